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

    /// Reads the store, which is also the daemon's proof of life, and writes the file where one is wanted.
    static func update(_ service: Service) async throws {
        let configuration = service.office.configuration
        let calendar = configuration.calendar
        let status = try await service.store.read { snapshot in
            StatusFile(
                at: calendar.iso8601(try service.now(snapshot)),
                lastFetchAt: Nullable(try snapshot.value(.lastFetchAt).map(calendar.iso8601)),
                lastMessageAt: Nullable(try snapshot.value(.lastMessageAt).map(calendar.iso8601)),
                unfiled: try snapshot.countMessages(in: .fetched),
                setAside: try snapshot.countMessages(in: .setAside),
                lettersWaiting: try snapshot.countLettersWaiting(),
                alarms: try Alarm.all(snapshot, office: service.office, now: service.now(snapshot))
            )
        }
        guard let path = configuration.statusFile else { return }
        let line = Array((try jsonLine(status) + "\n").utf8)
        do throws(SystemError) {
            try DurableFile.write(line, to: path, mode: 0o644)
        } catch {
            service.log.warning("status-file", ["error": error])
        }
    }
}

/// What is wrong with the service as a whole; the same sentences in the status file and the digest.
enum Alarm {
    static func all(_ snapshot: Snapshot, office: Office, now: Date) throws -> [String] {
        let directory = office.directory(absences: try snapshot.absences())
        return try ofMail(snapshot) + [directory.coordinatorsAlarm(at: now)].compactMap(\.self)
    }

    /// The digest sees for itself whether the co-ordinators are here.
    static func ofMail(_ snapshot: Snapshot) throws -> [String] {
        var alarms: [String] = []
        if let trouble = try snapshot.value(.deliveryTrouble) { alarms.append("Letters are not leaving: \(trouble)") }
        if let trouble = try snapshot.value(.intakeTrouble) { alarms.append("The mailbox cannot be read: \(trouble)") }
        if let trouble = try snapshot.value(.accessTrouble) {
            alarms.append("Access to the mail servers cannot be renewed, and will end: \(trouble)")
        }
        return alarms
    }
}

extension MetaKey where Value == String {
    /// The last error of the loop, in one line without addresses; removed when it works again.
    static var intakeTrouble: MetaKey { MetaKey("intakeTrouble") }
    static var deliveryTrouble: MetaKey { MetaKey("deliveryTrouble") }
    static var accessTrouble: MetaKey { MetaKey("accessTrouble") }
}
