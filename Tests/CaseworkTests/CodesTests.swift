import Casework
import Testing

/// The national codes, and the good practice that takes its figures from them.
@Suite struct CodesTests {
    @Test func `housing: every time from the acknowledgement, another person at stage 2`() {
        var story = Shipped.story("housing-2024", Story.contact())
        // The receipt tells the latest day of the answer, and is no acknowledgement.
        #expect(story.post.first == "receiptComplaint>customer" && story.clock("acknowledge") == .running)
        #expect(
            story.procedure.answerDue(story.file, calendar: Sample.plainCalendar) == Sample.at("2026-03-23T17:00")
        )
        story.staff(
            "pat",
            at: "2026-03-04T10:00",
            "Dear Jo, this is what I understand",
            authority: .none,
            toCustomer: true
        )
        #expect(story.clock("acknowledge") == .met && story.due("stage1") == "2026-03-18T17:00:00+00:00")
        // Within ten days a reason is enough; beyond, a second person.
        story.staff("pat", at: "2026-03-17T10:00", "extend 1 April: records")
        #expect(story.due("stage1") == "2026-04-01T17:00:00+01:00" && story.letters.last?.details.draft == .extension)
        story.staff("pat", at: "2026-03-17T10:05", "send")
        story.staff("pat", at: "2026-03-31T10:00", "extend 10 April: more records")
        #expect(
            story.post == ["notice>cora", "confirmation>pat"] && story.due("stage1") == "2026-04-01T17:00:00+01:00"
        )
        story.staff("cora", at: "2026-03-31T11:00", "agreed", authority: .coordinator)
        #expect(story.due("stage1") == "2026-04-10T17:00:00+01:00")
        story.staff(
            "pat",
            at: "2026-04-10T10:00",
            "outcome partly upheld\nreasons: r\nremedy: m\nactions: a visit\nsent today"
        )
        #expect(story.problems.first?.contains("what the complaint is understood to be") == true)
        story.staff(
            "pat",
            at: "2026-04-10T10:05",
            "definition: No heating for nine days.\noutcome partly upheld\nreasons: r\nremedy: m\nactions: a visit\nsent today"
        )
        #expect(story.clock("stage1") == .met)
        // Open actions are followed to their end.
        story.staff("pat", at: "2026-04-10T10:10", "close")
        #expect(story.problems.first?.contains("everything promised has been done") == true)
        story.customer(at: "2026-04-14T10:00", "I want stage 2", appeal: true)
        #expect(story.file.assignee == "rita" && story.due("stage2Acknowledge") == "2026-04-21T17:00:00+01:00")
        story.staff("rita", at: "2026-04-15T10:00", "acknowledged")
        #expect(story.due("stage2") == "2026-05-14T17:00:00+01:00")
        story.staff(
            "rita",
            at: "2026-05-13T10:00",
            "outcome upheld\nreasons: r\nremedy: m\nactions: a visit\nsent today\ndone\nclose"
        )
        #expect(story.file.status == .closed && story.clock("stage2") == .met)
        #expect(story.file.handlers.map(\.person) == ["pat", "rita"])
    }

    @Test func `an acknowledgement told late, but made in time, starts the answer where it should`() {
        var story = Shipped.story("lgsco-2024", Story.contact())
        story.wait(until: "2026-03-10T09:00")
        #expect(story.clock("acknowledge") == .breached && story.due("stage1") == "2026-03-23T17:00:00+00:00")
        story.staff("pat", at: "2026-03-10T10:00", "acknowledged on 5 March")
        #expect(story.clock("acknowledge") == .met && story.due("stage1") == "2026-03-19T17:00:00+00:00")
    }

    @Test func `an undecided contact runs against the first stage's clocks`() {
        var story = Shipped.story("lgsco-2024", Story.contact(flags: [.undecided], confidence: 0.4))
        #expect(story.file.stage == "triage" && story.clock("acknowledge") == .running)
        story.staff("cora", at: "2026-03-03T10:00", "kind complaint", authority: .coordinator)
        #expect(story.file.stage == "stage1" && story.file.clocks.count == 1 && story.file.assignee == "pat")
    }

    @Test func `the NHS agrees a date, and owes an explanation after six months`() {
        var story = Shipped.story("nhs-2009", Story.contact(at: "2025-12-22T10:00"))
        story.staff("pat", at: "2025-12-29T10:00", "contacted: by telephone\nagreed 27 February")
        #expect(story.clock("acknowledge") == .met && story.due("stage1") == "2026-02-27T17:00:00+00:00")
        story.staff("pat", at: "2026-02-20T10:00", "extend 20 March: the ward's records are missing\nagreed customer")
        #expect(story.due("stage1") == "2026-03-20T17:00:00+00:00")
        story.wait(until: "2026-06-23T09:00")
        #expect(story.clock("stage1") == .breached && story.clock("sixMonths") == .breached)
        story.staff(
            "pat",
            at: "2026-06-24T10:00",
            "definition: d\noutcome upheld\nreasons: r\nactions: a\nlearning: l\nsent today\nclose"
        )
        #expect(
            story.clock("stage1") == .metLate && story.file.status == .closed && story.procedure.isFinal(story.file)
        )
    }

    @Test func `a small provider's receipt acknowledges, and the review is another person's`() {
        var story = Shipped.story("shropshire", Story.contact(at: "2026-03-30T10:00"))
        #expect(story.clock("acknowledge") == .met && story.due("stage1") == "2026-04-15T17:00:00+01:00")
        story.staff("pat", at: "2026-04-10T10:00", "extend 20 April: leave")
        story.staff("pat", at: "2026-04-10T10:05", "sent today")
        #expect(story.file.extended?.toldAt != nil)
        story.staff("pat", at: "2026-04-20T10:00", "outcome not upheld\nreasons: r\nlearning: l\nsent today\nclose")
        story.customer(at: "2026-04-23T09:00", "Please look again", appeal: true)
        #expect(story.post.first == "assignment>rita" || story.post.contains("assignment>rita"))
        #expect(story.post.contains("acknowledgement>customer") && story.clock("stage2Acknowledge") == .met)
        story.staff("rita", at: "2026-05-21T09:00", "outcome upheld\nreasons: r\nsent today\nclose")
        #expect(story.clock("stage2") == .met && story.file.status == .closed)
    }

    @Test func `what is the commissioner's is shown to the complaints manager`() {
        var contact = Story.contact()
        contact.words = "The council will not raise my funding."
        let story = Shipped.story("shropshire", contact)
        #expect(story.post.contains("notice>cora"))
    }

    @Test func `a bank holiday that is added moves open deadlines, and the case says why`() {
        var story = Shipped.story("connexus", Story.contact(at: "2026-03-02T10:00"))
        story.customer(at: "2026-03-03T10:00", "Please escalate", appeal: true)
        #expect(story.due("complaintAnswer") == "2026-03-17T17:00:00+00:00")
        story.directory.calendar = Sample.calendar(extra: [Sample.day("2026-03-10")])
        story.time("2026-03-04T10:00")
        #expect(story.due("complaintAnswer") == "2026-03-18T17:00:00+00:00")
        #expect(
            story.events.contains {
                $0.kind == .corrected && $0.text.contains("10 March 2026, the organisation is closed")
            }
        )
        let before = story.events.count
        story.time("2026-03-04T11:00")
        #expect(story.events.count == before)
    }
}
