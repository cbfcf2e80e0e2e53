package import Casework
package import FoundationEssentials

extension Snapshot {
    package func caseFile(_ reference: CaseReference) throws(StoreError) -> CaseFile? {
        guard let body: String = try database.value("SELECT body FROM cases WHERE reference = ?", reference)
        else { return nil }
        return try decode(CaseFile.self, from: body)
    }

    package func outline(_ reference: CaseReference) throws(StoreError) -> CaseOutline? {
        try database.row(
            "SELECT \(CaseOutline.columns) FROM cases WHERE reference = ?",
            reference,
            as: CaseOutline.init(row:)
        )
    }

    package func openCases(customer address: String) throws(StoreError) -> [CaseOutline] {
        try database.rows(
            """
            SELECT \(CaseOutline.columns) FROM cases
            WHERE customer_address = ? AND status = 'open' ORDER BY year, number
            """,
            address.lowercased(),
            as: CaseOutline.init(row:)
        )
    }

    package func openCases(assignee: PersonID) throws(StoreError) -> [CaseOutline] {
        try database.rows(
            """
            SELECT \(CaseOutline.columns) FROM cases
            WHERE assignee = ? AND status = 'open' ORDER BY year, number
            """,
            assignee,
            as: CaseOutline.init(row:)
        )
    }

    /// Everyone who has an open case.
    package func assigneesOfOpenCases() throws(StoreError) -> [PersonID] {
        try database.rows(
            "SELECT DISTINCT assignee FROM cases WHERE status = 'open' AND assignee IS NOT NULL ORDER BY assignee"
        ) { row throws(StoreError) in try row[0] }
    }

    /// The case files for which every condition of the filter holds, by reference.
    package func cases(_ filter: CaseFilter = CaseFilter()) throws(StoreError) -> [CaseFile] {
        let conditions = filter.conditions
        var sql = "SELECT body FROM cases"
        if !conditions.isEmpty { sql += " WHERE " + conditions.map(\.sql).joined(separator: " AND ") }
        sql += " ORDER BY year, number"
        var files: [CaseFile] = []
        try database.each(sql, conditions.map(\.argument)) { row throws(StoreError) in
            files.append(try decode(CaseFile.self, from: try row[0]))
        }
        return files
    }

    /// How many other cases of the same address, whose messages were received since, have the very subject of `file`.
    package func countCases(like file: CaseFile, receivedSince since: Date) throws(StoreError) -> Int {
        guard let address = file.customer.address else { return 0 }
        return try database.value(
            """
            SELECT count(*) FROM cases JOIN messages ON messages.id = opening_message
            WHERE customer_address = ? AND reference <> ? AND received_at > ? AND body ->> '$.subject' = ?
            """,
            address.lowercased(),
            file.reference,
            since,
            file.subject
        ) ?? 0
    }

    /// Cases to which time has something to say, the longest due first.
    package func casesDue(at now: Date, limit: Int = 100) throws(StoreError) -> [CaseReference] {
        try database.rows(
            "SELECT reference FROM cases WHERE next_due <= ? ORDER BY next_due LIMIT ?",
            now,
            limit
        ) { row throws(StoreError) in try row[0] }
    }

    /// When time next has something to say to any case.
    package func nextCaseDue() throws(StoreError) -> Date? {
        try database.value("SELECT min(next_due) FROM cases WHERE next_due IS NOT NULL")
    }

    /// The case that a message opened.
    package func caseOpened(byMessage id: Int64) throws(StoreError) -> CaseReference? {
        try database.value("SELECT reference FROM cases WHERE opening_message = ?", id)
    }

    /// The history of a case, in the order it was written.
    package func events(of reference: CaseReference) throws(StoreError) -> [CaseEvent] {
        try database.rows(
            "SELECT at, kind, author, text FROM events WHERE case_reference = ? ORDER BY id",
            reference
        ) { row throws(StoreError) in
            CaseEvent(at: try row[0], kind: try row[1], by: try row[2], text: try row[3])
        }
    }

    /// Time must not go back behind this.
    package func newestEventTime() throws(StoreError) -> Date? {
        try database.value("SELECT max(at) FROM events")
    }
}
