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

    /// The signals that arrive from now on. While the stream lives, their default actions are off.
    /// SIGPIPE is ignored for good: a peer that hangs up is an error of the write.
    package static func stream(of signals: [Signal] = Signal.allCases) -> AsyncStream<Signal> {
        ignorePipe()
        let (stream, continuation) = AsyncStream.makeStream(of: Signal.self, bufferingPolicy: .bufferingNewest(8))
        let sources = signals.map { signal in
            _ = Glibc.signal(signal.number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: signal.number, queue: .global())
            source.setEventHandler { continuation.yield(signal) }
            source.resume()
            return source
        }
        continuation.onTermination = { _ in
            for (source, signal) in zip(sources, signals) {
                source.cancel()
                _ = Glibc.signal(signal.number, SIG_DFL)
            }
        }
        return stream
    }

    package static func ignorePipe() {
        _ = Glibc.signal(SIGPIPE, SIG_IGN)
    }
}
