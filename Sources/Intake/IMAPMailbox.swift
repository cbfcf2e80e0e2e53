import FoundationEssentials
package import Platform

/// Reads one IMAP mailbox (RFC 3501) by UID, and changes nothing in it: EXAMINE, and BODY.PEEK.
package actor IMAPMailbox: MessageSource {
    private let settings: IMAPSettings
    private var login: Login?
    private let wakeup: Wakeup
    private let executor = QueueExecutor(label: "redress.imap")
    private var connection: IMAPConnection?
    private var selected = SelectedMailbox()
    private var refusesIdle = false

    /// On the actor's own queue.
    package nonisolated var unownedExecutor: UnownedSerialExecutor { unsafe executor.asUnownedSerialExecutor() }

    /// Servers and address translators forget quiet connections; RFC 2177 §3 says 29 minutes at the most.
    private static let longestIdle = Duration.seconds(540)
    /// What is fetched of a message over the limit.
    private static let part = 1 << 20
    /// UIDs in one command, so that its line stays below the 8,192 octets of RFC 7162 §4.
    private static let longestSet = 500

    package init(settings: IMAPSettings, login: Login? = nil) throws(IntakeError) {
        self.settings = settings
        self.login = login
        do { wakeup = try Wakeup() } catch { throw .files(error) }
    }

    package var status: MailboxStatus { selected.status }
    /// Whether the server offers IDLE; false before `connect`.
    package var canIdle: Bool { !refusesIdle && connection?.capabilities.contains("IDLE") ?? false }

    /// A renewed access token, or a password changed on disk, for the next `connect`.
    package func setLogin(_ login: Login?) {
        self.login = login
    }

    package func connect() async throws(IntakeError) {
        guard let login else {
            throw .loginRefused(server: settings.server.description, reason: "no user and password are given")
        }
        try await interruptible { () throws(IntakeError) in
            disconnect()
            let connection = try IMAPConnection(settings: settings, login: login, wakeup: wakeup)
            selected = SelectedMailbox()
            do throws(IntakeError) {
                let status = try connection.run(.examine(settings.mailbox)) { selected.receive($0) }
                selected.receive(status)
            } catch .commandRefused(let server, _, let reason) {
                throw .noMailbox(server: server, mailbox: settings.mailbox, reason: reason)
            }
            guard status.validity > 0 else {
                throw .malformed(server: settings.server.description, reason: "no UIDVALIDITY")
            }
            self.connection = connection
        }
    }

    package func list(beyond known: KnownMessages) async throws(IntakeError) -> [ListedMessage] {
        let last = if case .uid(let uid) = known { uid } else { UInt32(0) }
        guard last < .max else { return [] }
        return try await interruptible { () throws(IntakeError) in
            selected.beginListing()
            guard status.exists > 0 else { return [] }
            return try listing(.listFrom(last + 1)).filter { $0.uid > last }
        }
    }

    package func keys() async throws(IntakeError) -> Set<MailboxKey> {
        try await interruptible { () throws(IntakeError) in
            var uids: [UInt32] = []
            try run(.searchAll) { if case .search(let found) = $0 { uids += found } }
            let validity = status.validity
            return Set(uids.map { .imap(validity: validity, uid: $0) })
        }
    }

    package func list(_ keys: [MailboxKey]) async throws(IntakeError) -> [ListedMessage] {
        try await interruptible { () throws(IntakeError) in
            var uids = uids(of: keys)[...]
            var messages: [ListedMessage] = []
            while !uids.isEmpty {
                messages += try listing(.list(Array(uids.prefix(Self.longestSet))))
                uids = uids.dropFirst(Self.longestSet)
            }
            return messages
        }
    }

    package func fetch(_ batch: [ListedMessage]) async throws(IntakeError) -> [FetchedMessage] {
        let large = batch.filter { $0.size > settings.largest }
        let whole = batch.filter { $0.size <= settings.largest }
        return try await interruptible { () throws(IntakeError) in
            var messages = try fetchWhole(uids(of: whole.map(\.key)))
            for message in large {
                for uid in uids(of: [message.key]) {
                    let parts = try fetchAll(.fetchPart(uid, bytes: Self.part))
                    messages += parts.map { part in
                        var part = part
                        part.truncatedFrom = message.size
                        return part
                    }
                }
            }
            return messages
        }
    }

    package func waitForChange(upTo limit: Duration) async throws(IntakeError) -> Bool {
        let deadline = ContinuousClock.now + limit
        return try await interruptible { () throws(IntakeError) in
            while !selected.hasNews, .now < deadline {
                if canIdle {
                    try idle(until: min(deadline, .now + Self.longestIdle))
                } else {
                    try poll(until: min(deadline, .now + settings.pollInterval))
                }
            }
            return selected.hasNews
        }
    }

    package func disconnect() {
        connection?.close()
        connection = nil
    }

    /// Runs blocking work that ends at once, and with it the connection, when the task is cancelled.
    private func interruptible<Value: Sendable>(
        _ work: () throws(IntakeError) -> Value
    ) async throws(IntakeError) -> Value {
        let outcome = await withTaskCancellationHandler {
            wakeup.reset()
            return Result<Value, IntakeError> { () throws(IntakeError) in
                guard !Task.isCancelled else { throw .cancelled }
                return try work()
            }
        } onCancel: {
            wakeup.signal()
        }
        switch outcome {
        case .success(let value): return value
        case .failure(let error):
            if case .commandRefused = error { throw error }
            connection?.close()
            connection = nil
            throw error
        }
    }

    private func run(
        _ command: IMAPCommand,
        receive: (IMAPResponse.Untagged) -> Void
    ) throws(IntakeError) {
        guard let connection else { throw unconnected }
        try connection.run(command) { response in
            selected.receive(response)
            receive(response)
        }
    }

    private var unconnected: IntakeError {
        .unreachable(server: settings.server.description, reason: "not connected")
    }

    /// Of this UIDVALIDITY only: others name messages that are no more.
    private func uids(of keys: [MailboxKey]) -> [UInt32] {
        keys.compactMap { key in
            if case .imap(status.validity, let uid) = key { uid } else { nil }
        }
    }

    private func listing(_ command: IMAPCommand) throws(IntakeError) -> [ListedMessage] {
        var found: [UInt32: ListedMessage] = [:]
        try run(command) { response in
            guard case .fetch(let fetch) = response, let uid = fetch.uid, let size = fetch.size else { return }
            found[uid] = ListedMessage(key: key(uid), receivedAt: Self.receivedAt(fetch), size: size)
        }
        return found.sorted { $0.key < $1.key }.map(\.value)
    }

    private func key(_ uid: UInt32) -> MailboxKey { .imap(validity: status.validity, uid: uid) }

    /// A server that says no time is taken at its word only that the message is there: the earlier of
    /// this and the present is the time of receipt.
    private static func receivedAt(_ fetch: IMAPFetch) -> Date { fetch.internalDate ?? .distantFuture }

    /// One message the server cannot give must not keep back the others: after a NO, each is asked for alone.
    private func fetchWhole(_ uids: [UInt32]) throws(IntakeError) -> [FetchedMessage] {
        guard !uids.isEmpty else { return [] }
        do throws(IntakeError) {
            return try fetchAll(.fetch(uids))
        } catch .commandRefused where uids.count > 1 {
            var messages: [FetchedMessage] = []
            for uid in uids {
                do throws(IntakeError) {
                    messages += try fetchAll(.fetch([uid]))
                } catch .commandRefused {
                    continue
                }
            }
            return messages
        } catch .commandRefused {
            return []
        }
    }

    private func fetchAll(_ command: IMAPCommand) throws(IntakeError) -> [FetchedMessage] {
        var messages: [FetchedMessage] = []
        try run(command) { response in
            guard case .fetch(let fetch) = response, let uid = fetch.uid, let body = fetch.body else { return }
            messages.append(FetchedMessage(key: key(uid), receivedAt: Self.receivedAt(fetch), bytes: body))
        }
        return messages
    }

    /// Lets the server speak until there is news or the time is over.
    private func idle(until deadline: ContinuousClock.Instant) throws(IntakeError) {
        guard let connection else { throw unconnected }
        let tag = try connection.start(.idle)
        while !selected.hasNews, let response = try connection.next(until: deadline) {
            if case .untagged(let data) = response { selected.receive(data) }
            if case .tagged = response {
                refusesIdle = true
                return
            }
        }
        try connection.finishIdle(tag) { selected.receive($0) }
    }

    private func poll(until deadline: ContinuousClock.Instant) throws(IntakeError) {
        guard let connection else { throw unconnected }
        try connection.pause(until: deadline)
        try run(.noop) { _ in }
    }
}

extension ListedMessage {
    fileprivate var uid: UInt32 {
        if case .imap(_, let uid) = key { uid } else { 0 }
    }
}
