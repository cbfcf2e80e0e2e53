package import Casework
import FoundationEssentials

/// What a text is about: multinomial over the matters, and logistic for each mark and each sort of automatic text. Each
/// feature of the text adds to each of these logits.
///
/// The shipped one is learned by `swift run Learn` from the corpus in `Tests/KindLearning/Corpus`.
package struct LinearModel: Sendable {
    /// A lane each matter, then one each mark, then one each sort of automatic text.
    package typealias Scores = SIMD16<Float>
    /// A signed step each lane, in the lane's unit.
    package typealias Row = SIMD16<Int8>

    /// Open addressing by the features' keys, which are hashes already: most are found where they are first looked for.
    /// 0 is a free slot.
    private let keys: [UInt32]
    private let rows: [Row]
    private let units: Scores
    /// What the logits are multiplied by, so that of judgements made with confidence .8 four in five are right.
    private let sharpness: Float

    /// Bytes a feature in the shipped text: its key, little-endian, and its row.
    package static let packedSize = 20

    /// `packed`: `packedSize` bytes a feature.
    package init(units: Scores, sharpness: Float, packed: [UInt8]) {
        self.units = units
        self.sharpness = sharpness
        var size = 16
        while size < packed.count / Self.packedSize * 5 / 4 { size *= 2 }
        var keys = [UInt32](repeating: 0, count: size)
        var rows = [Row](repeating: Row(), count: size)
        for start in stride(from: 0, through: packed.count - Self.packedSize, by: Self.packedSize) {
            let key = (0..<4).reduce(UInt32(0)) { $0 | UInt32(packed[start + $1]) << UInt32(8 * $1) }
            let place = Self.place(of: key, in: keys)
            keys[place] = key
            for lane in 0..<16 { rows[place][lane] = Int8(bitPattern: packed[start + 4 + lane]) }
        }
        (self.keys, self.rows) = (keys, rows)
    }

    /// `packed`: the same in base64. The shipped text is written by a program and read by a test; were it damaged, every
    /// contact would be strange to it, and so a person's to decide.
    init(units: Scores, sharpness: Float, packed: String) {
        self.init(units: units, sharpness: sharpness, packed: [UInt8](Data(base64Encoded: packed) ?? Data()))
    }

    private static func place(of key: UInt32, in keys: [UInt32]) -> Int {
        let mask = keys.count - 1
        var place = Int(truncatingIfNeeded: key) & mask
        while keys[place] != 0, keys[place] != key { place = (place + 1) & mask }
        return place
    }

    private func row(of key: UInt32) -> Scores? {
        let place = Self.place(of: key, in: keys)
        return keys[place] == 0 ? nil : Scores(rows[place])
    }

    package func logits(_ features: TextFeatures) -> Scores {
        var sum = Scores()
        for feature in features.all {
            if let row = row(of: feature.key) { sum += row * Float(feature.value) }
        }
        return sum * units
    }

    package func reading(_ features: TextFeatures) -> Reading { Reading(logits: logits(features) * sharpness) }

    /// The part of the body's words and pairs of words that tell something of the matter: three in four of an English
    /// mail, one in six of another language. Of other languages only absence notes and receipts were learned.
    func familiarity(_ features: TextFeatures) -> Double {
        let spoken = features.all.lazy.filter { $0.words != nil }
        let known = spoken.count { feature in
            let place = Self.place(of: feature.key, in: keys)
            return keys[place] != 0 && Matter.allCases.contains { rows[place][$0.rawValue] != 0 }
        }
        return Double(known) / Double(max(1, spoken.count { _ in true }))
    }

    /// The words that spoke most for a matter or a mark, strongest first.
    func strongest(_ features: TextFeatures, for lane: Int, in body: WordText, limit: Int = 4) -> [String] {
        let matters = Matter.allCases.count
        let spoken = features.all.compactMap { feature -> (words: Range<Int>, gain: Float)? in
            guard let words = feature.words, let row = row(of: feature.key).map({ $0 * units }) else { return nil }
            let mean = lane < matters ? (0..<matters).reduce(0) { $0 + row[$1] } / Float(matters) : 0
            let gain = Float(feature.value) * (row[lane] - mean)
            return gain > 0.1 ? (words, gain) : nil
        }
        var kept: [Range<Int>] = []
        for (words, _) in spoken.sorted(by: { ($0.gain, $1.words.lowerBound) > ($1.gain, $0.words.lowerBound) }) {
            guard kept.count < limit else { break }
            if !kept.contains(where: { $0.overlaps(words) }) { kept.append(words) }
        }
        return kept.map(body.quote)
    }

    /// How likely each matter, each mark and each sort of automatic text is.
    package struct Reading: Sendable {
        private let matters: [Double]
        private let marks: [Double]
        private let automatic: [Double]

        package init(logits: Scores) {
            let top = Matter.allCases.map { logits[$0.rawValue] }.max() ?? 0
            let odds = Matter.allCases.map { exp(Double(logits[$0.rawValue] - top)) }
            let sum = odds.reduce(0, +)
            matters = odds.map { $0 / sum }
            func likelihood(_ lane: Int) -> Double { 1 / (1 + exp(-Double(logits[lane]))) }
            marks = Mark.allCases.map { likelihood($0.lane) }
            automatic = AutomaticText.allCases.map { likelihood($0.lane) }
        }

        package subscript(matter: Matter) -> Double { matters[matter.rawValue] }
        package subscript(mark: Mark) -> Double { marks[mark.rawValue] }
        package subscript(text: AutomaticText) -> Double { automatic[text.rawValue] }

        /// In the order of `Kind.allCases`.
        package var kinds: KindChances {
            Matter.allCases.reduce(into: KindChances()) { sum, matter in
                if let place = Kind.allCases.firstIndex(of: matter.kind) { sum[place] += self[matter] }
            }
        }

        /// The likeliest matter of a kind.
        package func matter(of kind: Kind) -> Matter {
            Matter.allCases.filter { $0.kind == kind }.max { self[$0] < self[$1] } ?? .other
        }
    }
}

/// How likely each kind is, in the order of `Kind.allCases`.
package typealias KindChances = SIMD4<Double>

/// e to the power of x, by halving and a series: equal on every machine, as the C library's need not be.
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
