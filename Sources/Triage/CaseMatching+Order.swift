import Casework
import FoundationEssentials
import Mail

/// One message's way through the rules of matching, in the order of what a message can be.
struct CaseMatching {
    let message: Message
    let judgement: Judgement
    let query: MatchQuery
    let facts: MatchFacts
    let directory: Directory
    let settings: MatchSettings
    let threshold: Double
    let receivedAt: Date

    /// Lower-case; empty where the message names no sender.
    var sender: String { (listAuthor ?? message.from.first)?.addrSpec.lowercased() ?? "" }
    var person: Person? {
        message.from.count == 1 && listAuthor == nil ? directory.person(address: sender) : nil
    }
    var isStaff: Bool {
        guard listAuthor == nil else { return false }
        return person != nil
            || directory.organisation.domains.contains { $0.lowercased() == message.from.first?.domain }
    }
    /// Who wrote a message that a list of ours passed on under its own address; never taken for staff, for the list
    /// vouches for nobody.
    ///
    /// QUIRK: Google Groups writes `'Pat Doe' via Feedback <feedback@example.org>`. Fixture: list-own.eml
    var listAuthor: Address? { settings.listAuthor(of: message) }
    private var authentication: Authentication { Authentication(message, settings: settings) }

    var verdict: Verdict {
        if let loop { return loop }
        switch judgement.automatic {
        case .bounce: return deliveryReport
        case .outOfOffice: return absence
        case .autoReply: return .automatic(answeredCase)
        case .bulk: return .setAside(reason: "list or bulk mail", mayWait: true)
        case .none: break
        }
        if let surveyAnswer { return surveyAnswer }
        if let form = trustedForm { return contact(from: form) }
        if settings.isForm(sender) { return newContact() }
        if let followUp = customerFollowUp { return followUp }
        if isStaff { return staffMail }
        return strangersStaffReply ?? strangersTrace ?? newContact()
    }

    // MARK: - Loops

    /// Every letter of a Redress says so, `Redress-Letter: INSTANCE; LETTER`; answers to it do not.
    private var loop: Verdict? {
        if let mark = message.field("Redress-Letter") {
            let instance = mark.split(separator: ";").first.map { $0.trimmed(of: " ") }
            return instance == settings.instance
                ? .loop : .setAside(reason: "a letter of another Redress", mayWait: true)
        }
        guard settings.isOwn(sender), !settings.isForm(sender) else { return nil }
        return .setAside(reason: "sent from the mailbox's own address", mayWait: true)
    }

    // MARK: - Automatic mail

    private var deliveryReport: Verdict {
        let recent = facts.recentLetters.filter {
            $0.sentAt.map { receivedAt.timeIntervalSince($0) <= 5 * 86_400 } ?? false
        }
        let action = judgement.delivery ?? .failed
        let recipient = message.deliveryStatus?.recipients.first { $0.action == action }
        let status = Self.withoutAddresses(recipient)
        if let letter = facts.letters.first {
            return .deliveryReport(action, letter: letter, status: status, isCertain: true)
        }
        // Anyone can write that an address fails; only who had the letter knows its Message-ID.
        var letter = recent.first { query.addresses.contains($0.address.lowercased()) }
        if case .failed = authentication { letter = nil }
        return .deliveryReport(action, letter: letter, status: status, isCertain: false)
    }

    /// The enhanced status code and the server's words; no address in them.
    private static func withoutAddresses(_ recipient: DeliveryStatus.Recipient?) -> String {
        let words = [recipient?.status, recipient?.diagnosticCode].compactMap(\.self).joined(separator: " ")
        let kept = words.split(whereSeparator: \.isWhitespace).filter { !$0.contains("@") }
        return String(kept.joined(separator: " ").prefix(200))
    }

    /// An out-of-office answer counts when it comes from the recipient of the letter it answers.
    private var absence: Verdict {
        let letters = (facts.letters + (facts.letters.isEmpty ? facts.recentLetters : []))
            .filter { $0.address.lowercased() == sender }
        guard let letter = letters.first(where: { $0.person != nil && $0.reference != nil }) ?? letters.first,
            let person = letter.person
        else { return .automatic(answeredCase) }
        if case .failed = authentication { return .automatic(letter.reference) }
        let today = directory.calendar.localDate(of: receivedAt)
        // A stale answer: they are back.
        if let until = judgement.absentUntil, until <= today { return .automatic(letter.reference) }
        return .absence(person, letter: letter, until: judgement.absentUntil, gone: judgement.gone)
    }

