import Casework
import Mail

extension ForwardedContact {
    /// The messages that a message forwards, outermost first: attached ones, and the header blocks that Outlook,
    /// Gmail and Apple Mail write into the text. Empty for an answer, whose quoted original looks much the same.
    static func all(in message: Message) -> [ForwardedContact] {
        var found: [ForwardedContact] = []
        if message.mediaType != "multipart/report" {
            for inner in message.embedded {
                guard let from = inner.from.first else { continue }
                found.append(
                    ForwardedContact(
                        from: from,
                        subject: inner.subject,
                        text: inner.visibleText,
                        messageID: inner.messageID
                    )
                )
                found += all(in: inner)
            }
        }
        let isForward = SubjectPrefix(message.subject).isForward
        return found + inline(in: message.text, isForward: isForward)
    }

    /// `isForward`: the subject says so; otherwise the text must.
    static func inline(in text: String, isForward: Bool) -> [ForwardedContact] {
        let byteLines = text.byteLines
        guard isForward || byteLines.contains(where: beginsAsMarker) else { return [] }
        let lines = byteLines.map { unquoted($0.string) }
        guard isForward || lines.contains(where: isForwardMarker) else { return [] }
        var found: [ForwardedContact] = []
        var index = 0
        while index < lines.count {
            guard let block = headerBlock(lines, at: index) else {
                index += 1
                continue
            }
            var end = block.end
            while end < lines.count, headerBlock(lines, at: end) == nil, !isForwardMarker(lines[end]),
                !isOriginalMarker(lines[end])
            { end += 1 }
            let words = lines[block.end..<end].joined(separator: "\n").trimmed(of: " \t\n")
            if let from = block.from { found.append(ForwardedContact(from: from, subject: block.subject, text: words)) }
            index = max(end, index + 1)
        }
        return found
    }

    private struct HeaderBlock {
        var from: Address?
        var subject = ""
        /// The first line of the text.
        var end: Int
    }

    /// A `From:` line with two more of `Sent:`, `Date:`, `To:`, `Subject:` at once below it, or above it.
    private static func headerBlock(_ lines: [String], at start: Int) -> HeaderBlock? {
        guard let first = label(lines[start]) else { return nil }
        var block = HeaderBlock(end: start)
        var labels: Set<Label> = []
        var index = start
        var last = first.label
        while index < lines.count {
            if let (label, value) = label(lines[index]) {
                labels.insert(label)
                last = label
                if label == .from, block.from == nil { block.from = Address.list(parsing: value).first }
                if label == .subject { block.subject = value }
            } else if lines[index].isEmpty {
                // QUIRK: Apple Mail and some HTML forwards leave blank lines between the fields. Fixture: forward-apple.eml
                let next = index + 1 < lines.count ? label(lines[index + 1]) : nil
                guard let next, !labels.contains(next.label), labels.count < 6 else { break }
            } else if last != .to {
                break
            }
            index += 1
        }
        guard labels.contains(.from), labels.count >= 3 else { return nil }
        block.end = index
        return block
    }

    private enum Label { case from, date, to, cc, subject, replyTo, other }

    private static let names: [String: Label] = [
        "from": .from, "von": .from, "de": .from, "da": .from, "van": .from, "od": .from, "fra": .from, "fran": .from,
        "från": .from,
        "oddi wrth": .from, "sent": .date, "date": .date, "gesendet": .date, "datum": .date, "envoyé": .date,
        "enviado": .date,
        "inviato": .date, "verzonden": .date, "to": .to, "an": .to, "à": .to, "para": .to, "aan": .to, "till": .to,
        "til": .to, "at": .to,
        "cc": .cc, "subject": .subject, "betreff": .subject, "objet": .subject, "asunto": .subject, "oggetto": .subject,
        "onderwerp": .subject, "assunto": .subject, "temat": .subject, "ämne": .subject, "emne": .subject,
        "pwnc": .subject,
        "reply-to": .replyTo, "importance": .other, "attachments": .other,
    ]

    private static func label(_ line: String) -> (label: Label, value: String)? {
        guard let colon = line.firstIndex(of: ":"), line.distance(from: line.startIndex, to: colon) <= 14 else {
            return nil
        }
        let name = line[..<colon].trimmed(of: " *\t").lowercased()
        return names[name].map { ($0, line[line.index(after: colon)...].trimmed(of: " *\t")) }
    }

    private static func unquoted(_ line: String) -> String {
        line.drop { $0 == ">" || $0 == " " || $0 == "\u{A0}" }.trimmed(of: " \t\r")
    }

    /// Whether the line may be a marker, by its first letters.
    private static func beginsAsMarker(_ line: ArraySlice<UInt8>) -> Bool {
        let words = line.drop { $0 == 0xC2 || $0 == 0xA0 || "> \t\r".utf8.contains($0) }
        return ["---", "begin f", "anfang d"].contains { words.starts(with: $0.utf8) { $0 | 0x20 == $1 } }
    }

    private static func isForwardMarker(_ line: String) -> Bool {
        let lower = line.lowercased()
        guard lower.hasPrefix("---") || lower.hasPrefix("begin forwarded") || lower.hasPrefix("anfang der") else {
            return false
        }
        return [
            "forwarded", "weitergeleitet", "transféré", "reenviado", "inoltrato", "doorgestuurd", "encaminhada",
            "vidarebefordrat",
        ]
        .contains { lower.contains($0) }
    }

    private static func isOriginalMarker(_ line: String) -> Bool {
        line.hasPrefix("-----") && line.lowercased().contains("original")
    }
}
