/// Where messages come from: `IMAPMailbox` or `MaildirMailbox`. Neither ever changes what is there.
///
///     try await source.connect()
///     repeat {
///         for batch in ListedMessage.batches(of: try await source.list(beyond: known)) {
///             store(try await source.fetch(batch))
///         }
///     } while try await source.waitForChange(upTo: .seconds(540)) || true
package protocol MessageSource: Actor {
    /// Opens the mailbox to read; call it again after any error.
    func connect() async throws(IntakeError)
    /// What `connect` found.
    var status: MailboxStatus { get async }
    /// Messages not known yet, oldest first.
    func list(beyond known: KnownMessages) async throws(IntakeError) -> [ListedMessage]
    /// The key of every message there, for the gap audit.
    func keys() async throws(IntakeError) -> Set<MailboxKey>
    /// These messages alone, for what the gap audit found missing; those that are gone are left out.
    func list(_ keys: [MailboxKey]) async throws(IntakeError) -> [ListedMessage]
    /// One command's worth, as `ListedMessage.batches` makes it. What is gone, or what the server cannot
    /// give, is not in the answer.
    func fetch(_ batch: [ListedMessage]) async throws(IntakeError) -> [FetchedMessage]
    /// True as soon as something may have come, false after the time. A cancelled task ends it at once.
    func waitForChange(upTo limit: Duration) async throws(IntakeError) -> Bool
    func disconnect() async
}

package struct MailboxStatus: Sendable, Equatable {
    /// UIDVALIDITY; another value than before makes every UID a new one. 0 for a Maildir.
    package var validity: UInt32 = 0
    /// UIDNEXT, where the server says it.
    package var next: UInt32?
    package var exists: Int = 0
    package init() {}
}

/// What the store has of a mailbox already.
package enum KnownMessages: Sendable {
    /// Everything up to this UID; 0 for nothing. Gaps below it are the audit's.
    case uid(UInt32)
    /// Unique names of a Maildir.
    case names(Set<String>)
}

extension ListedMessage {
    /// Splits a listing into commands of up to `bytes` and `count` messages; a larger message stands alone.
    package static func batches(
        of messages: [ListedMessage],
        bytes: Int = 1 << 19,
        count: Int = 200
    ) -> [[ListedMessage]] {
        var batches: [[ListedMessage]] = []
        var total = 0
        for message in messages {
            if let last = batches.indices.last, total + message.size <= bytes, batches[last].count < count {
                batches[last].append(message)
                total += message.size
            } else {
                batches.append([message])
                total = message.size
            }
        }
        return batches
    }
}
