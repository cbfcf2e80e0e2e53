package import Foundation

extension MailWorld {
    /// Gives an address a mailbox.
    package func open(_ addresses: String...) throws {
        for address in addresses { try write("users/\(address)", "\(address):{PLAIN}\(password)::::::\n") }
    }

    /// Gives an address a mailbox of so many kilobytes: what is too large for it bounces.
    package func open(_ address: String, kilobytes: Int) throws {
        let quota = "userdb_quota_rule=*:storage=\(kilobytes)K"
        try write("users/\(address)", "\(address):{PLAIN}\(password)::::::\(quota)\n")
    }

    /// Takes a mailbox away: mail to it bounces.
    package func close(_ address: String) throws {
        try FileManager.default.removeItem(atPath: "\(root)/users/\(address)")
    }

    /// Hands a message to Postfix as another organisation's server would.
    ///
    /// An empty `sender` is the null reverse-path.
    package func deliver(_ message: String, from sender: String, to recipients: String...) throws {
        var smtp = try LineConnection(port: smtpPort)
        try smtp.reply("220")
        try smtp.send("EHLO mx.example.net")
        try smtp.reply("250")
        let ascii = (recipients + [sender]).allSatisfy { $0.utf8.allSatisfy { $0 < 0x80 } }
        try smtp.send("MAIL FROM:<\(sender)>" + (ascii ? "" : " SMTPUTF8"))
        try smtp.reply("250")
        for recipient in recipients {
            try smtp.send("RCPT TO:<\(recipient)>")
            try smtp.reply("250")
        }
        try smtp.send("DATA")
        try smtp.reply("354")
        for line in MailWorld.lines(of: message) { try smtp.send(line.hasPrefix(".") ? ".\(line)" : line) }
        try smtp.send(".")
        try smtp.reply("250")
        try smtp.send("QUIT")
    }

    /// Puts a message in an inbox as received at `receivedAt`: its INTERNALDATE.
    package func append(_ messages: String..., to address: String, receivedAt: Date) throws {
        try append(messages, to: address, receivedAt: receivedAt)
    }

    /// The same for many, over one connection.
    package func append(_ messages: [String], to address: String, receivedAt: Date) throws {
        var imap = try signedIn(as: address)
        for message in messages {
            let bytes = Array(MailWorld.lines(of: message).joined(separator: "\r\n").utf8) + [13, 10]
            try imap.send("a APPEND INBOX \"\(MailWorld.dateTime(receivedAt))\" {\(bytes.count)}")
            _ = try imap.lines(upTo: "+ ")
            try imap.send(bytes)
            try imap.send("")
            _ = try imap.lines(upTo: "a OK")
        }
    }

    /// Every message of an inbox, oldest first, with CRLF as IMAP gives them.
    package func mailbox(_ address: String) throws -> [[UInt8]] {
        try files(of: address).compactMap { path in
            // A message that Dovecot moves between the listing and the reading is found by its next name.
            guard let data = try? Data(contentsOf: URL(fileURLWithPath: path)) else { return nil }
            return data.withLineEnds
        }
    }

    /// The flags of every message of an inbox, as IMAP lists them.
    package func flags(_ address: String) throws -> [String] {
        var imap = try signedIn(as: address)
        try imap.send("a EXAMINE INBOX")
        _ = try imap.lines(upTo: "a OK")
        try imap.send("b UID FETCH 1:* (FLAGS)")
        return try imap.lines(upTo: "b OK").filter { $0.contains("FETCH") }
    }

    private func signedIn(as address: String) throws -> LineConnection {
        var imap = try LineConnection(port: imapPort)
        _ = try imap.line()
        try imap.send("l LOGIN \"\(address)\" \"\(password)\"")
        _ = try imap.lines(upTo: "l OK")
        return imap
    }

