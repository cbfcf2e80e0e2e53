extension AutomaticMail {
    /// What the subject says about automatic mail.
    struct SubjectReading {
        let isReply: Bool
        let isForward: Bool
        var isForwardOrReply: Bool { isReply || isForward }
        let isForeignBounce: Bool
        let isForeignAutomatic: Bool
        /// `Automatic reply: …`: Exchange's own titles for absence notes.
        let isExchangeTitle: Bool
        let words: Int
        private let found: [Int: Range<Int>]
        private let firstWord: Int
        private let text: WordText

        private static let exchangeTitles = PhraseTable([AutomaticPhrases.exchangeTitles])

        init(_ traces: MessageTraces, table: PhraseTable) {
            text = traces.subject
            let prefix = SubjectPrefix(traces.subjectText)
            isReply = prefix.isReply
            isForward = prefix.isForward
            firstWord = text.words.firstIndex { $0.bytes.lowerBound >= prefix.length } ?? text.words.count
            words = text.words.count - firstWord
            var found: [Int: Range<Int>] = [:]
            for match in table.matches(in: text) where match.words.lowerBound >= firstWord {
                guard let known = found[match.tag] else {
                    found[match.tag] = match.words
                    continue
                }
                // Of several from one place, the longest.
                if known.lowerBound == match.words.lowerBound, known.count < match.words.count {
                    found[match.tag] = match.words
                }
            }
            self.found = found
            let raw = traces.subjectText.lowercased()
            // Other scripts than Latin: from Greek on (U+0370, in UTF-8 CD B0).
            let isForeign = text.source.contains { $0 >= 0xCD }
            isForeignBounce = isForeign && AutomaticPhrases.foreignBounceSubject.contains { raw.contains($0) }
            isForeignAutomatic = isForeign && AutomaticPhrases.foreignAutomaticSubject.contains { raw.contains($0) }
            let opening = firstWord
            isExchangeTitle = Self.exchangeTitles.matches(in: text).contains { $0.words.lowerBound == opening }
        }

        /// A name stands before the cue, or nothing, and little of a sentence after it.
        func announces(_ cue: Subject) -> Bool {
            guard let range = found[cue.rawValue] else { return false }
            let before = text.words[firstWord..<max(firstWord, range.lowerBound)]
            let isName = before.allSatisfy { word in
                let initial = text.source[word.bytes.lowerBound]
                return !(0x61...0x7A).contains(initial) || WordText.hash("auto") == word.hash
            }
            let end = range.upperBound
            return isName && before.count <= 9 && (text.words.count - end <= 6 || text.words[end].separator != 0)
        }

        /// The cue is most of the subject.
        func consists(of cue: Subject) -> Bool {
            guard let range = found[cue.rawValue] else { return false }
            return range.lowerBound == firstWord && range.count >= 3 && 5 * range.count >= 3 * words
        }

        /// `Read: …`, of a program that sends no RFC 8098 receipt.
        var isReceipt: Bool {
            guard let range = found[Subject.receipt.rawValue], range.lowerBound == firstWord, !isReply else {
                return false
            }
            return range.upperBound < text.words.count && text.words[range.upperBound].separator == UInt8(ascii: ":")
        }

        func has(_ cue: Subject) -> Bool { found[cue.rawValue] != nil }

        /// The cue is the subject's first words, two at least: `Auto:` alone is a motor show.
        func starts(_ cue: Subject) -> Bool {
            found[cue.rawValue].map { $0.lowerBound == firstWord && $0.count >= 2 } ?? false
        }

        /// `Automatic reply: …`, `Out of Office: …`: what programs write, and people only after `Re:`.
        var isTitle: Bool {
            guard !isForwardOrReply else { return false }
            return [Subject.automatic, .outOfOffice].contains { cue in
                guard let range = found[cue.rawValue], range.lowerBound == firstWord else { return false }
                return range.upperBound == text.words.count && range.count > 1
                    || range.upperBound < text.words.count
                        && text.words[range.upperBound].separator == UInt8(ascii: ":")
            }
        }

        /// The cue stands among the first words, or the subject is hardly longer.
        func opens(_ cue: Subject) -> Bool {
            guard let range = found[cue.rawValue] else { return false }
            return range.lowerBound - firstWord <= (cue == .acknowledgement ? 3 : 1) || words - range.count <= 4
        }

        func evidence(_ cue: Subject) -> [String] {
            found[cue.rawValue].map { ["subject: \(text.quote($0))"] } ?? []
        }
    }
}
