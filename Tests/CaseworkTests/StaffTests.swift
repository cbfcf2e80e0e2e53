import Casework
import Foundation
import Testing

@Suite struct StaffTests {
    @Test func `mail to the customer with the mailbox in copy stops first contact and is not answered`() {
        var story = Story()
        story.staff("pat", at: "2026-03-03T09:30", "Dear Jo, may I ring you?", authority: .none, toCustomer: true)
        #expect(story.clock("firstContact") == .met && story.post == [])
        #expect(story.file.assignment?.answeredAt != nil)
    }

    @Test func `a plain reply is a note, and gets no letter`() {
        var story = Story()
        story.staff("pat", at: "2026-03-03T09:30", "Thanks, I will ring on Tuesday.\nPat")
        #expect(story.post == [] && story.events.last?.text == "Pat Doe: Thanks, I will ring on Tuesday.\nPat")
        #expect(story.clock("firstContact") == .running)
    }

    @Test func `without authority nothing is obeyed, and a fresh letter offers the way`() {
        var story = Story()
        story.staff("pat", at: "2026-03-03T09:30", "contacted\nclose", authority: .none)
        #expect(story.clock("firstContact") == .running && story.file.status == .open)
        #expect(story.post == ["confirmation>pat"] && story.events.last?.kind == .note)
    }

    @Test func `several directives are recorded together and confirmed once`() {
        var story = Story()
        story.staff(
            "pat",
            at: "2026-03-03T09:30",
            """
            Contacted: by telephone
            Outcome - partly upheld.
            reasons: The part was late.
            We should have said so.
            update by 10 March

            Best wishes
            """
        )
        #expect(story.post == ["confirmation>pat"] && story.problems == [])
        #expect(story.file.outcome == .partlyUpheld)
        #expect(story.file.reasons == "The part was late.\nWe should have said so.")
        #expect(story.due("update") == "2026-03-10T17:00:00+00:00")
        #expect(story.clock("firstContact") == .met && story.clock("outcome") == .running)
        #expect(story.events.last?.text == "Pat Doe: Best wishes")
        #expect(story.letters[0].details.draft == .outcome)
    }

