import FoundationEssentials

// What each directive does to the case, or why it is refused.
extension Deliberation {
    enum Effect {
        /// The line of the confirmation.
        case recorded(String)
        case refused(String)
    }

    mutating func apply(_ directive: Directive, _ message: StaffMessage, among all: [Directive]) -> Effect {
        if !isOpen, !directive.worksWhenClosed {
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
        case .extend(let day, let reason): return extend(to: day, reason, by, at)
        case .outcome(let outcome):
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
        case .category(let category):
            file.categories = [category]
            record(.corrected, by: by, at: at, "Category: \(category.rawValue).")
            return .recorded("Category: \(category.rawValue)")
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
            guard file.outcome != nil || all.contains(where: \.isOutcome) else {
                return .refused("“sent”: there is no outcome yet. Say it first: \(Directive.Word.outcome.form)")
            }
            if let problem = notPast(day, at) { return .refused(problem) }
            tellOutcome(moment(of: day, at))
            record(
                .contacted,
                by: by,
                at: at,
                "\(name(by)) wrote to the customer with the outcome on \(day.shortForm)."
            )
            return .recorded("Outcome sent to the customer on \(day.longForm)")
        case .close: return close(message)
        case .reopen: return reopen(by, at)
        case .help: return .recorded(Directive.Word.allCases.map(\.form).joined(separator: "\n"))
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
        guard let rule = procedure.clocks.first(where: { $0.start == .agreed && $0.kinds.contains(file.kind) }) else {
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

    /// Moves what is due next to the customer; a deadline never moves back.
    private mutating func extend(to day: LocalDate, _ reason: String, _ by: PersonID, _ at: Date) -> Effect {
        guard !reason.isEmpty else { return .refused("“extend”: please give the reason after the date.") }
        let index = file.clocks.indices.last {
            file.clocks[$0].isUnmet
                && procedure.rule(of: file.clocks[$0], kind: file.kind)?.stop.contains(.outcome) == true
                && procedure.rule(of: file.clocks[$0], kind: file.kind)?.count != nil
        }
        guard let index else { return .refused("“extend”: no answer is due that could be put off.") }
        guard file.clocks[index].isRunning, at <= file.clocks[index].dueAt else {
            return .refused(
                "“extend”: \(file.clocks[index].label) is overdue. "
                    + "Agree a new date with the customer, then reply “update by DATE”."
            )
        }
        let dueAt = calendar.instant(day, calendar.closes)
        guard dueAt > file.clocks[index].dueAt, dueAt > at else {
            return .refused(
                "“extend”: \(day.longForm) is not after the date it is due, \(calendar.longDate(file.clocks[index].dueAt))."
            )
        }
        file.clocks[index].dueAt = dueAt
        file.clocks[index].remindersSent = 0
        record(
            .extended,
            by: by,
            at: at,
            "\(file.clocks[index].label): extended to \(day.shortForm). Reason: \(reason)"
        )
        return .recorded("\(file.clocks[index].label): now by \(day.longForm). Please tell the customer")
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
    private func moment(of day: LocalDate, _ at: Date) -> Date {
        max(file.receivedAt, min(at, calendar.instant(day, calendar.closes)))
    }

    private func notPast(_ day: LocalDate, _ at: Date) -> String? {
        if day > calendar.localDate(of: at) { return "\(day.longForm) is still to come." }
        return day < calendar.localDate(of: file.receivedAt) ? "\(day.longForm) is before the case began." : nil
    }
}

extension Directive {
    fileprivate var worksWhenClosed: Bool {
        switch self {
        case .note, .learning, .shared, .reopen, .help, .away, .appeal: true
        default: false
        }
    }

    fileprivate var isShared: Bool { if case .shared = self { true } else { false } }
    fileprivate var isOutcome: Bool { if case .outcome = self { true } else { false } }
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
