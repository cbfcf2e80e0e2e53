/// Where a server is: `imaps://mail.example.org/INBOX`, `smtp://127.0.0.1:25`.
package struct ServerURL: Sendable, Equatable, CustomStringConvertible {
    package enum Scheme: String, Sendable {
        case imap, imaps, smtp, smtps
        /// Where access tokens are had.
        case https
        package static let mail: [Scheme] = [.imap, .imaps, .smtp, .smtps]
    }

    package let scheme: Scheme
    /// Without the brackets of an IPv6 address.
    package let host: String
    package let port: UInt16?
    /// Behind the first slash, percent-decoded; empty where there is none.
    package let path: String

    package struct Failure: Error, Sendable, Equatable, CustomStringConvertible {
        package let description: String
        package var recovery: Recovery { .stop }
    }

    package init(_ text: String, allowing schemes: [Scheme] = Scheme.mail) throws(Failure) {
        let expected = schemes.map { "\($0.rawValue)://" }.joined(separator: " or ")
        guard let colon = text.firstRange(of: "://"),
            let scheme = Scheme(rawValue: text[..<colon.lowerBound].lowercased()), schemes.contains(scheme)
        else { throw Failure(description: "a server address begins with \(expected)") }
        let rest = text[colon.upperBound...]
        let slash = rest.firstIndex(of: "/") ?? rest.endIndex
        let authority = rest[..<slash]
        guard !authority.contains("@") else {
            throw Failure(description: "a server address holds no user name or password: give them as settings")
        }
        guard let (host, port) = Self.hostAndPort(authority) else {
            throw Failure(description: "a server address is \(expected)host or \(expected)host:port")
        }
        guard let path = Self.percentDecoded(rest[slash...].dropFirst()) else {
            throw Failure(description: "the path of a server address has a malformed %-escape")
        }
        self.scheme = scheme
        self.host = host
        self.port = port
        self.path = path
    }

    private static func hostAndPort(_ authority: Substring) -> (String, UInt16?)? {
        var host = authority
        var port: UInt16?
        let hasPort = authority.hasPrefix("[") ? authority.contains("]:") : authority.contains(":")
        if hasPort, let colon = authority.lastIndex(of: ":") {
            guard let number = UInt16(authority[authority.index(after: colon)...]), number > 0 else { return nil }
            port = number
            host = authority[..<colon]
        }
        if host.hasPrefix("["), host.hasSuffix("]") { host = host.dropFirst().dropLast() }
        let isName = host.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F && !"/?#[]\\".utf8.contains($0) }
        return host.isEmpty || !isName ? nil : (String(host), port)
    }

    private static func percentDecoded(_ text: Substring) -> String? {
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                bytes.append(byte)
                continue
            }
            let digits = String(decoding: rest.prefix(2), as: UTF8.self)
            guard digits.utf8.count == 2, let value = UInt8(digits, radix: 16), value >= 0x20 else { return nil }
            bytes.append(value)
            rest = rest.dropFirst(2)
        }
        return String(validating: bytes, as: UTF8.self)
    }

    /// TLS from the first byte.
    package var isTLS: Bool { scheme == .imaps || scheme == .smtps || scheme == .https }

    /// The one kind of host that may be spoken to in plain text.
    package var isLoopback: Bool {
        if host.lowercased() == "localhost" || host == "::1" { return true }
        let numbers = host.split(separator: ".", omittingEmptySubsequences: false)
        return numbers.count == 4 && numbers[0] == "127" && numbers.allSatisfy { UInt8($0) != nil }
    }

    /// Without the path: what a log or an error may show, and what libcurl connects to.
    package var description: String {
        let shown = host.contains(":") ? "[\(host)]" : host
        return "\(scheme.rawValue)://\(shown)" + (port.map { ":\($0)" } ?? "")
    }
}
