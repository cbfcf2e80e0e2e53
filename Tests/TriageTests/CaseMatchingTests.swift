import Casework
import Foundation
import Mail
import Testing
import Triage

@Suite struct CaseMatchingTests {
    let complaint = "I want to complain. The boiler was never repaired, nobody came although I rang three times."
    let reference = Samples.reference

    private func facts(_ change: (inout MatchFacts) -> Void) -> MatchFacts {
        var facts = MatchFacts()
        change(&facts)
        return facts
    }

    // MARK: - New contacts

    @Test func `a stranger's complaint is a new contact`() throws {
        guard case .contact(let contact, nil) = Samples.verdict(Samples.message(complaint)) else {
            Issue.record("not a contact")
            return
        }
        #expect(contact.kind == .complaint)
        #expect(contact.customer.address == "pat@example.net")
        #expect(contact.customer.name == "Pat Doe")
        #expect(contact.serviceArea == "Repairs")
        #expect(contact.words == complaint)
        #expect(!contact.flags.contains(.undecided))
        #expect(contact.receivedAt == Samples.now)
    }

    @Test func `what is unclear is an undecided contact`() {
        guard case .contact(let contact, _) = Samples.verdict(Samples.message("It is about the flat.")) else {
            Issue.record("not a contact")
            return
        }
        #expect(contact.flags.contains(.undecided))
    }

    @Test func `what is surely nothing for this mailbox is set aside`() {
        let invoice = Samples.message("Please find attached invoice number 4711. Payment terms are thirty days.")
        guard case .setAside = Samples.verdict(invoice) else {
            Issue.record("not set aside")
            return
        }
    }

    @Test func `the same address with an open case is a new contact that may be related`() {
        let facts = facts { $0.openCasesOfSender = [Samples.summary("pat@example.net")] }
        guard case .contact(let contact, let related) = Samples.verdict(Samples.message(complaint), facts: facts) else {
            Issue.record("not a contact")
            return
        }
        #expect(related == reference)
        #expect(contact.flags.contains(.possiblyRelated))
    }

    @Test func `Reply-To names the customer unless it is ours`() {
        func customer(_ replyTo: String) -> String? {
            guard
                case .contact(let contact, _) = Samples.verdict(
                    Samples.message(fields: ["Reply-To: \(replyTo)"], complaint)
                )
            else { return nil }
            return contact.customer.address
        }
        #expect(customer("kim@example.net") == "kim@example.net")
        #expect(customer("feedback@example.org") == "pat@example.net")
        #expect(customer("kim@example.net, robin@example.net") == "pat@example.net")
    }

    @Test func `words of somebody at risk are never set aside`() {
        let invoice = "Please find attached invoice number 4711. Payment terms are thirty days."
        for message in [
            Samples.message(invoice + " I feel suicidal."),
            Samples.message(from: "ops@example.org", "She told me at the door that she feels suicidal."),
        ] {
            guard case .contact(let contact, nil) = Samples.verdict(message) else {
                Issue.record("not a contact")
                continue
            }
            #expect(contact.flags.contains(.safeguarding))
            #expect(contact.customer.address != "ops@example.org")
        }
    }

    @Test(arguments: [
        ("I want to complain about your director, who was rude to me and shouted at my mother.", nil),
        ("I want to complain about Olive Stone, who was rude to me and shouted at my mother.", "ops"),
    ])
    func `whom a complaint is about is a name, not a title`(words: String, person: PersonID?) {
        var directory = Samples.directory
        directory.people["ops"]?.name = "Olive Stone, director"
        guard case .contact(let contact, _) = Samples.verdict(Samples.message(words), directory: directory) else {
            Issue.record("not a contact")
            return
        }
        #expect(contact.flags.contains(.conduct))
        #expect(contact.complainedAbout == person)
    }

    // MARK: - The customer writes again

    @Test func `who wrote from work and asks for answers at home joins from either`() {
        let facts = facts { $0.cases = [reference: Samples.summary("home@example.net")] }
        let message = Samples.message(
            from: "work@example.com",
            subject: "Re: \(reference)",
            fields: ["Reply-To: home@example.net"],
            "One more thing."
        )
        guard case .customer(_, reference) = Samples.verdict(message, facts: facts) else {
            Issue.record("did not join")
            return
        }
        let query = MatchQuery(message: message, judgement: Samples.judge(message), settings: Samples.settings)
        #expect(query.addresses == ["work@example.com", "home@example.net"])
    }

