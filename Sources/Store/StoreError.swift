import CSQLite
package import Platform

/// Why the store could not do something. The text has SQL and codes, never a bound value.
package struct StoreError: Error, Equatable {
    package enum Problem: Sendable, Equatable {
        /// SQLite's extended result code.
        case sqlite(Int32)
        /// Written by a later Redress.
        case newerSchema(found: Int, known: Int)
        /// Written by an earlier Redress, and opened for reading only.
        case olderSchema(found: Int, known: Int)
        /// An SQLite database of another program.
        case foreign
        /// A row that this version cannot read.
        case unreadable
        /// The row is not in a state from which this change is possible.
        case conflict
        /// The system refused to make the file.
        case file
    }

    package let problem: Problem
    package let message: String
    /// The statement, with `?` where values were bound; empty where there was none.
    package let sql: String

    package init(_ problem: Problem, _ message: String, sql: String = "") {
        self.problem = problem
        self.message = message
        self.sql = sql
    }

    /// SQLite's primary result code, where it was SQLite that failed.
    package var code: Int32? {
        if case .sqlite(let extended) = problem { extended & 0xFF } else { nil }
    }

    package var isDiskFull: Bool { code == SQLITE_FULL }

    package var recovery: Recovery {
        switch problem {
        case .sqlite:
            switch code {
            // A disk that was full, or a file system that was away, comes back without us.
            case SQLITE_BUSY, SQLITE_LOCKED, SQLITE_FULL, SQLITE_IOERR, SQLITE_INTERRUPT, SQLITE_SCHEMA: .retry
            case SQLITE_CONSTRAINT, SQLITE_MISMATCH, SQLITE_TOOBIG, SQLITE_RANGE, SQLITE_ERROR: .giveUp
            default: .stop
            }
        case .unreadable, .conflict: .giveUp
        case .newerSchema, .olderSchema, .foreign, .file: .stop
        }
    }
}

extension StoreError: CustomStringConvertible {
    package var description: String {
        var text = "store: \(message)"
        if case .sqlite(let extended) = problem { text += " (SQLite \(extended))" }
        if !sql.isEmpty {
            text += " in “\(sql.split(whereSeparator: \.isWhitespace).joined(separator: " ").prefix(100))”"
        }
        if let advice { text += "; \(advice)" }
        return text
    }

    private var advice: String? {
        switch problem {
        case .newerSchema: "install the Redress that wrote it, or a later one"
        case .olderSchema: "start the daemon once, which brings it up to date"
        case .foreign: "name another file as “store”"
        case .file: "check the folder's owner and permissions"
        case .conflict, .unreadable: nil
        case .sqlite:
            switch code {
            case SQLITE_BUSY, SQLITE_LOCKED: "another process is writing; try again"
            case SQLITE_FULL: "free some disk space; nothing is lost"
            case SQLITE_IOERR: "look at the disk and the kernel's log"
            case SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_PERM, SQLITE_AUTH: "check the file's owner and permissions"
            case SQLITE_CORRUPT, SQLITE_NOTADB: "restore the last backup"
            default: nil
            }
        }
    }
}
