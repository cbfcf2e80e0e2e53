import Casework
import Delivery
import Foundation
import Letters
import Mail
import Platform
import Store

/// Hands queued letters over and writes down what became of each.
///
/// What survives a crash: a letter is `queued` or `deferred` until its answer is committed, one commit
/// a letter. The one whose answer was on its way goes again with the same Message-ID.
struct DeliveryLoop {
    let service: Service
    let target: Target
    private let pdf: PDFConverter?
    private static let batch = 50
    /// Seconds until a letter is tried again that found no server.
    private static let pause = 60.0
    /// After this many, more than an hour, a letter is tried without its files.
    private static let attemptsWithFiles = 5

    enum Target: Sendable {
        case smtp(Submission)
        case maildir(MaildirOutbox)
    }

    enum Round: Sendable {
        case idle
        case worked
        /// The server could not be reached or refused the log-in, or there is nothing to log in with: no use in
        /// trying the next letter now.
        case stuck(String)
    }

    init(service: Service, target: Target) {
        self.service = service
        self.target = target
        let store = service.office.configuration.store
        pdf = service.office.configuration.pdfCommand.map {
            PDFConverter(command: $0, folder: (store as NSString).deletingLastPathComponent)
        }
    }

    func round() async throws -> Round {
        do {
            return try await deliver()
        } catch let error as any Recoverable where error.recovery == .retry && !(error is StoreError) {
            try await service.store.write { try $0.set(.deliveryTrouble, to: error.description) }
            return .stuck(error.description)
        }
    }

    private func deliver() async throws -> Round {
        var worked = false
        while true {
            try Task.checkCancellation()
            let service = service
            let due = try await service.store.read { try $0.lettersDue(at: service.now($0), limit: DeliveryLoop.batch) }
            guard !due.isEmpty else { return worked ? .worked : .idle }
            var login = try await logIn()
            for letter in due {
                try Task.checkCancellation()
                if try await postpone(letter) { continue }
                guard var message = try await service.store.read({ try $0.content(of: letter.id) }) else { continue }
                let hasFiles = try await enclose(to: &message, of: letter)
                await attachPDF(to: &message, of: letter)
                var result = await submit(letter, message)
                if case .refused = result, let renewed = try await logIn(refused: login) {
                    login = renewed
                    result = await submit(letter, message)
                }
                try await record(result, of: letter, hasFiles: hasFiles)
                switch result {
                case .refused(let reply), .unreachable(let reply):
                    try await service.store.write { try $0.set(.deliveryTrouble, to: reply) }
                    return .stuck(reply)
                case .sent, .deferred, .failed, .unknown: worked = true
                }
            }
        }
    }

    /// A password changed on disk, or a renewed access token, makes a fresh connection at the next letter. nil where
    /// there is no log-in, or no other than the refused.
    private func logIn(refused: Login? = nil) async throws -> Login? {
        guard case .smtp(let submission) = target, let server = service.office.configuration.submissionServer,
            let login = try await service.logins.login(to: server, refused: refused)
        else { return nil }
        await submission.setLogin(login)
        return login
    }

    func close() async {
        if case .smtp(let submission) = target { await submission.disconnect() }
    }

    /// Caps that delay a letter (semantics: *Caps*); answers whether one did. None delays news of somebody at risk.
    private func postpone(_ letter: StoredLetter) async throws -> Bool {
        guard letter.letter != .safeguarding else { return false }
        let service = service
        let limits = service.office.configuration.limits
        return try await service.store.write { transaction in
            let now = try service.now(transaction)
            let hour = now.addingTimeInterval(-3600)
            let full: Bool
            if letter.isToCustomer {
                let domain = letter.address.split(separator: "@").last.map(String.init) ?? ""
                full =
                    try transaction.countLetters(to: .customers, sentSince: hour) >= limits.perHour
                    || transaction.countLetters(to: .domain(domain), sentSince: hour) >= limits.perDomainPerHour
            } else if let person = letter.person {
                let day = now.addingTimeInterval(-86_400)
                full = try transaction.countLetters(to: .person(person), sentSince: day) >= limits.perPersonPerDay
            } else {
                full = false
            }
            if full {
                try transaction.postpone(letter.id, until: now.addingTimeInterval(600), reason: "cap", now: now)
                if letter.isToCustomer { try tellOfCap(now, transaction) }
            }
            return full
        }
    }

    /// The same words once more: where the program fails, the letter goes without.
    private func attachPDF(to message: inout OutgoingMessage, of letter: StoredLetter) async {
        guard let pdf, letter.letter == .outcome, letter.isToCustomer, let html = message.html else { return }
        do throws(PDFConverter.Failure) {
            let name = "\(letter.reference?.description ?? "letter").pdf"
            let bytes = try await pdf.convert(html)
            message.attachments.append(OutgoingAttachment(name: name, type: "application/pdf", bytes: bytes))
        } catch {
            service.log.warning("pdf", ["letter": letter.id, "error": error])
        }
    }

