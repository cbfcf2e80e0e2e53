import Casework
package import Triage

/// How well judgements agree with what is known.
package struct Figures {
    private var counts: [[Int]] = Array(repeating: Array(repeating: 0, count: 4), count: 4)
    private var sureness: [(confidence: Double, isRight: Bool)] = []

    private var categories = (right: 0, all: 0)
    private var marks: [Mark: MarkCounts] = [:]

    /// How often a mark was put on.
    package struct MarkCounts {
        package var right = 0
        package var wrong = 0
        package var missed = 0
        package var precision: Double { Double(right) / Double(max(1, right + wrong)) }
        package var recall: Double { Double(right) / Double(max(1, right + missed)) }
    }

    package init() {}

    package mutating func add(_ reading: KindReading, of example: Example) {
        guard let kind = example.kind else { return }
        let places = [kind, reading.kind].compactMap { Kind.allCases.firstIndex(of: $0) }
        counts[places[0]][places[1]] += 1
        sureness.append((reading.confidence, reading.kind == example.kind))
        if example.kind == .complaint, reading.kind == .complaint {
            categories.all += 1
            if reading.category == example.matter?.category { categories.right += 1 }
        }
        for mark in Mark.allCases {
            switch (reading.marks.contains(mark), example.marks.contains(mark)) {
            case (true, true): marks[mark, default: MarkCounts()].right += 1
            case (true, false): marks[mark, default: MarkCounts()].wrong += 1
            case (false, true): marks[mark, default: MarkCounts()].missed += 1
            case (false, false): break
            }
        }
    }

    package subscript(mark: Mark) -> MarkCounts { marks[mark] ?? MarkCounts() }

    package var accuracy: Double {
        Double(sureness.count { $0.isRight }) / Double(max(1, sureness.count))
    }

    /// The mean over the kinds that occur of the harmonic mean of precision and recall.
    package var macroF1: Double {
        let scores = (0..<4).filter { counts[$0].reduce(0, +) > 0 }.map { kind in
            let found = counts.reduce(0) { $0 + $1[kind] } + counts[kind].reduce(0, +)
            return found == 0 ? 0 : 2 * Double(counts[kind][kind]) / Double(found)
        }
        return scores.reduce(0, +) / Double(max(1, scores.count))
    }

    /// Of complaints, the part called compliment or other.
    package var lostComplaints: Double {
        Double(counts[0][2] + counts[0][3]) / Double(max(1, counts[0].reduce(0, +)))
    }

    package var accuracyOfSurest: Double {
        let surest = sureness.sorted { $0.confidence > $1.confidence }.prefix(sureness.count * 4 / 5)
        return Double(surest.count { $0.isRight }) / Double(max(1, surest.count))
    }

    package var summary: String {
        var lines = Kind.allCases.enumerated().filter { counts[$0.offset].reduce(0, +) > 0 }.map { row, kind in
            "  \(kind): " + zip(Kind.allCases, counts[row]).map { "\($0) \($1)" }.joined(separator: ", ")
        }
        let bands = [(0.0, 0.5), (0.5, 0.7), (0.7, 0.85), (0.85, 0.95), (0.95, 1.01)].map { low, high in
            let band = sureness.filter { low <= $0.confidence && $0.confidence < high }
            return "\(low)–: \(band.count { $0.isRight })/\(band.count)"
        }
        lines.append(
            "  macro-F1 \(shown(macroF1)), accuracy \(shown(accuracy)), of the surest 80 % "
                + "\(shown(accuracyOfSurest)), lost complaints \(shown(lostComplaints))"
        )
        lines.append(
            "  category \(shown(Double(categories.right) / Double(max(1, categories.all))))"
                + Mark.allCases.map {
                    ", \($0) precision \(shown(self[$0].precision)) recall \(shown(self[$0].recall))"
                }.joined()
        )
        lines.append("  right by confidence: " + bands.joined(separator: ", "))
        return lines.joined(separator: "\n")
    }

    private func shown(_ figure: Double) -> String { "\((figure * 1000).rounded() / 1000)" }
}

/// How well automatic texts are told from people's by their words alone, at several likelihoods.
package struct AutomaticFigures {
    private var judged: [AutomaticText: [(likelihood: Double, isOne: Bool)]] = [:]

    package init() {}

    package mutating func add(_ example: Example, _ reader: KindReader, _ model: LinearModel) {
        let reading = model.reading(reader.features(subject: example.subject, body: example.text))
        for text in AutomaticText.allCases {
            judged[text, default: []].append((reading[text], example.automatic == text))
        }
    }

    package var summary: String {
        AutomaticText.allCases.flatMap { text in
            [0.1, 0.3, 0.5, 0.7, 0.9].map { least in
                let all = judged[text] ?? []
                let found = all.filter { $0.likelihood >= least }
                let right = found.count { $0.isOne }
                return "\(text) at \(least): \(right) of \(all.count { $0.isOne }), wrongly \(found.count - right)"
            }
        }
        .joined(separator: "\n")
    }
}
