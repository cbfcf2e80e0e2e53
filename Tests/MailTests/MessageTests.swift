import Foundation
import Mail
import Testing

@Suite struct MessageTests {
    @Test(arguments: Fixtures.names)
    func `a fixture is read as its expected file says`(name: String) throws {
        let golden = Golden(Message(parsing: try Fixtures.bytes(name)))
        let file = Fixtures.folder.appendingPathComponent(name + ".expected")
        if Fixtures.isUpdating { try golden.json.write(to: file, atomically: true, encoding: .utf8) }
        let expected = try JSONDecoder().decode(Golden.self, from: try Data(contentsOf: file))
        #expect(golden == expected)
    }

    @Test(arguments: Fixtures.names)
    func `a message with CRLF is the same message`(name: String) throws {
        let bytes = try Fixtures.bytes(name)
        var golden = Golden(Message(parsing: bytes))
        var twin = Golden(Message(parsing: Fixtures.withCRLF(bytes)))
        // Attachments that are not encoded keep their line ends.
        golden.attachments = []
        twin.attachments = []
        #expect(golden == twin)
    }

    @Test(arguments: Fixtures.names)
    func `every prefix of a fixture is read`(name: String) throws {
        let bytes = try Fixtures.bytes(name)
        for length in bytes.indices {
            let message = Message(parsing: Array(bytes[..<length]))
            if message.attachments.count > 20 { Issue.record("\(length) bytes: \(message.attachments.count) files") }
        }
    }

    @Test(arguments: Fixtures.names)
    func `a fixture damaged a thousand times is read, the same way each time`(name: String) throws {
        let original = try Fixtures.bytes(name)
        guard !original.isEmpty else { return }
        var random = SeededGenerator(seed: 20_260_302)
        for round in 0..<1000 {
            var bytes = original
            for _ in 0..<Int.random(in: 1...8, using: &random) {
                let index = Int.random(in: 0..<bytes.count, using: &random)
                bytes[index] = UInt8.random(in: 0...255, using: &random)
            }
            let message = Message(parsing: bytes)
            if round < 12 { #expect(Golden(message) == Golden(Message(parsing: bytes))) }
            if message.attachments.contains(where: { $0.name.contains("/") || $0.name.isEmpty }) {
                Issue.record("round \(round): a name that is not safe")
            }
        }
    }

    @Test func `nesting beyond the limit is cut off with a defect`() {
        var text = "From: pat@example.org\n"
        for level in 0..<200 { text += "Content-Type: multipart/mixed; boundary=b\(level)\n\n--b\(level)\n" }
        text += "\nDeep.\n"
        let message = Message(parsing: Array(text.utf8))
        #expect(message.defects.contains("more parts or deeper nesting than the limit"))
    }

    @Test func `messages inside messages beyond the limit are cut off with a defect`() {
        let text =
            "From: pat@example.org\n" + String(repeating: "Content-Type: message/rfc822\n\n", count: 500) + "Deep."
        var inner: Message? = Message(parsing: Array(text.utf8))
        var depth = 0
        while let next = inner?.embedded.first {
            inner = next
            depth += 1
        }
        #expect(depth == MessageLimits().depth)
    }

    @Test func `parts beyond the limit are left out with a defect`() {
        var text = "From: pat@example.org\nContent-Type: multipart/mixed; boundary=b\n\n"
        for _ in 0..<3000 { text += "--b\nContent-Type: image/png\n\nx\n" }
        let message = Message(parsing: Array(text.utf8))
        #expect(message.attachments.count == MessageLimits().parts)
        #expect(message.defects.contains("more parts or deeper nesting than the limit"))
    }

    @Test func `fields beyond the limit are left out with a defect`() {
        let text = String(repeating: "X-A: b\n", count: 5000) + "\nText."
        let message = Message(parsing: Array(text.utf8))
        #expect(message.fields.count == MessageLimits().fields)
        #expect(message.text == "Text.")
        #expect(message.defects.contains("more header fields than the limit"))
    }

    @Test func `recipients beyond the limit are left out`() {
        let text = "To: " + String(repeating: "a@example.org, ", count: 5000) + "\n\nText."
        #expect(Message(parsing: Array(text.utf8)).to.count == MessageLimits().addresses)
    }

    @Test func `fields are found by name without regard to case`() {
        let message = Message(parsing: Array("X-Loop: one\nx-loop: two\n\n".utf8))
        #expect(message.field("X-LOOP") == "one")
        #expect(message.fieldValues("x-loop") == ["one", "two"])
        #expect(message.field("X-Other") == nil)
    }

    /// Where one of these cost the square of its length, this test would not end.
    @Test(arguments: [
        "(", "\"", "<", "=?", "=?utf-8?Q?", "<a \"", "<!--", "&", "<blockquote>", "begin 644 a\n", "> ", ">\n", "\n",
        "From: a\n",
        "On 1 wrote:\n", "a@b <", "__\n", "*** \n", "This email and any confidential attachments in error\n\n", "--\n",
        "Thanks,\nPat\n\n", "\u{1B}$B", "=\n", "; a=", "-----Original Message-----\n>\n",
    ])
    func `one thing repeated without end is read`(unit: String) {
        let body = String(repeating: unit, count: 40_000 / unit.utf8.count)
        let field = body.split(separator: "\n").joined(separator: " ")
        let text = Message(
            parsing: Array("From: \(field)\nSubject: \(field)\nContent-Type: text/plain; \(field)\n\n\(body)".utf8)
        )
        #expect(text.fields.count == 3)
        let html = Message(parsing: Array("Content-Type: text/html\n\n\(body)".utf8))
        #expect(html.mediaType == "text/html")
    }
}

/// SplitMix64: the same run every time.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
