/// What became of one submission.
package enum SubmissionResult: Sendable, Equatable {
    /// The server took it; its reply line.
    case sent(reply: String)
    /// 4xx, or no connection: try again. `reply` has no address in it.
    case deferred(reply: String)
    /// 5xx for this message or recipient.
    case failed(reply: String)
    /// The connection ended after the final dot: it may have been sent. Sent again with the same Message-ID.
    case unknown(reply: String)
    /// 5xx at log-in, or TLS refused: delivery stops, intake goes on.
    case refused(reply: String)
}
