/// The tables, as numbered steps that are only ever added to; `user_version` says how many were taken.
///
/// How the tables work together: `messages` is the inbox and `letters` the outbox, and both are the
/// queues between the steps. A message is `fetched` until one transaction files it, with the change to
/// its case, the events and the letters. What is big stands in a table of its own (`raw_messages`,
/// `letter_contents`, `attachments`), so that a change of state does not write it again.
///
/// Times are integer microseconds since 1970 UTC. Case files and the heads of letters are JSON; columns
/// beside them repeat what is searched. After a crash SQLite plays the WAL back to the last commit, and the daemon
/// goes on with whatever is `fetched`, `queued` or `deferred`.
struct Schema {
    /// “Rdrs”: tells the file from another program's.
    static let applicationID: Int32 = 0x5264_7273

    static let current = Schema(migrations: [version1, version2, version3])

    let migrations: [String]

    var version: Int { migrations.count }

    /// Brings the database to this version, each step in a transaction.
    func migrate(_ database: Database) throws {
        try recognise(database)
        try database.useWriteAheadLog()
        // A step may rebuild a table that others refer to; the check before its commit takes the place.
        try database.execute("PRAGMA foreign_keys = OFF")
        for number in migrations.indices {
            try database.transaction(.writing) {
                // Asked inside: another process may have taken the step while this one waited.
                guard try Schema.version(of: database) == number else { return }
                try database.execute(migrations[number])
                guard try database.rows("PRAGMA foreign_key_check", as: { _ throws(StoreError) in true }).isEmpty
                else {
                    throw StoreError(.conflict, "step \(number + 1) of the schema leaves rows that refer to nothing")
                }
                try database.execute(
                    "PRAGMA user_version = \(number + 1); PRAGMA application_id = \(Schema.applicationID)"
                )
            }
        }
        try database.execute("PRAGMA foreign_keys = ON")
    }

    /// Refuses what this version cannot write, or read.
    func recognise(_ database: Database, mustBeCurrent: Bool = false) throws(StoreError) {
        let found = try Schema.version(of: database)
        let application: Int64? = try database.value("PRAGMA application_id")
        let tables: Int? = try database.value("SELECT count(*) FROM sqlite_schema")
        guard application == Int64(Schema.applicationID) || (found == 0 && tables == 0) else {
            throw StoreError(.foreign, "the file is a database of another program")
        }
        guard found <= version else {
            throw StoreError(
                .newerSchema(found: found, known: version),
                "the file has schema \(found); this Redress knows \(version)"
            )
        }
        guard !mustBeCurrent || found == version else {
            throw StoreError(
                .olderSchema(found: found, known: version),
                "the file has schema \(found), not \(version)"
            )
        }
    }

    static func version(of database: Database) throws(StoreError) -> Int {
        try database.value("PRAGMA user_version") ?? 0
    }
}