    private var answeredCase: CaseReference? {
        facts.letters.lazy.compactMap(\.reference).first ?? facts.casesByMessageID.first
    }

    // MARK: - Staff

    private var staffMail: Verdict {
        if case .failed = authentication {
            return .setAside(reason: "from a staff address, but it failed authentication")
        }
        if case .none = authentication { return .setAside(reason: "from a staff address, but not authenticated") }
        if let person, let answer = staffAnswer(by: person) { return answer }
        if let customers = forwardedByStaff { return newContact(forwarded: customers) }
        if let person, let reference = onlyOpenCase(of: person) { return note(by: person, on: reference, .none) }
        if judgement.safeguarding { return urgentFromStaff }
        return .setAside(reason: "from a member of staff: your own, or a customer's?")
    }

    private func staffAnswer(by person: Person) -> Verdict? {
        let copied =
            message.to.contains { settings.isOwn($0.addrSpec) } || message.cc.contains { settings.isOwn($0.addrSpec) }
        let customers = facts.openCasesOfRecipients.filter { summary in
            summary.customerAddress.map { query.recipients.contains($0.lowercased()) } ?? false
        }
        let named = customers.filter { query.references.contains($0.reference) }
        if copied, customers.count == 1 || named.count == 1, let summary = named.first ?? customers.first {
            return note(by: person, on: summary.reference, .none, toCustomer: true)
        }
        // A key that does not open is no slip: somebody shows what is not, or no longer, theirs.
        if !query.keys.isEmpty, facts.grant?.person != person.id {
            // What they pass on, and somebody at risk, need no authority.
            if let customers = forwardedByStaff { return newContact(forwarded: customers) }
            if judgement.safeguarding { return urgentFromStaff }
            let whose = facts.grant == nil ? "is not valid, or no longer" : "was given to somebody else"
            return .setAside(reason: "from a staff address, with a key that \(whose)")
        }
        let ofSubject = query.references.first { facts.cases[$0] != nil }
        let answered = facts.letters.first { $0.person == person.id && $0.reference != nil }?.reference
        if let grant = facts.grant, grant.person == person.id {
            // A co-ordinator's key without a case is for the case that the subject or the letter names.
            let authority = authority(of: person)
            if grant.reference == nil, authority == .coordinator, isForOffice {
                return .office(staffMessage(by: person, .coordinator))
            }
            if let reference = grant.reference ?? ofSubject ?? answered {
                return note(by: person, on: reference, authority)
            }
            // Words that are about no case get an answer that says so, but for what may be somebody's contact.
            if authority == .coordinator, forwardedByStaff == nil, !judgement.safeguarding {
                return .office(staffMessage(by: person, .coordinator))
            }
        }
        return answered.map { note(by: person, on: $0, .none) }
    }

    /// Named as such in the subject, or by how it begins.
    private var isForOffice: Bool {
        !query.messages.isEmpty || CoordinatorDirectiveReader.begins(message.visibleText)
    }

    private func authority(of person: Person) -> StaffMessage.Authority {
        let areas = directory.serviceAreas.compactMap(\.coordinator)
        return (directory.coordinators + areas).contains(person.id) ? .coordinator : .handler
    }

    /// A reply without a trace, by someone who has one open case: what else would it be about?
    private func onlyOpenCase(of person: Person) -> CaseReference? {
        let prefix = SubjectPrefix(message.subject)
        let isReply = prefix.isReply || !message.inReplyTo.isEmpty
        if let named = query.references.first(where: { facts.openCasesOfPerson.contains($0) }) { return named }
        return isReply && facts.openCasesOfPerson.count == 1 ? facts.openCasesOfPerson.first : nil
    }

    private func note(
        by person: Person,
        on reference: CaseReference,
        _ authority: StaffMessage.Authority,
        toCustomer: Bool = false
    ) -> Verdict {
        .staff(staffMessage(by: person, authority, toCustomer: toCustomer), reference)
    }

