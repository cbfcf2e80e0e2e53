/// A header field (RFC 5322 §2.2): `Subject: The heating is off again`.
package struct HeaderField: Sendable, Equatable, Codable {
    package let name: String
    /// Unfolded and decoded.
    package let body: String

    package init(name: String, body: String) {
        self.name = name
        self.body = body
    }
}
