package import FoundationEssentials

extension Digest {
    /// What `coordinator` should know now, limited to the service areas they look after.
    package init(for coordinator: PersonID, facts: DigestFacts, now: Date, procedure: Procedure, directory: Directory) {
        let calendar = directory.calendar
        let mine = facts.cases
            .filter { directory.coordinators(of: $0.serviceArea).contains(coordinator) }
            .sorted { $0.reference < $1.reference }
        let open = mine.filter { $0.status == .open }
        let soon = calendar.deadline(from: now, count: Self.workingDaysAhead, unit: .workingDays).dueAt
        let since = facts.lastDigestAt ?? calendar.workingDays(1, before: now)

        self.coordinator = coordinator
        at = now
        alarms = Self.alarms(facts, now, directory)
        overdue = Self.items(of: mine, procedure, directory) { file, clock in
            file.status == .open && clock.state == .breached || clock.isRunning && clock.dueAt < now
        }
        dueSoon = Self.items(of: mine, procedure, directory) { _, clock in
            clock.isRunning && (now...max(now, soon)).contains(clock.dueAt)
        }
        undecided = open.filter { $0.flags.contains(.undecided) || $0.receiptWaitsUntil != nil }
            .map { Item(reference: $0.reference, line: Self.undecidedLine($0), dueAt: $0.receiptWaitsUntil) }
        newCases = mine.filter { $0.receivedAt > since && !$0.flags.contains(.undecided) }
            .map { Item(reference: $0.reference, line: Self.line(of: $0, procedure, directory), dueAt: nil) }
        (setAside, setAsideNotes) = Self.setAside(facts, of: coordinator, directory)
        let today = calendar.localDate(of: now)
        restrictions = Self.restrictions(
            facts.restricted.filter { $0.restriction.map { $0.review <= today } == true },
            for: coordinator,
            directory: directory
        )
        letterTrouble = facts.letterTrouble
        away = Self.away(open, now, directory)
        openCount = open.count
    }

    /// How far ahead “due soon” looks.
    private static let workingDaysAhead = 2
    /// Working days without any message after which something is likely wrong with the mailbox.
    private static let quietWorkingDays = 5

    private static func alarms(_ facts: DigestFacts, _ now: Date, _ directory: Directory) -> [String] {
        let calendar = directory.calendar
        var alarms = [directory.coordinatorsAlarm(at: now)].compactMap(\.self)
        if let last = facts.lastFetchAt, now.timeIntervalSince(last) > 3600 {
            alarms.append(
                "Mail has stopped: the mailbox was last read on \(calendar.longDate(last)) at \(calendar.clockTime(last))."
            )
        } else if let last = facts.lastMessageAt,
            now > calendar.deadline(from: last, count: quietWorkingDays, unit: .workingDays).dueAt
        {
            alarms.append("Mail has stopped: no message has come since \(calendar.longDate(last)).")
        }
        return alarms + facts.alarms
    }

    /// A line for each clock that `matters`, soonest first. What ends by itself is nobody's task.
    private static func items(
        of files: [CaseFile],
        _ procedure: Procedure,
        _ directory: Directory,
        _ matters: (CaseFile, Clock) -> Bool
    ) -> [Item] {
        files.flatMap { file in
            file.clocks.filter { clock in
                let rule = procedure.rule(of: clock, kind: file.kind)
                let ends = rule?.lapses == true || (rule?.stop.contains(.surveyed) == true && clock.isRunning)
                return !ends && matters(file, clock) && (clock.isRunning || procedure.applies(clock, to: file))
            }
            .map { clock in
                Item(
                    reference: file.reference,
                    line: "\(clock.label). \(line(of: file, procedure, directory))",
                    dueAt: clock.dueAt
                )
            }
        }
        .sorted { ($0.dueAt ?? .distantFuture, $0.reference) < ($1.dueAt ?? .distantFuture, $1.reference) }
    }

    /// `Complaint, Repairs: Pat Doe`.
    static func line(of file: CaseFile, _ procedure: Procedure, _ directory: Directory) -> String {
        let label = procedure.rule(of: file.kind)?.label ?? file.kind.rawValue
        let area = file.serviceArea.map { ", \($0)" } ?? ""
        let handler = file.assignee.map { ": \(directory.name($0))" } ?? ""
        return label.prefix(1).uppercased() + label.dropFirst() + area + handler
    }

    private static func undecidedLine(_ file: CaseFile) -> String {
        file.flags.contains(.undecided)
            ? "Please say what it is: “\(file.subject)”"
            : "The receipt waits, as the words may be abusive: “\(file.subject)”"
    }

    /// How many messages are listed, the newest first; the rest is counted.
    private static let setAsideLines = 20

    private static func setAside(
        _ facts: DigestFacts,
        of coordinator: PersonID,
        _ directory: Directory
    ) -> (messages: [WaitingMessage], notes: [String]) {
        let mine = facts.setAside.filter {
            ($0.readers ?? directory.coordinators(of: $0.serviceArea)).contains(coordinator)
        }
        let more = mine.count - setAsideLines
        let notes =
            (more > 0 ? ["\(more) more: “redress set-aside” on the server lists them"] : [])
            + (directory.coordinators(of: nil).contains(coordinator) ? facts.setAsideNotes : [])
        return (Array(mine.prefix(setAsideLines)), notes)
    }

    /// Who is away, until when, and which cases wait for them.
    private static func away(_ open: [CaseFile], _ now: Date, _ directory: Directory) -> [String] {
        directory.absences.keys
            .filter { directory.absence(of: $0, at: now) != nil }
            .sorted { directory.name($0) < directory.name($1) }
            .map { person in
                let until = directory.absences[person]?.until.map { "until \($0.longForm)" } ?? "until further notice"
                let waiting = open.filter { $0.assignee == person }.map(\.reference.description)
                let cases = waiting.isEmpty ? "" : "; still has \(waiting.joined(separator: ", "))"
                return "\(directory.name(person)), \(until)\(cases)"
            }
    }
}

/// When the next digest goes: once a working day at `time`, and late the same day if that was missed. At or before
/// `now` means at once; days that were missed are not made up.
package func digestDue(at time: TimeOfDay, last: Date?, now: Date, calendar: WorkingCalendar) -> Date {
    let today = calendar.localDate(of: now)
    let todays = calendar.instant(today, time)
    let hadTodays = last.map { calendar.localDate(of: $0) >= today } ?? false
    if calendar.isWorkingDay(today), !hadTodays { return todays }
    return calendar.instant(calendar.workingDay(after: today), time)
}
