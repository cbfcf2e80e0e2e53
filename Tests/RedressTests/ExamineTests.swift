import Mail
import Testing

@testable import redress

@Suite struct ExamineTests {
    @Test(arguments: [
        (DeliveryStatus.Action.failed, "failed"), (.delayed, "delayed"), (.delivered, "delivered"),
        (.relayed, "delivered"), (.expanded, "delivered"),
    ])
    func `a report is failed, delayed or delivered`(action: DeliveryStatus.Action, word: String) {
        #expect(Examination.word(action) == word)
    }
}
