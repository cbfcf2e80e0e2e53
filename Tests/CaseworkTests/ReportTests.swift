import Testing

@testable import Casework

@Suite struct ReportPeriodTests {
    @Test(arguments: [
        ("2026", "2026-01-01", "2026-12-31"), ("2026-Q3", "2026-07-01", "2026-09-30"),
        ("2026-q1", "2026-01-01", "2026-03-31"), ("2026-02", "2026-02-01", "2026-02-28"),
        ("2024-02.", "2024-02-01", "2024-02-29"), ("2026-10-05", "2026-10-05", "2026-10-05"),
        ("2026-10-05..2026-11-04", "2026-10-05", "2026-11-04"), ("2026-Q1..2026-Q2", "2026-01-01", "2026-06-30"),
        (" 2026-04 .. 2026-12-24 ", "2026-04-01", "2026-12-24"),
    ])
    func `a period is whole days`(text: String, first: String, last: String) throws {
        let period = try #require(ReportPeriod(text))
        #expect(period.first.description == first && period.last.description == last)
    }

    @Test(arguments: [
        "9999-12-31", "2026..9999-12-31", "9999",
        "", "soon", "26", "2026-13", "2026-1", "2026-Q5", "2026-Q", "2026-02-30", "2026..2025", "2026..", "..2026",
        "2026..2027..2028", "2026-Q1-Q2", "2026 10",
    ])
    func `anything else is none`(text: String) { #expect(ReportPeriod(text) == nil) }

    @Test(arguments: [
        ("2026", ["2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4"]), ("2026-Q3", ["2026-Q3"]), ("2026-10", []),
        ("2025-11-15..2026-07-31", ["2026-Q1", "2026-Q2"]), ("2025-12-31..2026-03-31", ["2026-Q1"]),
    ])
    func `only whole quarters have answers to surveys`(text: String, quarters: [String]) {
        #expect(ReportPeriod(text)?.quarters == quarters)
    }
}

@Suite struct ReportTests {
    private func report(
        _ files: [CaseFile],
        _ answers: [SurveyAnswer: Int] = [:],
        in period: String = "2026",
        procedure: Procedure = Sample.acorn
    ) throws -> Report {
        Report(
            try #require(ReportPeriod(period)),
            files: files,
            answers: answers,
            procedure: procedure,
            directory: Sample.directory()
        )
    }

    private func rows(_ title: String, _ report: Report) -> [String] {
        report.tables.first { $0.title == title }?.rows.map { "\($0.label): \($0.figure)" } ?? []
    }

    private func complaints(_ count: Int, outcome: Outcome? = nil, at: String = "2026-03-02T10:00") -> [CaseFile] {
        (0..<count).map { _ in
            var file = Story(Story.contact(at: at)).file
            file.outcome = outcome
            return file
        }
    }

