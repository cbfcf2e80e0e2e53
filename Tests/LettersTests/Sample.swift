import Foundation
import Letters
import Testing

@testable import Casework

/// An invented organisation and cases of it, for every letter.
enum Sample {
    static let templates = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Templates").path
    static let folders = [templates + "/acorn", templates + "/common"]

    /// Read once for all tests.
    static let shipped = Result { () throws -> (procedure: Procedure, library: LetterLibrary) in
        let file = templates + "/acorn/procedure.json5"
        let (procedure, problems) = Procedure.read(try String(contentsOfFile: file, encoding: .utf8), file: file)
        let read = try #require(procedure, "\(problems)")
        return (read, try LetterLibrary(folders: folders, procedure: read))
    }

    static let directory: Directory = {
        var organisation = Organisation(
            name: "Harbour Lights",
            address: "feedback@example.org",
            domains: ["example.org"]
        )
        organisation.contactName = "Rosalind Achebe, feedback co-ordinator"
        organisation.contactTelephone = "01632 960100"
        organisation.contactAddress = "12 Quay Street\nExampleton EX1 2AB"
        organisation.policy = PolicyDocument(name: "policy.pdf", bytes: Array("%PDF-1.7 invented".utf8))
        let people = [
            Person(id: "tom", name: "Tom Ashdown", address: "tom.ashdown@example.org"),
            Person(id: "ines", name: "Ines Farrow", address: "ines.farrow@example.org"),
            Person(id: "director", name: "Maya Okonjo", address: "maya.okonjo@example.org"),
            Person(id: "rosalind", name: "Rosalind Achebe", address: "rosalind.achebe@example.org"),
        ]
        return Directory(
            organisation: organisation,
            people: Dictionary(uniqueKeysWithValues: people.map { ($0.id, $0) }),
            serviceAreas: [
                ServiceArea(
                    name: "Supported housing",
                    match: ["room", "house"],
                    roles: ["investigation": "tom", "reflection": "ines", "appeal": "director"]
                )
            ],
            fallback: "tom",
            coordinators: ["rosalind"],
            compliments: ["reception@example.org"],
            calendar: WorkingCalendar(
                timeZone: TimeZone(identifier: "Europe/London") ?? .gmt,
                opens: TimeOfDay(hour: 9, minute: 0),
                closes: TimeOfDay(hour: 17, minute: 0),
                region: .englandAndWales,
                extraHolidays: []
            )
        )
    }()

    static let received = at(2026, 3, 2, 10)

    static func at(_ year: Int, _ month: Int, _ day: Int, _ hour: Int) -> Date {
        guard let date = LocalDate(year: year, month: month, day: day) else { return .distantPast }
        return Date(timeIntervalSince1970: Double(date.dayNumber * 86_400 + hour * 3600))
    }

    static let complaint: CaseFile = {
        var file = CaseFile(
            reference: CaseReference(year: 2026, number: 41),
            kind: .complaint,
            confidence: 0.93,
            stage: "complaint",
            customer: Customer(
                name: "Pat Doe",
                address: "pat.doe@example.net",
                telephone: "01632 960123",
                postalAddress: "Room 4, 7 Example Street\nExampleton",
                preferredContact: "telephone, after 4 pm"
            ),
            subject: "Heating broken for 9 days & nobody came",
            words: """
                Hello,

                the heating in my room broke on 21 February. I told the office twice (on the \
                23rd and the 26th) and was told someone would come. Nobody came, and nobody rang.

                My chest is bad and I can't sleep. <b>Please</b> tell me:
                - when it will be repaired
                - why nobody answered

                Pat
                """,
            receivedAt: received
        )
        file.serviceArea = "Supported housing"
        file.assignment = Assignment(person: "tom", role: "investigation", since: received)
        file.openedBy = "first@example.net"
        file.clocks = [
            Clock(
                id: "firstContact",
                label: "First contact with the customer",
                startedAt: received,
                dueAt: at(2026, 3, 5, 17)
            ),
            Clock(id: "outcome", label: "Outcome to the customer", startedAt: received, dueAt: at(2026, 3, 16, 17)),
            Clock(id: "lessons", label: "Lessons learned shared", startedAt: received, dueAt: at(2026, 3, 22, 23)),
        ]
        return file
    }()

    static let feedback: CaseFile = {
        var file = complaint
        file.kind = .feedback
        file.stage = "feedback"
        file.subject = "Visiting hours"
        file.words = "I do not agree with the new rule that visits end at 6 pm. Many of us work until then."
        file.clocks.removeLast(2)
        return file
    }()

    static let undecided: CaseFile = {
        var file = complaint
        file.flags = [.undecided, .possiblyRelated]
        file.related = RelatedCase(CaseReference(year: 2026, number: 7), isSameCustomer: false)
        file.customer = Customer(name: "buy-pills.example", address: "someone@example.net")
        file.assignment?.person = "rosalind"
        file.subject = "about last week"
        file.words = "I would like to talk to somebody about last week."
        file.clocks.removeLast(2)
        return file
    }()

    static let compliment: CaseFile = {
        var file = complaint
        file.kind = .compliment
        file.stage = "compliment"
        file.subject = "Thank you to the night team"
        file.words = "The night team sat with my brother until the ambulance came. I will never forget it."
        file.clocks = []
        return file
    }()

