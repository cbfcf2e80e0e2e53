import Casework
import Foundation
import KindLearning
import Triage

/// Learns how kinds are told apart:
///   swift run -c release Learn                    writes Sources/Triage/LinearModel+Shipped.swift
///   swift run -c release Learn validate           each part of the corpus judged by a model that has not seen it
///   swift run -c release Learn measure FILE…      the shipped model on JSON lines with `text`, `label`, `subject`
///   swift run -c release Learn speed              judgements a second
@main
struct LearnCommand {
    static func main() throws {
        let arguments = CommandLine.arguments.dropFirst()
        switch arguments.first {
        case "validate": try validate(showing: arguments.contains("--fails"))
        case "measure": try measure(arguments.dropFirst().filter { !$0.hasPrefix("--") }, arguments.contains("--fails"))
        case "speed": try speed()
        default:
            let learning = try Learning(Corpus.read())
            let weights = learning.weights()
            let source = weights.source(sharpness: learning.sharpness(learning.folds()))
            try source.write(to: Corpus.shipped, atomically: true, encoding: .utf8)
            print("\(learning.examples.count) messages learned, \(weights.count) features kept")
        }
    }

    private static func validate(showing fails: Bool) throws {
        let learning = try Learning(Corpus.read())
        let folds = learning.folds()
        let sharpness = learning.sharpness(folds)
        print("sharpness \(sharpness)")
        var figures: [String: Figures] = [:]
        var automatic = AutomaticFigures()
        for (weights, unseen) in folds {
            let model = weights.model(sharpness: sharpness)
            let reader = KindReader(model: model)
            for example in unseen.map({ learning.examples[$0] }) { automatic.add(example, reader, model) }
            for example in unseen.map({ learning.examples[$0] }) {
                let reading = reader.read(subject: example.subject, body: example.text)
                let group = example.subject.isEmpty ? "without a subject" : "mails"
                figures[group, default: Figures()].add(reading, of: example)
                figures[example.source, default: Figures()].add(reading, of: example)
                if fails { show(example, reading) }
            }
        }
        for (source, figures) in figures.sorted(by: { $0.key < $1.key }) { print("\(source)\n\(figures.summary)") }
        print(automatic.summary)
        let reader = KindReader(model: learning.weights().model(sharpness: sharpness))
        var unlearned: [String: Figures] = [:]
        for example in try Corpus.validation() {
            let reading = reader.read(subject: example.subject, body: example.text)
            for group in [example.source, "together"] { unlearned[group, default: Figures()].add(reading, of: example) }
        }
        for (source, figures) in unlearned.sorted(by: { $0.key < $1.key }) {
            print("never learned: \(source)\n\(figures.summary)")
        }
    }

    private static func show(_ example: Example, _ reading: KindReading) {
        if let kind = example.kind, reading.kind != kind {
            print(example.source, kind, "->", reading.kind, example.subject, "|", example.text.prefix(120))
        }
        for mark in Mark.allCases where reading.marks.contains(mark) != example.marks.contains(mark) {
            print(example.source, mark, reading.marks.contains(mark), example.subject, "|", example.text)
        }
    }

    private static func measure(_ files: [String], _ fails: Bool) throws {
        let reader = KindReader()
        for file in files {
            var figures = Figures()
            for line in try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n") {
                let row = try JSONDecoder().decode(Labelled.self, from: Data(line.utf8))
                guard let example = row.example else { continue }
                let reading = reader.read(subject: example.subject, body: example.text)
                figures.add(reading, of: example)
                if fails { show(example, reading) }
            }
            print("\(file)\n\(figures.summary)")
        }
    }

    private static func speed() throws {
        let examples = try Corpus.read()
        let reader = KindReader()
        let start = ContinuousClock.now
        var surely = 0
        for _ in 0..<10 {
            for example in examples where reader.read(subject: example.subject, body: example.text).confidence > 0.7 {
                surely += 1
            }
        }
        let seconds = (ContinuousClock.now - start) / .seconds(1)
        print("\(Int(Double(10 * examples.count) / seconds)) a second, \(surely / 10) of \(examples.count) surely")
    }
}

private struct Labelled: Decodable {
    var subject: String?
    var text: String
    var label: String

    var example: Example? {
        let natures: [String: Nature] = [
            "complaint": .failure, "feedback": .suggestion, "compliment": .praise, "other": .other,
        ]
        return natures[label].map {
            Example(nature: $0, subject: subject ?? "", text: text, source: label)
        }
    }
}
