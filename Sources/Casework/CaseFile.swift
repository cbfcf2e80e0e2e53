package import FoundationEssentials

/// Everything a case is, apart from its history, which is the events.
package struct CaseFile: Codable, Sendable, Equatable {
    package var reference: CaseReference
    package var kind: Kind
    package var nature: Nature?
    package var confidence: Double
    package var status: CaseStatus = .open
    package var stage: String
    package var customer: Customer
    package var subject: String
    /// The customer's own words, as first written; the assignment letter shows them.
    package var words: String
    /// What the customer enclosed, in whichever message. nil before there were such.
    package var files: [EnclosedFile]?
    /// Where the contact came from: `e-mail`, `form`, `telephone`, …
    package var via: String = "e-mail"
    package var serviceArea: String?
    package var receivedAt: Date
    package var closedAt: Date?
    package var assignment: Assignment?
    /// Everyone who has handled the case, by the stage they handled it in, in order.
    package var handlers: [Handling] = []
    package var clocks: [Clock] = []
    package var categories: [Category] = []
    package var flags: Set<Flag> = []
    package var outcome: Outcome?
    package var reasons: String?
    package var remedy: String?
    package var actions: [String] = []
    package var learning: [LearningEntry] = []
    package var learningSharedOn: LocalDate?
    /// Which letter to the customer each person was shown, as it is now: no other may they let go.
    package var shown: [PersonID: LetterName]?
    /// The receipt letter is queued once in a case's life.
    package var receiptQueued = false
    /// Why the customer's address gets no letter: it takes no answers. nil where letters may go.
    package var silence: String?
    /// Why the receipt did not go, for whoever has the case; nil where it did or may.
    package var receiptHeld: String?
    /// Another case that this one may belong to.
    package var related: RelatedCase?
    /// The older case that this one is part of.
    package var joinedTo: CaseReference?
    /// Message-ID of the message that opened the case: receipts answer it.
    package var openedBy: String?
    /// Last contact with the customer: an appeal window may start from it.
    package var lastContactAt: Date?
    /// The customer was told the outcome.
    package var outcomeToldAt: Date?
    /// Never the handler.
    package var complainedAbout: PersonID?
    /// Where a reopened case goes on.
    package var stageBeforeClosing: String?
    package var reopenedAt: Date?
    /// Persons that the customer addressed by name or copy: some procedures enter at another stage then.
    package var addressedTo: [PersonID]?
    /// What the complaint is understood to be, as the answer states it.
    package var definition: String?
    /// Which of its kind's topics a comment or compliment is about.
    package var topic: String?
    /// The customer said that they are happy with what was done.
    package var satisfiedAt: Date?
    /// All that was promised has been done.
    package var doneAt: Date?
    /// The latest extension, until the answer has gone.
    package var extended: Extended?
    /// Why the matter is not taken up, once that is decided.
    package var refusal: String?
    /// What waits for a second person's word.
    package var awaited: AwaitedAgreement?
    /// Contact with the customer is restricted because of this case.
    package var restriction: Restriction?
    /// The customer's other case because of which it is: nothing goes by itself here either.
    package var restrictedBy: CaseReference?
    /// The answer of the stage before this one.
    package var earlier: Answer?
    /// Numbers of the survey's questions that the customer has answered; what they said is kept elsewhere.
    package var surveyAnswered: [Int]?
    /// The customer asked not to be written to again.
    package var refusesSurvey: Bool?

    package var assignee: PersonID? { assignment?.person }

    package init(
        reference: CaseReference,
        kind: Kind,
        confidence: Double,
        stage: String,
        customer: Customer,
        subject: String,
        words: String,
        receivedAt: Date
    ) {
        self.reference = reference
        self.kind = kind
        self.confidence = confidence
        self.stage = stage
        self.customer = customer
        self.subject = subject
        self.words = words
        self.receivedAt = receivedAt
    }
}

package struct Customer: Codable, Sendable, Equatable {
    package var name: String?
    /// The e-mail address, where there is one.
    package var address: String?
    package var telephone: String?
    package var postalAddress: String?
    /// false when they said outright that they want no contact.
    package var wantsContact: Bool
    package var preferredContact: String?
    /// They were asked and said yes, as on a form.
    package var agreedToContact: Bool?

    package init(
        name: String? = nil,
        address: String? = nil,
        telephone: String? = nil,
        postalAddress: String? = nil,
        wantsContact: Bool = true,
        preferredContact: String? = nil,
        agreedToContact: Bool? = nil
    ) {
        self.name = name
        self.address = address
        self.telephone = telephone
        self.postalAddress = postalAddress
        self.wantsContact = wantsContact
        self.preferredContact = preferredContact
        self.agreedToContact = agreedToContact
    }
}

