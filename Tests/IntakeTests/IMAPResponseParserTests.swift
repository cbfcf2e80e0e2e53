import Foundation
import Testing

@testable import Intake

private func responses(_ text: String, limits: IMAPResponseParser.Limits = .init()) throws -> [IMAPResponse] {
    var parser = IMAPResponseParser(limits: limits)
    parser.append(Array(text.utf8))
    var found: [IMAPResponse] = []
    while let response = try parser.next() { found.append(response) }
    return found
}

private let conversation = [
    "* OK [CAPABILITY IMAP4rev1 IDLE] ready\r\n",
    "* CAPABILITY IMAP4rev1 IDLE LITERAL+\r\n",
    "* 12 EXISTS\r\n* 3 EXPUNGE\r\n* 0 RECENT\r\n",
    "* FLAGS (\\Answered \\Seen)\r\n* LIST (\\HasNoChildren) \"/\" {5}\r\nINBOX\r\n",
    "* OK [UIDVALIDITY 3857529045] UIDs valid\r\n* OK [UIDNEXT 4392] see {7}\r\n",
    "* SEARCH 2 84 882 (MODSEQ 917)\r\n",
    "* 12 FETCH (FLAGS (\\Seen) UID 812 BODY[] {10}\r\nA: b\r\n\r\nc) RFC822.SIZE 10 X-NEW (a (b \"c)\" NIL) {2}\r\n))))\r\n",
    "+ idling\r\nA7 OK [READ-ONLY] done\r\nA8 NO [ALERT] no\r\nA9 BAD\r\n* BYE\r\n",
].joined()

@Test func `a conversation is read whole`() throws {
    let found = try responses(conversation)
    #expect(found.count == 16)
    #expect(
        found[0] == .untagged(.status(.init(condition: .ok, code: .capability(["IMAP4rev1", "IDLE"]), text: "ready")))
    )
    #expect(found[1] == .untagged(.capability(["IMAP4rev1", "IDLE", "LITERAL+"])))
    #expect(found[2...4] == [.untagged(.exists(12)), .untagged(.expunge(3)), .untagged(.other("RECENT"))])
    #expect(found[6] == .untagged(.other("LIST")))
    #expect(
        found[7] == .untagged(.status(.init(condition: .ok, code: .uidValidity(3_857_529_045), text: "UIDs valid")))
    )
    #expect(found[8] == .untagged(.status(.init(condition: .ok, code: .uidNext(4392), text: "see {7}"))))
    #expect(found[9] == .untagged(.search([2, 84, 882])))
    #expect(found[10] == .untagged(.fetch(IMAPFetch(uid: 812, size: 10, body: Array("A: b\r\n\r\nc)".utf8)))))
    #expect(found[11] == .continuation)
    #expect(found[12] == .tagged(tag: "A7", .init(condition: .ok, code: .other("READ-ONLY"), text: "done")))
    #expect(found[14] == .tagged(tag: "A9", .init(condition: .bad, code: nil, text: "")))
}

@Test(arguments: [1, 2, 3, 7, 64])
func `however the bytes arrive, the responses are the same`(size: Int) throws {
    var parser = IMAPResponseParser()
    var found: [IMAPResponse] = []
    var rest = Array(conversation.utf8)[...]
    while !rest.isEmpty {
        parser.append(Array(rest.prefix(size)))
        rest = rest.dropFirst(size)
        while let response = try parser.next() { found.append(response) }
    }
    #expect(try found == responses(conversation))
}

@Test func `every prefix of a conversation is incomplete, not malformed`() throws {
    let whole = try responses(conversation)
    let bytes = Array(conversation.utf8)
    for count in 0..<bytes.count {
        let found = try responses(String(decoding: bytes.prefix(count), as: UTF8.self))
        #expect(found == Array(whole.prefix(found.count)))
    }
}

@Test(arguments: [
    ("* 12 FETCH UID 5\r\n", "msg-att"), ("* 12 FETCH (UID 0)\r\n", "nz-number"), ("* 12\r\n", "SP"),
    ("* 1 FETCH (BODY[] {5x}\r\n)\r\n", "literal"), ("* 1 FETCH (BODY[] \"abc\r\n", "quoted"), ("\r\n", "atom"),
    ("A1 PERHAPS\r\n", "response-tagged"), ("* 1 FETCH (UID 99999999999999999999)\r\n", "number"),
    ("* OK [UIDNEXT 5\r\n", "resp-text-code"), ("* 1 FETCH (BODY[] {9999999999999}\r\n", "literal"),
])
func `what is not IMAP is malformed`(line: String, production: String) throws {
    #expect(throws: IMAPResponseParser.Malformed(production: production)) { try responses(line) }
}

@Test func `a literal or a line beyond the limits is refused before it is read`() throws {
    var limits = IMAPResponseParser.Limits()
    limits.line = 100
    limits.literals = 1000
    #expect(throws: IMAPResponseParser.Malformed(production: "literal limit")) {
        try responses("* 1 FETCH (BODY[] {1001}\r\n", limits: limits)
    }
    #expect(throws: IMAPResponseParser.Malformed(production: "literal limit")) {
        try responses("* 1 FETCH (X {600}\r\n\(String(repeating: "x", count: 600)) Y {600}\r\n", limits: limits)
    }
    #expect(throws: IMAPResponseParser.Malformed(production: "line limit")) {
        try responses("* OK \(String(repeating: "x", count: 200))", limits: limits)
    }
}

@Test func `nesting has a limit`() throws {
    let deep = String(repeating: "(", count: 10_000) + String(repeating: ")", count: 10_000)
    #expect(throws: IMAPResponseParser.Malformed(production: "nesting limit")) {
        try responses("* 1 FETCH (X \(deep))\r\n")
    }
}

@Test func `changed bytes never trap`() throws {
    let bytes = Array(conversation.utf8)
    for index in bytes.indices {
        for value: UInt8 in [0, 0x0A, 0x20, UInt8(ascii: "("), UInt8(ascii: "{"), UInt8(ascii: "\""), 0xFF] {
            var parser = IMAPResponseParser()
            var changed = bytes
            changed[index] = value
            parser.append(changed)
            // Malformed or not is all the same here.
            while let more = try? parser.next() { _ = more }
        }
    }
}

@Test(arguments: [
    (" 7-Nov-2026 10:11:12 +0100", "2026-11-07T09:11:12Z"), ("29-Feb-2028 23:59:59 -0730", "2028-03-01T07:29:59Z"),
    ("01-Jan-1970 00:00:00 +0000", "1970-01-01T00:00:00Z"), ("31-Dec-2026 00:00:00 +0000", "2026-12-31T00:00:00Z"),
])
func `INTERNALDATE is a point in time`(text: String, time: String) throws {
    #expect(IMAPDate.date(parsing: Array(text.utf8)) == (try Date(time, strategy: .iso8601)))
}

@Test(arguments: [
    "", "7-Nov-2026", "7-Foo-2026 10:11:12 +0000", "99-Nov-2026 10:11:12 +0000", "7-Nov-2026 10:11 +0000",
])
func `a malformed INTERNALDATE is none`(text: String) {
    #expect(IMAPDate.date(parsing: Array(text.utf8)) == nil)
}
