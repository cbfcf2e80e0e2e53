import Foundation
import TestSupport
import Testing

extension EndToEnd {
    /// The ground the other tests stand on: what the servers do without Redress.
    struct MailWorldTests {
        let world: MailWorld
        let pat = "pat@world.example.org"
        let ada = "ada@world.example.net"

        init() throws {
            world = try MailWorld.current
            try world.open(pat, ada)
        }

        func message(to: String, subject: String) -> String {
            "From: \(ada)\nTo: \(to)\nSubject: \(subject)\nMessage-ID: <\(subject)@world.example.net>\n\nHello.\n"
        }

        func texts(_ address: String) throws -> [String] {
            try world.mailbox(address).map { String(decoding: $0, as: UTF8.self) }
        }

        @Test func `a message is delivered, an appended one keeps its time, and no flag is set`() async throws {
            let address = "sam@world.example.org"
            try world.open(address)
            try world.deliver(message(to: address, subject: "first"), from: ada, to: address)
            try await world.settle()
            let received = Date(timeIntervalSince1970: 1_772_445_600)
            try world.append(message(to: address, subject: "second"), to: address, receivedAt: received)
            let texts = try texts(address)
            #expect(texts.count == 2)
            #expect(texts.first?.contains("Subject: first\r\n") == true)
            #expect(texts.last?.contains("Subject: second\r\n") == true)
            #expect(try world.flags(address).count == 2)
            #expect(try world.flags(address).allSatisfy { !$0.contains("\\Seen") })
        }

        @Test func `an absent person's mailbox answers each sender once`() async throws {
            try world.setVacation(pat, "I am away until Friday.")
            for subject in ["one", "two"] {
                try world.deliver(message(to: pat, subject: subject), from: ada, to: pat)
                try await world.settle()
            }
            let answers = try texts(ada).filter { $0.contains("I am away until Friday.") }
            #expect(answers.count == 1)
            #expect(answers.first?.contains("Auto-Submitted: auto-replied") == true)
        }

        @Test func `an unknown address bounces, and its tag comes back`() async throws {
            let sender = "eve@world.example.net"
            try world.open(sender)
            try world.deliver(
                message(to: "nobody@world.example.org", subject: "lost"),
                from: "eve+b.123@world.example.net",
                to: "nobody@world.example.org"
            )
            try await world.settle()
            let bounce = try #require(try texts(sender).first)
            #expect(bounce.contains("multipart/report"))
            #expect(bounce.contains("eve+b.123@world.example.net"))
        }

        @Test(arguments: [true, false])
        func `submission asks for authentication, over TLS`(fromTheStart: Bool) async throws {
            let url =
                fromTheStart ? "smtps://localhost:\(world.submissionsPort)" : "smtp://localhost:\(world.submissionPort)"
            let folder = try TemporaryFolder("submission")
            defer { folder.remove() }
            let file = try folder.file("message", message(to: pat, subject: "submitted"))
            let common = [
                "-sS", "--ssl-reqd", "--cacert", world.caFile, "--mail-from", ada, "--mail-rcpt", pat, "-T", file, url,
            ]
            #expect(try await Program.run("curl", common).status != 0)
            let submitted = try await Program.run("curl", ["--user", "\(ada):\(world.password)"] + common)
            #expect(submitted.status == 0, "\(submitted.errors)")
        }

        @Test func `a refused recipient is told so until it is accepted again`() async throws {
            let address = "kim@world.example.org"
            try world.open(address)
            try await world.refuse(address, with: "450 4.2.1 Try later")
            #expect(throws: LineConnectionError.self) {
                try world.deliver(message(to: address, subject: "deferred"), from: ada, to: address)
            }
            try await world.refuse(address, with: nil)
            try world.deliver(message(to: address, subject: "accepted"), from: ada, to: address)
            try await world.settle()
            #expect(try world.mailbox(address).count == 1)
        }

        @Test func `what Postfix holds while Dovecot is down arrives when it is back`() async throws {
            let address = "lee@world.example.org"
            try world.open(address)
            try await world.stop(.dovecot)
            try world.deliver(message(to: address, subject: "patient"), from: ada, to: address)
            try await world.start(.dovecot)
            let hasArrived = try await eventually {
                try await world.retryQueue()
                return try world.mailbox(address).count == 1
            }
            #expect(hasArrived)
        }
    }
}
