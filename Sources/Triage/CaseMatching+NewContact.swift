import Casework
import FoundationEssentials
import Mail

extension CaseMatching {
    /// A contact taken on a form: the customer is the one the form names, and its `Type` decides the kind.
    func contact(from form: ContactForm) -> Verdict {
        let (contact, related) = contact(of: form)
        return .contact(contact, related: related)
    }

    func contact(of form: ContactForm) -> (contact: Contact, related: CaseReference?) {
        var customer = Customer(
            name: form.name,
            address: form.email?.lowercased(),
            telephone: form.telephone,
            postalAddress: form.address,
            wantsContact: form.happyToBeContacted ?? true,
            preferredContact: form.bestWay,
            agreedToContact: form.happyToBeContacted
        )
        if customer.address == nil, settings.isForm(sender), let replyTo = message.replyTo.first {
            customer.address = replyTo.addrSpec.lowercased()
        }
        var contact = contact(
            of: customer,
            words: form.details ?? message.visibleText,
            via: form.receivedVia?.lowercased() ?? "form"
        )
        if form.happyToBeContacted == nil, judgement.wantsNoReply { contact.customer.wantsContact = false }
        // A receipt that answers a message which its reader never wrote stands alone in their mailbox.
        if customer.address != sender { contact.messageID = nil }
        if let kind = form.kind {
            contact.kind = kind
            contact.confidence = 1
            if let spoken = judgement.byWords { contact.nature = spoken.kind == kind ? spoken.nature : nil }
            contact.category = kind == .complaint ? judgement.category ?? .service : nil
            contact.flags.remove(.undecided)
        }
        return (contact, openCase(of: customer.address))
    }

    func newContact(
        forwarded: ForwardedContact? = nil,
        related: CaseReference? = nil,
        isStranger: Bool = false
    ) -> Verdict {
        if judgement.kind == .other, judgement.confidence >= threshold, related == nil, !judgement.safeguarding {
            return .setAside(reason: "neither complaint, feedback nor compliment", mayWait: true)
        }
        let (contact, other) = newContact(of: forwarded, related: related, isStranger: isStranger)
        return .contact(contact, related: other)
    }

    /// What a person says that it is, which nothing else may doubt.
    func contact(decidedAs kind: Kind) -> (contact: Contact, related: CaseReference?) {
        var (contact, related) =
            trustedForm.map(contact(of:)) ?? newContact(of: isStaff ? forwardedByStaff : nil, related: nil)
        contact.kind = kind
        contact.confidence = 1
        contact.nature = nil
        contact.category = kind == .complaint ? judgement.byWords?.complaintCategory ?? .service : nil
        contact.flags.remove(.undecided)
        return (contact, related)
    }

    private func newContact(
        of forwarded: ForwardedContact?,
        related: CaseReference?,
        isStranger: Bool = false
    ) -> (contact: Contact, related: CaseReference?) {
        var customer = self.customer
        var words = message.visibleText.isEmpty ? message.text : message.visibleText
        if let forwarded {
            customer = Customer(name: forwarded.from.displayName, address: forwarded.from.addrSpec.lowercased())
            words = forwarded.text
        }
        customer.wantsContact = !judgement.wantsNoReply
        customer.telephone = telephoneNumber(in: forwarded?.text ?? message.visibleText + "\n" + message.signature)
        var contact = contact(of: customer, words: words, via: "e-mail")
        if let forwarded {
            if !forwarded.subject.isEmpty { contact.subject = forwarded.subject }
            contact.messageID = forwarded.messageID
        } else if settings.isForm(sender) {
            contact.messageID = nil
        }
        if !isStaff, !settings.isForm(sender), let reading = judgement.byWords {
            // A form's `Type` from a stranger is only a word among others.
            (contact.kind, contact.nature, contact.confidence) = (reading.kind, reading.nature, reading.confidence)
            contact.category = reading.complaintCategory
            if reading.confidence < threshold { contact.flags.insert(.undecided) }
        }
        let related = related ?? openCase(of: customer.address)
        if related != nil { contact.flags.insert(.possiblyRelated) }
        if isStranger { contact.flags.insert(.undecided) }
        return (contact, related)
    }

    /// A member of staff writes about somebody at risk, and does not say whose case it is: it cannot wait for the digest,
    /// and nobody gets a letter of ours but the co-ordinator.
    var urgentFromStaff: Verdict {
        let words = message.visibleText.isEmpty ? message.text : message.visibleText
        var contact = contact(of: Customer(), words: words, via: "e-mail")
        contact.flags.insert(.undecided)
        contact.messageID = nil
        return .contact(contact, related: nil)
    }

    /// From, or Reply-To where that is one address and not ours; for a web form always Reply-To.
    var customer: Customer {
        let replyTo =
            message.replyTo.count == 1 ? message.replyTo.first.flatMap { settings.isOwn($0.addrSpec) ? nil : $0 } : nil
        let author = listAuthor ?? message.from.first
        let address = replyTo ?? (settings.isForm(sender) ? nil : author)
        let name = address?.displayName ?? (settings.isForm(sender) ? nil : author?.displayName)
        return Customer(name: name, address: address?.addrSpec.lowercased())
    }

    private func openCase(of address: String?) -> CaseReference? {
        guard let address else { return nil }
        return facts.openCasesOfSender.first { $0.customerAddress?.lowercased() == address }?.reference
    }

    private func contact(of customer: Customer, words: String, via: String) -> Contact {
        let reading = WordText(message.subject + ".\n\n" + words)
        var contact = Contact(
            kind: judgement.kind,
            nature: judgement.nature,
            confidence: judgement.confidence,
            category: judgement.byWords?.complaintCategory,
            serviceArea: settings.areas.read(reading)?.name,
            flags: flags,
            customer: customer,
            subject: message.subject,
            words: words,
            via: via,
            messageID: message.messageID,
            receivedAt: receivedAt,
            evidence: judgement.evidence
        )
        if customer.address == nil, customer.telephone == nil, customer.postalAddress == nil {
            contact.flags.insert(.anonymous)
        }
        if contact.confidence < threshold { contact.flags.insert(.undecided) }
        contact.matterDate = judgement.matterDate
        if judgement.conduct { contact.complainedAbout = personNamed(in: reading) }
        contact.addressedTo = (message.to + message.cc).compactMap { directory.person(address: $0.addrSpec)?.id }
        return contact
    }

    private var flags: Set<Flag> {
        var flags: Set<Flag> = []
        if judgement.anonymous { flags.insert(.anonymous) }
        if judgement.abusive { flags.insert(.abusive) }
        if judgement.conduct { flags.insert(.conduct) }
        if judgement.privacy { flags.insert(.privacy) }
        if judgement.safeguarding { flags.insert(.safeguarding) }
        if judgement.representative { flags.insert(.representative) }
        return flags
    }

    /// A person of the directory whose whole name stands in the text. What follows a comma in the directory is a title,
    /// and signs that mean something in a phrase mean nothing in a name.
    private func personNamed(in text: WordText) -> PersonID? {
        let people = directory.people.values.sorted { $0.id < $1.id }
        let names = people.enumerated().compactMap { index, person -> (phrase: String, tag: Int)? in
            let name = String(person.name.prefix { $0 != "," }.map { $0.isLetter || "'’-".contains($0) ? $0 : " " })
            return name.split(separator: " ").count > 1 ? (name, index) : nil
        }
        return PhraseTable(names).firstMatch(in: text).map { people[$0.tag].id }
    }
}
