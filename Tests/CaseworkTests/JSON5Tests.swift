import Casework
import Testing

private struct Intake: Decodable {
    var url: String
    var host: String?
    var forms: [String]
    var poll: Int?
    var kind: Kind?
    var since: LocalDate?
}

private struct Settings: Decodable {
    var intake: Intake
    var people: [String: [String: String]]
    var careful: Bool
}

@Suite struct JSON5Tests {
    private func problems(_ text: String) -> [String] {
        JSON5.decode(Settings.self, from: text, file: "redress.json5").problems.map(\.description)
    }

    @Test func `everything JSON5 allows is read`() throws {
        let text = #"""
            // comment
            {
              intake: { url: 'imap://a', "forms": ["a", 'b\'s', "\x41\u00e9\ud83d\ude00", "two \
            lines",], poll: +0x10, /* block
              comment */ since: "2026-03-02", },
              people: { pat: { name: "Pat" }, $odd_key: {} },
              careful: true,
            }
            """#
        let (settings, problems) = JSON5.decode(Settings.self, from: text, file: "x")
        #expect(problems == [])
        let intake = try #require(settings?.intake)
        #expect(intake.forms == ["a", "b's", "Aé😀", "two lines"] && intake.poll == 16)
        #expect(intake.since == Sample.day("2026-03-02") && settings?.people.keys.sorted() == ["$odd_key", "pat"])
    }

    @Test(arguments: [
        ("1", 1.0), ("-1.5", -1.5), (".5", 0.5), ("5.", 5.0), ("1e3", 1000.0), ("0xFF", 255.0), ("+2", 2.0),
    ])
    func `numbers are read in every form`(text: String, value: Double) {
        #expect(JSON5.decode(Double.self, from: text, file: "").value == value)
    }

    @Test func `an unknown key is named with its line and the nearest known one`() {
        let text = "{\n  intake: {\n    url: \"a\",\n    hots: \"b\",\n  },\n  carefull: true, zebra: 1\n}"
        #expect(
            problems(text) == [
                "redress.json5:4: unknown key \"intake.hots\" (did you mean \"host\"?)",
                "redress.json5:6: unknown key \"carefull\" (did you mean \"careful\"?)",
                "redress.json5:6: unknown key \"zebra\"",
            ]
        )
    }

    @Test func `all mistakes are found in one run`() {
        let text = """
            {
              intake: { poll: "often",
                forms: "one",
                kind: "complant",
                host: 5 },
              careful: "yes",
            }
            """
        #expect(problems(text).contains("redress.json5:2: “intake.url” is missing: it should be a text in quotes"))
        #expect(problems(text).contains("redress.json5:2: “intake.poll” should be a whole number"))
        #expect(problems(text).contains("redress.json5:3: “intake.forms” should be a list in [ ]"))
    }

    @Test func `a wrong name lists the right ones, a wrong date says what one is`() {
        #expect(
            problems("{intake: {url: \"\", kind: \"complant\"}}") == [
                "redress.json5:1: “intake.kind” is “complant” (did you mean “complaint”?)"
            ]
        )
        #expect(
            problems("{intake: {url: \"\", kind: \"x\"}}") == [
                "redress.json5:1: “intake.kind” is “x”; it may be complaint, feedback, compliment, other"
            ]
        )
        #expect(
            problems("{intake: {url: \"\",\n since: \"soon\"}}") == [
                "redress.json5:2: “intake.since”: “soon” is not a date like 2026-03-02"
            ]
        )
    }

    @Test(arguments: [
        ("", "redress.json5:1: the file ends where a value is expected"),
        ("{\n a: 1,\n b: [1, 2\n}", "redress.json5:4: “,” or “]” is expected"),
        ("{\n a: {\n b: 1,\n", "redress.json5:2: “{” is not closed"),
        ("{ a: \"x\n }", "redress.json5:1: a text in quotes is not closed on its line"),
        ("{ a: yes }", "redress.json5:1: “yes” is no value; put text in quotes"),
        ("{\n a 1 }", "redress.json5:2: “:” is expected after the key “a”"),
        ("{ intake: {url: \"a\"},\n intake: {url: \"b\"} }", "redress.json5:2: the key \"intake\" stands twice"),
        ("{} {}", "redress.json5:1: “{” after the end of the document"),
        ("{ /* }", "redress.json5:1: a comment that begins with /* is not closed"),
        (String(repeating: "[", count: 5000), "redress.json5:1: values are nested too deeply"),
    ])
    func `a mistake is reported on its line`(text: String, problem: String) {
        #expect(problems(text).contains(problem), "\(problems(text))")
    }

    @Test func `no prefix of a document and no changed byte traps`() throws {
        let text = "{a:[1,-.5e3,'x\\u00e9\\n'],/*c*/b:{\"k\":null,t:true},//e\nc:0xFF,}"
        for length in 0...text.count {
            _ = JSON5.decode([String: [Int]].self, from: String(text.prefix(length)), file: "")
        }
        var random = Seeded(7)
        for _ in 0..<2000 {
            var bytes = Array(text.utf8)
            for _ in 0..<3 {
                bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
            }
            _ = try? JSON5.parse(String(decoding: bytes, as: UTF8.self))
        }
    }

    @Test(arguments: [
        ("hots", "host"), ("hst", "host"), ("intkae", "intake"), ("colse", "close"), ("xyz", nil), ("hello", nil),
        ("", nil),
    ])
    func `the nearest word is at most a slip away`(word: String, meant: String?) {
        #expect(nearest(word, among: ["host", "intake", "close", "help"]) == meant)
    }
}

/// SplitMix64: the same numbers on every run.
struct Seeded: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
