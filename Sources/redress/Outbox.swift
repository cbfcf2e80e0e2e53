import Casework
import Foundation
import Letters
import Mail
import Platform
import Store

/// Writes letters and queues them: from here on a letter is an outbox row and nothing else.
struct Outbox {
    let office: Office
    let instance: String
    let now: Date

    /// - Parameter silent: why the customer's address gets no letter by itself; nil where it may.
    func queue(
        _ due: LetterDue,
        about file: CaseFile,
        silent: String?,
        directory: Directory,
        in transaction: Transaction
    ) throws {
        let person: PersonID? = if case .person(let id) = due.recipient { id } else { nil }
        let identity = newIdentity(key: person == nil ? nil : randomKey())
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
        guard due.recipient != .customer || !isOurs(message.to.addrSpec) else { return }
        let reason = try due.recipient == .customer ? silent ?? cap(message.to.addrSpec, in: transaction) : nil
        try transaction.enqueue(
            NewLetter(
                letter: due.letter,
                reference: file.reference,
                recipient: due.recipient,
                address: message.to.addrSpec,
                token: identity.token,
                key: identity.key,
                message: message,
                handling: reason.map { .suppress(reason: $0) } ?? .send
            ),
            now: now
        )
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

    /// A letter to the mailbox itself would come back as a customer's.
    private func isOurs(_ address: String) -> Bool {
        let ours = office.configuration.organisation.address.lowercased()
        guard let at = ours.lastIndex(of: "@") else { return false }
        let address = address.lowercased()
        if address == ours { return true }
        guard let plus = office.configuration.matching.plus else { return false }
        return address.hasPrefix(ours[..<at] + plus) && address.hasSuffix(ours[at...])
    }

    /// Why the letter is suppressed, or nil (semantics: *Caps*; those that only delay are Delivery's).
    private func cap(_ address: String, in transaction: Transaction) throws -> String? {
        let today = try transaction.countLetters(to: .address(address), queuedSince: now.addingTimeInterval(-86_400))
        return today >= office.configuration.limits.perAddressPerDay ? "cap" : nil
    }
}

/// `xxxx-xxxx-xxxx`: sixty bits, for people to see and programs to read.
private func randomKey() -> String {
    (0..<3).map { _ in RandomToken.base32(length: 4) }.joined(separator: "-")
}
