import Testing

@testable import Casework

@Suite struct CoordinatorDirectiveReaderTests {
    private func read(_ words: String, aboutCase: Bool = false) -> CoordinatorReply? {
        CoordinatorDirectiveReader(
            directory: Sample.directory(),
            procedure: Sample.acorn,
            today: Sample.day("2026-03-03"),
            by: "cora",
            isAboutCase: aboutCase
        ).read(words)
    }

    private static let older = CaseReference(year: 2026, number: 41)

    @Test(arguments: [
        ("list", CoordinatorDirective.list(.open)), ("List open cases.", .list(.open)),
        ("- list overdue", .list(.overdue)),
        ("list: restricted", .list(.restricted)), ("show \(older)", .show(older)),
        ("show 17", .showMessages([17])), ("Show messages 17 and 18", .showMessages([17, 18])),
        ("away Pat Doe until 16 March", .away("pat", until: Sample.day("2026-03-16"))),
        ("away pat@example.org until Monday", .away("pat", until: Sample.day("2026-03-09"))),
        ("away until 16/03/2026", .away("cora", until: Sample.day("2026-03-16"))),
        ("back Pat", .back("pat")), ("back", .back("cora")), ("help", .help),
        ("ignore", .decide(.ignore, messages: [])), ("spam 17, 18 and 19", .decide(.ignore, messages: [17, 18, 19])),
        ("open complaint #17", .decide(.open(.complaint), messages: [17])),
        ("open dissatisfaction", .decide(.open(.feedback), messages: [])),
        ("kind compliment", .decide(.open(.compliment), messages: [])),
        ("join \(older) 17", .decide(.join(older), messages: [17])),
        ("join C 2026 00041 \(older.check)", .decide(.join(older), messages: [])),
    ])
    func `a line says one thing`(words: String, meaning: CoordinatorDirective) {
        #expect(read(words) == CoordinatorReply(directives: [meaning], problems: []))
        #expect(CoordinatorDirectiveReader.begins(words))
    }

    @Test(arguments: [
        ("lst", "list, list overdue"), ("open compaint", "open complaint"), ("join C-2026-00041", "join C-2026"),
        ("away Nobody until Monday", "away Pat Mercer until"), ("away Pat until", "away Pat Mercer until"),
        ("show me", "show C-2026"), ("ignore that one", "ignore"), ("back Nobody", "back Pat"), ("list latest", "list"),
    ])
    func `a slip is told with the right form`(words: String, form: String) {
        let reply = read(words)
        #expect(
            reply?.directives == [] && reply?.problems.first?.contains(form) == true,
            "\(String(describing: reply))"
        )
    }

    @Test func `several lines say several things, until one that says nothing`() {
        let reply = read("Hi,\n\nignore 17\nopen complaint 18\nlist\nThe rest I shall see to.\nignore 19")
        #expect(reply?.directives.count == 3 && reply?.problems == [])
        #expect(read("ignore 17\n\nignore 18")?.directives.count == 1)
        #expect(read("I shall look at these tomorrow.") == nil)
        #expect(read("") == nil)
    }

    /// To a case they write prose, and what is the case's own.
    @Test(arguments: [
        "open complaint", "join \(older)", "ignore", "help", "kind feedback", "back", "away until Monday",
        "list of what she said on the telephone", "show her the letter", "lst", "away from my desk", "back to you, Pat",
    ])
    func `what is about a case is left to the case`(words: String) { #expect(read(words, aboutCase: true) == nil) }

    @Test(arguments: ["list", "list overdue", "list restricted", "show \(older)", "away Pat until Monday", "back Pat"])
    func `what is about no case is read in reply to a case too`(words: String) {
        #expect(read(words, aboutCase: true)?.directives.count == 1)
    }
}
