import Casework

/// A named sign of what a message is about: phrases, and how much each nature gains by them.
struct Cue: Sendable {
    enum Negation: Sendable {
        /// `not helpful` says nothing of the kind.
        case drops
        /// `not helpful` says the contrary.
        case turns(Nature, Double)
        /// The negation is part of what is said, or changes nothing.
        case keeps
    }

    let name: String
    let nature: Nature
    /// In logits: what one sighting adds.
    let weight: Double
    let negation: Negation
    /// What the linear model knows it by: of its name, so that cues may come and go between the others.
    let key: UInt64
    /// As `PhraseTable` reads them, parted by commas.
    let phrases: String

    init(_ name: String, _ nature: Nature, _ weight: Double, negated: Negation = .keeps, _ phrases: String) {
        self.name = name
        // FNV-1a.
        key = name.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
        self.nature = nature
        self.weight = weight
        negation = negated
        self.phrases = phrases
    }
}
