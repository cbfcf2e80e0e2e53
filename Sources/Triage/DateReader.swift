package import Casework

/// The day that free text names, as people write it: `14 December`, `14/12`, `Dec 14th`, `next Monday`, `tomorrow`,
/// `2026-12-14`, `in two weeks`. Slashes are in British order, day first.
///
/// `reference` is the day it was written. A missing year is the first such day on or after it, or up to 7 days
/// before it. nil where the text holds no date.
package func readDate(_ text: some StringProtocol, reference: LocalDate) -> LocalDate? {
    let words = WordText(String(text))
    let reader = DateReader(text: words, reference: reference)
    return words.words.indices.lazy.compactMap { reader.mention(at: $0, allowsBareOrdinal: true) }.first?.date
}

/// Reads the dates of a text one after the other.
struct DateReader {
    struct Mention: Equatable {
        var date: LocalDate
        /// The words it takes up.
        var words: Range<Int>
        /// The first day where the mention is a range: `1–12 March`.
        var from: LocalDate?
        /// The last day where the mention is a period: `next week`, `in August`.
        var through: LocalDate?
        /// `2027`, not inferred.
        var statesYear = false
    }

    let text: WordText
    let reference: LocalDate
    private let vocabulary = DateWords.table
    /// Slashes are in American order: some date of the text can be read no other way, and none the British way alone.
    private let isMonthFirst: Bool

    init(text: WordText, reference: LocalDate) {
        self.text = text
        self.reference = reference
        var monthFirst = false
        var dayFirst = false
        for index in text.words.indices.dropLast()
        where text.words[index + 1].separator == UInt8(ascii: "/") && text.words[index].separator != UInt8(ascii: "/") {
            guard let first = text.words[index].number, let second = text.words[index + 1].number else { continue }
            monthFirst = monthFirst || ((1...12).contains(first) && (13...31).contains(second))
            dayFirst = dayFirst || ((13...31).contains(first) && (1...12).contains(second))
        }
        isMonthFirst = monthFirst && !dayFirst
    }

    /// Every date of the text, in order, none inside another.
    func mentions() -> [Mention] {
        var found: [Mention] = []
        var index = 0
        while index < text.words.count {
            if let mention = mention(at: index, allowsBareOrdinal: true) {
                found.append(mention)
                index = mention.words.upperBound
            } else {
                index += 1
            }
        }
        return found
    }

    func mention(at index: Int, allowsBareOrdinal: Bool) -> Mention? {
        let word = text.words[index]
        if word.number != nil {
            return isoDate(at: index) ?? shortRange(at: index) ?? dayAndMonth(at: index) ?? numericDate(at: index)
                ?? (allowsBareOrdinal ? bareOrdinal(at: index) : nil)
        }
        let meaning = vocabulary.meaning(of: word)
        if vocabulary.first.contains(word.hash), let date = firstOfMonth(at: index) { return date }
        // Welsh `Mawrth` is Tuesday too: `dydd Mawrth 8 Rhagfyr`.
        let isDayOfWeek =
            meaning.weekday != nil && number(index + 1) != nil
            && self.word(index + 2).flatMap { vocabulary.meaning(of: $0).month } != nil
        if meaning.month != nil, !isDayOfWeek, let date = monthAndDay(at: index) { return date }
        if meaning.weekday != nil { return weekday(at: index) }
        return relative(at: index) ?? (meaning.month == nil ? nil : bareMonth(at: index))
    }

    // MARK: - Absolute dates

    /// `2026-12-14`, `2026/12/14`, and the basic form `20261214` is left alone.
    private func isoDate(at index: Int) -> Mention? {
        guard let year = number(index), (1990...2200).contains(year), let month = number(index + 1),
            let day = number(index + 2), isDateSeparator(index + 1), isDateSeparator(index + 2),
            let date = LocalDate(year: year, month: month, day: day)
        else { return nil }
        return Mention(date: date, words: index..<index + 3, statesYear: true)
    }