    private func files(of address: String) throws -> [String] {
        let maildir = "\(root)/mail/\(address)/Maildir"
        return ["new", "cur"]
            // No folder: nothing was ever delivered.
            .flatMap { folder in
                ((try? FileManager.default.contentsOfDirectory(atPath: "\(maildir)/\(folder)")) ?? [])
                    .map { (name: $0, path: "\(maildir)/\(folder)/\($0)") }
            }
            // `1795376400.M98765P12…`: seconds and microseconds, neither padded.
            .sorted { $0.name.compare($1.name, options: .numeric) == .orderedAscending }
            .map(\.path)
    }

    /// Waits until Postfix has delivered or returned everything it holds, answers that this draws included.
    package func settle(within limit: Duration = .seconds(120)) async throws {
        var quiet = 0
        let settled = try await eventually(within: limit) {
            quiet = queued == 0 ? quiet + 1 : 0
            return quiet == 3
        }
        guard settled else {
            throw MailWorldError("Postfix still holds \(queued) messages: see \(root)/postfix.log")
        }
    }

    /// Makes Postfix try at once what it holds for later.
    package func retryQueue() async throws {
        try await Program.succeed("postqueue", ["-c", "\(root)/postfix", "-f"])
    }

    private var queued: Int {
        ["maildrop", "incoming", "active", "deferred"].reduce(0) { count, name in
            // Queue files have long names, in folders whose names are one character.
            let files = FileManager.default.enumerator(atPath: "\(root)/queue/\(name)")?.compactMap { $0 as? String }
            return count + (files ?? []).count { ($0.split(separator: "/").last?.count ?? 0) > 1 }
        }
    }

    /// Lets a user's mailbox answer every sender, once each, as Exchange does; `everyMessage`: each time.
    package func setVacation(
        _ address: String,
        _ text: String,
        subject: String = "Automatic reply",
        everyMessage: Bool = false
    ) throws {
        let period = everyMessage ? ":seconds 0" : ":days 7"
        try setSieve(
            address,
            """
            require ["vacation", "vacation-seconds"];
            vacation \(period) :subject "\(subject)" text:
            \(text)
            .
            ;

            """
        )
    }

    package func endVacation(_ address: String) throws { try setSieve(address, "keep;\n") }

    private func setSieve(_ address: String, _ script: String) throws {
        let home = "\(root)/mail/\(address)"
        try FileManager.default.createDirectory(atPath: home, withIntermediateDirectories: true)
        try write("mail/\(address)/.dovecot.sieve", script)
        for path in [home, "\(home)/.dovecot.sieve"] {
            try FileManager.default.setAttributes([.ownerAccountName: MailWorld.mailOwner], ofItemAtPath: path)
        }
    }

    /// Makes Postfix, started anew, answer RCPT for an address with `reply`: `450 4.2.1 Try later`. nil: as before.
    package func refuse(_ address: String, with reply: String?) async throws {
        try write("postfix/access", reply.map { "\(address) \($0)\n" } ?? "")
        try await stop(.postfix)
        try await start(.postfix)
    }

    private static func lines(of message: String) -> [String] {
        message.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }.map(String.init)
    }

    /// RFC 3501 date-time: ` 2-Mar-2026 10:00:00 +0000`.
    private static func dateTime(_ date: Date) -> String {
        let formatter = DateFormatter()
        formatter.locale = Locale(identifier: "en_US_POSIX")
        formatter.timeZone = TimeZone(secondsFromGMT: 0)
        formatter.dateFormat = "dd-MMM-yyyy HH:mm:ss Z"
        return formatter.string(from: date)
    }
}

extension Data {
    /// With CRLF for every bare LF.
    fileprivate var withLineEnds: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(count + count / 32)
        for byte in self {
            if byte == UInt8(ascii: "\n"), bytes.last != UInt8(ascii: "\r") { bytes.append(UInt8(ascii: "\r")) }
            bytes.append(byte)
        }
        return bytes
    }
}