    @Test func `a follow-up that speaks of danger says so`() {
        let facts = facts { $0.cases = [reference: Samples.summary("pat@example.net")] }
        let message = Samples.message(subject: "Re: \(reference)", "Nobody came. I feel suicidal.")
        guard case .customer(let message, reference) = Samples.verdict(message, facts: facts) else {
            Issue.record("did not join")
            return
        }
        #expect(message.safeguarding)
    }

    @Test func `our Message-ID and the case's own address join the case`() {
        let facts = facts {
            $0.letters = [Samples.letter(person: nil, address: "pat@example.net")]
            $0.cases = [reference: Samples.summary("pat@example.net")]
        }
        guard
            case .customer(let message, reference) = Samples.verdict(
                Samples.message("I withdraw my complaint."),
                facts: facts
            )
        else {
            Issue.record("did not join")
            return
        }
        #expect(message.withdrawal)
    }

    @Test func `a reference and the case's own address join the case`() {
        let facts = facts { $0.cases = [reference: Samples.summary("pat@example.net", status: .closed)] }
        let message = Samples.message(subject: "Re: \(reference)", "One more thing.")
        guard case .customer(_, reference) = Samples.verdict(message, facts: facts) else {
            Issue.record("did not join")
            return
        }
    }

    @Test func `a stranger who quotes a reference joins nothing`() {
        let facts = facts { $0.cases = [reference: Samples.summary("kim@example.net")] }
        guard
            case .contact(let contact, let related) = Samples.verdict(
                Samples.message(subject: "\(reference)", "What became of it?"),
                facts: facts
            )
        else {
            Issue.record("not a contact")
            return
        }
        #expect(related == reference)
        #expect(contact.flags.isSuperset(of: [.possiblyRelated, .undecided]))
    }

    @Test func `a stranger who answers a customer's letter joins nothing`() {
        let facts = facts {
            $0.letters = [Samples.letter(person: nil, address: "kim@example.net")]
            $0.cases = [reference: Samples.summary("kim@example.net")]
        }
        guard case .contact(_, reference) = Samples.verdict(Samples.message("I agree."), facts: facts) else {
            Issue.record("not a contact")
            return
        }
    }

    // MARK: - Automatic mail

    private func absenceNote(from: String = "ops@example.org", fields: [String] = [], until day: String = "11 December")
        -> Message
    {
        Samples.message(
            from: from,
            subject: "Automatic reply: Assignment",
            fields: fields + ["Auto-Submitted: auto-replied"],
            "I am on leave until Friday \(day)."
        )
    }

    @Test func `an absence note of the letter's recipient is an absence`() {
        let facts = facts { $0.letters = [Samples.letter(person: "ops", address: "ops@example.org")] }
        guard case .absence("ops", let letter, let until, false) = Samples.verdict(absenceNote(), facts: facts) else {
            Issue.record("no absence")
            return
        }
        #expect(letter.reference == reference)
        #expect(until == Samples.day("2026-12-14"))
    }

    @Test func `without a trace, a recent unanswered letter is what it answers`() {
        let facts = facts { $0.recentLetters = [Samples.letter(person: "ops", address: "ops@example.org")] }
        guard case .absence("ops", _, _, _) = Samples.verdict(absenceNote(), facts: facts) else {
            Issue.record("no absence")
            return
        }
    }

    @Test func `an absence note of anybody else moves nothing`() {
        let facts = facts { $0.letters = [Samples.letter(person: "ops", address: "ops@example.org")] }
        guard case .automatic(reference) = Samples.verdict(absenceNote(from: "kim@example.net"), facts: facts) else {
            Issue.record("moved something")
            return
        }
    }

    @Test func `a stale absence note moves nothing`() {
        let facts = facts { $0.letters = [Samples.letter(person: "ops", address: "ops@example.org")] }
        guard case .automatic = Samples.verdict(absenceNote(until: "4 December"), facts: facts) else {
            Issue.record("moved something")
            return
        }
    }

