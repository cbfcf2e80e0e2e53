/// Reads what a co-ordinator asks for at the top of a reply: one directive a line, until a line that is none.
package struct CoordinatorDirectiveReader: Sendable {
    private let directory: Directory
    private let procedure: Procedure
    private let today: LocalDate
    private let by: PersonID
    /// The reply answers a letter about a case, whose own directives are read elsewhere.
    private let isAboutCase: Bool

    package init(directory: Directory, procedure: Procedure, today: LocalDate, by: PersonID, isAboutCase: Bool) {
        self.directory = directory
        self.procedure = procedure
        self.today = today
        self.by = by
        self.isAboutCase = isAboutCase
    }

    private enum Reading {
        case directive(CoordinatorDirective)
        case mistake(String)
        case prose
    }

    /// nil where the words do not begin with such a directive.
    package func read(_ words: String) -> CoordinatorReply? {
        var reply = CoordinatorReply()
        let lines = words.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            .map { $0.trimmed(of: " \t\u{A0}") }
        for (index, line) in Greeting.skipped(in: lines[...]).prefix(while: { !$0.isEmpty }).enumerated() {
            switch read(line: line, isFirst: index == 0) {
            case .directive(let directive): reply.directives.append(directive)
            case .mistake(let problem): reply.problems.append(problem)
            case .prose: return index == 0 ? nil : reply
            }
        }
        return reply == CoordinatorReply() ? nil : reply
    }

    /// Whether words begin as such a directive does, whatever follows.
    package static func begins(_ words: String) -> Bool {
        let lines = words.split(whereSeparator: \.isNewline).prefix(10).map { $0.trimmed(of: " \t\u{A0}") }
        guard let first = Greeting.skipped(in: lines[...]).first else { return false }
        let head = first.drop { !$0.isLetter }.prefix(while: \.isLetter)
        return CoordinatorDirective.Word(rawValue: head.lowercased()) != nil
    }

    private func read(line: String, isFirst: Bool) -> Reading {
        let line = line.trimmed(of: "-*•· ")
        let head = line.prefix(while: \.isLetter)
        let rest = line.dropFirst(head.count).trimmed(of: " :-–—=.!,;")
        let count = rest.split(separator: " ").count
        guard let word = CoordinatorDirective.Word(rawValue: head.lowercased()) else {
            return isFirst && !isAboutCase && count <= 3 ? nearMiss(String(head), line) : .prose
        }
        if isAboutCase, ![.list, .show, .report, .away, .back].contains(word) { return .prose }
        if let directive = directive(word, rest) { return .directive(directive) }
        // Whoever writes to a case writes prose; whoever answers a letter about a message decides on it.
        guard isFirst, !isAboutCase, count <= 5 else { return .prose }
        return .mistake("“\(line.prefix(60))” was not understood. Write: \(word.form)")
    }

    private func nearMiss(_ head: String, _ line: String) -> Reading {
        let words = CoordinatorDirective.Word.allCases.map(\.rawValue)
        guard let meant = nearest(head, among: words), let word = CoordinatorDirective.Word(rawValue: meant) else {
            return .prose
        }
        return .mistake("“\(line.prefix(60))” was not understood. Write: \(word.form)")
    }

    private func directive(_ word: CoordinatorDirective.Word, _ rest: String) -> CoordinatorDirective? {
        let words = rest.lowercased().split(separator: " ").map(String.init)
        switch word {
        case .open, .kind:
            guard let first = words.first, let kind = kind(first) else { return nil }
            return numbers(words.dropFirst()).map { .decide(.open(kind), messages: $0) }
        case .ignore, .spam: return numbers(words[...]).map { .decide(.ignore, messages: $0) }
        case .join: return join(words)
        case .list:
            switch rest.lowercased() {
            case "", "open", "cases", "open cases", "please": return .list(.open)
            case "overdue", "late", "overdue cases": return .list(.overdue)
            case "restricted", "restrictions", "restricted customers": return .list(.restricted)
            default: return nil
            }
        case .show:
            if let reference = CaseReference(rest) { return .show(reference) }
            return words.isEmpty ? nil : numbers(words[...]).flatMap { $0.isEmpty ? nil : .showMessages($0) }
        case .report: return ReportPeriod(rest).map { .report($0) }
        case .away: return away(rest)
        case .back:
            if rest.isEmpty { return isAboutCase ? nil : .back(by) }
            return directory.person(named: rest).map { .back($0) }
        case .help: return rest.isEmpty ? .help : nil
        }
    }

    private func kind(_ word: String) -> Kind? {
        let kinds = Kind.allCases.filter { procedure.rule(of: $0) != nil }
        return kinds.first { $0.rawValue == word || procedure.rule(of: $0)?.label.lowercased() == word }
    }

    /// `17`, `17 18`, `17, 18 and 19`, `message 17`; nil where anything else stands there.
    private func numbers(_ words: ArraySlice<String>) -> [Int64]? {
        let named = words.map { $0.trimmed(of: ",.;#[]") }
            .filter { !["message", "messages", "and", "please", "it", "this", ""].contains($0) }
        let numbers = named.compactMap { Int64($0) }
        return numbers.count == named.count ? numbers : nil
    }

    /// A reference may have been written with spaces, and numbers of messages may follow it.
    private func join(_ words: [String]) -> CoordinatorDirective? {
        for end in words.indices.map({ $0 + 1 }) {
            guard let reference = CaseReference(words[..<end].joined(separator: " ")) else { continue }
            return numbers(words[end...]).map { .decide(.join(reference), messages: $0) }
        }
        return nil
    }

    private func away(_ rest: String) -> CoordinatorDirective? {
        let words = rest.split(separator: " ")
        guard let until = words.firstIndex(where: { $0.lowercased() == "until" }) else { return nil }
        let name = words[..<until].joined(separator: " ")
        let person = name.isEmpty ? (isAboutCase ? nil : by) : directory.person(named: name)
        let reader = DirectiveDateReader(today: today, direction: .ahead)
        guard let person, let (date, rest) = reader.read(words[(until + 1)...].joined(separator: " ")), rest.isEmpty
        else { return nil }
        return .away(person, until: date)
    }
}
