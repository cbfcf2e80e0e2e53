import Casework
import FoundationEssentials

/// A name that letters may use, what it stands for, and how it is found.
struct Placeholder: Sendable {
    enum Shape: Sendable, Equatable {
        case text
        case flag
        /// The names each member has.
        case list([String])
    }

    let name: String
    let meaning: String
    let shape: Shape
    let value: @Sendable (LetterContext) -> LetterValues.Value

    static func text(
        _ name: String,
        _ meaning: String,
        _ value: @escaping @Sendable (LetterContext) -> String?
    ) -> Placeholder {
        Placeholder(name: name, meaning: meaning, shape: .text) { .text((value($0) ?? "").cleaned) }
    }

    static func flag(
        _ name: String,
        _ meaning: String,
        _ value: @escaping @Sendable (LetterContext) -> Bool
    ) -> Placeholder {
        Placeholder(name: name, meaning: meaning, shape: .flag) { .flag(value($0)) }
    }

    /// A list whose members are one text each, called `item`.
    static func items(
        _ name: String,
        _ meaning: String,
        _ value: @escaping @Sendable (LetterContext) -> [String]
    ) -> Placeholder {
        list(name, meaning, of: ["item"]) { value($0).map { ["item": $0] } }
    }

    static func list(
        _ name: String,
        _ meaning: String,
        of members: [String],
        _ value: @escaping @Sendable (LetterContext) -> [[String: String]]
    ) -> Placeholder {
        Placeholder(name: name, meaning: meaning, shape: .list(members)) {
            .list(value($0))
        }
    }
}

/// What a letter is written from.
///
/// A class, as it is handed to every placeholder and copying it would cost more than most of them.
final class LetterContext: Sendable {
    let due: LetterDue?
    let caseFile: CaseFile?
    let digest: Digest?
    /// A letter to a co-ordinator about no one case.
    let office: OfficeLetter?
    /// A customer's letter that a confirmation shows before it goes.
    let draft: String?
    let procedure: Procedure
    let directory: Directory
    let now: Date

    init(
        due: LetterDue? = nil,
        caseFile: CaseFile? = nil,
        digest: Digest? = nil,
        office: OfficeLetter? = nil,
        draft: String? = nil,
        procedure: Procedure,
        directory: Directory,
        now: Date
    ) {
        self.due = due
        self.caseFile = caseFile
        self.digest = digest
        self.office = office
        self.draft = draft
        self.procedure = procedure
        self.directory = directory
        self.now = now
    }

    var organisation: Organisation { directory.organisation }

    func person(_ id: PersonID?) -> Person? { id.flatMap { directory.people[$0] } }

    /// The member of staff the letter goes to.
    var recipient: PersonID? {
        if case .person(let id) = due?.recipient { id } else { digest?.coordinator ?? office?.recipient }
    }

    var coordinator: PersonID? {
        directory.coordinators(of: caseFile?.serviceArea).first
    }

    /// `Monday 2 March 2026`, on one line.
    func longDate(_ date: Date?) -> String? { date.map { directory.calendar.longDate($0).unbroken } }

    /// Clocks named `id` or `id#2`, …: the latest run counts.
    func clock(_ id: String) -> Clock? {
        caseFile?.clocks.last { ($0.id == id || $0.id.hasPrefix(id + "#")) && $0.state != .cancelled }
    }
}
