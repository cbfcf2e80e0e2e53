extension TemplateParser {
    /// The running text of some lines: a line end is a space, or a line break after a backslash.
    mutating func inlines(_ lines: [Line]) -> [Template.Inline] {
        var cursor = Cursor(lines: lines)
        let inlines = inlines(&cursor, in: nil)
        if cursor.bold { report(cursor.boldSince, "** is opened here and not closed") }
        return inlines
    }

    mutating func words(_ lines: [Line]) -> Template.Words { Template.Words(inlines(lines)) }

    private struct Cursor {
        var rest: Substring
        var line: Int
        var bold = false
        var boldSince = 0
        private let numbers: [Int]
        private var index = 0

        init(lines: [Line]) {
            rest = lines.map(\.text.trimmed).joined(separator: "\n")[...]
            numbers = lines.map(\.number)
            line = numbers.first ?? 1
        }

        mutating func skip(_ count: Int) { rest = rest.dropFirst(count) }

        mutating func newline() {
            skip(1)
            index += 1
            line = numbers[min(index, numbers.count - 1)]
        }
    }

    private mutating func inlines(_ cursor: inout Cursor, in section: (name: String, line: Int)?) -> [Template.Inline] {
        var inlines: [Template.Inline] = []
        var text = ""
        func flush() {
            if !text.isEmpty { inlines.append(.text(text, bold: cursor.bold)) }
            text = ""
        }
        while let character = cursor.rest.first {
            if cursor.rest.hasPrefix("**") {
                flush()
                cursor.bold.toggle()
                cursor.boldSince = cursor.line
                cursor.skip(2)
            } else if cursor.rest.hasPrefix("\\\n") {
                flush()
                inlines.append(.lineBreak)
                cursor.skip(1)
                cursor.newline()
            } else if character == "\n" {
                text.append(" ")
                cursor.newline()
            } else if cursor.rest.hasPrefix("{{") {
                flush()
                guard let close = cursor.rest.firstRange(of: "}}"),
                    !cursor.rest[..<close.lowerBound].contains("\n")
                else {
                    report(cursor.line, "{{ is not closed by }} on its line")
                    cursor.skip(2)
                    continue
                }
                let tag = Tag(cursor.rest[..<close.lowerBound].dropFirst(2))
                let line = cursor.line
                cursor.rest = cursor.rest[close.upperBound...]
                switch tag.mark {
                case nil: inlines += value(tag.name, bold: cursor.bold, at: line)
                case "/":
                    if tag.name == section?.name { return inlines }
                    report(line, closing(tag.name, open: section?.name))
                case ">": report(line, "{{> \(tag.name)}} must stand alone on its line")
                case let mark?:
                    guard let opened = enter(mark, tag.name, at: line) else { continue }
                    inlines.append(.section(opened, self.inlines(&cursor, in: (tag.name, line))))
                    leave()
                }
            } else {
                text.append(character)
                cursor.skip(1)
            }
        }
        flush()
        if let section {
            report(section.line, "{{#\(section.name)}} is not closed: write {{/\(section.name)}} where it ends")
        }
        return inlines
    }

    private mutating func value(_ name: String, bold: Bool, at line: Int) -> [Template.Inline] {
        switch shape(of: name) {
        case .text: return [.value(name, bold: bold)]
        case .flag: report(line, "\"\(name)\" is a condition: write {{#\(name)}} … {{/\(name)}}")
        case .list: report(line, "\"\(name)\" is a list: write {{#\(name)}} … {{/\(name)}}")
        case nil: report(line, unknown(name))
        }
        return []
    }
}
