import CSQLite
package import FoundationEssentials
import Platform

/// The one owner of the SQLite file in this process. Everything that reads and then writes does both in
/// one `write`, so that no other loop or process comes between.
///
/// No method here awaits: each is one transaction from the actor's point of view, and actor re-entrancy
/// cannot split it.
package actor CaseStore {
    private let executor = QueueExecutor(label: "store")
    let database: Database

    package nonisolated var unownedExecutor: UnownedSerialExecutor {
        // Safe: the actor owns the executor and so outlives its use.
        unsafe executor.asUnownedSerialExecutor()
    }

    /// Opens the store, makes it where there is none, and brings its schema up to date.
    package init(path: String, now: Date) throws {
        let database = try Database(path: path, access: .readWrite)
        try Schema.current.migrate(database)
        try database.transaction(.writing) { try Transaction(database).recordFirstStart(now: now) }
        self.database = database
    }

    /// Opens an existing store for reading, while another process may be writing.
    package init(readOnly path: String) throws(StoreError) {
        let database = try Database(path: path, access: .readOnly)
        try Schema.current.recognise(database, mustBeCurrent: true)
        self.database = database
    }

    /// Reads one consistent state of the store.
    package func read<Result: Sendable>(_ body: @Sendable (Snapshot) throws -> Result) throws -> Result {
        try database.transaction(.reading) { try body(Snapshot(database)) }
    }

    /// Commits all that `body` does, or none of it. It waits up to 10 s for another process that writes.
    package func write<Result: Sendable>(_ body: @Sendable (Transaction) throws -> Result) throws -> Result {
        try database.transaction(.writing) { try body(Transaction(database)) }
    }

    /// Does `body` for each item in one shared commit; where any fails, all again with a commit each, so
    /// that one bad item, or a disk that filled up in the middle, costs no other item its turn.
    package func write<Item: Sendable, Result: Sendable>(
        each items: [Item],
        _ body: @Sendable (Transaction, Item) throws -> Result
    ) -> [Swift.Result<Result, any Error>] {
        do {
            return try write { transaction in try items.map { .success(try body(transaction, $0)) } }
        } catch  where items.count == 1 || CaseStore.concernsAll(error) {
            return items.map { _ in .failure(error) }
        } catch {
            var common: (any Error)?
            return items.map { item in
                if let common { return .failure(common) }
                let result = Swift.Result { try write { try body($0, item) } }
                if case .failure(let error) = result, CaseStore.concernsAll(error) { common = error }
                return result
            }
        }
    }

    /// Another writer, or a store that cannot be written at all: no use in asking for each item, 10 s a time.
    private static func concernsAll(_ error: any Error) -> Bool {
        guard let error = error as? StoreError else { return false }
        return error.code == SQLITE_BUSY || error.recovery == .stop
    }

    /// Changes whenever another connection, of this process or another, has committed.
    package func dataVersion() throws(StoreError) -> Int {
        try database.value("PRAGMA data_version") ?? 0
    }
}
