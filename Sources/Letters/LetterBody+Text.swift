extension LetterBody {
    /// Columns of the text part: quoted twice it still fits a terminal of 80.
    static let textWidth = 74

    /// The plain text part, lines ended by LF.
    func text(width: Int = textWidth) -> String {
        let texts = runs.map { Self.text(of: $0, width) }.filter { !$0.isEmpty }
        return (texts.joined(separator: "\n\n") + "\n").withOrdinarySpaces
    }

    private static func text(of run: [Block], _ width: Int) -> String {
        let labelWidth = run.reduce(0) { width, block in
            if case .row(let label, _, _) = block { max(width, label.plainText.count) } else { width }
        }
        let blocks = run.enumerated().map { index, block in
            switch block {
            case .heading(let spans):
                spans.plainText + "\n" + String(repeating: "-", count: min(spans.plainText.count, textWidth))
            case .paragraph(let spans): filled(spans.plainText, width)
            case .item(let spans, let ordered):
                filled(spans.plainText, width, first: ordered ? "\(index + 1). " : "- ")
            case .row(let label, let value, _):
                filled(
                    value.plainText,
                    width,
                    first: (label.plainText + ":").padded(to: labelWidth + 3)
                )
            case .quote(let spans): filled(spans.plainText, width, first: "> ", rest: "> ")
            case .button(let label, let button, let subject):
                filled(label + ":", width) + "\n"
                    + button.directives(about: subject).map { "    " + $0 }.joined(separator: "\n")
            case .answers: ""
            case .key(let key): "Key: " + key
            }
        }
        if case .button = run[0] { return blocks.joined(separator: "\n\n") }
        return blocks.joined(separator: "\n")
    }

    /// Filled to the width, each line of `text` for itself, one space between its words; `rest` indents the lines after
    /// the first.
    static func filled(_ text: String, _ width: Int = textWidth, first: String = "", rest: String? = nil) -> String {
        let hanging = rest ?? String(repeating: " ", count: first.count)
        var filled = Array(first.utf8)
        filled.reserveCapacity(first.utf8.count + text.utf8.count * 9 / 8)
        var room = width - first.count
        func endLine() {
            filled.removeTrailingSpaces()
            filled.append(UInt8(ascii: "\n"))
            filled += hanging.utf8
            room = width - hanging.count
        }
        for (index, line) in Array(text.utf8).split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            .enumerated()
        {
            if index > 0 { endLine() }
            var rest = line
            while let end = rest.lineEnd(within: room) {
                filled += rest[..<end]
                rest = rest[end...].dropFirst()
                endLine()
            }
            filled += rest
        }
        filled.removeTrailingSpaces()
        return String(decoding: filled, as: UTF8.self)
    }
}

extension [LetterBody.Span] {
    var plainText: String {
        reduce(into: "") { plain, span in
            if case .text(let text, _) = span { plain += text } else { plain += "\n" }
        }
    }
}

extension String {
    fileprivate func padded(to width: Int) -> String {
        self + String(repeating: " ", count: Swift.max(0, width - count))
    }

    /// No-break spaces as spaces: `C2 A0` in UTF-8.
    fileprivate var withOrdinarySpaces: String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(utf8.count)
        for byte in utf8 {
            if byte == 0xA0, bytes.last == 0xC2 {
                bytes[bytes.count - 1] = UInt8(ascii: " ")
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension [UInt8] {
    fileprivate mutating func removeTrailingSpaces() {
        while last == UInt8(ascii: " ") { removeLast() }
    }
}

extension ArraySlice<UInt8> {
    /// The space after the last word that fits, or after the first where even that does not; nil where all fit.
    fileprivate func lineEnd(within width: Int) -> Index? {
        var columns = 0
        var fitting: Index?
        var word = self
        while let space = word.firstIndex(of: UInt8(ascii: " ")) {
            columns += word[..<space].columns
            if columns > width { return fitting ?? space }
            columns += 1
            fitting = space
            word = word[space...].dropFirst()
        }
        return columns + word.columns > width ? fitting : nil
    }

    /// Columns on a terminal: only what is not ASCII needs counting.
    private var columns: Int { allSatisfy { $0 < 0x80 } ? count : String(decoding: self, as: UTF8.self).count }
}