    @Test func `an absence note that fails authentication moves nothing`() {
        var settings = Samples.settings
        settings.authservID = "mx.example.org"
        let facts = facts { $0.letters = [Samples.letter(person: "ops", address: "ops@example.org")] }
        let forged = absenceNote(fields: ["Authentication-Results: mx.example.org; dmarc=fail header.from=example.org"])
        guard case .automatic = Samples.verdict(forged, facts: facts, settings: settings) else {
            Issue.record("moved something")
            return
        }
        guard case .absence = Samples.verdict(absenceNote(), facts: facts, settings: settings) else {
            Issue.record("an unmarked note must count")
            return
        }
    }

    @Test func `an answer to a survey that fails authentication is read by a person and not counted`() {
        var settings = Samples.settings
        settings.authservID = "mx.example.org"
        let facts = facts {
            $0.letters = [Samples.letter(.survey, person: nil, address: "pat@example.net")]
            $0.cases = [Samples.reference: Samples.summary("pat@example.net", status: .closed)]
        }
        func answer(_ result: String) -> Verdict {
            let fields = ["Authentication-Results: mx.example.org; dmarc=\(result) header.from=example.net"]
            let mail = Samples.message(fields: fields + ["In-Reply-To: <l1@example.org>"], "1. no")
            return Samples.verdict(mail, facts: facts, settings: settings)
        }
        guard case .survey = answer("pass"), case .survey = answer("none"), case .setAside = answer("fail") else {
            Issue.record("counted, or lost")
            return
        }
    }

    @Test func `a delivery report finds its letter and leaks no address`() throws {
        let message = try Samples.fixture("delivery-report.eml")
        let query = MatchQuery(message: message, judgement: Samples.judge(message), settings: Samples.settings)
        #expect(query.tags == [MatchQuery.Tag(kind: "b", token: "tok1")])
        #expect(query.messageIDs.first == "l1@example.org")
        #expect(query.addresses == ["pat@example.net"])
        let facts = facts { $0.letters = [Samples.letter(person: nil, address: "pat@example.net")] }
        guard case .deliveryReport(.failed, let letter, let status, true) = Samples.verdict(message, facts: facts)
        else {
            Issue.record("no report")
            return
        }
        #expect(letter?.id == 1)
        #expect(status.hasPrefix("5.1.1"))
        #expect(!status.contains("@"))
    }

    @Test func `a report that quotes its original as text is matched by that`() throws {
        let message = try Samples.fixture("bounce-plain.eml")
        let query = MatchQuery(message: message, judgement: Samples.judge(message), settings: Samples.settings)
        #expect(query.messageIDs == ["l1@example.org"])
        #expect(query.addresses == ["pat@example.net"])
    }

    @Test(arguments: [(1.0, true), (6.0, false)])
    func `a report without a trace is matched by a letter of the last five days`(days: Double, found: Bool) throws {
        let sentAt = Samples.now.addingTimeInterval(-86_400 * days)
        let facts = facts {
            $0.recentLetters = [Samples.letter(person: nil, address: "pat@example.net", sentAt: sentAt)]
        }
        guard
            case .deliveryReport(_, let letter, _, false) = Samples.verdict(
                try Samples.fixture("bounce-plain.eml"),
                facts: facts
            )
        else {
            Issue.record("no report")
            return
        }
        #expect((letter != nil) == found)
    }

    @Test func `a forged report that fails authentication finds no letter`() throws {
        var settings = Samples.settings
        settings.authservID = "mx.example.org"
        let facts = facts { $0.recentLetters = [Samples.letter(person: "ops", address: "ops@example.org")] }
        let report = Samples.message(
            from: "mailer-daemon@example.org",
            subject: "Undelivered Mail Returned to Sender",
            fields: [
                "Authentication-Results: mx.example.org; dmarc=fail", "X-Failed-Recipients: ops@example.org",
                "Return-Path: <>",
            ],
            "Delivery to the following recipient failed permanently: ops@example.org. 550 5.1.1 no such user"
        )
        guard
            case .deliveryReport(_, let letter, _, false) = Samples.verdict(report, facts: facts, settings: settings)
        else {
            Issue.record("no report")
            return
        }
        #expect(letter == nil)
        guard case .deliveryReport(_, _?, _, false) = Samples.verdict(report, facts: facts) else {
            Issue.record("no letter")
            return
        }
    }

    // MARK: - Loops

