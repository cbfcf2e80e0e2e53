package import Casework
package import Triage

/// Learns a `KindModel`: stochastic gradient descent with AdaGrad's steps, from the cues' own judgement as prior.
///
/// The same corpus gives the same weights on every machine: one order, no clock, no chance, no C library.
package struct Trainer {
    package typealias Scores = KindModel.Scores

    private struct Sample {
        let features: [(feature: Int, value: Double)]
        let kind: Int
    }

    private let samples: [Sample]
    private let keys: [UInt32]
    private let prior: [Scores]

    private static let rounds = 40
    /// The weights kept are the mean of those after these rounds: no chance order has the last word.
    private static let averaged = 8..<40
    /// Of each message a quarter of its features is shown, another each time, so that no word is relied on alone.
    private static let shown = 0.25
    private static let step = 0.07
    private static let decay = 0.0012
    /// A lost complaint costs more than a needless one; the rarer kinds are not to be drowned.
    private static let cost: [Double] = [1.3, 1.0, 1.4, 1.5]

    package init(_ examples: [(features: KindFeatures, kind: Kind)]) {
        keys = Set(examples.flatMap { $0.features.all.map(\.key) }).sorted()
        let places = Dictionary(uniqueKeysWithValues: keys.enumerated().map { ($0.element, $0.offset) })
        samples = examples.map { example in
            Sample(
                features: example.features.all.compactMap { feature in
                    places[feature.key].map { ($0, feature.value) }
                },
                kind: Kind.allCases.firstIndex(of: example.kind) ?? 0
            )
        }
        var prior = [Scores](repeating: Scores(), count: keys.count)
        for (kind, key) in KindFeatures.kindKeys.enumerated() {
            if let place = places[key] { prior[place][kind] = 0.3 }
        }
        self.prior = prior
    }

    package func weights() -> [UInt32: Scores] {
        var weights = prior
        var squares = [Scores](repeating: Scores(repeating: 0.01), count: keys.count)
        var sum = prior.map { _ in Scores() }
        var lots = Lots()
        var order = Array(samples.indices)
        for round in 0..<Self.rounds {
            for index in order.indices.reversed() { order.swapAt(index, lots.draw(below: index + 1)) }
            for index in order { learn(samples[index], &weights, &squares, &lots) }
            guard Self.averaged.contains(round) else { continue }
            for feature in keys.indices { sum[feature] += weights[feature] }
        }
        let mean = sum.map { $0 / Double(Self.averaged.count) }
        return Dictionary(uniqueKeysWithValues: zip(keys, mean))
    }

    /// The same draws each time.
    private struct Lots {
        private var state: UInt64 = 42

        mutating func draw(below bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
    }

    private func learn(
        _ sample: Sample,
        _ weights: inout [Scores],
        _ squares: inout [Scores],
        _ lots: inout Lots
    ) {
        let shown = sample.features.compactMap { feature, value in
            Double(lots.draw(below: 1000)) < 1000 * Self.shown ? (feature, value / Self.shown) : nil
        }
        var logits = Scores()
        for (feature, value) in shown { logits += weights[feature] * value }
        var error = KindModel.softmax(logits)
        error[sample.kind] -= 1
        error *= Self.cost[sample.kind]
        for (feature, value) in shown {
            let slope = error * value + (weights[feature] - prior[feature]) * Self.decay
            squares[feature] += slope * slope
            weights[feature] -= slope * Self.step / squares[feature].squareRoot()
        }
    }
}
