package import Casework

/// The words by which one message is like another, as hashes: what a correction keeps of a message, and none of its text.
package struct Likeness: Sendable, Codable, Equatable {
    /// Ascending, without repeats.
    package let words: [UInt32]

    package init(words: [UInt32]) { self.words = Array(Set(words)).sorted() }

    package init(subject: String, body: String) { self.init(subject: WordText(subject), body: WordText(body)) }

    init(subject: WordText, body: WordText) {
        var keys: Set<UInt32> = []
        for text in [subject, body] {
            var before: WordText.Word?
            for word in text.words.prefix(1500) where !Self.common.contains(word.hash) {
                keys.insert(TextFeatures.key(.stem, word.stem))
                if let before, before.sentence == word.sentence {
                    keys.insert(TextFeatures.key(.pair, before.stem &* 31 &+ word.stem))
                }
                before = word
            }
        }
        if keys.count < Self.fewest {
            // A short answer is like itself alone, or `you can ring` would be the twin of `a ring was lost`.
            let whole = (subject.words + body.words).reduce(UInt64(0)) { $0 &* 31 &+ $1.stem }
            keys.insert(TextFeatures.key(.textStart, whole))
        }
        words = keys.sorted()
    }

    /// What two messages must have in common, or it is chance.
    private static let fewest = 5

    /// 0…1: the cosine of the two sets; 0 where they share so few that it is chance, unless that is all there is.
    package func similarity(to other: Likeness) -> Double {
        if words == other.words { return words.isEmpty ? 0 : 1 }
        var (shared, left, right) = (0, 0, 0)
        while left < words.count, right < other.words.count {
            if words[left] == other.words[right] { shared += 1 }
            let isBehind = words[left] <= other.words[right]
            if words[left] >= other.words[right] { right += 1 }
            if isBehind { left += 1 }
        }
        guard shared >= Self.fewest else { return 0 }
        return Double(shared) / (Double(words.count) * Double(other.words.count)).squareRoot()
    }

    /// Words of every letter, which make no two alike.
    private static let common = WordText.hashes(
        """
        a about after again all also am an and any are as at be because been before being but by came can cannot cant
        come could couldnt day days dear did didnt do does doesnt dont each even for from get go good got had has have
        havent having he her here him his how i if im in into is isnt it its ive just know last let like look make many
        may me more most much my no not now of off on one only or other our out over people please put regards said
        say see she should since so some someone such sir madam tell than thank thanks that thats the their them then
        there they thing things this those time to told two up us very was wasnt way we well went were what when where
        which while who why will wish with without would write writing yet you your yours faithfully sincerely kind
        hello hi week weeks year years too far long
        """
    )
}

/// A person said of which kind a message is.
package struct Correction: Sendable, Codable, Equatable {
    package var likeness: Likeness
    package var kind: Kind

    package init(_ likeness: Likeness, _ kind: Kind) {
        self.likeness = likeness
        self.kind = kind
    }
}

/// What people corrected, in the order they did. The shipped model stays as it is: each correction draws the judgement
/// of mail like the corrected one towards what the person said, and leaves all other mail exactly as it was; so taking
/// one out undoes it, and the later of two that disagree prevails.
package struct Corrections: Sendable, Codable, Equatable {
    package private(set) var all: [Correction]

    package init(_ all: [Correction] = []) { self.all = all }

    package var isEmpty: Bool { all.isEmpty }

    package mutating func append(_ correction: Correction) { all.append(correction) }

    /// Below `stranger` two messages have no more in common than chance gives; from `twin` they say the same.
    private static let stranger = 0.25
    private static let twin = 0.55
    /// A person's word is worth this much on the same message.
    private static let trust = 0.95

    func applied(to probabilities: KindChances, of likeness: Likeness) -> KindChances {
        all.reduce(probabilities) { now, correction in
            let similarity = correction.likeness.similarity(to: likeness)
            guard similarity > Self.stranger, let place = Kind.allCases.firstIndex(of: correction.kind) else {
                return now
            }
            let pull = Self.trust * min(1, (similarity - Self.stranger) / (Self.twin - Self.stranger))
            var drawn = now * (1 - pull)
            drawn[place] += pull
            return drawn
        }
    }
}
