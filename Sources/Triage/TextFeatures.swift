import Casework

/// What the linear model is told of a text: its words and pairs of words by hash, which cues were sighted, and its shape.
package struct TextFeatures: Sendable {
    package struct Feature: Sendable {
        package let key: UInt32
        package fileprivate(set) var value: Float
        /// Words of the body that say so; nil for a cue, a shape, or a word of the subject.
        var words: Range<Int>?
    }

    package private(set) var all: [Feature] = []
    private var known: KeyTable

    /// What a message is about is said by then.
    private static let wordLimit = 1500
    /// A text of fewer words is one as people leave on a card or in a survey: mails have a subject.
    private static let cardLimit = (withSubject: 30, without: 100)
    private static let negators = WordText.hashes(
        """
        not no never dont didnt doesnt cannot cant couldnt wasnt werent isnt arent wont wouldnt hasnt havent hadnt
        without nor neither nobody none hardly shouldnt
        """
    )

    init(
        subject: WordText,
        body: WordText,
        sightings: CueSightings,
        flags: FlagReader.Reading,
        automatic: AutomaticMail.BodyReading
    ) {
        let words = subject.words.count + min(body.words.count, Self.wordLimit)
        known = KeyTable(minimumCapacity: 8 * words + 128)
        all.reserveCapacity(8 * words + 128)
        add(.bias, 0, value: 1)
        let isCard = Self.isComment(subject: subject, body: body) || body.words.count < Self.cardLimit.withSubject
        addWords(of: subject, isSubject: true, isCard: isCard)
        addWords(of: body, isSubject: false, isCard: isCard)
        settleLength(from: 1)
        let pieces = all.count
        addPieces(of: subject)
        addPieces(of: body)
        settleLength(from: pieces)
        addShape(of: body)
        addCues(sightings, isShort: isCard)
        addFlags(flags)
        addAutomatic(automatic)
    }

    private mutating func addWords(of text: WordText, isSubject: Bool, isCard: Bool) {
        let closing = text.closingSentence - 1
        let tells = text.sentenceCount > 3
        // A card and a letter use the same words for different ends.
        let (stem, negatedStem): (Field, Field) = isCard ? (.cardStem, .negatedCardStem) : (.stem, .negatedStem)
        var negatedUntil = -1
        for index in text.words.indices.prefix(Self.wordLimit) {
            let word = text.words[index]
            let range = isSubject ? nil : index..<(index + 1)
            let follows = index > 0 && text.words[index - 1].sentence == word.sentence
            if !follows { negatedUntil = -1 }
            let isNegated = index <= negatedUntil
            add(isNegated ? .negatedWord : .word, word.hash, words: range)
            add(isNegated ? negatedStem : stem, word.stem, words: range)
            if isSubject { add(.subjectWord, word.stem) }
            if !isSubject, tells {
                if word.sentence >= closing { add(.closingWord, word.stem, words: range) }
                if word.sentence <= 1 { add(.openingWord, word.stem, words: range) }
            }
            if follows {
                let pair = isSubject ? nil : (index - 1)..<(index + 1)
                add(.pair, text.words[index - 1].hash &* 31 &+ word.hash, words: pair)
                if index > 1, text.words[index - 2].sentence == word.sentence {
                    // `couldn't ... better`, `no ... came`.
                    add(.wordBeforeLast, text.words[index - 2].hash &* 31 &+ word.hash, words: pair)
                }
            } else if !isSubject {
                add(.sentenceStart, word.hash, words: range)
                if index == 0 { add(.textStart, word.hash, words: range) }
            }
            if Self.negators.contains(word.hash) { negatedUntil = index + 3 }
        }
    }

    /// As people leave on a card or in a survey.
    static func isComment(subject: WordText, body: WordText) -> Bool {
        subject.words.isEmpty && body.words.count < cardLimit.without
    }

    /// Four letters in a row, a word's ends being letters too: what is misspelt, inflected or compounded shares most of
    /// them with what was learned.
    private mutating func addPieces(of text: WordText) {
        for word in text.words.prefix(Self.wordLimit) {
            var piece = UInt32(UInt8(ascii: "^"))
            var length = 1
            for byte in text.source[word.bytes] + [UInt8(ascii: "$")] {
                let isCapital = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
                piece = piece << 8 | UInt32(isCapital ? byte | 0x20 : byte)
                length += 1
                if length >= 4 { add(.piece, UInt64(piece)) }
            }
        }
    }

    /// Long and short texts speak with one voice.
    private mutating func settleLength(from first: Int) {
        let length = Float(max(1, all.count - first)).squareRoot()
        for index in all.indices.dropFirst(first) { all[index].value = 3 / length }
    }

    private mutating func addShape(of body: WordText) {
        let count = body.words.count
        let step = [3, 8, 16, 30, 60, 120, 240].firstIndex { count <= $0 } ?? 7
        add(.length, UInt64(step), value: 0.5)
        let questions = min(3, body.questions.count)
        if questions > 0 { add(.questions, UInt64(questions), value: 0.5) }
        let signs = body.signs
        if signs.links { add(.links, 0, value: 0.5) }
        if signs.shouts { add(.shouts, 0, value: 0.5) }
        if signs.sums { add(.sums, 0, value: 0.5) }
        if body.sentenceCount > 0, body.questions.contains(body.sentenceCount - 1) { add(.asksLast, 0, value: 0.5) }
    }

    private mutating func addCues(_ sightings: CueSightings, isShort: Bool) {
        for (nature, score) in sightings.scores.enumerated() {
            add(.nature, UInt64(nature), value: Float(max(-4, min(12, score))) / 4)
        }
        // Praise and blame together are neither: no sum of the two can say that.
        let praised = sightings.all.contains { $0.nature == .praise && $0.weight > 0.5 }
        let blamed = sightings.all.contains { $0.nature.kind == .complaint }
        let mixture = (praised ? 1 : 0) + (blamed ? 2 : 0) + (isShort ? 4 : 0)
        add(.mixture, UInt64(mixture), value: 1.5)
        addTurn(sightings.natures)
        for sighting in sightings.all {
            let tag = sighting.cue.key << 1 | (sighting.isNegated ? 1 : 0)
            add(.cue, tag, value: 0.6)
            if isShort { add(.shortCue, tag, value: 0.7) }
            if sighting.isLast { add(.closingCue, tag, value: 0.7) }
        }
    }

    /// What the phrases of the flags say, each as it stands and what its sentence makes of it.
    private mutating func addFlags(_ flags: FlagReader.Reading) {
        for cue in FlagReader.Cue.allCases where flags.cues.contains(cue) {
            add(.flagCue, UInt64(cue.rawValue), value: 0.8)
        }
        for (place, isSet) in flags.verdicts.enumerated() where isSet { add(.flag, UInt64(place), value: 1) }
    }

    /// The phrases of automatic mail, anywhere and in the first sentences.
    private mutating func addAutomatic(_ body: AutomaticMail.BodyReading) {
        for cue in AutomaticMail.Body.allCases where body.count(cue) > 0 {
            add(.automaticCue, UInt64(cue.rawValue) << 1, value: 0.6)
            if body.opensWith(cue) { add(.automaticCue, UInt64(cue.rawValue) << 1 | 1, value: 0.6) }
        }
    }

    /// With what a story begins and ends: trouble that was mended is thanked for, a mending that failed is complained of.
    private mutating func addTurn(_ natures: [Int]) {
        guard let first = natures.first, let last = natures.last else { return }
        add(.firstNature, UInt64(first), value: 0.7)
        add(.lastNature, UInt64(last), value: 0.7)
        if natures.count > 2 { add(.lastNatures, UInt64(natures[natures.count - 2] * 16 + last), value: 0.7) }
    }

    /// The kinds of feature; each has keys of its own. Likenesses are stored by some of them: none is ever taken out.
    enum Field: UInt64 {
        case bias = 1, word, negatedWord, stem, negatedStem, subjectWord, closingWord, pair, sentenceStart, textStart
        case length, questions, asksLast, nature, kindOfCues, cue, shortCue, closingCue, mixture
        case links, shouts, sums, openingWord, cardStem, negatedCardStem, wordBeforeLast, firstNature, lastNature,
            lastNatures, flagCue, flag, piece, automaticCue
    }

    static func key(_ field: Field, _ hash: UInt64) -> UInt32 {
        // The finalizer of MurmurHash3: every bit of the input reaches the half that is kept.
        var mixed = hash ^ (field.rawValue &* 0x9e37_79b9_7f4a_7c15)
        mixed = (mixed ^ mixed >> 33) &* 0xff51_afd7_ed55_8ccd
        mixed = (mixed ^ mixed >> 33) &* 0xc4ce_b9fe_1a85_ec53
        return UInt32(truncatingIfNeeded: mixed ^ mixed >> 33)
    }

    private mutating func add(_ field: Field, _ hash: UInt64, value: Float = 1, words: Range<Int>? = nil) {
        let key = Self.key(field, hash)
        guard known.insert(UInt64(key), 0) else { return }
        all.append(Feature(key: key, value: value, words: words))
    }
}

extension WordText {
    /// The last sentence that is no farewell, signature or name.
    var closingSentence: Int {
        var lengths = [Int](repeating: 0, count: sentenceCount)
        for word in words { lengths[word.sentence] += 1 }
        let last = lengths.lastIndex { $0 > 4 } ?? lengths.count - 1
        return max(last, lengths.count - 4)
    }
}
