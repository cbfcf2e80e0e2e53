package import Casework

/// What a contact is, by its words.
package struct KindReading: Sendable, Equatable {
    package var kind: Kind
    package var nature: Nature
    package var confidence: Double
    package var category: Category?
    package var evidence: [String]
}

/// Weighs cues: each nature's score is a sum of logits, a softmax over natures gives the confidence of the kind.
///
/// Words near the end weigh more, for the closing sentence says what the writer wants; repeated sightings of a
/// cue weigh less and less.
struct KindReader: Sendable {
    private let cues: [Cue]
    private let phrases: PhraseTable
    private let negators: Set<UInt64>
    private let negationBreakers: Set<UInt64>
    private let askers: Set<UInt64>

    init(cues: [Cue] = Cue.all) {
        self.cues = cues
        phrases = PhraseTable(cues.map(\.phrases))
        negators = Set(
            "not no never dont didnt doesnt cannot cant couldnt wasnt werent isnt arent wont wouldnt hasnt havent hadnt without nor neither nobody none hardly barely lack lacked lacking zero aint shouldnt far"
                .split(separator: " ").map { WordText.hash(String($0)) }
        )
        negationBreakers = Set("but however only because".split(separator: " ").map { WordText.hash(String($0)) })
        askers = Set(
            "can could would do does is are what when where how who which why may will please".split(separator: " ").map
            { WordText.hash(String($0)) }
        )
    }

    func read(subject: WordText, body: WordText) -> KindReading {
        var scores: [Nature: Double] = [
            .failure: 0.35, .firstRequest: -0.2, .question: -0.2, .suggestion: 0, .policyDisagreement: -0.6,
            .praise: -0.1, .conduct: -1.2, .privacy: -1.2, .other: -0.8,
        ]
        var seen: [Int: Int] = [:]
        var sightings: [(name: String, weight: Double, words: String)] = []
        for (text, isSubject) in [(subject, true), (body, false)] {
            let last = text.sentenceCount - 1
            var taken: Set<Int> = []
            for match in longest(phrases.matches(in: text)) {
                let cue = cues[match.tag]
                var (nature, weight) = (cue.nature, cue.weight)
                if isNegated(match, in: text) {
                    switch cue.negation {
                    case .drops: continue
                    case .turns(let other, let otherWeight): (nature, weight) = (other, otherWeight)
                    case .keeps: break
                    }
                }
                seen[match.tag, default: 0] += 1
                weight /= Double(seen[match.tag] ?? 1)
                let sentence = text.words[match.words.lowerBound].sentence
                if isSubject || (sentence == last && last > 1) { weight *= 1.25 }
                scores[nature, default: 0] += weight
                if taken.insert(match.tag).inserted { sightings.append((cue.name, weight, text.quote(match.words))) }
            }
        }
        addShape(of: body, to: &scores)
        return reading(scores, sightings)
    }

    /// What a text asks or tells apart from its cues.
    private func addShape(of body: WordText, to scores: inout [Nature: Double]) {
        let questions = body.questions.count
        if questions > 0 {
            scores[.question, default: 0] += min(1.2, 0.6 * Double(questions)) * (body.words.count < 60 ? 1.3 : 0.6)
        }
        if let first = body.words.first, askers.contains(first.hash), body.sentenceCount <= 2 {
            scores[.question, default: 0] += 0.8
        }
    }

    private func reading(
        _ scores: [Nature: Double],
        _ sightings: [(name: String, weight: Double, words: String)]
    ) -> KindReading {
        let total = scores.values.reduce(0) { $0 + exp($1) }
        var kinds: [Kind: Double] = [:]
        for (nature, score) in scores { kinds[nature.kind, default: 0] += exp(score) / total }
        // Asymmetric: a lost complaint is the worst error, so near ties are complaints.
        let complaint = kinds[.complaint] ?? 0
        var kind = kinds.max { ($0.value, $0.key.rawValue) < ($1.value, $1.key.rawValue) }?.key ?? .feedback
        if kind != .complaint, kind != .feedback, complaint > 0.3 { kind = .complaint }
        let nature =
            scores.filter { $0.key.kind == kind }.max { ($0.value, $0.key.rawValue) < ($1.value, $1.key.rawValue) }?.key
            ?? .other
        let evidence = sightings.sorted { abs($0.weight) > abs($1.weight) }.map { "\($0.name): \($0.words)" }
        return KindReading(
            kind: kind,
            nature: nature,
            confidence: (1000 * (kinds[kind] ?? 0)).rounded() / 1000,
            category: kind == .complaint ? nature.category : nil,
            evidence: evidence
        )
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
            if negationBreakers.contains(hash) { return false }
            if negators.contains(hash) { return true }
            if text.words[index + 1].separator == UInt8(ascii: ",") { return false }
            index -= 1
        }
        return false
    }
}

extension Nature {
    /// acorn's table, by which a message is judged where no procedure is at hand.
    var kind: Kind {
        switch self {
        case .failure, .conduct, .privacy: .complaint
        case .firstRequest, .question, .suggestion, .policyDisagreement: .feedback
        case .praise: .compliment
        case .other: .other
        }
    }

    var category: Category? {
        switch self {
        case .failure: .service
        case .conduct: .conduct
        case .privacy: .privacy
        default: nil
        }
    }
}

/// e to the power of x, by halving and a series: the C library is not imported for one function.
private func exp(_ x: Double) -> Double {
    let bounded = max(-40, min(40, x)) / 64
    var term = 1.0
    var sum = 1.0
    for n in 1...8 {
        term *= bounded / Double(n)
        sum += term
    }
    for _ in 0..<6 { sum *= sum }
    return sum
}
