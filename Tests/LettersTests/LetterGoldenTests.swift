import Casework
import Foundation
import Mail
import Testing

@testable import Letters

/// Every letter as people get it. `UPDATE_FIXTURES=1` writes the files anew; read the difference.
@Suite struct LetterGoldenTests {
    struct Letter: Sendable, CustomTestStringConvertible {
        var name: String
        var due: LetterDue
        var file: CaseFile
        var testDescription: String { name }

        init(_ name: String, _ due: LetterDue, _ file: CaseFile) {
            self.name = name
            self.due = due
            self.file = file
        }
    }

    static let letters: [Letter] = [
        Letter("receiptComplaint", LetterDue(.receiptComplaint, to: .customer), Sample.complaint),
        Letter("receiptFeedback", LetterDue(.receiptFeedback, to: .customer), Sample.feedback),
        Letter("receiptNeutral", LetterDue(.receiptNeutral, to: .customer), Sample.undecided),
        Letter("thanksCompliment", LetterDue(.thanksCompliment, to: .customer), Sample.compliment),
        Letter(
            "complimentForward",
            LetterDue(.complimentForward, to: .address("reception@example.org")),
            Sample.compliment
        ),
        Letter(
            "complimentForward-copy",
            LetterDue(.complimentForward, to: .person("rosalind"), isCopy: true),
            Sample.compliment
        ),
        Letter("assignment-away", LetterDue(.assignment, to: .person("ines"), details: away), Sample.passedOn),
        Letter("assignment", LetterDue(.assignment, to: .person("tom")), Sample.complaint),
        Letter(
            "assignment-files",
            LetterDue(.assignment, to: .person("tom"), details: LetterDetails(files: files)),
            Sample.complaint
        ),
        Letter("assignment-feedback", LetterDue(.assignment, to: .person("tom")), Sample.feedback),
        Letter("assignment-copy", LetterDue(.assignment, to: .person("rosalind"), isCopy: true), Sample.complaint),
        Letter("assignment-undecided", LetterDue(.assignment, to: .person("rosalind")), Sample.undecided),
        Letter(
            "assignment-appeal",
            LetterDue(
                .assignment,
                to: .person("director"),
                details: .init(words: "You still have not said why nobody rang.")
            ),
            Sample.appeal
        ),
        Letter("passedOn", LetterDue(.passedOn, to: .person("ines"), details: away), Sample.passedOn),
        Letter(
            "passedOn-copy",
            LetterDue(.passedOn, to: .person("rosalind"), isCopy: true, details: away),
            Sample.passedOn
        ),
        Letter(
            "reminder",
            LetterDue(.reminder, to: .person("tom"), details: .init(clock: "firstContact")),
            Sample.complaint
        ),
        Letter(
            "reminder-holding",
            LetterDue(.reminder, to: .person("tom"), details: .init(clock: "outcome", draft: .holding)),
            Sample.complaint
        ),
        Letter("reminder-silence", LetterDue(.reminder, to: .person("tom")), Sample.complaint),
        Letter(
            "endOfChain",
            LetterDue(.endOfChain, to: .person("rosalind"), details: .init(previous: "director")),
            {
                var file = Sample.complaint
                file.assignment?.person = "rosalind"
                file.flags = [.appealConflict, .safeguarding]
                return file
            }()
        ),
        Letter("safeguarding", LetterDue(.safeguarding, to: .person("rosalind")), Sample.complaint),
        Letter(
            "notice",
            LetterDue(
                .notice,
                to: .person("tom"),
                details: .init(
                    recorded: ["The customer wrote again on this case."],
                    words: "It is now mended.\n\nThank you, Pat"
                )
            ),
            Sample.complaint
        ),
        Letter(
            "confirmation",
            LetterDue(
                .confirmation,
                to: .person("tom"),
                details: .init(recorded: ["You spoke to the customer on Tuesday 3 March 2026."])
            ),
            Sample.complaint
        ),
        Letter(
            "confirmation-problems",
            LetterDue(
                .confirmation,
                to: .person("tom"),
                details: .init(problems: ["“outcome uphold” is not understood: write “outcome upheld”."])
            ),
            Sample.complaint
        ),
        Letter(
            "confirmation-draft",
            LetterDue(
                .confirmation,
                to: .person("tom"),
                details: .init(recorded: ["The outcome: partly upheld", "The reasons"], draft: .outcome)
            ),
            Sample.answered
        ),
        Letter(
            "confirmation-post",
            LetterDue(.confirmation, to: .person("tom"), details: .init(recorded: ["The reasons"], draft: .outcome)),
            {
                var file = Sample.answered
                file.customer.address = nil
                return file
            }()
        ),
        Letter("survey", LetterDue(.survey, to: .customer), Sample.answered),
        Letter("outcome", LetterDue(.outcome, to: .customer), Sample.answered),
        Letter("outcome-appeal", LetterDue(.outcome, to: .customer), Sample.appeal),
        Letter(
            "extension",
            LetterDue(
                .extension,
                to: .customer,
                details: .init()
            ),
            {
                var file = Sample.complaint
                file.extended = Extended(
                    to: LocalDate(dayNumber: 20_545),
                    reason: "we are waiting for the contractor's records."
                )
                return file
            }()
        ),
        Letter("acknowledgement", LetterDue(.acknowledgement, to: .customer), Sample.appeal),
        Letter(
            "refusal",
            LetterDue(.refusal, to: .customer),
            {
                var file = Sample.complaint
                file.refusal = "You told us of the same matter in 2024, and had our answer on 3 June 2024."
                return file
            }()
        ),
        Letter(
            "restriction",
            LetterDue(.restriction, to: .customer),
            {
                var file = Sample.complaint
                file.restriction = Restriction(
                    reason: "on 1 March you sent us forty messages about the same matter",
                    since: LocalDate(dayNumber: 20_514),
                    until: LocalDate(dayNumber: 20_636),
                    review: LocalDate(dayNumber: 20_606),
                    reader: "rosalind",
                    agreedBy: ["rosalind"]
                )
                return file
            }()
        ),
        Letter("holding", LetterDue(.holding, to: .customer), Sample.complaint),
        Letter(
            "caseSummary",
            LetterDue(
                .caseSummary,
                to: .person("rosalind"),
                details: .init(recorded: ["Monday 2 March 2026, 10:01: Assigned to Tom Ashdown."])
            ),
            Sample.complaint
        ),
    ]

