import FoundationEssentials

/// date-time of RFC 3501 §9: ` 7-Nov-2026 10:11:12 +0100`, the day filled with a space or a zero.
enum IMAPDate {
    private static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]

    static func date(parsing bytes: [UInt8]) -> Date? {
        let words = String(decoding: bytes, as: UTF8.self).split(separator: " ")
        guard words.count == 3 else { return nil }
        let date = words[0].split(separator: "-")
        let time = words[1].split(separator: ":").compactMap { Int($0) }
        guard date.count == 3, time.count == 3, let day = Int(date[0]), let year = Int(date[2]), words[2].count == 5,
            let month = months.firstIndex(of: date[1].lowercased()), let zone = Int(words[2]),
            (1...31).contains(day), (1970...9999).contains(year), (0...23).contains(time[0]),
            (0...59).contains(time[1]), (0...60).contains(time[2])
        else { return nil }
        let offset = (zone / 100 * 60 + zone % 100) * 60
        let seconds = daysSince1970(year, month + 1, day) * 86400 + time[0] * 3600 + time[1] * 60 + time[2] - offset
        return Date(timeIntervalSince1970: Double(seconds))
    }

    /// Counts in years that begin in March, so that the leap day is a year's last.
    private static func daysSince1970(_ year: Int, _ month: Int, _ day: Int) -> Int {
        let year = month <= 2 ? year - 1 : year
        let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
        return year * 365 + year / 4 - year / 100 + year / 400 + dayOfYear - 719_468
    }
}
