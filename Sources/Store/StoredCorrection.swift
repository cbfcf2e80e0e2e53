package import Casework
package import FoundationEssentials

/// A person said of which kind a message is: what later mail like it is judged by.
package struct StoredCorrection: Sendable, Codable, Equatable {
    /// The message corrected, and so the correction: a later one of the same message replaces it.
    package var message: Int64
    package var kind: Kind
    package var at: Date
    package var by: PersonID
    package var reference: CaseReference?
    /// JSON of Triage's: hashes, none of the message's words.
    package var likeness: String

    package init(
        message: Int64,
        kind: Kind,
        at: Date,
        by: PersonID,
        reference: CaseReference?,
        likeness: String
    ) {
        self.message = message
        self.kind = kind
        self.at = at
        self.by = by
        self.reference = reference
        self.likeness = likeness
    }
}

extension MetaKey<String> {
    fileprivate static func correction(_ message: Int64) -> MetaKey { MetaKey("correction \(message)") }
}

extension MetaKey<Int> {
    /// Grows with each change of the corrections, so that another process sees that there was one.
    fileprivate static var correctionsVersion: MetaKey { MetaKey("correctionsVersion") }
}

extension Snapshot {
    /// In the order in which they were made.
    package func corrections() throws(StoreError) -> [StoredCorrection] {
        let rows: [String] = try database.rows(
            // The space's successor ends the range.
            "SELECT value FROM meta WHERE name >= 'correction ' AND name < 'correction!'"
        ) { row throws(StoreError) in try row[0] }
        return try rows.map { text throws(StoreError) in try decode(StoredCorrection.self, from: text) }
            .sorted { ($0.at, $0.message) < ($1.at, $1.message) }
    }

    package func correctionsVersion() throws(StoreError) -> Int { try value(.correctionsVersion) ?? 0 }

    /// The message that opened a case; nil for one that no message did.
    package func openingMessage(of reference: CaseReference) throws(StoreError) -> Int64? {
        try database.value("SELECT opening_message FROM cases WHERE reference = ?", reference)
    }
}

extension Transaction {
    package func record(_ correction: StoredCorrection) throws(StoreError) {
        try set(.correction(correction.message), to: try encode(correction))
        try set(.correctionsVersion, to: try correctionsVersion() + 1)
    }

    /// Whether there was one.
    package func removeCorrection(of message: Int64) throws(StoreError) -> Bool {
        guard try value(.correction(message)) != nil else { return false }
        try remove(.correction(message))
        try set(.correctionsVersion, to: try correctionsVersion() + 1)
        return true
    }
}