    /// `1 to 12 March`, `1.-12.3.`, `1st–12th of March 2027`.
    private func shortRange(at index: Int) -> Mention? {
        guard let first = number(index), (1...31).contains(first) else { return nil }
        var second = index + 1
        if word(second).map({ rangeWords.contains($0.hash) }) ?? false {
            second += 1
        } else if !isDash(second) {
            return nil
        }
        guard let last = number(second), (1...31).contains(last),
            var mention = dayAndMonth(at: second) ?? dottedDay(at: second), mention.date.day == last
        else { return nil }
        // `1-12-2026` is a date, not a range; its second number carries no month name.
        let start = LocalDate(year: mention.date.year, month: mention.date.month, day: first)
        mention.from = start.map { $0 <= mention.date ? $0 : $0.adding(months: -1) }
        mention.words = index..<mention.words.upperBound
        return mention
    }

    private func dottedDay(at index: Int) -> Mention? {
        guard word(index)?.isOrdinal ?? false, let mention = numericDate(at: index) else { return nil }
        return mention
    }

    /// `14 December`, `14th of December, 2026`, `le 1er mars`, `14. Dezember`, `3 de enero de 2027`.
    private func dayAndMonth(at index: Int) -> Mention? {
        guard let day = number(index), (1...31).contains(day) else { return nil }
        var cursor = index + 1
        while let filler = word(cursor), vocabulary.isFiller(filler), cursor < index + 3 { cursor += 1 }
        guard let month = word(cursor).flatMap({ vocabulary.meaning(of: $0).month }) else { return nil }
        return dated(day: day, month: month, from: index, through: cursor)
    }

    /// `le premier janvier`, `the first of March`.
    private func firstOfMonth(at index: Int) -> Mention? {
        var cursor = index + 1
        while let filler = word(cursor), vocabulary.isFiller(filler), cursor < index + 3 { cursor += 1 }
        guard let month = word(cursor).flatMap({ vocabulary.meaning(of: $0).month }) else { return nil }
        return dated(day: 1, month: month, from: index, through: cursor)
    }

    /// `December 14th, 2026`, `Dec 14`. `May 2027` is a month.
    private func monthAndDay(at index: Int) -> Mention? {
        // `I am out 7 December` is not of Portuguese October.
        guard let month = vocabulary.meaning(of: text.words[index]).month,
            !Self.wordsOfTheirOwn.contains(text.words[index].hash)
        else { return nil }
        var cursor = index + 1
        if let filler = word(cursor), vocabulary.isFiller(filler) { cursor += 1 }
        guard let day = number(cursor), (1...31).contains(day), !isClockTime(cursor) else { return nil }
        // `March 1-12`, `December 24 to 31`
        var second = cursor + 1
        if word(second).map({ rangeWords.contains($0.hash) }) ?? false { second += 1 }
        if second > cursor + 1 || isDash(second), let last = number(second), (day...31).contains(last),
            word(second + 1).flatMap({ vocabulary.meaning(of: $0).month }) == nil,
            var mention = dated(day: last, month: month, from: index, through: second)
        {
            mention.from = LocalDate(year: mention.date.year, month: month, day: day)
            return mention
        }
        return dated(day: day, month: month, from: index, through: cursor)
    }

    /// `14/12/2026`, `14.12.`, `14-12-26`; the month first only where the day cannot be a month.
    private func numericDate(at index: Int) -> Mention? {
        guard let first = number(index), let second = number(index + 1), isDateSeparator(index + 1),
            !isClockTime(index)
        else { return nil }
        let separator = text.words[index + 1].separator
        let hasYear =
            word(index + 2)?.separator == separator && !(separator == UInt8(ascii: ".") && isDash(index + 2))
            && (number(index + 2).map { $0 >= 20 } ?? false)
        // `10.30` and `5-7` are times and ranges unless a year follows or the dots of a German date stand.
        if !hasYear {
            if separator == UInt8(ascii: "-") { return nil }
            // `4.30` is a time.
            if separator == UInt8(ascii: "."), second > 12 { return nil }
            let isInRange = isDash(index) || isDash(index + 2)
            if separator == UInt8(ascii: "."), !isInRange, !(word(index + 1)?.isOrdinal ?? false) { return nil }
        }
        let isAmerican = first <= 12 && (second > 12 || (isMonthFirst && separator == UInt8(ascii: "/")))
        let (day, month) = isAmerican ? (second, first) : (first, second)
        guard (1...31).contains(day), (1...12).contains(month) else { return nil }
        if hasYear, let year = number(index + 2).map(fullYear), let date = LocalDate(year: year, month: month, day: day)
        {
            return Mention(date: date, words: index..<index + 3, statesYear: true)
        }
        return inferred(day: day, month: month).map { Mention(date: $0, words: index..<index + 2) }
    }

