package import Casework
package import FoundationEssentials
package import Mail

/// What to do with a message: the last word of Triage.
package enum Verdict: Sendable {
    /// Our own letter came back to us.
    case loop
    /// `isCertain`: it names the letter itself, not only an address that a letter went to.
    case deliveryReport(DeliveryStatus.Action, letter: SentLetter?, status: String, isCertain: Bool)
    /// A manager is away; `letter` is what they answered.
    case absence(PersonID, letter: SentLetter, until: LocalDate?, gone: Bool)
    /// Filed, nothing else: an automatic reply that moves nothing, with the case it concerns if known.
    case automatic(CaseReference?)
    case staff(StaffMessage, CaseReference)
    /// An answer to a survey letter, from the address that it went to.
    case survey(SentLetter, CaseReference)
    case customer(CustomerMessage, CaseReference)
    /// `related`: a case it may belong to (flag possiblyRelated).
    case contact(Contact, related: CaseReference?)
    /// A co-ordinator's reply, with their key, that concerns no single case.
    case office(StaffMessage)
    /// `mayWait`: nobody need look before the next digest.
    case setAside(reason: String, mayWait: Bool = false)
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

/// The contact that a message is by a co-ordinator's word, whatever the rules made of it, and a case it may belong to.
package func contact(
    decidedAs kind: Kind,
    _ message: Message,
    _ judgement: Judgement,
    query: MatchQuery,
    facts: MatchFacts,
    directory: Directory,
    settings: MatchSettings,
    threshold: Double,
    receivedAt: Date
) -> (contact: Contact, related: CaseReference?) {
    CaseMatching(
        message: message,
        judgement: judgement,
        query: query,
        facts: facts,
        directory: directory,
        settings: settings,
        threshold: threshold,
        receivedAt: receivedAt
    ).contact(decidedAs: kind)
}

/// The contact that a member of staff took by telephone, letter or in person, and a case it may belong to.
/// - Parameter message: the form, as the mail that could have brought it.
package func contact(
    recordedOn form: ContactForm,
    _ message: Message,
    _ judgement: Judgement,
    query: MatchQuery,
    facts: MatchFacts,
    directory: Directory,
    settings: MatchSettings,
    threshold: Double,
    receivedAt: Date
) -> (contact: Contact, related: CaseReference?) {
    CaseMatching(
        message: message,
        judgement: judgement,
        query: query,
        facts: facts,
        directory: directory,
        settings: settings,
        threshold: threshold,
        receivedAt: receivedAt
    ).contact(of: form)
}

/// The service area that a message speaks of.
package func serviceArea(of message: Message, in directory: Directory) -> String? {
    let words = message.visibleText.isEmpty ? message.text : message.visibleText
    return ServiceAreaReader(directory.serviceAreas).read(WordText(message.subject + ".\n\n" + words))?.name
}

/// The person of the directory who wrote a message with their own hand; nil for a machine's mail, for a stranger's, and
/// for mail that the organisation's own server does not vouch for.
package func staffAuthor(
    of message: Message,
    _ judgement: Judgement,
    directory: Directory,
    settings: MatchSettings
) -> PersonID? {
    guard judgement.automatic == .none, message.field("Redress-Letter") == nil, message.from.count == 1,
        let person = message.from.first.flatMap({ directory.person(address: $0.addrSpec) })
    else { return nil }
    switch Authentication(message, settings: settings) {
    case .failed, .none: return nil
    case .passed, .notConfigured: return person.id
    }
}
