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

    private static let rounds = 15
    private static let step = 0.05
    private static let decay = 0.0012
    /// A lost complaint costs more than a needless one; the rarer kinds are not to be drowned.
    private static let cost: [Double] = [1.3, 1.0, 1.4, 1.5]
    /// What is seen in one message only teaches nothing.
    private static let seenAtLeast = 2

    package init(_ examples: [(features: KindFeatures, kind: Kind)]) {
        var seen: [UInt32: Int] = [:]
        for example in examples { for feature in example.features.all { seen[feature.key, default: 0] += 1 } }
        keys = seen.filter { $0.value >= Self.seenAtLeast }.map(\.key).sorted()
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
        var chance: UInt64 = 42
        var order = Array(samples.indices)
        for _ in 0..<Self.rounds {
            for index in order.indices.reversed() {
                chance = chance &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                order.swapAt(index, Int(chance >> 33) % (index + 1))
            }
            for index in order { learn(samples[index], &weights, &squares) }
        }
        return Dictionary(uniqueKeysWithValues: zip(keys, weights))
    }

    private func learn(_ sample: Sample, _ weights: inout [Scores], _ squares: inout [Scores]) {
        var logits = Scores()
        for (feature, value) in sample.features { logits += weights[feature] * value }
        var error = KindModel.softmax(logits)
        error[sample.kind] -= 1
        error *= Self.cost[sample.kind]
        for (feature, value) in sample.features {
            let slope = error * value + (weights[feature] - prior[feature]) * Self.decay
            squares[feature] += slope * slope
            weights[feature] -= slope * Self.step / squares[feature].squareRoot()
        }
    }
}
