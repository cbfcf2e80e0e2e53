import Casework
import Foundation
import Testing

@Suite struct TimeTests {
    @Test func `silence reminds after one working day and steps up after two`() {
        var story = Story()
        story.time("2026-03-03T09:59")
        #expect(story.post == [])
        story.time("2026-03-03T10:00")
        #expect(story.post == ["reminder>pat"] && story.letters[0].details.clock == nil)
        story.time("2026-03-03T15:00")
        #expect(story.post == [])
        story.time("2026-03-04T10:00")
        // The reminder of the first contact, due tomorrow, falls into the same look.
        #expect(story.post == ["reminder>pat", "passedOn>sam", "passedOn>cora (copy)", "notice>pat"])
        #expect(
            story.file.assignee == "sam"
                && story.events.last?.text == "Passed from Pat Doe to Sam Roe: Pat Doe has not answered."
        )
    }

    @Test func `silence does not reach the appeal manager, and stops at the co-ordinator`() {
        var story = Story()
        story.wait(until: "2026-03-13T12:00")
        #expect(story.file.assignee == "cora" && !story.file.handlers.contains { $0.person == "alex" })
        #expect(story.count(.endOfChain) == 1)
    }

    @Test func `any answer ends the silence`() {
        var story = Story()
        story.staff("pat", at: "2026-03-03T09:30", "I will look at it today.")
        #expect(story.post == [] && story.events.last?.kind == .note)
        story.wait(until: "2026-03-05T12:00")
        #expect(story.file.assignee == "pat")
    }

    @Test func `silence is counted in working days and spoken of in office hours`() {
        var story = Story(Story.contact(at: "2026-04-02T18:00"))
        // Good Friday, the weekend and Easter Monday do not count: from Tuesday at nine.
        story.time("2026-04-07T12:00")
        #expect(story.count(.reminded) == 0)
        story.wait(until: "2026-04-08T09:00")
        #expect(story.events.contains { $0.text.contains("has not answered yet") })
    }

    @Test func `a deadline is missed once, at the moment it was due`() {
        var story = Story()
        story.staff("pat", at: "2026-03-03T09:30", "On it.")
        story.time("2026-03-05T17:00")
        #expect(story.clock("firstContact") == .running)
        story.time("2026-03-05T17:00:01")
        #expect(story.clock("firstContact") == .breached)
        #expect(story.events.last?.kind == .breached && story.events.last?.at == Sample.at("2026-03-05T17:00"))
        #expect(story.post == ["reminder>pat"])
        story.time("2026-03-06T09:00")
        #expect(story.count(.breached) == 1)
        story.staff("pat", at: "2026-03-06T10:00", "contacted")
        #expect(story.clock("firstContact") == .metLate)
    }

    @Test func `what was in time after all is corrected`() {
        var story = Story()
        story.time("2026-03-05T17:00:01")
        story.now = Sample.at("2026-03-05T17:05")
        story.step(
            .staffWrote(
                StaffMessage(
                    by: "pat",
                    words: "",
                    receivedAt: Sample.at("2026-03-05T17:00"),
                    authority: .none,
                    toCustomer: true
                )
            )
        )
        #expect(story.clock("firstContact") == .met && story.count(.corrected) == 1)
    }

    @Test func `a reminder comes a working day before, once, however often time is looked at`() {
        var story = Story()
        story.staff("pat", at: "2026-03-03T09:30", "On it.")
        story.time("2026-03-04T08:59")
        #expect(story.post == [])
        story.time("2026-03-04T09:00")
        #expect(story.post == ["reminder>pat"] && story.letters[0].details.clock == "firstContact")
        story.time("2026-03-04T09:01")
        #expect(story.post == [])
    }

    @Test func `lessons are asked of whoever reflects`() {
        var story = Story()
        story.staff("pat", at: "2026-03-03T09:30", "contacted\noutcome upheld\nsent today")
        story.wait(until: "2026-03-20T09:00")
        #expect(story.post.contains("reminder>sam"))
    }

    @Test func `what is announced is what happens, and nothing is announced for ever`() {
        for contact in [
            Story.contact(), Story.contact(.feedback), Story.contact(.compliment), Story.contact(flags: [.abusive]),
        ] {
            var story = Story(contact)
            var steps = 0
            while let due = story.file.nextDue(now: story.now, procedure: story.procedure, directory: story.directory) {
                #expect(due >= story.now)
                let before = (story.file, story.events.count)
                story.now = due
                story.step(.time)
                #expect(before != (story.file, story.events.count))
                steps += 1
                guard steps < 100 else {
                    Issue.record("the case announces something for ever")
                    break
                }
            }
        }
    }

    @Test func `nothing happens between what is announced`() throws {
        var story = Story()
        while let due = story.file.nextDue(now: story.now, procedure: story.procedure, directory: story.directory) {
            if due.timeIntervalSince(story.now) > 2 {
                story.now = due.addingTimeInterval(-1)
                let before = story.file
                story.step(.time)
                #expect(story.file == before && story.post == [])
            }
            story.now = due
            story.step(.time)
        }
    }
}
