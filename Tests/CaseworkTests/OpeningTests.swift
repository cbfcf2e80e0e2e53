import Casework
import Foundation
import Testing

@Suite struct OpeningTests {
    @Test func `a complaint gets a receipt, a handler and a copy to the co-ordinator`() {
        let story = Story()
        #expect(story.post == ["receiptComplaint>customer", "assignment>pat", "assignment>cora (copy)"])
        #expect(story.file.kind == .complaint && story.file.stage == "complaint" && story.file.assignee == "pat")
        #expect(
            story.clocks == [
                "firstContact 2026-03-05T17:00:00+00:00 running", "outcome 2026-03-16T17:00:00+00:00 running",
                "lessons 2026-03-22T23:59:59+00:00 running",
            ]
        )
        #expect(story.events.map(\.kind) == [.received, .classified, .assigned])
    }

    @Test func `dissatisfaction goes to the handler without a copy, and owes no lessons`() {
        let story = Story(Story.contact(.feedback))
        #expect(story.post == ["receiptFeedback>customer", "assignment>pat"])
        #expect(
            story.clocks == [
                "firstContact 2026-03-05T17:00:00+00:00 running", "outcome 2026-03-16T17:00:00+00:00 running",
            ]
        )
    }

    @Test func `a compliment is thanked, passed on and closed`() {
        let story = Story(Story.contact(.compliment))
        #expect(
            story.post == [
                "thanksCompliment>customer", "complimentForward>reception@example.org", "complimentForward>cora (copy)",
            ]
        )
        #expect(story.file.status == .closed && story.file.stage == "closed" && story.file.clocks.isEmpty)
    }

    @Test func `an unsure contact is an undecided case with the complaint’s clocks`() {
        let story = Story(Story.contact(.feedback, flags: [.undecided], confidence: 0.5))
        #expect(story.post == ["receiptNeutral>customer", "assignment>cora"])
        #expect(story.file.stage == "triage" && story.file.assignee == "cora" && story.file.status == .open)
        #expect(story.file.clocks.map(\.id) == ["firstContact", "outcome", "lessons"])
    }

    @Test func `a kind the procedure does not know is left to a person`() {
        let story = Story(Story.contact(.other))
        #expect(story.file.flags.contains(.undecided) && story.file.stage == "triage")
    }

    @Test func `the procedure’s table knows better than the general rule, but not than a form`() {
        #expect(Story(Story.contact(.complaint, nature: .policyDisagreement)).file.kind == .feedback)
        #expect(Story(Story.contact(.complaint, confidence: 1, nature: .policyDisagreement)).file.kind == .complaint)
    }

    @Test(arguments: [
        Customer(name: "Jo Bloggs"), Customer(name: "Jo Bloggs", address: "jo@example.net", wantsContact: false),
    ])
    func `who has no address or wants no contact gets no letter, and the case goes on`(customer: Customer) {
        let story = Story(Story.contact(customer: customer))
        #expect(story.post == ["assignment>pat", "assignment>cora (copy)"])
        #expect(story.clock("firstContact") == .running)
    }

    @Test(arguments: [Set<Flag>(), [.undecided]])
    func `when a receipt can promise no contact in time, the co-ordinator is told`(flags: Set<Flag>) {
        let contact = Story.contact(flags: flags, confidence: flags.isEmpty ? 0.9 : 0.4)
        let file = CaseFile(reference: Story.reference, contact: contact)
        let late = decide(
            file,
            .opened(contact),
            now: Sample.at("2026-03-09T09:00"),
            procedure: Sample.acorn,
            directory: Sample.directory()
        )
        let notice = late.letters.first { $0.letter == .notice && $0.recipient == .person("cora") }
        #expect(notice?.details.recorded.first?.contains("Thursday 5 March 2026") == true)
        #expect(Story(contact).letters.allSatisfy { $0.letter != .notice })
    }

    @Test func `the receipt of abusive words waits for a person, until half of the time is gone`() {
        var story = Story(Story.contact(flags: [.abusive]))
        #expect(story.post == ["assignment>pat", "assignment>cora (copy)", "notice>cora"])
        story.time("2026-03-04T01:29")
        #expect(story.post == [])
        story.time("2026-03-04T01:30")
        #expect(story.post.contains("receiptNeutral>customer"))
        story.time("2026-03-04T01:31")
        #expect(!story.post.contains("receiptNeutral>customer"))
    }

    @Test func `a word of the co-ordinator lets a waiting receipt go`() {
        var story = Story(Story.contact(flags: [.abusive]))
        story.staff("cora", at: "2026-03-02T11:00", "send", authority: .coordinator)
        #expect(story.post == ["receiptComplaint>customer", "confirmation>cora"])
        story.wait(until: "2026-03-05T09:00")
        #expect(!story.post.contains { $0.hasSuffix(">customer") })
    }

    @Test(arguments: [Kind.complaint, .feedback, .compliment, .other])
    func `words of danger reach the co-ordinator at once, whatever the kind`(kind: Kind) {
        #expect(Story(Story.contact(kind, flags: [.safeguarding])).post.contains("safeguarding>cora"))
    }

    @Test func `the person complained about never gets the case, nor letters as co-ordinator`() {
        #expect(Story(Story.contact(about: "pat")).file.assignee == "sam")
        let story = Story(Story.contact(about: "cora"))
        #expect(!story.post.contains { $0.contains("cora") })
    }

    @Test func `without a service area the fallback handles it`() {
        #expect(Story(Story.contact(area: nil)).file.assignee == "fay")
    }

    @Test func `a service area’s own co-ordinator gets the copy`() {
        #expect(Story(Story.contact(area: "Housing")).post.contains("assignment>cole (copy)"))
    }

    @Test func `opening twice changes nothing`() {
        var story = Story()
        let first = story.file
        story.step(.opened(Story.contact()))
        #expect(story.file == first && story.post == [] && story.decision?.events == [])
    }

    @Test(arguments: [("2025-01-31", true), ("2026-01-31", false)])
    func `a matter older than the procedure looks into is flagged`(day: String, isTooOld: Bool) {
        var procedure = Sample.acorn
        procedure.rules.tooOldMonths = 12
        var contact = Story.contact()
        contact.matterDate = LocalDate(day)
        #expect(Story(contact, procedure: procedure).file.flags.contains(.tooOld) == isTooOld)
    }
}
