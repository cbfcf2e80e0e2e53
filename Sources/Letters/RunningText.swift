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

    var spans: [LetterBody.Span] { text.isEmpty ? finished : finished + [.text(text, bold: bold)] }

    /// The lines of `value` stay lines.
    mutating func append(_ value: String, bold: Bool) {
        var rest = value[...].utf8
        while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
            append(line: rest[..<end], bold)
            endLine()
            rest = rest[end...].dropFirst()
        }
        append(line: rest, bold)
    }

    private mutating func append(line: Substring.UTF8View, _ bold: Bool) {
        guard let first = line.first, let last = line.last else { return }
        if first.isBlank { space = space ?? bold }
        let words = line.drop(while: \.isBlank).dropLast(last.isBlank ? 1 : 0)
        if words.isEmpty { return }
        if words.isEvenlySpaced {
            place(Substring(words), bold)
        } else {
            for word in words.split(whereSeparator: \.isBlank) {
                place(Substring(word), bold)
                space = bold
            }
        }
        space = last.isBlank ? bold : nil
    }

    mutating func endLine() {
        breaks += 1
        space = nil
    }

    private mutating func place(_ word: Substring, _ bold: Bool) {
        if text.isEmpty {
            // The first word: nothing before it counts.
        } else if breaks > 0 {
            finish()
            for _ in 0..<min(breaks, 2) { finished.append(.lineBreak) }
        } else if let space {
            add(" ", space)
        }
        breaks = 0
        add(word, bold)
    }

    private mutating func add(_ part: Substring, _ bold: Bool) {
        if bold != self.bold { finish() }
        self.bold = bold
        text.append(contentsOf: part)
    }

    private mutating func finish() {
        if !text.isEmpty { finished.append(.text(text, bold: bold)) }
        text = ""
    }
}

extension Substring.UTF8View {
    /// One space between words and none at the end: most literals, which are then taken whole.
    fileprivate var isEvenlySpaced: Bool {
        var afterSpace = false
        for byte in self {
            if byte == UInt8(ascii: "\t") || (byte == UInt8(ascii: " ") && afterSpace) { return false }
            afterSpace = byte == UInt8(ascii: " ")
        }
        return !afterSpace
    }
}
