package import FoundationEssentials

/// A message as fetched, before anything is known of it.
package struct FetchedMessage: Sendable {
    /// IMAP: `(UIDVALIDITY, UID)`; Maildir: the unique name before `:2,`.
    package var key: MailboxKey
    /// INTERNALDATE, or the file's modification time.
    package var receivedAt: Date
    package var bytes: [UInt8]
    /// The message's full size where only a part was fetched.
    package var truncatedFrom: Int?
    package init(key: MailboxKey, receivedAt: Date, bytes: [UInt8], truncatedFrom: Int? = nil) {
        self.key = key
        self.receivedAt = receivedAt
        self.bytes = bytes
        self.truncatedFrom = truncatedFrom
    }
}

package enum MailboxKey: Sendable, Hashable {
    case imap(validity: UInt32, uid: UInt32)
    case maildir(String)
}

/// A message the mailbox has, not fetched yet.
package struct ListedMessage: Sendable, Hashable {
    package let key: MailboxKey
    package let receivedAt: Date
    /// In bytes, as the server or the file system says.
    package let size: Int

    package init(key: MailboxKey, receivedAt: Date, size: Int) {
        self.key = key
        self.receivedAt = receivedAt
        self.size = size
    }
}
