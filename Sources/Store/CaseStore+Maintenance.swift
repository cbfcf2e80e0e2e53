extension CaseStore {
    /// What SQLite finds wrong with the file; empty when all is well. Reads all of it.
    package func integrityProblems() throws(StoreError) -> [String] {
        let damage: [String] = try database.rows("PRAGMA integrity_check(20)") { row throws(StoreError) in try row[0] }
        let strays = try database.rows("PRAGMA foreign_key_check") { row throws(StoreError) in
            "a row of \(try row[0] as String) refers to nothing"
        }
        return damage.filter { $0 != "ok" } + strays
    }

    /// Writes the WAL back into the file, so that a stopped daemon leaves one file.
    package func checkpoint() throws(StoreError) {
        try database.run("PRAGMA wal_checkpoint(TRUNCATE)")
    }

    /// Copies the store as it is now into a new file, readable by its owner only.
    /// - Parameter progress: is told the pages copied and their number, now and then.
    package func backUp(
        to path: String,
        progress: @Sendable (_ copied: Int, _ total: Int) -> Void = { _, _ in }
    ) throws {
        // In one snapshot, or each commit of another process would start the copy again.
        try database.transaction(.reading) { try database.copy(to: path, progress: progress) }
    }
}
