import Casework
import Foundation
import Testing

@testable import Store

struct CasesTests {
    let reference = CaseReference(year: 2026, number: 1)

    @Test func `references count up within their year`() async throws {
        let temporary = try TemporaryStore()
        let store = try temporary.open()
        try await store.write {
            for _ in 1...3 {
                var file = Sample.caseFile(1)
                file.reference = try $0.nextReference(year: 2026)
                try $0.insert(file, openedBy: nil, nextDue: nil)
            }
        }
        #expect(try await store.read { try $0.cases().map(\.reference.number) } == [1, 2, 3])
        #expect(try await store.write { try $0.nextReference(year: 2027) } == CaseReference(year: 2027, number: 1))
    }

    @Test func `a case file comes back as it was written`() async throws {
        let temporary = try TemporaryStore()
        let store = try temporary.open()
        var file = Sample.caseFile(1)
        file.closedAt = Date(timeIntervalSinceReferenceDate: 794_136_600.123456)
        let written = file
        try await store.write { try $0.insert(written, openedBy: nil, nextDue: nil) }
        #expect(try await store.read { try $0.caseFile(written.reference) } == written)
        #expect(try await store.read { try $0.caseFile(CaseReference(year: 2026, number: 2)) } == nil)
    }

    @Test func `no message opens two cases`() async throws {
        let temporary = try TemporaryStore()
        let store = try temporary.open()
        try await store.write {
            _ = try $0.recordFetched([Sample.message(1)], from: "INBOX", now: Sample.now)
            try $0.insert(Sample.caseFile(1), openedBy: 1, nextDue: nil)
        }
        #expect(try await store.read { try $0.caseOpened(byMessage: 1) } == reference)
        await #expect(throws: StoreError.self) {
            try await store.write { try $0.insert(Sample.caseFile(2), openedBy: 1, nextDue: nil) }
        }
    }

    @Test func `open cases are found by customer and by assignee`() async throws {
        let temporary = try TemporaryStore()
        let store = try temporary.open()
        try await store.write {
            try $0.insert(Sample.caseFile(1), openedBy: nil, nextDue: nil)
            var closed = Sample.caseFile(2)
            closed.status = .closed
            closed.closedAt = Sample.now
            try $0.insert(closed, openedBy: nil, nextDue: nil)
            try $0.insert(Sample.caseFile(3, address: nil, assignee: nil), openedBy: nil, nextDue: nil)
        }
        #expect(try await store.read { try $0.openCases(customer: "PAT@example.ORG").map(\.reference) } == [reference])
        #expect(try await store.read { try $0.openCases(assignee: "ops").map(\.reference) } == [reference])
        let outline = try #require(try await store.read { try $0.outline(CaseReference(year: 2026, number: 2)) })
        #expect(outline.status == .closed)
        #expect(outline.customerAddress == "pat@example.org")
        #expect(outline.closedAt == Sample.now)
    }

    @Test func `a filter joins its conditions`() async throws {
        let temporary = try TemporaryStore()
        let store = try temporary.open()
        try await store.write {
            for number in 1...4 {
                var file = Sample.caseFile(number)
                if number == 2 { file.kind = .feedback }
                if number == 3 { file.clocks[0].state = .met }
                if number == 4 { file.serviceArea = "Care" }
                try $0.insert(file, openedBy: nil, nextDue: nil)
            }
        }
        func numbers(_ filter: CaseFilter) async throws -> [Int] {
            try await store.read { try $0.cases(filter).map(\.reference.number) }
        }
        #expect(try await numbers(CaseFilter(kind: .feedback)) == [2])
        #expect(try await numbers(CaseFilter(serviceArea: "Repairs", overdueAt: Sample.now + 4 * 86_400)) == [1, 2])
        #expect(try await numbers(CaseFilter(overdueAt: Sample.now + 3 * 86_400)) == [])
        #expect(
            try await numbers(CaseFilter(status: .open, customer: "Pat@example.org", assignee: "ops")) == [1, 2, 3, 4]
        )
        #expect(try await numbers(CaseFilter(status: .closed)) == [])
    }

    @Test func `time finds the cases it has something to say to`() async throws {
        let temporary = try TemporaryStore()
        let store = try temporary.open()
        try await store.write {
            try $0.insert(Sample.caseFile(1), openedBy: nil, nextDue: Sample.now + 10)
            try $0.insert(Sample.caseFile(2), openedBy: nil, nextDue: Sample.now + 5)
            try $0.insert(Sample.caseFile(3), openedBy: nil, nextDue: nil)
        }
        #expect(try await store.read { try $0.nextCaseDue() } == Sample.now + 5)
        #expect(try await store.read { try $0.casesDue(at: Sample.now + 4) } == [])
        #expect(try await store.read { try $0.casesDue(at: Sample.now + 10).map(\.number) } == [2, 1])
        try await store.write { try $0.update(Sample.caseFile(2), nextDue: nil) }
        #expect(try await store.read { try $0.casesDue(at: Sample.now + 10).map(\.number) } == [1])
    }

    @Test func `a case that is not there is not changed`() async throws {
        let temporary = try TemporaryStore()
        let store = try temporary.open()
        await #expect(throws: StoreError.self) {
            try await store.write { try $0.update(Sample.caseFile(1), nextDue: nil) }
        }
    }

    @Test func `events keep the order they were written in`() async throws {
        let temporary = try TemporaryStore()
        let store = try temporary.open()
        let events = [
            CaseEvent(at: Sample.now, kind: .received, by: "customer", text: "by e-mail"),
            CaseEvent(at: Sample.now - 60, kind: .breached, by: "redress", text: "firstContact"),
        ]
        let reference = reference
        try await store.write {
            try $0.insert(Sample.caseFile(1), openedBy: nil, nextDue: nil)
            try $0.append(events, to: reference)
        }
        #expect(try await store.read { try $0.events(of: reference) } == events)
        #expect(try await store.read { try $0.newestEventTime() } == Sample.now)
    }

    @Test(arguments: ["UPDATE events SET text = 'other'", "DELETE FROM events"])
    func `events are only ever added`(sql: String) async throws {
        let temporary = try TemporaryStore()
        let store = try temporary.open()
        let reference = reference
        try await store.write {
            try $0.insert(Sample.caseFile(1), openedBy: nil, nextDue: nil)
            try $0.append([CaseEvent(at: Sample.now, kind: .note, by: "ops", text: "rang")], to: reference)
        }
        let other = try temporary.connection()
        #expect(throws: StoreError.self) { try other.run(sql) }
        #expect(try await store.read { try $0.events(of: reference).map(\.text) } == ["rang"])
    }
}
