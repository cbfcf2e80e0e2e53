import Casework
import Foundation
import Mail
import Testing

@testable import Store

struct QueryPlanTests {
    /// Runs every verb once, then asks SQLite how it runs each statement that was prepared for them. It has
    /// no statistics, here as in service, and so plans alike for twenty rows and for a million.
    @Test func `no verb reads a whole table, however large it grows`() async throws {
        let temporary = try TemporaryStore()
        let database = try temporary.connection()
        try Schema.current.migrate(database)
        try database.transaction(.writing) { try QueryPlanTests.fill(Transaction(database)) }
        try database.transaction(.writing) { try QueryPlanTests.everyVerb(Transaction(database)) }

        let meant = [
            "SELECT person, since, cause, until, lapses FROM absences",
            "SELECT count(*) FROM letters WHERE next_attempt IS NOT NULL",
        ]
        let statements = database.preparedSQL.filter { !$0.hasPrefix("PRAGMA") && !$0.contains("sqlite_schema") }
        #expect(statements.count > 50)
        for sql in statements where !meant.contains(sql) {
            let plan: [String] = try database.rows("EXPLAIN QUERY PLAN " + sql) { row throws(StoreError) in try row[3] }
            #expect(!plan.contains { $0.hasPrefix("SCAN") }, "\(sql): \(plan)")
            for (condition, index) in QueryPlanTests.indexes where sql.contains(condition) {
                #expect(plan.contains { $0.contains(index) }, "\(sql): \(plan)")
            }
        }
    }

    /// Conditions that another index would also serve, and badly: there are many open cases.
    static let indexes = [
        "customer_address = ? AND status": "cases_by_customer (customer_address=?",
        "assignee = ? AND status": "cases_by_assignee (assignee=?",
        "next_due <= ?": "cases_by_next_due",
        "next_attempt <= ?": "letters_by_next_attempt",
        "AND sent_at > ?": "COVERING INDEX letters_by_time_sent",
        "WHERE digest = ?": "COVERING INDEX messages_by_digest (digest=?",
        "state = 'fetched' ORDER": "COVERING INDEX messages_by_state",
        "uid IS NOT NULL": "COVERING INDEX messages_by_uid (mailbox=? AND validity=?",
    ]

    static func fill(_ transaction: Transaction) throws {
        for number in 1...20 {
            let uid = UInt32(number)
            try transaction.recordFetched([Sample.message(uid)], from: "INBOX", now: Sample.now)
            let address = "customer\(number)@example\(number % 100).org"
            var file = Sample.caseFile(number, address: address, assignee: "person\(number % 200)")
            file.status = number % 10 == 0 ? .open : .closed
            let due = Sample.now + Double(number)
            try transaction.insert(file, openedBy: Int64(number), nextDue: number % 10 == 0 ? due : nil)
            let event = CaseEvent(at: due, kind: .received, by: "customer", text: "by e-mail")
            try transaction.append([event], to: file.reference)
            var heading = Sample.heading
            heading.messageID = "\(number)@example.org"
            try transaction.markFiled(Int64(number), heading, reference: file.reference)
            let letter = Sample.letter(
                number,
                .receiptComplaint,
                case: number,
                to: .customer,
                address: address,
                key: "key-\(number)"
            )
            try transaction.enqueue(letter, now: due)
            if number % 10 > 0 { try transaction.markSent(Int64(number), reply: nil, now: due) }
        }
    }

