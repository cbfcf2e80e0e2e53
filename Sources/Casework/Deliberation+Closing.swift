import FoundationEssentials

// How a case is answered, ends, and begins again.
extension Deliberation {
    mutating func close(by: String, at instant: Date? = nil, _ text: String) {
        guard isOpen else { return }
        let instant = instant ?? now
        reach(.closed, at: instant)
        cancelClocks { rule, _ in rule?.afterClosing != true }
        forgetAwaited()
        file.stageBeforeClosing = file.stage
        file.stage = "closed"
        file.status = .closed
        file.closedAt = instant
        record(.closed, by: by, at: instant, text)
    }

    /// A person asks to close: the procedure says what must be there first, and who may.
    mutating func close(_ message: StaffMessage) -> Effect {
        let missing = missingForClosing
        guard missing.isEmpty else { return .refused("“close”: still missing: \(missing.joined(separator: "; ")).") }
        if procedure.closing[file.kind.rawValue]?.byCoordinator == true, message.authority != .coordinator {
            tellCoordinators(
                .notice,
                LetterDetails(recorded: [
                    "\(name(message.by)) asks you to look at this case and close it: reply “close”, alone on its line."
                ])
            )
            return .recorded("The co-ordinator has been asked to look at the case and close it")
        }
        close(by: message.by, at: message.receivedAt, "Closed by \(name(message.by)).")
        return .recorded("Closed")
    }

    /// What the procedure wants recorded before the case may be closed, as lines to write.
    var missingForClosing: [String] {
        let rule = procedure.closing[file.kind.rawValue]
        let requires = file.kind == .complaint ? procedure.stages[file.stage]?.closing : nil
        return (requires ?? rule?.requires ?? []).compactMap { requirement in
            if requirement == .outcome, file.outcome != nil, file.outcomeToldAt == nil, file.customer.wantsContact {
                return "the outcome told to the customer (send, or sent DATE)"
            }
            return missing(requirement)
        }
    }

    /// What the answer of this stage must contain and does not yet.
    var missingForAnswer: [String] {
        (procedure.stages[procedure.stage(of: file)]?.answer ?? []).compactMap(missing)
    }

    private func missing(_ requirement: Procedure.Requirement) -> String? {
        let (isMissing, words): (Bool, String) =
            switch requirement {
            case .contacted:
                (file.lastContactAt == nil && file.customer.wantsContact, "contact with the customer (contacted)")
            case .outcome: (file.outcome == nil, "the outcome (\(Directive.Word.outcome.form))")
            case .reasons: (file.reasons == nil, "the reasons (reasons: …)")
            case .remedy: (file.remedy == nil, "the remedy (remedy: …)")
            case .actions: (file.actions.isEmpty, "the actions (actions: …)")
            case .learning: (file.learning.isEmpty, "the lessons learned (learning: …)")
            case .shared: (file.learningSharedOn == nil, "when the lessons were shared (shared DATE)")
            case .definition: (file.definition == nil, "what the complaint is understood to be (definition: …)")
            case .satisfied:
                (
                    file.satisfiedAt == nil && file.customer.wantsContact,
                    "whether the customer is happy with what was done (satisfied)"
                )
            case .done: (file.doneAt == nil, "that everything promised has been done (done)")
            case .authority:
                (file.flags.contains(.representative), "the representative’s authority from the customer (authority)")
            case .ombudsman: (directory.organisation.ombudsman == nil, "the ombudsman (set in the configuration)")
            case .topic:
                (
                    file.topic == nil && procedure.rule(of: file.kind)?.topics.isEmpty == false,
                    "what it is about (category …)"
                )
            }
        return isMissing ? words : nil
    }

    /// Met clocks stay met; the answer is due again, in full.
    mutating func reopen(_ by: PersonID, _ at: Date) -> Effect {
        guard !isOpen else { return .refused("“reopen”: the case is open.") }
        reopenFile(stage: file.stageBeforeClosing ?? procedure.rule(of: file.kind)?.enters ?? "triage")
        file.reopenedAt = at
        file.joinedTo = nil
        record(.reopened, by: by, at: at, "Reopened by \(name(by)).")
        let answers = procedure.clocks.filter {
            $0.kinds.contains(file.kind) && $0.stop.contains(.outcome) && $0.count != nil
        }
        // The stage's own answer: the last that ran.
        let last = file.clocks.last { clock in answers.contains { $0.id == clock.ruleID } }
        if let rule = answers.first(where: { $0.id == last?.ruleID }), let count = rule.count, let unit = rule.unit,
            last?.isRunning != true
        {
            run(rule, from: at, until: calendar.deadline(from: at, count: count, unit: unit).dueAt)
        }
        reassign()
        return .recorded("Reopened")
    }

    /// What comes after the first ending has no sense any more, nor has its answer.
    mutating func reopenFile(stage: String) {
        cancelClocks { rule, _ in rule?.afterClosing == true }
        file.status = .open
        file.stage = stage
        file.closedAt = nil
        file.outcome = nil
        file.outcomeToldAt = nil
        (file.extended, file.refusal) = (nil, nil)
        forgetAwaited()
        (file.satisfiedAt, file.doneAt) = (nil, nil)
    }

