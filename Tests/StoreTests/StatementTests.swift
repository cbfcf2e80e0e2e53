import Casework
import Foundation
import Mail
import Platform
import Testing

@testable import Store

struct StatementTests {
    @Test func `every type comes back as it was bound`() throws {
        let temporary = try TemporaryStore()
        let database = try temporary.connection()
        #expect(try database.value("SELECT ?", Int64.min) == Int64.min)
        #expect(try database.value("SELECT ?", "") == "")
        #expect(try database.value("SELECT ?", "a\u{0}b – ü") == "a\u{0}b – ü")
        #expect(try database.value("SELECT ?", [UInt8]()) == [UInt8]())
        #expect(try database.value("SELECT ?", Int?.none) == Int?.none)
        #expect(try database.value("SELECT ?", UInt32.max) == UInt32.max)
        #expect(try database.value("SELECT typeof(?)", Date()) == "integer")
        #expect(
            try database.value("SELECT ?", CaseReference(year: 2026, number: 4)) == CaseReference(year: 2026, number: 4)
        )
    }

    @Test(arguments: [Date.distantPast, .distantFuture, Sample.now, Sample.now + 0.000_001])
    func `a time is exact to the microsecond`(time: Date) throws {
        let temporary = try TemporaryStore()
        let read: Date? = try temporary.connection().value("SELECT ?", time)
        #expect(abs(try #require(read).timeIntervalSince(time)) < 0.000_000_6)
        #expect(read?.columnValue == time.columnValue)
    }

    @Test func `a column of another type is an error, not a guess`() throws {
        let temporary = try TemporaryStore()
        let database = try temporary.connection()
        #expect(throws: StoreError.self) { try database.value("SELECT 'x'") as Int? }
        #expect(throws: StoreError.self) { try database.value("SELECT -1") as UInt32? }
        #expect(throws: StoreError.self) { try database.value("SELECT 'C-2026-00001-1'") as CaseReference? }
    }

    @Test func `no error quotes what was bound`() async throws {
        let temporary = try TemporaryStore()
        let store = try temporary.open()
        try await store.write {
            _ = try $0.recordFetched([Sample.message(1)], from: "INBOX", now: Sample.now)
            try $0.insert(Sample.caseFile(1, address: "secret@example.org"), openedBy: nil, nextDue: nil)
            try $0.enqueue(
                Sample.letter(1, to: .customer, address: "secret@example.org", key: "secret"),
                now: Sample.now
            )
        }
        let secret = MessageHeading(messageID: "secret", fromAddress: "secret", subject: "secret")
        let refused: [@Sendable (Transaction) throws -> Void] = [
            { try $0.insert(Sample.caseFile(1, address: "secret@example.org"), openedBy: nil, nextDue: nil) },
            { try $0.insert(Sample.caseFile(2, address: "secret@example.org"), openedBy: 99, nextDue: nil) },
            { try $0.markFiled(1, secret, reference: CaseReference(year: 2026, number: 9)) },
            { try $0.markSetAside(9, secret, reason: "secret") },
            { try $0.enqueue(Sample.letter(1, address: "secret@example.org"), now: Sample.now) },
            { try $0.enqueue(Sample.letter(2, address: "secret@example.org", key: "secret"), now: Sample.now) },
            { _ = try $0.decode(CaseFile.self, from: #"{"reference": "secret"}"#) },
            {
                try $0.append(
                    [CaseEvent(at: Sample.now, kind: .note, by: "x", text: "secret")],
                    to: CaseReference(year: 1, number: 1)
                )
            },
        ]
        for body in refused {
            let error = await #expect(throws: StoreError.self) { try await store.write(body) }
            #expect(error.map { $0.description.contains("secret") || "\($0.problem)".contains("secret") } == false)
            #expect(error?.recovery == .giveUp)
        }
    }

    @Test(
        arguments: [
            (5, Recovery.retry), (13, .retry), (10 | 3 << 8, .retry), (7, .stop), (8, .stop), (11, .stop), (26, .stop),
            (19 | 8 << 8, .giveUp),
        ] as [(Int32, Recovery)]
    )
    func `each failure of SQLite has its recovery`(code: Int32, recovery: Recovery) {
        #expect(StoreError(.sqlite(code), "").recovery == recovery)
    }

    @Test func `an error says what, where, why and what to do`() {
        let error = StoreError(.sqlite(13), "database or disk is full", sql: "INSERT INTO meta\n  VALUES (?)")
        #expect(
            error.description == """
                store: database or disk is full (SQLite 13) in “INSERT INTO meta VALUES (?)”; \
                free some disk space; nothing is lost
                """
        )
    }
}
