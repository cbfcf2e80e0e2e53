package import FoundationEssentials

/// A message as read (RFC 5322, RFC 2045–2049). Reading is total: whatever the bytes, there is a
/// message, and `defects` says what was wrong with it.
package struct Message: Sendable {
    /// The top-level header fields in the order they stand.
    package let fields: [HeaderField]
    /// The decoded subject on one line; empty where there is none.
    package let subject: String
    package let from: [Address]
    package let sender: Address?
    package let replyTo: [Address]
    package let to: [Address]
    package let cc: [Address]
    package let date: Date?
    /// Without angle brackets.
    package let messageID: String?
    package let inReplyTo: [String]
    package let references: [String]
    /// What a person reads: the best alternative, HTML turned to text, attachments left out.
    package let text: String
    /// What this sender newly wrote: no quotes, no signature, no forwarded original.
    package let visibleText: String
    package let signature: String
    package let attachments: [Attachment]
    /// The fields of a `message/delivery-status` part (RFC 3464), where there is one.
    package let deliveryStatus: DeliveryStatus?
    /// Messages inside this one (`message/rfc822`, `text/rfc822-headers`): the original of a bounce or a forward.
    package let embedded: [Message]
    /// What was wrong with the message, each a short phrase without any of its content.
    package let defects: [String]
    /// The media type at the top, lower-case: `multipart/report`.
    package let mediaType: String
    /// The top Content-Type's parameters, names lower-case: `report-type`.
    package let mediaParameters: [String: String]

    package init(parsing bytes: [UInt8], limits: MessageLimits = MessageLimits()) { fatalError() }

    /// The unfolded, decoded body of the first field of this name, compared without regard to case.
    package func field(_ name: String) -> String? { fatalError() }
    package func fieldValues(_ name: String) -> [String] { fatalError() }
}

package struct MessageLimits: Sendable {
    package var depth = 32
    package var parts = 1000
    package var fields = 2000
    package var addresses = 2000
    package init() {}
}

package struct HeaderField: Sendable, Equatable, Codable {
    package let name: String
    /// Unfolded and decoded.
    package let body: String
    package init(name: String, body: String) {
        self.name = name
        self.body = body
    }
}

/// A mailbox of RFC 5322 §3.4: `"Pat Doe" <pat@example.org>`.
package struct Address: Sendable, Hashable, Codable {
    package var displayName: String?
    /// local-part@domain.
    package var addrSpec: String
    package init(_ addrSpec: String, displayName: String? = nil) {
        self.addrSpec = addrSpec
        self.displayName = displayName
    }
    package var localPart: String { fatalError() }
    /// Lower-case.
    package var domain: String { fatalError() }
    /// Reads an address list (RFC 5322 §3.4), leniently.
    package static func list(parsing text: String) -> [Address] { fatalError() }
}

package struct Attachment: Sendable {
    /// Made safe: no path, no control characters; a name is made where there is none.
    package let name: String
    package let type: String
    package let bytes: [UInt8]
}

/// RFC 3464.
package struct DeliveryStatus: Sendable {
    package enum Action: String, Sendable { case failed, delayed, delivered, relayed, expanded }
    package struct Recipient: Sendable {
        package let finalRecipient: String?
        package let originalRecipient: String?
        package let action: Action
        /// RFC 3463: `5.1.1`.
        package let status: String?
        package let diagnosticCode: String?
    }
    package let reportingMTA: String?
    package let recipients: [Recipient]
}
