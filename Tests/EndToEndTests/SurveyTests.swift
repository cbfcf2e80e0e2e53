import Foundation
import Mail
import TestSupport
import Testing

extension EndToEnd {
    /// Closed complaints, the survey that follows them, and what becomes of the answers.
    struct SurveyTests {
        /// The ways in which people answer, given the letter's text. None but the last says less than all.
        static let styles: [(name: String, answer: @Sendable (_ letter: String) -> String)] = [
            ("Numbers", { "1. yes\n2. 2\n3. 1\n4. 3\n5. Ring people back.\n6. no\n\n" + quoted($0) }),
            (
                "Words",
                { letter in
                    "Hello,\n\nYes\nQuite well\nVery satisfied\nNeither\nRing people back.\nNo\n\n" + quoted(letter)
                }
            ),
            (
                "Crosses",
                { letter in
                    quoted(
                        tick(letter, ["1 Yes", "2 Quite well", "1 Very satisfied", "4. How", "3 Neither", "2 No"])
                            .replacing("   Answer:", with: "   Answer: Ring people back.")
                    )
                }
            ),
            (
                "Between",
                { letter in
                    quoted(letter)
                        .replacing(">    [ ] 2 No\n> 2.", with: ">    [ ] 2 No\n\nYes, they did.\n\n> 2.")
                        .replacing("Not at all well\n", with: "Not at all well\n\nquite well\n\n")
                        .replacing("5 Very dissatisfied\n> 4.", with: "5 Very dissatisfied\n\n1\n\n> 4.")
                        .replacing("5 Very dissatisfied\n> 5.", with: "5 Very dissatisfied\n\nneither\n\n> 5.")
                        .replacing(">    Answer:\n", with: ">    Answer:\n\nRing people back.\n\n")
                        .replacing("2 No\n> 7.", with: "2 No\n\nno\n\n> 7.")
                }
            ),
            (
                "Ready",
                { _ in
                    """
                    1. Did our member of staff listen to you and take up your complaint in a helpful way?
                    Answer: Yes

                    2. How well did we keep you up to date while we looked into it?
                    Answer: Quite well

                    3. How satisfied are you with the way we dealt with your complaint?
                    Answer: 1

                    4. How satisfied are you with what came of it?
                    Answer: Neither

                    5. What could we do better when someone complains?
                    Answer: Ring people back.

                    6. May we contact you to talk about your answers?
                    Answer: No

                    7. If so, how should we reach you?
                    Answer:
                    """
                }
            ),
        ]

        private static func quoted(_ letter: String) -> String {
            "On Monday, the charity wrote:\n"
                + letter.split(separator: "\n", omittingEmptySubsequences: false).map { "> \($0)" }
                .joined(separator: "\n")
        }

        /// Puts a cross in each of some boxes, one after the other; what is no box is only passed.
        private static func tick(_ letter: String, _ labels: [String]) -> String {
            var rest = letter[...]
            var ticked = ""
            for label in labels {
                guard let place = rest.firstRange(of: label) else { continue }
                ticked += rest[..<place.upperBound]
                rest = rest[place.upperBound...]
                if ticked.hasSuffix("[ ] \(label)") { ticked = ticked.dropLast(label.count + 4) + "[X] \(label)" }
            }
            return ticked + rest
        }

        @Test func `a survey answered in five styles is counted without names`() async throws {
            let charity = try Charity("survey")
            let customers = try Self.styles.map { try charity.customer("Ada \($0.name)") }
            for customer in customers { try customer.complains() }
            try await charity.round(at: Day.monday.at("10:00"))

            for letter in try charity.letters(to: "pat") where letter.name == "assignment" {
                let words =
                    "contacted\noutcome upheld\nreasons: it broke\nlearning: ring back\nshared today\nsent today\nclose"
                try charity.reply(from: "pat", to: letter, words)
            }
            try await charity.round(at: Day.tuesday.at("10:00"))
            #expect(try await charity.cases().map(\.status) == Array(repeating: "closed", count: 5))
            #expect(try customers.allSatisfy { try $0.letters.names == ["receiptComplaint"] })

            // Once, two weeks after the closing.
            try await charity.round(at: (Day.tuesday + 14).at("10:00"))
            try await charity.round(at: (Day.tuesday + 14).at("10:05"))
            for (customer, style) in zip(customers, Self.styles) {
                #expect(try customer.letters.names == ["receiptComplaint", "survey"])
                let survey = try #require(try customer.letters.last)
                let text = style.answer(survey.message.text.replacing("\r\n", with: "\n"))
                let address = try #require(survey.message.replyTo.first?.addrSpec)
                if style.name == "Ready" {
                    let reference = try #require(survey.subject.split(separator: "[").last)
                    try customer.writes("Survey answers [\(reference)", text, to: address)
                } else {
                    try customer.writes("Re: \(survey.subject)", text, to: address, inReplyTo: survey)
                }
            }
            let before = try charity.letters(to: "alex").count
            try await charity.round(at: (Day.tuesday + 15).at("10:00"))

            let report = try await charity.run("report", "2000..2099")
            #expect(report.status == 0, "\(report.errors)")
            for figure in ["Yes", "Quite well", "Very satisfied", "Neither"] {
                let line = report.output.split(separator: "\n").first {
                    $0.split(separator: " ").last == "5" && $0.dropFirst(2).hasPrefix(figure + " ")
                }
                #expect(line != nil, "\(figure): \(report.output)")
            }
            #expect(report.output.split(separator: "\n").count { $0.contains("Ring people back.") } == 5)
            #expect(!report.output.contains("Ada") && !report.output.contains("example.net"))
            #expect(try await charity.setAside().map(\.reason) == [])
            // Nothing for anybody to do, and no answer to an answer.
            let told = try charity.letters(to: "alex").dropFirst(before)
            #expect(told.allSatisfy { $0.name == "digest" }, "\(told.map(\.words))")
            #expect(try customers.allSatisfy { try $0.letters.count == 2 })
        }
    }
}
