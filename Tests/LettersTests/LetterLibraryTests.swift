import Casework
import Foundation
import Mail
import Testing

@testable import Letters

@Suite struct LetterLibraryTests {
    /// A folder of an organisation's own letters.
    private func folder(_ files: [String: String]) throws -> String {
        let folder = FileManager.default.temporaryDirectory.appending(path: "letters-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for (name, text) in files { try Data(text.utf8).write(to: folder.appending(path: name)) }
        return folder.path
    }

    private func problems(_ files: [String: String]) throws -> [String] {
        let own = try folder(files)
        defer { try? FileManager.default.removeItem(atPath: own) }  // A left folder in /tmp harms nothing.
        return try LetterLibrary.problems(
            folders: [own] + Sample.folders,
            procedure: Sample.shipped.get().procedure,
            directory: Sample.directory
        ).map { $0.replacing(own + "/", with: "") }
    }

    @Test func `the shipped letters have no problems`() throws {
        #expect(try problems([:]) == [])
    }

    @Test func `an organisation's own letter and partial come before the shipped ones`() throws {
        let own = try folder([
            "thanksCompliment.letter": "Subject: Ta\n\nTa.\n\n{{> signature}}", "signature.partial": "Us",
        ])
        defer { try? FileManager.default.removeItem(atPath: own) }  // A left folder in /tmp harms nothing.
        let procedure = try Sample.shipped.get().procedure
        let library = try LetterLibrary(folders: [own] + Sample.folders, procedure: procedure)
        func text(_ letter: LetterName) -> String? {
            library.write(
                LetterDue(letter, to: .customer),
                about: Sample.complaint,
                identity: Sample.identity(),
                now: Sample.received,
                procedure: procedure,
                directory: Sample.directory
            )?.text
        }
        #expect(text(.thanksCompliment) == "Ta.\n\nUs\n")
        #expect(text(.receiptComplaint)?.hasSuffix("\n\nUs\n") == true)
    }

    @Test(arguments: [LetterName.receiptComplaint, .receiptFeedback, .receiptNeutral, .holding, .extension])
    func `no letter promises a customer a day that is past`(letter: LetterName) throws {
        let (procedure, library) = try Sample.shipped.get()
        let message = try #require(
            library.write(
                LetterDue(letter, to: .customer),
                about: Sample.complaint,
                identity: Sample.identity(),
                now: Sample.at(2026, 4, 20, 9),
                procedure: procedure,
                directory: Sample.directory
            )
        )
        #expect(!message.text.contains("5 March 2026") && !message.text.contains("16 March 2026"), "\(message.text)")
        #expect(!message.text.contains("by ."))
    }

    @Test func `all problems are told at once, by file and line`() throws {
        let found = try problems([
            "holding.letter": "Subject: News\n\nUnfortunately\n\n{{handler.nam}}",
            "survy.letter": "Subject: x\n\nx", "notes.txt": "not a letter", "extension.letter": "No subject",
        ])
        #expect(
            Set(found) == [
                #"survy.letter: there is no letter "survy" (did you mean "survey"?)"#,
                #"holding.letter:5: unknown placeholder "handler.nam" (did you mean "handler.name"?)"#,
                #"extension.letter:1: the first line must be "Subject: …""#,
                #"holding.letter:3: forbidden wording "unfortunately""#,
            ]
        )
    }

    @Test func `missing letters and frame are told`() throws {
        let empty = try folder([:])
        defer { try? FileManager.default.removeItem(atPath: empty) }  // A left folder in /tmp harms nothing.
        let procedure = try Sample.shipped.get().procedure
        let found = LetterLibrary.problems(folders: [empty], procedure: procedure, directory: Sample.directory)
        #expect(found.count == LetterName.allCases.count + 1)
        #expect(found.last == "frame.html is in none of \(empty)")
        #expect(throws: LetterError.self) { try LetterLibrary(folders: [empty], procedure: procedure) }
    }

    @Test func `a letter with nowhere to go is not written`() throws {
        let (procedure, library) = try Sample.shipped.get()
        var file = Sample.complaint
        file.customer.address = nil
        for recipient in [LetterDue.Recipient.customer, .person("nobody")] {
            #expect(
                library.write(
                    LetterDue(.notice, to: recipient),
                    about: file,
                    identity: Sample.identity(),
                    now: Sample.received,
                    procedure: procedure,
                    directory: Sample.directory
                ) == nil
            )
        }
    }

    @Test func `an advertisement in place of a name is not repeated to a stranger`() throws {
        let (procedure, library) = try Sample.shipped.get()
        for name in [
            "Buy at pills.example", "http://pills.example", "Call 01632 960999", "a <b>", "One two three four five six",
        ] {
            var file = Sample.complaint
            file.customer.name = name
            let message = try #require(
                library.write(
                    LetterDue(.receiptComplaint, to: .customer),
                    about: file,
                    identity: Sample.identity(),
                    now: Sample.received,
                    procedure: procedure,
                    directory: Sample.directory
                )
            )
            #expect(message.text.hasPrefix("Hello,\n"))
        }
    }

    @Test func `a receipt answers the customer's message and gives them the policy`() throws {
        let (procedure, library) = try Sample.shipped.get()
        let message = try #require(
            library.write(
                LetterDue(.receiptComplaint, to: .customer),
                about: Sample.complaint,
                identity: Sample.identity(key: nil),
                now: Sample.received,
                procedure: procedure,
                directory: Sample.directory
            )
        )
        #expect(message.inReplyTo == "first@example.net")
        #expect(message.references == ["first@example.net"])
        #expect(message.attachments.map(\.name) == ["policy.pdf"])
        #expect(message.fields.contains { $0.name == "Redress-Letter" && $0.body == "5f2c; receiptComplaint" })
        #expect(message.date == Sample.received)
        #expect(message.utcOffset == 0)
    }

    @Test func `addresses are tagged only with plus addressing`() {
        var identity = Sample.identity()
        let organisation = Sample.directory.organisation
        #expect(identity.envelopeSender(of: organisation) == "feedback+b.t0k3n@example.org")
        identity.plus = nil
        #expect(identity.envelopeSender(of: organisation) == "feedback@example.org")
        #expect(identity.customerReplyAddress(of: organisation) == "feedback@example.org")
        #expect(identity.staffReplyAddress(of: organisation) == "feedback@example.org")
    }

    @Test func `the guide to writing letters lists every placeholder`() throws {
        let known = LetterValues.caseNames + LetterValues.digestOnlyNames + LetterValues.officeNames
        let rows = known.map { "| `\($0.name)` | \($0.shape.word) | \($0.meaning) |" }.joined(separator: "\n")
        let file = URL(filePath: Sample.templates + "/LETTERS.md")
        let guide = try String(contentsOf: file, encoding: .utf8)
        let mark = "| --- | --- | --- |\n"
        let head = try #require(guide.firstRange(of: mark))
        let expected = guide[..<head.upperBound] + rows + "\n"
        if ProcessInfo.processInfo.environment["UPDATE_FIXTURES"] == "1" { try Data(expected.utf8).write(to: file) }
        #expect(try String(contentsOf: file, encoding: .utf8) == expected, "UPDATE_FIXTURES=1 rewrites the table")
    }
}

extension Placeholder.Shape {
    fileprivate var word: String {
        switch self {
        case .text: "text"
        case .flag: "condition"
        case .list(let members): "list of " + members.map { "`\($0)`" }.joined(separator: ", ")
        }
    }
}
