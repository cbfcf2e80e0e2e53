/// Reads the directives at the top of a reply (semantics: *Closing, reopening, sending*).
///
/// They stand in the unbroken run of lines at the top. The text of `reasons`, `remedy`, `actions`, `learning` and
/// `note` runs on until the next directive or a blank line; any other line ends the run, and the rest is a note.
/// A greeting above them is no other line, nor are blank lines before the first; where nothing but prose follows, it
/// belongs to the note. Only a first line that has a directive's shape, and is none, is a mistake; so is a button's line left as it was.
struct DirectiveReader {
    let directory: Directory
    let procedure: Procedure
    let today: LocalDate

    /// What one line is.
    private enum Reading {
        case directive(Directive)
        case text(Directive.Word, String)
        case mistake(String)
        case prose
    }

    func read(_ words: String) -> DirectiveReply {
        let lines = words.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            .map { $0.trimmed(of: " \t\u{A0}") }
        var reply = DirectiveReply()
        var rest = Greeting.skipped(in: lines[...])
        var running: (word: Directive.Word, text: String)?
        var isFirst = true
        while let line = rest.first, !line.isEmpty {
            switch (read(line: line, isFirst: isFirst), running) {
            case (.directive(let directive), _):
                finish(&running, &reply)
                reply.directives.append(directive)
            case (.text(let word, let text), _):
                finish(&running, &reply)
                running = (word, text)
            case (.mistake(let problem), _):
                finish(&running, &reply)
                reply.problems.append(problem)
            case (_, (let word, let text)?):
                running = (word, text.isEmpty ? line : text + "\n" + line)
            case (.prose, nil):
                if isFirst { rest = lines.drop(while: \.isEmpty) }
                reply.note = rest.joined(separator: "\n").trimmed(of: "\n")
                return reply
            }
            isFirst = false
            rest.removeFirst()
        }
        finish(&running, &reply)
        if isFirst { rest = lines.drop(while: \.isEmpty) }
        reply.note = rest.joined(separator: "\n").trimmed(of: "\n")
        return reply
    }

    /// What somebody typed, each of them a directive: where it is none, that is a slip and no note.
    func read(each typed: [String]) -> DirectiveReply {
        typed.reduce(into: DirectiveReply()) { reply, words in
            let one = read(words)
            reply.directives += one.directives
            reply.problems += one.problems
            guard !one.note.isEmpty else { return }
            let word = Directive.Word(rawValue: one.note.prefix(while: \.isLetter).lowercased())
            let note = "“\(shortened(one.note))” is no directive. To keep it on the case, write “note: …”."
            reply.problems.append(word.map { problem(one.note, $0) } ?? note)
        }
    }

    private func finish(_ running: inout (word: Directive.Word, text: String)?, _ reply: inout DirectiveReply) {
        guard let (word, text) = running else { return }
        running = nil
        guard !text.isEmpty else { return reply.problems.append(problem(word.rawValue, word)) }
        switch word {
        case .reasons: reply.directives.append(.reasons(text))
        case .remedy: reply.directives.append(.remedy(text))
        case .actions: reply.directives.append(.actions(text))
        case .definition: reply.directives.append(.definition(text))
        case .refuse: reply.directives.append(.refuse(text))
        case .learning: learning(text, &reply)
        default: reply.directives.append(.note(text))
        }
    }

    /// Where the procedure sorts its lessons, the sort comes first.
    private func learning(_ text: String, _ reply: inout DirectiveReply) {
        guard !procedure.learning.isEmpty else { return reply.directives.append(.learning(category: nil, text: text)) }
        let first = text.prefix { $0.isLetter || $0 == "-" }
        let topic = procedure.learning.first { $0.id.lowercased() == first.lowercased() }
        let words = text.dropFirst(first.count).trimmed(of: " :-–—\n")
        guard let topic, !words.isEmpty else {
            let allowed = procedure.learning.map(\.id).joined(separator: ", ")
            return reply.problems.append(
                "“learning \(first)”: name what kind of lesson it is, one of \(allowed), then the text."
            )
        }
        reply.directives.append(.learning(category: topic.id, text: words))
    }

