import Casework

/// Reads `NAME.letter`. Goes on after a mistake, so that all of a file's problems are told at once.
struct TemplateParser {
    struct Line {
        var number: Int
        var text: String
    }

    /// A `NAME.partial`, as found in the first folder that has it.
    struct Partial {
        var file: String
        var source: String
    }

    let file: String
    let partials: [String: Partial]
    /// `file:line: …` each.
    private(set) var problems: [String] = []
    private var lines: [Line]
    private var next = 0
    /// Names in sight, the members of the lists around last.
    private var scopes: [[String: Placeholder.Shape]]
    /// The partials around this one.
    private let within: [String]

    init(source: String, file: String, names: [String: Placeholder.Shape], partials: [String: Partial]) {
        self.init(source: source, file: file, scopes: [names], partials: partials, within: [])
    }

    private init(
        source: String,
        file: String,
        scopes: [[String: Placeholder.Shape]],
        partials: [String: Partial],
        within: [String]
    ) {
        self.file = file
        self.partials = partials
        self.scopes = scopes
        self.within = within
        lines = []
        lines = withoutComments(source)
    }

    mutating func template() -> Template {
        var template = Template()
        if let first = lines.first, first.text.hasPrefix("Subject:") {
            next = 1
            template.subject = words([Line(number: first.number, text: String(first.text.dropFirst(8)))])
        } else {
            report(1, "the first line must be \"Subject: …\"")
        }
        template.blocks = blocks(in: nil)
        return template
    }

    mutating func report(_ line: Int, _ problem: String) { problems.append("\(file):\(line): \(problem)") }
}

extension TemplateParser {
    /// Lines with their numbers; a line on which only a comment stood is gone.
    private mutating func withoutComments(_ source: String) -> [Line] {
        var kept: [Line] = []
        var openedAt: Int?
        for (index, line) in source.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
            var rest = line
            var text = ""
            let startedInside = openedAt != nil
            while true {
                if openedAt != nil {
                    guard let close = rest.firstRange(of: "}}") else { break }
                    rest = rest[close.upperBound...]
                    openedAt = nil
                } else if let open = rest.firstRange(of: "{{!") {
                    text += rest[..<open.lowerBound]
                    rest = rest[open.upperBound...]
                    openedAt = index + 1
                } else {
                    text += rest
                    break
                }
            }
            let hadComment = startedInside || line.contains("{{!")
            if !(hadComment && text.allSatisfy(\.isWhitespace)) { kept.append(Line(number: index + 1, text: text)) }
        }
        if let openedAt { report(openedAt, "the comment that begins here is not closed by }}") }
        return kept
    }

    /// Blocks up to the end of `section`, or of the file.
    private mutating func blocks(in section: (name: String, line: Int)?) -> [Template.Block] {
        var blocks: [Template.Block] = []
        while next < lines.count {
            let line = lines[next]
            next += 1
            let text = line.text.trimmed
            if text.isEmpty { continue }
            if let tag = Tag(alone: text) {
                if tag.mark == "/" {
                    if tag.name == section?.name { return blocks }
                    report(line.number, closing(tag.name, open: section?.name))
                    continue
                }
                blocks += block(for: tag, at: line)
            } else if text.hasPrefix("# ") {
                blocks.append(.heading(words([line.dropping("# ")])))
            } else if text.hasPrefix("> ") {
                var quoted = inlines([line.dropping("> ")])
                while next < lines.count, lines[next].text.trimmed.hasPrefix(">") {
                    quoted += [.lineBreak] + inlines([lines[next].dropping(">")])
                    next += 1
                }
                blocks.append(.quote(Template.Words(quoted)))
            } else if text.hasPrefix("|") {
                blocks += row(line)
            } else if text.hasPrefix("[[") {
                blocks += button(text, at: line.number)
            } else if let marker = text.itemMarker {
                let item = [line.dropping(marker)] + lines(while: { $0.hasPrefix("  ") && !$0.trimmed.isEmpty })
                blocks.append(.item(words(item), ordered: marker != "- "))
            } else {
                blocks.append(.paragraph(words([line] + lines(while: { !$0.startsBlock }))))
            }
        }
        if let section {
            report(section.line, "{{#\(section.name)}} is not closed: write {{/\(section.name)}} where it ends")
        }
        return blocks
    }

    private mutating func lines(while belongs: (String) -> Bool) -> [Line] {
        let rest = lines[next...].prefix { belongs($0.text) }
        next += rest.count
        return Array(rest)
    }

    private mutating func block(for tag: Tag, at line: Line) -> [Template.Block] {
        switch tag.mark {
        case ">": return partial(tag.name, at: line.number)
        case nil: return [.paragraph(words([line]))]
        case let mark?:
            guard let section = enter(mark, tag.name, at: line.number) else { return [] }
            defer { scopes.removeLast() }
            return [.section(section, blocks(in: (tag.name, line.number)))]
        }
    }

    private mutating func partial(_ name: String, at line: Int) -> [Template.Block] {
        guard let partial = partials[name] else {
            report(line, "unknown partial \"\(name)\"" + didYouMean(name, among: partials.keys))
            return []
        }
        guard !within.contains(name) else {
            report(line, "the partial \"\(name)\" includes itself")
            return []
        }
        var parser = TemplateParser(
            source: partial.source,
            file: partial.file,
            scopes: scopes,
            partials: partials,
            within: within + [name]
        )
        let blocks = parser.blocks(in: nil)
        problems += parser.problems
        return blocks
    }

    private mutating func row(_ line: Line) -> [Template.Block] {
        let cells = line.text.trimmed.split(separator: "|", omittingEmptySubsequences: false).dropFirst().map(
            String.init
        )
        guard (3...4).contains(cells.count), cells[cells.count - 1].trimmed.isEmpty else {
            report(
                line.number,
                "a row is \"| Label | value |\", or with a button for its label \"| Label | value | show |\""
            )
            return []
        }
        let button = cells.count == 4 ? self.button(named: cells[2].trimmed, at: line.number) : nil
        return [
            .row(
                words([Line(number: line.number, text: cells[0])]),
                words([Line(number: line.number, text: cells[1])]),
                button
            )
        ]
    }

    private mutating func button(_ text: String, at line: Int) -> [Template.Block] {
        let parts = text.dropFirst(2).dropLast(2).split(separator: "|").map { String($0).trimmed }
        guard text.hasSuffix("]]"), parts.count == 2 else {
            report(line, "a button is \"[[Label|what]]\"")
            return []
        }
        if parts[1] == "answers" { return [.answers(label: parts[0])] }
        let name = String(parts[1].prefix { !$0.isWhitespace })
        guard let button = button(named: name, at: line) else { return [] }
        let subject = words([Line(number: line, text: String(parts[1].dropFirst(name.count)))])
        return [.button(label: parts[0], button, subject)]
    }

    private mutating func button(named name: String, at line: Int) -> ReplyButton? {
        guard let button = ReplyButton(rawValue: name) else {
            let names = ReplyButton.allCases.map(\.rawValue) + ["answers"]
            report(line, "unknown button \"\(name)\"" + didYouMean(name, among: names))
            return nil
        }
        return button
    }
}

