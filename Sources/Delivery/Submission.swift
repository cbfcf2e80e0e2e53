package import Platform

/// Where letters are submitted (RFC 6409), or a local relay.
package struct SubmissionSettings: Sendable {
    package var server: ServerURL
    /// nil for a relay that trusts this machine.
    package var login: Login?
    /// PEM certificates of a private authority; nil for the system's.
    package var caFile: String?
    /// The name given in EHLO; nil for this machine's.
    package var clientName: String?
    package var connectLimit: Duration = .seconds(30)

    package init(server: ServerURL, login: Login? = nil, caFile: String? = nil, clientName: String? = nil) {
        self.server = server
        self.login = login
        self.caFile = caFile
        self.clientName = clientName
    }
}

/// Submits letters over one kept connection, one recipient a transaction.
///
/// libcurl speaks the protocol; here its outcome is told apart by where it ended: an error before the
/// final dot is safe to repeat, one after it leaves the letter's fate unknown.
package actor Submission {
    private let settings: SubmissionSettings
    private let wakeup: Wakeup
    private var login: Login?
    private var handle: CurlHandle?
    private let executor = QueueExecutor(label: "redress.submission")

    /// On the actor's own queue.
    package nonisolated var unownedExecutor: UnownedSerialExecutor { unsafe executor.asUnownedSerialExecutor() }

    /// How long a letter on its way may take once the daemon is asked to stop.
    private static let grace = Duration.milliseconds(500)
    /// Postfix hangs up after five minutes; others sooner.
    private static let idle = Duration.seconds(20)

    package init(settings: SubmissionSettings) throws(SystemError) {
        self.settings = settings
        login = settings.login
        wakeup = try Wakeup()
    }

    /// A renewed access token, or a password changed on disk: the next letter opens a new connection.
    package func setLogin(_ login: Login?) {
        guard login != self.login else { return }
        self.login = login
        handle = nil
    }

    /// Never throws: whatever happened is an outcome of this letter.
    package func submit(
        _ bytes: [UInt8],
        from envelopeSender: String,
        to recipient: String
    ) async -> SubmissionResult {
        guard Self.isPath(envelopeSender), Self.isPath(recipient), !recipient.isEmpty else {
            return .failed(reply: "the envelope address is malformed")
        }
        return await withTaskCancellationHandler {
            wakeup.reset()
            guard !Task.isCancelled else { return .deferred(reply: "stopped before it was sent") }
            return submitNow(bytes, from: envelopeSender, to: recipient)
        } onCancel: {
            wakeup.signal()
        }
    }

    private func submitNow(_ bytes: [UInt8], from envelopeSender: String, to recipient: String) -> SubmissionResult {
        do throws(CurlError) {
            var handle = try keptOrNew()
            try handle.setLetter(bytes, from: envelopeSender, to: recipient)
            var outcome = SubmissionOutcome(performing: &handle, grace: Self.grace)
            if outcome.isStaleConnection {
                try handle.setLetter(bytes, from: envelopeSender, to: recipient)
                try handle.useFreshConnection(true)
                outcome = SubmissionOutcome(performing: &handle, grace: Self.grace)
                try handle.useFreshConnection(false)
            }
            if !outcome.isInterrupted { self.handle = consume handle }
            return outcome.result
        } catch {
            return .deferred(reply: error.text)
        }
    }

    /// Connects and logs in, and sends nothing: for `check`.
    package func probe() async -> SubmissionResult {
        await withTaskCancellationHandler {
            wakeup.reset()
            guard !Task.isCancelled else { return .deferred(reply: "stopped before it was tried") }
            do throws(CurlError) {
                var handle = try connectable()
                try handle.setConnectOnly(within: settings.connectLimit)
                return SubmissionOutcome(performing: &handle, grace: .zero).result
            } catch {
                return .deferred(reply: error.text)
            }
        } onCancel: {
            wakeup.signal()
        }
    }

    /// Says QUIT and closes the connection.
    package func disconnect() {
        handle = nil
    }

    private func keptOrNew() throws(CurlError) -> CurlHandle {
        if let kept = handle.take() { return kept }
        return try connectable()
    }

    private func connectable() throws(CurlError) -> CurlHandle {
        let handle = try CurlHandle.make(wakeup: wakeup)
        let clientName = settings.clientName ?? settings.server.path
        try handle.setServer(settings.server, path: clientName, login: login, caFile: settings.caFile)
        try handle.setSubmission(connectWithin: settings.connectLimit, idle: Self.idle)
        return handle
    }

    /// No character that could end the path or the command line (RFC 5321 §4.1.2).
    private static func isPath(_ address: String) -> Bool {
        address.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "<") && $0 != UInt8(ascii: ">") }
    }
}
