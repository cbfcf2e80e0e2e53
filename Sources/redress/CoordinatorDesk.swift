import Casework
import Foundation
import Letters
import Mail
import Store
import Triage

/// What co-ordinators do by mail that concerns no single case: they decide on messages that were set aside, ask for
/// lists, and say who is away.
struct CoordinatorDesk {
    let filing: Filing
    let now: Date

    /// Letters about single messages that a co-ordinator gets within a day; the digest lists what comes after.
    private static let lettersPerDay = 10

    private var desk: Desk { Desk(office: filing.office, instance: filing.instance, now: now) }
    private var outbox: Outbox { Outbox(office: filing.office, instance: filing.instance, now: now) }

    /// What came of a reply: all of it, or nothing.
    struct Outcome: Sendable {
        var recorded: [String] = []
        var problems: [String] = []
    }

    // MARK: - Asking

    /// Asks the co-ordinators of its service area what is to become of a message that was set aside.
    /// - Parameter readers: whom to ask instead.
    func ask(
        about reading: Filing.Reading,
        _ reason: String,
        _ readers: [PersonID]? = nil,
        in transaction: Transaction
    ) throws {
        let directory = try desk.directory(transaction)
        let message = SetAsideMessage(reading, reason, now: now)
        let coordinators = readers ?? directory.coordinators(of: serviceArea(of: reading.message, in: directory))
        for coordinator in coordinators {
            guard let address = directory.people[coordinator]?.address else { continue }
            let day = now.addingTimeInterval(-86_400)
            let had = try transaction.letters(toAddress: address, since: day).count { $0.letter == .setAside }
            // The digest lists no message that was filed.
            guard had < Self.lettersPerDay || readers != nil else { continue }
            try outbox.queue(OfficeLetter(to: coordinator, .setAside(message)), directory: directory, in: transaction)
        }
    }

    // MARK: - Answering

    /// Obeys a co-ordinator's reply to a letter about a case where it asks for something that concerns no single case.
    /// - Returns: whether it did; if not, the reply is the case's.
    func obeys(_ message: StaffMessage, on reference: CaseReference, in transaction: Transaction) throws -> Bool {
        guard let outcome = try outcome(of: message, in: transaction) else { return false }
        try tell(outcome, to: message, in: transaction)
        return true
    }

    /// What comes of the words of a command; nil where they are the case's. What is answered by a letter has a command
    /// of its own.
    func outcomeOfCommand(_ message: StaffMessage, in transaction: Transaction) throws -> Outcome? {
        guard message.authority == .coordinator else { return nil }
        guard let reply = try reader(message, isAboutCase: true, transaction).read(message.words) else { return nil }
        guard reply.directives.count + reply.problems.count == message.words.split(whereSeparator: \.isNewline).count
        else { return Outcome(problems: ["What is about a person and what is about the case are commands apart"]) }
        let isAnsweredByLetter = reply.directives.contains { directive in
            switch directive {
            case .list, .show, .showMessages, .report: true
            default: false
            }
        }
        if isAnsweredByLetter {
            return Outcome(problems: [
                "For “list”, “show” and “report” there are redress cases, redress restricted, redress case and redress report"
            ])
        }
        return try outcome(of: message, in: transaction)
    }

    /// What comes of words about a case that ask for something that concerns no single case; nil where they do not.
    func outcome(of message: StaffMessage, in transaction: Transaction) throws -> Outcome? {
        guard message.authority == .coordinator, !message.toCustomer else { return nil }
        return try reader(message, isAboutCase: true, transaction).read(message.words)
            .map { try obey($0, by: message, about: [], in: transaction) }
    }

    /// Obeys a reply to a letter about no case, and says in one letter what came of it.
    /// - Parameter messages: those that the answered letter is about.
    func answer(_ message: StaffMessage, about messages: [Int64], in transaction: Transaction) throws {
        try tell(obey(message, about: messages, in: transaction), to: message, in: transaction)
    }

