package import Foundation

/// Working days, office hours and bank holidays of one organisation.
///
/// Days are integers; Foundation is asked for nothing but the offset of the time zone. An instant beyond the
/// years 1 to 9999 is taken as the nearest within them, so that no date in a message can trap.
package struct WorkingCalendar: Sendable {
    package let timeZone: TimeZone
    package let opens: TimeOfDay
    package let closes: TimeOfDay
    package let region: HolidayRegion
    /// Day number to the name of its holiday.
    private let holidays: [Int: String]
    private let extraHolidays: [LocalDate]

    /// The years whose bank holidays count.
    private static let years = 1990...2099
    /// More than any procedure asks; keeps a hostile count from running on.
    private static let longestCount = 20_000

    package init(
        timeZone: TimeZone,
        opens: TimeOfDay,
        closes: TimeOfDay,
        region: HolidayRegion,
        extraHolidays: [LocalDate]
    ) {
        self.timeZone = timeZone
        self.opens = opens
        self.closes = closes
        self.region = region
        self.extraHolidays = extraHolidays
        var holidays: [Int: String] = [:]
        for day in extraHolidays { holidays[day.dayNumber] = "the organisation is closed" }
        for holiday in Self.years.flatMap(region.holidays) { holidays[holiday.date.dayNumber] = holiday.name }
        self.holidays = holidays
    }

    /// The same office with another region's bank holidays.
    package func observing(_ region: HolidayRegion) -> WorkingCalendar {
        WorkingCalendar(timeZone: timeZone, opens: opens, closes: closes, region: region, extraHolidays: extraHolidays)
    }

    package func isWorkingDay(_ day: LocalDate) -> Bool { reasonNotWorking(day) == nil }

    /// The first working day after `day`.
    package func workingDay(after day: LocalDate) -> LocalDate { step(day, by: 1) }

    /// The last working day before `day`.
    package func workingDay(before day: LocalDate) -> LocalDate { step(day, by: -1) }

    package func localDate(of instant: Date) -> LocalDate { localTime(of: instant).date }

    /// A time that the clocks skip is taken as if they had not changed; of a time they repeat, the later.
    package func instant(_ day: LocalDate, _ time: TimeOfDay) -> Date {
        let local = Double(day.dayNumber) * 86_400 + Double(time.seconds)
        let assumed = local - offset(at: local)
        let corrected = local - offset(at: assumed)
        guard assumed != corrected, offset(at: corrected) != local - corrected else {
            return Date(timeIntervalSince1970: corrected)
        }
        return Date(timeIntervalSince1970: max(assumed, corrected))
    }

    /// When `count` units after the local date of `start` are over, and each day that was skipped with the reason.
    ///
    /// Working days and close of business end when the office closes on the last of them, the others at 23:59:59.
    package func deadline(from start: Date, count: Int, unit: TimeUnit) -> Deadline {
        deadline(from: localDate(of: start), count: count, unit: unit)
    }

    package func deadline(from day: LocalDate, count: Int, unit: TimeUnit) -> Deadline {
        let count = min(max(0, count), Self.longestCount)
        switch unit {
        case .workingDays, .closeOfBusiness:
            return workingDayDeadline(from: day, count: count)
        case .days: return Deadline(dueAt: endOfDay(day.adding(days: count)), skipped: [])
        case .weeks: return Deadline(dueAt: endOfDay(day.adding(days: count * 7)), skipped: [])
        case .months: return Deadline(dueAt: endOfDay(day.adding(months: count)), skipped: [])
        }
    }

    private func workingDayDeadline(from start: LocalDate, count: Int) -> Deadline {
        var day = start
        var skipped: [Holiday] = []
        // A count of none ends today, if today is a working day.
        var left = count
        if left == 0, isWorkingDay(day) { return Deadline(dueAt: instant(day, closes), skipped: []) }
        left = max(left, 1)
        while left > 0 {
            day = day.adding(days: 1)
            if let reason = reasonNotWorking(day) {
                skipped.append(Holiday(date: day, name: reason))
            } else {
                left -= 1
            }
        }
        return Deadline(dueAt: instant(day, closes), skipped: skipped)
    }

    package func endOfDay(_ day: LocalDate) -> Date { instant(day, TimeOfDay(hour: 23, minute: 59, second: 59)) }

    package func isOfficeHours(_ instant: Date) -> Bool {
        let local = localTime(of: instant)
        return isWorkingDay(local.date) && (opens.seconds..<closes.seconds).contains(local.seconds)
    }

    /// The instant `count` working days before `instant`, at office opening.
    package func workingDays(_ count: Int, before instant: Date) -> Date {
        var day = localDate(of: instant)
        for _ in 0..<min(max(0, count), Self.longestCount) { day = workingDay(before: day) }
        return self.instant(day, opens)
    }

    /// The same time of day `count` working days on; a time outside office hours counts as the next opening.
    package func workingDays(_ count: Int, after instant: Date) -> Date {
        var (day, seconds) = localTime(of: instant)
        if !isWorkingDay(day) || seconds >= closes.seconds {
            (day, seconds) = (workingDay(after: day), opens.seconds)
        }
        seconds = max(seconds, opens.seconds)
        for _ in 0..<min(max(0, count), Self.longestCount) { day = workingDay(after: day) }
        return self.instant(day, TimeOfDay(hour: seconds / 3600, minute: seconds / 60 % 60, second: seconds % 60))
    }

    /// The local date and the seconds since its midnight on the wall clock.
    func localTime(of instant: Date) -> (date: LocalDate, seconds: Int) {
        let bounded = min(max(instant.timeIntervalSince1970, -62_135_000_000), 253_402_000_000)
        guard bounded.isFinite else { return (LocalDate(dayNumber: 0), 0) }
        let local = Int(bounded.rounded(.down)) + Int(offset(at: bounded))
        let day = local >= 0 ? local / 86_400 : (local - 86_399) / 86_400
        return (LocalDate(dayNumber: day), local - day * 86_400)
    }

    /// Seconds east of Greenwich.
    func offset(at secondsSince1970: Double) -> Double {
        Double(timeZone.secondsFromGMT(for: Date(timeIntervalSince1970: secondsSince1970)))
    }

    private func reasonNotWorking(_ day: LocalDate) -> String? {
        let number = day.dayNumber
        if let holiday = holidays[number] { return holiday }
        return switch day.weekday {
        case 6: "Saturday"
        case 7: "Sunday"
        default: nil
        }
    }

    /// An organisation that marks every day of the next years as a holiday still gets an answer.
    private func step(_ day: LocalDate, by direction: Int) -> LocalDate {
        var next = day.adding(days: direction)
        var tries = 0
        while !isWorkingDay(next), tries < Self.longestCount {
            next = next.adding(days: direction)
            tries += 1
        }
        return next
    }
}

package struct Deadline: Sendable {
    package var dueAt: Date
    /// Days that did not count, in order, each with its reason ("Saturday", "Christmas Day").
    package var skipped: [Holiday]
}
