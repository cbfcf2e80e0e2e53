/// A mailbox of RFC 5322 §3.4: `"Pat Doe" <pat@example.org>`.
package struct Address: Sendable, Hashable, Codable {
    package var displayName: String?
    /// local-part@domain.
    package var addrSpec: String

    package init(_ addrSpec: String, displayName: String? = nil) {
        self.addrSpec = addrSpec
        self.displayName = displayName
    }

    /// All of it where there is no at sign.
    package var localPart: String {
        guard let at = addrSpec.utf8.lastIndex(of: .at) else { return addrSpec }
        return String(addrSpec[..<at])
    }

    /// Lower-case; empty where there is none.
    package var domain: String {
        guard let at = addrSpec.utf8.lastIndex(of: .at) else { return "" }
        return addrSpec[addrSpec.index(after: at)...].lowercased()
    }

    /// Reads an address list (RFC 5322 §3.4), leniently: groups are opened, comments become display
    /// names, and what holds no address is left out.
    package static func list(parsing text: String) -> [Address] {
        list(Bytes(text), text: HeaderText(), limit: MessageLimits().addresses)
    }

    static func list(_ raw: Bytes, text: HeaderText, limit: Int) -> [Address] {
        var parser = AddressParser(HeaderText.unfold(raw), text: text, limit: limit)
        return parser.list()
    }
}
