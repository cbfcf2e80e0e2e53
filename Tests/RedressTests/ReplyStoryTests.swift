import Casework
import Foundation
import Mail
import Store
import TestSupport
import Testing

@testable import redress

/// A case worked to its close by nothing but replies, each composed as another program composes it.
@Suite struct ReplyStoryTests {
    let charity: Charity

    init() throws { charity = try Charity() }

    private func latest(_ letter: LetterName, to person: PersonID) async throws -> OutgoingMessage {
        try #require(try await charity.letters().last { $0.row.letter == letter && $0.row.person == person }).message
    }

    /// Pat answers the latest letter of a kind.
    private func answer(_ letter: LetterName, _ words: String, _ program: MailProgram, at: String) async throws {
        let letter = try await latest(letter, to: "pat")
        try charity.receive(program.reply(words, to: letter, from: "Pat Mercer", "pat@hill.example.org"), at: at)
        try await charity.round(at: at)
    }

    private func opened() async throws -> CaseReference {
        try charity.receive(mail(subject: "No heating", brokenBoiler, id: "dana-1"), at: "2026-03-02T09:00")
        try await charity.round(at: "2026-03-02T09:01")
        return try #require(try await charity.cases().first).reference
    }

    @Test func `a case is worked to its close from Outlook, Gmail, a telephone and Apple Mail`() async throws {
        let reference = try await opened()
        try await answer(.assignment, "Hi,\n\ncontacted: by telephone", .outlook, at: "2026-03-02T10:00")
        var file = try #require(try await charity.cases().first)
        #expect(file.clocks.first { $0.id == "firstContact" }?.state == .met)

        let outcome = """
            Hello Redress,
            Outcome - partly upheld
            reasons: Two visits were missed. Nobody
            told you why.
            remedy: A new boiler on Friday.
            """
        try await answer(.confirmation, outcome, .gmail, at: "2026-03-04T10:00")
        file = try #require(try await charity.cases().first)
        #expect(file.outcome == .partlyUpheld && file.outcomeToldAt == nil)
        #expect(file.reasons == "Two visits were missed. Nobody\ntold you why.")
        #expect(file.remedy == "A new boiler on Friday.")

        try await answer(.confirmation, "Send", .iPhone, at: "2026-03-04T11:00")
        #expect(try await charity.letters().contains { $0.row.letter == .outcome && $0.row.isToCustomer })

        try await answer(
            .confirmation,
            "Thanks.\nlearning: Visits are confirmed by text.\nshared today",
            .outlookForAndroid,
            at: "2026-03-05T10:00"
        )
        try await answer(.confirmation, "Good morning\n\nclose", .appleMail, at: "2026-03-06T10:00")
        file = try #require(try await charity.cases().first)
        #expect(file.status == .closed && file.learning.map(\.text) == ["Visits are confirmed by text."])
        #expect(file.clocks.filter { [.breached, .metLate].contains($0.state) }.isEmpty)

        let history = try await charity.events(of: reference).map(\.text).joined(separator: "\n")
        for stray in [
            "01632", "Sent from my", "Outlook", "Kind regards", "Best wishes", "wrote:", "Key:", "[new date]",
            "Housing manager",
        ] {
            #expect(!history.contains(stray), "\(stray)")
        }
        #expect(
            try await charity.letters().filter { $0.row.letter == .confirmation }.allSatisfy {
                !$0.message.subject.hasPrefix("Not recorded")
            }
        )
        #expect(try await charity.setAside().isEmpty)
    }

    @Test(arguments: [MailProgram.outlook, .gmail, .appleMail, .iPhone, .outlookForAndroid])
    func `whatever program they use, words above the quotation are a note and nothing below is`(
        program: MailProgram
    ) async throws {
        let reference = try await opened()
        try await answer(.assignment, "Hi,\n\nI shall ring her on Tuesday.", program, at: "2026-03-02T10:00")
        let notes = try await charity.events(of: reference).filter { $0.kind == .note && $0.by == "pat" }.map(\.text)
        #expect(notes.count == 1 && notes.first?.contains("I shall ring her on Tuesday.") == true, "\(notes)")
        #expect(notes.first?.contains("waited") == false && notes.first?.contains("Key:") == false)
        #expect(try await charity.letters().allSatisfy { $0.row.letter != .confirmation })
    }

    // MARK: - Keys that do not open

    /// What must hold after a reply that is not to be believed.
    private func expectRefused(_ reference: CaseReference, before events: [CaseEvent], _ reason: String) async throws {
        #expect(try await charity.events(of: reference) == events)
        let waiting = try await charity.setAside()
        #expect(waiting.count == 1 && waiting.first?.reason.contains(reason) == true, "\(waiting.map(\.reason))")
        #expect(try await charity.letters().count { $0.row.letter == .setAside && $0.row.person == "casey" } == 1)
        #expect(try await charity.letters().allSatisfy { $0.row.letter != .confirmation })
    }

    private func assignment() async throws -> (row: StoredLetter, message: OutgoingMessage) {
        try #require(try await charity.letters().last { $0.row.letter == .assignment && $0.row.person == "pat" })
    }

    private func shows(_ key: String, _ words: String, from person: String, at: String, answering id: String? = nil)
        async throws
    {
        let field = id.map { "In-Reply-To: <\($0)>" } ?? ""
        let forged = mail(
            from: "\(person)@hill.example.org",
            subject: "Re: your case",
            "\(words)\n\nKey: \(key)",
            fields: field
        )
        try charity.receive(forged, at: at)
        try await charity.round(at: at)
    }

    @Test func `a forged key is refused, even in answer to the very letter`() async throws {
        let reference = try await opened()
        let events = try await charity.events(of: reference)
        let letter = try await assignment().message.messageID
        try await shows("aaaa-bbbb-cccc", "withdraw", from: "pat", at: "2026-03-02T10:00", answering: letter)
        try await expectRefused(reference, before: events, "is not valid")
    }

    @Test func `a key that was given to somebody else is refused`() async throws {
        let reference = try await opened()
        let events = try await charity.events(of: reference)
        let key = try #require(try await assignment().row.key)
        try await shows(key, "withdraw", from: "lee", at: "2026-03-02T10:00")
        try await expectRefused(reference, before: events, "given to somebody else")
    }

    @Test func `a key whose time is over is refused`() async throws {
        let reference = try await opened()
        let key = try #require(try await assignment().row.key)
        try await shows(key, "withdraw", from: "pat", at: "2026-03-02T10:00")
        #expect(try await charity.cases().first?.status == .closed)
        let events = try await charity.events(of: reference)
        try await shows(key, "reopen", from: "pat", at: "2026-04-10T10:00")
        #expect(try await charity.cases().first?.status == .closed)
        #expect(try await charity.events(of: reference).filter { $0.by == "pat" } == events.filter { $0.by == "pat" })
        #expect(try await charity.setAside().map(\.reason).contains { $0.contains("no longer") })
        #expect(try await charity.letters().last { $0.row.letter == .setAside }?.row.person == "casey")
    }

    @Test func `a key that was revoked is refused`() async throws {
        let reference = try await opened()
        let events = try await charity.events(of: reference)
        let service = try await charity.service(at: "2026-03-02T09:30")
        let revoked = try charity.time("2026-03-02T09:30")
        try await service.store.write { try $0.setKeyExpiry(of: reference, to: revoked) }
        let key = try #require(try await assignment().row.key)
        try await shows(key, "withdraw", from: "pat", at: "2026-03-02T10:00")
        try await expectRefused(reference, before: events, "no longer")
    }

    @Test func `a reply that is delivered again does nothing, and one replayed by a stranger is no reply`() async throws
    {
        let reference = try await opened()
        let letter = try await assignment()
        let reply = MailProgram.gmail.reply(
            "extend 20 March as a part is missing",
            to: letter.message,
            from: "Pat Mercer",
            "pat@hill.example.org"
        )
        for at in ["2026-03-02T10:00", "2026-03-02T10:10"] {
            try charity.receive(reply, at: at)
            try await charity.round(at: at)
        }
        #expect(try await charity.events(of: reference).count { $0.kind == .extended } == 1)
        #expect(try await charity.letters().count { $0.row.letter == .confirmation } == 1)

        let key = try #require(letter.row.key)
        let replayed = mail(
            from: "mallory@example.com",
            subject: "Re: No heating [\(reference)]",
            "withdraw\n\nKey: \(key)"
        )
        try charity.receive(replayed, at: "2026-03-02T11:00")
        try await charity.round(at: "2026-03-02T11:00")
        #expect(try await charity.cases().first?.status == .open)
        #expect(try await charity.cases().count == 1)
        #expect(
            try await charity.setAside().map(\.reason).first?.contains("from an address that is none of theirs") == true
        )
        #expect(try await charity.letters().allSatisfy { $0.row.address != "mallory@example.com" })
    }

    @Test func `a good key in mail that the server does not vouch for is refused`() async throws {
        let charity = try Charity(intake: "authservID: \"mx.hill.example.org\",")
        try charity.receive(mail(subject: "No heating", brokenBoiler, id: "dana-1"), at: "2026-03-02T09:00")
        try await charity.round(at: "2026-03-02T09:01")
        let letter = try #require(
            try await charity.letters().last { $0.row.letter == .assignment && $0.row.person == "pat" }
        )
        let reply = MailProgram.iPhone.reply("withdraw", to: letter.message, from: "Pat Mercer", "pat@hill.example.org")
        let result = "Authentication-Results: mx.hill.example.org; dmarc="
        try charity.receive(result + "fail header.from=hill.example.org\n" + reply, at: "2026-03-02T10:00")
        try charity.receive(reply.replacing("withdraw", with: "Withdraw"), at: "2026-03-02T10:00")
        try await charity.round(at: "2026-03-02T10:01")
        #expect(try await charity.cases().first?.status == .open)
        #expect(try await charity.setAside().map(\.reason).filter { $0.contains("authenticat") }.count == 2)
        #expect(try await charity.letters().count { $0.row.letter == .setAside } == 2)
        try charity.receive(
            result + "pass header.from=hill.example.org\n" + reply.replacing("withdraw", with: "WITHDRAW"),
            at: "2026-03-02T10:30"
        )
        try await charity.round(at: "2026-03-02T10:31")
        #expect(try await charity.cases().first?.status == .closed)
    }
}
