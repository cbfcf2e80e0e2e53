import Casework
import Foundation
import Platform
import Store

/// `redress update REF DIRECTIVE…`: the same directives as by mail.
func updateCase(_ arguments: Arguments) async throws -> ExitStatus {
    let office = try Office.open(arguments)
    let time = try TimeSource(arguments, calendar: office.configuration.calendar, ticking: false)
    let service = try await Service.start(office, time: time, log: Log())
    try await service.refuseBackwardTime()
    let reference = try caseReference(arguments.operands[0])
    let people = office.configuration.people
    let by = arguments.value("by") ?? office.configuration.coordinators.first ?? ""
    guard people[by] != nil else {
        throw Problem("redress update: no person \"\(by)\"\(didYouMean(by, among: people.keys.sorted()))", .usage)
    }
    let typed = Array(arguments.operands.dropFirst())
    if let outcome = try await obeyOffice(typed.joined(separator: "\n"), by, service) {
        for line in outcome.recorded { standardOutput(line) }
        guard outcome.problems.isEmpty else { throw Problem(outcome.problems.joined(separator: "\n"), .badData) }
        return .ok
    }
    let answer = try await service.store.write { transaction -> (texts: [String], isMistaken: Bool)? in
        let now = try service.now(transaction)
        let desk = Desk(office: office, instance: service.instance, now: now, typist: by)
        let isCoordinator = office.configuration.directory.allCoordinators.contains(by)
        var message = StaffMessage(
            by: by,
            words: typed.joined(separator: "\n"),
            receivedAt: now,
            authority: isCoordinator ? .coordinator : .handler,
            toCustomer: false
        )
        message.directives = typed
        try desk.wrote(by, at: now, in: transaction)
        guard let outcome = try desk.apply(.staffWrote(message), to: reference, in: transaction) else { return nil }
        let answers = outcome.letters.filter(desk.isPrinted)
        let outbox = Outbox(office: office, instance: service.instance, now: now)
        let directory = try desk.directory(transaction)
        return (
            answers.compactMap { outbox.text(of: $0, about: outcome.caseFile, directory: directory) },
            answers.contains { !$0.details.problems.isEmpty }
        )
    }
    guard let answer else { throw Problem("redress update: there is no case \(reference)", .badData) }
    let text = answer.texts.joined(separator: "\n").trimmingCharacters(in: .newlines)
    guard !answer.isMistaken else { throw Problem(text, .badData) }
    standardOutput(text)
    return .ok
}

/// Who is away or back, where a co-ordinator says that; nil for what is the case's own.
private func obeyOffice(_ words: String, _ by: PersonID, _ service: Service) async throws -> CoordinatorDesk.Outcome? {
    let office = service.office
    guard office.configuration.directory.allCoordinators.contains(by) else { return nil }
    return try await service.store.write { transaction in
        let now = try service.now(transaction)
        let message = StaffMessage(by: by, words: words, receivedAt: now, authority: .coordinator, toCustomer: false)
        return try CoordinatorDesk(filing: Filing(office: office, instance: service.instance), now: now)
            .outcomeOfCommand(message, in: transaction)
    }
}

/// `redress set-aside ID DIRECTIVE`: what co-ordinators decide by mail.
func decideSetAside(_ arguments: Arguments) async throws -> ExitStatus {
    guard arguments.operands.count > 1, let number = Int64(arguments.operands[0]), !arguments.has("json") else {
        throw Problem("usage: redress \(arguments.command.usage)", .usage)
    }
    let office = try Office.open(arguments)
    let coordinators = office.configuration.directory.allCoordinators
    let by = arguments.value("by") ?? coordinators.first ?? ""
    guard coordinators.contains(by) else {
        throw Problem(
            "redress set-aside: no co-ordinator \"\(by)\"\(didYouMean(by, among: coordinators))",
            .usage
        )
    }
    let time = try TimeSource(arguments, calendar: office.configuration.calendar, ticking: false)
    let service = try await Service.start(office, time: time, log: Log())
    try await service.refuseBackwardTime()
    let words = arguments.operands.dropFirst().joined(separator: " ")
    let outcome = try await service.store.write { transaction in
        let now = try service.now(transaction)
        let message = StaffMessage(
            by: by,
            words: words,
            receivedAt: now,
            authority: .coordinator,
            toCustomer: false
        )
        return try CoordinatorDesk(filing: Filing(office: office, instance: service.instance), now: now)
            .obey(message, about: [number], in: transaction)
    }
    for line in outcome.recorded { standardOutput(line) }
    guard outcome.problems.isEmpty else { throw Problem(outcome.problems.joined(separator: "\n"), .badData) }
    return .ok
}

/// `redress backup FILE`: a copy of the store as it is now, beside the daemon at work.
func backUp(_ arguments: Arguments) async throws -> ExitStatus {
    let source = try Configuration.load(arguments.configurationPath).store
    let target = arguments.operands[0]
    guard FileManager.default.fileExists(atPath: source) else {
        throw Problem("redress backup: there is no store at \(source) yet", .noInput)
    }
    guard !FileManager.default.fileExists(atPath: target) else {
        throw Problem("redress backup: \(target) is there already; name a new file", .cannotCreate)
    }
    let showsProgress = isatty(STDERR_FILENO) == 1
    do {
        try await CaseStore(readOnly: source).backUp(to: target) { copied, total in
            guard showsProgress else { return }
            let end = copied == total ? "\n" : ""
            FileHandle.standardError.write(Data("\r\(copied) of \(total) pages\(end)".utf8))
        }
    } catch let error as StoreError {
        throw Problem("redress backup: \(error)", error.recovery == .retry ? .tryAgain : .cannotCreate)
    }
    return .ok
}
