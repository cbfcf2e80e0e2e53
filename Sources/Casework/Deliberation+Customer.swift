import FoundationEssentials

// The customer wrote again: whoever handles the case hears it, in their words.
extension Deliberation {
    mutating func customerWrote(_ message: CustomerMessage) {
        let at = message.receivedAt
        if message.safeguarding {
            file.flags.insert(.safeguarding)
            tellCoordinators(.safeguarding, LetterDetails(words: message.words))
        }
        if message.answers == .survey { return answeredSurvey(message) }
        if message.appeal { return appealed(message) }
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

    /// “Not satisfied with what came of it” is an answer and no appeal; whether it is one after all, a person sees.
    /// The handler is not told: the answers are kept without the customer's name.
    private mutating func answeredSurvey(_ message: CustomerMessage) {
        record(.received, by: Self.customer, at: message.receivedAt, "The customer answered the survey.")
        let line =
            message.appeal
            ? "The customer has answered the survey, and may wish to appeal. If so, reply “appeal”, alone on its line."
            : "The customer has answered the survey."
        tellCoordinators(.notice, LetterDetails(recorded: [line], words: message.words))
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
        guard file.outcome != nil else { return .refused("“appeal”: there is no outcome yet that could be appealed.") }
        record(.received, by: by, at: at, "The customer appeals, says \(name(by)).")
        openAppeal(at, words: nil)
        return .recorded("Appeal opened")
    }

    private var nextStage: String? {
        let stage = isOpen ? file.stage : file.stageBeforeClosing ?? file.stage
        return procedure.stages[stage]?.next
    }

    private func canAppeal(_ at: Date) -> Bool {
        guard nextStage != nil, file.outcomeToldAt != nil else { return false }
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
        if file.outcome == nil { return "there is no outcome yet" }
        if nextStage == nil { return "nothing follows this stage" }
        if file.outcomeToldAt == nil { return "they have not been told the outcome yet" }
        return windowEnd.map { "the time to appeal ended on \(calendar.longDate($0))" } ?? "no time to appeal was set"
    }

    private mutating func openAppeal(_ at: Date, words: String?) {
        guard let stage = nextStage else { return }
        reach(.appealed, at: at)
        reopenFile(stage: stage)
        (file.reasons, file.remedy) = (nil, nil)
        assignByChain()
        if let words, let assignee = file.assignee {
            tell(
                assignee,
                .notice,
                LetterDetails(recorded: ["The customer’s appeal, in their own words."], words: words)
            )
        }
        tellCoordinators(
            .notice,
            LetterDetails(
                recorded: ["The customer appeals. \(file.assignee.map(name) ?? "Nobody") has the case."],
                words: words
            )
        )
    }
}
