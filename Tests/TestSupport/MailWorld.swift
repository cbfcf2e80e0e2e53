import Foundation
import Glibc

/// Real mail servers on loopback: Postfix (SMTP, authenticated submission, delivery status notifications), Dovecot
/// (IMAP, IMAPS, LMTP) and Pigeonhole Sieve (`vacation`: real out-of-office answers).
///
/// A world lives in a temporary folder, on free ports, without systemd and apart from any mail server of the machine.
/// Every address of a domain below `example.org`, `example.net` and `example.com` leads to it; one that was not opened
/// bounces. Tests that share a world keep apart by domains of their own.
///
///     world.open("pat@one.example.org")
///     try await world.deliver(message, from: "ada@one.example.net", to: "pat@one.example.org")
///     try await world.settle()
///     world.mailbox("pat@one.example.org")
///
/// The servers must start as root. They end with the test run, however it ends: see `Keeper`.
package struct MailWorld: Sendable {
    package let root: String
    /// SMTP as from another organisation's server, without authentication.
    package let smtpPort = freePort()
    /// Submission with STARTTLS and authentication (RFC 6409).
    package let submissionPort = freePort()
    /// Submission over TLS from the start (RFC 8314).
    package let submissionsPort = freePort()
    /// IMAP with STARTTLS.
    package let imapPort = freePort()
    package let imapsPort = freePort()
    /// The certificate of every server, self-signed, for `localhost` and 127.0.0.1.
    package var caFile: String { "\(root)/certificate.pem" }
    /// Of every user; the user's name is the address.
    package let password = "correct horse battery staple"

    package enum Server: String, Sendable, CaseIterable { case postfix, dovecot }

    /// Starts a world, runs `body` in it, and ends it.
    package static func running<Result>(_ body: (MailWorld) async throws -> Result) async throws -> Result {
        try requireServers()
        // Postfix keeps Unix sockets below the folder, so the path stays short.
        let world = MailWorld(root: "/tmp/mail-world-\(UInt16.random(in: 0...UInt16.max))-\(getpid())")
        try world.prepare()
        let keeper = try Keeper(world)
        do {
            try await world.makeCertificate()
            try await world.start(.dovecot)
            try await world.start(.postfix)
            let result = try await body(world)
            await keeper.end()
            return result
        } catch {
            await keeper.end()
            throw error
        }
    }

    private static func requireServers() throws {
        let missing = ["postfix", "dovecot", "doveadm", "openssl"].filter { RunningProgram.path(of: $0) == nil }
        guard missing.isEmpty else {
            throw MailWorldError(
                "\(missing.joined(separator: ", ")) not installed: run deploy/test, which installs them"
            )
        }
        guard geteuid() == 0 else {
            throw MailWorldError("Postfix and Dovecot start as root only: run deploy/test, which uses sudo")
        }
    }

    private func prepare() throws {
        for folder in ["mail", "users", "postfix", "queue", "data"] {
            try FileManager.default.createDirectory(atPath: "\(root)/\(folder)", withIntermediateDirectories: true)
        }
        try FileManager.default.setAttributes(
            [.ownerAccountName: MailWorld.mailOwner],
            ofItemAtPath: "\(root)/mail"
        )
        try FileManager.default.setAttributes([.ownerAccountName: "postfix"], ofItemAtPath: "\(root)/data")
        try write("dovecot.conf", dovecotConfiguration)
        try write("postfix/main.cf", postfixMain)
        try write("postfix/master.cf", postfixMaster)
        try write("postfix/domains", postfixDomains)
        try write("postfix/files", postfixFiles)
        try write("postfix/access", "")
    }

    private func makeCertificate() async throws {
        try await Program.succeed(
            "openssl",
            [
                "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "30", "-subj", "/CN=localhost",
                "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1",
                "-keyout", "\(root)/key.pem", "-out", caFile,
            ]
        )
    }

    /// Starts a server and waits until it listens.
    package func start(_ server: Server) async throws {
        switch server {
        case .dovecot: try await Program.succeed("dovecot", ["-c", "\(root)/dovecot.conf"])
        case .postfix: try await Program.succeed("postfix", ["-c", "\(root)/postfix", "start"])
        }
        try await wait(for: server) { $0 }
    }

    /// Stops a server; what Postfix holds stays in its queue.
    package func stop(_ server: Server) async throws {
        switch server {
        case .dovecot: try await Program.succeed("doveadm", ["-c", "\(root)/dovecot.conf", "stop"])
        case .postfix: try await Program.succeed("postfix", ["-c", "\(root)/postfix", "stop"])
        }
        try await wait(for: server) { !$0 }
    }

    private func wait(for server: Server, isDone: (_ listens: Bool) -> Bool) async throws {
        let ports =
            switch server {
            case .dovecot: [imapPort, imapsPort]
            case .postfix: [smtpPort, submissionPort, submissionsPort]
            }
        let done = try await eventually { ports.allSatisfy { isDone((try? LineConnection(port: $0)) != nil) } }
        guard done else {
            throw MailWorldError("\(server.rawValue) does not start or stop: see \(root)/\(server.rawValue).log")
        }
    }

    func write(_ name: String, _ text: String) throws {
        try Data(text.utf8).write(to: URL(fileURLWithPath: "\(root)/\(name)"))
    }
}

package struct MailWorldError: Error, CustomStringConvertible {
    package var description: String
    package init(_ description: String) { self.description = description }
}

/// Ends a world's servers and removes its folder, by a shell that waits for us to let go of its standard input.
///
/// So the servers end also when the test run crashes or is killed. `KEEP_MAIL_WORLD=1` keeps the folder, with the logs.
private struct Keeper {
    private let shell: RunningProgram
    private let lifeline: Int32

    init(_ world: MailWorld) throws {
        var ends: [Int32] = [0, 0]
        let type = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
        guard socketpair(AF_UNIX, type, 0, &ends) == 0 else { throw MailWorldError("no socket pair: \(errno)") }
        let script = """
            trap '' INT TERM HUP
            cat >/dev/null
            postfix -c "$0/postfix" stop
            doveadm -c "$0/dovecot.conf" stop
            test -n "$KEEP_MAIL_WORLD" || rm -rf "$0"
            """
        shell = try RunningProgram("sh", ["-c", script, world.root], input: ends[0])
        close(ends[0])
        lifeline = ends[1]
    }

    func end() async {
        close(lifeline)
        // Thrown only when the test run is cancelled; the shell then works on alone.
        _ = try? await shell.ended()
    }
}
