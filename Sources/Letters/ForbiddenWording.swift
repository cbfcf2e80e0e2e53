/// Words and phrases that a procedure bars from its letters: compared without regard to case, as
/// whole words, across line ends, with any apostrophe or none.
struct ForbiddenWording {
    private let phrases: [(text: String, words: [String])]

    init(_ never: [String]) {
        phrases = never.map { ($0, ForbiddenWording.words(of: $0, line: 1).map(\.text)) }.filter { !$0.1.isEmpty }
    }

    /// `file:line: …` for each place. Comments and placeholders are not what a customer reads.
    func problems(in source: String, file: String) -> [String] {
        found(in: withoutTags(source)).map { "\(file):\($0.line): forbidden wording \"\($0.phrase)\"" }
    }

    func found(in text: String) -> [(phrase: String, line: Int)] {
        var words: [(text: String, line: Int)] = []
        for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
            words += ForbiddenWording.words(of: line, line: index + 1)
        }
        return words.indices.flatMap { start in
            phrases.filter { phrase in
                words[start...].prefix(phrase.words.count).map(\.text) == phrase.words
            }.map { ($0.text, words[start].line) }
        }
    }

    private static func words(of line: some StringProtocol, line number: Int) -> [(text: String, line: Int)] {
        line.lowercased().filter { !"'’‘ʼ`´".contains($0) }
            .split { !$0.isLetter && !$0.isNumber }
            .map { (String($0), number) }
    }

    /// Tags blanked, line ends kept.
    private func withoutTags(_ source: String) -> String {
        var text = ""
        var rest = source[...]
        while let open = rest.firstRange(of: "{{"), let close = rest[open.upperBound...].firstRange(of: "}}") {
            text += rest[..<open.lowerBound] + " "
            text += rest[open.upperBound..<close.lowerBound].filter(\.isNewline)
            rest = rest[close.upperBound...]
        }
        return text + rest
    }
}
