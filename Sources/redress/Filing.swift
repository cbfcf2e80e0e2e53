import Casework
import Foundation
import Mail
import Platform
import Store
import Triage

/// One message through the steps: read, judged, matched, decided, committed.
struct Filing {
    let office: Office
    let instance: String
    /// The office's, taught by what people corrected, where that is known.
    var judge: Judge?

    /// What can be known of a message without the store, and so outside a transaction.
    struct Reading: Sendable {
        let id: Int64
        let receivedAt: Date
        let message: Message
        let judgement: Judgement
        let query: MatchQuery

        var heading: MessageHeading {
            MessageHeading(
                messageID: message.messageID,
                fromAddress: message.from.first?.addrSpec,
                subject: message.subject
            )
        }
    }

    /// What became of a message: the words of its log line.
    struct Filed: Sendable {
        let id: Int64
        let what: String
        let reference: CaseReference?
    }

    func read(_ stored: StoredMessage, _ bytes: [UInt8]) -> Reading {
        let message = Message(parsing: bytes)
        let settings = office.matchSettings(instance: instance)
        let judgement = (judge ?? office.judge).judge(
            message,
            receivedAt: stored.receivedAt,
            isWebForm: settings.isWebForm(message)
        )
        return Reading(
            id: stored.id,
            receivedAt: stored.receivedAt,
            message: message,
            judgement: judgement,
            query: MatchQuery(message: message, judgement: judgement, settings: settings)
        )
    }

    func file(_ reading: Reading, now: Date, in transaction: Transaction) throws -> Filed {
        let known = try transaction.cases(ofMessageIDs: [reading.message.messageID].compactMap(\.self))
        let filed = try fileUnlessKnown(reading, now: now, in: transaction)
        // Other words under one Message-ID are another message, whatever the standard says of such names.
        if !known.isEmpty, filed.what != "duplicate", let reference = filed.reference {
            let text = "A message came with the Message-ID of an earlier one and other words; both are kept."
            try transaction.append([CaseEvent(at: now, kind: .note, by: "redress", text: text)], to: reference)
        }
        return filed
    }

