package import Platform

/// Why a mailbox cannot be read. No text of a message and no address is in it.
package enum IntakeError: Error, Sendable, Equatable, CustomStringConvertible {
    /// No connection, or one that broke.
    case unreachable(server: String, reason: String)
    case timedOut(server: String, during: String)
    case tls(server: String, reason: String)
    case loginRefused(server: String, reason: String)
    /// The mailbox cannot be opened: EXAMINE answered NO.
    case noMailbox(server: String, mailbox: String, reason: String)
    /// The server answered a command with NO or BAD.
    case commandRefused(server: String, command: String, reason: String)
    /// What the server sent is not IMAP, or beyond a limit.
    case malformed(server: String, reason: String)
    case files(SystemError)
    /// The task was cancelled.
    case cancelled

    package var description: String {
        switch self {
        case .unreachable(let server, let reason): "\(server) is out of reach: \(reason)"
        case .timedOut(let server, let step): "\(server) did not answer in time (\(step))"
        case .tls(let server, let reason):
            "\(server): TLS failed: \(reason); for a private authority name its certificates as intake.caFile"
        case .loginRefused(let server, let reason):
            "\(server) refused the log-in: \(reason); look at intake.user and intake.password, or at what intake.oauth2 may do"
        case .noMailbox(let server, let mailbox, let reason):
            "\(server): the mailbox \"\(mailbox)\" cannot be opened: \(reason); look at the path of intake.url"
        case .commandRefused(let server, let command, let reason): "\(server) refused \(command): \(reason)"
        case .malformed(let server, let reason): "\(server) sent what is not IMAP: \(reason)"
        case .files(let error): "the Maildir cannot be read: \(error)"
        case .cancelled: "stopped"
        }
    }

    package var recovery: Recovery {
        switch self {
        // A certificate, a password or a mailbox may be mended while the daemon waits, and deadlines and
        // delivery go on without intake.
        case .unreachable, .timedOut, .tls, .loginRefused, .noMailbox, .commandRefused, .malformed: .retry
        case .files(let error): error.recovery == .stop ? .stop : .retry
        case .cancelled: .stop
        }
    }
}
