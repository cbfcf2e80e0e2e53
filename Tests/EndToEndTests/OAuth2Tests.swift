import Foundation
import TestSupport
import Testing

extension EndToEnd {
    /// Access tokens at Dovecot and, through Postfix, at its SASL. Microsoft knows XOAUTH2 only; Google both.
    struct OAuth2Tests {
        let world: MailWorld

        init() throws { world = try MailWorld.current }

        func charity(_ name: String, _ tokens: TokenServer, _ security: Charity.Security) throws -> Charity {
            let secret = try tokens.folder.file("secret", "s3cret")
            return try Charity(
                name,
                security,
                login: """
                    oauth2: { tokenURL: "\(tokens.url)", clientID: "redress", clientSecret: { file: "\(secret)" },
                              scope: "https://mail.example.org/.default", caFile: "\(tokens.caFile)" }
                    """
            )
        }

        @Test(arguments: [("xoauth2", Charity.Security.startTLS), ("oauthbearer", .tls)])
        func `a contact is answered with one token in place of two passwords`(
            mechanism: String,
            security: Charity.Security
        ) async throws {
            try await world.acceptAccessTokens(by: mechanism)
            try await TokenServer.running { tokens in
                let charity = try charity(mechanism, tokens, security)
                let ada = try charity.customer("Ada Brown")
                try ada.complains()
                let token = world.accessToken(for: charity.feedback, endsAt: .now + 3600)
                async let heard = tokens.answer(.token(token))
                try await charity.round(at: Day.monday.at("10:00"))
                #expect(try await heard.map { $0["grant_type"] } == ["client_credentials"])
                #expect(try ada.letters.names == ["receiptComplaint"])
                #expect(try charity.letters(to: "pat").names == ["assignment"])
            }
        }

        @Test(arguments: ["xoauth2", "oauthbearer"])
        func `a token that has run out before its time is renewed`(mechanism: String) async throws {
            try await world.acceptAccessTokens(by: mechanism)
            try await TokenServer.running { tokens in
                let charity = try charity("renewed-\(mechanism)", tokens, .tls)
                let ada = try charity.customer("Ada Brown")
                try ada.complains()
                async let heard = tokens.answer(
                    .token(world.accessToken(for: charity.feedback, endsAt: .now - 3600)),
                    .token(world.accessToken(for: charity.feedback, endsAt: .now + 3600))
                )
                try await charity.round(at: Day.monday.at("10:00"))
                #expect(try await heard.count == 2)
                #expect(try ada.letters.names == ["receiptComplaint"])
            }
        }

        @Test func `a check tells a good token, a refused one and none apart`() async throws {
            try await world.acceptAccessTokens(by: "oauthbearer", "xoauth2")
            try await TokenServer.running { tokens in
                let charity = try charity("checked", tokens, .tls)
                async let good = tokens.answer(
                    .token(world.accessToken(for: charity.feedback, endsAt: .now + 3600))
                )
                let well = try await charity.run("check")
                _ = try await good
                #expect(well.status == 0, "\(well.output)")
                #expect(well.output.contains("ok       access token from \(tokens.url)"))

                async let another = tokens.answer(
                    .token(world.accessToken(for: "eve@world.example.net", endsAt: .now - 3600))
                )
                let refused = try await charity.run("check")
                _ = try await another
                #expect(refused.status == 78)
                #expect(refused.output.contains("refused the log-in"))
                #expect(refused.output.contains("submission: the log-in is refused"))

                async let none = tokens.answer(.refusal("invalid_client"), .refusal("invalid_client"))
                let without = try await charity.run("check")
                _ = try await none
                #expect(without.status == 78)
                #expect(without.output.contains("answered invalid_client; look at oauth2.clientID"))
                #expect(![well, refused, without].contains { $0.output.contains("s3cret") })
            }
        }
    }
}
