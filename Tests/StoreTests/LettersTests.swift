import Casework
import Foundation
import Mail
import Testing

@testable import Store

struct LettersTests {
    let reference = CaseReference(year: 2026, number: 1)
    let receipt = Sample.letter(1, .receiptComplaint, to: .customer, address: "Pat@Example.org")

    func storeWithCase(_ temporary: borrowing TemporaryStore) async throws -> CaseStore {
        let store = try temporary.open()
        try await store.write { try $0.insert(Sample.caseFile(1), openedBy: nil, nextDue: nil) }
        return store
    }

    @Test func `a letter comes back as it was queued`() async throws {
        let temporary = try TemporaryStore()
        let store = try await storeWithCase(temporary)
        let attachments = [
            OutgoingAttachment(name: "policy.pdf", type: "application/pdf", bytes: [1, 2, 3]),
            OutgoingAttachment(name: "empty.txt", type: "text/plain", bytes: []),
        ]
        let new = Sample.letter(1, key: "abcd-efgh-jkmn", attachments: attachments)
        let id = try await store.write { try $0.enqueue(new, now: Sample.now) }
        #expect(try await store.read { try $0.content(of: id) } == new.message)
        let letter = try #require(try await store.read { try $0.letter(id) })
        #expect(letter.recipient == .person("ops"))
        #expect(letter.person == "ops")
        #expect(letter.address == "ops@example.org")
        #expect(letter.state == .queued)
        #expect(letter.nextAttempt == Sample.now)
        #expect(letter.messageID == "letter-1@example.org")
    }

    @Test func `an attachment of many letters is stored once`() async throws {
        let temporary = try TemporaryStore()
        let store = try await storeWithCase(temporary)
        let policy = [UInt8](repeating: 7, count: 100_000)
        try await store.write {
            for id in 1...20 {
                let attachment = OutgoingAttachment(name: "policy.pdf", type: "application/pdf", bytes: policy)
                try $0.enqueue(Sample.letter(id, attachments: [attachment]), now: Sample.now)
            }
            var other = policy
            other[99_999] = 8
            let attachment = OutgoingAttachment(name: "policy.pdf", type: "application/pdf", bytes: other)
            try $0.enqueue(Sample.letter(21, attachments: [attachment]), now: Sample.now)
        }
        let stored: Int? = try temporary.connection().value("SELECT count(*) FROM attachments")
        #expect(stored == 2)
        #expect(try await store.read { try $0.content(of: 21)?.attachments.first?.bytes.last } == 8)
    }

    @Test func `a refused letter goes again without its files once, and then has failed`() async throws {
        let temporary = try TemporaryStore()
        let store = try await storeWithCase(temporary)
        let files = [("b.jpg", 1), ("a.jpg", 0)].map { EnclosedFile(message: 1, number: $1, name: $0, size: 9) }
        try await store.write {
            try $0.recordFetched([Sample.message(1)], from: "INBOX", now: Sample.now)
            let id = try $0.enqueue(Sample.letter(1, files: files), now: Sample.now)
            try $0.markSent(id, reply: nil, now: Sample.now)
            #expect(try $0.files(of: id).files == files)
            #expect(try !$0.files(of: id).areLeft)
            #expect(try $0.lettersDue(at: Sample.now).isEmpty)
            #expect(try $0.sendAgainWithoutFiles(id, now: Sample.now))
            #expect(try $0.files(of: id).areLeft)
            #expect(try $0.lettersDue(at: Sample.now).map(\.id) == [id])
            #expect(try !$0.sendAgainWithoutFiles(id, now: Sample.now))
            let plain = try $0.enqueue(Sample.letter(2), now: Sample.now)
            #expect(try !$0.sendAgainWithoutFiles(plain, now: Sample.now))
        }
    }

