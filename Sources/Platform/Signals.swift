// Dispatch's sources are not marked Sendable; each is made, resumed and cancelled, and shares nothing.
@unsafe @preconcurrency import Dispatch
import Glibc

/// The signals the daemon answers.
package enum Signal: Sendable, CaseIterable {
    case terminate, interrupt, hangUp

    fileprivate var number: Int32 {
        switch self {
        case .terminate: SIGTERM
        case .interrupt: SIGINT
        case .hangUp: SIGHUP
        }
    }

    /// The signals that arrive once this returns; until then their default actions hold, and none is
    /// lost between the two. One stream a process. SIGPIPE is ignored for good: a peer that hangs up is an error of the write.
    package static func stream(of signals: [Signal] = Signal.allCases) async -> AsyncStream<Signal> {
        ignorePipe()
        let (stream, continuation) = AsyncStream.makeStream(of: Signal.self, bufferingPolicy: .bufferingNewest(8))
        let sources = signals.map { DispatchSource.makeSignalSource(signal: $0.number, queue: .global()) }
        for (source, signal) in zip(sources, signals) {
            source.setEventHandler { continuation.yield(signal) }
            // On Linux the source sets a handler of its own as it registers; SIG_IGN before it would drop
            // what comes until then, and after it would take the handler away.
            await withCheckedContinuation { registered in
                source.setRegistrationHandler { registered.resume() }
                source.resume()
            }
        }
        continuation.onTermination = { _ in
            for source in sources { source.cancel() }
        }
        return stream
    }

    package static func ignorePipe() {
        _ = Glibc.signal(SIGPIPE, SIG_IGN)
    }
}
