import FoundationEssentials

// Dates of the answer that move: put off within a limit, beyond it with a second person's word, or agreed with the
// customer.
extension Deliberation {
    /// Puts off what is due next to the customer; a deadline never moves back.
    mutating func extend(
        to day: LocalDate,
        _ reason: String,
        _ by: PersonID,
        _ at: Date,
        among all: [Directive]
    ) -> Effect {
        guard !reason.isEmpty else { return .refused("“extend”: please give the reason after the date.") }
        let index = file.clocks.indices.last {
            file.clocks[$0].isUnmet && procedure.applies(file.clocks[$0], to: file)
                && procedure.rule(of: file.clocks[$0], kind: file.kind)?.extension != nil
        }
        guard let index, let rule = procedure.rule(of: file.clocks[index], kind: file.kind)?.extension else {
            return .refused("“extend”: no answer is due that could be put off.")
        }
        let clock = file.clocks[index]
        guard clock.isRunning, at <= clock.dueAt else {
            return .refused(
                "“extend”: \(clock.label) is overdue. Agree a new date with the customer, then reply “update by DATE”."
            )
        }
        let dueAt = calendar.instant(day, calendar.closes)
        guard dueAt > clock.dueAt, dueAt > at else {
            return .refused(
                "“extend”: \(day.longForm) is not after the date it is due, \(calendar.longDate(clock.dueAt))."
            )
        }
        let parties =
            rule.agreed + (isBeyond(rule, dueAt, clock) ? rule.beyond.isEmpty ? ["coordinator"] : rule.beyond : [])
        let customerAgrees = all.contains(.agreed(.customer))
        if parties.contains("customer"), !customerAgrees {
            return .refused("“extend”: the customer must agree first. Add the line “agreed customer” when they have.")
        }
        var extended = Extended(to: day, reason: reason)
        if customerAgrees { extended.agreedBy.append("the customer") }
        return seekAgreement(of: parties, to: .extending(clock: clock.id, extended), by, at)
    }

    private func isBeyond(_ rule: Procedure.ExtensionRule, _ dueAt: Date, _ clock: Clock) -> Bool {
        guard let count = rule.count, let unit = rule.unit else { return false }
        guard count > 0 else { return true }
        return dueAt > calendar.deadline(from: clock.firstDueAt ?? clock.dueAt, count: count, unit: unit).dueAt
    }

    /// Does it at once where nobody else need agree, or nobody else is there.
    mutating func seekAgreement(
        of parties: [String],
        to matter: AwaitedAgreement.Matter,
        _ by: PersonID,
        _ at: Date
    ) -> Effect {
        let needs = agreeing(parties, besides: by)
        guard !needs.isEmpty else { return carryOut(matter, by, at) }
        file.awaited = AwaitedAgreement(matter: matter, by: by, needs: needs)
        let names = needs.map(name).joined(separator: " and ")
        record(.note, by: by, at: at, "\(name(by)) asks for \(matter.words). \(names) must agree.")
        for person in needs {
            let line =
                "\(name(by)) asks for \(matter.words). Reply “agreed”, alone on its line, if you agree; else "
                + "tell \(name(by))."
            tell(person, .notice, LetterDetails(recorded: [line]))
        }
        return .recorded("Not yet: \(names) must agree first, and has been asked")
    }

    /// One person for each party other than the customer: a co-ordinator where the role is blank, away or the asker's.
    private func agreeing(_ parties: [String], besides by: PersonID) -> [PersonID] {
        var people: [PersonID] = []
        func may(_ person: PersonID) -> Bool {
            person != by && person != file.complainedAbout && directory.absence(of: person, at: now) == nil
        }
        for party in parties where party != "customer" {
            let inRole = party == "coordinator" ? nil : directory.person(in: party, of: file.serviceArea)
            let others = directory.coordinators(of: file.serviceArea) + directory.coordinators + [directory.fallback]
            if let person = ([inRole].compactMap { $0 } + others).first(where: may), !people.contains(person) {
                people.append(person)
            }
        }
        return people
    }

