import Glibc
import Platform

/// A server on a free loopback port that plays one `Dialogue`.
///
///     let server = try ScriptedServer(Dialogue(named: "idle.imap"))
///     async let played = server.play()
///     … the client …
///     let letters = try await played
package actor ScriptedServer {
    package struct Deviation: Error, CustomStringConvertible {
        package let description: String
    }

    package nonisolated let port: UInt16
    private let listener: Int32
    private let dialogue: Dialogue
    private let executor = QueueExecutor(label: "scripted-server")
    private let tellings: AsyncStream<Void>
    private let telling: AsyncStream<Void>.Continuation
    private var connection: Int32 = -1
    private var pending: [UInt8] = []
    private var tag = ""
    private var data: [String] = []

    /// Only for what has gone wrong: no step of a good test takes long.
    private static let patience = Duration.seconds(300)

    package nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

    package init(_ dialogue: Dialogue) throws {
        self.dialogue = dialogue
        (tellings, telling) = AsyncStream.makeStream()
        listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let (listener, size) = (listener, length)
        let isListening = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(listener, $0, size) == 0 && listen(listener, 4) == 0 && getsockname(listener, $0, &length) == 0
            }
        }
        guard isListening else { throw SystemError("bind") }
        port = UInt16(bigEndian: address.sin_port)
    }

    deinit { close(listener) }

    /// Waits for the dialogue's `tell`.
    package nonisolated func told() async {
        for await _ in tellings { return }
    }

    /// Plays to the end, closes the connection and gives the letters heard by `data`, one text each.
    package func play() throws -> [String] {
        Signal.ignorePipe()
        defer { hangUp() }
        try accept()
        for step in dialogue.steps {
            switch step {
            case .say(let bytes): send(substituted(bytes))
            case .hear(let pattern): try hear(pattern)
            case .hearData: data.append(try hearData())
            case .fill(let count): send([UInt8](repeating: UInt8(ascii: "x"), count: count))
            case .cut: hangUp()
            case .stall: while try receive() {}
            case .newConnection: try accept()
            case .tell: telling.yield()
            }
        }
        return data
    }

    private func accept() throws {
        hangUp()
        try wait(for: listener, "a connection")
        connection = acceptedSocket(listener)
        pending = []
    }

    private func hangUp() {
        if connection >= 0 { close(connection) }
        connection = -1
    }

    private func send(_ bytes: [UInt8]) {
        var sent = 0
        while sent < bytes.count {
            let count = bytes.withUnsafeBytes { write(connection, $0.baseAddress.map { $0 + sent }, $0.count - sent) }
            // The client hung up: what it does then is the test's affair.
            if count <= 0 { return }
            sent += count
        }
    }

    private func substituted(_ bytes: [UInt8]) -> [UInt8] {
        guard bytes.starts(with: "$tag".utf8) else { return bytes }
        return Array(tag.utf8) + bytes.dropFirst(4)
    }

    private func hear(_ pattern: String) throws {
        let line = try hearLine(pattern)
        var expected = pattern
        if pattern.hasPrefix("$tag ") {
            tag = String(line.prefix { $0 != " " })
            expected = tag + pattern.dropFirst(4)
        }
        let isAsExpected =
            expected.hasSuffix("...") ? line.hasPrefix(expected.dropLast(3)) : line == expected
        guard isAsExpected else { throw Deviation(description: "expected \(pattern), heard \(line)") }
    }

    private func hearData() throws -> String {
        var lines: [String] = []
        while true {
            let line = try hearLine("a final dot")
            if line == "." { return lines.joined(separator: "\r\n") }
            lines.append(line)
        }
    }

    private func hearLine(_ expected: String) throws -> String {
        while true {
            if let end = pending.firstIndex(of: 0x0A) {
                let line = pending[..<end].filter { $0 != 0x0D }
                pending.removeSubrange(...end)
                return String(decoding: line, as: UTF8.self)
            }
            try wait(for: connection, expected)
            guard try receive() else { throw Deviation(description: "expected \(expected), but the client hung up") }
        }
    }

    /// False where the client has ended the connection.
    private func receive() throws -> Bool {
        var bytes = [UInt8](repeating: 0, count: 65536)
        let count = read(connection, &bytes, bytes.count)
        pending += bytes.prefix(max(0, count))
        return count > 0
    }

    private func wait(for descriptor: Int32, _ expected: String) throws {
        var polled = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        guard poll(&polled, 1, Int32(Self.patience.milliseconds)) > 0 else {
            throw Deviation(description: "expected \(expected), but nothing came")
        }
    }
}
