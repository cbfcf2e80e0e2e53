/// An organisation's procedure, as its `procedure.json5` states it. Data only: `decide` interprets it.
package struct Procedure: Codable, Sendable {
    package var name: String
    package var title: String
    /// By `Kind`'s name: `complaint`, `feedback`, `compliment`.
    package var kinds: [String: KindRule]
    /// What a contact of each nature is taken as; a nature left out keeps Triage's kind.
    package var natures: [String: Kind]
    package var stages: [String: StageRule]
    package var clocks: [ClockRule]
    package var chain: ChainRule
    package var closing: [String: ClosingRule]
    package var rules: RulesForPeople
    /// What complaints are sorted by; empty where the procedure has none of its own.
    package var categories: [Topic]
    package var learning: [Topic]
    /// What the handler of a complaint is asked to see to, in order.
    package var checklist: [String]
    package var survey: SurveyRule?
    package var retention: Retention?
    package var wording: Wording
    /// Where the text contradicts itself or is silent, and the reading taken; `check` shows them.
    package var notes: [Note]

    package struct KindRule: Codable, Sendable {
        /// What the procedure calls it: acorn's feedback is "dissatisfaction".
        package var label: String
        /// The stage it enters at.
        package var enters: String
        package var receipt: LetterName
        /// The co-ordinator gets a copy of each letter that assigns the case.
        package var copyCoordinator: Bool
        /// Goes to the addresses of the configuration's `compliments` and is closed as it comes.
        package var closesAtOnce: Bool
    }

    package struct StageRule: Codable, Sendable {
        package var label: String
        /// Who handles it: a role of the service area or of the organisation; `coordinator` is the co-ordinator.
        package var role: String
        /// The stage an appeal opens; nil: an appeal goes to the co-ordinator.
        package var next: String?
        /// Nobody who handled the case before may handle this stage.
        package var newHandler: Bool
    }

    package struct ClockRule: Codable, Sendable {
        package var id: String
        package var label: String
        package var kinds: [Kind]
        /// The stages in which it may start; empty: any.
        package var stages: [String]
        package var start: Milestone
        /// Milestones that start it anew while it runs: the later date holds.
        package var restart: [Milestone]
        package var stop: [Milestone]
        /// nil: the date is agreed with the customer (`update by DATE`).
        package var count: Int?
        package var unit: TimeUnit?
        /// Working days before the end at which its owner is reminded, longest first.
        package var remind: [Int]
        /// The role that is reminded; nil: whoever handles the case.
        package var owner: String?
        /// Who is told of a breach at once. The digest tells the co-ordinator in any case.
        package var breach: [BreachListener]
        /// Ends without a breach: a window that has closed.
        package var lapses: Bool
        /// Runs on, or starts, when the case is closed.
        package var afterClosing: Bool
    }

    package enum BreachListener: String, Codable, Sendable, NamedValue { case handler, coordinator }

    package struct ChainRule: Codable, Sendable {
        /// Who a case goes to when the one before is away, in order.
        package var roles: [String]
        /// The role that hears appeals, where one does.
        package var appealRole: String?
        package var appealManager: AppealManager
        package var answerWithin: AnswerWithin?
    }

    /// Whether absence may bring a case to the person who would hear its appeal.
    package enum AppealManager: String, Codable, Sendable, NamedValue { case last, never }

    /// Working days without an answer to an assignment.
    package struct AnswerWithin: Codable, Sendable {
        package var remind: Int
        package var step: Int
    }

    package struct ClosingRule: Codable, Sendable {
        package var requires: [Requirement]
        /// Only a co-ordinator closes; a handler's `close` asks them to.
        package var byCoordinator: Bool
    }

    package enum Requirement: String, Codable, Sendable, NamedValue {
        case contacted, outcome, reasons, remedy, actions, learning, shared
    }

    package struct RulesForPeople: Codable, Sendable {
        /// An anonymous contact that can be answered gets its receipt.
        package var answerAnonymous: Bool
        /// An abusive one gets its receipt at once, without a person's word.
        package var answerAbusive: Bool
        /// Older matters are flagged; a person decides.
        package var tooOldMonths: Int?
    }

    package struct Topic: Codable, Sendable {
        package var id: String
        package var label: String
    }

    package struct SurveyRule: Codable, Sendable {
        package var kinds: [Kind]
        /// Days after closing.
        package var sentAfterDays: Int
        package var consent: Consent
        package var questions: [Question]
    }

    package enum Consent: String, Codable, Sendable, NamedValue { case unlessRefused, asked }

    package struct Question: Codable, Sendable {
        package var text: String
        /// Empty: answered in the customer's own words.
        package var answers: [String]
        /// A wish to be contacted: kept apart from the answers, as a request to the co-ordinator.
        package var contact: Bool
    }

    package struct Retention: Codable, Sendable {
        package var years: Int
    }

    package struct Wording: Codable, Sendable {
        /// Words and phrases no letter may use.
        package var never: [String]
    }

    package struct Note: Codable, Sendable {
        package var about: String
        package var text: String
    }
}

/// What clocks start and stop at.
package enum Milestone: String, Codable, Sendable, CaseIterable, NamedValue {
    case received
    /// A person was in touch with the customer.
    case contacted
    /// A person acknowledged the contact.
    case acknowledged
    /// The case file says what was done.
    case updated
    /// A date for the next news was agreed with the customer.
    case agreed
    /// The customer knows the outcome.
    case outcome
    /// Lessons are recorded, with the date on which they were shared.
    case learned
    case appealed
    case closed
    case surveyed
}

extension Kind: NamedValue {}
extension LetterName: NamedValue {}
extension TimeUnit: NamedValue {}
extension Category: NamedValue {}

extension Procedure {
    package func rule(of kind: Kind) -> KindRule? { kinds[kind.rawValue] }

    /// The rule a clock runs by. Two rules may share an id where they differ by kind.
    package func rule(of clock: Clock, kind: Kind) -> ClockRule? {
        let id = clock.ruleID
        return clocks.first { $0.id == id && $0.kinds.contains(kind) } ?? clocks.first { $0.id == id }
    }

    /// Reads a `procedure.json5`. The value is nil when a problem makes it unusable.
    package static func read(_ text: String, file: String) -> (procedure: Procedure?, problems: [JSON5Problem]) {
        let (procedure, problems) = JSON5.decode(Procedure.self, from: text, file: file)
        return (procedure, problems)
    }
}

extension Clock {
    /// `outcome` for `outcome#2`.
    package var ruleID: String { String(id.prefix { $0 != "#" }) }
}