    /// `agreed`: a second person's word, the customer's, or another date.
    mutating func agreed(
        _ agreement: Directive.Agreement,
        _ by: PersonID,
        _ at: Date,
        among all: [Directive]
    ) -> Effect {
        switch agreement {
        case .date(let day): return agree(on: day, by, at)
        case .customer:
            guard all.contains(where: { if case .extend = $0 { true } else { false } }) else {
                return .refused("“agreed customer”: write it beside “extend”, in the same reply.")
            }
            record(.note, by: by, at: at, "The customer agrees to a later answer, says \(name(by)).")
            return .recorded("The customer’s agreement")
        case .sender: return agree(by, at)
        }
    }

    private mutating func agree(_ by: PersonID, _ at: Date) -> Effect {
        guard var awaited = file.awaited, awaited.needs.contains(by) else {
            return .refused("“agreed”: nothing waits for your agreement.")
        }
        record(.note, by: by, at: at, "\(name(by)) agrees to \(awaited.matter.words).")
        awaited.needs.removeAll { $0 == by }
        if case .extending(let clock, var extended) = awaited.matter {
            extended.agreedBy.append(name(by))
            awaited.matter = .extending(clock: clock, extended)
        }
        if case .restriction(var restriction) = awaited.matter {
            restriction.agreedBy.append(by)
            awaited.matter = .restriction(restriction)
        }
        guard awaited.needs.isEmpty else {
            file.awaited = awaited
            return .recorded("Your agreement; \(awaited.needs.map(name).joined(separator: " and ")) must agree too")
        }
        switch carryOut(awaited.matter, awaited.by, at) {
        case .refused(let problem): return .refused(problem)
        case .recorded(let line):
            let draft = letterToSend
            let next = draft == nil ? [] : ["To let the letter below go, reply “send”"]
            tell(
                awaited.by,
                .confirmation,
                LetterDetails(recorded: ["\(name(by)) agrees. \(line)"] + next, draft: draft)
            )
            return .recorded("Your agreement. \(line)")
        }
    }

    private mutating func carryOut(_ matter: AwaitedAgreement.Matter, _ by: PersonID, _ at: Date) -> Effect {
        file.awaited = nil
        switch matter {
        case .extending(let id, let extended):
            let dueAt = calendar.instant(extended.to, calendar.closes)
            guard let index = file.clocks.firstIndex(where: { $0.id == id && $0.isRunning && $0.dueAt < dueAt }) else {
                return .refused("“agreed”: the date has passed meanwhile. Agree a new one with the customer.")
            }
            move(index, to: dueAt)
            file.extended = extended
            let agreed = extended.agreedBy.isEmpty ? "" : " Agreed by \(extended.agreedBy.joined(separator: " and "))."
            record(
                .extended,
                by: by,
                at: at,
                "\(file.clocks[index].label): extended to \(extended.to.shortForm). Reason: \(extended.reason)\(agreed)"
            )
            return .recorded("\(file.clocks[index].label): now by \(extended.to.longForm). Please tell the customer")
        case .refusal(let reasons):
            file.refusal = reasons
            record(.note, by: by, at: at, "Not taken up. Reasons: \(reasons)")
            if !customerIsReachable {
                endRefused(by, at)
                return .recorded("Not taken up, and closed: please tell the customer why in another way")
            }
            return .recorded("Not to be taken up, once the customer has the letter")
        case .restriction(let restriction): return begin(restriction, by, at)
        }
    }

    private mutating func move(_ index: Int, to dueAt: Date) {
        file.clocks[index].firstDueAt = file.clocks[index].firstDueAt ?? file.clocks[index].dueAt
        file.clocks[index].dueAt = max(dueAt, file.clocks[index].startedAt)
        if file.clocks[index].holding?.sentAt == nil { file.clocks[index].holding = nil }
        file.clocks[index].remindersSent = 0
    }