    @Test func `a case has one receipt letter, its copies to staff apart`() async throws {
        let temporary = try TemporaryStore()
        let store = try await storeWithCase(temporary)
        let (first, reference) = (receipt, reference)
        try await store.write {
            try $0.enqueue(first, now: Sample.now)
            try $0.enqueue(Sample.letter(2, .receiptComplaint, to: .person("quality")), now: Sample.now)
        }
        await #expect(throws: StoreError.self) {
            try await store.write {
                try $0.enqueue(Sample.letter(3, .receiptNeutral, to: .customer), now: Sample.now)
            }
        }
        #expect(try await store.read { try $0.receipt(of: reference)?.id } == 1)
        #expect(try await store.read { try $0.letters(of: reference).map(\.id) } == [1, 2])
    }

    @Test func `a letter is due until it is sent or has failed`() async throws {
        let temporary = try TemporaryStore()
        let store = try await storeWithCase(temporary)
        try await store.write {
            for id in 1...3 { try $0.enqueue(Sample.letter(id), now: Sample.now) }
            try $0.enqueue(
                Sample.letter(4, handling: .delay(until: Sample.now + 3600, reason: "cap")),
                now: Sample.now
            )
            try $0.enqueue(Sample.letter(5, handling: .suppress(reason: "cap")), now: Sample.now)
        }
        #expect(try await store.read { try $0.lettersDue(at: Sample.now).map(\.id) } == [1, 2, 3])
        try await store.write {
            try $0.markSent(1, reply: "250 2.0.0 ok", now: Sample.now + 1)
            try $0.markDeferred(2, reply: "451 4.3.0 later", nextAttempt: Sample.now + 60, now: Sample.now + 1)
            try $0.markFailed(3, reply: "550 5.1.1 unknown", now: Sample.now + 1)
        }
        #expect(try await store.read { try $0.lettersDue(at: Sample.now + 1) } == [])
        #expect(try await store.read { try $0.nextLetterDue() } == Sample.now + 60)
        #expect(try await store.read { try $0.lettersDue(at: Sample.now + 3600).map(\.id) } == [2, 4])
        #expect(try await store.read { try $0.lettersDue(at: Sample.now + 3600, limit: 1).map(\.id) } == [2])
        #expect(try await store.read { try $0.lettersInTrouble(since: Sample.now).map(\.id) } == [4, 5, 2, 3])
        let sent = try #require(try await store.read { try $0.letter(1) })
        #expect(sent.state == .sent)
        #expect(sent.sentAt == Sample.now + 1)
        #expect(sent.reply == "250 2.0.0 ok")
        #expect(sent.attempts == 1)
    }

    @Test func `a letter that was sent is not sent again, but may come back`() async throws {
        let temporary = try TemporaryStore()
        let store = try await storeWithCase(temporary)
        try await store.write {
            try $0.enqueue(Sample.letter(1), now: Sample.now)
            try $0.markSent(1, reply: nil, now: Sample.now)
        }
        await #expect(throws: StoreError.self) {
            try await store.write { try $0.markSent(1, reply: nil, now: Sample.now) }
        }
        try await store.write { try $0.markFailed(1, reply: "5.1.1", now: Sample.now + 5) }
        let letter = try #require(try await store.read { try $0.letter(1) })
        #expect(letter.state == .failed)
        #expect(letter.sentAt == Sample.now)
    }

    @Test func `a letter is found by what answers it`() async throws {
        let temporary = try TemporaryStore()
        let store = try await storeWithCase(temporary)
        try await store.write {
            try $0.enqueue(Sample.letter(1, key: "aaaa-bbbb-cccc"), now: Sample.now)
            try $0.enqueue(Sample.letter(2), now: Sample.now)
        }
        #expect(try await store.read { try $0.letter(token: "token-2")?.id } == 2)
        #expect(try await store.read { try $0.letter(token: "token-3") } == nil)
        let messageIDs = ["letter-2@example.org", "?", "letter-1@example.org", "letter-2@example.org"]
        #expect(try await store.read { try $0.letters(messageIDs: messageIDs).map(\.id) } == [2, 1])
        #expect(try await store.read { try $0.letter(key: "aaaa-bbbb-cccc")?.id } == 1)
    }

    @Test func `a key ends with its case, and lives again when it is reopened`() async throws {
        let temporary = try TemporaryStore()
        let store = try await storeWithCase(temporary)
        let reference = reference
        try await store.write {
            try $0.enqueue(Sample.letter(1, key: "k"), now: Sample.now)
            try $0.setKeyExpiry(of: reference, to: Sample.now + 30)
        }
        let closed = try #require(try await store.read { try $0.letter(key: "k") })
        #expect(closed.keyIsValid(at: Sample.now + 29))
        #expect(!closed.keyIsValid(at: Sample.now + 30))
        try await store.write { try $0.setKeyExpiry(of: reference, to: nil) }
        let reopened = try #require(try await store.read { try $0.letter(key: "k") })
        #expect(reopened.keyIsValid(at: Sample.now + 31))
    }

    @Test func `unanswered letters are those nothing has answered since`() async throws {
        let temporary = try TemporaryStore()
        let store = try await storeWithCase(temporary)
        try await store.write {
            for id in 1...3 {
                try $0.enqueue(Sample.letter(id, address: "Ops@example.org"), now: Sample.now + Double(id))
            }
            try $0.markAnswered(2, now: Sample.now + 9)
            try $0.markAnswered(2, now: Sample.now + 10)
        }
        #expect(
            try await store.read { try $0.unansweredLetters(to: "ops", since: Sample.now + 1).map(\.id) } == [3, 1]
        )
        #expect(try await store.read { try $0.unansweredLetters(to: "ops", since: Sample.now + 2).map(\.id) } == [3])
        let recent = try await store.read { try $0.letters(toAddress: "OPS@example.org", since: Sample.now) }
        #expect(recent.map(\.id) == [3, 2, 1])
        #expect(recent[1].answeredAt == Sample.now + 9)
    }

    @Test func `letters are counted for each cap`() async throws {
        let temporary = try TemporaryStore()
        let store = try await storeWithCase(temporary)
        try await store.write {
            try $0.enqueue(Sample.letter(1, .notice, to: .customer, address: "Pat@Example.org"), now: Sample.now)
            try $0.enqueue(Sample.letter(2, .notice, to: .customer, address: "kim@example.org"), now: Sample.now + 1)
            try $0.enqueue(Sample.letter(3, .notice, to: .customer, address: "lee@example.net"), now: Sample.now + 2)
            try $0.enqueue(Sample.letter(4), now: Sample.now + 3)
            try $0.enqueue(
                Sample.letter(
                    5,
                    .notice,
                    to: .customer,
                    address: "pat@example.org",
                    handling: .suppress(reason: "cap")
                ),
                now: Sample.now + 4
            )
            try $0.markSent(1, reply: nil, now: Sample.now + 100)
            try $0.markSent(4, reply: nil, now: Sample.now + 100)
        }
        func count(_ scope: LetterScope, queuedSince since: Date) async throws -> Int {
            try await store.read { try $0.countLetters(to: scope, queuedSince: since) }
        }
        func count(_ scope: LetterScope, sentSince since: Date) async throws -> Int {
            try await store.read { try $0.countLetters(to: scope, sentSince: since) }
        }
        let start = Sample.now - 1
        #expect(try await count(.customers, queuedSince: start) == 3)
        #expect(try await count(.customers, queuedSince: Sample.now + 1) == 1)
        #expect(try await count(.domain("Example.org"), queuedSince: start) == 2)
        #expect(try await count(.address("PAT@example.org"), queuedSince: start) == 1)
        #expect(try await count(.person("ops"), queuedSince: start) == 1)
        #expect(try await count(.customers, sentSince: start) == 1)
        #expect(try await count(.domain("example.net"), sentSince: start) == 0)
        #expect(try await count(.address("ops@example.org"), sentSince: start) == 1)
        #expect(try await count(.person("ops"), sentSince: Sample.now + 100) == 0)
    }
}
