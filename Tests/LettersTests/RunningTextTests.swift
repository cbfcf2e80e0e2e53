import Testing

@testable import Letters

@Suite struct RunningTextTests {
    @Test(arguments: [
        ("plain words", "plain words"), ("  a \t b  ", "a b"), ("a \n b", "a\nb"), ("\n \na\n\n\n\nb\n\n", "a\n\nb"),
        (" ", ""), ("\n", ""), ("", ""), ("né\u{A0}e\u{301} 日 本", "né\u{A0}e\u{301} 日 本"),
    ])
    func `white space is collapsed and lines stay lines`(value: String, expected: String) {
        var text = RunningText()
        text.append(value, bold: false)
        #expect(text.spans.plainText == expected)
    }

    @Test func `neighbours alike are one span, and a space belongs to the one that wrote it`() {
        var text = RunningText()
        for (part, bold) in [("a", false), ("b ", false), (" c", true), ("", false), (" d ", false), (" ", true)] {
            text.append(part, bold: bold)
        }
        #expect(
            text.spans == [
                .text("ab ", bold: false), .text("c", bold: true), .text(" d", bold: false),
            ]
        )
    }
}
