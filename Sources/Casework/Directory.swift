package import FoundationEssentials

/// The organisation as Casework needs it: its people, service areas, calendar, and who is away.
package struct Directory: Sendable {
    package var organisation: Organisation
    package var people: [PersonID: Person]
    package var serviceAreas: [ServiceArea]
    /// Handles what no service area matches.
    package var fallback: PersonID
    package var coordinators: [PersonID]
    /// E-mail addresses that compliments are forwarded to.
    package var compliments: [String]
    /// Organisation-wide roles: `headOfService`, `chair`, … A service area may override any.
    package var roles: [String: PersonID]
    package var calendar: WorkingCalendar
    /// Who is away, by person. Only those whose absence is known.
    package var absences: [PersonID: Absence]
    /// Days an absence without a date is taken to last.
    package var absenceDays: Int

    package init(
        organisation: Organisation,
        people: [PersonID: Person],
        serviceAreas: [ServiceArea],
        fallback: PersonID,
        coordinators: [PersonID],
        compliments: [String],
        roles: [String: PersonID] = [:],
        calendar: WorkingCalendar,
        absences: [PersonID: Absence] = [:],
        absenceDays: Int = 14
    ) {
        self.organisation = organisation
        self.people = people
        self.serviceAreas = serviceAreas
        self.fallback = fallback
        self.coordinators = coordinators
        self.compliments = compliments
        self.roles = roles
        self.calendar = calendar
        self.absences = absences
        self.absenceDays = absenceDays
    }

    /// The person in `people` with this e-mail address, compared without regard to case.
    package func person(address: String) -> Person? {
        let wanted = address.lowercased()
        return people.values.first { $0.address.lowercased() == wanted }
    }
}

package struct Organisation: Sendable {
    package var name: String
    /// The feedback mailbox: where customers write, and what letters come from.
    package var address: String
    /// Lower-case domains of the organisation's own staff.
    package var domains: [String]
    package var contactName: String?
    package var contactTelephone: String?
    package var contactAddress: String?
    /// Given to customers with the complaint receipt.
    package var policy: PolicyDocument?
    package var ombudsman: Ombudsman?

    package init(name: String, address: String, domains: [String]) {
        self.name = name
        self.address = address
        self.domains = domains
    }
}

package struct PolicyDocument: Sendable {
    package var name: String
    package var bytes: [UInt8]

    package init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }
}

package struct Ombudsman: Sendable, Codable {
    package var name: String
    package var url: String?
    package var telephone: String?

    package init(name: String, url: String?, telephone: String?) {
        self.name = name
        self.url = url
        self.telephone = telephone
    }
}

package struct Person: Sendable, Equatable {
    package var id: PersonID
    package var name: String
    package var address: String

    package init(id: PersonID, name: String, address: String) {
        self.id = id
        self.name = name
        self.address = address
    }
}

package struct ServiceArea: Sendable {
    package var name: String
    /// Words whose presence in a message points to this area.
    package var match: [String]
    /// Role (`investigation`, `reflection`, `appeal`, …) to person; blank roles are absent.
    package var roles: [String: PersonID]
    package var coordinator: PersonID?

    package init(name: String, match: [String], roles: [String: PersonID], coordinator: PersonID? = nil) {
        self.name = name
        self.match = match
        self.roles = roles
        self.coordinator = coordinator
    }
}

/// Why and how long a person does not answer.
package struct Absence: Codable, Sendable, Equatable {
    package enum Cause: String, Codable, Sendable {
        /// An out-of-office answer; ends at its date, or at `absenceDays`, or at the person's own mail.
        case outOfOffice
        /// "No longer works here", or a hard bounce: until a person says otherwise.
        case gone, bounced
        /// A person said so (`away until DATE`).
        case told
    }

    package var person: PersonID
    package var since: Date
    package var cause: Cause
    /// The first day back, where one was stated.
    package var until: LocalDate?
    /// The day on which the absence is taken to have ended; nil: until a person says otherwise.
    package var lapses: LocalDate?

    package init(person: PersonID, since: Date, cause: Cause, until: LocalDate?, lapses: LocalDate?) {
        self.person = person
        self.since = since
        self.cause = cause
        self.until = until
        self.lapses = lapses
    }

    package func holds(on day: LocalDate) -> Bool { lapses.map { day < $0 } ?? true }

    /// With what was known before: an answer that gives no date says nothing against the one that was given.
    package func completed(by known: Absence?, on day: LocalDate) -> Absence {
        guard until == nil, cause == .outOfOffice || cause == .told, let known, known.holds(on: day),
            known.until != nil || known.cause == .gone || known.cause == .bounced
        else { return self }
        return known
    }
}
