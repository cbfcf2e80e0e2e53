import FoundationEssentials

// Clocks start and stop at milestones. A clock once met stays met; one that cannot apply is cancelled.
extension Deliberation {
    /// A milestone was reached: meets what it stops, then starts what it starts.
    mutating func reach(_ milestone: Milestone, at instant: Date) {
        let stage = procedure.stage(of: file)
        var acknowledgedAt: Date?
        for index in file.clocks.indices {
            let clock = file.clocks[index]
            guard clock.isUnmet, let rule = procedure.rule(of: clock, kind: file.kind), rule.kinds.contains(file.kind),
                rule.stop.contains(milestone), instant >= clock.startedAt, clock.isRunning || rule.holds(in: stage)
            else { continue }
            meet(index, at: instant)
            if rule.stop.contains(.acknowledged) { acknowledgedAt = min(instant, clock.dueAt) }
        }
        if [.contacted, .acknowledged, .outcome].contains(milestone) {
            file.lastContactAt = max(file.lastContactAt ?? instant, instant)
        }
        restart(at: milestone, instant)
        switch milestone {
        case .acknowledged, .contacted: if let acknowledgedAt { acknowledge(acknowledgedAt) }
        default: break
        }
        if milestone != .acknowledged { start(at: milestone, instant, as: file.kind) }
    }

    /// What counts from the acknowledgement begins. One that is recorded late, but was in time, takes back the start
    /// at the day it was due.
    private mutating func acknowledge(_ instant: Date) {
        for index in file.clocks.indices where file.clocks[index].isRunning {
            guard let rule = procedure.rule(of: file.clocks[index], kind: file.kind), rule.start == .acknowledged,
                file.clocks[index].startedAt > instant, file.clocks[index].firstDueAt == nil,
                rule.holds(in: procedure.stage(of: file)), let count = rule.count, let unit = rule.unit
            else { continue }
            file.clocks[index].startedAt = instant
            file.clocks[index].dueAt = calendar.deadline(from: instant, count: count, unit: unit).dueAt
            file.clocks[index].remindersSent = 0
        }
        start(at: .acknowledged, instant, as: file.kind)
    }

    /// Starts the clocks of `kind` that begin at `milestone` and do not run yet. A clock that has ended runs again
    /// as `outcome#2`, except those that have run from this very start.
    mutating func start(at milestone: Milestone, _ instant: Date, as kind: Kind) {
        let stage = procedure.stage(of: file)
        for rule in procedure.clocks where rule.start == milestone && rule.kinds.contains(kind) {
            guard let count = rule.count, let unit = rule.unit, rule.holds(in: stage) else { continue }
            if rule.replyWanted, !file.customer.wantsContact { continue }
            if rule.stop.contains(.surveyed), !surveyIsDue { continue }
            let runs = file.clocks.filter { $0.ruleID == rule.id }
            if runs.contains(where: \.isRunning) || (milestone == .received && !runs.isEmpty) { continue }
            if milestone != .outcome, runs.contains(where: { $0.startedAt == instant }) { continue }
            run(rule, from: instant, until: calendar.deadline(from: instant, count: count, unit: unit).dueAt)
        }
    }

    mutating func run(_ rule: Procedure.ClockRule, from start: Date, until dueAt: Date) {
        let runs = file.clocks.count { $0.ruleID == rule.id }
        let id = runs == 0 ? rule.id : "\(rule.id)#\(runs + 1)"
        file.clocks.append(Clock(id: id, label: rule.label, startedAt: start, dueAt: max(dueAt, start)))
    }

    /// The calendar has changed since a date was set: it moves on, never back, and the case says why.
    mutating func recount() {
        for index in file.clocks.indices where file.clocks[index].isRunning && file.clocks[index].firstDueAt == nil {
            let clock = file.clocks[index]
            guard let rule = procedure.rule(of: clock, kind: file.kind), let count = rule.count, let unit = rule.unit
            else { continue }
            let deadline = calendar.deadline(from: clock.startedAt, count: count, unit: unit)
            guard deadline.dueAt > clock.dueAt else { continue }
            file.clocks[index].dueAt = deadline.dueAt
            if file.clocks[index].holding?.sentAt == nil { file.clocks[index].holding = nil }
            file.clocks[index].remindersSent = 0
            let days = deadline.skipped.filter { $0.date.weekday < 6 }.map { "\($0.date.shortForm), \($0.name)" }
            record(
                .corrected,
                "\(clock.label): now due \(calendar.longDate(deadline.dueAt)), as the calendar has changed"
                    + (days.isEmpty ? "." : " (no working days: \(days.joined(separator: "; "))).")
            )
        }
    }

    /// A window that counts from the later of two dates moves on with each of them.
    private mutating func restart(at milestone: Milestone, _ instant: Date) {
        for index in file.clocks.indices where file.clocks[index].isRunning {
            guard let rule = procedure.rule(of: file.clocks[index], kind: file.kind), rule.restart.contains(milestone),
                let count = rule.count, let unit = rule.unit
            else { continue }
            let dueAt = calendar.deadline(from: instant, count: count, unit: unit).dueAt
            guard dueAt > file.clocks[index].dueAt else { continue }
            file.clocks[index].startedAt = instant
            file.clocks[index].dueAt = dueAt
            if file.clocks[index].holding?.sentAt == nil { file.clocks[index].holding = nil }
            file.clocks[index].remindersSent = 0
        }
    }

    mutating func meet(_ index: Int, at instant: Date) {
        let wasBreached = file.clocks[index].state == .breached
        file.clocks[index].metAt = instant
        file.clocks[index].state = instant <= file.clocks[index].dueAt ? .met : .metLate
        if wasBreached, file.clocks[index].state == .met {
            record(.corrected, "\(file.clocks[index].label): in time after all, on \(calendar.longDate(instant)).")
        }
    }

    /// Ends clocks that cannot apply any more.
    mutating func cancelClocks(where applies: (Procedure.ClockRule?, Clock) -> Bool) {
        for index in file.clocks.indices where file.clocks[index].isRunning {
            if applies(procedure.rule(of: file.clocks[index], kind: file.kind), file.clocks[index]) {
                file.clocks[index].state = .cancelled
            }
        }
    }
}

extension Clock {
    package var isRunning: Bool { state == .running }
    /// Running, or past its date with the thing still to do.
    package var isUnmet: Bool { state == .running || state == .breached }
}
