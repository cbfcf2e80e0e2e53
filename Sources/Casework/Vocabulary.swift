// The fixed identifiers: what other programs read in the JSON. Values are added, never renamed.

package enum Kind: String, Codable, Sendable, CaseIterable {
    case complaint, feedback, compliment, other
}

/// What a contact is about by its nature; the procedure's table maps it to a kind.
package enum Nature: String, Codable, Sendable, CaseIterable {
    case failure, conduct, privacy, firstRequest, question, suggestion, policyDisagreement, praise, other
}

package enum Category: String, Codable, Sendable, CaseIterable {
    case service, policy, advice, conduct, privacy
}

package enum Flag: String, Codable, Sendable, CaseIterable, Comparable {
    case anonymous, abusive, conduct, privacy, safeguarding, representative, tooOld, undecided
    case appealConflict, restricted, possiblyRelated
    /// A letter to the customer came back: somebody must ring.
    case undeliverable

    package static func < (a: Flag, b: Flag) -> Bool { a.rawValue < b.rawValue }
}

package enum EventKind: String, Codable, Sendable, CaseIterable {
    case received, classified, assigned, absent, passedOn, endOfChain, contacted, acknowledged, note, updated
    case extended, outcome, breached, closed, reopened, bounced, corrected
    /// A reminder went out. Added so that the case file shows every letter's reason.
    case reminded
    /// Contact with the customer was restricted, that was looked at again, or it ended.
    case restricted
}

package enum LetterName: String, Codable, Sendable, CaseIterable {
    case receiptComplaint, receiptFeedback, receiptNeutral, thanksCompliment
    case assignment, passedOn, reminder, complimentForward, endOfChain
    case digest, confirmation, survey, outcome, `extension`, holding
    /// To the co-ordinator at once: words in a message suggest that somebody is at risk.
    case safeguarding
    /// To a handler or co-ordinator: something arrived on the case, or changed in it.
    case notice
    /// The customer's request for the next stage has come: who takes it up, and by when.
    case acknowledgement
    /// To a co-ordinator: a message waits for a decision.
    case setAside
    /// To a co-ordinator: what came of a reply that concerns no single case.
    case answer
    /// To a co-ordinator who asked for it: the open cases.
    case caseList
    /// To a head of service, each week: the open cases of their areas.
    case weeklyList
    /// To a co-ordinator who asked for it: one case with its history.
    case caseSummary
    /// To a co-ordinator: something about the mailbox itself that should be known at once.
    case alert
    /// To a co-ordinator who asked for it: what a period's cases come to.
    case report
    /// The organisation does not take the matter up, and says why.
    case refusal
    /// Contact with the customer is restricted: why, what it means, how long, and how to challenge it.
    case restriction
}

package enum CaseStatus: String, Codable, Sendable { case open, closed }

package enum ClockState: String, Codable, Sendable { case running, met, metLate, breached, cancelled }

package enum Outcome: String, Codable, Sendable, CaseIterable { case upheld, partlyUpheld, notUpheld }

package enum TimeUnit: String, Codable, Sendable, CaseIterable {
    case workingDays, days, weeks, months, closeOfBusiness
}

/// The key of a person in the configuration's `people`.
package typealias PersonID = String
