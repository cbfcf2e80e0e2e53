import Casework
import Foundation
import Letters
import Mail
import Platform
import Store

/// Where decisions become rows: the only place that calls `decide`.
///
/// One desk works on one instant, inside one transaction: the case file, its events, the letters due
/// and anyone's absence are written together or not at all.
struct Desk {
    let office: Office
    /// This store's instance, as `Redress-Letter` names it.
    let instance: String
    let now: Date
    /// Who gives directives at a terminal, and reads the answer there: none is mailed to them.
    var typist: PersonID?

    /// Opens a case.
    /// - Parameters:
    ///   - message: the message that opens it; one message opens one case.
    ///   - silence: why this customer's address gets no letter; nil where it may.
    @discardableResult
    func open(
        _ contact: Contact,
        from message: Int64?,
        related: CaseReference?,
        silence: String?,
        in transaction: Transaction
    ) throws -> CaseFile {
        let local = office.configuration.calendar.localDate(of: contact.receivedAt)
        let reference = try transaction.nextReference(year: local.year)
        var contact = contact
        if related != nil { contact.flags.insert(.possiblyRelated) }
        var file = CaseFile(reference: reference, contact: contact)
        file.related = try related.map { other in
            let address = try transaction.outline(other)?.customerAddress
            return RelatedCase(other, isSameCustomer: address != nil && address == contact.customer.address)
        }
        file.silence = silence
        file.receiptHeld = silence
        if file.flags.contains(.restricted) {
            file.heed(restrictionIn: try restriction(besides: file, in: transaction))
        }
        var outcome = decision(about: file, .opened(contact), try directory(transaction))
        if let related = file.related {
            outcome.events.append(
                CaseEvent(
                    at: now,
                    kind: .note,
                    by: "redress",
                    text: "It may belong to \(related.reference), a case of "
                        + (related.isSameCustomer ? "the same customer." : "another customer’s address.")
                )
            )
        }
        if let silence { outcome.noteHeldReceipt(silence, at: now) }
        try holdReceipt(of: &outcome, in: transaction)
        try transaction.insert(outcome.caseFile, openedBy: message, nextDue: nextDue(outcome.caseFile, transaction))
        try record(outcome, answering: nil, in: transaction)
        return outcome.caseFile
    }

    /// Lets something happen to a case that exists.
    func apply(_ occurrence: Occurrence, to reference: CaseReference, in transaction: Transaction) throws -> Decision? {
        guard var file = try transaction.caseFile(reference) else { return nil }
        file.heed(restrictionIn: try restriction(besides: file, in: transaction))
        let occurrence = try occurrence.completed(in: transaction)
        var outcome = decision(about: file, occurrence, try directory(transaction))
        try holdReceipt(of: &outcome, in: transaction)
        try transaction.update(outcome.caseFile, nextDue: nextDue(outcome.caseFile, transaction))
        if outcome.caseFile.restriction != file.restriction {
            try transaction.register(outcome.caseFile)
            try tellOtherCases(of: outcome.caseFile, in: transaction)
        }
        if outcome.caseFile.status != file.status {
            try transaction.setKeyExpiry(of: reference, to: outcome.caseFile.closedAt.map(Outbox.keyExpiry))
        }
        if case .staffWrote(let message) = occurrence, outcome.joins == nil,
            outcome.caseFile.wasDecided(after: file)
        {
            try learn(
                outcome.caseFile.kind,
                of: transaction.openingMessage(of: reference),
                message.by,
                reference,
                in: transaction
            )
        }
        let answered: String? = if case .staffWrote(let message) = occurrence { message.messageID } else { nil }
        try record(outcome, answering: answered, in: transaction)
        if var older = outcome.joins, case .staffWrote(let message) = occurrence {
            while let next = try transaction.caseFile(older)?.joinedTo { older = next }
            try transaction.refile(from: reference, to: older)
            let address = try transaction.outline(older)?.customerAddress
            let joined = JoinedMessage(
                words: file.words,
                by: message.by,
                from: reference,
                isSameCustomer: address != nil && address == file.customer.address?.lowercased(),
                files: file.files ?? []
            )
            _ = try apply(.joined(joined), to: older, in: transaction)
        }
        return outcome
    }

    /// The customer wrote on a case, or on one that has become part of another.
    /// - Returns: the case that the message is filed with.
    func customerWrote(
        _ message: CustomerMessage,
        on reference: CaseReference,
        in transaction: Transaction
    ) throws -> CaseReference {
        guard let file = try transaction.caseFile(reference), let older = file.joinedTo else {
            _ = try apply(.customerWrote(message), to: reference, in: transaction)
            return reference
        }
        return try join(message, from: file.customer.address, to: older, by: nil, in: transaction)
    }

    /// A message that a person's word, now or before, makes one of a case. Only the case's own customer can appeal in
    /// it, or withdraw it.
    func join(
        _ message: CustomerMessage,
        from address: String?,
        to reference: CaseReference,
        by person: PersonID?,
        in transaction: Transaction
    ) throws -> CaseReference {
        guard let file = try transaction.caseFile(reference) else { return reference }
        if let older = file.joinedTo { return try join(message, from: address, to: older, by: person, in: transaction) }
        let isSameCustomer = address != nil && address?.lowercased() == file.customer.address?.lowercased()
        let occurrence: Occurrence =
            isSameCustomer
            ? .customerWrote(message)
            : .joined(
                JoinedMessage(
                    words: message.words,
                    by: person,
                    from: nil,
                    isSameCustomer: false,
                    safeguarding: message.safeguarding,
                    files: message.files
                )
            )
        _ = try apply(occurrence, to: reference, in: transaction)
        return reference
    }

