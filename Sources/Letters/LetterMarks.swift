package import Casework
package import Mail

/// What a letter's header says about its nature.
///
/// A letter that waits for a person must draw their out-of-office answer, so it carries nothing that
/// a responder keeps silent for (RFC 3834 §2). Never `All`, `DR` or `NDR`: delivery reports are wanted.
package enum LetterMarks: Sendable {
    /// Marked urgent; a responder answers it.
    case urgent
    /// An automatic answer to one message.
    case automaticReply
    /// Sent by the clock.
    case automatic
    /// As a person's own letter.
    case none

    package init(_ letter: LetterName) {
        self =
            switch letter {
            case .assignment, .passedOn, .reminder, .endOfChain, .safeguarding: .urgent
            case .receiptComplaint, .receiptFeedback, .receiptNeutral, .thanksCompliment, .confirmation,
                .acknowledgement, .answer, .caseList, .caseSummary:
                .automaticReply
            case .digest, .weeklyList, .survey, .report: .automatic
            case .complimentForward, .notice, .outcome, .extension, .holding, .refusal, .restriction, .setAside, .alert:
                .none
            }
    }

    package var fields: [HeaderField] {
        let suppression = HeaderField(name: "X-Auto-Response-Suppress", body: "OOF, AutoReply, RN, NRN")
        return switch self {
        case .urgent: [HeaderField(name: "Importance", body: "high"), HeaderField(name: "X-Priority", body: "1")]
        case .automaticReply: [HeaderField(name: "Auto-Submitted", body: "auto-replied"), suppression]
        case .automatic: [HeaderField(name: "Auto-Submitted", body: "auto-generated"), suppression]
        case .none: []
        }
    }
}
