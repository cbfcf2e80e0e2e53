import Casework
import Testing

/// A housing association: feedback, complaint, review.
@Suite struct ConnexusTests {
    private func story(_ contact: Contact = Story.contact()) -> Story { Shipped.story("connexus", contact) }

    @Test func `a dissatisfaction from feedback to review`() {
        // Monday 2 March: it enters as feedback, to be answered by the close of the next working day.
        var story = story()
        #expect(story.file.stage == "feedback" && story.due("feedbackContact") == "2026-03-03T17:00:00+00:00")
        #expect(story.post == ["receiptComplaint>customer", "assignment>pat", "assignment>cora (copy)"])
        story.staff("pat", at: "2026-03-03T11:00", "contacted: a new part comes on Friday\nupdate by 6 March")
        #expect(story.clock("feedbackContact") == .met)
        // It is not closed before the customer was asked whether they are happy.
        story.staff("pat", at: "2026-03-06T11:00", "contacted\nclose")
        #expect(
            story.problems == ["“close”: still missing: whether the customer is happy with what was done (satisfied)."]
        )
        // They are not: the complaint stage, by the Complaints Manager; who had it first acknowledges it.
        story.staff("pat", at: "2026-03-06T11:30", "contacted: not happy, wants to complain\nappeal")
        #expect(story.file.stage == "complaint" && story.file.assignee == "petra")
        #expect(story.post.contains("assignment>petra") && story.post.contains("notice>pat"))
        #expect(story.due("complaintAcknowledge") == "2026-03-13T17:00:00+00:00")
        #expect(story.due("complaintAnswer") == "2026-03-20T17:00:00+00:00")
        story.staff("petra", at: "2026-03-09T09:00", "contacted: I will visit on Wednesday")
        story.wait(until: "2026-03-12T12:00")
        #expect(story.post.contains("reminder>pat"))
        story.staff("pat", at: "2026-03-12T13:00", "acknowledged: by letter")
        #expect(story.clock("complaintAcknowledge") == .met)
        // The answer carries six things; what is missing is listed.
        story.staff("petra", at: "2026-03-19T09:00", "outcome partly upheld\nreasons: The part came late.\nsend")
        story.staff("petra", at: "2026-03-19T09:05", "send")
        #expect(
            story.problems == ["“send”: the answer still lacks the remedy (remedy: …); the actions (actions: …)."]
        )
        story.staff("petra", at: "2026-03-19T09:10", "remedy: £50\nactions: a visit on 2 April")
        story.staff("petra", at: "2026-03-19T09:15", "send")
        story.staff("petra", at: "2026-03-19T09:20", "close")
        #expect(story.file.status == .closed && story.clock("complaintAnswer") == .met)
        // 24 March: a review, by a Head of Service; the Complaints Manager confirms it.
        story.customer(at: "2026-03-24T10:00", "I would like a review.", appeal: true)
        #expect(story.file.status == .open && story.file.assignee == "hilda" && story.post.contains("notice>petra"))
        #expect(story.file.earlier?.outcome == .partlyUpheld && story.file.actions == [])
        story.staff("petra", at: "2026-03-25T10:00", "acknowledged")
        // Ten working days more with a reason; longer only with the co-ordinator.
        story.staff("hilda", at: "2026-04-20T10:00", "extend 8 May: the surveyor comes late")
        #expect(story.due("reviewAnswer") == "2026-05-08T17:00:00+01:00")
        story.staff("hilda", at: "2026-04-20T10:05", "send")
        #expect(story.post.first == "extension>customer")
        story.staff("hilda", at: "2026-05-07T10:00", "extend 15 May: the report is not in")
        #expect(story.post == ["notice>cora", "confirmation>hilda"])
        story.staff("cora", at: "2026-05-07T11:00", "agreed", authority: .coordinator)
        #expect(story.due("reviewAnswer") == "2026-05-15T17:00:00+01:00")
        story.staff(
            "hilda",
            at: "2026-05-14T10:00",
            "outcome upheld\nreasons: r\nremedy: £200\nactions: none is left\nsent today\nclose"
        )
        #expect(story.clock("reviewAnswer") == .met && story.file.status == .closed)
    }

    @Test func `a customer who wants no answer gets none`() {
        var story = story(Story.contact(customer: Customer(address: "jo@example.net", wantsContact: false)))
        #expect(story.post == ["assignment>pat", "assignment>cora (copy)"] && story.file.clocks == [])
        story.staff("pat", at: "2026-03-03T11:00", "close")
        #expect(story.file.status == .closed && !story.post.contains { $0.hasSuffix("customer") })
    }

    @Test func `another day may be agreed for the first contact`() {
        var story = story()
        story.staff("pat", at: "2026-03-02T15:00", "agreed Thursday")
        #expect(story.due("feedbackContact") == "2026-03-05T17:00:00+00:00")
        #expect(story.problems == [])
    }

    @Test func `a representative needs authority before an answer goes`() {
        var story = story(Story.contact(flags: [.representative]))
        story.customer(at: "2026-03-03T10:00", "Please escalate", appeal: true)
        story.staff("petra", at: "2026-03-05T10:00", "outcome upheld\nreasons: r\nremedy: m\nactions: a")
        story.staff("petra", at: "2026-03-05T10:10", "send")
        #expect(story.problems.first?.contains("the representative’s authority") == true)
        story.staff("petra", at: "2026-03-06T10:10", "authority")
        story.staff("petra", at: "2026-03-06T10:20", "send")
        #expect(story.post.first == "outcome>customer")
    }

    @Test func `an old matter is for a person to decide, and refusing it takes two`() {
        var contact = Story.contact()
        contact.matterDate = Sample.day("2025-11-01")
        var story = story(contact)
        #expect(story.file.flags.contains(.tooOld) && story.post.contains("notice>cora"))
        story.staff("pat", at: "2026-03-03T10:00", "refuse: It was more than three months ago.")
        #expect(story.post == ["notice>cora", "confirmation>pat"])
        story.staff("cora", at: "2026-03-03T12:00", "agreed", authority: .coordinator)
        story.staff("pat", at: "2026-03-03T12:30", "send")
        #expect(story.post.first == "refusal>customer" && story.file.status == .closed)
    }

    @Test func `feedback that goes on is a complaint`() {
        var story = story(Story.contact(.feedback))
        story.customer(at: "2026-03-04T10:00", "Then I want to complain", appeal: true)
        #expect(story.file.kind == .complaint && story.file.stage == "complaint")
        #expect(story.clock("complaintAnswer") == .running)
    }
}
