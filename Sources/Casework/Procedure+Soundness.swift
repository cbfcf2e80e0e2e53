extension Procedure {
    /// What is wrong in a procedure whose every word was readable: stages nobody can reach, clocks that cannot stop.
    /// `redress check` shows it as errors.
    package var contradictions: [String] {
        kindProblems + stageProblems + clocks.flatMap(problems(of:)) + closingProblems
    }

    /// What works, but a person should know: the readings taken, and how they meet this organisation.
    package func warnings(for directory: Directory) -> [String] {
        let silences = notes.map { "\($0.about): \($0.text)" }
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

    private var kindProblems: [String] {
        let known = Kind.allCases.map(\.rawValue)
        let unknown = kinds.keys.sorted().filter { !known.contains($0) }.map { "kinds: “\($0)” is no kind" }
        let homeless = kinds.sorted { $0.key < $1.key }.filter { stages[$0.value.enters] == nil }
            .map { "kinds.\($0.key): enters at “\($0.value.enters)”, which is no stage" }
        let natures = natures.sorted { $0.key < $1.key }.compactMap { nature, kind -> String? in
            if Nature(rawValue: nature) == nil { return "natures: “\(nature)” is no nature of a contact" }
            return rule(of: kind) == nil ? "natures.\(nature): there is no kind “\(kind.rawValue)” here" : nil
        }
        let complaint =
            rule(of: .complaint) == nil ? ["kinds: there is no complaint, whose clocks undecided cases need"] : []
        return complaint + unknown + homeless + natures
    }

    private var stageProblems: [String] {
        var reached = Set(kinds.values.map(\.enters)).union(["triage"])
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
        let twins = clocks.filter { $0.id == clock.id && !Set($0.kinds).isDisjoint(with: clock.kinds) }
        if twins.count > 1 { problems.append("\(name): stands twice for the same kind") }
        return problems
    }

    private var closingProblems: [String] {
        let unknown = closing.keys.sorted().filter { kinds[$0] == nil }.map { "closing: “\($0)” is no kind here" }
        guard let within = chain.answerWithin, within.remind >= within.step else { return unknown }
        return unknown + ["chain.answerWithin: the reminder comes no earlier than the step"]
    }
}
