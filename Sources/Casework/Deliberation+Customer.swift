import FoundationEssentials

// The customer wrote again: whoever handles the case hears it, in their words.
extension Deliberation {
    mutating func customerWrote(_ message: CustomerMessage) {
        let at = message.receivedAt
        keep(message.files)
        if message.safeguarding {
            file.flags.insert(.safeguarding)
            tellCoordinators(.safeguarding, LetterDetails(words: message.words))
        }
        if message.wantsNoReply { file.refusesSurvey = true }
        if let restriction = file.restriction { return wroteUnderRestriction(message, restriction) }
        if message.appeal || asksForFormal(message) { return appealed(message) }
        if message.withdrawal, isOpen {
            record(.received, by: Self.customer, at: at, "The customer wrote, and may wish to withdraw.")
            return tellHandler(
                ["The customer may wish to withdraw. If so, reply “withdraw”, alone on its line."],
                words: message.words
            )
        }
        record(
            .received,
            by: Self.customer,
            at: at,
            isOpen ? "The customer wrote again." : "The customer wrote after closing."
        )
        tellHandler(
            [
                isOpen
                    ? "The customer has written again."
                    : "The customer has written about a closed case. Reply “reopen” to take it up again."
            ],
            words: message.words
        )
        if !isOpen {
            tellCoordinators(
                .notice,
                isCopy: true,
                LetterDetails(recorded: ["The customer has written about a closed case."], words: message.words)
            )
        }
    }

    /// Words of appeal open the next stage inside the window; else a person reads them.
    private mutating func appealed(_ message: CustomerMessage) {
        let at = message.receivedAt
        if canAppeal(at) {
            record(.received, by: Self.customer, at: at, "The customer appeals.")
            return openAppeal(at, words: message.words)
        }
        let reason = whyNoAppeal(at)
        record(.received, by: Self.customer, at: at, "The customer wrote of an appeal: \(reason).")
        let details = LetterDetails(
            recorded: ["The customer writes of an appeal: \(reason). Please decide."],
            words: message.words
        )
        tellCoordinators(.notice, details)
        if let assignee = file.assignee { tell(assignee, .notice, isCopy: true, details) }
    }

    /// A co-ordinator or handler passes on an appeal that reached them in another way, or accepts a late one.
    mutating func appealByStaff(_ by: PersonID, _ at: Date) -> Effect {
        guard nextStage != nil else { return .refused("“appeal”: nothing follows this stage.") }
        guard file.outcome != nil || mayMoveOn else {
            return .refused("“appeal”: there is no outcome yet that could be appealed.")
        }
        record(.received, by: by, at: at, "The customer appeals, says \(name(by)).")
        openAppeal(at, words: nil)
        return .recorded("Appeal opened")
    }

    /// The customer makes an informal complaint formal.
    private func asksForFormal(_ message: CustomerMessage) -> Bool {
        guard isOpen, !isUndecided, let formal = procedure.rule(of: file.kind)?.formal, nextStage == formal.enters
        else { return false }
        return phrase(of: formal.words, in: message.words) != nil
    }

    private var stageBefore: String { isOpen ? file.stage : file.stageBeforeClosing ?? file.stage }
    private var nextStage: String? { procedure.stages[stageBefore]?.next }

    /// The customer need not wait for an answer.
    private var mayMoveOn: Bool { procedure.stages[stageBefore]?.nextAnyTime == true }

    private func canAppeal(_ at: Date) -> Bool {
        guard nextStage != nil, file.outcomeToldAt != nil || mayMoveOn else { return false }
        return windowEnd.map { at <= $0 } ?? !hasWindow
    }

    /// The procedure limits the time to appeal. A case without that clock is then a person's to judge.
    private var hasWindow: Bool {
        procedure.clocks.contains { $0.kinds.contains(file.kind) && $0.stop.contains(.appealed) }
    }

    private var windowEnd: Date? {
        file.clocks.last { procedure.rule(of: $0, kind: file.kind)?.stop.contains(.appealed) == true }?.dueAt
    }

    private func whyNoAppeal(_ at: Date) -> String {
        if nextStage == nil { return "nothing follows this stage" }
        if file.outcome == nil, !mayMoveOn { return "there is no outcome yet" }
        if file.outcomeToldAt == nil, !mayMoveOn { return "they have not been told the outcome yet" }
        return windowEnd.map { "the time to appeal ended on \(calendar.longDate($0))" } ?? "no time to appeal was set"
    }

    private mutating func openAppeal(_ at: Date, words: String?) {
        guard let stage = nextStage else { return }
        reach(.appealed, at: at)
        file.earlier = Answer(
            stage: stageBefore,
            outcome: file.outcome,
            reasons: file.reasons,
            remedy: file.remedy,
            actions: file.actions,
            toldAt: file.outcomeToldAt
        )
        reopenFile(stage: stage)
        // Feedback that goes on is a complaint from here.
        file.kind = .complaint
        (file.reasons, file.remedy, file.actions) = (nil, nil, [])
        cancelClocks { rule, _ in rule?.holds(in: stage) != true }
        start(at: .entered, at, as: file.kind)
        assignByChain()
        acknowledgeNextStage()
        if let words, let assignee = file.assignee {
            tell(
                assignee,
                .notice,
                LetterDetails(recorded: ["The customer’s appeal, in their own words."], words: words)
            )
        }
        tellCoordinators(
            .notice,
            isCopy: true,
            LetterDetails(
                recorded: ["The customer appeals. \(file.assignee.map(name) ?? "Nobody") has the case."],
                words: words
            )
        )
    }

    /// A stage has at most one acknowledgement of its own: a letter where the procedure takes one for it; else whoever
    /// has to write it is told so.
    private mutating func acknowledgeNextStage() {
        if isAcknowledgedByReceipt, customerIsReachable, !file.flags.contains(.restricted) {
            letters.append(LetterDue(.acknowledgement, to: .customer))
            return acknowledgeByReceipt()
        }
        for clock in file.clocks where clock.isRunning {
            guard let rule = procedure.rule(of: clock, kind: file.kind), rule.owner == "previous",
                let person = owner(of: rule), person != file.assignee
            else { continue }
            let line =
                "\(file.assignee.map(name) ?? "Nobody") has this case now. \(clock.label) is yours to do by "
                + "\(calendar.longDate(clock.dueAt)): say who has it and by when they will answer, then reply “acknowledged”."
            tell(person, .notice, LetterDetails(recorded: [line]))
        }
    }
}