    @Test func `counts under five are hidden, and so is what would give them away`() throws {
        let files = complaints(12, outcome: .upheld) + complaints(7, outcome: .partlyUpheld) + complaints(3)
        let report = try report(files)
        #expect(report.total == .count(22))
        #expect(
            rows("Outcome of complaints", report)
                == ["Upheld: 12", "Partly upheld: –", "Not upheld: 0", "None yet: <5"]
        )
        let several = try self.report(
            complaints(12, outcome: .upheld) + complaints(3, outcome: .partlyUpheld)
                + complaints(2, outcome: .notUpheld)
        )
        #expect(
            rows("Outcome of complaints", several) == ["Upheld: 12", "Partly upheld: <5", "Not upheld: <5"]
        )
        let ones = try self.report(
            complaints(12, outcome: .upheld) + complaints(1, outcome: .partlyUpheld)
                + complaints(1, outcome: .notUpheld)
        )
        #expect(rows("Outcome of complaints", ones) == ["Upheld: –", "Partly upheld: <5", "Not upheld: <5"])
        #expect(try self.report(complaints(4)).total == .few)
        #expect(try self.report([]).total == .count(0) && self.report([]).tables.isEmpty)
    }

    private func asCompliment(_ file: CaseFile) -> CaseFile {
        var file = file
        file.kind = .compliment
        return file
    }

    /// Counts of one table; nil: it is left out.
    @Test(
        arguments: [
            ([4, 4], nil), ([1, 1, 1, 1, 1], nil), ([5, 1], nil), ([4, 3], ["<5", "<5"]), ([3], ["<5"]),
            ([1, 2], ["<5", "<5"]),
            ([5, 6, 1], ["–", "–", "<5"]), ([9, 4, 4], ["–", "<5", "<5"]), ([9, 30, 2], ["–", "30", "<5"]),
            ([6, 7, 0], ["6", "7", "0"]),
        ] as [([Int], [String]?)]
    )
    func `no hidden count follows from the others and the total`(counts: [Int], shown: [String]?) {
        let table = Report.Table("", counts.map { ("", $0) })
        #expect(table?.rows.map(\.figure.description) == shown)
    }

    @Test func `where the number of a kind is hidden, no table of that kind tells it`() throws {
        var feedback = complaints(3)
        for index in feedback.indices { feedback[index].kind = .feedback }
        let told = try report(complaints(12, outcome: .upheld) + complaints(6).map { asCompliment($0) } + feedback)
        #expect(rows("Kind", told) == ["Complaint: 12", "Dissatisfaction: <5", "Compliment: –"])
        #expect(!rows("Outcome of complaints", told).isEmpty)
        let hidden = try report(complaints(6, outcome: .upheld) + complaints(7).map { asCompliment($0) } + feedback)
        #expect(rows("Kind", hidden) == ["Complaint: –", "Dissatisfaction: <5", "Compliment: 7"])
        #expect(rows("Outcome of complaints", hidden).isEmpty && rows("Category of complaint", hidden).isEmpty)
    }

    @Test func `cases count in the period they were received in, by the local day`() throws {
        let files = complaints(5, at: "2026-03-31T23:30") + complaints(6, at: "2026-04-01T00:30")
        #expect(try report(files, in: "2026-Q1").total == .count(5))
        #expect(try report(files, in: "2026-04").total == .count(6))
    }

    @Test func `kinds, areas, stages and deadlines are counted as the procedure names them`() throws {
        var late = Story()
        late.time("2026-03-06T09:00")
        var contacted = Story()
        contacted.staff("pat", at: "2026-03-03T09:30", "contacted")
        let feedback = Story(Story.contact(.feedback, area: nil)).file
        let files =
            Array(repeating: late.file, count: 6) + Array(repeating: contacted.file, count: 8)
            + Array(repeating: feedback, count: 5)
        let report = try report(files)
        #expect(rows("Kind", report) == ["Complaint: 14", "Dissatisfaction: 5", "Compliment: 0"])
        #expect(rows("Service area", report) == ["Repairs: 14", "None: 5"])
        #expect(rows("Category of complaint", report) == ["Service: 14"])
        #expect(
            rows("Stage that cases are at, or were closed at", report)
                == ["Dissatisfaction, open: 5", "Investigation, open: 14"]
        )
        #expect(
            rows("First contact with the customer", report) == ["In time: 8", "Late: 6", "Still running: 5"]
        )
        #expect(!report.tables.contains { $0.title == "Time to appeal" || $0.title == "Survey sent" })
    }

    @Test func `what compliments and lessons are about is counted`() throws {
        let solihull = Shipped.procedure("solihull")
        var compliment = complaints(1)[0]
        compliment.kind = .compliment
        compliment.topic = solihull.rule(of: .compliment)?.topics.first?.id
        var complaint = complaints(1)[0]
        complaint.learning = [
            LearningEntry(category: "communication", text: "Ring back."), LearningEntry(category: nil, text: "x"),
        ]
        let report = try report(
            Array(repeating: compliment, count: 5) + Array(repeating: complaint, count: 6),
            procedure: solihull
        )
        let label = try #require(solihull.rule(of: .compliment)?.topics.first?.label)
        #expect(rows("Compliment: what about", report) == ["\(label): 5"])
        #expect(rows("Lessons", report) == ["We communicate better: 6", "Recorded: 6"])
    }

    @Test func `survey results stand by question, and words only where at least five wrote some`() throws {
        let questions = try #require(Sample.acorn.survey?.questions)
        func answer(_ question: Int, _ text: String) -> SurveyAnswer {
            SurveyAnswer(
                procedure: "acorn",
                quarter: "2026-Q1",
                kind: .complaint,
                serviceArea: nil,
                outcome: nil,
                question: questions[question].text,
                answer: text
            )
        }
        var answers = [answer(0, "Yes"): 7, answer(0, "No"): 2, answer(4, "Ring back."): 4]
        let few = try report([], answers, in: "2026-Q1")
        #expect(rows(questions[0].text, few) == ["Yes: –", "No: <5"] && few.comments.isEmpty)
        answers[answer(4, "Answer letters.")] = 1
        let enough = try report([], answers, in: "2026-Q1")
        #expect(enough.comments.map(\.answers) == [["Answer letters."] + Array(repeating: "Ring back.", count: 4)])
    }
}
