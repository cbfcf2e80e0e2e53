import Foundation
import Mail
import Platform
import TestSupport
import Testing

extension Faults {
    @Suite(.serialized)
    struct SubmissionFaultTests {
        /// Lets `body` run while the server does something at a step.
        private func serve(
            _ server: LetterServer,
            _ answer: LetterServer.Answer? = nil,
            at step: LetterServer.Step? = nil,
            while body: () async throws -> Void
        ) async throws {
            let end = try Wakeup()
            let serving = Task { await server.serve(answer, at: step, until: end) }
            do {
                try await body()
            } catch {
                end.signal()
                await serving.value
                throw error
            }
            end.signal()
            await serving.value
        }

        private func council(_ server: LetterServer, more: String = "") throws -> Council {
            try Council(
                "smtp",
                submission: """
                    { url: "smtp://127.0.0.1:\(server.port)", user: "feedback", password: { file: "password" } \(more) }
                    """
            )
        }

        /// Ten minutes on, when every deferred letter is due; then each has arrived, and none twice but as itself.
        private func expectDelivery(of council: Council, to server: LetterServer) async throws {
            let later = Date().addingTimeInterval(600).formatted(.iso8601)
            try await serve(server) { try await council.once(at: later) }
            #expect(try council.ledger.letters(to: "customer") == ["sent"])
            #expect(try council.ledger.count("SELECT count(*) FROM letters WHERE state <> 'sent'") == 0)
            let heard = await server.letters.map { Message(parsing: Array($0.utf8)).messageID ?? "none" }
            #expect(Set(heard) == Set(try council.ledger.texts("SELECT message_id FROM letters")))
            try await council.ledger.expectSound()
        }

        @Test(
            arguments: [
                (.greeting, .reply("421 4.3.2 too busy"), 0), (.greeting, .reply("554 5.3.2 no service"), 75),
                (.hello, .reply("421 4.3.2 too busy"), 0), (.login, .reply("454 4.7.0 try later"), 0),
                (.login, .reply("535 5.7.8 wrong password"), 75), (.sender, .reply("451 4.3.0 try later"), 0),
                (.sender, .reply("530 5.7.0 log in first"), 75), (.sender, .reply("550 5.7.1 not from there"), 75),
                (.recipient, .reply("450 4.2.0 greylisted"), 0),
                (.data, .reply("451 4.3.0 try later"), 0), (.letter, .reply("452 4.3.1 no space"), 0),
                (.greeting, .hangUp, 75), (.sender, .hangUp, 0), (.recipient, .hangUp, 0), (.data, .hangUp, 0),
                (.letter, .hangUp, 0),
            ] as [(LetterServer.Step, LetterServer.Answer, Int32)]
        )
        func `what the server refuses for now is sent later`(
            step: LetterServer.Step,
            answer: LetterServer.Answer,
            status: Int32
        ) async throws {
            let server = try LetterServer()
            let council = try council(server)
            defer { council.folder.remove() }
            try council.receive(1)
            try await serve(server, answer, at: step) { try await council.once(status) }
            #expect(try council.ledger.cases == 1, "intake goes on")
            #expect(try council.ledger.letters(to: "customer").isSubset(of: ["queued", "deferred"]))
            if status == 75 { #expect(try council.ledger.value("deliveryTrouble") != nil) }
            try await expectDelivery(of: council, to: server)
            #expect(try council.ledger.value("deliveryTrouble") == nil)
        }

        @Test(
            arguments: [
                (.sender, "552 5.3.4 too large"), (.recipient, "550 5.1.1 no such user"), (.data, "554 5.5.1 no"),
                (.letter, "554 5.7.1 spam"),
            ] as [(LetterServer.Step, String)]
        )
        func `what the server refuses for good is a person's task`(
            step: LetterServer.Step,
            reply: String
        ) async throws {
            let server = try LetterServer()
            let council = try council(server)
            defer { council.folder.remove() }
            try council.receive(1)
            try await serve(server, .reply(reply), at: step) { try await council.once() }
            #expect(try council.ledger.letters(to: "customer") == ["failed"])
            #expect(try council.ledger.count("SELECT count(*) FROM letters WHERE next_attempt IS NOT NULL") == 0)
            #expect(try council.ledger.count("SELECT count(*) FROM events WHERE kind = 'bounced'") > 0)
            #expect(try council.ledger.texts("SELECT person FROM absences").contains("pat"))
            #expect(try council.ledger.texts("SELECT assignee FROM cases") == ["alex"], "the co-ordinator has it")
            let digest = try await council.run("digest")
            #expect(digest.output.contains("receiptComplaint failed: \(reply)"), "\(digest.output)")
            try await council.ledger.expectSound()
        }

        @Test func `a server without TLS gets no letter`() async throws {
            let server = try LetterServer()
            let council = try council(server, more: #", caFile: "/etc/ssl/certs/ca-certificates.crt""#)
            defer { council.folder.remove() }
            try council.receive(1)
            try await serve(server) {
                let once = try await council.once(75)
                #expect(once.errors.contains("offers no TLS"))
            }
            #expect(await server.letters.isEmpty)
            #expect(try council.ledger.cases == 1)
        }

        @Test(arguments: ["smtp://127.0.0.1:1", "smtps://mail.council.invalid"])
        func `a server that is not there keeps letters, and intake goes on`(url: String) async throws {
            let council = try Council("smtp", submission: #"{ url: "\#(url)" }"#)
            defer { council.folder.remove() }
            try council.receive(1)
            let daemon = try await council.startDaemon()
            #expect(try await eventually { try council.ledger.cases == 1 })
            let isTold = try await council.alarms(hold: "Letters are not leaving: ")
            let log = try daemon.logged
            #expect(isTold, "\(log)")
            try council.receive(2)
            #expect(try await eventually { try council.ledger.cases == 2 })
            #expect(try await daemon.stop() == 0)
            #expect(try daemon.logged.contains("<3>delivery error="))
            #expect(try council.ledger.letters(to: "customer").isSubset(of: ["queued", "deferred"]))
            #expect(try await council.run("digest").output.contains("Letters are not leaving: "))
        }

        @Test func `a server that stalls holds up neither intake nor the stop`() async throws {
            let server = try LetterServer()
            let council = try council(server)
            defer { council.folder.remove() }
            try council.receive(1)
            try await serve(server, .stall, at: .letter) {
                let daemon = try await council.startDaemon()
                await server.arrived()
                try council.receive(2)
                #expect(try await eventually { try council.ledger.cases == 2 })
                #expect(try await daemon.stop() == 0)
            }
            try await expectDelivery(of: council, to: server)
        }
    }
}
