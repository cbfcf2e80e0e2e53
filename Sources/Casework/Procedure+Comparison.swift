// How an organisation's own procedure stands beside the code it is held against.
extension Procedure {
    /// Where this procedure gives a customer less than `code` does, line by line.
    package func shortfalls(against code: Procedure) -> [String] {
        stageShortfalls(code) + code.clocks.flatMap { shortfalls(of: $0, in: code) } + answerShortfalls(code)
            + otherShortfalls(code)
    }

    /// The stages a complaint goes through, in order.
    package var complaintStages: [String] {
        var path: [String] = []
        var stage = rule(of: .complaint)?.enters
        while let name = stage, stages[name] != nil, !path.contains(name) {
            path.append(name)
            stage = stages[name]?.next
        }
        return path
    }

    private func stageShortfalls(_ code: Procedure) -> [String] {
        let (own, theirs) = (complaintStages, code.complaintStages)
        guard own.count != theirs.count else { return [] }
        let names = own.compactMap { stages[$0]?.label }.joined(separator: ", ")
        return [
            "a complaint goes through \(counted(own.count, "stage")) (\(names)); the code has \(theirs.count), "
                + "with none before or between them"
        ]
    }

    private func shortfalls(of theirs: ClockRule, in code: Procedure) -> [String] {
        guard theirs.kinds.contains(.complaint), let limit = theirs.duration, !theirs.lapses else { return [] }
        let label = theirs.label
        guard let own = clocks.first(where: { ($0.as ?? $0.id) == theirs.id && $0.kinds.contains(.complaint) }) else {
            return ["\(label): sets no time; the code allows \(limit) \(code.startWords(theirs))"]
        }
        guard let length = own.duration else { return ["\(label): sets no time; the code allows \(limit)"] }
        var lines: [String] = []
        if own.length > theirs.length {
            let starts = own.start == theirs.start ? ("", "") : (" " + startWords(own), " " + code.startWords(theirs))
            lines.append("\(label): allows \(length)\(starts.0); the code allows \(limit)\(starts.1)")
        } else if own.start == .acknowledged, theirs.start != .acknowledged {
            lines.append("\(label): runs \(startWords(own)); the code's runs \(code.startWords(theirs))")
        }
        return lines + extensionShortfalls(own, theirs)
    }

    private func extensionShortfalls(_ own: ClockRule, _ theirs: ClockRule) -> [String] {
        guard let mine = own.extension else { return [] }
        guard let limit = theirs.extension, let most = limit.duration else {
            return theirs.extension == nil ? ["\(theirs.label): may be extended; the code has no extension"] : []
        }
        guard let count = mine.duration else {
            return ["\(theirs.label): an extension has no limit; the code allows \(most) more without good reason"]
        }
        return mine.length > limit.length
            ? ["\(theirs.label): may be extended by \(count); the code allows \(most) without good reason"] : []
    }

    /// The last stages answer to each other: what comes before them is the organisation's own.
    private func answerShortfalls(_ code: Procedure) -> [String] {
        zip(complaintStages.reversed(), code.complaintStages.reversed()).reversed().flatMap { own, theirs in
            guard let mine = stages[own], let code = code.stages[theirs] else { return [String]() }
            var lines: [String] = []
            if code.newHandler, !mine.newHandler {
                lines.append("\(mine.label): may be answered by somebody who had a part; the code wants another person")
            }
            let missing = code.answer.filter { !mine.answer.contains($0) }.map(\.part)
            if !missing.isEmpty {
                lines.append(
                    "\(mine.label): an answer may lack \(missing.joined(separator: ", ")); the code wants it in each"
                )
            }
            return lines
        }
    }

    private func otherShortfalls(_ code: Procedure) -> [String] {
        var lines: [String] = []
        if let own = rules.tooOldMonths, let theirs = code.rules.tooOldMonths, own < theirs {
            lines.append("matters older than \(own) months may be refused; the code says \(theirs)")
        }
        let requires = closing[Kind.complaint.rawValue]?.requires ?? []
        if code.closing[Kind.complaint.rawValue]?.requires.contains(.done) == true, !requires.contains(.done) {
            lines.append(
                "a case may be closed with promised actions still open; the code wants them followed to their end"
            )
        }
        if code.reports.contains(where: { $0.every == .year }), !reports.contains(where: { $0.every == .year }) {
            lines.append("there is no yearly report; the code wants one, with a self-assessment")
        }
        return lines
    }

    /// `from the acknowledgement`.
    func startWords(_ clock: ClockRule) -> String {
        switch clock.start {
        case .received: "from receipt"
        case .entered: clock.stages == Array(complaintStages.prefix(1)) ? "from receipt" : "from the request"
        case .acknowledged: "from the acknowledgement"
        case .contacted: "from the contact"
        case .outcome: "from the answer"
        case .appealed: "from the request"
        case .closed: "from closing"
        case .learned: "from the lessons"
        case .updated: "from the update"
        case .agreed: "from the agreement"
        case .surveyed: "from the survey"
        }
    }
}

extension Procedure.ClockRule {
    /// `10 working days`.
    var duration: String? { count.flatMap { count in unit.map { $0.words(count) } } }

    /// In working days, or what comes nearest.
    fileprivate var length: Double { unit?.workingDays(count ?? 0) ?? 0 }
}

extension Procedure.ExtensionRule {
    var duration: String? { count.flatMap { count in unit.map { $0.words(count) } } }
    fileprivate var length: Double { unit?.workingDays(count ?? 0) ?? 0 }
}

extension TimeUnit {
    /// `1 week`, `10 working days`.
    func words(_ count: Int) -> String {
        switch self {
        case .workingDays: counted(count, "working day")
        case .days: counted(count, "day")
        case .weeks: counted(count, "week")
        case .months: counted(count, "month")
        case .closeOfBusiness: count == 1 ? "close of business on the next working day" : counted(count, "working day")
        }
    }

    fileprivate func workingDays(_ count: Int) -> Double {
        switch self {
        case .workingDays, .closeOfBusiness: Double(count)
        case .days: Double(count) * 5 / 7
        case .weeks: Double(count) * 5
        case .months: Double(count) * 365.25 / 12 * 5 / 7
        }
    }
}

extension Procedure.Requirement {
    /// As one says it of a letter.
    var part: String {
        switch self {
        case .contacted: "the contact"
        case .outcome: "the outcome"
        case .reasons: "the reasons"
        case .remedy: "the remedy"
        case .actions: "outstanding actions"
        case .learning: "what was learnt"
        case .shared: "when that was shared"
        case .definition: "what the complaint is"
        case .satisfied: "whether the customer is happy"
        case .done: "that all is done"
        case .authority: "a representative's authority"
        case .ombudsman: "the ombudsman"
        case .topic: "what it is about"
        }
    }
}

func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
