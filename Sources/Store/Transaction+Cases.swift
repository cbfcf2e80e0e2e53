package import Casework
package import FoundationEssentials

extension Transaction {
    /// The reference after the last of the year. It is taken only by `insert` in the same transaction.
    package func nextReference(year: Int) throws(StoreError) -> CaseReference {
        let last: Int? = try database.value("SELECT max(number) FROM cases WHERE year = ?", year)
        return CaseReference(year: year, number: (last ?? 0) + 1)
    }

    /// - Parameters:
    ///   - message: the message that opens the case; a second case from it is refused.
    ///   - nextDue: when time next has something to say to the case; nil: never.
    package func insert(_ caseFile: CaseFile, openedBy message: Int64?, nextDue: Date?) throws(StoreError) {
        try database.run(
            """
            INSERT INTO cases (reference, year, number, opening_message, status, kind, customer_address, assignee,
                service_area, closed_at, next_due, earliest_deadline, body)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            caseFile.reference,
            caseFile.reference.year,
            caseFile.reference.number,
            message,
            caseFile.status,
            caseFile.kind,
            caseFile.customer.address?.lowercased(),
            caseFile.assignee,
            caseFile.serviceArea,
            caseFile.closedAt,
            nextDue,
            caseFile.earliestDeadline,
            try encode(caseFile)
        )
    }

    package func update(_ caseFile: CaseFile, nextDue: Date?) throws(StoreError) {
        let changed = try database.run(
            """
            UPDATE cases SET status = ?, kind = ?, customer_address = ?, assignee = ?, service_area = ?,
                closed_at = ?, next_due = ?, earliest_deadline = ?, body = ?
            WHERE reference = ?
            """,
            caseFile.status,
            caseFile.kind,
            caseFile.customer.address?.lowercased(),
            caseFile.assignee,
            caseFile.serviceArea,
            caseFile.closedAt,
            nextDue,
            caseFile.earliestDeadline,
            try encode(caseFile),
            caseFile.reference
        )
        guard changed == 1 else { throw StoreError(.conflict, "there is no case \(caseFile.reference)") }
    }

    package func append(_ events: [CaseEvent], to reference: CaseReference) throws(StoreError) {
        for event in events {
            try database.run(
                "INSERT INTO events (case_reference, at, kind, author, text) VALUES (?, ?, ?, ?, ?)",
                reference,
                event.at,
                event.kind,
                event.by,
                event.text
            )
        }
    }
}

extension CaseFile {
    /// The first due time of a clock that nothing has met.
    fileprivate var earliestDeadline: Date? {
        clocks.filter { $0.state == .running || $0.state == .breached }.map(\.dueAt).min()
    }
}