    private func fileUnlessKnown(_ reading: Reading, now: Date, in transaction: Transaction) throws -> Filed {
        let desk = Desk(office: office, instance: instance, now: now)
        let receivedAt = min(reading.receivedAt, now)
        let stored = try transaction.message(reading.id)
        if let digest = stored?.digest,
            let earlier = try transaction.earlierMessage(digest: digest, than: reading.id)
        {
            try transaction.markDuplicate(reading.id, of: earlier, reading.heading)
            return Filed(id: reading.id, what: "duplicate", reference: nil)
        }
        if try isOld(receivedAt, transaction) {
            try transaction.markOld(reading.id, reading.heading)
            return Filed(id: reading.id, what: "old", reference: nil)
        }
        if stored?.truncatedFrom != nil {
            let most = office.configuration.limits.message
            let reason = "it is over \(most) bytes, so that only its beginning was fetched"
            return try setAside(reading, reason, now: now, in: transaction)
        }
        let facts = try facts(for: reading, now: now, in: transaction)
        let directory = try desk.directory(transaction)
        let settings = office.matchSettings(instance: instance)
        let verdict = match(
            reading.message,
            reading.judgement,
            query: reading.query,
            facts: facts,
            directory: directory,
            settings: settings,
            threshold: office.configuration.confidence,
            receivedAt: receivedAt
        )
        if let person = staffAuthor(of: reading.message, reading.judgement, directory: directory, settings: settings) {
            try desk.wrote(person, at: receivedAt, in: transaction)
        }

        func filed(
            _ what: String,
            _ reference: CaseReference?,
            direction: MessageDirection = .in
        ) throws -> Filed {
            try transaction.markFiled(reading.id, reading.heading, reference: reference, direction: direction)
            return Filed(id: reading.id, what: what, reference: reference)
        }
        switch verdict {
        case .loop:
            return try filed("loop", nil)
        case .automatic(let reference):
            return try filed("automatic", reference)
        case .deliveryReport(let action, let letter, let status, let isCertain):
            if let letter, action == .failed, let stored = try transaction.letter(letter.id), stored.state != .failed {
                // It waits to go again without its files: the report is about the first sending.
                let waits = try stored.state != .sent && transaction.files(of: stored.id).areLeft
                if !waits { try desk.bounced(stored, status: status, isCertain: isCertain, in: transaction) }
            }
            return try filed("delivery-report", letter?.reference)
        case .absence(let person, let letter, let until, let gone):
            let today = directory.calendar.localDate(of: now)
            if until.map({ $0 > today }) ?? true {
                let absence = directory.absence(
                    of: person,
                    since: now,
                    cause: gone ? .gone : .outOfOffice,
                    until: until
                )
                try desk.absent(absence, in: transaction)
            }
            try transaction.markAnswered(letter.id, now: now)
            return try filed("out-of-office", letter.reference)
        case .staff(let message, let reference):
            for letter in facts.letters where letter.person == message.by {
                try transaction.markAnswered(letter.id, now: now)
            }
            let office = CoordinatorDesk(filing: self, now: now)
            if try !office.obeys(message, on: reference, in: transaction) {
                _ = try desk.apply(.staffWrote(message), to: reference, in: transaction)
            }
            return try filed("staff", reference, direction: message.toCustomer ? .out : .in)
        case .survey(let letter, let reference):
            return try SurveyDesk(filing: self, now: now)
                .read(reading, answering: letter, of: reference, receivedAt: receivedAt, in: transaction)
        case .customer(var message, let reference):
            message.files = reading.files
            let own = try desk.customerWrote(message, on: reference, in: transaction)
            let customer = try transaction.outline(reference)?.customerAddress
            if let restricted = try restrictedCase(of: customer, in: transaction) {
                return try fileForReader(reading, with: own, restricted, now: now, in: transaction)
            }
            let isClosed = try transaction.outline(own)?.status == .closed
            if reading.mayBeNewMatter(isClosed: isClosed, threshold: office.configuration.confidence) {
                return try fileForReader(reading, with: own, nil, now: now, in: transaction)
            }
            return try filed("customer", own)
        case .office(let message):
            for letter in facts.letters where letter.person == message.by {
                try transaction.markAnswered(letter.id, now: now)
            }
            try CoordinatorDesk(filing: self, now: now)
                .answer(message, about: reading.query.messages, in: transaction)
            return try filed("staff", nil)
        case .contact(var contact, let related):
            contact.files = reading.files
            if let restricted = try restrictedCase(of: contact.customer.address, in: transaction) {
                guard directory.isStaff(reading.message.from.first), !settings.isWebForm(reading.message) else {
                    let message = CustomerMessage(contact, reading.judgement)
                    let reference = try desk.customerWrote(message, on: restricted.reference, in: transaction)
                    return try fileForReader(reading, with: reference, restricted, now: now, in: transaction)
                }
                contact.flags.insert(.restricted)
            }
            let opened = try desk.open(
                contact,
                from: reading.id,
                related: related,
                silence: silence(contact.customer, reading.message),
                in: transaction
            )
            return try filed("contact", opened.reference)
        case .setAside(let reason, let mayWait):
            return try setAside(reading, reason, mayWait: mayWait, now: now, in: transaction)
        }
    }

    private func restrictedCase(of customer: String?, in transaction: Transaction) throws -> CaseFile? {
        guard let customer else { return nil }
        return try transaction.restrictedCases(of: customer).first
    }

