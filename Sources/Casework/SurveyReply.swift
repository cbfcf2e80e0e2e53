package import FoundationEssentials

/// What a reply to the survey says.
package struct SurveyReply: Sendable, Equatable {
    /// By the number of the question, from 1: one of its answers, or the customer's own words.
    package var answers: [Int: String] = [:]
    /// What was plainly meant for a question and is none of its answers: `3. “sort of”`.
    package var unread: [String] = []
    /// Words beside an answer, or that belong to no question.
    package var remarks: [String] = []

    package init() {}

    /// Whether it is an answer at all, and all of it is clear.
    package var isUnderstood: Bool { !answers.isEmpty && unread.isEmpty }

    /// All that is in the customer's own words.
    package func ownWords(_ questions: [Procedure.Question]) -> String {
        let open = answers.sorted { $0.key < $1.key }
            .filter { questions.indices.contains($0.key - 1) && questions[$0.key - 1].answers.isEmpty }
        return (open.map(\.value) + remarks).joined(separator: "\n\n")
    }
}

/// What an answered survey does to its case. The answers themselves are kept apart from it.
package struct SurveyAnswered: Sendable {
    package var receivedAt: Date
    /// Numbers of the questions that were answered and stored.
    package var questions: [Int]
    /// Where the customer would like to talk about it: what they say of how.
    package var contact: [String] = []
    /// What a person should read; nil where nobody need.
    package var words: String?
    package var safeguarding = false
    package var appeal = false
    /// The words may be a complaint of their own.
    package var complaint = false

    package init(receivedAt: Date, questions: [Int]) {
        self.receivedAt = receivedAt
        self.questions = questions
    }
}

/// One answer as it is kept: nothing in it leads back to a case or a person.
package struct SurveyAnswer: Sendable, Equatable, Hashable {
    package var procedure: String
    /// `2026-Q3`: when it was given.
    package var quarter: String
    package var kind: Kind
    package var serviceArea: String?
    package var outcome: Outcome?
    package var question: String
    package var answer: String

    package init(
        procedure: String,
        quarter: String,
        kind: Kind,
        serviceArea: String?,
        outcome: Outcome?,
        question: String,
        answer: String
    ) {
        self.procedure = procedure
        self.quarter = quarter
        self.kind = kind
        self.serviceArea = serviceArea
        self.outcome = outcome
        self.question = question
        self.answer = answer
    }
}

extension LocalDate {
    /// `2026-Q3`.
    package var quarter: String { "\(year)-Q\((month - 1) / 3 + 1)" }
}
