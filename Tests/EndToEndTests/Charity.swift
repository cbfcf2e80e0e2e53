import Foundation
import Mail
import TestSupport
import Testing

/// An organisation in the mail world, with a mailbox for feedback and a Redress that looks after it.
///
/// Pat manages repairs, Sam is next up, Robin hears appeals; Alex co-ordinates; compliments go to reception. Its domain
/// carries the test's name, so that no two tests share an address.
struct Charity {
    let world: MailWorld
    let domain: String
    let folder: TemporaryFolder
    /// Where its customers have their mailboxes.
    let elsewhere: String

    /// How Redress logs in to the servers.
    enum Security { case tls, startTLS }

    init(_ name: String, _ security: Security = .tls, settings: String = "", login: String? = nil) throws {
        world = try MailWorld.current
        domain = "\(name).example.org"
        elsewhere = "\(name).example.net"
        // Goes with the world.
        folder = try TemporaryFolder("redress-\(name)", in: world.root)
        for person in ["feedback", "pat", "sam", "robin", "alex", "reception"] { try world.open("\(person)@\(domain)") }
        let (intake, submission) =
            switch security {
            case .tls: ("imaps://localhost:\(world.imapsPort)", "smtps://localhost:\(world.submissionsPort)")
            case .startTLS: ("imap://localhost:\(world.imapPort)", "smtp://localhost:\(world.submissionPort)")
            }
        let login = login ?? #"password: { file: "password" }"#
        try folder.file("password", world.password)
        try folder.file(
            "redress.json5",
            """
            {
              organisation: {
                name: "\(name) charity", address: "\(feedback)", domains: ["\(domain)"], procedure: "acorn",
                timeZone: "Europe/London", bankHolidays: "none",
              },
              intake: { url: "\(intake)/INBOX", user: "\(feedback)", \(login), plus: "+" },
              submission: { url: "\(submission)", user: "\(feedback)", \(login) },
              caFile: "\(world.caFile)",
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
              fallback: "sam", coordinators: ["alex"], compliments: ["reception@\(domain)"],
              \(settings)
            }
            """
        )
    }

    var feedback: String { "feedback@\(domain)" }

    /// Somebody outside, with a mailbox. Without one, mail to them bounces.
    func customer(_ name: String, hasMailbox: Bool = true) throws -> Customer {
        let local = name.lowercased().split(separator: " ").joined(separator: ".")
        let customer = Customer(name: name, address: "\(local)@\(elsewhere)", charity: self)
        if hasMailbox { try world.open(customer.address) }
        return customer
    }

    // MARK: Redress

    /// Lets all mail arrive, runs Redress once at a time, and lets its letters arrive.
    func round(at time: String) async throws {
        try await world.settle()
        try await succeed("run", "--once", "--now", time)
        try await world.settle()
    }

    func run(_ arguments: String...) async throws -> Program { try await run(arguments) }

    private func run(_ arguments: [String]) async throws -> Program {
        try await Program.run(try builtProgram("redress"), arguments + ["--config", folder.path("redress.json5")])
    }

    @discardableResult
    private func succeed(_ arguments: String...) async throws -> Program {
        let run = try await run(arguments)
        guard run.status == 0 else {
            throw ProgramFailure("redress \(arguments.joined(separator: " ")): exit \(run.status): \(run.errors)")
        }
        return run
    }

    private func listing<Listing: Decodable>(_ arguments: String...) async throws -> Listing {
        let run = try await run(arguments + ["--json"])
        try #require(run.status == 0, "\(run.errors)")
        return try JSONDecoder().decode(Listing.self, from: Data(run.output.utf8))
    }

    func cases(of customer: Customer? = nil) async throws -> [CaseListing] {
        let all: [CaseListing] = try await listing("cases")
        guard let customer else { return all }
        return all.filter { $0.customer.address == customer.address }
    }

    /// The one case of a customer, with its history.
    func onlyCase(of customer: Customer) async throws -> CaseListing {
        let cases = try await cases(of: customer)
        try #require(cases.count == 1)
        return try await listing("case", cases[0].reference)
    }

    func setAside() async throws -> [SetAsideListing] { try await listing("set-aside") }