    @Test func `our own letter is a loop, another Redress's is set aside`() {
        let own = Samples.message(from: "feedback@example.org", fields: ["Redress-Letter: home; digest"], "Digest")
        guard case .loop = Samples.verdict(own) else {
            Issue.record("no loop")
            return
        }
        let other = Samples.message(fields: ["Redress-Letter: elsewhere; receiptComplaint"], complaint)
        guard case .setAside = Samples.verdict(other) else {
            Issue.record("not set aside")
            return
        }
    }

    @Test func `mail from the mailbox's own address is no contact`() {
        guard case .setAside = Samples.verdict(Samples.message(from: "feedback@example.org", complaint)) else {
            Issue.record("not set aside")
            return
        }
    }

    // MARK: - Staff

    private func staff(_ verdict: Verdict) -> StaffMessage? {
        guard case .staff(let message, reference) = verdict else { return nil }
        return message
    }

    @Test func `a key grants authority to its own person alone`() {
        let granted = facts { $0.grant = KeyGrant(person: "ops", reference: reference) }
        let reply = Samples.message(
            from: "ops@example.org",
            subject: "Re: Assignment",
            "contacted\n\n> Key: aaaa-bbbb-cccc"
        )
        #expect(staff(Samples.verdict(reply, facts: granted))?.authority == .handler)
        let other = Samples.message(from: "quality@example.org", subject: "Re: Assignment", "contacted")
        #expect(staff(Samples.verdict(other, facts: granted)) == nil)
        let stranger = Samples.message(subject: "Re: Assignment", "contacted")
        #expect(staff(Samples.verdict(stranger, facts: granted)) == nil)
    }

    @Test func `a co-ordinator's key is a co-ordinator's`() {
        let granted = facts { $0.grant = KeyGrant(person: "quality", reference: reference) }
        let reply = Samples.message(from: "quality@example.org", subject: "Re: Assignment", "kind complaint")
        #expect(staff(Samples.verdict(reply, facts: granted))?.authority == .coordinator)
    }

    @Test(arguments: [
        ("Authentication-Results: mx.example.org; dmarc=pass header.from=example.org", true),
        ("Authentication-Results: mx.example.org; auth=pass smtp.auth=ops", true),
        ("Authentication-Results: mx.example.org; spf=pass", false),
        ("Authentication-Results: mx.example.org; dmarc=pass header.from=evil.example.net", false),
        ("Authentication-Results: mx.example.org; dmarc=fail", false),
        ("Authentication-Results: elsewhere.example.net; dmarc=pass", false), ("X-Internal: yes", true),
        ("X-Other: yes", false),
        ("Authentication-Results: mx.example.org; dmarc=fail (dmarc=pass)", false),
        ("Authentication-Results: mx.example.org; dmarc=fail\r\nX-Internal: yes", false),
    ])
    func `staff mail must be authenticated where the server says so`(field: String, passes: Bool) {
        var settings = Samples.settings
        settings.authservID = "mx.example.org"
        settings.internalMark = "X-Internal"
        let granted = facts { $0.grant = KeyGrant(person: "ops", reference: reference) }
        let reply = Samples.message(from: "ops@example.org", subject: "Re: Assignment", fields: [field], "contacted")
        #expect((staff(Samples.verdict(reply, facts: granted, settings: settings)) != nil) == passes)
    }

    @Test(arguments: [("X-Internal: yes", true), ("X-Other: yes", false)])
    func `a mark alone is enough to ask for`(field: String, passes: Bool) {
        var settings = Samples.settings
        settings.internalMark = "X-Internal"
        let granted = facts { $0.grant = KeyGrant(person: "ops", reference: reference) }
        let reply = Samples.message(from: "ops@example.org", subject: "Re: Assignment", fields: [field], "contacted")
        #expect((staff(Samples.verdict(reply, facts: granted, settings: settings)) != nil) == passes)
    }

    @Test func `a staff reply without a key is a note`() {
        let answered = facts { $0.letters = [Samples.letter(person: "ops", address: "ops@example.org")] }
        let reply = Samples.message(from: "ops@example.org", subject: "Re: Assignment", "I shall ring her.")
        #expect(staff(Samples.verdict(reply, facts: answered))?.authority == StaffMessage.Authority.none)
        let single = facts { $0.openCasesOfPerson = [reference] }
        #expect(staff(Samples.verdict(reply, facts: single))?.authority == StaffMessage.Authority.none)
    }

