/// Reads the flags of a contact: what it asks for, and what it needs care for, whatever its kind.
///
/// A phrase counts where its sentence means it: not negated, not told of others, not a mere possibility.
struct FlagReader: Sendable {
    struct Reading {
        /// What the phrases found of each.
        var marks: [Mark: Phrase] = [:]
        var withdrawal = false
        var safeguarding = false
        var conduct = false
        var privacy = false
        var representative = false
        var wantsNoReply = false
        var evidence: [String] = []
        /// Those whose phrases stand in the text, whatever its sentences make of them.
        var cues: Set<Cue> = []

        /// In an order that stays: the linear model learns each by its place.
        var verdicts: [Bool] {
            Mark.allCases.map { marks[$0] != nil }
                + [withdrawal, safeguarding, conduct, privacy, representative, wantsNoReply]
        }
    }

    struct Phrase {
        let words: String
        /// It leaves nothing to weigh: `I wish to appeal`, a threat.
        let isOutright: Bool
    }

    enum Cue: Int, CaseIterable {
        case appealAsk, appealAgain, appealUnhappy, appealUnhappyWeak, appealOutcome, appealElsewhere, appealThreat
        case anonymous, notAnonymous, ownName, concealed, nameElsewhere, nobody, hardInsults, aimedInsults, swearsAt,
            threats, coarse, reports
        case withdrawal, notWithdrawal, representative, wantsNoReply, notNoReply, safeguarding, notSafeguarding
        case conduct, staff, neighbours, privacy

        fileprivate var phrases: String {
            switch self {
            case .appealAsk: FlagPhrases.appealAsk
            case .appealAgain: FlagPhrases.appealAgain
            case .appealUnhappy: FlagPhrases.appealUnhappy
            case .appealUnhappyWeak: FlagPhrases.appealUnhappyWeak
            case .appealOutcome: FlagPhrases.appealOutcome
            case .appealElsewhere: FlagPhrases.appealElsewhere
            case .appealThreat: FlagPhrases.appealThreat
            case .anonymous: FlagPhrases.anonymous
            case .notAnonymous: FlagPhrases.notAnonymous
            case .ownName: FlagPhrases.ownName
            case .concealed: FlagPhrases.concealed
            case .nameElsewhere: FlagPhrases.nameElsewhere
            case .nobody: FlagPhrases.nobody
            case .hardInsults: FlagPhrases.hardInsults
            case .aimedInsults: FlagPhrases.aimedInsults
            case .swearsAt: FlagPhrases.swearsAt
            case .threats: FlagPhrases.threats
            case .coarse: FlagPhrases.coarse
            case .reports: FlagPhrases.reports
            case .withdrawal: FlagPhrases.withdrawal
            case .notWithdrawal: FlagPhrases.notWithdrawal
            case .representative: FlagPhrases.representative
            case .wantsNoReply: FlagPhrases.wantsNoReply
            case .notNoReply: FlagPhrases.notNoReply
            case .safeguarding: FlagPhrases.safeguarding
            case .notSafeguarding: FlagPhrases.notSafeguarding
            case .conduct: FlagPhrases.conduct
            case .staff: FlagPhrases.staff
            case .neighbours: FlagPhrases.neighbours
            case .privacy: FlagPhrases.privacy
            }
        }
    }

    private static let phrases = PhraseTable(Cue.allCases.map(\.phrases))

