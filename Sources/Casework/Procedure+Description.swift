// A procedure as a person would read it: what comes in, who handles it, and by when.
extension Procedure {
    /// Plain text, lines of at most about 100 characters. The timeline is that of a complaint received on `day`,
    /// everything done on the last day allowed.
    package func description(receivedOn day: LocalDate, calendar: WorkingCalendar) -> String {
        var parts = [title + "\n" + String(repeating: "=", count: title.count)]
        parts.append(section("What people write", kindLines))
        parts.append(section("Stages", stageLines))
        parts.append(section("A complaint received on \(day.longForm)", timeline(from: day, calendar)))
        if !feedbackLines.isEmpty { parts.append(section("Other contacts", feedbackLines)) }
        parts.append(section("Rules", ruleLines))
        if !reports.isEmpty {
            parts.append(section("Reports", reports.map { "\($0.every.words), to \($0.to): \($0.about)" }))
        }
        if !notes.isEmpty {
            parts.append(section("How the text is read", notes.map { "\($0.about): \($0.text)" }))
        }
        return parts.joined(separator: "\n\n") + "\n"
    }

    private func section(_ heading: String, _ lines: [String]) -> String {
        ([heading, ""] + lines.map { filled($0) }).joined(separator: "\n")
    }

    private var kindLines: [String] {
        kinds.sorted { $0.key < $1.key }.map { kind, rule in
            if rule.closesAtOnce { return "\(rule.label): thanked, passed on, and closed at once" }
            let formal = rule.formal.flatMap { stages[$0.enters]?.label }.map {
                "; if the customer asks for it outright, \($0)"
            }
            let known = kind == rule.label ? "" : " (\(kind))"
            return "\(rule.label)\(known): begins as \(stages[rule.enters]?.label ?? rule.enters)\(formal ?? "")"
        }
    }

    private var stageLines: [String] {
        let path = complaintStages
        let others = kinds.values.filter { !$0.closesAtOnce }.map(\.enters).filter { !path.contains($0) }
        return (path + Set(others).sorted()).compactMap { name in
            guard let stage = stages[name] else { return nil }
            var line = "\(stage.label): \(roleName(stage.role))"
            let stand = stage.otherwise.map(roleName)
            if !stand.isEmpty { line += ", else \(stand.joined(separator: ", else "))" }
            if roles(of: name).count > 1, stage.otherwise.isEmpty, !stage.newHandler {
                line += "; if away, \(roles(of: name).dropFirst().map(roleName).joined(separator: ", then "))"
            }
            if stage.newHandler { line += "; nobody who had a part before" }
            let parts = stage.answer.filter { $0 != .authority }.map(\.part)
            if !parts.isEmpty { line += "; the answer says \(parts.joined(separator: ", "))" }
            if stage.answer.contains(.authority) { line += "; a representative needs authority first" }
            if let next = stage.next, let label = stages[next]?.label {
                line +=
                    stage.nextAnyTime
                    ? "; \(label) follows whenever the customer asks" : "; \(label) follows if the customer asks"
            } else if path.contains(name) {
                line += "; this answer is final"
            }
            return line
        }
    }

    /// What falls due for a complaint, in order, if each thing is done on its last day and each next stage is asked
    /// for on the day of the answer.
    private func timeline(from day: LocalDate, _ calendar: WorkingCalendar) -> [String] {
        var lines: [(day: LocalDate, order: Int, text: String)] = []
        var reached: [Milestone: LocalDate] = [.received: day]
        var stageDay = day
        var undated: [String] = []
        for (order, stage) in complaintStages.enumerated() {
            reached[.entered] = stageDay
            reached[.acknowledged] = nil
            reached[.outcome] = nil
            if order > 0 {
                reached[.appealed] = stageDay
                lines.append(
                    (stageDay, order * 100, "the customer asks for the next stage: \(stages[stage]?.label ?? stage)")
                )
            }
            // What one clock ends, another may begin: as often as there are clocks is enough.
            var seen: Set<String> = []
            for _ in clocks {
                for clock in clocks where clock.kinds.contains(.complaint) && !clock.afterClosing && !clock.lapses {
                    guard clock.stages.contains(stage) || clock.stages.isEmpty && runs(clock, atStage: order),
                        let start = reached[clock.start], let count = clock.count, let unit = clock.unit,
                        seen.insert(clock.id).inserted
                    else { continue }
                    let due = calendar.deadline(from: start, count: count, unit: unit).dueAt
                    let end = calendar.localDate(of: due)
                    for milestone in clock.stop where reached[milestone] == nil { reached[milestone] = end }
                    lines.append((end, order * 100 + seen.count, line(of: clock, stage, start, calendar)))
                }
            }
            let agreed = clocks.filter { $0.start == .agreed && $0.agreeable && $0.holds(in: stage) && $0.count == nil }
            undated += agreed.map {
                "\($0.label): on the date agreed with the customer (\(stages[stage]?.label ?? stage))"
            }
            stageDay = reached[.outcome] ?? reached[.contacted] ?? stageDay
        }
        let dated = lines.sorted { ($0.order / 100, $0.day, $0.order) < ($1.order / 100, $1.day, $1.order) }
            .map { "\($0.day.shortDay)  \($0.text)" }
        return dated + undated + windowLines
    }

