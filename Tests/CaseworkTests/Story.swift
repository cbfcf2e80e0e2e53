import Casework
import Foundation

/// A case as it is lived through: each step is decided on, and what it brought is kept.
struct Story {
    var file: CaseFile
    var events: [CaseEvent] = []
    /// Of the latest step.
    var letters: [LetterDue] = []
    var decision: Decision?
    var directory: Directory
    var procedure: Procedure
    var now: Date

    static let reference = CaseReference(year: 2026, number: 41)

    /// A sure complaint about a repair, received on Monday 2 March 2026 at ten.
    static func contact(
        _ kind: Kind = .complaint,
        at: String = "2026-03-02T10:00",
        area: String? = "Repairs",
        flags: Set<Flag> = [],
        confidence: Double = 0.9,
        nature: Nature? = nil,
        about: PersonID? = nil,
        customer: Customer = Customer(name: "Jo Bloggs", address: "jo@example.net")
    ) -> Contact {
        Contact(
            kind: kind,
            nature: nature,
            confidence: confidence,
            category: kind == .complaint ? .service : nil,
            serviceArea: area,
            flags: flags,
            customer: customer,
            subject: "My boiler",
            words: "It has been cold for weeks.",
            via: "e-mail",
            messageID: "m1@example.net",
            receivedAt: Sample.at(at),
            evidence: ["failure: has been cold"],
            complainedAbout: about
        )
    }

    init(
        _ contact: Contact = Story.contact(),
        directory: Directory = Sample.directory(),
        procedure: Procedure = Sample.acorn
    ) {
        file = CaseFile(reference: Self.reference, contact: contact)
        self.directory = directory
        self.procedure = procedure
        now = contact.receivedAt
        step(.opened(contact))
    }

    mutating func step(_ occurrence: Occurrence) {
        let decision = decide(file, occurrence, now: now, procedure: procedure, directory: directory)
        file = decision.caseFile
        events += decision.events
        letters = decision.letters
        for absence in decision.absences { directory.absences[absence.person] = absence }
        self.decision = decision
    }

    mutating func time(_ at: String) {
        now = Sample.at(at)
        step(.time)
    }

    /// Lets the loop run as the daemon does: at each instant that the case announces, until `end`.
    mutating func wait(until end: String) {
        let end = Sample.at(end)
        var all: [LetterDue] = []
        while let due = file.nextDue(now: now, procedure: procedure, directory: directory), due <= end {
            now = max(now, due)
            step(.time)
            all += letters
        }
        now = end
        letters = all
    }

    /// An out-of-office answer, or another reason not to be here.
    mutating func away(_ person: PersonID, at: String, until: String?, cause: Absence.Cause = .outOfOffice) {
        now = Sample.at(at)
        let absence = directory.absence(of: person, since: now, cause: cause, until: until.map(Sample.day))
        directory.absences[person] = absence
        step(.absent(person, absence))
    }

    mutating func staff(
        _ person: PersonID,
        at: String,
        _ words: String,
        authority: StaffMessage.Authority = .handler,
        toCustomer: Bool = false
    ) {
        now = Sample.at(at)
        step(
            .staffWrote(
                StaffMessage(by: person, words: words, receivedAt: now, authority: authority, toCustomer: toCustomer)
            )
        )
    }

    mutating func customer(at: String, _ words: String, appeal: Bool = false, withdrawal: Bool = false) {
        now = Sample.at(at)
        step(.customerWrote(CustomerMessage(words: words, receivedAt: now, appeal: appeal, withdrawal: withdrawal)))
    }

    mutating func bounce(_ letter: LetterName, of person: PersonID?, at: String, isCertain: Bool = true) {
        now = Sample.at(at)
        step(
            .bounced(
                BouncedLetter(letter: letter, person: person, status: "5.1.1 no such mailbox", isCertain: isCertain)
            )
        )
    }

    /// `receiptComplaint>customer`, `assignment>pat`, `assignment>cora (copy)`.
    var post: [String] {
        letters.map { due in
            let recipient =
                switch due.recipient {
                case .customer: "customer"
                case .person(let person): person
                case .address(let address): address
                }
            return "\(due.letter.rawValue)>\(recipient)\(due.isCopy ? " (copy)" : "")"
        }
    }

    /// `firstContact 2026-03-05T17:00:00+00:00 running`.
    var clocks: [String] {
        file.clocks.map { "\($0.id) \(Sample.plainCalendar.iso8601($0.dueAt)) \($0.state.rawValue)" }
    }

    func clock(_ id: String) -> ClockState? { file.clocks.first { $0.id == id }?.state }
    func due(_ id: String) -> String? {
        file.clocks.first { $0.id == id }.map { Sample.plainCalendar.iso8601($0.dueAt) }
    }
    func count(_ kind: EventKind) -> Int { events.count { $0.kind == kind } }
    /// The problems of the confirmation in the latest step.
    var problems: [String] { letters.first { $0.letter == .confirmation }?.details.problems ?? [] }
    var recorded: [String] { letters.first { $0.letter == .confirmation }?.details.recorded ?? [] }
}