    static let officeLetters: [OfficeLetter] = [
        OfficeLetter(
            to: "rosalind",
            .setAside(
                SetAsideMessage(
                    number: 17,
                    from: "Robin Vale <robin.vale@example.org>",
                    subject: "The <gate>",
                    receivedAt: Sample.received,
                    reason: "from a member of staff: your own, or a customer's?",
                    beginning: "The gate has been locked since Monday.\nNobody has the key."
                )
            )
        ),
        OfficeLetter(to: "rosalind", .answer(recorded: ["Message 17 is filed, and nothing is sent"], problems: [])),
        OfficeLetter(to: "rosalind", .answer(recorded: [], problems: ["There is no message 71 that was set aside."])),
        OfficeLetter(to: "rosalind", .cases(Sample.digest.overdue + Sample.digest.dueSoon, .open)),
        OfficeLetter(
            to: "rosalind",
            .weekly(WeeklyList(overdue: Sample.digest.overdue, open: Sample.digest.dueSoon))
        ),
        OfficeLetter(
            to: "rosalind",
            .alert(["There are more letters to customers than an hour allows, so some go later."])
        ),
        OfficeLetter(to: "rosalind", .report(Sample.report)),
    ]

    private static let files = [
        EnclosedFile(message: 1, number: 0, name: "Damp in the hall <July>.jpg", size: 2_140_000),
        EnclosedFile(message: 1, number: 1, name: "film.mp4", size: 48_000_000),
        EnclosedFile(message: 1, number: 2, name: "viewer.exe", size: 90_500),
    ]
    private static let away = LetterDetails(previous: "tom", absence: Sample.away)

