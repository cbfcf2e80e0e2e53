package import FoundationEssentials

/// What one co-ordinator needs to know today. Pure data; Letters writes it.
package struct Digest: Sendable {
    package struct Item: Sendable, Equatable {
        package var reference: CaseReference
        package var line: String
        package var dueAt: Date?

        package init(reference: CaseReference, line: String, dueAt: Date?) {
            self.reference = reference
            self.line = line
            self.dueAt = dueAt
        }
    }

    /// A message that waits for a decision.
    package struct WaitingMessage: Sendable, Equatable {
        package var number: Int64
        /// From, subject, reason.
        package var line: String
        package var serviceArea: String?
        /// Who decides, where that is not the service area's co-ordinators.
        package var readers: [PersonID]?

        package init(number: Int64, line: String, serviceArea: String?, readers: [PersonID]? = nil) {
            self.number = number
            self.line = line
            self.serviceArea = serviceArea
            self.readers = readers
        }
    }

    package var coordinator: PersonID
    package var at: Date
    /// First lines that need a person today: mail has stopped, every co-ordinator is away, store trouble.
    package var alarms: [String]
    package var overdue: [Item]
    package var dueSoon: [Item]
    package var undecided: [Item]
    package var newCases: [Item]
    /// The newest first.
    package var setAside: [WaitingMessage]
    package var setAsideNotes: [String]
    /// Restrictions of contact that are due to be looked at again.
    package var restrictions: [Item]
    /// Letters suppressed, failed or deferred by a cap.
    package var letterTrouble: [String]
    package var away: [String]
    package var openCount: Int
}

/// The state of the daemon that the digest reports.
package struct DigestFacts: Sendable {
    package var cases: [CaseFile]
    /// Open or closed, with contact restricted.
    package var restricted: [CaseFile]
    /// The newest first.
    package var setAside: [Digest.WaitingMessage]
    /// More about them, for the organisation's co-ordinators.
    package var setAsideNotes: [String]
    package var letterTrouble: [String]
    package var lastFetchAt: Date?
    package var lastMessageAt: Date?
    package var alarms: [String]
    /// When this co-ordinator had a digest last: cases since are new to them.
    package var lastDigestAt: Date?

    package init(
        cases: [CaseFile],
        setAside: [Digest.WaitingMessage],
        setAsideNotes: [String] = [],
        letterTrouble: [String],
        lastFetchAt: Date?,
        lastMessageAt: Date?,
        alarms: [String] = [],
        lastDigestAt: Date? = nil,
        restricted: [CaseFile] = []
    ) {
        self.cases = cases
        self.restricted = restricted
        self.setAside = setAside
        self.setAsideNotes = setAsideNotes
        self.letterTrouble = letterTrouble
        self.lastFetchAt = lastFetchAt
        self.lastMessageAt = lastMessageAt
        self.alarms = alarms
        self.lastDigestAt = lastDigestAt
    }
}
