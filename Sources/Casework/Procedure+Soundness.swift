extension Procedure {
    /// What is wrong in a procedure whose every word was readable: stages nobody can reach, clocks that cannot stop.
    /// `redress check` shows it as errors.
    package var contradictions: [String] {
        kindProblems + stageProblems + clocks.flatMap(problems(of:)) + closingProblems + referralProblems
    }

    /// What works, but a person should know: the readings taken, and how they meet this organisation.
    package func warnings(for directory: Directory) -> [String] {
        let silences = notes.map { "\($0.about): \($0.text)" } + blanks(in: directory)
        guard let appealRole = chain.appealRole else { return silences }
        return silences
            + directory.serviceAreas.compactMap { area in
                guard let manager = directory.person(in: appealRole, of: area.name) else {
                    return "\(area.name): nobody hears appeals, so they go to the co-ordinator"
                }
                let first = chain.roles.lazy.compactMap { directory.person(in: $0, of: area.name) }.first
                guard manager == first else { return nil }
                return
                    "\(area.name): the same person investigates and hears appeals, so that appeals, and cases in their "
                    + "absence, go to the co-ordinator"
            }
    }

    /// Roles that the procedure counts on and nobody has, in the service areas that miss them.
    private func blanks(in directory: Directory) -> [String] {
        var lines: [String] = []
        for (role, use) in neededRoles {
            let areas = directory.serviceAreas.map(\.name)
            let missing = areas.filter { directory.person(in: role, of: $0) == nil }
            if areas.isEmpty ? directory.person(in: role, of: nil) == nil : missing.count == areas.count {
                lines.append("nobody is \(roleName(role)) (“\(role)”), \(use)")
            } else {
                lines += missing.map { "\($0): nobody is \(roleName(role)) (“\(role)”), \(use)" }
            }
        }
        let needsOmbudsman = stages.values.contains { $0.answer.contains(.ombudsman) }
        if needsOmbudsman, directory.organisation.ombudsman == nil {
            lines.append("the answers have to name the ombudsman: set “ombudsman” in the configuration")
        }
        return lines
    }

    /// Roles beyond the chain, each with what it is for. The chain's own may be blank in some areas.
    private var neededRoles: [(role: String, use: String)] {
        let staged = stages.sorted { $0.key < $1.key }.filter { $0.key != "triage" }
        let handling = staged.map { ($0.value.role, "who handles \($0.value.label)") }
        let standing = staged.flatMap { stage in
            stage.value.otherwise.map { ($0, "who handles \(stage.value.label) where the first cannot") }
        }
        let agreeing = clocks.flatMap { clock in
            ((clock.extension?.agreed ?? []) + (clock.extension?.beyond ?? [])).map {
                ($0, "who must agree to a later date (\(clock.label))")
            }
        }
        let refusing = rules.refusal.map { ($0, "who must agree before a matter is refused") }
        let restricting = (rules.restriction?.agreed ?? []).map { ($0, "who must agree before contact is restricted") }
        let told = referrals.compactMap { referral in referral.role.map { ($0, "who hears of \(referral.about)") } }
        var seen: Set<String> = Set(chain.roles).union(["coordinator", "customer"])
        return (handling + standing + agreeing + refusing + restricting + told).filter { seen.insert($0.0).inserted }
    }

    /// Every role that the procedure knows.
    package var namedRoles: Set<String> {
        Set(chain.roles).union(neededRoles.map(\.role)).union(clocks.compactMap(\.owner)).union(
            kinds.values.flatMap(\.forwardTo)
        ).union(kinds.values.compactMap(\.formal?.role)).union(chain.appealRole.map { [$0] } ?? []).subtracting([
            "previous"
        ])
    }

    /// What letters call those in a role.
    package func roleName(_ role: String) -> String {
        roles[role] ?? (role == "coordinator" ? "co-ordinator" : role)
    }

    private var kindProblems: [String] {
        let known = Kind.allCases.map(\.rawValue)
        let unknown = kinds.keys.sorted().filter { !known.contains($0) }.map { "kinds: “\($0)” is no kind" }
        let formal = kinds.sorted { $0.key < $1.key }.compactMap { kind, rule -> String? in
            guard let enters = rule.formal?.enters, stages[enters] == nil else { return nil }
            return "kinds.\(kind).formal: enters at “\(enters)”, which is no stage"
        }
        let homeless = kinds.sorted { $0.key < $1.key }.filter { stages[$0.value.enters] == nil }
            .map { "kinds.\($0.key): enters at “\($0.value.enters)”, which is no stage" }
        let natures = natures.sorted { $0.key < $1.key }.compactMap { nature, kind -> String? in
            if Nature(rawValue: nature) == nil { return "natures: “\(nature)” is no nature of a contact" }
            return rule(of: kind) == nil ? "natures.\(nature): there is no kind “\(kind.rawValue)” here" : nil
        }
        let complaint =
            rule(of: .complaint) == nil ? ["kinds: there is no complaint, whose clocks undecided cases need"] : []
        return complaint + unknown + homeless + formal + natures
    }

    private var stageProblems: [String] {
        var reached = Set(kinds.values.map(\.enters)).union(kinds.values.compactMap(\.formal?.enters)).union(["triage"])
        var frontier = reached
        while !frontier.isEmpty {
            frontier = Set(frontier.compactMap { stages[$0]?.next }).subtracting(reached)
            reached.formUnion(frontier)
        }
        return stages.keys.sorted().flatMap { name -> [String] in
            var problems: [String] = []
            if !reached.contains(name) { problems.append("stages.\(name): no case can reach it") }
            if let next = stages[name]?.next, stages[next] == nil {
                problems.append("stages.\(name): is followed by “\(next)”, which is no stage")
            }
            return problems
        }
    }

    private func problems(of clock: ClockRule) -> [String] {
        let name = "clocks.\(clock.id)"
        var problems: [String] = []
        if clock.stop.isEmpty, !clock.lapses { problems.append("\(name): nothing stops it") }
        if clock.kinds.isEmpty { problems.append("\(name): runs for no kind of case") }
        if (clock.count == nil) != (clock.unit == nil) {
            problems.append("\(name): a count needs a unit, and a unit a count")
        }
        if clock.count == nil, clock.start != .agreed { problems.append("\(name): has no length") }
        if let count = clock.count, !(1...3650).contains(count) { problems.append("\(name): \(count) is no length") }
        problems += clock.stages.filter { stages[$0] == nil }.map { "\(name): “\($0)” is no stage" }
        problems += startProblems(of: clock).map { "\(name): \($0)" }
        if let count = clock.extension?.count, count < 0 || clock.extension?.unit == nil {
            problems.append("\(name).extension: a count needs a unit")
        }
        if let aim = clock.aim, aim >= clock.count ?? 0 { problems.append("\(name): aims no earlier than it ends") }
        let twins = clocks.filter { $0.id == clock.id && !Set($0.kinds).isDisjoint(with: clock.kinds) }
        if twins.count > 1 { problems.append("\(name): stands twice for the same kind") }
        return problems
    }

    /// Whether it can ever start, and the customer's stage can ever stop it.
    private func startProblems(of clock: ClockRule) -> [String] {
        var problems: [String] = []
        let neighbours = clocks.filter { other in
            clock.stages.isEmpty || other.stages.isEmpty || !Set(other.stages).isDisjoint(with: clock.stages)
        }
        switch clock.start {
        case .entered where clock.stages.isEmpty: problems.append("starts on entering a stage, and names none")
        case .acknowledged where !neighbours.contains { $0.stop.contains(.acknowledged) }:
            problems.append("starts at the acknowledgement, and no clock waits for one")
        case .appealed where stages.values.allSatisfy { $0.next == nil }:
            problems.append("starts at an appeal, and no stage has a next")
        case .closed where !clock.afterClosing: problems.append("starts at closing, and does not run after it")
        case .surveyed: problems.append("nothing starts it")
        default: break
        }
        if clock.stop == [.surveyed], survey == nil { problems.append("waits for a survey, and there is none") }
        if clock.stop == [.appealed], stages.values.allSatisfy({ $0.next == nil }) {
            problems.append("waits for an appeal, and no stage has a next")
        }
        return problems
    }

    private var referralProblems: [String] {
        let idle = referrals.filter { $0.flag == nil && $0.words.isEmpty }.map {
            "referrals: “\($0.about)” has neither a flag nor words"
        }
        let unknown = categories.filter { Category(rawValue: $0.id) == nil }.map {
            "categories: “\($0.id)” is none; there are " + Category.allCases.map(\.rawValue).joined(separator: ", ")
        }
        let sample =
            survey?.sample.map { (1...100).contains($0) } == false ? ["survey.sample: not between 1 and 100"] : []
        return idle + unknown + sample
    }

    private var closingProblems: [String] {
        let unknown = closing.keys.sorted().filter { kinds[$0] == nil }.map { "closing: “\($0)” is no kind here" }
        guard let within = chain.answerWithin, within.remind >= within.step else { return unknown }
        return unknown + ["chain.answerWithin: the reminder comes no earlier than the step"]
    }
}
