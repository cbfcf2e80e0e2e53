import Platform

/// An authenticated connection: libcurl connects, does TLS and logs in; the commands are ours.
///
///     C: A4 UID FETCH 813:* (UID INTERNALDATE RFC822.SIZE)
///     S: * 12 FETCH (UID 813 INTERNALDATE "22-Nov-2026 09:14:02 +0000" RFC822.SIZE 4827)
///     S: A4 OK Fetch completed
///
/// After any error it is of no more use.
final class IMAPConnection {
    private let curl: CurlHandle
    private let server: String
    private let silence: Duration
    private let wakeup: Wakeup
    private var parser: IMAPResponseParser
    private var commands = 0
    private(set) var capabilities: Set<String> = []

    init(settings: IMAPSettings, login: Login, wakeup: Wakeup) throws(IntakeError) {
        server = settings.server.description
        silence = settings.silence
        self.wakeup = wakeup
        var limits = IMAPResponseParser.Limits()
        limits.literals = max(limits.literals, settings.largest * 2)
        parser = IMAPResponseParser(limits: limits)
        curl = try Self.connected(settings, login, wakeup)
        // What the server can do changes with the log-in, and libcurl keeps what it heard to itself.
        try run(.capability) { [self] in
            if case .capability(let words) = $0 { capabilities = Set(words.map { $0.uppercased() }) }
        }
    }

    private static func connected(
        _ settings: IMAPSettings,
        _ login: Login,
        _ wakeup: Wakeup
    ) throws(IntakeError) -> CurlHandle {
        let server = settings.server.description
        do throws(CurlError) {
            var curl = try CurlHandle.make(wakeup: wakeup)
            try curl.setServer(settings.server, login: login, caFile: settings.caFile)
            try curl.setConnectOnly(within: settings.connectLimit)
            do throws(CurlError) {
                try curl.perform()
            } catch {
                throw error.kind == .loginRefused
                    ? CurlError(error.kind, refusal(curl.replyLines) ?? error.text) : error
            }
            return curl
        } catch {
            throw IntakeError(error, server: server)
        }
    }

    /// The server's words for refusing the log-in.
    private static func refusal(_ lines: [String]) -> String? {
        lines.last { $0.contains(" NO ") || $0.contains(" BAD ") }.map { line in
            withoutAddresses(line.split(separator: " ").dropFirst().joined(separator: " "))
        }
    }

    /// Sends a command and gives every untagged response to `receive` until the tagged one comes. NO and
    /// BAD are errors.
    @discardableResult
    func run(
        _ command: IMAPCommand,
        receive: (IMAPResponse.Untagged) -> Void
    ) throws(IntakeError) -> IMAPStatus {
        let tag = try start(command)
        return try finish(tag, command, within: silence, receive: receive)
    }

    func start(_ command: IMAPCommand) throws(IntakeError) -> String {
        commands += 1
        let tag = "A\(commands)"
        try send("\(tag) \(command.text)", command)
        return tag
    }

    /// Ends IDLE (RFC 2177 §3). A server that does not answer in ten seconds is gone.
    func finishIdle(_ tag: String, receive: (IMAPResponse.Untagged) -> Void) throws(IntakeError) {
        try send("DONE", .idle)
        try finish(tag, .idle, within: .seconds(10), receive: receive)
    }

    private func send(_ line: String, _ command: IMAPCommand) throws(IntakeError) {
        do throws(CurlError) {
            try curl.send(Array((line + "\r\n").utf8), until: .now + silence)
        } catch {
            throw error.kind == .timedOut
                ? .timedOut(server: server, during: command.name) : IntakeError(error, server: server)
        }
    }

    @discardableResult
    private func finish(
        _ tag: String,
        _ command: IMAPCommand,
        within limit: Duration,
        receive: (IMAPResponse.Untagged) -> Void
    ) throws(IntakeError) -> IMAPStatus {
        while true {
            guard let response = try next(until: .now + limit) else {
                throw .timedOut(server: server, during: command.name)
            }
            switch response {
            case .untagged(let data): receive(data)
            case .continuation: break
            case .tagged(tag, let status):
                guard status.condition == .ok else {
                    let reason = withoutAddresses("\(status.condition.rawValue) \(status.text)")
                    throw .commandRefused(server: server, command: command.name, reason: reason)
                }
                return status
            case .tagged: throw .malformed(server: server, reason: "a tag that was not asked for")
            }
        }
    }

    /// The next response; nil once the deadline has passed without a byte. BYE is an error.
    func next(until deadline: ContinuousClock.Instant) throws(IntakeError) -> IMAPResponse? {
        while true {
            if let response = try parsed() {
                guard case .untagged(.status(let status)) = response, status.condition == .bye else { return response }
                throw .unreachable(server: server, reason: "BYE \(withoutAddresses(status.text))")
            }
            guard try receive(until: deadline) else { return nil }
        }
    }

    private func parsed() throws(IntakeError) -> IMAPResponse? {
        do throws(IMAPResponseParser.Malformed) {
            return try parser.next()
        } catch {
            throw .malformed(server: server, reason: error.production)
        }
    }

    private func receive(until deadline: ContinuousClock.Instant) throws(IntakeError) -> Bool {
        do throws(CurlError) {
            while true {
                if try parser.append({ (bytes) throws(CurlError) in try curl.receive(into: &bytes) }) != nil {
                    return true
                }
                guard try curl.wait(.input, until: deadline) else { return false }
            }
        } catch {
            throw IntakeError(error, server: server)
        }
    }

    /// Waits for the deadline, or for the task's cancellation, which is an error; what comes is read later.
    func pause(until deadline: ContinuousClock.Instant) throws(IntakeError) {
        guard wakeup.wait(for: nil, until: deadline) == .timedOut else { throw .cancelled }
    }

    /// Says goodbye and waits for no answer.
    func close() {
        // The connection is given up either way.
        try? send("A0 LOGOUT", .logout)
        curl.sever()
    }
}

extension IntakeError {
    init(_ error: CurlError, server: String) {
        switch error.kind {
        case .tls, .tlsMissing: self = .tls(server: server, reason: error.text)
        case .loginRefused: self = .loginRefused(server: server, reason: error.text)
        case .timedOut: self = .timedOut(server: server, during: "connecting")
        case .interrupted: self = .cancelled
        case .unreachable, .refused, .other: self = .unreachable(server: server, reason: error.text)
        }
    }
}