    func read(_ texts: [WordText]) -> Reading {
        let texts = texts.map { FlagText($0, matches: Self.phrases.matches(in: $0)) }
        var reading = Reading()
        for text in texts { reading.cues.formUnion(text.cues) }
        func settle(_ name: String, _ found: [String]) -> Bool {
            if let words = found.first { reading.evidence.append("\(name): \(words)") }
            return !found.isEmpty
        }
        let asked = texts.flatMap { $0.appeal(.appealAsk) }
        for (mark, found, outright) in [
            (Mark.appeal, appeals(texts), asked),
            (.anonymous, texts.flatMap(\.anonymous), texts.flatMap(\.namelessness)),
            (.abusive, texts.flatMap(\.abuse), texts.flatMap(\.outrightAbuse)),
        ] {
            guard let words = found.first(where: outright.contains) ?? found.first else { continue }
            reading.marks[mark] = Phrase(words: words, isOutright: outright.contains(words))
        }
        reading.withdrawal = settle(
            "withdrawal",
            texts.flatMap { $0.plain(.withdrawal, unless: .notWithdrawal, within: 7) }
        )
        // Whoever may be in danger is looked after even where the danger is denied.
        reading.safeguarding = settle(
            "safeguarding",
            texts.flatMap { $0.quotes(.safeguarding, unlessInside: .notSafeguarding) }
        )
        reading.conduct = settle("conduct", texts.flatMap(\.conduct))
        reading.privacy = settle("privacy", texts.flatMap { $0.plain(.privacy) })
        reading.representative = settle("representative", texts.flatMap { $0.plain(.representative) })
        reading.wantsNoReply = settle("wantsNoReply", texts.flatMap(\.wantsNoReply))
        return reading
    }

    /// An appeal asks for a decision on a complaint to be looked at again. Discontent is one only with an outcome,
    /// or where another pair of eyes is asked for; that, only where there was an outcome or discontent.
    private func appeals(_ texts: [FlagText]) -> [String] {
        var asked: [String] = []
        var again: [String] = []
        var unhappy: [String] = []
        var weak: [String] = []
        var hasOutcome = false
        for text in texts {
            asked += text.appeal(.appealAsk)
            again += text.appeal(.appealAgain)
            unhappy += text.appealed(.appealUnhappy)
            weak += text.appealed(.appealUnhappyWeak)
            hasOutcome = hasOutcome || text.has(.appealOutcome)
        }
        // `Appeal form` over a question about school places.
        let isElsewhere = texts.contains { $0.has(.appealElsewhere) }
        if !asked.isEmpty, hasOutcome || !isElsewhere || texts.last?.appeal(.appealAsk).isEmpty == false {
            return asked
        }
        let discontent = unhappy + weak
        if !discontent.isEmpty, hasOutcome || !again.isEmpty { return discontent }
        return hasOutcome ? again : []
    }
}

/// A text with the cues of flags found in it.
struct FlagText {
    typealias Cue = FlagReader.Cue

    let text: WordText
    private let matches: [Cue: [Range<Int>]]

    init(_ text: WordText, matches: [PhraseTable.Match]) {
        self.text = text
        var byCue: [Cue: [Range<Int>]] = [:]
        for match in matches {
            guard let cue = Cue(rawValue: match.tag) else { continue }
            byCue[cue, default: []].append(match.words)
        }
        self.matches = byCue
    }

    var cues: some Sequence<Cue> { matches.keys }

    func has(_ cue: Cue) -> Bool { matches[cue] != nil }

    func quotes(_ cue: Cue) -> [String] { (matches[cue] ?? []).map(text.quote) }

    /// Without those that overlap one of `other`.
    func quotes(_ cue: Cue, unlessInside other: Cue) -> [String] {
        (matches[cue] ?? []).filter { match in !(matches[other] ?? []).contains { $0.overlaps(match) } }.map(text.quote)
    }

    /// Neither negated nor, where `other` is given, after one of its phrases.
    func plain(_ cue: Cue, unless other: Cue? = nil, within distance: Int = 7) -> [String] {
        (matches[cue] ?? []).filter { match in
            !isNegated(match) && !(other.map { precedes($0, match, within: distance) } ?? false)
        }
        .map(text.quote)
    }

    // MARK: - Flags of one text

    func appeal(_ cue: Cue) -> [String] {
        (matches[cue] ?? []).filter { match in
            !isNegated(match) && !precedes(.appealThreat, match, within: 14) && !sharesSentence(.appealElsewhere, match)
                && !tells(match)
        }
        .map(text.quote)
    }

