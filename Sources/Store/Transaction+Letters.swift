package import Casework
package import FoundationEssentials
import Mail

extension Transaction {
    /// Puts a letter in the outbox. A second receipt letter of a case, and a token, key or Message-ID that
    /// another letter has, are refused.
    @discardableResult
    package func enqueue(_ letter: NewLetter, now: Date) throws(StoreError) -> Int64 {
        let (recipient, person): (String, PersonID?) =
            switch letter.recipient {
            case .customer: ("customer", nil)
            case .person(let person): ("person", person)
            case .address: ("address", nil)
            }
        let (state, nextAttempt, reply): (LetterState, Date?, String?) =
            switch letter.handling {
            case .send: (.queued, now, nil)
            case .delay(let until, let reason): (.deferred, until, reason)
            case .suppress(let reason): (.failed, nil, reason)
            }
        let address = letter.address.lowercased()
        let domain = address.lastIndex(of: "@").map { String(address[address.index(after: $0)...]) } ?? ""
        let id: Int64? = try database.value(
            """
            INSERT INTO letters (case_reference, letter, recipient, person, address, domain, token, key, key_expires,
                message_id, state, queued_at, changed_at, next_attempt, reply)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id
            """,
            letter.reference,
            letter.letter,
            recipient,
            person,
            address,
            domain,
            letter.token,
            letter.key,
            letter.keyExpires,
            letter.message.messageID,
            state,
            now,
            now,
            nextAttempt,
            reply
        )
        guard let id else { throw StoreError(.conflict, "the letter got no row") }
        try insertContent(letter.message, of: id)
        for (position, file) in letter.files.enumerated() {
            try database.run(
                "INSERT INTO letter_files (letter, position, message, number, name, size) VALUES (?, ?, ?, ?, ?, ?)",
                id,
                position,
                file.message,
                file.number,
                file.name,
                file.size
            )
        }
        return id
    }

    private func insertContent(_ message: OutgoingMessage, of id: Int64) throws(StoreError) {
        var head = message
        // What is long stands beside the JSON: escaping it would cost more than all the rest of the letter.
        (head.text, head.html, head.attachments) = ("", nil, [])
        try database.run(
            "INSERT INTO letter_contents (letter, head, text, html) VALUES (?, ?, ?, ?)",
            id,
            try encode(head),
            message.text,
            message.html
        )
        for (position, attachment) in message.attachments.enumerated() {
            try database.run(
                "INSERT INTO letter_attachments (letter, position, attachment, name, type) VALUES (?, ?, ?, ?, ?)",
                id,
                position,
                try attachmentID(attachment.bytes),
                attachment.name,
                attachment.type
            )
        }
    }

    /// The same bytes are stored once: every receipt encloses the same policy. They are compared whole,
    /// which is cheaper than a digest, as there is about one attachment of a size.
    private func attachmentID(_ bytes: [UInt8]) throws(StoreError) -> Int64 {
        if let known = attachments.first(where: { $0.bytes == bytes }) { return known.id }
        var id: Int64? = try database.value(
            "SELECT id FROM attachments WHERE size = ? AND bytes = ?",
            bytes.count,
            bytes
        )
        if id == nil {
            id = try database.value(
                "INSERT INTO attachments (size, bytes) VALUES (?, ?) RETURNING id",
                bytes.count,
                bytes
            )
        }
        guard let id else { throw StoreError(.conflict, "the attachment got no row") }
        attachments.append((bytes, id))
        return id
    }

    // MARK: What became of it

    /// A letter that has come back already, before its server's answer was written down, stays failed.
    package func markSent(_ id: Int64, reply: String?, now: Date) throws(StoreError) {
        try changeLetter(
            id,
            """
            UPDATE letters SET sent_at = ?1, changed_at = ?1, next_attempt = NULL, attempts = attempts + 1,
                reply = CASE state WHEN 'failed' THEN reply ELSE ?2 END,
                state = CASE state WHEN 'failed' THEN 'failed' ELSE 'sent' END
            WHERE id = ?3 AND state <> 'sent'
            """,
            now,
            reply,
            id
        )
    }

    /// An attempt failed, and there will be another.
    package func markDeferred(_ id: Int64, reply: String?, nextAttempt: Date, now: Date) throws(StoreError) {
        try changeLetter(
            id,
            """
            UPDATE letters SET state = 'deferred', changed_at = ?1, next_attempt = ?2, attempts = attempts + 1, reply = ?3
            WHERE id = ?4 AND state IN ('queued', 'deferred')
            """,
            now,
            nextAttempt,
            reply,
            id
        )
    }

    /// Puts off the next attempt without having made one: a cap, or a server that is out of reach.
    package func postpone(_ id: Int64, until: Date, reason: String, now: Date) throws(StoreError) {
        try changeLetter(
            id,
            """
            UPDATE letters SET state = 'deferred', changed_at = ?1, next_attempt = ?2, reply = ?3
            WHERE id = ?4 AND state IN ('queued', 'deferred')
            """,
            now,
            until,
            reason,
            id
        )
    }

    /// It will not be tried again; or it was sent and came back.
    package func markFailed(_ id: Int64, reply: String?, now: Date) throws(StoreError) {
        try changeLetter(
            id,
            """
            UPDATE letters SET state = 'failed', changed_at = ?1, next_attempt = NULL, attempts = attempts + 1, reply = ?2
            WHERE id = ?3
            """,
            now,
            reply,
            id
        )
    }

    /// Lets a letter that was refused go again, its files left behind: they may be why.
    /// - Returns: false where it has none, or they were left behind already.
    package func sendAgainWithoutFiles(_ id: Int64, now: Date) throws(StoreError) -> Bool {
        guard try database.run("UPDATE letter_files SET is_left = 1 WHERE letter = ? AND is_left = 0", id) > 0 else {
            return false
        }
        try changeLetter(
            id,
            """
            UPDATE letters SET state = 'queued', changed_at = ?1, next_attempt = ?1, sent_at = NULL, attempts = attempts + 1
            WHERE id = ?2 AND state <> 'failed'
            """,
            now,
            id
        )
        return true
    }

    /// Something answered it: an absence, a reply, a directive. The first answer counts.
    package func markAnswered(_ id: Int64, now: Date) throws(StoreError) {
        try database.run("UPDATE letters SET answered_at = ? WHERE id = ? AND answered_at IS NULL", now, id)
    }

    /// When the keys of a case's letters end: set at its closing, nil at its reopening.
    package func setKeyExpiry(of reference: CaseReference, to expiry: Date?) throws(StoreError) {
        try database.run(
            "UPDATE letters SET key_expires = ? WHERE case_reference = ? AND key IS NOT NULL",
            expiry,
            reference
        )
    }

    private func changeLetter(_ id: Int64, _ sql: String, _ arguments: any ColumnValue...) throws(StoreError) {
        guard try database.run(sql, with: arguments) == 1 else {
            throw StoreError(.conflict, "letter \(id) does not wait to be sent")
        }
    }
}