    /// Starts the daemon and waits until it is ready.
    func startDaemon() async throws -> Daemon {
        let daemon = try Daemon(configuration: folder.path("redress.json5"), in: folder)
        try await daemon.waitUntilReady()
        return daemon
    }

    // MARK: Mail

    func address(_ person: String) -> String { "\(person)@\(domain)" }

    /// Redress's letters to a member of staff, oldest first.
    func letters(to person: String) throws -> [Letter] {
        try world.mailbox(address(person)).map(Letter.init).filter { $0.name != nil }
    }

    /// A member of staff answers a letter as a mail program would, words above the quoted letter.
    func reply(from person: String, to letter: Letter, _ words: String) throws {
        let recipient = letter.message.replyTo.first?.addrSpec ?? feedback
        let quoted = letter.message.text.split(separator: "\n", omittingEmptySubsequences: false).map { "> \($0)" }
        try world.deliver(
            """
            From: \(address(person))
            To: \(recipient)
            Subject: Re: \(letter.subject)
            Message-ID: <\(UInt64.random(in: 0...UInt64.max))@\(domain)>
            In-Reply-To: <\(letter.messageID ?? "")>
            Date: \(rfcNow)
            MIME-Version: 1.0
            Content-Type: text/plain; charset=utf-8
            Content-Transfer-Encoding: 8bit

            \(words)

            On Monday, the charity wrote:
            \(quoted.joined(separator: "\n"))

            """,
            from: address(person),
            to: recipient
        )
    }
}

/// Somebody who writes to the charity.
struct Customer {
    let name: String
    let address: String
    fileprivate let charity: Charity

    /// Sends a message by SMTP and gives it as sent.
    @discardableResult
    func writes(
        _ subject: String,
        _ text: String,
        to recipient: String? = nil,
        inReplyTo letter: Letter? = nil,
        files: [OutgoingAttachment] = []
    ) throws -> String {
        let message = message(subject, text, inReplyTo: letter, files: files)
        try charity.world.deliver(message, from: address, to: recipient ?? charity.feedback)
        return message
    }

    /// Such a message, not sent.
    func message(
        _ subject: String,
        _ text: String,
        inReplyTo letter: Letter? = nil,
        files: [OutgoingAttachment] = []
    ) -> String {
        let answered = letter?.messageID.map { "In-Reply-To: <\($0)>\nReferences: <\($0)>\n" } ?? ""
        let parts = files.map { file in
            """
            --together
            Content-Type: \(file.type); name="\(file.name)"
            Content-Disposition: attachment; filename="\(file.name)"
            Content-Transfer-Encoding: base64

            \(Data(file.bytes).base64EncodedString(options: [.lineLength76Characters, .endLineWithLineFeed]))

            """
        }
        let type = "text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit"
        return """
            From: \(name) <\(address)>
            To: \(charity.feedback)
            Subject: \(subject)
            Message-ID: <\(UInt64.random(in: 0...UInt64.max))@\(charity.elsewhere)>
            Date: \(rfcNow)
            \(answered)MIME-Version: 1.0
            Content-Type: \(files.isEmpty ? type : "multipart/mixed; boundary=together\n\n--together\nContent-Type: \(type)")

            \(text)

            \(files.isEmpty ? "" : parts.joined() + "--together--\n")
            """
    }

    @discardableResult
    func complains(about subject: String = "Heating still broken") throws -> String {
        try writes(
            subject,
            """
            Hello,

            I want to make a complaint. The boiler has been broken for two weeks. I rang three times, nobody came
            to repair it, and nobody rang back.

            \(name)
            """
        )
    }

    /// Redress's letters to them, oldest first.
    var letters: [Letter] {
        get throws { try charity.world.mailbox(address).map(Letter.init).filter { $0.name != nil } }
    }
}

private var rfcNow: String {
    let formatter = DateFormatter()
    formatter.locale = Locale(identifier: "en_US_POSIX")
    formatter.timeZone = TimeZone(identifier: "Europe/London")
    formatter.dateFormat = "EEE, d MMM yyyy HH:mm:ss Z"
    return formatter.string(from: Date())
}

extension [Letter] {
    var names: [String] { compactMap(\.name) }
}
