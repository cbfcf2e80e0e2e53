/// Reads a date as staff write it at the start of a text: `2026-12-03`, `3 December`, `Dec 3rd`, `03/12/2026`,
/// `Monday`, `Monday 7 December`, `tomorrow`. Day before month, as in Britain.
package struct DirectiveDateReader: Sendable {
    package enum Direction: Sendable {
        /// A date without a year, or a weekday, is the next one.
        case ahead
        /// It is the latest one that is not to come.
        case behind
    }

    package var today: LocalDate
    package var direction: Direction

    package init(today: LocalDate, direction: Direction) {
        self.today = today
        self.direction = direction
    }

    /// The date and what follows it; nil where no date stands, or where none such exists (30 February, or a
    /// Monday that is none).
    package func read(_ text: some StringProtocol) -> (date: LocalDate, rest: String)? {
        var words = text.split(whereSeparator: \.isWhitespace).map { String($0) }
        while let first = words.first, Self.fillers.contains(plain(first)) { words.removeFirst() }
        guard let first = words.first else { return nil }
        if let weekday = weekday(first) {
            let rest = Array(words.dropFirst())
            if let (date, used) = calendarDate(rest) {
                return date.weekday == weekday ? (date, joined(rest, from: used)) : nil
            }
            return (nearest(weekday), joined(rest, from: 0))
        }
        switch plain(first) {
        case "today": return (today, joined(words, from: 1))
        case "tomorrow": return (today.adding(days: 1), joined(words, from: 1))
        case "yesterday": return (today.adding(days: -1), joined(words, from: 1))
        default: break
        }
        return calendarDate(words).map { ($0.date, joined(words, from: $0.used)) }
    }

    private static let fillers: Set<String> = ["on", "to", "until", "till", "by", "the", "next", "this", "last"]

    private func plain(_ word: String) -> String { word.lowercased().filter { $0.isLetter || $0.isNumber } }

    private func joined(_ words: [String], from index: Int) -> String {
        words.dropFirst(index).joined(separator: " ").trimmed(of: " ,.;:-–—")
    }

    /// A date and how many words it took.
    private func calendarDate(_ words: [String]) -> (date: LocalDate, used: Int)? {
        guard let first = words.first else { return nil }
        let token = first.trimmed(of: ",.;:")
        if let date = LocalDate(token) { return (date, 1) }
        if let date = numeric(token) { return (date, 1) }
        if let day = dayNumber(token) {
            let second = words.count > 1 && plain(words[1]) == "of" ? 2 : 1
            guard words.count > second, let month = month(words[second]) else { return nil }
            return withYear(day, month, words, after: second + 1)
        }
        if let month = month(token), words.count > 1, let day = dayNumber(words[1].trimmed(of: ",.;:")) {
            return withYear(day, month, words, after: 2)
        }
        return nil
    }

    private func withYear(_ day: Int, _ month: Int, _ words: [String], after index: Int) -> (LocalDate, Int)? {
        if words.count > index, let year = Int(words[index].trimmed(of: ",.;:")), (2000...2199).contains(year) {
            return LocalDate(year: year, month: month, day: day).map { ($0, index + 1) }
        }
        return nearest(day, month).map { ($0, index) }
    }

    /// `03/12/2026`, `3.12.26`, `3/12`.
    private func numeric(_ token: String) -> LocalDate? {
        let parts = token.split(whereSeparator: { "/.-".contains($0) }).map { String($0) }
        guard (2...3).contains(parts.count),
            parts.allSatisfy({ (1...4).contains($0.count) && $0.allSatisfy(\.isASCIIDigit) }),
            let day = Int(parts[0]), let month = Int(parts[1]), token.first?.isASCIIDigit == true
        else { return nil }
        guard parts.count == 3, let year = Int(parts[2]) else { return nearest(day, month) }
        return LocalDate(year: parts[2].count == 2 ? 2000 + year : year, month: month, day: day)
    }

    private func dayNumber(_ word: String) -> Int? {
        let digits = word.prefix(while: \.isASCIIDigit)
        guard (1...2).contains(digits.count),
            ["", "st", "nd", "rd", "th"].contains(word.dropFirst(digits.count).lowercased())
        else { return nil }
        return Int(digits)
    }

    private func month(_ word: String) -> Int? { index(of: word, in: LocalDate.monthNames) }
    private func weekday(_ word: String) -> Int? { index(of: word, in: LocalDate.weekdayNames) }

    /// A whole name, or its first three letters or more.
    private func index(of word: String, in names: [String]) -> Int? {
        let word = plain(word)
        guard word.count >= 3 else { return nil }
        return names.firstIndex { $0.lowercased().hasPrefix(word) }.map { $0 + 1 }
    }

    private func nearest(_ weekday: Int) -> LocalDate {
        switch direction {
        case .ahead: today.adding(days: (weekday - today.weekday + 6) % 7 + 1)
        case .behind: today.adding(days: -((today.weekday - weekday + 7) % 7))
        }
    }

    /// The nearest such day of any year, 29 February included.
    private func nearest(_ day: Int, _ month: Int) -> LocalDate? {
        let years =
            direction == .ahead ? Array(today.year...today.year + 8) : Array((today.year - 8...today.year).reversed())
        return years.lazy.compactMap { LocalDate(year: $0, month: month, day: day) }
            .first { direction == .ahead ? $0 >= today : $0 <= today }
    }
}

extension StringProtocol {
    /// Without these characters at either end.
    @inlinable package func trimmed(of characters: String) -> String {
        var text = Substring(self)
        while let first = text.first, characters.contains(first) { text.removeFirst() }
        while let last = text.last, characters.contains(last) { text.removeLast() }
        return String(text)
    }
}
