import Casework
package import Mail

extension MatchQuery {
    package init(message: Message, judgement: Judgement, settings: MatchSettings) {
        tags = Self.tags(in: message, settings: settings)
        messageIDs = message.inReplyTo + message.references.reversed()
        references = Self.references(in: message.subject)
        hasOwnSubject = !message.subject.isEmpty && !SubjectPrefix(message.subject).isReply && references.isEmpty
        keys = (tags.filter { $0.kind == "k" }.map(\.token) + Self.keys(in: message)).uniqued()
        messages = Self.messages(in: message.subject)
        recipients = (message.to + message.cc).map { $0.addrSpec.lowercased() }
        let author = settings.listAuthor(of: message) ?? message.from.first
        addresses = author.map { [$0.addrSpec.lowercased()] } ?? []
        if judgement.automatic == .bounce {
            let returned = message.embedded.compactMap(\.messageID) + Self.quotedMessageIDs(in: message.text)
            messageIDs = returned + messageIDs
            addresses = (message.deliveryStatus?.recipients ?? [])
                .flatMap { [$0.finalRecipient, $0.originalRecipient] }
                .compactMap { $0.flatMap(Self.bareAddress) }
            addresses += (message.field("X-Failed-Recipients") ?? "").split(separator: ",").compactMap {
                Self.bareAddress(String($0))
            }
        } else {
            // The customer of a form or a forwarded message may have an open case.
            var others = [judgement.form?.email] + judgement.forwards.map(\.from.addrSpec)
            // The customer may be the one that Reply-To names.
            others += message.replyTo.prefix(1).map(\.addrSpec).filter { !settings.isOwn($0) }
            addresses += others.compactMap { $0?.lowercased() }
        }
        messageIDs = messageIDs.uniqued()
        addresses = addresses.uniqued()
    }

    /// `local+b.TOKEN@domain` in any field that names a recipient. Tokens are read in lower case: servers change it.
    private static func tags(in message: Message, settings: MatchSettings) -> [Tag] {
        guard let plus = settings.plus, let at = settings.address.lastIndex(of: "@") else { return [] }
        let prefix = settings.address[..<at].lowercased() + plus
        let domain = settings.address[at...].lowercased()
        var recipients = (message.to + message.cc).map(\.addrSpec)
        for name in ["Delivered-To", "X-Original-To", "Envelope-To", "X-Envelope-To", "X-Delivered-To"] {
            recipients += message.fieldValues(name).map { $0.trimmed(of: " <>") }
        }
        return recipients.compactMap { recipient in
            let address = recipient.lowercased()
            guard address.hasPrefix(prefix), address.hasSuffix(domain) else { return nil }
            let tag = address.dropFirst(prefix.count).dropLast(domain.count)
            guard let kind = tag.first, "bck".contains(kind), tag.dropFirst().first == ".", tag.count > 2 else {
                return nil
            }
            return Tag(kind: kind, token: String(tag.dropFirst(2)))
        }
        .uniqued()
    }

    /// References as people leave them in a subject: `Re: [C-2026-00041-7]`, `case c 2026 00041 7`.
    static func references(in subject: String) -> [CaseReference] {
        var found: [CaseReference] = []
        let characters = Array(subject.uppercased())
        for start in characters.indices where characters[start] == "C" {
            if start > 0, characters[start - 1].isLetter || characters[start - 1].isNumber { continue }
            var end = start + 1
            while end < characters.count, end < start + 20,
                characters[end].isNumber || "X-–—. \u{2011}".contains(characters[end])
            { end += 1 }
            // A reference ends where its group ends; the first end that checks is it.
            let ends = (start + 1...end).filter { $0 == end || !(characters[$0].isNumber || characters[$0] == "X") }
            if let reference = ends.lazy.compactMap({ CaseReference(String(characters[start..<$0])) }).first {
                found.append(reference)
            }
        }
        return found.uniqued()
    }

    private static func messages(in subject: String) -> [Int64] {
        subject.lowercased().split(whereSeparator: { "[]".contains($0) }).compactMap { piece in
            let words = piece.split(separator: " ")
            return words.count == 2 && words[0] == "message" ? Int64(words[1]) : nil
        }
        .uniqued()
    }

    /// Keys of `xxxx-xxxx-xxxx`: in a tag, in brackets in the subject, or on a line `Key: …` anywhere, also quoted.
    private static func keys(in message: Message) -> [String] {
        var found: [String] = []
        for piece in message.subject.split(whereSeparator: { "[]".contains($0) }) {
            if let key = key(piece) { found.append(key) }
        }
        for line in message.text.byteLines where line.count < 200 {
            let rest = line.dropFirst(of: "> |\t")
            guard rest.first.map({ $0 | 0x20 == UInt8(ascii: "k") }) == true else { continue }
            let words = rest.string[...]
            guard words.prefix(3).lowercased() == "key", let colon = words.firstIndex(of: ":") else { continue }
            if let key = key(words[words.index(after: colon)...]) { found.append(key) }
        }
        return found.uniqued()
    }

    private static func key(_ text: Substring) -> String? {
        let word = text.trimmed(of: " \t*_.").lowercased()
        let groups = word.split(separator: "-", omittingEmptySubsequences: false)
        guard groups.count == 3,
            groups.allSatisfy({ $0.utf8.count == 4 && $0.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) } })
        else { return nil }
        return word
    }

    /// `Message-ID: <…>` lines of an original that a report quotes as text.
    private static func quotedMessageIDs(in text: String) -> [String] {
        text.split(whereSeparator: \.isNewline).compactMap { line in
            let words = line.drop { $0 == ">" || $0 == " " || $0 == "\t" }
            guard words.prefix(11).lowercased() == "message-id:", let open = words.firstIndex(of: "<"),
                let close = words[open...].firstIndex(of: ">")
            else { return nil }
            return String(words[words.index(after: open)..<close])
        }
    }

    /// `rfc822; pat@example.org` and `<pat@example.org>` alike.
    private static func bareAddress(_ text: String) -> String? {
        let address = (text.split(separator: ";").last.map(String.init) ?? "").trimmed(of: " <>\t").lowercased()
        return address.contains("@") ? address : nil
    }
}

extension Array where Element: Equatable {
    func uniqued() -> [Element] {
        reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
}
