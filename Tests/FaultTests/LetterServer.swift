import Glibc
import Platform
import TestSupport

/// A submission server that takes letters, or does something else at one step.
actor LetterServer {
    enum Step: String, Sendable { case greeting, hello, login, sender, recipient, data, letter }

    enum Answer: Sendable {
        case reply(String)
        case hangUp
        /// Nothing, until the client ends it.
        case stall
    }

    nonisolated let port: UInt16
    private let listener: Int32
    /// Every letter whose final dot was heard.
    private(set) var letters: [String] = []
    private let arrivals: AsyncStream<Void>
    private let arrival: AsyncStream<Void>.Continuation
    private let executor = QueueExecutor(label: "letter-server")

    nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

    init() throws {
        Signal.ignorePipe()
        port = freePort()
        listener = try listeningSocket(port)
        (arrivals, arrival) = AsyncStream.makeStream()
    }

    deinit { close(listener) }

    /// Waits until a client has come to the step with another answer.
    nonisolated func arrived() async {
        for await _ in arrivals { return }
    }

    /// Serves one connection at a time until `end` is signalled.
    func serve(_ answer: Answer?, at step: Step?, until end: Wakeup) {
        while end.wait(for: listener, until: nil) == .ready {
            var connection = Connection(socket: acceptedSocket(listener), end: end)
            converse(&connection, answer, step)
            close(connection.socket)
        }
    }

    private func converse(_ client: inout Connection, _ answer: Answer?, _ step: Step?) {
        /// Whether the conversation goes on.
        func say(_ reply: String, at now: Step?) -> Bool {
            guard now == step, now != nil, let answer else {
                client.send(reply)
                return true
            }
            arrival.yield()
            switch answer {
            case .reply(let reply):
                client.send(reply)
                return !reply.hasPrefix("421")
            case .hangUp: return false
            case .stall:
                while client.line() != nil {}
                return false
            }
        }
        guard say("220 mx.example.org ESMTP", at: .greeting) else { return }
        while let line = client.line() {
            let goesOn: Bool
            switch line.prefix(4) {
            case "EHLO", "HELO": goesOn = say("250-mx.example.org\r\n250 AUTH PLAIN", at: .hello)
            case "AUTH":
                client.send("334 ")
                _ = client.line()
                goesOn = say("235 2.7.0 welcome", at: .login)
            case "MAIL": goesOn = say("250 2.1.0 Ok", at: .sender)
            case "RCPT": goesOn = say("250 2.1.5 Ok", at: .recipient)
            case "DATA":
                let asks = step != .data || answer == nil
                goesOn = say("354 go on", at: .data)
                if asks, goesOn {
                    var letter: [String] = []
                    while let line = client.line(), line != "." { letter.append(line) }
                    letters.append(letter.joined(separator: "\n"))
                    guard say("250 2.0.0 taken", at: .letter) else { return }
                }
            case "QUIT": goesOn = false
            default: goesOn = say("250 Ok", at: nil)
            }
            guard goesOn else { return }
        }
    }

    private struct Connection {
        let socket: Int32
        let end: Wakeup
        var pending: [UInt8] = []

        func send(_ reply: String) {
            let bytes = Array("\(reply)\r\n".utf8)
            _ = write(socket, bytes, bytes.count)
        }

        /// nil where the client has hung up, or the server is to end.
        mutating func line() -> String? {
            while true {
                if let end = pending.firstIndex(of: 0x0A) {
                    let line = pending[..<end].filter { $0 != 0x0D }
                    pending.removeSubrange(...end)
                    return String(decoding: line, as: UTF8.self)
                }
                guard end.wait(for: socket, until: nil) == .ready else { return nil }
                var bytes = [UInt8](repeating: 0, count: 65_536)
                let count = read(socket, &bytes, bytes.count)
                guard count > 0 else { return nil }
                pending += bytes.prefix(count)
            }
        }
    }
}
