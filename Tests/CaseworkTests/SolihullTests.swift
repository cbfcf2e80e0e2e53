import Casework
import Testing

/// A council: two stages, the second by a Head of Service who had no part in the first.
@Suite struct SolihullTests {
    private func story(_ contact: Contact = Story.contact()) -> Story { Shipped.story("solihull", contact) }

    @Test func `disagreement with a policy is a complaint about policy`() {
        var contact = Story.contact(.feedback, nature: .policyDisagreement)
        contact.category = .policy
        let file = story(contact).file
        #expect(file.kind == .complaint && file.categories == [.policy])
        #expect(Story(contact).file.categories.isEmpty, "elsewhere it is feedback, which has none")
    }

    @Test func `a complaint from its first day to the survey`() {
        // Monday 2 March: received, the co-ordinator copied. The receipt is no acknowledgement.
        var story = story()
        #expect(story.post == ["receiptComplaint>customer", "assignment>pat", "assignment>cora (copy)"])
        #expect(story.file.stage == "stage1" && story.clock("acknowledge") == .running)
        // Wednesday: the investigator rings.
        story.staff("pat", at: "2026-03-04T11:00", "acknowledged: by telephone")
        #expect(story.clock("acknowledge") == .met)
        // On the day that is aimed at, 16 March, a reminder; then it turns out to be complex.
        story.wait(until: "2026-03-16T12:00")
        #expect(story.post == ["reminder>pat"])
        story.staff("pat", at: "2026-03-16T14:00", "extend 13 April: three areas are concerned")
        #expect(story.problems.first?.contains("the customer must agree first") == true)
        story.staff("pat", at: "2026-03-17T14:00", "extend 13 April: three areas are concerned\nagreed customer")
        #expect(
            story.post == ["notice>hilda", "confirmation>pat"] && story.due("stage1") == "2026-03-30T17:00:00+01:00"
        )
        // The Head of Service agrees; the letter goes when the investigator has read it.
        story.staff("hilda", at: "2026-03-18T09:00", "agreed")
        #expect(story.due("stage1") == "2026-04-13T17:00:00+01:00")
        #expect(story.file.extended?.agreedBy == ["the customer", "Hilda Gray"])
        #expect(story.post == ["confirmation>pat", "confirmation>hilda"])
        story.staff("pat", at: "2026-03-18T10:00", "send")
        #expect(story.post == ["extension>customer", "confirmation>pat"])
        // 10 April: the answer, with every part.
        story.staff("pat", at: "2026-04-10T10:00", "outcome not upheld\nreasons: The van did come.")
        #expect(story.recorded.contains("Before the letter can go: the remedy (remedy: …)"))
        story.staff("pat", at: "2026-04-10T10:10", "send")
        #expect(story.problems == ["“send”: the answer still lacks the remedy (remedy: …)."])
        story.staff("pat", at: "2026-04-10T10:20", "remedy: none is due")
        story.staff("pat", at: "2026-04-10T10:30", "send")
        #expect(story.post == ["outcome>customer", "confirmation>pat"] && story.clock("stage1") == .met)
        // 17 April: stage 2, by the Head of Service, from the day it was asked for.
        story.customer(at: "2026-04-17T20:00", "I am not satisfied and want stage 2.", appeal: true)
        #expect(story.post.contains("assignment>hilda") && story.file.stage == "stage2")
        #expect(story.due("stage2") == "2026-05-01T17:00:00+01:00")
        story.staff(
            "hilda",
            at: "2026-04-28T09:00",
            "outcome upheld\nreasons: It came late.\nremedy: a new bin\nsent today"
        )
        #expect(story.clock("stage2") == .met && story.procedure.isFinal(story.file))
        // The complaint stays open until the learning is recorded.
        story.staff("hilda", at: "2026-04-28T09:10", "close")
        #expect(story.problems == ["“close”: still missing: the lessons learned (learning: …)."])
        story.staff(
            "hilda",
            at: "2026-04-28T09:20",
            "learning communication: rounds are told of changes\ncategory service and advice\nclose"
        )
        #expect(story.file.status == .closed && story.file.categories == [.service, .advice])
        // The survey, to a sample, six weeks on.
        let sampled = story.file.clocks.contains { $0.id == "survey" }
        story.wait(until: "2026-06-30T12:00")
        #expect(story.post == (sampled ? ["survey>customer"] : []))
        if sampled { #expect(story.file.clocks.last?.metAt == Sample.at("2026-06-09T09:00")) }
    }

    @Test func `one case in four gets the survey`() {
        let closed = (1...400).filter { number in
            var story = story()
            story.file.reference = CaseReference(year: 2026, number: number)
            story.staff(
                "pat",
                at: "2026-03-04T11:00",
                "outcome upheld\nreasons: r\nremedy: m\nlearning service: l\nsent today\nclose"
            )
            return story.file.clocks.contains { $0.id == "survey" }
        }
        #expect((80...120).contains(closed.count))
    }

