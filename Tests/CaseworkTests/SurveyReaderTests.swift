import Testing

@testable import Casework

@Suite struct SurveyReaderTests {
    static let questions = Shipped.procedure("acorn").survey?.questions ?? []

    /// The letter's text as it goes out, filled to its width.
    static let letter = """
        Dear Dana Whitlock,

        Your complaint is closed, and we would like to know how it was for you.

        To answer, reply to this e-mail: put an X between the brackets of your
        answer, or write the number of each question with your answer after it.

        1. Did our member of staff listen to you and take up your complaint in a
           helpful way?
           [ ] 1 Yes
           [ ] 2 No
        2. How well did we keep you up to date while we looked into it?
           [ ] 1 Very well
           [ ] 2 Quite well
           [ ] 3 Neither well nor badly
           [ ] 4 Not well
           [ ] 5 Not at all well
        3. How satisfied are you with the way we dealt with your complaint?
           [ ] 1 Very satisfied
           [ ] 2 Fairly satisfied
           [ ] 3 Neither
           [ ] 4 Fairly dissatisfied
           [ ] 5 Very dissatisfied
        4. How satisfied are you with what came of it?
           [ ] 1 Very satisfied
           [ ] 2 Fairly satisfied
           [ ] 3 Neither
           [ ] 4 Fairly dissatisfied
           [ ] 5 Very dissatisfied
        5. What could we do better when someone complains?
           Answer:
        6. May we contact you to talk about your answers?
           [ ] 1 Yes
           [ ] 2 No
        7. If so, how should we reach you?
           [ ] 1 Telephone
           [ ] 2 E-mail
           [ ] 3 Post

        Your answers are kept without your name, and are counted together with
        those of others to show us where to improve.

        Kind regards

        Rosalind Achebe, feedback co-ordinator
        """

    static let quoted = letter.split(separator: "\n", omittingEmptySubsequences: false)
        .map { "> \($0)" }.joined(separator: "\n")

    static let expected: [Int: String] = [
        1: "Yes", 2: "Quite well", 3: "Fairly satisfied", 4: "Neither", 5: "Ring people back sooner.", 6: "No",
    ]

    static func read(_ text: String, written: String? = nil, signature: String = "") -> SurveyReply {
        SurveyReader(questions, letter: letter).read(text, written: written ?? text, signature: signature)
    }

    /// The words above the quoted letter, as most programs put them.
    static func above(_ words: String) -> SurveyReply {
        read(words + "\n\nOn Monday 16 March 2026 Harbour Lights wrote:\n" + quoted, written: words)
    }

    @Test(arguments: [
        "1. Yes\n2. Quite well\n3. Fairly satisfied\n4. Neither\n5. Ring people back sooner.\n6. No",
        "Hello,\n\n1) yes\n2) quite well\n3) 2\n4) 3\n5) Ring people back sooner.\n6) no\n\nDana",
        "1 - yes they did\n2 - 2\n3 - fairly satisfied I suppose\n4 - neither\n5 - Ring people back sooner.\n6 - nope",
        "Q1: Yes\nQ2: Quite well\nQ3: 2\nQ4: 3 neither\nQ5: Ring people back sooner.\nQ6: No thank you",
        "Question 1. y\nQuestion 2. Quite well\nQuestion 3. 2\nQuestion 4. neither\nQuestion 5. Ring people back sooner.\nQuestion 6. n",
        "1. yes 2. quite well 3. 2 4. 3 5. Ring people back sooner. 6. no",
        "Yes\nQuite well\nFairly satisfied\nNeither\nRing people back sooner.\nNo",
        "yes, quite well, fairly satisfied, neither, Ring people back sooner, no",
    ])
    func `numbers and words above the letter are answers`(words: String) {
        let reply = Self.above(words)
        var answers = reply.answers
        if answers[5] == "Ring people back sooner" { answers[5] = "Ring people back sooner." }
        #expect(answers == Self.expected)
        #expect(reply.unread.isEmpty && reply.isUnderstood)
    }

    @Test(arguments: [
        "[x] 1 Yes", "[X] 1 Yes", "[ x ] 1 Yes", "[ ]x 1 Yes", "[ ] 1 Yes x", "[✓] 1 Yes", "☑ 1 Yes", "(x) 1 Yes",
    ])
    func `a mark in, at or after a box is an answer`(line: String) {
        for page in [Self.quoted, Self.letter] {
            let text = page.replacing("[ ] 1 Yes", with: line, maxReplacements: 1)
                .replacing("[ ] 2 Quite well", with: "[x] 2 Quite well")
            #expect(Self.read(text, written: "").answers == [1: "Yes", 2: "Quite well"])
        }
    }

