import Casework
import Delivery
import Foundation
import Intake
import Platform
import Store

/// `redress run`.
func runDaemon(_ arguments: Arguments) async throws -> ExitStatus {
    Signal.ignorePipe()
    let office = try Office.open(arguments)
    let isOnce = arguments.has("once")
    let time = try TimeSource(arguments, calendar: office.configuration.calendar, ticking: !isOnce)
    let lock: FileLock
    do throws(FileLock.Failure) {
        lock = try FileLock(path: office.configuration.store + ".lock")
    } catch {
        throw Problem("redress run: \(error)", error.recovery == .retry ? .tryAgain : .cannotCreate)
    }
    return try await run(office, time, once: isOnce, holding: lock)
}

/// The lock is held as long as this runs; the kernel lets go of it with the process.
private func run(
    _ office: Office,
    _ time: TimeSource,
    once: Bool,
    holding lock: borrowing FileLock
) async throws -> ExitStatus {
    let service = try await Service.start(office, time: time, log: Log())
    if once {
        try await service.refuseBackwardTime()
        return try await Round(service).run()
    }
    return try await Daemon(service).run()
}

/// One pass of every loop in the order of the sentence: what `run --once` and `try` do.
struct Round {
    let service: Service
    private let intake: IntakeLoop
    private let delivery: DeliveryLoop

    init(_ service: Service) throws {
        self.service = service
        intake = try IntakeLoop(service: service)
        delivery = DeliveryLoop(service: service, target: try DeliveryLoop.Target(service.office.configuration))
    }

    /// Exit status 75 when a server was out of reach; what was filed stays filed.
    func run() async throws -> ExitStatus {
        var status = ExitStatus.ok
        let filing = FilingLoop(service: service)
        try await DeadlineLoop(service: service).passOnFromRemoved()
        try await filing.fileLeftovers()
        do {
            try await intake.fetch()
        } catch let error as any Recoverable where error.recovery == .retry {
            service.log.error("intake", ["error": error.description])
            status = .tryAgain
        }
        _ = try await filing.round()
        try await DeadlineLoop(service: service).round()
        if case .stuck(let reply) = try await delivery.round() {
            service.log.error("delivery", ["error": reply])
            status = .tryAgain
        }
        await delivery.close()
        return status
    }
}

/// The loops side by side. The first that throws, or a signal, ends them all.
struct Daemon {
    private let service: Service
    private let manager = ServiceManager()
    private let toFile = Bell()
    private let toDecide = Bell()
    private let toDeliver = Bell()

    init(_ service: Service) { self.service = service }

    func run() async throws -> ExitStatus {
        let intake = try IntakeLoop(service: service)
        let delivery = DeliveryLoop(service: service, target: try DeliveryLoop.Target(service.office.configuration))
        let signals = await Signal.stream()
        service.log.notice("started", ["version": version])
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await intake.run(then: toFile) }
            group.addTask { try await fileLoop() }
            group.addTask { try await deadlineLoop() }
            group.addTask { try await deliveryLoop(delivery) }
            group.addTask { try await tick() }
            group.addTask {
                for await signal in signals where signal != .hangUp { throw Stopped() }
            }
            manager.ready(status: "watching the mailbox")
            do {
                try await group.next()
                group.cancelAll()
            } catch is Stopped {
                manager.stopping()
                endSoon()
                group.cancelAll()
            }
        }
        return .ok
    }

    private struct Stopped: Error {}

    /// A server that does not answer must not hold up the stop. Every state is in the store, so ending
    /// here is as safe as kill -9: the letter in flight goes again with the same Message-ID.
    private func endSoon() {
        let log = service.log
        DispatchQueue.global().asyncAfter(deadline: .now() + .milliseconds(800)) {
            log.notice("stopped", ["waiting": "no"])
            exit(ExitStatus.ok.rawValue)
        }
    }

    private func fileLoop() async throws {
        let filing = FilingLoop(service: service)
        try await DeadlineLoop(service: service).passOnFromRemoved()
        try await filing.fileLeftovers()
        toDecide.ring()
        for await _ in toFile.rings {
            if try await filing.round() > 0 {
                toDecide.ring()
                toDeliver.ring()
            }
        }
    }

    private func deadlineLoop() async throws {
        for await _ in toDecide.rings where try await DeadlineLoop(service: service).round() {
            toDeliver.ring()
        }
    }

    private func deliveryLoop(_ delivery: DeliveryLoop) async throws {
        var backoff = Backoff()
        for await _ in toDeliver.rings {
            switch try await delivery.round() {
            case .idle: break
            case .worked: backoff.reset()
            case .stuck(let reply):
                let pause = backoff.delay()
                service.log.error("delivery", ["error": reply, "again_in": "\(pause.components.seconds)s"])
                try await Task.sleep(for: pause)
            }
        }
    }

    /// Every second: another process may have queued a letter, a deadline may have come.
    private func tick() async throws {
        var watchdog = ContinuousClock.now
        var status = ContinuousClock.now - .seconds(60)
        while true {
            try await Task.sleep(for: .seconds(1))
            toFile.ring()
            toDecide.ring()
            toDeliver.ring()
            if ContinuousClock.now - status >= .seconds(15) {
                try await StatusFile.update(service)
                status = .now
            }
            if let interval = manager.watchdogInterval, ContinuousClock.now - watchdog >= interval / 2 {
                // The store's answer is the proof of life: all that the daemon does goes through it.
                _ = try await service.store.dataVersion()
                manager.watchdog()
                watchdog = .now
            }
        }
    }
}
