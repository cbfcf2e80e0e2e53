import Foundation
import Testing

@testable import Store

/// The store as a test reads it, in SQL: what is written there, whatever the program says of it.
struct Ledger: Sendable {
    let path: String

    private func database() throws -> Database { try Database(path: path, access: .readOnly) }

    func count(_ sql: String) throws -> Int { try database().value(sql) ?? 0 }

    func texts(_ sql: String) throws -> [String] {
        try database().rows(sql) { row throws(StoreError) in try row[0] }
    }

    var cases: Int { get throws { try count("SELECT count(*) FROM cases") } }

    /// The state of every message, in the order they came.
    var messages: [String] { get throws { try texts("SELECT state FROM messages ORDER BY id") } }

    /// What became of letters to a kind of recipient.
    func letters(to recipient: String) throws -> Set<String> {
        Set(try texts("SELECT state FROM letters WHERE recipient = '\(recipient)'"))
    }

    func value(_ name: String) throws -> String? { try texts("SELECT value FROM meta WHERE name = '\(name)'").first }

    /// The bytes of every message, as fetched.
    var raw: [[UInt8]] {
        get throws { try database().rows("SELECT bytes FROM raw_messages") { row throws(StoreError) in try row[0] } }
    }

    /// Everything that must hold of any store at any time.
    func expectSound() async throws {
        #expect(try await CaseStore(readOnly: path).integrityProblems() == [])
        for (broken, sql) in Self.rules {
            #expect(try count("SELECT count(*) FROM (\(sql))") == 0, Comment(rawValue: broken))
        }
    }

    /// Each finds the rows that break a rule.
    private static let rules = [
        (
            "bytes without a message, or a message without its bytes",
            """
            SELECT id FROM messages WHERE state <> 'gone' AND id NOT IN (SELECT message FROM raw_messages)
            UNION ALL SELECT message FROM raw_messages WHERE message NOT IN (SELECT id FROM messages)
            """
        ),
        (
            "a place in the mailbox recorded twice",
            "SELECT uid FROM messages WHERE uid IS NOT NULL GROUP BY mailbox, validity, uid HAVING count(*) > 1"
        ),
        (
            "one message, two cases",
            """
            SELECT opening_message FROM cases WHERE opening_message IS NOT NULL
            GROUP BY opening_message HAVING count(*) > 1
            """
        ),
        (
            "the same message, two cases",
            """
            SELECT m.digest FROM cases c JOIN messages m ON m.id = c.opening_message
            GROUP BY m.digest HAVING count(*) > 1
            """
        ),
        (
            "a case that no filed message opened",
            """
            SELECT reference FROM cases WHERE opening_message NOT IN
            (SELECT id FROM messages WHERE state = 'filed' AND case_reference = reference)
            """
        ),
        (
            "a case without the event of its receipt, or with two",
            """
            SELECT reference FROM cases WHERE 1 <> (SELECT count(*) FROM events
            WHERE case_reference = reference AND kind = 'received')
            """
        ),
        (
            "a case without its receipt letter, or with two",
            """
            SELECT reference FROM cases WHERE 1 <> (SELECT count(*) FROM letters WHERE case_reference = reference
            AND recipient = 'customer' AND letter IN ('receiptComplaint', 'receiptFeedback', 'receiptNeutral'))
            """
        ),
        (
            "a letter without its text",
            "SELECT id FROM letters WHERE id NOT IN (SELECT letter FROM letter_contents)"
        ),
        (
            "a letter that is sent and waits",
            "SELECT id FROM letters WHERE (state IN ('queued', 'deferred')) <> (next_attempt IS NOT NULL)"
        ),
        (
            "an event from before the one it follows",
            """
            SELECT later.id FROM events later JOIN events earlier
            ON earlier.case_reference = later.case_reference AND earlier.id = later.id - 1 AND earlier.at > later.at
            WHERE later.kind <> 'breached' AND earlier.kind <> 'breached'
            """
        ),
    ]
}
