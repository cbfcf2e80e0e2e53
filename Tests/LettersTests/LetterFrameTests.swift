import Testing

@testable import Letters

@Suite struct LetterFrameTests {
    private let source = """
        <title>{{title}}</title>
        <style data-inline>
        p   { margin: 0;
              font: "A" }
        buton { color: red }
        </style>
        <style>kept</style>
        {{body}}{{organisation}}{{bod}}
        """

    @Test func `rules become style attributes and other style sheets stay`() {
        var problems: [String] = []
        let frame = LetterFrame(source: source, file: "frame.html", problems: &problems)
        var writer = HTMLWriter(styledBy: frame)
        writer.element(.p) { $0.text("x") }
        #expect(writer.html == #"<p class="p" style="margin: 0; font: &quot;A&quot;">x</p>"#)
        let page = frame.page(title: "<T>", organisation: "A & B", body: "<p>b</p>")
        #expect(page.contains("<title>&lt;T&gt;</title>"))
        #expect(page.contains("<style>kept</style>") && !page.contains("data-inline"))
        #expect(page.contains("<p>b</p>A &amp; B"))
    }

    @Test func `mistakes are told`() {
        var problems: [String] = []
        _ = LetterFrame(source: source, file: "frame.html", problems: &problems)
        #expect(
            problems == [
                #"frame.html:5: unknown element "buton" (did you mean "button"?)"#,
                #"frame.html: unknown slot {{bod}} (did you mean "body"?)"#,
            ]
        )
    }

    @Test func `a frame must have room for the letter`() {
        var problems: [String] = []
        _ = LetterFrame(source: "<html>", file: "frame.html", problems: &problems)
        #expect(problems == ["frame.html: has no {{body}} for the letter to stand in"])
    }
}
