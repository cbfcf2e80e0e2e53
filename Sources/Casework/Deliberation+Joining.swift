import FoundationEssentials

// Two contacts about one matter become one case.
extension Deliberation {
    /// The newer case ends here; its messages go to the older one, whose handler is told by `joined`.
    mutating func join(_ other: CaseReference, _ message: StaffMessage) -> Effect {
        guard isUndecided || file.flags.contains(.possiblyRelated) else {
            return .refused(
                "“join”: this case stands on its own. Only one that is undecided, or may belong to another, is joined."
            )
        }
        guard message.knownCases.contains(other) else { return .refused("“join \(other)”: there is no such case.") }
        guard other < file.reference else {
            return .refused("“join \(other)”: a case is joined to an older one, and that one is not older.")
        }
        file.joinedTo = other
        file.flags.remove(.undecided)
        cancelClocks { _, _ in true }
        close(by: message.by, at: message.receivedAt, "Closed: joined to \(other) by \(name(message.by)).")
        // No survey asks about a case that was part of another.
        cancelClocks { _, _ in true }
        joins = other
        if let assignee = file.assignee, assignee != message.by {
            tell(assignee, .notice, LetterDetails(recorded: ["This case was joined to \(other), and is closed."]))
        }
        return .recorded("Joined to \(other), and closed")
    }

    /// A contact that a person says belongs here.
    mutating func joined(_ message: JoinedMessage) {
        let origin = message.from.map { "Contact \($0)" } ?? "A message"
        record(.received, by: message.by ?? Self.customer, "\(origin) was filed with this case.")
        keep(message.files)
        if message.safeguarding {
            file.flags.insert(.safeguarding)
            tellCoordinators(.safeguarding, LetterDetails(words: message.words))
        }
        var lines = ["\(origin) was filed with this case\(message.by.map { " by \(name($0))" } ?? "")."]
        if !isOpen { lines.append("The case is closed. Reply “reopen” to take it up again.") }
        if !message.isSameCustomer {
            lines.append(
                "It came from another address than the customer’s. Please tell the writer nothing of this case until "
                    + "you know who they are."
            )
        }
        tellHandler(lines, words: message.words)
    }
}
