import Foundation
import Platform
import Store
import TestSupport
import Testing

@testable import redress

/// A token endpoint, a store, and a server to log in to.
private struct Access {
    let tokens: TokenServer
    let folder: TemporaryFolder
    let now = Date(timeIntervalSince1970: 1_800_000_000)

    static func trying(_ body: (Access) async throws -> Void) async throws {
        try await TokenServer.running { tokens in
            let folder = try TemporaryFolder("access")
            defer { folder.remove() }
            try folder.file("refresh", "r1\n")
            try folder.file("secret", "s3cret\n")
            try await body(Access(tokens: tokens, folder: folder))
        }
    }

    func server(_ url: String = "imaps://mail.example.org") -> Configuration.Server {
        let settings = Configuration.OAuth2Settings(
            tokenURL: tokens.url,
            clientID: "redress",
            clientSecret: .file(folder.path("secret")),
            refreshToken: .file(folder.path("refresh")),
            caFile: tokens.caFile
        )
        return Configuration.Server(url: url, user: "feedback", login: .oauth2(settings))
    }

    /// As a new process has it.
    func process() throws -> AccessTokens {
        let store = try CaseStore(path: folder.path("store"), now: now)
        return try AccessTokens { _ in store }
    }
}

private func bearer(_ token: String) -> Login { Login(user: "feedback", secret: .bearer(token)) }

@Suite struct AccessTokensTests {
    @Test func `two servers with the same settings share a token, also when both ask at once`() async throws {
        try await Access.trying { access in
            let logins = try access.process()
            async let heard = access.tokens.answer(.token("a1"))
            async let intake = logins.login(to: access.server())
            async let submission = logins.login(to: access.server("smtps://mail.example.org"))
            #expect(try await [intake, submission] == [bearer("a1"), bearer("a1")])
            #expect(try await heard.count == 1)
        }
    }

    @Test func `a token in its last minute is renewed`() async throws {
        try await Access.trying { access in
            let logins = try access.process()
            async let heard = access.tokens.answer(.token("a1", lifetime: 60), .token("a2"))
            #expect(try await logins.login(to: access.server()) == bearer("a1"))
            #expect(try await logins.login(to: access.server()) == bearer("a2"))
            #expect(try await heard.count == 2)
        }
    }

    @Test func `an exchanged refresh token outlives the process, until another is configured`() async throws {
        try await Access.trying { access in
            async let heard = access.tokens.answer(
                .token("a1", refreshToken: "r2"),
                .token("a2", refreshToken: "r3"),
                .token("a3"),
                .token("a4")
            )
            for _ in 1...3 { _ = try await access.process().login(to: access.server()) }
            try access.folder.file("refresh", "new\n")
            _ = try await access.process().login(to: access.server())
            #expect(try await heard.map { $0["refresh_token"] } == ["r1", "r2", "r3", "new"])
        }
    }

    @Test func `an exchanged refresh token that could not be stored is not used before it is`() async throws {
        try await Access.trying { access in
            let store = try CaseStore(path: access.folder.path("store"), now: access.now)
            let full = access.folder.path("full")
            try access.folder.file("full", "")
            let logins = try AccessTokens { toWrite in
                if toWrite, FileManager.default.fileExists(atPath: full) { throw SystemError("write") }
                return store
            }
            async let heard = access.tokens.answer(.token("a1", refreshToken: "r2"), .token("a2"))
            await #expect(throws: SystemError.self) { try await logins.login(to: access.server()) }
            await #expect(throws: SystemError.self) { try await logins.login(to: access.server()) }
            try FileManager.default.removeItem(atPath: full)
            #expect(try await logins.login(to: access.server()) == bearer("a2"))
            #expect(try await heard.map { $0["refresh_token"] } == ["r1", "r2"])
            let key = Configuration.OAuth2Settings(tokenURL: access.tokens.url, clientID: "redress")
                .refreshTokenKey(configured: "r1")
            #expect(try await store.read { try $0.value(key) } == "r2")
        }
    }

    @Test func `a refused token is renewed once`() async throws {
        try await Access.trying { access in
            let logins = try access.process()
            let server = access.server()
            async let heard = access.tokens.answer(.token("a1"), .token("a2"))
            let first = try await logins.login(to: server)
            #expect(try await logins.login(to: server, refused: first) == bearer("a2"))
            // What another connection tried before counts for nothing.
            #expect(try await logins.login(to: server, refused: first) == bearer("a2"))
            #expect(try await logins.login(to: server, refused: bearer("a2")) == nil)
            #expect(try await logins.login(to: server) == bearer("a2"))
            #expect(try await heard.count == 2)
        }
    }

    @Test func `a refresh token is not used twice a day where no connection needs it`() async throws {
        try await Access.trying { access in
            let logins = try access.process()
            async let heard = access.tokens.answer(.token("a1", lifetime: 60))
            try await logins.renewDaily(access.server())
            try await logins.renewDaily(access.server())
            #expect(try await heard.count == 1)
        }
    }

    @Test func `a password is read anew each time, and has no second try`() async throws {
        try await Access.trying { access in
            let logins = try access.process()
            let server = Configuration.Server(
                url: "imaps://mail.example.org",
                user: "feedback",
                login: .password(.file(access.folder.path("secret")))
            )
            #expect(try await logins.login(to: server)?.secret == .password("s3cret"))
            try access.folder.file("secret", "changed")
            let login = try await logins.login(to: server)
            #expect(login?.secret == .password("changed"))
            #expect(try await logins.login(to: server, refused: login) == nil)
        }
    }

    @Test func `access that cannot be kept is an alarm until it can`() async throws {
        try await Access.trying { access in
            var configuration = try Charity().office.configuration
            configuration.intake = .imap(access.server(), pollSeconds: 60)
            let time = TimeSource(.still(access.now))
            let service = try await Service.start(try Office(configuration), time: time, log: Log(descriptor: -1))
            let intake = try IntakeLoop(service: service)
            async let heard = access.tokens.answer(.refusal("invalid_client"), .token("a1"))
            try await intake.keepAccess()
            let alarms = try await service.store.read { try Alarm.all($0, office: service.office, now: access.now) }
            #expect(alarms.count == 1)
            #expect(alarms.first?.hasPrefix("Access to the mail servers cannot be renewed") == true)
            try await intake.keepAccess()
            #expect(try await service.store.read { try Alarm.all($0, office: service.office, now: access.now) } == [])
            #expect(try await heard.count == 2)
        }
    }

    @Test func `intake and delivery without a token stop nothing else, and alarm a person`() async throws {
        try await Access.trying { access in
            let charity = try Charity()
            try charity.receive(mail(subject: "Boiler", brokenBoiler), at: "2026-03-02T09:00")
            try await charity.round(at: "2026-03-02T09:05")
            var configuration = charity.office.configuration
            configuration.intake = .imap(access.server(), pollSeconds: 60)
            configuration.submission = .smtp(access.server("smtps://mail.example.org"))
            let office = try Office(configuration)
            let time = TimeSource(.still(try charity.time("2026-03-05T09:30")))
            let service = try await Service.start(office, time: time, log: Log(threshold: .error, descriptor: -1))
            async let heard = access.tokens.answer(.refusal("invalid_grant"), .refusal("invalid_grant"))
            #expect(try await Round(service).run() == .tryAgain)
            #expect(try await heard.count == 2)
            let alarms = try await service.store.read { try Alarm.all($0, office: service.office, now: access.now) }
            #expect(alarms.count == 2)
            #expect(alarms.allSatisfy { $0.contains("answered invalid_grant; the refresh token has run out") })
        }
    }
}
