package import FoundationEssentials

extension Digest {
    /// The open cases that a co-ordinator looks after, as `list` answers: what is due first comes first.
    package static func openCases(
        _ files: [CaseFile],
        for coordinator: PersonID,
        overdueOnly: Bool,
        now: Date,
        procedure: Procedure,
        directory: Directory
    ) -> [Item] {
        files.filter { $0.status == .open && directory.looksAfter($0, coordinator) }
            .compactMap { file -> Item? in
                let unmet = file.clocks.filter { clock in
                    let rule = procedure.rule(of: clock, kind: file.kind)
                    return clock.isUnmet && rule?.lapses != true
                        && (clock.isRunning || procedure.applies(clock, to: file))
                }
                let next = unmet.min { $0.dueAt < $1.dueAt }
                let isOverdue = next.map { $0.dueAt < now } == true
                guard isOverdue || !overdueOnly else { return nil }
                let clock = next.map { "\($0.label)\(isOverdue ? " (overdue)" : ""). " } ?? ""
                return Item(
                    reference: file.reference,
                    line: clock + line(of: file, procedure, directory),
                    dueAt: next?.dueAt
                )
            }
            .sorted { ($0.dueAt ?? .distantFuture, $0.reference) < ($1.dueAt ?? .distantFuture, $1.reference) }
    }
}

extension Directory {
    /// A co-ordinator of the case's service area, whom the case is not about.
    package func looksAfter(_ file: CaseFile, _ person: PersonID) -> Bool {
        coordinators(of: file.serviceArea).contains(person) && file.complainedAbout != person
    }
}
