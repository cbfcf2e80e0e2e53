import Platform
import TestSupport
import Testing

/// Against a token endpoint over TLS.
@Suite struct OAuth2Tests {
    static func request(_ server: TokenServer) -> OAuth2.Request {
        OAuth2.Request(tokenURL: server.url, clientID: "redress", clientSecret: "s3cret", caFile: server.caFile)
    }

    /// The error of a request that is answered so.
    static func failure(_ answer: TokenServer.Answer) async throws -> OAuth2Error? {
        try await TokenServer.running { server in
            async let heard = server.answer(answer)
            let error = await #expect(throws: OAuth2Error.self) { try await OAuth2().token(Self.request(server)) }
            _ = try await heard
            #expect(error?.description.contains("s3cret") == false)
            return error
        }
    }

    @Test func `an application asks with its own credentials, any character in them`() async throws {
        try await TokenServer.running { server in
            async let heard = server.answer(.token("a1", lifetime: 3599))
            var request = Self.request(server)
            request.clientSecret = "a~b+c&d=e/ é"
            request.scope = "https://mail.example.org/.default"
            let token = try await OAuth2().token(request)
            #expect(token.access == .bearer("a1"))
            #expect(token.lifetime == .seconds(3599))
            #expect(token.refreshToken == nil)
            #expect(
                try await heard == [
                    [
                        "grant_type": "client_credentials", "client_id": "redress", "client_secret": "a~b+c&d=e/ é",
                        "scope": "https://mail.example.org/.default",
                    ]
                ]
            )
        }
    }

    @Test func `a refresh token is used, and the one that takes its place is given`() async throws {
        try await TokenServer.running { server in
            async let heard = server.answer(
                .json(#"{"token_type":"bearer","access_token":"a2","expires_in":"60","refresh_token":"r2"}"#)
            )
            var request = Self.request(server)
            request.refreshToken = "r1"
            let token = try await OAuth2().token(request)
            #expect(token.refreshToken == "r2")
            #expect(token.lifetime == .seconds(60))
            let asked = try await heard
            #expect(asked.first?["grant_type"] == "refresh_token")
            #expect(asked.first?["refresh_token"] == "r1")
        }
    }

    static let answers: [(TokenServer.Answer, says: String)] = [
        (.refusal("invalid_grant"), "answered invalid_grant; the refresh token has run out or was revoked"),
        (
            .json(#"{"error":"invalid_client","error_codes":[7000222],"error_description":"s3cret"}"#, status: 401),
            "answered invalid_client (AADSTS7000222); look at oauth2.clientID and oauth2.clientSecret"
        ),
        (.refusal("s3cret SAID"), "answered unknown error; look at oauth2"),
        (.json("down for s3cret repairs", status: 503), "answered with HTTP status 503"),
        (.json("not here", status: 404), "answered with HTTP status 404; look at oauth2.tokenURL"),
        (.json("<html>"), "it is no JSON object with an access_token"),
        (.json(#"{"access_token":"a\r\nb","token_type":"Bearer"}"#), "it is no JSON object with an access_token"),
        (.json(#"{"access_token":"a","token_type":"mac"}"#), "the token_type is not Bearer"),
    ]

    @Test(arguments: answers)
    func `what went wrong is said, with what to look at and no secret`(answer: TokenServer.Answer, says: String)
        async throws
    {
        let error = try await Self.failure(answer)
        #expect(error?.description.contains(says) == true, "\(error?.description ?? "")")
        #expect(error?.recovery == .retry)
    }

    @Test func `an answer without end is no answer`() async throws {
        let error = try await Self.failure(.token(String(repeating: "a", count: 70_000)))
        #expect(error?.description.contains("it is no JSON object with an access_token") == true)
    }

    @Test func `a server that never answers is given up`() async throws {
        try await TokenServer.running { server in
            async let heard = server.answer(.silence)
            var request = Self.request(server)
            request.limit = .seconds(1)
            let limited = request
            await #expect(throws: OAuth2Error.timedOut(server: "https://localhost:\(server.port)")) {
                try await OAuth2().token(limited)
            }
            _ = try await heard
        }
    }

    @Test func `a request ends with its task`() async throws {
        try await TokenServer.running { server in
            let request = Self.request(server)
            let asking = Task { try await OAuth2().token(request) }
            _ = try await server.answer(.silence)
            asking.cancel()
            await #expect(throws: OAuth2Error.cancelled) { try await asking.value }
        }
    }

    @Test func `a certificate that nobody vouches for is refused`() async throws {
        try await TokenServer.running { server in
            let request = OAuth2.Request(tokenURL: server.url, clientID: "redress", clientSecret: "s3cret")
            let error = await #expect(throws: OAuth2Error.self) { try await OAuth2().token(request) }
            #expect(error?.description.contains("TLS failed") == true)
        }
    }

    @Test func `a server that is not there is out of reach`() async throws {
        let request = OAuth2.Request(tokenURL: "https://localhost:\(freePort())/token", clientID: "redress")
        let error = await #expect(throws: OAuth2Error.self) { try await OAuth2().token(request) }
        #expect(error?.description.contains("is out of reach") == true)
    }

    @Test func `a token is asked for over TLS alone`() async throws {
        let request = OAuth2.Request(tokenURL: "http://localhost/token", clientID: "redress")
        await #expect(throws: OAuth2Error.malformedURL(reason: "a server address begins with https://")) {
            try await OAuth2().token(request)
        }
    }
}
