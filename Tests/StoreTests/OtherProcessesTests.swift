import Casework
import Foundation
import Platform
import Testing

@testable import Store

struct OtherProcessesTests {
    @Test func `a reader sees the last commit while another writes`() async throws {
        let temporary = try TemporaryStore()
        let store = try temporary.open()
        try await store.write { _ = try $0.recordFetched([Sample.message(1)], from: "INBOX", now: Sample.now) }
        let reader = try CaseStore(readOnly: temporary.path)
        let writer = try temporary.connection()
        try writer.execute("BEGIN IMMEDIATE; UPDATE messages SET state = 'old'")
        #expect(try await reader.read { try $0.unfiled(limit: 9) } == [1])
        try writer.execute("COMMIT")
        #expect(try await reader.read { try $0.unfiled(limit: 9) } == [])
    }

    @Test func `a read sees one state from its beginning to its end`() async throws {
        let temporary = try TemporaryStore()
        let store = try temporary.open()
        let reader = try CaseStore(readOnly: temporary.path)
        let path = temporary.path
        let counts = try await reader.read { snapshot in
            let before = try snapshot.countMessages(in: .fetched)
            let writer = try Database(path: path, access: .readWrite)
            try writer.transaction(.writing) {
                _ = try Transaction(writer).recordFetched([Sample.message(1)], from: "INBOX", now: Sample.now)
            }
            return [before, try snapshot.countMessages(in: .fetched)]
        }
        #expect(counts == [0, 0])
        #expect(try await store.read { try $0.countMessages(in: .fetched) } == 1)
    }

    @Test func `a store can be read when nothing runs`() async throws {
        let temporary = try TemporaryStore()
        do { try await temporary.open().write { try $0.set(.lastFetchAt, to: Sample.now) } }
        let reader = try CaseStore(readOnly: temporary.path)
        #expect(try await reader.read { try $0.value(.lastFetchAt) } == Sample.now)
    }

    @Test func `a read-only store cannot be written`() async throws {
        let temporary = try TemporaryStore()
        _ = try temporary.open()
        let reader = try CaseStore(readOnly: temporary.path)
        let error = await #expect(throws: StoreError.self) {
            try await reader.write { try $0.set(.lastFetchAt, to: Sample.now) }
        }
        #expect(error?.recovery == .stop)
    }

    @Test func `a second writer is told to try again`() async throws {
        let temporary = try TemporaryStore()
        let store = try temporary.open()
        try await store.doNotWait()
        let other = try temporary.connection()
        try other.execute("BEGIN IMMEDIATE")
        let error = await #expect(throws: StoreError.self) {
            try await store.write { try $0.set(.lastFetchAt, to: Sample.now) }
        }
        #expect(error?.recovery == .retry)
        let results = await store.write(each: [1, 2]) { transaction, number in
            try transaction.set(MetaKey<Int>("a"), to: number)
        }
        #expect(results.allSatisfy { if case .failure(let error as StoreError) = $0 { error == error } else { false } })
        try other.execute("COMMIT")
        try await store.write { try $0.set(.lastFetchAt, to: Sample.now) }
    }

    @Test func `the data version tells of another's commit, not of one's own`() async throws {
        let temporary = try TemporaryStore()
        let (store, other) = (try temporary.open(), try temporary.open())
        let before = try await store.dataVersion()
        try await store.write { try $0.set(.lastFetchAt, to: Sample.now) }
        #expect(try await store.dataVersion() == before)
        try await other.write { try $0.set(.lastFetchAt, to: Sample.now + 1) }
        #expect(try await store.dataVersion() != before)
    }

    @Test func `stores that are made at the same moment are one store`() async throws {
        let temporary = try TemporaryStore()
        let path = temporary.path
        let instances = try await withThrowingTaskGroup(of: String?.self) { group in
            for _ in 1...4 {
                group.addTask { try await CaseStore(path: path, now: Sample.now).read { try $0.value(.instance) } }
            }
            return try await group.reduce(into: Set<String?>()) { $0.insert($1) }
        }
        #expect(instances.count == 1)
    }
}

extension CaseStore {
    func doNotWait() throws { try database.execute("PRAGMA busy_timeout = 0") }
}
