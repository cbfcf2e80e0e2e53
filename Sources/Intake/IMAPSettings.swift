package import Platform

/// Where a mailbox is and how to read it.
package struct IMAPSettings: Sendable {
    /// `imaps://mail.example.org/INBOX`; without a path the mailbox is INBOX.
    package var server: ServerURL
    /// PEM certificates of a private authority; nil for the system's.
    package var caFile: String?
    /// Of a message over so many bytes, only the first megabyte is fetched.
    package var largest: Int
    /// Where the server has no IDLE.
    package var pollInterval: Duration
    package var connectLimit = Duration.seconds(30)
    /// Without a byte from the server during a command.
    package var silence = Duration.seconds(60)

    package init(
        server: ServerURL,
        caFile: String? = nil,
        pollInterval: Duration = .seconds(60),
        largest: Int = 64 << 20
    ) {
        self.server = server
        self.caFile = caFile
        self.pollInterval = pollInterval
        self.largest = largest
    }

    package var mailbox: String { server.path.isEmpty ? "INBOX" : server.path }
}
