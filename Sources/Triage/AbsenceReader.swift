import Casework

/// When a person who is away will be back, as their out-of-office answer says it.
struct ReturnDate: Equatable {
    /// The first day back.
    var until: LocalDate?
    /// The words that said so.
    var evidence: [String] = []
    var defects: [String] = []
    /// By a word of returning or of a last day, and not because somebody is away on it.
    var isStated = false
}

/// Reads return dates. `until D` names the last day away or the day back; which, only the calendar can say.
struct AbsenceReader: Sendable {
    private enum Sense { case back, until, lastDay, start, soleDay }
    private enum Cue: Int {
        case back, until, start, away, available, inclusive, weekOf, worksOn, offOn, lasting, between, and, openOn
    }

    private let calendar: WorkingCalendar
    private static let phrases = PhraseTable(
        [
            AbsencePhrases.back, AbsencePhrases.until, AbsencePhrases.start, AbsencePhrases.away,
            AbsencePhrases.available, AbsencePhrases.inclusive, AbsencePhrases.weekOf, AbsencePhrases.worksOn,
            AbsencePhrases.offOn, AbsencePhrases.lasting, AbsencePhrases.between, AbsencePhrases.and,
            AbsencePhrases.openOn,
        ],
        isGreedy: true
    )

    init(calendar: WorkingCalendar) { self.calendar = calendar }

    /// - Parameter title: read where the text says nothing, and then only for a day that it calls one of return: what
    ///   follows in it is mostly the subject of the mail answered.
    func read(_ text: WordText, title: WordText, writtenOn reference: LocalDate) -> ReturnDate {
        let stated = read([text], writtenOn: reference)
        guard stated.until == nil, stated.defects.isEmpty else { return stated }
        let titled = read([title], writtenOn: reference)
        return titled.isStated ? titled : stated
    }

    func read(_ texts: [WordText], writtenOn reference: LocalDate) -> ReturnDate {
        var result = ReturnDate()
        var days: Set<LocalDate> = []
        var untilDays: Set<LocalDate> = []
        var soleDays: [LocalDate] = []
        var daysIn: [LocalDate] = []
        for text in texts {
            for (mention, sense) in senses(of: text, reference: reference) {
                switch sense {
                case .back:
                    days.insert(mention.date)
                    result.isStated = true
                case .until:
                    untilDays.insert(mention.date)
                    result.isStated = true
                case .lastDay:
                    days.insert(calendar.workingDay(after: mention.date))
                    result.isStated = true
                case .soleDay: soleDays.append(calendar.workingDay(after: mention.through ?? mention.date))
                case .start: continue
                }
                result.evidence.append("return date: \(text.quote(mention.words))")
            }
            guard days.isEmpty, untilDays.isEmpty, soleDays.isEmpty,
                let (day, words) = nextDayIn(text, after: reference)
            else { continue }
            daysIn.append(day)
            result.evidence.append("works on: \(text.quote(words))")
        }
        // `Until Thursday; I am back on Thursday` is one day.
        days.formUnion(untilDays.subtracting(days).map(firstDayBack))
        if days.count > 1 { result.defects.append("contradictory return dates") }
        result.until = days.max() ?? soleDays.max() ?? daysIn.max()
        if let until = result.until, until > reference.adding(months: 12) {
            result.until = nil
            result.defects.append("return date more than a year ahead")
        }
        return result
    }

    /// The working day after a last day away, unless that day is itself how people name the day back: a Monday, or
    /// the first working day after a holiday.
    func firstDayBack(after day: LocalDate) -> LocalDate {
        if calendar.isWorkingDay(day), day.weekday == 1 || followsHoliday(day) { return day }
        return calendar.workingDay(after: day)
    }

    private func followsHoliday(_ day: LocalDate) -> Bool {
        var before = day.adding(days: -1)
        while !calendar.isWorkingDay(before), before > day.adding(days: -30) {
            if before.weekday <= 5 { return true }
            before = before.adding(days: -1)
        }
        return false
    }

