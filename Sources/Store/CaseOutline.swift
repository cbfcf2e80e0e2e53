package import Casework
package import FoundationEssentials

/// What can be said of a case without reading its file.
package struct CaseOutline: Sendable, Equatable {
    package let reference: CaseReference
    package let status: CaseStatus
    package let kind: Kind
    /// Lower-case.
    package let customerAddress: String?
    package let assignee: PersonID?
    package let closedAt: Date?
}

extension CaseOutline {
    static let columns = "reference, status, kind, customer_address, assignee, closed_at"

    init(row: Statement) throws(StoreError) {
        reference = try row[0]
        status = try row[1]
        kind = try row[2]
        customerAddress = try row[3]
        assignee = try row[4]
        closedAt = try row[5]
    }
}

/// Which cases to list: all that every stated condition holds for.
package struct CaseFilter: Sendable, Equatable {
    package var status: CaseStatus?
    package var kind: Kind?
    package var serviceArea: String?
    /// An e-mail address, in any case of letters.
    package var customer: String?
    package var assignee: PersonID?
    /// Open, with a clock that is not met and was due before this.
    package var overdueAt: Date?

    package init(
        status: CaseStatus? = nil,
        kind: Kind? = nil,
        serviceArea: String? = nil,
        customer: String? = nil,
        assignee: PersonID? = nil,
        overdueAt: Date? = nil
    ) {
        self.status = status
        self.kind = kind
        self.serviceArea = serviceArea
        self.customer = customer
        self.assignee = assignee
        self.overdueAt = overdueAt
    }

    var conditions: [(sql: String, argument: any ColumnValue)] {
        var conditions: [(sql: String, argument: any ColumnValue)] = []
        if let status { conditions.append(("status = ?", status)) }
        if let kind { conditions.append(("kind = ?", kind)) }
        if let serviceArea { conditions.append(("service_area = ?", serviceArea)) }
        if let customer { conditions.append(("customer_address = ?", customer.lowercased())) }
        if let assignee { conditions.append(("assignee = ?", assignee)) }
        if let overdueAt { conditions.append(("status = 'open' AND earliest_deadline < ?", overdueAt)) }
        return conditions
    }
}
