/// Why there is no access token. No secret is in it, and no text that a server might put one into.
package enum OAuth2Error: Error, Sendable, Equatable, CustomStringConvertible {
    case malformedURL(reason: String)
    case unreachable(server: String, reason: String)
    case timedOut(server: String)
    case tls(server: String, reason: String)
    /// The authority's `error` code (RFC 6749 §5.2), and Microsoft's number for it.
    case refused(server: String, code: String, number: Int?)
    /// Another HTTP status than 200, and no `error`.
    case failed(server: String, status: Int)
    case malformed(server: String, reason: String)
    /// The task was cancelled.
    case cancelled

    init(_ error: CurlError, server: String) {
        self =
            switch error.kind {
            case .timedOut: .timedOut(server: server)
            case .tls, .tlsMissing: .tls(server: server, reason: error.text)
            case .interrupted: .cancelled
            case .unreachable, .loginRefused, .refused, .other: .unreachable(server: server, reason: error.text)
            }
    }

    package var description: String {
        switch self {
        case .malformedURL(let reason): "oauth2.tokenURL: \(reason)"
        case .unreachable(let server, let reason): "no access token: \(server) is out of reach: \(reason)"
        case .timedOut(let server): "no access token: \(server) did not answer in time"
        case .tls(let server, let reason):
            "no access token: \(server): TLS failed: \(reason); for a private authority name its certificates as oauth2.caFile"
        case .refused(let server, let code, let number):
            "no access token: \(server) answered \(code)\(number.map { " (AADSTS\($0))" } ?? "")\(Self.advice(code))"
        case .failed(let server, let status):
            "no access token: \(server) answered with HTTP status \(status)"
                + (status == 429 || status >= 500 ? "" : "; look at oauth2.tokenURL")
        case .malformed(let server, let reason):
            "no access token: \(server) answered what is not OAuth 2.0: \(reason); look at oauth2.tokenURL"
        case .cancelled: "stopped"
        }
    }

    private static func advice(_ code: String) -> String {
        switch code {
        case "invalid_client", "unauthorized_client":
            "; look at oauth2.clientID and oauth2.clientSecret, which may have run out"
        case "invalid_grant": "; the refresh token has run out or was revoked: obtain a new one and put it in its place"
        case "invalid_scope": "; look at oauth2.scope"
        case "server_error", "temporarily_unavailable": ""
        default: "; look at oauth2"
        }
    }

    /// All can be mended while the daemon waits, and deadlines go on without a log-in.
    package var recovery: Recovery {
        self == .cancelled ? .stop : .retry
    }
}
