import FoundationEssentials

// A member of staff wrote: to the customer with the mailbox in copy, or to us.
extension Deliberation {
    mutating func staffWrote(_ message: StaffMessage) {
        if file.assignee == message.by { answered(message.receivedAt) }
        if message.toCustomer {
            record(.contacted, by: message.by, at: message.receivedAt, "\(name(message.by)) wrote to the customer.")
            reach(.contacted, at: message.receivedAt)
            return answered(message.receivedAt)
        }
        guard message.authority != .none else { return fileUnauthorised(message) }
        let reply = DirectiveReader(
            directory: directory,
            procedure: procedure,
            today: calendar.localDate(of: message.receivedAt)
        ).read(message.words)
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
            return tell(message.by, .confirmation, LetterDetails(problems: problems))
        }
        self = trial
        fileNote(reply.note, message)
        if let first = reply.note.split(whereSeparator: \.isNewline).first {
            let beginning = first.count <= 60 ? String(first) : first.prefix(60) + "…"
            recorded.append("The rest of your reply, as a note, from “\(beginning)” on")
        }
        let draft: LetterName? =
            reply.directives.contains(where: \.changesOutcomeLetter) && outcomeIsReady ? .outcome : nil
        if draft != nil { recorded.append("The letter to the customer is ready: reply “send” to let it go") }
        tell(message.by, .confirmation, LetterDetails(recorded: recorded, draft: draft))
    }

    /// There is an outcome letter that the customer has not had, and can have.
    var outcomeIsReady: Bool {
        isOpen && file.outcome != nil && file.outcomeToldAt == nil && customerIsReachable
    }
}

extension [Directive] {
    /// As written, but a case is reopened before and closed after all else that the reply says.
    fileprivate var inOrderOfEffect: [Directive] {
        let first = filter { $0 == .reopen }
        let last = filter { $0 == .close || $0 == .withdraw }
        return first + filter { !first.contains($0) && !last.contains($0) } + last
    }
}

extension Directive {
    /// The customer's outcome letter says something else after it.
    var changesOutcomeLetter: Bool {
        switch self {
        case .outcome, .reasons, .remedy, .actions, .learning: true
        default: false
        }
    }
}
