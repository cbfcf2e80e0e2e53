/// One letter as parsed from its `NAME.letter` file: both parts of the message are made from it, so
/// that text and HTML always agree.
///
///     Subject: We have your complaint
///
///     Dear {{customer.greeting}},
///
///     A paragraph ends at a blank line. **Bold**, {{placeholder}}, a forced line end \
///     and {{#name}}words only where name has a value{{/name}}.
///
///     # Heading
///     - list          1. numbered list
///     | Label | {{value}} |
///     > {{customer.words}}
///     [[Button label|contacted]]
///     {{> signature}}
///     {{! a comment }}
///
/// `{{#name}}` shows what it holds once for a value or condition and once for each member of a
/// list; `{{?name}}` once where there is any; `{{^name}}` where there is none. Alone on its line a
/// section holds whole blocks. A paragraph, list item or row that comes out empty is left out.
///
/// The markup is read before values are put in: whatever a customer writes is text.
struct Template: Sendable {
    var subject: [Inline] = []
    var blocks: [Block] = []

    indirect enum Block: Sendable {
        case heading([Inline])
        case paragraph([Inline])
        case item([Inline], ordered: Bool)
        case row([Inline], [Inline])
        case quote([Inline])
        case button(label: String, ReplyButton)
        case section(Section, [Block])
    }

    indirect enum Inline: Sendable {
        case text(String, bold: Bool)
        case value(String, bold: Bool)
        case lineBreak
        case section(Section, [Inline])
    }

    struct Section: Sendable {
        enum Condition: Character, Sendable {
            case each = "#"
            case any = "?"
            case none = "^"
        }

        var condition: Condition
        var name: String
    }
}

/// The template with its values in.
extension Template {
    func subject(with values: LetterValues) -> String {
        Template.spans(subject, with: values).map { $0 == .lineBreak ? " " : $0.text }.joined().onOneLine
    }

    func body(with values: LetterValues) -> LetterBody {
        LetterBody(blocks: Template.resolve(blocks, with: values))
    }

    private static func resolve(_ blocks: [Block], with values: LetterValues) -> [LetterBody.Block] {
        blocks.flatMap { block -> [LetterBody.Block] in
            switch block {
            case .heading(let inlines): nonEmpty(inlines, values).map { [.heading($0)] } ?? []
            case .paragraph(let inlines): nonEmpty(inlines, values).map { [.paragraph($0)] } ?? []
            case .item(let inlines, let ordered): nonEmpty(inlines, values).map { [.item($0, ordered: ordered)] } ?? []
            case .row(let label, let value):
                nonEmpty(value, values).map { [.row(spans(label, with: values).tidied(), $0)] } ?? []
            case .quote(let inlines):
                nonEmpty(inlines, values).map { [.quote($0)] } ?? []
            case .button(let label, let button): [.button(label: label, button)]
            case .section(let section, let blocks):
                values.scopes(of: section).flatMap { resolve(blocks, with: $0) }
            }
        }
    }

    private static func nonEmpty(_ inlines: [Inline], _ values: LetterValues) -> [LetterBody.Span]? {
        let spans = spans(inlines, with: values).tidied()
        return spans.isEmpty ? nil : spans
    }

    private static func spans(_ inlines: [Inline], with values: LetterValues) -> [LetterBody.Span] {
        inlines.flatMap { inline -> [LetterBody.Span] in
            switch inline {
            case .text(let text, let bold): [.text(text, bold: bold)]
            case .value(let name, let bold):
                values.text(name).split(separator: "\n", omittingEmptySubsequences: false)
                    .map { [LetterBody.Span.text(String($0), bold: bold)] }
                    .reduce([]) { $0.isEmpty ? $1 : $0 + [.lineBreak] + $1 }
            case .lineBreak: [.lineBreak]
            case .section(let section, let inlines): values.scopes(of: section).flatMap { spans(inlines, with: $0) }
            }
        }
    }
}
