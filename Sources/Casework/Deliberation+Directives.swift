import FoundationEssentials

// What each directive does to the case, or why it is refused.
extension Deliberation {
    enum Effect {
        /// The line of the confirmation.
        case recorded(String)
        case refused(String)
    }

    mutating func apply(_ directive: Directive, _ message: StaffMessage, among all: [Directive]) -> Effect {
        let sendsRestriction = directive == .send && letterToSend == .restriction
        if !isOpen, !directive.worksWhenClosed, !sendsRestriction {
            return .refused("The case is closed. Reply “reopen” first, alone on its line.")
        }
        let (by, at) = (message.by, message.receivedAt)
        switch directive {
        case .contacted(let day, let how): return inTouch(.contacted, .contacted, day, how, by, at)
        case .acknowledged(let day, let how): return inTouch(.acknowledged, .acknowledged, day, how, by, at)
        case .note(let text):
            record(.note, by: by, at: at, "\(name(by)): \(text)")
            return updated(at, "Note")
        case .update(let day): return agree(day, by, at)
        case .extend(let day, let reason): return extend(to: day, reason, by, at, among: all)
        case .outcome(let outcome):
            if let problem = whyNotAnswer { return .refused(problem) }
            file.outcome = outcome
            file.outcomeToldAt = nil
            record(.outcome, by: by, at: at, "Outcome: \(outcome.words).")
            // Recording it tells nobody: a letter does, or the person who says so.
            let owesWord = file.customer.wantsContact && !customerIsReachable && !all.contains(where: \.isSent)
            let next = owesWord ? ". Please tell the customer, then reply “sent DATE”" : ""
            return updated(at, "Outcome: \(outcome.words)\(next)")
        case .reasons(let text):
            file.reasons = text
            record(.note, by: by, at: at, "Reasons: \(text)")
            return .recorded("Reasons")
        case .remedy(let text):
            file.remedy = text
            record(.note, by: by, at: at, "Remedy: \(text)")
            return updated(at, "Remedy")
        case .actions(let text):
            file.actions.append(text)
            record(.note, by: by, at: at, "Actions: \(text)")
            return updated(at, "Actions")
        case .learning(let category, let text):
            file.learning.append(LearningEntry(category: category, text: text))
            record(.note, by: by, at: at, "Learning: \(text)")
            reachLearned(at)
            let owesDate = file.learningSharedOn == nil && !all.contains(where: \.isShared)
            return .recorded(owesDate ? "Learning; please say when it was shared: “shared DATE”" : "Learning")
        case .shared(let day):
            if let problem = notPast(day, at) { return .refused(problem) }
            file.learningSharedOn = day
            record(.note, by: by, at: at, "Lessons shared with the team on \(day.shortForm).")
            reachLearned(at)
            return .recorded("Lessons shared on \(day.longForm)")
        case .categories(let categories):
            file.categories = categories
            let names = categories.map(\.rawValue).joined(separator: ", ")
            record(.corrected, by: by, at: at, "Category: \(names).")
            return .recorded("Category: \(names)")
        case .topic(let topic):
            let label = procedure.rule(of: file.kind)?.topics.first { $0.id == topic }?.label
            guard let label else { return .refused("“category \(topic)”: not for this kind of contact.") }
            file.topic = topic
            record(.corrected, by: by, at: at, "About: \(label).")
            return .recorded("About: \(label)")
        case .definition(let text):
            file.definition = text
            record(.note, by: by, at: at, "The complaint, as understood: \(text)")
            return updated(at, "What the complaint is understood to be")
        case .satisfied:
            file.satisfiedAt = at
            record(.note, by: by, at: at, "The customer is happy with what was done.")
            return updated(at, "The customer is happy with what was done")
        case .done:
            file.doneAt = at
            record(.note, by: by, at: at, "Everything that was promised has been done.")
            return updated(at, "Everything that was promised has been done")
        case .authority:
            file.flags.remove(.representative)
            record(.note, by: by, at: at, "The customer agrees that the representative speaks for them.")
            return .recorded("The representative’s authority")
        case .agreed(let agreement): return agreed(agreement, by, at, among: all)
        case .refuse(let reasons): return refuse(reasons, message)
        case .kind(let kind): return decide(kind, by, at)
        case .area(let area):
            file.serviceArea = area
            record(.corrected, by: by, at: at, "Service area: \(area).")
            return .recorded("Service area: \(area). To give the case to somebody there, reply “assign PERSON”")
        case .assign(let person): return assign(person, by)
        case .away(let day): return away(day, by, at)
        case .appeal: return appealByStaff(by, at)
        case .withdraw:
            cancelClocks { _, _ in true }
            close(by: by, at: at, "Closed: the customer has withdrawn it.")
            // Closing starts what follows an answer, and there was none.
            cancelClocks { _, _ in true }
            return .recorded("Withdrawn, and closed")
        case .send: return send(by, at, among: all)
        case .sent(let day):
            if let problem = notPast(day, at) { return .refused(problem) }
            if let effect = sentWithoutOutcome(day, by, at, among: all) { return effect }
            let missing = missingForAnswer
            guard missing.isEmpty else {
                return .refused("“sent”: the answer still lacks \(missing.joined(separator: "; ")).")
            }
            tellOutcome(moment(of: day, at))
            record(
                .contacted,
                by: by,
                at: at,
                "\(name(by)) wrote to the customer with the outcome on \(day.shortForm)."
            )
            return .recorded("Outcome sent to the customer on \(day.longForm)")
        case .join(let other): return join(other, message)
        case .restrict(let restricting): return restrict(restricting, message)
        case .close: return close(message)
        case .reopen: return reopen(by, at)
        case .help:
            let forms = Directive.Word.allCases.map(\.form)
            let more = message.authority == .coordinator ? CoordinatorDirective.formsAnywhere : []
            return .recorded((forms + more).joined(separator: "\n"))
        }
    }

