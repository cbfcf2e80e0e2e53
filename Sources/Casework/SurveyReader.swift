/// Reads the answers out of a reply to a survey letter, as people write them: a number and a word a line, an X in a
/// box of the quoted letter, words between its questions or after its “Answer:”, bare answers in the letter's order.
///
/// It knows the letter, so that what the customer wrote can be told from what they only quote, whether their mail
/// program marked the quotation or not.
package struct SurveyReader: Sendable {
    private let questions: [Question]
    /// The letter's words, each between spaces: what a line is looked up in.
    private let letter: String

    struct Question: Sendable {
        var words: [String]
        var options: [[String]]
        var names: [String]
    }

    package init(_ questions: [Procedure.Question], letter: String) {
        self.questions = questions.map { question in
            Question(words: question.text.words, options: question.answers.map(\.words), names: question.answers)
        }
        self.letter = " " + letter.words.joined(separator: " ") + " "
    }

    /// - Parameters:
    ///   - text: the whole reply, with what it quotes.
    ///   - written: what its sender newly wrote.
    ///   - signature: their signature, which answers nothing.
    package func read(_ text: String, written: String, signature: String = "") -> SurveyReply {
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        guard text.utf8.count <= 65_536, lines.allSatisfy({ $0.utf8.count <= 4_096 }) else {
            var reply = SurveyReply()
            reply.unread = ["all of it: it is too long"]
            return reply
        }
        let (own, signed) = (written.plainLines, signature.plainLines)
        var page = SurveyPage(questions: questions)
        for line in lines {
            let plain = line.trimmed(of: " \t\u{A0}")
            // An answer put into the quotation makes its line the customer's, not those around it.
            page.isOwn = !plain.hasPrefix(">") && own.contains(plain)
            if !page.isOwn, signed.contains(plain) { continue }
            read(plain.withoutQuoteMarks.withoutLinks, on: &page)
        }
        return page.reply
    }

    private func read(_ line: String, on page: inout SurveyPage) {
        guard !line.words.isEmpty || line.contains(where: \.isBox) else {
            // A line of only signs is a rule between parts.
            page.endParagraph()
            return
        }
        var rest = Substring(line)
        if let after = page.continueQuestion(rest) ?? page.beginQuestion(rest) {
            guard !after.words.isEmpty || after.contains(where: \.isBox) else { return }
            rest = after
        }
        let boxes = SurveyBox.all(in: rest)
        if !boxes.isEmpty { return page.tick(boxes) }
        if let answer = rest.afterAnswerLabel { return page.answer(answer) }
        if page.isOption(rest) { return page.answer(rest) }
        if isQuoted(rest, own: page.isOwn) {
            // Past the questions there is only the end of the letter.
            if rest.words.count >= 5 { page.leaveQuestion() }
            return
        }
        page.write(rest)
    }

    /// Whether the words stand in the letter. Few words of the customer's own may well do so too.
    private func isQuoted(_ line: Substring, own: Bool) -> Bool {
        let words = line.words
        guard !own || words.count >= 6 else { return false }
        return letter.contains(" " + words.joined(separator: " ") + " ")
    }
}

/// A reply while it is being read.
struct SurveyPage {
    let questions: [SurveyReader.Question]
    /// The line is the customer's own, not one they quote.
    var isOwn = false
    /// The question last seen in the quoted letter, and how many of its words.
    private var seen: (index: Int, words: Int)?
    /// The question that a numbered line of the customer's answered last.
    private var numbered: Int?
    private var ticked: [Int: [String]] = [:]
    private var written: [Int: [String]] = [:]
    private var loose: [String] = []

    init(questions: [SurveyReader.Question]) { self.questions = questions }

    // MARK: The letter's questions

    /// What follows the rest of a question that the line before began; nil where the line goes on with none.
    mutating func continueQuestion(_ line: Substring) -> Substring? {
        guard let (index, count) = seen, count < questions[index].words.count else { return nil }
        let (matched, rest) = line.matching(questions[index].words[count...])
        guard matched > 0 else { return nil }
        seen = (index, count + matched)
        return rest
    }

    /// What follows a question on its line; nil where the line begins none. Its number may have gone.
    mutating func beginQuestion(_ line: Substring) -> Substring? {
        let (number, text) = line.number
        let candidates = number.map { $0 <= questions.count ? [$0 - 1] : [] } ?? Array(questions.indices)
        for index in candidates {
            let words = questions[index].words
            let (matched, rest) = text.matching(words[...])
            guard matched == words.count || (matched >= 4 && rest.words.isEmpty) else { continue }
            seen = (index, matched)
            numbered = nil
            return rest
        }
        return nil
    }

    mutating func leaveQuestion() { seen = nil }
    mutating func endParagraph() { numbered = nil }

    func isOption(_ line: Substring) -> Bool {
        guard let seen else { return false }
        return questions[seen.index].options.contains(line.words)
    }

