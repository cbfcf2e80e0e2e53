/// What a letter says, with its values in and no markup left: the text and the HTML part are two
/// ways to print it.
struct LetterBody: Sendable {
    var blocks: [Block]

    enum Block: Sendable, Equatable {
        case heading([Span])
        case paragraph([Span])
        /// Neighbours make one list.
        case item([Span], ordered: Bool)
        /// Neighbours make one table.
        case row([Span], [Span])
        /// Somebody's own words; lines stand as they were written.
        case quote([Span])
        case button(label: String, ReplyButton)
        /// The authority key, the last line of a staff letter.
        case key(String)
    }

    enum Span: Sendable, Equatable {
        case text(String, bold: Bool)
        case lineBreak

        var text: String {
            if case .text(let text, _) = self { text } else { "" }
        }
    }

    /// Blocks with the run they stand in: a list, a table and a column of buttons are printed whole.
    var runs: [[Block]] {
        blocks.reduce(into: []) { runs, block in
            if let last = runs.last?.last, last.joins(block) {
                runs[runs.count - 1].append(block)
            } else {
                runs.append([block])
            }
        }
    }
}

extension LetterBody.Block {
    fileprivate func joins(_ next: LetterBody.Block) -> Bool {
        switch (self, next) {
        case (.item(_, let a), .item(_, let b)): a == b
        case (.row, .row), (.button, .button): true
        default: false
        }
    }
}

extension [LetterBody.Span] {
    /// White space collapsed, no space at the ends of lines, at most one empty line in a row and none at the ends.
    func tidied() -> [LetterBody.Span] {
        var lines = split(omittingEmptySubsequences: false) { $0 == .lineBreak }.map { Self.tidied(line: Array($0)) }
        lines = lines.enumerated().filter { !$1.isEmpty || ($0 > 0 && !lines[$0 - 1].isEmpty) }.map(\.element)
        if lines.first?.isEmpty == true { lines.removeFirst() }
        if lines.last?.isEmpty == true { lines.removeLast() }
        return Array(lines.joined(separator: [.lineBreak]))
    }

    private static func tidied(line: [LetterBody.Span]) -> [LetterBody.Span] {
        var spans: [LetterBody.Span] = []
        var atSpace = true
        for case .text(let text, let bold) in line {
            var kept = ""
            for character in text {
                let isSpace = character == " " || character == "\t"
                if !isSpace { kept.append(character) } else if !atSpace { kept.append(" ") }
                atSpace = isSpace
            }
            guard !kept.isEmpty else { continue }
            if case .text(let before, bold) = spans.last {
                spans[spans.count - 1] = .text(before + kept, bold: bold)
            } else {
                spans.append(.text(kept, bold: bold))
            }
        }
        if case .text(let text, let bold) = spans.last, text.last == " " {
            spans.removeLast()
            if text != " " { spans.append(.text(String(text.dropLast()), bold: bold)) }
        }
        return spans
    }
}
