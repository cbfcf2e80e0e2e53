package import Casework
package import FoundationEssentials
package import Mail

/// The letters of one procedure, read and checked once.
package struct LetterLibrary: Sendable {
    /// Folders are searched in order, letter by letter: the organisation's own, the procedure's, `common`.
    /// Throws on a missing letter, an unknown placeholder or forbidden wording, naming file and line.
    package init(folders: [String], procedure: Procedure) throws(LetterError) { fatalError() }

    /// All problems of the folders at once, for `redress check`.
    package static func problems(folders: [String], procedure: Procedure, directory: Directory) -> [String] { fatalError() }

    /// Writes a letter about a case.
    package func write(
        _ due: LetterDue, about caseFile: CaseFile, identity: LetterIdentity, now: Date, procedure: Procedure,
        directory: Directory
    ) -> OutgoingMessage? { fatalError() }

    /// Writes a digest.
    package func write(_ digest: Digest, identity: LetterIdentity, now: Date, procedure: Procedure, directory: Directory)
        -> OutgoingMessage { fatalError() }
}

package struct LetterError: Error, CustomStringConvertible {
    package var description: String
    package init(_ description: String) { self.description = description }
}

/// What makes one letter this letter: fixed when its outbox row is written.
package struct LetterIdentity: Sendable {
    /// Without angle brackets.
    package var messageID: String
    /// In a customer's letter: for Reply-To where plus addressing is on. In every letter: for the envelope sender.
    package var token: String
    /// The authority key of a staff letter: `xxxx-xxxx-xxxx`.
    package var key: String?
    /// This store's instance, for `Redress-Letter`.
    package var instance: String
    /// The plus separator, nil without plus addressing.
    package var plus: String?
    package init(messageID: String, token: String, key: String?, instance: String, plus: String?) {
        self.messageID = messageID
        self.token = token
        self.key = key
        self.instance = instance
        self.plus = plus
    }
}
