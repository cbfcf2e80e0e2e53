package import Foundation

/// Working days, office hours and bank holidays of one organisation.
package struct WorkingCalendar: Sendable {
    package init(
        timeZone: TimeZone, opens: TimeOfDay, closes: TimeOfDay, region: HolidayRegion, extraHolidays: [LocalDate]
    ) { fatalError() }

    package func isWorkingDay(_ day: LocalDate) -> Bool { fatalError() }
    package func localDate(of instant: Date) -> LocalDate { fatalError() }
    package func instant(_ day: LocalDate, _ time: TimeOfDay) -> Date { fatalError() }
    /// When `count` units after the local date of `start` are over, and each day that was skipped with the reason.
    package func deadline(from start: Date, count: Int, unit: TimeUnit) -> Deadline { fatalError() }
    package func isOfficeHours(_ instant: Date) -> Bool { fatalError() }
    /// The instant `count` working days before `instant`, at office opening.
    package func workingDays(_ count: Int, before instant: Date) -> Date { fatalError() }
    /// ISO 8601 with offset: `2026-03-02T17:00:00+00:00`.
    package func iso8601(_ instant: Date) -> String { fatalError() }
    /// As letters say it: `Monday 2 March 2026`.
    package func longDate(_ instant: Date) -> String { fatalError() }
}

package struct TimeOfDay: Sendable, Hashable {
    package var hour: Int
    package var minute: Int
    package var second: Int = 0

    package init(hour: Int, minute: Int, second: Int = 0) {
        self.hour = hour
        self.minute = minute
        self.second = second
    }
}

package enum HolidayRegion: String, Codable, Sendable, CaseIterable {
    case englandAndWales = "england-and-wales"
    case scotland
    case northernIreland = "northern-ireland"
    case none

    /// Bank holidays of a year, in order.
    package func holidays(in year: Int) -> [Holiday] { fatalError() }
}

package struct Holiday: Sendable, Equatable {
    package var date: LocalDate
    package var name: String
}

package struct Deadline: Sendable {
    package var dueAt: Date
    /// Days that did not count, in order, each with its reason ("Saturday", "Christmas Day").
    package var skipped: [Holiday]
}
