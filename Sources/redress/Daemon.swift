import Casework
import Delivery
import Foundation
import Intake
import Platform
import Store
import Triage

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
        let status: ExitStatus =
            switch error.recovery {
            case .retry: .tryAgain
            case .giveUp: .cannotCreate
            case .stop: .configuration
            }
        throw Problem("redress run: \(error)", status)
    }
    do {
        return try await run(office, time, once: isOnce, holding: lock)
    } catch let error as any Recoverable where error.recovery == .stop {
        throw Problem("redress run: \(error)", .configuration)
    }
}

/// The lock is held as long as this runs; the kernel lets go of it with the process.
private func run(
    _ office: Office,
    _ time: TimeSource,
    once: Bool,
    holding lock: borrowing FileLock
) async throws -> ExitStatus {
    do throws(Configuration.Secret.Unavailable) {
        try office.configuration.readSecrets()
    } catch {
        throw Problem("redress run: \(error)", .configuration)
    }
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
        let filing = FilingLoop(service: service)
        try await DeadlineLoop(service: service).passOnFromRemoved()
        try await filing.fileLeftovers()
        let pages = PagesOfStart()
        pages.giveBack()
        service.office.judge.prepare()
        pages.giveBack()
        let toFile = Bell()
        async let fetched = fetch(then: toFile)
        var isFirst = true
        for await _ in toFile.rings where try await filing.round(givingBack: isFirst ? pages : nil) > 0 {
            isFirst = false
        }
        var status = try await fetched
        try await DeadlineLoop(service: service).round()
        if case .stuck(let reply) = try await delivery.round() {
            service.log.error("delivery", ["error": reply])
            status = .tryAgain
        }
        await delivery.close()
        return status
    }

    /// What has been fetched is filed while the rest comes.
    private func fetch(then toFile: Bell) async throws -> ExitStatus {
        defer { toFile.retire() }
        do {
            try await intake.fetch(then: toFile)
            return .ok
        } catch let error as any Recoverable where error.recovery == .retry {
            service.log.error("intake", ["error": error.description])
            return .tryAgain
        }
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
        let pages = PagesOfStart()
        pages.giveBack()
        service.office.judge.prepare()
        pages.giveBack()
        service.log.notice("started", ["version": version])
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await intake.run(then: toFile) }
            group.addTask { try await fileLoop(pages) }
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

    private func fileLoop(_ pages: PagesOfStart) async throws {
        let filing = FilingLoop(service: service)
        var (hasJustStarted, isFirst) = (true, true)
        try await work("filing", at: toFile) {
            if hasJustStarted {
                // Once: an error of the store here is no message's fault, and the rounds file what is left.
                hasJustStarted = false
                try await DeadlineLoop(service: service).passOnFromRemoved()
                try await filing.fileLeftovers()
                toDecide.ring()
            }
            if try await filing.round(givingBack: isFirst ? pages : nil) > 0 {
                isFirst = false
                toDecide.ring()
                toDeliver.ring()
            }
        }
    }

    private func deadlineLoop() async throws {
        try await work("deadlines", at: toDecide) {
            if try await DeadlineLoop(service: service).round() { toDeliver.ring() }
        }
    }

    private func deliveryLoop(_ delivery: DeliveryLoop) async throws {
        var backoff = Backoff()
        try await work("delivery", at: toDeliver) {
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

    /// Works at each ring. What may pass by itself, as a full disk does, is told and tried again after a
    /// growing pause: the work to do is rows in the store, so that nothing is skipped.
    private func work(_ name: String, at bell: Bell, _ body: () async throws -> Void) async throws {
        var backoff = Backoff()
        // A trouble that ended with the last process would otherwise be told for ever.
        var isTroubled = true
        for await _ in bell.rings {
            do {
                try await body()
                if isTroubled { try await service.store.write { try $0.remove(.storeTrouble(name)) } }
                isTroubled = false
                backoff.reset()
            } catch let error as any Recoverable where error.recovery == .retry {
                try Task.checkCancellation()
                isTroubled = true
                let pause = backoff.delay()
                service.log.error(name, ["error": error, "again_in": "\(pause.components.seconds)s"])
                // A store that cannot be written is told of by the status file, which asks for itself.
                try? await service.store.write { try $0.set(.storeTrouble(name), to: error.description) }
                try await Task.sleep(for: pause)
                bell.ring()
            }
        }
    }

    /// Every second: another process may have queued a letter, a deadline may have come.
    private func tick() async throws {
        var watchdog = ContinuousClock.now
        var status = ContinuousClock.now - .seconds(60)
        var isBehind = false
        while true {
            try await Task.sleep(for: .seconds(1))
            toFile.ring()
            toDecide.ring()
            toDeliver.ring()
            do {
                if ContinuousClock.now - status >= .seconds(15) {
                    status = .now
                    let trouble = try await service.store.read { try Alarm.clock($0, service) }
                    if let trouble, !isBehind { service.log.warning("clock", ["error": trouble]) }
                    isBehind = trouble != nil
                    try await StatusFile.update(service)
                }
                if let interval = manager.watchdogInterval, ContinuousClock.now - watchdog >= interval / 2 {
                    // The store's answer is the proof of life: all that the daemon does goes through it.
                    _ = try await service.store.dataVersion()
                    manager.watchdog()
                    watchdog = .now
                }
            } catch let error as any Recoverable where error.recovery == .retry {
                service.log.error("status", ["error": error])
            }
        }
    }
}