    /// A person was in touch with the customer, now or on an earlier day.
    private mutating func inTouch(
        _ kind: EventKind,
        _ milestone: Milestone,
        _ day: LocalDate?,
        _ how: String,
        _ by: PersonID,
        _ at: Date
    ) -> Effect {
        if let day, let problem = notPast(day, at) { return .refused(problem) }
        let when = day.map { moment(of: $0, at) } ?? at
        let verb = kind == .contacted ? "was in touch with the customer" : "acknowledged the contact"
        let detail = how.isEmpty ? "" : ": \(how)"
        record(kind, by: by, at: at, "\(name(by)) \(verb)\(day.map { " on \($0.shortForm)" } ?? "")\(detail).")
        reach(milestone, at: when)
        answered(at)
        return .recorded(
            "\(kind == .contacted ? "Contact with the customer" : "Acknowledgement") on \(calendar.longDate(when))"
        )
    }

    private mutating func updated(_ at: Date, _ line: String) -> Effect {
        reach(.updated, at: at)
        return .recorded(line)
    }

    private mutating func reachLearned(_ at: Date) {
        if !file.learning.isEmpty, file.learningSharedOn != nil { reach(.learned, at: at) }
    }

    /// A new date for news is itself news to the customer, so that the one before is met.
    private mutating func agree(_ day: LocalDate, _ by: PersonID, _ at: Date) -> Effect {
        guard
            let rule = procedure.clocks.first(where: {
                $0.start == .agreed && !$0.agreeable && $0.kinds.contains(file.kind)
            })
        else {
            return .refused("“update by”: this kind of case has no agreed dates.")
        }
        guard day >= calendar.localDate(of: at) else { return .refused("“update by \(day)”: that day is past.") }
        record(.updated, by: by, at: at, "Next news for the customer by \(day.shortForm), as agreed with them.")
        for index in file.clocks.indices where file.clocks[index].ruleID == rule.id && file.clocks[index].isUnmet {
            meet(index, at: at)
        }
        run(rule, from: at, until: calendar.instant(day, calendar.closes))
        return .recorded("Next news for the customer by \(day.longForm)")
    }

    private mutating func assign(_ person: PersonID, _ by: PersonID) -> Effect {
        guard person != file.complainedAbout else {
            return .refused("“assign”: \(name(person)) is complained about and cannot have the case.")
        }
        if procedure.stages[file.stage]?.newHandler == true,
            file.handlers.contains(where: { $0.person == person && $0.stage != file.stage })
        {
            return .refused("“assign”: \(name(person)) had a part in the case and cannot hear its appeal.")
        }
        assign(byHand: person, by: by)
        return .recorded("Assigned to \(name(person))")
    }

    private mutating func away(_ day: LocalDate, _ by: PersonID, _ at: Date) -> Effect {
        guard day > calendar.localDate(of: at), day <= calendar.localDate(of: at).adding(days: 366) else {
            return .refused("“away until”: give a day within the coming year, the first on which you are back.")
        }
        let absence = directory.absence(of: by, since: at, cause: .told, until: day)
        absences.append(absence)
        absent(by, absence)
        return .recorded("Away until \(day.longForm)")
    }

    /// Within the day it was done, as late as the office was open, but never later than it was told.
    func moment(of day: LocalDate, _ at: Date) -> Date {
        max(file.receivedAt, min(at, calendar.instant(day, calendar.closes)))
    }

    /// A later stage is answered by somebody who had no part in the earlier ones.
    private var whyNotAnswer: String? {
        guard procedure.stages[file.stage]?.newHandler == true, let person = file.assignee,
            file.handlers.contains(where: { $0.person == person && $0.stage != file.stage })
        else { return nil }
        return "“outcome”: \(name(person)) had a part in the case, so somebody else has to answer it now. "
            + "Give it to them first: “assign PERSON”."
    }

    func notPast(_ day: LocalDate, _ at: Date) -> String? {
        if day > calendar.localDate(of: at) { return "\(day.longForm) is still to come." }
        return day < calendar.localDate(of: file.receivedAt) ? "\(day.longForm) is before the case began." : nil
    }
}

extension Directive {
    fileprivate var worksWhenClosed: Bool {
        switch self {
        // Only a restriction can wait for agreement in a closed case.
        case .note, .learning, .shared, .reopen, .help, .away, .restrict, .appeal, .topic, .categories,
            .agreed(.sender):
            true
        default: false
        }
    }

    fileprivate var isShared: Bool { if case .shared = self { true } else { false } }
    var isOutcome: Bool { if case .outcome = self { true } else { false } }
    var isJoin: Bool { if case .join = self { true } else { false } }
    fileprivate var isSent: Bool { if case .sent = self { true } else { false } }
}

extension Outcome {
    package var words: String {
        switch self {
        case .upheld: "upheld"
        case .partlyUpheld: "partly upheld"
        case .notUpheld: "not upheld"
        }
    }
}
