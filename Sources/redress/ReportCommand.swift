import Casework
import Foundation
import Store

/// `redress report PERIOD`: what the period's cases come to, without names.
func printReport(_ arguments: Arguments) async throws -> ExitStatus {
    let word = arguments.operands[0]
    guard let period = ReportPeriod(word) else {
        throw Problem(
            "redress report: \"\(word)\" is no period; write 2026, 2026-Q3, 2026-10 or 2026-10-05..2026-11-04",
            .usage
        )
    }
    let office = try Office.open(arguments)
    let path = office.configuration.store
    guard FileManager.default.fileExists(atPath: path) else {
        throw Problem("redress: there is no store at \(path) yet: redress run makes it", .noInput)
    }
    let store: CaseStore
    do {
        store = try CaseStore(readOnly: path)
    } catch {
        throw Problem("redress: \(path): \(error)", .tryAgain)
    }
    let report = try await store.read { try Report(period, $0, office: office) }
    if arguments.has("json") { standardOutput(try jsonLine(ReportListing(report))) }
    if let file = arguments.value("csv") { try write(report.csv, to: file) }
    if let file = arguments.value("html") { try write(report.page, to: file) }
    if !arguments.has("json"), arguments.value("csv") == nil, arguments.value("html") == nil {
        standardOutput(report.text)
    }
    return .ok
}

private func write(_ text: String, to file: String) throws {
    guard file != "-" else { return standardOutput(text, terminator: "") }
    do {
        try Data(text.utf8).write(to: URL(filePath: file), options: .atomic)
    } catch {
        throw Problem("redress report: \(file) cannot be written", .cannotCreate)
    }
}

extension Report {
    init(_ period: ReportPeriod, _ snapshot: Snapshot, office: Office) throws {
        self.init(
            period,
            files: try snapshot.cases(),
            answers: try snapshot.surveyAnswers(quarters: period.quarters),
            procedure: office.procedure,
            directory: office.configuration.directory
        )
    }

    /// For people at a terminal.
    var text: String {
        var lines = [title, period.inWords, "", "Cases received: \(total)"]
        for table in tables {
            lines += ["", table.title]
            let width = table.rows.map(\.label.count).max() ?? 0
            lines += table.rows.map {
                "  \($0.label.padding(toLength: width + 2, withPad: " ", startingAt: 0))\($0.figure)"
            }
        }
        for comment in comments { lines += ["", comment.question] + comment.answers.map { "  - " + $0.onOneLine } }
        return (lines + ["", Report.legend]).joined(separator: "\n")
    }

    /// Rows of `table,label,count` (RFC 4180). A spreadsheet takes none of its cells for a formula.
    var csv: String {
        var rows = [["table", "label", "count"], ["Cases received", period.name, total.description]]
        rows += tables.flatMap { table in table.rows.map { [table.title, $0.label, $0.figure.description] } }
        rows += comments.flatMap { comment in comment.answers.map { [comment.question, $0.onOneLine, ""] } }
        return rows.map { $0.map(Report.cell).joined(separator: ",") + "\r\n" }.joined()
    }

    private static func cell(_ text: String) -> String {
        let plain = text.first.map { "=+-@\t".contains($0) } == true ? "'" + text : text
        guard plain.contains(where: { ",\"\n\r".contains($0) }) else { return plain }
        return "\"" + plain.replacingOccurrences(of: "\"", with: "\"\"") + "\""
    }
}

/// A report as `report --json` gives it: `count` is null where it is hidden, `shown` says how.
struct ReportListing: Encodable {
    struct Table: Encodable {
        var title: String
        var rows: [Row]
    }

    struct Row: Encodable {
        var label: String
        var count: Nullable<Int>
        var shown: String

        init(_ label: String, _ figure: Report.Figure) {
            self.label = label
            count = Nullable(figure.value)
            shown = figure.description
        }
    }

    struct Comments: Encodable {
        var question: String
        var answers: [String]
    }

    var period: String
    var first: String
    var last: String
    var received: Row
    var tables: [Table]
    var comments: [Comments]

    init(_ report: Report) {
        period = report.period.name
        first = report.period.first.description
        last = report.period.last.description
        received = Row("Cases received", report.total)
        tables = report.tables.map { table in
            Table(title: table.title, rows: table.rows.map { Row($0.label, $0.figure) })
        }
        comments = report.comments.map { Comments(question: $0.question, answers: $0.answers) }
    }
}

extension String {
    fileprivate var onOneLine: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
