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

    @Test func `a day the organisation adds is no working day`() {
        let calendar = Sample.calendar(extra: [Sample.day("2026-03-04")])
        let deadline = calendar.deadline(from: Sample.at("2026-03-02T10:00"), count: 3, unit: .workingDays)
        #expect(calendar.iso8601(deadline.dueAt) == "2026-03-06T17:00:00+00:00")
        #expect(deadline.skipped.map(\.name) == ["the organisation is closed"])
    }

    @Test func `without bank holidays Christmas Day is a working day`() {
        #expect(Sample.calendar(.none).isWorkingDay(Sample.day("2025-12-25")))
        #expect(!Sample.plainCalendar.isWorkingDay(Sample.day("2025-12-25")))
    }

    @Test(arguments: [
        ("2026-03-02", "2026-03-02T00:00:00+00:00"), ("2026-07-01T09:30", "2026-07-01T09:30:00+01:00"),
        ("2026-07-01T09:30Z", "2026-07-01T10:30:00+01:00"), ("2026-07-01 09:30:15", "2026-07-01T09:30:15+01:00"),
        ("2026-01-05T09:30:15.250+02:00", "2026-01-05T07:30:15+00:00"),
        ("2026-01-05T09:30-0530", "2026-01-05T15:00:00+00:00"),
        // The clocks skip half past one on 29 March and repeat it on 25 October.
        ("2026-03-29T01:30", "2026-03-29T02:30:00+01:00"), ("2026-10-25T01:30", "2026-10-25T01:30:00+00:00"),
    ])
    func `a time is read as ISO 8601, local without an offset`(text: String, written: String) {
        let calendar = Sample.plainCalendar
        #expect(calendar.instant(iso8601: text).map(calendar.iso8601) == written)
    }

    @Test(arguments: ["", "2026", "2026-02-30", "2026-03-02T25:00", "2026-03-02T9:00", "2026-03-02T09:00+25:00", "now"])
    func `what is no time is not read as one`(text: String) {
        #expect(Sample.plainCalendar.instant(iso8601: text) == nil)
    }

    @Test(arguments: [
        ("2026-03-02T08:59", false), ("2026-03-02T09:00", true), ("2026-03-02T16:59:59", true),
        ("2026-03-02T17:00", false), ("2026-03-07T12:00", false), ("2026-04-03T12:00", false),
    ])
    func `the office is open from its opening until its closing on working days`(time: String, open: Bool) {
        #expect(Sample.plainCalendar.isOfficeHours(Sample.at(time)) == open)
    }

    @Test(arguments: [
        ("2026-03-03T10:30", 1, "2026-03-04T10:30:00+00:00"), ("2026-03-06T10:30", 1, "2026-03-09T10:30:00+00:00"),
        ("2026-03-06T19:00", 1, "2026-03-10T09:00:00+00:00"), ("2026-03-03T07:00", 2, "2026-03-05T09:00:00+00:00"),
        ("2026-04-02T16:00", 2, "2026-04-08T16:00:00+01:00"), ("2026-03-07T12:00", 0, "2026-03-09T09:00:00+00:00"),
    ])
    func `working days after an instant keep its time of day within office hours`(from: String, count: Int, to: String)
    {
        let calendar = Sample.plainCalendar
        #expect(calendar.iso8601(calendar.workingDays(count, after: Sample.at(from))) == to)
    }

    @Test func `a reminder a working day before Saturday comes on Friday at opening`() {
        let calendar = Sample.plainCalendar
        #expect(
            calendar.iso8601(calendar.workingDays(1, before: Sample.at("2026-03-07T23:59:59")))
                == "2026-03-06T09:00:00+00:00"
        )
    }

    @Test func `letters say dates in English`() {
        #expect(Sample.plainCalendar.longDate(Sample.at("2026-03-02T23:30")) == "Monday 2 March 2026")
        #expect(Sample.plainCalendar.longDate(Sample.at("2026-06-30T23:30Z")) == "Wednesday 1 July 2026")
    }

    @Test(arguments: ["Pacific/Kiritimati", "Pacific/Pago_Pago", "Asia/Kathmandu", "Europe/London", "America/St_Johns"])
    func `a local time becomes an instant and back in every zone`(zone: String) throws {
        let calendar = Sample.calendar(.none, zone: try #require(TimeZone(identifier: zone)))
        let days = (Sample.day("2025-01-01").dayNumber..<Sample.day("2027-01-01").dayNumber).map(
            LocalDate.init(dayNumber:)
        )
        #expect(
            days.allSatisfy { day in
                let instant = calendar.instant(day, TimeOfDay(hour: 12, minute: 30))
                return calendar.localDate(of: instant) == day
                    && calendar.instant(iso8601: calendar.iso8601(instant)) == instant
            }
        )
    }

    @Test(arguments: [-1e18, -6.3e10, 6.4e10, 2.6e11, 1e18, .infinity, -.infinity, .nan])
    func `no instant traps`(seconds: Double) {
        let instant = Date(timeIntervalSince1970: seconds)
        let calendar = Sample.plainCalendar
        _ = calendar.localDate(of: instant)
        _ = calendar.deadline(from: instant, count: .max, unit: .workingDays)
        _ = calendar.deadline(from: instant, count: .min, unit: .months)
        _ = calendar.iso8601(instant)
        #expect(calendar.longDate(instant).isEmpty == false)
    }
}
