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
        openItems(
            files.filter { directory.looksAfter($0, coordinator) },
            overdueOnly: overdueOnly,
            now: now,
            procedure: procedure,
            directory: directory
        )
    }

    /// What heads of service get each week: the open cases of their areas, those that are late apart.
    package static func weekly(
        _ files: [CaseFile],
        for head: PersonID,
        now: Date,
        procedure: Procedure,
        directory: Directory
    ) -> WeeklyList {
        let theirs = files.filter {
            directory.person(in: Directory.headOfService, of: $0.serviceArea) == head && $0.complainedAbout != head
        }
        let all = openItems(theirs, overdueOnly: false, now: now, procedure: procedure, directory: directory)
        // What is due first comes first, and so what is late before all else.
        let late = all.prefix { ($0.dueAt ?? .distantFuture) < now }
        return WeeklyList(overdue: Array(late), open: Array(all.dropFirst(late.count)))
    }

    private static func openItems(
        _ files: [CaseFile],
        overdueOnly: Bool,
        now: Date,
        procedure: Procedure,
        directory: Directory
    ) -> [Item] {
        files.filter { $0.status == .open }
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

/// The cases of a head of service, as they stand at the beginning of a week.
package struct WeeklyList: Sendable, Equatable {
    package var overdue: [Digest.Item]
    /// The other open ones.
    package var open: [Digest.Item]

    package init(overdue: [Digest.Item], open: [Digest.Item]) {
        self.overdue = overdue
        self.open = open
    }
}

/// Whether the weekly list is due: from `time` on the first working day of the week, later in the week if that was
/// missed. Without an earlier list it waits for the next week's first day.
package func weeklyListIsDue(at time: TimeOfDay, last: LocalDate?, now: Date, calendar: WorkingCalendar) -> Bool {
    let today = calendar.localDate(of: now)
    let monday = today.adding(days: 1 - today.weekday)
    let first = calendar.isWorkingDay(monday) ? monday : calendar.workingDay(after: monday)
    guard now >= calendar.instant(first, time) else { return false }
    return last.map { $0 < monday } ?? (today == first)
}

extension Directory {
    package static let headOfService = "headOfService"

    /// Everyone who is head of service, of an area or of the organisation, each once.
    package var headsOfService: [PersonID] {
        let areas = serviceAreas.map { person(in: Self.headOfService, of: $0.name) }
        return (areas + [roles[Self.headOfService]]).compactMap(\.self).reduce(into: []) { all, id in
            if !all.contains(id) { all.append(id) }
        }
    }

    /// A co-ordinator of the case's service area, whom the case is not about.
    package func looksAfter(_ file: CaseFile, _ person: PersonID) -> Bool {
        coordinators(of: file.serviceArea).contains(person) && file.complainedAbout != person
    }
}
