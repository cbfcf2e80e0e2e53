import Casework
import Foundation
import Letters
import Mail
import Platform
import Store
import Triage

/// Writes letters and queues them: from here on a letter is an outbox row and nothing else.
struct Outbox {
    let office: Office
    let instance: String
    let now: Date

    /// How long the keys of a case's letters are good for after its closing, or a letter's own after that.
    static func keyExpiry(after instant: Date) -> Date { instant.addingTimeInterval(30 * 86_400) }

    /// - Parameter answered: Message-ID of the mail that a confirmation confirms.
    func queue(
        _ due: LetterDue,
        about file: CaseFile,
        answering answered: String?,
        directory: Directory,
        in transaction: Transaction
    ) throws {
        let person: PersonID? = if case .person(let id) = due.recipient { id } else { nil }
        var identity = newIdentity(key: person == nil ? nil : randomKey())
        if due.letter.answersDirectives { identity.inReplyTo = answered }
        guard
            let message = office.letters.write(
                due,
                about: file,
                identity: identity,
                now: now,
                procedure: office.procedure,
                directory: directory
            )
        else { return }
        // A letter to the mailbox itself would come back as a customer's.
        let isOwn = office.matchSettings(instance: instance).isOwn(message.to.addrSpec)
        guard due.recipient != .customer || !isOwn else { return }
        // What a person let go is never kept back.
        let isCapped = due.recipient == .customer && (due.letter.isReceipt || due.letter == .survey)
        let reason = isCapped ? try cap(message.to.addrSpec, about: file, in: transaction) : nil
        try transaction.enqueue(
            NewLetter(
                letter: due.letter,
                reference: file.reference,
                recipient: due.recipient,
                address: message.to.addrSpec,
                token: identity.token,
                key: identity.key,
                keyExpires: file.closedAt.map { Self.keyExpiry(after: max($0, now)) },
                message: message,
                files: EnclosedFile.sorted(due.details.files).travelling,
                handling: reason.map { .suppress(reason: $0) } ?? .send
            ),
            now: now
        )
    }

    /// What a letter says, for a terminal: it is not queued, so it has nothing to be answered by.
    func text(of due: LetterDue, about file: CaseFile, directory: Directory) -> String? {
        office.letters.write(
            due,
            about: file,
            identity: newIdentity(key: nil),
            now: now,
            procedure: office.procedure,
            directory: directory
        )?.text
    }

    /// Queues a co-ordinator's digest.
    func queue(_ digest: Digest, directory: Directory, in transaction: Transaction) throws {
        let identity = newIdentity(key: randomKey())
        let message = office.letters.write(
            digest,
            identity: identity,
            now: now,
            procedure: office.procedure,
            directory: directory
        )
        try transaction.enqueue(
            NewLetter(
                letter: .digest,
                reference: nil,
                recipient: .person(digest.coordinator),
                address: message.to.addrSpec,
                token: identity.token,
                key: identity.key,
                keyExpires: Self.keyExpiry(after: now),
                message: message
            ),
            now: now
        )
    }

    /// Queues a letter to a co-ordinator that is about no one case.
    /// - Parameter answered: Message-ID of the mail that it answers.
    func queue(
        _ letter: OfficeLetter,
        answering answered: String? = nil,
        directory: Directory,
        in transaction: Transaction
    ) throws {
        // A head of service has no say by mail, unless another letter gives it.
        var identity = newIdentity(key: letter.letter == .weeklyList ? nil : randomKey())
        identity.inReplyTo = answered
        let message = office.letters.write(
            letter,
            identity: identity,
            now: now,
            procedure: office.procedure,
            directory: directory
        )
        guard let message else { return }
        try transaction.enqueue(
            NewLetter(
                letter: letter.letter,
                reference: nil,
                recipient: .person(letter.recipient),
                address: message.to.addrSpec,
                token: identity.token,
                key: identity.key,
                keyExpires: Self.keyExpiry(after: now),
                message: message
            ),
            now: now
        )
    }

    private func newIdentity(key: String?) -> LetterIdentity {
        let domain =
            office.configuration.organisation.address.split(separator: "@").last.map(String.init) ?? "localhost"
        return LetterIdentity(
            messageID: "\(RandomToken.base32(length: 26))@\(domain)",
            token: RandomToken.base32(length: 16),
            key: key,
            instance: instance,
            plus: office.configuration.matching.plus
        )
    }

    /// Why the letter is suppressed, or nil (semantics: *Caps*; those that only delay are Delivery's).
    func cap(_ address: String, about file: CaseFile, in transaction: Transaction) throws -> String? {
        let yesterday = now.addingTimeInterval(-86_400)
        let limits = office.configuration.limits
        let isFull =
            try transaction.countLetters(to: .address(address), queuedSince: yesterday) >= limits.perAddressPerDay
        let isRepeated = try transaction.countCases(like: file, receivedSince: yesterday) >= limits.perSubjectPerDay
        return isFull || isRepeated ? "cap" : nil
    }
}

extension LetterName {
    /// Tells whoever gave directives what came of them.
    var answersDirectives: Bool { self == .confirmation || self == .caseSummary }

    /// Sent at once when a case opens, and only once.
    var isReceipt: Bool {
        switch self {
        case .receiptComplaint, .receiptFeedback, .receiptNeutral, .thanksCompliment: true
        default: false
        }
    }
}

/// `xxxx-xxxx-xxxx`: sixty bits, for people to see and programs to read.
private func randomKey() -> String {
    let letters = RandomToken.base32(length: 12)
    return "\(letters.prefix(4))-\(letters.dropFirst(4).prefix(4))-\(letters.suffix(4))"
}
