import FoundationEssentials

// Restricted correspondence: by agreement, with a reason, until a day, looked at again before it.
extension Deliberation {
    /// Days ahead that a restriction may end: beyond a year it is made anew, or not at all.
    private static let longestRestriction = 366

    mutating func restrict(_ restricting: Directive.Restricting, _ message: StaffMessage) -> Effect {
        guard message.authority == .coordinator else {
            return .refused("“restrict”: only a co-ordinator can say so.")
        }
        let (by, at) = (message.by, message.receivedAt)
        let today = calendar.localDate(of: at)
        switch restricting {
        case .until(let day, let reason):
            guard !reason.isEmpty else { return .refused("“restrict”: please give the reason after the date.") }
            guard day > today, day <= today.adding(days: Self.longestRestriction) else {
                return .refused("“restrict until”: give a day within the coming year, the last on which it holds.")
            }
            if let awaited = file.awaited, !awaited.matter.isRestriction {
                return .refused("“restrict”: an agreement is awaited to \(awaited.matter.words). Please wait for that.")
            }
            let restriction = Restriction(
                reason: reason.trimmed(of: ". "),
                since: today,
                until: day,
                review: review(after: today, until: day),
                reader: by
            )
            return seekAgreement(of: procedure.rules.restriction?.agreed ?? [], to: .restriction(restriction), by, at)
        case .keep:
            guard let restriction = file.restriction else {
                return .refused("“restrict keep”: contact with the customer is not restricted.")
            }
            let review = review(after: today, until: restriction.until)
            file.restriction?.review = review
            file.restriction?.reader = by
            record(.restricted, by: by, at: at, "\(name(by)) finds the restriction still needed.")
            return .recorded(
                "Contact stays restricted until \(restriction.until.longForm); to be reviewed by \(review.longForm)"
            )
        case .off:
            let awaitsAgreement = file.awaited?.matter.isRestriction == true
            guard file.flags.contains(.restricted) || awaitsAgreement else {
                return .refused("“restrict off”: contact with the customer is not restricted.")
            }
            if file.restriction == nil, !awaitsAgreement, let other = file.restrictedBy {
                return .refused(
                    "“restrict off”: contact is restricted because of \(other): reply so to a letter of that case."
                )
            }
            if awaitsAgreement { file.awaited = nil }
            endRestriction()
            let line =
                file.restrictedBy.map {
                    "Contact is no longer restricted because of this case, but still because of \($0)"
                }
                ?? "Contact with the customer is no longer restricted"
            record(.restricted, by: by, at: at, "\(line).")
            tellAssignee("\(line), says \(name(by)).", besides: by)
            return .recorded(line)
        }
    }

    /// The agreement is there, or nobody need give it.
    mutating func begin(_ restriction: Restriction, _ by: PersonID, _ at: Date) -> Effect {
        var restriction = restriction
        if restriction.agreedBy.isEmpty { restriction.agreedBy = [by] }
        file.restriction = restriction
        file.flags.insert(.restricted)
        // A letter that says they are not forgotten would say something else now.
        for index in waitingHoldings { file.clocks[index].holding = nil }
        let agreed = restriction.agreedBy.map(name).joined(separator: " and ")
        record(
            .restricted,
            by: by,
            at: at,
            "Contact with the customer is restricted until \(restriction.until.shortForm). Reason: "
                + "\(restriction.reason). Agreed by \(agreed). To be reviewed by \(restriction.review.shortForm)."
        )
        tellAssignee(
            "Contact with the customer is restricted until \(restriction.until.longForm), says \(name(by)). What they "
                + "write is filed and not answered; \(name(restriction.reader)) reads it.",
            besides: by
        )
        let line =
            "Contact with the customer is restricted until \(restriction.until.longForm), and is to be reviewed by "
            + restriction.review.longForm
        guard !customerIsReachable else { return .recorded(line) }
        return .recorded(
            line + ". Please write to them: why, what it means for them, how long it lasts, how they can challenge it, "
                + "and how to get help with anything else"
        )
    }

    func maySendRestriction(_ person: PersonID) -> Bool {
        person == file.restriction?.reader || directory.coordinators(of: file.serviceArea).contains(person)
    }

    /// The customer is told by the letter that its writer has seen.
    mutating func sendRestriction(_ by: PersonID, _ at: Date, among all: [Directive]) -> Effect {
        guard maySendRestriction(by) else {
            return .refused("“send”: the letter about the restriction is the co-ordinator’s to send.")
        }
        guard !all.contains(where: \.changesLetter) else {
            return .recorded("The letter has not gone yet: read it below first")
        }
        letters.append(LetterDue(.restriction, to: .customer))
        file.restriction?.toldAt = at
        record(.restricted, by: by, at: at, "The letter about the restriction went to the customer.")
        return .recorded("The letter about the restriction goes to the customer")
    }

    /// It ends by itself after its last day.
    mutating func lapseRestriction() {
        guard let restriction = file.restriction, now >= restriction.endsAt(calendar) else { return }
        let readers = directory.readers(of: file, at: now)
        endRestriction()
        let line = "The restriction of contact with the customer ended on \(restriction.until.longForm)."
        record(.restricted, line)
        for reader in readers { tell(reader, .notice, LetterDetails(recorded: [line])) }
        tellAssignee(line, besides: nil)
    }

    private mutating func endRestriction() {
        file.restriction = nil
        if file.restrictedBy == nil { file.flags.remove(.restricted) }
    }

    /// Filed and not answered. Whoever reads it gets the message itself; from here comes only what asks for more.
    mutating func wroteUnderRestriction(_ message: CustomerMessage, _ restriction: Restriction) {
        let readers = directory.readers(of: file, at: now)
        let names = readers.map(name).joined(separator: " and ")
        record(
            .received,
            by: Self.customer,
            at: message.receivedAt,
            "The customer wrote. Contact is restricted, so nothing is answered; \(names) reads it for new matters."
        )
        var lines: [String] = []
        if message.appeal { lines.append("The customer may wish to appeal. If so, reply “appeal”, alone on its line.") }
        if message.withdrawal, isOpen {
            lines.append("The customer may wish to withdraw. If so, reply “withdraw”, alone on its line.")
        }
        guard !lines.isEmpty else { return }
        for reader in readers { tell(reader, .notice, LetterDetails(recorded: lines, words: message.words)) }
    }

    private func review(after day: LocalDate, until last: LocalDate) -> LocalDate {
        min(day.adding(months: procedure.rules.restriction?.reviewMonths ?? 3), last)
    }

    private mutating func tellAssignee(_ line: String, besides by: PersonID?) {
        guard let assignee = file.assignee, assignee != by else { return }
        tell(assignee, .notice, LetterDetails(recorded: [line]))
    }
}

extension Restriction {
    /// The first instant of the day after its last.
    func endsAt(_ calendar: WorkingCalendar) -> Date {
        calendar.instant(until.adding(days: 1), TimeOfDay(hour: 0, minute: 0))
    }
}

extension AwaitedAgreement.Matter {
    var isRestriction: Bool { if case .restriction = self { true } else { false } }
}