    static func everyVerb(_ transaction: Transaction) throws {
        let reference = CaseReference(year: 2026, number: 10)
        let now = Sample.now
        try transaction.recordFetched(
            (20_001...20_005).map { Sample.message($0) },
            from: "INBOX",
            now: now
        )
        try transaction.recordGone([.imap(validity: 7, uid: 20_010)], from: "INBOX", now: now)
        try transaction.bumpAttempts(21)
        try transaction.markDuplicate(21, of: 1, Sample.heading)
        try transaction.set(.lastFetchAt, to: now)
        try transaction.remove(.lastFetchAt)
        let file = Sample.caseFile(10)
        try transaction.update(file, nextDue: nil)
        let new = CaseFile(
            reference: try transaction.nextReference(year: 2026),
            kind: .feedback,
            confidence: 1,
            stage: "feedback",
            customer: Customer(),
            subject: "",
            words: "",
            receivedAt: now
        )
        try transaction.insert(new, openedBy: nil, nextDue: nil)
        let attachment = OutgoingAttachment(name: "a", type: "text/plain", bytes: [1])
        try transaction.enqueue(Sample.letter(20_001, attachments: [attachment]), now: now)
        try transaction.postpone(10, until: now, reason: "cap", now: now)
        try transaction.markDeferred(10, reply: nil, nextAttempt: now, now: now)
        try transaction.markSent(10, reply: nil, now: now)
        try transaction.markFailed(10, reply: nil, now: now)
        try transaction.markAnswered(10, now: now)
        try transaction.setKeyExpiry(of: reference, to: now)
        try transaction.record(Absence(person: "ops", since: now, cause: .gone, until: nil, lapses: nil))
        _ = try transaction.absence(of: "ops")
        _ = try transaction.absences()
        try transaction.endAbsence(of: "ops")

        try transaction.record([Sample.surveyAnswer])
        try transaction.forget(3)
        _ = try transaction.surveyAnswers(quarters: ["2026-Q1"])

        try transaction.record(
            StoredCorrection(message: 1, kind: .other, at: now, by: "ops", reference: reference, likeness: "{}")
        )
        _ = try transaction.corrections()
        _ = try transaction.openingMessage(of: reference)
        _ = try transaction.removeCorrection(of: 1)

        _ = try transaction.value(.instance)
        _ = try transaction.message(1)
        _ = try transaction.raw(1)
        _ = try transaction.unfiled(limit: 100)
        _ = try transaction.messages(in: .setAside)
        _ = try transaction.countMessages(in: .old)
        _ = try transaction.messages(of: reference)
        _ = try transaction.earlierMessage(digest: [1], than: 4)
        _ = try transaction.cases(ofMessageIDs: ["5@example.org"])
        _ = try transaction.lastUID(mailbox: "INBOX", validity: 7)
        _ = try transaction.knownUIDs(mailbox: "INBOX", validity: 7)
        _ = try transaction.knownNames(mailbox: "INBOX")
        _ = try transaction.caseFile(reference)
        _ = try transaction.outline(reference)
        _ = try transaction.openCases(customer: "customer10@example10.org")
        _ = try transaction.openCases(assignee: "person10")
        _ = try transaction.cases(CaseFilter(status: .open))
        _ = try transaction.cases(CaseFilter(customer: "customer10@example10.org"))
        _ = try transaction.cases(CaseFilter(status: .open, kind: .complaint, serviceArea: "Repairs", assignee: "ops"))
        _ = try transaction.cases(CaseFilter(overdueAt: now))
        _ = try transaction.casesDue(at: now)
        _ = try transaction.nextCaseDue()
        _ = try transaction.caseOpened(byMessage: 4)
        try transaction.register(Sample.caseFile(10, address: "customer10@example10.org", assignee: nil))
        _ = try transaction.restrictedCases()
        _ = try transaction.restrictedCases(of: "customer10@example10.org")
        _ = try transaction.events(of: reference)
        _ = try transaction.newestEventTime()
        _ = try transaction.events(after: 1)
        _ = try transaction.lastEvent()
        _ = try transaction.letters(after: 1)
        _ = try transaction.lastLetter()
        _ = try transaction.countLettersWaiting()
        _ = try transaction.letter(10)
        _ = try transaction.content(of: 10)
        _ = try transaction.lettersDue(at: now)
        _ = try transaction.nextLetterDue()
        _ = try transaction.lettersInTrouble(since: now)
        _ = try transaction.letter(token: "token-4")
        _ = try transaction.letter(key: "key-4")
        _ = try transaction.letters(messageIDs: ["letter-4@example.org"])
        _ = try transaction.letters(toAddress: "a@example.org", since: now)
        _ = try transaction.letters(toAddress: "a@example.org", since: now, unansweredOnly: true)
        _ = try transaction.unansweredLetters(to: "ops", since: now)
        _ = try transaction.letters(of: reference)
        _ = try transaction.receipt(of: reference)
        for scope in [LetterScope.customers, .domain("example.org"), .address("a@example.org"), .person("ops")] {
            _ = try transaction.countLetters(to: scope, queuedSince: now)
            _ = try transaction.countLetters(to: scope, sentSince: now)
        }
    }
}