extension TemplateParser {
    /// Opens a section: its name must be known, and the members of a list come into sight.
    mutating func enter(_ mark: Character, _ name: String, at line: Int) -> Template.Section? {
        guard let condition = Template.Section.Condition(rawValue: mark) else {
            report(line, "{{\(mark)\(name)}} begins with none of # ? ^ / > !")
            return nil
        }
        guard let shape = shape(of: name) else {
            report(line, unknown(name))
            scopes.append([:])
            return Template.Section(condition: condition, name: name)
        }
        if condition == .each, case .list(let members) = shape {
            scopes.append(Dictionary(uniqueKeysWithValues: members.map { ($0, .text) }))
        } else {
            scopes.append([:])
        }
        return Template.Section(condition: condition, name: name)
    }

    mutating func leave() { scopes.removeLast() }

    func shape(of name: String) -> Placeholder.Shape? { scopes.reversed().lazy.compactMap { $0[name] }.first }

    func unknown(_ name: String) -> String {
        "unknown placeholder \"\(name)\"" + didYouMean(name, among: scopes.flatMap(\.keys))
    }

    func closing(_ name: String, open: String?) -> String {
        "{{/\(name)}} closes nothing" + (open.map { ": the open section is {{#\($0)}}" } ?? "")
    }
}

/// What stands between `{{` and `}}`.
struct Tag {
    /// `#`, `?`, `^`, `/`, `>`, or nil for a placeholder.
    var mark: Character?
    var name: String

    init(_ content: some StringProtocol) {
        let text = String(content).trimmed
        if let first = text.first, !first.isLetter {
            mark = first
            name = String(text.dropFirst()).trimmed
        } else {
            name = text
        }
    }

    /// Where a line holds one tag and nothing else.
    init?(alone line: String) {
        guard line.hasPrefix("{{"), line.hasSuffix("}}"), !line.dropFirst(2).dropLast(2).contains("}}") else {
            return nil
        }
        self.init(line.dropFirst(2).dropLast(2))
    }
}

extension TemplateParser.Line {
    fileprivate func dropping(_ marker: String) -> TemplateParser.Line {
        TemplateParser.Line(number: number, text: String(text.trimmed.dropFirst(marker.count)))
    }
}

extension String {
    var trimmed: String {
        var text = self[...]
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }

    /// `- ` or `12. `.
    fileprivate var itemMarker: String? {
        if hasPrefix("- ") { return "- " }
        let digits = prefix { $0.isASCII && $0.isNumber }
        return !digits.isEmpty && dropFirst(digits.count).hasPrefix(". ") ? digits + ". " : nil
    }

    /// Whether this line ends the paragraph before it.
    fileprivate var startsBlock: Bool {
        let text = trimmed
        return text.isEmpty || text.hasPrefix("# ") || text.hasPrefix("> ") || text.hasPrefix("|")
            || text.hasPrefix("[[")
            || text.itemMarker != nil || Tag(alone: text)?.mark != nil
    }
}