    /// `the 5th`, `Mon 5th`: the first such day on or after the reference. `Mon 5` too, where that is a Monday.
    private func bareOrdinal(at index: Int) -> Mention? {
        guard let word = word(index), let day = word.number, (1...31).contains(day), index > 0,
            text.words[index].separator == 0,
            // `the 5th time`, `am 5. Tag`
            !isFollowedByNoun(index)
        else { return nil }
        let weekday = vocabulary.meaning(of: text.words[index - 1]).weekday
        // `dia 15`
        let isDay = text.words[index - 1].hash == Self.dia
        guard word.isOrdinal ? weekday != nil || vocabulary.isFiller(text.words[index - 1]) : weekday != nil || isDay
        else { return nil }
        for month in 0...2 {
            let first = LocalDate(year: reference.year, month: reference.month, day: 1)?.adding(months: month)
            if let first, let date = LocalDate(year: first.year, month: first.month, day: day), date >= reference {
                return word.isOrdinal || isDay || date.weekday == weekday
                    ? Mention(date: date, words: index..<index + 1) : nil
            }
        }
        return nil
    }

    private func isFollowedByNoun(_ index: Int) -> Bool {
        guard let following = word(index + 1), following.sentence == text.words[index].sentence,
            following.separator == 0
        else { return false }
        return ["time", "floor", "week", "attempt", "call", "letter", "person", "visit", "day", "email", "one"]
            .contains { WordText.hash($0) == following.hash }
    }

    /// `end of March`, `in March`: its last day after a word for *end*, else its first.
    private func bareMonth(at index: Int) -> Mention? {
        guard let month = vocabulary.meaning(of: text.words[index]).month, index > 0 else { return nil }
        var before = index - 1
        while before > 0, vocabulary.isFiller(text.words[before]), before > index - 3 { before -= 1 }
        let isEnd = vocabulary.end.contains(text.words[before].hash)
        let stated = number(index + 1).flatMap { (1990...2200).contains($0) ? $0 : nil }
        // A lone `may` or `mar` is rarely a month.
        let length = text.words[index].bytes.count
        guard isEnd || stated != nil || (length > 3 && monthPrepositions.contains(text.words[index - 1].hash)) else {
            return nil
        }
        let year = stated ?? (month >= reference.month ? reference.year : reference.year + 1)
        let last = LocalDate.daysInMonth(month, of: year)
        let day = isEnd ? last : vocabulary.middle.contains(text.words[before].hash) ? 15 : 1
        return LocalDate(year: year, month: month, day: day).map {
            Mention(
                date: $0,
                words: index..<index + (stated == nil ? 1 : 2),
                through: day == 1 ? $0.adding(days: last - 1) : nil,
                statesYear: stated != nil
            )
        }
    }

    private func dated(day: Int, month: Int, from start: Int, through last: Int) -> Mention? {
        var cursor = last + 1
        if let filler = word(cursor), vocabulary.isFiller(filler), number(cursor + 1) != nil { cursor += 1 }
        if let year = number(cursor), (1990...2200).contains(year) || isShortYear(cursor),
            text.words[cursor].sentence == text.words[start].sentence, !isClockTime(cursor),
            let date = LocalDate(year: fullYear(year), month: month, day: day)
        {
            return Mention(date: date, words: start..<cursor + 1, statesYear: true)
        }
        return inferred(day: day, month: month).map { Mention(date: $0, words: start..<last + 1) }
    }

    /// The first such day on or after the reference, or up to 7 days before it (29 February waits for a leap year).
    private func inferred(day: Int, month: Int) -> LocalDate? {
        (reference.year - 1...reference.year + 8).lazy
            .compactMap { LocalDate(year: $0, month: month, day: day) }
            .first { $0 >= reference.adding(days: -7) }
    }

