import Testing

@testable import Letters

/// Reads and writes one template without files; the names are a few of each shape.
private func written(
    _ source: String,
    _ values: [String: LetterValues.Value] = [:],
    partials: [String: String] = [:]
) -> (subject: String, text: String, html: String, problems: [String]) {
    let names: [String: Placeholder.Shape] = [
        "name": .text, "other": .text, "yes": .flag, "no": .flag, "list": .list(["item", "note"]),
        "words": .text,
    ]
    var parser = TemplateParser(
        source: "Subject: Hello {{name}}\n\n" + source,
        file: "a.letter",
        names: names,
        partials: partials.mapValues { .init(file: "p.partial", source: $0) }
    )
    let template = parser.template()
    let body = template.body(with: LetterValues(values))
    return (
        template.subject(with: LetterValues(values)), String(body.text().dropLast()),
        body.html(styledBy: LetterFrame(), buttons: nil), parser.problems
    )
}

@Suite struct TemplateTests {
    @Test(arguments: [
        ("One\nparagraph\n\nand another", "One paragraph\n\nand another"),
        ("First \\\nsecond", "First\nsecond"),
        ("- one\n- two\n  goes on", "- one\n- two goes on"),
        ("1. one\n\n1. two", "1. one\n2. two"),
        ("# Head\nText", "Head\n----\n\nText"),
        ("| A | b |\n| Longer | c |", "A:       b\nLonger:  c"),
        ("**Bold** and not", "Bold and not"),
        ("Text\n{{! a comment\nover lines }}\nmore", "Text more"),
        ("a {{! within }} b", "a b"),
        ("> quoted\n> lines", "> quoted\n> lines"),
    ])
    func `markup becomes text`(source: String, expected: String) {
        let letter = written(source)
        #expect(letter.problems == [])
        #expect(letter.text == expected)
    }

    @Test(arguments: [
        ("{{#name}}A {{name}}{{/name}}{{^name}}none{{/name}}", "A Pat"),
        ("{{#other}}A{{/other}}{{^other}}none{{/other}}", "none"),
        ("{{#yes}}yes{{/yes}}{{#no}}no{{/no}}{{^no}} not{{/no}}", "yes not"),
        ("{{#list}}\n- {{item}} of {{name}}\n{{/list}}", "- x of Pat\n- y of Pat"),
        ("{{?list}}\nOnce\n{{/list}}", "Once"),
        ("{{^list}}\nNone\n{{/list}}\nEnd", "End"),
        ("{{#list}}{{item}}{{#note}} ({{note}}){{/note}}, {{/list}}end", "x (first), y, end"),
        ("{{#yes}}\n{{#no}}\nnever\n{{/no}}\n{{^no}}\nnested\n{{/no}}\n{{/yes}}", "nested"),
    ])
    func `sections are conditions and lists`(source: String, expected: String) {
        let letter = written(
            source,
            [
                "name": .text("Pat"), "other": .text(""), "yes": .flag(true), "no": .flag(false),
                "list": .list([["item": "x", "note": "first"], ["item": "y"]]),
            ]
        )
        #expect(letter.problems == [])
        #expect(letter.text == expected)
    }

    @Test func `what comes out empty is left out`() {
        let letter = written("{{name}}\n\n- {{name}}\n\n| Telephone | {{name}} |\n\nEnd")
        #expect(letter.text == "End")
        #expect(letter.html == #"<p class="p">End</p>"#)
    }

    @Test func `a partial stands as if written in its place`() {
        let letter = written("{{#yes}}\n{{> sign}}\n{{/yes}}", ["yes": .flag(true)], partials: ["sign": "Bye\n\nUs"])
        #expect(letter.text == "Bye\n\nUs")
    }

