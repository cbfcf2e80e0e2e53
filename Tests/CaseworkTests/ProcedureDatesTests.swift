import Casework
import Testing

/// Every date of every procedure, worked by hand on a wall calendar before the procedures were written.
///
/// Working days of England and Wales leave out 25 and 26 December 2025, 1 January, 3 and 6 April, 4 and 25 May 2026.
/// The clocks go forward on 29 March 2026 and back on 25 October 2026: times carry their offset.
@Suite struct ProcedureDatesTests {
    struct Row: Sendable, CustomTestStringConvertible {
        var procedure: String
        /// Local time of receipt.
        var received: String
        /// What people then write: when, who (`customer` asks for the next stage), and their words.
        var steps: [(at: String, who: String, words: String)] = []
        /// Clock to the time it is due.
        var due: [String: String]
        var testDescription: String { "\(procedure), received \(received)" }
    }

    static let rows: [Row] = [
        // 22 December: day 0. Working days: 23, 24, 29, 30, 31, 2, 5, 6, 7, 8 January.
        Row(
            procedure: "acorn",
            received: "2025-12-22T10:00",
            due: [
                "firstContact": "2025-12-29T17:00:00+00:00", "outcome": "2026-01-08T17:00:00+00:00",
                "lessons": "2026-01-11T23:59:59+00:00",
            ]
        ),
        // The answer on 8 January leaves until 7 February to appeal; the appeal of 2 February runs to 4 March.
        // Closed on 5 March, the survey may go until 4 April, in summer time.
        Row(
            procedure: "acorn",
            received: "2025-12-22T10:00",
            steps: [
                ("2026-01-08T12:00", "pat", "outcome not upheld\nlearning: l\nshared today\nsent today"),
                ("2026-02-02T09:00", "customer", "I wish to appeal"),
                ("2026-03-04T16:00", "alex", "outcome upheld\nsent today"),
                ("2026-03-05T12:00", "alex", "close"),
            ],
            due: [
                "appealWindow": "2026-02-07T23:59:59+00:00", "appealContact": "2026-02-09T17:00:00+00:00",
                "appealOutcome": "2026-03-04T23:59:59+00:00", "survey": "2026-04-04T23:59:59+01:00",
            ]
        ),
        // Monday to Friday, whatever day it is: 23, 24, 25, 26, 29, …
        Row(
            procedure: "solihull",
            received: "2025-12-22T10:00",
            due: ["acknowledge": "2025-12-29T17:00:00+00:00", "stage1": "2026-01-19T17:00:00+00:00"]
        ),
        // Asked for on Friday 27 March: ten days, Good Friday and Easter Monday among them, and twice as many.
        Row(
            procedure: "solihull",
            received: "2026-03-02T10:00",
            steps: [
                ("2026-03-16T12:00", "pat", "outcome not upheld\nreasons: r\nremedy: none\nsent today"),
                ("2026-03-27T11:00", "customer", "I want stage 2"),
            ],
            due: ["stage2": "2026-04-10T17:00:00+01:00"]
        ),
        Row(
            procedure: "solihull",
            received: "2026-03-02T10:00",
            steps: [
                ("2026-03-16T12:00", "pat", "outcome not upheld\nreasons: r\nremedy: none\nsent today"),
                ("2026-03-27T11:00", "customer", "I want stage 2"),
                ("2026-03-30T11:00", "hilda", "extend 24 April: advice is awaited"),
            ],
            due: ["stage2": "2026-04-24T17:00:00+01:00"]
        ),
        // Over Easter: 31 March, 1, 2, 7, 8, 9, 10, 13, 14, 15 April, from the receipt letter of day 0.
        Row(
            procedure: "shropshire",
            received: "2026-03-30T10:00",
            due: ["acknowledge": "2026-04-08T17:00:00+01:00", "stage1": "2026-04-15T17:00:00+01:00"]
        ),
        Row(
            procedure: "shropshire",
            received: "2026-03-30T10:00",
            steps: [
                ("2026-04-14T12:00", "pat", "outcome not upheld\nreasons: r\nsent today"),
                ("2026-04-23T09:00", "customer", "Please look again"),
            ],
            due: ["stage2Acknowledge": "2026-04-30T17:00:00+01:00", "stage2": "2026-05-22T17:00:00+01:00"]
        ),
        // Calendar days, from a Saturday.
        Row(procedure: "vin", received: "2025-12-20T10:00", due: ["informal": "2026-01-10T23:59:59+00:00"]),
        Row(
            procedure: "vin",
            received: "2025-12-20T10:00",
            steps: [("2026-01-05T09:00", "customer", "I now wish to make a formal complaint.")],
            due: ["acknowledge": "2026-01-12T23:59:59+00:00", "stage1": "2026-01-26T23:59:59+00:00"]
        ),
        Row(
            procedure: "vin",
            received: "2025-12-20T10:00",
            steps: [
                ("2026-01-05T09:00", "customer", "I now wish to make a formal complaint."),
                ("2026-01-23T12:00", "chloe", "outcome not upheld\nreasons: r\nsent today"),
                ("2026-03-04T09:00", "customer", "The Chair should look at this"),
                ("2026-03-06T09:00", "charlie", "agreed 2 April"),
            ],
            due: ["stage2": "2026-04-02T17:00:00+01:00"]
        ),
        // Christmas Eve: the next working day is the Monday after.
        Row(procedure: "connexus", received: "2025-12-24T16:00", due: ["feedbackContact": "2025-12-29T17:00:00+00:00"]),
        // From 30 December: 31, 2, 5, 6, 7, 8, 9, 12, 13, 14 January.
        Row(
            procedure: "connexus",
            received: "2025-12-24T16:00",
            steps: [("2025-12-30T10:00", "customer", "Please escalate this")],
            due: ["complaintAcknowledge": "2026-01-07T17:00:00+00:00", "complaintAnswer": "2026-01-14T17:00:00+00:00"]
        ),
        Row(
            procedure: "connexus",
            received: "2026-03-02T10:00",
            steps: [
                ("2026-03-03T10:00", "customer", "Please escalate this"),
                (
                    "2026-03-16T12:00", "petra",
                    "outcome not upheld\nreasons: r\nremedy: none\nactions: none\nsent today"
                ),
                ("2026-03-24T10:00", "customer", "I ask for a review"),
            ],
            due: ["reviewConfirm": "2026-03-31T17:00:00+01:00", "reviewAnswer": "2026-04-23T17:00:00+01:00"]
        ),
        Row(
            procedure: "connexus",
            received: "2026-03-02T10:00",
            steps: [
                ("2026-03-03T10:00", "customer", "Please escalate this"),
                (
                    "2026-03-16T12:00", "petra",
                    "outcome not upheld\nreasons: r\nremedy: none\nactions: none\nsent today"
                ),
                ("2026-03-24T10:00", "customer", "I ask for a review"),
                ("2026-03-25T10:00", "hilda", "extend 8 May: the surveyor comes late"),
            ],
            due: ["reviewAnswer": "2026-05-08T17:00:00+01:00"]
        ),
        // Acknowledged on the fourth day, 30 December: ten from there.
        Row(
            procedure: "housing-2024",
            received: "2025-12-22T10:00",
            steps: [("2025-12-30T15:00", "pat", "acknowledged")],
            due: ["acknowledge": "2025-12-31T17:00:00+00:00", "stage1": "2026-01-14T17:00:00+00:00"]
        ),
        Row(
            procedure: "housing-2024",
            received: "2025-12-22T10:00",
            steps: [
                ("2025-12-30T15:00", "pat", "acknowledged"), ("2026-01-12T15:00", "pat", "extend 28 January: records"),
            ],
            due: ["stage1": "2026-01-28T17:00:00+00:00"]
        ),
        // Stage 2 asked for on 2 March and never acknowledged: it runs from the day that was due, 9 March.
        Row(
            procedure: "housing-2024",
            received: "2026-01-05T10:00",
            steps: [
                ("2026-01-06T15:00", "pat", "acknowledged"),
                (
                    "2026-01-19T15:00", "pat",
                    "definition: d\noutcome not upheld\nreasons: r\nremedy: none\nactions: none\nsent today"
                ),
                ("2026-03-02T09:00", "customer", "Stage 2 please"), ("2026-03-10T09:00", "time", ""),
            ],
            due: ["stage2Acknowledge": "2026-03-09T17:00:00+00:00", "stage2": "2026-04-08T17:00:00+01:00"]
        ),
        // Acknowledged a day late over Easter: from the day it was due, 8 April.
        Row(
            procedure: "lgsco-2024",
            received: "2026-03-30T10:00",
            steps: [("2026-04-09T09:00", "time", ""), ("2026-04-09T10:00", "pat", "acknowledged")],
            due: ["acknowledge": "2026-04-08T17:00:00+01:00", "stage1": "2026-04-22T17:00:00+01:00"]
        ),
        // Stage 2 over the end of summer time.
        Row(
            procedure: "lgsco-2024",
            received: "2026-09-14T10:00",
            steps: [
                ("2026-09-15T15:00", "pat", "acknowledged"),
                (
                    "2026-09-29T15:00", "pat",
                    "definition: d\noutcome not upheld\nreasons: r\nremedy: none\nactions: none\nsent today"
                ),
                ("2026-10-16T09:00", "customer", "Stage 2 please"), ("2026-10-23T15:00", "rita", "acknowledged"),
            ],
            due: ["stage2Acknowledge": "2026-10-23T17:00:00+01:00", "stage2": "2026-11-20T17:00:00+00:00"]
        ),
        // Six months from winter into summer time.
        Row(
            procedure: "nhs-2009",
            received: "2025-12-22T10:00",
            steps: [("2025-12-23T15:00", "pat", "contacted: by telephone\nagreed 27 February")],
            due: [
                "acknowledge": "2025-12-29T17:00:00+00:00", "stage1": "2026-02-27T17:00:00+00:00",
                "sixMonths": "2026-06-22T23:59:59+01:00",
            ]
        ),
    ]

    @Test(arguments: rows)
    func `dates are those of the wall calendar`(row: Row) {
        var story = Shipped.story(row.procedure, Story.contact(at: row.received))
        for step in row.steps {
            switch step.who {
            case "customer": story.customer(at: step.at, step.words, appeal: true)
            case "time": story.time(step.at)
            default: story.staff(step.who, at: step.at, step.words)
            }
            #expect(story.problems == [], "\(step)")
        }
        for (clock, due) in row.due { #expect(story.due(clock) == due, "\(clock)") }
    }

    @Test func `every clock with a length has its date in the table`() {
        for (name, procedure) in Shipped.procedures {
            let dated = Set(Self.rows.filter { $0.procedure == name }.flatMap(\.due.keys))
            let owed = procedure.clocks.filter { $0.count != nil && $0.kinds.contains(.complaint) }.map(\.id)
            #expect(Set(owed).subtracting(dated).subtracting(name == "solihull" ? ["survey"] : []) == [], "\(name)")
        }
    }
}
