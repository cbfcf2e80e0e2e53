import FoundationEssentials

// A new contact: its receipt, its clocks, its handler.
extension Deliberation {
    mutating func open(_ contact: Contact) {
        // Opening a case that is under way changes nothing.
        guard file.assignment == nil, file.clocks.isEmpty, file.status == .open, !file.receiptQueued else { return }
        file.complainedAbout = contact.complainedAbout
        if !contact.addressedTo.isEmpty { file.addressedTo = contact.addressedTo }
        // A form says what it is; for all else the procedure's table knows better than the general rule.
        if contact.confidence < 1, let nature = contact.nature, let kind = procedure.natures[nature.rawValue] {
            file.kind = kind
        }
        if let category = contact.category, contact.kind == .complaint || file.kind == .complaint {
            file.categories = [category]
        }
        if file.kind == .complaint, let months = procedure.rules.tooOldMonths, let day = contact.matterDate,
            day < calendar.localDate(of: contact.receivedAt).adding(months: -months)
        {
            file.flags.insert(.tooOld)
        }
        if file.flags.contains(.anonymous), file.kind == .complaint, let kind = procedure.rules.anonymousIs {
            file.kind = kind
        }
        if procedure.rule(of: file.kind) == nil { file.flags.insert(.undecided) }
        record(.received, by: Self.customer, at: contact.receivedAt, "Received by \(file.via): \(subjectLine).")
        if file.flags.contains(.safeguarding) {
            tellCoordinators(.safeguarding, LetterDetails(words: file.words))
        }
        if isUndecided { openUndecided(contact) } else { openDecided(contact) }
        refer()
        askWhetherTooOld()
        askAboutReceipt()
    }

    /// An abusive contact may be an honest one: a person decides whether its receipt goes.
    private mutating func askAboutReceipt() {
        guard let until = file.receiptWaitsUntil else { return }
        let line =
            "The words may be abusive, so the customer has had no receipt. Reply “send” to let it go; "
            + "without a word from you a neutral one goes on \(calendar.longDate(until))."
        tellCoordinators(.notice, LetterDetails(recorded: [line], words: file.words))
    }

    private var subjectLine: String { file.subject.isEmpty ? "no subject" : "“\(file.subject)”" }

    private mutating func openUndecided(_ contact: Contact) {
        record(.classified, "Not sure what this is\(because(contact)): the co-ordinator decides.")
        file.stage = "triage"
        // The complaint's clocks run meanwhile, so that no time is lost if it is one.
        start(at: .received, contact.receivedAt, as: .complaint)
        start(at: .entered, contact.receivedAt, as: .complaint)
        queueReceipt(.receiptNeutral)
        assignToCoordinator("to decide what it is")
    }

    private mutating func openDecided(_ contact: Contact) {
        record(.classified, "Taken as \(article(label))\(because(contact)).")
        enter(file.kind)
    }

    /// Lets a case enter the procedure as what it is, with the clocks that its kind adds.
    mutating func enter(_ kind: Kind) {
        guard let rule = procedure.rule(of: kind) else { return }
        file.kind = kind
        file.stage = rule.formal.flatMap { asksFor($0) ? $0.enters : nil } ?? rule.enters
        guard !rule.closesAtOnce else {
            queueReceipt(rule.receipt)
            return closeCompliment(rule)
        }
        start(at: .received, file.receivedAt, as: kind)
        start(at: .entered, file.receivedAt, as: kind)
        // The receipt may be the acknowledgement, and so has to come after the clocks.
        queueReceipt(rule.receipt)
        assignByChain()
    }

    private func asksFor(_ formal: Procedure.FormalEntry) -> Bool {
        if let role = formal.role, let person = directory.person(in: role, of: file.serviceArea),
            file.addressedTo?.contains(person) == true
        {
            return true
        }
        return phrase(of: formal.words, in: file.subject + "\n" + file.words) != nil
    }

    /// `complaint`, or what the procedure calls it.
    var label: String { label(of: file.kind) }

    func label(of kind: Kind) -> String { procedure.rule(of: kind)?.label ?? kind.rawValue }

    private func because(_ contact: Contact) -> String {
        contact.evidence.isEmpty ? "" : " (\(contact.evidence.prefix(3).joined(separator: "; ")))"
    }