    @Test func `staff mail without form, forward or key is set aside`() {
        let mail = Samples.message(from: "ops@example.org", subject: "The boiler", complaint)
        guard case .setAside(let reason, mayWait: false) = Samples.verdict(mail) else {
            Issue.record("not set aside")
            return
        }
        #expect(reason.contains("your own, or a customer's?"))
    }

    @Test func `staff mail to the customer with the mailbox in copy is contact`() {
        let facts = facts { $0.openCasesOfRecipients = [Samples.summary("kim@example.net")] }
        let mail = Samples.message(
            from: "ops@example.org",
            subject: "Your boiler",
            fields: ["Cc: Kim Roe <kim@example.net>"],
            "I shall come on Friday."
        )
        #expect(staff(Samples.verdict(mail, facts: facts))?.toCustomer == true)
    }

    @Test func `of a customer's two cases the one that staff name is meant`() {
        let other = CaseReference(year: 2026, number: 42)
        let cases = [
            Samples.summary("kim@example.net"),
            CaseSummary(reference: other, customerAddress: "kim@example.net", status: .open, closedAt: nil),
        ]
        let facts = facts {
            $0.openCasesOfRecipients = cases
            $0.cases = [other: cases[1]]
        }
        let mail = Samples.message(
            from: "ops@example.org",
            subject: "Your boiler [\(other)]",
            fields: ["Cc: Kim Roe <kim@example.net>"],
            "I shall come on Friday."
        )
        guard case .staff(let message, other) = Samples.verdict(mail, facts: facts) else {
            Issue.record("not filed with the case it names")
            return
        }
        #expect(message.toCustomer)
    }

    @Test func `a customer who writes to staff with the mailbox in copy is heard on the open case`() throws {
        let facts = facts { $0.openCasesOfSender = [Samples.summary("kim@example.net")] }
        func verdict(to: String, cc: String) -> Verdict {
            let head =
                "From: Kim <kim@example.net>\r\nTo: \(to)\r\nCc: \(cc)\r\nSubject: Friday\r\n\r\nFriday suits me."
            return Samples.verdict(Message(parsing: Array(head.utf8)), facts: facts)
        }
        guard case .customer = verdict(to: "ops@example.org", cc: "feedback@example.org") else {
            Issue.record("not filed with the case")
            return
        }
        guard case .contact = verdict(to: "feedback@example.org", cc: "ops@example.org") else {
            Issue.record("what is for the mailbox is a contact")
            return
        }
        var settings = Samples.settings
        settings.authservID = "mx.example.org"
        let forged =
            "Authentication-Results: mx.example.org; dmarc=fail\r\nFrom: Kim <kim@example.net>\r\nTo: ops@example.org\r\n"
            + "Cc: feedback@example.org\r\nSubject: Appeal\r\n\r\nI appeal."
        guard case .contact = Samples.verdict(Message(parsing: Array(forged.utf8)), facts: facts, settings: settings)
        else {
            Issue.record("a forged message joined the case")
            return
        }
    }

    @Test func `an answer to a staff letter from a private address is set aside, and somebody at risk is heard`() {
        let facts = facts { $0.letters = [Samples.letter(person: "ops", address: "ops@example.org")] }
        let reply = Samples.message(from: "Olive <olive@example.com>", subject: "Re: Urgent", "contacted")
        guard case .setAside = Samples.verdict(reply, facts: facts) else {
            Issue.record("opened a case")
            return
        }
        let danger = Samples.message(from: "x@example.com", subject: "Re: Urgent", "I want to kill myself tonight.")
        guard case .contact = Samples.verdict(danger, facts: facts) else {
            Issue.record("waits")
            return
        }
    }

    @Test(arguments: ["forward-apple.eml", "forward-outlook.eml", "forward-attached.eml"])
    func `what staff forward is the customer's contact`(name: String) throws {
        let message = try Samples.fixture(name)
        guard case .contact(let contact, _) = Samples.verdict(message) else {
            Issue.record("not a contact")
            return
        }
        #expect(contact.customer.address == "kim@example.net")
        #expect(contact.subject == "Our lift")
        #expect(contact.words.hasPrefix("The lift has been broken"))
        #expect(contact.kind == .complaint)
        // The customer never saw the colleague's message: no letter may answer it.
        #expect(contact.messageID != message.messageID)
    }