    private func written(_ letter: Letter) throws -> OutgoingMessage {
        let (procedure, library) = try Sample.shipped.get()
        return try #require(
            library.write(
                letter.due,
                about: letter.file,
                identity: Sample.identity(),
                now: Sample.received,
                procedure: procedure,
                directory: Sample.directory
            )
        )
    }

    @Test(arguments: letters)
    func `a letter reads as it should`(letter: Letter) throws {
        try Golden.check(written(letter), letter.name)
    }

    @Test(
        arguments: zip(
            officeLetters,
            ["setAside", "answer", "answer-problems", "caseList", "weeklyList", "alert", "report"]
        )
    )
    func `a letter about no one case reads as it should`(letter: OfficeLetter, name: String) throws {
        let (procedure, library) = try Sample.shipped.get()
        let message = library.write(
            letter,
            identity: Sample.identity(),
            now: Sample.received,
            procedure: procedure,
            directory: Sample.directory
        )
        try Golden.check(try #require(message), name)
    }

    @Test(arguments: [("digest", Sample.digest), ("digest-quiet", Sample.quietDigest)])
    func `a digest reads as it should`(name: String, digest: Digest) throws {
        let (procedure, library) = try Sample.shipped.get()
        let message = library.write(
            digest,
            identity: Sample.identity(),
            now: digest.at,
            procedure: procedure,
            directory: Sample.directory
        )
        #expect(message.subject.lowercased().contains("digest"))
        try Golden.check(message, name)
    }

    @Test(arguments: letters)
    func `a letter comes through the post unchanged`(letter: Letter) throws {
        let message = try written(letter)
        let read = Message(parsing: message.encoded())
        #expect(read.defects == [])
        #expect(read.subject == message.subject)
        #expect(read.text.replacing("\r\n", with: "\n").trimmed == message.text.trimmed)
        #expect(read.field("Redress-Letter") == "5f2c; \(letter.due.letter)")
    }

    @Test func `every letter has a golden file`() {
        let named = Self.letters.map(\.due.letter) + Self.officeLetters.map(\.letter)
        #expect(Set(named).union([.digest]) == Set(LetterName.allCases))
    }

    @Test(arguments: letters)
    func `both parts say the same words`(letter: Letter) throws {
        let message = try written(letter)
        let html = try #require(message.html)
        let shown = Golden.visibleText(of: html)
        #expect(html.utf8.count < 100_000, "Gmail cuts what is longer")
        #expect(Golden.words(message.text).filter { !shown.contains($0) } == [])
    }

    @Test(arguments: letters)
    func `a key is the last line for a member of staff and nowhere else`(letter: Letter) throws {
        let message = try written(letter)
        let everything = [message.subject, message.text, message.html ?? "", message.replyTo?.addrSpec ?? ""].joined()
        switch letter.due.recipient {
        case .customer:
            #expect(!everything.contains("h4kd"))
            #expect(message.replyTo?.addrSpec == "feedback+c.t0k3n@example.org")
        case .address:
            #expect(!everything.contains("h4kd"))
            #expect(message.replyTo?.addrSpec == "feedback@example.org")
        case .person:
            #expect(message.text.hasSuffix("\n\nKey: h4kd-9xwm-2pqr\n"))
            #expect(message.replyTo?.addrSpec == "feedback+k.h4kd-9xwm-2pqr@example.org")
        }
    }

    @Test(arguments: letters)
    func `no letter says what the procedure forbids`(letter: Letter) throws {
        let procedure = try Sample.shipped.get().procedure
        #expect(!procedure.wording.never.isEmpty)
        var plain = letter
        plain.file.words = ""
        plain.file.subject = ""
        let found = try ForbiddenWording(procedure.wording.never).found(in: written(plain).text)
        #expect(found.map(\.phrase) == [])
    }
}

enum Golden {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")

    static func check(_ message: OutgoingMessage, _ name: String) throws {
        try check(head(of: message) + "\n" + message.text, "\(name).txt")
        try check(message.html ?? "", "\(name).html")
    }

    static func check(_ text: String, _ name: String) throws {
        let file = folder.appending(path: name)
        if ProcessInfo.processInfo.environment["UPDATE_FIXTURES"] == "1" {
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(),
                withIntermediateDirectories: true
            )
            try Data(text.utf8).write(to: file)
        }
        #expect(try String(contentsOf: file, encoding: .utf8) == text, "UPDATE_FIXTURES=1 rewrites \(name)")
    }

    static func leavePage(_ html: String, _ name: String) throws {
        guard let folder = ProcessInfo.processInfo.environment["LETTER_PAGES"] else { return }
        try Data(html.utf8).write(to: URL(fileURLWithPath: folder).appending(path: name))
    }

    private static func head(of message: OutgoingMessage) -> String {
        func shown(_ address: Address) -> String { "\(address.displayName ?? "") <\(address.addrSpec)>" }
        var lines = ["From: \(shown(message.from))", "To: \(shown(message.to))"]
        if let replyTo = message.replyTo { lines.append("Reply-To: \(replyTo.addrSpec)") }
        lines.append("Subject: \(message.subject)")
        if let answered = message.inReplyTo { lines.append("In-Reply-To: \(answered)") }
        if !message.references.isEmpty { lines.append("References: \(message.references.joined(separator: " "))") }
        lines += message.fields.map { "\($0.name): \($0.body)" }
        lines += message.attachments.map { "Attachment: \($0.name), \($0.type), \($0.bytes.count) bytes" }
        return lines.joined(separator: "\n") + "\n"
    }

    /// What a reader of the page sees: tags out, entities back.
    static func visibleText(of html: String) -> String {
        let body = html.firstRange(of: "<body").map { html[$0.lowerBound...] } ?? html[...]
        var text = ""
        var isTag = false
        for character in body {
            if character == "<" { isTag = true }
            if !isTag { text.append(character) }
            if character == ">" {
                isTag = false
                text.append(" ")
            }
        }
        let entities = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
        return entities.reduce(text) { $0.replacing($1.0, with: $1.1) }
    }

    static func words(_ text: String) -> [String] {
        text.split { !$0.isLetter && !$0.isNumber }.map(String.init).filter { $0.count > 2 }
    }
}
