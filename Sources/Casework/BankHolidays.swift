/// Where the bank holidays are kept. Scots and Northern Irish days differ from those of England and Wales.
package enum HolidayRegion: String, Codable, Sendable, CaseIterable {
    case englandAndWales = "england-and-wales"
    case scotland
    case northernIreland = "northern-ireland"
    case none

    /// Bank holidays of a year, in order: by rule, and the one-off days that were proclaimed.
    ///
    /// The rules are those of the Banking and Financial Dealings Act 1971, schedule 1, with the days given by
    /// proclamation each year. One-off days are known from 2012 on; those of years to come cannot be.
    package func holidays(in year: Int) -> [Holiday] {
        guard self != .none, (1...9998).contains(year) else { return [] }
        var days: [Holiday] = newYear(year) + easter(year)
        if self == .northernIreland { days += substituted([("St Patrick’s Day", 3, 17)], year) }
        // Moved to the anniversary of VE Day in 2020.
        days.append(
            year == 2020
                ? Holiday(2020, 5, 8, "Early May bank holiday")
                : Holiday(date: .first(monday, of: 5, year), name: "Early May bank holiday")
        )
        days.append(spring(year))
        if self == .northernIreland { days += substituted([("Battle of the Boyne", 7, 12)], year) }
        days.append(
            Holiday(
                date: self == .scotland ? .first(monday, of: 8, year) : .last(monday, of: 8, year),
                name: "Summer bank holiday"
            )
        )
        if self == .scotland { days += substituted([("St Andrew’s Day", 11, 30)], year) }
        days += substituted([("Christmas Day", 12, 25), ("Boxing Day", 12, 26)], year)
        days += oneOffDays.filter { $0.date.year == year }
        if self == .scotland, year == 2026 { days.append(Holiday(2026, 6, 15, "World Cup bank holiday")) }
        return days.sorted { $0.date < $1.date }
    }

    private func newYear(_ year: Int) -> [Holiday] {
        let first = ("New Year’s Day", 1, 1)
        return substituted(self == .scotland ? [first, ("2nd January", 1, 2)] : [first], year)
    }

    private func easter(_ year: Int) -> [Holiday] {
        let sunday = LocalDate.easterSunday(year)
        let goodFriday = Holiday(date: sunday.adding(days: -2), name: "Good Friday")
        guard self != .scotland else { return [goodFriday] }
        return [goodFriday, Holiday(date: sunday.adding(days: 1), name: "Easter Monday")]
    }

    /// Moved to June for the jubilees of 2012 and 2022.
    private func spring(_ year: Int) -> Holiday {
        let name = "Spring bank holiday"
        return switch year {
        case 2012: Holiday(2012, 6, 4, name)
        case 2022: Holiday(2022, 6, 2, name)
        default: Holiday(date: .last(monday, of: 5, year), name: name)
        }
    }
}

package struct Holiday: Sendable, Equatable {
    package var date: LocalDate
    package var name: String

    package init(date: LocalDate, name: String) {
        self.date = date
        self.name = name
    }

    fileprivate init(_ year: Int, _ month: Int, _ day: Int, _ name: String) {
        self.init(date: .of(year, month, day), name: name)
    }
}

private let monday = 1

/// Proclaimed once, for the whole of the United Kingdom.
private let oneOffDays = [
    Holiday(2012, 6, 5, "Diamond Jubilee bank holiday"),
    Holiday(2022, 6, 3, "Platinum Jubilee bank holiday"),
    Holiday(2022, 9, 19, "State funeral of Queen Elizabeth II"),
    Holiday(2023, 5, 8, "Coronation of King Charles III"),
]

/// Fixed days, each that falls on a weekend moved to the next weekday that is none of the others.
private func substituted(_ fixed: [(name: String, month: Int, day: Int)], _ year: Int) -> [Holiday] {
    let days = fixed.map { Holiday(year, $0.month, $0.day, $0.name) }
    var taken = Set(days.map(\.date).filter { $0.weekday <= 5 })
    return days.map { holiday in
        guard holiday.date.weekday > 5 else { return holiday }
        var date = holiday.date
        while date.weekday > 5 || taken.contains(date) { date = date.adding(days: 1) }
        taken.insert(date)
        return Holiday(date: date, name: holiday.name + " (substitute day)")
    }
}

extension LocalDate {
    /// A day the caller knows to exist in every year.
    fileprivate static func of(_ year: Int, _ month: Int, _ day: Int) -> LocalDate {
        LocalDate(year: year, month: month, day: day) ?? LocalDate(dayNumber: 0)
    }

    fileprivate static func first(_ weekday: Int, of month: Int, _ year: Int) -> LocalDate {
        let first = of(year, month, 1)
        return first.adding(days: (weekday - first.weekday + 7) % 7)
    }

    fileprivate static func last(_ weekday: Int, of month: Int, _ year: Int) -> LocalDate {
        let last = of(year, month, daysInMonth(month, of: year))
        return last.adding(days: -((last.weekday - weekday + 7) % 7))
    }

    /// Easter Sunday of the Gregorian calendar, by the algorithm Meeus gives as Butcher's.
    package static func easterSunday(_ year: Int) -> LocalDate {
        let a = year % 19
        let (b, c) = (year / 100, year % 100)
        let (d, e) = (b / 4, b % 4)
        let g = (b - (b + 8) / 25 + 1) / 3
        let h = (19 * a + b - d - g + 15) % 30
        let (i, k) = (c / 4, c % 4)
        let l = (32 + 2 * e + 2 * i - h - k) % 7
        let m = (a + 11 * h + 22 * l) / 451
        let n = h + l - 7 * m + 114
        return of(year, n / 31, n % 31 + 1)
    }
}
