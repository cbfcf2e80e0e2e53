/// A text as lower-case words without accents, read once so that many phrases can be looked for in one pass.
///
/// A word is known by its FNV-1a hash. Apostrophes of contractions vanish (`don’t` is `dont`); those of
/// elisions part two words (`l'absence` is `l absence`).
struct WordText: Sendable {
    struct Word: Sendable {
        let hash: UInt64
        /// The same of its first five letters: `disappointed` and `disappointing` are alike.
        let stem: UInt64
        /// Bytes of the original text.
        let bytes: Range<Int>
        let sentence: Int
        /// The first byte other than a space between the word before and this one; 0 where there is none.
        let separator: UInt8
        /// The value where the word is a number of at most four digits, with or without an ordinal ending.
        let number: Int?
        /// `5th`, `1er`, `3º`, or digits followed by a dot.
        let isOrdinal: Bool
    }

    let source: [UInt8]
    private(set) var words: [Word] = []
    /// Sentences that end in a question mark.
    private(set) var questions: Set<Int> = []

    var sentenceCount: Int { (words.last?.sentence ?? -1) + 1 }

    /// `limit`: bytes read at most; what a message is shows long before.
    init(_ text: String, limit: Int = 60_000) {
        source = Array(text.utf8.prefix(limit))
        var scanner = WordScanner(source: source)
        while let word = scanner.next() { words.append(word) }
        questions = scanner.questions
    }

    /// What stands between the words.
    var signs: (links: Bool, sums: Bool, shouts: Bool) {
        var (links, sums, capitals, small) = (false, false, 0, 0)
        for index in source.indices {
            switch source[index] {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): capitals += 1
            case UInt8(ascii: "a")...UInt8(ascii: "z"): small += 1
            case UInt8(ascii: "$"), UInt8(ascii: "%"): sums = true
            case UInt8(ascii: ":"): links = links || source[index...].starts(with: "://".utf8)
            default: break
            }
        }
        return (links, sums, capitals > small)
    }

    /// The original words of a range, for evidence.
    func quote(_ range: Range<Int>) -> String {
        guard let first = range.first, let last = range.last, words.indices.contains(first),
            words.indices.contains(last)
        else { return "" }
        // Nobody reads on: a word may be as long as a message.
        let slice = source[words[first].bytes.lowerBound..<words[last].bytes.upperBound].prefix(200)
        return String(decoding: slice, as: UTF8.self).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    static func hash(_ word: String) -> UInt64 { WordText(word).words.first?.hash ?? 0 }

    /// The hashes of words parted by white space.
    static func hashes(_ words: String) -> Set<UInt64> {
        Set(words.split(whereSeparator: \.isWhitespace).map { hash(String($0)) })
    }
}

private struct WordScanner {
    let source: [UInt8]
    var position = 0
    var sentence = 0
    var questions: Set<Int> = []
    private var anyWordInSentence = false
    private var lastHash: UInt64 = 0

    init(source: [UInt8]) { self.source = source }

    mutating func next() -> WordText.Word? {
        var separator: UInt8 = 0
        var newlines = 0
        while position < source.count {
            if FoldedLetter.at(position, in: source).isWordPart { break }
            let byte = source[position]
            if byte == 0x0A { newlines += 1 }
            if separator == 0, byte != 0x20, byte != 0x0A, byte != 0x0D, byte != 0x09 { separator = byte }
            if newlines == 2 || endsSentence(byte) {
                if byte == UInt8(ascii: "?"), anyWordInSentence { questions.insert(sentence) }
                endSentence()
                newlines = 0
            }
            position += 1
        }
        return position < source.count ? word(after: separator) : nil
    }

    /// `on 2/12. I will`, `in 2026. I`: such a number is no ordinal.
    private var numberEndsSentence: Bool {
        let before = source[..<position]
        guard let first = before.lastIndex(where: { !(0x30...0x39).contains($0) }) else { return position > 2 }
        return position - first > 3 || before[first] == UInt8(ascii: "/") || before[first] == UInt8(ascii: ":")
    }

    /// After white space.
    private var digitFollows: Bool {
        source[(position + 1)...].prefix(4).first { $0 != 0x20 && $0 != 0x0A && $0 != 0x0D }
            .map { (0x30...0x39).contains($0) } ?? false
    }

