import Casework
import Mail
import Testing

@testable import Letters

@Suite struct LetterMarksTests {
    private static let urgent = ["Importance: high", "X-Priority: 1"]
    private static let suppress = "X-Auto-Response-Suppress: OOF, AutoReply, RN, NRN"
    private static let replied = ["Auto-Submitted: auto-replied", suppress]
    private static let generated = ["Auto-Submitted: auto-generated", suppress]

    @Test(arguments: [
        (LetterName.assignment, urgent), (.passedOn, urgent), (.reminder, urgent), (.endOfChain, urgent),
        (.safeguarding, urgent), (.receiptComplaint, replied), (.receiptFeedback, replied), (.receiptNeutral, replied),
        (.thanksCompliment, replied), (.confirmation, replied), (.digest, generated), (.weeklyList, generated),
        (.survey, generated), (.report, generated),
        (.complimentForward, []), (.notice, []), (.outcome, []), (.extension, []), (.holding, []),
        (.restriction, []), (.setAside, []), (.alert, []), (.answer, replied), (.caseList, replied),
        (.caseSummary, replied),
    ])
    func `each letter has the marks of its kind`(letter: LetterName, marks: [String]) {
        #expect(LetterMarks(letter).fields.map { "\($0.name): \($0.body)" } == marks)
    }
}
