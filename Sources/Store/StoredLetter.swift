package import Casework
package import FoundationEssentials
package import Mail

package enum LetterState: String, Sendable, CaseIterable, ColumnValue {
    case queued, sent, deferred, failed
}

/// A letter to put in the outbox.
package struct NewLetter: Sendable {
    /// What becomes of it first.
    package enum Handling: Sendable, Equatable {
        case send
        /// A cap was reached: it waits until then.
        case delay(until: Date, reason: String)
        /// A cap was reached: it is recorded as failed and never sent.
        case suppress(reason: String)
    }

    package var letter: LetterName
    package var reference: CaseReference?
    package var recipient: LetterDue.Recipient
    /// The recipient's e-mail address.
    package var address: String
    /// Unguessable; part of the envelope sender, and of Reply-To in a customer's letter.
    package var token: String
    /// A staff letter's authority.
    package var key: String?
    package var keyExpires: Date?
    package var message: OutgoingMessage
    /// A customer's files, fetched from their message when the letter is sent.
    package var files: [EnclosedFile]
    package var handling: Handling

    package init(
        letter: LetterName,
        reference: CaseReference?,
        recipient: LetterDue.Recipient,
        address: String,
        token: String,
        key: String? = nil,
        keyExpires: Date? = nil,
        message: OutgoingMessage,
        files: [EnclosedFile] = [],
        handling: Handling = .send
    ) {
        self.letter = letter
        self.reference = reference
        self.recipient = recipient
        self.address = address
        self.token = token
        self.key = key
        self.keyExpires = keyExpires
        self.message = message
        self.files = files
        self.handling = handling
    }
}

/// A row of the outbox, without the letter's content.
package struct StoredLetter: Sendable, Equatable {
    package let id: Int64
    package let letter: LetterName
    package let reference: CaseReference?
    package let recipient: LetterDue.Recipient
    /// Lower-case.
    package let address: String
    package let token: String
    package let key: String?
    /// nil: until the case is closed, and a while after.
    package let keyExpires: Date?
    package let messageID: String
    package let state: LetterState
    package let queuedAt: Date
    package let sentAt: Date?
    package let attempts: Int
    /// nil when it is not to be tried again.
    package let nextAttempt: Date?
    /// The server's last reply, or why it was delayed or suppressed.
    package let reply: String?
    package let answeredAt: Date?

    package var person: PersonID? { if case .person(let person) = recipient { person } else { nil } }
    package var isToCustomer: Bool { recipient == .customer }

    package func keyIsValid(at now: Date) -> Bool { key != nil && keyExpires.map { now < $0 } ?? true }
}

extension StoredLetter {
    static let columns = """
        id, letter, case_reference, recipient, person, address, token, key, key_expires, message_id, state, \
        queued_at, sent_at, attempts, next_attempt, reply, answered_at
        """

    init(row: Statement) throws(StoreError) {
        id = try row[0]
        letter = try row[1]
        reference = try row[2]
        address = try row[5]
        recipient =
            switch (try row[3] as String, try row[4] as PersonID?) {
            case ("customer", _): .customer
            case ("person", let person?): .person(person)
            default: .address(address)
            }
        token = try row[6]
        key = try row[7]
        keyExpires = try row[8]
        messageID = try row[9]
        state = try row[10]
        queuedAt = try row[11]
        sentAt = try row[12]
        attempts = try row[13]
        nextAttempt = try row[14]
        reply = try row[15]
        answeredAt = try row[16]
    }
}

/// Whose letters to count against a cap.
package enum LetterScope: Sendable, Equatable {
    case customers
    /// Of customers, lower-case.
    case domain(String)
    /// Of anyone.
    case address(String)
    case person(PersonID)

    var condition: (sql: String, argument: any ColumnValue) {
        switch self {
        case .customers: ("recipient = 'customer' AND ? IS NULL", Int?.none)
        case .domain(let domain): ("recipient = 'customer' AND domain = ?", domain.lowercased())
        case .address(let address): ("address = ?", address.lowercased())
        case .person(let person): ("person = ?", person)
        }
    }
}
