import Foundation

/// A date of the rehearsed week, in the words of the command line and of letters.
struct Day: Equatable {
    private let noon: Date

    /// Monday of the last full week.
    ///
    /// The week lies behind us, so that mail delivered now is received at the rehearsed time, the earlier of the two;
    /// and close behind us, so that the dates which responders state still lie ahead.
    static var monday: Day {
        var day = Day(noon: Calendar.london.startOfDay(for: Date()).addingTimeInterval(43_200)) - 7
        while Calendar.london.component(.weekday, from: day.noon) != 2 { day = day - 1 }
        return day
    }

    static var tuesday: Day { monday + 1 }
    static var wednesday: Day { monday + 2 }
    static var thursday: Day { monday + 3 }
    static var friday: Day { monday + 4 }
    static var saturday: Day { monday + 5 }
    static var sunday: Day { monday + 6 }
    static var nextMonday: Day { monday + 7 }

    static func + (day: Day, days: Int) -> Day {
        Day(noon: Calendar.london.date(byAdding: .day, value: days, to: day.noon) ?? day.noon)
    }

    static func - (day: Day, days: Int) -> Day { day + -days }

    /// Local time for `--now`: `2026-03-02T10:00`; also how a listed time of that minute begins.
    func at(_ time: String) -> String { text("yyyy-MM-dd") + "T" + time }

    /// As letters and people write it: `Thursday 5 March 2026`.
    var inWords: String { text("EEEE d MMMM yyyy") }

    private func text(_ format: String) -> String {
        let formatter = DateFormatter()
        formatter.locale = Locale(identifier: "en_GB")
        formatter.timeZone = Calendar.london.timeZone
        formatter.dateFormat = format
        return formatter.string(from: noon)
    }
}

extension Calendar {
    fileprivate static let london = {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = TimeZone(identifier: "Europe/London") ?? .gmt
        return calendar
    }()
}
