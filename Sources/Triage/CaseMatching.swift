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
        id: Int64, letter: LetterName, reference: CaseReference?, person: PersonID?, address: String,
        messageID: String, sentAt: Date?
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
    /// The sender's address, lower-case; for a report, the final recipients.
    package var addresses: [String]
    /// Authority keys found in the message.
    package var keys: [String]

    package struct Tag: Sendable, Equatable {
        package var kind: Character
        package var token: String
    }

    package init(message: Message, judgement: Judgement, settings: MatchSettings) { fatalError() }
}

package struct MatchSettings: Sendable {
    /// Our own address and its plus separator (nil: no plus addressing).
    package var address: String
    package var plus: String?
    package var authservID: String?
    package var internalMark: String?
    /// Senders of web forms.
    package var forms: [String]
    /// This store's instance, as in `Redress-Letter: INSTANCE; LETTER`.
    package var instance: String
    package init(
        address: String, plus: String?, authservID: String?, internalMark: String?, forms: [String], instance: String
    ) {
        self.address = address
        self.plus = plus
        self.authservID = authservID
        self.internalMark = internalMark
        self.forms = forms
        self.instance = instance
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
    /// Open cases assigned to the sender, when the sender is staff.
    package var openCasesOfPerson: [CaseReference]
    /// Letters of the last 7 days to the sender that nothing has answered.
    package var recentLetters: [SentLetter]
    /// The authority a valid, unexpired key of this message grants.
    package var grant: KeyGrant?

    package init() { fatalError() }
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

/// What to do with a message: the last word of Triage.
package enum Verdict: Sendable {
    /// Our own letter came back to us.
    case loop
    case deliveryReport(DeliveryStatus.Action, letter: SentLetter?, status: String)
    /// A manager is away; `letter` is what they answered.
    case absence(PersonID, letter: SentLetter, until: LocalDate?, gone: Bool)
    /// Filed, nothing else: an automatic reply that moves nothing, with the case it concerns if known.
    case automatic(CaseReference?)
    case staff(StaffMessage, CaseReference)
    case customer(CustomerMessage, CaseReference)
    /// `related`: a case it may belong to (flag possiblyRelated).
    case contact(Contact, related: CaseReference?)
    case setAside(reason: String)
}

/// Decides which case a message belongs to (semantics: *Matching*, *Authority*, *Absence*).
package func match(
    _ message: Message, _ judgement: Judgement, query: MatchQuery, facts: MatchFacts, directory: Directory,
    settings: MatchSettings, threshold: Double, receivedAt: Date
) -> Verdict {
    fatalError()
}
