/// One thing that a member of staff asks for in a line at the top of a reply.
enum Directive: Sendable, Equatable {
    case contacted(on: LocalDate?, how: String)
    case acknowledged(on: LocalDate?, how: String)
    case note(String)
    case update(by: LocalDate)
    case extend(to: LocalDate, reason: String)
    case outcome(Outcome)
    case reasons(String)
    case remedy(String)
    case actions(String)
    case learning(category: String?, text: String)
    /// The day on which the lessons were shared with the team.
    case shared(LocalDate)
    case categories([Category])
    /// What a comment or compliment is about.
    case topic(String)
    /// What the complaint is understood to be.
    case definition(String)
    case agreed(Agreement)
    /// The matter is not taken up, for these reasons.
    case refuse(String)
    case satisfied, done, authority
    case kind(Kind)
    case area(String)
    case assign(PersonID)
    case away(until: LocalDate)
    case appeal, withdraw, send
    case sent(LocalDate)
    case close, reopen, help
    /// The case is part of an older one.
    case join(CaseReference)
    case restrict(Restricting)

    /// What becomes of contact with the customer.
    enum Restricting: Sendable, Equatable {
        case until(LocalDate, reason: String)
        /// It was reviewed, and is still needed.
        case keep
        case off
    }

    enum Agreement: Sendable, Equatable {
        /// The sender agrees to what they were asked.
        case sender
        /// The customer agrees to what the reply asks for.
        case customer
        /// The customer agrees to another date.
        case date(LocalDate)
    }

    /// The word that begins its line.
    enum Word: String, CaseIterable {
        case contacted, acknowledged, note, update, extend, outcome, reasons, remedy, actions, learning, shared
        case definition, agreed, refuse, satisfied, done, authority
        case category, kind, area, assign, away, appeal, withdraw, send, sent, join, restrict, close,
            reopen, help

        /// How the line is written, for whoever got it wrong.
        var form: String {
            switch self {
            case .contacted: "contacted   (alone, or “contacted: how”, or “contacted Monday”)"
            case .acknowledged: "acknowledged   (alone, or with a date)"
            case .note: "note: your words"
            case .update: "update by 3 December"
            case .extend: "extend 3 December, and the reason"
            case .outcome: "outcome upheld, outcome partly upheld, or outcome not upheld"
            case .reasons: "reasons: your words"
            case .remedy: "remedy: your words"
            case .actions: "actions: your words"
            case .learning: "learning: your words"
            case .shared: "shared 3 December"
            case .category: "category service, policy, advice, conduct or privacy"
            case .definition: "definition: your words"
            case .agreed: "agreed 3 December, agreed customer (beside “extend”), or agreed (alone, if you were asked)"
            case .refuse: "refuse: the reasons"
            case .kind: "kind complaint, kind feedback, kind compliment, or kind other"
            case .area: "area, and the name of a service area"
            case .assign: "assign, and the name of a person"
            case .away: "away until 3 December"
            case .sent: "sent 3 December"
            case .join: "join C-2026-00041-7   (the older case that this one belongs to)"
            case .restrict: "restrict until 3 December, and the reason; restrict keep; or restrict off"
            case .appeal, .withdraw, .send, .close, .reopen, .help, .satisfied, .done, .authority:
                "\(rawValue)   (alone on its line)"
            }
        }

        /// Its text may run on over the lines that follow.
        var takesText: Bool { [.note, .reasons, .remedy, .actions, .learning, .definition, .refuse].contains(self) }
        var standsAlone: Bool {
            [.appeal, .withdraw, .send, .close, .reopen, .help, .satisfied, .done, .authority].contains(self)
        }
    }
}

/// What a reply asks for, and what of it was not understood.
struct DirectiveReply: Sendable, Equatable {
    var directives: [Directive] = []
    var problems: [String] = []
    /// Everything below the directives, or the whole reply where it has none.
    var note = ""
}
