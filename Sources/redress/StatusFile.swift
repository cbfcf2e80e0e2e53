import Casework
import Foundation
import Platform
import Store

/// `statusFile`: what a monitor reads. Its `at` growing old is the sign that the daemon has stopped.
struct StatusFile: Encodable, Sendable {
    var at: String
    var lastFetchAt: Nullable<String>
    var lastMessageAt: Nullable<String>
    var unfiled: Int
    var setAside: Int
    var lettersWaiting: Int
    /// Sentences that a person should act on; empty when all is well.
    var alarms: [String]

    /// Writes the file where one is wanted.
    static func update(_ service: Service) async throws {
        let configuration = service.office.configuration
        guard let path = configuration.statusFile else { return }
        let calendar = configuration.calendar
        let trouble = await storeTrouble(service)
        let status = try await service.store.read { snapshot in
            StatusFile(
                at: calendar.iso8601(try service.now(snapshot)),
                lastFetchAt: Nullable(try snapshot.value(.lastFetchAt).map(calendar.iso8601)),
                lastMessageAt: Nullable(try snapshot.value(.lastMessageAt).map(calendar.iso8601)),
                unfiled: try snapshot.countMessages(in: .fetched),
                setAside: try snapshot.countMessages(in: .setAside),
                lettersWaiting: try snapshot.countLettersWaiting(),
                alarms: try [trouble, Alarm.clock(snapshot, service)].compactMap(\.self)
                    + Alarm.all(snapshot, office: service.office, now: service.now(snapshot))
            )
        }
        let line = Array((try jsonLine(status) + "\n").utf8)
        do throws(SystemError) {
            try DurableFile.write(line, to: path, mode: 0o644)
        } catch {
            service.log.warning("status-file", ["error": error])
        }
    }

    /// Asks the store to write something: one that cannot keeps no record of that itself.
    private static func storeTrouble(_ service: Service) async -> String? {
        do {
            try await service.store.write { try $0.set(.statusAt, to: service.now($0)) }
            return nil
        } catch {
            return "The store cannot be written: \(error)"
        }
    }
}

/// What is wrong with the service as a whole; the same sentences in the status file and the digest.
enum Alarm {
    static func all(_ snapshot: Snapshot, office: Office, now: Date) throws -> [String] {
        let directory = office.directory(absences: try snapshot.absences())
        return try troubles(snapshot) + [directory.coordinatorsAlarm(at: now)].compactMap(\.self)
    }

    /// What the loops have met and not overcome yet.
    static func troubles(_ snapshot: Snapshot) throws -> [String] {
        var sentences: [String] = []
        func tell(_ key: MetaKey<String>, _ beginning: String) throws {
            if let trouble = try snapshot.value(key) { sentences.append("\(beginning): \(trouble)") }
        }
        try tell(.deliveryTrouble, "Letters are not leaving")
        try tell(.storeTrouble("delivery"), "Letters are not leaving")
        try tell(.intakeTrouble, "The mailbox cannot be read")
        try tell(.accessTrouble, "Access to the mail servers cannot be renewed, and will end")
        try tell(.storeTrouble("filing"), "Messages are not filed")
        try tell(.storeTrouble("deadlines"), "Deadlines are not watched")
        return sentences
    }

    /// Whether the machine's clock is behind what is written already, by more than clocks differ.
    static func clock(_ snapshot: Snapshot, _ service: Service) throws -> String? {
        guard let newest = try snapshot.newestEventTime(), service.time.now < newest.addingTimeInterval(-60) else {
            return nil
        }
        let calendar = service.office.configuration.calendar
        return
            "The clock was set back: it says \(calendar.iso8601(service.time.now)), and the store has events up to \(calendar.iso8601(newest)), which stands for the present until the clock is right."
    }
}

extension MetaKey where Value == String {
    /// The last error of the loop, in one line without addresses; removed when it works again.
    static var intakeTrouble: MetaKey { MetaKey("intakeTrouble") }
    static var deliveryTrouble: MetaKey { MetaKey("deliveryTrouble") }
    static var accessTrouble: MetaKey { MetaKey("accessTrouble") }
    /// What the store refused one of the other loops.
    static func storeTrouble(_ loop: String) -> MetaKey { MetaKey("storeTrouble \(loop)") }
}

extension MetaKey<Date> {
    static var statusAt: MetaKey { MetaKey("statusAt") }
}
