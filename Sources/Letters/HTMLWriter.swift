/// HTML as it grows: bytes, most of them copied whole from the frame.
struct HTMLWriter {
    private let frame: LetterFrame
    var bytes: [UInt8] = []

    init(styledBy frame: LetterFrame) { self.frame = frame }

    mutating func element(
        _ element: LetterFrame.Element,
        href: String? = nil,
        _ content: (inout HTMLWriter) -> Void
    ) {
        let tags = frame.tags(of: element)
        markup(tags.start)
        if let href {
            markup(" href=\"")
            text(href)
            markup("\"")
        }
        markup(tags.style)
        content(&self)
        markup(tags.end)
    }

    /// A table that only holds things in place, one cell a row.
    mutating func layoutTable<Cells: Collection>(
        _ cells: Cells,
        _ cell: (inout HTMLWriter, Cells.Element) -> Void
    ) {
        markup("<table role=\"presentation\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\">")
        for (index, content) in cells.enumerated() {
            markup(index == 0 ? "<tr>" : "\n<tr>")
            cell(&self, content)
            markup("</tr>")
        }
        markup("</table>")
    }

    /// A table of one cell.
    mutating func layoutTable(_ cell: (inout HTMLWriter) -> Void) {
        layoutTable(CollectionOfOne(())) { html, _ in cell(&html) }
    }

    /// Tags, and nothing that anybody wrote.
    mutating func markup(_ tags: String) { bytes += tags.utf8 }

    /// What anybody wrote: never markup.
    mutating func text(_ text: String) { bytes.append(escaped: text) }
}

extension [UInt8] {
    fileprivate mutating func append(escaped text: String) {
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "&"): self += "&amp;".utf8
            case UInt8(ascii: "<"): self += "&lt;".utf8
            case UInt8(ascii: ">"): self += "&gt;".utf8
            case UInt8(ascii: "\""): self += "&quot;".utf8
            case UInt8(ascii: "'"): self += "&#39;".utf8
            default: append(byte)
            }
        }
    }
}

extension String {
    var escapedForHTML: String {
        var bytes: [UInt8] = []
        bytes.append(escaped: self)
        return String(decoding: bytes, as: UTF8.self)
    }
}
