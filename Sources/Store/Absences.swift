package import Casework

extension Snapshot {
    /// Every absence on record, also those that have lapsed: `Absence.holds(on:)` says which count.
    package func absences() throws(StoreError) -> [PersonID: Absence] {
        let absences = try database.rows("SELECT \(Absence.columns) FROM absences", as: Absence.init(row:))
        return Dictionary(uniqueKeysWithValues: absences.map { ($0.person, $0) })
    }

    package func absence(of person: PersonID) throws(StoreError) -> Absence? {
        try database.row("SELECT \(Absence.columns) FROM absences WHERE person = ?", person, as: Absence.init(row:))
    }
}

extension Transaction {
    /// Replaces what was known of the person's absence; the events of the cases it moved keep the history.
    package func record(_ absence: Absence) throws(StoreError) {
        try database.run(
            "INSERT OR REPLACE INTO absences (\(Absence.columns)) VALUES (?, ?, ?, ?, ?)",
            absence.person,
            absence.since,
            absence.cause,
            absence.until,
            absence.lapses
        )
    }

    /// - Returns: whether there was one.
    @discardableResult
    package func endAbsence(of person: PersonID) throws(StoreError) -> Bool {
        try database.run("DELETE FROM absences WHERE person = ?", person) > 0
    }
}

extension Absence {
    fileprivate static let columns = "person, since, cause, until, lapses"

    fileprivate init(row: Statement) throws(StoreError) {
        self.init(
            person: try row[0],
            since: try row[1],
            cause: try row[2],
            until: try row[3],
            lapses: try row[4]
        )
    }
}
