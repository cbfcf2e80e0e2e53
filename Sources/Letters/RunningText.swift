import Casework

/// The words of one block as they come together from literals and values: white space collapsed, no space at the ends
/// of lines, at most one empty line in a row and none at the ends.
///
/// Spaces and line ends wait until a word follows them.
struct RunningText {
    private var finished: [LetterBody.Span] = []
    private var text: [UInt8] = []
    private var bold = false
    /// Line ends since the last word.
    private var breaks = 0
    /// Whether the space since the last word is bold; nil without one.
    private var space: Bool?

    var spans: [LetterBody.Span] { text.isEmpty ? finished : finished + [span] }

    private var span: LetterBody.Span { .text(String(decoding: text, as: UTF8.self), bold: bold) }

    /// The lines of `value` stay lines.
    mutating func append(_ value: String, bold: Bool) {
        for byte in value.utf8 {
            if byte == UInt8(ascii: "\n") {
                endLine()
            } else if byte.isBlank {
                space = space ?? bold
            } else {
                if breaks > 0 || space != nil { part() }
                if bold != self.bold { turn(bold) }
                text.append(byte)
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
            text.append(UInt8(ascii: " "))
        }
        (breaks, space) = (0, nil)
    }

    private mutating func turn(_ bold: Bool) {
        finish()
        self.bold = bold
    }

    private mutating func finish() {
        if !text.isEmpty { finished.append(span) }
        text.removeAll(keepingCapacity: true)
    }
}
