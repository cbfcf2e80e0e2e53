import Casework
import Foundation
import Mail
import Store
import TestSupport
import Testing

@testable import redress

/// What co-ordinators decide and ask for by mail, over Maildir folders.
@Suite struct CoordinatorTests {
    let charity: Charity

    init() throws { charity = try Charity() }

    private typealias Posted = (row: StoredLetter, message: OutgoingMessage)

    /// A colleague writes about something of their own, or a customer's: nobody can tell.
    private func receiveDoubtful(at: String) async throws {
        let words = "The gate at the drop-in has been locked since Monday and nobody has the key."
        let mail = mail(from: "Robin Vale <robin@hill.example.org>", subject: "The gate", words, id: "robin-1")
        try charity.receive(mail, at: at)
    }

    private func latest(_ letter: LetterName, to person: PersonID? = nil) async throws -> Posted {
        try #require(
            try await charity.letters().last { $0.row.letter == letter && (person == nil || $0.row.person == person) }
        )
    }

    /// A reply as a mail program writes one: the words, then the letter quoted.
    private func reply(_ words: String, to letter: Posted, from person: String, at: String) async throws {
        let quoted = letter.message.text.split(separator: "\n", omittingEmptySubsequences: false)
            .map { "> \($0)" }.joined(separator: "\n")
        let mail = mail(
            from: "\(person)@hill.example.org",
            subject: "Re: \(letter.message.subject)",
            "\(words)\n\nOn Monday Hill Charity wrote:\n\(quoted)",
            fields: "In-Reply-To: <\(letter.message.messageID)>"
        )
        try charity.receive(mail, at: at)
        try await charity.round(at: at)
    }

    @Test func `a message set aside opens a case by one reply, counted from its receipt`() async throws {
        try await receiveDoubtful(at: "2026-03-02T09:00")
        try await charity.round(at: "2026-03-02T09:01")
        #expect(try await charity.posted() == ["setAside → casey", "digest → casey"])
        let question = try await latest(.setAside)
        #expect(question.message.text.contains("The gate at the drop-in has been locked"))
        #expect(question.message.text.contains("your own, or a customer's?"))

        try await reply("open complaint", to: question, from: "casey", at: "2026-03-03T10:00")
        let file = try #require(try await charity.cases().first)
        #expect(file.kind == .complaint && file.assignee == "lee" && !file.flags.contains(.undecided))
        #expect(charity.calendar.iso8601(file.receivedAt) == "2026-03-02T09:00:00+00:00")
        #expect(file.customer.address == "robin@hill.example.org")
        let contact = try #require(file.clocks.first { $0.id == "firstContact" })
        #expect(charity.calendar.iso8601(contact.dueAt) == "2026-03-05T17:00:00+00:00")
        #expect(
            try await charity.posted().dropFirst(2).sorted() == [
                "answer → casey", "assignment → casey", "assignment → lee", "digest → casey",
                "receiptComplaint → robin",
            ]
        )
        #expect(try await latest(.answer).message.text.contains("opened \(file.reference)"))
        #expect(try await charity.setAside().isEmpty)

        try await reply("ignore", to: question, from: "casey", at: "2026-03-03T11:00")
        #expect(try await latest(.answer).message.text.contains("decided on already: it is with \(file.reference)"))
        #expect(try await charity.cases().count == 1)
    }

    @Test func `a message set aside is ignored by one reply, and nothing is sent`() async throws {
        try await receiveDoubtful(at: "2026-03-02T09:00")
        try await charity.round(at: "2026-03-02T09:01")
        try await reply("spam", to: latest(.setAside), from: "casey", at: "2026-03-02T10:00")
        #expect(try await charity.setAside().isEmpty)
        #expect(try await charity.posted() == ["setAside → casey", "digest → casey", "answer → casey"])
        let answer = try await latest(.answer)
        #expect(answer.message.fields.contains { $0.name == "Auto-Submitted" && $0.body == "auto-replied" })
    }

    @Test func `a message set aside joins a case, and only its handler hears of it`() async throws {
        try charity.receive(mail(subject: "No heating", brokenBoiler, id: "dana-1"), at: "2026-03-02T09:00")
        try await charity.round(at: "2026-03-02T09:01")
        try await receiveDoubtful(at: "2026-03-02T09:30")
        try await charity.round(at: "2026-03-02T09:31")
        let before = try await charity.posted().count
        let reference = try #require(try await charity.cases().first).reference
        try await reply("join \(reference)", to: latest(.setAside), from: "casey", at: "2026-03-02T10:00")
        #expect(try await charity.posted().dropFirst(before).sorted() == ["answer → casey", "notice → pat"])
        let notice = try await latest(.notice).message.text
        #expect(notice.contains("The gate at the drop-in") && notice.contains("from another address"))
        #expect(try await charity.setAside().isEmpty)
    }

    @Test func `a new complaint on a closed case is a co-ordinator's to open, from the day it came`() async throws {
        try charity.receive(mail(subject: "No heating", brokenBoiler, id: "dana-1"), at: "2026-03-02T09:00")
        try await charity.round(at: "2026-03-02T09:01")
        let done = "contacted\noutcome upheld\nlearning: x\nshared today\nsent today\nclose"
        try await reply(done, to: latest(.assignment, to: "pat"), from: "pat", at: "2026-03-03T09:00")
        let closed = try #require(try await charity.cases().first)
        #expect(closed.status == .closed)
        let receipt = try await latest(.receiptComplaint)
        let words =
            "The drop-in was locked on Monday, nobody had told me, and I waited an hour in the rain. I want to complain."
        let answer = mail(
            subject: "Re: \(receipt.message.subject)",
            words,
            fields: "In-Reply-To: <\(receipt.message.messageID)>"
        )
        try charity.receive(answer, at: "2026-03-10T16:00")
        try await charity.round(at: "2026-03-10T16:01")
        #expect(try await charity.cases().count == 1)
        let question = try await latest(.setAside)
        #expect(question.message.text.contains("does it raise a new matter?"))
        try await reply("open complaint", to: question, from: "casey", at: "2026-03-12T10:00")
        let new = try #require(try await charity.cases().last)
        #expect(new.reference != closed.reference && new.assignee == "lee")
        #expect(charity.calendar.iso8601(new.receivedAt) == "2026-03-10T16:00:00+00:00")
        let receipts = try await charity.letters().filter { $0.row.reference == new.reference && $0.row.isToCustomer }
        #expect(receipts.map(\.row.letter) == [.receiptComplaint])
    }

    @Test func `nobody but a co-ordinator decides, and a mistake changes nothing`() async throws {
        try await receiveDoubtful(at: "2026-03-02T09:00")
        try await charity.round(at: "2026-03-02T09:01")
        let question = try await latest(.setAside)
        for sender in ["pat", "casey"] {
            let key = sender == "pat" ? try #require(question.row.key) : "aaaa-bbbb-cccc"
            let forged = mail(
                from: "\(sender)@hill.example.org",
                subject: "Re: \(question.message.subject)",
                "open complaint\n\nKey: \(key)"
            )
            try charity.receive(forged, at: "2026-03-02T09:10")
        }
        try await charity.round(at: "2026-03-02T09:11")
        #expect(try await charity.cases().isEmpty)

        try await reply("open compaint", to: question, from: "casey", at: "2026-03-02T10:00")
        #expect(try await latest(.answer).message.subject.hasPrefix("Not recorded"))
        try await reply("join C-2026-00041-7", to: question, from: "casey", at: "2026-03-02T10:05")
        #expect(try await latest(.answer).message.subject.hasPrefix("Not recorded"))
        #expect(try await charity.cases().isEmpty)
        #expect(try await charity.setAside().map(\.subject).contains("The gate"))
    }

    @Test func `what may wait is decided by its number, in a reply to the digest`() async throws {
        let offer = "Dear Sir or Madam, please find attached our invoice for February. Payment is due in 30 days."
        try charity.receive(
            mail(from: "billing@example.com", subject: "Invoice 1042", offer),
            at: "2026-03-02T07:00"
        )
        try await charity.round(at: "2026-03-02T08:31")
        #expect(try await charity.posted() == ["digest → casey"])
        let number = try #require(try await charity.setAside().first).id
        let digest = try await latest(.digest)
        #expect(digest.message.text.contains("\(number):  billing@example.com"))
        #expect(digest.message.html?.contains("&amp;body=show%20\(number)%0D%0A") == true)
        #expect(digest.message.html?.contains("&amp;body=ignore%20\(number)%0D%0A") == true)

        try await reply("show \(number)", to: digest, from: "casey", at: "2026-03-02T09:50")
        #expect(try await latest(.setAside).message.text.contains("our invoice for February"))
        try await reply("ignore \(number)", to: digest, from: "casey", at: "2026-03-02T10:00")
        #expect(try await charity.setAside().isEmpty)
        try await reply("show \(number)", to: digest, from: "casey", at: "2026-03-02T10:10")
        #expect(try await latest(.answer).message.text.contains("Message \(number) was decided on already"))
    }

    @Test func `after ten letters about messages in a day, the digest lists the rest`() async throws {
        for minute in 10..<22 {
            let words = "Who has the key of cupboard \(minute)?"
            try charity.receive(
                mail(from: "robin@hill.example.org", subject: "Cupboard", words),
                at: "2026-03-02T09:\(minute)"
            )
        }
        try await charity.round(at: "2026-03-02T09:30")
        #expect(try await charity.setAside().count == 12)
        #expect(try await charity.letters().count { $0.row.letter == .setAside } == 10)
    }

    @Test func `list and show answer a co-ordinator, and nobody else`() async throws {
        try charity.receive(mail(subject: "No heating", brokenBoiler, id: "dana-1"), at: "2026-03-02T09:00")
        try await charity.round(at: "2026-03-02T09:01")
        let reference = try #require(try await charity.cases().first).reference
        let copy = try await latest(.assignment, to: "casey")
        try await reply("list", to: copy, from: "casey", at: "2026-03-02T10:00")
        let list = try await latest(.caseList)
        #expect(list.row.address == "casey@hill.example.org")
        #expect(list.message.text.contains("\(reference)") && list.message.text.contains("Thursday 5 March 2026"))
        #expect(list.message.html?.contains("<table") == true)

        try await reply("show \(reference)", to: list, from: "casey", at: "2026-03-02T10:05")
        let summary = try await latest(.caseSummary)
        #expect(summary.message.text.contains("Assigned to Pat Mercer"))
        try await reply("note: seen", to: summary, from: "casey", at: "2026-03-02T10:10")
        #expect(try await charity.events(of: reference).contains { $0.text == "Casey Doyle: seen" })

        try await reply("list overdue", to: latest(.assignment, to: "pat"), from: "pat", at: "2026-03-02T11:00")
        #expect(try await charity.letters().count { $0.row.letter == .caseList } == 1)
    }

    @Test func `a co-ordinator says who is away, and who is back`() async throws {
        try charity.receive(mail(subject: "No heating", brokenBoiler, id: "dana-1"), at: "2026-03-02T09:00")
        try await charity.round(at: "2026-03-02T09:01")
        let digest = try await latest(.digest)
        try await reply("away Pat Mercer until 16 March", to: digest, from: "casey", at: "2026-03-02T10:00")
        #expect(try await charity.cases().map(\.assignee) == ["riley"])
        let answer = try await latest(.answer).message.text
        #expect(answer.contains("Pat Mercer is away until Monday 16 March 2026") && answer.contains("passed on: C-"))
        try await reply("back Pat", to: digest, from: "casey", at: "2026-03-03T10:00")
        let service = try await charity.service(at: "2026-03-03T10:00")
        #expect(try await service.store.read { try $0.absences().isEmpty })
    }

    @Test func `a contact that belongs to another case is joined to it`() async throws {
        try charity.receive(mail(subject: "No heating", brokenBoiler, id: "dana-1"), at: "2026-03-02T09:00")
        try await charity.round(at: "2026-03-02T09:01")
        let older = try #require(try await charity.cases().first).reference
        let other = mail(
            from: "Jude Whitlock <jude@example.com>",
            subject: "Re: No heating [\(older)]",
            "My sister is still without heating, and she asked me to write as well.",
            id: "jude-1"
        )
        try charity.receive(other, at: "2026-03-02T10:00")
        try await charity.round(at: "2026-03-02T10:01")
        let newer = try #require(try await charity.cases().last)
        #expect(newer.flags.contains(.possiblyRelated) && newer.assignee == "casey")
        let before = try await charity.posted().count
        let question = try await latest(.assignment, to: "casey")
        try await reply("join \(older)", to: question, from: "casey", at: "2026-03-02T11:00")
        let joined = try #require(try await charity.cases().last)
        #expect(joined.status == .closed && joined.joinedTo == older)
        #expect(try await charity.posted().dropFirst(before).sorted() == ["confirmation → casey", "notice → pat"])
        #expect(try await latest(.notice).message.text.contains("My sister is still without heating"))
        let service = try await charity.service(at: "2026-03-02T11:00")
        let subjects = try await service.store.read { try $0.messages(of: older).compactMap(\.heading.subject) }
        #expect(subjects.contains("Re: No heating [\(older)]"))

        let receipt = try #require(
            try await charity.letters().first { $0.row.reference == newer.reference && $0.row.isToCustomer }
        )
        let again = mail(
            from: "Jude Whitlock <jude@example.com>",
            subject: "Re: \(receipt.message.subject)",
            "Any news?",
            fields: "In-Reply-To: <\(receipt.message.messageID)>"
        )
        let then = try await charity.posted().count
        try charity.receive(again, at: "2026-03-02T12:00")
        try await charity.round(at: "2026-03-02T12:01")
        #expect(try await charity.posted().dropFirst(then).sorted() == ["notice → pat"])
    }

    @Test func `a case that stands on its own is not joined, nor one to a newer case`() async throws {
        try charity.receive(mail(subject: "No heating", brokenBoiler, id: "dana-1"), at: "2026-03-02T09:00")
        try await charity.round(at: "2026-03-02T09:01")
        let reference = try #require(try await charity.cases().first).reference
        try await reply("join \(reference)", to: latest(.assignment, to: "pat"), from: "pat", at: "2026-03-02T10:00")
        #expect(try await latest(.confirmation).message.text.contains("stands on its own"))
        #expect(try await charity.cases().map(\.status) == [.open])
    }

    @Test func `restricting contact is the co-ordinator's to say, with a date and a reason`() async throws {
        try charity.receive(mail(subject: "No heating", brokenBoiler, id: "dana-1"), at: "2026-03-02T09:00")
        try await charity.round(at: "2026-03-02T09:01")
        let line = "restrict until 1 June, reason: forty messages a day"
        try await reply(line, to: latest(.assignment, to: "pat"), from: "pat", at: "2026-03-02T10:00")
        #expect(try await charity.cases()[0].restriction == nil)
        try await reply("restrict", to: latest(.assignment, to: "casey"), from: "casey", at: "2026-03-02T10:03")
        #expect(try await latest(.confirmation).message.text.contains("restrict until"))
        try await reply(line, to: latest(.assignment, to: "casey"), from: "casey", at: "2026-03-02T10:05")
        let restriction = try #require(try await charity.cases()[0].restriction)
        #expect(restriction.reason == "forty messages a day" && restriction.agreedBy == ["casey"])
        try await reply("list restricted", to: latest(.digest), from: "casey", at: "2026-03-02T10:07")
        let list = try await latest(.caseList).message
        #expect(list.subject == "1 restricted case" && list.text.contains("Until Monday 1 June 2026: forty"))
        try await reply("restrict off", to: latest(.assignment, to: "casey"), from: "casey", at: "2026-03-02T10:10")
        #expect(try await charity.cases()[0].flags.contains(.restricted) == false)
        let service = try await charity.service(at: "2026-03-02T11:00")
        #expect(try await service.store.read { try $0.restrictedCases().isEmpty })
    }

    @Test func `mail of a restricted customer is filed and not answered, and one person reads it`() async throws {
        try charity.receive(mail(subject: "No heating", brokenBoiler, id: "dana-1"), at: "2026-03-02T09:00")
        try await charity.round(at: "2026-03-02T09:01")
        let reference = try #require(try await charity.cases().first).reference
        let line = "restrict until 1 June because forty messages a day"
        try await reply(line, to: latest(.assignment, to: "casey"), from: "casey", at: "2026-03-02T10:00")
        let before = try await charity.posted().count

        let followUp = mail(subject: "Re: No heating [\(reference)]", "And another thing about the boiler.")
        try charity.receive(followUp, at: "2026-03-02T14:00")
        let other = "The drop-in was closed on Monday and nobody had told us. This is a complaint."
        try charity.receive(mail(subject: "The drop-in", other), at: "2026-03-02T14:05")
        try await charity.round(at: "2026-03-02T14:06")
        let posted = try await charity.posted().dropFirst(before)
        #expect(posted == ["setAside → casey", "setAside → casey"])
        #expect(try await charity.cases().count == 1)
        #expect(try await charity.setAside().isEmpty)
        let service = try await charity.service(at: "2026-03-02T14:07")
        #expect(try await service.store.read { try $0.messages(of: reference).count { $0.awaitsReader } } == 2)
        let question = try await latest(.setAside)
        #expect(question.message.text.contains("The drop-in was closed on Monday"))

        try await charity.round(at: "2026-03-03T08:31")
        let digest = try await latest(.digest).message.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(digest.contains("“The drop-in” (contact with the customer is restricted"))

        try await reply("open complaint", to: question, from: "casey", at: "2026-03-03T15:00")
        let new = try #require(try await charity.cases().last)
        #expect(new.assignee == "lee" && new.reference != reference)
        #expect(charity.calendar.iso8601(new.receivedAt) == "2026-03-02T14:05:00+00:00")
        #expect(try await charity.letters().contains { $0.row.reference == new.reference && $0.row.isToCustomer })
    }

    @Test func `a restriction is looked at again by the digest, and ends by itself`() async throws {
        try charity.receive(mail(subject: "No heating", brokenBoiler, id: "dana-1"), at: "2026-03-02T09:00")
        try await charity.round(at: "2026-03-02T09:01")
        let line = "restrict until 30 September because forty messages a day"
        try await reply(line, to: latest(.assignment, to: "casey"), from: "casey", at: "2026-03-02T10:00")
        try await charity.round(at: "2026-06-01T09:00")
        #expect(try await latest(.digest).message.text.contains("still needed?") == false)
        try await charity.round(at: "2026-06-02T09:00")
        #expect(try await latest(.digest).message.text.contains("still needed?"))
        try await reply("restrict keep", to: latest(.assignment, to: "casey"), from: "casey", at: "2026-06-02T10:00")
        try await charity.round(at: "2026-06-03T09:00")
        #expect(try await latest(.digest).message.text.contains("still needed?") == false)
        try await charity.round(at: "2026-09-30T23:00")
        #expect(try await charity.cases()[0].restriction != nil)
        try await charity.round(at: "2026-10-01T00:00")
        #expect(try await charity.cases()[0].restriction == nil)
        let reference = try #require(try await charity.cases().first).reference
        #expect(try await charity.events(of: reference).last { $0.kind == .restricted }?.by == "redress")
    }

    @Test func `a head of service gets the cases of the week on Monday, once`() async throws {
        let charity = try Charity(limits: "roles: { headOfService: \"morgan\" },")
        try charity.receive(mail(subject: "No heating", brokenBoiler, id: "dana-1"), at: "2026-03-03T09:00")
        try await charity.round(at: "2026-03-03T09:01")
        try await charity.round(at: "2026-03-06T09:00")
        func lists() async throws -> [Posted] { try await charity.letters().filter { $0.row.letter == .weeklyList } }
        #expect(try await lists().isEmpty)
        try await charity.round(at: "2026-03-09T08:31")
        try await charity.round(at: "2026-03-10T08:31")
        let list = try #require(try await lists().first)
        #expect(try await lists().count == 1)
        #expect(list.row.address == "morgan@hill.example.org" && list.row.key == nil)
        #expect(list.message.subject == "Your service's cases this week: 1 open case, 1 overdue")
        #expect(list.message.fields.contains { $0.name == "Auto-Submitted" && $0.body == "auto-generated" })
    }

    @Test func `a cap that delays letters is told once, and never delays news of somebody at risk`() async throws {
        let charity = try Charity(limits: "limits: { perHour: 1 },")
        let words = brokenBoiler + "\n\nI cannot go on like this. I want to kill myself."
        for name in ["ada", "bea", "cy"] {
            try charity.receive(
                mail(from: "\(name)@\(name).example.net", subject: "No heating, \(name)", words),
                at: "2026-03-02T09:00"
            )
        }
        try await charity.round(at: "2026-03-02T09:01")
        try await charity.round(at: "2026-03-02T09:20")
        let rows = try await charity.letters().map(\.row)
        #expect(rows.count { $0.letter == .alert } == 1)
        #expect(rows.count { $0.letter.isReceipt && $0.state == .deferred } == 2)
        let urgent = rows.filter { $0.letter == .safeguarding }
        #expect(urgent.count == 3 && urgent.allSatisfy { $0.state == .sent })
    }
}
