import Casework
import Foundation
import Mail
import Platform
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

    @Test func `other words under the Message-ID of an earlier message are another message, and the case says so`()
        async throws
    {
        try charity.receive(mail(subject: "No heating", brokenBoiler, id: "same"), at: "2026-03-02T09:00")
        try await charity.round(at: "2026-03-02T09:01")
        try charity.receive(
            mail(
                subject: "Noise",
                "The lift bangs all night. I have complained twice. Please put it right.",
                id: "same"
            ),
            at: "2026-03-02T10:00"
        )
        try await charity.round(at: "2026-03-02T10:01")
        let files = try await charity.cases()
        #expect(files.count == 2)
        let last = try #require(files.last)
        #expect(
            try await charity.events(of: last.reference).contains { $0.text.contains("Message-ID of an earlier one") }
        )
        let first = try #require(files.first)
        #expect(!(try await charity.events(of: first.reference).contains { $0.text.contains("Message-ID") }))
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

    @Test func `cases of somebody taken out of the configuration move at the next start`() async throws {
        try charity.receive(mail(subject: "No heating", brokenBoiler, id: "dana-1"), at: "2026-03-02T09:00")
        try await charity.round(at: "2026-03-02T09:01")
        let path = charity.folder.path + "/redress.json5"
        let text = try String(contentsOfFile: path, encoding: .utf8)
            .replacingOccurrences(of: #"pat: { name: "Pat Mercer", address: "pat@hill.example.org" },"#, with: "")
            .replacingOccurrences(of: #"investigation: "pat""#, with: #"investigation: "lee""#)
        try text.write(toFile: path, atomically: true, encoding: .utf8)
        let service = try await Service.start(
            Office(Configuration.load(path)),
            time: TimeSource(.still(charity.time("2026-03-02T09:05"))),
            log: Log(threshold: .error)
        )
        _ = try await Round(service).run()
        #expect(try await charity.cases()[0].assignee == "lee")
        #expect(try await charity.posted().contains("passedOn → lee"))
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
        #expect(try await charity.setAside().map(\.reason) == ["received before the first start"])
        // The first digests say so, and no later one.
        for day in 3...5 { try await charity.round(at: "2026-03-0\(day)T09:01") }
        let digests = try await charity.letters().filter { $0.row.letter == .digest }.map(\.message.text)
        let says = digests.map { $0.contains("1 received before the first start") }
        #expect(says.first == true && says.last == false)
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

    @Test func `a web form's own address silences nobody else`() async throws {
        let charity = try Charity(intake: "forms: [\"noreply@forms.example.com\"],")
        func form(_ address: String) -> String {
            mail(
                from: "noreply@forms.example.com",
                subject: "A message from the website",
                "Type: Complaint\nSurname: Whitlock\nEmail address: \(address)\nDetails of case: \(brokenBoiler)",
                fields: "Auto-Submitted: auto-generated\nReturn-Path: <>"
            )
        }
        try charity.receive(form("dana@example.net"), at: "2026-03-02T09:00")
        try charity.receive(form("no-reply@example.net"), at: "2026-03-02T09:00")
        try await charity.round(at: "2026-03-02T09:01")
        let files = try await charity.cases()
        #expect(files.map { $0.silence == nil } == [true, false])
        #expect(try await charity.posted().filter { $0.hasPrefix("receipt") } == ["receiptComplaint → dana"])
        // Whoever has the case hears that the customer has not.
        for (file, isTold) in zip(files, [true, false]) {
            let assignment = try await charity.letters().first {
                $0.row.reference == file.reference && $0.row.letter == .assignment && $0.row.person == "pat"
            }
            #expect(assignment?.message.text.contains("has had no receipt") == !isTold)
            #expect(assignment?.message.text.contains("they have been told") == isTold)
        }
    }

    @Test func `a message of which only the beginning was fetched is set aside`() async throws {
        let charity = try Charity(limits: "limits: { message: 65536 },")
        let long = brokenBoiler + String(repeating: "It is cold.\n", count: 8000)
        try charity.receive(mail(subject: "No heating", long), at: "2026-03-02T09:00")
        try await charity.round(at: "2026-03-02T09:01")
        #expect(try await charity.cases().isEmpty)
        let listed = try await charity.setAside()
        #expect(listed.count == 1 && listed.first?.reason.contains("only its beginning") == true)
        #expect(try await !charity.posted().contains { $0.hasSuffix("dana") })
    }

    @Test func `any mail by a person ends an absence without a date`() async throws {
        let service = try await charity.service(at: "2026-03-02T08:00")
        let since = try charity.time("2026-03-02T08:00")
        try await service.store.write { transaction in
            for (person, cause) in [("pat", Absence.Cause.outOfOffice), ("riley", .gone)] {
                let absence = Absence(person: person, since: since, cause: cause, until: nil, lapses: nil)
                try transaction.record(absence)
            }
        }
        for person in ["pat", "riley"] {
            let note = mail(from: "\(person)@hill.example.org", subject: "Lunch", "Is anybody going?")
            try charity.receive(note, at: "2026-03-02T09:00")
        }
        try await charity.round(at: "2026-03-02T09:01")
        #expect(try await service.store.read { try $0.absences().keys.sorted() } == ["riley"])
    }

    @Test func `a report that only names an address takes nobody out`() async throws {
        try charity.receive(mail(subject: "No heating", brokenBoiler), at: "2026-03-02T09:00")
        try await charity.round(at: "2026-03-02T09:01")
        func report(_ original: String) -> String {
            """
            From: MAILER-DAEMON@example.com
            To: feedback@hill.example.org
            Subject: Undelivered Mail Returned to Sender
            Date: Mon, 2 Mar 2026 09:02:00 +0000
            Message-ID: <report-\(original.count)@example.com>
            MIME-Version: 1.0
            Content-Type: multipart/report; report-type=delivery-status; boundary=b

            --b
            Content-Type: text/plain

            It could not be delivered.

            --b
            Content-Type: message/delivery-status

            Reporting-MTA: dns; mx.example.com

            Final-Recipient: rfc822; pat@hill.example.org
            Action: failed
            Status: 5.1.1

            --b
            Content-Type: message/rfc822

            From: feedback@hill.example.org
            To: pat@hill.example.org
            Subject: Urgent
            \(original)
            Hello.

            --b--

            """
        }
        try charity.receive(report(""), at: "2026-03-02T09:02")
        try await charity.round(at: "2026-03-02T09:03")
        let file = try await charity.cases()[0]
        #expect(file.assignee == "pat")
        #expect(try await charity.events(of: file.reference).contains { $0.kind == .bounced })
        #expect(try await charity.posted().last == "notice → casey")
        let assignment = try #require(try await charity.letters().first { $0.row.person == "pat" })
        try charity.receive(report("Message-ID: <\(assignment.row.messageID)>\n"), at: "2026-03-02T09:04")
        try await charity.round(at: "2026-03-02T09:05")
        #expect(try await charity.cases()[0].assignee == "riley")
        let kinds = try await charity.events(of: file.reference).suffix(3).map(\.kind)
        #expect(kinds == [.bounced, .absent, .passedOn])
    }

    @Test func `what staff write to the customer is listed as going out to them`() async throws {
        try charity.receive(mail(subject: "No heating", brokenBoiler), at: "2026-03-02T09:00")
        try await charity.round(at: "2026-03-02T09:01")
        let letter = mail(from: "pat@hill.example.org", subject: "Your boiler", "I shall come on Friday.")
            .replacingOccurrences(
                of: "To: feedback@hill.example.org",
                with: "To: dana@example.net\nCc: feedback@hill.example.org"
            )
        try charity.receive(letter, at: "2026-03-02T10:00")
        try await charity.round(at: "2026-03-02T10:01")
        let reference = try await charity.cases()[0].reference
        let record = try await charity.service(at: "2026-03-02T10:02").store.read { try CaseRecord(reference, $0) }
        let listing = CaseListing(try #require(record), office: charity.office)
        let sent = listing.messages?.first { $0.subject == "Your boiler" }
        #expect(sent?.direction == "out" && sent?.to == ["dana@example.net", "feedback@hill.example.org"])
        #expect(listing.page.contains("from pat@hill.example.org to dana@example.net"))
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
