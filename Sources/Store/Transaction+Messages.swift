package import Casework
package import FoundationEssentials

extension Transaction {
    /// Stores what was fetched. A message that is already there, by its place in the mailbox, is passed over.
    /// A time of receipt that is unknown, or that a wrong clock puts into the future, is `now`.
    /// - Returns: the ids of the new ones, in order.
    @discardableResult
    package func recordFetched(_ messages: [NewMessage], from mailbox: String, now: Date) throws(StoreError) -> [Int64]
    {
        var ids: [Int64] = []
        for message in messages {
            let id: Int64? = try insert(
                message.key,
                of: mailbox,
                receivedAt: min(message.receivedAt, now),
                now: now,
                size: message.bytes.count,
                truncatedFrom: message.truncatedFrom,
                digest: message.digest,
                state: .fetched
            )
            guard let id else { continue }
            try database.run("INSERT INTO raw_messages (message, bytes) VALUES (?, ?)", id, message.bytes)
            ids.append(id)
        }
        return ids
    }

    /// Records that the server listed a message and had it no more when it was asked for. `now` stands
    /// for the unknown time of receipt.
    package func recordGone(_ keys: [MessageKey], from mailbox: String, now: Date) throws(StoreError) {
        for key in keys {
            _ = try insert(
                key,
                of: mailbox,
                receivedAt: now,
                now: now,
                size: 0,
                truncatedFrom: nil,
                digest: nil,
                state: .gone
            )
        }
    }

    private func insert(
        _ key: MessageKey,
        of mailbox: String,
        receivedAt: Date,
        now: Date,
        size: Int,
        truncatedFrom: Int?,
        digest: [UInt8]?,
        state: MessageState
    ) throws(StoreError) -> Int64? {
        let (validity, uid, name): (UInt32?, UInt32?, String?) =
            switch key {
            case .imap(let validity, let uid): (validity, uid, nil)
            case .maildir(let name): (nil, nil, name)
            }
        return try database.value(
            """
            INSERT INTO messages (mailbox, validity, uid, maildir_name, received_at, fetched_at, size,
                truncated_from, digest, state)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING RETURNING id
            """,
            mailbox,
            validity,
            uid,
            name,
            receivedAt,
            now,
            size,
            truncatedFrom,
            digest,
            state
        )
    }

    /// - Parameters:
    ///   - reference: nil for what concerns no case: an own letter that came back, or a report.
    ///   - reason: what a person decided, where it was set aside before.
    package func markFiled(
        _ id: Int64,
        _ heading: MessageHeading,
        reference: CaseReference?,
        direction: MessageDirection = .in,
        reason: String? = nil
    ) throws(StoreError) {
        try mark(id, .filed, heading, reason: reason, reference: reference, direction: direction)
    }

    /// Files the messages of one case with another, which it is part of from now on.
    package func refile(from reference: CaseReference, to other: CaseReference) throws(StoreError) {
        try database.run("UPDATE messages SET case_reference = ? WHERE case_reference = ?", other, reference)
    }

    /// Files a message that was filed before with another case, by a person's word.
    package func refile(_ id: Int64, with reference: CaseReference?, reason: String) throws(StoreError) {
        let changed = try database.run(
            "UPDATE messages SET case_reference = ?, reason = ? WHERE id = ? AND state = 'filed'",
            reference,
            reason,
            id
        )
        guard changed == 1 else { throw StoreError(.conflict, "message \(id) is not filed") }
    }

    package func markSetAside(_ id: Int64, _ heading: MessageHeading, reason: String) throws(StoreError) {
        try mark(id, .setAside, heading, reason: reason)
    }

    package func markOld(_ id: Int64, _ heading: MessageHeading) throws(StoreError) {
        try mark(id, .old, heading)
    }

    package func markDuplicate(_ id: Int64, of earlier: Int64, _ heading: MessageHeading) throws(StoreError) {
        try mark(id, .duplicate, heading, reason: "the same message as \(earlier)")
    }

    /// Only what is still undecided changes: a message is filed once, whoever else is filing.
    private func mark(
        _ id: Int64,
        _ state: MessageState,
        _ heading: MessageHeading,
        reason: String? = nil,
        reference: CaseReference? = nil,
        direction: MessageDirection = .in
    ) throws(StoreError) {
        let changed = try database.run(
            """
            UPDATE messages SET state = ?, reason = ?, case_reference = ?, direction = ?, message_id = ?,
                from_address = ?, subject = ?
            WHERE id = ? AND state IN ('fetched', 'setAside', 'old')
            """,
            state,
            reason,
            reference,
            direction,
            heading.messageID,
            heading.fromAddress,
            heading.subject,
            id
        )
        guard changed == 1 else { throw StoreError(.conflict, "message \(id) has been decided already") }
    }

    /// Counts a failed filing.
    /// - Returns: how many there were with this one.
    @discardableResult
    package func bumpAttempts(_ id: Int64) throws(StoreError) -> Int {
        try database.value("UPDATE messages SET attempts = attempts + 1 WHERE id = ? RETURNING attempts", id) ?? 0
    }
}