    func obey(_ message: StaffMessage, about messages: [Int64], in transaction: Transaction) throws -> Outcome {
        guard let reply = try reader(message, isAboutCase: false, transaction).read(message.words) else {
            let forms = CoordinatorDirective.forms.joined(separator: "; ")
            return Outcome(problems: ["This letter is about no case that a note could be kept on. Write: \(forms)"])
        }
        return try obey(reply, by: message, about: messages, in: transaction)
    }

    private func reader(
        _ message: StaffMessage,
        isAboutCase: Bool,
        _ transaction: Transaction
    ) throws -> CoordinatorDirectiveReader {
        let directory = try desk.directory(transaction)
        return CoordinatorDirectiveReader(
            directory: directory,
            procedure: filing.office.procedure,
            today: directory.calendar.localDate(of: message.receivedAt),
            by: message.by,
            isAboutCase: isAboutCase
        )
    }

    private func tell(_ outcome: Outcome, to message: StaffMessage, in transaction: Transaction) throws {
        guard !outcome.recorded.isEmpty || !outcome.problems.isEmpty else { return }
        let letter = OfficeLetter(
            to: message.by,
            .answer(recorded: outcome.recorded, problems: outcome.problems)
        )
        let directory = try desk.directory(transaction)
        try outbox.queue(letter, answering: message.messageID, directory: directory, in: transaction)
    }

    /// Everything is looked at before anything is done.
    private func obey(
        _ reply: CoordinatorReply,
        by message: StaffMessage,
        about messages: [Int64],
        in transaction: Transaction
    ) throws -> Outcome {
        let problems =
            try reply.problems
            + reply.directives.compactMap {
                try problem(with: $0, message, about: messages, in: transaction)
            }
        guard problems.isEmpty else { return Outcome(problems: problems) }
        var recorded: [String] = []
        for directive in reply.directives {
            recorded += try carryOut(directive, message, about: messages, in: transaction)
        }
        return Outcome(recorded: recorded)
    }

    private func problem(
        with directive: CoordinatorDirective,
        _ message: StaffMessage,
        about messages: [Int64],
        in transaction: Transaction
    ) throws -> String? {
        switch directive {
        case .decide(let decision, let named):
            let numbers = named.isEmpty ? messages : named
            guard !numbers.isEmpty else { return "Which message? Write its number after it, as in “ignore 17”." }
            if case .join(let reference) = decision, try transaction.outline(reference) == nil {
                return "“join \(reference)”: there is no such case."
            }
            for number in numbers {
                if let problem = try problem(with: number, isRead: decision != .ignore, in: transaction) {
                    return problem
                }
            }
            return nil
        case .showMessages(let numbers):
            for number in numbers {
                if let problem = try problem(with: number, isRead: true, in: transaction) { return problem }
                if let stored = try transaction.message(number), !stored.isSetAside, !stored.awaitsReader {
                    return "Message \(number) was decided on already."
                }
            }
            return nil
        case .show(let reference):
            let file = try transaction.caseFile(reference)
            let isTheirs = try file.map { try desk.directory(transaction).looksAfter($0, message.by) } ?? false
            return isTheirs ? nil : "“show \(reference)”: there is no such case among those you look after."
        case .away(_, let until):
            let today = try desk.directory(transaction).calendar.localDate(of: message.receivedAt)
            return until > today && until <= today.adding(days: 366)
                ? nil : "“away”: give a day within the coming year, the first on which they are back."
        case .list, .report, .back, .help: return nil
        }
    }

    /// - Parameter isRead: what is asked for makes Redress read the message again.
    private func problem(with number: Int64, isRead: Bool, in transaction: Transaction) throws -> String? {
        guard let stored = try transaction.message(number), stored.isSetAside || stored.wasDecided else {
            return "There is no message \(number) that was set aside."
        }
        // To read it again would end the program again.
        return isRead && stored.isSetAside && stored.attempts >= 3
            ? "Message \(number) cannot be read by Redress: please look at it in the mailbox." : nil
    }

    // MARK: - Doing

