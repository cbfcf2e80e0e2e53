import Casework
import Foundation
import Store
import TestSupport
import Testing

@testable import redress

/// The program itself, with its arguments, output and exit status.
@Suite struct CommandTests {
    private let charity: Charity

    init() throws { charity = try Charity() }

    private func redress(_ arguments: String..., at: String) async throws -> Program {
        let options = ["--config", "\(charity.folder.path)/redress.json5", "--now", at]
        return try await Program.run(builtProgram("redress"), arguments + options)
    }

    private func receiveDoubtful(_ id: String) throws {
        let words = "The gate at the drop-in has been locked since Monday and nobody has the key."
        let mail = mail(from: "Robin Vale <robin@hill.example.org>", subject: "The gate", words + id, id: id)
        try charity.receive(mail, at: "2026-03-02T09:00")
    }

    @Test func `set-aside decides on a message, once`() async throws {
        try receiveDoubtful("one")
        try receiveDoubtful("two")
        try await charity.round(at: "2026-03-02T09:01")
        let numbers = try await charity.setAside().map(\.id).sorted()
        try #require(numbers.count == 2)

        let opened = try await redress("set-aside", "\(numbers[0])", "open", "complaint", at: "2026-03-03T10:00")
        let file = try #require(try await charity.cases().first)
        #expect(opened.status == 0 && opened.output == "Message \(numbers[0]) opened \(file.reference)\n")
        #expect(file.kind == .complaint && charity.calendar.iso8601(file.receivedAt) == "2026-03-02T09:00:00+00:00")

        let again = try await redress("set-aside", "\(numbers[0])", "ignore", at: "2026-03-03T10:01")
        #expect(again.status == 0 && again.output.contains("decided on already: it is with \(file.reference)"))

        let joined = try await redress(
            "set-aside",
            "\(numbers[1])",
            "join \(file.reference)",
            "--by",
            "casey",
            at: "2026-03-03T10:02"
        )
        #expect(joined.status == 0 && joined.output.contains("is filed with \(file.reference)"))
        #expect(try await charity.setAside().isEmpty)
    }

    @Test func `set-aside says what is wrong, and changes nothing`() async throws {
        try receiveDoubtful("one")
        try await charity.round(at: "2026-03-02T09:01")
        let number = "\(try #require(try await charity.setAside().first).id)"
        let at = "2026-03-03T10:00"
        let mistake = try await redress("set-aside", number, "open", "compaint", at: at)
        #expect(mistake.status == ExitStatus.badData.rawValue && mistake.errors.contains("Write: open complaint"))
        let unknown = try await redress("set-aside", "999", "ignore", at: at)
        #expect(unknown.status == ExitStatus.badData.rawValue && unknown.errors.contains("no message 999"))
        let stranger = try await redress("set-aside", number, "ignore", "--by", "cassey", at: at)
        #expect(stranger.status == ExitStatus.usage.rawValue && stranger.errors.contains("did you mean \"casey\""))
        let word = try await redress("set-aside", "gate", "ignore", at: at)
        #expect(word.status == ExitStatus.usage.rawValue)
        #expect(try await charity.setAside().count == 1)
        #expect(try await charity.cases().isEmpty)
    }

    @Test func `update takes what a co-ordinator says of a person, and names the commands for lists`() async throws {
        try charity.receive(mail(subject: "No heating", brokenBoiler, id: "dana-1"), at: "2026-03-02T09:00")
        try await charity.round(at: "2026-03-02T09:01")
        let reference = "\(try #require(try await charity.cases().first).reference)"
        let away = try await redress("update", reference, "away Pat Mercer until 16 March", at: "2026-03-02T10:00")
        #expect(away.status == 0 && away.output.contains("passed on: \(reference)"))
        #expect(try await charity.cases().map(\.assignee) == ["riley"])
        let mixed = try await redress("update", reference, "back Pat", "note: x", at: "2026-03-02T10:00")
        #expect(mixed.status == ExitStatus.badData.rawValue && mixed.errors.contains("commands apart"))
        let list = try await redress("update", reference, "list", at: "2026-03-02T10:01")
        #expect(list.status == ExitStatus.badData.rawValue && list.errors.contains("redress cases"))
    }

    @Test func `restricted prints the register`() async throws {
        try charity.receive(mail(subject: "No heating", brokenBoiler, id: "dana-1"), at: "2026-03-02T09:00")
        try await charity.round(at: "2026-03-02T09:01")
        let reference = "\(try #require(try await charity.cases().first).reference)"
        #expect(try await redress("restricted", at: "2026-03-02T09:30").output == "contact is restricted with nobody\n")
        let words = "restrict until 1 June because forty messages a day"
        #expect(try await redress("update", reference, words, at: "2026-03-02T10:00").status == 0)
        let text = try await redress("restricted", at: "2026-03-02T10:01").output
        for part in [reference, "dana@example.net", "2026-06-01", "Casey Doyle", "forty messages a day"] {
            #expect(text.contains(part), "\(part)")
        }
        let json = try await redress("restricted", "--json", at: "2026-03-02T10:01").output
        let entries = try #require(JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]])
        #expect(entries.first?["review"] as? String == "2026-06-01" && entries.count == 1)
        let slip = try await redress("restrict", at: "2026-03-02T10:02")
        #expect(slip.status == ExitStatus.usage.rawValue && slip.errors.contains("restricted"))
    }
}
