import Casework
import FoundationEssentials

/// A multinomial logistic model of the four kinds: each feature adds to each kind's logit.
///
/// The shipped one is learned by `swift run Learn` from the corpus in `Tests/KindLearning/Corpus`.
package struct KindModel: Sendable {
    /// One number a kind, in the order of `Kind.allCases`.
    package typealias Scores = SIMD4<Double>

    private var rows: [Scores] = []
    /// The place in `rows` of each feature, by its key.
    private var places: KeyTable
    /// What the logits are multiplied by, so that of judgements made with confidence .8 four in five are right.
    private let sharpness: Double

    package init(weights: [UInt32: Scores], sharpness: Double) {
        self.sharpness = sharpness
        places = KeyTable(minimumCapacity: weights.count)
        for (key, row) in weights { add(row, for: key) }
    }

    private mutating func add(_ row: Scores, for key: UInt32) {
        if places.insert(UInt64(key), Int32(rows.count)) { rows.append(row) }
    }

    private func row(of feature: KindFeatures.Feature) -> Scores? {
        let place = places.value(of: UInt64(feature.key))
        return place < 0 ? nil : rows[Int(place)]
    }

    /// `packed`: base64 of eight bytes a feature: its key, little-endian, and a signed byte a kind, in `units`.
    init(units: Double, sharpness: Double, packed: String) {
        self.sharpness = sharpness
        // The shipped text is written by a program and read by a test; were it damaged, cues alone would be left.
        let bytes = [UInt8](Data(base64Encoded: packed) ?? Data())
        places = KeyTable(minimumCapacity: bytes.count / 8)
        for start in stride(from: 0, to: bytes.count - 7, by: 8) {
            let key = (0..<4).reduce(UInt32(0)) { $0 | UInt32(bytes[start + $1]) << UInt32(8 * $1) }
            var row = Scores()
            for kind in 0..<4 { row[kind] = Double(Int8(bitPattern: bytes[start + 4 + kind])) * units }
            add(row, for: key)
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
