extension LetterBody {
    /// Columns of the text part: quoted twice it still fits a terminal of 80.
    static let textWidth = 74

    /// The plain text part, lines ended by LF.
    func text(width: Int = textWidth) -> String {
        (runs.map { Self.text(of: $0, width) }.joined(separator: "\n\n") + "\n").replacing(
            String.noBreakSpace,
            with: " "
        )
    }

    private static func text(of run: [Block], _ width: Int) -> String {
        let labelWidth = run.reduce(0) { width, block in
            if case .row(let label, _) = block { max(width, label.plainText.count) } else { width }
        }
        let blocks = run.enumerated().map { index, block in
            switch block {
            case .heading(let spans):
                spans.plainText + "\n" + String(repeating: "-", count: min(spans.plainText.count, textWidth))
            case .paragraph(let spans): filled(spans.plainText, width)
            case .item(let spans, let ordered):
                filled(spans.plainText, width, first: ordered ? "\(index + 1). " : "- ")
            case .row(let label, let value):
                filled(
                    value.plainText,
                    width,
                    first: (label.plainText + ":").padded(to: labelWidth + 3)
                )
            case .quote(let spans): filled(spans.plainText, width, first: "> ", rest: "> ")
            case .button(let label, let button):
                filled(label + ":", width) + "\n" + button.directives.map { "    " + $0 }.joined(separator: "\n")
            case .key(let key): "Key: " + key
            }
        }
        if case .button = run[0] { return blocks.joined(separator: "\n\n") }
        return blocks.joined(separator: "\n")
    }

    /// Filled to the width, each line of `text` for itself; `rest` indents the lines after the first.
    static func filled(_ text: String, _ width: Int = textWidth, first: String = "", rest: String? = nil) -> String {
        let hanging = rest ?? String(repeating: " ", count: first.count)
        var lines: [String] = []
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            var current = lines.isEmpty ? first : hanging
            var room = width - current.count
            var atStart = true
            for word in line.split(separator: " ") {
                if !atStart, word.count + 1 > room {
                    lines.append(current)
                    (current, room, atStart) = (hanging, width - hanging.count, true)
                }
                current += atStart ? word : " " + word
                room -= word.count + (atStart ? 0 : 1)
                atStart = false
            }
            lines.append(current)
        }
        return lines.map(\.withoutTrailingSpaces).joined(separator: "\n")
    }
}

extension [LetterBody.Span] {
    var plainText: String {
        map { if case .text(let text, _) = $0 { text } else { "\n" } }.joined()
    }
}

extension String {
    fileprivate func padded(to width: Int) -> String {
        self + String(repeating: " ", count: Swift.max(0, width - count))
    }

    fileprivate var withoutTrailingSpaces: String {
        var text = self[...]
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}
