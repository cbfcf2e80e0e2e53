import Casework

/// Which cues a text shows, and what they add to each nature.
///
/// Words near the end weigh more, for the closing sentence says what the writer wants; repeated sightings of a
/// cue weigh less and less.
struct CueSightings: Sendable {
    struct Sighting: Sendable {
        let cue: Cue
        let isNegated: Bool
        /// In the subject or the closing sentence.
        let isLast: Bool
        let nature: Nature
        let weight: Double
        let words: String
    }

    /// In the order of `Nature.allCases`, in logits.
    private(set) var scores: [Double]
    /// The first of each cue in each text.
    private(set) var all: [Sighting] = []
    /// Of every sighting in the body that says much, in the order of the text: the place in `Nature.allCases`.
    private(set) var natures: [Int] = []
    private var counts: [Int: Int] = [:]

    /// How common each nature is where no cue speaks.
    private static let start: [Nature: Double] = [
        .failure: 0.35, .firstRequest: -0.2, .question: -0.2, .suggestion: 0, .policyDisagreement: -0.6,
        .praise: -0.1, .conduct: -1.2, .privacy: -1.2, .other: -0.8,
    ]

    init() { scores = Nature.allCases.map { Self.start[$0] ?? 0 } }

    subscript(nature: Nature) -> Double {
        get { Nature.allCases.firstIndex(of: nature).map { scores[$0] } ?? 0 }
        set { if let index = Nature.allCases.firstIndex(of: nature) { scores[index] = newValue } }
    }

    /// The weight of all that was sighted, in logits.
    var strength: Double { all.reduce(0) { $0 + $1.weight } }

    /// `place` is that of the cue; `words` quotes what showed it.
    mutating func add(
        _ cue: Cue,
        _ place: Int,
        isNegated: Bool,
        isLast: Bool,
        isNew: Bool,
        inBody: Bool,
        words: () -> String
    ) {
        var (nature, weight) = (cue.nature, cue.weight)
        if isNegated {
            switch cue.negation {
            case .drops: return
            case .turns(let other, let otherWeight): (nature, weight) = (other, otherWeight)
            case .keeps: break
            }
        }
        counts[place, default: 0] += 1
        weight /= Double(counts[place] ?? 1)
        if isLast { weight *= 1.25 }
        self[nature] += weight
        if inBody, weight > 0.5, let index = Nature.allCases.firstIndex(of: nature) { natures.append(index) }
        guard isNew else { return }
        all.append(
            Sighting(
                cue: cue,
                isNegated: isNegated,
                isLast: isLast,
                nature: nature,
                weight: weight,
                words: words()
            )
        )
    }

    /// What a text asks or tells apart from its cues.
    mutating func addShape(of body: WordText, askers: Set<UInt64>) {
        let questions = body.questions.count
        if questions > 0 {
            self[.question] += min(1.2, 0.6 * Double(questions)) * (body.words.count < 60 ? 1.3 : 0.6)
        }
        if let first = body.words.first, askers.contains(first.hash), body.sentenceCount <= 2 {
            self[.question] += 0.8
        }
    }
}
