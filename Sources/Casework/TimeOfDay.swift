/// A time on the wall clock, of no particular day.
package struct TimeOfDay: Sendable, Hashable, Comparable {
    package var hour: Int
    package var minute: Int
    package var second: Int = 0

    package init(hour: Int, minute: Int, second: Int = 0) {
        self.hour = hour
        self.minute = minute
        self.second = second
    }

    /// Reads `09:00` or `09:00:30`; nil for anything that is no time of a day.
    package init?(_ text: some StringProtocol) {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard (2...3).contains(parts.count), parts.allSatisfy({ $0.count == 2 && $0.allSatisfy(\.isASCIIDigit) }),
            let hour = Int(parts[0]), let minute = Int(parts[1]), let second = parts.count == 3 ? Int(parts[2]) : 0,
            hour < 24, minute < 60, second < 60
        else { return nil }
        self.init(hour: hour, minute: minute, second: second)
    }

    /// Seconds since midnight on a day without a clock change.
    package var seconds: Int { hour * 3600 + minute * 60 + second }

    package static func < (a: TimeOfDay, b: TimeOfDay) -> Bool { a.seconds < b.seconds }
}

extension Character {
    package var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
