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

    /// Opens a case.
    /// - Parameters:
    ///   - message: the message that opens it; one message opens one case.
    ///   - silent: why this customer's address gets no letter by itself; nil where it may.
    @discardableResult
    func open(
        _ contact: Contact,
        from message: Int64?,
        related: CaseReference?,
        silent: String?,
        in transaction: Transaction
    ) throws -> CaseFile {
        let local = office.configuration.calendar.localDate(of: contact.receivedAt)
        let reference = try transaction.nextReference(year: local.year)
        var contact = contact
        if related != nil { contact.flags.insert(.possiblyRelated) }
        var outcome = decision(
            about: CaseFile(reference: reference, contact: contact),
            .opened(contact),
            try directory(transaction)
        )
        if let related {
            outcome.events.append(
                CaseEvent(
                    at: now,
                    kind: .note,
                    by: "redress",
                    text: "It may belong to \(related): it came from another address, or without a trace of that case."
                )
            )
        }
        try transaction.insert(outcome.caseFile, openedBy: message, nextDue: nextDue(outcome.caseFile, transaction))
        try record(outcome, silent: silent, in: transaction)
        return outcome.caseFile
    }

    /// Lets something happen to a case that exists.
    func apply(_ occurrence: Occurrence, to reference: CaseReference, in transaction: Transaction) throws -> Decision? {
        guard let file = try transaction.caseFile(reference) else { return nil }
        let outcome = decision(about: file, occurrence, try directory(transaction))
        try transaction.update(outcome.caseFile, nextDue: nextDue(outcome.caseFile, transaction))
        try record(outcome, silent: nil, in: transaction)
        return outcome
    }

    /// Records that a person is away and moves their cases (semantics: *Absence*).
    func absent(_ absence: Absence, in transaction: Transaction) throws {
        try transaction.record(absence)
        for outline in try transaction.openCases(assignee: absence.person) {
            _ = try apply(.absent(absence.person, absence), to: outline.reference, in: transaction)
        }
    }

    /// A letter came back, or could not be handed over at all.
    func bounced(_ letter: StoredLetter, status: String, permanent: Bool, in transaction: Transaction) throws {
        if permanent, let person = letter.person {
            try absent(
                try directory(transaction).absence(of: person, since: now, cause: .bounced, until: nil),
                in: transaction
            )
        }
        guard let reference = letter.reference else { return }
        let returned = BouncedLetter(letter: letter.letter, person: letter.person, status: status, permanent: permanent)
        _ = try apply(.bounced(returned), to: reference, in: transaction)
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

    private func record(_ outcome: Decision, silent: String?, in transaction: Transaction) throws {
        try transaction.append(outcome.events, to: outcome.caseFile.reference)
        let directory = try directory(transaction)
        let outbox = Outbox(office: office, instance: instance, now: now)
        for due in outcome.letters.withoutRepeats {
            try outbox.queue(due, about: outcome.caseFile, silent: silent, directory: directory, in: transaction)
        }
        for person in outcome.returned { try transaction.endAbsence(of: person) }
        for absence in outcome.absences { try absent(absence, in: transaction) }
    }
}

extension [LetterDue] {
    /// Someone who is manager and co-ordinator gets one letter: the one that asks something of them.
    fileprivate var withoutRepeats: [LetterDue] {
        var kept: [LetterDue] = []
        for due in self.filter({ !$0.isCopy }) + self.filter(\.isCopy) {
            let isRepeat = kept.contains { $0.recipient == due.recipient && $0.letter == due.letter }
            if !isRepeat { kept.append(due) }
        }
        return kept
    }
}
