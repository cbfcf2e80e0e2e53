import CSQLite

/// A prepared statement of one connection, kept and used again. While it stands on a row, `row[0]`
/// is that row's first column.
@safe final class Statement {
    private let handle: OpaquePointer
    private let connection: OpaquePointer
    let sql: String

    init(_ sql: String, on connection: OpaquePointer) throws(StoreError) {
        var handle: OpaquePointer?
        // Safe: SQLite copies the text; the handle is owned here and finalized in deinit.
        let result = unsafe sqlite3_prepare_v3(
            connection,
            sql,
            -1,
            UInt32(SQLITE_PREPARE_PERSISTENT),
            &handle,
            nil
        )
        guard result == SQLITE_OK, let handle = unsafe handle else {
            throw unsafe StoreError(.sqlite(result), String(cString: sqlite3_errmsg(connection)), sql: sql)
        }
        unsafe self.handle = unsafe handle
        unsafe self.connection = unsafe connection
        self.sql = sql
    }

    deinit {
        // Safe: nothing uses the handle after its owner.
        unsafe sqlite3_finalize(handle)
    }

    func bind(_ values: [any ColumnValue]) throws(StoreError) {
        for (index, value) in values.enumerated() {
            let parameter = Int32(index + 1)
            // Safe: the shims and bind_zeroblob copy what they are given before they return.
            let result =
                switch value.columnValue {
                case .null: unsafe sqlite3_bind_null(handle, parameter)
                case .integer(let value): unsafe sqlite3_bind_int64(handle, parameter, value)
                case .text(let text):
                    unsafe text.withCString { start in
                        // Beyond SQLite's own limit, so that it says “too big” itself.
                        unsafe redress_sqlite_bind_text(handle, parameter, start, Int32(clamping: text.utf8.count))
                    }
                case .blob(let bytes) where bytes.isEmpty: unsafe sqlite3_bind_zeroblob(handle, parameter, 0)
                case .blob(let bytes):
                    unsafe bytes.withUnsafeBytes { buffer in
                        unsafe redress_sqlite_bind_blob(
                            handle,
                            parameter,
                            buffer.baseAddress,
                            Int32(clamping: buffer.count)
                        )
                    }
                }
            guard result == SQLITE_OK else { throw failure(result) }
        }
    }

    /// Whether there is a row to read.
    func step() throws(StoreError) -> Bool {
        // Safe: the handle is valid until deinit.
        switch unsafe sqlite3_step(handle) {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        case let result: throw failure(result)
        }
    }

    /// Ends the current run, releases its locks and what was bound.
    func reset() {
        // Safe: the handle is valid until deinit. The result repeats the error that `step` threw.
        unsafe sqlite3_reset(handle)
        unsafe sqlite3_clear_bindings(handle)
    }

    subscript<Value: ColumnValue>(column: Int32) -> Value {
        get throws(StoreError) {
            guard let value = Value(columnValue: value(at: column)) else {
                throw StoreError(.unreadable, "column \(column) holds no \(Value.self)", sql: sql)
            }
            return value
        }
    }

    func value(at column: Int32) -> SQLiteValue {
        // Safe: SQLite owns the memory until the next step; it is copied here, by the length it gives.
        switch unsafe sqlite3_column_type(handle, column) {
        case SQLITE_INTEGER:
            return .integer(unsafe sqlite3_column_int64(handle, column))
        case SQLITE_TEXT:
            let start = unsafe sqlite3_column_text(handle, column)
            let count = unsafe Int(sqlite3_column_bytes(handle, column))
            return .text(unsafe String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self))
        case SQLITE_BLOB:
            let start = unsafe sqlite3_column_blob(handle, column)
            let count = unsafe Int(sqlite3_column_bytes(handle, column))
            return .blob(unsafe [UInt8](UnsafeRawBufferPointer(start: start, count: count)))
        default:
            return .null
        }
    }

    private func failure(_ result: Int32) -> StoreError {
        // Safe: the connection outlives its statements; the message is copied.
        unsafe StoreError(.sqlite(result), String(cString: sqlite3_errmsg(connection)), sql: sql)
    }
}
