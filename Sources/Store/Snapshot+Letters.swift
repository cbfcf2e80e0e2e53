package import Casework
package import FoundationEssentials
package import Mail

extension Snapshot {
    package func letter(_ id: Int64) throws(StoreError) -> StoredLetter? {
        try letters("id = ?", id).first
    }

    /// The letter as it was queued, attachments and all.
    package func content(of id: Int64) throws(StoreError) -> OutgoingMessage? {
        let contents = try database.rows("SELECT head, text, html FROM letter_contents WHERE letter = ?", id) {
            row throws(StoreError) in
            let (head, text, html): (String, String, String?) = (try row[0], try row[1], try row[2])
            return (head, text, html)
        }
        guard let (head, text, html) = contents.first else { return nil }
        var message = try decode(OutgoingMessage.self, from: head)
        (message.text, message.html) = (text, html)
        message.attachments = try database.rows(
            """
            SELECT a.name, a.type, b.bytes FROM letter_attachments a JOIN attachments b ON b.id = a.attachment
            WHERE a.letter = ? ORDER BY a.position
            """,
            id
        ) { row throws(StoreError) in
            OutgoingAttachment(name: try row[0], type: try row[1], bytes: try row[2])
        }
        return message
    }

    /// The customer's files that go with a letter.
    /// - Returns: `areLeft`: it was refused with them, and so goes without.
    package func files(of id: Int64) throws(StoreError) -> (files: [EnclosedFile], areLeft: Bool) {
        var areLeft = false
        let files = try database.rows(
            "SELECT message, number, name, size, is_left FROM letter_files WHERE letter = ? ORDER BY position",
            id
        ) { row throws(StoreError) in
            areLeft = try row[4] as Int > 0
            return EnclosedFile(message: try row[0], number: try row[1], name: try row[2], size: try row[3])
        }
        return (files, areLeft)
    }

    // MARK: What is to be sent

    /// Letters whose next attempt has come, the longest waiting first.
    package func lettersDue(at now: Date, limit: Int = 100) throws(StoreError) -> [StoredLetter] {
        try letters("next_attempt <= ? ORDER BY next_attempt, id LIMIT ?", now, limit)
    }

    package func nextLetterDue() throws(StoreError) -> Date? {
        try database.value("SELECT min(next_attempt) FROM letters WHERE next_attempt IS NOT NULL")
    }

    /// Letters deferred, failed or suppressed since, for the digest.
    package func lettersInTrouble(since: Date) throws(StoreError) -> [StoredLetter] {
        try letters("state IN ('deferred', 'failed') AND changed_at >= ? ORDER BY changed_at, id", since)
    }

    // MARK: Which letter something answers

    package func letter(token: String) throws(StoreError) -> StoredLetter? {
        try letters("token = ?", token).first
    }

    /// The letter that carried this authority key; see `StoredLetter.keyIsValid(at:)`.
    package func letter(key: String) throws(StoreError) -> StoredLetter? {
        try letters("key = ?", key).first
    }

    /// Our letters among these Message-IDs, each once, in the order given.
    package func letters(messageIDs: [String]) throws(StoreError) -> [StoredLetter] {
        var found: [StoredLetter] = []
        for messageID in messageIDs {
            for letter in try letters("message_id = ?", messageID) where !found.contains(letter) {
                found.append(letter)
            }
        }
        return found
    }

    /// Letters queued to an address since, newest first.
    package func letters(
        toAddress address: String,
        since: Date,
        unansweredOnly: Bool = false
    ) throws(StoreError) -> [StoredLetter] {
        let unanswered = unansweredOnly ? "AND answered_at IS NULL" : ""
        return try letters(
            "address = ? AND queued_at >= ? \(unanswered) ORDER BY queued_at DESC, id DESC",
            address.lowercased(),
            since
        )
    }

    /// Letters queued to a person since that nothing has answered, newest first.
    package func unansweredLetters(to person: PersonID, since: Date) throws(StoreError) -> [StoredLetter] {
        try letters(
            "person = ? AND queued_at >= ? AND answered_at IS NULL ORDER BY queued_at DESC, id DESC",
            person,
            since
        )
    }

    /// The letters of a case, in the order they were queued.
    package func letters(of reference: CaseReference) throws(StoreError) -> [StoredLetter] {
        try letters("case_reference = ? ORDER BY id", reference)
    }

    /// The one receipt letter of a case, whatever its name.
    package func receipt(of reference: CaseReference) throws(StoreError) -> StoredLetter? {
        try letters(
            """
            case_reference = ? AND recipient = 'customer'
            AND letter IN ('receiptComplaint', 'receiptFeedback', 'receiptNeutral', 'thanksCompliment')
            """,
            reference
        ).first
    }

    // MARK: Caps

    /// Letters queued since, whatever became of them, but for those a cap suppressed.
    package func countLetters(to scope: LetterScope, queuedSince since: Date) throws(StoreError) -> Int {
        let condition = scope.condition
        return try database.value(
            """
            SELECT count(*) FROM letters
            WHERE \(condition.sql) AND queued_at > ? AND (state <> 'failed' OR attempts > 0)
            """,
            condition.argument,
            since
        ) ?? 0
    }

    package func countLetters(to scope: LetterScope, sentSince since: Date) throws(StoreError) -> Int {
        let condition = scope.condition
        return try database.value(
            "SELECT count(*) FROM letters INDEXED BY letters_by_time_sent WHERE \(condition.sql) AND sent_at > ?",
            condition.argument,
            since
        ) ?? 0
    }

    private func letters(
        _ condition: String,
        _ arguments: any ColumnValue...
    ) throws(StoreError) -> [StoredLetter] {
        var letters: [StoredLetter] = []
        try database.each("SELECT \(StoredLetter.columns) FROM letters WHERE \(condition)", arguments) {
            row throws(StoreError) in letters.append(try StoredLetter(row: row))
        }
        return letters
    }
}