    /// Before the number of a day, by FNV-1a as words are hashed.
    private static let abbreviations = Set(
        "mon tue tues wed weds thu thur thurs fri sat sun jan feb mar apr jun jul aug sep sept oct nov dec d no nr kl ca"
            .split(separator: " ").map { word in
                word.utf8.reduce(UInt64(0xcbf2_9ce4_8422_2325)) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3 }
            }
    )

    private mutating func endSentence() {
        if anyWordInSentence { sentence += 1 }
        anyWordInSentence = false
    }

    /// A dot ends a sentence where white space follows and no number stands before (`14. Dezember`).
    private func endsSentence(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: ";"): return true
        case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"):
            let following = position + 1 < source.count ? source[position + 1] : 0x20
            guard following <= 0x20 || following == UInt8(ascii: "!") || following == UInt8(ascii: "?") else {
                return false
            }
            let preceding = position > 0 ? source[position - 1] : 0
            // `t.o.m. 10 december`
            if byte == UInt8(ascii: "."), position > 1, source[position - 2] == byte { return false }
            // `Tues. 8 Dec.`, `den d. 9.`
            if byte == UInt8(ascii: "."), Self.abbreviations.contains(lastHash), digitFollows { return false }
            return byte != UInt8(ascii: ".") || !(0x30...0x39).contains(preceding) || numberEndsSentence
        default: return false
        }
    }

    private mutating func word(after separator: UInt8) -> WordText.Word {
        let start = position
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        var stem = hash
        var letters = 0
        var number = 0
        var digits = 0
        /// What follows the digits of a word that begins with them.
        var suffix: [UInt8] = []
        var hasLetter = false
        while position < source.count {
            let letter = FoldedLetter.at(position, in: source)
            if letter.isApostrophe {
                guard joins(at: position, length: letter.length) else { break }
                position += letter.length
                continue
            }
            guard letter.isWordPart else { break }
            // `14Uhr` stays one word; `März` and `marz` are the same.
            var rest = letter.bytes
            while rest != 0 {
                let byte = UInt8(truncatingIfNeeded: rest)
                rest >>= 8
                hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
                letters += 1
                if letters <= 5 { stem = hash }
                if (0x30...0x39).contains(byte), !hasLetter {
                    digits += 1
                    number = number * 10 + Int(byte - 0x30)
                    if digits > 4 { number = 0 }
                } else {
                    hasLetter = true
                    if digits > 0 { suffix.append(byte) }
                }
            }
            position += letter.length
        }
        // A lone apostrophe never starts a word, so something was read.
        anyWordInSentence = true
        lastHash = hash
        let isNumber =
            (1...4).contains(digits)
            && (suffix.isEmpty || Self.ordinalEndings.contains(String(decoding: suffix, as: UTF8.self)))
        let dotted = position < source.count && source[position] == UInt8(ascii: ".")
        position = min(position, source.count)
        return WordText.Word(
            hash: hash,
            stem: stem,
            bytes: start..<position,
            sentence: sentence,
            separator: separator,
            number: isNumber ? number : nil,
            isOrdinal: isNumber && (!suffix.isEmpty || (dotted && digits <= 2))
        )
    }

    /// Whether the apostrophe is a contraction's: `don't`, `I'm`, `we've`.
    private func joins(at index: Int, length: Int) -> Bool {
        var following: [UInt8] = []
        var cursor = index + length
        while cursor < source.count, following.count < 3 {
            let letter = FoldedLetter.at(cursor, in: source)
            guard letter.isWordPart, !letter.isApostrophe else { break }
            following.append(letter.first)
            cursor += letter.length
        }
        return Self.contractions.contains(following)
    }

    private static let contractions: Set<[UInt8]> = Set(
        ["t", "s", "m", "d", "re", "ve", "ll", "r"].map { Array($0.utf8) }
    )
    private static let ordinalEndings: Set<String> = [
        "st", "nd", "rd", "th", "er", "e", "ere", "re", "o", "a", "de", "ste", "ain", "ydd", "fed", "eg", "il",
    ]
}

/// One character, lower-case and without its accent, as at most two ASCII letters; other scripts keep their bytes.
private struct FoldedLetter {
    var first: UInt8
    var second: UInt8 = 0
    var third: UInt8 = 0
    var length: Int
    var isWordPart: Bool
    var isApostrophe = false

    /// Those that are letters, the first lowest.
    var bytes: UInt32 {
        if first == 0 { return UInt32(second) | UInt32(third) << 8 }
        return UInt32(first) | UInt32(second) << 8 | UInt32(third) << (second == 0 ? 8 : 16)
    }

