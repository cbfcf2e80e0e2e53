import Casework
import Foundation
import Mail
import Triage

/// What the tests of Triage share: a calendar, people, and messages made of a few lines.
enum Samples {
    static let calendar = WorkingCalendar(
        timeZone: TimeZone(identifier: "Europe/London") ?? .gmt,
        opens: TimeOfDay(hour: 9, minute: 0),
        closes: TimeOfDay(hour: 17, minute: 0),
        region: .englandAndWales,
        extraHolidays: []
    )

    /// Monday 7 December 2026, ten in the morning.
    static let now = Date(timeIntervalSince1970: 1_796_637_600)

    static func day(_ text: String) -> LocalDate? { LocalDate(text) }

    static func message(
        from: String = "Pat Doe <pat@example.net>",
        subject: String = "",
        fields: [String] = [],
        _ body: String
    ) -> Message {
        let head =
            fields + [
                "From: \(from)", "To: feedback@example.org", "Subject: \(subject)",
                "Date: Mon, 07 Dec 2026 09:00:00 +0000",
                "Message-ID: <a1@example.net>", "MIME-Version: 1.0", "Content-Type: text/plain; charset=utf-8",
            ]
        return Message(parsing: Array((head.joined(separator: "\r\n") + "\r\n\r\n" + body).utf8))
    }

    static let judge = Judge(calendar: calendar)
    static func judge(_ message: Message) -> Judgement { judge.judge(message, receivedAt: now) }

    static func fixture(_ name: String, file: String = #filePath) throws -> Message {
        let folder = URL(fileURLWithPath: file).deletingLastPathComponent().appendingPathComponent("Fixtures")
        let bytes = try Data(contentsOf: folder.appendingPathComponent(name))
        return Message(parsing: Array(bytes))
    }

    static let settings = MatchSettings(
        address: "feedback@example.org",
        plus: "+",
        authservID: nil,
        internalMark: nil,
        forms: ["web@example.org"],
        instance: "home",
        areas: ServiceAreaReader(directory.serviceAreas)
    )

    static var directory: Directory {
        let people = [
            Person(id: "ops", name: "Olive Stone", address: "ops@example.org"),
            Person(id: "quality", name: "Quentin Marsh", address: "quality@example.org"),
        ]
        return Directory(
            organisation: Organisation(
                name: "Example Homes",
                address: "feedback@example.org",
                domains: ["example.org"]
            ),
            people: Dictionary(uniqueKeysWithValues: people.map { ($0.id, $0) }),
            serviceAreas: [
                ServiceArea(name: "Repairs", match: ["repair", "boiler", "damp"], roles: ["investigation": "ops"]),
                ServiceArea(
                    name: "Lettings",
                    match: ["tenancy", "key", "viewing"],
                    roles: ["investigation": "quality"]
                ),
            ],
            fallback: "quality",
            coordinators: ["quality"],
            compliments: [],
            calendar: calendar
        )
    }

    static let reference = CaseReference(year: 2026, number: 41)

    static func letter(
        _ name: LetterName? = nil,
        person: PersonID?,
        address: String,
        sentAt: Date = now.addingTimeInterval(-86_400)
    ) -> SentLetter {
        SentLetter(
            id: 1,
            letter: name ?? (person == nil ? .receiptComplaint : .assignment),
            reference: reference,
            person: person,
            address: address,
            messageID: "l1@example.org",
            sentAt: sentAt
        )
    }

    static func summary(_ address: String, status: CaseStatus = .open) -> CaseSummary {
        CaseSummary(reference: reference, customerAddress: address, status: status, closedAt: nil)
    }

    static func verdict(
        _ message: Message,
        facts: MatchFacts = MatchFacts(),
        directory: Directory = directory,
        settings: MatchSettings = settings,
        threshold: Double = 0.7
    ) -> Verdict {
        let judgement = judge.judge(message, receivedAt: now, isWebForm: settings.isWebForm(message))
        let query = MatchQuery(message: message, judgement: judgement, settings: settings)
        return match(
            message,
            judgement,
            query: query,
            facts: facts,
            directory: directory,
            settings: settings,
            threshold: threshold,
            receivedAt: now
        )
    }
}