    /// Each date with what the words around it make of it; dates that are about something else are left out.
    private func senses(of text: WordText, reference: LocalDate) -> [(DateReader.Mention, Sense)] {
        let cues = Self.phrases.matches(in: text)
        let mentions = DateReader(text: text, reference: reference).mentions().map { mention in
            var mention = mention
            // `w/c 30 November`: the whole week.
            if cues.contains(where: { $0.tag == Cue.weekOf.rawValue && $0.words.upperBound == mention.words.lowerBound }
            ) {
                mention.through = mention.date.adding(days: 5 - mention.date.weekday)
            }
            return mention
        }
        var result: [(DateReader.Mention, Sense)] = []
        for (index, mention) in mentions.enumerated() {
            let previous = index > 0 ? mentions[index - 1] : nil
            let next = index + 1 < mentions.count ? mentions[index + 1] : nil
            if let sense = sense(of: mention, between: previous, and: next, cues: cues, in: text) {
                result.append((mention, sense))
            }
        }
        let start = result.last { $0.1 == .start }?.0.date
        return result + lengths(in: text, cues: cues, from: start ?? reference).map { ($0, .soleDay) }
    }

    /// `for two weeks`, of somebody away: its last day.
    private func lengths(in text: WordText, cues: [PhraseTable.Match], from first: LocalDate) -> [DateReader.Mention] {
        cues.compactMap { cue in
            guard cue.tag == Cue.lasting.rawValue, cue.words.upperBound + 1 < text.words.count else { return nil }
            let (counted, unit) = (text.words[cue.words.upperBound], text.words[cue.words.upperBound + 1])
            guard unit.sentence == text.words[cue.words.lowerBound].sentence,
                let count = counted.number ?? DateWords.table.counts[counted.hash], (1...60).contains(count),
                has(.away, inSentence: unit.sentence, of: text, cues)
            else { return nil }
            let end: LocalDate
            if DateWords.table.day.contains(unit.hash) {
                end = first.adding(days: count)
            } else if DateWords.table.week.contains(unit.hash) {
                end = first.adding(days: 7 * count)
            } else if DateWords.table.month.contains(unit.hash) {
                end = first.adding(months: count)
            } else {
                return nil
            }
            return DateReader.Mention(
                date: end.adding(days: -1),
                words: cue.words.lowerBound..<cue.words.upperBound + 2
            )
        }
    }

    private func has(_ cue: Cue, inSentence sentence: Int, of text: WordText, _ cues: [PhraseTable.Match]) -> Bool {
        cues.contains { $0.tag == cue.rawValue && text.words[$0.words.lowerBound].sentence == sentence }
    }

    /// `I work Tuesday to Thursday`, `I do not work on Fridays`: the next day on which somebody is in.
    private func nextDayIn(_ text: WordText, after day: LocalDate) -> (LocalDate, words: Range<Int>)? {
        for cue in Self.phrases.matches(in: text) {
            guard let cueKind = Cue(rawValue: cue.tag), [.worksOn, .offOn].contains(cueKind) else { continue }
            let sentence = text.words[cue.words.lowerBound].sentence
            let (named, words) = weekdays(inSentence: sentence, of: text)
            guard !named.isEmpty else { continue }
            let isOff = has(.offOn, inSentence: sentence, of: text, Self.phrases.matches(in: text))
            let next = (1...14).lazy.map(day.adding(days:))
                .first { calendar.isWorkingDay($0) && named.contains($0.weekday) != isOff }
            return next.map { ($0, words) }
        }
        return nil
    }

    /// Those listed, and those between two with `to` or a dash between them.
    private func weekdays(inSentence sentence: Int, of text: WordText) -> (Set<Int>, words: Range<Int>) {
        var named: Set<Int> = []
        var words: Range<Int>?
        var last: (weekday: Int, index: Int)?
        for (index, word) in text.words.enumerated() where word.sentence == sentence {
            guard let weekday = Self.weekdays[word.hash] else { continue }
            if let last, last.weekday < weekday {
                let isDash = index == last.index + 1 && [UInt8(ascii: "-"), 0xE2].contains(word.separator)
                let isTo = index == last.index + 2 && Self.rangeWords.contains(text.words[index - 1].hash)
                if isDash || isTo { named.formUnion(last.weekday...weekday) }
            }
            named.insert(weekday)
            last = (weekday, index)
            words = (words?.lowerBound ?? index)..<index + 1
        }
        return (named, words ?? 0..<0)
    }

