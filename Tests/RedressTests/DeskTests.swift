import Casework
import Foundation
import Mail
import Store
import TestSupport
import Testing

@testable import redress

/// What a decision brings about in the store, and what its letters say.
@Suite struct DeskTests {
    let charity: Charity

    init() throws { charity = try Charity(limits: "limits: { perAddressPerDay: 1 },") }

    private func open() async throws -> CaseReference {
        try charity.receive(mail(subject: "No heating", brokenBoiler, id: "dana-1"), at: "2026-03-02T09:00")
        try await charity.round(at: "2026-03-02T09:01")
        return try #require(try await charity.cases().first).reference
    }

    private func say(_ words: String, at: String, of reference: CaseReference) async throws {
        let service = try await charity.service(at: at)
        let desk = Desk(office: charity.office, instance: service.instance, now: try charity.time(at))
        let message = StaffMessage(
            by: "casey",
            words: words,
            receivedAt: desk.now,
            authority: .coordinator,
            toCustomer: false
        )
        try await service.store.write { _ = try desk.apply(.staffWrote(message), to: reference, in: $0) }
    }

    private func keyExpiries(of reference: CaseReference) async throws -> Set<Date?> {
        Set(
            try await charity.letters().map(\.row).filter { $0.reference == reference && $0.key != nil }.map(
                \.keyExpires
            )
        )
    }

    @Test func `two deadlines missed at one look are two reminders`() async throws {
        _ = try await open()
        try await charity.round(at: "2026-03-17T10:00")
        let reminders = try await charity.letters().filter { $0.row.letter == .reminder && $0.row.person == "pat" }
        #expect(Set(reminders.map(\.message.subject)).count == 2)
    }

    @Test func `the keys of a case end thirty days after its closing, and live again with it`() async throws {
        let reference = try await open()
        #expect(try await keyExpiries(of: reference) == [nil])
        try await say("withdraw", at: "2026-03-03T09:00", of: reference)
        #expect(try await keyExpiries(of: reference) == [try charity.time("2026-04-02T10:00")])
        try await say("reopen", at: "2026-03-04T09:00", of: reference)
        #expect(try await keyExpiries(of: reference) == [nil])
    }

    @Test func `a subject that comes again and again draws no third receipt, and each time a case`() async throws {
        let charity = try Charity()
        for minute in 1...4 {
            let words = brokenBoiler + "\n\n\(minute)"
            try charity.receive(
                mail(subject: "No heating", words, id: "dana-\(minute)"),
                at: "2026-03-02T09:0\(minute)"
            )
            try await charity.round(at: "2026-03-02T09:0\(minute)")
        }
        let receipts = try await charity.letters().map(\.row).filter(\.isToCustomer)
        #expect(receipts.map(\.state) == [.sent, .sent, .failed, .failed])
        #expect(receipts.last?.reply == "cap")
        #expect(try await charity.cases().count == 4)
        try charity.receive(mail(subject: "The lift", brokenBoiler, id: "dana-5"), at: "2026-03-02T09:08")
        try await charity.round(at: "2026-03-02T09:08")
        #expect(try await charity.letters().map(\.row).last(where: \.isToCustomer)?.state == .sent)
    }

    @Test func `a digest's key ends`() async throws {
        _ = try await open()
        let digest = try #require(try await charity.letters().first { $0.row.letter == .digest })
        #expect(digest.row.keyIsValid(at: try charity.time("2026-03-20")))
        #expect(!digest.row.keyIsValid(at: try charity.time("2026-05-01")))
    }

    @Test func `no cap keeps back a letter that a person let go`() async throws {
        let reference = try await open()
        try await say("outcome upheld\nreasons: The pump had failed.", at: "2026-03-02T10:00", of: reference)
        try await say("send", at: "2026-03-02T10:01", of: reference)
        let outcome = try #require(try await charity.letters().first { $0.row.letter == .outcome })
        #expect(outcome.row.state == .queued)
    }

    @Test func `whoever has the case learns that a cap kept the receipt back`() async throws {
        _ = try await open()
        try charity.receive(mail(subject: "Damp", brokenBoiler + "\nAnd damp."), at: "2026-03-02T10:00")
        try await charity.round(at: "2026-03-02T10:01")
        let second = try await charity.cases()[1]
        let assignment = try await charity.letters().first {
            $0.row.reference == second.reference && $0.row.person == "pat"
        }
        #expect(assignment?.message.text.contains("has had no receipt") == true)
        #expect(try await charity.events(of: second.reference).contains { $0.text.contains("has no receipt") })
    }

    @Test func `a confirmation answers the mail that it confirms`() async throws {
        let reference = try await open()
        let assignment = try #require(try await charity.letters().first { $0.row.person == "pat" })
        let reply = mail(
            from: "pat@hill.example.org",
            subject: "Re: \(assignment.message.subject)",
            "contacted\n\n> Key: \(assignment.row.key ?? "")",
            id: "pat-1"
        )
        try charity.receive(reply, at: "2026-03-02T10:00")
        try await charity.round(at: "2026-03-02T10:01")
        let confirmation = try #require(try await charity.letters().first { $0.row.letter == .confirmation })
        #expect(confirmation.row.reference == reference)
        #expect(confirmation.message.inReplyTo == "pat-1@example.net")
    }

    @Test func `the assignment names the case that a contact may belong to, and warns of a stranger`() async throws {
        let first = try await open()
        try charity.receive(mail(subject: "Damp", brokenBoiler + "\nAnd damp."), at: "2026-03-02T10:00")
        let stranger = mail(from: "nosy@example.com", subject: "Re: \(first)", brokenBoiler + "\nWhat of it?")
        try charity.receive(stranger, at: "2026-03-02T10:01")
        try await charity.round(at: "2026-03-02T10:02")
        let files = try await charity.cases()
        #expect(files.map(\.related?.reference) == [nil, first, first])
        for (file, words) in zip(files.dropFirst(), ["a case of the same customer", "it came from another address"]) {
            let letter = try await charity.letters().first {
                $0.row.reference == file.reference && $0.row.letter == .assignment
            }
            let text = letter?.message.text.split(whereSeparator: \.isWhitespace).joined(separator: " ") ?? ""
            #expect(text.contains("\(first)") && text.contains(words))
        }
    }
}
