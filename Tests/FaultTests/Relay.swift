import Glibc
import Platform
import TestSupport

/// Stands between Redress and its mail servers, and kills Redress at a step of the conversation.
actor Relay {
    /// What has just happened, as seen on the wire.
    enum Step: String, Sendable, CaseIterable {
        /// The answer to a FETCH has reached Redress.
        case fetched
        /// Redress asks for something after a FETCH: what it fetched is in the store.
        case committed
        case recipient
        case finalDot
        /// The server's answer to the final dot has reached Redress.
        case answer
    }

    enum Death: Sendable {
        case after(Duration)
        /// At the step's nth time.
        case at(Step, Int)
        /// None: until the wakeup is signalled.
        case never
    }

    private struct Line {
        let client: Int32
        let server: Int32
        var watch: any Watch
    }

    nonisolated let imapPort: UInt16
    nonisolated let smtpPort: UInt16
    private let listeners: [Int32]
    private let targets: [UInt16]
    private var lines: [Line] = []
    private let executor = QueueExecutor(label: "relay")

    nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

    init(imap: UInt16, smtp: UInt16) throws {
        Signal.ignorePipe()
        let ports = (0..<2).map { _ in freePort() }
        (imapPort, smtpPort) = (ports[0], ports[1])
        targets = [imap, smtp]
        listeners = try ports.map(listeningSocket)
    }

    deinit { for listener in listeners { close(listener) } }

    /// Relays until Redress has been killed, or `end` is signalled, or nothing has come of it for a minute.
    /// - Returns: whether it was killed.
    func relay(_ pid: Int32, _ death: Death, end: Wakeup) throws -> Bool {
        defer { hangUp() }
        var (step, count): (Step?, Int) = (nil, 0)
        var deadline: ContinuousClock.Instant = .now + .seconds(60)
        switch death {
        case .after(let delay): deadline = .now + delay
        case .at(let wanted, let times): (step, count) = (wanted, times)
        case .never: deadline = .now + .seconds(3600)
        }
        while true {
            var polled = (listeners + [end.descriptor] + lines.flatMap { [$0.client, $0.server] })
                .map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
            let left = max(0, (deadline - .now).milliseconds)
            guard poll(&polled, nfds_t(polled.count), Int32(clamping: left)) > 0 else {
                guard case .after = death else { return false }
                kill(pid, SIGKILL)
                return true
            }
            if polled[2].revents != 0 { return false }
            let ready = Set(polled.dropFirst(3).filter { $0.revents != 0 }.map(\.fd))
            for descriptor in ready {
                for happened in pass(descriptor) where happened == step {
                    count -= 1
                    guard count == 0 else { continue }
                    kill(pid, SIGKILL)
                    return true
                }
            }
            for (index, listener) in listeners.enumerated() where polled[index].revents != 0 {
                try accept(listener, index)
            }
        }
    }

    private func accept(_ listener: Int32, _ index: Int) throws {
        let client = acceptedSocket(listener)
        let server = try connectedSocket(targets[index])
        lines.append(Line(client: client, server: server, watch: index == 0 ? IMAPWatch() : SMTPWatch()))
    }

    /// Passes on what has come, and says what that was.
    private func pass(_ descriptor: Int32) -> [Step] {
        guard let index = lines.firstIndex(where: { $0.client == descriptor || $0.server == descriptor }) else {
            return []
        }
        let line = lines[index]
        let isClient = descriptor == line.client
        var bytes = [UInt8](repeating: 0, count: 65_536)
        let count = read(descriptor, &bytes, bytes.count)
        guard count > 0 else {
            lines.remove(at: index)
            close(line.client)
            close(line.server)
            return []
        }
        bytes = Array(bytes.prefix(count))
        write(bytes, to: isClient ? line.server : line.client)
        return isClient ? lines[index].watch.client(bytes) : lines[index].watch.server(bytes)
    }

    /// What the other side no longer reads is no matter: its end is the next thing read.
    private func write(_ bytes: [UInt8], to descriptor: Int32) {
        var sent = 0
        while sent < bytes.count {
            let count = bytes.withUnsafeBytes {
                Glibc.write(descriptor, $0.baseAddress.map { $0 + sent }, $0.count - sent)
            }
            if count <= 0 { return }
            sent += count
        }
    }

    private func hangUp() {
        for line in lines {
            close(line.client)
            close(line.server)
        }
        lines = []
    }
}

/// Follows one conversation.
private protocol Watch: Sendable {
    mutating func client(_ bytes: [UInt8]) -> [Relay.Step]
    mutating func server(_ bytes: [UInt8]) -> [Relay.Step]
}

private struct IMAPWatch: Watch {
    private var command: [UInt8] = []
    private var tail: [UInt8] = []
    /// The tag of the FETCH that runs; empty when one has been answered.
    private var fetch: String?

    mutating func client(_ bytes: [UInt8]) -> [Relay.Step] {
        var steps: [Relay.Step] = []
        for byte in bytes {
            command.append(byte)
            guard byte == UInt8(ascii: "\n") else { continue }
            if fetch == "" { steps.append(.committed) }
            let line = String(decoding: command, as: UTF8.self)
            fetch = line.contains("BODY.PEEK[]") ? String(line.prefix { $0 != " " }) : nil
            command = []
        }
        return steps
    }

    mutating func server(_ bytes: [UInt8]) -> [Relay.Step] {
        guard let tag = fetch, !tag.isEmpty else { return [] }
        tail = (tail + bytes).suffix(65_536 + 64)
        let isAnswered = String(decoding: tail, as: UTF8.self).contains("\r\n\(tag) OK")
        tail = tail.suffix(64)
        guard isAnswered else { return [] }
        (fetch, tail) = ("", [])
        return [.fetched]
    }
}

private struct SMTPWatch: Watch {
    private enum State { case commands, dataAsked, letter, dotSent }
    private var state = State.commands
    private var tail: [UInt8] = []

    mutating func client(_ bytes: [UInt8]) -> [Relay.Step] {
        tail = (tail + bytes).suffix(4096)
        if state == .letter {
            guard tail.suffix(5) == Array("\r\n.\r\n".utf8)[...] else { return [] }
            (state, tail) = (.dotSent, [])
            return [.finalDot]
        }
        guard tail.last == UInt8(ascii: "\n") else { return [] }
        let command = String(decoding: tail, as: UTF8.self)
        tail = []
        if command.hasPrefix("DATA") { state = .dataAsked }
        return command.hasPrefix("RCPT") ? [.recipient] : []
    }

    mutating func server(_ bytes: [UInt8]) -> [Relay.Step] {
        switch state {
        case .dataAsked:
            state = bytes.starts(with: "354".utf8) ? .letter : .commands
            return []
        case .dotSent:
            state = .commands
            return [.answer]
        case .commands, .letter: return []
        }
    }
}
