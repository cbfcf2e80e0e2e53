package import Casework
package import FoundationEssentials
package import Mail

extension LetterLibrary {
    /// Writes a letter about a case; nil where it has nowhere to go: a customer without an address, a
    /// person who is no longer in the directory.
    package func write(
        _ due: LetterDue,
        about caseFile: CaseFile,
        identity: LetterIdentity,
        now: Date,
        procedure: Procedure,
        directory: Directory
    ) -> OutgoingMessage? {
        let context = LetterContext(
            due: due,
            caseFile: caseFile,
            draft: due.details.draft.map { draft($0, about: caseFile, now, procedure, directory) },
            procedure: procedure,
            directory: directory,
            now: now
        )
        let isForCustomer = due.recipient == .customer
        let to: Address
        // Authority is one person's: a list of recipients gets none, nor does a customer.
        var identity = identity
        if case .person = due.recipient {} else { identity.key = nil }
        switch due.recipient {
        case .customer:
            guard let address = caseFile.customer.address, !address.isEmpty else { return nil }
            to = Address(address.onOneLine, displayName: caseFile.customer.name?.onOneLine)
        case .person(let id):
            guard let person = directory.people[id] else { return nil }
            to = Address(person.address, displayName: person.name)
        case .address(let address):
            to = Address(address)
        }
        var message = message(
            due.letter,
            to: to,
            context: context,
            names: LetterValues.byNameInCase,
            identity: identity,
            mark: caseFile.reference.description
        )
        if isForCustomer {
            message.replyTo = Address(identity.customerReplyAddress(of: directory.organisation))
            message.references = caseFile.openedBy.map { [$0] } ?? []
            if LetterMarks(due.letter) == .automaticReply { message.inReplyTo = caseFile.openedBy }
        }
        if let answered = identity.inReplyTo {
            message.inReplyTo = answered
            message.references = [answered]
        }
        if [.receiptComplaint, .restriction].contains(due.letter), let policy = directory.organisation.policy {
            message.attachments = [OutgoingAttachment(name: policy.name, type: policy.mediaType, bytes: policy.bytes)]
        }
        return message
    }

    /// A customer's letter as text, its subject above it: to print for those who have no e-mail address.
    package func text(
        of letter: LetterName,
        about caseFile: CaseFile,
        now: Date,
        procedure: Procedure,
        directory: Directory
    ) -> String {
        let (template, values) = customerLetter(letter, about: caseFile, now, procedure, directory)
        return template.subject(with: values) + "\n\n" + template.body(with: values).text()
    }

    /// The text of a letter that the customer would get, for whoever must see it first. Its lines are not filled: the
    /// letter that shows it does that.
    private func draft(
        _ letter: LetterName,
        about caseFile: CaseFile,
        _ now: Date,
        _ procedure: Procedure,
        _ directory: Directory
    ) -> String {
        let (template, values) = customerLetter(letter, about: caseFile, now, procedure, directory)
        return template.body(with: values).text(width: .max)
    }

    private func customerLetter(
        _ letter: LetterName,
        about caseFile: CaseFile,
        _ now: Date,
        _ procedure: Procedure,
        _ directory: Directory
    ) -> (Template, LetterValues) {
        let due = LetterDue(letter, to: .customer)
        let context = LetterContext(due: due, caseFile: caseFile, procedure: procedure, directory: directory, now: now)
        return (letters[letter, default: Template()], LetterValues(context, names: LetterValues.byNameInCase))
    }

    /// Writes a digest.
    package func write(
        _ digest: Digest,
        identity: LetterIdentity,
        now: Date,
        procedure: Procedure,
        directory: Directory
    ) -> OutgoingMessage {
        let context = LetterContext(digest: digest, procedure: procedure, directory: directory, now: now)
        let coordinator = context.person(digest.coordinator)
        let to = Address(coordinator?.address ?? directory.organisation.address, displayName: coordinator?.name)
        return message(
            .digest,
            to: to,
            context: context,
            names: LetterValues.byNameInDigest,
            identity: identity,
            mark: nil
        )
    }

    /// Writes a letter about no one case; nil where its recipient is no longer in the directory.
    package func write(
        _ letter: OfficeLetter,
        identity: LetterIdentity,
        now: Date,
        procedure: Procedure,
        directory: Directory
    ) -> OutgoingMessage? {
        guard let person = directory.people[letter.recipient] else { return nil }
        let context = LetterContext(office: letter, procedure: procedure, directory: directory, now: now)
        var message = message(
            letter.letter,
            to: Address(person.address, displayName: person.name),
            context: context,
            names: LetterValues.byNameInOffice,
            identity: identity,
            mark: letter.subjectMark
        )
        if let answered = identity.inReplyTo {
            message.inReplyTo = answered
            message.references = [answered]
        }
        return message
    }

    /// - Parameter mark: what the subject names in brackets, and the subjects of ready replies: a case reference.
    private func message(
        _ letter: LetterName,
        to: Address,
        context: LetterContext,
        names: [String: Placeholder],
        identity: LetterIdentity,
        mark: String?
    ) -> OutgoingMessage {
        let organisation = context.organisation
        let values = LetterValues(context, names: names)
        let template = letters[letter, default: Template()]
        let replyAddress = identity.staffReplyAddress(of: organisation)
        let buttons = identity.key.map {
            ReplyButton.Target(address: replyAddress, mark: mark ?? "", key: $0)
        }

        var subject = template.subject(with: values)
        if let mark, !subject.contains(bytesOf: mark) { subject += " [\(mark)]" }
        var body = template.body(with: values)
        if let key = identity.key {
            body.blocks.append(.key(key))
        } else {
            body.blocks.removeAll { if case .button = $0 { true } else { false } }
        }
        let html = body.html(
            styledBy: frame,
            buttons: buttons,
            survey: SurveyButton(context.procedure.survey?.questions ?? [])
                .mailto(identity.customerReplyAddress(of: organisation), mark: mark ?? "")
        )
        return OutgoingMessage(
            from: Address(organisation.address, displayName: organisation.name),
            to: to,
            replyTo: Address(replyAddress),
            subject: subject,
            date: context.now,
            utcOffset: context.directory.calendar.timeZone.secondsFromGMT(for: context.now),
            messageID: identity.messageID,
            fields: LetterMarks(letter).fields
                + [HeaderField(name: "Redress-Letter", body: "\(identity.instance); \(letter.rawValue)")],
            text: body.text(),
            html: frame.page(title: subject, organisation: organisation.name, body: html)
        )
    }
}

extension PolicyDocument {
    fileprivate var mediaType: String {
        name.lowercased().hasSuffix(".pdf") ? "application/pdf" : "application/octet-stream"
    }
}
