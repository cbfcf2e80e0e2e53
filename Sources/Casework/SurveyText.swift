// How a line of a reply to a survey is taken apart.

/// A box of the letter, `[ ] 2 Quite well`, with or without a mark in it.
struct SurveyBox {
    var isTicked: Bool
    var label: String

    /// The boxes of a line, each with the words after it. A mark may stand in the box, right after it, or after the
    /// words.
    static func all(in line: Substring) -> [SurveyBox] {
        var boxes: [SurveyBox] = []
        var rest = line[...]
        while let open = rest.firstIndex(where: \.isBox) {
            var end = rest.index(after: open)
            var mark = ""
            if "[(".contains(rest[open]) {
                let closing: Character = rest[open] == "[" ? "]" : ")"
                guard let close = rest[end...].firstIndex(of: closing), rest.distance(from: end, to: close) <= 4 else {
                    rest = rest[end...]
                    continue
                }
                mark = String(rest[end..<close])
                // “(that is)” is no box.
                guard mark.allSatisfy({ $0.isWhitespace || $0.isMark }) else {
                    rest = rest[rest.index(after: close)...]
                    continue
                }
                end = rest.index(after: close)
            } else if !"☐□".contains(rest[open]) {
                mark = "x"
            }
            let next = rest[end...].firstIndex(where: \.isBox) ?? rest.endIndex
            var label = rest[end..<next].split(whereSeparator: \.isWhitespace)
            var isTicked = mark.contains(where: \.isMark)
            if label.count > 1, let first = label.first, first.allSatisfy(\.isMark) {
                isTicked = true
                label.removeFirst()
            } else if label.count > 1, let last = label.last, last.allSatisfy(\.isMark) {
                isTicked = true
                label.removeLast()
            }
            boxes.append(SurveyBox(isTicked: isTicked, label: label.joined(separator: " ")))
            rest = rest[next...]
        }
        return boxes
    }
}

extension Character {
    var isBox: Bool { "[(☐□☑☒✅".contains(self) }
    fileprivate var isMark: Bool { "xX×✓✔✗✘☑☒*".contains(self) }
}

extension StringProtocol {
    /// Lower-case, of letters and figures.
    var words: [String] { wholeWords(String(self)) }

    /// Without white space at their ends, and without the empty ones.
    var plainLines: Set<String> {
        Set(split(whereSeparator: \.isNewline).map { $0.trimmed(of: " \t\u{A0}") }.filter { !$0.isEmpty })
    }

    var withoutQuoteMarks: String {
        String(drop { ">|".contains($0) || $0.isWhitespace })
    }

    /// What some programs add to the text of a link: `Answer <mailto:…>`.
    var withoutLinks: String {
        guard let open = firstRange(of: "<mailto:"), let close = self[open.upperBound...].firstIndex(of: ">") else {
            return String(self)
        }
        return (String(self[..<open.lowerBound]) + self[index(after: close)...]).withoutLinks
    }

    /// A number at the beginning with a sign after it, and what follows: `3.`, `3)`, `Q3:`, `Question 3 -`.
    var number: (number: Int?, rest: SubSequence) {
        var rest = drop(while: { $0.isWhitespace || "-*•(".contains($0) })
        for word in ["question", "q"] where rest.prefix(word.count).lowercased() == word {
            let after = rest.dropFirst(word.count).drop(while: { $0.isWhitespace || $0 == "." })
            guard after.first?.isNumber == true else { break }
            rest = after
            break
        }
        let figures = rest.prefix(while: { $0.isASCII && $0.isNumber })
        guard let number = Int(figures), number > 0, number < 100 else { return (nil, self[startIndex...]) }
        let after = rest.dropFirst(figures.count)
        let gap = after.drop(while: \.isWhitespace)
        if let sign = gap.first, ".):=-–—".contains(sign) { return (number, gap.dropFirst()) }
        return after.first?.isWhitespace == true ? (number, gap) : (nil, self[startIndex...])
    }

    /// How many of the words the text begins with, and what follows them.
    func matching(_ words: ArraySlice<String>) -> (count: Int, rest: SubSequence) {
        var rest = self[startIndex...]
        var count = 0
        for word in words {
            let next = rest.drop { !($0.isLetter || $0.isNumber) }
            var end = next.startIndex
            while end < next.endIndex, next[end].isLetter || next[end].isNumber || "'’".contains(next[end]) {
                end = next.index(after: end)
            }
            guard next[..<end].words == [word] else { break }
            count += 1
            rest = next[end...]
        }
        if count > 0 { rest = rest.drop { "?.:!".contains($0) || $0.isWhitespace } }
        return (count, rest)
    }

    /// `Answer: yes` after its label.
    var afterAnswerLabel: SubSequence? {
        for label in ["your answer", "answer"] where prefix(label.count).lowercased() == label {
            let rest = dropFirst(label.count).drop(while: \.isWhitespace)
            if let sign = rest.first, ":-=".contains(sign) { return rest.dropFirst() }
        }
        return nil
    }

    /// `1. yes 2. quite well`, `1-2, 2-3`, or one number and its answer; numbers that do not ascend are answers.
    func numberedParts(upTo count: Int) -> [(number: Int, text: SubSequence)] {
        let (first, text) = number
        guard let first, first <= count else { return [] }
        var parts = [(number: first, text: text)]
        var position = text.startIndex
        while position < text.endIndex {
            let before = position > text.startIndex ? text[text.index(before: position)] : "x"
            let (number, rest) = text[position...].number
            if before.isWhitespace || ",;".contains(before), text[position].isNumber, let number, number <= count,
                number > parts[parts.count - 1].number, !rest.words.isEmpty,
                position > parts[parts.count - 1].text.startIndex,
                !text[parts[parts.count - 1].text.startIndex..<position].words.isEmpty
            {
                let last = parts[parts.count - 1].text.startIndex
                parts[parts.count - 1].text = text[last..<position]
                parts.append((number, rest))
                position = rest.startIndex
            } else {
                position = text.index(after: position)
            }
        }
        return parts
    }

    /// Left out, in so many words.
    var isSkipped: Bool {
        let words = words
        return words.isEmpty || [["n", "a"], ["na"], ["skip"], ["pass"], ["no", "answer"]].contains(words)
            || words.starts(with: ["prefer", "not"]) || words.starts(with: ["rather", "not"])
    }

    /// A greeting, thanks, or a line that only announces the answers.
    var isCourtesy: Bool {
        let words = words
        guard words.count <= 6, let first = words.first else { return words.isEmpty }
        let openings = [
            "hi", "hello", "dear", "good", "thanks", "thank", "regards", "kind", "best", "many", "cheers", "yours",
        ]
        // “Hi, I want to appeal” is more than a greeting.
        return openings.contains(first) && words.count <= 4 || words.contains("answers") || words.contains("survey")
    }
}

extension Array where Element: Equatable {
    /// Where another array stands in this one.
    func range(of other: [Element]) -> Range<Int>? {
        guard !other.isEmpty, other.count <= count else { return nil }
        return (0...count - other.count).first { self[$0..<$0 + other.count].elementsEqual(other) }
            .map { $0..<$0 + other.count }
    }
}
