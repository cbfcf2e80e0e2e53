import Platform
import TestSupport
import Testing

@testable import Delivery

private let letter = Array("Subject: Hello\r\n\r\n.Dear\r\n".utf8)

/// Plays a dialogue against a submission and gives the letters the server heard.
private func play(
    _ name: String,
    login: Login? = nil,
    caFile: String? = nil,
    _ body: (Submission, ScriptedServer) async throws -> Void
) async throws -> [String] {
    let server = try ScriptedServer(Dialogue(named: name, beside: #filePath))
    async let played = server.play()
    let url = try ServerURL("smtp://127.0.0.1:\(server.port)")
    var settings = SubmissionSettings(server: url, login: login, caFile: caFile, clientName: "client.example.org")
    // A machine under load is no silent server.
    settings.connectLimit = .seconds(300)
    let submission = try Submission(settings: settings)
    try await body(submission, server)
    let letters = try await played
    await submission.disconnect()
    return letters
}

extension Submission {
    fileprivate func submit(from tag: Int = 1, to name: String = "pat") async -> SubmissionResult {
        await submit(letter, from: "feedback+b.\(tag)@example.org", to: "\(name)@example.net")
    }
}

@Test func `many letters go over one connection, each with its own reverse-path`() async throws {
    let heard = try await play("kept-connection.smtp") { submission, _ in
        #expect(await submission.submit() == .sent(reply: "250 2.0.0 Ok: queued as 1"))
        #expect(await submission.submit(from: 2, to: "sam") == .sent(reply: "250 2.0.0 Ok: queued as 2"))
    }
    // The dot at the beginning of a line is doubled on its way (RFC 5321 §4.5.2).
    #expect(heard == Array(repeating: "Subject: Hello\r\n\r\n..Dear", count: 2))
}

@Test func `a kept connection the server gave up is replaced, and the letter goes once`() async throws {
    let heard = try await play("stale-connection.smtp") { submission, _ in
        #expect(await submission.submit() == .sent(reply: "250 2.0.0 Ok: queued as 1"))
        #expect(await submission.submit() == .sent(reply: "250 2.0.0 Ok: queued as 2"))
    }
    #expect(heard.count == 2)
}

@Test(
    arguments: [
        (
            "unknown-user.smtp",
            .failed(reply: "550 5.1.1 <address>: Recipient address rejected: User unknown in virtual mailbox table")
        ),
        ("greylisted.smtp", .deferred(reply: "450 4.2.0 <address>: Greylisted")),
        ("content-refused.smtp", .failed(reply: "554 5.7.1 Message rejected as spam")),
        ("too-large.smtp", .failed(reply: "552 5.3.4 Message size exceeds fixed limit")),
        (
            "sender-refused.smtp",
            .refused(reply: "the sender is refused: 550 5.7.1 Sender address rejected: not owned by user")
        ),
        (
            "send-as-denied.smtp",
            .refused(reply: "the sender is refused: 554 5.2.252 SendAsDenied; not allowed to send as the sender")
        ),
        ("login-needed.smtp", .refused(reply: "530 5.7.0 Authentication required")),
        ("no-service.smtp", .refused(reply: "554 5.3.2 mx.example.org no service for you")),
        ("busy.smtp", .deferred(reply: "421 4.3.2 mx.example.org too many connections")),
    ] as [(String, SubmissionResult)]
)
func `what the server answers decides`(dialogue: String, result: SubmissionResult) async throws {
    _ = try await play(dialogue) { submission, _ in
        #expect(await submission.submit() == result)
    }
}

@Test func `a connection that ends after the final dot leaves the letter's fate unknown`() async throws {
    _ = try await play("cut-after-dot.smtp") { submission, _ in
        let result = await submission.submit()
        guard case .unknown = result else {
            Issue.record("\(result)")
            return
        }
    }
}

@Test func `a connection that ends before the letter only defers it`() async throws {
    _ = try await play("cut-before-data.smtp") { submission, _ in
        let result = await submission.submit()
        guard case .deferred = result else {
            Issue.record("\(result)")
            return
        }
    }
}

@Test func `a cancelled task does not wait for the answer to the final dot`() async throws {
    _ = try await play("stalled-after-dot.smtp") { submission, server in
        let sending = Task { await submission.submit() }
        await server.told()
        sending.cancel()
        let result = await sending.value
        #expect(result == .unknown(reply: "interrupted"))
    }
}

@Test(
    arguments: [
        ("login-refused.smtp", .refused(reply: "the log-in is refused: 535 5.7.8 Error: authentication failed")),
        ("login-deferred.smtp", .deferred(reply: "454 4.7.0 Temporary authentication failure")),
    ] as [(String, SubmissionResult)]
)
func `a log-in is by PLAIN or LOGIN`(dialogue: String, result: SubmissionResult) async throws {
    let login = Login(user: "feedback", secret: .password("secret"))
    _ = try await play(dialogue, login: login) { submission, _ in
        #expect(await submission.submit() == result)
    }
}

@Test func `a bearer logs in, and a probe sends nothing`() async throws {
    let login = Login(user: "feedback", secret: .bearer("token-1"))
    _ = try await play("bearer.smtp", login: login) { submission, _ in
        #expect(await submission.probe() == .sent(reply: "235 2.7.0 Accepted"))
    }
}

@Test func `TLS that is demanded and not offered stops delivery`() async throws {
    _ = try await play("no-tls.smtp", caFile: "/etc/ssl/certs/ca-certificates.crt") { submission, _ in
        let result = await submission.submit()
        guard case .refused = result else {
            Issue.record("\(result)")
            return
        }
    }
}

@Test func `nobody there is said apart from an answer`() async throws {
    let port = try ScriptedServer(Dialogue("")).port
    let submission = try Submission(settings: SubmissionSettings(server: try ServerURL("smtp://127.0.0.1:\(port)")))
    let result = await submission.submit()
    guard case .unreachable = result else {
        Issue.record("\(result)")
        return
    }
}

@Test(arguments: ["a@example.org>\r\nRCPT TO:<b@example.org", "a b@example.org", "<a@example.org>", ""])
func `an address that could say more than an address is refused`(recipient: String) async throws {
    let submission = try Submission(settings: SubmissionSettings(server: try ServerURL("smtp://127.0.0.1:1")))
    let result = await submission.submit(letter, from: "a@example.org", to: recipient)
    #expect(result == .failed(reply: "the envelope address is malformed"))
}
