import Casework
import Foundation
import Testing

@testable import Store

struct MessagesTests {
    @Test func `fetching the same message twice stores it once`() async throws {
        let temporary = try TemporaryStore()
        let store = try temporary.open()
        let first = try await store.write {
            try $0.recordFetched([Sample.message(1), Sample.message(2)], from: "INBOX", now: Sample.now)
        }
        let second = try await store.write {
            try $0.recordFetched(
                [Sample.message(2), Sample.message(2, validity: 8), Sample.message(3)],
                from: "INBOX",
                now: Sample.now
            )
        }
        let elsewhere = try await store.write {
            try $0.recordFetched([Sample.message(2)], from: "Archive", now: Sample.now)
        }
        #expect(first == [1, 2])
        #expect(second == [3, 4])
        #expect(elsewhere == [5])
    }

    @Test func `a message comes back as it was stored`() async throws {
        let temporary = try TemporaryStore()
        let store = try temporary.open()
        let bytes: [UInt8] = [0, 255, 13, 10, 0x80]
        let new = NewMessage(
            key: .maildir("1700.M1P2.host"),
            receivedAt: Sample.now - 60,
            bytes: bytes,
            digest: [1, 2],
            truncatedFrom: 70_000_000
        )
        try await store.write { _ = try $0.recordFetched([new], from: "inbox", now: Sample.now) }
        let message = try #require(try await store.read { try $0.message(1) })
        #expect(message.key == .maildir("1700.M1P2.host"))
        #expect(message.mailbox == "inbox")
        #expect(message.receivedAt == Sample.now - 60)
        #expect(message.fetchedAt == Sample.now)
        #expect(message.size == 5)
        #expect(message.truncatedFrom == 70_000_000)
        #expect(message.digest == [1, 2])
        #expect(message.state == .fetched)
        #expect(message.heading == MessageHeading(messageID: nil, fromAddress: nil, subject: nil))
        #expect(try await store.read { try $0.raw(1) } == bytes)
    }

    @Test func `an unknown time of receipt is the time of fetching`() async throws {
        let temporary = try TemporaryStore()
        let store = try temporary.open()
        var message = Sample.message(1)
        message.receivedAt = .distantFuture
        let unknown = message
        try await store.write { _ = try $0.recordFetched([unknown], from: "INBOX", now: Sample.now) }
        #expect(try await store.read { try $0.message(1)?.receivedAt } == Sample.now)
    }

    @Test func `an empty message is a message`() async throws {
        let temporary = try TemporaryStore()
        let store = try temporary.open()
        try await store.write {
            _ = try $0.recordFetched([Sample.message(1, text: "")], from: "INBOX", now: Sample.now)
        }
        #expect(try await store.read { try $0.raw(1) } == [])
    }

    @Test func `the known UIDs are runs, and count what is gone`() async throws {
        let temporary = try TemporaryStore()
        let store = try temporary.open()
        try await store.write {
            _ = try $0.recordFetched([3, 1, 2, 7].map { Sample.message($0) }, from: "INBOX", now: Sample.now)
            try $0.recordGone([.imap(validity: 7, uid: 4), .imap(validity: 7, uid: 9)], from: "INBOX", now: Sample.now)
        }
        #expect(try await store.read { try $0.knownUIDs(mailbox: "INBOX", validity: 7) } == [1...4, 7...7, 9...9])
        #expect(try await store.read { try $0.knownUIDs(mailbox: "INBOX", validity: 8) } == [])
        #expect(try await store.read { try $0.lastUID(mailbox: "INBOX", validity: 7) } == 9)
        #expect(try await store.read { try $0.lastUID(mailbox: "INBOX", validity: 8) } == 0)
        #expect(try await store.read { try $0.countMessages(in: .gone) } == 2)
    }

    @Test func `the last UID there can be ends its run`() async throws {
        let temporary = try TemporaryStore()
        let store = try temporary.open()
        try await store.write {
            _ = try $0.recordFetched([Sample.message(.max - 1), Sample.message(.max)], from: "INBOX", now: Sample.now)
        }
        let known = try await store.read { try $0.knownUIDs(mailbox: "INBOX", validity: 7) }
        #expect(known == [(.max - 1)...UInt32.max])
    }

    @Test func `Maildir names are known by their mailbox`() async throws {
        let temporary = try TemporaryStore()
        let store = try temporary.open()
        var message = Sample.message(1)
        message.key = .maildir("a")
        let new = message
        try await store.write { _ = try $0.recordFetched([new, new], from: "inbox", now: Sample.now) }
        #expect(try await store.read { try $0.knownNames(mailbox: "inbox") } == ["a"])
        #expect(try await store.read { try $0.knownNames(mailbox: "INBOX") } == [])
    }

    @Test func `a message is decided once, a set-aside one later`() async throws {
        let temporary = try TemporaryStore()
        let store = try temporary.open()
        let reference = CaseReference(year: 2026, number: 1)
        try await store.write {
            _ = try $0.recordFetched((1...4).map { Sample.message($0) }, from: "INBOX", now: Sample.now)
            try $0.insert(Sample.caseFile(1), openedBy: 1, nextDue: nil)
            try $0.markFiled(1, Sample.heading, reference: reference)
            try $0.markSetAside(2, Sample.heading, reason: "no customer")
            try $0.markDuplicate(3, of: 1, Sample.heading)
        }
        #expect(try await store.read { try $0.unfiled(limit: 10) } == [4])
        #expect(try await store.read { try $0.messages(in: .setAside).map(\.reason) } == ["no customer"])
        await #expect(throws: StoreError.self) {
            try await store.write { try $0.markFiled(1, Sample.heading, reference: nil) }
        }
        try await store.write { try $0.markFiled(2, Sample.heading, reference: reference, direction: .out) }
        let messages = try await store.read { try $0.messages(of: reference) }
        #expect(messages.map(\.id) == [1, 2])
        #expect(messages.map(\.direction) == [.in, .out])
        #expect(try await store.read { try $0.cases(ofMessageIDs: ["x@example.org", "1@example.org"]) } == [reference])
    }

    @Test func `an equal digest points to the first of its kind only`() async throws {
        let temporary = try TemporaryStore()
        let store = try temporary.open()
        var again = Sample.message(2)
        again.digest = Sample.message(1).digest
        let copy = again
        try await store.write { _ = try $0.recordFetched([Sample.message(1), copy], from: "INBOX", now: Sample.now) }
        #expect(try await store.read { try $0.earlierMessage(digest: copy.digest, than: 2) } == 1)
        #expect(try await store.read { try $0.earlierMessage(digest: copy.digest, than: 1) } == nil)
    }

    @Test func `failed filings are counted`() async throws {
        let temporary = try TemporaryStore()
        let store = try temporary.open()
        try await store.write { _ = try $0.recordFetched([Sample.message(1)], from: "INBOX", now: Sample.now) }
        try await store.write { _ = try $0.bumpAttempts(1) }
        #expect(try await store.write { try $0.bumpAttempts(1) } == 2)
    }
}