    @Test func `one mistake, and nothing of the reply is recorded`() {
        var story = Story()
        let before = story.events.count
        story.staff("pat", at: "2026-03-03T09:30", "outcome uphold\ncontacted")
        #expect(story.events.count == before && story.clock("firstContact") == .running)
        #expect(story.post == ["confirmation>pat"] && story.recorded == [])
        #expect(
            story.problems == [
                "“outcome uphold” was not understood. Write: outcome upheld, outcome partly upheld, or outcome not upheld"
            ]
        )
    }

    @Test(arguments: [
        ("outcom upheld", "Did you mean “outcome upheld”?"), ("contcated", "Did you mean “contacted”?"),
        ("clsoe", "Did you mean “close”?"), ("reason: late", "Did you mean “reasons: late”?"),
        ("contacted nobody yet", "Write: contacted"), ("kind complain", "Write: kind complaint"),
        ("assign Nobody", "Write: assign"), ("update by soon", "Write: update by 3 December"),
        ("sent never", "Write: sent"), ("reasons:", "Write: reasons"), ("extend Friday", "the reason"),
        ("shared 3 April 2026", "still to come"), ("update by 1 March 2026", "past"), ("reopen", "is open"),
        ("away until Monday 3 March", "Write: away until"), ("send", "no outcome yet"),
        ("Send the letter to the customer.", "Write: send"),
        ("Close the case", "Write: close"), ("withdraw the complaint please", "Write: withdraw"),
        ("Outcome: upheld, as nobody kept the appointment", "Write: outcome"), ("appeal", "no outcome yet"),
    ])
    func `a mistake is answered with the right form`(line: String, answer: String) {
        var story = Story()
        let file = story.file
        story.staff("pat", at: "2026-03-03T09:30", line)
        #expect(story.problems.count == 1 && story.problems.first?.contains(answer) == true, "\(story.problems)")
        var unanswered = story.file
        unanswered.assignment?.answeredAt = nil
        #expect(unanswered == file)
    }

    @Test(arguments: [
        "Close to tears, the customer rang me.", "Hello", "Noted, thanks.",
        "Update the customer tomorrow morning please",
        "None of this is true", "Are you sure?", "Dear Redress", "I have\ncontacted", "Sending it now", "",
    ])
    func `what only looks like a directive is a note`(words: String) {
        var story = Story()
        let clocks = story.clocks
        story.staff("pat", at: "2026-03-03T09:30", words)
        #expect(story.post == [] && story.clocks == clocks && story.file.status == .open)
    }

    @Test(arguments: [
        "Update: I rang her at ten", "Sent from my iPhone", "Kind regards", "Extend my thanks to her, please",
        "Area manager rang", "Outcome for the customer was good", "Appeal received by post", "Shared with the team",
        "Assign it to whoever is free on Monday",
    ])
    func `a first line that only begins like a directive is a note`(words: String) {
        var story = Story()
        story.staff("pat", at: "2026-03-03T09:30", words)
        #expect(story.post == [] && story.events.last?.text == "Pat Doe: \(words)")
    }

    @Test(arguments: [
        "Kind regards\nPat", "Update: I rang her at ten", "Sent from Outlook", "Close to tears she was", "Assigned!",
        "outcome uphold",
    ])
    func `what stands below the directives is a note, and what is above it is recorded`(rest: String) {
        var story = Story()
        story.staff("pat", at: "2026-03-03T09:30", "contacted\n" + rest)
        #expect(story.problems == [] && story.clock("firstContact") == .met)
        #expect(story.events.last?.text == "Pat Doe: \(rest)")
        #expect(story.recorded.last?.contains(rest.prefix(12)) == true, "the confirmation shows where the note begins")
    }

    @Test(arguments: ["assign [the name of a colleague]", "contacted\nreasons: late\nshared: [the day of it]"])
    func `a button’s line that was not filled in is answered`(words: String) {
        var story = Story()
        story.staff("pat", at: "2026-03-03T09:30", words)
        #expect(story.problems.count == 1 && story.clock("firstContact") == .running)
    }

    @Test(arguments: ["assign to Sam", "assign to Sam Roe", "Assign: Sam, please", "assign sam@example.org"])
    func `a person is named as people write it`(line: String) {
        var story = Story()
        story.staff("pat", at: "2026-03-03T09:30", line)
        #expect(story.file.assignee == "sam" && story.problems == [])
    }

    @Test func `a contact of an earlier day counts from that day`() {
        var story = Story()
        story.time("2026-03-05T18:00")
        story.staff("pat", at: "2026-03-06T09:30", "contacted yesterday")
        #expect(story.clock("firstContact") == .met)
    }

    @Test func `the letter to the customer goes only after it was seen`() {
        var story = Story()
        story.staff("pat", at: "2026-03-03T09:30", "outcome upheld\nreasons: late\nsend")
        #expect(story.post == ["confirmation>pat"] && story.clock("outcome") == .running)
        story.staff("pat", at: "2026-03-03T09:40", "send")
        #expect(story.post == ["outcome>customer", "confirmation>pat"] && story.clock("outcome") == .met)
        #expect(story.due("appealWindow") == "2026-04-02T23:59:59+01:00")
        story.staff("pat", at: "2026-03-03T09:45", "send")
        #expect(story.problems == ["“send”: the letter has gone already."])
    }

    @Test func `nobody lets go a letter that somebody else has changed since they saw theirs`() {
        var story = Story()
        story.staff("pat", at: "2026-03-03T09:30", "outcome upheld\nreasons: late")
        story.staff("cora", at: "2026-03-03T09:35", "send", authority: .coordinator)
        #expect(story.post == ["confirmation>cora"] && story.clock("outcome") == .running)
        #expect(story.problems.first?.contains("not the one you were shown") == true)
        story.staff("cora", at: "2026-03-03T09:36", "reasons: late, and nobody rang", authority: .coordinator)
        story.staff("pat", at: "2026-03-03T09:40", "send")
        #expect(story.clock("outcome") == .running)
        story.staff("pat", at: "2026-03-03T09:45", "send")
        #expect(story.clock("outcome") == .met)
    }

    @Test func `an outcome that nobody has told is neither told nor a contact`() {
        var story = Story(Story.contact(customer: Customer(name: "Jo Bloggs", telephone: "01632 960123")))
        story.staff("pat", at: "2026-03-03T09:30", "outcome upheld")
        #expect(story.clock("firstContact") == .running && story.clock("outcome") == .running)
        #expect(story.clock("appealWindow") == nil && story.file.outcomeToldAt == nil)
        #expect(story.recorded.first?.contains("sent DATE") == true)
        story.staff("pat", at: "2026-03-04T09:30", "contacted\nsent today")
        #expect(story.clock("firstContact") == .met && story.clock("outcome") == .met)
    }

    @Test(arguments: ["reasons: r", "remedy: m", "actions: a", "learning: l"])
    func `words that a letter to the customer may carry are seen before it goes`(line: String) {
        var story = Story()
        story.staff("pat", at: "2026-03-03T09:30", "outcome upheld")
        story.staff("pat", at: "2026-03-03T09:40", line + "\nsend")
        #expect(story.post == ["confirmation>pat"] && story.letters[0].details.draft == .outcome)
    }

    @Test func `an answer may be put off with a reason, forward only`() {
        var story = Story()
        story.staff("pat", at: "2026-03-03T09:30", "extend to 20 March because the part is late")
        #expect(story.due("outcome") == "2026-03-20T17:00:00+00:00" && story.count(.extended) == 1)
        story.staff("pat", at: "2026-03-03T09:31", "extend to 10 March because it came")
        #expect(story.problems.count == 1)
    }

    @Test func `an agreed date for news is met by the next contact, and a missed one is a breach`() {
        var story = Story()
        story.staff("pat", at: "2026-03-03T09:30", "contacted\nupdate by Friday")
        story.staff("pat", at: "2026-03-06T09:30", "contacted\nupdate by Monday")
        #expect(story.clock("update") == .met && story.due("update#2") == "2026-03-09T17:00:00+00:00")
        story.time("2026-03-09T17:00:01")
        #expect(story.clock("update#2") == .breached)
    }

    @Test func `a complaint closes when what the procedure wants is recorded`() {
        var story = Story()
        story.staff("pat", at: "2026-03-03T09:30", "close")
        #expect(story.problems.first?.contains("the lessons learned") == true)
        story.staff("pat", at: "2026-03-04T09:30", "contacted\noutcome upheld\nreasons: late")
        story.staff("pat", at: "2026-03-04T09:35", "send")
        story.staff("sam", at: "2026-03-05T09:35", "learning: order parts early\nshared today")
        #expect(story.clock("lessons") == .met)
        story.staff("pat", at: "2026-03-06T09:35", "close")
        #expect(story.file.status == .closed && story.file.stage == "closed" && story.recorded == ["Closed"])
        #expect(story.clock("appealWindow") == .running && story.due("appealWindow") == "2026-04-05T23:59:59+01:00")
        #expect(story.clock("survey") == .running)
        story.wait(until: "2026-05-01T09:00")
        #expect(story.post == ["survey>customer"] && story.clock("survey") == .met)
        #expect(story.clock("appealWindow") == .cancelled && story.count(.breached) == 0)
    }

    @Test func `dissatisfaction is closed by the co-ordinator, whom the handler asks`() {
        var story = Story(Story.contact(.feedback))
        story.staff("pat", at: "2026-03-03T09:30", "contacted\nactions: told the team\nclose")
        #expect(story.file.status == .open && story.post == ["notice>cora", "confirmation>pat"])
        #expect(story.clock("outcome") == .met)
        story.staff("cora", at: "2026-03-03T10:30", "close", authority: .coordinator)
        #expect(story.file.status == .closed)
        #expect(!story.file.clocks.contains { $0.id == "survey" })
    }

    @Test func `reopening keeps what was met, gives the answer its full time and cancels the survey`() {
        var story = Story()
        story.staff(
            "pat",
            at: "2026-03-04T09:30",
            "contacted\noutcome upheld\nlearning: x\nshared today\nsent today\nclose"
        )
        #expect(story.file.status == .closed)
        story.staff("pat", at: "2026-03-16T09:30", "reopen")
        #expect(story.file.status == .open && story.file.stage == "complaint" && story.file.assignee == "pat")
        #expect(story.clock("outcome") == .met && story.due("outcome#2") == "2026-03-30T17:00:00+01:00")
        #expect(story.clock("survey") == .cancelled && !story.post.contains { $0.hasSuffix(">customer") })
        story.staff("pat", at: "2026-03-17T09:30", "outcome upheld\nsent today\nclose")
        #expect(story.file.status == .closed && story.file.clocks.count { $0.ruleID == "survey" } == 1)
    }

    @Test func `withdrawn closes without an outcome and cancels what was due`() {
        var story = Story()
        story.staff("pat", at: "2026-03-04T09:30", "withdraw")
        #expect(story.file.status == .closed && story.clock("outcome") == .cancelled)
    }

    @Test(arguments: [Kind.complaint, .feedback])
    func `a withdrawn case owes nobody a survey, nor a time to appeal`(kind: Kind) {
        var story = Story(Story.contact(kind))
        story.staff("pat", at: "2026-03-03T09:30", "contacted")
        story.staff("pat", at: "2026-03-04T09:30", "withdraw")
        #expect(!story.file.clocks.contains { $0.state == .running })
        story.wait(until: "2026-05-01T09:00")
        #expect(!story.post.contains("survey>customer"))
    }

    @Test(arguments: [
        ("kind complaint", "complaint", "pat", ["firstContact running", "outcome running", "lessons running"]),
        ("kind dissatisfaction", "feedback", "pat", ["firstContact running", "outcome running", "lessons cancelled"]),
        ("kind compliment", "closed", "cora", ["firstContact cancelled", "outcome cancelled", "lessons cancelled"]),
        ("kind other", "closed", "cora", ["firstContact cancelled", "outcome cancelled", "lessons cancelled"]),
    ])
    func `the co-ordinator decides what an undecided case is, and no clock starts anew`(
        line: String,
        stage: String,
        handler: String,
        clocks: [String]
    ) {
        var story = Story(Story.contact(flags: [.undecided], confidence: 0.4))
        let due = story.due("firstContact")
        story.staff("cora", at: "2026-03-04T09:30", line, authority: .coordinator)
        #expect(story.file.stage == stage && story.file.assignee == handler && story.due("firstContact") == due)
        #expect(story.file.clocks.map { "\($0.id) \($0.state)" } == clocks)
        #expect(!story.file.flags.contains(.undecided) && !story.post.contains { $0.hasPrefix("receipt") })
    }

    @Test func `a case is given to somebody by name, and a person complained about is refused`() {
        var story = Story(Story.contact(about: "sam"))
        story.staff("cora", at: "2026-03-04T09:30", "assign Kim Ash", authority: .coordinator)
        #expect(
            story.file.assignee == "kim" && story.post.contains("assignment>kim") && story.post.contains("notice>pat")
        )
        story.staff("cora", at: "2026-03-04T09:31", "assign sam", authority: .coordinator)
        #expect(story.file.assignee == "kim" && story.problems.count == 1)
    }

    @Test func `on a closed case only what may follow is recorded`() {
        var story = Story(Story.contact(.compliment))
        story.staff("cora", at: "2026-03-04T09:30", "note: told the team", authority: .coordinator)
        #expect(story.recorded == ["Note"])
        story.staff("cora", at: "2026-03-04T09:30", "outcome upheld", authority: .coordinator)
        #expect(story.problems == ["The case is closed. Reply “reopen” first, alone on its line."])
    }

    @Test func `help names every directive`() {
        var story = Story()
        story.staff("pat", at: "2026-03-04T09:30", "help")
        #expect(story.recorded.first?.split(separator: "\n").count == 31)
    }
}
