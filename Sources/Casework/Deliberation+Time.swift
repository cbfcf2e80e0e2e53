package import FoundationEssentials

// What time alone does: reminders, breaches, silence, a survey, a receipt that has waited long enough.
extension Deliberation {
    mutating func timePassed() {
        lapseRestriction()
        recount()
        for index in file.clocks.indices where file.clocks[index].isRunning {
            guard let rule = procedure.rule(of: file.clocks[index], kind: file.kind) else { continue }
            if now > file.clocks[index].dueAt {
                end(index, rule)
            } else {
                remind(index, rule, holdingDraft(index, rule))
            }
        }
        if let until = file.receiptWaitsUntil, now >= until {
            sendReceipt(.receiptNeutral)
            record(.note, "A neutral receipt went to the customer, as nobody said otherwise.")
        }
        silence()
        sendSurvey()
    }

    private mutating func end(_ index: Int, _ rule: Procedure.ClockRule) {
        let clock = file.clocks[index]
        guard !rule.lapses else {
            file.clocks[index].state = .cancelled
            return
        }
        file.clocks[index].state = .breached
        if rule.stop.contains(.acknowledged) { start(at: .acknowledged, clock.dueAt, as: file.kind) }
        record(.breached, at: clock.dueAt, "Missed: \(clock.label), due \(calendar.longDate(clock.dueAt)).")
        let details = LetterDetails(clock: clock.id)
        for listener in rule.breach {
            switch listener {
            case .handler: if let owner = owner(of: rule) { tell(owner, .reminder, details) }
            case .coordinator:
                tellCoordinators(
                    .notice,
                    LetterDetails(
                        clock: clock.id,
                        recorded: ["\(clock.label) was due \(calendar.longDate(clock.dueAt))."]
                    )
                )
            }
        }
    }

    /// One letter however many reminders have come due since the last look.
    /// - Parameter draft: a letter to the customer that has become ready: its owner and the co-ordinators see it.
    private mutating func remind(_ index: Int, _ rule: Procedure.ClockRule, _ draft: LetterName?) {
        let clock = file.clocks[index]
        let due = file.reminders(of: clock, rule, calendar).count { $0 <= now }
        guard isOpen, due > clock.remindersSent || draft != nil else { return }
        file.clocks[index].remindersSent = due
        let details = LetterDetails(clock: clock.id, draft: draft)
        if draft != nil { tellCoordinators(.reminder, details) }
        guard let owner = owner(of: rule) else { return }
        tell(owner, .reminder, details)
        record(
            .reminded,
            "Reminded \(name(owner)): \(clock.label), due \(calendar.longDate(clock.dueAt))."
        )
    }

    /// Whom a clock's letters go to: its role where somebody is there in it, else whoever handles the case.
    func owner(of rule: Procedure.ClockRule) -> PersonID? {
        if rule.owner == "previous" { return previousHandler ?? file.assignee }
        guard let role = rule.owner, let person = directory.person(in: role, of: file.serviceArea),
            person != file.complainedAbout, directory.absence(of: person, at: now) == nil
        else { return file.assignee }
        return person
    }

    /// Whoever handled the stage before this one, if they are here.
    var previousHandler: PersonID? {
        let person = file.handlers.last { $0.stage != file.stage }?.person
        return person.flatMap { directory.absence(of: $0, at: now) == nil ? $0 : nil }
    }

    /// No answer to an assignment is a reminder, then a step up. A daemon that slept through both goes straight to
    /// the step.
    private mutating func silence() {
        guard let assignment = file.assignment, let due = file.silenceDue(procedure, calendar),
            calendar.isOfficeHours(now)
        else { return }
        if let step = due.step, now >= step {
            file.assignment?.steppedAt = now
            move(.silence(assignment.person))
        } else if let remind = due.remind, now >= remind {
            file.assignment?.remindedAt = now
            tell(assignment.person, .reminder)
            record(.reminded, "Reminded \(name(assignment.person)), who has not answered yet.")
        }
    }
}

// When there is something to do. What `timePassed` does and what `nextDue` announces come from here alike.
extension CaseFile {
    /// The next instant at which time alone changes this case; nil when only mail can.
    ///
    /// What falls due outside office hours, and waits for them, waits from `now`.
    package func nextDue(now: Date, procedure: Procedure, directory: Directory) -> Date? {
        let calendar = directory.calendar
        var instants: [Date] = []
        if status == .open, let assignee, directory.people[assignee] == nil { instants.append(now) }
        for clock in clocks where clock.isRunning {
            guard let rule = procedure.rule(of: clock, kind: kind) else { continue }
            // In time at the very second it is due.
            instants.append(clock.dueAt.addingTimeInterval(1))
            if status == .open {
                instants += reminders(of: clock, rule, calendar).dropFirst(clock.remindersSent).prefix(1)
                if let holding = holdingDue(of: clock, rule, calendar) { instants.append(holding) }
            }
        }
        if let until = receiptWaitsUntil { instants.append(until) }
        if let due = silenceDue(procedure, calendar) {
            instants += [due.remind, due.step].compactMap { $0 }.map { calendar.officeHours(from: max($0, now)) }
        }
        if let survey = surveyDue(procedure, calendar) { instants.append(survey) }
        if let restriction { instants.append(restriction.endsAt(calendar)) }
        return instants.min()
    }

    /// When a clock's reminders fall due, in order; one before its start has no sense and is left out.
    func reminders(of clock: Clock, _ rule: Procedure.ClockRule, _ calendar: WorkingCalendar) -> [Date] {
        var days = rule.remind.map { calendar.workingDays($0, before: clock.dueAt) }
        if let aim = rule.aim, let unit = rule.unit, clock.firstDueAt == nil {
            let aimed = calendar.deadline(from: clock.startedAt, count: aim, unit: unit).dueAt
            days.append(calendar.instant(calendar.localDate(of: aimed), calendar.opens))
        }
        return days.filter { $0 > clock.startedAt && $0 < clock.dueAt }.sorted()
    }

    /// When an unanswered assignment is reminded of, and when it moves; nil for what has been done or never will be.
    func silenceDue(_ procedure: Procedure, _ calendar: WorkingCalendar) -> (remind: Date?, step: Date?)? {
        guard status == .open, let assignment, assignment.answeredAt == nil, assignment.steppedAt == nil,
            let within = procedure.chain.answerWithin
        else { return nil }
        let remind = assignment.remindedAt == nil ? calendar.workingDays(within.remind, after: assignment.since) : nil
        // A co-ordinator has nobody above them.
        let steps = assignment.role != "coordinator"
        return (remind, steps ? calendar.workingDays(within.step, after: assignment.since) : nil)
    }

    /// When the survey of a closed case goes.
    func surveyDue(_ procedure: Procedure, _ calendar: WorkingCalendar) -> Date? {
        guard status == .closed, let closedAt, let survey = procedure.survey,
            clocks.contains(where: {
                $0.isRunning && procedure.rule(of: $0, kind: kind)?.stop.contains(.surveyed) == true
            })
        else { return nil }
        let day = calendar.localDate(of: closedAt).adding(days: survey.sentAfterDays)
        return calendar.instant(calendar.isWorkingDay(day) ? day : calendar.workingDay(after: day), calendar.opens)
    }
}

extension WorkingCalendar {
    /// The instant itself within office hours, else the next opening.
    package func officeHours(from instant: Date) -> Date { workingDays(0, after: instant) }
}
