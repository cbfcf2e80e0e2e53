import Casework
import Foundation
import Platform
import Store

/// Files what was fetched: a batch is what is there, never a wait.
///
/// What survives a crash: messages are rows in state `fetched` until the transaction that files them
/// commits. What a process left behind is filed one by one by the next, each counted first; a message
/// at which, alone, the process ended three times is set aside.
struct FilingLoop {
    let service: Service
    private static let batch = 100

    /// Files everything that waits; answers how many messages that were.
    func round() async throws -> Int {
        var count = 0
        while true {
            try Task.checkCancellation()
            let waiting = try await service.store.read { snapshot in
                try snapshot.unfiled(limit: FilingLoop.batch).compactMap { try snapshot.message($0) }
            }
            guard !waiting.isEmpty else { return count }
            count += waiting.count
            try await file(waiting)
        }
    }

    /// Before the first round: what the last process left unfiled may hold what ended it.
    func fileLeftovers() async throws {
        let leftovers = try await service.store.read { snapshot in
            try snapshot.unfiled(limit: .max).compactMap { try snapshot.message($0) }
        }
        for message in leftovers {
            try Task.checkCancellation()
            try await fileAlone(message)
        }
    }

    private func fileAlone(_ message: StoredMessage) async throws {
        let attempts = try await service.store.write { try $0.bumpAttempts(message.id) }
        guard attempts <= 3 else {
            try await service.store.write {
                try $0.markSetAside(
                    message.id,
                    message.heading,
                    reason: "it could not be read: the program ended at it three times"
                )
            }
            service.log.error("set-aside", ["message": message.id, "reason": "unreadable"])
            return
        }
        try await file([message])
    }

    private func file(_ messages: [StoredMessage]) async throws {
        let filing = Filing(office: service.office, instance: service.instance)
        let bytes = try await service.store.read { snapshot in try messages.map { try snapshot.raw($0.id) ?? [] } }
        let readings = zip(messages, bytes).map { filing.read($0, $1) }
        let service = service
        let results = await service.store.write(each: readings) { transaction, reading in
            try filing.file(reading, now: service.now(transaction), in: transaction)
        }
        for (reading, result) in zip(readings, results) {
            switch result {
            case .success(let filed):
                service.log.info(
                    filed.what == "set-aside" ? "set-aside" : "filed",
                    ["message": filed.id, "as": filed.what, "case": filed.reference]
                )
            case .failure(let error):
                guard let failure = error as? StoreError, failure.recovery == .giveUp else { throw error }
                service.log.error("set-aside", ["message": reading.id, "error": failure])
                try await service.store.write {
                    try $0.markSetAside(reading.id, reading.heading, reason: "it could not be filed: \(failure)")
                }
            }
        }
    }
}
