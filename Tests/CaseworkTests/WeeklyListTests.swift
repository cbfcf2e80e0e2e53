import Casework
import Foundation
import Testing

@Suite struct WeeklyListTests {
    private var directory: Directory {
        var directory = Sample.directory()
        directory.roles["headOfService"] = "alex"
        directory.serviceAreas[2].roles["headOfService"] = "kim"
        return directory
    }

    private func list(_ files: [CaseFile], for head: PersonID, at: String) -> WeeklyList {
        Digest.weekly(files, for: head, now: Sample.at(at), procedure: Sample.acorn, directory: directory)
    }

    @Test func `a head of service hears of the cases of their own areas, the late ones first`() {
        #expect(Set(directory.headsOfService) == ["alex", "kim"])
        let repairs = Story().file
        let housing = Story(Story.contact(area: "Housing")).file
        let nowhere = Story(Story.contact(at: "2026-03-06T10:00", area: nil)).file
        let week = list([repairs, housing, nowhere], for: "alex", at: "2026-03-09T08:30")
        #expect(week.overdue.map(\.dueAt) == [Sample.at("2026-03-05T17:00")])
        #expect(week.open.map(\.dueAt) == [Sample.at("2026-03-11T17:00")])
        #expect(list([repairs, housing], for: "kim", at: "2026-03-03T08:30").open.count == 1)
        #expect(list([repairs], for: "pat", at: "2026-03-03T08:30") == WeeklyList(overdue: [], open: []))
    }

    @Test func `nobody hears of a case that is about them, or is closed`() {
        var about = Story(Story.contact(about: "alex")).file
        #expect(list([about], for: "alex", at: "2026-03-03T08:30").open.isEmpty)
        about.complainedAbout = nil
        about.status = .closed
        #expect(list([about], for: "alex", at: "2026-03-03T08:30").open.isEmpty)
    }

    /// Now, the last list, whether one is due. 6 April 2026 is Easter Monday; 2 March a Monday.
    @Test(arguments: [
        ("2026-03-02T08:29", nil, false), ("2026-03-02T08:30", nil, true), ("2026-03-02T18:00", "2026-03-02", false),
        ("2026-03-04T09:00", nil, false), ("2026-03-04T09:00", "2026-02-23", true),
        ("2026-03-08T09:00", "2026-03-02", false), ("2026-03-09T08:30", "2026-03-04", true),
        ("2026-04-06T09:00", "2026-03-30", false), ("2026-04-07T08:30", "2026-03-30", true),
    ])
    func `once a week, on its first working day or as soon after as may be`(now: String, last: String?, isDue: Bool) {
        let due = weeklyListIsDue(
            at: TimeOfDay(hour: 8, minute: 30),
            last: last.map(Sample.day),
            now: Sample.at(now),
            calendar: Sample.plainCalendar
        )
        #expect(due == isDue)
    }
}
