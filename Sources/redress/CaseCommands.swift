import Casework
import Foundation
import Letters
import Mail
import Platform
import Store

/// What reading commands need: they work while the daemon runs.
struct StoreReader {
    let office: Office
    let store: CaseStore
    let now: Date

    init(_ arguments: Arguments) throws {
        office = try Office.open(arguments)
        let path = office.configuration.store
        guard FileManager.default.fileExists(atPath: path) else {
            throw Problem("redress: there is no store at \(path) yet: redress run makes it", .noInput)
        }
        do {
            store = try CaseStore(readOnly: path)
        } catch {
            throw Problem("redress: \(path): \(error)", .tryAgain)
        }
        now = try TimeSource(arguments, calendar: office.configuration.calendar, ticking: false).now
    }
}

/// `redress cases`.
func listCases(_ arguments: Arguments) async throws -> ExitStatus {
    let reader = try StoreReader(arguments)
    var filter = CaseFilter(serviceArea: arguments.value("area"), customer: arguments.value("customer"))
    if arguments.has("open") { filter.status = .open }
    if arguments.has("overdue") { filter.overdueAt = reader.now }
    if let word = arguments.value("kind") {
        let names = Kind.allCases.map(\.rawValue)
        guard let kind = Kind(rawValue: word) else {
            throw Problem(
                "redress cases: no kind \"\(word)\"\(didYouMean(word, among: names)); one of \(names.joined(separator: ", "))",
                .usage
            )
        }
        filter.kind = kind
    }
    let areas = reader.office.configuration.serviceAreas.map(\.name)
    if let area = filter.serviceArea, !areas.contains(area) {
        throw Problem("redress cases: no service area \"\(area)\"\(didYouMean(area, among: areas))", .usage)
    }
    let chosen = filter
    let files = try await reader.store.read { try $0.cases(chosen) }
    let directory = reader.office.configuration.directory
    let listings = files.map { CaseListing($0, directory: directory) }
    if arguments.has("json") {
        standardOutput(try jsonLine(listings))
    } else if listings.isEmpty {
        standardOutput("no cases")
    } else {
        standardOutput(table(["case", "kind", "stage", "with", "next deadline", "subject"], listings.map(\.row)))
    }
    return .ok
}

/// `redress case REF`.
func showCase(_ arguments: Arguments) async throws -> ExitStatus {
    let reader = try StoreReader(arguments)
    let reference = try caseReference(arguments.operands[0])
    let found = try await reader.store.read { try CaseRecord(reference, $0) }
    guard let found else { throw Problem("redress case: there is no case \(reference)", .badData) }
    let listing = CaseListing(found, office: reader.office)
    standardOutput(arguments.has("json") ? try jsonLine(listing) : listing.page)
    return .ok
}

func caseReference(_ text: String) throws -> CaseReference {
    guard let reference = CaseReference(text) else {
        throw Problem(
            "redress: \"\(text)\" is no case reference, or a digit of it is wrong; they look like \(CaseReference(year: 2026, number: 41))",
            .usage
        )
    }
    return reference
}

/// A case with all that belongs to it.
struct CaseRecord: Sendable {
    var file: CaseFile
    var events: [CaseEvent]
    /// With whom those of staff went to.
    var messages: [(message: StoredMessage, recipients: [String])]
    /// With their subjects.
    var letters: [(letter: StoredLetter, subject: String)]

    /// nil where there is no such case.
    init?(_ reference: CaseReference, _ snapshot: Snapshot) throws {
        guard let file = try snapshot.caseFile(reference) else { return nil }
        self.file = file
        events = try snapshot.events(of: reference)
        messages = try snapshot.messages(of: reference).map { message in
            guard message.direction == .out, let bytes = try snapshot.raw(message.id) else { return (message, []) }
            let read = Message(parsing: bytes)
            return (message, (read.to + read.cc).map(\.addrSpec))
        }
        letters = try snapshot.letters(of: reference).map { ($0, try snapshot.content(of: $0.id)?.subject ?? "") }
    }
}

extension CaseListing {
    init(_ record: CaseRecord, office: Office) {
        let directory = office.configuration.directory
        let time = directory.calendar.iso8601
        self.init(record.file, directory: directory)
        files = (record.file.files ?? []).map { FileListing(name: $0.name, size: $0.size) }
        events = record.events.map { EventListing(at: time($0.at), kind: $0.kind, by: $0.by, text: $0.text) }
        let incoming = record.messages.map { message, recipients in
            let entry = MessageListing(
                direction: message.direction.rawValue,
                at: time(message.receivedAt),
                from: Nullable(message.heading.fromAddress),
                to: message.direction == .out ? recipients : [office.configuration.organisation.address],
                subject: message.heading.subject ?? "",
                letter: Nullable(nil),
                state: message.state.rawValue
            )
            return (message.receivedAt, entry)
        }
        let outgoing = record.letters.map { letter, subject in
            let entry = MessageListing(
                direction: "out",
                at: time(letter.sentAt ?? letter.queuedAt),
                from: Nullable(office.configuration.organisation.address),
                to: [letter.address],
                subject: subject,
                letter: Nullable(letter.letter.rawValue),
                state: letter.state.rawValue
            )
            return (letter.sentAt ?? letter.queuedAt, entry)
        }
        messages = (incoming + outgoing).enumerated()
            .sorted { ($0.element.0, $0.offset) < ($1.element.0, $1.offset) }.map(\.element.1)
    }

