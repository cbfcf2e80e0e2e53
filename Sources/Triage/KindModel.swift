import Casework
import FoundationEssentials

/// A multinomial logistic model of the four kinds: each feature adds to each kind's logit.
///
/// The shipped one is learned by `swift run Learn` from the corpus in `Tests/KindLearning/Corpus`.
package struct KindModel: Sendable {
    /// One number a kind, in the order of `Kind.allCases`.
    package typealias Scores = SIMD4<Double>

    private enum Rows: Sendable {
        /// As they were learned.
        case exact([UInt32: Scores])
        /// As they are shipped, in one flat array: a feature's key in the low half of a slot, a signed byte a kind in the
        /// high half, in `units`; a free slot is 0, for a feature that says nothing has none.
        case packed([UInt64], units: Double)
    }

    private let rows: Rows
    /// What the logits are multiplied by, so that of judgements made with confidence .8 four in five are right.
    private let sharpness: Double

    package init(weights: [UInt32: Scores], sharpness: Double) {
        self.sharpness = sharpness
        rows = .exact(weights)
    }

    /// `packed`: base64 of eight bytes a feature: its key, little-endian, and a signed byte a kind, in `units`.
    init(units: Double, sharpness: Double, packed: String) {
        self.sharpness = sharpness
        // The shipped text is written by a program and read by a test; were it damaged, cues alone would be left.
        let bytes = [UInt8](Data(base64Encoded: packed) ?? Data())
        var size = 16
        while size < bytes.count / 8 * 5 / 4 { size *= 2 }
        var slots = [UInt64](repeating: 0, count: size)
        for start in stride(from: 0, to: bytes.count - 7, by: 8) {
            let slot = (0..<8).reduce(UInt64(0)) { $0 | UInt64(bytes[start + $1]) << UInt64(8 * $1) }
            let place = Self.place(of: UInt32(truncatingIfNeeded: slot), in: slots)
            if slots[place] == 0, slot >> 32 != 0 { slots[place] = slot }
        }
        rows = .packed(slots, units: units)
    }

    /// Where the feature is, or would be: keys are hashes, so most are found where they are first looked for.
    private static func place(of key: UInt32, in slots: [UInt64]) -> Int {
        let mask = slots.count - 1
        var place = Int(truncatingIfNeeded: key) & mask
        while slots[place] != 0, UInt32(truncatingIfNeeded: slots[place]) != key { place = (place + 1) & mask }
        return place
    }

    private func row(of feature: KindFeatures.Feature) -> Scores? {
        switch rows {
        case .exact(let weights): return weights[feature.key]
        case .packed(let slots, let units):
            let slot = slots[Self.place(of: feature.key, in: slots)]
            guard slot != 0 else { return nil }
            let steps = SIMD4<Int8>(
                Int8(truncatingIfNeeded: slot >> 32),
                Int8(truncatingIfNeeded: slot >> 40),
                Int8(truncatingIfNeeded: slot >> 48),
                Int8(truncatingIfNeeded: slot >> 56)
            )
            return Scores(steps) * units
        }
    }

    package func logits(_ features: KindFeatures) -> Scores {
        features.all.reduce(into: Scores()) { sum, feature in
            if let row = row(of: feature) { sum += row * feature.value }
        }
    }

    package func probabilities(_ features: KindFeatures) -> Scores { Self.softmax(logits(features) * sharpness) }

    /// The words that spoke most for a kind, strongest first.
    func strongest(_ features: KindFeatures, for kind: Int, in body: WordText, limit: Int = 4) -> [String] {
        let spoken = features.all.compactMap { feature -> (words: Range<Int>, gain: Double)? in
            guard let words = feature.words, let row = row(of: feature) else { return nil }
            let gain = feature.value * (row[kind] - row.sum() / 4)
            return gain > 0.1 ? (words, gain) : nil
        }
        var kept: [Range<Int>] = []
        for (words, _) in spoken.sorted(by: { ($0.gain, $1.words.lowerBound) > ($1.gain, $0.words.lowerBound) }) {
            guard kept.count < limit else { break }
            if !kept.contains(where: { $0.overlaps(words) }) { kept.append(words) }
        }
        return kept.map(body.quote)
    }

    package static func softmax(_ logits: Scores) -> Scores {
        let top = logits.max()
        var odds = Scores()
        for kind in 0..<4 { odds[kind] = exp(logits[kind] - top) }
        return odds / odds.sum()
    }
}

/// e to the power of x, by halving and a series: equal on every machine, as the C library's need not be.
func exp(_ x: Double) -> Double {
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
