package import Casework

/// An event with its place in the history of the whole store.
package struct RecordedEvent: Sendable {
    package let id: Int64
    package let reference: CaseReference
    package let event: CaseEvent
}

extension Snapshot {
    /// Events of every case after one of them, in the order they were written; 0 for all.
    package func events(after id: Int64) throws(StoreError) -> [RecordedEvent] {
        try database.rows(
            "SELECT id, case_reference, at, kind, author, text FROM events WHERE id > ? ORDER BY id",
            id
        ) { row throws(StoreError) in
            RecordedEvent(
                id: try row[0],
                reference: try row[1],
                event: CaseEvent(at: try row[2], kind: try row[3], by: try row[4], text: try row[5])
            )
        }
    }

    /// Letters queued after one of them, in that order; 0 for all.
    package func letters(after id: Int64) throws(StoreError) -> [StoredLetter] {
        try database.rows("SELECT \(StoredLetter.columns) FROM letters WHERE id > ? ORDER BY id", id) {
            row throws(StoreError) in try StoredLetter(row: row)
        }
    }

    package func lastEvent() throws(StoreError) -> Int64 { try database.value("SELECT max(id) FROM events") ?? 0 }

    package func lastLetter() throws(StoreError) -> Int64 { try database.value("SELECT max(id) FROM letters") ?? 0 }

    /// Letters that have not left yet.
    package func countLettersWaiting() throws(StoreError) -> Int {
        try database.value("SELECT count(*) FROM letters WHERE next_attempt IS NOT NULL") ?? 0
    }
}