    /// The customer agrees to another date, earlier or later.
    private mutating func agree(on day: LocalDate, _ by: PersonID, _ at: Date) -> Effect {
        guard day >= calendar.localDate(of: at) else { return .refused("“agreed \(day)”: that day is past.") }
        let dueAt = calendar.instant(day, calendar.closes)
        let stage = procedure.stage(of: file)
        let index = file.clocks.indices.last {
            file.clocks[$0].isRunning && procedure.applies(file.clocks[$0], to: file)
                && procedure.rule(of: file.clocks[$0], kind: file.kind)?.agreeable == true
        }
        if let index {
            move(index, to: dueAt)
        } else {
            let rule = procedure.clocks.first {
                $0.agreeable && $0.start == .agreed && $0.kinds.contains(file.kind) && $0.holds(in: stage)
            }
            guard let rule, file.outcomeToldAt == nil else {
                return .refused("“agreed \(day)”: nothing is due now whose date could be agreed.")
            }
            run(rule, from: at, until: dueAt)
        }
        let label = file.clocks[index ?? file.clocks.count - 1].label
        record(.updated, by: by, at: at, "\(label): by \(day.shortForm), as agreed with the customer.")
        return .recorded("\(label): by \(day.longForm), as agreed with the customer")
    }

    /// The customer is told of the new date by the letter that its writer has seen.
    mutating func sendExtension(_ by: PersonID, _ at: Date, among all: [Directive]) -> Effect {
        guard !all.contains(where: \.changesLetter) else {
            return .recorded("The letter has not gone yet: read it below first")
        }
        letters.append(LetterDue(.extension, to: .customer))
        tellExtension(by, at, "The letter about the new date went to the customer.")
        return .recorded("The letter about the new date goes to the customer")
    }

    private mutating func tellExtension(_ by: PersonID, _ at: Date, _ text: String) {
        file.extended?.toldAt = at
        record(.contacted, by: by, at: at, text)
        reach(.contacted, at: at)
    }

    /// What `sent DATE` means where no outcome has been recorded: the news of a new date or of a refusal; else nothing.
    mutating func sentWithoutOutcome(_ day: LocalDate, _ by: PersonID, _ at: Date, among all: [Directive]) -> Effect? {
        if file.refusal != nil {
            endRefused(by, moment(of: day, at))
            return .recorded("Closed: not taken up")
        }
        guard file.outcome == nil, !all.contains(where: \.isOutcome) else { return nil }
        guard file.extended != nil, file.extended?.toldAt == nil else {
            return .refused("“sent”: there is no outcome yet. Say it first: \(Directive.Word.outcome.form)")
        }
        tellExtension(by, moment(of: day, at), "\(name(by)) told the customer of the new date on \(day.shortForm).")
        return .recorded("New date told to the customer on \(day.longForm)")
    }

    /// A matter is not taken up: never on one person's word, and always with reasons to the customer.
    mutating func refuse(_ reasons: String, _ message: StaffMessage) -> Effect {
        guard file.kind == .complaint, !isUndecided else { return .refused("“refuse”: this is no complaint.") }
        guard file.outcomeToldAt == nil else { return .refused("“refuse”: the customer has had an answer.") }
        let parties = procedure.rules.refusal.isEmpty ? ["coordinator"] : procedure.rules.refusal
        return seekAgreement(of: parties, to: .refusal(reasons), message.by, message.receivedAt)
    }

    mutating func sendRefusal(_ by: PersonID, _ at: Date, among all: [Directive]) -> Effect {
        guard !all.contains(where: \.changesLetter) else {
            return .recorded("The letter has not gone yet: read it below first")
        }
        letters.append(LetterDue(.refusal, to: .customer))
        record(.contacted, by: by, at: at, "The letter that says why it is not taken up went to the customer.")
        endRefused(by, at)
        return .recorded("The letter goes to the customer, and the case is closed")
    }

    private mutating func endRefused(_ by: PersonID, _ at: Date) {
        file.lastContactAt = at
        cancelClocks { _, _ in true }
        close(by: by, at: at, "Closed: not taken up.")
        // No survey asks about an answer that was none.
        cancelClocks { _, _ in true }
    }
}

extension AwaitedAgreement.Matter {
    var words: String {
        switch self {
        case .extending(_, let extended): "a later answer, by \(extended.to.longForm) (\(extended.reason))"
        case .refusal(let reasons): "this matter not to be taken up (\(reasons))"
        case .restriction(let restriction):
            "contact with the customer to be restricted until \(restriction.until.longForm) (\(restriction.reason))"
        }
    }
}
