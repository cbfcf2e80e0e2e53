import Casework
import FoundationEssentials

/// A multinomial logistic model of the four kinds: each feature adds to each kind's logit.
///
/// The shipped one is learned by `swift run Learn` from the corpus in `Tests/KindLearning/Corpus`.
package struct KindModel: Sendable {
    /// One number a kind, in the order of `Kind.allCases`.
    package typealias Scores = SIMD4<Double>

    private var weights: [UInt32: Scores] = [:]
    /// What the logits are multiplied by, so that of judgements made with confidence .8 four in five are right.
    private let sharpness: Double

    package init(weights: [UInt32: Scores], sharpness: Double) {
        self.weights = weights
        self.sharpness = sharpness
    }

    /// `packed`: base64 of eight bytes a feature: its key, little-endian, and a signed byte a kind, in `units`.
    init(units: Double, sharpness: Double, packed: String) {
        self.sharpness = sharpness
        // The shipped text is written by a program and read by a test; were it damaged, cues alone would be left.
        let bytes = [UInt8](Data(base64Encoded: packed) ?? Data())
        for start in stride(from: 0, to: bytes.count - 7, by: 8) {
            let key = (0..<4).reduce(UInt32(0)) { $0 | UInt32(bytes[start + $1]) << UInt32(8 * $1) }
            var row = Scores()
            for kind in 0..<4 { row[kind] = Double(Int8(bitPattern: bytes[start + 4 + kind])) * units }
            weights[key] = row
        }
    }

    package func logits(_ features: KindFeatures) -> Scores {
        features.all.reduce(into: Scores()) { sum, feature in
            if let row = weights[feature.key] { sum += row * feature.value }
        }
    }

    package func probabilities(_ features: KindFeatures) -> Scores { Self.softmax(logits(features) * sharpness) }

    /// The words that spoke most for a kind, strongest first.
    func strongest(_ features: KindFeatures, for kind: Int, in body: WordText, limit: Int = 4) -> [String] {
        let spoken = features.all.compactMap { feature -> (words: Range<Int>, gain: Double)? in
            guard let words = feature.words, let row = weights[feature.key] else { return nil }
            return (words, feature.value * (row[kind] - row.sum() / 4))
        }
        var kept: [Range<Int>] = []
        for (words, gain) in spoken.sorted(by: { ($0.gain, $1.words.lowerBound) > ($1.gain, $0.words.lowerBound) }) {
            guard gain > 0.1, kept.count < limit else { break }
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
