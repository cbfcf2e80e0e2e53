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
    /// As `PhraseTable` reads them, parted by commas.
    let phrases: String

    init(_ name: String, _ nature: Nature, _ weight: Double, negated: Negation = .keeps, _ phrases: String) {
        self.name = name
        self.nature = nature
        self.weight = weight
        negation = negated
        self.phrases = phrases
    }
}
