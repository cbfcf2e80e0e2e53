package import Casework

extension Snapshot {
    package func message(_ id: Int64) throws(StoreError) -> StoredMessage? {
        try database.row(
            "SELECT \(StoredMessage.columns) FROM messages WHERE id = ?",
            id,
            as: StoredMessage.init(row:)
        )
    }

    /// The bytes as fetched; nil for a message that never was.
    package func raw(_ id: Int64) throws(StoreError) -> [UInt8]? {
        try database.value("SELECT bytes FROM raw_messages WHERE message = ?", id)
    }

    /// The next messages to file after one of them, oldest first; 0 for all.
    package func unfiled(after id: Int64 = 0, limit: Int) throws(StoreError) -> [Int64] {
        try database.rows(
            "SELECT id FROM messages WHERE id > ? AND state = 'fetched' ORDER BY id LIMIT ?",
            id,
            limit
        ) { row throws(StoreError) in try row[0] }
    }

    /// Messages in one state, newest first.
    package func messages(in state: MessageState, limit: Int = 1000) throws(StoreError) -> [StoredMessage] {
        try database.rows(
            "SELECT \(StoredMessage.columns) FROM messages WHERE state = ? ORDER BY id DESC LIMIT ?",
            state,
            limit,
            as: StoredMessage.init(row:)
        )
    }

    /// Filed messages with this reason, the newest first.
    package func messagesFiled(because reason: String, limit: Int = 1000) throws(StoreError) -> [StoredMessage] {
        try database.rows(
            """
            SELECT \(StoredMessage.columns) FROM messages
            WHERE state = 'filed' AND reason = ? ORDER BY id DESC LIMIT ?
            """,
            reason,
            limit,
            as: StoredMessage.init(row:)
        )
    }

    package func countMessages(in state: MessageState) throws(StoreError) -> Int {
        try database.value("SELECT count(*) FROM messages WHERE state = ?", state) ?? 0
    }

    /// The messages of a case, in the order they came.
    package func messages(of reference: CaseReference) throws(StoreError) -> [StoredMessage] {
        try database.rows(
            "SELECT \(StoredMessage.columns) FROM messages WHERE case_reference = ? ORDER BY id",
            reference,
            as: StoredMessage.init(row:)
        )
    }

    /// An earlier delivery of the same message.
    package func earlierMessage(digest: [UInt8], than id: Int64) throws(StoreError) -> Int64? {
        try database.value("SELECT id FROM messages WHERE digest = ? AND id < ? ORDER BY id LIMIT 1", digest, id)
    }

    /// The cases that filed messages with these Message-IDs belong to, each once, in the order given.
    package func cases(ofMessageIDs messageIDs: [String]) throws(StoreError) -> [CaseReference] {
        var references: [CaseReference] = []
        for messageID in messageIDs {
            let found: [CaseReference] = try database.rows(
                """
                SELECT DISTINCT case_reference FROM messages
                WHERE message_id = ? AND case_reference IS NOT NULL
                """,
                messageID
            ) { row throws(StoreError) in try row[0] }
            references += found.filter { !references.contains($0) }
        }
        return references
    }

    // MARK: What the mailbox had

    /// The highest UID ever recorded of this mailbox; 0 where there is none.
    package func lastUID(mailbox: String, validity: UInt32) throws(StoreError) -> UInt32 {
        try database.value(
            "SELECT max(uid) FROM messages WHERE mailbox = ? AND validity = ? AND uid IS NOT NULL",
            mailbox,
            validity
        )
            ?? 0
    }

    /// Every UID recorded of this mailbox, as runs in ascending order: what the gap audit compares.
    package func knownUIDs(mailbox: String, validity: UInt32) throws(StoreError) -> [ClosedRange<UInt32>] {
        var runs: [ClosedRange<UInt32>] = []
        try database.each(
            "SELECT uid FROM messages WHERE mailbox = ? AND validity = ? AND uid IS NOT NULL ORDER BY uid",
            [mailbox, validity]
        ) { row throws(StoreError) in
            let uid: UInt32 = try row[0]
            if let last = runs.last, last.upperBound == uid - 1 {
                runs[runs.count - 1] = last.lowerBound...uid
            } else {
                runs.append(uid...uid)
            }
        }
        return runs
    }

    /// Every Maildir name recorded of this mailbox.
    package func knownNames(mailbox: String) throws(StoreError) -> Set<String> {
        var names: Set<String> = []
        try database.each(
            "SELECT maildir_name FROM messages WHERE mailbox = ? AND maildir_name IS NOT NULL",
            [mailbox]
        ) { row throws(StoreError) in names.insert(try row[0]) }
        return names
    }
}
