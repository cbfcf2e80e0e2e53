import Testing

@testable import Casework

@Suite struct GreetingTests {
    @Test(arguments: [
        "Hi,", "Hello Redress,", "Good morning", "Good Morning Casey!", "Thanks.", "Thank you very much", "Hi all",
        "Dear Ms Doyle,", "Hey –", "Morning!", "Many thanks,", "hello there", "Dear Jean-Luc O’Hara,",
    ])
    func `a greeting says nothing`(line: String) { #expect(Greeting.isGreeting(line)) }

    @Test(arguments: [
        "Hi, please close this", "Dear Sir, I rang her", "Thanks, contacted her on Monday",
        "Hello and goodbye to all of you",
        "Thanks to Pat this is done", "History of the case", "Dearly beloved", "contacted", "Hi close",
        "Good work everyone",
        "Thank you for nothing",
    ])
    func `whatever says more is the writer’s own`(line: String) { #expect(!Greeting.isGreeting(line)) }

    private func read(_ words: String) -> DirectiveReply {
        DirectiveReader(directory: Sample.directory(), procedure: Sample.acorn, today: Sample.day("2026-03-03"))
            .read(words)
    }

    @Test(arguments: [
        "Hi,\n\ncontacted", "Hello Redress,\ncontacted", "Good morning\n\n\ncontacted", "Thanks.\ncontacted",
        "Hi Casey,\n\nThanks.\n\ncontacted", "\n\ncontacted",
    ])
    func `directives below a greeting are obeyed`(words: String) {
        let reply = read(words)
        #expect(reply.directives == [.contacted(on: nil, how: "")] && reply.note.isEmpty)
    }

    @Test func `a greeting above prose belongs to the note, and hides no mistake`() {
        #expect(read("Hi,\n\nI rang her.").note == "Hi,\n\nI rang her.")
        #expect(read("Thanks.").note == "Thanks.")
        #expect(read("Hi,\n\noutcome: uphold").problems.count == 1)
        #expect(read("I rang her.\nHi,\ncontacted").directives.isEmpty)
        #expect(read("contacted\nHi,\nnote: x").directives.count == 1)
    }
}
