import Casework
import Foundation
package import Triage

/// The corpus with its features, and what is learned of it.
package struct Learning {
    package let examples: [Example]
    private let samples: [Trainer.Sample]

    package init(_ examples: [Example]) {
        self.examples = examples
        let reader = KindReader()
        samples = examples.map { example in
            Trainer.Sample(
                features: reader.features(subject: example.subject, body: example.text),
                matter: example.matter,
                marks: example.marks,
                automatic: example.automatic,
                isComment: example.isComment,
                weight: example.weight
            )
        }
    }

    /// What four parts of five teach, and which examples stand in the fifth, that was not seen.
    package typealias Fold = (weights: Weights, unseen: [Int])

    /// To which part an example belongs, its text alone says.
    package func folds(parts: Int = 5) -> [Fold] {
        let lots = examples.map { example in
            Int(example.text.utf8.reduce(UInt64(5381)) { ($0 &* 33) ^ UInt64($1) } >> 7 % UInt64(parts))
        }
        return (0..<parts).map { part in
            let taught = zip(samples, lots).filter { $0.1 != part }.map(\.0)
            return (Weights(Trainer(taught).weights()), samples.indices.filter { lots[$0] == part })
        }
    }

    /// The sharpness at which confidence and truth agree best, by Brier's score over the kinds.
    package func sharpness(_ folds: [Fold]) -> Float {
        let judged = folds.flatMap { weights, unseen in
            let model = weights.model()
            return unseen.compactMap { index in
                examples[index].kind.map { (logits: model.logits(samples[index].features), kind: $0) }
            }
        }
        func brier(_ sharpness: Float) -> Double {
            judged.reduce(0) { sum, judged in
                var miss = LinearModel.Reading(logits: judged.logits * sharpness).kinds
                miss[Kind.allCases.firstIndex(of: judged.kind) ?? 0] -= 1
                return sum + (miss * miss).sum()
            }
        }
        let candidates = stride(from: Float(0.4), through: 2, by: 0.05).map { ($0, brier($0)) }
        return candidates.min { $0.1 < $1.1 }?.0 ?? 1
    }

    package func weights() -> Weights { Weights(Trainer(samples).weights()) }
}

/// What was learned, as it is shipped: a signed byte each feature and lane.
package struct Weights {
    /// What a step of each lane is worth.
    private let units: LinearModel.Scores
    private let packed: [UInt8]

    package init(_ weights: [UInt32: LinearModel.Scores]) {
        let largest = weights.values.reduce(into: LinearModel.Scores()) { largest, row in
            for lane in 0..<16 { largest[lane] = max(largest[lane], abs(row[lane])) }
        }
        // An unused lane has steps of 0.
        let units = largest.replacing(with: 127, where: largest .== 0) / 127
        var packed: [UInt8] = []
        for (key, row) in weights.sorted(by: { $0.key < $1.key }) {
            let steps = (row / units).rounded(.toNearestOrEven)
            // What hardly moves a logit is not worth its bytes.
            guard (0..<16).contains(where: { abs(steps[$0]) >= Self.least }) else { continue }
            packed += (0..<4).map { UInt8(truncatingIfNeeded: key >> UInt32(8 * $0)) }
            packed += (0..<16).map { UInt8(bitPattern: Int8(steps[$0])) }
        }
        (self.units, self.packed) = (units, packed)
    }

    private static let least: Float = 16

    package var count: Int { packed.count / LinearModel.packedSize }

    package func model(sharpness: Float = 1) -> LinearModel {
        LinearModel(units: units, sharpness: sharpness, packed: packed)
    }

    /// The source file that ships the model.
    package func source(sharpness: Float) -> String {
        let lines = Data(packed).base64EncodedString().chunked(by: 104).map { "            \($0)\\" }
        return """
            // Written by `swift run Learn` from the corpus in Tests/KindLearning/Corpus: change that, never this.
            // swift-format-ignore-file
            extension LinearModel {
                package static let shipped = LinearModel(
                    units: [
                        \((0..<16).map { "\(units[$0])" }.joined(separator: ", "))
                    ],
                    sharpness: \(sharpness),
                    packed: \"""
            \(lines.joined(separator: "\n"))

                        \"""
                )
            }

            """
    }
}

extension String {
    fileprivate func chunked(by length: Int) -> [Substring] {
        var rest = self[...]
        var chunks: [Substring] = []
        while !rest.isEmpty {
            chunks.append(rest.prefix(length))
            rest = rest.dropFirst(length)
        }
        return chunks
    }
}
