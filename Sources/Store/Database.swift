import CSQLite
import Glibc
import Platform

/// One SQLite connection. Not `Sendable`: it stays with the actor that made it.
///
/// A statement that fails dooms the transaction around it: everything after it fails alike, so a
/// caller who swallows an error cannot commit half of a change. SQLite ends the transaction by itself
/// on a full disk or an I/O error, and what followed would otherwise commit on its own.
@safe final class Database {
    enum Access {
        case readWrite, readOnly
        /// As a file to copy into: its settings come with the copy.
        case copyTarget
    }

    let handle: OpaquePointer
    private var statements: [String: Statement] = [:]
    private var isInside = false
    private var failure: StoreError?

    init(path: String, access: Access) throws(StoreError) {
        if access == .readWrite { try Database.createPrivately(path) }
        let flags =
            SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE
            | (access == .readOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE)
        var handle: OpaquePointer?
        // Safe: SQLite copies the path; the handle is owned here and closed in deinit, or below.
        let result = unsafe sqlite3_open_v2(path, &handle, flags, nil)
        guard result == SQLITE_OK, let handle = unsafe handle else {
            let message = unsafe handle.map { unsafe String(cString: sqlite3_errmsg($0)) } ?? "out of memory"
            unsafe sqlite3_close_v2(handle)
            throw StoreError(.sqlite(result), "cannot open \(path): \(message)")
        }
        unsafe self.handle = unsafe handle
        unsafe sqlite3_busy_timeout(handle, 10_000)
        try execute("PRAGMA trusted_schema = OFF")
        try execute("PRAGMA foreign_keys = ON")
        // FULL: a commit that returned survives a power cut.
        try execute("PRAGMA synchronous = FULL")
        try execute("PRAGMA cache_size = -1024")
    }

    deinit {
        statements.removeAll()
        // Safe: the last use of the handle.
        unsafe sqlite3_close_v2(handle)
    }

    /// Makes the file, if there is none, readable by its owner only; `-wal` and `-shm` inherit that.
    static func createPrivately(_ path: String, mustBeNew: Bool = false) throws(StoreError) {
        // Exclusive: closing a second descriptor of an open database would drop SQLite's locks.
        let descriptor = unsafe open(path, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0o600)
        if descriptor >= 0 {
            close(descriptor)
        } else if errno != EEXIST || mustBeNew {
            throw StoreError(.file, "cannot make the file: \(SystemError("open", path: path))")
        }
    }

    /// Readers and the writer no longer wait for each other. It stays with the file.
    func useWriteAheadLog() throws(StoreError) {
        let mode: String? = try value("PRAGMA journal_mode = WAL")
        guard mode == "wal" else {
            throw StoreError(.sqlite(SQLITE_CANTOPEN), "the file system has no shared memory for a write-ahead log")
        }
        try execute("PRAGMA journal_size_limit = 67108864")
    }

    // MARK: Transactions

    enum Beginning: String {
        /// A snapshot: sees nothing that others commit while it lasts.
        case reading = "BEGIN"
        /// Takes the write lock at once, so that what was read is still true when it is written.
        case writing = "BEGIN IMMEDIATE"
    }

    /// All of `body` or nothing. Not to be nested: SAVEPOINTs do not survive a full disk.
    func transaction<Result>(_ beginning: Beginning, _ body: () throws -> Result) throws -> Result {
        precondition(!isInside, "a transaction in a transaction")
        try run(beginning.rawValue)
        isInside = true
        defer {
            isInside = false
            failure = nil
        }
        do {
            let result = try body()
            try run("COMMIT")
            return result
        } catch {
            rollBack()
            throw error
        }
    }

    private func rollBack() {
        // Safe: the handle is valid until deinit.
        guard unsafe sqlite3_get_autocommit(handle) == 0 else { return }
        // A ROLLBACK that fails has found the transaction already ended, which is what is wanted.
        unsafe sqlite3_exec(handle, "ROLLBACK", nil, nil, nil)
    }

    // MARK: Statements

    /// Runs a statement that returns no rows; answers how many rows it changed.
    @discardableResult
    func run(_ sql: String, _ arguments: any ColumnValue...) throws(StoreError) -> Int {
        try run(sql, with: arguments)
    }

    func run(_ sql: String, with arguments: [any ColumnValue]) throws(StoreError) -> Int {
        try each(sql, arguments) { _ throws(StoreError) in }
        // Safe: the handle is valid until deinit.
        return unsafe Int(sqlite3_changes64(handle))
    }

    func rows<Row>(
        _ sql: String,
        _ arguments: any ColumnValue...,
        as read: (Statement) throws(StoreError) -> Row
    ) throws(StoreError) -> [Row] {
        var rows: [Row] = []
        try each(sql, arguments) { row throws(StoreError) in rows.append(try read(row)) }
        return rows
    }

    /// The first row; nil where there is none.
    func row<Row>(
        _ sql: String,
        _ arguments: any ColumnValue...,
        as read: (Statement) throws(StoreError) -> Row
    ) throws(StoreError) -> Row? {
        var first: Row?
        try each(sql, arguments) { row throws(StoreError) in if first == nil { first = try read(row) } }
        return first
    }

    /// The first column of the first row; nil where there is no row or it is NULL.
    func value<Value: ColumnValue>(_ sql: String, _ arguments: any ColumnValue...) throws(StoreError) -> Value? {
        var first: Value??
        try each(sql, arguments) { row throws(StoreError) in if first == nil { first = try row[0] as Value? } }
        return first ?? nil
    }

    func each(
        _ sql: String,
        _ arguments: [any ColumnValue],
        _ body: (Statement) throws(StoreError) -> Void
    ) throws(StoreError) {
        if let failure { throw failure }
        do {
            let statement = try prepared(sql)
            defer { statement.reset() }
            try statement.bind(arguments)
            while try statement.step() { try body(statement) }
        } catch {
            if isInside { failure = error }
            throw error
        }
    }

    /// Runs several statements without arguments, as a migration does.
    func execute(_ script: String) throws(StoreError) {
        if let failure { throw failure }
        // Safe: SQLite copies the text.
        let result = unsafe sqlite3_exec(handle, script, nil, nil, nil)
        guard result == SQLITE_OK else {
            throw unsafe StoreError(.sqlite(result), String(cString: sqlite3_errmsg(handle)), sql: script)
        }
    }

    /// What has been prepared so far: for asking SQLite how it runs them.
    var preparedSQL: [String] { statements.keys.sorted() }

    private func prepared(_ sql: String) throws(StoreError) -> Statement {
        if let statement = statements[sql] { return statement }
        let statement = try unsafe Statement(sql, on: handle)
        statements[sql] = statement
        return statement
    }
}