    func appealed(_ cue: Cue) -> [String] {
        (matches[cue] ?? []).filter { !sharesSentence(.appealElsewhere, $0) }.map(text.quote)
    }

    var anonymous: [String] {
        // A letter signed so and no more.
        let last = text.words.suffix(2).contains { $0.hash == Self.anonymousWord } && text.words.count > 5
        // `I should be obliged if, for the present, my name did not appear`: said in one sentence, in whatever order.
        let names = (matches[.ownName] ?? []).filter { match in
            sharesSentence(.concealed, match) && !sharesSentence(.nameElsewhere, match)
                && !sharesSentence(.notAnonymous, match)
        }
        let found = namelessness + (names + signedByNobody).map(text.quote)
        return last && !has(.notAnonymous) ? found + [text.quote(text.words.count - 1..<text.words.count)] : found
    }

    /// Asks outright not to be named.
    var namelessness: [String] {
        (matches[.anonymous] ?? []).filter { !isNegated($0) && !overlaps(.notAnonymous, $0) }.map(text.quote)
    }

    /// `A worried mother` where a name would stand.
    private var signedByNobody: [Range<Int>] {
        (matches[.nobody] ?? []).filter { $0.upperBound == text.words.count && sentence(of: $0) > 0 && $0.count <= 6 }
    }

    var abuse: [String] {
        // One coarse word is temper; aimed at somebody, or three, are abuse.
        let coarse = (matches[.coarse] ?? []).filter { !tells($0) && !isQuoted($0) }
        return outrightAbuse + abuse([.threats]) + (coarse.count >= 3 ? coarse.prefix(1).map(text.quote) : [])
    }

    /// Of threats, those of more than two words: `or else` and `beaten up` are said of much else.
    var outrightAbuse: [String] { abuse([.hardInsults, .aimedInsults, .swearsAt]) + abuse([.threats], ofWords: 3) }

    private func abuse(_ cues: [Cue], ofWords least: Int = 1) -> [String] {
        var found: [String] = []
        for cue in cues {
            for match in matches[cue] ?? []
            where match.count >= least && !isNegated(match) && !tells(match) && !isQuoted(match) {
                if cue == .swearsAt, !isMasked(match) { continue }
                // `Do you think I am an idiot` is about the writer.
                if cue != .threats, cue != .hardInsults, speaksOfSelf(match) { continue }
                if cue != .threats, isOfSelf(match) { continue }
                if cue == .threats, text.words[match].contains(where: { Self.ownBody.contains($0.hash) }) { continue }
                found.append(text.quote(match))
            }
        }
        return found
    }

    /// Bad behaviour by those we answer for, not by neighbours.
    var conduct: [String] {
        (matches[.conduct] ?? []).filter { match in
            let sentence = sentence(of: match)
            let near = [sentence, sentence - 1]
            func stands(_ cue: Cue, in sentences: [Int]) -> Bool {
                (matches[cue] ?? []).contains { sentences.contains(text.words[$0.lowerBound].sentence) }
            }
            return !isNegated(match) && stands(.staff, in: near) && !stands(.neighbours, in: [sentence])
        }
        .map(text.quote)
    }

    var wantsNoReply: [String] {
        (matches[.wantsNoReply] ?? []).filter { match in
            // `Please do not contact me by telephone`, `I do not want a reply, I want a repair`.
            let isOther = (matches[.notNoReply] ?? []).contains {
                $0.upperBound > match.upperBound && $0.lowerBound >= match.lowerBound
                    && $0.lowerBound - match.upperBound <= 3 && sentence(of: $0) == sentence(of: match)
            }
            return !isOther && !isNegated(match)
        }
        .map(text.quote)
    }

    // MARK: - What a sentence makes of a phrase

