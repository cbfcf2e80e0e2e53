extension LetterBody {
    /// Columns of the text part: quoted twice it still fits a terminal of 80.
    static let textWidth = 74

    /// The plain text part, lines ended by LF.
    func text(width: Int = textWidth) -> String {
        var text: [UInt8] = []
        for run in runs {
            if case .answers = run.first { continue }
            if !text.isEmpty { text += "\n\n".utf8 }
            text.append(run, width)
        }
        text.append(UInt8(ascii: "\n"))
        text.makeSpacesOrdinary()
        return String(decoding: text, as: UTF8.self)
    }
}

extension [UInt8] {
    fileprivate mutating func append(_ run: ArraySlice<LetterBody.Block>, _ width: Int) {
        let labelWidth = run.reduce(0) { width, block in
            if case .row(let label, _, _) = block { Swift.max(width, label.plainText.count) } else { width }
        }
        for (index, block) in run.enumerated() {
            if index > 0 { append(UInt8(ascii: "\n")) }
            switch block {
            case .heading(let spans):
                let heading = spans.plainText
                self += heading.utf8
                append(UInt8(ascii: "\n"))
                self += repeatElement(UInt8(ascii: "-"), count: Swift.min(heading.count, LetterBody.textWidth))
            case .paragraph(let spans): fill(spans.plainText, width)
            case .item(let spans, let ordered): fill(spans.plainText, width, first: ordered ? "\(index + 1). " : "- ")
            case .row(let label, let value, _):
                fill(value.plainText, width, first: (label.plainText + ":").padded(to: labelWidth + 3))
            case .quote(let spans): fill(spans.plainText, width, first: "> ", rest: "> ")
            case .button(let label, let button, let subject):
                if index > 0 { append(UInt8(ascii: "\n")) }
                fill(label + ":", width)
                for line in button.directives(about: subject) { self += "\n    \(line)".utf8 }
            case .answers: break
            case .key(let key): self += "Key: \(key)".utf8
            }
        }
    }

    /// Fills to the width, each line of `text` for itself, one space between its words; `rest` indents the lines after
    /// the first.
    private mutating func fill(_ text: String, _ width: Int, first: String = "", rest: String? = nil) {
        let hanging = rest ?? String(repeating: " ", count: first.count)
        let hangingRoom = width - hanging.count
        var room = width - first.count
        self += first.utf8
        func endLine(_ filled: inout [UInt8]) {
            filled.removeTrailingSpaces()
            filled.append(UInt8(ascii: "\n"))
            filled += hanging.utf8
            room = hangingRoom
        }
        var lines = ArraySlice(text.utf8)
        while true {
            let end = lines.firstIndex(of: UInt8(ascii: "\n")) ?? lines.endIndex
            var line = lines[..<end]
            while let end = line.lineEnd(within: room) {
                self += line[..<end]
                line = line[end...].dropFirst()
                endLine(&self)
            }
            self += line
            if end == lines.endIndex { break }
            endLine(&self)
            lines = lines[(end + 1)...]
        }
        removeTrailingSpaces()
    }

    private mutating func removeTrailingSpaces() {
        while last == UInt8(ascii: " ") { removeLast() }
    }
}

extension [LetterBody.Span] {
    var plainText: String {
        // Most are one span, whose text is shared.
        if count == 1, case .text(let text, _) = self[0] { return text }
        return reduce(into: "") { plain, span in
            if case .text(let text, _) = span { plain += text } else { plain += "\n" }
        }
    }
}

extension String {
    fileprivate func padded(to width: Int) -> String {
        self + String(repeating: " ", count: Swift.max(0, width - count))
    }
}

extension ArraySlice<UInt8> {
    /// The space after the last word that fits, or after the first where even that does not; nil where all fit.
    fileprivate func lineEnd(within width: Int) -> Index? {
        // A character has a byte at least.
        if count <= width { return nil }
        var columns = 0
        var fitting: Index?
        var start = startIndex
        while true {
            let end = self[start...].firstIndex(of: UInt8(ascii: " ")) ?? endIndex
            columns += self[start..<end].columns
            if columns > width { return fitting ?? (end < endIndex ? end : nil) }
            guard end < endIndex else { return nil }
            columns += 1
            (fitting, start) = (end, end + 1)
        }
    }

    /// Columns on a terminal: only what is not ASCII needs counting.
    private var columns: Int { allSatisfy { $0 < 0x80 } ? count : String(decoding: self, as: UTF8.self).count }
}
