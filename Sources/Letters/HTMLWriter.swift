/// HTML as it grows, most of it copied whole from the frame.
struct HTMLWriter {
    private let frame: LetterFrame
    private(set) var html = ""

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
    mutating func markup(_ tags: String) { html += tags }

    /// What anybody wrote: never markup.
    mutating func text(_ text: String) { html.append(escaped: text) }
}

extension String {
    var escapedForHTML: String {
        var html = ""
        html.append(escaped: self)
        return html
    }

    fileprivate mutating func append(escaped text: String) {
        let bytes = text.utf8.span
        var start = 0
        for index in bytes.indices {
            let entity: String
            switch bytes[index] {
            case UInt8(ascii: "&"): entity = "&amp;"
            case UInt8(ascii: "<"): entity = "&lt;"
            case UInt8(ascii: ">"): entity = "&gt;"
            case UInt8(ascii: "\""): entity = "&quot;"
            case UInt8(ascii: "'"): entity = "&#39;"
            default: continue
            }
            append(contentsOf: text.bytes(start..<index))
            append(entity)
            start = index + 1
        }
        append(contentsOf: text.bytes(start..<bytes.count))
    }
}