    private func sentence(of match: Range<Int>) -> Int { text.words[match.lowerBound].sentence }

    private func isNegated(_ match: Range<Int>) -> Bool {
        var index = match.lowerBound - 1
        while index >= 0, index >= match.lowerBound - 4, text.words[index].sentence == sentence(of: match) {
            if Self.breakers.contains(text.words[index].hash) { return false }
            if text.words[index + 1].separator == UInt8(ascii: ",") { return false }
            if Self.negators.contains(text.words[index].hash) { return true }
            index -= 1
        }
        return false
    }

    private func precedes(_ cue: Cue, _ match: Range<Int>, within distance: Int) -> Bool {
        (matches[cue] ?? []).contains {
            $0.lowerBound < match.lowerBound && match.lowerBound - $0.upperBound <= distance
                && sentence(of: $0) == sentence(of: match)
        }
    }

    private func sharesSentence(_ cue: Cue, _ match: Range<Int>) -> Bool {
        (matches[cue] ?? []).contains { sentence(of: $0) == sentence(of: match) }
    }

    private func overlaps(_ cue: Cue, _ match: Range<Int>) -> Bool {
        (matches[cue] ?? []).contains { $0.overlaps(match) }
    }

    /// Somebody else said it: a word of saying stands before, and it was not the writer's own.
    private func tells(_ match: Range<Int>) -> Bool {
        (matches[.reports] ?? []).contains { report in
            report.lowerBound < match.lowerBound && match.lowerBound - report.upperBound <= 12
                && sentence(of: report) == sentence(of: match)
                && !(report.lowerBound > 0 && Self.writers.contains(text.words[report.lowerBound - 1].hash))
        }
    }

    /// Between quotation marks.
    private func isQuoted(_ match: Range<Int>) -> Bool {
        let start = text.words[match.lowerBound].bytes.lowerBound
        let before = text.source[max(0, start - 160)..<start]
        var open = false
        var last: UInt8 = 0
        var previous: UInt8 = 0
        for byte in before {
            if byte == UInt8(ascii: "\"") { open.toggle() }
            // “ and ” are E2 80 9C and E2 80 9D.
            if previous == 0xE2, last == 0x80, byte == 0x9C { open = true }
            if previous == 0xE2, last == 0x80, byte == 0x9D { open = false }
            if byte == 0x0A, last == 0x0A { open = false }
            (previous, last) = (last, byte)
        }
        return open
    }

    /// `F*** you`, and not `20 % of F you`: a letter that stands alone swears where stars follow it.
    private func isMasked(_ match: Range<Int>) -> Bool {
        let letter = text.words[match.lowerBound].bytes
        return letter.count > 1 || text.source[letter.upperBound...].starts(with: "**".utf8)
    }

    private func speaksOfSelf(_ match: Range<Int>) -> Bool {
        text.words[match].contains { Self.selves.contains($0.hash) }
    }

    /// `I feel a right bastard`, `my bitch of a landlord` stays.
    private func isOfSelf(_ match: Range<Int>) -> Bool {
        let before = text.words[max(0, match.lowerBound - 5)..<match.lowerBound]
            .filter { $0.sentence == sentence(of: match) }
        return before.contains { Self.feelings.contains($0.hash) }
    }

    private static func set(_ words: String) -> Set<UInt64> {
        Set(words.split(separator: " ").map { WordText.hash(String($0)) })
    }

    private static let negators = set(
        "not dont no never didnt wont havent isnt without wasnt arent wouldnt doesnt cannot cant nobody hardly nor neither aint shouldnt shant neednt"
    )
    private static let breakers = set("but and so therefore however because although though yet as which that hence")
    private static let writers = set("i we ive weve")
    private static let selves = set("i im ive me my myself we us")
    private static let feelings = set("feel feels felt feeling like am im myself")
    private static let ownBody = set("myself ourselves")
    private static let anonymousWord = WordText.hash("anonymous")
}
