import Testing

@testable import Letters

@Suite struct CleanTextTests {
    @Test(arguments: [
        ("a\tb\nc", "a\tb\nc"), ("a\r\nb\rc\r\r\nd\n\ne", "a\nb\nc\n\nd\n\ne"),
        ("a\u{85}b\u{2028}c\u{2029}", "a\nb\nc\n"),
        ("\u{FEFF}a\u{0}b\u{7F}c\u{9F}", "abc"), ("\u{202E}a\u{2066}b\u{200F}", "ab"),
        ("“é\u{A0}日\u{200D}”", "“é\u{A0}日\u{200D}”"), ("\r\u{0}\n", "\n\n"),
    ])
    func `line ends are LF and what nobody sees is gone`(text: String, expected: String) {
        #expect(Array(text.cleaned.unicodeScalars) == Array(expected.unicodeScalars))
    }

    @Test(arguments: [("5 March 2026", "5\u{A0}March\u{A0}2026"), (" a  b", "\u{A0}a\u{A0}\u{A0}b"), ("", "")])
    func `what is held together has no-break spaces`(text: String, expected: String) {
        #expect(text.unbroken == expected)
    }

    @Test func `shortening counts characters`() {
        #expect("日本語".shortened(to: 3) == "日本語")
        #expect("日本語の".shortened(to: 3) == "日本…")
    }
}