    static let answered: CaseFile = {
        var file = complaint
        file.outcome = .partlyUpheld
        file.reasons = """
            Your two reports were written down, and the second was passed to the contractor on 26 February. \
            The first was not passed on, which cost you five days.

            The contractor did ring, to a number that is no longer yours.
            """
        file.remedy =
            "The heating was repaired on 4 March. You will be paid back the cost of the electric heater you bought."
        file.actions = [
            "Every report is now passed to the contractor the same day.",
            "We ask for the current telephone number with every report.",
        ]
        file.learning = [
            LearningEntry(category: nil, text: "A report is only finished when somebody has told the customer.")
        ]
        file.clocks = [
            Clock(
                id: "appealWindow",
                label: "Appeal possible",
                startedAt: at(2026, 3, 13, 15),
                dueAt: at(2026, 4, 12, 22)
            )
        ]
        return file
    }()

    static let appeal: CaseFile = {
        var file = answered
        file.stage = "appeal"
        file.earlier = Answer(
            stage: "complaint",
            outcome: file.outcome,
            reasons: file.reasons,
            remedy: file.remedy,
            actions: file.actions,
            toldAt: at(2026, 3, 13, 15)
        )
        file.assignment = Assignment(person: "director", role: "appeal", since: at(2026, 3, 20, 9))
        file.clocks = [
            Clock(
                id: "appealContact",
                label: "Contact about the appeal",
                startedAt: at(2026, 3, 20, 9),
                dueAt: at(2026, 3, 27, 17)
            ),
            Clock(
                id: "appealOutcome",
                label: "Outcome of the appeal",
                startedAt: at(2026, 3, 20, 9),
                dueAt: at(2026, 4, 19, 22)
            ),
        ]
        return file
    }()

    static let passedOn: CaseFile = {
        var file = complaint
        file.assignment = Assignment(person: "ines", role: "reflection", since: at(2026, 3, 2, 11))
        return file
    }()

    static let away = Absence(
        person: "tom",
        since: at(2026, 3, 2, 11),
        cause: .outOfOffice,
        until: LocalDate(year: 2026, month: 3, day: 16),
        lapses: LocalDate(year: 2026, month: 3, day: 16)
    )

    static func identity(key: String? = "h4kd-9xwm-2pqr") -> LetterIdentity {
        LetterIdentity(
            messageID: "sample.1@example.org",
            token: "t0k3n",
            key: key,
            instance: "5f2c",
            plus: "+"
        )
    }

    static let digest = Digest(
        coordinator: "rosalind",
        at: at(2026, 3, 6, 8),
        alarms: ["No mail has been fetched since Thursday 5 March 2026, 16:20."],
        overdue: [
            Digest.Item(
                reference: CaseReference(year: 2026, number: 41),
                line: "First contact with the customer: Ines Farrow, Supported housing",
                dueAt: at(2026, 3, 5, 17)
            )
        ],
        dueSoon: [
            Digest.Item(
                reference: CaseReference(year: 2026, number: 38),
                line: "Outcome to the customer: Tom Ashdown",
                dueAt: at(2026, 3, 9, 17)
            )
        ],
        undecided: [
            Digest.Item(
                reference: CaseReference(year: 2026, number: 44),
                line: "about last week",
                dueAt: at(2026, 3, 10, 17)
            )
        ],
        newCases: [
            Digest.Item(
                reference: CaseReference(year: 2026, number: 45),
                line: "Compliment, Supported housing",
                dueAt: nil
            )
        ],
        setAside: [
            Digest.WaitingMessage(
                number: 31,
                line: "sales@example.com, “A new kitchen” (advertising)",
                serviceArea: nil
            ),
            Digest.WaitingMessage(number: 17, line: "kim@example.com, “Roof” (nobody to answer)", serviceArea: nil),
        ],
        setAsideNotes: ["7 received before the first start: “redress set-aside” on the server lists them"],
        restrictions: [
            Digest.Item(
                reference: CaseReference(year: 2026, number: 12),
                line: "Until Monday 1 June 2026: forty messages a day. Agreed by Rosalind Pike",
                dueAt: nil
            )
        ],
        letterTrouble: ["C-2026-00039-8, receipt: held back, five letters to this address today"],
        away: ["Tom Ashdown, back on Monday 16 March 2026"],
        openCount: 12
    )

    static let report: Report = {
        var files: [CaseFile] = []
        for number in 0..<24 {
            var file = number % 3 == 0 ? feedback : number % 4 == 0 ? answered : complaint
            file.receivedAt = received + Double(number) * 86_400
            files.append(file)
        }
        guard case .success(let (procedure, _)) = shipped, let period = ReportPeriod("2026-Q1") else {
            preconditionFailure("the shipped procedure is not readable")
        }
        let answers = (procedure.survey?.questions ?? []).enumerated().map { index, question in
            let answer = SurveyAnswer(
                procedure: "acorn",
                quarter: "2026-Q1",
                kind: .complaint,
                serviceArea: "Housing",
                outcome: .upheld,
                question: question.text,
                answer: question.answers.first ?? "Ring people back."
            )
            return (answer, 5 + index)
        }
        return Report(
            period,
            files: files,
            answers: Dictionary(uniqueKeysWithValues: answers),
            procedure: procedure,
            directory: directory
        )
    }()

    static let quietDigest = Digest(
        coordinator: "rosalind",
        at: at(2026, 3, 6, 8),
        alarms: [],
        overdue: [],
        dueSoon: [],
        undecided: [],
        newCases: [],
        setAside: [],
        setAsideNotes: [],
        restrictions: [],
        letterTrouble: [],
        away: [],
        openCount: 1
    )
}
