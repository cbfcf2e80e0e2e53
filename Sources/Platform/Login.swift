/// Who logs in to a server, and by what.
package struct Login: Sendable, Equatable {
    package var user: String
    package var secret: Secret

    package init(user: String, secret: Secret) {
        self.user = user
        self.secret = secret
    }
}

/// Never shown by printing it.
package enum Secret: Sendable, Equatable, CustomStringConvertible, CustomDebugStringConvertible {
    case password(String)
    /// An OAuth 2.0 access token (RFC 7628, or XOAUTH2).
    case bearer(String)

    package var description: String { "secret" }
    package var debugDescription: String { "secret" }
}
