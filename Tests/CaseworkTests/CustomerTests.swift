import Casework
import Foundation
import Testing

@Suite struct CustomerTests {
    static func answered() -> Story {
        var story = Story()
        story.staff(
            "pat",
            at: "2026-03-04T09:30",
            "contacted\noutcome not upheld\nlearning: x\nshared today\nsent today"
        )
        return story
    }

    @Test func `a follow-up that speaks of danger reaches the co-ordinator at once`() {
        var story = Story()
        story.now = Sample.at("2026-03-03T10:00")
        story.step(
            .customerWrote(CustomerMessage(words: "I feel suicidal.", receivedAt: story.now, safeguarding: true))
        )
        #expect(story.post == ["safeguarding>cora", "notice>pat"])
        #expect(story.letters.first?.details.words == "I feel suicidal.")
        #expect(story.file.flags.contains(.safeguarding))
    }

    @Test func `a customer’s later words reach the handler, and draw no receipt`() {
        var story = Story()
        story.customer(at: "2026-03-03T10:00", "It is still cold.")
        #expect(story.post == ["notice>pat"] && story.letters[0].details.words == "It is still cold.")
    }

    @Test func `while the handler is away a co-ordinator reads what the customer writes`() {
        var story = Story()
        story.staff("pat", at: "2026-03-02T11:00", "contacted")
        story.staff("cora", at: "2026-03-02T11:05", "outcome upheld\nsent today", authority: .coordinator)
        story.away("pat", at: "2026-03-02T11:30", until: "2026-03-03")
        #expect(story.file.assignee == "pat")
        story.customer(at: "2026-03-02T12:00", "Please do nothing more.", withdrawal: true)
        #expect(story.post == ["notice>pat", "notice>cora"])
        story.customer(at: "2026-03-03T12:00", "Thank you.")
        #expect(story.post == ["notice>pat"])
    }

    @Test func `who has a postal address and no other gets the letters by post`() {
        let customer = Customer(name: "Jo Bloggs", telephone: "01632 960123", postalAddress: "1 Example Street")
        var story = Story(Story.contact(customer: customer))
        let notice = story.letters.first { $0.letter == .notice }
        #expect(notice?.recipient == .person("cora") && notice?.details.draft == .receiptComplaint)
        #expect(story.letters.allSatisfy { $0.recipient != .customer })
        story.staff("cora", at: "2026-03-02T11:00", "kind feedback", authority: .coordinator)
        #expect(!story.letters.contains { $0.details.draft == .receiptFeedback }, "one receipt a case")
        story.staff("cora", at: "2026-03-02T11:05", "kind complaint", authority: .coordinator)
        story.staff("pat", at: "2026-03-03T09:30", "contacted\noutcome upheld\nreasons: late")
        #expect(story.letters.first?.details.draft == .outcome)
        #expect(story.recorded.last?.hasPrefix("The letter to the customer is ready to be printed") == true)
        story.staff("pat", at: "2026-03-04T09:30", "sent today")
        #expect(story.clock("outcome") == .met)
    }

    @Test func `mail after closing never reopens, and handler and co-ordinator are told`() {
        var story = Self.answered()
        story.staff("pat", at: "2026-03-04T10:30", "close")
        story.customer(at: "2026-03-06T10:00", "Thank you.")
        #expect(story.file.status == .closed && story.post == ["notice>pat", "notice>cora (copy)"])
    }

    @Test(arguments: [true, false])
    func `words of appeal inside the window open the appeal with the appeal manager`(closed: Bool) {
        var story = Self.answered()
        if closed { story.staff("pat", at: "2026-03-04T10:30", "close") }
        story.customer(at: "2026-03-10T10:00", "I appeal.", appeal: true)
        #expect(story.file.stage == "appeal" && story.file.status == .open && story.file.assignee == "alex")
        #expect(story.post == ["assignment>alex", "notice>alex", "notice>cora (copy)"])
        #expect(story.clock("appealWindow") == .met)
        #expect(story.due("appealContact") == "2026-03-17T17:00:00+00:00")
        #expect(story.due("appealOutcome") == "2026-04-09T23:59:59+01:00")
        story.staff("alex", at: "2026-03-11T10:00", "contacted\noutcome upheld\nsent today\nclose")
        #expect(story.file.status == .closed && story.clock("appealOutcome") == .met)
        #expect(story.file.clocks.count { $0.ruleID == "appealWindow" } == 1, "an appeal cannot be appealed")
    }

