import Foundation
import TestSupport
import Testing

/// An organisation whose mailbox and mail server a test chooses.
///
/// Pat manages, Sam is next, Robin hears appeals and Alex co-ordinates. Unless the test says otherwise, mail comes from
/// the Maildir `inbox` and goes to the Maildir `outbox`.
struct Council {
    let folder: TemporaryFolder
    let store: String
    let ledger: Ledger

    /// - Parameters:
    ///   - intake: the configuration's `intake`.
    ///   - submission: the configuration's `submission`.
    ///   - store: where the store is, when not in the council's folder.
    init(
        _ name: String,
        intake: String = #"{ maildir: "inbox" }"#,
        submission: String = #"{ maildir: "outbox" }"#,
        store: String? = nil,
        domain: String = "council.example.org",
        settings: String = ""
    ) throws {
        folder = try TemporaryFolder("redress-\(name)")
        self.store = store ?? folder.path("redress.sqlite")
        ledger = Ledger(path: self.store)
        for part in ["new", "cur", "tmp"] {
            try FileManager.default.createDirectory(
                atPath: folder.path("inbox/\(part)"),
                withIntermediateDirectories: true
            )
        }
        try folder.file("password", "correct horse battery staple")
        try folder.file(
            "redress.json5",
            """
            {
              organisation: {
                name: "The council", address: "feedback@\(domain)", domains: ["\(domain)"], procedure: "acorn",
                timeZone: "Europe/London", bankHolidays: "none",
              },
              intake: \(intake),
              submission: \(submission),
              people: {
                pat: { name: "Pat Lee", address: "pat@\(domain)" },
                sam: { name: "Sam Field", address: "sam@\(domain)" },
                robin: { name: "Robin Ash", address: "robin@\(domain)" },
                alex: { name: "Alex Moor", address: "alex@\(domain)" },
              },
              serviceAreas: [{
                name: "Repairs", match: ["repair", "boiler", "heating", "damp"],
                investigation: "pat", reflection: "sam", appeal: "robin",
              }],
              fallback: "sam", coordinators: ["alex"],
              store: "\(self.store)", statusFile: "status.json",
              limits: { perDomainPerHour: 100000, perHour: 100000, perPersonPerDay: 100000 },
              \(settings)
            }
            """
        )
    }

    var configuration: String { folder.path("redress.json5") }

    /// Runs a command to its end.
    func run(_ arguments: String...) async throws -> Program {
        try await Program.run(try builtProgram("redress"), arguments + ["--config", configuration])
    }

    /// Runs every loop once and expects an exit status.
    @discardableResult
    func once(_ status: Int32 = 0, at time: String? = nil) async throws -> Program {
        let now = time.map { ["--now", $0] } ?? []
        let once = try await Program.run(
            try builtProgram("redress"),
            ["run", "--once", "--config", configuration] + now
        )
        #expect(once.status == status, "\(once.errors)")
        return once
    }

    /// Starts the daemon and waits until it is ready.
    func startDaemon(_ options: String...) async throws -> Daemon {
        let daemon =
            switch options.count {
            case 0: try Daemon(configuration: configuration, in: folder)
            default: try Daemon(configuration: configuration, in: folder, options[0], options[1])
            }
        try await daemon.waitUntilReady()
        return daemon
    }

    /// Waits until the status file's alarms hold `words`.
    func alarms(hold words: String) async throws -> Bool {
        try await eventually(within: .seconds(180)) {
            // Not there yet: the daemon writes it every 15 s.
            (try? String(readingFile: folder.path("status.json")))?.contains(words) ?? false
        }
    }

    /// Puts a complaint in the Maildir.
    func receive(_ number: Int, filling: Int = 0) throws {
        let name = "complaint-\(number)"
        try folder.file("inbox/tmp/\(name)", Complaint(number, filling: filling).text)
        try FileManager.default.moveItem(
            atPath: folder.path("inbox/tmp/\(name)"),
            toPath: folder.path("inbox/new/\(name)")
        )
    }
}

/// A customer's message; every one has a sender of its own.
struct Complaint {
    let messageID: String
    let sender: String
    let text: String

    /// - Parameters:
    ///   - mailbox: the customer's; `+` and the number follow.
    ///   - filling: bytes to add in lines of text.
    init(_ number: Int, from mailbox: String = "customer", at domain: String = "example.net", filling: Int = 0) {
        messageID = "complaint-\(number)@\(domain)"
        sender = "\(mailbox)+\(number)@\(domain)"
        let line = "The boiler is still broken, and the flat is cold. Nobody came to repair it at all.\n"
        text = """
            From: Customer \(number) <\(sender)>
            To: feedback@council.example.org
            Subject: Heating broken, flat \(number)
            Message-ID: <\(messageID)>
            MIME-Version: 1.0
            Content-Type: text/plain; charset=utf-8

            Hello,

            I want to make a complaint. The boiler of flat \(number) has been broken for two weeks. I rang three times,
            nobody came to repair it, and nobody rang back.

            \(String(repeating: line, count: filling / line.utf8.count))
            Customer \(number)

            """
    }
}
