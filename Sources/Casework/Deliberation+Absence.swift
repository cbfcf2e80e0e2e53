import FoundationEssentials

// The out-of-office heart: a person is away, and the case goes on.
extension Deliberation {
    /// The directory already knows the absence. Moves the case if it cannot wait for the return; else it stays,
    /// and the digest lists it. Hearing the same again, or a new date once the case has moved, changes nothing.
    mutating func absent(_ person: PersonID, _ absence: Absence) {
        directory.absences[person] = absence
        guard isOpen, file.assignee == person, absence.holds(on: calendar.localDate(of: now)), cannotWait(absence)
        else { return }
        leave(person, absence)
    }

    private mutating func leave(_ person: PersonID, _ absence: Absence) {
        let before = events.count
        move(.absence(person, absence))
        guard events.count > before else { return }
        events.insert(
            CaseEvent(at: now, kind: .absent, by: person, text: "\(isAway(person, absence)).".capitalizedFirst),
            at: before
        )
    }

    /// A case of somebody who was taken out of the configuration moves on, before anything else is said about it.
    mutating func leaveTheRemoved() {
        guard isOpen, let person = file.assignee, directory.people[person] == nil,
            let absence = directory.absence(of: person, at: now)
        else { return }
        leave(person, absence)
    }

    /// First contact is unmet, or a clock falls due before the return.
    private func cannotWait(_ absence: Absence) -> Bool {
        let back = absence.lapses.map { calendar.instant($0, calendar.opens) }
        return file.clocks.contains { clock in
            guard clock.isUnmet else { return false }
            let rule = procedure.rule(of: clock, kind: file.kind)
            // A window of the customer's or a date long missed does not wait for this person.
            if rule?.lapses == true { return false }
            if rule?.stop.contains(.contacted) == true, rule?.start != .agreed { return true }
            return back.map { clock.dueAt < $0 } ?? true
        }
    }

    /// A letter of the case came back.
    mutating func bounced(_ letter: BouncedLetter) {
        guard letter.isCertain else { return hearsay(letter) }
        guard let person = letter.person else { return customerBounced(letter) }
        record(
            .bounced,
            "A letter to \(name(person)) (\(letter.letter.rawValue)) could not be delivered: \(letter.status)."
        )
        if let known = directory.absences[person], known.cause == .bounced { return absent(person, known) }
        let absence = directory.absence(of: person, since: now, cause: .bounced, until: nil)
        absences.append(absence)
        absent(person, absence)
    }

    /// A report that names an address and no letter may be anybody's: a person looks, and nothing moves. Whoever it
    /// names gets no letter for it.
    private mutating func hearsay(_ letter: BouncedLetter) {
        let whom = letter.person.map(name) ?? "the customer"
        record(
            .bounced,
            "A report says that e-mail to \(whom) cannot be delivered: \(letter.status). It names no letter of ours, "
                + "so nothing else was changed."
        )
        let line =
            "A report says that e-mail to \(whom) cannot be delivered. It names no letter of ours and may be mistaken: "
            + "please check the address."
        guard let person = letter.person else { return tellHandler([line]) }
        for coordinator in directory.coordinators(of: file.serviceArea) where coordinator != person {
            tell(coordinator, .notice, LetterDetails(recorded: [line]))
        }
    }

    private mutating func customerBounced(_ letter: BouncedLetter) {
        record(
            .bounced,
            "A letter to the customer (\(letter.letter.rawValue)) could not be delivered: \(letter.status)."
        )
        let isFirst = file.flags.insert(.undeliverable).inserted
        guard isFirst || letter.letter.saysWhatCustomerMustKnow else { return }
        var lines = ["A letter to the customer could not be delivered (\(letter.status)). Please ring them."]
        if letter.letter.saysWhatCustomerMustKnow {
            lines.append("It was the letter “\(letter.letter.rawValue)”: they do not know yet what it says.")
        }
        tellHandler(lines)
    }
}

extension LetterName {
    fileprivate var saysWhatCustomerMustKnow: Bool {
        switch self {
        case .outcome, .refusal, .extension, .restriction, .acknowledgement, .holding: true
        default: false
        }
    }
}

extension String {
    fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
