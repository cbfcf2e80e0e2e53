import Casework
import Foundation
import Mail
import Store
import Triage

extension Desk {
    /// Keeps what a person said of a message, for mail like it; what they said before of the same one is forgotten.
    func learn(
        _ kind: Kind,
        of message: Int64?,
        _ person: PersonID,
        _ reference: CaseReference,
        in transaction: Transaction
    ) throws {
        guard let message, let bytes = try transaction.raw(message) else { return }
        let likeness = office.judge.likeness(of: Message(parsing: bytes))
        try transaction.record(
            StoredCorrection(
                message: message,
                kind: kind,
                at: now,
                by: person,
                reference: reference,
                likeness: String(decoding: try JSONEncoder().encode(likeness), as: UTF8.self)
            )
        )
    }
}

extension CaseFile {
    /// A person said what kind it is, which was unknown or taken for another.
    func wasDecided(after earlier: CaseFile) -> Bool {
        kind != earlier.kind || (earlier.flags.contains(.undecided) && !flags.contains(.undecided))
    }
}
