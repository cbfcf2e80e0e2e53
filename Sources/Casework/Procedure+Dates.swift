package import FoundationEssentials

// The two dates a customer asks for: when somebody is in touch, and when they have the answer.
extension Procedure {
    /// When somebody must be in touch with the customer at the stage the case is at.
    package func contactDue(_ file: CaseFile) -> Date? {
        unmet(file) { rule in
            rule.start != .agreed && (rule.stop.contains(.contacted) || rule.stop.contains(.acknowledged))
        }
    }

    /// When the answer of the stage is due; where that counts from an acknowledgement still to come, the latest it
    /// can be.
    package func answerDue(_ file: CaseFile, calendar: WorkingCalendar) -> Date? {
        if let due = unmet(file, where: { $0.stop.contains(.outcome) && $0.extension != nil }) { return due }
        let stage = stage(of: file)
        let rule = clocks.first {
            $0.start == .acknowledged && $0.stop.contains(.outcome) && $0.kinds.contains(file.kind)
                && $0.holds(in: stage)
        }
        guard file.outcomeToldAt == nil, let rule, let count = rule.count, let unit = rule.unit,
            !file.clocks.contains(where: { $0.ruleID == rule.id }),
            let acknowledged = unmet(file, where: { $0.stop.contains(.acknowledged) })
        else { return nil }
        return calendar.deadline(from: acknowledged, count: count, unit: unit).dueAt
    }

    /// A person has to write the acknowledgement of this stage.
    package func owesAcknowledgement(_ file: CaseFile) -> Bool {
        unmet(file) { $0.stop.contains(.acknowledged) && $0.metBy == nil } != nil
    }

    /// Of the clock that began last: an earlier stage's may be unmet for ever.
    private func unmet(_ file: CaseFile, where isMeant: (ClockRule) -> Bool) -> Date? {
        let stage = stage(of: file)
        return file.clocks.filter { clock in
            guard clock.isUnmet, let rule = rule(of: clock, kind: file.kind) else { return false }
            return rule.holds(in: stage) && isMeant(rule)
        }
        .max { $0.startedAt < $1.startedAt }?.dueAt
    }
}