    @Test(arguments: [
        "{{name}} {{#yes}}", "<script>alert(1)</script>", "**not bold**", "[[Press|contacted]]", "- no list",
        "# no heading",
        "| no | row |", "> no quote", "\" onmouseover='x'", "&amp;", "{{> sign}}", "{{! no comment }}",
    ])
    func `what a customer writes is never markup`(words: String) {
        let letter = written("> {{words}}\n\n{{words}}", ["words": .text(words), "name": .text("Pat")])
        #expect(letter.text == "> \(words)\n\n\(words)")
        let escaped = words.escapedForHTML
        #expect(!escaped.contains("<") && !escaped.contains("\"") && !escaped.contains("'"))
        #expect(letter.html.contains(#"<p class="p">"# + escaped + "</p>"))
        #expect(!letter.html.contains("<strong>"))
    }

    @Test func `the lines of a value stay lines`() {
        let letter = written("> {{words}}\n\nWhere: {{words}}", ["words": .text("one\n\n\n\ntwo\n")])
        #expect(letter.text == "> one\n>\n> two\n\nWhere: one\n\ntwo")
        #expect(letter.html.contains("one<br>\n<br>\ntwo"))
    }

    @Test func `a value cannot end the subject line`() {
        let letter = written("Text", ["name": .text("Pat\r\nBcc: all@example.org\u{2028}\u{0}x")])
        #expect(letter.subject == "Hello Pat Bcc: all@example.org x")
    }

    @Test(arguments: [
        ("{{nmae}}", #"a.letter:3: unknown placeholder "nmae" (did you mean "name"?)"#),
        ("x\n\n{{#nmae}}\ny\n{{/nmae}}", #"a.letter:5: unknown placeholder "nmae" (did you mean "name"?)"#),
        ("a\nb {{yes}}", #"a.letter:4: "yes" is a condition: write {{#yes}} … {{/yes}}"#),
        ("{{list}}", #"a.letter:3: "list" is a list: write {{#list}} … {{/list}}"#),
        ("{{item}}", #"a.letter:3: unknown placeholder "item""#),
        ("\n{{#yes}}\nno end", "a.letter:4: {{#yes}} is not closed: write {{/yes}} where it ends"),
        ("a {{#yes}}no end", "a.letter:3: {{#yes}} is not closed: write {{/yes}} where it ends"),
        ("{{/yes}}", "a.letter:3: {{/yes}} closes nothing"),
        ("{{#no}}a{{/yes}}{{/no}}", "a.letter:3: {{/yes}} closes nothing: the open section is {{#no}}"),
        ("{{> sing}}", #"a.letter:3: unknown partial "sing" (did you mean "sign"?)"#),
        ("{{> loop}}", #"p.partial:1: the partial "loop" includes itself"#),
        ("{{> wrong}}", #"p.partial:2: unknown placeholder "nane" (did you mean "name"?)"#),
        ("**open", "a.letter:3: ** is opened here and not closed"),
        ("a {{name", "a.letter:3: {{ is not closed by }} on its line"),
        ("[[Press|contcated]]", #"a.letter:3: unknown button "contcated" (did you mean "contacted"?)"#),
        ("[[Press]]", "a.letter:3: a button is \"[[Label|what]]\""),
        (
            "| one |",
            "a.letter:3: a row is \"| Label | value |\", or with a button for its label \"| Label | value | show |\""
        ),
        ("{{! open", "a.letter:3: the comment that begins here is not closed by }}"),
        ("a {{> sign}}", "a.letter:3: {{> sign}} must stand alone on its line"),
        ("a {{%name}}", "a.letter:3: {{%name}} begins with none of # ? ^ / > !"),
    ])
    func `a mistake is told with its line and the nearest right word`(source: String, problem: String) {
        let partials = ["sign": "Bye", "loop": "{{> loop}}", "wrong": "Fine\n{{nane}}"]
        #expect(written(source, partials: partials).problems == [problem])
    }

    @Test func `a letter without a subject line is refused`() {
        var parser = TemplateParser(source: "Dear Pat", file: "a.letter", names: [:], partials: [:])
        _ = parser.template()
        #expect(parser.problems == [#"a.letter:1: the first line must be "Subject: …""#])
    }
}
