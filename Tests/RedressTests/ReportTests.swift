import Casework
import Foundation
import Mail
import Store
import TestSupport
import Testing

@testable import redress

/// `redress report`, and the same by mail.
@Suite struct ReportTests {
    let charity: Charity

    /// Six complaints from six people.
    init() async throws {
        charity = try Charity()
        for number in 1...6 {
            let words = brokenBoiler.replacingOccurrences(of: "Dana Whitlock", with: "Person \(number)")
            let message = mail(from: "p\(number)@example.net", subject: "No heating", words, id: "m-\(number)")
            try charity.receive(message, at: "2026-03-02T09:0\(number)")
        }
        try await charity.round(at: "2026-03-02T09:10")
    }

    private func report(_ words: String...) async throws -> Program {
        try await Program.run(
            try builtProgram("redress"),
            ["report"] + words + ["--config", charity.folder.path + "/redress.json5"]
        )
    }

    @Test func `a report is text, JSON, a spreadsheet or a page`() async throws {
        let text = try await report("2026-Q1")
        #expect(text.status == 0, "\(text.errors)")
        #expect(text.output.contains("Cases received: 6\n") && text.output.contains("  Complaint        6\n"))
        #expect(!text.output.contains("example.net") && !text.output.contains("C-2026"))

        let json = try await report("2026-03", "--json")
        let value = try #require(
            try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
        )
        #expect((value["received"] as? [String: Any])?["count"] as? Int == 6)
        #expect(value["first"] as? String == "2026-03-01" && value["last"] as? String == "2026-03-31")

        let csv = try await report("2026", "--csv", "-")
        #expect(csv.output.hasPrefix("table,label,count\r\nCases received,2026,6\r\n"))
        #expect(csv.output.contains("Service area,Housing,6\r\n"))

        let path = charity.folder.path + "/report.html"
        #expect(try await report("2026", "--html", path).output.isEmpty)
        let page = try String(contentsOfFile: path, encoding: .utf8)
        #expect(page.contains("<rect width=\"100\" height=\"10\"/>") && page.contains("prefers-color-scheme: dark"))
        for outside in ["http:", "https:", "<script", "<link", "url("] { #expect(!page.contains(outside)) }
    }

    @Test func `what is no period, or cannot be written, is told`() async throws {
        let wrong = try await report("2026-13")
        #expect(wrong.status == 64 && wrong.errors.contains("2026-Q3"))
        #expect(try await report("2026", "--html", "/nonexistent/a.html").status == 73)
    }

    @Test func `markup, commas and formulas stay text`() throws {
        var report = Report(
            try #require(ReportPeriod("2026")),
            files: [],
            answers: [:],
            procedure: charity.office.procedure,
            directory: charity.office.configuration.directory
        )
        report.comments = [(question: "What, \"else\"?", answers: ["<b>&", "=1+1", "two\nlines"])]
        #expect(report.page.contains("<li>&lt;b&gt;&amp;</li>"))
        #expect(report.csv.contains("\"What, \"\"else\"\"?\",'=1+1,\r\n") && report.csv.contains(",two lines,\r\n"))
    }

    @Test func `a co-ordinator has it by mail`() async throws {
        let digest = try #require(try await charity.letters().first { $0.row.letter == .digest })
        let key = try #require(digest.row.key)
        for (minute, words) in [(20, "report 2026-Q1"), (30, "report last year")] {
            let ask = mail(from: "casey@hill.example.org", subject: "Re: digest", "\(words)\n\nKey: \(key)")
            try charity.receive(ask, at: "2026-03-02T09:\(minute)")
            try await charity.round(at: "2026-03-02T09:\(minute)")
        }
        let letters = try await charity.letters().suffix(2)
        #expect(letters.map(\.row.letter) == [.report, .answer])
        let report = try #require(letters.first)
        #expect(report.row.person == "casey" && report.message.text.contains("Complaint:"))
        #expect(report.message.fields.contains { $0.name == "Auto-Submitted" && $0.body == "auto-generated" })
        #expect(letters.last?.message.text.contains("report 2026-Q3") == true)
    }
}
