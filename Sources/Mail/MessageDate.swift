package import FoundationEssentials

/// Date-times of RFC 5322 §3.3: `Mon, 2 Mar 2026 09:15:00 +0000`.
package enum MessageDate {
    private static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
    private static let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]

    /// Reads a date leniently, obsolete zones and two-digit years included (RFC 5322 §4.3), also as
    /// `asctime` and ISO 8601 write it. nil where day, month or year is missing or impossible.
    package static func parse(_ text: String) -> Date? { parse(Bytes(text)) }

    static func parse(_ raw: Bytes) -> Date? {
        var (day, month, year): (Int?, Int?, Int?) = (nil, nil, nil)
        var time: Int?
        var offset: Int?
        var isAfternoon: Bool?
        for token in tokens(of: raw) {
            let isNumber = token.allSatisfy(\.isDigit)
            if time == nil, let seconds = timeOfDay(token) {
                time = seconds
            } else if token.count == 10 || token.count > 10, let iso = isoDate(token) {
                (year, month, day) = (iso.year, iso.month, iso.day)
                if let rest = iso.rest {
                    time = timeOfDay(
                        rest.prefix { $0 != UInt8(ascii: "Z") && $0 != UInt8(ascii: "+") && $0 != .hyphen }
                    )
                    let zone = rest.drop { $0 != UInt8(ascii: "Z") && $0 != UInt8(ascii: "+") && $0 != .hyphen }
                    if !zone.isEmpty { offset = self.offset(zone) }
                }
            } else if isNumber, !token.isEmpty, token.count <= 4, let number = Int(token.string) {
                if day == nil, token.count <= 2, (1...31).contains(number) {
                    day = number
                } else if year == nil, month != nil || token.count == 4 {
                    year = fullYear(number, digits: token.count)
                }
            } else if month == nil, token.count >= 3, let index = months.firstIndex(where: { token.begins(with: $0) }) {
                month = index + 1
            } else if time != nil, token.matches("pm") || token.matches("am") {
                isAfternoon = token.matches("pm")
            } else if time != nil, offset == nil, let zone = self.offset(token) {
                offset = zone
            }
        }
        guard let day, let month, let year, (1...12).contains(month), (1...31).contains(day),
            (1900...9999).contains(year)
        else { return nil }
        var seconds = time ?? 0
        if let isAfternoon {
            let hour = seconds / 3600
            if isAfternoon, hour < 12 { seconds += 12 * 3600 }
            if !isAfternoon, hour == 12 { seconds -= 12 * 3600 }
        }
        let instant = dayNumber(year, month, day) * 86_400 + seconds - (offset ?? 0)
        return Date(timeIntervalSince1970: Double(instant))
    }

    /// As the Date field has it, in the offset given in seconds east of UTC.
    package static func format(_ date: Date, utcOffset: Int) -> String {
        let seconds = Int(date.timeIntervalSince1970.rounded(.down)) + utcOffset
        let days = Int((Double(seconds) / 86_400).rounded(.down))
        let clock = seconds - days * 86_400
        let (year, month, day) = civil(days)
        let weekday = weekdays[((days + 3) % 7 + 7) % 7]
        let minutes = abs(utcOffset) / 60
        let zone = (utcOffset < 0 ? "-" : "+") + two(minutes / 60) + two(minutes % 60)
        let month3 = months[month - 1].prefix(1).uppercased() + months[month - 1].dropFirst()
        return
            "\(weekday), \(day) \(month3) \(year) \(two(clock / 3600)):\(two(clock / 60 % 60)):\(two(clock % 60)) \(zone)"
    }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    /// Words between white space, commas and comments; `12-Mar-2026` is three.
    private static func tokens(of raw: Bytes) -> [Bytes] {
        var tokens: [Bytes] = []
        var depth = 0
        var start: Int?
        let limited = raw.prefix(200)
        for index in limited.indices {
            let byte = limited[index]
            if byte == .leftParenthesis { depth += 1 }
            let isLetterBefore =
                index > limited.startIndex && (limited[index - 1].isLetter || limited[index - 1] == .dot)
            let splits =
                byte == .hyphen
                && (index + 1 < limited.endIndex && limited[index + 1].isLetter
                    || isLetterBefore && !beginsZone(limited, index))
            if depth > 0 || byte.isWhitespace || byte == .comma || byte == .quote || splits {
                if let first = start { tokens.append(limited[first..<index]) }
                start = nil
            } else if start == nil {
                start = index
            }
            if byte == .rightParenthesis, depth > 0 { depth -= 1 }
        }
        if let first = start { tokens.append(limited[first..<limited.endIndex]) }
        return tokens
    }

    /// `-0500` after `GMT`.
    private static func beginsZone(_ bytes: Bytes, _ index: Int) -> Bool {
        bytes[(index + 1)...].prefix { $0.isDigit || $0 == .colon }.count >= 4
            && bytes[..<index].suffix(3).matches("gmt")
    }

    /// `9:15`, `09:15:00`, `09.15.00`, `09:15:00.123`, in seconds.
    private static func timeOfDay(_ token: Bytes) -> Int? {
        let isAfternoon = token.count > 4 && token.suffix(2).matches("pm")
        let token = token.suffix(2).matches("pm") || token.suffix(2).matches("am") ? token.dropLast(2) : token
        let parts = token.split(omittingEmptySubsequences: false) { $0 == .colon || $0 == .dot }
        guard parts.count >= 2, parts.count <= 4, token.first?.isDigit == true,
            token.contains(.colon) || parts.count == 3
        else { return nil }
        var numbers: [Int] = []
        for part in parts.prefix(3) {
            guard (1...2).contains(part.count), part.allSatisfy(\.isDigit), let number = Int(part.string) else {
                return nil
            }
            numbers.append(number)
        }
        let second = numbers.count > 2 ? numbers[2] : 0
        guard numbers[0] < 25, numbers[1] < 60, second <= 60 else { return nil }
        let hour = isAfternoon && numbers[0] < 12 ? numbers[0] + 12 : numbers[0]
        return hour * 3600 + numbers[1] * 60 + second
    }

    private static func isoDate(_ token: Bytes) -> (year: Int, month: Int, day: Int, rest: Bytes?)? {
        let parts = token.prefix(10).split { $0 == .hyphen || $0 == .slash }
        guard parts.count == 3, parts[0].count == 4, parts[1].count == 2, parts[2].count == 2,
            let year = Int(parts[0].string), let month = Int(parts[1].string), let day = Int(parts[2].string)
        else { return nil }
        let rest = token.dropFirst(10)
        guard rest.isEmpty || rest.first == UInt8(ascii: "T") else { return nil }
        return (year, month, day, rest.isEmpty ? nil : rest.dropFirst())
    }

    /// RFC 5322 §4.3: 00–49 are 2000–2049, 50–99 and three digits count from 1900.
    private static func fullYear(_ number: Int, digits: Int) -> Int {
        switch digits {
        case 1, 2: number < 50 ? 2000 + number : 1900 + number
        case 3: 1900 + number
        default: number
        }
    }

    /// Seconds east of UTC. Military letters were used wrongly and mean nothing (RFC 5322 §4.3).
    private static func offset(_ token: Bytes) -> Int? {
        var token = token
        if token.begins(with: "gmt") || token.begins(with: "utc"), token.count > 3 { token = token.dropFirst(3) }
        if let sign = token.first, sign == UInt8(ascii: "+") || sign == .hyphen {
            let digits = token.dropFirst().filter { $0 != .colon }.prefix(4)
            guard digits.count == 4 || digits.count <= 2, digits.allSatisfy(\.isDigit), let number = Int(digits.string)
            else { return nil }
            let minutes = digits.count == 4 ? number / 100 * 60 + number % 100 : number * 60
            guard minutes < 24 * 60 else { return 0 }
            return (sign == .hyphen ? -minutes : minutes) * 60
        }
        return zones[token.lowercasedString]
    }

    private static let zones: [String: Int] = {
        let hours: [String: Double] = [
            "gmt": 0, "ut": 0, "utc": 0, "z": 0, "wet": 0, "bst": 1, "west": 1, "ist": 5.5, "cet": 1, "met": 1,
            "mez": 1,
            "cest": 2, "mest": 2, "mesz": 2, "eet": 2, "eest": 3, "msk": 3, "msd": 4, "est": -5, "edt": -4, "cst": -6,
            "cdt": -5,
            "mst": -7, "mdt": -6, "pst": -8, "pdt": -7, "akst": -9, "akdt": -8, "hst": -10, "jst": 9, "kst": 9,
            "aest": 10,
            "aedt": 11, "acst": 9.5, "awst": 8, "nzst": 12, "nzdt": 13, "hkt": 8, "sgt": 8,
        ]
        return hours.mapValues { Int($0 * 3600) }
    }()

    /// Days since 1970-01-01 (Howard Hinnant's `days_from_civil`).
    private static func dayNumber(_ year: Int, _ month: Int, _ day: Int) -> Int {
        let y = month <= 2 ? year - 1 : year
        let era = y / 400
        let yearOfEra = y - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    private static func civil(_ dayNumber: Int) -> (year: Int, month: Int, day: Int) {
        let z = dayNumber + 719_468
        let era = (z >= 0 ? z : z - 146_096) / 146_097
        let dayOfEra = z - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shifted = (5 * dayOfYear + 2) / 153
        let month = shifted < 10 ? shifted + 3 : shifted - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shifted + 2) / 5 + 1)
    }
}
