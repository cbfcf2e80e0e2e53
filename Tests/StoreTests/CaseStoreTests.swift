import Casework
import Foundation
import Mail
import Platform
import Testing

@testable import Store

struct CaseStoreTests {
    struct Refusal: Error {}

    @Test func `a new store knows itself, and keeps its name`() async throws {
        let temporary = try TemporaryStore()
        let (first, second) = (try temporary.open(), try CaseStore(path: temporary.path, now: Sample.now + 99))
        let instance = try #require(try await first.read { try $0.value(.instance) })
        #expect(instance.count >= 8)
        #expect(try await second.read { try $0.value(.instance) } == instance)
        #expect(try await second.read { try $0.value(.firstStartAt) } == Sample.now)
    }

    @Test func `a value is kept by its name and type`() async throws {
        let temporary = try TemporaryStore()
        let store = try temporary.open()
        try await store.write {
            try $0.set(.lastFetchAt, to: Sample.now)
            try $0.set(.lastFetchAt, to: Sample.now + 1)
            try $0.set(.lastDigestDay("quality"), to: LocalDate(dayNumber: 20_000))
            try $0.set(MetaKey<Int>("sent 2026-03-02T09"), to: 12)
            try $0.set(.lastMessageAt, to: Sample.now)
            try $0.remove(MetaKey<Date>.lastMessageAt)
        }
        #expect(try await store.read { try $0.value(.lastFetchAt) } == Sample.now + 1)
        #expect(try await store.read { try $0.value(.lastDigestDay("quality")) } == LocalDate(dayNumber: 20_000))
        #expect(try await store.read { try $0.value(.lastDigestDay("ops")) } == nil)
        #expect(try await store.read { try $0.value(MetaKey<Int>("sent 2026-03-02T09")) } == 12)
        #expect(try await store.read { try $0.value(.lastMessageAt) } == nil)
    }

    @Test func `an absence replaces the one before, until it is ended`() async throws {
        let temporary = try TemporaryStore()
        let store = try temporary.open()
        let first = Absence(person: "ops", since: Sample.now, cause: .outOfOffice, until: nil, lapses: nil)
        let day = LocalDate(dayNumber: 20_600)
        let second = Absence(person: "ops", since: Sample.now, cause: .told, until: day, lapses: day)
        try await store.write {
            try $0.record(first)
            try $0.record(second)
        }
        #expect(try await store.read { try $0.absences() } == ["ops": second])
        #expect(try await store.read { try $0.absence(of: "ops") } == second)
        #expect(try await store.write { try $0.endAbsence(of: "ops") })
        #expect(try await store.write { try $0.endAbsence(of: "ops") } == false)
        #expect(try await store.read { try $0.absences() } == [:])
    }

