package import FoundationEssentials

/// What happened to a case. `decide` is total over it.
package enum Occurrence: Sendable {
    /// A new contact; the case file is freshly made by `CaseFile(contact:)`.
    case opened(Contact)
    /// The customer wrote again.
    case customerWrote(CustomerMessage)
    /// The customer answered the survey.
    case surveyAnswered(SurveyAnswered)
    /// A member of staff answered a letter of the case, or wrote to the customer with the mailbox in copy.
    case staffWrote(StaffMessage)
    /// The person is away; the directory already says so.
    case absent(PersonID, Absence)
    /// A message or contact was filed with the case by a person's word.
    case joined(JoinedMessage)
    /// A letter of the case came back.
    case bounced(BouncedLetter)
    /// Time passed: reminders, breaches, silence.
    case time
}

/// A new contact, as Triage understood it.
package struct Contact: Sendable, Equatable {
    package var kind: Kind
    package var nature: Nature?
    package var confidence: Double
    package var category: Category?
    package var serviceArea: String?
    package var flags: Set<Flag>
    package var customer: Customer
    package var subject: String
    package var words: String
    package var via: String
    package var messageID: String?
    package var receivedAt: Date
    /// Why Triage thinks so, for the case file.
    package var evidence: [String]
    /// The person a member of staff complained about, never the handler.
    package var complainedAbout: PersonID?
    /// When a matter long over was, as the customer dates it.
    package var matterDate: LocalDate?
    /// Persons of the organisation that the message is addressed to.
    package var addressedTo: [PersonID]
    package var files: [EnclosedFile] = []

    package init(
        kind: Kind,
        nature: Nature?,
        confidence: Double,
        category: Category?,
        serviceArea: String?,
        flags: Set<Flag>,
        customer: Customer,
        subject: String,
        words: String,
        via: String,
        messageID: String?,
        receivedAt: Date,
        evidence: [String],
        complainedAbout: PersonID? = nil,
        matterDate: LocalDate? = nil,
        addressedTo: [PersonID] = []
    ) {
        self.kind = kind
        self.nature = nature
        self.confidence = confidence
        self.category = category
        self.serviceArea = serviceArea
        self.flags = flags
        self.customer = customer
        self.subject = subject
        self.words = words
        self.via = via
        self.messageID = messageID
        self.receivedAt = receivedAt
        self.evidence = evidence
        self.complainedAbout = complainedAbout
        self.matterDate = matterDate
        self.addressedTo = addressedTo
    }
}

package struct CustomerMessage: Sendable {
    package var words: String
    package var receivedAt: Date
    package var appeal: Bool
    package var withdrawal: Bool
    /// Words suggest that somebody is at risk.
    package var safeguarding: Bool
    /// They said outright that they want no more letters.
    package var wantsNoReply: Bool
    package var files: [EnclosedFile]

    package init(
        words: String,
        receivedAt: Date,
        appeal: Bool = false,
        withdrawal: Bool = false,
        safeguarding: Bool = false,
        wantsNoReply: Bool = false,
        files: [EnclosedFile] = []
    ) {
        self.words = words
        self.receivedAt = receivedAt
        self.appeal = appeal
        self.withdrawal = withdrawal
        self.safeguarding = safeguarding
        self.wantsNoReply = wantsNoReply
        self.files = files
    }
}

package struct StaffMessage: Sendable {
    package var by: PersonID
    /// What they newly wrote; directives at its top are obeyed where `authority` says so.
    package var words: String
    package var receivedAt: Date
    package var authority: Authority
    /// Sent to the customer with the mailbox in copy: it is a contact.
    package var toCustomer: Bool
    /// Message-ID of the mail; nil for words from the command line. The confirmation answers it.
    package var messageID: String?
    /// Of the cases that the words name, those that there are.
    package var knownCases: Set<CaseReference> = []
    /// The words as they were typed at a terminal, each of them one directive; empty for mail.
    package var directives: [String] = []

    package enum Authority: Sendable { case none, handler, coordinator }

    package init(
        by: PersonID,
        words: String,
        receivedAt: Date,
        authority: Authority,
        toCustomer: Bool,
        messageID: String? = nil
    ) {
        self.by = by
        self.words = words
        self.receivedAt = receivedAt
        self.authority = authority
        self.toCustomer = toCustomer
        self.messageID = messageID
    }
}

package struct JoinedMessage: Sendable {
    package var words: String
    /// Who said so; nil for what follows a contact that was joined before.
    package var by: PersonID?
    /// The contact it was until now, where it had one.
    package var from: CaseReference?
    /// It came from the case's own address.
    package var isSameCustomer: Bool
    package var safeguarding: Bool
    package var files: [EnclosedFile]

    package init(
        words: String,
        by: PersonID?,
        from: CaseReference?,
        isSameCustomer: Bool,
        safeguarding: Bool = false,
        files: [EnclosedFile] = []
    ) {
        self.words = words
        self.by = by
        self.from = from
        self.isSameCustomer = isSameCustomer
        self.safeguarding = safeguarding
        self.files = files
    }
}

