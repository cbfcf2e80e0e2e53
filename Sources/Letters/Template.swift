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
///     | Label | {{value}} |          | {{reference}} | {{line}} | show |
///     > {{customer.words}}
///     [[Button label|contacted]]     [[Button label|ignore {{numbers}}]]
///     {{> signature}}
///     {{! a comment }}
///
/// `{{#name}}` shows what it holds once for a value or condition and once for each member of a
/// list; `{{?name}}` once where there is any; `{{^name}}` where there is none. Alone on its line a
/// section holds whole blocks. A paragraph, list item or row that comes out empty is left out.
///
/// The markup is read before values are put in: whatever a customer writes is text.
struct Template: Sendable {
    var subject = Words([])
    var blocks: [Block] = []

    indirect enum Block: Sendable {
        case heading(Words)
        case paragraph(Words)
        case item(Words, ordered: Bool)
        case row(Words, Words, ReplyButton?)
        case quote(Words)
        case button(label: String, ReplyButton, Words)
        /// A ready reply with the survey's questions.
        case answers(label: String)
        case section(Section, [Block])
    }

    /// Running text.
    struct Words: Sendable {
        private let inlines: [Inline]
        /// What it comes out as where no value stands in it: the same in every letter.
        private let spans: [LetterBody.Span]?

        init(_ inlines: [Inline]) {
            self.inlines = inlines
            var text = RunningText()
            for inline in inlines {
                switch inline {
                case .text(let literal, let bold): text.append(literal, bold: bold)
                case .lineBreak: text.endLine()
                case .value, .section:
                    spans = nil
                    return
                }
            }
            spans = text.spans
        }

        func spans(with values: LetterValues) -> [LetterBody.Span] {
            if let spans { return spans }
            var text = RunningText()
            Words.append(inlines, with: values, to: &text)
            return text.spans
        }

        private static func append(_ inlines: [Inline], with values: LetterValues, to text: inout RunningText) {
            for inline in inlines {
                switch inline {
                case .text(let literal, let bold): text.append(literal, bold: bold)
                case .value(let name, let bold): text.append(values.text(name), bold: bold)
                case .lineBreak: text.endLine()
                case .section(let section, let inlines):
                    values.each(of: section) { append(inlines, with: $0, to: &text) }
                }
            }
        }
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
        subject.spans(with: values).plainText.onOneLine
    }

    func body(with values: LetterValues) -> LetterBody {
        var body = LetterBody(blocks: [])
        Template.append(blocks, with: values, to: &body.blocks)
        return body
    }

    private static func append(_ blocks: [Block], with values: LetterValues, to body: inout [LetterBody.Block]) {
        for block in blocks {
            switch block {
            case .heading(let words): append(words, values, to: &body) { .heading($0) }
            case .paragraph(let words): append(words, values, to: &body) { .paragraph($0) }
            case .item(let words, let ordered): append(words, values, to: &body) { .item($0, ordered: ordered) }
            case .row(let label, let value, let button):
                append(value, values, to: &body) { .row(label.spans(with: values), $0, button) }
            case .quote(let words): append(words, values, to: &body) { .quote($0) }
            case .button(let label, let button, let subject):
                body.append(.button(label: label, button, subject: subject.spans(with: values).plainText.onOneLine))
            case .answers(let label): body.append(.answers(label: label))
            case .section(let section, let blocks):
                values.each(of: section) { append(blocks, with: $0, to: &body) }
            }
        }
    }

    /// A block of running text, left out where that comes out empty.
    private static func append(
        _ words: Words,
        _ values: LetterValues,
        to body: inout [LetterBody.Block],
        as block: ([LetterBody.Span]) -> LetterBody.Block
    ) {
        let spans = words.spans(with: values)
        if !spans.isEmpty { body.append(block(spans)) }
    }
}
