package import Foundation
import Platform

extension MailWorld {
    /// Lets everybody log in with access tokens too, at Dovecot and through it at Postfix.
    package func acceptAccessTokens(by mechanisms: String...) async throws {
        let mechanisms = mechanisms.joined(separator: " ")
        let keys = "\(root)/keys/default/HS256"
        try FileManager.default.createDirectory(atPath: keys, withIntermediateDirectories: true)
        try write("keys/default/HS256/default", Data(Self.tokenKey).base64EncodedString())
        try write(
            "oauth2.conf.ext",
            """
            introspection_mode = local
            local_validation_key_dict = fs:posix:prefix=\(root)/keys/
            username_attribute = email

            """
        )
        try write(
            "oauth2.conf",
            """
            auth_mechanisms = plain \(mechanisms)
            passdb {
              driver = oauth2
              mechanisms = \(mechanisms)
              args = \(root)/oauth2.conf.ext
            }

            """
        )
        // Postfix asks only at its start what Dovecot can do.
        for server in [Server.postfix, .dovecot] { try await stop(server) }
        for server in [Server.dovecot, .postfix] { try await start(server) }
    }

    private static let tokenKey = Array("an invented key for signatures".utf8)

    /// An access token for a user as Dovecot checks it: a JSON Web Token (RFC 7519), signed by HS256.
    package func accessToken(for address: String, endsAt: Date) -> String {
        let claims =
            #"{"sub":"\#(address)","email":"\#(address)","iat":1700000000,"exp":\#(Int(endsAt.timeIntervalSince1970))}"#
        let signed = [#"{"typ":"JWT","alg":"HS256"}"#, claims].map { Self.base64URL(Array($0.utf8)) }.joined(
            separator: "."
        )
        return signed + "." + Self.base64URL(Self.hmac(Array(signed.utf8)))
    }

    private static func base64URL(_ bytes: [UInt8]) -> String {
        String(Data(bytes).base64EncodedString().filter { $0 != "=" }.map { $0 == "+" ? "-" : $0 == "/" ? "_" : $0 })
    }

    /// HMAC (RFC 2104 §2) with a key of less than a block.
    private static func hmac(_ text: [UInt8]) -> [UInt8] {
        let key = tokenKey + [UInt8](repeating: 0, count: 64 - tokenKey.count)
        return SHA256.digest(of: key.map { $0 ^ 0x5C } + SHA256.digest(of: key.map { $0 ^ 0x36 } + text))
    }
}
