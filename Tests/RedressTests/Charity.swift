import Casework
import Foundation
import Mail
import Platform
import Store
import TestSupport

@testable import redress

/// A small charity with Maildir folders and a store of its own, living by the clock a test gives it.
///
/// Pat investigates housing and Lee the drop-in; Riley reflects, Morgan hears appeals, Casey co-ordinates.
final class Charity {
    let folder: TemporaryFolder
    let office: Office
    private var received = 0

    init(limits: String = "", intake: String = "") throws {
        folder = try TemporaryFolder("charity")
        for name in ["inbox/new", "inbox/cur", "inbox/tmp"] {
            try FileManager.default.createDirectory(
                atPath: "\(folder.path)/\(name)",
                withIntermediateDirectories: true
            )
        }
        let file = "\(folder.path)/redress.json5"
        try """
        {
          organisation: { name: "Hill Charity", procedure: "acorn", address: "feedback@hill.example.org", domains: ["hill.example.org"] },
          intake: { maildir: "inbox", plus: "+", \(intake) }, submission: { maildir: "outbox" },
          people: {
            pat: { name: "Pat Mercer", address: "pat@hill.example.org" },
            riley: { name: "Riley Stone", address: "riley@hill.example.org" },
            lee: { name: "Lee Hart", address: "lee@hill.example.org" },
            morgan: { name: "Morgan Blake", address: "morgan@hill.example.org" },
            casey: { name: "Casey Doyle", address: "casey@hill.example.org" },
          },
          serviceAreas: [
            { name: "Housing", match: ["boiler", "heating", "flat"], investigation: "pat", reflection: "riley", appeal: "morgan" },
            { name: "Drop-in", match: ["drop-in", "appointment"], investigation: "lee", reflection: "riley", appeal: "morgan" },
          ],
          fallback: "casey", coordinators: ["casey"], compliments: ["reception@hill.example.org"],
          \(limits)
        }
        """.write(toFile: file, atomically: true, encoding: .utf8)
        office = try Office(Configuration.load(file))
    }

    var calendar: WorkingCalendar { office.configuration.calendar }

    func time(_ text: String) throws -> Date {
        guard let instant = calendar.instant(iso8601: text) else { throw Problem("\(text) is no time", .usage) }
        return instant
    }

    /// Puts a message into the inbox as received at `at`.
    func receive(_ message: String, at: String) throws {
        received += 1
        let path = "\(folder.path)/inbox/new/\(received).test"
        try message.replacingOccurrences(of: "\n", with: "\r\n").write(toFile: path, atomically: false, encoding: .utf8)
        try FileManager.default.setAttributes([.modificationDate: time(at)], ofItemAtPath: path)
    }

    /// What `redress run --once --now AT` does.
    @discardableResult
    func round(at: String) async throws -> ExitStatus {
        try await Round(service(at: at)).run()
    }

    func service(at: String) async throws -> Service {
        try await Service.start(office, time: TimeSource(.still(time(at))), log: Log(threshold: .error))
    }

    func cases() async throws -> [CaseFile] {
        try await service(at: "2020-01-01").store.read { try $0.cases() }
    }

    func events(of reference: CaseReference) async throws -> [CaseEvent] {
        try await service(at: "2020-01-01").store.read { try $0.events(of: reference) }
    }

    func setAside() async throws -> [SetAsideListing] {
        let calendar = calendar
        return try await service(at: "2020-01-01").store.read { try SetAsideListing.all($0, calendar: calendar) }
    }

    /// The outbox rows, with the letters as written.
    func letters() async throws -> [(row: StoredLetter, message: OutgoingMessage)] {
        try await service(at: "2020-01-01").store.read { snapshot in
            try snapshot.letters(after: 0).compactMap { row in try snapshot.content(of: row.id).map { (row, $0) } }
        }
    }

    /// `name → local part` of every letter, in order.
    func posted() async throws -> [String] {
        try await letters().map { "\($0.row.letter.rawValue) → \($0.row.address.split(separator: "@")[0])" }
    }

    /// The files that left.
    func sent() throws -> [Message] {
        let folder = "\(folder.path)/outbox/new"
        return try FileManager.default.contentsOfDirectory(atPath: folder).sorted().compactMap {
            FileManager.default.contents(atPath: "\(folder)/\($0)").map { Message(parsing: [UInt8]($0)) }
        }
    }
}

/// A plain message from a customer.
func mail(
    from: String = "Dana Whitlock <dana@example.net>",
    subject: String,
    _ text: String,
    id: String = UUID().uuidString,
    fields: String = ""
) -> String {
    """
    From: \(from)
    To: feedback@hill.example.org
    Subject: \(subject)
    Date: Mon, 2 Mar 2026 09:00:00 +0000
    Message-ID: <\(id)@example.net>
    \(fields.isEmpty ? "" : fields + "\n")MIME-Version: 1.0
    Content-Type: text/plain; charset=utf-8

    \(text)

    """
}

let brokenBoiler = """
    The boiler in my flat has been broken since 14 February. I have rung four times and every time I was told
    somebody would come, and nobody came. This is a complaint. Please put it right.

    Dana Whitlock
    """