    /// For people at a terminal.
    var page: String {
        func short(_ time: String) -> String { String(time.prefix(16)).replacingOccurrences(of: "T", with: " ") }
        var lines = [
            "\(reference)  \(kind.rawValue), \(status == .closed ? "closed" : "at stage \(stage)")",
            "  subject   \(subject)",
            "  customer  \([customer.name.value, customer.address.value].compactMap(\.self).joined(separator: ", "))",
            "  area      \(serviceArea.value ?? "none")",
            "  with      \(assignee.value.map { "\($0.name), \($0.address)" } ?? "nobody")",
            "  received  \(short(receivedAt))",
        ]
        if !flags.isEmpty { lines.append("  flags     " + flags.map(\.rawValue).joined(separator: ", ")) }
        if let files, !files.isEmpty { lines.append("  files     " + files.map(\.name).joined(separator: ", ")) }
        lines.append("\nclocks")
        lines += clocks.map { clock in
            "  \(clock.label): due \(short(clock.dueAt)), \(clock.state.rawValue)\(clock.metAt.value.map { " \(short($0))" } ?? "")"
        }
        lines.append("\nhistory")
        lines += (events ?? []).map {
            "  \(short($0.at))  \($0.kind.rawValue)  \($0.text.replacingOccurrences(of: "\n", with: "\n    ")) (\($0.by))"
        }
        lines.append("\nmail")
        lines += (messages ?? []).map { message in
            let to = message.to.joined(separator: ", ")
            let way =
                message.letter.value == nil
                ? "from \(message.from.value ?? "nobody")\(message.direction == "out" ? " to \(to)" : "")" : "to \(to)"
            return
                "  \(short(message.at))  \(message.letter.value ?? "message") \(way): \(message.subject) [\(message.state)]"
        }
        return lines.joined(separator: "\n")
    }
}

/// A message without a case, as `set-aside --json` gives it.
struct SetAsideListing: Encodable {
    var id: Int64
    var receivedAt: String
    var from: Nullable<String>
    var subject: String
    var reason: String

    /// What waits for a decision, and what was there before the first start, the newest first.
    static func all(_ snapshot: Snapshot, calendar: WorkingCalendar) throws -> [SetAsideListing] {
        let messages = try snapshot.messages(in: .setAside) + snapshot.messages(in: .old)
        return messages.sorted { $0.id > $1.id }.map { message in
            SetAsideListing(
                id: message.id,
                receivedAt: calendar.iso8601(message.receivedAt),
                from: Nullable(message.heading.fromAddress),
                subject: message.heading.subject ?? "",
                reason: message.reason ?? (message.state == .old ? "received before the first start" : "")
            )
        }
    }
}

/// `redress set-aside`, or `redress set-aside ID DIRECTIVE`.
func listSetAside(_ arguments: Arguments) async throws -> ExitStatus {
    guard arguments.operands.isEmpty else { return try await decideSetAside(arguments) }
    let reader = try StoreReader(arguments)
    let calendar = reader.office.configuration.calendar
    let listings = try await reader.store.read { try SetAsideListing.all($0, calendar: calendar) }
    if arguments.has("json") {
        standardOutput(try jsonLine(listings))
    } else if listings.isEmpty {
        standardOutput("nothing is set aside")
    } else {
        let rows = listings.map {
            [String($0.id), String($0.receivedAt.prefix(16)), $0.from.value ?? "–", $0.reason, $0.subject]
        }
        standardOutput(table(["id", "received", "from", "reason", "subject"], rows))
    }
    return .ok
}

/// `redress restricted`: the register of restricted correspondence.
func listRestricted(_ arguments: Arguments) async throws -> ExitStatus {
    let reader = try StoreReader(arguments)
    let directory = reader.office.configuration.directory
    let files = try await reader.store.read { try $0.restrictedCases() }
    let listings = files.compactMap { RestrictionListing($0, directory: directory) }
    if arguments.has("json") {
        standardOutput(try jsonLine(listings))
    } else if listings.isEmpty {
        standardOutput("contact is restricted with nobody")
    } else {
        let rows = listings.map {
            [
                $0.reference, $0.customer.address.value ?? $0.customer.name.value ?? "–", $0.until, $0.review,
                $0.reader.name, $0.agreedBy.map(\.name).joined(separator: ", "), $0.reason,
            ]
        }
        standardOutput(table(["case", "customer", "until", "review", "reader", "agreed by", "reason"], rows))
    }
    return .ok
}

/// `redress digest`: sends nothing.
func printDigest(_ arguments: Arguments) async throws -> ExitStatus {
    let reader = try StoreReader(arguments)
    let office = reader.office
    let (facts, directory) = try await reader.store.read { snapshot in
        let directory = office.directory(absences: try snapshot.absences())
        return (try DigestFacts(snapshot, now: reader.now, directory: directory), directory)
    }
    for coordinator in directory.allCoordinators {
        let digest = Digest(
            for: coordinator,
            facts: facts,
            now: reader.now,
            procedure: office.procedure,
            directory: directory
        )
        let letter = office.letters.write(
            digest,
            identity: LetterIdentity(messageID: "", token: "", key: nil, instance: "", plus: nil),
            now: reader.now,
            procedure: office.procedure,
            directory: directory
        )
        standardOutput("To: \(letter.to.addrSpec)\nSubject: \(letter.subject)\n\n\(letter.text)")
    }
    return .ok
}