    @Test func `an appeal manager who had the case does not hear its appeal`() {
        var story = Story()
        story.away("pat", at: "2026-03-02T10:05", until: nil)
        story.away("sam", at: "2026-03-02T10:06", until: nil)
        story.staff("alex", at: "2026-03-04T09:30", "contacted\noutcome upheld\nsent today")
        story.customer(at: "2026-03-10T10:00", "I appeal.", appeal: true)
        #expect(story.file.assignee == "cora")
        story.staff("cora", at: "2026-03-10T11:00", "assign pat", authority: .coordinator)
        #expect(story.problems.count == 1)
    }

    @Test func `an appeal manager who is away leaves the appeal to the co-ordinator`() {
        var story = Self.answered()
        story.customer(at: "2026-03-10T10:00", "I appeal.", appeal: true)
        story.away("alex", at: "2026-03-10T10:05", until: nil)
        #expect(story.file.assignee == "cora" && story.post == ["endOfChain>cora"])
    }

    @Test func `an appeal comes to a co-ordinator who had no part in the case, where there is one`() {
        var story = Story(directory: Sample.directory(coordinators: ["cora", "cole"]))
        story.staff("cora", at: "2026-03-02T11:00", "assign cora", authority: .coordinator)
        story.staff(
            "cora",
            at: "2026-03-04T09:30",
            "contacted\noutcome not upheld\nsent today",
            authority: .coordinator
        )
        story.away("alex", at: "2026-03-05T09:00", until: nil)
        story.customer(at: "2026-03-10T10:00", "I appeal.", appeal: true)
        #expect(story.file.assignee == "cole" && !story.file.flags.contains(.appealConflict))
    }

    @Test func `an appeal that only a co-ordinator of the case can have is marked so`() {
        var story = Story()
        story.staff("cora", at: "2026-03-02T11:00", "assign cora", authority: .coordinator)
        story.staff(
            "cora",
            at: "2026-03-04T09:30",
            "contacted\noutcome not upheld\nsent today",
            authority: .coordinator
        )
        story.away("alex", at: "2026-03-05T09:00", until: nil)
        story.customer(at: "2026-03-10T10:00", "I appeal.", appeal: true)
        #expect(story.file.assignee == "cora" && story.file.flags.contains(.appealConflict))
        #expect(story.letters.contains { $0.details.recorded.first?.contains("had a part in this case") == true })
    }

    @Test func `an outcome that the customer has not been told cannot be appealed`() {
        var story = Story()
        story.staff("pat", at: "2026-03-04T09:30", "contacted\noutcome not upheld")
        story.customer(at: "2026-03-05T10:00", "I appeal.", appeal: true)
        #expect(story.file.stage == "complaint" && story.file.outcome == .notUpheld)
        #expect(story.post == ["notice>cora", "notice>pat (copy)"])
        #expect(story.letters[0].details.recorded.first?.contains("not been told the outcome") == true)
    }

    @Test func `an appeal without an outcome, or too late, goes to the co-ordinator`() {
        var early = Story()
        early.customer(at: "2026-03-03T10:00", "I appeal.", appeal: true)
        #expect(early.file.stage == "complaint" && early.post == ["notice>cora", "notice>pat (copy)"])
        var late = Self.answered()
        late.wait(until: "2026-05-04T10:00")
        late.customer(at: "2026-05-04T10:00", "I appeal.", appeal: true)
        #expect(late.file.stage == "complaint" && late.post.first == "notice>cora")
        #expect(late.letters.first?.details.recorded.first?.contains("ended on Friday 3 April 2026") == true)
        late.staff("cora", at: "2026-05-04T11:00", "appeal", authority: .coordinator)
        #expect(late.file.stage == "appeal")
    }

    @Test func `an answer to the survey goes to the co-ordinator alone, and opens nothing`() {
        var story = Self.answered()
        story.staff("pat", at: "2026-03-04T10:30", "close")
        var answered = SurveyAnswered(receivedAt: Sample.at("2026-03-19T10:00"), questions: [3])
        answered.words = "I want to appeal."
        answered.appeal = true
        story.now = answered.receivedAt
        story.step(.surveyAnswered(answered))
        #expect(story.file.status == .closed && story.post == ["notice>cora"])
        #expect(story.letters[0].details.recorded.first?.contains("reply “appeal”") == true)
        story.staff("cora", at: "2026-03-19T11:00", "appeal", authority: .coordinator)
        #expect(story.file.stage == "appeal" && story.file.assignee == "alex")
    }