    @Test func `a write that fails leaves nothing behind`() async throws {
        let temporary = try TemporaryStore()
        let store = try temporary.open()
        await #expect(throws: Refusal.self) {
            try await store.write {
                try $0.recordFetched([Sample.message(1)], from: "INBOX", now: Sample.now)
                throw Refusal()
            }
        }
        #expect(try await store.read { try $0.message(1) } == nil)
        try await store.write { _ = try $0.recordFetched([Sample.message(1)], from: "INBOX", now: Sample.now) }
        #expect(try await store.read { try $0.unfiled(limit: 9) } == [1])
    }

    @Test func `an error that is swallowed still undoes the whole write`() async throws {
        let temporary = try TemporaryStore()
        let store = try temporary.open()
        await #expect(throws: StoreError.self) {
            try await store.write {
                try $0.insert(Sample.caseFile(1), openedBy: nil, nextDue: nil)
                do { try $0.insert(Sample.caseFile(1), openedBy: nil, nextDue: nil) } catch {}
                do { try $0.insert(Sample.caseFile(2), openedBy: nil, nextDue: nil) } catch {}
            }
        }
        #expect(try await store.read { try $0.cases() } == [])
    }

    @Test func `a bad item of a batch costs no other item its turn`() async throws {
        let temporary = try TemporaryStore()
        let store = try temporary.open()
        let results = await store.write(each: [1, 2, 2, 3]) { transaction, number in
            try transaction.insert(Sample.caseFile(number), openedBy: nil, nextDue: nil)
            return number
        }
        #expect(results.map { try? $0.get() } == [1, 2, nil, 3])
        #expect(try await store.read { try $0.cases().map(\.reference.number) } == [1, 2, 3])
    }

    @Test func `a full disk is an error to wait out, and what was committed stays`() async throws {
        let temporary = try TemporaryStore()
        let store = try temporary.open()
        try await store.write { _ = try $0.recordFetched([Sample.message(1)], from: "INBOX", now: Sample.now) }
        try await store.limitPages(beyond: 30)
        let large = Sample.message(2, text: String(repeating: "x", count: 1_000_000))
        let results = await store.write(each: [large, Sample.message(3)]) { transaction, message in
            try transaction.recordFetched([message], from: "INBOX", now: Sample.now)
        }
        let error = #expect(throws: StoreError.self) { try results[0].get() }
        #expect(error?.isDiskFull == true)
        #expect(error?.recovery == .retry)
        #expect(throws: Never.self) { try results[1].get() }
        try await store.limitPages(beyond: 100_000)
        try await store.write { _ = try $0.recordFetched([large], from: "INBOX", now: Sample.now) }
        #expect(try await store.read { try $0.knownUIDs(mailbox: "INBOX", validity: 7) } == [1...3])
        #expect(try await store.integrityProblems() == [])
    }

    @Test func `what a killed process leaves has every commit and no half of one`() async throws {
        let temporary = try TemporaryStore()
        let after = try TemporaryStore()
        let (path, copy) = (temporary.path, after.path)
        let store = try temporary.open()
        try await store.write { _ = try $0.recordFetched([Sample.message(1)], from: "INBOX", now: Sample.now) }
        try await store.write {
            // Large enough to spill out of the cache into the WAL before the commit.
            let message = Sample.message(2, text: String(repeating: "x", count: 30_000_000))
            try $0.recordFetched([message], from: "INBOX", now: Sample.now)
            for suffix in ["", "-wal"] {
                try FileManager.default.copyItem(atPath: path + suffix, toPath: copy + suffix)
            }
        }
        let size = try #require(try FileManager.default.attributesOfItem(atPath: copy + "-wal")[.size] as? Int)
        #expect(size > 1_000_000)
        let reopened = try after.open()
        #expect(try await reopened.read { try $0.unfiled(limit: 9) } == [1])
        #expect(try await reopened.integrityProblems() == [])
    }

    @Test func `the files are for their owner only`() async throws {
        let temporary = try TemporaryStore()
        let store = try temporary.open()
        try await store.write { try $0.set(.lastFetchAt, to: Sample.now) }
        for suffix in ["", "-wal", "-shm"] {
            let attributes = try FileManager.default.attributesOfItem(atPath: temporary.path + suffix)
            #expect(attributes[.posixPermissions] as? Int == 0o600)
        }
    }

    @Test func `a backup is a store as it was`() async throws {
        let temporary = try TemporaryStore()
        let store = try temporary.open()
        let copy = temporary.folder + "/backup.sqlite"
        try await store.write {
            _ = try $0.recordFetched((1...300).map { Sample.message($0) }, from: "INBOX", now: Sample.now)
        }
        let (steps, step) = AsyncStream.makeStream(of: [Int].self)
        try await store.backUp(to: copy) { copied, total in step.yield([copied, total]) }
        step.finish()
        let last = await steps.reduce(nil) { $1 }
        #expect(last?.first == last?.last)
        #expect(try FileManager.default.attributesOfItem(atPath: copy)[.posixPermissions] as? Int == 0o600)
        #expect(try await CaseStore(readOnly: copy).read { try $0.countMessages(in: .fetched) } == 300)
        await #expect(throws: StoreError.self) { try await store.backUp(to: copy) }
    }

    @Test func `a stopped daemon leaves one file`() async throws {
        let temporary = try TemporaryStore()
        do {
            let store = try temporary.open()
            try await store.write { try $0.set(.lastFetchAt, to: Sample.now) }
            try await store.checkpoint()
            let wal = try FileManager.default.attributesOfItem(atPath: temporary.path + "-wal")
            #expect(wal[.size] as? Int == 0)
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: temporary.folder) == ["redress.sqlite"])
    }
}

extension CaseStore {
    /// Makes the disk full `pages` pages from here.
    func limitPages(beyond pages: Int) throws {
        let count: Int = try database.value("PRAGMA page_count") ?? 0
        try database.execute("PRAGMA max_page_count = \(count + pages)")
    }
}
