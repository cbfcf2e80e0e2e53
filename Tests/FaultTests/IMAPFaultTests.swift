import Glibc
import TestSupport
import Testing

extension Faults {
    @Suite(.serialized)
    struct IMAPFaultTests {
        private let one: (uid: UInt32, complaint: Complaint) = (1, Complaint(1))
        private let two: (uid: UInt32, complaint: Complaint) = (2, Complaint(2))

        /// Plays visits, one after the other, to a council whose mailbox is the scripted server.
        private func play(
            _ visits: [[String]],
            _ body: (Council) async throws -> Void
        ) async throws {
            let lines = visits.joined(separator: ["new connection"])
            let server = try ScriptedServer(Dialogue(lines.joined(separator: "\n")))
            async let played = server.play()
            let council = try Council(
                "imap",
                intake: """
                    { url: "imap://127.0.0.1:\(server.port)", user: "feedback", password: { file: "password" }, pollSeconds: 1 }
                    """
            )
            defer { council.folder.remove() }
            try await body(council)
            _ = try await played
            try await council.ledger.expectSound()
        }

        @Test(arguments: Visit.Command.allCases)
        func `NO, BAD, BYE, garbage and a cut connection at a command delay a message and lose none`(
            command: Visit.Command
        ) async throws {
            let first = Visit(messages: [one])
            let second = Visit(messages: [one, two], known: [1])
            let faulty = Visit.Fault.allCases.map { second.lines($0, at: command) }
            try await play([first.lines()] + faulty + [second.lines()]) { council in
                try await council.once()
                for fault in Visit.Fault.allCases {
                    let once = try await council.once(75)
                    #expect(once.errors.contains("<3>intake error="), "\(fault)")
                    #expect(try council.ledger.value("intakeTrouble") != nil, "\(fault)")
                    #expect(try council.ledger.messages == ["filed"], "\(fault)")
                    if fault == .garbage {
                        let digest = try await council.run("digest")
                        #expect(digest.output.contains("The mailbox cannot be read: "), "\(digest)")
                    }
                }
                try await council.once()
                #expect(try council.ledger.messages == ["filed", "filed"])
                #expect(try council.ledger.cases == 2)
                #expect(try council.ledger.value("intakeTrouble") == nil)
            }
        }

        @Test func `a new UIDVALIDITY brings every message again, and opens no case again`() async throws {
            let before = Visit(messages: [one])
            let after = Visit(validity: 8, messages: [one, two])
            try await play([before.lines(), after.lines()]) { council in
                try await council.once()
                try await council.once()
                #expect(try council.ledger.messages == ["filed", "duplicate", "filed"])
                #expect(try council.ledger.cases == 2)
            }
        }

        @Test func `a message that was passed over is found by the audit`() async throws {
            let high: (uid: UInt32, complaint: Complaint) = (.max, Complaint(3))
            let before = Visit(messages: [one, high])
            let after = Visit(messages: [one, two, high], known: [1, .max])
            try await play([before.lines(), after.lines()]) { council in
                try await council.once()
                let audited = try await council.once()
                #expect(audited.errors.contains("<4>gap messages=1"))
                #expect(try council.ledger.cases == 3)
            }
        }

        @Test func `a message that vanishes before it is fetched keeps back no other`() async throws {
            try await play([Visit(messages: [one, two], vanishing: [1]).lines()]) { council in
                try await council.once()
                #expect(try council.ledger.messages.sorted() == ["filed", "gone"])
                #expect(try council.ledger.cases == 1)
            }
        }

        @Test func `a message that is listed and not given is asked for again`() async throws {
            let before = Visit(messages: [one, two], withheld: [1])
            let after = Visit(messages: [one, two], known: [2])
            try await play([before.lines(), after.lines()]) { council in
                let once = try await council.once(75)
                #expect(once.errors.contains("<4>withheld messages=1"))
                #expect(try council.ledger.messages == ["filed"])
                try await council.once()
                #expect(try council.ledger.cases == 2)
                #expect(try council.ledger.value("intakeTrouble") == nil)
            }
        }

        @Test func `a server that says everything twice is heard once, and mail that comes twice is one case`()
            async throws
        {
            let again: (uid: UInt32, complaint: Complaint) = (2, Complaint(1))
            try await play([Visit(messages: [one, again], repeats: true).lines()]) { council in
                try await council.once()
                #expect(try council.ledger.messages == ["filed", "duplicate"])
                #expect(try council.ledger.cases == 1)
            }
        }

        @Test func `a literal of 2 GB that was not announced ends the connection`() async throws {
            let huge = Visit(messages: [one], body: "S: * 1 FETCH (UID 1 BODY[] {2147483648}")
            try await play([huge.lines(), Visit(messages: [one]).lines()]) { council in
                let once = try await council.once(75)
                #expect(once.errors.contains("literal limit"))
                try await council.once()
                #expect(try council.ledger.cases == 1)
            }
        }

        @Test func `of a message of 2 GB the beginning is fetched, and it is set aside`() async throws {
            let beginning = #"S: * 1 FETCH (UID 1 BODY[]<0> "Subject: a film")"#
            try await play([Visit(messages: [one], body: beginning, size: 1 << 31).lines()]) { council in
                let once = try await council.once()
                #expect(once.errors.contains("set-aside"))
                #expect(try council.ledger.messages == ["setAside"])
                let listed = try await council.run("set-aside")
                #expect(listed.output.contains("only its beginning was fetched"))
            }
        }

        @Test(arguments: [Visit.Command.greeting, .list])
        func `a server that stalls is given up`(command: Visit.Command) async throws {
            let lines = Visit(messages: [one]).lines(.cut, at: command).dropLast() + ["stall"]
            try await play([Array(lines), Visit(messages: [one]).lines()]) { council in
                let once = try await council.once(75)
                #expect(once.errors.contains("did not answer in time"))
                try await council.once()
                #expect(try council.ledger.cases == 1)
            }
        }

        @Test func `the daemon comes back after every connection that ends, and stops when the server stalls`()
            async throws
        {
            let second = Visit(messages: [one, two], known: [1])
            let visits = [
                Visit(messages: [one]).lines(.garbage, at: .list),
                Visit(messages: [one]).lines() + ["C: $tag NOOP", "S: * BYE idle for too long", "cut"],
                second.lines(.cutInLine, at: .fetch),
                second.lines() + ["stall"],
            ]
            try await play(visits) { council in
                let daemon = try await council.startDaemon()
                let isFiled = try await eventually(within: .seconds(60)) { try council.ledger.cases == 2 }
                let log = try daemon.logged
                #expect(isFiled, "\(log)")
                #expect(try await daemon.stop() == 0)
            }
        }
    }
}