    private func read(line: String, isFirst: Bool) -> Reading {
        let line = line.trimmed(of: "-*•· ").replacingCurlyQuotes
        let head = line.prefix(while: \.isLetter)
        let tail = line.dropFirst(head.count)
        guard let word = Directive.Word(rawValue: head.lowercased()) else {
            return isFirst ? nearMiss(String(head), tail, line) : .prose
        }
        let separated = tail.drop { $0 == " " }.first.map { ":-–—=".contains($0) } ?? false
        // “Notes” and “noted” are other words; “note-taking” is no directive either.
        guard tail.isEmpty || separated || tail.first == " " || tail.allSatisfy({ ".!".contains($0) }) else {
            return .prose
        }
        let rest = tail.trimmed(of: " :-–—=")
        if word.takesText { return .text(word, rest) }
        if let directive = directive(word, rest.trimmed(of: ".!,; "), separated) { return .directive(directive) }
        // Only a first line is a mistake: below it people sign, quote their telephone, and tell stories.
        let isUnfilled = rest.first == "[" && rest.last == "]"
        return isUnfilled || isFirst && hasShape(word, rest, separated) ? .mistake(problem(line, word)) : .prose
    }

    /// A slip of the finger in the first word, if the line would else be right: told, never guessed.
    private func nearMiss(_ head: String, _ tail: Substring, _ line: String) -> Reading {
        // A misspelt “note” is filed as a note in any case.
        let words = Directive.Word.allCases.filter { $0 != .note }.map(\.rawValue)
        guard let meant = nearest(head, among: words), let word = Directive.Word(rawValue: meant) else { return .prose }
        let separated = tail.drop { $0 == " " }.first.map { ":-–—=".contains($0) } ?? false
        let rest = tail.trimmed(of: " :-–—=.!")
        let fits = word.takesText ? separated && !rest.isEmpty : directive(word, rest, separated) != nil
        return fits
            ? .mistake("“\(shortened(line))” was not understood. Did you mean “\(meant)\(shortened(String(tail)))”?")
            : .prose
    }

    /// Whether what follows a directive's word looks like what should: then it was meant as one.
    private func hasShape(_ word: Directive.Word, _ rest: String, _ separated: Bool) -> Bool {
        let words = rest.lowercased().split(separator: " ").map(String.init)
        guard let first = words.first else { return true }
        // “Sent from my telephone” names no day.
        let mayBeDay = words.count <= 4 && (words.count == 1 || rest.contains(where: \.isASCIIDigit))
        switch word {
        // Taking a sentence for a note would leave a manager sure that the clock has stopped.
        case .contacted, .acknowledged: return true
        case .update: return first == "by" && words.count <= 5
        case .extend: return mayBeDay || ["to", "until", "till"].contains(first)
        case .outcome:
            let names = words.prefix(4).contains { nearest($0.trimmed(of: ",.;:"), among: ["upheld"]) != nil }
            return names || separated && words.count <= 3
        case .shared, .sent, .agreed: return mayBeDay
        case .category: return words.count == 1
        case .kind:
            let labels = Kind.allCases.map(\.rawValue) + procedure.kinds.values.map { $0.label.lowercased() }
            return words.count == 1 && (separated || nearest(first, among: labels) != nil)
        case .area: return words.count == 1 || separated && words.count <= 4
        case .assign: return words.count <= 4
        case .away: return first == "until" && words.count <= 5
        case .join: return words.count <= 4 && rest.contains(where: \.isASCIIDigit)
        case .restrict: return words.count == 1 || ["to", "until", "till"].contains(first)
        case .appeal, .withdraw, .send, .close, .reopen, .help, .satisfied, .done, .authority:
            // “Close the case”, “Send the letter to the customer.”
            return words.count <= 5 && words.allSatisfy { Self.objects.contains($0.trimmed(of: ".!,")) }
        case .note, .reasons, .remedy, .actions, .learning, .definition, .refuse: return true
        }
    }

    private static let objects: Set = [
        "it", "now", "this", "that", "the", "a", "an", "my", "our", "case", "letter", "letters", "complaint", "appeal",
        "answer",
        "to", "off", "out", "customer", "them", "please", "again", "as", "is",
    ]

    private func problem(_ line: String, _ word: Directive.Word) -> String {
        "“\(shortened(line))” was not understood. Write: \(word.form)"
    }

    private func shortened(_ line: String) -> String { line.count <= 60 ? line : line.prefix(60) + "…" }

