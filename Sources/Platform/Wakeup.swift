import Glibc

/// Ends a blocking wait from another thread: a pipe that stands in every `poll` beside the socket.
///
///     try await withTaskCancellationHandler {
///         wakeup.reset()
///         try Task.checkCancellation()
///         … blocking calls …
///     } onCancel: { wakeup.signal() }
package final class Wakeup: Sendable {
    private let input: Int32
    package let descriptor: Int32

    package init() throws(SystemError) {
        var ends: [Int32] = [-1, -1]
        // Safe: the array has the two elements that are filled.
        guard unsafe pipe(&ends) == 0 else { throw SystemError("pipe") }
        descriptor = ends[0]
        input = ends[1]
        for end in ends {
            guard fcntl(end, F_SETFD, FD_CLOEXEC) == 0, fcntl(end, F_SETFL, O_NONBLOCK) == 0 else {
                throw SystemError("fcntl")
            }
        }
    }

    deinit {
        close(descriptor)
        close(input)
    }

    package func signal() {
        var byte: UInt8 = 1
        // Fails only where the pipe is full, and then it is signalled already. Safe: one byte of a local.
        _ = unsafe write(input, &byte, 1)
    }

    /// Forgets earlier signals. Ask for the task's cancellation after it, not before: a cancelled
    /// task's flag is set before its handler runs, so that no cancellation falls between the two.
    package func reset() {
        var bytes = [UInt8](repeating: 0, count: 64)
        // Safe: at most the array's size is read into it.
        while unsafe read(descriptor, &bytes, bytes.count) > 0 {}
    }

    package var isSignalled: Bool {
        wait(for: nil, until: .now) == .woken
    }

    package enum Direction: Sendable { case input, output }
    package enum WaitResult: Sendable { case ready, woken, timedOut }

    /// Waits until the descriptor is ready, `signal` is called or the deadline (monotonic) has passed;
    /// nil waits without end. Being woken comes before being ready.
    package func wait(
        for descriptor: Int32?,
        _ direction: Direction = .input,
        until deadline: ContinuousClock.Instant?
    ) -> WaitResult {
        let events = Int16(direction == .input ? POLLIN : POLLOUT)
        var polled = [pollfd(fd: self.descriptor, events: Int16(POLLIN), revents: 0)]
        if let descriptor {
            polled.append(pollfd(fd: descriptor, events: events, revents: 0))
        }
        while true {
            let milliseconds = deadline.map { max(0, ($0 - .now).milliseconds) } ?? -1
            // Safe: the array outlives the call and its count is passed.
            let count = unsafe poll(&polled, nfds_t(polled.count), Int32(clamping: milliseconds))
            if polled[0].revents != 0 { return .woken }
            if count > 0 { return .ready }
            if count == 0, let deadline, deadline <= .now { return .timedOut }
            if count < 0, errno != EINTR { return .ready }
        }
    }
}

extension Duration {
    /// Whole milliseconds, rounded up, so that a wait never ends just before its deadline.
    package var milliseconds: Int {
        let (seconds, attoseconds) = components
        return Int(seconds) * 1000 + Int((attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000)
    }
}
