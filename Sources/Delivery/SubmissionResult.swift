/// What became of one submission.
package enum SubmissionResult: Sendable, Equatable {
    /// The server took it; its reply line.
    case sent(reply: String)
    /// 4xx for this message or recipient: try again. `reply` has no address in it.
    case deferred(reply: String)
    /// No connection, or one that broke before the letter was taken: no letter would fare better now.
    case unreachable(reply: String)
    /// 5xx for this message or recipient.
    case failed(reply: String)
    /// The connection ended after the final dot: it may have been sent. Sent again with the same Message-ID.
    case unknown(reply: String)
    /// 5xx at log-in, or TLS refused: delivery stops, intake goes on.
    case refused(reply: String)
}
