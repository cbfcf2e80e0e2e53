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
    /// What letters call those in a role: `headOfService` is "head of service".
    package var roles: [String: String]
    package var closing: [String: ClosingRule]
    package var rules: RulesForPeople
    /// Matters that somebody else must hear of, or handles.
    package var referrals: [Referral]
    /// What complaints are sorted by; empty where the procedure has none of its own.
    package var categories: [Topic]
    package var learning: [Topic]
    /// What the handler of a complaint is asked to see to, in order.
    package var checklist: [String]
    /// Whether a holding letter goes by itself; nil: `ready`.
    package var holding: Holding?
    package var survey: SurveyRule?
    package var retention: Retention?
    package var reports: [Report]
    package var wording: Wording
    /// Whose bank holidays count, where the text says so itself; the organisation's own setting wins.
    package var bankHolidays: HolidayRegion?
    /// The code it is held against, by name: `check` says where it falls short.
    package var compare: String?
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
        /// Where it enters instead when the customer asks for that outright.
        package var formal: FormalEntry?
        /// What contacts of this kind are sorted by: the complaint's are `categories`.
        package var topics: [Topic]
        /// Roles whose people hear of it too, where it closes at once.
        package var forwardTo: [String]
    }

    /// Asking for the formal stage outright: by these words, or by writing to the person in this role.
    package struct FormalEntry: Codable, Sendable {
        package var enters: String
        package var words: [String]
        package var role: String?
    }

    package struct StageRule: Codable, Sendable {
        package var label: String
        /// Who handles it: a role of the service area or of the organisation; `coordinator` is the co-ordinator.
        package var role: String
        /// The stage an appeal opens; nil: an appeal goes to the co-ordinator.
        package var next: String?
        /// Nobody who handled the case before may handle this stage.
        package var newHandler: Bool
        /// Roles that take it when the first is away, was complained about or had a part in the case.
        package var otherwise: [String]
        /// The customer may go on to the next stage without waiting for an answer.
        package var nextAnyTime: Bool
        /// What the answer of this stage must contain; a letter that lacks a part does not go.
        package var answer: [Requirement]
        /// What closing at this stage requires; nil: what the kind's `closing` says.
        package var closing: [Requirement]?
        /// What its handler is asked to see to; empty: the procedure's checklist.
        package var checklist: [String]
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
        /// The receipt letter is the acknowledgement that stops it; else only a person's word does.
        package var metBy: MetBy?
        /// By when it should usually be done, in the unit of `count`: its owner is reminded on that day.
        package var aim: Int?
        /// How its end may be put off; nil: not at all.
        package var `extension`: ExtensionRule?
        /// Another date may be agreed with the customer (`agreed DATE`).
        package var agreeable: Bool
        /// Runs only where the customer wants an answer.
        package var replyWanted: Bool
        /// The code's clock that it is compared with; nil: the one of its own name.
        package var `as`: String?
    }

    package enum MetBy: String, Codable, Sendable, NamedValue { case receipt }

    package struct ExtensionRule: Codable, Sendable {
        /// How much later than first due without good reason; nil: no limit; 0: every extension is beyond it.
        package var count: Int?
        package var unit: TimeUnit?
        /// Who must agree to any extension: roles, or `customer`.
        package var agreed: [String]
        /// Who must agree beyond the limit; empty: the co-ordinator.
        package var beyond: [String]
    }

    package enum Holding: String, Codable, Sendable, NamedValue {
        /// It waits for a person's word.
        case ready
        case automatic
    }

    package enum BreachListener: String, Codable, Sendable, NamedValue { case handler, coordinator }

    package struct ChainRule: Codable, Sendable {
        /// Who a case goes to when the one before is away, in order.
        package var roles: [String]
        /// The role that hears appeals, where one does.
        package var appealRole: String?
        /// nil: `last`.
        package var appealManager: AppealManager?
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
        /// What the complaint is understood to be.
        case definition
        /// The customer is happy with what was done.
        case satisfied
        /// All that was promised is done.
        case done
        /// A representative's authority.
        case authority
        /// The letter names the ombudsman.
        case ombudsman
        /// What the contact is about, out of the kind's topics.
        case topic
    }

    package struct RulesForPeople: Codable, Sendable {
        /// An anonymous contact that can be answered gets its receipt.
        package var answerAnonymous: Bool
        /// An abusive one gets its receipt at once, without a person's word.
        package var answerAbusive: Bool
        /// Older matters are flagged; a person decides.
        package var tooOldMonths: Int?
        /// What an anonymous complaint is recorded as.
        package var anonymousIs: Kind?
        /// Roles that must agree before a matter, or a later stage of it, is refused; empty: the co-ordinator.
        package var refusal: [String]
        /// How contact with a customer is restricted; nil: on the co-ordinator's own word.
        package var restriction: RestrictionRule?
    }

    package struct RestrictionRule: Codable, Sendable {
        /// Roles that must agree.
        package var agreed: [String]
        /// Months after which the co-ordinator is asked whether it is still needed; nil: three.
        package var reviewMonths: Int?
    }

    /// Matters of a flag, or with these words, concern somebody else too.
    package struct Referral: Codable, Sendable {
        package var about: String
        package var flag: Flag?
        /// Phrases of the customer's; any of them is enough.
        package var words: [String]
        /// Who hears of it at once; nil: whoever handles the case.
        package var role: String?
        /// They handle it as well.
        package var handles: Bool
        /// What they are told.
        package var text: String
    }

    package struct Report: Codable, Sendable {
        package var every: Every
        package var to: String
        package var about: String
    }

    package enum Every: String, Codable, Sendable, NamedValue { case week, month, quarter, halfYear, year }

    package struct Topic: Codable, Sendable {
        package var id: String
        package var label: String
    }

    package struct SurveyRule: Codable, Sendable {
        package var kinds: [Kind]
        /// Days after closing.
        package var sentAfterDays: Int
        /// How many in a hundred get it; nil: everyone.
        package var sample: Int?
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
    /// The case came to one of the clock's stages.
    case entered
    /// A person was in touch with the customer.
    case contacted
    /// A person acknowledged the contact, or should have: what starts here starts at the latest when that was due.
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
extension Flag: NamedValue {}
extension HolidayRegion: NamedValue {}

extension Procedure {
    package func rule(of kind: Kind) -> KindRule? { kinds[kind.rawValue] }

    /// The rule a clock runs by. Two rules may share an id where they differ by kind.
    package func rule(of clock: Clock, kind: Kind) -> ClockRule? {
        let id = clock.ruleID
        return clocks.first { $0.id == id && $0.kinds.contains(kind) } ?? clocks.first { $0.id == id }
    }

    /// Who handles a stage, one after the other.
    package func roles(of stage: String) -> [String] {
        guard let rule = stages[stage] else { return chain.roles }
        return rule.otherwise.isEmpty && chain.roles.contains(rule.role) ? chain.roles : [rule.role] + rule.otherwise
    }

    /// The clock still means something at the stage that the case is at.
    package func applies(_ clock: Clock, to file: CaseFile) -> Bool {
        rule(of: clock, kind: file.kind)?.holds(in: stage(of: file)) ?? false
    }

    /// The stage a case is at, or was at before it was closed; undecided it is where a complaint would be.
    package func stage(of file: CaseFile) -> String {
        switch file.stage {
        case "triage": rule(of: .complaint)?.enters ?? file.stage
        case "closed": file.stageBeforeClosing ?? file.stage
        default: file.stage
        }
    }

    /// The case is at a stage with none after it: its answer is the organisation's last word.
    package func isFinal(_ file: CaseFile) -> Bool {
        file.kind == .complaint && stages[stage(of: file)]?.next == nil
    }

    /// Reads a `procedure.json5`. The value is nil when a problem makes it unusable.
    package static func read(_ text: String, file: String) -> (procedure: Procedure?, problems: [JSON5Problem]) {
        let (procedure, problems) = JSON5.decode(Procedure.self, from: text, file: file)
        return (procedure, problems)
    }
}

extension Procedure.ClockRule {
    /// May run at this stage.
    package func holds(in stage: String) -> Bool { stages.isEmpty || stages.contains(stage) }
}

extension Clock {
    /// `outcome` for `outcome#2`.
    package var ruleID: String {
        id.utf8.firstIndex(of: UInt8(ascii: "#")).map { String(id[..<$0]) } ?? id
    }
}
