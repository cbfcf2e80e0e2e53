import Foundation

/// One command of the program: its help is its declaration.
struct Command: Sendable {
    let name: String
    let usage: String
    let purpose: String
    /// How many operands it takes.
    let operands: ClosedRange<Int>
    let options: [Option]
    /// What its help says below the options.
    var details = ""
    let run: @Sendable (Arguments) async throws -> ExitStatus

    private static let json = Option("json", takes: nil, "print JSON, for programs")
    private static let many = 0...Int.max

    static let all: [Command] = [
        Command(
            name: "try",
            usage: "try [DIR]",
            purpose: "a fortnight in seconds on a sample mailbox; no server needed",
            operands: 0...1,
            options: [],
            run: tryOut
        ),
        Command(
            name: "run",
            usage: "run [--once]",
            purpose: "the daemon",
            operands: 0...0,
            options: [Option("once", takes: nil, "fetch, file, send what is due, and exit")],
            run: runDaemon
        ),
        Command(
            name: "check",
            usage: "check [--offline]",
            purpose: "configuration, procedure, letters, calendar, store and log-ins: all problems at once",
            operands: 0...0,
            options: [Option("offline", takes: nil, "do not log in to the servers")],
            run: check
        ),
        Command(
            name: "examine",
            usage: "examine FILE… [--json]",
            purpose: "what Redress makes of a message, and why; needs no configuration (- reads standard input)",
            operands: 1...Int.max,
            options: [json],
            run: examine
        ),
        Command(
            name: "cases",
            usage: "cases [--overdue|--open] [--kind K] [--area A] [--customer ADDRESS] [--json]",
            purpose: "the cases",
            operands: 0...0,
            options: [
                Option("overdue", takes: nil, "only open cases with a deadline passed"),
                Option("open", takes: nil, "only open cases"),
                Option("kind", takes: "K", "complaint, feedback, compliment or other"),
                Option("area", takes: "A", "one service area"),
                Option("customer", takes: "ADDRESS", "one customer's e-mail address"), json,
            ],
            run: listCases
        ),
        Command(
            name: "case",
            usage: "case REF [--json]",
            purpose: "one case: its file, history and letters",
            operands: 1...1,
            options: [json],
            run: showCase
        ),
        Command(
            name: "set-aside",
            usage: "set-aside [--json] | set-aside ID DIRECTIVE [--by PERSON]",
            purpose: "messages that wait for a person's decision, with the reason; with ID, the decision: "
                + "\"open complaint\" (or feedback, compliment), \"join REF\" or \"ignore\"",
            operands: many,
            options: [json, Option("by", takes: "PERSON", "who decides: a co-ordinator's id")],
            run: listSetAside
        ),
        Command(
            name: "restricted",
            usage: "restricted [--json]",
            purpose: "the register of restricted correspondence: reason, who agreed, until when, when it is reviewed",
            operands: 0...0,
            options: [json],
            run: listRestricted
        ),
        Command(
            name: "update",
            usage: "update REF DIRECTIVE… [--by PERSON]",
            purpose: "the directives that managers mail, from the shell: one an argument",
            operands: 2...Int.max,
            options: [Option("by", takes: "PERSON", "who says so: a person's id")],
            run: updateCase
        ),
        Command(
            name: "record",
            usage: "record [FILE] [--by PERSON] | record --letter REF",
            purpose: "a contact taken by telephone, letter or in person, from a contact form; prints the case "
                + "reference, and the letter to post where the customer has no e-mail address",
            operands: 0...1,
            options: [
                Option("by", takes: "PERSON", "who records it: a person's id"),
                Option("letter", takes: "REF", "print the letter to post for a case again"),
            ],
            details: "FILE, or standard input, is this form filled in. Details of case may have many lines; Type is\n"
                + "complaint, feedback or compliment; Happy to be contacted is yes or no.\n\n" + blankContactForm,
            run: recordContact
        ),
        Command(
            name: "corrections",
            usage: "corrections [--json] | corrections undo ID",
            purpose: "what people said of the kind of messages, by which mail like them is judged; undo forgets one",
            operands: 0...2,
            options: [json],
            run: listCorrections
        ),
        Command(
            name: "digest",
            usage: "digest",
            purpose: "the digest as it would go now; sends nothing",
            operands: 0...0,
            options: [],
            run: printDigest
        ),
        Command(
            name: "report",
            usage: "report PERIOD [--json|--csv FILE|--html FILE]",
            purpose: "what the cases of 2026, 2026-Q3, 2026-10 or 2026-10-05..2026-11-04 come to, without names",
            operands: 1...1,
            options: [
                json, Option("csv", takes: "FILE", "write the counts for a spreadsheet (- is standard output)"),
                Option("html", takes: "FILE", "write a page with charts (- is standard output)"),
            ],
            run: printReport
        ),
        Command(
            name: "backup",
            usage: "backup FILE",
            purpose: "copy the store into a new file, while the daemon works",
            operands: 1...1,
            options: [],
            run: backUp
        ),
        Command(
            name: "procedure",
            usage: "procedure [NAME]",
            purpose: "a procedure as a person reads it: stages, dates, who does what; without NAME, those there are",
            operands: 0...1,
            options: [],
            run: printProcedure
        ),
        Command(
            name: "calendar",
            usage: "calendar YEAR [--region R]",
            purpose: "the bank holidays of a year",
            operands: 1...1,
            options: [region],
            run: printCalendar
        ),
        Command(
            name: "deadline",
            usage: "deadline DATE COUNT UNIT [--region R]",
            purpose: "when COUNT UNITs from DATE are over (workingDays, days, weeks, months, closeOfBusiness)",
            operands: 3...3,
            options: [region],
            run: printDeadline
        ),
        Command(
            name: "version",
            usage: "version",
            purpose: "the program's version",
            operands: 0...0,
            options: []
        ) { _ in
            standardOutput("redress \(version)")
            return .ok
        },
        help,
    ]

    static let help = Command(
        name: "help",
        usage: "help [COMMAND]",
        purpose: "how to use a command",
        operands: 0...1,
        options: []
    ) { arguments in
        if let command = arguments.operands.first.flatMap({ name in all.first { $0.name == name } }) {
            standardOutput(command.helpText)
        } else {
            standardOutput(overview)
        }
        return .ok
    }

    private static let region = Option(
        "region",
        takes: "R",
        "england-and-wales (as without), scotland, northern-ireland or none"
    )

    static var overview: String {
        let width = 12
        let lines = all.map { "  " + $0.name.padding(toLength: width, withPad: " ", startingAt: 0) + $0.purpose }
        return """
            Redress looks after an organisation's complaints mailbox.

            usage: redress COMMAND [OPTION…]

            \(lines.joined(separator: "\n"))

            With any command:
            \(Arguments.globalHelp)

            New here? redress try
            """
    }

    var helpText: String {
        var text = "usage: redress \(usage)\n\n\(purpose.prefix(1).uppercased() + purpose.dropFirst())."
        if !options.isEmpty { text += "\n\n" + options.map(\.help).joined(separator: "\n") }
        if !details.isEmpty { text += "\n\n" + details }
        return text + "\n\nWith any command:\n" + Arguments.globalHelp
    }
}

let version = "0.1.0"
