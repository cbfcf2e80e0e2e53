import Mail
import Testing

@Suite struct AddressTests {
    @Test(arguments: [
        ("pat@example.org", [Address("pat@example.org")]),
        ("Pat Doe <pat@example.org>", [Address("pat@example.org", displayName: "Pat Doe")]),
        ("\"Doe, Pat\" <pat@example.org>", [Address("pat@example.org", displayName: "Doe, Pat")]),
        ("Doe, Pat <pat@example.org>", [Address("pat@example.org", displayName: "Doe, Pat")]),
        ("pat@example.org (Pat Doe)", [Address("pat@example.org", displayName: "Pat Doe")]),
        ("Team: a@example.org, b@example.org;", [Address("a@example.org"), Address("b@example.org")]),
        ("undisclosed-recipients:;", []),
        ("<@relay.example.net:pat@example.org>", [Address("pat@example.org")]),
        ("a@example.org b@example.org", [Address("a@example.org"), Address("b@example.org")]),
        ("<a@example.org> <b@example.org>", [Address("a@example.org"), Address("b@example.org")]),
        ("\"O\\\"Neil\" <o@example.org>", [Address("o@example.org", displayName: "O\"Neil")]),
        ("\"a b\"@example.org", [Address("\"a b\"@example.org")]),
        ("'pat@example.org'", [Address("pat@example.org")]),
        ("pat @ example.org", [Address("pat@example.org")]),
        ("=?utf-8?Q?J=C3=B6rg?= <j@example.org>", [Address("j@example.org", displayName: "Jörg")]),
        ("<>", []), ("", []), ("nobody", []), (";,;,", []),
        ("Pat <pat@example.org", [Address("pat@example.org", displayName: "Pat")]),
    ])
    func `a list is read leniently`(text: String, expected: [Address]) {
        #expect(Address.list(parsing: text) == expected)
    }

    @Test func `an address knows its halves`() {
        #expect(Address("Pat@Example.ORG").localPart == "Pat")
        #expect(Address("Pat@Example.ORG").domain == "example.org")
        #expect(Address("\"a@b\"@example.org").localPart == "\"a@b\"")
        #expect(Address("nobody").domain == "")
    }
}
