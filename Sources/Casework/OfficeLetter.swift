package import FoundationEssentials

/// A letter to a co-ordinator that is about no one case. Pure data; Letters writes it.
package struct OfficeLetter: Sendable {
    package enum Matter: Sendable {
        /// A message waits for a decision.
        case setAside(SetAsideMessage)
        /// What came of a reply, line by line.
        case answer(recorded: [String], problems: [String])
        case cases([Digest.Item], CaseList)
        /// To a head of service.
        case weekly(WeeklyList)
        /// Something that a person should know at once, line by line.
        case alert([String])
        case report(Report)
    }

    package var recipient: PersonID
    package var matter: Matter

    package init(to recipient: PersonID, _ matter: Matter) {
        self.recipient = recipient
        self.matter = matter
    }

    package var letter: LetterName {
        switch matter {
        case .setAside: .setAside
        case .answer: .answer
        case .cases: .caseList
        case .weekly: .weeklyList
        case .alert: .alert
        case .report: .report
        }
    }
}

/// Which cases a list is of.
package enum CaseList: String, Sendable {
    case open, overdue
    /// Those in which contact with the customer is restricted.
    case restricted
}

/// A message without a case, as the co-ordinator who decides on it sees it. No attachment is shown.
package struct SetAsideMessage: Sendable, Equatable {
    /// How a reply names it.
    package var number: Int64
    package var from: String
    package var subject: String
    package var receivedAt: Date
    package var reason: String
    /// The first lines of its text.
    package var beginning: String

    package init(
        number: Int64,
        from: String,
        subject: String,
        receivedAt: Date,
        reason: String,
        beginning: String
    ) {
        self.number = number
        self.from = from
        self.subject = subject
        self.receivedAt = receivedAt
        self.reason = reason
        self.beginning = beginning
    }
}
