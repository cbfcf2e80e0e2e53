import FoundationEssentials

// A member of staff wrote: to the customer with the mailbox in copy, or to us.
extension Deliberation {
    mutating func staffWrote(_ message: StaffMessage) {
        if file.assignee == message.by { answered(message.receivedAt) }
        if message.toCustomer {
            record(.contacted, by: message.by, at: message.receivedAt, "\(name(message.by)) wrote to the customer.")
            reach(.acknowledged, at: message.receivedAt)
            reach(.contacted, at: message.receivedAt)
            return answered(message.receivedAt)
        }
        guard message.authority != .none else { return fileUnauthorised(message) }
        let reader = DirectiveReader(
            directory: directory,
            procedure: procedure,
            today: calendar.localDate(of: message.receivedAt)
        )
        let typed = message.directives
        let reply = typed.isEmpty ? reader.read(message.words) : reader.read(each: typed)
        if reply.directives.isEmpty, reply.problems.isEmpty { return fileNote(reply.note, message) }
        obey(reply, message)
    }

    /// The assignment is in hand: by its own person's mail, or since somebody was in touch for them.
    mutating func answered(_ at: Date) {
        if file.assignment?.answeredAt == nil { file.assignment?.answeredAt = at }
    }

    private mutating func fileNote(_ note: String, _ message: StaffMessage) {
        guard !note.isEmpty else { return }
        record(.note, by: message.by, at: message.receivedAt, "\(name(message.by)): \(note)")
    }

    /// Without the key of a letter nothing is obeyed: the words are kept, and a fresh letter with a key goes to the
    /// address on file.
    private mutating func fileUnauthorised(_ message: StaffMessage) {
        fileNote(message.words.trimmed(of: " \n\r\t"), message)
        tell(
            message.by,
            .confirmation,
            LetterDetails(recorded: [
                "Your words are on the case as a note. To record anything more, please reply to this letter, "
                    + "so that we know it is you."
            ])
        )
    }

    /// All of a reply's directives or none, and one letter that says which.
    private mutating func obey(_ reply: DirectiveReply, _ message: StaffMessage) {
        var trial = self
        // What anybody was shown before says something else from here on.
        if reply.directives.contains(where: { $0.changesLetter || $0.isKind }) { trial.file.shown = nil }
        var problems = reply.problems
        var recorded: [String] = []
        if problems.isEmpty {
            for directive in reply.directives.inOrderOfEffect {
                switch trial.apply(directive, message, among: reply.directives) {
                case .recorded(let line): recorded.append(line)
                case .refused(let problem): problems.append(problem)
                }
            }
        }
        guard problems.isEmpty else {
            let draft = reply.directives.contains(.send) ? letterToShow(message.by) : nil
            return tell(message.by, .confirmation, LetterDetails(problems: problems, draft: draft))
        }
        self = trial
        fileNote(reply.note, message)
        if let first = reply.note.split(whereSeparator: \.isNewline).first {
            let beginning = first.count <= 60 ? String(first) : first.prefix(60) + "…"
            recorded.append("The rest of your reply, as a note, from “\(beginning)” on")
        }
        if reply.directives.contains(where: \.changesLetter) { recorded += wordingHints(reply.directives) }
        let draft = reply.directives.contains(where: \.changesLetter) ? letterToShow(message.by) : nil
        if draft == .outcome, !missingForAnswer.isEmpty {
            recorded.append("Before the letter can go: \(missingForAnswer.joined(separator: "; "))")
        } else if draft != nil {
            recorded.append(
                file.customer.address == nil
                    ? "The letter to the customer is ready to be printed and posted: then reply “sent” and the day"
                    : "The letter to the customer is ready: reply “send” to let it go"
            )
        }
        tell(message.by, .confirmation, LetterDetails(recorded: recorded, draft: draft))
    }

    /// The letter that “send” would let go: one the customer has not had, and can have.
    var letterToSend: LetterName? { customerIsReachable ? waitingLetter : nil }

    /// What this person is shown of it: to be let go, or to be posted where there is no e-mail address.
    private func letterToShow(_ person: PersonID) -> LetterName? {
        let isRestriction = waitingLetter == .restriction
        guard customerIsReachable else {
            let isByPost =
                file.customer.address == nil && file.customer.postalAddress != nil && file.customer.wantsContact
            return isByPost && !isRestriction && !file.flags.contains(.anonymous) ? waitingLetter : nil
        }
        return isRestriction && !maySendRestriction(person) ? nil : waitingLetter
    }

    private var waitingLetter: LetterName? {
        let restriction: LetterName? =
            if let restriction = file.restriction, restriction.toldAt == nil { .restriction } else { nil }
        guard isOpen else { return restriction }
        if file.refusal != nil { return .refusal }
        if file.outcome != nil, file.outcomeToldAt == nil { return .outcome }
        if let extended = file.extended, extended.toldAt == nil { return .extension }
        return restriction ?? (waitingHoldings.isEmpty ? nil : .holding)
    }

    /// Words the procedure keeps out of letters, in what was dictated for one.
    private func wordingHints(_ directives: [Directive]) -> [String] {
        directives.compactMap(\.dictated).compactMap { phrase(of: procedure.wording.never, in: $0) }
            .map { "Please write it without “\($0)”, which this procedure keeps out of letters" }
    }
}

extension [Directive] {
    /// As written, but a case is reopened before and closed after all else that the reply says.
    fileprivate var inOrderOfEffect: [Directive] {
        let first = filter { $0 == .reopen }
        let last = filter { $0 == .close || $0 == .withdraw || $0.isJoin }
        return first + filter { !first.contains($0) && !last.contains($0) } + last
    }
}

extension Directive {
    /// A letter to the customer says something else after it.
    var changesLetter: Bool {
        switch self {
        case .outcome, .reasons, .remedy, .actions, .learning, .definition, .extend, .refuse, .agreed, .restrict: true
        default: false
        }
    }

    fileprivate var isKind: Bool { if case .kind = self { true } else { false } }

    /// What the customer will read as it stands.
    fileprivate var dictated: String? {
        switch self {
        case .reasons(let text), .remedy(let text), .actions(let text), .definition(let text), .refuse(let text): text
        case .extend(_, let reason), .restrict(.until(_, let reason)): reason
        default: nil
        }
    }
}
