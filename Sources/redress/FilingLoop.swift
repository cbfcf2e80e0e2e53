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
    /// A commit is shared by as many as are there; memory holds two batches, so that bytes count as well.
    private static let batch = (count: 100, bytes: 1 << 19)

    /// A message and its bytes, as the store has them.
    private typealias Raw = (message: StoredMessage, bytes: [UInt8])

    /// Files everything that waits; answers how many messages that were.
    /// - Parameter pages: given back when the first messages are filed, which made calendars and tables.
    func round(givingBack pages: PagesOfStart? = nil) async throws -> Int {
        var count = 0
        var judge = TaughtJudge(service.office.judge)
        var waiting = try await unfiled(after: 0, &judge)
        var readings = read(waiting, judge)
        while let last = readings.last {
            try Task.checkCancellation()
            waiting = try await unfiled(after: last.id, &judge)
            // The next are read and judged while these are written.
            async let next = read(waiting, judge)
            try await file(readings)
            if count == 0 { pages?.giveBack() }
            count += readings.count
            readings = await next
        }
        return count
    }

    private func unfiled(after id: Int64, _ judge: inout TaughtJudge) async throws -> [Raw] {
        let known = judge
        let (batch, renewed) = try await service.store.read { snapshot in
            var batch: [Raw] = []
            var bytes = 0
            for id in try snapshot.unfiled(after: id, limit: FilingLoop.batch.count) {
                guard let message = try snapshot.message(id) else { continue }
                bytes += message.size
                guard batch.isEmpty || bytes <= FilingLoop.batch.bytes else { break }
                batch.append((message, try snapshot.raw(id) ?? []))
            }
            return (batch, try known.renewed(by: snapshot))
        }
        judge = renewed
        return batch
    }

    private func read(_ waiting: [Raw], _ judge: TaughtJudge) -> [Filing.Reading] {
        let filing = Filing(office: service.office, instance: service.instance, judge: judge.judge)
        return waiting.map { filing.read($0.message, $0.bytes) }
    }

    /// Before the first round: what the last process left unfiled may hold what ended it.
    func fileLeftovers() async throws {
        let leftovers = try await service.store.read { snapshot in
            try snapshot.unfiled(limit: .max).compactMap { try snapshot.message($0) }
        }
        // What may have ended a process comes last: the others do not wait for it, and processes that were killed
        // again and again as they started did not all end at the same message.
        .sorted { ($0.attempts, $0.id) < ($1.attempts, $1.id) }
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
        let untaught = TaughtJudge(service.office.judge)
        let (bytes, judge) = try await service.store.read {
            (try $0.raw(message.id) ?? [], try untaught.renewed(by: $0))
        }
        try await file(read([(message, bytes)], judge))
    }

    private func file(_ readings: [Filing.Reading]) async throws {
        let filing = Filing(office: service.office, instance: service.instance)
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
