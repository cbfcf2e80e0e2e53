/// Writes a letter as RFC 5322 and RFC 2045 want it. No value can end a line: control characters
/// become spaces where they enter, so a header field cannot be injected.
struct MessageWriter {
    private(set) var bytes: [UInt8] = []

    mutating func write(_ message: OutgoingMessage) {
        field("From", HeaderWriter.address(message.from))
        field("To", HeaderWriter.address(message.to))
        if let replyTo = message.replyTo { field("Reply-To", HeaderWriter.address(replyTo)) }
        field("Subject", HeaderWriter.unstructured(message.subject))
        field("Date", [MessageDate.format(message.date, utcOffset: message.utcOffset)])
        field("Message-ID", [HeaderWriter.messageID(message.messageID)])
        if let id = message.inReplyTo { field("In-Reply-To", [HeaderWriter.messageID(id)]) }
        if !message.references.isEmpty { field("References", message.references.map(HeaderWriter.messageID)) }
        for field in message.fields where !MessageWriter.written.contains(field.name.lowercased()) {
            self.field(HeaderWriter.fieldName(field.name), HeaderWriter.unstructured(field.body))
        }
        field("MIME-Version", ["1.0"])
        let boundary = MessageWriter.boundary(for: message.messageID)
        guard !message.attachments.isEmpty else { return content(message, boundary: boundary) }
        field("Content-Type", ["multipart/mixed;", "boundary=\"\(boundary)\""])
        line("")
        line("--" + boundary)
        content(message, boundary: boundary + "_text")
        for attachment in message.attachments {
            line("")
            line("--" + boundary)
            self.attachment(attachment)
        }
        line("")
        line("--\(boundary)--")
    }

    /// Fields the message has as properties, or that its structure decides.
    private static let written: Set<String> = [
        "from", "to", "reply-to", "subject", "date", "message-id", "in-reply-to", "references", "mime-version",
        "content-type",
        "content-transfer-encoding", "content-disposition",
    ]

    private mutating func content(_ message: OutgoingMessage, boundary: String) {
        guard let html = message.html else { return text(message.text, type: "text/plain") }
        field("Content-Type", ["multipart/alternative;", "boundary=\"\(boundary)\""])
        line("")
        line("--" + boundary)
        text(message.text, type: "text/plain")
        line("")
        line("--" + boundary)
        text(html, type: "text/html")
        line("")
        line("--\(boundary)--")
    }

    private mutating func text(_ text: String, type: String) {
        let lines = ReadableText.withLineFeeds(Bytes(text))
        // "=_" cannot stand in quoted-printable, so only 7bit text could hold a delimiter.
        let is7bit =
            lines.isASCII
            && lines.split(separator: .lineFeed, omittingEmptySubsequences: false).allSatisfy { line in
                line.count <= 78 && line.last?.isBlank != true && !line.starts(with: "From ".utf8) && line.first != .dot
                    && !line.starts(with: "--=_".utf8) && line.allSatisfy { $0 >= .space && $0 != 0x7F || $0 == .tab }
            }
        field("Content-Type", [type + ";", "charset=utf-8"])
        field("Content-Transfer-Encoding", [is7bit ? "7bit" : "quoted-printable"])
        line("")
        if is7bit {
            for byte in lines {
                if byte == .lineFeed { bytes.append(.carriageReturn) }
                bytes.append(byte)
            }
        } else {
            bytes += QuotedPrintable.encode(lines)
        }
        line("")
    }

    private mutating func attachment(_ attachment: OutgoingAttachment) {
        let name = AttachmentName.safe(attachment.name) ?? AttachmentName.made(for: attachment.type)
        field("Content-Type", [HeaderWriter.mediaType(attachment.type) + ";"] + HeaderWriter.nameForOldPrograms(name))
        field("Content-Disposition", ["attachment;"] + HeaderWriter.parameter("filename", name))
        field("Content-Transfer-Encoding", ["base64"])
        line("")
        bytes += Base64.encode(attachment.bytes[...], inLines: true)
        line("")
    }

    /// The same for every sending of one message. `=_` stands in no quoted-printable or base64 text.
    private static func boundary(for messageID: String) -> String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in messageID.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        return "=_" + String(hash, radix: 36)
    }

    private mutating func line(_ text: String) {
        bytes += text.utf8
        bytes += [.carriageReturn, .lineFeed]
    }

    /// Folds between tokens, so that lines keep to 78 characters where the tokens allow it (RFC 5322 §2.1.1).
    private mutating func field(_ name: String, _ tokens: [String]) {
        var column = name.utf8.count + 1
        bytes += name.utf8
        bytes.append(.colon)
        for (index, token) in tokens.enumerated() {
            if column + 1 + token.utf8.count > 78, index > 0 || column + token.utf8.count > 900 {
                bytes += [.carriageReturn, .lineFeed]
                column = 0
            }
            bytes.append(.space)
            bytes += token.utf8
            column += 1 + token.utf8.count
        }
        bytes += [.carriageReturn, .lineFeed]
    }
}
