package import FoundationEssentials

/// What a server sends (RFC 3501 §7), as far as reading a mailbox needs it.
package enum IMAPResponse: Sendable, Equatable {
    /// `A7 OK FETCH completed`
    case tagged(tag: String, IMAPStatus)
    /// `* …`
    case untagged(Untagged)
    /// `+ idling`
    case continuation

    package enum Untagged: Sendable, Equatable {
        case status(IMAPStatus)
        case capability([String])
        case exists(Int)
        case expunge(Int)
        case search([UInt32])
        case fetch(IMAPFetch)
        /// Whatever else there is: `FLAGS`, `LIST`, `RECENT`.
        case other(String)
    }
}

/// `* OK [UIDVALIDITY 3857529045] UIDs valid` (RFC 3501 §7.1).
package struct IMAPStatus: Sendable, Equatable {
    package enum Condition: String, Sendable {
        case ok = "OK", no = "NO", bad = "BAD", bye = "BYE", preauth = "PREAUTH"
    }
    package enum Code: Sendable, Equatable {
        case uidValidity(UInt32)
        case uidNext(UInt32)
        case capability([String])
        /// Its name in capitals: `AUTHENTICATIONFAILED`.
        case other(String)
    }

    package let condition: Condition
    package let code: Code?
    package let text: String
}

/// `* 12 FETCH (UID 812 INTERNALDATE "…" RFC822.SIZE 4827 BODY[] {4827}…)` (RFC 3501 §7.4.2).
/// A server may send one unasked, with flags alone.
package struct IMAPFetch: Sendable, Equatable {
    package var uid: UInt32?
    package var internalDate: Date?
    package var size: Int?
    /// `BODY[]`, or its first part where a part was asked for.
    package var body: [UInt8]?
}
