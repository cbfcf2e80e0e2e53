import Casework
import Foundation
import Mail
import Platform
import Store
import Triage

/// Lets time pass for the cases, and queues each co-ordinator's digest and each head of service's list when it is due.
struct DeadlineLoop {
    let service: Service

    /// Answers whether anything was done.
    @discardableResult
    func round() async throws -> Bool {
        let service = service
        let due = try await service.store.read { try $0.casesDue(at: service.now($0), limit: 1000) }
        // A commit a case: an extra one costs less than holding the store for a thousand cases.
        for reference in due {
            try Task.checkCancellation()
            try await service.store.write { transaction in
                let desk = Desk(office: service.office, instance: service.instance, now: try service.now(transaction))
                _ = try desk.apply(.time, to: reference, in: transaction)
            }
            service.log.info("deadline", ["case": reference])
        }
        let office = service.office
        let isDigestDue = try await service.store.read { snapshot in
            try office.directory(absences: [:]).allCoordinators.contains {
                try isDue($0, service.now(snapshot), snapshot)
            }
        }
        let digests = isDigestDue ? try await service.store.write { try queueDigests($0) } : []
        if !digests.isEmpty { service.log.info("queued", ["letter": "digest", "count": digests.count]) }
        let lists = try await queueWeeklyLists()
        return !due.isEmpty || !digests.isEmpty || lists > 0
    }

    /// - Returns: how many were queued.
    private func queueWeeklyLists() async throws -> Int {
        let (service, office) = (service, service.office)
        let heads = try await service.store.read { snapshot in
            let (calendar, time) = (office.configuration.calendar, office.configuration.digestAt)
            let now = try service.now(snapshot)
            return try office.configuration.directory.headsOfService.filter {
                weeklyListIsDue(at: time, last: try snapshot.value(.lastWeeklyDay($0)), now: now, calendar: calendar)
            }
        }
        guard !heads.isEmpty else { return 0 }
        try await service.store.write { transaction in
            let now = try service.now(transaction)
            let directory = office.directory(absences: try transaction.absences())
            let open = try transaction.cases(CaseFilter(status: .open))
            let outbox = Outbox(office: office, instance: service.instance, now: now)
            for head in heads {
                let list = Digest.weekly(
                    open,
                    for: head,
                    now: now,
                    procedure: office.procedure,
                    directory: directory
                )
                try outbox.queue(OfficeLetter(to: head, .weekly(list)), directory: directory, in: transaction)
                try transaction.set(.lastWeeklyDay(head), to: directory.calendar.localDate(of: now))
            }
        }
        service.log.info("queued", ["letter": "weeklyList", "count": heads.count])
        return heads.count
    }

    private func isDue(_ coordinator: PersonID, _ now: Date, _ snapshot: Snapshot) throws -> Bool {
        let configuration = service.office.configuration
        let last = try lastDigest(of: coordinator, snapshot)
        return digestDue(at: configuration.digestAt, last: last, now: now, calendar: configuration.calendar) <= now
    }

    private func lastDigest(of coordinator: PersonID, _ snapshot: Snapshot) throws -> Date? {
        let configuration = service.office.configuration
        return try snapshot.value(.lastDigestDay(coordinator)).map {
            configuration.calendar.instant($0, configuration.digestAt)
        }
    }

    /// Before the first round: who was taken out of the configuration since the last start has no cases any more.
    func passOnFromRemoved() async throws {
        let service = service
        let people = service.office.configuration.directory.people
        try await service.store.write { transaction in
            let desk = Desk(office: service.office, instance: service.instance, now: try service.now(transaction))
            for person in try transaction.assigneesOfOpenCases() where people[person] == nil {
                for outline in try transaction.openCases(assignee: person) {
                    _ = try desk.apply(.time, to: outline.reference, in: transaction)
                }
            }
        }
    }

