import Casework
import Foundation
import Letters
import Mail
import Platform
import Store
import Triage

/// The fields of a contact form, to be filled in.
let blankContactForm = """
    Type:
    First name:
    Surname:
    Current address:
    Contact number:
    Email address:
    Case received via:
    Case received from:
    Details of case:
    Happy to be contacted:
    Best way to make contact:
    Date completed:
    Completed by:
    Passed to:
    Date passed on:
    """

/// `redress record [FILE]`: a contact that no mail brought, by the form that members of staff mail.
func recordContact(_ arguments: Arguments) async throws -> ExitStatus {
    let office = try Office.open(arguments)
    let time = try TimeSource(arguments, calendar: office.configuration.calendar, ticking: false)
    if let word = arguments.value("letter") {
        return try await printLetter(of: try caseReference(word), office, now: time.now)
    }
    let people = office.configuration.people
    let by = arguments.value("by") ?? office.configuration.coordinators.first ?? ""
    guard people[by] != nil else {
        throw Problem("redress record: no person \"\(by)\"\(didYouMean(by, among: people.keys.sorted()))", .usage)
    }
    let text = try contactForm(arguments.operands.first)
    guard let form = ContactForm(reading: text), form.details != nil else {
        throw Problem(
            "redress record: this is no contact form with “Details of case” filled in. It has these lines:\n\n"
                + blankContactForm,
            .badData
        )
    }
    let service = try await Service.start(office, time: time, log: Log())
    try await service.refuseBackwardTime()
    let file = try await service.store.write { transaction in
        try RecordDesk(office: office, instance: service.instance, now: service.now(transaction), by: by)
            .open(form, as: text, in: transaction)
    }
    standardOutput(file.reference.description)
    if file.needsPrintedLetter { standardOutput("\n" + office.printedLetter(about: file, now: file.receivedAt)) }
    return .ok
}

private func contactForm(_ path: String?) throws -> String {
    guard let path, path != "-" else {
        return String(decoding: FileHandle.standardInput.readDataToEndOfFile(), as: UTF8.self)
    }
    guard let data = FileManager.default.contents(atPath: path) else {
        throw Problem("redress record: \(path): cannot be read", .noInput)
    }
    return String(decoding: data, as: UTF8.self)
}

/// The letter to print for a customer who cannot be reached by e-mail, as often as it is wanted.
private func printLetter(of reference: CaseReference, _ office: Office, now: Date) async throws -> ExitStatus {
    let path = office.configuration.store
    guard FileManager.default.fileExists(atPath: path) else {
        throw Problem("redress: there is no store at \(path) yet: redress run makes it", .noInput)
    }
    let store = try CaseStore(readOnly: path)
    guard let file = try await store.read({ try $0.caseFile(reference) }) else {
        throw Problem("redress record: there is no case \(reference)", .badData)
    }
    standardOutput(office.printedLetter(about: file, now: file.outcome == nil ? file.receivedAt : now))
    return .ok
}

/// Opens the case that a recorded contact is.
struct RecordDesk {
    let office: Office
    let instance: String
    let now: Date
    /// Who recorded it.
    let by: PersonID

    func open(_ form: ContactForm, as text: String, in transaction: Transaction) throws -> CaseFile {
        let settings = office.matchSettings(instance: instance)
        let message = message(form, text)
        let judgement = office.judge.judge(message, receivedAt: now)
        let reading = Filing.Reading(
            id: 0,
            receivedAt: now,
            message: message,
            judgement: judgement,
            query: MatchQuery(message: message, judgement: judgement, settings: settings)
        )
        let filing = Filing(office: office, instance: instance)
        let desk = Desk(office: office, instance: instance, now: now)
        let directory = try desk.directory(transaction)
        var (contact, related) = contact(
            recordedOn: form,
            message,
            judgement,
            query: reading.query,
            facts: try filing.facts(for: reading, now: now, in: transaction),
            directory: directory,
            settings: settings,
            threshold: office.configuration.confidence,
            receivedAt: now
        )
        if let address = contact.customer.address, try !transaction.restrictedCases(of: address).isEmpty {
            contact.flags.insert(.restricted)
        }
        let silence = filing.silence(contact.customer, message)
        let file = try desk.open(contact, from: nil, related: related, silence: silence, in: transaction)
        let details = [
            form.receivedFrom.map { "from \($0)" }, form.completedBy.map { "taken by \($0)" },
            form.dateCompleted.map { "on \($0)" },
        ]
        let words = (["Recorded by \(directory.name(by))"] + details.compactMap(\.self)).joined(separator: ", ")
        try transaction.append([CaseEvent(at: now, kind: .note, by: by, text: words + ".")], to: file.reference)
        return file
    }

    /// The form as the mail that the member of staff might have sent.
    private func message(_ form: ContactForm, _ text: String) -> Message {
        let first = (form.details ?? "").split(whereSeparator: \.isNewline).first ?? ""
        let subject =
            first.count <= 70
            ? String(first) : first.prefix(70).split(separator: " ").dropLast().joined(separator: " ") + "…"
        let address = office.configuration.people[by]?.address ?? ""
        let outgoing = OutgoingMessage(
            from: Address(address),
            to: Address(office.configuration.organisation.address),
            subject: subject,
            date: now,
            utcOffset: 0,
            messageID: "recorded@localhost",
            fields: [],
            text: text
        )
        return Message(parsing: outgoing.encoded())
    }
}

extension CaseFile {
    /// The customer should hear from us, and only post or a call reaches them.
    var needsPrintedLetter: Bool {
        customer.address == nil && customer.wantsContact && !flags.contains(.anonymous)
    }
}

extension Office {
    /// The outcome letter once there is an outcome, else the receipt.
    func printedLetter(about file: CaseFile, now: Date) -> String {
        let receipt = file.flags.contains(.undecided) ? nil : procedure.rule(of: file.kind)?.receipt
        return letters.text(
            of: file.outcome == nil ? receipt ?? .receiptNeutral : .outcome,
            about: file,
            now: now,
            procedure: procedure,
            directory: configuration.directory
        )
    }
}
