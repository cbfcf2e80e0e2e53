/// What a co-ordinator asks for in a reply that concerns no single case.
package enum CoordinatorDirective: Sendable, Equatable {
    /// About messages that were set aside. Where none is named, it is the one that the answered letter is about.
    case decide(SetAsideDecision, messages: [Int64])
    case list(CaseList)
    case show(CaseReference)
    /// The letter about each of these messages, again.
    case showMessages([Int64])
    case report(ReportPeriod)
    case away(PersonID, until: LocalDate)
    case back(PersonID)
    case help

    /// The word that begins its line.
    enum Word: String, CaseIterable {
        case open, kind, join, ignore, spam, list, show, report, away, back, help

        /// How the line is written, for whoever got it wrong.
        var form: String {
            switch self {
            case .open, .kind: "open complaint, open feedback, or open compliment"
            case .join: "join C-2026-00041-7"
            case .ignore, .spam: "ignore   (alone, or with the numbers of messages)"
            case .list: "list, list overdue, or list restricted"
            case .show: "show C-2026-00041-7, or show and the number of a message"
            case .report: "report 2026-Q3   (or 2026, 2026-10, 2026-10-05..2026-11-04)"
            case .away: "away Pat Mercer until 3 December"
            case .back: "back Pat Mercer"
            case .help: "help   (alone on its line)"
            }
        }
    }

    /// What a co-ordinator may also write in reply to a letter about a case.
    static let formsAnywhere = [Word.list, .show, .report, .away, .back].map(\.form)

    /// What a co-ordinator may write, for `help`.
    package static var forms: [String] {
        Word.allCases.filter { $0 != .kind && $0 != .spam && $0 != .help }.map(\.form)
    }
}

/// What becomes of a message that was set aside.
package enum SetAsideDecision: Sendable, Equatable {
    /// It opens a case of this kind.
    case open(Kind)
    /// It is filed with a case that there is.
    case join(CaseReference)
    /// It is filed, and nothing is sent.
    case ignore
}

/// What such a reply asks for, and what of it was not understood.
package struct CoordinatorReply: Sendable, Equatable {
    package var directives: [CoordinatorDirective] = []
    package var problems: [String] = []
}