    private func queueDigests(_ transaction: Transaction) throws -> [PersonID] {
        let now = try service.now(transaction)
        let office = service.office
        let desk = Desk(office: office, instance: service.instance, now: now)
        let directory = try desk.directory(transaction)
        let today = directory.calendar.localDate(of: now)
        var queued: [PersonID] = []
        for coordinator in directory.allCoordinators {
            guard try isDue(coordinator, now, transaction) else { continue }
            let digest = Digest(
                for: coordinator,
                facts: try DigestFacts(
                    transaction,
                    now: now,
                    directory: directory,
                    lastDigestAt: lastDigest(of: coordinator, transaction)
                ),
                now: now,
                procedure: office.procedure,
                directory: directory
            )
            try Outbox(office: office, instance: service.instance, now: now)
                .queue(digest, directory: directory, in: transaction)
            try transaction.set(.lastDigestDay(coordinator), to: today)
            queued.append(coordinator)
        }
        return queued
    }
}

extension Directory {
    /// The organisation's co-ordinators and the service areas' own, each once.
    var allCoordinators: [PersonID] {
        (coordinators + serviceAreas.compactMap(\.coordinator)).reduce(into: []) { all, id in
            if !all.contains(id) { all.append(id) }
        }
    }
}

extension DigestFacts {
    init(_ snapshot: Snapshot, now: Date, directory: Directory, lastDigestAt: Date? = nil) throws {
        let setAside = try snapshot.messages(in: .setAside).enumerated().map { index, message in
            Digest.WaitingMessage(
                number: message.id,
                line: message.line,
                serviceArea: index < 100 ? try snapshot.serviceArea(of: message, directory) : nil
            )
        }
        let toRead = try StoredMessage.reasonsToRead.flatMap { try snapshot.messagesFiled(because: $0) }.map {
            message in
            let file = try message.reference.flatMap { try snapshot.caseFile($0) }
            let restricted = try file?.customer.address.flatMap { try snapshot.restrictedCases(of: $0).first }
            return Digest.WaitingMessage(
                number: message.id,
                line: message.line,
                serviceArea: file?.serviceArea,
                readers: directory.readers(restricted, file, at: now)
            )
        }
        let trouble = try snapshot.lettersInTrouble(since: now.addingTimeInterval(-7 * 86_400))
        let old = try snapshot.messages(in: .old, limit: 1).first.map { $0.fetchedAt > lastDigestAt ?? .distantPast }
        let oldCount = old == true ? try snapshot.countMessages(in: .old) : 0
        self.init(
            cases: try snapshot.cases(CaseFilter(status: .open)),
            setAside: toRead + setAside,
            setAsideNotes: oldCount == 0
                ? [] : ["\(oldCount) received before the first start: “redress set-aside” on the server lists them"],
            letterTrouble: trouble.map { letter in
                let reference = letter.reference.map { "\($0): " } ?? ""
                return
                    "\(reference)\(letter.letter.rawValue) \(letter.state.rawValue): \(letter.reply ?? "no reason given")"
            },
            lastFetchAt: try snapshot.value(.lastFetchAt),
            lastMessageAt: try snapshot.value(.lastMessageAt),
            alarms: try Alarm.troubles(snapshot),
            restricted: try snapshot.restrictedCases()
        )
        self.lastDigestAt = lastDigestAt
    }
}

extension StoredMessage {
    fileprivate var line: String {
        let subject = heading.subject.map { "“\($0.prefix(80))”" } ?? "no subject"
        return "\(heading.fromAddress ?? "nobody"), \(subject) (\(reason ?? "undecided"))"
    }
}

extension Snapshot {
    /// The service area that a message without a case speaks of; nil for one at which the program ended.
    fileprivate func serviceArea(of message: StoredMessage, _ directory: Directory) throws -> String? {
        guard message.attempts < 3, directory.serviceAreas.contains(where: { $0.coordinator != nil }),
            let bytes = try raw(message.id)
        else { return nil }
        return Triage.serviceArea(of: Message(parsing: bytes), in: directory)
    }
}
