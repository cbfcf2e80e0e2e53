import Testing

@testable import Letters

@Suite struct LetterBodyTests {
    @Test func `no line of the text part is longer than its width, save a long word`() {
        let words = (1...200).map { String(repeating: "x", count: $0 % 13 + 1) }.joined(separator: " ")
        let long = "https://example.org/" + String(repeating: "a", count: 80)
        let body = LetterBody(blocks: [
            .paragraph([.text(words, bold: false)]), .item([.text(words, bold: false)], ordered: false),
            .row([.text("Label", bold: false)], [.text(words, bold: false)], nil), .quote([.text(words, bold: false)]),
            .paragraph([.text("See \(long) now", bold: false)]),
        ])
        let lines = body.text().split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.filter { $0.count > LetterBody.textWidth } == [Substring(long)])
        #expect(lines.contains { $0.count > LetterBody.textWidth - 14 })
        #expect(!lines.contains { $0.hasSuffix(" ") })
    }

    @Test(arguments: [(false, "- "), (true, "1. ")])
    func `the lines of a list item hang`(ordered: Bool, marker: String) {
        func text(_ words: String) -> String {
            LetterBody(blocks: [.item([.text(words, bold: false)], ordered: ordered)]).text()
        }
        let lines = text(String(repeating: "word ", count: 30)).split(separator: "\n")
        let indent = String(repeating: " ", count: marker.count)
        #expect(lines.count > 1 && lines[0].hasPrefix(marker + "word"))
        #expect(lines.dropFirst().allSatisfy { $0.hasPrefix(indent + "word") })
        #expect(text("one two") == marker + "one two\n")
    }

    @Test func `a date stays on one line, with ordinary spaces`() {
        let filler = String(repeating: "x", count: LetterBody.textWidth - 12)
        let body = LetterBody(blocks: [.paragraph([.text("\(filler) \("5 March 2026".unbroken) end", bold: false)])])
        #expect(body.text() == "\(filler)\n5 March 2026 end\n")
    }

    @Test func `a quoted line keeps its mark when it is wrapped`() {
        let body = LetterBody(blocks: [.quote([.text(String(repeating: "word ", count: 40), bold: false)])])
        #expect(body.text().split(separator: "\n").count > 2)
        #expect(body.text().split(separator: "\n").allSatisfy { $0.hasPrefix("> word") })
    }

    @Test func `neighbouring items are one list and one table`() {
        let spans = [LetterBody.Span.text("a", bold: true)]
        let body = LetterBody(blocks: [
            .item(spans, ordered: true), .item(spans, ordered: true), .item(spans, ordered: false),
            .row(spans, spans, nil), .row(spans, spans, nil),
        ])
        let html = body.html(styledBy: LetterFrame(), buttons: nil)
        #expect(html.components("<ol") == 1 && html.components("<ul") == 1 && html.components("<table") == 1)
        #expect(html.components("<strong>a</strong>") == 7)
        #expect(body.text() == "1. a\n2. a\n\n- a\n\na:  a\na:  a\n")
    }
}

extension String {
    /// How often `part` occurs.
    fileprivate func components(_ part: String) -> Int { ranges(of: part).count }
}
