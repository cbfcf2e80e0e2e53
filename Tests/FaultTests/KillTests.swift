import Foundation
import Mail
import Platform
import TestSupport
import Testing

extension Faults {
    /// SIGKILL, between real mail servers, compared by Message-ID at the receiver.
    @Suite(.serialized, .mailWorld)
    struct KillTests {
        /// `REDRESS_KILLS=500` is the proof; without it a sample.
        static let kills = ProcessInfo.processInfo.environment["REDRESS_KILLS"].flatMap(Int.init)
        private static let batchSize = kills == nil ? 60 : 200
        private static let killsABatch = kills == nil ? 12 : 25

        @Test func `killed at any instant, it loses nothing and answers nobody twice`() async throws {
            let town = try Town("instants")
            var left = Self.kills ?? 12
            var longest = 1.0
            while left > 0 {
                try town.deliver(Self.batchSize)
                let lives = min(left, Self.killsABatch)
                for _ in 0..<lives {
                    // From before it has read its configuration to the middle of the letters.
                    _ = try await town.live(.after(.seconds(Double.random(in: 0.02...longest))))
                }
                left -= lives
                try await town.expectAllAnswered()
                longest = longest == 1.0 ? 3.0 : 1.0
            }
            try await town.expectNothingElse()
        }

        @Test(arguments: Relay.Step.allCases)
        func `killed after a step, it loses nothing and answers nobody twice`(step: Relay.Step) async throws {
            let town = try Town("step-\(step)".lowercased())
            for time in Self.kills == nil ? [1, 7] : [1, 2, 3, 5, 8, 13, 21, 34, 55, 89] {
                try town.deliver(step == .fetched || step == .committed ? 5 : Self.batchSize / 10)
                // There is one FETCH for a batch of messages, and a FETCH of a batch only.
                let times = step == .fetched || step == .committed ? 1 : time
                #expect(try await town.live(.at(step, times)), "the step never came")
            }
            try await town.expectAllAnswered()
            try await town.expectNothingElse()
        }
    }
}

/// A council between real servers, with a relay that can kill its daemon.
private final class Town {
    private let world: MailWorld
    private let council: Council
    private let relay: Relay
    private let name: String
    private var complaints: [Complaint] = []
    private var kills = 0

    init(_ name: String) throws {
        self.name = name
        world = try MailWorld.current
        relay = try Relay(imap: world.imapPort, smtp: world.smtpPort)
        council = try Council(
            name,
            intake: """
                { url: "imap://127.0.0.1:\(relay.imapPort)/INBOX", user: "feedback@\(name).example.org",
                  password: { file: "password" }, plus: "+" }
                """,
            submission: #"{ url: "smtp://127.0.0.1:\#(relay.smtpPort)" }"#,
            domain: "\(name).example.org"
        )
        for person in ["feedback", "pat", "sam", "robin", "alex"] { try world.open("\(person)@\(name).example.org") }
        try world.open(customer)
    }

    private var customer: String { "customer@\(name).example.net" }

    func deliver(_ count: Int) throws {
        let new = (complaints.count..<complaints.count + count).map { Complaint($0, at: "\(name).example.net") }
        try world.append(new.map(\.text), to: "feedback@\(name).example.org", receivedAt: Date())
        complaints += new
    }

    /// One life of the daemon.
    /// - Returns: whether it was killed; a daemon that did not come to the step is stopped.
    func live(_ death: Relay.Death) async throws -> Bool {
        let daemon = try Daemon(configuration: council.configuration, in: council.folder)
        let isKilled = try await relay.relay(daemon.pid, death, end: try Wakeup())
        if isKilled {
            kills += 1
            #expect(try await daemon.end() == -SIGKILL)
        } else {
            try await daemon.kill()
        }
        return isKilled
    }

    /// Lets Redress come to the end of its work, and compares what every customer got with what they wrote.
    func expectAllAnswered() async throws {
        let end = try Wakeup()
        let relay = relay
        let relaying = Task { try await relay.relay(0, .never, end: end) }
        let isDone = try await eventually(within: .seconds(300)) {
            try await council.once()
            return try council.ledger.count("SELECT count(*) FROM messages WHERE state = 'fetched'") == 0
                && council.ledger.count("SELECT count(*) FROM letters WHERE next_attempt IS NOT NULL") == 0
        }
        end.signal()
        _ = try await relaying.value
        #expect(isDone, "there is work left")
        try await world.settle(within: .seconds(300))

        let written = Set(complaints.map { $0.text.replacing("\n", with: "\r\n") + "\r\n" })
        #expect(Set(try council.ledger.raw.map { String(decoding: $0, as: UTF8.self) }) == written, "as it was sent")
        #expect(try council.ledger.messages == Array(repeating: "filed", count: complaints.count))
        #expect(try council.ledger.cases == complaints.count)
        try await council.ledger.expectSound()

        let receipts = try world.mailbox(customer).map { Message(parsing: $0) }
        let answers = Dictionary(grouping: receipts) { $0.inReplyTo.first ?? "" }
        #expect(Set(answers.keys) == Set(complaints.map(\.messageID)), "a receipt for everyone")
        for (question, receipts) in answers {
            #expect(Set(receipts.map(\.messageID)).count == 1, "two receipts for \(question)")
        }
    }

    /// Every letter that arrived is in the outbox, every one there arrived, and no more came twice than kills explain.
    func expectNothingElse() async throws {
        let mailboxes = [customer] + ["pat", "sam", "robin", "alex"].map { "\($0)@\(name).example.org" }
        let arrived = try mailboxes.flatMap { try world.mailbox($0) }.map { Message(parsing: $0).messageID ?? "none" }
        #expect(Set(arrived) == Set(try council.ledger.texts("SELECT message_id FROM letters")))
        #expect(Set(try council.ledger.texts("SELECT DISTINCT state FROM letters")) == ["sent"])
        let repeated = arrived.count - Set(arrived).count
        #expect(repeated <= kills, "at most the one letter on its way")
        #expect(try world.flags("feedback@\(name).example.org").count { !$0.contains("\\Seen") } == complaints.count)
        print("\(name): \(kills) kills, \(complaints.count) messages, \(arrived.count) letters, \(repeated) came twice")
    }
}
