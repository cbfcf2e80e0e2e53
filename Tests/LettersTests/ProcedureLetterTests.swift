import Foundation
import Mail
import Testing

@testable import Casework
@testable import Letters

/// The letters of every procedure as customers and managers get them, on cases that were decided as they would be.
/// `UPDATE_FIXTURES=1` writes the files anew; read the difference. `LETTER_PAGES=DIR` leaves their HTML parts in a
/// folder, to look at.
@Suite struct ProcedureLetterTests {
    static let names = ["acorn", "solihull", "shropshire", "vin", "connexus", "housing-2024", "lgsco-2024", "nhs-2009"]

    /// One organisation under one procedure, with somebody in every role.
    struct Office {
        var procedure: Procedure
        var library: LetterLibrary
        var directory: Directory

        init(_ name: String) throws {
            let file = Sample.templates + "/\(name)/procedure.json5"
            let (read, problems) = Procedure.read(try String(contentsOfFile: file, encoding: .utf8), file: file)
            procedure = try #require(read, "\(problems)")
            library = try LetterLibrary(
                folders: [Sample.templates + "/\(name)", Sample.templates + "/common"],
                procedure: procedure
            )
            directory = Sample.directory
            directory.organisation.ombudsman = Ombudsman(
                name: "the Example Ombudsman",
                url: "https://ombudsman.example.org",
                telephone: "01632 960200"
            )
            let roles = ["headOfService", "complaintsManager", "review", "chiefExecutive", "chair", "director"]
            for role in roles {
                directory.roles[role] = role == "complaintsManager" || role == "chiefExecutive" ? "ines" : "director"
            }
        }

        func decided(_ file: CaseFile, _ occurrence: Occurrence, at now: Date) -> Decision {
            decide(file, occurrence, now: now, procedure: procedure, directory: directory)
        }

        /// A complaint as it was opened, at the stage it entered or a later one, answered as far as it goes.
        func file(stagesOn: Int) -> CaseFile {
            let contact = Contact(
                kind: .complaint,
                nature: .failure,
                confidence: 0.95,
                category: .service,
                serviceArea: "Supported housing",
                flags: [],
                customer: Sample.complaint.customer,
                subject: Sample.complaint.subject,
                words: "The heating in my room broke on 21 February and nobody came.",
                via: "e-mail",
                messageID: "first@example.net",
                receivedAt: Sample.received,
                evidence: []
            )
            var file = CaseFile(reference: CaseReference(year: 2026, number: 41), contact: contact)
            file = decided(file, .opened(contact), at: Sample.received).caseFile
            for _ in 0..<stagesOn {
                answer(&file)
                let told = Sample.at(2026, 3, 13, 15)
                let sent = StaffMessage(
                    by: file.assignee ?? "tom",
                    words: "sent today",
                    receivedAt: told,
                    authority: .handler,
                    toCustomer: false
                )
                file = decided(file, .staffWrote(sent), at: told).caseFile
                let request = CustomerMessage(
                    words: "I am not satisfied.",
                    receivedAt: Sample.at(2026, 3, 20, 9),
                    appeal: true
                )
                file = decided(file, .customerWrote(request), at: request.receivedAt).caseFile
            }
            return file
        }

        func answer(_ file: inout CaseFile) {
            file.definition = "Your room was without heating from 21 February, and nobody rang you."
            file.outcome = .partlyUpheld
            file.reasons = "Your second report was passed on. The first was not, which cost you five days."
            file.remedy = "The heating was repaired on 4 March, and you are paid back what the heater cost."
            file.actions = ["A visit on 2 April to see that all is well."]
        }

        func text(_ letter: LetterName, _ file: CaseFile, to person: PersonID? = nil) throws -> (
            text: String, html: String
        ) {
            let message = try #require(
                library.write(
                    LetterDue(letter, to: person.map { .person($0) } ?? .customer),
                    about: file,
                    identity: Sample.identity(),
                    now: file.earlier == nil ? Sample.received : Sample.at(2026, 3, 20, 9),
                    procedure: procedure,
                    directory: directory
                )
            )
            return ("Subject: \(message.subject)\n\n\(message.text)", message.html ?? "")
        }

        /// Every letter that says something of the procedure, by the name of its file.
        func letters() throws -> [(name: String, text: String, html: String)] {
            let stages = procedure.complaintStages.count
            var written: [(name: String, text: String, html: String)] = []
            func write(_ name: String, _ letter: LetterName, _ file: CaseFile, to person: PersonID? = nil) throws {
                let (text, html) = try text(letter, file, to: person)
                written.append((name, text, html))
            }
            let opened = file(stagesOn: 0)
            try write("receiptComplaint", .receiptComplaint, opened)
            try write("assignment", .assignment, opened, to: opened.assignee)
            var extended = opened
            extended.extended = Extended(to: LocalDate(dayNumber: 20_545), reason: "we are waiting for records.")
            try write("extension", .extension, extended)
            var refused = opened
            refused.refusal = "You told us of the same matter in 2024, and had our answer on 3 June 2024."
            try write("refusal", .refusal, refused)
            for stage in 0..<stages {
                var file = file(stagesOn: stage)
                if stage > 0 {
                    let isSent = procedure.clocks.contains { $0.metBy == .receipt && $0.stages.contains(file.stage) }
                    if isSent { try write("acknowledgement-\(stage + 1)", .acknowledgement, file) }
                    try write("assignment-\(stage + 1)", .assignment, file, to: file.assignee)
                }
                answer(&file)
                try write("outcome-\(stage + 1)", .outcome, file)
            }
            return written
        }
    }

    @Test(arguments: names)
    func `letters of a procedure read as they should`(name: String) throws {
        for letter in try Office(name).letters() {
            try Golden.check(letter.text, "\(name)/\(letter.name).txt")
            try Golden.leavePage(letter.html, "\(name)-\(letter.name).html")
            let shown = Golden.visibleText(of: letter.html)
            #expect(Golden.words(String(letter.text.drop { $0 != "\n" })).filter { !shown.contains($0) } == [])
        }
    }

    @Test(arguments: names)
    func `an answer names the next step or says that it is final, and then names the ombudsman`(name: String) throws {
        let office = try Office(name)
        for letter in try office.letters() where letter.name.hasPrefix("outcome-") {
            let isLast = letter.name == "outcome-\(office.procedure.complaintStages.count)"
            let text = letter.text.replacing("\n", with: " ")
            let saysFinal = text.contains("final answer") || text.contains("last step")
            #expect(saysFinal == isLast, "\(letter.name)")
            #expect(
                !isLast || text.contains("the Example Ombudsman"),
                "\(letter.name)"
            )
        }
    }

    @Test(arguments: names)
    func `no letter of a procedure has a gap where a date should stand`(name: String) throws {
        for letter in try Office(name).letters() {
            for gap in ["by .", "by ,", "on .", " ,", "****", "{{", "until .", "()"] {
                #expect(!letter.text.contains(gap), "\(letter.name): “\(gap)”")
            }
        }
    }

    @Test(arguments: names)
    func `the letters of a procedure have no problems`(name: String) throws {
        let office = try Office(name)
        let folders = [Sample.templates + "/\(name)", Sample.templates + "/common"]
        #expect(
            LetterLibrary.problems(folders: folders, procedure: office.procedure, directory: office.directory) == []
        )
    }
}
