import Foundation
import Glibc
import TestSupport
import Testing

@testable import Store

extension Faults {
    /// What the machine does to the store: between Maildir folders, without mail servers.
    @Suite(.serialized)
    struct StoreFaultTests {
        private func count(_ council: Council) throws -> Int {
            try FileManager.default.contentsOfDirectory(atPath: council.folder.path("outbox/new")).count
        }

        @Test func `a full disk pauses intake, and it goes on by itself`() async throws {
            let disk = try Mount(megabytes: 8)
            let council = try Council("full", store: "\(disk.path)/redress.sqlite")
            defer { council.folder.remove() }
            let daemon = try await council.startDaemon()
            try council.receive(1)
            #expect(try await eventually { try council.ledger.cases == 1 })
            try disk.fill()
            for number in 2...5 { try council.receive(number, filling: 1 << 18) }
            let isTold = try await council.alarms(hold: "free some disk space; nothing is lost")
            let told = try daemon.logged
            #expect(isTold, "\(told)")
            #expect(try await eventually { try daemon.logged.contains("(SQLite 13)") })
            #expect(try council.ledger.cases < 5)

            disk.makeRoom()
            let isFiled = try await eventually(within: .seconds(90)) { try council.ledger.cases == 5 }
            let log = try daemon.logged
            #expect(isFiled, "\(log)")
            #expect(try await eventually { try council.ledger.letters(to: "customer") == ["sent"] })
            #expect(try await daemon.stop() == 0)
            try await council.ledger.expectSound()
            #expect(try council.ledger.value("intakeTrouble") == nil)
        }

        @Test func `a disk that is full at the start is tried again by the service manager`() async throws {
            let disk = try Mount(megabytes: 1)
            let council = try Council("full", store: "\(disk.path)/redress.sqlite")
            defer { council.folder.remove() }
            try disk.fill()
            try council.receive(1)
            #expect(try await council.once(75).errors.contains("free some disk space; nothing is lost"))
            disk.makeRoom()
            try await council.once()
            #expect(try council.ledger.cases == 1)
        }

        @Test func `a read-only disk is the administrator's task`() async throws {
            let disk = try Mount(megabytes: 8)
            let council = try Council("read-only", store: "\(disk.path)/redress.sqlite")
            defer { council.folder.remove() }
            try council.receive(1)
            try await council.once()
            try disk.makeReadOnly()
            try council.receive(2)
            #expect(try await council.once(78).errors.contains("Read-only file system"))
        }

        @Test func `another process that holds the store for longer than ten seconds is waited for`() async throws {
            let council = try Council("locked")
            defer { council.folder.remove() }
            let daemon = try await council.startDaemon()
            try council.receive(1)
            #expect(try await eventually { try council.ledger.letters(to: "customer") == ["sent"] })
            do {
                let other = try Database(path: council.store, access: .readWrite)
                try other.execute("BEGIN IMMEDIATE")
                try council.receive(2)
                #expect(try await council.alarms(hold: "another process is writing; try again"))
                #expect(try council.ledger.cases == 1)
                try other.execute("ROLLBACK")
            }
            let isFiled = try await eventually(within: .seconds(90)) { try council.ledger.cases == 2 }
            let log = try daemon.logged
            #expect(isFiled, "\(log)")
            #expect(try daemon.logged.contains("(SQLite 5)"))
            #expect(try await daemon.stop() == 0)
            try await council.ledger.expectSound()
        }

        @Test func `a clock set back moves nothing back`() async throws {
            let council = try Council("clock")
            defer { council.folder.remove() }
            try council.receive(1)
            try await council.once()
            let newest = try council.ledger.count("SELECT max(at) FROM events")
            let yesterday = Date().addingTimeInterval(-86_400).formatted(.iso8601)
            try council.receive(2)
            #expect(try await council.once(75, at: yesterday).errors.contains("set the clock, or give a later --now"))
            #expect(try council.ledger.messages == ["filed"])

            let daemon = try await council.startDaemon("--now", yesterday)
            let isFiled = try await eventually { try council.ledger.cases == 2 }
            let log = try daemon.logged
            #expect(isFiled, "\(log)")
            #expect(try await council.alarms(hold: "The clock was set back: "))
            #expect(try await daemon.stop() == 0)
            #expect(try daemon.logged.contains("<4>clock error="))
            #expect(try council.ledger.count("SELECT count(*) FROM events WHERE at < \(newest)") < 10)
            #expect(
                try council.ledger.count("SELECT min(at) FROM events WHERE id IN (SELECT max(id) FROM events)")
                    >= newest
            )
            try await council.ledger.expectSound()
        }

        @Test func `a name that leads nowhere is told, and what was fetched is answered`() async throws {
            let council = try Council(
                "names",
                intake: #"{ url: "imaps://mail.council.invalid", user: "feedback", password: { file: "password" } }"#
            )
            defer { council.folder.remove() }
            #expect(try await council.once(75).errors.contains("is out of reach: Could not resolve host"))
            let daemon = try await council.startDaemon()
            #expect(try await council.alarms(hold: "The mailbox cannot be read: "))
            #expect(try await daemon.waitForWatchdog())
            #expect(try await daemon.stop() == 0)
            #expect(try daemon.logged.contains("again_in="))
            #expect(try await council.run("digest").output.contains("The mailbox cannot be read: "))
        }

        @Test func `a message at which the program ends three times is set aside, and the next is filed`() async throws
        {
            let council = try Council("poison")
            defer { council.folder.remove() }
            // So long that the program dies while it reads it.
            try council.receive(1, filling: 3 << 20)
            try council.receive(2)
            for death in 0...3 {
                let daemon = try await council.startDaemon()
                let isAtIt = try await eventually {
                    try council.ledger.count(
                        """
                        SELECT count(*) FROM messages
                        WHERE size > 1000000 AND state = 'fetched' AND attempts = \(death)
                        """
                    ) == 1
                }
                let log = try daemon.logged
                #expect(isAtIt, "death \(death): \(log)")
                try await daemon.kill()
            }
            let daemon = try await council.startDaemon()
            #expect(try await eventually { try council.ledger.messages.sorted() == ["filed", "setAside"] })
            #expect(try await daemon.stop() == 0)
            #expect(try daemon.logged.contains("<3>set-aside "))
            let listed = try await council.run("set-aside")
            #expect(listed.output.contains("the program ended at it three times"), "\(listed.output)")
            let digest = try await council.run("digest").output.split { $0.isWhitespace }.joined(separator: " ")
            #expect(digest.contains("the program ended at it three times"), "\(digest)")
            try await council.ledger.expectSound()
        }
    }
}
