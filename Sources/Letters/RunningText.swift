import Casework

/// The words of one block as they come together from literals and values: white space collapsed, no space at the ends
/// of lines, at most one empty line in a row and none at the ends.
///
/// Spaces and line ends wait until a word follows them.
struct RunningText {
    private var finished: [LetterBody.Span] = []
    private var text = ""
    private var bold = false
    /// Line ends since the last word.
    private var breaks = 0
    /// Whether the space since the last word is bold; nil without one.
    private var space: Bool?

    var spans: [LetterBody.Span] { text.isEmpty ? finished : finished + [span] }

    private var span: LetterBody.Span { .text(text, bold: bold) }

    /// The lines of `value` stay lines.
    mutating func append(_ value: String, bold: Bool) {
        let bytes = value.utf8.span
        var index = 0
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "\n") {
                endLine()
                index += 1
            } else if bytes[index].isBlank {
                space = space ?? bold
                index += 1
            } else {
                let end = bytes.endOfWords(from: index)
                if breaks > 0 || space != nil { part() }
                if bold != self.bold { turn(bold) }
                text.append(contentsOf: value.bytes(index..<end))
                index = end
            }
        }
    }

    mutating func endLine() {
        breaks += 1
        space = nil
    }

    /// What waited between the last word and the next; before the first word nothing counts.
    private mutating func part() {
        if text.isEmpty {
            // Nothing to part.
        } else if breaks > 0 {
            finish()
            finished += repeatElement(.lineBreak, count: min(breaks, 2))
        } else if let space {
            if space != bold { turn(space) }
            text += " "
        }
        (breaks, space) = (0, nil)
    }

    private mutating func turn(_ bold: Bool) {
        finish()
        self.bold = bold
    }

    private mutating func finish() {
        if !text.isEmpty { finished.append(span) }
        text = ""
    }
}

extension Span<UInt8> {
    /// Where the words end that begin here with one space between them: they are taken whole.
    fileprivate func endOfWords(from start: Int) -> Int {
        var end = start
        for index in start..<count {
            if self[index] == UInt8(ascii: " ") {
                // It belongs to them if another word follows at once.
                if index > end { return end }
            } else if self[index] == UInt8(ascii: "\n") || self[index].isBlank {
                return end
            } else {
                end = index + 1
            }
        }
        return end
    }
}