    private func directive(_ word: Directive.Word, _ rest: String, _ separated: Bool) -> Directive? {
        switch word {
        case .contacted: return past(rest, separated).map { .contacted(on: $0.date, how: $0.text) }
        case .acknowledged: return past(rest, separated).map { .acknowledged(on: $0.date, how: $0.text) }
        case .update: return ahead(rest).flatMap { $0.rest.isEmpty ? .update(by: $0.date) : nil }
        case .extend: return ahead(rest).map { .extend(to: $0.date, reason: $0.rest) }
        case .outcome: return outcome(rest).map { .outcome($0) }
        case .shared: return day(rest, .behind).map { .shared($0) }
        case .category: return category(rest)
        case .agreed: return agreement(rest).map { .agreed($0) }
        case .satisfied: return alone(rest, .satisfied)
        case .done: return alone(rest, .done)
        case .authority: return alone(rest, .authority)
        case .kind: return kind(rest).map { .kind($0) }
        case .area: return area(rest).map { .area($0) }
        case .assign: return directory.person(named: rest).map { .assign($0) }
        case .away: return rest.lowercased().hasPrefix("until ") ? day(rest, .ahead).map { .away(until: $0) } : nil
        case .sent: return day(rest, .behind).map { .sent($0) }
        case .appeal: return alone(rest, .appeal)
        case .withdraw: return alone(rest, .withdraw)
        case .send: return alone(rest, .send)
        case .join: return CaseReference(rest).map { .join($0) }
        case .restrict: return restricting(rest).map { .restrict($0) }
        case .close: return alone(rest, .close)
        case .reopen: return alone(rest, .reopen)
        case .help: return alone(rest, .help)
        case .note, .reasons, .remedy, .actions, .learning, .definition, .refuse: return nil
        }
    }

    private func alone(_ rest: String, _ directive: Directive) -> Directive? {
        rest.isEmpty || rest.lowercased() == "please" ? directive : nil
    }

    private func ahead(_ rest: String) -> (date: LocalDate, rest: String)? {
        DirectiveDateReader(today: today, direction: .ahead).read(rest)
    }

    private func day(_ rest: String, _ direction: DirectiveDateReader.Direction) -> LocalDate? {
        guard let (date, rest) = DirectiveDateReader(today: today, direction: direction).read(rest), rest.isEmpty else {
            return nil
        }
        return date
    }

    /// Nothing, a date, or, after a colon or dash, how it was done.
    private func past(_ rest: String, _ separated: Bool) -> (date: LocalDate?, text: String)? {
        if rest.isEmpty { return (nil, "") }
        if let (date, rest) = DirectiveDateReader(today: today, direction: .behind).read(rest),
            separated || rest.isEmpty
        {
            return (date, rest)
        }
        return separated ? (nil, rest) : nil
    }

    /// One or more of the fixed categories, or one of the topics of a kind.
    private func category(_ rest: String) -> Directive? {
        let words = rest.lowercased().split { !$0.isLetter && !$0.isNumber }.filter { $0 != "and" }
        let categories = words.compactMap { Category(rawValue: String($0)) }
        if !words.isEmpty, categories.count == words.count { return .categories(categories) }
        let topics = procedure.kinds.sorted { $0.key < $1.key }.flatMap(\.value.topics)
        return topics.first { $0.id.lowercased() == rest.lowercased() || $0.label.lowercased() == rest.lowercased() }
            .map { .topic($0.id) }
    }

    private func restricting(_ rest: String) -> Directive.Restricting? {
        switch rest.lowercased() {
        case "off": return .off
        case "keep", "kept": return .keep
        default:
            guard let first = rest.split(separator: " ").first, ["until", "till"].contains(first.lowercased()),
                let (day, tail) = ahead(rest)
            else { return nil }
            let label = ["reason", "because"].first { tail.lowercased().hasPrefix($0) } ?? ""
            return .until(day, reason: tail.dropFirst(label.count).trimmed(of: " :-–—"))
        }
    }

    private func agreement(_ rest: String) -> Directive.Agreement? {
        switch rest.lowercased() {
        case "", "please": .sender
        case "customer", "the customer", "by customer", "by the customer", "with customer", "with the customer":
            .customer
        default: day(rest, .ahead).map { .date($0) }
        }
    }

    private func outcome(_ rest: String) -> Outcome? {
        switch rest.lowercased().split(separator: " ").joined(separator: " ") {
        case "upheld": .upheld
        case "partly upheld", "partially upheld", "part upheld", "upheld in part", "upheld partly": .partlyUpheld
        case "not upheld": .notUpheld
        default: nil
        }
    }

    private func kind(_ rest: String) -> Kind? {
        let rest = rest.lowercased()
        return Kind(rawValue: rest) ?? Kind.allCases.first { procedure.rule(of: $0)?.label.lowercased() == rest }
    }

    private func area(_ rest: String) -> String? {
        directory.serviceAreas.first { $0.name.lowercased() == rest.lowercased() }?.name
    }
}

extension String {
    /// Telephones write curly quotes and hard spaces where a keyboard writes plain ones.
    fileprivate var replacingCurlyQuotes: String {
        String(map { $0 == "’" ? "'" : $0 == "\u{A0}" ? " " : $0 })
    }
}