    /// What waits for agreement is the stage's, but for a restriction, which is about the customer.
    private mutating func forgetAwaited() {
        if file.awaited?.matter.isRestriction != true { file.awaited = nil }
    }

    /// To whoever had it, if they are here.
    private mutating func reassign() {
        guard let person = file.assignee, directory.absence(of: person, at: now) == nil,
            let role = file.assignment?.role
        else { return assignByChain() }
        assign(to: person, role: role)
        record(.assigned, "Assigned to \(name(person)), who had it before.")
        tell(person, .assignment)
    }

    /// Lets the outcome letter go, if its writer has seen it.
    mutating func send(_ by: PersonID, _ at: Date, among all: [Directive]) -> Effect {
        if file.receiptWaitsUntil != nil {
            sendReceipt(isUndecided ? .receiptNeutral : procedure.rule(of: file.kind)?.receipt ?? .receiptNeutral)
            return .recorded("The receipt goes to the customer")
        }
        if let letterToSend, letterToSend != .restriction || maySendRestriction(by),
            file.shown?[by] != letterToSend, !all.contains(where: \.changesLetter)
        {
            return .refused("“send”: the letter that waits is not the one you were shown. Read it below, then “send”.")
        }
        switch letterToSend {
        case .refusal: return sendRefusal(by, at, among: all)
        case .extension: return sendExtension(by, at, among: all)
        case .holding: return sendHolding(by, at, among: all)
        case .restriction: return sendRestriction(by, at, among: all)
        default: return sendOutcome(by, at, among: all)
        }
    }

    private mutating func sendOutcome(_ by: PersonID, _ at: Date, among all: [Directive]) -> Effect {
        if file.outcome == nil, file.clocks.contains(where: { $0.isUnmet && $0.holding?.sentAt != nil }) {
            return .refused("“send”: the letter has gone already.")
        }
        guard file.outcome != nil else {
            return .refused("“send”: there is no outcome yet. Say it first: \(Directive.Word.outcome.form)")
        }
        guard customerIsReachable else {
            return .refused(
                "“send”: the customer cannot be reached by e-mail. Tell them in another way, then reply “sent DATE”."
            )
        }
        guard file.outcomeToldAt == nil else { return .refused("“send”: the letter has gone already.") }
        // Nothing that was dictated goes out before its writer has seen the whole letter.
        guard !all.contains(where: \.changesLetter) else {
            return .recorded("The letter has not gone yet: read it below first")
        }
        let missing = missingForAnswer
        guard missing.isEmpty else {
            return .refused("“send”: the answer still lacks \(missing.joined(separator: "; ")).")
        }
        letters.append(LetterDue(.outcome, to: .customer))
        record(.contacted, by: by, at: at, "The outcome letter went to the customer.")
        tellOutcome(at)
        return .recorded("The outcome letter goes to the customer")
    }

    /// The customer knows the outcome.
    mutating func tellOutcome(_ at: Date) {
        file.outcomeToldAt = at
        reach(.acknowledged, at: at)
        reach(.contacted, at: at)
        reach(.outcome, at: at)
    }

    /// A co-ordinator says what an undecided contact is, or corrects what it was taken for. Clocks are kept or
    /// cancelled, never started anew.
    mutating func decide(_ kind: Kind, _ by: PersonID, _ at: Date) -> Effect {
        guard isUndecided || kind != file.kind else { return .recorded("It is \(article(label)) already") }
        record(
            isUndecided ? .classified : .corrected,
            by: by,
            at: at,
            "\(name(by)) says that this is \(article(label(of: kind)))."
        )
        file.flags.remove(.undecided)
        guard procedure.rule(of: kind) != nil else {
            file.kind = kind
            cancelClocks { _, _ in true }
            close(by: by, at: at, "Closed: not for this procedure.")
            return .recorded("Not for this procedure: the case is closed")
        }
        let wasInTriage = file.stage == "triage"
        let former = file.clocks
        file.kind = kind
        keepClocks(of: kind)
        if wasInTriage || former.isEmpty || procedure.rule(of: kind)?.closesAtOnce == true {
            enter(kind)
        } else {
            file.stage = procedure.rule(of: kind)?.enters ?? file.stage
            start(at: .received, file.receivedAt, as: kind)
            start(at: .entered, file.receivedAt, as: kind)
        }
        return .recorded("It is \(article(label))")
    }

    /// A clock that both kinds have goes on, under the name it has now; the rest are cancelled.
    private mutating func keepClocks(of kind: Kind) {
        for index in file.clocks.indices where file.clocks[index].isRunning {
            if let rule = procedure.clocks.first(where: {
                $0.id == file.clocks[index].ruleID && $0.kinds.contains(kind)
            }) {
                file.clocks[index].label = rule.label
            } else {
                file.clocks[index].state = .cancelled
            }
        }
    }
}
