package import Casework
package import FoundationEssentials
package import Mail

/// A letter of ours, as the Store remembers it.
package struct SentLetter: Sendable, Equatable {
    package var id: Int64
    package var letter: LetterName
    package var reference: CaseReference?
    /// nil: the customer's.
    package var person: PersonID?
    package var address: String
    package var messageID: String
    package var sentAt: Date?
    package init(
        id: Int64,
        letter: LetterName,
        reference: CaseReference?,
        person: PersonID?,
        address: String,
        messageID: String,
        sentAt: Date?
    ) {
        self.id = id
        self.letter = letter
        self.reference = reference
        self.person = person
        self.address = address
        self.messageID = messageID
        self.sentAt = sentAt
    }
}

/// What to look up in the Store before a message can be matched. Pure: derived from the message.
package struct MatchQuery: Sendable, Equatable {
    /// Tokens of plus addresses it came to, with their letter: `b` bounce, `c` customer, `k` key.
    package var tags: [Tag]
    /// Message-IDs of In-Reply-To, References, and of a report's returned original.
    package var messageIDs: [String]
    /// Case references in the subject.
    package var references: [CaseReference]
    /// The subject is neither an answer's nor names a case: whoever wrote it began anew.
    package var hasOwnSubject: Bool
    /// The sender's address, lower-case; for a report, the final recipients.
    package var addresses: [String]
    /// Authority keys found in the message, lower-case, most trusted first.
    package var keys: [String]
    /// Lower-case addresses of To and Cc: staff mail to a customer with the mailbox in copy is filed on their case.
    package var recipients: [String]
    /// Numbers of messages that the subject names, `[message 17]`: those a co-ordinator decides on.
    package var messages: [Int64]

    package struct Tag: Sendable, Equatable {
        package var kind: Character
        package var token: String

        package init(kind: Character, token: String) {
            self.kind = kind
            self.token = token
        }
    }
}

package struct MatchSettings: Sendable {
    /// Our own address and its plus separator (nil: no plus addressing).
    package var address: String
    package var plus: String?
    package var authservID: String?
    package var internalMark: String?
    /// Senders of web forms, lower-case.
    package var forms: [String]
    /// This store's instance, as in `Redress-Letter: INSTANCE; LETTER`.
    package var instance: String
    /// The directory's service areas, ready to be found.
    package var areas: ServiceAreaReader
    package init(
        address: String,
        plus: String?,
        authservID: String?,
        internalMark: String?,
        forms: [String],
        instance: String,
        areas: ServiceAreaReader
    ) {
        self.address = address
        self.plus = plus
        self.authservID = authservID
        self.internalMark = internalMark
        self.forms = forms
        self.instance = instance
        self.areas = areas
    }

    func isForm(_ address: String) -> Bool { forms.contains { $0.lowercased() == address } }

    /// Whether one of the organisation's web forms sent it.
    package func isWebForm(_ message: Message) -> Bool {
        message.from.first.map { isForm($0.addrSpec.lowercased()) } ?? false
    }

    /// The author of what a list passed on under the mailbox's own address: Reply-To, or Google's X-Original-From.
    func listAuthor(of message: Message) -> Address? {
        guard message.field("List-Id") != nil, let from = message.from.first, isOwn(from.addrSpec) else { return nil }
        let original = message.field("X-Original-From").flatMap { Address.list(parsing: $0).first }
        let author = original ?? (message.replyTo.count == 1 ? message.replyTo.first : nil)
        return author.flatMap { isOwn($0.addrSpec) ? nil : $0 }
    }

    /// Whether an address is the mailbox itself, with or without a tag.
    package func isOwn(_ address: String) -> Bool {
        let lower = address.lowercased()
        let own = self.address.lowercased()
        guard lower != own, let plus, let at = own.lastIndex(of: "@") else { return lower == own }
        return lower.hasPrefix(own[..<at] + plus) && lower.hasSuffix(own[at...])
    }
}

/// What the Store knew, in answer to a `MatchQuery`.
package struct MatchFacts: Sendable {
    /// Letters found by tag, then by Message-ID, most trusted first.
    package var letters: [SentLetter]
    /// Cases that filed messages with one of the Message-IDs belong to.
    package var casesByMessageID: [CaseReference]
    /// Open and closed cases that the query's references, letters and Message-IDs name.
    package var cases: [CaseReference: CaseSummary]
    /// Open cases whose customer has the sender's address.
    package var openCasesOfSender: [CaseSummary]
    /// Open cases whose customer is one of the query's `recipients`.
    package var openCasesOfRecipients: [CaseSummary]
    /// Open cases assigned to the sender, when the sender is staff.
    package var openCasesOfPerson: [CaseReference]
    /// Letters of the last 7 days to the sender that nothing has answered.
    package var recentLetters: [SentLetter]
    /// The authority a valid, unexpired key of this message grants.
    package var grant: KeyGrant?

    package init() {
        letters = []
        casesByMessageID = []
        cases = [:]
        openCasesOfSender = []
        openCasesOfRecipients = []
        openCasesOfPerson = []
        recentLetters = []
    }
}

package struct CaseSummary: Sendable, Equatable {
    package var reference: CaseReference
    package var customerAddress: String?
    package var status: CaseStatus
    package var closedAt: Date?
    package init(reference: CaseReference, customerAddress: String?, status: CaseStatus, closedAt: Date?) {
        self.reference = reference
        self.customerAddress = customerAddress
        self.status = status
        self.closedAt = closedAt
    }
}

package struct KeyGrant: Sendable, Equatable {
    package var person: PersonID
    package var reference: CaseReference?
    package init(person: PersonID, reference: CaseReference?) {
        self.person = person
        self.reference = reference
    }
}
