import FoundationEssentials

// Matters that concern somebody besides the handler: conduct, personal data, what another body decides, old matters.
extension Deliberation {
    /// Tells those whom the procedure names, and gives them the case where it says so.
    mutating func refer() {
        guard file.kind != .compliment else { return }
        for referral in procedure.referrals where concerns(referral) {
            record(.note, "\(referral.about): \(referral.text)")
            let details = LetterDetails(recorded: [referral.text], words: file.words)
            guard let role = referral.role else {
                tellHandler(details.recorded)
                continue
            }
            let person = role == "coordinator" ? nil : directory.person(in: role, of: file.serviceArea)
            guard let person, person != file.complainedAbout else {
                tellCoordinators(.notice, details)
                continue
            }
            if referral.handles, isOpen, !isUndecided, file.assignee != person,
                directory.absence(of: person, at: now) == nil
            {
                assign(to: person, role: role)
                letters.removeAll { $0.letter == .assignment }
                record(.assigned, "Assigned to \(name(person)): \(referral.about).")
                tell(person, .assignment)
            } else {
                tell(person, .notice, details)
            }
        }
    }

    private func concerns(_ referral: Procedure.Referral) -> Bool {
        if let flag = referral.flag, file.flags.contains(flag) { return true }
        return phrase(of: referral.words, in: file.subject + "\n" + file.words) != nil
    }

    /// A person decides whether a matter is too old to look into.
    mutating func askWhetherTooOld() {
        guard let months = procedure.rules.tooOldMonths, file.kind == .complaint, file.flags.contains(.tooOld) else {
            return
        }
        tellCoordinators(
            .notice,
            LetterDetails(recorded: [
                "This happened more than \(months) months ago, and may be refused for that. Leave it as it is to take it "
                    + "up all the same, or reply “refuse: ” and the reasons."
            ])
        )
    }
}