    private static let joiners = WordText.hashes("to until till a al ao au bis tot til t do i")
    private static let rangeWords = WordText.hashes("to until till through thru")
    private static let weekdays: [UInt64: Int] = Dictionary(
        AbsencePhrases.weekdays.enumerated().flatMap { place, names in
            WordText.hashes(names).map { ($0, place + 1) }
        },
        uniquingKeysWith: { first, _ in first }
    )

    private func sense(
        of mention: DateReader.Mention,
        between previous: DateReader.Mention?,
        and next: DateReader.Mention?,
        cues: [PhraseTable.Match],
        in text: WordText
    ) -> Sense? {
        let sentence = text.words[mention.words.lowerBound].sentence
        let near = cues.filter { text.words[$0.words.lowerBound].sentence == sentence }
        func ends(_ cue: Cue, within distance: Int, ofLong further: Int = 0) -> Bool {
            near.contains { match in
                let isLong = text.words[match.words.lowerBound].bytes.count > 3
                return match.tag == cue.rawValue && match.words.upperBound <= mention.words.lowerBound
                    && mention.words.lowerBound - match.words.upperBound <= max(distance, isLong ? further : 0)
                    // A date in between takes the cue for itself.
                    && !(previous.map { $0.words.lowerBound >= match.words.upperBound } ?? false)
            }
        }
        func follows(_ cue: Cue, within distance: Int) -> Bool {
            near.contains { match in
                match.tag == cue.rawValue && match.words.lowerBound >= mention.words.upperBound
                    && match.words.lowerBound - mention.words.upperBound <= distance
                    // `starting 1 March and will not return until 5 March`: the next date has it.
                    && !(next.map { (0...6).contains($0.words.lowerBound - match.words.upperBound) } ?? false)
            }
        }
        if mention.from != nil { return .until }
        if mention.words.count == 1, Self.weekdays[text.words[mention.words.lowerBound].hash] != nil,
            [Cue.worksOn, .offOn, .openOn].contains(where: { has($0, inSentence: sentence, of: text, cues) })
        {
            // A day of every week.
            return ends(.back, within: 3) ? .back : nil
        }
        if follows(.inclusive, within: 1) { return .lastDay }
        let returning = ends(.back, within: 6) || ends(.available, within: 3)
        // `until 2pm on Thursday`; short words stand close or say nothing.
        let until = ends(.until, within: 2, ofLong: 4) && !ends(.start, within: 0)
        // `I will not be back until the 14th` names the day back.
        if returning { return .back }
        if let previous, joins(previous, mention, in: text) { return .until }
        if follows(.back, within: 4) || follows(.available, within: 4), !until { return .back }
        if until { return ends(.inclusive, within: 2) ? .lastDay : .until }
        if ends(.and, within: 2, ofLong: 4), has(.between, inSentence: sentence, of: text, cues) { return .until }
        if ends(.start, within: 2) || ends(.between, within: 2) { return follows(.back, within: 8) ? .back : .start }
        return near.contains { $0.tag == Cue.away.rawValue } ? .soleDay : nil
    }

    /// `1 March – 12 March`, `1/3 - 12/3`, `de 1 de março a 12 de março`.
    private func joins(_ first: DateReader.Mention, _ second: DateReader.Mention, in text: WordText) -> Bool {
        if first.words.upperBound + 1 == second.words.lowerBound {
            return Self.joiners.contains(text.words[first.words.upperBound].hash)
        }
        guard first.words.upperBound == second.words.lowerBound else { return false }
        // `1.3.-12.3.`: the dot comes first.
        let gap =
            text.words[first.words.upperBound - 1].bytes
            .upperBound..<text.words[second.words.lowerBound].bytes.lowerBound
        return text.source[gap].contains { $0 == UInt8(ascii: "-") || $0 == 0xE2 }
    }
}
