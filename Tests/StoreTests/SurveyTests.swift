import Casework
import Foundation
import Testing

@testable import Store

@Suite struct SurveyTests {
    @Test func `nothing of an answer leads back to who gave it`() throws {
        let temporary = try TemporaryStore()
        let database = try temporary.connection()
        try Schema.current.migrate(database)
        let columns: [String] = try database.rows("SELECT name FROM pragma_table_info('survey_answers')") {
            row throws(StoreError) in try row[0]
        }
        #expect(
            columns == ["id", "procedure", "quarter", "kind", "service_area", "outcome", "question", "answer"]
        )
        // Rows lie by their random id: the order in which they came is lost.
        let answers = (0..<40).map { number in
            var answer = Sample.surveyAnswer
            answer.answer = "\(number)"
            return answer
        }
        try database.transaction(.writing) { try Transaction(database).record(answers) }
        let stored: [String] = try database.rows("SELECT answer FROM survey_answers") { row throws(StoreError) in
            try row[0]
        }
        #expect(stored != answers.map(\.answer) && Set(stored) == Set(answers.map(\.answer)))
    }

    @Test func `a message that is forgotten has no words, sender or case, and is not fetched again`() async throws {
        let temporary = try TemporaryStore()
        let store = try temporary.open()
        try await store.write { transaction in
            try transaction.insert(Sample.caseFile(1), openedBy: nil, nextDue: nil)
            try transaction.recordFetched([Sample.message(1)], from: "INBOX", now: Sample.now)
            try transaction.markFiled(1, Sample.heading, reference: CaseReference(year: 2026, number: 1))
            try transaction.forget(1)
        }
        let message = try #require(try await store.read { try $0.message(1) })
        #expect(message.state == .filed && message.reference == nil && message.heading.fromAddress == nil)
        #expect(try await store.read { try $0.raw(1) } == nil)
        let again = try await store.write { try $0.recordFetched([Sample.message(1)], from: "INBOX", now: Sample.now) }
        #expect(again.isEmpty)
    }
}
