import Casework
import Foundation
import Mail
import Store
import TestSupport
import Testing

@testable import redress

/// `redress record`: the program as it is run, on a store of its own.
@Suite struct RecordTests {
    let charity: Charity

    init() throws { charity = try Charity() }

    private func record(_ form: String, _ more: String..., at: String = "2026-03-02T10:00") async throws -> Program {
        let file = charity.folder.path + "/form.txt"
        try form.write(toFile: file, atomically: true, encoding: .utf8)
        return try await run(["record", file] + more, at: at)
    }

    private func run(_ words: [String], at: String) async throws -> Program {
        try await Program.run(
            try builtProgram("redress"),
            words + ["--config", charity.folder.path + "/redress.json5", "--now", at]
        )
    }

    private let call = """
        Type: Complaint
        First name: Dana
        Surname: Whitlock
        Current address: 3 Quay Street
        Exampleton
        Contact number: 01632 960123
        Case received via: Telephone
        Details of case: The boiler in her flat has been broken since Monday.
        Nobody came.
        Happy to be contacted: Yes
        Best way to make contact: ring after six
        Completed by: Robin Vale
        """

    @Test func `a call opens a case, prints its letter, and the manager is asked to ring`() async throws {
        let run = try await record(call, "--by", "casey")
        #expect(run.status == 0, "\(run.errors)")
        let file = try #require(try await charity.cases().first)
        #expect(run.output.hasPrefix("\(file.reference)\n\n"))
        #expect(file.kind == .complaint && file.via == "telephone" && file.assignee == "pat" && file.confidence == 1)
        #expect(file.words == "The boiler in her flat has been broken since Monday.\nNobody came.")
        #expect(file.subject == "The boiler in her flat has been broken since Monday.")
        #expect(file.customer.agreedToContact == true && file.customer.postalAddress == "3 Quay Street\nExampleton")
        let history = try await charity.events(of: file.reference)
        #expect(history.last?.text == "Recorded by Casey Doyle, taken by Robin Vale." && history.last?.by == "casey")

        for text in ["Dear Dana Whitlock,", file.reference.description, "Thursday 5 March 2026", "Pat Mercer"] {
            #expect(run.output.contains(text), "\(text)")
        }
        #expect(!run.output.contains("this e-mail"))
        let letters = try await charity.letters()
        #expect(!letters.contains { $0.row.isToCustomer })
        let assignment = try #require(letters.first { $0.row.letter == .assignment && $0.row.person == "pat" })
        let text = assignment.message.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(text.contains("Please ring first, on 01632 960123. Listen"))
        #expect(text.contains("They gave no e-mail address"))

        // The same letter again, and the outcome's once there is one.
        let again = try await self.run(["record", "--letter", file.reference.description], at: "2026-03-09T10:00")
        #expect(run.output == "\(file.reference)\n\n\(again.output)")
        let update = ["update", file.reference.description, "contacted", "outcome upheld", "reasons: we lost the note"]
        #expect(try await self.run(update + ["--by", "pat"], at: "2026-03-03T10:00").status == 0)
        let outcome = try await self.run(["record", "--letter", file.reference.description], at: "2026-03-03T10:05")
        #expect(outcome.output.contains("we lost the note"))
    }

    @Test func `with an e-mail address the receipt goes there, and nothing is printed`() async throws {
        let run = try await record(call + "\nEmail address: dana@example.net")
        let file = try #require(try await charity.cases().first)
        #expect(run.output == "\(file.reference)\n")
        #expect(
            try await charity.posted().sorted() == [
                "assignment → casey", "assignment → pat", "receiptComplaint → dana",
            ]
        )
        let receipt = try #require(try await charity.letters().first { $0.row.isToCustomer })
        #expect(receipt.message.inReplyTo == nil)
    }

    @Test func `somebody who wants no contact gets none, and one without any address no letter`() async throws {
        let silent = try await record(call.replacingOccurrences(of: "contacted: Yes", with: "contacted: No"))
        let nameless = try await record(
            "Type: complaint\nCase received via: telephone\nDetails of case: The gate at the drop-in is locked."
        )
        let files = try await charity.cases()
        #expect(files.count == 2)
        #expect(silent.output == "\(files[0].reference)\n" && nameless.output == "\(files[1].reference)\n")
        #expect(files[1].flags.contains(.anonymous) && files[1].assignee == "lee")
    }

    @Test(arguments: ["", "Dear all, the boiler is cold.", "Type: complaint\nSurname: Roe\nDetails of case:"])
    func `what is no filled-in form is refused with a blank one`(text: String) async throws {
        let run = try await record(text)
        #expect(run.status == 65 && run.errors.contains("Details of case:"))
        let help = try await self.run(["record", "--help"], at: "2026-03-02T10:00")
        #expect(help.status == 0 && help.output.contains(blankContactForm))
    }

    @Test func `standard input will do, and a person nobody knows will not`() async throws {
        let wrong = try await record(call, "--by", "caseyy")
        #expect(wrong.status == 64 && wrong.errors.contains("did you mean \"casey\"?"))
        #expect(try await run(["record", "/nonexistent"], at: "2026-03-02T10:00").status == 66)
    }
}