    @Test func `a Head of Service who took part in stage 1 does not hear stage 2`() {
        var story = story()
        story.staff("cora", at: "2026-03-02T12:00", "assign Hilda Gray", authority: .coordinator)
        story.staff("hilda", at: "2026-03-09T12:00", "outcome not upheld\nreasons: r\nremedy: none\nsent today")
        story.customer(at: "2026-03-12T09:00", "Stage 2, please", appeal: true)
        #expect(story.file.assignee == "otto")
        // Nor may they be given it by hand, or when the other goes away.
        story.staff("cora", at: "2026-03-12T12:00", "assign Hilda Gray", authority: .coordinator)
        #expect(story.problems == ["“assign”: Hilda Gray had a part in the case and cannot hear its appeal."])
        story.away("otto", at: "2026-03-13T09:00", until: "2026-04-20")
        #expect(story.file.assignee == "cora")
    }

    @Test func `without a Head of Service who is free, nobody answers before somebody is found`() {
        var story = story()
        story.directory.roles["otherHeadOfService"] = nil
        story.staff("cora", at: "2026-03-02T12:00", "assign Cora Lee", authority: .coordinator)
        story.staff("cora", at: "2026-03-03T12:00", "assign Hilda Gray", authority: .coordinator)
        story.staff("hilda", at: "2026-03-09T12:00", "outcome not upheld\nreasons: r\nremedy: none\nsent today")
        story.customer(at: "2026-03-12T09:00", "Stage 2, please", appeal: true)
        #expect(story.file.assignee == "cora")
        story.staff("cora", at: "2026-03-13T09:00", "outcome upheld", authority: .coordinator)
        #expect(story.problems.first?.contains("somebody else has to answer it now") == true)
    }

    @Test func `beyond thirty working days both must agree again`() {
        var story = story()
        story.staff("pat", at: "2026-03-17T14:00", "extend 13 April: a\nagreed customer")
        story.staff("hilda", at: "2026-03-18T09:00", "agreed")
        story.staff("pat", at: "2026-04-09T14:00", "extend 20 April: b\nagreed customer")
        #expect(story.post.contains("notice>hilda") && story.due("stage1") == "2026-04-13T17:00:00+01:00")
        story.staff("hilda", at: "2026-04-10T09:00", "agreed")
        #expect(story.due("stage1") == "2026-04-20T17:00:00+01:00")
    }

    @Test func `an anonymous complaint is kept as a comment`() {
        let story = story(
            Story.contact(flags: [.anonymous], customer: Customer(wantsContact: true))
        )
        #expect(story.file.kind == .feedback && story.file.clocks == [])
        #expect(story.events.contains { $0.text.hasPrefix("Taken as a comment") })
    }

    @Test func `conduct, prejudice and personal data reach those who must know`() {
        var contact = Story.contact(flags: [.conduct, .privacy])
        contact.words = "Your officer made a racist remark and read my file aloud."
        let story = story(contact)
        #expect(story.post.filter { $0.hasPrefix("notice") } == ["notice>hilda", "notice>erin", "notice>ingo"])
        #expect(story.file.assignee == "pat")
    }

    @Test func `complaints about requests for information are information governance’s`() {
        var contact = Story.contact()
        contact.words = "Nobody has answered my Freedom of Information request."
        let story = story(contact)
        #expect(story.file.assignee == "ingo" && story.post.contains("assignment>ingo"))
        #expect(!story.post.contains("assignment>pat"))
    }

    @Test func `a compliment reaches the co-ordinator and the team, and is sorted`() {
        var story = story(Story.contact(.compliment))
        #expect(story.file.status == .closed)
        #expect(story.post.contains("complimentForward>pat") && story.post.contains("complimentForward>cora (copy)"))
        story.staff("cora", at: "2026-03-03T09:00", "category employee", authority: .coordinator)
        #expect(story.file.topic == "employee" && story.problems == [])
    }

    @Test func `a comment is closed when it is sorted`() {
        var story = story(Story.contact(.feedback))
        story.staff("pat", at: "2026-03-03T09:00", "close")
        #expect(story.problems == ["“close”: still missing: what it is about (category …)."])
        story.staff("pat", at: "2026-03-03T09:10", "category suggestion\nclose")
        #expect(story.file.status == .closed && story.file.topic == "suggestion")
    }

    @Test func `refusing a review needs the corporate team first, and reasons to the customer`() {
        var story = story()
        story.staff("pat", at: "2026-03-09T12:00", "outcome not upheld\nreasons: r\nremedy: none\nsent today")
        story.customer(at: "2026-03-12T09:00", "Stage 2, please", appeal: true)
        story.staff("hilda", at: "2026-03-13T09:00", "refuse: Every point was answered, and nothing is new.")
        #expect(story.post == ["notice>corin", "confirmation>hilda"] && story.file.status == .open)
        story.staff("corin", at: "2026-03-16T09:00", "agreed")
        #expect(
            story.letters.first { $0.letter == .confirmation && $0.recipient == .person("hilda") }?.details.draft
                == .refusal
        )
        story.staff("hilda", at: "2026-03-16T10:00", "send")
        #expect(story.post == ["refusal>customer", "confirmation>hilda"] && story.file.status == .closed)
        #expect(story.clock("stage2") == .cancelled)
    }
}