    // MARK: - Relative dates

    /// `Monday`, `Monday 14 December`, `next Monday`, `Monday week`.
    private func weekday(at index: Int) -> Mention? {
        guard let weekday = vocabulary.meaning(of: text.words[index]).weekday else { return nil }
        var cursor = index + 1
        while let filler = word(cursor), vocabulary.isFiller(filler), cursor < index + 3 { cursor += 1 }
        if word(cursor)?.sentence == text.words[index].sentence,
            number(cursor) != nil || word(cursor).flatMap({ vocabulary.meaning(of: $0).month }) != nil,
            var date = mention(at: cursor, allowsBareOrdinal: true)
        {
            date.words = index..<date.words.upperBound
            return date
        }
        // `Monday, December the seventh`: no Monday of one's own choice.
        if let month = word(cursor), month.sentence == text.words[index].sentence,
            vocabulary.meaning(of: month).month != nil, month.bytes.count > 3
        {
            return nil
        }
        // Short forms are words of their own: `we sat`, `the sun`, `mo`.
        guard text.words[index].bytes.count > 4 else { return nil }
        let ahead = (weekday - reference.weekday + 6) % 7 + 1
        let isWeekLater = word(index + 1).map { vocabulary.week.contains($0.hash) && $0.separator == 0 } ?? false
        return Mention(
            date: reference.adding(days: ahead + (isWeekLater ? 7 : 0)),
            words: index..<index + (isWeekLater ? 2 : 1)
        )
    }

    private func relative(at index: Int) -> Mention? {
        let word = text.words[index]
        if vocabulary.today.contains(word.hash) { return Mention(date: reference, words: index..<index + 1) }
        if vocabulary.tomorrow.contains(word.hash) {
            return Mention(date: reference.adding(days: 1), words: index..<index + 1)
        }
        if let period = currentPeriod(at: index) { return period }
        if vocabulary.next.contains(word.hash), let unit = self.word(index + 1) { return nextUnit(unit, at: index) }
        if vocabulary.end.contains(word.hash) { return endOfWeek(at: index) }
        guard vocabulary.inWords.contains(word.hash), let counted = self.word(index + 1),
            let unit = self.word(index + 2),
            let count = counted.number ?? vocabulary.counts[counted.hash], (1...60).contains(count)
        else { return nil }
        let words = index..<index + 3
        if vocabulary.day.contains(unit.hash) { return Mention(date: reference.adding(days: count), words: words) }
        if vocabulary.week.contains(unit.hash) { return Mention(date: reference.adding(days: 7 * count), words: words) }
        if vocabulary.month.contains(unit.hash) { return Mention(date: reference.adding(months: count), words: words) }
        return nil
    }

    /// `next week` is its Monday, `next month` its first day.
    private func nextUnit(_ unit: WordText.Word, at index: Int) -> Mention? {
        let words = index..<index + 2
        if vocabulary.week.contains(unit.hash) {
            let monday = reference.adding(days: 8 - reference.weekday)
            return Mention(date: monday, words: words, through: monday.adding(days: 4))
        }
        if vocabulary.month.contains(unit.hash) {
            let first = reference.adding(days: 1 - reference.day).adding(months: 1)
            return Mention(date: first, words: words, through: first.adding(months: 1).adding(days: -1))
        }
        if vocabulary.year.contains(unit.hash) {
            return LocalDate(year: reference.year + 1, month: 1, day: 1).map { Mention(date: $0, words: words) }
        }
        return nil
    }

    /// `this week`, `the rest of the month`; `the new year`, whose first day nobody works.
    private func currentPeriod(at index: Int) -> Mention? {
        let hash = text.words[index].hash
        if vocabulary.newWord.contains(hash), let unit = word(index + 1), vocabulary.year.contains(unit.hash) {
            let year = reference.month == 1 && reference.day < 7 ? reference.year : reference.year + 1
            return LocalDate(year: year, month: 1, day: 2).map { Mention(date: $0, words: index..<index + 2) }
        }
        guard vocabulary.this.contains(hash) else { return nil }
        var cursor = index + 1
        while let filler = word(cursor), vocabulary.isFiller(filler), cursor < index + 3 { cursor += 1 }
        guard let unit = word(cursor), unit.sentence == text.words[index].sentence else { return nil }
        let words = index..<cursor + 1
        if vocabulary.week.contains(unit.hash) {
            return Mention(
                date: reference,
                words: words,
                through: reference.adding(days: max(0, 5 - reference.weekday))
            )
        }
        if vocabulary.month.contains(unit.hash) {
            let first = reference.adding(days: 1 - reference.day)
            return Mention(date: reference, words: words, through: first.adding(months: 1).adding(days: -1))
        }
        return nil
    }