    /// Mail that is filed with a case and may raise a new matter: a person reads it.
    /// - Parameter restricted: the case because of which contact with the customer is restricted, and one person reads
    ///   all their mail; nil where it only came on an old thread.
    private func fileForReader(
        _ reading: Reading,
        with reference: CaseReference,
        _ restricted: CaseFile?,
        now: Date,
        in transaction: Transaction
    ) throws -> Filed {
        let reason = restricted == nil ? StoredMessage.newMatter : StoredMessage.restricted
        try transaction.markFiled(reading.id, reading.heading, reference: reference, reason: reason)
        let directory = try Desk(office: office, instance: instance, now: now).directory(transaction)
        let readers = try directory.readers(restricted, transaction.caseFile(reference), at: now)
        try CoordinatorDesk(filing: self, now: now)
            .ask(about: reading, "\(reason) It is filed with \(reference)", readers, in: transaction)
        return Filed(id: reading.id, what: restricted == nil ? "customer" : "restricted", reference: reference)
    }

    /// What the reader of a survey made of its answer: it waits for a person, or is filed.
    func file(
        _ reading: Reading,
        surveyOf reference: CaseReference,
        unread: [String],
        forgets: Bool,
        now: Date,
        in transaction: Transaction
    ) throws -> Filed {
        guard unread.isEmpty else {
            let reason = "an answer to the survey, of which this could not be read: \(unread.joined(separator: "; "))"
            return try setAside(reading, reason, now: now, in: transaction)
        }
        try transaction.markFiled(reading.id, reading.heading, reference: reference)
        if forgets { try transaction.forget(reading.id) }
        return Filed(id: reading.id, what: "survey-answer", reference: reference)
    }

    /// - Parameter mayWait: nobody need look before the next digest.
    private func setAside(
        _ reading: Reading,
        _ reason: String,
        mayWait: Bool = false,
        now: Date,
        in transaction: Transaction
    ) throws -> Filed {
        try transaction.markSetAside(reading.id, reading.heading, reason: reason)
        if !mayWait { try CoordinatorDesk(filing: self, now: now).ask(about: reading, reason, in: transaction) }
        return Filed(id: reading.id, what: "set-aside", reference: nil)
    }

    /// Mail from long before the first start opens no case and draws no letter.
    private func isOld(_ receivedAt: Date, _ transaction: Transaction) throws -> Bool {
        let calendar = office.configuration.calendar
        if let since = office.configuration.since { return calendar.localDate(of: receivedAt) < since }
        guard let firstStart = try transaction.value(.firstStartAt) else { return false }
        return receivedAt < firstStart.addingTimeInterval(-7 * 86_400)
    }

    /// Why no letter goes to this customer; nil where letters may go. A web form's own address says nothing about the
    /// customer it names.
    func silence(_ customer: Customer, _ message: Message) -> String? {
        guard let address = customer.address?.lowercased() else { return nil }
        let local = address.split(separator: "@").first.map(String.init) ?? ""
        if ["noreply", "no-reply", "donotreply", "do-not-reply", "mailer-daemon", "postmaster"].contains(local) {
            return "their address takes no answers"
        }
        guard message.from.contains(where: { $0.addrSpec.lowercased() == address }) else { return nil }
        return message.fieldValues("Return-Path").contains { $0.filter { !$0.isWhitespace } == "<>" }
            ? "their message came from a program that takes no answers (null reverse-path)" : nil
    }

