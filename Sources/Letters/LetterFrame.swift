import Casework

/// `frame.html`: the page around every letter's HTML part, and how each element in it looks.
///
/// Its slots are `{{title}}`, `{{organisation}}` and `{{body}}`. Mail programs drop style sheets, so
/// the rules in `<style data-inline>` (one element name a rule) become style attributes; every other
/// `<style>` stays as it is, for what only a style sheet can say: dark mode and narrow screens.
struct LetterFrame: Sendable {
    /// The elements letters are made of, by the name their rule has in the frame.
    enum Element: String, CaseIterable, Sendable {
        case p, h2, ul, ol, li, quote, rows, label, value, gap, button, link, reply, lines, key

        fileprivate var tag: String {
            switch self {
            case .p, .h2, .ul, .ol, .li: rawValue
            case .quote, .value, .gap, .button: "td"
            case .rows: "table"
            case .label: "th"
            case .link, .reply: "a"
            case .lines, .key: "p"
            }
        }

        fileprivate var attributes: String {
            switch self {
            case .rows: " cellpadding=\"0\" cellspacing=\"0\" border=\"0\""
            case .label: " scope=\"row\" align=\"left\" valign=\"top\""
            case .value: " valign=\"top\""
            case .quote: " dir=\"auto\""
            default: ""
            }
        }
    }

    static let slots = ["title", "organisation", "body"]

    /// How an element is written: the opening tag up to where a link's address stands, the rest of it, the closing tag.
    struct Tags: Sendable {
        let start, style, end: String

        fileprivate init(_ element: Element, style: String = "") {
            start = "<\(element.tag) class=\"\(element.rawValue)\"\(element.attributes)"
            self.style = style + ">"
            end = "</\(element.tag)>"
        }
    }

    private var page: [Piece] = []
    private var tags = Dictionary(uniqueKeysWithValues: Element.allCases.map { ($0, Tags($0)) })

    private enum Piece: Sendable {
        case literal(String)
        case slot(String)
    }

    init() {}

    /// Problems are appended as `file:line: …`; the frame is usable all the same.
    init(source: String, file: String, problems: inout [String]) {
        var page = source
        if let open = source.firstRange(of: "<style data-inline>"),
            let close = source[open.upperBound...].firstRange(of: "</style>")
        {
            let line = 1 + source[..<open.upperBound].count { $0 == "\n" }
            readRules(source[open.upperBound..<close.lowerBound], file: file, line: line, problems: &problems)
            page.removeSubrange(open.lowerBound..<close.upperBound)
        }
        var rest = page[...]
        while let open = rest.firstRange(of: "{{"), let close = rest[open.upperBound...].firstRange(of: "}}") {
            let slot = String(rest[open.upperBound..<close.lowerBound])
            if !Self.slots.contains(slot) {
                problems.append("\(file): unknown slot {{\(slot)}}" + didYouMean(slot, among: Self.slots))
            }
            self.page += [.literal(String(rest[..<open.lowerBound])), .slot(slot)]
            rest = rest[close.upperBound...]
        }
        self.page.append(.literal(String(rest)))
        if !source.contains("{{body}}") { problems.append("\(file): has no {{body}} for the letter to stand in") }
    }

    private mutating func readRules(_ css: Substring, file: String, line start: Int, problems: inout [String]) {
        var line = start
        for rule in css.split(separator: "}") {
            let parts = rule.split(separator: "{", maxSplits: 1)
            let selector = parts[0].split(whereSeparator: \.isWhitespace).joined()
            if parts.count == 2 {
                if let element = Element(rawValue: selector) {
                    let style = parts[1].split(whereSeparator: \.isWhitespace).joined(separator: " ")
                    tags[element] = Tags(element, style: " style=\"\(style.escapedForHTML)\"")
                } else {
                    let at = line + parts[0].prefix { $0.isWhitespace }.count { $0 == "\n" }
                    problems.append(
                        "\(file):\(at): unknown element \"\(selector)\""
                            + didYouMean(selector, among: Element.allCases.map(\.rawValue))
                    )
                }
            }
            line += rule.count { $0 == "\n" }
        }
    }

    func tags(of element: Element) -> Tags { tags[element, default: Tags(element)] }

    func page(title: String, organisation: String, body: String) -> String {
        page.map { piece in
            switch piece {
            case .literal(let html): html
            case .slot("title"): title.escapedForHTML
            case .slot("organisation"): organisation.escapedForHTML
            case .slot: body
            }
        }.joined()
    }
}
