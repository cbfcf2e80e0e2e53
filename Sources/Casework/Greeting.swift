/// Lines with which people begin a reply before they say anything: `Hi,`, `Hello Redress`, `Good morning Casey,`,
/// `Thanks.` They do not end the run of directives at the top, because programs and manners put them there; with
/// anything more on it the line is the writer's own and does.
enum Greeting {
    /// What stands below the greeting; the lines themselves where they begin with none.
    static func skipped(in lines: ArraySlice<String>) -> ArraySlice<String> {
        lines.drop { $0.isEmpty || isGreeting($0) }
    }

    static func isGreeting(_ line: String) -> Bool {
        guard line.count <= 60 else { return false }
        let words = line.lowercased().split { !$0.isLetter && !"'’-".contains($0) }.map(String.init)
        if thanks.contains(words.joined(separator: " ")) { return true }
        guard let opening = openings.first(where: { words.starts(with: $0) }) else { return false }
        let name = words.dropFirst(opening.count)
        // “Hi all”, “Dear Casey Doyle”; a longer line, or one that goes on after its comma, says something.
        let rest = line.drop { !",.!:;–—".contains($0) }
        return name.count <= 3 && !name.contains(where: isDirective) && !rest.contains(where: \.isLetter)
    }

    private static let openings = [
        "good morning", "good afternoon", "good evening", "good day", "hi there", "hello there", "hi", "hello", "hey",
        "dear", "morning", "afternoon", "evening", "greetings",
    ].map { $0.split(separator: " ").map(String.init) }

    private static let thanks: Set<String> = [
        "thanks", "thank you", "many thanks", "thanks again", "thank you very much", "thanks very much",
        "thanks a lot", "thanks for this", "thank you for this", "thanks for that", "thanks for letting me know",
        "thank you for letting me know", "thank you for your email", "thanks for your email",
    ]

    /// “Hi close” may be a slip, and is nobody's name.
    private static func isDirective(_ word: String) -> Bool {
        Directive.Word(rawValue: word) != nil || CoordinatorDirective.Word(rawValue: word) != nil
    }
}
