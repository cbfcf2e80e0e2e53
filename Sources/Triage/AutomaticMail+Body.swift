extension AutomaticMail {
    /// What the text says about automatic mail.
    struct BodyReading {
        let isEmpty: Bool
        /// No more than a name or an office below a title that says all.
        let isBrief: Bool
        /// The share of the first sentences that absence notes consist of; disclaimers come later.
        let lead: Double
        /// The same of the first three.
        let opening: Double
        /// The share of the first sentences that robots' answers consist of.
        let robotLead: Double
        /// Robots' phrases in those sentences, none inside another.
        let robotMatches: Int
        /// More than a note.
        let isLong: Bool
        /// More than one question: somebody wants to know.
        let asks: Bool
        /// Somebody writes as themselves, at some length, with a question or an answer.
        let isPersonal: Bool
        /// Speaks of somebody or something that only the two know of.
        let isAnswer: Bool
        /// `Please acknowledge`, `please respond`: a person's wish.
        let demands: Bool
        /// `I`, `my`.
        let speaksAsOne: Bool
        /// "This is an automatic reply", not "I got an automatic reply".
        let announcesItself: Bool
        private var counts: [Int: Int] = [:]
        private var leadCounts: [Int: Int] = [:]
        private var first: [Int: Range<Int>] = [:]
        private var firstSentence: [Int: Int] = [:]
        private let leading: Set<Int>
        private let text: WordText

        private static let absence = [Body.away, .onReturn, .alternate, .courtesy, .saysAutomatic, .gone].map(
            \.rawValue
        )
        private static let strong = [
            Body.saysReply, .confirms, .contentNotice, .challenge, .listRobot, .deadBox,
        ].map(\.rawValue)
        private static let robots =
            strong + [Body.acknowledges, .saysAutomatic, .alternate, .courtesy].map(\.rawValue)
        private static let selves = Set(["i", "ive", "im", "my", "me", "mine"].map(WordText.hash))
        private static let others = Set(["we", "our", "us"].map(WordText.hash))
        private static let answering = WordText.hashes(
            """
            her him she been noted attached draft drafted visits tenant customer resident patient carer reassign home
            mum mother father dad sister brother wife husband daughter son neighbour solicitor
            """
        )
        private static let please = WordText.hash("please")
        private static let demanded = WordText.hashes("acknowledge respond investigate")
        private static let announcing = Set(
            "this is was an a please note that the our my mail email message greetings hello hi attention dies ist eine einen dit een ceci cette est une esta es este um uma una questa to jest det detta dette ar er ett et en tama on hwn yw"
                .split(separator: " ").map { WordText.hash(String($0)) }
        )

        init(_ text: WordText) {
            self.text = text
            var absences: Set<Int> = []
            var robots: Set<Int> = []
            let matches = AutomaticMail.bodies.matches(in: text)
            for match in matches {
                counts[match.tag, default: 0] += 1
                let sentence = text.words[match.words.lowerBound].sentence
                if first[match.tag] == nil {
                    first[match.tag] = match.words
                    firstSentence[match.tag] = sentence
                }
                if Self.absence.contains(match.tag) { absences.insert(sentence) }
                if Self.robots.contains(match.tag) { robots.insert(sentence) }
            }
            isEmpty =
                text.words.isEmpty
                || (firstSentence[Body.scrubbed.rawValue].map { $0 == 0 } ?? false) && text.words.count < 60
            // Signatures, names and one-word lines say nothing either way.
            var lengths = [Int](repeating: 0, count: text.sentenceCount)
            for word in text.words { lengths[word.sentence] += 1 }
            let footer = firstSentence[Body.boilerplate.rawValue].flatMap { $0 == 0 ? nil : $0 } ?? text.sentenceCount
            func counted(_ explained: Set<Int>) -> ArraySlice<Int> {
                lengths.indices.filter { $0 < footer && (lengths[$0] > 3 || explained.contains($0)) }.prefix(5)
            }
            func share(_ sentences: some Sequence<Int>, of explained: Set<Int>) -> Double {
                let total = sentences.reduce(0) { $0 + min(lengths[$1], 25) }
                let covered = sentences.reduce(0) { $0 + (explained.contains($1) ? min(lengths[$1], 25) : 0) }
                return total == 0 ? 0 : Double(covered) / Double(total)
            }
            let absent = counted(absences)
            lead = share(absent, of: absences)
            opening = share(absent.prefix(3), of: absences)
            let robotic = counted(robots)
            robotLead = share(robotic, of: robots)
            let end = absent.last ?? -1
            leading = Set(firstSentence.filter { $0.value <= end }.keys)
            let robotEnd = robotic.last ?? -1
            var reached = 0
            var sightings = 0
            for match in matches
            where Self.strong.contains(match.tag) && match.words.lowerBound >= reached
                && text.words[match.words.lowerBound].sentence <= robotEnd
            {
                reached = match.words.upperBound
                sightings += 1
                leadCounts[match.tag, default: 0] += 1
            }
            robotMatches = sightings
            asks = text.questions.count > 1
            let body = text.words.filter { $0.sentence < footer }
            isBrief = body.count <= 10
            isLong = body.count > 220
            speaksAsOne = body.contains { Self.selves.contains($0.hash) }
            demands = zip(body, body.dropFirst()).contains {
                $0.hash == Self.please && Self.demanded.contains($1.hash)
            }
            isAnswer = body.contains { Self.answering.contains($0.hash) }
            isPersonal =
                text.words.count > 15
                && text.words.contains { Self.selves.contains($0.hash) || Self.others.contains($0.hash) }
            announcesItself =
                first[Body.saysReply.rawValue].map { range in
                    let sentence = text.words[range.lowerBound].sentence
                    let before = text.words[..<range.lowerBound].filter { $0.sentence == sentence }
                    // `Auto reply says ten days` tells of one.
                    let isAll = lengths[sentence] <= range.count + 1
                    return sentence <= 2 && before.allSatisfy { Self.announcing.contains($0.hash) }
                        && (isAll || !before.isEmpty)
                } ?? false
        }

        func count(_ cue: Body) -> Int { counts[cue.rawValue] ?? 0 }
        /// Sightings in the first sentences that say something, none inside another.
        func sightings(_ cue: Body) -> Int { leadCounts[cue.rawValue] ?? 0 }
        /// Among the first sentences that say something.
        func leads(_ cue: Body) -> Bool { leading.contains(cue.rawValue) }
        /// Among the first two sentences after a greeting.
        func opensWith(_ cue: Body) -> Bool { firstSentence[cue.rawValue].map { $0 <= 2 } ?? false }
        func evidence(_ cue: Body) -> [String] { first[cue.rawValue].map { ["text: \(text.quote($0))"] } ?? [] }
        var saysFailedForGood: Bool { count(.bounce) >= 3 && count(.delayed) < 2 }
        var isChallenge: Bool { sightings(.challenge) >= 2 && robotLead >= 0.4 && count(.matter) == 0 }
        var isContentNotice: Bool { opensWith(.contentNotice) && sightings(.contentNotice) >= 1 && !speaksAsOne }
    }
}
