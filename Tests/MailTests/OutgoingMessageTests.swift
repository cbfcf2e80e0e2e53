import Foundation
import Mail
import Testing

@Suite struct OutgoingMessageTests {
    private static func letter(_ change: (inout OutgoingMessage) -> Void = { _ in }) -> OutgoingMessage {
        var letter = OutgoingMessage(
            from: Address("feedback@example.org", displayName: "Example Homes"),
            to: Address("pat@example.net", displayName: "Pat Doe"),
            subject: "Your complaint C-2026-00041-7",
            date: Date(timeIntervalSince1970: 1_772_442_900),
            utcOffset: 0,
            messageID: "r1.41@example.org",
            text: "Dear Pat,\n\nthank you.\n"
        )
        change(&letter)
        return letter
    }

    @Test func `a plain letter is written line by line as expected`() {
        let text = String(
            decoding: Self.letter {
                $0.inReplyTo = "a@b.example"; $0.references = ["x@b.example", "a@b.example"]
            }.encoded(),
            as: UTF8.self
        )
        #expect(
            text
                == """
                From: Example Homes <feedback@example.org>
                To: Pat Doe <pat@example.net>
                Subject: Your complaint C-2026-00041-7
                Date: Mon, 2 Mar 2026 09:15:00 +0000
                Message-ID: <r1.41@example.org>
                In-Reply-To: <a@b.example>
                References: <x@b.example> <a@b.example>
                MIME-Version: 1.0
                Content-Type: text/plain; charset=utf-8
                Content-Transfer-Encoding: 7bit

                Dear Pat,

                thank you.


                """.replacing("\n", with: "\r\n")
        )
    }

    @Test func `a second encoding is the same, byte for byte`() {
        let letter = Self.letter {
            $0.html = "<p>Dear Pat</p>"
            $0.attachments = [OutgoingAttachment(name: "policy.pdf", type: "application/pdf", bytes: [1, 2, 3])]
        }
        #expect(letter.encoded() == letter.encoded())
    }

    @Test func `no value can begin a header field of its own`() {
        let evil = "x\r\nBcc: victim@example.com\r\n\r\nbody\u{2028}Bcc: a@b\u{85}Bcc: c\0"
        let message = Message(
            parsing: Self.letter {
                $0.from = Address("f@example.org\r\nBcc: a@b.example", displayName: evil)
                $0.to = Address("t@example.org>\r\nBcc: <v@example.com", displayName: evil)
                $0.replyTo = Address(evil)
                $0.subject = evil
                $0.messageID = "m\r\nBcc: x"
                $0.inReplyTo = evil
                $0.references = [evil, evil]
                $0.fields = [
                    HeaderField(name: "X-A\r\nBcc", body: evil), HeaderField(name: "", body: evil),
                    HeaderField(name: "Bcc: z", body: ""),
                ]
                $0.attachments = [OutgoingAttachment(name: evil, type: "text/plain\r\nBcc: q", bytes: [])]
            }.encoded()
        )
        #expect(message.field("Bcc") == nil)
        #expect(
            message.fields.filter { $0.name.lowercased().hasPrefix("bcc") && $0.name.lowercased() != "bccz" }.isEmpty
        )
        #expect(message.to.count == 1)
        #expect(message.text == "Dear Pat,\n\nthank you.")
    }

    @Test func `fields a letter has as properties are not written twice`() {
        let message = Message(
            parsing: Self.letter {
                $0.fields = [
                    HeaderField(name: "subject", body: "other"),
                    HeaderField(name: "Auto-Submitted", body: "auto-replied"),
                ]
            }.encoded()
        )
        #expect(message.fieldValues("Subject") == ["Your complaint C-2026-00041-7"])
        #expect(message.field("auto-submitted") == "auto-replied")
    }

    @Test func `lines keep to the limits of RFC 5322`() {
        let long = String(repeating: "größer wird es nicht ", count: 60)
        let bytes = Self.letter {
            $0.subject = long
            $0.to.displayName = long
            $0.references = (0..<40).map { "letter.\($0)@example.org" }
            $0.text = String(repeating: "x", count: 5000) + "\n.\nFrom here\ntrailing \n"
            $0.html = "<p>" + long + "</p>"
            $0.attachments = [
                OutgoingAttachment(
                    name: long + ".pdf",
                    type: "application/pdf",
                    bytes: [UInt8](repeating: 7, count: 300)
                )
            ]
        }.encoded()
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\r\n", omittingEmptySubsequences: false)
        #expect(
            lines.allSatisfy {
                $0.utf8.count <= 78 && !$0.contains("\n") && !$0.contains("\r") && $0.utf8.allSatisfy { $0 < 0x80 }
            }
        )
    }

    @Test func `everything composed is read back equal`() {
        var random = SeededGenerator(seed: 41)
        for _ in 0..<300 {
            let letter = Self.letter {
                $0.from = Address("feedback@example.org", displayName: words(&random))
                $0.to = Address("pat.o'neil+x@example.net", displayName: words(&random))
                $0.replyTo = Address("feedback+c.abc@example.org")
                $0.subject = words(&random)
                $0.text = lines(&random)
                if Bool.random(using: &random) { $0.html = "<p>Dear Pat &amp; all — ümlaut</p>" }
                for _ in 0..<Int.random(in: 0...2, using: &random) {
                    let bytes = (0..<Int.random(in: 0...200, using: &random)).map { _ in
                        UInt8.random(in: 0...255, using: &random)
                    }
                    $0.attachments.append(
                        OutgoingAttachment(
                            name: "Brief \(words(&random).replacing("\\", with: "")).pdf",
                            type: "application/pdf",
                            bytes: bytes
                        )
                    )
                }
            }
            let message = Message(parsing: letter.encoded())
            #expect(message.defects == [])
            #expect(message.from == [letter.from])
            #expect(message.to == [letter.to])
            #expect(message.replyTo == letter.replyTo.map { [$0] })
            #expect(message.subject == letter.subject)
            #expect(message.text == letter.text)
            #expect(message.date == letter.date)
            #expect(message.attachments.map(\.bytes) == letter.attachments.map(\.bytes))
            #expect(message.attachments.map(\.name) == letter.attachments.map(\.name))
        }
    }

    private static let alphabet: [Character] = Array("abcXYZ 019,.;:<>()[]@\"'=?_&%#é漢字👩🏽‍🚒ßІЇ-~\\|ñ\u{301}")

    /// On one line, without spaces at the ends or two in a row: what a header field can hold.
    private func words(_ random: inout SeededGenerator) -> String {
        let text = String(
            (0..<Int.random(in: 1...90, using: &random)).compactMap { _ in Self.alphabet.randomElement(using: &random) }
        )
        let joined = text.split(separator: " ").joined(separator: " ")
        return joined.isEmpty || joined.hasPrefix("\"") || joined.hasPrefix("'") ? "Pat" + joined : joined
    }

    private func lines(_ random: inout SeededGenerator) -> String {
        let text = (0..<Int.random(in: 1...6, using: &random)).map { _ in
            words(&random) + (Bool.random(using: &random) ? " " : "")
        }
        return "Dear Pat\n" + text.joined(separator: "\n") + "\n.\nFrom us\n=20 end"
    }
}
