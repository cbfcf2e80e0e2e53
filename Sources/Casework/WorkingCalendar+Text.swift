package import Foundation

// Dates as people and programs read them. The names are ours, so that no locale can change them.
extension WorkingCalendar {
    /// ISO 8601 with offset: `2026-03-02T17:00:00+00:00`.
    package func iso8601(_ instant: Date) -> String {
        let local = localTime(of: instant)
        let offset = Int(self.offset(at: instant.timeIntervalSince1970)) / 60
        let (sign, minutes) = offset < 0 ? ("-", -offset) : ("+", offset)
        let zone = "\(sign)\(padded(minutes / 60, to: 2)):\(padded(minutes % 60, to: 2))"
        return "\(local.date)T\(clockFace(local.seconds, withSeconds: true))\(zone)"
    }

    /// Reads ISO 8601: a date, a date and a time, with `Z` or an offset; without either the time is local, and
    /// a date alone is its midnight.
    package func instant(iso8601 text: some StringProtocol) -> Date? {
        guard let date = LocalDate(text.prefix(10)) else { return nil }
        var rest = text.dropFirst(10)
        guard let separator = rest.popFirst() else { return instant(date, TimeOfDay(hour: 0, minute: 0)) }
        guard "Tt ".contains(separator) else { return nil }
        let clock = rest.prefix { $0.isASCIIDigit || $0 == ":" }
        guard let time = TimeOfDay(clock) else { return nil }
        rest = rest.dropFirst(clock.count)
        if rest.first == "." || rest.first == "," { rest = rest.dropFirst().drop(while: \.isASCIIDigit) }
        guard !rest.isEmpty else { return instant(date, time) }
        guard let offset = offsetSeconds(rest) else { return nil }
        return Date(timeIntervalSince1970: Double(date.dayNumber * 86_400 + time.seconds - offset))
    }

    /// As letters say it: `Monday 2 March 2026`.
    package func longDate(_ instant: Date) -> String { localDate(of: instant).longForm }

    /// `17:00`.
    package func clockTime(_ instant: Date) -> String { clockFace(localTime(of: instant).seconds, withSeconds: false) }

    /// `Z`, `+01:00`, `-0500` or `+01` in seconds.
    private func offsetSeconds(_ zone: some StringProtocol) -> Int? {
        if zone == "Z" || zone == "z" { return 0 }
        let digits = String(zone.dropFirst()).filter { $0 != ":" }
        guard let sign = zone.first, sign == "+" || sign == "-", digits.count == 2 || digits.count == 4,
            digits.allSatisfy(\.isASCIIDigit), let hours = Int(digits.prefix(2)), hours < 24,
            let minutes = digits.count == 4 ? Int(digits.suffix(2)) : 0, minutes < 60
        else { return nil }
        return (sign == "-" ? -1 : 1) * (hours * 3600 + minutes * 60)
    }

    private func clockFace(_ seconds: Int, withSeconds: Bool) -> String {
        let face = "\(padded(seconds / 3600, to: 2)):\(padded(seconds / 60 % 60, to: 2))"
        return withSeconds ? "\(face):\(padded(seconds % 60, to: 2))" : face
    }
}

extension LocalDate {
    package static let monthNames = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
    package static let weekdayNames = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]

    /// `Monday 2 March 2026`.
    package var longForm: String { "\(Self.weekdayNames[weekday - 1]) \(shortForm)" }

    /// `2 March 2026`.
    package var shortForm: String { "\(day) \(Self.monthNames[month - 1]) \(year)" }
}
