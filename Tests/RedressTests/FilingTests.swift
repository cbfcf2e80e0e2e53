import Casework
import Foundation
import Mail
import Store
import TestSupport
import Testing

@testable import redress

/// Whole rounds over Maildir folders: the program as it runs, without a server.
@Suite struct FilingTests {
    let charity: Charity

    init() throws { charity = try Charity() }

    @Test func `a complaint opens a case, is acknowledged once and given to its manager`() async throws {
        try charity.receive(mail(subject: "No heating", brokenBoiler, id: "dana-1"), at: "2026-03-02T09:00")
        try await charity.round(at: "2026-03-02T09:01")
        let file = try #require(try await charity.cases().first)
        #expect(file.kind == .complaint)
        #expect(file.assignee == "pat")
        #expect(file.customer.address == "dana@example.net")
        #expect(charity.calendar.iso8601(file.receivedAt) == "2026-03-02T09:00:00+00:00")
        let contact = try #require(file.clocks.first { $0.id == "firstContact" })
        #expect(charity.calendar.iso8601(contact.dueAt) == "2026-03-05T17:00:00+00:00")
        #expect(
            try await charity.posted().sorted() == [
                "assignment → casey", "assignment → pat", "digest → casey", "receiptComplaint → dana",
            ]
        )
        let receipt = try #require(try await charity.letters().first { $0.row.letter == .receiptComplaint })
        #expect(receipt.message.subject.contains(file.reference.description))
        #expect(receipt.message.text.contains("Thursday 5 March 2026"))
        #expect(receipt.message.inReplyTo == "dana-1@example.net")
        #expect(receipt.message.fields.contains { $0.name == "Auto-Submitted" && $0.body == "auto-replied" })
        let assignment = try #require(try await charity.letters().first { $0.row.letter == .assignment })
        #expect(
            !assignment.message.fields.contains {
                ["Auto-Submitted", "Precedence", "X-Auto-Response-Suppress"].contains($0.name)
            }
        )
        #expect(try charity.sent().count == 4)
    }

    @Test func `a second round, and the same message delivered again, change nothing`() async throws {
        let message = mail(subject: "No heating", brokenBoiler, id: "dana-1")
        try charity.receive(message, at: "2026-03-02T09:00")
        try await charity.round(at: "2026-03-02T09:01")
        let before = try await charity.posted()
        try await charity.round(at: "2026-03-02T09:02")
        try charity.receive("Received: from elsewhere\nX-Spam: no\n" + message, at: "2026-03-02T09:03")
        try await charity.round(at: "2026-03-02T09:04")
        #expect(try await charity.cases().count == 1)
        #expect(try await charity.posted() == before)
    }

    @Test func `a compliment is thanked, passed to reception and closed`() async throws {
        let words =
            "I just wanted to say thank you to everyone at the drop-in. You have been wonderful and so patient with my dad."
        try charity.receive(mail(subject: "Thank you", words), at: "2026-03-02T09:00")
        try await charity.round(at: "2026-03-02T09:01")
        let file = try #require(try await charity.cases().first)
        #expect(file.kind == .compliment)
        #expect(file.status == .closed)
        let posted = try await charity.posted()
        #expect(posted.contains("thanksCompliment → dana"))
        #expect(posted.contains("complimentForward → reception"))
    }

    @Test func `an out-of-office answer sends the case up, and the next case goes straight up`() async throws {
        try charity.receive(mail(subject: "No heating", brokenBoiler, id: "dana-1"), at: "2026-03-02T09:00")
        try await charity.round(at: "2026-03-02T09:01")
        let due = try await charity.cases()[0].clocks.map(\.dueAt)
        let assignment = try #require(
            try await charity.letters().first { $0.row.letter == .assignment && $0.row.person == "pat" }
        )
        try charity.receive(
            outOfOffice("pat@hill.example.org", answering: assignment.row.messageID),
            at: "2026-03-02T09:02"
        )
        try await charity.round(at: "2026-03-02T09:03")
        let moved = try await charity.cases()[0]
        #expect(moved.assignee == "riley")
        #expect(moved.clocks.map(\.dueAt) == due)
        #expect(try await charity.events(of: moved.reference).contains { $0.kind == .passedOn })

        let second = mail(
            from: "Joan <joan@example.com>",
            subject: "My flat",
            brokenBoiler.replacingOccurrences(of: "Dana", with: "Joan")
        )
        try charity.receive(second, at: "2026-03-02T10:00")
        try await charity.round(at: "2026-03-02T10:01")
        #expect(try await charity.cases()[1].assignee == "riley")
        #expect(try await charity.letters().count { $0.row.letter == .assignment && $0.row.person == "pat" } == 1)
    }

    @Test func `a customer's out-of-office answer is filed and changes nothing`() async throws {
        try charity.receive(mail(subject: "No heating", brokenBoiler, id: "dana-1"), at: "2026-03-02T09:00")
        try await charity.round(at: "2026-03-02T09:01")
        let before = try await charity.cases()
        let receipt = try #require(try await charity.letters().first { $0.row.letter == .receiptComplaint })
        try charity.receive(outOfOffice("dana@example.net", answering: receipt.row.messageID), at: "2026-03-02T09:02")
        try await charity.round(at: "2026-03-02T09:03")
        #expect(try await charity.cases() == before)
    }

    @Test func `a stranger who quotes a reference learns nothing and joins nothing`() async throws {
        try charity.receive(mail(subject: "No heating", brokenBoiler, id: "dana-1"), at: "2026-03-02T09:00")
        try await charity.round(at: "2026-03-02T09:01")
        let first = try await charity.cases()[0]
        let question = mail(
            from: "Nosy <nosy@example.com>",
            subject: "What about \(first.reference)?",
            "Please tell me what they said in this matter."
        )
        try charity.receive(question, at: "2026-03-02T10:00")
        try await charity.round(at: "2026-03-02T10:01")
        let files = try await charity.cases()
        #expect(files.count == 2)
        #expect(files[1].flags.contains(.possiblyRelated))
        for letter in try await charity.letters() where letter.row.address == "nosy@example.com" {
            #expect(!letter.message.text.contains(first.reference.description))
            #expect(!letter.message.subject.contains(first.reference.description))
            #expect(!letter.message.text.contains("Dana"))
        }
    }

    @Test func `our own letter that comes back opens nothing`() async throws {
        try charity.receive(mail(subject: "No heating", brokenBoiler, id: "dana-1"), at: "2026-03-02T09:00")
        try await charity.round(at: "2026-03-02T09:01")
        let letter = try #require(try await charity.letters().first)
        let bytes = letter.message.encoded()
        try charity.receive(
            String(decoding: bytes, as: UTF8.self).replacingOccurrences(of: "\r\n", with: "\n"),
            at: "2026-03-02T09:05"
        )
        let before = try await charity.posted()
        try await charity.round(at: "2026-03-02T09:06")
        #expect(try await charity.cases().count == 1)
        #expect(try await charity.posted() == before)
    }

    @Test func `mail from before the first start is listed and opens no case`() async throws {
        try charity.receive(mail(subject: "No heating", brokenBoiler), at: "2026-01-02T09:00")
        try await charity.round(at: "2026-03-02T09:01")
        #expect(try await charity.cases().isEmpty)
        let old = try await charity.service(at: "2026-03-02T09:02").store.read { try $0.countMessages(in: .old) }
        #expect(old == 1)
    }

    @Test func `a sixth case of one address in a day is opened and not acknowledged`() async throws {
        for hour in 0..<6 {
            let message = mail(
                subject: "No heating \(hour)",
                brokenBoiler.replacingOccurrences(of: "four", with: "\(hour + 4)")
            )
            try charity.receive(message, at: "2026-03-02T0\(hour):00")
        }
        try await charity.round(at: "2026-03-02T09:01")
        #expect(try await charity.cases().count == 6)
        let receipts = try await charity.letters().filter { $0.row.letter == .receiptComplaint }
        #expect(receipts.count { $0.row.state == .sent } == 5)
        #expect(receipts.count { $0.row.state == .failed && $0.row.reply == "cap" } == 1)
    }

    @Test func `a missed first contact is in the next working day's digest, and Saturday has none`() async throws {
        // Received on a Tuesday: three working days end on Friday at five.
        try charity.receive(mail(subject: "No heating", brokenBoiler), at: "2026-03-03T09:00")
        try await charity.round(at: "2026-03-03T09:01")
        try await charity.round(at: "2026-03-06T18:00")
        let before = try await charity.letters().count { $0.row.letter == .digest }
        try await charity.round(at: "2026-03-07T09:00")
        #expect(try await charity.letters().count { $0.row.letter == .digest } == before)
        try await charity.round(at: "2026-03-09T08:31")
        let digests = try await charity.letters().filter { $0.row.letter == .digest }
        #expect(digests.count == before + 1)
        let file = try await charity.cases()[0]
        #expect(digests.last?.message.text.contains(file.reference.description) == true)
        #expect(digests.last?.message.subject.lowercased().contains("digest") == true)
    }

    @Test func `a clock set back by more than a minute is refused by a command`() async throws {
        try charity.receive(mail(subject: "No heating", brokenBoiler), at: "2026-03-02T09:00")
        try await charity.round(at: "2026-03-02T09:01")
        let service = try await charity.service(at: "2026-03-02T08:00")
        await #expect(throws: Problem.self) { try await service.refuseBackwardTime() }
    }

    private func outOfOffice(_ from: String, answering messageID: String) -> String {
        """
        From: \(from)
        To: feedback@hill.example.org
        Subject: Automatic reply: your letter
        Date: Mon, 2 Mar 2026 09:02:00 +0000
        Message-ID: <ooo-\(from)>
        In-Reply-To: <\(messageID)>
        Auto-Submitted: auto-replied

        I am away and will be back on 16 March 2026.

        """
    }
}