package struct RelatedCase: Codable, Sendable, Equatable {
    package var reference: CaseReference
    /// Both have the same address; else the writer may not hear of the other case.
    package var isSameCustomer: Bool

    package init(_ reference: CaseReference, isSameCustomer: Bool) {
        self.reference = reference
        self.isSameCustomer = isSameCustomer
    }
}

/// Who has the case now, and since when.
package struct Assignment: Codable, Sendable, Equatable {
    package var person: PersonID
    package var role: String
    package var since: Date
    /// Set by any mail of that person on the letter's thread: silence ends.
    package var answeredAt: Date?
    package var remindedAt: Date?
    /// Silence moves a case once per assignment.
    package var steppedAt: Date?

    package init(person: PersonID, role: String, since: Date) {
        self.person = person
        self.role = role
        self.since = since
    }
}

package struct Handling: Codable, Sendable, Equatable {
    package var person: PersonID
    package var stage: String

    package init(person: PersonID, stage: String) {
        self.person = person
        self.stage = stage
    }
}

package struct Clock: Codable, Sendable, Equatable {
    /// `firstContact`; a second run is `outcome#2`.
    package var id: String
    package var label: String
    package var startedAt: Date
    package var dueAt: Date
    package var metAt: Date?
    package var state: ClockState = .running
    /// How many of the rule's reminders have been sent.
    package var remindersSent = 0
    /// When it was due before anything put it off: the limit of an extension counts from here.
    package var firstDueAt: Date?
    /// The letter that says the answer is late; nil until it is ready.
    package var holding: HoldingLetter?

    package init(id: String, label: String, startedAt: Date, dueAt: Date) {
        self.id = id
        self.label = label
        self.startedAt = startedAt
        self.dueAt = dueAt
    }
}

/// A letter that tells the customer, before a date is missed, that they have not been forgotten.
package struct HoldingLetter: Codable, Sendable, Equatable {
    package var readyAt: Date
    /// nil: it waits for a person's “send”.
    package var sentAt: Date?

    package init(readyAt: Date, sentAt: Date? = nil) {
        self.readyAt = readyAt
        self.sentAt = sentAt
    }
}

/// A date of the answer that was put off, and what the customer is told of it.
package struct Extended: Codable, Sendable, Equatable {
    package var to: LocalDate
    package var reason: String
    /// Who agreed to it: names, or “the customer”.
    package var agreedBy: [String]
    package var toldAt: Date?

    package init(to: LocalDate, reason: String, agreedBy: [String] = [], toldAt: Date? = nil) {
        self.to = to
        self.reason = reason
        self.agreedBy = agreedBy
        self.toldAt = toldAt
    }
}

/// Something one person asked for that holds when others have agreed.
package struct AwaitedAgreement: Codable, Sendable, Equatable {
    package enum Matter: Codable, Sendable, Equatable {
        case extending(clock: String, Extended)
        case refusal(String)
        case restriction(Restriction)
    }

    package var matter: Matter
    package var by: PersonID
    package var needs: [PersonID]
}

/// What a stage ended with.
package struct Answer: Codable, Sendable, Equatable {
    package var stage: String
    package var outcome: Outcome?
    package var reasons: String?
    package var remedy: String?
    package var actions: [String]
    package var toldAt: Date?

    package init(
        stage: String,
        outcome: Outcome?,
        reasons: String?,
        remedy: String?,
        actions: [String],
        toldAt: Date?
    ) {
        self.stage = stage
        self.outcome = outcome
        self.reasons = reasons
        self.remedy = remedy
        self.actions = actions
        self.toldAt = toldAt
    }
}

package struct LearningEntry: Codable, Sendable, Equatable {
    package var category: String?
    package var text: String

    package init(category: String?, text: String) {
        self.category = category
        self.text = text
    }
}

/// A fact about a case, in the past tense. Append-only.
package struct CaseEvent: Codable, Sendable, Equatable {
    package var at: Date
    package var kind: EventKind
    /// A person's id, `customer` or `redress`.
    package var by: String
    package var text: String

    package init(at: Date, kind: EventKind, by: String, text: String) {
        self.at = at
        self.kind = kind
        self.by = by
        self.text = text
    }
}