    /// `end of the week`, `end of next week`, `end of the month`.
    private func endOfWeek(at index: Int) -> Mention? {
        var cursor = index + 1
        var isNext = false
        while let candidate = word(cursor), cursor < index + 4 {
            if vocabulary.next.contains(candidate.hash) {
                isNext = true
            } else if vocabulary.week.contains(candidate.hash) {
                let friday = reference.adding(days: 5 - reference.weekday + (isNext ? 7 : 0))
                return Mention(date: friday, words: index..<cursor + 1)
            } else if vocabulary.month.contains(candidate.hash) {
                let first = reference.adding(days: 1 - reference.day).adding(months: isNext ? 2 : 1)
                return Mention(date: first.adding(days: -1), words: index..<cursor + 1)
            }
            cursor += 1
        }
        return nil
    }

    // MARK: - Words

    private func word(_ index: Int) -> WordText.Word? { text.words.indices.contains(index) ? text.words[index] : nil }
    private func number(_ index: Int) -> Int? { word(index)?.number }

    private func isDateSeparator(_ index: Int) -> Bool {
        guard let separator = word(index)?.separator else { return false }
        return separator == UInt8(ascii: "/") || separator == UInt8(ascii: "-") || separator == UInt8(ascii: ".")
    }

    /// `-` or an en dash, whose first byte is E2.
    private func isDash(_ index: Int) -> Bool {
        guard let word = word(index) else { return false }
        if word.separator == UInt8(ascii: "-") || word.separator == 0xE2 { return true }
        // `1.-12.`: the dot comes first.
        return word.separator == UInt8(ascii: ".")
            && text.source[..<word.bytes.lowerBound].suffix(2).contains(UInt8(ascii: "-"))
    }

    /// `12:30`, `10.30am`.
    private func isClockTime(_ index: Int) -> Bool {
        guard let following = word(index + 1) else { return false }
        return following.separator == UInt8(ascii: ":") && following.number != nil
    }

    /// `'26` or `26` after a month name.
    private func isShortYear(_ index: Int) -> Bool {
        guard let word = word(index), let value = word.number, !word.isOrdinal, word.bytes.count == 2 else {
            return false
        }
        // `1 February - 26 February`: its dash stands apart.
        if isDash(index), text.source[word.bytes.lowerBound - 1] == UInt8(ascii: " ") { return false }
        return abs(value - reference.year % 100) <= 2 && !isClockTime(index)
            && self.word(index + 1).map { !["am", "pm", "to"].map(WordText.hash).contains($0.hash) } ?? true
    }

    private func fullYear(_ year: Int) -> Int { year < 100 ? 2000 + year : year }

    private static let dia = WordText.hash("dia")
    private static let wordsOfTheirOwn = WordText.hashes("out set ago des")
    private var rangeWords: Set<UInt64> { Self.rangeWords }
    private var monthPrepositions: Set<UInt64> { Self.monthPrepositions }
    private static let rangeWords: Set<UInt64> = Set(
        ["to", "until", "till", "through", "bis", "au", "al", "ao", "a", "tot", "t", "do", "til", "till", "and", "i"]
            .map(WordText.hash)
    )
    private static let monthPrepositions: Set<UInt64> = Set(
        [
            "in", "until", "till", "early", "mid", "en", "im", "bis", "fino", "hasta", "tot", "next", "of", "mitte",
            "mi",
            "meta", "all", "during", "ganzen", "durant", "durante", "tout", "hela", "hele", "w", "i", "em", "during",
            "anfang",
            "debut", "medio", "mediados", "meados", "meta", "half", "polowie", "mitten",
        ].map(
            WordText.hash
        )
    )
}