    // MARK: The customer's answers

    mutating func tick(_ boxes: [SurveyBox]) {
        for box in boxes where box.isTicked {
            guard let index = seen?.index ?? numbered else { continue }
            ticked[index, default: []].append(box.label)
        }
    }

    mutating func answer(_ words: some StringProtocol) {
        let words = words.trimmed(of: " \t\u{A0}")
        guard !words.isEmpty, let index = seen?.index else { return }
        written[index, default: []].append(words)
    }

    mutating func write(_ line: Substring) {
        let parts = isOwn || seen != nil ? line.numberedParts(upTo: questions.count) : []
        if !parts.isEmpty, seen == nil || parts.count > 1 || parts[0].number == (seen?.index ?? 0) + 1 {
            for part in parts {
                numbered = part.number - 1
                let words = part.text.afterAnswerLabel.map(String.init) ?? part.text.trimmed(of: " \t\u{A0}")
                if !words.isEmpty { written[part.number - 1, default: []].append(words) }
            }
        } else if seen != nil {
            answer(line)
        } else if isOwn, let numbered {
            written[numbered, default: []].append(String(line))
        } else if isOwn {
            loose.append(String(line))
        }
    }

    // MARK: What came of it

    var reply: SurveyReply {
        var reply = SurveyReply()
        for (index, question) in questions.enumerated() {
            let words = written[index] ?? []
            if let ticks = ticked[index] {
                let chosen = Set(ticks.map { question.option($0) })
                if chosen.count == 1, let name = chosen.first ?? nil {
                    reply.answers[index + 1] = name
                    reply.remarks += words + ticks.filter { $0.words.count > name.words.count + 1 }
                } else {
                    reply.unread.append("\(index + 1). “\((ticks + words).joined(separator: ", ").prefix(80))”")
                }
            } else if !words.isEmpty {
                let text = words.joined(separator: question.options.isEmpty ? "\n" : " ")
                if text.isSkipped { continue }
                if question.options.isEmpty {
                    reply.answers[index + 1] = text
                } else if let name = question.option(text) {
                    reply.answers[index + 1] = name
                    if text.words.count > name.words.count + 1 { reply.remarks.append(text) }
                } else {
                    reply.unread.append("\(index + 1). “\(text.prefix(80))”")
                }
            }
        }
        guard reply.answers.isEmpty, reply.unread.isEmpty, let bare = bareAnswers else {
            reply.remarks += loose.filter { !$0.isCourtesy }
            return reply
        }
        return bare
    }

    /// Answers without numbers, a line each or between commas, in the order of the questions: taken only where each
    /// of them is an answer to the question whose turn it is.
    private var bareAnswers: SurveyReply? {
        var parts = loose.filter { !$0.isCourtesy }
        if parts.count == 1 { parts = parts[0].split { ",;/".contains($0) }.map { $0.trimmed(of: " .") } }
        guard parts.count > 1, parts.count <= questions.count else { return nil }
        var reply = SurveyReply()
        for (index, part) in parts.enumerated() where !part.isSkipped {
            guard !questions[index].options.isEmpty else {
                reply.answers[index + 1] = part
                continue
            }
            guard let name = questions[index].option(part) else { return nil }
            reply.answers[index + 1] = name
        }
        return reply.answers.isEmpty ? nil : reply
    }
}

extension SurveyReader.Question {
    /// The answer that words or a number stand for; nil where they stand for none, or for several.
    func option(_ text: some StringProtocol) -> String? {
        var words = text.words
        if let number = words.first.flatMap({ Int($0) }) {
            guard names.indices.contains(number - 1) else { return nil }
            words.removeFirst()
            let rest = words.isEmpty ? number - 1 : index(of: words)
            return rest == number - 1 ? names[number - 1] : nil
        }
        return index(of: words).map { names[$0] }
    }

    private func index(of words: [String]) -> Int? {
        if let exact = options.firstIndex(of: words) { return exact }
        guard let first = words.first else { return nil }
        let spoken = ["y": "yes", "yep": "yes", "yeah": "yes", "yup": "yes", "n": "no", "nope": "no", "nah": "no"]
        if let plain = spoken[first], options.contains([plain]) {
            return index(of: [plain] + words.dropFirst())
        }
        // The beginning of one answer only: “neither” for “neither well nor badly”.
        let begun = options.indices.filter { options[$0].starts(with: words) }
        if begun.count == 1 { return begun[0] }
        let found = options.indices.filter { words.range(of: options[$0]) != nil }
        let longest = found.filter { index in
            !found.contains { $0 != index && options[$0].range(of: options[index]) != nil }
        }
        guard longest.count == 1, let range = words.range(of: options[longest[0]]) else { return nil }
        let before = range.lowerBound > 0 ? words[range.lowerBound - 1] : ""
        return ["not", "isnt", "wasnt", "never", "hardly", "nor", "or"].contains(before) ? nil : longest[0]
    }
}