    /// Asks the store what the matching needs.
    func facts(for reading: Reading, now: Date, in transaction: Transaction) throws -> MatchFacts {
        let query = reading.query
        var facts = MatchFacts()
        var letters = try query.tags.compactMap { try transaction.letter(token: $0.token) }
        letters += try transaction.letters(messageIDs: query.messageIDs)
        if letters.isEmpty { letters = try surveys(namedBy: reading, in: transaction) }
        facts.letters = letters.map(SentLetter.init)
        facts.casesByMessageID = try transaction.cases(ofMessageIDs: query.messageIDs)
        facts.recentLetters = try query.addresses.flatMap {
            try transaction.letters(toAddress: $0, since: now.addingTimeInterval(-7 * 86_400), unansweredOnly: true)
                .map(SentLetter.init)
        }
        let references = Set(
            query.references + facts.casesByMessageID + (facts.letters + facts.recentLetters).compactMap(\.reference)
        )
        for reference in references {
            facts.cases[reference] = try transaction.outline(reference).map(CaseSummary.init)
        }
        // The customer of a form or a forwarded message is in the query as well as the sender.
        facts.openCasesOfSender = try openCases(of: query.addresses, in: transaction)
        if let sender = reading.message.from.first?.addrSpec.lowercased() {
            if let person = office.configuration.directory.person(address: sender) {
                facts.openCasesOfPerson = try transaction.openCases(assignee: person.id).map(\.reference)
                facts.openCasesOfRecipients = try openCases(of: query.recipients, in: transaction)
            }
        }
        let grants = try query.keys.compactMap { key -> KeyGrant? in
            guard let letter = try transaction.letter(key: key), letter.keyIsValid(at: now) else { return nil }
            return letter.person.map { KeyGrant(person: $0, reference: letter.reference) }
        }
        // A thread may quote a colleague's letter beside the sender's own.
        let sender = reading.message.from.first.flatMap { office.configuration.directory.person(address: $0.addrSpec) }
        facts.grant = grants.first { $0.person == sender?.id } ?? grants.first
        return facts
    }

    /// Survey letters that an answer names in its subject only, as a ready reply's does where there is no plus
    /// addressing. Who may have answered them is checked by the matching.
    private func surveys(namedBy reading: Reading, in transaction: Transaction) throws -> [StoredLetter] {
        let references = reading.query.references
        guard !references.isEmpty, reading.message.subject.lowercased().contains("survey") else { return [] }
        return try references.flatMap { try transaction.letters(of: $0) }
            .filter { $0.letter == .survey && reading.query.addresses.contains($0.address) }
    }

    private func openCases(of customers: [String], in transaction: Transaction) throws -> [CaseSummary] {
        try customers.flatMap { try transaction.openCases(customer: $0).map(CaseSummary.init) }
    }
}

extension Filing.Reading {
    /// A complaint on a closed case, or in an old thread under a subject of its own. What is still wrong with the matter
    /// itself reads alike, so a person decides.
    fileprivate func mayBeNewMatter(isClosed: Bool, threshold: Double) -> Bool {
        guard judgement.kind == .complaint, judgement.confidence >= threshold, !judgement.appeal,
            !judgement.withdrawal
        else { return false }
        return isClosed || query.hasOwnSubject
    }
}

extension CustomerMessage {
    /// A contact that is not one of its own.
    fileprivate init(_ contact: Contact, _ judgement: Judgement) {
        self.init(
            words: contact.words,
            receivedAt: contact.receivedAt,
            appeal: judgement.appeal,
            withdrawal: judgement.withdrawal,
            safeguarding: judgement.safeguarding,
            files: contact.files
        )
    }
}

extension Directory {
    /// Who reads mail that is filed with a case and may raise a new matter: never whom the case is about.
    /// - Parameter restricted: the case because of which contact with the customer is restricted, if it is.
    func readers(_ restricted: CaseFile?, _ file: CaseFile?, at instant: Date) -> [PersonID]? {
        if let restricted { return readers(of: restricted, at: instant) }
        return file.map { file in coordinators(of: file.serviceArea).filter { $0 != file.complainedAbout } }
    }

    fileprivate func isStaff(_ address: Address?) -> Bool {
        guard let address else { return false }
        return person(address: address.addrSpec) != nil
            || organisation.domains.contains { $0.lowercased() == address.domain }
    }
}

extension SentLetter {
    init(_ stored: StoredLetter) {
        self.init(
            id: stored.id,
            letter: stored.letter,
            reference: stored.reference,
            person: stored.person,
            address: stored.address,
            messageID: stored.messageID,
            sentAt: stored.sentAt
        )
    }
}

extension CaseSummary {
    init(_ outline: CaseOutline) {
        self.init(
            reference: outline.reference,
            customerAddress: outline.customerAddress,
            status: outline.status,
            closedAt: outline.closedAt
        )
    }
}
