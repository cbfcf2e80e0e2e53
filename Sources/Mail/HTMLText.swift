/// HTML as a person reads it: blocks on lines of their own, lists with dashes or numbers, the cells of
/// a table row apart by tabs, `blockquote` as `> ` lines, the target behind a link that does not show it.
/// Scripts, styles and hidden text are dropped. One pass, no tree: broken nesting costs nothing.
struct HTMLText {
    private let html: Bytes
    private var position: Int
    private var out: [UInt8] = []

    /// Line ends to write before the next text; two make an empty line.
    private var breaks = 0
    private var needsSpace = false
    private var atLineStart = true
    private var quoteDepth = 0
    private var preDepth = 0
    /// The element whose content is dropped, and how many of its name are open.
    private var hidden: (name: String, depth: Int)?
    /// Of open lists: the next number; nil for a bulleted one.
    private var lists: [Int?] = []
    private var cellsInRow = 0
    private var link: (target: String, start: Int)?
    /// Of each open blockquote: whether it is a quotation, or only indented.
    private var quotations: [Bool] = []

    static func read(_ html: Bytes) -> Bytes {
        var reader = HTMLText(html)
        reader.read()
        return reader.out[...]
    }

    private init(_ html: Bytes) {
        self.html = html
        position = html.startIndex
        out.reserveCapacity(html.count / 2)
    }

    private mutating func read() {
        while position < html.endIndex {
            let byte = html[position]
            if byte == .less {
                if let tag = HTMLTag(in: html, at: &position) {
                    handle(tag)
                } else {
                    text(html[position])
                    position += 1
                }
            } else if byte == UInt8(ascii: "&"), let (scalars, end) = HTMLEntity.decode(html, at: position) {
                position = end
                if hidden == nil { scalars.forEach { entity($0) } }
            } else {
                position += 1
                if hidden == nil { text(byte) }
            }
        }
        trimLine()
    }

    // MARK: Text

    private mutating func text(_ byte: UInt8) {
        if byte.isWhitespace || byte == 0 {
            if preDepth > 0 {
                if byte == .lineFeed { lineBreak() } else if byte == .tab || byte == .space { write(byte) }
            } else if !atLineStart, breaks == 0 {
                needsSpace = true
            }
            return
        }
        write(byte)
    }

    private mutating func entity(_ scalar: UInt32) {
        switch scalar {
        // Soft hyphen, zero-width characters: what newsletters pad their previews with.
        case 0xAD, 0x034F, 0x200B, 0x200C, 0xFEFF: return
        case 0xA0: write(.space)
        case 0..<0x80: text(UInt8(scalar))
        default:
            begin()
            out.append(scalar: scalar)
        }
    }

    private mutating func write(_ byte: UInt8) {
        begin()
        out.append(byte)
    }

    /// Writes the line ends and the space that are due.
    private mutating func begin() {
        if breaks > 0 {
            if !out.isEmpty {
                for _ in 0..<breaks {
                    trimLine()
                    out.append(.lineFeed)
                    if breaks > 1 { prefix() }
                }
                trimLine()
            }
            breaks = 0
            atLineStart = true
            needsSpace = false
        }
        if atLineStart {
            if out.last != .lineFeed, !out.isEmpty { trimPrefix() }
            prefix()
            if quoteDepth > 0 { out.append(.space) }
            atLineStart = false
        }
        if needsSpace {
            out.append(.space)
            needsSpace = false
        }
    }

    private mutating func prefix() {
        for _ in 0..<min(quoteDepth, 16) { out.append(.greater) }
    }

    /// Takes back the marks of an empty quoted line, before a line that begins anew.
    private mutating func trimPrefix() {
        while let last = out.last, last == .greater { out.removeLast() }
    }

    private mutating func trimLine() {
        while let last = out.last, last.isBlank { out.removeLast() }
    }

    private mutating func lineBreak() {
        if breaks == 0 { atLineStart = true }
        breaks = min(breaks + 1, 3)
    }

    /// Ensures that the next text stands `count` line ends below.
    private mutating func block(_ count: Int = 1) {
        breaks = max(breaks, count)
    }

    // MARK: Elements

