import FoundationEssentials

// Who gets the case, and how it moves.
extension Deliberation {
    /// Why a case leaves the person who has it.
    enum Move {
        case absence(PersonID, Absence)
        /// No answer to the assignment.
        case silence(PersonID)

        var from: PersonID {
            switch self {
            case .absence(let person, _), .silence(let person): person
            }
        }
    }

    /// The first assignment of a stage: those who are away are passed over at once.
    mutating func assignByChain() {
        guard let stage = procedure.stages[file.stage] else {
            return assignToCoordinator("as no stage says whose it is")
        }
        if stage.role == "coordinator" { return assignToCoordinator("who handles it") }
        if stage.newHandler { return assignToNewHandler([stage.role] + stage.otherwise) }
        let chain = directory.chain(of: file, procedure: procedure)
        var away: [(person: PersonID, absence: Absence)] = []
        for link in chain {
            if let absence = directory.absence(of: link.person, at: now) {
                away.append((link.person, absence))
                continue
            }
            let reasons = away.map { isAway($0.person, $0.absence) }.joined(separator: ", ")
            assign(to: link.person, role: link.role)
            record(.assigned, "Assigned to \(name(link.person))\(reasons.isEmpty ? "" : ": " + reasons).")
            let details = LetterDetails(previous: away.last?.person, absence: away.last?.absence)
            tell(link.person, .assignment, details)
            flagAppealConflict(link, away.last?.person)
            copyAssignment(details)
            return
        }
        guard let last = away.last else { return assignToCoordinator("as nobody else may handle it") }
        let coordinator = availableCoordinator
        assign(to: coordinator, role: "coordinator")
        let reasons = away.map { isAway($0.person, $0.absence) }.joined(separator: ", ")
        record(
            .endOfChain,
            "Assigned to \(name(coordinator)), the co-ordinator: \(reasons), and nobody is left in the chain."
        )
        tellEndOfChain(coordinator, LetterDetails(previous: last.person, absence: last.absence))
    }

    /// An appeal is heard by somebody who had no part in the case.
    private mutating func assignToNewHandler(_ roles: [String]) {
        let free = links(free: roles)
        guard let first = free.first else { return assignToCoordinator("as nobody in that role is free of the case") }
        guard let link = free.first(where: { directory.absence(of: $0.person, at: now) == nil }) else {
            let away = directory.absence(of: first.person, at: now).map { isAway(first.person, $0) } ?? ""
            return assignToCoordinator("as \(away)")
        }
        assign(to: link.person, role: link.role)
        record(.assigned, "Assigned to \(name(link.person)).")
        tell(link.person, .assignment)
    }

    /// People in these roles who had no part in the case and are not complained about, in order.
    private func links(free roles: [String]) -> [ChainLink] {
        var links: [ChainLink] = []
        for role in roles {
            guard let person = directory.person(in: role, of: file.serviceArea), person != file.complainedAbout,
                !links.contains(where: { $0.person == person }),
                !file.handlers.contains(where: { $0.person == person && $0.stage != file.stage })
            else { continue }
            links.append(ChainLink(person: person, role: role, hearsAppeals: false))
        }
        return links
    }

    mutating func assignToCoordinator(_ why: String) {
        let coordinator = availableCoordinator
        assign(to: coordinator, role: "coordinator")
        record(.assigned, "Assigned to \(name(coordinator)), the co-ordinator, \(why).")
        tell(coordinator, .assignment)
        flagPart(of: coordinator)
    }

    /// A co-ordinator or manager named somebody.
    mutating func assign(byHand person: PersonID, by: PersonID) {
        let previous = file.assignee
        let link = directory.chain(of: file, procedure: procedure).first { $0.person == person }
        let isCoordinator = directory.coordinators(of: file.serviceArea).contains(person)
        assign(to: person, role: link?.role ?? (isCoordinator ? "coordinator" : "named"))
        record(.assigned, by: by, "Assigned to \(name(person)) by \(name(by)).")
        tell(person, .assignment)
        if let previous, previous != by, previous != person {
            tell(previous, .notice, LetterDetails(recorded: ["\(name(person)) has this case now."]))
        }
        if procedure.stages[file.stage]?.newHandler != true { flagAppealConflict(link, previous) }
        copyAssignment(LetterDetails())
    }

    /// The co-ordinator hears of every complaint's assignment.
    private mutating func copyAssignment(_ details: LetterDetails) {
        guard procedure.rule(of: file.kind)?.copyCoordinator == true else { return }
        tellCoordinators(.assignment, isCopy: true, details)
    }

    mutating func assign(to person: PersonID, role: String) {
        file.assignment = Assignment(person: person, role: role, since: now)
        let handling = Handling(person: person, stage: file.stage)
        // In triage nobody handles the matter itself yet.
        if file.stage != "triage", file.handlers.last != handling { file.handlers.append(handling) }
    }

