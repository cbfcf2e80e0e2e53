/// A text divided into what its sender newly wrote and their signature. The rest is dropped: quoted
/// lines with the attribution above them, the original under an Outlook header block or behind a
/// forward, list footers, disclaimers. Answers between and below quoted lines stay.
struct ReplyText {
    let visible: String
    let signature: String

    init(_ text: String, from: Address?) {
        let bytes = Bytes(text)
        var lines = ReplyLine.lines(of: bytes)
        let end = ReplyText.markOriginal(&lines)
        Attribution.mark(&lines, end: end)
        ListFooter.mark(&lines)
        Disclaimer.mark(&lines)
        ReplyText.markSignatures(&lines, from: from)
        var newText = ReplyText.join(lines, .new)
        if newText.isEmpty, !ReplyText.isForward(lines) {
            // Nothing but quoted text, which then is what there is to read.
            if lines.contains(where: { $0.role == .original && !$0.isBlank }) {
                ReplyText.openOriginal(&lines)
                Disclaimer.mark(&lines)
                ReplyText.markSignatures(&lines, from: nil)
                newText = ReplyText.join(lines, .new)
            } else if !lines.contains(where: { $0.role == .signature }) {
                newText = bytes.withoutOuterBlankLines().string
            }
        }
        visible = newText
        signature = ReplyText.join(lines, .signature)
    }

    /// Marks everything from the first header block or separator on. Returns where it begins.
    private static func markOriginal(_ lines: inout [ReplyLine]) -> Int {
        for index in lines.indices where lines[index].role == .new && !lines[index].isBlank {
            guard let start = QuotedHeader.start(in: lines, at: index) else { continue }
            for quoted in start..<lines.count { lines[quoted].role = .original }
            return start
        }
        return lines.count
    }

    /// Someone's message passed on without a word.
    private static func isForward(_ lines: [ReplyLine]) -> Bool {
        lines.contains { $0.role == .original && QuotedHeader.isForwardSeparator($0.text) }
    }

    /// The text under the first header block, where nobody wrote above it.
    private static func openOriginal(_ lines: inout [ReplyLine]) {
        guard let first = lines.firstIndex(where: { $0.role == .original && !$0.isBlank }) else { return }
        let body = QuotedHeader.end(in: lines, from: first)
        for index in body..<lines.count where lines[index].role == .original && !lines[index].isQuoted {
            if QuotedHeader.start(in: lines, at: index) != nil { return }
            lines[index].role = .new
        }
    }

    private static func markSignatures(_ lines: inout [ReplyLine], from: Address?) {
        let lastText = lines.lastIndex { $0.role == .new && !$0.isBlank } ?? 0
        var hasTextAbove = false
        var start = 0
        while start < lines.count {
            guard lines[start].role == .new else {
                start += 1
                continue
            }
            var end = start
            while end < lines.count, lines[end].role == .new { end += 1 }
            let run = start..<end
            if let signature = SignatureBlock.find(
                in: lines,
                run: run,
                hasTextAbove: hasTextAbove,
                hasTextBelow: lastText >= end,
                from: from
            ) {
                for index in signature { lines[index].role = .signature }
            }
            if lines[run].contains(where: { !$0.isBlank }) { hasTextAbove = true }
            start = end
        }
    }

    private static func join(_ lines: [ReplyLine], _ role: ReplyLine.Role) -> String {
        var out: [UInt8] = []
        var hasGap = false
        var blanks = 0
        for line in lines {
            guard line.role == role else {
                (hasGap, blanks) = (!out.isEmpty, 0)
                continue
            }
            if line.isBlank {
                blanks += 1
                continue
            }
            // What was taken out leaves an empty line, and no hole.
            if !out.isEmpty { for _ in 0..<min(2, max(blanks, hasGap ? 1 : 0)) { out.append(.lineFeed) } }
            (hasGap, blanks) = (false, 0)
            out += line.text
            out.append(.lineFeed)
        }
        return out[...].withoutOuterBlankLines().string
    }
}

/// One line of a message's text.
struct ReplyLine {
    enum Role { case new, quoted, original, footer, signature }

    /// Without white space at its end.
    let text: Bytes
    var role: Role
    /// Begins with a greater-than sign.
    let isQuoted: Bool

    var isBlank: Bool { text.isEmpty }
    var isSeparator: Bool { text.count >= 2 && text.allSatisfy { "-_=*~#".utf8.contains($0) || $0 == .space } }

    static func lines(of text: Bytes) -> [ReplyLine] {
        var lines: [ReplyLine] = []
        var position = text.startIndex
        while position < text.endIndex {
            let (line, next) = text.line(at: position)
            position = next
            var end = line.endIndex
            while end > line.startIndex, line[end - 1].isWhitespace { end -= 1 }
            let content = line[line.startIndex..<end]
            let isQuoted =
                content.first { $0 != .space } == .greater && content.prefix(4).contains(.greater)
                // The end of an attribution broken inside an address.
                && !content.elementsEqual(">:".utf8)
            lines.append(ReplyLine(text: content, role: isQuoted ? .quoted : .new, isQuoted: isQuoted))
        }
        return lines
    }
}
