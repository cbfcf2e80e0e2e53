import Foundation
import Intake
import Platform
import Store

/// Fetches what is new and stores it raw; nothing in the mailbox changes.
///
/// What survives a crash: a message is known by its place, (UIDVALIDITY, UID) or its Maildir name, once
/// the transaction that stored its bytes has committed. What was on its way is listed again. UIDs are
/// compared, never dates or sequence numbers; each new connection audits what the server has against
/// what is stored, and fetches what is missing. A message that the server lists and does not give is not
/// gone: it is asked for again.
struct IntakeLoop {
    let service: Service
    private let source: any MessageSource
    /// The mailbox's name in the store: the server and path, or the folder.
    private let mailbox: String

    init(service: Service) throws {
        self.service = service
        (source, mailbox) = try messageSource(service.office.configuration)
    }

    /// The daemon's: for ever, with a growing pause after each error.
    func run(then bell: Bell) async throws {
        var backoff = Backoff()
        while true {
            do {
                try await connect()
                var withheld = try await pass(auditing: true, then: bell)
                while true {
                    backoff.reset()
                    _ = try await source.waitForChange(upTo: .seconds(withheld == 0 ? 540 : 60))
                    try await keepAccess()
                    withheld = try await pass(auditing: withheld > 0, then: bell)
                }
            } catch let error as any Recoverable where error.recovery == .retry {
                try Task.checkCancellation()
                let pause = backoff.delay()
                service.log.error("intake", ["error": error, "again_in": "\(pause.components.seconds)s"])
                // A store that cannot be written keeps its trouble to the log.
                try? await service.store.write { try $0.set(.intakeTrouble, to: error.description) }
                await source.disconnect()
                try await Task.sleep(for: pause)
            }
        }
    }

    /// One pass: everything that is there now.
    func fetch(then bell: Bell) async throws {
        do {
            try await connect()
            let withheld = try await pass(auditing: true, then: bell)
            if withheld > 0 { throw refusal(of: withheld) }
        } catch let error as any Recoverable where error.recovery == .retry {
            try await service.store.write { try $0.set(.intakeTrouble, to: error.description) }
            throw error
        }
        await source.disconnect()
    }

    private func connect() async throws {
        if let imap = source as? IMAPMailbox, let server = service.office.configuration.intakeServer {
            let login = try await service.logins.login(to: server)
            await imap.setLogin(login)
            do {
                try await imap.connect()
            } catch IntakeError.loginRefused(let name, let reason) {
                guard let renewed = try await service.logins.login(to: server, refused: login) else {
                    throw IntakeError.loginRefused(server: name, reason: reason)
                }
                await imap.setLogin(renewed)
                try await imap.connect()
            }
        } else {
            try await source.connect()
        }
        service.log.info("connected", ["messages": await source.status.exists])
    }

    /// Renews what a connection that lasts for weeks would let run out.
    func keepAccess() async throws {
        let configuration = service.office.configuration
        do {
            for server in [configuration.intakeServer, configuration.submissionServer].compactMap(\.self) {
                try await service.logins.renewDaily(server)
            }
            try await service.store.write { try $0.remove(.accessTrouble) }
        } catch let error as any Recoverable where error.recovery == .retry && !(error is StoreError) {
            service.log.warning("access", ["error": error])
            try await service.store.write { try $0.set(.accessTrouble, to: error.description) }
        }
    }

    /// Stores what is new, and when `auditing` also what was passed over before.
    /// - Returns: how many messages the server lists and does not give.
    private func pass(auditing: Bool, then bell: Bell) async throws -> Int {
        var withheld = 0
        if auditing { withheld += try await audit(then: bell) }
        withheld += try await fetchNew(then: bell)
        let (service, trouble) = (service, withheld > 0 ? refusal(of: withheld) : nil)
        if let trouble { service.log.warning("withheld", ["messages": withheld, "error": trouble]) }
        try await service.store.write { transaction in
            let now = try service.now(transaction)
            if let trouble {
                try transaction.set(.intakeTrouble, to: trouble.description)
            } else {
                try transaction.remove(.intakeTrouble)
            }
            try transaction.set(.lastFetchAt, to: now)
        }
        return withheld
    }

    private func refusal(of count: Int) -> IntakeError {
        .commandRefused(server: mailbox, command: "UID FETCH", reason: "\(count) messages that it lists")
    }

    private func fetchNew(then bell: Bell) async throws -> Int {
        let validity = await source.status.validity
        let mailbox = mailbox
        let isIMAP = source is IMAPMailbox
        let known: KnownMessages = try await service.store.read { snapshot in
            isIMAP
                ? .uid(try snapshot.lastUID(mailbox: mailbox, validity: validity))
                : .names(try snapshot.knownNames(mailbox: mailbox))
        }
        return try await take(source.list(beyond: known), then: bell)
    }

    /// The gap audit: a UID below the last one that was never stored.
    private func audit(then bell: Bell) async throws -> Int {
        guard source is IMAPMailbox else { return 0 }
        let validity = await source.status.validity
        let mailbox = mailbox
        let runs = try await service.store.read { try $0.knownUIDs(mailbox: mailbox, validity: validity) }
        guard let last = runs.last?.upperBound else { return 0 }
        let missing = try await source.keys().filter { key in
            guard case .imap(_, let uid) = key, uid <= last else { return false }
            return !runs.contains { $0.contains(uid) }
        }
        guard !missing.isEmpty else { return 0 }
        service.log.warning("gap", ["messages": missing.count])
        return try await take(source.list(Array(missing)), then: bell)
    }

    private func take(_ listed: [ListedMessage], then bell: Bell) async throws -> Int {
        var withheld = 0
        for batch in ListedMessage.batches(of: listed) {
            try Task.checkCancellation()
            let fetched = try await source.fetch(batch)
            let there = Set(fetched.map(\.key))
            let missing = batch.map(\.key).filter { !there.contains($0) }
            // Vanished, or refused? The server says, by listing it still or no more.
            let refused = missing.isEmpty ? [] : Set(try await source.list(missing).map(\.key))
            withheld += refused.count
            let gone = missing.filter { !refused.contains($0) }.map(MessageKey.init)
            let messages = fetched.map(NewMessage.init)
            let (service, mailbox) = (service, mailbox)
            try await service.store.write { transaction in
                let now = try service.now(transaction)
                try transaction.recordFetched(messages, from: mailbox, now: now)
                try transaction.recordGone(gone, from: mailbox, now: now)
                if !messages.isEmpty { try transaction.set(.lastMessageAt, to: now) }
            }
            service.log.info("fetched", ["messages": messages.count, "gone": gone.isEmpty ? nil : gone.count])
            bell.ring()
        }
        return withheld
    }
}

extension MessageKey {
    init(_ key: MailboxKey) {
        switch key {
        case .imap(let validity, let uid): self = .imap(validity: validity, uid: uid)
        case .maildir(let name): self = .maildir(name)
        }
    }
}

extension NewMessage {
    init(_ message: FetchedMessage) {
        self.init(
            key: MessageKey(message.key),
            receivedAt: message.receivedAt,
            bytes: message.bytes,
            digest: message.digest,
            truncatedFrom: message.truncatedFrom
        )
    }
}