    /// The co-ordinators hear once a day that letters to customers wait.
    private func tellOfCap(_ now: Date, _ transaction: Transaction) throws {
        if let told = try transaction.value(.capToldAt), now.timeIntervalSince(told) < 86_400 { return }
        try transaction.set(.capToldAt, to: now)
        let directory = service.office.directory(absences: try transaction.absences())
        let outbox = Outbox(office: service.office, instance: service.instance, now: now)
        let line =
            "More letters to customers are due than an hour allows, so some of them go later. If that is no surprise, "
            + "nothing needs doing; if it is, please look at what has come in today."
        for coordinator in directory.coordinators(of: nil) {
            try outbox.queue(OfficeLetter(to: coordinator, .alert([line])), directory: directory, in: transaction)
        }
    }

    private func submit(_ letter: StoredLetter, _ message: OutgoingMessage) async -> SubmissionResult {
        let bytes = message.encoded()
        switch target {
        case .smtp(let submission):
            let configuration = service.office.configuration
            let identity = LetterIdentity(
                messageID: letter.messageID,
                token: letter.token,
                key: letter.key,
                instance: service.instance,
                plus: configuration.matching.plus
            )
            return await submission.submit(
                bytes,
                from: identity.envelopeSender(of: configuration.organisation),
                to: message.to.addrSpec
            )
        case .maildir(let outbox):
            return outbox.deliver(bytes, messageID: message.messageID)
        }
    }

    private func record(_ result: SubmissionResult, of letter: StoredLetter, hasFiles: Bool) async throws {
        let service = service
        let word = try await service.store.write { transaction -> String in
            let now = try service.now(transaction)
            switch result {
            case .sent(let reply):
                // It has come back for its files, before its server's answer could be written down: it goes again.
                if hasFiles, try transaction.files(of: letter.id).areLeft { return "sent" }
                try transaction.markSent(letter.id, reply: reply, now: now)
                if try transaction.value(.deliveryTrouble) != nil { try transaction.remove(.deliveryTrouble) }
                return "sent"
            case .refused(let reply), .unreachable(let reply):
                // No fault of the letter's: were this an attempt, a week without a network would end as news
                // of dead addresses.
                let again = now.addingTimeInterval(DeliveryLoop.pause)
                try transaction.postpone(letter.id, until: again, reason: reply, now: now)
                return "deferred"
            case .deferred(let reply), .unknown(let reply):
                // A scanner that says “later” of a file says so for days.
                if case .deferred = result, hasFiles, letter.attempts + 1 >= DeliveryLoop.attemptsWithFiles,
                    try desk(now).sendsAgainWithoutFiles(letter, in: transaction)
                {
                    return "deferred"
                }
                if let next = RetrySchedule.nextAttempt(after: letter.attempts + 1, queuedAt: letter.queuedAt, now: now)
                {
                    try transaction.markDeferred(letter.id, reply: reply, nextAttempt: next, now: now)
                    return "deferred"
                }
                try fail(letter, reply, now, transaction)
                return "failed"
            case .failed(let reply):
                try fail(letter, reply, now, transaction)
                return "failed"
            }
        }
        service.log.info(
            word,
            ["letter": letter.letter.rawValue, "case": letter.reference, "id": letter.id, "reply": result.logged]
        )
    }

    /// The same as a delivery status notification that says *failed*: somebody must know.
    private func fail(_ letter: StoredLetter, _ reply: String, _ now: Date, _ transaction: Transaction) throws {
        try desk(now).bounced(letter, status: reply, in: transaction)
    }

    private func desk(_ now: Date) -> Desk { Desk(office: service.office, instance: service.instance, now: now) }
}

extension MetaKey<Date> {
    /// When the co-ordinators last heard that a cap delays letters.
    fileprivate static var capToldAt: MetaKey<Date> { MetaKey("capToldAt") }
}

extension SubmissionResult {
    var reply: String {
        switch self {
        case .sent(let reply), .deferred(let reply), .unreachable(let reply), .failed(let reply), .unknown(let reply),
            .refused(let reply):
            reply
        }
    }

    /// `550 5.1.1`: the words of a server's reply may name people.
    var logged: String {
        let codes = reply.split(separator: " ").prefix { $0.allSatisfy { ("0"..."9").contains($0) || $0 == "." } }
        return codes.isEmpty ? reply : codes.joined(separator: " ")
    }
}