    /// - Returns: lines for the answer; none where the answer is a letter of its own.
    private func carryOut(
        _ directive: CoordinatorDirective,
        _ message: StaffMessage,
        about messages: [Int64],
        in transaction: Transaction
    ) throws -> [String] {
        let directory = try desk.directory(transaction)
        switch directive {
        case .decide(let decision, let named):
            return try (named.isEmpty ? messages : named).map {
                try decide(decision, on: $0, by: message.by, directory, in: transaction)
            }
        case .list(let list):
            let items =
                list == .restricted
                ? Digest.restrictions(try transaction.restrictedCases(), for: message.by, directory: directory)
                : Digest.openCases(
                    try transaction.cases(CaseFilter(status: .open)),
                    for: message.by,
                    overdueOnly: list == .overdue,
                    now: now,
                    procedure: filing.office.procedure,
                    directory: directory
                )
            let letter = OfficeLetter(to: message.by, .cases(items, list))
            try outbox.queue(letter, answering: message.messageID, directory: directory, in: transaction)
            return []
        case .report(let period):
            let letter = OfficeLetter(
                to: message.by,
                .report(try Report(period, transaction, office: filing.office))
            )
            try outbox.queue(letter, answering: message.messageID, directory: directory, in: transaction)
            return []
        case .show(let reference):
            try show(reference, to: message, directory, in: transaction)
            return []
        case .showMessages(let numbers):
            for number in numbers {
                guard let stored = try transaction.message(number) else { continue }
                let reading = filing.read(stored, try transaction.raw(number) ?? [])
                let about = SetAsideMessage(reading, stored.reason ?? "undecided", now: now)
                let letter = OfficeLetter(to: message.by, .setAside(about))
                try outbox.queue(letter, answering: message.messageID, directory: directory, in: transaction)
            }
            return []
        case .away(let person, let until):
            let before = try transaction.openCases(assignee: person).map(\.reference)
            try desk.absent(
                directory.absence(of: person, since: message.receivedAt, cause: .told, until: until),
                in: transaction
            )
            let after = try transaction.openCases(assignee: person).map(\.reference)
            let moved = before.filter { !after.contains($0) }.map(\.description)
            let passed = moved.isEmpty ? "" : "; passed on: \(moved.joined(separator: ", "))"
            let kept = after.isEmpty ? "" : "; still theirs: \(after.map(\.description).joined(separator: ", "))"
            return ["\(directory.name(person)) is away until \(until.longForm)\(passed)\(kept)"]
        case .back(let person):
            let wasAway = try transaction.endAbsence(of: person)
            return [wasAway ? "\(directory.name(person)) is back" : "\(directory.name(person)) was not away"]
        case .help: return CoordinatorDirective.forms
        }
    }

    /// One case with its latest events, by a letter whose key is for that case.
    private func show(
        _ reference: CaseReference,
        to message: StaffMessage,
        _ directory: Directory,
        in transaction: Transaction
    ) throws {
        guard let file = try transaction.caseFile(reference) else { return }
        let history = try transaction.events(of: reference).suffix(40).map { event in
            "\(directory.calendar.longDate(event.at)), \(directory.calendar.clockTime(event.at)): \(event.text)"
        }
        let details = LetterDetails(recorded: history)
        try outbox.queue(
            LetterDue(.caseSummary, to: .person(message.by), details: details),
            about: file,
            answering: message.messageID,
            directory: directory,
            in: transaction
        )
    }

    /// A message is decided on once, whoever is first.
    private func decide(
        _ decision: SetAsideDecision,
        on number: Int64,
        by person: PersonID,
        _ directory: Directory,
        in transaction: Transaction
    ) throws -> String {
        guard let stored = try transaction.message(number), stored.isSetAside || stored.awaitsReader else {
            let reference = try transaction.message(number)?.reference
            return "Message \(number) was decided on already"
                + (reference.map { ": it is with \($0)" } ?? ", and nothing was sent")
        }
        let decided = "decided by \(directory.name(person))"
        switch decision {
        case .ignore:
            try mark(stored, stored.heading, stored.reference, decided, in: transaction)
            return "Message \(number) is filed, and nothing is sent"
        case .join(let reference):
            let reading = filing.read(stored, try transaction.raw(number) ?? [])
            let judgement = reading.judgement
            let words = reading.message.visibleText.isEmpty ? reading.message.text : reading.message.visibleText
            let customer = CustomerMessage(
                words: words,
                receivedAt: min(stored.receivedAt, now),
                appeal: judgement.appeal,
                withdrawal: judgement.withdrawal,
                safeguarding: judgement.safeguarding,
                files: reading.files
            )
            let address = reading.message.from.first?.addrSpec
            let filed = try desk.join(customer, from: address, to: reference, by: person, in: transaction)
            try mark(stored, reading.heading, filed, decided, in: transaction)
            return "Message \(number) is filed with \(filed), and whoever has that case is told"
        case .open(let kind):
            let reference = try open(stored, as: kind, by: person, directory, in: transaction)
            return "Message \(number) opened \(reference)"
        }
    }

