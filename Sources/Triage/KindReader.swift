package import Casework

/// What a contact is, by its words.
package struct KindReading: Sendable, Equatable {
    package var kind: Kind
    package var nature: Nature
    package var confidence: Double
    /// Which it would be of a complaint.
    package var complaintCategory: Category
    package var marks: Set<Mark> = []
    package var evidence: [String] = []

    package var category: Category? { kind == .complaint ? complaintCategory : nil }

    /// - Parameter chances: those of the kinds, where something else has changed what the model says.
    fileprivate init(_ leanings: LinearModel.Reading, _ chances: KindChances, isComment: Bool) {
        let isDemand = leanings.matter(of: .feedback) != .suggestion
        let place = Self.choice(chances, isComment: isComment, isDemand: isDemand)
        kind = Kind.allCases[place]
        nature = leanings.matter(of: kind).nature
        confidence = (1000 * chances[place]).rounded() / 1000
        // Where a procedure or a form takes disagreement with a policy as a complaint, it is one about policy.
        let likeliest = Matter.allCases.max { leanings[$0] < leanings[$1] }
        complaintCategory =
            likeliest == .policyDisagreement ? .policy : leanings.matter(of: .complaint).category ?? .service
    }

    /// The place in `Kind.allCases`. A lost complaint is the worst error: what may well be one is not called a
    /// compliment, which nobody would look at again. But what is hardly likelier a complaint than feedback is feedback: a
    /// person looks at it all the same. Petitions, enquiries and first requests (`isDemand`) are no complaints, and sound
    /// more like them than suggestions do. On a card that praises, what may well be a *but* makes it feedback.
    private static func choice(_ probabilities: KindChances, isComment: Bool, isDemand: Bool) -> Int {
        let top = (0..<4).max { (probabilities[$0], $1) < (probabilities[$1], $0) } ?? 0
        if top == 0, probabilities[1] > (isDemand ? 0.33 : 0.75) * probabilities[0] { return 1 }
        guard probabilities[0] * lossCosts[top] > probabilities[top] else {
            return top == 2 && isComment && probabilities[1] * lossCosts[top] > probabilities[top] ? 1 : top
        }
        return probabilities[0] >= probabilities[1] ? 0 : 1
    }

    /// How many times as bad as another error it is to lose a complaint under each kind: praise and complaints are told
    /// in the same words, invoices are not.
    private static let lossCosts = [0, 0, 2.5, 2]
}

