import Casework
import Foundation
import Testing

/// An invented organisation: Repairs has a full chain, Central has one person in two roles.
enum Sample {
    static let london = TimeZone(identifier: "Europe/London") ?? .gmt

    static func calendar(
        _ region: HolidayRegion = .englandAndWales,
        extra: [LocalDate] = [],
        zone: TimeZone = london
    ) -> WorkingCalendar {
        WorkingCalendar(
            timeZone: zone,
            opens: TimeOfDay(hour: 9, minute: 0),
            closes: TimeOfDay(hour: 17, minute: 0),
            region: region,
            extraHolidays: extra
        )
    }

    static let plainCalendar = calendar()

    /// Local time, ISO 8601.
    static func at(_ text: String) -> Date { plainCalendar.instant(iso8601: text) ?? .distantPast }

    static func day(_ text: String) -> LocalDate { LocalDate(text) ?? LocalDate(dayNumber: 0) }

    static let acorn: Procedure = {
        let (procedure, problems) = acornFile()
        guard let procedure else { preconditionFailure("acorn: \(problems)") }
        return procedure
    }()

    static func acornFile() -> (procedure: Procedure?, problems: [JSON5Problem]) {
        let path = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../Templates/acorn/procedure.json5").standardized
        guard let text = try? String(contentsOf: path, encoding: .utf8) else { return (nil, []) }
        return Procedure.read(text, file: "procedure.json5")
    }

    static func directory(absent: [Absence] = [], coordinators: [PersonID] = ["cora"]) -> Directory {
        let names = [
            "pat": "Pat Doe", "sam": "Sam Roe", "alex": "Alex Poe", "cora": "Cora Lee", "cole": "Cole Fox",
            "kim": "Kim Ash", "fay": "Fay Oak",
        ]
        return Directory(
            organisation: Organisation(
                name: "Example Homes",
                address: "feedback@example.org",
                domains: ["example.org"]
            ),
            people: names.reduce(into: [:]) { people, entry in
                people[entry.key] = Person(id: entry.key, name: entry.value, address: "\(entry.key)@example.org")
            },
            serviceAreas: [
                ServiceArea(
                    name: "Repairs",
                    match: ["repair"],
                    roles: ["investigation": "pat", "reflection": "sam", "appeal": "alex"]
                ),
                ServiceArea(name: "Central", match: ["invoice"], roles: ["investigation": "alex", "appeal": "alex"]),
                ServiceArea(
                    name: "Housing",
                    match: ["tenancy"],
                    roles: ["investigation": "kim", "appeal": "alex"],
                    coordinator: "cole"
                ),
            ],
            fallback: "fay",
            coordinators: coordinators,
            compliments: ["reception@example.org"],
            calendar: plainCalendar,
            absences: absent.reduce(into: [:]) { $0[$1.person] = $1 }
        )
    }
}
