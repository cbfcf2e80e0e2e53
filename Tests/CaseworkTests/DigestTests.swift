import Casework
import Foundation
import Testing

@Suite struct DigestTests {
    static func digest(
        _ files: [CaseFile],
        for coordinator: PersonID = "cora",
        at: String,
        fetched: String? = nil,
        message: String? = nil,
        directory: Directory = Sample.directory()
    ) -> Digest {
        Digest(
            for: coordinator,
            facts: DigestFacts(
                cases: files,
                setAside: [],
                letterTrouble: [],
                lastFetchAt: fetched.map(Sample.at),
                lastMessageAt: message.map(Sample.at)
            ),
            now: Sample.at(at),
            procedure: Sample.acorn,
            directory: directory
        )
    }

    @Test func `a breach at closing time is in the next working day’s digest`() {
        var story = Story()
        story.staff("pat", at: "2026-03-03T09:30", "On it.")
        #expect(Self.digest([story.file], at: "2026-03-05T08:30").overdue == [])
        #expect(
            Self.digest([story.file], at: "2026-03-05T08:30").dueSoon.map(\.line) == [
                "First contact with the customer. Complaint, Repairs: Pat Doe"
            ]
        )
        story.time("2026-03-05T17:00:01")
        let next = Self.digest([story.file], at: "2026-03-06T08:30")
        #expect(
            next.overdue.map(\.reference) == [Story.reference] && next.overdue[0].dueAt == Sample.at("2026-03-05T17:00")
        )
    }

    @Test func `a co-ordinator hears of their own areas`() {
        let story = Story(Story.contact(area: "Housing"))
        #expect(Self.digest([story.file], for: "cole", at: "2026-03-03T08:30").newCases.count == 1)
        #expect(Self.digest([story.file], for: "cora", at: "2026-03-03T08:30").openCount == 0)
    }

    @Test func `undecided cases and waiting receipts ask for a word`() {
        let undecided = Story(Story.contact(flags: [.undecided], confidence: 0.4))
        let abusive = Story(Story.contact(flags: [.abusive]))
        #expect(Self.digest([undecided.file], at: "2026-03-03T08:30").undecided.count == 1)
        #expect(Self.digest([abusive.file], at: "2026-03-03T08:30").undecided.count == 1)
    }

    @Test(arguments: [
        (
            "2026-03-10T07:29", "2026-03-09T12:00",
            ["Mail has stopped: the mailbox was last read on Tuesday 10 March 2026 at 07:29."]
        ),
        ("2026-03-10T07:30", "2026-03-09T12:00", []),
        ("2026-03-10T08:29", "2026-03-02T12:00", ["Mail has stopped: no message has come since Monday 2 March 2026."]),
        ("2026-03-10T08:29", "2026-03-03T12:00", []),
    ])
    func `mail that has stopped is the first thing said`(fetched: String, message: String, alarms: [String]) {
        #expect(Self.digest([], at: "2026-03-10T08:30", fetched: fetched, message: message).alarms == alarms)
    }

    @Test func `who is away stands there, with what still waits for them`() {
        var story = Story()
        story.staff("pat", at: "2026-03-03T09:00", "contacted")
        story.away("pat", at: "2026-03-03T10:00", until: "2026-03-10")
        let digest = Self.digest([story.file], at: "2026-03-04T08:30", directory: story.directory)
        #expect(
            digest.away == ["Pat Doe, until Tuesday 10 March 2026; still has C-2026-00041-\(Story.reference.check)"]
        )
        story.away("cora", at: "2026-03-04T10:00", until: nil)
        #expect(
            Self.digest([], at: "2026-03-05T08:30", directory: story.directory).alarms.first?.hasPrefix(
                "Every co-ordinator"
            ) == true
        )
    }

    private static func setAside(_ messages: [Digest.WaitingMessage], for coordinator: PersonID) -> Digest {
        Digest(
            for: coordinator,
            facts: DigestFacts(
                cases: [],
                setAside: messages,
                setAsideNotes: ["7 received before the first start"],
                letterTrouble: [],
                lastFetchAt: nil,
                lastMessageAt: nil
            ),
            now: Sample.at("2026-03-03T08:30"),
            procedure: Sample.acorn,
            directory: Sample.directory()
        )
    }

    private static func waiting(_ number: Int64, _ area: String? = nil, readers: [PersonID]? = nil)
        -> Digest.WaitingMessage
    {
        Digest.WaitingMessage(number: number, line: "somebody", serviceArea: area, readers: readers)
    }

    @Test(arguments: [19, 20, 21, 400])
    func `twenty messages set aside are listed, the newest first, and the rest is counted`(count: Int) {
        let digest = Self.setAside((1...Int64(count)).reversed().map { Self.waiting($0) }, for: "cora")
        #expect(digest.setAside.first?.number == Int64(count) && digest.setAside.count == min(count, 20))
        let more = count > 20 ? ["\(count - 20) more: “redress set-aside” on the server lists them"] : []
        #expect(digest.setAsideNotes == more + ["7 received before the first start"])
    }

    @Test func `messages of a service area go to its own co-ordinator alone`() {
        let messages = [Self.waiting(1, "Repairs"), Self.waiting(2, "Housing"), Self.waiting(3)]
        #expect(Self.setAside(messages, for: "cora").setAside.map(\.number) == [1, 3])
        #expect(Self.setAside(messages, for: "cole").setAside.map(\.number) == [2])
        #expect(Self.setAside(messages, for: "cole").setAsideNotes.isEmpty)
    }

    @Test func `a message that certain people read is in their digest, whatever it is about`() {
        let messages = [Self.waiting(1, "Repairs", readers: ["cole"])]
        #expect(Self.setAside(messages, for: "cora").setAside.isEmpty)
        #expect(Self.setAside(messages, for: "cole").setAside.map(\.number) == [1])
    }

    @Test func `the bound counts a co-ordinator’s own messages only`() {
        let others = (1...50).map { Self.waiting($0, "Repairs") }
        #expect(Self.setAside(others + [Self.waiting(51, "Housing")], for: "cole").setAside.map(\.number) == [51])
    }

    /// Now, the last one; when the next goes.
    @Test(arguments: [
        ("2026-03-02T08:00", nil, "2026-03-02T08:30"), ("2026-03-02T08:30", "2026-02-27T08:30", "2026-03-02T08:30"),
        ("2026-03-02T15:00", "2026-02-25T08:30", "2026-03-02T08:30"),
        ("2026-03-02T15:00", "2026-03-02T14:00", "2026-03-03T08:30"),
        ("2026-03-06T09:00", "2026-03-06T08:30", "2026-03-09T08:30"),
        ("2026-03-07T09:00", "2026-03-05T08:30", "2026-03-09T08:30"),
        ("2026-04-03T09:00", nil, "2026-04-07T08:30"), ("2026-12-24T09:00", "2026-12-24T08:30", "2026-12-29T08:30"),
    ])
    func `one digest a working day, a late one the same day, none at a weekend`(
        now: String,
        last: String?,
        next: String
    ) {
        let due = digestDue(
            at: TimeOfDay(hour: 8, minute: 30),
            last: last.map(Sample.at),
            now: Sample.at(now),
            calendar: Sample.plainCalendar
        )
        #expect(due == Sample.at(next))
    }
}