    @Test func `an answer to the survey that is only that is told to nobody, a wish to talk to the co-ordinator`() {
        var story = Self.answered()
        story.staff("pat", at: "2026-03-04T10:30", "close")
        story.now = Sample.at("2026-03-19T10:00")
        story.step(.surveyAnswered(SurveyAnswered(receivedAt: story.now, questions: [1, 3])))
        #expect(story.post.isEmpty && story.file.surveyAnswered == [1, 3])
        #expect(story.file.status == .closed)
        var again = SurveyAnswered(receivedAt: story.now, questions: [2])
        again.contact = ["The customer would like to talk."]
        story.step(.surveyAnswered(again))
        #expect(story.post == ["notice>cora"] && story.file.surveyAnswered == [1, 2, 3])
        #expect(story.letters[0].details.words == nil)
        var urgent = SurveyAnswered(receivedAt: story.now, questions: [])
        urgent.words = "He hits me."
        urgent.safeguarding = true
        story.step(.surveyAnswered(urgent))
        #expect(story.post == ["safeguarding>cora", "notice>cora"] && story.file.flags.contains(.safeguarding))
    }

    @Test(arguments: [
        (Procedure.Consent.unlessRefused, Bool?.none, false, true), (.unlessRefused, true, true, false),
        (.asked, nil, false, false), (.asked, true, false, true), (.asked, true, true, false),
        (.asked, false, false, false),
    ])
    func `the survey goes with consent as the procedure means it`(
        consent: Procedure.Consent,
        agreed: Bool?,
        refusesLater: Bool,
        goes: Bool
    ) {
        var story = Self.answered()
        story.procedure.survey?.consent = consent
        story.file.customer.agreedToContact = agreed
        story.staff("pat", at: "2026-03-04T10:30", "close")
        if refusesLater {
            story.now = Sample.at("2026-03-05T10:00")
            story.step(
                .customerWrote(
                    CustomerMessage(words: "Please do not reply.", receivedAt: story.now, wantsNoReply: true)
                )
            )
        }
        story.wait(until: "2026-05-01T09:00")
        #expect(story.post.contains("survey>customer") == goes)
        let runs = story.file.clocks.filter { $0.ruleID == "survey" }
        #expect(runs.allSatisfy { !$0.isRunning })
    }

    @Test func `without an e-mail address the survey is the co-ordinator’s to print`() {
        var story = Self.answered()
        story.staff("pat", at: "2026-03-04T10:30", "close")
        story.file.customer.address = nil
        story.wait(until: "2026-05-01T09:00")
        #expect(story.post == ["notice>cora"] && story.letters[0].details.draft == .survey)
    }

    @Test func `the window ends with the last contact, not the first`() {
        var story = Self.answered()
        #expect(story.due("appealWindow") == "2026-04-03T23:59:59+01:00")
        story.staff("pat", at: "2026-03-20T09:30", "contacted")
        #expect(story.due("appealWindow") == "2026-04-19T23:59:59+01:00")
    }

    @Test func `a withdrawal is a person’s to accept`() {
        var story = Story()
        story.customer(at: "2026-03-03T10:00", "Please forget it.", withdrawal: true)
        #expect(story.file.status == .open && story.post == ["notice>pat"])
    }

    @Test(arguments: [Kind.complaint, .feedback, .compliment])
    func `one receipt a case, whatever follows`(kind: Kind) {
        var story = Story(Story.contact(kind))
        var receipts = story.letters.count {
            $0.recipient == .customer && $0.letter != .survey && $0.letter != .outcome
        }
        for (hour, words) in ["hello?", "and?", "now?"].enumerated() {
            story.customer(at: "2026-03-03T1\(hour):00", words)
            receipts += story.letters.count { $0.recipient == .customer }
        }
        story.staff("cora", at: "2026-03-03T15:00", "kind feedback", authority: .coordinator)
        receipts += story.letters.count { $0.recipient == .customer }
        #expect(receipts == 1)
    }
}
