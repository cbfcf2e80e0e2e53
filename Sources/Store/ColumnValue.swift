package import Casework
package import FoundationEssentials

/// A value as SQLite stores it in a STRICT table.
package enum SQLiteValue: Sendable, Equatable {
    case null
    case integer(Int64)
    case text(String)
    case blob([UInt8])
}

/// What can be bound to a statement and read from a column.
package protocol ColumnValue {
    var columnValue: SQLiteValue { get }
    /// nil where the column holds something else.
    init?(columnValue: SQLiteValue)
}

extension Int64: ColumnValue {
    package var columnValue: SQLiteValue { .integer(self) }
    package init?(columnValue: SQLiteValue) {
        guard case .integer(let value) = columnValue else { return nil }
        self = value
    }
}

extension Int: ColumnValue {
    package var columnValue: SQLiteValue { .integer(Int64(self)) }
    package init?(columnValue: SQLiteValue) {
        guard case .integer(let value) = columnValue else { return nil }
        self.init(exactly: value)
    }
}

extension UInt32: ColumnValue {
    package var columnValue: SQLiteValue { .integer(Int64(self)) }
    package init?(columnValue: SQLiteValue) {
        guard case .integer(let value) = columnValue else { return nil }
        self.init(exactly: value)
    }
}

extension String: ColumnValue {
    package var columnValue: SQLiteValue { .text(self) }
    package init?(columnValue: SQLiteValue) {
        guard case .text(let value) = columnValue else { return nil }
        self = value
    }
}

extension [UInt8]: ColumnValue {
    package var columnValue: SQLiteValue { .blob(self) }
    package init?(columnValue: SQLiteValue) {
        guard case .blob(let value) = columnValue else { return nil }
        self = value
    }
}

/// Integer microseconds since 1970 UTC: exact to compare, and finer than any clock of ours needs.
extension Date: ColumnValue {
    package var columnValue: SQLiteValue {
        let microseconds = (timeIntervalSince1970 * 1_000_000).rounded()
        // `distantPast` and `distantFuture` fit; anything beyond them is no time of a message.
        return .integer(Int64(exactly: microseconds) ?? (microseconds < 0 ? .min : .max))
    }
    package init?(columnValue: SQLiteValue) {
        guard case .integer(let value) = columnValue else { return nil }
        self.init(timeIntervalSince1970: Double(value) / 1_000_000)
    }
}

extension LocalDate: ColumnValue {
    package var columnValue: SQLiteValue { .text(description) }
    package init?(columnValue: SQLiteValue) {
        guard case .text(let value) = columnValue else { return nil }
        self.init(value)
    }
}

extension CaseReference: ColumnValue {
    package var columnValue: SQLiteValue { .text(description) }
    package init?(columnValue: SQLiteValue) {
        guard case .text(let value) = columnValue else { return nil }
        self.init(value)
    }
}

extension ColumnValue where Self: RawRepresentable, RawValue == String {
    package var columnValue: SQLiteValue { .text(rawValue) }
    package init?(columnValue: SQLiteValue) {
        guard case .text(let value) = columnValue else { return nil }
        self.init(rawValue: value)
    }
}

extension Kind: ColumnValue {}
extension CaseStatus: ColumnValue {}
extension EventKind: ColumnValue {}
extension LetterName: ColumnValue {}
extension Outcome: ColumnValue {}
extension Absence.Cause: ColumnValue {}

extension Optional: ColumnValue where Wrapped: ColumnValue {
    package var columnValue: SQLiteValue { self?.columnValue ?? .null }
    package init?(columnValue: SQLiteValue) {
        if case .null = columnValue {
            self = Self.none
        } else {
            guard let wrapped = Wrapped(columnValue: columnValue) else { return nil }
            self = Self.some(wrapped)
        }
    }
}