    func article(_ noun: String) -> String {
        noun.first.map { "aeiou".contains($0) } == true ? "an \(noun)" : "a \(noun)"
    }

    /// Queues the receipt unless the case has had one, or it must wait for a person.
    mutating func queueReceipt(_ letter: LetterName) {
        guard customerIsReachable else { return offerForPost(letter) }
        guard !file.receiptQueued else { return }
        if file.flags.contains(.anonymous), !procedure.rules.answerAnonymous { return }
        guard !file.flags.contains(.restricted) else {
            file.receiptHeld = "contact with the customer is restricted"
            return record(.note, "The customer has no receipt: contact with them is restricted.")
        }
        if file.flags.contains(.abusive), !procedure.rules.answerAbusive { return }
        sendReceipt(letter)
    }

    /// Who gave a postal address and no other has the letter by post.
    private mutating func offerForPost(_ letter: LetterName) {
        guard !file.receiptQueued, file.customer.address == nil, file.customer.postalAddress != nil,
            file.customer.wantsContact,
            file.flags.isDisjoint(with: [.anonymous, .restricted, .abusive])
        else { return }
        file.receiptQueued = true
        let line = "The customer has no e-mail address. Please print this letter and post it to them."
        let then = isAcknowledgedByReceipt ? ["When it is posted, reply “acknowledged”."] : []
        tellCoordinators(.notice, LetterDetails(recorded: [line] + then, draft: letter))
    }

    mutating func sendReceipt(_ letter: LetterName) {
        guard !file.receiptQueued, customerIsReachable else { return }
        file.receiptQueued = true
        letters.append(LetterDue(letter, to: .customer))
        tellOfMissedContact()
        acknowledgeByReceipt()
    }

    /// The receipt of a message that was read late names no day: a past one would be an untruth.
    private mutating func tellOfMissedContact() {
        let missed = file.clocks.first { clock in
            guard clock.isUnmet, clock.dueAt < now, let rule = procedure.rule(of: clock, kind: file.kind) else {
                return false
            }
            return [.received, .entered].contains(rule.start)
                && (rule.stop.contains(.contacted) || rule.stop.contains(.acknowledged))
        }
        guard let missed else { return }
        let line =
            "This message was read only after \(missed.label.lowercasedFirst) was due, on "
            + "\(calendar.longDate(missed.dueAt)). The receipt names no day, so please see that somebody "
            + "is in touch with the customer today."
        tellCoordinators(.notice, LetterDetails(recorded: [line]))
    }

    /// The letter that names who has the case and by when they answer is the acknowledgement, where the procedure
    /// takes it for that.
    mutating func acknowledgeByReceipt() {
        guard isAcknowledgedByReceipt else { return }
        record(.acknowledged, "Acknowledged by letter.")
        reach(.acknowledged, at: now)
    }

    var isAcknowledgedByReceipt: Bool {
        file.clocks.contains { clock in
            guard clock.isRunning, let rule = procedure.rule(of: clock, kind: file.kind) else { return false }
            return rule.metBy == .receipt && rule.holds(in: procedure.stage(of: file))
        }
    }

    private mutating func closeCompliment(_ rule: Procedure.KindRule) {
        for role in rule.forwardTo {
            guard let person = directory.person(in: role, of: file.serviceArea) else { continue }
            tell(person, .complimentForward)
        }
        let coordinators = directory.coordinators(of: file.serviceArea).compactMap { directory.people[$0]?.address }
        for address in directory.compliments where !coordinators.contains(address) {
            let details = LetterDetails(files: file.files ?? [])
            letters.append(LetterDue(.complimentForward, to: .address(address), details: details))
        }
        tellCoordinators(.complimentForward, isCopy: true)
        close(by: Self.redress, "Closed: thanked, and passed on to those who should hear it.")
    }
}

extension String {
    fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}

extension CaseFile {
    /// Half-way to the first deadline; nil where no clock runs or the receipt does not wait.
    var receiptWaitsUntil: Date? {
        guard status == .open, !receiptQueued, flags.contains(.abusive),
            !flags.contains(.restricted), customer.address != nil, customer.wantsContact,
            silence == nil,
            let first = clocks.map(\.dueAt).min()
        else { return nil }
        return receivedAt.addingTimeInterval((first.timeIntervalSince(receivedAt) / 2).rounded(.down))
    }
}