    /// Records that a person is away and moves their cases (semantics: *Absence*).
    func absent(_ absence: Absence, in transaction: Transaction) throws {
        let today = office.configuration.calendar.localDate(of: now)
        let absence = absence.completed(by: try transaction.absence(of: absence.person), on: today)
        try transaction.record(absence)
        for outline in try transaction.openCases(assignee: absence.person) {
            _ = try apply(.absent(absence.person, absence), to: outline.reference, in: transaction)
        }
    }

    /// Any mail by a person ends an absence without a date, but that of somebody who has left.
    func wrote(_ person: PersonID, at instant: Date, in transaction: Transaction) throws {
        guard let absence = try transaction.absence(of: person), absence.until == nil, absence.cause != .gone,
            instant >= absence.since
        else { return }
        try transaction.endAbsence(of: person)
    }

    /// A letter came back, or could not be handed over at all. One that carried a customer's files goes once more
    /// without them before anybody is taken to be away: it may have been refused for the files alone.
    /// - Parameter isCertain: that it was this very letter.
    func bounced(_ letter: StoredLetter, status: String, isCertain: Bool = true, in transaction: Transaction) throws {
        if isCertain {
            guard try !sendsAgainWithoutFiles(letter, in: transaction) else { return }
            try transaction.markFailed(letter.id, reply: status, now: now)
        }
        if let reference = letter.reference {
            let returned = BouncedLetter(
                letter: letter.letter,
                person: letter.person,
                status: status,
                isCertain: isCertain
            )
            _ = try apply(.bounced(returned), to: reference, in: transaction)
        } else if isCertain, let person = letter.person {
            try absent(
                try directory(transaction).absence(of: person, since: now, cause: .bounced, until: nil),
                in: transaction
            )
        }
    }

    /// False where the letter has no files, or went without them already.
    func sendsAgainWithoutFiles(_ letter: StoredLetter, in transaction: Transaction) throws -> Bool {
        guard try transaction.sendAgainWithoutFiles(letter.id, now: now) else { return false }
        let text = "A letter was refused, so it goes again without the customer’s files."
        let event = CaseEvent(at: now, kind: .note, by: "redress", text: text)
        if let reference = letter.reference { try transaction.append([event], to: reference) }
        return true
    }

    func directory(_ transaction: Transaction) throws -> Directory {
        office.directory(absences: try transaction.absences())
    }

    private func decision(about file: CaseFile, _ occurrence: Occurrence, _ directory: Directory) -> Decision {
        decide(file, occurrence, now: now, procedure: office.procedure, directory: directory)
    }

    private func nextDue(_ file: CaseFile, _ transaction: Transaction) throws -> Date? {
        file.nextDue(now: now, procedure: office.procedure, directory: try directory(transaction))
    }

    /// Whoever has the case learns from its letters, written after this, that a cap keeps the receipt back.
    private func holdReceipt(of outcome: inout Decision, in transaction: Transaction) throws {
        guard let address = outcome.caseFile.customer.address,
            outcome.letters.contains(where: { $0.recipient == .customer && $0.letter.isReceipt }),
            try Outbox(office: office, instance: instance, now: now)
                .cap(address, about: outcome.caseFile, in: transaction) != nil
        else { return }
        outcome.noteHeldReceipt(
            "this address has had its number of automatic letters for a day, or for one subject",
            at: now
        )
    }

    /// The customer's other case in which contact with them is restricted.
    private func restriction(besides file: CaseFile, in transaction: Transaction) throws -> CaseReference? {
        guard let address = file.customer.address else { return nil }
        return try transaction.restrictedCases(of: address).first { $0.reference != file.reference }?.reference
    }

    /// What waited there, or must wait from now on, looks at its time again.
    private func tellOtherCases(of file: CaseFile, in transaction: Transaction) throws {
        guard let address = file.customer.address else { return }
        for other in try transaction.openCases(customer: address.lowercased()) where other.reference != file.reference {
            _ = try apply(.time, to: other.reference, in: transaction)
        }
    }

    func isPrinted(_ due: LetterDue) -> Bool {
        typist.map { due.letter.answersDirectives && due.recipient == .person($0) } ?? false
    }

    /// - Parameter answered: Message-ID of the mail that a confirmation confirms.
    private func record(_ outcome: Decision, answering answered: String?, in transaction: Transaction) throws {
        try transaction.append(outcome.events, to: outcome.caseFile.reference)
        let directory = try directory(transaction)
        let outbox = Outbox(office: office, instance: instance, now: now)
        for due in outcome.letters where !isPrinted(due) {
            try outbox.queue(due, about: outcome.caseFile, answering: answered, directory: directory, in: transaction)
        }
        for absence in outcome.absences { try absent(absence, in: transaction) }
    }
}

extension Occurrence {
    /// With what a decision cannot know by itself: which of the cases that a reply names there are.
    fileprivate func completed(in transaction: Transaction) throws -> Occurrence {
        guard case .staffWrote(var message) = self, message.authority != .none else { return self }
        for line in message.words.split(whereSeparator: \.isNewline) where line.lowercased().contains("join") {
            let rest = line.drop { $0 != "j" && $0 != "J" }.dropFirst(4)
            guard let reference = CaseReference(rest.trimmed(of: " :-–—=.!,;")),
                try transaction.outline(reference) != nil
            else { continue }
            message.knownCases.insert(reference)
        }
        return .staffWrote(message)
    }
}

extension Decision {
    /// Says on the case that the customer has had no receipt, and why.
    fileprivate mutating func noteHeldReceipt(_ reason: String, at now: Date) {
        caseFile.receiptHeld = reason
        events.append(CaseEvent(at: now, kind: .note, by: "redress", text: "The customer has no receipt: \(reason)."))
    }
}
