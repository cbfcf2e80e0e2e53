import Platform
import Testing

@Test(arguments: [
    ("imaps://mail.example.org/INBOX", "imaps://mail.example.org", "INBOX"), ("smtp://[::1]:25", "smtp://[::1]:25", ""),
    ("IMAP://127.0.0.1:1143/Feedback%20%C3%BC/x", "imap://127.0.0.1:1143", "Feedback ü/x"),
    ("smtps://mail.example.org:465/", "smtps://mail.example.org:465", ""),
])
func `an address has a scheme, a host, perhaps a port and a path`(text: String, shown: String, path: String) throws {
    let url = try ServerURL(text)
    #expect(url.description == shown)
    #expect(url.path == path)
}

@Test(arguments: [
    ("mail.example.org", "a server address begins with imap:// or imaps://"),
    ("https://mail.example.org", "a server address begins with imap:// or imaps://"),
    ("imaps://pat:secret@mail.example.org", "a server address holds no user name or password: give them as settings"),
    ("imaps://", "a server address is imap:// or imaps://host or host:port"),
    ("imaps://mail.example.org:0", ""), ("imaps://mail.example.org:x", ""), ("imaps://mail example.org", ""),
    ("imaps://mail.example.org/%zz", "the path of a server address has a malformed %-escape"),
    ("imaps://mail.example.org/a%0D%0Ab", "the path of a server address has a malformed %-escape"),
])
func `a malformed address says what is wrong, and shows no secret`(text: String, problem: String) {
    let error = #expect(throws: ServerURL.Failure.self) { try ServerURL(text, allowing: [.imap, .imaps]) }
    #expect(error?.description.contains("secret") == false)
    if problem.contains("://host") || problem.isEmpty { return }
    #expect(error?.description == problem)
}

@Test(arguments: [
    ("localhost", true), ("127.0.0.1", true), ("127.255.0.3", true), ("[::1]", true), ("127.0.0.1.example.org", false),
    ("127.example.org", false), ("localhost.example.org", false), ("10.0.0.1", false), ("127.0.0.1.", false),
])
func `only this machine is loopback`(host: String, isLoopback: Bool) throws {
    #expect(try ServerURL("smtp://\(host)").isLoopback == isLoopback)
}

@Test(arguments: [
    ("550 <pat@example.org>: no", "550 <address>: no"), ("no user pat@example.org here", "no user (address) here"),
    ("to=<a@b.example>,<c@d.example>", "(address)"), ("a\r\nb", "a b"), ("no address", "no address"),
    ("<a@b.example>:<c@d.example> x", "<address> x"),
])
func `a server's words are shown without addresses`(text: String, shown: String) {
    #expect(withoutAddresses(text) == shown)
}
