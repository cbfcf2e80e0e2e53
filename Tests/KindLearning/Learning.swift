import Casework
import Foundation
package import Triage

/// The corpus with its features, and what is learned of it.
package struct Learning {
    package let examples: [Example]
    private let reader = KindReader()
    private let samples: [(features: KindFeatures, kind: Kind)]
    /// Of each example, a number that the others do not change.
    private let lots: [Int]

    package init(_ examples: [Example]) {
        self.examples = examples
        let reader = reader
        samples = examples.map { (reader.features(subject: $0.subject, body: $0.text), $0.kind) }
        lots = examples.map { Int($0.text.utf8.reduce(UInt64(5381)) { ($0 &* 33) ^ UInt64($1) } >> 7 & 0xffff) }
    }

    /// Each example's probabilities by a model that has not seen it: of five parts, four teach the fifth.
    package func crossValidated(parts: Int = 5) -> [KindModel.Scores] {
        var logits = [KindModel.Scores](repeating: .init(), count: samples.count)
        for part in 0..<parts {
            let taught = zip(samples, lots).filter { $0.1 % parts != part }.map(\.0)
            let model = KindModel(weights: Trainer(taught).weights(), sharpness: 1)
            for index in samples.indices where lots[index] % parts == part {
                logits[index] = model.logits(samples[index].features)
            }
        }
        return logits
    }

    /// The sharpness at which confidence and truth agree best, by Brier's score.
    package func sharpness(_ logits: [KindModel.Scores]) -> Double {
        let candidates = stride(from: 0.3, through: 2.0, by: 0.05)
        return candidates.min { brier(logits, $0) < brier(logits, $1) } ?? 1
    }

    private func brier(_ logits: [KindModel.Scores], _ sharpness: Double) -> Double {
        zip(logits, samples).reduce(0) { sum, pair in
            var miss = KindModel.softmax(pair.0 * sharpness)
            miss[Kind.allCases.firstIndex(of: pair.1.kind) ?? 0] -= 1
            return sum + (miss * miss).sum()
        }
    }

    package func model() -> KindModel {
        KindModel(weights: Trainer(samples).weights(), sharpness: sharpness(crossValidated()))
    }

    /// The source file that ships the model.
    ///
    /// `logits`: the cross-validated ones.
    package func source(_ logits: [KindModel.Scores]) -> String {
        let sharpness = sharpness(logits)
        let weights = Trainer(samples).weights()
        let largest = weights.values.reduce(0) { max($0, $1.max(), -$1.min()) }
        let units = largest / 127
        var packed: [UInt8] = []
        for (key, row) in weights.sorted(by: { $0.key < $1.key }) {
            let steps = (0..<4).map { Int8((row[$0] / units).rounded()) }
            // What hardly moves a logit is not worth its bytes.
            guard steps.contains(where: { abs(Int($0)) >= 8 }) else { continue }
            packed += (0..<4).map { UInt8(truncatingIfNeeded: key >> UInt32(8 * $0)) }
            packed += steps.map { UInt8(bitPattern: $0) }
        }
        let lines = Data(packed).base64EncodedString().chunked(by: 104).map { "            \($0)\\" }
        return """
            // Written by `swift run Learn` from the corpus in Tests/KindLearning/Corpus: change that, never this.
            extension KindModel {
                package static let shipped = KindModel(
                    units: \(units),
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
