package import Casework
package import FoundationEssentials
package import Mail

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
    _ message: Message,
    _ judgement: Judgement,
    query: MatchQuery,
    facts: MatchFacts,
    directory: Directory,
    settings: MatchSettings,
    threshold: Double,
    receivedAt: Date
) -> Verdict {
    CaseMatching(
        message: message,
        judgement: judgement,
        query: query,
        facts: facts,
        directory: directory,
        settings: settings,
        threshold: threshold,
        receivedAt: receivedAt
    ).verdict
}