    static func at(_ index: Int, in source: [UInt8]) -> FoldedLetter {
        let byte = source[index]
        switch byte {
        case 0x61...0x7A, 0x30...0x39: return FoldedLetter(first: byte, length: 1, isWordPart: true)
        case 0x41...0x5A: return FoldedLetter(first: byte + 0x20, length: 1, isWordPart: true)
        case 0x27:
            return FoldedLetter(first: 0, length: 1, isWordPart: false, isApostrophe: true)
        case 0..<0x80: return FoldedLetter(first: byte, length: 1, isWordPart: false)
        default: break
        }
        let next = index + 1 < source.count ? source[index + 1] : 0
        switch byte {
        case 0xC2:
            // º and ª end ordinals; the rest of this row is punctuation and the no-break space.
            if next == 0xBA || next == 0xAA {
                return FoldedLetter(first: UInt8(ascii: "o"), length: 2, isWordPart: true)
            }
            return FoldedLetter(first: byte, length: 2, isWordPart: false)
        case 0xC3, 0xC4, 0xC5:
            let scalar = Int(byte & 0x1F) << 6 | Int(next & 0x3F)
            let pair = latin[scalar] ?? (0, 0)
            if pair.0 == 0 { return FoldedLetter(first: byte, second: next, length: 2, isWordPart: true) }
            return FoldedLetter(first: pair.0, second: pair.1, length: 2, isWordPart: true)
        case 0xCC, 0xCD:
            // Combining marks: the letter before has been read.
            return FoldedLetter(first: 0, length: 2, isWordPart: true)
        case 0xD0 where (0x90...0xAF).contains(next):
            // Cyrillic capitals: П is D0 9F, п is D0 BF; Р is D0 A0, р is D1 80.
            return next < 0xA0
                ? FoldedLetter(first: 0xD0, second: next + 0x20, length: 2, isWordPart: true)
                : FoldedLetter(first: 0xD1, second: next - 0x20, length: 2, isWordPart: true)
        case 0xE2:
            let third = index + 2 < source.count ? source[index + 2] : 0
            let isApostrophe = next == 0x80 && (third == 0x99 || third == 0x98)
            return FoldedLetter(first: 0, length: 3, isWordPart: false, isApostrophe: isApostrophe)
        case 0xE0...0xEF:
            let third = index + 2 < source.count ? source[index + 2] : 0
            // U+3000…: CJK punctuation.
            let isWordPart = !(byte == 0xE3 && next == 0x80) && byte != 0xEF
            return FoldedLetter(first: byte, second: next, third: third, length: 3, isWordPart: isWordPart)
        case 0xF0...:
            return FoldedLetter(first: 0, length: 4, isWordPart: false)
        case 0x80..<0xC0:
            // The tail of a character that was no letter.
            return FoldedLetter(first: 0, length: 1, isWordPart: false)
        default:
            return FoldedLetter(first: byte, second: next, length: 2, isWordPart: true)
        }
    }

    /// Latin-1 Supplement and Latin Extended-A by scalar value.
    private static let latin: [Int: (UInt8, UInt8)] = {
        let rows = [
            "a": "àáâãäåāăąÀÁÂÃÄÅĀĂĄ", "c": "çćĉċčÇĆĈĊČ", "d": "ďđðĎĐÐ", "e": "èéêëēĕėęěÈÉÊËĒĔĖĘĚ", "g": "ĝğġģĜĞĠĢ",
            "h": "ĥħĤĦ", "i": "ìíîïĩīĭįıÌÍÎÏĨĪĬĮİ", "j": "ĵĴ", "k": "ķĶ", "l": "ĺļľŀłĹĻĽĿŁ", "n": "ñńņňÑŃŅŇ",
            "o": "òóôõöøōŏőÒÓÔÕÖØŌŎŐ", "r": "ŕŗřŔŖŘ", "s": "śŝşšŚŜŞŠ", "t": "ţťŧŢŤŦ", "u": "ùúûüũūŭůűųÙÚÛÜŨŪŬŮŰŲ",
            "w": "ŵŴ", "y": "ýÿŷÝŸŶ", "z": "źżžŹŻŽ", "ss": "ß", "ae": "æÆ", "oe": "œŒ", "th": "þÞ",
        ]
        var table: [Int: (UInt8, UInt8)] = [:]
        for (base, letters) in rows {
            let bytes = Array(base.utf8)
            for scalar in letters.unicodeScalars {
                table[Int(scalar.value)] = (bytes[0], bytes.count > 1 ? bytes[1] : 0)
            }
        }
        return table
    }()
}
