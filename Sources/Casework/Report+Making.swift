extension Report {
    /// - Parameters:
    ///   - files: every case that there is.
    ///   - answers: to surveys, in the quarters of the period.
    package init(
        _ period: ReportPeriod,
        files: [CaseFile],
        answers: [SurveyAnswer: Int],
        procedure: Procedure,
        directory: Directory
    ) {
        let calendar = directory.calendar
        let received = files.filter { period.contains(calendar.localDate(of: $0.receivedAt)) }
        let maker = ReportMaker(files: received, procedure: procedure, directory: directory)
        self.period = period
        title = "Report for \(period.name): \(directory.organisation.name), \(procedure.title.lowercasedFirst)"
        total = Figure(received.count)
        var tables: [Table?] = [maker.kinds, maker.serviceAreas, maker.categories]
        tables += [Kind.feedback, .compliment].map(maker.topics)
        tables += [maker.stages, maker.outcomes] + maker.clocks + [maker.learning]
        tables.append(ReportMaker.survey(files, in: period, procedure, calendar))
        let (closed, comments) = ReportMaker.results(answers, procedure)
        self.tables = (tables + closed).compactMap(\.self)
        self.comments = comments
    }
}

/// Counts the cases of a period, table by table.
private struct ReportMaker {
    let files: [CaseFile]
    let procedure: Procedure
    let directory: Directory

    /// In the order of `names`; what is not among them last.
    private func table(
        _ title: String,
        of values: [String],
        order names: [String],
        showing zeros: Bool = false
    ) -> Report.Table? {
        let counts = Dictionary(values.map { ($0, 1) }, uniquingKeysWith: +)
        let others = counts.keys.filter { !names.contains($0) }.sorted()
        let rows = (names.uniqued() + others).map { (label: $0, count: counts[$0] ?? 0) }
        return Report.Table(title, zeros ? rows : rows.filter { $0.count > 0 })
    }

    private func label(_ kind: Kind) -> String { (procedure.rule(of: kind)?.label ?? kind.rawValue).uppercasedFirst }

    var kinds: Report.Table? {
        table(
            "Kind",
            of: files.map { $0.flags.contains(.undecided) ? "Not decided yet" : label($0.kind) },
            order: Kind.allCases.filter { procedure.rule(of: $0) != nil }.map(label),
            showing: true
        )
    }

    /// Of a kind whose number is hidden no table may tell it.
    private func isTold(_ kind: Kind) -> Bool {
        kinds?.rows.first { $0.label == label(kind) }.map { $0.figure.value != nil } ?? true
    }

    var serviceAreas: Report.Table? {
        table(
            "Service area",
            of: files.map { $0.serviceArea ?? "None" },
            order: directory.serviceAreas.map(\.name) + ["None"]
        )
    }

    /// A complaint may be of several categories.
    var categories: Report.Table? {
        let label: (Category) -> String = { category in
            procedure.categories.first { $0.id == category.rawValue }?.label ?? category.rawValue.uppercasedFirst
        }
        guard isTold(.complaint) else { return nil }
        return table(
            "Category of complaint",
            of: files.filter { $0.kind == .complaint }.flatMap { $0.categories.map(label) },
            order: Category.allCases.map(label)
        )
    }

    func topics(of kind: Kind) -> Report.Table? {
        guard isTold(kind), let topics = procedure.rule(of: kind)?.topics, !topics.isEmpty else { return nil }
        let labels = files.filter { $0.kind == kind }.map { file in
            topics.first { $0.id == file.topic }?.label ?? "Not said"
        }
        return table("\(label(kind)): what about", of: labels, order: topics.map(\.label))
    }

    var stages: Report.Table? {
        table(
            "Stage that cases are at, or were closed at",
            of: files.map { file in
                let stage = procedure.stages[procedure.stage(of: file)]?.label ?? procedure.stage(of: file)
                return "\(stage.uppercasedFirst), \(file.status.rawValue)"
            },
            order: []
        )
    }

    var outcomes: Report.Table? {
        guard isTold(.complaint) else { return nil }
        let complaints = files.filter { $0.kind == .complaint }
        return table(
            "Outcome of complaints",
            of: complaints.map { $0.outcome?.words.uppercasedFirst ?? "None yet" },
            order: Outcome.allCases.map(\.words.uppercasedFirst),
            showing: !complaints.isEmpty
        )
    }

    /// A table for each deadline that anybody has to keep; those called alike are one.
    var clocks: [Report.Table?] {
        let labels = procedure.clocks.filter { !$0.lapses && !$0.stop.contains(.surveyed) }.map(\.label)
        return labels.uniqued().map { label in
            let runs = files.flatMap { file in
                file.clocks.filter { $0.state != .cancelled && procedure.rule(of: $0, kind: file.kind)?.label == label }
            }
            let words = runs.map { clock in
                switch clock.state {
                case .met: "In time"
                case .metLate, .breached: "Late"
                case .running, .cancelled: "Still running"
                }
            }
            return table(label, of: words, order: ["In time", "Late", "Still running"], showing: true)
        }
    }

    var learning: Report.Table? {
        let labels = files.flatMap(\.learning).map { entry in
            procedure.learning.first { $0.id == entry.category }?.label ?? entry.category ?? "Recorded"
        }
        return table(
            "Lessons",
            of: labels.map(\.uppercasedFirst),
            order: procedure.learning.map(\.label.uppercasedFirst)
        )
    }

    /// Surveys that went in the period, whenever the case was received.
    static func survey(
        _ files: [CaseFile],
        in period: ReportPeriod,
        _ procedure: Procedure,
        _ calendar: WorkingCalendar
    ) -> Report.Table? {
        let sent = files.filter { file in
            file.clocks.contains { clock in
                procedure.rule(of: clock, kind: file.kind)?.stop.contains(.surveyed) == true
                    && clock.metAt.map { period.contains(calendar.localDate(of: $0)) } == true
            }
        }
        let answered = sent.count { $0.surveyAnswered?.isEmpty == false }
        return Report.Table("Survey", [("Answered", answered), ("Not answered", sent.count - answered)])
    }

    /// The closed questions as tables in the survey's order, and what was said to the open ones.
    static func results(
        _ answers: [SurveyAnswer: Int],
        _ procedure: Procedure
    ) -> (closed: [Report.Table?], comments: [(question: String, answers: [String])]) {
        var closed: [Report.Table?] = []
        var comments: [(question: String, answers: [String])] = []
        for question in procedure.survey?.questions ?? [] where !question.contact {
            let given = answers.filter { $0.key.question == question.text }
            guard question.answers.isEmpty else {
                let rows = question.answers.map { name in
                    (label: name, count: given.filter { $0.key.answer == name }.reduce(0) { $0 + $1.value })
                }
                closed.append(Report.Table(question.text, rows))
                continue
            }
            // Sorted, so that no order tells who wrote when.
            let words = given.flatMap { Array(repeating: $0.key.answer, count: $0.value) }.sorted()
            if words.count >= Report.least { comments.append((question.text, words)) }
        }
        return (closed, comments)
    }
}

extension Array where Element: Hashable {
    fileprivate func uniqued() -> [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}

extension String {
    fileprivate var uppercasedFirst: String { prefix(1).uppercased() + dropFirst() }
    fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
