import Casework
import Foundation
import Mail
import Testing
import Triage

/// Absence notes in thirteen languages, other automatic answers, and people who speak of their leave.
@Suite struct AbsenceNotesTests {
    /// One line of `Fixtures/absences.tsv`.
    private struct Note {
        let expected: String
        let back: String
        let judgement: Judgement
        let line: String

        init?(_ line: Substring) {
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            guard fields.count == 5, !line.hasPrefix("#") else { return nil }
            (expected, back, self.line) = (fields[0], fields[1], String(line))
            let head = [
                "From: Pat Doe <pat@example.net>", "To: feedback@example.org", "Subject: \(fields[3])",
                "Date: Fri, 27 Nov 2026 10:00:00 +0000", "Message-ID: <a1@example.net>", "MIME-Version: 1.0",
                "Content-Type: text/plain; charset=utf-8",
            ]
            let marks =
                (fields[2] == "1" ? ["Auto-Submitted: auto-replied"] : [])
                + (fields[3].hasPrefix("Re:") ? ["In-Reply-To: <q1@example.org>"] : [])
            let text = fields[4].replacingOccurrences(of: "¶", with: "\r\n")
            judgement = Samples.judge(
                Message(parsing: Array(((head + marks).joined(separator: "\r\n") + "\r\n\r\n" + text).utf8))
            )
        }

        var found: String {
            judgement.gone ? "gone" : judgement.absentUntil?.description ?? "-"
        }
    }

    private let notes: [Note]

    init() throws {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("Fixtures/absences.tsv")
        notes = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").compactMap { Note($0) }
    }

    private func share(_ right: [Note], of all: [Note]) -> Double { Double(right.count) / Double(max(1, all.count)) }

    @Test func `absence notes are known in whatever words and language`() {
        let absent = notes.filter { $0.expected == "ooo" }
        let missed = absent.filter { $0.judgement.automatic != .outOfOffice }
        #expect(absent.count > 200)
        #expect(missed.isEmpty, "\(missed.map(\.line).joined(separator: "\n"))")
    }

    @Test func `the first day back is read in the ways in which people write it`() {
        let absent = notes.filter { $0.expected == "ooo" }
        let misread = absent.filter { $0.found != $0.back }
        #expect(misread.isEmpty, "\(misread.map { "\($0.found): \($0.line)" }.joined(separator: "\n"))")
    }

    @Test func `people who speak of their leave are people`() {
        let people = notes.filter { $0.expected == "person" }
        let mistaken = people.filter { $0.judgement.automatic != .none }
        #expect(people.count > 100)
        #expect(mistaken.isEmpty, "\(mistaken.map(\.line).joined(separator: "\n"))")
    }

    @Test func `nobody is away because a letter arrived`() {
        let answers = notes.filter { $0.expected == "ack" }
        let absences = answers.filter { $0.judgement.automatic == .outOfOffice }
        #expect(absences.isEmpty, "\(absences.map(\.line).joined(separator: "\n"))")
        let known = answers.filter { $0.judgement.automatic == .autoReply }
        #expect(share(known, of: answers) >= 0.9)
    }
}
