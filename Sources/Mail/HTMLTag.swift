/// A start or end tag: `<p class="lead">`, `</p>`.
struct HTMLTag {
    /// Lower-case; empty for comments and declarations.
    let name: String
    let isClosing: Bool
    private(set) var isSelfClosing = false
    private var attributes: [(name: String, value: Bytes)] = []

    static let void: Set<String> = [
        "br", "hr", "img", "input", "meta", "link", "area", "base", "col", "embed", "source", "track", "wbr",
    ]

    /// Reads the tag at `position`, and moves behind it. nil where the angle bracket begins none.
    init?(in html: Bytes, at position: inout Int) {
        var index = position + 1
        guard index < html.endIndex else { return nil }
        let first = html[index]
        if first == UInt8(ascii: "!") || first == .question {
            (name, isClosing) = ("", false)
            position = HTMLTag.afterDeclaration(html, from: index)
            return
        }
        isClosing = first == .slash
        if isClosing { index += 1 }
        guard index < html.endIndex, html[index].isLetter else { return nil }
        // Real element names are short; an e-mail address in angle brackets is no tag.
        let word = html[index...].prefix(40).prefix {
            $0.isLetter || $0.isDigit || $0 == .colon || $0 == .hyphen || $0 == .underscore
        }
        index = word.endIndex
        guard index == html.endIndex || html[index].isWhitespace || html[index] == .greater || html[index] == .slash
        else { return nil }
        name = word.lowercasedString
        while index < html.endIndex, html[index] != .greater {
            let byte = html[index]
            if byte == .slash {
                isSelfClosing = true
                index += 1
            } else if byte.isWhitespace || byte == .quote || byte == .apostrophe || byte == .equals {
                index += 1
            } else {
                isSelfClosing = false
                readAttribute(html, &index)
            }
        }
        // A tag that never ends takes the rest with it, as in browsers.
        position = Swift.min(html.endIndex, index + 1)
    }

    private mutating func readAttribute(_ html: Bytes, _ index: inout Int) {
        let name = html[index...].prefix { !$0.isWhitespace && $0 != .equals && $0 != .greater && $0 != .slash }
        index = name.endIndex
        var probe = index
        while probe < html.endIndex, html[probe].isWhitespace { probe += 1 }
        var value: Bytes = []
        if probe < html.endIndex, html[probe] == .equals {
            index = probe + 1
            while index < html.endIndex, html[index].isWhitespace { index += 1 }
            guard index < html.endIndex else { return }
            if html[index] == .quote || html[index] == .apostrophe {
                let mark = html[index]
                value = html[(index + 1)...].prefix { $0 != mark }
                index = Swift.min(html.endIndex, value.endIndex + 1)
            } else {
                value = html[index...].prefix { !$0.isWhitespace && $0 != .greater }
                index = value.endIndex
            }
        }
        if name.isEmpty { index += 1 }
        // The few that matter.
        if !isClosing, attributes.count < 16,
            ["style", "class", "href", "hidden", "type", "cite", "id"].contains(where: { name.matches($0) })
        {
            attributes.append((name.lowercasedString, value))
        }
    }

    func attribute(_ name: String) -> String? { attributes.first { $0.name == name }?.value.string }

    private var style: [UInt8] {
        attributes.first { $0.name == "style" }?.value.prefix(2000).filter { !$0.isWhitespace }.map(\.lowercased) ?? []
    }

    /// By attribute or style; in mail mostly the preview line of newsletters.
    var isHidden: Bool {
        guard !attributes.isEmpty else { return false }
        if attributes.contains(where: { $0.name == "hidden" }) { return true }
        let style = style[...]
        guard !style.isEmpty else { return false }
        return style.contains(word: "display:none") || style.contains(word: "visibility:hidden")
            || style.contains(word: "mso-hide:all")
            || style.contains(word: "font-size:0;") || style.contains(word: "font-size:0px")
    }

    var hasNoMargin: Bool {
        let style = style[...]
        return style.contains(word: "margin:0") || style.contains(word: "margin-bottom:0")
    }

    private static func afterDeclaration(_ html: Bytes, from start: Int) -> Int {
        if html[start...].starts(with: "!--".utf8) {
            var index = start + 3
            while let end = html.firstIndex(of: .greater, from: index) {
                if end >= start + 4, html[end - 1] == .hyphen,
                    html[end - 2] == .hyphen || html[end - 2] == UInt8(ascii: "!")
                {
                    return end + 1
                }
                index = end + 1
            }
            // Never closed: nothing after it is text, as in browsers.
            return html.endIndex
        }
        return html.firstIndex(of: .greater, from: start).map { $0 + 1 } ?? html.endIndex
    }
}
