import Foundation
import Testing

@testable import Casework

@Suite struct HoldingTests {
    /// Acorn's answer is due on Monday 16 March at five.
    private func story(automatic: Bool = false) -> Story {
        var procedure = Sample.acorn
        if automatic { procedure.holding = .automatic }
        var story = Story(procedure: procedure)
        story.staff("pat", at: "2026-03-03T10:00", "contacted")
        return story
    }

    @Test func `a working day before the answer is late, a letter is ready for handler and co-ordinator`() {
        var story = story()
        story.wait(until: "2026-03-12T23:59")
        #expect(!story.letters.contains { $0.details.draft != nil })
        story.wait(until: "2026-03-13T17:00")
        let drafts = story.letters.filter { $0.details.draft == .holding }
        #expect(drafts.map(\.letter) == [.reminder, .reminder])
        #expect(Set(drafts.map(\.recipient.person)) == ["pat", "cora"])
        #expect(!story.letters.contains { $0.recipient == .customer })
        story.wait(until: "2026-03-16T16:00")
        #expect(story.letters == [] && story.clock("outcome") == .running)
    }

    @Test func `“send” lets it go, once`() {
        var story = story()
        story.wait(until: "2026-03-13T17:30")
        story.staff("cora", at: "2026-03-16T09:00", "send", authority: .coordinator)
        #expect(story.post == ["holding>customer", "confirmation>cora"])
        #expect(story.clock("outcome") == .running && story.file.lastContactAt == Sample.at("2026-03-16T09:00"))
        story.staff("pat", at: "2026-03-16T09:05", "send")
        #expect(story.problems == ["“send”: the letter has gone already."])
        story.wait(until: "2026-04-30T12:00")
        #expect(!story.letters.contains { $0.letter == .holding || $0.details.draft != nil })
    }

    @Test func `an answer or another date takes it back`() {
        var met = story()
        met.wait(until: "2026-03-13T17:30")
        met.staff("pat", at: "2026-03-16T09:00", "outcome upheld\nreasons: so\nremedy: so\nsent today")
        met.staff("pat", at: "2026-03-16T09:05", "send")
        #expect(met.problems.first?.contains("gone already") == true)
        #expect(!met.letters.contains { $0.recipient == .customer })

        var extended = story()
        extended.wait(until: "2026-03-13T17:30")
        extended.staff(
            "pat",
            at: "2026-03-16T09:00",
            "extend 20 March as a part is on its way",
            authority: .coordinator
        )
        extended.staff("cora", at: "2026-03-16T09:02", "agreed", authority: .coordinator)
        extended.staff("pat", at: "2026-03-16T09:05", "send")
        #expect(extended.post == ["extension>customer", "confirmation>pat"])
        extended.wait(until: "2026-03-19T17:00")
        #expect(extended.letters.contains { $0.details.draft == .holding })
    }

    @Test func `it goes by itself where the procedure says so, and both are told`() {
        var story = story(automatic: true)
        story.wait(until: "2026-03-13T17:00")
        #expect(story.post.filter { $0 == "holding>customer" }.count == 1)
        #expect(story.post.contains("notice>pat") && story.post.contains("notice>cora"))
        story.wait(until: "2026-04-30T12:00")
        #expect(!story.post.contains("holding>customer"))
    }

    @Test func `nobody who cannot be written to, or with whom contact is restricted, gets one`() {
        var silent = Story(Story.contact(customer: Customer(name: "Jo Bloggs")))
        silent.staff("pat", at: "2026-03-03T10:00", "contacted")
        silent.wait(until: "2026-03-16T16:00")
        #expect(silent.letters.allSatisfy { $0.details.draft == nil })
        var restricted = story(automatic: true)
        restricted.staff("cora", at: "2026-03-04T10:00", "restrict until 1 June because abuse", authority: .coordinator)
        restricted.wait(until: "2026-03-16T16:00")
        #expect(!restricted.post.contains("holding>customer"))
    }
}

extension LetterDue.Recipient {
    fileprivate var person: PersonID? { if case .person(let person) = self { person } else { nil } }
}
