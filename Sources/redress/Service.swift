import Casework
import Foundation
import Platform
import Store

/// What the loops share: values, and the actors that own the store and the connections.
struct Service: Sendable {
    let office: Office
    let store: CaseStore
    let logins: AccessTokens
    let time: TimeSource
    let log: Log
    /// This store's instance, as `Redress-Letter` names it.
    let instance: String

    /// The time that is written down: never before what is written already.
    ///
    /// A clock that was set back would otherwise put answers before their questions.
    func now(_ snapshot: Snapshot) throws -> Date {
        max(time.now, try snapshot.newestEventTime() ?? .distantPast)
    }

    static func start(_ office: Office, time: TimeSource, log: Log) async throws -> Service {
        let path = office.configuration.store
        let store: CaseStore
        do {
            store = try CaseStore(path: path, now: time.now)
        } catch let error as StoreError {
            throw Problem("redress: \(path): \(error)", error.recovery == .stop ? .configuration : .tryAgain)
        }
        let instance = try await store.read { try $0.value(.instance) } ?? ""
        let logins = try AccessTokens { _ in store }
        return Service(office: office, store: store, logins: logins, time: time, log: log, instance: instance)
    }

    /// A command refuses to write at a time more than a minute before the newest event.
    func refuseBackwardTime() async throws {
        let newest = try await store.read { try $0.newestEventTime() }
        guard let newest, time.now < newest.addingTimeInterval(-60) else { return }
        let calendar = office.configuration.calendar
        throw Problem(
            "redress: it is \(calendar.iso8601(time.now)) here, but the store has events up to \(calendar.iso8601(newest)): set the clock, or give a later --now",
            .tryAgain
        )
    }
}
