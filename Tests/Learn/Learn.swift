import Casework
import Foundation
import KindLearning
import Triage

/// Learns how kinds are told apart:
///   swift run -c release Learn                    writes Sources/Triage/KindModel+Shipped.swift
///   swift run -c release Learn validate           each part of the corpus judged by a model that has not seen it
///   swift run -c release Learn measure FILE…      the corpus' model on JSON lines with `text`, `label`, `subject`
///   swift run -c release Learn speed              judgements a second
@main
struct LearnCommand {
    static func main() throws {
        let arguments = CommandLine.arguments.dropFirst()
        let examples = try Corpus.read()
        switch arguments.first {
        case "validate":
            let learning = Learning(examples)
            let logits = learning.crossValidated()
            let sharpness = learning.sharpness(logits)
            var (mails, stories, comments) = (Figures(), Figures(), Figures())
            for (example, row) in zip(examples, logits) {
                let probabilities = KindModel.softmax(row * sharpness)
                switch (example.subject.isEmpty, example.source) {
                case (true, _): comments.add(probabilities, truth: example.kind)
                case (false, "stories"), (false, "conduct"): stories.add(probabilities, truth: example.kind)
                default: mails.add(probabilities, truth: example.kind)
                }
                let choice = KindReader.choice(probabilities)
                if arguments.contains("--fails"), Kind.allCases[choice] != example.kind {
                    print(example.kind, "->", Kind.allCases[choice], example.subject, example.text.prefix(120))
                }
            }
            print("sharpness \(sharpness)\nmails\n\(mails.summary)\nhard ones\n\(stories.summary)")
            print("without a subject\n\(comments.summary)")
            let reader = KindReader(model: learning.model())
            for (source, unlearned) in Dictionary(grouping: try Corpus.validation(), by: \.source).sorted(by: {
                $0.key < $1.key
            }) {
                var figures = Figures()
                for example in unlearned {
                    let reading = reader.read(subject: example.subject, body: example.text)
                    figures.add(reading.kind, confidence: reading.confidence, truth: example.kind)
                    if arguments.contains("--fails"), reading.kind != example.kind {
                        print(example.kind, "->", reading.kind, example.subject, example.text.prefix(120))
                    }
                }
                print("never learned: \(source)\n\(figures.summary)")
            }
        case "measure":
            let reader = KindReader(model: Learning(examples).model())
            for file in arguments.dropFirst() where !file.hasPrefix("--") {
                var figures = Figures()
                let lines = try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n")
                for line in lines {
                    let row = try JSONDecoder().decode(Labelled.self, from: Data(line.utf8))
                    let reading = reader.read(subject: row.subject ?? "", body: row.text)
                    guard let kind = row.kind else { continue }
                    figures.add(reading.kind, confidence: reading.confidence, truth: kind)
                    if arguments.contains("--fails"), reading.kind != kind {
                        print(kind, "->", reading.kind, row.subject ?? "", row.text.prefix(120))
                    }
                }
                print("\(file)\n\(figures.summary)")
            }
        case "speed":
            let reader = KindReader()
            let start = ContinuousClock.now
            var surely = 0
            for _ in 0..<10 {
                for example in examples where reader.read(subject: example.subject, body: example.text).confidence > 0.7
                {
                    surely += 1
                }
            }
            let seconds = (ContinuousClock.now - start) / .seconds(1)
            print("\(Int(Double(10 * examples.count) / seconds)) a second, \(surely / 10) of \(examples.count) surely")
        default:
            let learning = Learning(examples)
            let source = learning.source(learning.crossValidated())
            try source.write(to: Corpus.shipped, atomically: true, encoding: .utf8)
            print("\(examples.count) messages learned")
        }
    }
}

private struct Labelled: Decodable {
    var subject: String?
    var text: String
    var label: String
    var kind: Kind? { Kind(rawValue: label) }
}