    private func staffMessage(
        by person: Person,
        _ authority: StaffMessage.Authority,
        toCustomer: Bool = false
    ) -> StaffMessage {
        StaffMessage(
            by: person.id,
            words: message.visibleText,
            receivedAt: receivedAt,
            authority: authority,
            toCustomer: toCustomer,
            messageID: message.messageID
        )
    }

    // MARK: - Customers

    /// The letter that it answers most directly is a survey, and it comes from where that went. What fails
    /// authentication may be anybody's, and is not counted; nor does the handler read it, whom it may be about.
    private var surveyAnswer: Verdict? {
        guard let letter = facts.letters.first(where: { $0.person == nil }), letter.letter == .survey,
            letter.address.lowercased() == sender, let reference = letter.reference
        else { return nil }
        if case .failed = authentication {
            return .setAside(reason: "an answer to the survey, but it failed authentication")
        }
        return .survey(letter, reference)
    }

    /// A trace of ours together with the case's own address.
    private var customerFollowUp: Verdict? {
        guard !sender.isEmpty else { return nil }
        let traced =
            (facts.letters.filter { $0.person == nil }.compactMap(\.reference) + facts.casesByMessageID
            + query.references)
            .compactMap { facts.cases[$0] }
        // Who asks for answers elsewhere is the customer there too: letters went to that address.
        let addresses = [sender, customer.address].compactMap(\.self)
        let ownTraced = traced.first { $0.customerAddress.map { addresses.contains($0.lowercased()) } ?? false }
        guard let own = ownTraced ?? (traced.isEmpty ? caseTalkedAbout : nil) else { return nil }
        return .customer(
            CustomerMessage(
                words: message.visibleText,
                receivedAt: receivedAt,
                appeal: judgement.appeal,
                withdrawal: judgement.withdrawal,
                safeguarding: judgement.safeguarding,
                wantsNoReply: judgement.wantsNoReply
            ),
            own.reference
        )
    }

    /// The one open case of a customer who writes to a member of staff, the mailbox in copy: they talk already.
    private var caseTalkedAbout: CaseSummary? {
        if case .failed = authentication { return nil }
        guard !isStaff, message.cc.contains(where: { settings.isOwn($0.addrSpec) }),
            !message.to.contains(where: { settings.isOwn($0.addrSpec) }),
            message.to.contains(where: { directory.person(address: $0.addrSpec) != nil })
        else { return nil }
        let open = facts.openCasesOfSender.filter { $0.customerAddress?.lowercased() == sender }
        return open.count == 1 ? open.first : nil
    }

    /// A letter to staff answered from an address that is nobody's on file: their own at home, or a stranger's.
    private var strangersStaffReply: Verdict? {
        guard facts.grant != nil || facts.letters.contains(where: { $0.person != nil }), !judgement.safeguarding else {
            return nil
        }
        return .setAside(reason: "an answer to a letter to staff, from an address that is none of theirs")
    }

    /// A trace, but another address: a contact of its own. It joins nothing and learns nothing.
    private var strangersTrace: Verdict? {
        let traced =
            facts.letters.compactMap(\.reference) + facts.casesByMessageID
            + query.references.filter { facts.cases[$0] != nil }
        guard let related = traced.first else { return nil }
        return newContact(related: related, isStranger: true)
    }

    /// Form fields count from staff and from the organisation's web forms.
    var trustedForm: ContactForm? {
        guard let form = judgement.form, settings.isForm(sender) || isStaff else { return nil }
        if !settings.isForm(sender) {
            switch authentication {
            case .failed, .none: return nil
            case .passed, .notConfigured: break
            }
            // Who answers a letter, or writes of a case that there is, is not taking a contact.
            if facts.grant != nil || !facts.letters.isEmpty { return nil }
            if query.references.contains(where: { facts.cases[$0] != nil }) { return nil }
        }
        return form
    }

    /// The innermost forwarded message that is neither ours nor a colleague's.
    var forwardedByStaff: ForwardedContact? {
        judgement.forwards.last { forwarded in
            let address = forwarded.from.addrSpec.lowercased()
            return !settings.isOwn(address) && directory.person(address: address) == nil
                && !directory.organisation.domains.contains { $0.lowercased() == forwarded.from.domain }
        }
    }
}
