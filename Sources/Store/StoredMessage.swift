package import Casework
package import FoundationEssentials

/// Where in its mailbox a message stands: what makes fetching it twice harmless.
package enum MessageKey: Sendable, Hashable {
    case imap(validity: UInt32, uid: UInt32)
    /// The unique name before `:2,`.
    case maildir(String)
}

package enum MessageState: String, Sendable, CaseIterable, ColumnValue {
    /// Stored, and not yet looked at.
    case fetched
    case filed
    /// Waits for a person's decision; has no case.
    case setAside
    /// Received long before the first start: listed, opens nothing.
    case old
    /// The same message came before.
    case duplicate
    /// Vanished from the mailbox before it was fetched.
    case gone
}

package enum MessageDirection: String, Sendable, ColumnValue {
    case `in`
    /// Staff to the customer, with the mailbox in copy.
    case out
}

package struct NewMessage: Sendable {
    package var key: MessageKey
    package var receivedAt: Date
    package var bytes: [UInt8]
    /// SHA-256 from the first non-trace field on: equal for two deliveries of one message.
    package var digest: [UInt8]
    /// The full size where only a part was fetched.
    package var truncatedFrom: Int?

    package init(key: MessageKey, receivedAt: Date, bytes: [UInt8], digest: [UInt8], truncatedFrom: Int? = nil) {
        self.key = key
        self.receivedAt = receivedAt
        self.bytes = bytes
        self.digest = digest
        self.truncatedFrom = truncatedFrom
    }
}

/// What is kept of a message's header once it has been read.
package struct MessageHeading: Sendable, Equatable {
    /// Without angle brackets.
    package var messageID: String?
    package var fromAddress: String?
    package var subject: String?

    package init(messageID: String?, fromAddress: String?, subject: String?) {
        self.messageID = messageID
        self.fromAddress = fromAddress
        self.subject = subject
    }
}

/// A message as the store has it, without its bytes.
package struct StoredMessage: Sendable, Equatable {
    package let id: Int64
    package let mailbox: String
    package let key: MessageKey
    package let receivedAt: Date
    package let fetchedAt: Date
    /// Of the stored bytes.
    package let size: Int
    package let truncatedFrom: Int?
    /// nil for a message that was never fetched.
    package let digest: [UInt8]?
    package let heading: MessageHeading
    package let state: MessageState
    /// Why it was set aside.
    package let reason: String?
    package let reference: CaseReference?
    package let direction: MessageDirection
    /// How often filing it failed.
    package let attempts: Int
}

extension StoredMessage {
    static let columns = """
        id, mailbox, validity, uid, maildir_name, received_at, fetched_at, size, truncated_from, digest, \
        message_id, from_address, subject, state, reason, case_reference, direction, attempts
        """

    init(row: Statement) throws(StoreError) {
        id = try row[0]
        mailbox = try row[1]
        if let name: String = try row[4] {
            key = .maildir(name)
        } else {
            key = .imap(validity: try row[2], uid: try row[3])
        }
        receivedAt = try row[5]
        fetchedAt = try row[6]
        size = try row[7]
        truncatedFrom = try row[8]
        digest = try row[9]
        heading = MessageHeading(messageID: try row[10], fromAddress: try row[11], subject: try row[12])
        state = try row[13]
        reason = try row[14]
        reference = try row[15]
        direction = try row[16]
        attempts = try row[17]
    }
}
