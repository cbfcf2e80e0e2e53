import Testing

@testable import Intake

@Test(arguments: [
    ([5], "5"), ([1, 2, 3], "1:3"), ([9, 1, 2, 7, 7], "1:2,7,9"), ([.max - 1, .max], "4294967294:4294967295"),
])
func `a set of UIDs names those asked for and no other`(uids: [UInt32], text: String) {
    #expect(IMAPCommand.set(uids) == text)
}

@Test(arguments: [
    ("INBOX", #"EXAMINE "INBOX""#), (#"A "b" \c"#, #"EXAMINE "A \"b\" \\c""#), ("Entwürfe", #"EXAMINE "Entw&APw-rfe""#),
    ("R & D", #"EXAMINE "R &- D""#), ("台北", #"EXAMINE "&U,BTFw-""#),
    ("~peter/mail/日本語", #"EXAMINE "~peter/mail/&ZeVnLIqe-""#),
])
func `a mailbox's name travels in modified UTF-7, quoted`(name: String, text: String) {
    #expect(IMAPCommand.examine(name).text == text)
}

@Test func `no command changes a mailbox`() {
    let commands: [IMAPCommand] = [
        .capability, .examine("INBOX"), .noop, .idle, .logout, .searchAll, .listFrom(1), .list([1]), .fetch([1]),
        .fetchPart(1, bytes: 5),
    ]
    for command in commands {
        let words = command.text.split(separator: " ")
        #expect(!["SELECT", "STORE", "COPY", "MOVE", "EXPUNGE", "APPEND", "CLOSE"].contains { words.contains($0) })
        #expect(!command.text.contains("BODY["))
    }
}

@Test func `an error's name of a command holds no mailbox`() {
    #expect(IMAPCommand.examine("Pat Doe").name == "EXAMINE")
    #expect(IMAPCommand.fetch([1]).name == "UID FETCH")
}
