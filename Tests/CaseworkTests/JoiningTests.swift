import Testing

@testable import Casework

@Suite struct JoiningTests {
    private static let older = CaseReference(year: 2026, number: 7)

    private func story(_ flags: Set<Flag> = [.undecided]) -> Story {
        Story(Story.contact(flags: flags, confidence: flags.contains(.undecided) ? 0.4 : 0.9))
    }

    private func join(_ story: inout Story, _ other: CaseReference = older, known: Bool = true) {
        story.now = Sample.at("2026-03-03T10:00")
        var message = StaffMessage(
            by: "cora",
            words: "join \(other)",
            receivedAt: story.now,
            authority: .coordinator,
            toCustomer: false
        )
        if known { message.knownCases = [other] }
        story.step(.staffWrote(message))
    }

    @Test(arguments: [[Flag.undecided], [.possiblyRelated]])
    func `a contact that may belong to another becomes part of it, and no clock runs on`(flags: [Flag]) {
        var story = story(Set(flags))
        join(&story)
        #expect(story.file.joinedTo == Self.older && story.file.status == .closed)
        #expect(story.decision?.joins == Self.older)
        #expect(story.file.clocks.allSatisfy { !$0.isRunning } && !story.file.flags.contains(.undecided))
        #expect(!story.letters.contains { $0.recipient == .customer })
        story.wait(until: "2026-06-01T12:00")
        #expect(story.letters == [])
    }

    @Test func `its handler is told, unless they said so themselves`() {
        var story = story([.possiblyRelated])
        join(&story)
        #expect(story.post.sorted() == ["confirmation>cora", "notice>pat"])
        var own = self.story()
        join(&own)
        #expect(own.post == ["confirmation>cora"])
    }

    @Test func `what cannot be joined is refused, and stays as it was`() {
        var alone = story([])
        join(&alone)
        #expect(alone.problems.first?.contains("stands on its own") == true && alone.file.joinedTo == nil)
        var unknown = story()
        join(&unknown, known: false)
        #expect(unknown.problems.first?.contains("there is no such case") == true)
        var newer = story()
        join(&newer, CaseReference(year: 2026, number: 42))
        #expect(newer.problems.first?.contains("is not older") == true)
        var itself = story()
        join(&itself, Story.reference)
        #expect(itself.problems.first?.contains("is not older") == true && itself.file.status == .open)
    }

    private func joined(same: Bool, safeguarding: Bool = false) -> JoinedMessage {
        JoinedMessage(words: "Me too.", by: "cora", from: nil, isSameCustomer: same, safeguarding: safeguarding)
    }

    @Test func `the handler of the older case reads it, and is warned of a stranger`() throws {
        var story = story([])
        story.step(.joined(joined(same: false)))
        let notice = try #require(story.letters.first)
        #expect(story.post == ["notice>pat"] && notice.details.words == "Me too.")
        #expect(notice.details.recorded.contains { $0.contains("from another address") })
        story.step(.joined(joined(same: true)))
        #expect(story.letters.first?.details.recorded.contains { $0.contains("from another address") } == false)
    }

    @Test func `words of somebody at risk are told at once, and a closed case stays closed`() {
        var story = story([])
        story.staff("pat", at: "2026-03-03T10:00", "withdraw")
        story.step(.joined(joined(same: true, safeguarding: true)))
        #expect(story.post.sorted() == ["notice>pat", "safeguarding>cora"])
        #expect(story.file.status == .closed && story.file.flags.contains(.safeguarding))
        #expect(story.letters.last?.details.recorded.contains { $0.contains("“reopen”") } == true)
    }
}
