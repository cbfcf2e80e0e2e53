package import Casework
package import Mail

/// What a message is by its content alone, and why. Which case it belongs to is `CaseMatching`'s work.
package struct Judgement: Sendable {
    package enum Automatic: String, Sendable { case none, outOfOffice, autoReply, bounce, bulk }

    package var automatic: Automatic = .none
    /// For an out-of-office: the first day back, where one was stated.
    package var absentUntil: LocalDate?
    /// "No longer works here".
    package var gone = false
    /// For any delivery report.
    package var delivery: DeliveryStatus.Action?
    package var kind: Kind = .other
    package var nature: Nature = .other
    /// 0…1; 0 for automatic mail.
    package var confidence: Double = 0
    /// nil when the kind is not complaint.
    package var category: Category?
    package var appeal = false
    package var withdrawal = false
    package var anonymous = false
    package var abusive = false
    package var safeguarding = false
    package var conduct = false
    package var privacy = false
    package var representative = false
    /// Said outright that no answer is wanted.
    package var wantsNoReply = false
    /// The latest day the customer gives for a matter long over; nil where it may be of late.
    package var matterDate: LocalDate?
    package var form: ContactForm?
    /// Where a form states the kind, what its words alone say: a stranger's form proves nothing.
    package var byWords: KindReading?
    /// For a message a member of staff forwarded: the customer's own.
    package var forwarded: ForwardedContact? { forwards.last }
    /// Every message this one forwards, outermost first.
    package var forwards: [ForwardedContact] = []
    /// `name: words` of each cue that spoke, strongest first.
    package var evidence: [String] = []
    /// Further defects found while judging (two contradictory return dates).
    package var defects: [String] = []

    package init() {}
}

/// The fields of a contact form sent as a message (semantics: *Who the customer is*).
package struct ContactForm: Sendable, Equatable {
    package var kind: Kind?
    package var firstName: String?
    package var surname: String?
    package var address: String?
    package var telephone: String?
    package var email: String?
    package var receivedVia: String?
    package var receivedFrom: String?
    package var details: String?
    package var happyToBeContacted: Bool?
    package var bestWay: String?
    package var dateCompleted: String?
    package var completedBy: String?
    package var passedTo: String?
    package init() {}
}

package struct ForwardedContact: Sendable, Equatable {
    package var from: Address
    package var subject: String
    package var text: String
    /// Only what is forwarded as an attachment still has it.
    package var messageID: String?
    package init(from: Address, subject: String, text: String, messageID: String? = nil) {
        self.from = from
        self.subject = subject
        self.text = text
        self.messageID = messageID
    }
}
