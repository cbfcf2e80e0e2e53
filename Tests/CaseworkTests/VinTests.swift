import Casework
import Testing

/// A small charity: informal first, formal at any time, calendar days only.
@Suite struct VinTests {
    private func story(_ contact: Contact = Story.contact()) -> Story { Shipped.story("vin", contact) }

    @Test func `an informal complaint that turns formal and goes to the Chair`() {
        // Saturday 20 December: days count as they stand.
        var story = story(Story.contact(at: "2025-12-20T10:00"))
        #expect(story.file.stage == "informal" && story.due("informal") == "2026-01-10T23:59:59+00:00")
        story.staff("pat", at: "2025-12-22T10:00", "contacted: I will look into it")
        // The reminder comes on working days: five before Saturday 10 January is Monday the 5th.
        story.wait(until: "2026-01-05T09:00")
        #expect(story.post == ["reminder>pat"])
        // The customer makes it formal in their own words: acknowledged by letter, to the Chief Executive.
        story.customer(at: "2026-01-05T11:00", "I would now like to make this formal.")
        #expect(story.file.stage == "formal" && story.file.assignee == "chloe")
        #expect(story.post.contains("acknowledgement>customer") && story.clock("acknowledge") == .met)
        #expect(story.clock("informal") == .cancelled && story.due("stage1") == "2026-01-26T23:59:59+00:00")
        // Normally three weeks: longer is told.
        story.staff("chloe", at: "2026-01-23T11:00", "extend 2 February: a witness is ill")
        #expect(story.due("stage1") == "2026-02-02T17:00:00+00:00" && story.letters[0].details.draft == .extension)
        story.staff("chloe", at: "2026-01-23T11:10", "send")
        story.staff("chloe", at: "2026-02-02T11:00", "outcome not upheld\nreasons: r\nsent today")
        // Not satisfied: the Chair, with a date agreed with the customer.
        story.customer(at: "2026-03-04T09:00", "I turn to the Chair.", appeal: true)
        #expect(story.file.assignee == "charlie" && !story.file.clocks.contains { $0.id == "stage2" })
        story.staff("charlie", at: "2026-03-06T09:00", "contacted\nagreed 2 April")
        #expect(story.due("stage2") == "2026-04-02T17:00:00+01:00")
        story.staff("charlie", at: "2026-04-01T09:00", "outcome partly upheld\nreasons: r\nsent today\nclose")
        #expect(story.clock("stage2") == .met && story.file.status == .closed)
        #expect(!story.file.clocks.contains { $0.id == "survey" })
    }

    @Test(arguments: ["This is a formal complaint about my boiler.", "I wish to complain formally."])
    func `saying so enters at the formal stage`(words: String) {
        var contact = Story.contact()
        contact.words = words
        let story = story(contact)
        #expect(story.file.stage == "formal" && story.file.assignee == "chloe")
        #expect(story.clock("acknowledge") == .met && story.post.first == "receiptComplaint>customer")
    }

    @Test func `so does writing to the Chief Executive`() {
        var contact = Story.contact()
        contact.addressedTo = ["chloe"]
        #expect(story(contact).file.stage == "formal")
    }

    @Test func `a Chief Executive who is part of the matter leaves it to a trustee`() {
        var contact = Story.contact(about: "chloe")
        contact.words = "A formal complaint about your Chief Executive."
        var story = story(contact)
        #expect(story.file.assignee == "trudy")
        story.staff("cora", at: "2026-03-03T09:00", "assign Chloe Grey", authority: .coordinator)
        #expect(story.problems.count == 1 && story.file.assignee == "trudy")
    }

    @Test func `anonymous complaints are recorded and not answered`() {
        let story = story(Story.contact(flags: [.anonymous]))
        #expect(story.file.kind == .feedback && !story.post.contains { $0.hasSuffix("customer") })
        #expect(story.file.clocks == [])
    }
}