    /// Passes the case to the next in the chain who is here.
    mutating func move(_ move: Move) {
        guard file.stage != "triage", file.assignment?.role != "coordinator" else { return endOfChain(move) }
        let stage = procedure.stages[file.stage]
        let chain =
            stage?.newHandler == true
            ? links(free: [stage?.role ?? ""] + (stage?.otherwise ?? []))
            : directory.chain(of: file, procedure: procedure)
        let position = chain.firstIndex { $0.person == move.from }
        let following = position.map { Array(chain[($0 + 1)...]) } ?? chain.filter { $0.person != move.from }
        let next = following.first { link in
            if case .silence = move, link.hearsAppeals { return false }
            return directory.absence(of: link.person, at: now) == nil
        }
        guard let next else { return endOfChain(move) }
        pass(to: next, move)
    }

    private mutating func pass(to link: ChainLink, _ move: Move) {
        assign(to: link.person, role: link.role)
        record(.passedOn, "Passed from \(name(move.from)) to \(name(link.person)): \(why(move)).")
        let details = self.details(of: move)
        tell(link.person, .passedOn, details)
        flagAppealConflict(link, move.from)
        tellCoordinators(.passedOn, isCopy: true, details)
        tellPrevious(move, now: link.person)
    }

    /// Nobody is left: the co-ordinator has the case, and every co-ordinator is told.
    mutating func endOfChain(_ move: Move) {
        let coordinator = availableCoordinator
        // Nowhere further to go: the case stays, and the digest says that all are away.
        guard coordinator != move.from else { return }
        assign(to: coordinator, role: "coordinator")
        record(
            .endOfChain,
            "Passed from \(name(move.from)) to \(name(coordinator)), the co-ordinator: \(why(move)), "
                + "and nobody is left in the chain."
        )
        tellEndOfChain(coordinator, details(of: move))
        flagPart(of: coordinator)
        tellPrevious(move, now: coordinator)
    }

    private mutating func tellEndOfChain(_ coordinator: PersonID, _ details: LetterDetails) {
        tell(coordinator, .endOfChain, details)
        tellCoordinators(.endOfChain, isCopy: true, details)
    }

    private mutating func tellPrevious(_ move: Move, now person: PersonID) {
        guard case .silence(let previous) = move, previous != person else { return }
        tell(previous, .notice, LetterDetails(recorded: ["No answer came, so \(name(person)) has this case now."]))
    }

    /// The first co-ordinator who is here, the service area's own before the organisation's, and one who is free of
    /// the case before one who is not; when all are away the first, so that the case is somebody's.
    private var availableCoordinator: PersonID {
        let candidates = (directory.coordinators(of: file.serviceArea) + directory.coordinators)
            .filter { $0 != file.complainedAbout }
        let here = candidates.filter { directory.absence(of: $0, at: now) == nil }
        return here.first { !hadPart($0) } ?? here.first ?? candidates.first { !hadPart($0) } ?? candidates.first
            ?? directory.fallback
    }

    /// The stage wants somebody new, and this person handled the case before it.
    private func hadPart(_ person: PersonID) -> Bool {
        procedure.stages[file.stage]?.newHandler == true
            && file.handlers.contains { $0.person == person && $0.stage != file.stage }
    }

    /// Marks an appeal for which there was no co-ordinator free of the case.
    private mutating func flagPart(of coordinator: PersonID) {
        guard hadPart(coordinator) else { return }
        file.flags.insert(.appealConflict)
        tellCoordinators(
            .notice,
            LetterDetails(recorded: [
                "\(name(coordinator)) had a part in this case and so cannot hear its appeal. "
                    + "Reply “assign PERSON” to give it to somebody who had none."
            ])
        )
    }

    /// Marks a case that absence brought to the person who would hear its appeal.
    private mutating func flagAppealConflict(_ link: ChainLink?, _ previous: PersonID?) {
        guard let link, link.hearsAppeals, previous != nil else { return }
        file.flags.insert(.appealConflict)
        tellCoordinators(
            .notice,
            LetterDetails(recorded: [
                "\(name(link.person)) has this case and so cannot hear an appeal in it. "
                    + "Reply “assign PERSON” to give it to somebody else."
            ])
        )
    }

    private func details(of move: Move) -> LetterDetails {
        switch move {
        case .absence(let person, let absence): LetterDetails(previous: person, absence: absence)
        case .silence(let person): LetterDetails(previous: person)
        }
    }

    private func why(_ move: Move) -> String {
        switch move {
        case .absence(let person, let absence): isAway(person, absence)
        case .silence(let person): "\(name(person)) has not answered"
        }
    }

    /// `Pat is away until 14 December 2026`.
    func isAway(_ person: PersonID, _ absence: Absence) -> String {
        switch absence.cause {
        case .gone: return "\(name(person)) no longer works here"
        case .bounced: return "the letter to \(name(person)) could not be delivered"
        case .outOfOffice, .told:
            guard let until = absence.until else { return "\(name(person)) is away" }
            return "\(name(person)) is away until \(until.shortForm)"
        }
    }
}
