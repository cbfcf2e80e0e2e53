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
            for match in table.matches(in: text) where found[match.tag] == nil && match.words.lowerBound >= firstWord {
                found[match.tag] = match.words
            }
            self.found = found
            let raw = traces.subjectText.lowercased()
            isForeignBounce =
                !text.source.allSatisfy { $0 < 0x80 }
                && AutomaticPhrases.foreignBounceSubject.contains { raw.contains($0) }
            isForeignAutomatic =
                !text.source.allSatisfy { $0 < 0x80 }
                && AutomaticPhrases.foreignAutomaticSubject.contains { raw.contains($0) }
            let opening = firstWord
            isExchangeTitle = Self.exchangeTitles.matches(in: text).contains { $0.words.lowerBound == opening }
        }

        func has(_ cue: Subject) -> Bool { found[cue.rawValue] != nil }

        /// The cue is the subject's first words, two at least: `Auto:` alone is a motor show.
        func starts(_ cue: Subject) -> Bool {
            found[cue.rawValue].map { $0.lowerBound == firstWord && $0.count >= 2 } ?? false
        }

        /// The cue stands among the first words, or the subject is hardly longer.
        func opens(_ cue: Subject) -> Bool {
            guard let range = found[cue.rawValue] else { return false }
            return range.lowerBound - firstWord <= 1 || words - range.count <= 4
        }

        func evidence(_ cue: Subject) -> [String] {
            found[cue.rawValue].map { ["subject: \(text.quote($0))"] } ?? []
        }
    }

    /// What the text says about automatic mail.
    struct BodyReading {
        let isEmpty: Bool
        /// The share of the first sentences that absence notes consist of; disclaimers come later.
        let lead: Double
        /// The same of the first three.
        let opening: Double
        /// More than a note.
        let isLong: Bool
        /// Somebody writes as themselves, at some length, with a question or an answer.
        let isPersonal: Bool
        private let counts: [Int: Int]
        private let first: [Int: Range<Int>]
        private let firstSentence: [Int: Int]
        private let leading: Set<Int>
        private let text: WordText

        init(_ text: WordText, table: PhraseTable) {
            self.text = text
            isEmpty = text.words.isEmpty
            isLong = text.words.count > 220
            var counts: [Int: Int] = [:]
            var first: [Int: Range<Int>] = [:]
            var firstSentence: [Int: Int] = [:]
            var explainedSentences: Set<Int> = []
            for match in table.matches(in: text) {
                counts[match.tag, default: 0] += 1
                let sentence = text.words[match.words.lowerBound].sentence
                if first[match.tag] == nil {
                    first[match.tag] = match.words
                    firstSentence[match.tag] = sentence
                }
                if [Body.away, .onReturn, .alternate, .courtesy, .saysAutomatic, .gone].contains(where: {
                    $0.rawValue == match.tag
                }) {
                    explainedSentences.insert(sentence)
                }
            }
            // Signatures, names and one-word lines say nothing either way.
            var lengths = [Int](repeating: 0, count: text.sentenceCount)
            for word in text.words { lengths[word.sentence] += 1 }
            let footer = firstSentence[Body.boilerplate.rawValue] ?? text.sentenceCount
            let counted = lengths.indices
                .filter { $0 < max(1, footer) && (lengths[$0] > 3 || explainedSentences.contains($0)) }.prefix(5)
            func share(_ sentences: some Sequence<Int>) -> Double {
                let total = sentences.reduce(0) { $0 + min(lengths[$1], 25) }
                let covered = sentences.reduce(0) { $0 + (explainedSentences.contains($1) ? min(lengths[$1], 25) : 0) }
                return total == 0 ? 0 : Double(covered) / Double(total)
            }
            lead = share(counted)
            opening = share(counted.prefix(3))
            let end = counted.last ?? -1
            leading = Set(firstSentence.filter { $0.value <= end }.keys)
            self.counts = counts
            self.first = first
            self.firstSentence = firstSentence
            let selves: Set<UInt64> = Set(["i", "ive", "id", "my", "we", "me"].map(WordText.hash))
            isPersonal = text.words.count > 15 && text.words.count { selves.contains($0.hash) } >= 1
        }

        func count(_ cue: Body) -> Int { counts[cue.rawValue] ?? 0 }
        /// Among the first sentences that say something.
        func leads(_ cue: Body) -> Bool { leading.contains(cue.rawValue) }
        /// Among the first two sentences after a greeting.
        func opensWith(_ cue: Body) -> Bool { firstSentence[cue.rawValue].map { $0 <= 2 } ?? false }
        func evidence(_ cue: Body) -> [String] { first[cue.rawValue].map { ["text: \(text.quote($0))"] } ?? [] }
        var saysFailedForGood: Bool { count(.bounce) >= 3 && count(.delayed) < 2 }
    }
}