    @Test func `a web form's customer is the one it names`() throws {
        guard case .contact(let contact, _) = Samples.verdict(try Samples.fixture("form-table.eml")) else {
            Issue.record("not a contact")
            return
        }
        #expect(contact.kind == .compliment)
        #expect(contact.confidence == 1)
        #expect(contact.customer.name == "Kim Roe")
        #expect(contact.customer.address == "kim@example.net")
        #expect(!contact.customer.wantsContact)
        #expect(contact.words == "The caretaker carried my shopping up four floors.")
    }

    @Test func `a web form's own mark of automatic mail hides no customer`() throws {
        let words = "Type: Complaint\nSurname: Roe\nEmail address: kim@example.net\nDetails of case: \(complaint)"
        let form = Samples.message(from: "web@example.org", fields: ["Auto-Submitted: auto-generated"], words)
        guard case .contact(let contact, _) = Samples.verdict(form) else {
            Issue.record("not a contact")
            return
        }
        #expect(contact.customer.address == "kim@example.net")
        #expect(contact.messageID == nil)
        let returned = Samples.message(
            from: "web@example.org",
            subject: "Automatic reply: Your message",
            fields: ["Auto-Submitted: auto-replied"],
            "I am out of the office until 14 December."
        )
        guard case .automatic = Samples.verdict(returned) else {
            Issue.record("not automatic")
            return
        }
    }

    @Test func `a form that a colleague quotes from our own letter opens nothing`() {
        let quoted = """
            I shall look into it.

            On Monday 7 December 2026, Example Homes wrote:
            > Type: Complaint
            > Surname: Roe
            > Email address: kim@example.net
            > Details of case: The boiler is cold.
            """
        let facts = facts { $0.letters = [Samples.letter(person: "ops", address: "ops@example.org")] }
        let reply = Samples.message(from: "joan@example.org", subject: "Re: Assignment", quoted)
        #expect(Samples.judge(reply).form == nil)
        guard case .setAside = Samples.verdict(reply, facts: facts) else {
            Issue.record("not set aside")
            return
        }
        // Without a quotation mark before it, the letter it answers tells.
        let bare = Samples.message(
            from: "joan@example.org",
            subject: "Re: Assignment",
            "Type: Complaint\nSurname: Roe\nEmail address: kim@example.net\nDetails of case: The boiler is cold."
        )
        guard case .setAside = Samples.verdict(bare, facts: facts) else {
            Issue.record("not set aside")
            return
        }
    }

    @Test func `a stranger's form is a letter like any other`() {
        let form = Samples.message(
            "Type: Compliment\nSurname: Roe\nEmail address: ops@example.org\nDetails of case: \(complaint)"
        )
        guard case .contact(let contact, _) = Samples.verdict(form) else {
            Issue.record("not a contact")
            return
        }
        #expect(contact.kind == .complaint)
        #expect(contact.confidence < 1)
        #expect(contact.customer.address == "pat@example.net")
    }

    // MARK: - Queries

    @Test func `keys are found in tags, subjects and quoted lines`() {
        let message = Samples.message(
            subject: "Re: [dddd-eeee-ffff] Assignment",
            fields: ["Delivered-To: feedback+k.gggg-hhhh-iiii@example.org"],
            "contacted\n\n> > Key: AAAA-bbbb-cccc"
        )
        let query = MatchQuery(message: message, judgement: Samples.judge(message), settings: Samples.settings)
        #expect(query.keys == ["gggg-hhhh-iiii", "dddd-eeee-ffff", "aaaa-bbbb-cccc"])
    }

    @Test(arguments: [
        "Re: \(Samples.reference)", "[\(Samples.reference)] my boiler", "c 2026 00041 \(Samples.reference.check)",
        "about \(Samples.reference) 2 days ago", "\(Samples.reference), 12 December",
    ])
    func `a reference in a subject is found as people leave it`(subject: String) {
        let message = Samples.message(subject: subject, "x")
        let query = MatchQuery(message: message, judgement: Samples.judge(message), settings: Samples.settings)
        #expect(query.references == [Samples.reference])
    }

    @Test func `a tag of another address is none of ours`() {
        let message = Samples.message(fields: ["Delivered-To: feedback+k.aaaa-bbbb-cccc@example.net"], "x")
        let query = MatchQuery(message: message, judgement: Samples.judge(message), settings: Samples.settings)
        #expect(query.tags.isEmpty)
    }
}