/// Says of which kind a contact is, and what marks it bears: cues find what was said, the linear model weighs it
/// together with the words, and what people corrected has the last word on the kind.
package struct KindReader: Sendable {
    private let model: LinearModel
    private let flags = FlagReader()
    private let corrections: Corrections

    /// Below it the words are mostly not those that were learned: another language, or no language.
    private static let leastFamiliar = 0.4
    /// In words.
    private static let shortLimit = 25
    private static let cues = Cue.all
    private static let phrases = PhraseTable(cues.map(\.phrases))
    private static let negators = WordText.hashes(
        """
        not no never dont didnt doesnt cannot cant couldnt wasnt werent isnt arent wont wouldnt hasnt havent hadnt
        without nor neither nobody none hardly barely lack lacked lacking zero aint shouldnt far
        """
    )
    private static let negationBreakers = WordText.hashes("but however only because")
    private static let askers = WordText.hashes(
        "can could would do does is are what when where how who which why may will please"
    )

    package init(model: LinearModel = .shipped, corrections: Corrections = Corrections()) {
        self.model = model
        self.corrections = corrections
    }

    /// A text with all that is found in it before it is judged.
    struct Look {
        let subject: WordText
        let body: WordText
        let flags: FlagReader.Reading
        let automatic: AutomaticMail.BodyReading
        let leanings: LinearModel.Reading
        fileprivate let sightings: CueSightings
        fileprivate let features: TextFeatures
    }

    func look(subject: WordText, body: WordText) -> Look {
        let flags = flags.read([subject, body])
        let automatic = AutomaticMail.BodyReading(body)
        let sightings = sightings(subject: subject, body: body)
        let features = TextFeatures(
            subject: subject,
            body: body,
            sightings: sightings,
            flags: flags,
            automatic: automatic
        )
        return Look(
            subject: subject,
            body: body,
            flags: flags,
            automatic: automatic,
            leanings: model.reading(features),
            sightings: sightings,
            features: features
        )
    }

    /// For learning: what the model is told.
    package func features(subject: String, body: String) -> TextFeatures {
        look(subject: WordText(subject), body: WordText(body)).features
    }

    package func read(subject: String, body: String) -> KindReading {
        read(look(subject: WordText(subject), body: WordText(body)))
    }

    func read(_ look: Look) -> KindReading {
        let (subject, body, flags) = (look.subject, look.body, look.flags)
        let (sightings, features, leanings) = (look.sightings, look.features, look.leanings)
        let length = subject.words.count + body.words.count
        let isStrange = model.familiarity(features) < Self.leastFamiliar
        var chances = leanings.kinds
        if length < 6 && sightings.strength < 2 || isStrange {
            // Too little was said, or understood, to be sure of anything.
            chances = chances * 0.5 + 0.125
        }
        if !corrections.isEmpty {
            chances = corrections.applied(to: chances, of: Likeness(subject: subject, body: body))
        }
        var reading = KindReading(leanings, chances, isComment: TextFeatures.isComment(subject: subject, body: body))
        reading.evidence = evidence(sightings, for: reading.kind)
        let words = model.strongest(features, for: leanings.matter(of: reading.kind).rawValue, in: body)
        if !words.isEmpty { reading.evidence.append("words: " + words.joined(separator: ", ")) }
        for mark in Mark.allCases {
            let phrase = flags.marks[mark]
            let isForPhrases = isStrange || length < Self.shortLimit
            guard leanings[mark] >= leastLikely(mark, phrase, byPhrasesAlone: isForPhrases) else { continue }
            let words = phrase?.words ?? model.strongest(features, for: mark.lane, in: body).joined(separator: ", ")
            guard !words.isEmpty else { continue }
            reading.marks.insert(mark)
            reading.evidence.append("\(mark): \(words)")
        }
        return reading
    }

    /// From how likely on a mark is put. What says so outright counts in nearly whatever letter it stands, a threat before
    /// all. What else a letter means by its words the model knows best; what a sentence or two mean, the phrases, which
    /// know a denial.
    private func leastLikely(_ mark: Mark, _ phrase: FlagReader.Phrase?, byPhrasesAlone: Bool) -> Double {
        guard let phrase else { return byPhrasesAlone ? .infinity : mark == .anonymous ? 0.25 : 0.2 }
        if byPhrasesAlone { return 0 }
        guard phrase.isOutright else { return 0.12 }
        return switch mark {
        case .abusive: 0.02
        case .appeal: 0.03
        case .anonymous: 0.1
        }
    }

    /// What spoke for the verdict comes first.
    private func evidence(_ sightings: CueSightings, for kind: Kind) -> [String] {
        let agreeing = sightings.all.filter { $0.nature.kind == kind }
        let others = sightings.all.filter { $0.nature.kind != kind }
        return [agreeing, others].flatMap { $0.sorted { $0.weight > $1.weight } }.map { "\($0.cue.name): \($0.words)" }
    }

    private func sightings(subject: WordText, body: WordText) -> CueSightings {
        var sightings = CueSightings()
        for (text, isSubject) in [(subject, true), (body, false)] {
            let last = text.closingSentence
            var taken: Set<Int> = []
            for match in longest(Self.phrases.matches(in: text)) {
                let sentence = text.words[match.words.lowerBound].sentence
                sightings.add(
                    Self.cues[match.tag],
                    match.tag,
                    isNegated: isNegated(match, in: text),
                    isLast: isSubject || (sentence >= last && last > 1),
                    isNew: taken.insert(match.tag).inserted,
                    inBody: !isSubject,
                    words: { text.quote(match.words) }
                )
            }
        }
        sightings.addShape(of: body, askers: Self.askers)
        return sightings
    }

    /// Of matches inside one another, the longest alone: `not happy with` hides `happy`.
    private func longest(_ matches: [PhraseTable.Match]) -> [PhraseTable.Match] {
        var kept: [PhraseTable.Match] = []
        for match in matches.sorted(by: {
            ($0.words.lowerBound, -$0.words.count) < ($1.words.lowerBound, -$1.words.count)
        }) {
            if let last = kept.last, match.words.upperBound <= last.words.upperBound { continue }
            kept.append(match)
        }
        return kept
    }

    private func isNegated(_ match: PhraseTable.Match, in text: WordText) -> Bool {
        let sentence = text.words[match.words.lowerBound].sentence
        var index = match.words.lowerBound - 1
        while index >= 0, index >= match.words.lowerBound - 4, text.words[index].sentence == sentence {
            let hash = text.words[index].hash
            if Self.negationBreakers.contains(hash) { return false }
            if Self.negators.contains(hash) { return true }
            if text.words[index + 1].separator == UInt8(ascii: ",") { return false }
            index -= 1
        }
        return false
    }
}

extension Nature {
    /// acorn's table, by which a message is judged where no procedure is at hand.
    package var kind: Kind {
        switch self {
        case .failure, .conduct, .privacy: .complaint
        case .firstRequest, .question, .suggestion, .policyDisagreement: .feedback
        case .praise: .compliment
        case .other: .other
        }
    }
}
