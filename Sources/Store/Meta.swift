package import Casework
package import FoundationEssentials
import Platform

/// A name in the table of single values, with the type of what it names.
package struct MetaKey<Value: ColumnValue>: Sendable {
    package let name: String
    package init(_ name: String) { self.name = name }
}

extension MetaKey<String> {
    /// Tells this store's letters from another's, in `Redress-Letter`. Made at random with the store.
    package static var instance: MetaKey { MetaKey("instance") }
}

extension MetaKey<Date> {
    /// When the store was made: what was received long before it is old mail.
    package static var firstStartAt: MetaKey<Date> { MetaKey("firstStartAt") }
    package static var lastFetchAt: MetaKey<Date> { MetaKey("lastFetchAt") }
    package static var lastMessageAt: MetaKey<Date> { MetaKey("lastMessageAt") }
}

extension MetaKey<LocalDate> {
    /// The day of the last digest queued for a co-ordinator.
    package static func lastDigestDay(_ coordinator: PersonID) -> MetaKey { MetaKey("lastDigestDay \(coordinator)") }
    /// The day of the last weekly list queued for a head of service.
    package static func lastWeeklyDay(_ head: PersonID) -> MetaKey { MetaKey("lastWeeklyDay \(head)") }
}

// The register of restricted correspondence: `restriction C-2026-00041-7`, with the customer's address in lower case.
extension Snapshot {
    /// The cases in which contact with a customer is restricted: all of them, or those of one address.
    package func restrictedCases(of address: String? = nil) throws(StoreError) -> [CaseFile] {
        let all = "SELECT substr(name, 13) FROM meta WHERE name > 'restriction ' AND name < 'restriction!'"
        let references: [CaseReference] =
            if let address {
                try database.rows(all + " AND value = ? ORDER BY name", address.lowercased()) {
                    row throws(StoreError) in try row[0]
                }
            } else {
                try database.rows(all + " ORDER BY name") { row throws(StoreError) in try row[0] }
            }
        var files: [CaseFile] = []
        for reference in references { if let file = try caseFile(reference) { files.append(file) } }
        return files
    }
}

extension Transaction {
    /// Enters a case in the register, or strikes it out.
    package func register(_ caseFile: CaseFile) throws(StoreError) {
        let key = MetaKey<String>("restriction \(caseFile.reference)")
        if caseFile.restriction == nil {
            try remove(key)
        } else {
            try set(key, to: caseFile.customer.address?.lowercased() ?? "")
        }
    }
}

extension Snapshot {
    package func value<Value>(_ key: MetaKey<Value>) throws(StoreError) -> Value? {
        try database.value("SELECT value FROM meta WHERE name = ?", key.name)
    }
}

extension Transaction {
    package func set<Value>(_ key: MetaKey<Value>, to value: Value) throws(StoreError) {
        try database.run(
            "INSERT INTO meta (name, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value",
            key.name,
            value
        )
    }

    package func remove<Value>(_ key: MetaKey<Value>) throws(StoreError) {
        try database.run("DELETE FROM meta WHERE name = ?", key.name)
    }

    func recordFirstStart(now: Date) throws(StoreError) {
        guard try value(.instance) == nil else { return }
        try set(.instance, to: RandomToken.base32(length: 12))
        try set(.firstStartAt, to: now)
    }
}