package struct BouncedLetter: Sendable {
    package var letter: LetterName
    /// nil: the letter was the customer's.
    package var person: PersonID?
    /// Enhanced status code and the server's words, without addresses.
    package var status: String
    /// The report names this very letter. One that names only an address may be anybody's.
    package var isCertain: Bool

    package init(letter: LetterName, person: PersonID?, status: String, isCertain: Bool) {
        self.letter = letter
        self.person = person
        self.status = status
        self.isCertain = isCertain
    }
}

/// A letter that must be written and sent.
package struct LetterDue: Sendable, Equatable {
    package enum Recipient: Sendable, Equatable {
        case customer
        case person(PersonID)
        case address(String)
    }

    package var letter: LetterName
    package var recipient: Recipient
    /// The role this copy plays: `copy` tells a co-ordinator that it is for information.
    package var isCopy: Bool
    /// What this letter says beyond the case file.
    package var details: LetterDetails

    package init(_ letter: LetterName, to recipient: Recipient, isCopy: Bool = false, details: LetterDetails = .init())
    {
        self.letter = letter
        self.recipient = recipient
        self.isCopy = isCopy
        self.details = details
    }
}

package struct LetterDetails: Sendable, Equatable {
    /// Who had the case before, in a letter about a case that moved.
    package var previous: PersonID?
    /// Why it moved: the previous handler's absence, or nil for silence.
    package var absence: Absence?
    /// The clock a reminder is about.
    package var clock: String?
    /// What a confirmation says was recorded, line by line; or what a notice tells.
    package var recorded: [String]
    /// What was not understood, line by line.
    package var problems: [String]
    /// New words of the customer, for a notice.
    package var words: String?
    /// The customer's files that whoever handles the case has with this letter, as far as they can travel.
    package var files: [EnclosedFile]
    /// The letter to the customer that a confirmation shows, to be let go by “send”.
    package var draft: LetterName?

    package init(
        previous: PersonID? = nil,
        absence: Absence? = nil,
        clock: String? = nil,
        recorded: [String] = [],
        problems: [String] = [],
        words: String? = nil,
        files: [EnclosedFile] = [],
        draft: LetterName? = nil
    ) {
        self.previous = previous
        self.absence = absence
        self.clock = clock
        self.recorded = recorded
        self.problems = problems
        self.words = words
        self.files = files
        self.draft = draft
    }
}

package struct Decision: Sendable {
    package var caseFile: CaseFile
    package var events: [CaseEvent]
    package var letters: [LetterDue]
    /// Absences that this occurrence made known: to be stored, and told to the person's other cases by `.absent`.
    package var absences: [Absence]
    /// The older case that this one is part of from now on: it gets the messages, and hears of it by `.joined`.
    package var joins: CaseReference?

    package init(
        caseFile: CaseFile,
        events: [CaseEvent],
        letters: [LetterDue],
        absences: [Absence] = [],
        joins: CaseReference? = nil
    ) {
        self.caseFile = caseFile
        self.events = events
        self.letters = letters
        self.absences = absences
        self.joins = joins
    }
}

extension CaseFile {
    /// A case file before anything was decided about it.
    package init(reference: CaseReference, contact: Contact) {
        self.init(
            reference: reference,
            kind: contact.kind,
            confidence: contact.confidence,
            stage: "triage",
            customer: contact.customer,
            subject: contact.subject,
            words: contact.words,
            receivedAt: contact.receivedAt
        )
        nature = contact.nature
        serviceArea = contact.serviceArea
        flags = contact.flags
        via = contact.via
        files = contact.files
        openedBy = contact.messageID
    }
}

/// What `occurrence` does to a case: the new case file, the facts to record and the letters now due.
///
/// Pure and total. Everything it may know is in its arguments.
package func decide(
    _ caseFile: CaseFile,
    _ occurrence: Occurrence,
    now: Date,
    procedure: Procedure,
    directory: Directory
) -> Decision {
    var deliberation = Deliberation(caseFile, now: now, procedure: procedure, directory: directory)
    deliberation.leaveTheRemoved()
    switch occurrence {
    case .opened(let contact): deliberation.open(contact)
    case .customerWrote(let message): deliberation.customerWrote(message)
    case .surveyAnswered(let answered): deliberation.surveyAnswered(answered)
    case .staffWrote(let message): deliberation.staffWrote(message)
    case .absent(let person, let absence): deliberation.absent(person, absence)
    case .joined(let message): deliberation.joined(message)
    case .bounced(let letter): deliberation.bounced(letter)
    case .time: deliberation.timePassed()
    }
    return deliberation.decision
}
