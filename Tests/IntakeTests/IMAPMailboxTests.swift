import Foundation
import Platform
import TestSupport
import Testing

@testable import Intake

/// Plays a dialogue against a mailbox; the body gets it unconnected.
private func play(
    _ name: String,
    path: String = "",
    secret: Secret = .password("secret"),
    largest: Int = 64 << 20,
    _ body: (IMAPMailbox, ScriptedServer) async throws -> Void
) async throws {
    let server = try ScriptedServer(Dialogue(named: name, beside: #filePath))
    async let played = server.play()
    let url = try ServerURL("imap://127.0.0.1:\(server.port)/\(path)")
    var settings = IMAPSettings(server: url, pollInterval: .milliseconds(1), largest: largest)
    // A machine under load is no silent server.
    (settings.connectLimit, settings.silence) = (.seconds(300), .seconds(300))
    let mailbox = try IMAPMailbox(settings: settings, login: Login(user: "feedback", secret: secret))
    do {
        try await body(mailbox, server)
    } catch {
        await mailbox.disconnect()
        _ = try await played
        throw error
    }
    await mailbox.disconnect()
    _ = try await played
}

private func key(_ validity: UInt32, _ uid: UInt32) -> MailboxKey { .imap(validity: validity, uid: uid) }

@Test func `a new message is listed and fetched, whatever comes amid the answers`() async throws {
    try await play("fetch.imap") { mailbox, _ in
        try await mailbox.connect()
        #expect(await mailbox.status.validity == 1_700_000_000)
        #expect(await mailbox.status.next == 15)
        let listed = try await mailbox.list(beyond: .uid(10))
        let time = try Date("2026-11-22T09:14:02Z", strategy: .iso8601)
        #expect(listed == [ListedMessage(key: key(1_700_000_000, 14), receivedAt: time, size: 23)])
        let fetched = try await mailbox.fetch(listed)
        #expect(fetched.map(\.bytes) == [Array("Subject: Damp\r\n\r\nHelp\r\n".utf8)])
        #expect(fetched.map(\.receivedAt) == [time])
        #expect(fetched.map(\.truncatedFrom) == [nil])
        // `* 3 EXISTS` came during the listing.
        #expect(try await mailbox.waitForChange(upTo: .zero))
    }
}

@Test func `the audit lists what is there; what vanished is left out; what is too large comes in part`() async throws {
    try await play("gaps.imap", largest: 100) { mailbox, _ in
        try await mailbox.connect()
        #expect(try await mailbox.keys() == Set([1, 2, 3, 9, .max].map { key(7, $0) }))
        let listed = try await mailbox.list([key(7, 9), key(7, 2), key(7, 3), key(6, 5)])
        #expect(listed.map(\.key) == [key(7, 2), key(7, 9)])
        let fetched = try await mailbox.fetch(listed)
        #expect(fetched.map(\.key) == [key(7, 9)])
        #expect(fetched.map(\.truncatedFrom) == [101])
    }
}

@Test func `a message the server cannot give does not keep back the others`() async throws {
    try await play("one-refused.imap") { mailbox, _ in
        try await mailbox.connect()
        let batch = [1, 2].map { ListedMessage(key: key(7, $0), receivedAt: .now, size: 4) }
        #expect(try await mailbox.fetch(batch).map(\.key) == [key(7, 2)])
    }
}

@Test(arguments: ["idle.imap", "idle-refused.imap"])
func `news ends the wait`(dialogue: String) async throws {
    try await play(dialogue) { mailbox, _ in
        try await mailbox.connect()
        #expect(try await mailbox.list(beyond: .uid(0)).isEmpty)
        #expect(try await mailbox.waitForChange(upTo: .seconds(3600)))
        #expect(await mailbox.status.exists == 1)
    }
}

@Test func `a cancelled task does not wait for the server`() async throws {
    try await play("idle-cancelled.imap") { mailbox, server in
        try await mailbox.connect()
        let waiting = Task { try await mailbox.waitForChange(upTo: .seconds(3600)) }
        await server.told()
        waiting.cancel()
        await #expect(throws: IntakeError.cancelled) { try await waiting.value }
    }
}

@Test(arguments: ["idle-dead.imap", "bye.imap", "cut-in-literal.imap"])
func `a connection that ends is an error to try again`(dialogue: String) async throws {
    try await play(dialogue) { mailbox, _ in
        try await mailbox.connect()
        let error = await #expect(throws: IntakeError.self) {
            switch dialogue {
            case "idle-dead.imap": _ = try await mailbox.waitForChange(upTo: .seconds(3600))
            case "bye.imap": _ = try await mailbox.keys()
            default: _ = try await mailbox.fetch([ListedMessage(key: key(7, 1), receivedAt: .now, size: 1_000_000)])
            }
        }
        guard case .unreachable = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(error?.recovery == .retry)
        await #expect(throws: IntakeError.self) { try await mailbox.keys() }
    }
}

@Test func `what is not IMAP ends the connection`() async throws {
    try await play("garbage.imap") { mailbox, _ in
        try await mailbox.connect()
        let error = await #expect(throws: IntakeError.self) { try await mailbox.keys() }
        #expect(error?.description.hasSuffix("sent what is not IMAP: atom") == true)
    }
}

@Test func `a refused log-in says why, without the address`() async throws {
    try await play("login-refused.imap") { mailbox, server in
        let error = await #expect(throws: IntakeError.self) { try await mailbox.connect() }
        #expect(
            error?.description == """
                imap://127.0.0.1:\(server.port) refused the log-in: NO [AUTHENTICATIONFAILED] no such user <address>; \
                look at intake.user and intake.password, or at what intake.oauth2 may do
                """
        )
    }
}

@Test func `a bearer logs in, and the mailbox may have any name`() async throws {
    try await play("bearer.imap", path: "Feedback%20&%20R%C3%BCckmeldung", secret: .bearer("token-1")) { mailbox, _ in
        try await mailbox.connect()
        #expect(await !mailbox.canIdle)
    }
}

@Test func `a mailbox that is not there is named as the configuration names it`() async throws {
    try await play("no-mailbox.imap") { mailbox, _ in
        let error = await #expect(throws: IntakeError.self) { try await mailbox.connect() }
        #expect(error?.description.contains("the mailbox \"INBOX\" cannot be opened: NO") == true)
    }
}

@Test func `servers' quirks are borne`() async throws {
    try await play("quirks.imap") { mailbox, _ in
        try await mailbox.connect()
        #expect(await mailbox.status.next == 12)
        #expect(try await mailbox.keys() == [key(7, 1), key(7, 2)])
    }
}

@Test func `nobody there is an error to try again`() async throws {
    let unused = try ScriptedServer(Dialogue("")).port
    let settings = IMAPSettings(server: try ServerURL("imap://127.0.0.1:\(unused)"))
    let mailbox = try IMAPMailbox(settings: settings, login: Login(user: "feedback", secret: .password("secret")))
    let error = await #expect(throws: IntakeError.self) { try await mailbox.connect() }
    #expect(error?.recovery == .retry)
    #expect(error?.description.hasPrefix("imap://127.0.0.1:\(unused) is out of reach: ") == true)
}