    @Test func `words between the quoted questions answer the one above them`() {
        let text = Self.quoted
            .replacing(">    [ ] 2 No\n> 2.", with: ">    [ ] 2 No\n\nYes, they did\n\n> 2.")
            .replacing(">    [ ] 5 Not at all well\n", with: ">    [ ] 5 Not at all well\n2\n")
            .replacing(">    Answer:\n", with: ">    Answer:\nRing people back sooner.\nAnd say who it is.\n")
        let own = "Yes, they did\n\n2\n\nRing people back sooner.\nAnd say who it is."
        #expect(
            Self.read(text, written: own).answers
                == [1: "Yes", 2: "Quite well", 5: "Ring people back sooner.\nAnd say who it is."]
        )
    }

    @Test func `an unmarked copy of the letter that was filled in is read, and its end is not`() {
        let text =
            "From: Harbour Lights\nSent: 16 March 2026 09:00\nSubject: A short survey\n\n"
            + Self.letter.replacing("helpful way?\n", with: "helpful way? Yes\n")
            .replacing("[ ] 5 Not at all well\n", with: "[ ] 5 Not at all well\nquite well\n")
            .replacing("   Answer:\n", with: "   Answer: Ring people back sooner.\n")
            .replacing("[ ] 2 No\n7.", with: "[X] 2 No\n7.")
        #expect(
            Self.read(text, written: "").answers
                == [1: "Yes", 2: "Quite well", 5: "Ring people back sooner.", 6: "No"]
        )
    }

    @Test func `a ready reply that was filled in is read`() {
        let lines = Self.questions.enumerated().map { index, question in
            "\(index + 1). \(question.text)\nAnswer: \(Self.expected[index + 1] ?? "")\n"
        }
        #expect(Self.read(lines.joined(separator: "\n")).answers == Self.expected)
    }

    @Test func `quoting alone answers nothing`() {
        for text in [Self.quoted, Self.letter, "Thank you\n\n" + Self.quoted] {
            let reply = Self.read(text, written: text.hasPrefix("Thank") ? "Thank you" : "")
            #expect(reply == SurveyReply())
        }
    }

    @Test(arguments: [
        ("3. so so", "3. “so so”"), ("3. satisfied", "3. “satisfied”"), ("1. yes and no", "1. “yes and no”"),
        ("3. not very satisfied", "3. “not very satisfied”"), ("3. 7", "3. “7”"), ("1. 1 no", "1. “1 no”"),
    ])
    func `what could be several answers, or none, is not guessed`(words: String, unread: String) {
        let reply = Self.above("2. quite well\n\(words)")
        #expect(reply.unread == [unread] && reply.answers == [2: "Quite well"] && !reply.isUnderstood)
    }

    @Test func `two boxes ticked for one question are not guessed`() {
        let text = Self.quoted.replacing("[ ] 1 Very well", with: "[x] 1 Very well")
            .replacing("[ ] 4 Not well", with: "[x] 4 Not well")
        #expect(Self.read(text, written: "").unread == ["2. “1 Very well, 4 Not well”"])
    }

    @Test func `a question may be left out, a name and a signature are no answer, and prose is none`() {
        let reply = Self.read(
            "1. yes\n2. -\n3. n/a\n5. Ring back\n\nDana\n--\nDana Whitlock\n" + Self.quoted,
            written: "1. yes\n2. -\n3. n/a\n5. Ring back\n\nDana",
            signature: "Dana Whitlock"
        )
        #expect(reply.answers == [1: "Yes", 5: "Ring back"] && reply.unread.isEmpty && reply.remarks == ["Dana"])
        let prose = Self.above("I am still waiting for the repair, and nobody has rung me, which is not good.")
        #expect(prose.answers.isEmpty && prose.unread.isEmpty && prose.remarks.count == 1)
    }

    @Test func `no text ends the reader`() {
        var random = SystemRandomNumberGenerator()
        let pieces = [
            "1", "2.", "7)", "yes", "\n", "> ", "[", "]", "[x]", "(", "☐", ":", " ", "Answer:", "<mailto:", ">",
            "How satisfied are you with", "é", "–",
        ]
        for _ in 0..<2000 {
            let text = (0..<30).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
            let reply = Self.read(text)
            #expect(reply.answers.keys.allSatisfy { (1...7).contains($0) })
        }
    }

    @Test(arguments: [
        "Hi I want to appeal this decision please\n1. yes", "1. yes, but I want to appeal",
        "1 yes I appeal against it",
        "> 1. Did our member of staff listen to you and take up your complaint in a helpful way?\n> [X] 1 Yes and I want to appeal",
    ])
    func `words beside an answer are kept for a person`(written: String) {
        let reply = SurveyReader(Self.questions, letter: Self.letter).read(written, written: written)
        #expect(reply.answers == [1: "Yes"])
        #expect(reply.remarks.contains { $0.contains("appeal") }, "\(reply)")
    }

    @Test(arguments: [String(repeating: "(", count: 100_000), "1. a" + String(repeating: " ", count: 70_000) + "b"])
    func `what is far too long for an answer is left to a person`(written: String) {
        let reply = SurveyReader(Self.questions, letter: Self.letter).read(written, written: written)
        #expect(reply.answers.isEmpty && !reply.unread.isEmpty)
    }
}
