package import FoundationEssentials

/// A letter ready to be encoded. Its identity (Message-ID, Date) is fixed when it is made, so a
/// second sending is the same message, byte for byte.
package struct OutgoingMessage: Sendable, Codable, Equatable {
    package var from: Address
    package var to: Address
    package var replyTo: Address?
    package var subject: String
    package var date: Date
    /// Offset of the Date field, seconds east of UTC.
    package var utcOffset: Int
    /// Without angle brackets.
    package var messageID: String
    package var inReplyTo: String?
    package var references: [String]
    /// Further fields in order: `Auto-Submitted`, `Redress-Letter`, …
    package var fields: [HeaderField]
    package var text: String
    package var html: String?
    package var attachments: [OutgoingAttachment]

    package init(
        from: Address,
        to: Address,
        replyTo: Address? = nil,
        subject: String,
        date: Date,
        utcOffset: Int,
        messageID: String,
        inReplyTo: String? = nil,
        references: [String] = [],
        fields: [HeaderField] = [],
        text: String,
        html: String? = nil,
        attachments: [OutgoingAttachment] = []
    ) {
        self.from = from
        self.to = to
        self.replyTo = replyTo
        self.subject = subject
        self.date = date
        self.utcOffset = utcOffset
        self.messageID = messageID
        self.inReplyTo = inReplyTo
        self.references = references
        self.fields = fields
        self.text = text
        self.html = html
        self.attachments = attachments
    }

    /// RFC 5322 bytes with CRLF: folded at 78, encoded-words where needed, multipart/alternative for
    /// text and HTML, multipart/mixed around attachments. Boundaries derive from the Message-ID.
    package func encoded() -> [UInt8] {
        var writer = MessageWriter()
        writer.write(self)
        return writer.bytes
    }
}

package struct OutgoingAttachment: Sendable, Codable, Equatable {
    package var name: String
    package var type: String
    package var bytes: [UInt8]
    package init(name: String, type: String, bytes: [UInt8]) {
        self.name = name
        self.type = type
        self.bytes = bytes
    }
}
