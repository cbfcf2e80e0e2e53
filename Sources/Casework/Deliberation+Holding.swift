import FoundationEssentials

// A working day before the customer would be kept waiting, a letter that says so is ready: once for each date.
extension Deliberation {
    /// Makes the letter ready whose time has come; where the procedure says so, it goes at once.
    /// - Returns: what “send” would let go now, if there is something new to see.
    mutating func holdingDraft(_ index: Int, _ rule: Procedure.ClockRule) -> LetterName? {
        guard let due = file.holdingDue(of: file.clocks[index], rule, calendar), now >= due else { return nil }
        file.clocks[index].holding = HoldingLetter(readyAt: now)
        let label = file.clocks[index].label
        guard procedure.holding == .automatic else {
            record(.note, "\(label): a holding letter is ready for “send”.")
            return letterToSend
        }
        file.clocks[index].holding?.sentAt = now
        letters.append(LetterDue(.holding, to: .customer))
        record(.note, "\(label): a holding letter went to the customer.")
        let details = LetterDetails(
            clock: file.clocks[index].id,
            recorded: [
                "A holding letter went to the customer, as \(label) is due on \(calendar.longDate(file.clocks[index].dueAt))."
            ]
        )
        if let owner = owner(of: rule) { tell(owner, .notice, details) }
        tellCoordinators(.notice, details)
        return nil
    }

    /// Clocks whose letter waits for a person's word. What was met, cancelled or put off needs none.
    var waitingHoldings: [Int] {
        file.clocks.indices.filter { index in
            let clock = file.clocks[index]
            return clock.isUnmet && clock.holding != nil && clock.holding?.sentAt == nil
                && procedure.applies(clock, to: file)
        }
    }

    mutating func sendHolding(_ by: PersonID, _ at: Date, among all: [Directive]) -> Effect {
        guard !all.contains(where: \.changesLetter) else {
            return .recorded("The letter has not gone yet: read it below first")
        }
        letters.append(LetterDue(.holding, to: .customer))
        for index in waitingHoldings { file.clocks[index].holding?.sentAt = at }
        record(.contacted, by: by, at: at, "The holding letter went to the customer.")
        reach(.contacted, at: at)
        return .recorded("The holding letter goes to the customer")
    }
}

extension CaseFile {
    /// When a holding letter becomes ready; nil where it was, or where nobody waits for an answer that is not written.
    func holdingDue(of clock: Clock, _ rule: Procedure.ClockRule, _ calendar: WorkingCalendar) -> Date? {
        guard status == .open, clock.isRunning, clock.holding == nil, rule.keepsCustomerWaiting, outcome == nil,
            refusal == nil, customer.address != nil, customer.wantsContact, silence == nil,
            flags.isDisjoint(with: [.undecided, .undeliverable, .restricted])
        else { return nil }
        let ready = calendar.workingDays(1, before: clock.dueAt)
        return ready > clock.startedAt ? ready : nil
    }
}

extension Procedure.ClockRule {
    /// It ends with an answer, or with news that was agreed with the customer.
    fileprivate var keepsCustomerWaiting: Bool { !lapses && (stop.contains(.outcome) || start == .agreed) }
}
