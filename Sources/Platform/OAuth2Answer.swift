import FoundationEssentials

/// What a token endpoint answered (RFC 6749 §5.1, §5.2). A field of another type than it should have counts as absent.
struct OAuth2Answer: Decodable {
    private var tokenType: String?
    private var accessToken: String?
    private var refreshToken: String?
    private var seconds: Int?
    private var error: String?
    /// Microsoft's own numbers for the error, of which its documentation tells.
    private var numbers: [Int]?

    private enum CodingKeys: String, CodingKey {
        case tokenType = "token_type"
        case accessToken = "access_token"
        case refreshToken = "refresh_token"
        case seconds = "expires_in"
        case error
        case numbers = "error_codes"
    }

    /// Larger than any token seen, by far.
    private static let most = 65_536
    /// Where the authority does not say how long (RFC 6749 §5.1 leaves it free to).
    private static let usualLifetime = 600

    /// What is no JSON object has no fields.
    init(_ body: [UInt8]) {
        self.init()
        guard body.count <= Self.most else { return }
        // The caller tells by the absent fields, and by the status, what was wrong.
        if let answer = try? JSONDecoder().decode(Self.self, from: Data(body)) { self = answer }
    }

    private init() {}

    init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        func read<Value: Decodable>(_ key: CodingKeys) -> Value? {
            // See above: of another type is absent.
            try? fields.decode(Value.self, forKey: key)
        }
        tokenType = read(.tokenType)
        accessToken = read(.accessToken)
        refreshToken = read(.refreshToken)
        // QUIRK: Azure AD's older endpoint gives the number as text.
        seconds = read(.seconds) ?? (read(.seconds) as String?).flatMap { Int($0) }
        error = read(.error)
        numbers = read(.numbers)
    }

    func token(status: Int, server: String) throws(OAuth2Error) -> OAuth2.Token {
        if let error { throw .refused(server: server, code: Self.shown(error), number: numbers?.first) }
        guard status == 200 else { throw .failed(server: server, status: status) }
        guard let accessToken, Self.isToken(accessToken) else {
            throw .malformed(server: server, reason: "it is no JSON object with an access_token")
        }
        // A client must not use a token of a kind it does not know (RFC 6749 §7.1).
        guard tokenType?.lowercased() == "bearer" else {
            throw .malformed(server: server, reason: "the token_type is not Bearer")
        }
        return OAuth2.Token(
            access: .bearer(accessToken),
            lifetime: .seconds(max(0, min(seconds ?? Self.usualLifetime, 366 * 86_400))),
            refreshToken: refreshToken.flatMap { Self.isToken($0) ? $0 : nil }
        )
    }

    private static func isToken(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy { (0x21...0x7E).contains($0) }
    }

    /// Only what looks like a code of RFC 6749: whatever else a server says there is not repeated.
    private static func shown(_ code: String) -> String {
        let isCode =
            (1...40).contains(code.utf8.count) && code.utf8.allSatisfy { (0x61...0x7A).contains($0) || $0 == 0x5F }
        return isCode ? code : "unknown error"
    }
}