    /// A clock of no particular stage belongs to the stage that its start brings.
    private func runs(_ clock: ClockRule, atStage order: Int) -> Bool {
        (clock.start == .appealed) == (order > 0) && clock.start != .outcome && clock.start != .closed
    }

    private func line(of clock: ClockRule, _ stage: String, _ start: LocalDate, _ calendar: WorkingCalendar) -> String {
        let owner =
            switch clock.owner {
            case "previous": "whoever had it before"
            case let role?: "the " + roleName(role)
            case nil: "the " + roleName(stages[stage]?.role ?? "")
            }
        var text = "\(clock.label), by \(owner)"
        if clock.metBy == .receipt { text += " (the receipt letter does it)" }
        if let duration = clock.duration {
            text += clock.unit == .closeOfBusiness ? ": \(duration)" : ": \(duration) \(startWords(clock))"
        }
        if let aim = clock.aim, let unit = clock.unit {
            let aimed = calendar.localDate(of: calendar.deadline(from: start, count: aim, unit: unit).dueAt)
            text += ", aiming at \(unit.words(aim)) (\(aimed.shortForm))"
        }
        if let rule = clock.extension { text += "; " + extensionWords(rule) }
        if clock.agreeable { text += "; another date may be agreed with the customer" }
        return text
    }

    private func extensionWords(_ rule: ExtensionRule) -> String {
        let agreed = rule.agreed.isEmpty ? "" : ", agreed by \(partyNames(rule.agreed))"
        let beyond = partyNames(rule.beyond.isEmpty ? ["coordinator"] : rule.beyond)
        guard let duration = rule.duration, let count = rule.count else {
            return "may be put off with a reason" + agreed
        }
        guard count > 0 else { return "put off only with a reason and the word of the \(beyond)" }
        return "may be put off by \(duration) with a reason\(agreed); longer with the word of the \(beyond)"
    }

    private func partyNames(_ parties: [String]) -> String {
        parties.map { $0 == "customer" ? "customer" : roleName($0) }.joined(separator: " and ")
    }

    private var windowLines: [String] {
        clocks.filter { $0.lapses && $0.kinds.contains(.complaint) }.compactMap { clock in
            clock.duration.map { "\(clock.label): \($0) \(startWords(clock)), the customer's" }
        }
    }

    private var feedbackLines: [String] {
        clocks.filter { $0.kinds.contains(.feedback) && $0.count != nil }.compactMap { clock in
            clock.duration.map { duration in
                let start = clock.unit == .closeOfBusiness ? "" : " \(startWords(clock))"
                return "\(rule(of: .feedback)?.label ?? "feedback"): \(clock.label), \(duration)\(start)"
            }
        }
    }

    private var ruleLines: [String] {
        var lines: [String] = []
        for (kind, rule) in closing.sorted(by: { $0.key < $1.key }) where !rule.requires.isEmpty {
            let needs = rule.requires.map(\.part).joined(separator: ", ")
            let who = rule.byCoordinator ? ", by the co-ordinator" : ""
            lines.append("\(kinds[kind]?.label ?? kind) closed\(who): once there is \(needs)")
        }
        if let kind = rules.anonymousIs { lines.append("anonymous complaints: recorded as \(label(kind))") }
        if !rules.answerAnonymous { lines.append("anonymous contacts: no answer") }
        if !rules.answerAbusive { lines.append("abusive contacts: the co-ordinator decides whether they are answered") }
        if let months = rules.tooOldMonths {
            lines.append("older than \(counted(months, "month")): may be refused, by two people, with reasons")
        }
        if let restriction = rules.restriction {
            let agreed = restriction.agreed.isEmpty ? "" : ", agreed by \(partyNames(restriction.agreed))"
            lines.append("restricted correspondence: until a date, with a reason\(agreed); reviewed")
        }
        lines += referrals.map { referral in
            let who = referral.role.map(roleName) ?? "whoever handles it"
            return "\(referral.about): \(who) \(referral.handles ? "handles it" : "is told")"
        }
        if holding == .automatic {
            lines.append("holding letters: go by themselves, a working day before the customer would be kept waiting")
        }
        if let survey {
            let sample = survey.sample.map { ", to \($0) in 100" } ?? ""
            lines.append("survey: \(counted(survey.sentAfterDays, "day")) after closing\(sample)")
        }
        if let years = retention?.years { lines.append("records: kept \(counted(years, "year"))") }
        return lines
    }

    private func label(_ kind: Kind) -> String { rule(of: kind)?.label ?? kind.rawValue }

    /// A list item, later lines set under the first.
    private func filled(_ text: String) -> String {
        var lines: [String] = []
        var line = ""
        for word in text.split(separator: " ", omittingEmptySubsequences: false) {
            if line.isEmpty {
                line = (lines.isEmpty ? "  " : "     ") + word
            } else if line.count + word.count < 98 {
                line += " " + word
            } else {
                lines.append(line)
                line = "     " + word
            }
        }
        return (lines + [line]).joined(separator: "\n")
    }
}

extension LocalDate {
    /// `Mon  2 March 2026`, all weekdays equally wide.
    fileprivate var shortDay: String {
        "\(Self.weekdayNames[weekday - 1].prefix(3)) \(day < 10 ? " " : "")\(shortForm)"
    }
}

extension Procedure.Every {
    fileprivate var words: String {
        switch self {
        case .week: "every week"
        case .month: "every month"
        case .quarter: "every quarter"
        case .halfYear: "every half year"
        case .year: "every year"
        }
    }
}
