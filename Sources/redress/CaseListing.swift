import Casework
import Foundation

/// A case as `cases --json` and `case --json` give it. Keys are never absent; missing values are null.
struct CaseListing: Encodable {
    struct CustomerListing: Encodable {
        var name: Nullable<String>
        var address: Nullable<String>
    }

    struct PersonListing: Encodable {
        var id: String
        var name: String
        var address: String

        init(_ id: PersonID, _ directory: Directory) {
            let person = directory.people[id]
            self.id = id
            name = person?.name ?? id
            address = person?.address ?? ""
        }
    }

    struct ClockListing: Encodable {
        var id: String
        var label: String
        var dueAt: String
        var metAt: Nullable<String>
        var state: ClockState
    }

    struct EventListing: Encodable {
        var at: String
        var kind: EventKind
        var by: String
        var text: String
    }

    struct MessageListing: Encodable {
        var direction: String
        var at: String
        var from: Nullable<String>
        var to: [String]
        var subject: String
        var letter: Nullable<String>
        var state: String
    }

    struct FileListing: Encodable {
        var name: String
        /// Bytes, about.
        var size: Int
    }

    var reference: String
    var kind: Kind
    var status: CaseStatus
    var stage: String
    var customer: CustomerListing
    var subject: String
    var serviceArea: Nullable<String>
    var assignee: Nullable<PersonListing>
    var receivedAt: String
    var closedAt: Nullable<String>
    var clocks: [ClockListing]
    var categories: [Category]
    var flags: [Flag]
    /// Only in `case REF --json`.
    var events: [EventListing]?
    var messages: [MessageListing]?
    /// What the customer enclosed, in whichever message.
    var files: [FileListing]?

    init(_ file: CaseFile, directory: Directory) {
        let time = directory.calendar.iso8601
        reference = file.reference.description
        kind = file.kind
        status = file.status
        stage = file.stage
        customer = CustomerListing(name: Nullable(file.customer.name), address: Nullable(file.customer.address))
        subject = file.subject
        serviceArea = Nullable(file.serviceArea)
        assignee = Nullable(file.assignee.map { PersonListing($0, directory) })
        receivedAt = time(file.receivedAt)
        closedAt = Nullable(file.closedAt.map(time))
        clocks = file.clocks.map {
            ClockListing(
                id: $0.id,
                label: $0.label,
                dueAt: time($0.dueAt),
                metAt: Nullable($0.metAt.map(time)),
                state: $0.state
            )
        }
        categories = file.categories
        flags = file.flags.sorted()
    }
}

extension CaseListing {
    /// One line of the table that `redress cases` prints.
    var row: [String] {
        let next = clocks.filter { $0.state == .running || $0.state == .breached }.min { $0.dueAt < $1.dueAt }
        return [
            reference, kind.rawValue, status == .closed ? "closed" : stage, assignee.value?.name ?? "–",
            next.map {
                "\($0.label): \($0.dueAt.prefix(16).replacing("T", with: " "))\($0.state == .breached ? " LATE" : "")"
            } ?? "–",
            subject,
        ]
    }
}

/// An entry of the register, as `restricted --json` gives it. Days are `YYYY-MM-DD`; `until` is the last on which it
/// holds.
struct RestrictionListing: Encodable {
    var reference: String
    var customer: CaseListing.CustomerListing
    var serviceArea: Nullable<String>
    var reason: String
    var since: String
    var until: String
    var review: String
    var reader: CaseListing.PersonListing
    var agreedBy: [CaseListing.PersonListing]

    /// nil where contact is not restricted.
    init?(_ file: CaseFile, directory: Directory) {
        guard let restriction = file.restriction else { return nil }
        reference = file.reference.description
        customer = CaseListing.CustomerListing(
            name: Nullable(file.customer.name),
            address: Nullable(file.customer.address)
        )
        serviceArea = Nullable(file.serviceArea)
        reason = restriction.reason
        since = restriction.since.description
        until = restriction.until.description
        review = restriction.review.description
        reader = CaseListing.PersonListing(restriction.reader, directory)
        agreedBy = restriction.agreedBy.map { CaseListing.PersonListing($0, directory) }
    }
}