    private func open(
        _ stored: StoredMessage,
        as kind: Kind,
        by person: PersonID,
        _ directory: Directory,
        in transaction: Transaction
    ) throws -> CaseReference {
        let reading = filing.read(stored, try transaction.raw(stored.id) ?? [])
        var (contact, related) = contact(
            decidedAs: kind,
            reading.message,
            reading.judgement,
            query: reading.query,
            facts: try filing.facts(for: reading, now: now, in: transaction),
            directory: directory,
            settings: filing.office.matchSettings(instance: filing.instance),
            threshold: filing.office.configuration.confidence,
            receivedAt: min(stored.receivedAt, now)
        )
        contact.files = reading.files
        contact.evidence = ["\(directory.name(person)) says so"]
        if let restricted = stored.reason == StoredMessage.restricted ? stored.reference : nil {
            contact.evidence.append("a new matter; otherwise contact is restricted in \(restricted)")
        }
        let file = try desk.open(
            contact,
            from: stored.id,
            related: related,
            silence: filing.silence(contact.customer, reading.message),
            in: transaction
        )
        try desk.learn(kind, of: stored.id, person, file.reference, in: transaction)
        let decided = "decided by \(directory.name(person))"
        try mark(stored, reading.heading, file.reference, decided, in: transaction)
        return file.reference
    }

    private func mark(
        _ stored: StoredMessage,
        _ heading: MessageHeading,
        _ reference: CaseReference?,
        _ reason: String,
        in transaction: Transaction
    ) throws {
        if stored.state == .filed {
            try transaction.refile(stored.id, with: reference, reason: reason)
        } else {
            try transaction.markFiled(stored.id, heading, reference: reference, reason: reason)
        }
    }
}

extension SetAsideMessage {
    fileprivate init(_ reading: Filing.Reading, _ reason: String, now: Date) {
        self.init(
            number: reading.id,
            from: reading.message.from.first.map { [$0.displayName, "<\($0.addrSpec)>"].compactMap(\.self) }?
                .joined(separator: " ") ?? "nobody",
            subject: reading.message.subject,
            receivedAt: min(reading.receivedAt, now),
            reason: reason,
            beginning: reading.message.beginning
        )
    }
}

extension StoredMessage {
    /// Waits for a person's word.
    var isSetAside: Bool { state == .setAside || state == .old }
    /// The reason of a message that was filed, and is read for new matters because contact is restricted.
    static let restricted = "contact with the customer is restricted: does it raise a new matter?"
    /// The same of one that came on a closed case or an old thread.
    static let newMatter = "it came on an earlier case: does it raise a new matter?"
    static let reasonsToRead = [restricted, newMatter]
    var awaitsReader: Bool { state == .filed && reason.map { Self.reasonsToRead.contains($0) } == true }
    /// It was set aside, or read, and has had that word.
    var wasDecided: Bool { state == .filed && reason != nil }
}

extension Message {
    /// The first lines of what its sender wrote.
    fileprivate var beginning: String {
        let words = visibleText.isEmpty ? text : visibleText
        let lines = words.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        let first = lines.prefix(12).joined(separator: "\n")
        let shown = first.count <= 1200 ? first : String(first.prefix(1200))
        return lines.count > 12 || first.count > 1200 ? shown + "\n…" : shown
    }
}