    private mutating func handle(_ tag: HTMLTag) {
        if let (name, depth) = hidden {
            guard tag.name == name else { return }
            let left = tag.isClosing ? depth - 1 : tag.isSelfClosing ? depth : depth + 1
            hidden = left > 0 ? (name, left) : nil
            return
        }
        if !tag.isClosing, tag.isHidden, !HTMLTag.void.contains(tag.name), !tag.isSelfClosing {
            hidden = (tag.name, 1)
            return
        }
        switch tag.name {
        case "script", "style", "head", "title", "noscript", "template", "object", "select", "svg", "xml":
            if tag.name == "head" || tag.name == "xml" || tag.name == "noscript" {
                // Often left open: their text content is little, their elements are dropped one by one.
                return
            }
            if !tag.isClosing { skipContent(of: tag.name) }
        case "br": lineBreak()
        case "p": block(tag.attribute("class")?.hasPrefix("Mso") == true || tag.hasNoMargin ? 1 : tag.isClosing ? 1 : 2)
        case "h1", "h2", "h3", "h4", "h5", "h6", "table", "center", "fieldset", "hr":
            block(tag.name.hasPrefix("h") ? 2 : 1)
        case "div", "section", "article", "header", "footer", "main", "aside", "form", "address", "body", "html", "dl",
            "dt", "dd",
            "tbody", "thead", "caption", "figure", "paragraph":
            block()
        case "tr":
            block()
            cellsInRow = 0
        case "td", "th":
            if !tag.isClosing {
                if cellsInRow > 0, breaks == 0, !atLineStart {
                    trimLine()
                    out.append(.tab)
                    needsSpace = false
                }
                cellsInRow += 1
            }
        case "pre", "listing", "textarea":
            block()
            preDepth = max(0, preDepth + (tag.isClosing ? -1 : 1))
        case "blockquote", "excerpt": blockquote(tag)
        case "ul", "ol", "menu", "dir":
            block()
            if tag.isClosing {
                if !lists.isEmpty { lists.removeLast() }
            } else if lists.count < 32 {
                lists.append(tag.name == "ol" ? 1 : nil)
            }
        case "li": if !tag.isClosing { listItem() } else { block() }
        case "a": anchor(tag)
        default: break
        }
    }

    private mutating func blockquote(_ tag: HTMLTag) {
        block()
        if tag.isClosing {
            if quotations.popLast() == true { quoteDepth -= 1 }
        } else {
            // Web mail indents with a blockquote that has no border; people are not quoting then.
            let style =
                tag.attribute("style").map { String($0.utf8.map(\.lowercased).filter { $0 != .space }.string) } ?? ""
            let isQuotation =
                !(style.contains("border:none") && tag.attribute("type") == nil && tag.attribute("cite") == nil)
            if quotations.count < 100 {
                quotations.append(isQuotation)
                if isQuotation { quoteDepth += 1 }
            }
        }
    }

    private mutating func listItem() {
        block()
        begin()
        for _ in 1..<max(1, lists.count) { out += [.space, .space] }
        if let number = lists.last ?? nil {
            out += Array("\(number). ".utf8)
            lists[lists.count - 1] = number + 1
        } else {
            out += Array("- ".utf8)
        }
    }

    private mutating func anchor(_ tag: HTMLTag) {
        if !tag.isClosing {
            link = tag.attribute("href").map { ($0, out.count) }
            return
        }
        guard let (target, start) = link, out.count > start else { return link = nil }
        link = nil
        let shown = out[start...]
        // The target helps where the words do not name it: "here", "this photo".
        guard target.hasPrefix("http"), target.utf8.count <= 100, quoteDepth == 0, !shown.contains(word: "http"),
            !shown.contains(word: "www."),
            !shown.contains(.dot)
        else { return }
        out += Array(" <\(target)>".utf8)
    }

    private mutating func skipContent(of name: String) {
        let closing = "</" + name
        while let less = html.firstIndex(of: .less, from: position) {
            position = less
            if html[less...].begins(with: closing) { return }
            position += 1
        }
        position = html.endIndex
    }

    /// What a `meta` element near the beginning says.
    static func statedCharset(_ html: Bytes) -> String? {
        let head = html.prefix(2048)
        guard head.contains(word: "charset") else { return nil }
        var index = head.startIndex
        while let equals = head.firstIndex(of: .equals, from: index) {
            index = equals + 1
            guard head[..<equals].suffix(7).matches("charset") else { continue }
            let value = head[index...].drop { $0 == .quote || $0 == .apostrophe || $0 == .space }
            return value.prefix { $0.isLetter || $0.isDigit || $0 == .hyphen || $0 == .underscore }.string
        }
        return nil
    }
}
