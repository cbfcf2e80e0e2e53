import Casework
import Foundation
import Mail
import Store
import TestSupport
import Testing

@testable import redress

/// The survey from its letter to the counted answers, over Maildir folders.
@Suite struct SurveyTests {
    let charity: Charity

    init() throws { charity = try Charity() }

    private typealias Posted = (row: StoredLetter, message: OutgoingMessage)

    /// Closes a complaint and lets the survey go.
    private func survey() async throws -> Posted {
        try await complaint()
        try await charity.round(at: "2026-03-17T09:01")
        try await charity.round(at: "2026-03-17T09:02")
        let letters = try await charity.letters().filter { $0.row.letter == .survey }
        #expect(letters.count == 1)
        return try #require(letters.first)
    }

    private func complaint() async throws {
        try charity.receive(mail(subject: "No heating", brokenBoiler, id: "dana-1"), at: "2026-03-02T09:00")
        try await charity.round(at: "2026-03-02T09:01")
        let assignment = try #require(
            try await charity.letters().first { $0.row.letter == .assignment && $0.row.person == "pat" }
        )
        let key = try #require(assignment.row.key)
        let done = "contacted\noutcome not upheld\nlearning: x\nshared today\nsent today\nclose"
        let reply = mail(from: "Pat <pat@hill.example.org>", subject: "Re: No heating", done + "\n\nKey: \(key)")
        try charity.receive(reply, at: "2026-03-03T09:00")
        try await charity.round(at: "2026-03-03T09:01")
    }

    @Test func `a customer whose contact is restricted in one case gets no survey about another`() async throws {
        try await complaint()
        let other = "The boiler in my flat is broken again and nobody comes. This is a new complaint."
        try charity.receive(mail(subject: "Again", other, id: "dana-2"), at: "2026-03-10T09:00")
        try await charity.round(at: "2026-03-10T09:01")
        let copy = try #require(
            try await charity.letters().last { $0.row.letter == .assignment && $0.row.person == "casey" }
        )
        let line = "restrict until 1 June because forty messages a day\n\nKey: \(copy.row.key ?? "")"
        try charity.receive(mail(from: "casey@hill.example.org", subject: "Re: Again", line), at: "2026-03-10T10:00")
        for time in ["2026-03-10T10:01", "2026-03-17T09:01", "2026-03-17T09:02"] { try await charity.round(at: time) }
        let cases = try await charity.cases()
        #expect(cases.map { $0.restriction != nil } == [false, true])
        #expect(try await !charity.letters().contains { $0.row.letter == .survey })
        #expect(cases[0].restrictedBy == cases[1].reference && cases[0].flags.contains(.restricted))
    }

    /// - Returns: the letters that it brought about, but for the day's digest.
    private func answer(_ words: String, to survey: Posted, fields: String? = nil, subject: String? = nil) async throws
        -> [String]
    {
        let before = try await charity.posted().count
        let answer = mail(
            subject: subject ?? "Re: \(survey.message.subject)",
            words,
            fields: fields ?? "In-Reply-To: <\(survey.row.messageID)>"
        )
        try charity.receive(answer, at: "2026-03-18T09:00")
        try await charity.round(at: "2026-03-18T09:01")
        return try await charity.posted().dropFirst(before).filter { $0 != "digest → casey" }
    }

    private func stored() async throws -> [String: String] {
        let answers = try await charity.service(at: "2020-01-01").store.read {
            try $0.surveyAnswers(quarters: ["2026-Q1"])
        }
        #expect(answers.allSatisfy { $0.value == 1 && $0.key.kind == .complaint && $0.key.outcome == .notUpheld })
        #expect(answers.allSatisfy { $0.key.procedure == "acorn" && $0.key.serviceArea == "Housing" })
        return Dictionary(uniqueKeysWithValues: answers.keys.map { ($0.question, $0.answer) })
    }

    private var questions: [Procedure.Question] { charity.office.procedure.survey?.questions ?? [] }

    @Test func `answers are counted apart from names, and the message is forgotten`() async throws {
        let survey = try await survey()
        #expect(survey.message.fields.contains { $0.name == "Auto-Submitted" && $0.body == "auto-generated" })
        for question in questions { #expect(survey.message.text.onOneLine.contains(question.text)) }
        let posted = try await answer("1. yes\n2. quite well\n3. 1\n4. neither\n6. no\n\nDana", to: survey)
        #expect(posted.isEmpty)
        #expect(
            try await stored() == [
                questions[0].text: "Yes", questions[1].text: "Quite well", questions[2].text: "Very satisfied",
                questions[3].text: "Neither",
            ]
        )
        let store = try await charity.service(at: "2020-01-01").store
        let file = try #require(try await charity.cases().first)
        #expect(file.status == .closed && file.surveyAnswered == [1, 2, 3, 4, 6])
        let messages = try await store.read { try $0.messages(of: file.reference) }
        #expect(messages.count == 2)
        let count = try await store.read { try $0.countMessages(in: .filed) }
        #expect(count == 3)
        #expect(try await store.read { try $0.raw(3) } == nil)

        // Said again, the first answer stays, and nobody hears of it.
        #expect(try await answer("1. no\n2. quite well, as I said", to: survey).isEmpty)
        #expect(try await stored()[questions[0].text] == "Yes")
    }

    @Test func `a ready reply is known by its address, or by its subject and sender`() async throws {
        let survey = try await survey()
        let file = try #require(try await charity.cases().first)
        let html = try #require(survey.message.html)
        let link = try #require(html.split(separator: "\"").first { $0.hasPrefix("mailto:feedback%2Bc.") })
        #expect(link.utf8.count < 1900 && link.contains("subject=Survey%20answers%20%5B\(file.reference)%5D"))
        let body = try #require(link.components(separatedBy: "&amp;body=").last?.removingPercentEncoding)
        #expect(body.contains("1. \(questions[0].text)\r\nAnswer: \r\n"))
        #expect(survey.row.key == nil && !survey.message.text.contains("Key:"))
        let filled = body.replacingOccurrences(of: "\r", with: "")
            .replacingOccurrences(of: "way?\nAnswer: ", with: "way?\nAnswer: yes")
        #expect(try await answer(filled, to: survey, fields: "", subject: "Survey answers [\(file.reference)]").isEmpty)
        #expect(try await stored() == [questions[0].text: "Yes"])
    }

    @Test func `a wish to talk is a request to the co-ordinator, and no answer to count`() async throws {
        let survey = try await survey()
        #expect(try await answer("1. yes\n6. yes\n7. telephone", to: survey) == ["notice → casey"])
        #expect(try await stored() == [questions[0].text: "Yes"])
        let notice = try #require(try await charity.letters().last { $0.row.letter == .notice }).message.text.onOneLine
        #expect(notice.contains("would like to talk") && notice.contains("Telephone"))
    }

    @Test func `what could not be read is set aside and told, the rest counts`() async throws {
        let survey = try await survey()
        #expect(try await answer("1. yes\n3. so so", to: survey) == ["setAside → casey"])
        #expect(try await stored() == [questions[0].text: "Yes"])
        let question = try #require(try await charity.letters().last).message.text.onOneLine
        #expect(question.contains("could not be read: 3. “so so”"))
        #expect(try await charity.setAside().count == 1)
    }

    @Test(arguments: [
        ("I am not satisfied with the outcome and I want to appeal.", ["notice → casey"]),
        (
            "1. no\n5. The new boiler has broken again and nobody came, I want to make another complaint.",
            ["notice → casey"]
        ),
        (
            "1. yes\n5. I am frightened, my partner hits me and the children.",
            ["safeguarding → casey", "notice → casey"]
        ),
    ])
    func `words that are more than an answer go to a person`(words: String, letters: [String]) async throws {
        let survey = try await survey()
        #expect(try await answer(words, to: survey) == letters)
        #expect(try await charity.cases().map(\.status) == [.closed])
        let file = try #require(try await charity.cases().first)
        let messages = try await charity.service(at: "2020-01-01").store.read { try $0.messages(of: file.reference) }
        #expect(messages.count == 3)
        let notice = try #require(try await charity.letters().last { $0.row.letter == .notice }).message.text.onOneLine
        #expect(notice.contains("a person should read"))
    }

    @Test func `nobody else answers a customer's survey`() async throws {
        let survey = try await survey()
        let stranger = mail(
            from: "Nosy <nosy@example.com>",
            subject: "Re: \(survey.message.subject)",
            "1. no\n3. 5",
            fields: "In-Reply-To: <\(survey.row.messageID)>"
        )
        try charity.receive(stranger, at: "2026-03-18T09:00")
        try await charity.round(at: "2026-03-18T09:01")
        #expect(try await stored().isEmpty)
    }
}

extension String {
    fileprivate var onOneLine: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
