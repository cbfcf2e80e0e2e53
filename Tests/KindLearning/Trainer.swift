import Casework
package import Triage

/// Learns what a `LinearModel` holds: stochastic gradient descent with AdaGrad's steps, of all lanes together.
///
/// The same corpus gives the same weights on every machine: one order, no clock, no chance, no C library.
package struct Trainer {
    package typealias Scores = LinearModel.Scores

    package struct Sample {
        package var features: TextFeatures
        package var matter: Matter?
        package var marks: Set<Mark>
        package var automatic: AutomaticText?
        /// Short, without a subject.
        package var isComment: Bool
        package var weight: Float
    }

    private struct Lesson {
        let features: [(feature: Int, value: Float)]
        /// 1 in the lane of its matter, of each of its marks, and of the automatic text that it is.
        let truth: Scores
        let cost: Scores
    }

    private let lessons: [Lesson]
    private let keys: [UInt32]

    private static let orders = 8
    private static let rounds = 20
    /// The weights kept are the mean of those after these rounds: no chance order has the last word.
    private static let averaged = 5..<20
    /// Of each message this part of its features is shown, another each time, so that no word is relied on alone.
    private static let shown: Float = 0.4
    private static let step: Float = 0.15
    private static let decay: Float = 0.0006
    /// A feature of fewer messages says nothing of others.
    private static let fewest = 3

    package init(_ samples: [Sample]) {
        var counts: [UInt32: Int] = [:]
        for sample in samples {
            for feature in sample.features.all { counts[feature.key, default: 0] += 1 }
        }
        keys = counts.filter { $0.value >= Self.fewest && $0.key != 0 }.keys.sorted()
        let places = Dictionary(uniqueKeysWithValues: keys.enumerated().map { ($0.element, $0.offset) })
        lessons = samples.map { sample in
            Lesson(
                features: sample.features.all.compactMap { feature in
                    places[feature.key].map { ($0, feature.value) }
                },
                truth: Self.truth(sample),
                cost: Self.cost(sample)
            )
        }
    }

    private static func truth(_ sample: Sample) -> Scores {
        var truth = Scores()
        if let matter = sample.matter { truth[matter.rawValue] = 1 }
        for mark in sample.marks { truth[mark.lane] = 1 }
        if let automatic = sample.automatic { truth[automatic.lane] = 1 }
        return truth
    }

    /// A lost complaint costs more than a needless one, and a lost mark more than one too many. Comments on cards say
    /// the same things in other words than mails do, and are fewer.
    private static func cost(_ sample: Sample) -> Scores {
        var cost = Scores(repeating: sample.matter?.kind == .complaint ? 1.2 : 1)
        if sample.isComment, sample.matter != nil { cost *= 2 }
        cost *= sample.weight
        for mark in sample.marks { cost[mark.lane] = 2 }
        if sample.matter == nil {
            for matter in Matter.allCases { cost[matter.rawValue] = 0 }
        }
        return cost
    }

    /// The mean of what several orders teach: what one of them makes of chance, the others do not.
    package func weights() -> [UInt32: Scores] {
        var sum = [Scores](repeating: Scores(), count: keys.count)
        for order in 1...Self.orders { add(weights(inOrder: UInt64(order)), to: &sum) }
        return Dictionary(uniqueKeysWithValues: zip(keys, sum.map { $0 / Float(Self.orders) }))
    }

    private func add(_ weights: [Scores], to sum: inout [Scores]) {
        for feature in keys.indices { sum[feature] += weights[feature] }
    }

    private func weights(inOrder number: UInt64) -> [Scores] {
        var weights = [Scores](repeating: Scores(), count: keys.count)
        var squares = [Scores](repeating: Scores(repeating: 0.01), count: keys.count)
        var sum = weights
        var lots = Lots(state: number)
        var order = Array(lessons.indices)
        for round in 0..<Self.rounds {
            for index in order.indices.reversed() { order.swapAt(index, lots.draw(below: index + 1)) }
            for index in order { learn(lessons[index], &weights, &squares, &lots) }
            guard Self.averaged.contains(round) else { continue }
            add(weights, to: &sum)
        }
        return sum.map { $0 / Float(Self.averaged.count) }
    }

    /// The same draws from the same state.
    private struct Lots {
        var state: UInt64

        mutating func draw(below bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
    }

    private func learn(_ lesson: Lesson, _ weights: inout [Scores], _ squares: inout [Scores], _ lots: inout Lots) {
        var shown: [(feature: Int, value: Float)] = []
        shown.reserveCapacity(lesson.features.count)
        var logits = Scores()
        for (index, (feature, value)) in lesson.features.enumerated() {
            // The first is the bias: how common each matter and mark is where nothing else is known.
            let isBias = index == 0
            guard isBias || Float(lots.draw(below: 1000)) < 1000 * Self.shown else { continue }
            let part = isBias ? value : value / Self.shown
            shown.append((feature, part))
            logits += weights[feature] * part
        }
        let error = (Self.likelihood(logits) - lesson.truth) * lesson.cost
        for (feature, value) in shown {
            let slope = error * value + weights[feature] * Self.decay
            squares[feature] += slope * slope
            weights[feature] -= slope * Self.step / squares[feature].squareRoot()
        }
    }

    private static func likelihood(_ logits: Scores) -> Scores {
        let reading = LinearModel.Reading(logits: logits)
        var scores = Scores()
        for matter in Matter.allCases { scores[matter.rawValue] = Float(reading[matter]) }
        for mark in Mark.allCases { scores[mark.lane] = Float(reading[mark]) }
        for text in AutomaticText.allCases { scores[text.lane] = Float(reading[text]) }
        return scores
    }
}
