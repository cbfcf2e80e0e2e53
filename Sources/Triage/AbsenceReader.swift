import Casework

/// When a person who is away will be back, as their out-of-office answer says it.
struct ReturnDate: Equatable {
    /// The first day back.
    var until: LocalDate?
    /// The words that said so.
    var evidence: [String] = []
    var defects: [String] = []
}

/// Reads return dates. `until D` names the last day away or the day back; which, only the calendar can say.
struct AbsenceReader: Sendable {
    private enum Sense { case back, until, start, soleDay }
    private enum Cue: Int { case back, until, start, away, available, inclusive }

    private let calendar: WorkingCalendar
    private static let phrases = PhraseTable([
        AbsencePhrases.back, AbsencePhrases.until, AbsencePhrases.start, AbsencePhrases.away,
        AbsencePhrases.available, AbsencePhrases.inclusive,
    ])

    init(calendar: WorkingCalendar) { self.calendar = calendar }

    func read(_ texts: [WordText], writtenOn reference: LocalDate) -> ReturnDate {
        var result = ReturnDate()
        var days: Set<LocalDate> = []
        var soleDays: [LocalDate] = []
        for text in texts {
            for (mention, sense) in senses(of: text, reference: reference) {
                switch sense {
                case .back: days.insert(mention.date)
                case .until: days.insert(firstDayBack(after: mention.date))
                case .soleDay: soleDays.append(calendar.workingDay(after: mention.through ?? mention.date))
                case .start: continue
                }
                result.evidence.append("return date: \(text.quote(mention.words))")
            }
        }
        if days.count > 1 { result.defects.append("contradictory return dates") }
        result.until = days.max() ?? soleDays.max()
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
        let mentions = DateReader(text: text, reference: reference).mentions()
        guard !mentions.isEmpty else { return [] }
        let cues = Self.phrases.matches(in: text)
        var result: [(DateReader.Mention, Sense)] = []
        for (index, mention) in mentions.enumerated() {
            let previous = index > 0 ? mentions[index - 1] : nil
            let next = index + 1 < mentions.count ? mentions[index + 1] : nil
            if let sense = sense(of: mention, between: previous, and: next, cues: cues, in: text) {
                result.append((mention, sense))
            }
        }
        return result
    }

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
        let returning = ends(.back, within: 6) || ends(.available, within: 3)
        // `until 2pm on Thursday`; `a` and `i` stand close or say nothing.
        let until = ends(.until, within: 2, ofLong: 4) || follows(.inclusive, within: 1)
        // `I will not be back until the 14th` names the day back.
        if returning { return .back }
        if let previous, joins(previous, mention, in: text) { return .until }
        if follows(.back, within: 4) || follows(.available, within: 4), !until { return .back }
        if until { return .until }
        if ends(.start, within: 2) { return follows(.back, within: 8) ? .back : .start }
        return near.contains { $0.tag == Cue.away.rawValue } ? .soleDay : nil
    }

    /// `1 March – 12 March`, `1/3 - 12/3`.
    private func joins(_ first: DateReader.Mention, _ second: DateReader.Mention, in text: WordText) -> Bool {
        guard first.words.upperBound == second.words.lowerBound else { return false }
        // `1.3.-12.3.`: the dot comes first.
        let gap =
            text.words[first.words.upperBound - 1].bytes
            .upperBound..<text.words[second.words.lowerBound].bytes.lowerBound
        return text.source[gap].contains { $0 == UInt8(ascii: "-") || $0 == 0xE2 }
    }
}

/// What stands around the dates of an out-of-office answer.
enum AbsencePhrases {
    /// The date that follows is the day back.
    static let back = """
        back, return, returns, returning, will return, resume|resuming|resumes, available again|from, available on,
        in the office again, in the office on|from, reopen|reopens|reopening, next working|office day is,
        respond|reply on, again, retour|rentre|rentree|reprise|reprends, de retour, serai de nouveau, zuruck, wieder,
        ruckkehr, erreichbar ab, ab dem, vuelvo, vuelta, regreso, regresare, regresa, reincorporare, volvere,
        reincorporacion, rientro, rientrero, ritorno, tornero, rientra, di nuovo, terug, weer, wracam, wroce, powrot,
        powrotu, bede ponownie|znowu, dostepny|dostepna od, regresso, retorno|retornarei|volto|voltarei|regressarei,
        estarei de volta, tillbaka, ater, tilbage, tilbake, igen, palaan, takaisin, yn ol, dychwelyd, nol, back at,
        be in on, in again, next available, at my desk on|from|again, reachable from|again, kehre zuruck, zur ck,
        wieder zuruck|im|da|erreichbar, reprendrai|reprends, reviens|reviendrai,
        serai present|presente|joignable|disponible le|a, vuelvo|volvere a la, de regreso, de nuevo, me reincorporo,
        estare disponible, di ritorno, rientro in, tornero in, sara possibile, terug op, weer aanwezig|bereikbaar|terug,
        powroce, powracam, wracam do, dostepny|dostepna ponownie, regresso ao, volto ao, de volta, pa plats igen,
        aterkommer, ar ater, er igjen, tilbage igen, vender tilbage, tavattavissa, toissa taas, byddaf yn ol, dychwelaf,
        ol ar
        """
    /// Available from then on; after a word of negation it says nothing.
    static let available = """
        disponible|joignable|disponibile|raggiungibile|disponivel|contactable|available|reachable|bereikbaar|aanwezig|erreichbar|tillganglig|tilgaengelig|tilgjengelig|tavattavissa|dostepny|dostepna|obecny|obecna|ar_gael ... from|on|a_partir_de|a_partir_du|a_partir_del|ab|ab_dem|dal|vanaf|od|fran|fra|o,
        am|be|bin|serai|estare|estarei|saro|ben|bede available|reachable|contactable|erreichbar|joignable|disponible|disponivel|disponibile|bereikbaar|dostepny|dostepna again|wieder|weer|ponownie
        """
    /// Stands after a date that is the last day away.
    static let inclusive = """
        inclusive, included, asti, saakka, inclus, inclus|compris, einschliesslich, incluso|inclusive|incluido,
        compreso, inbegrepen, wlacznie
        """
    /// The date that follows is the last day away, or the day back.
    static let until = """
        until, untill, til, till, thru, through, up to, to, ending, ends, and, inclusive, upto, bis, bis zum,
        bis einschliesslich, jusque, jusqu au, jusqu a, au, jusquau, hasta, hasta el, al, fino al, fino a, fino,
        sino al, tot, tot en met, t m, t/m, do, do dnia, ate, ate ao, ao, till och med, tom, t o m, til og med, indtil,
        frem til, asti, saakka, tan, hyd, hyd at, i, last day
        """
    /// The date that follows is the first day away.
    static let start = """
        from, since, starting, beginning, as of, between, du, a partir du, depuis|depuis le, des le, vom, ab, von, seit,
        desde|desde el, del, dal, vanaf, van, od|od dnia, a partir de, de, fran|fran och med, fra|fra og med, o, rhwng
        """
    /// Somebody is away; a date in the same sentence is a day on which they are.
    static let away = """
        out of the? office, out of office, away, on leave, on annual leave, on holiday|holidays|vacation,
        not in the office, absent|absente, abwesend, nicht im buro, fuera de la oficina, ausente, fuori ufficio,
        assente, afwezig, nieobecny|nieobecna, poza biurem, franvarande, ikke pa kontoret, poissa, allan or swyddfa,
        unavailable, not available, closed
        """
}
