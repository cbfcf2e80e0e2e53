import Casework
import Foundation
import Testing

@Suite struct WorkingCalendarTests {
    /// Worked by hand with a paper calendar: from, count, unit, due.
    static let deadlines: [(String, Int, TimeUnit, String)] = [
        // An ordinary week; received at night, on a Saturday, on a bank holiday.
        ("2026-03-02T10:00", 3, .workingDays, "2026-03-05T17:00:00+00:00"),
        ("2026-03-02T23:59:59", 3, .workingDays, "2026-03-05T17:00:00+00:00"),
        ("2026-03-07T10:00", 3, .workingDays, "2026-03-11T17:00:00+00:00"),
        ("2026-04-06T10:00", 3, .workingDays, "2026-04-09T17:00:00+01:00"),
        // Christmas 2025: Thursday and Friday are holidays, then Thursday 1 January.
        ("2025-12-22T09:00", 3, .workingDays, "2025-12-29T17:00:00+00:00"),
        ("2025-12-23T09:00", 3, .workingDays, "2025-12-30T17:00:00+00:00"),
        ("2025-12-24T18:00", 1, .workingDays, "2025-12-29T17:00:00+00:00"),
        ("2025-12-24T09:00", 3, .workingDays, "2025-12-31T17:00:00+00:00"),
        ("2025-12-24T09:00", 4, .workingDays, "2026-01-02T17:00:00+00:00"),
        ("2025-12-22T09:00", 10, .workingDays, "2026-01-08T17:00:00+00:00"),
        // Easter 2026: Good Friday 3 April, Easter Monday 6 April.
        ("2026-04-01T12:00", 3, .workingDays, "2026-04-08T17:00:00+01:00"),
        ("2026-04-02T12:00", 1, .closeOfBusiness, "2026-04-07T17:00:00+01:00"),
        ("2026-03-30T12:00", 10, .workingDays, "2026-04-15T17:00:00+01:00"),
        // The clocks go forward on 29 March 2026 and back on 25 October 2026.
        ("2026-03-27T12:00", 1, .workingDays, "2026-03-30T17:00:00+01:00"),
        ("2026-03-28T12:00", 1, .days, "2026-03-29T23:59:59+01:00"),
        ("2026-10-23T12:00", 1, .workingDays, "2026-10-26T17:00:00+00:00"),
        ("2026-10-24T12:00", 1, .days, "2026-10-25T23:59:59+00:00"),
        // A quarter past midnight in summer is still the day before in UTC.
        ("2026-07-01T00:15", 3, .workingDays, "2026-07-06T17:00:00+01:00"),
        // Days, weeks and months end at the end of a day, whatever day that is.
        ("2026-03-02T10:00", 20, .days, "2026-03-22T23:59:59+00:00"),
        ("2026-03-02T10:00", 3, .weeks, "2026-03-23T23:59:59+00:00"),
        ("2026-01-31T10:00", 1, .months, "2026-02-28T23:59:59+00:00"),
        ("2027-12-31T10:00", 2, .months, "2028-02-29T23:59:59+00:00"),
        ("2026-03-02T10:00", 6, .months, "2026-09-02T23:59:59+01:00"),
        // None: today, if the office opens today.
        ("2026-03-02T10:00", 0, .closeOfBusiness, "2026-03-02T17:00:00+00:00"),
        ("2026-03-07T10:00", 0, .closeOfBusiness, "2026-03-09T17:00:00+00:00"),
    ]

    @Test(arguments: deadlines)
    func `a deadline falls where the paper calendar says`(_ row: (String, Int, TimeUnit, String)) {
        let calendar = Sample.plainCalendar
        let deadline = calendar.deadline(from: Sample.at(row.0), count: row.1, unit: row.2)
        #expect(calendar.iso8601(deadline.dueAt) == row.3)
    }

    @Test func `a deadline names each day it skipped`() {
        let deadline = Sample.plainCalendar.deadline(from: Sample.at("2025-12-24T09:00"), count: 1, unit: .workingDays)
        #expect(
            deadline.skipped.map { "\($0.date) \($0.name)" } == [
                "2025-12-25 Christmas Day", "2025-12-26 Boxing Day", "2025-12-27 Saturday", "2025-12-28 Sunday",
            ]
        )
    }
}
