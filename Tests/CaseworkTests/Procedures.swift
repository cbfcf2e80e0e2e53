import Casework
import Foundation

/// The shipped procedures, and an organisation with somebody in every role.
enum Shipped {
    static let names = ["acorn", "solihull", "shropshire", "vin", "connexus", "housing-2024", "lgsco-2024", "nhs-2009"]

    static func file(_ name: String) -> (procedure: Procedure?, problems: [JSON5Problem]) {
        let path = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../Templates/\(name)/procedure.json5").standardized
        guard let text = try? String(contentsOf: path, encoding: .utf8) else { return (nil, []) }
        return Procedure.read(text, file: "\(name)/procedure.json5")
    }

    static let procedures: [String: Procedure] = names.reduce(into: [:]) { read, name in
        let (procedure, problems) = file(name)
        guard let procedure else { preconditionFailure("\(name): \(problems)") }
        read[name] = procedure
    }

    static func procedure(_ name: String) -> Procedure { procedures[name] ?? Sample.acorn }

    /// Everyone is named after their role: `hilda` is head of service, `otto` head of another.
    static func directory(_ procedure: String) -> Directory {
        var directory = Sample.directory()
        let names = [
            "hilda": "Hilda Gray", "otto": "Otto Black", "petra": "Petra White", "ingo": "Ingo Brown",
            "corin": "Corin Green", "chloe": "Chloe Grey", "trudy": "Trudy Pink", "charlie": "Charlie Gold",
            "dora": "Dora Silver", "rita": "Rita Rose", "erin": "Erin Red",
        ]
        for (id, name) in names {
            directory.people[id] = Person(id: id, name: name, address: "\(id)@example.org")
        }
        directory.roles = [
            "headOfService": "hilda", "otherHeadOfService": "otto", "informationGovernance": "ingo",
            "corporateComplaints": "corin", "equality": "erin", "complaintsManager": "petra", "review": "rita",
            "director": "dora", "chiefExecutive": "chloe", "trustee": "trudy", "chair": "charlie", "viceChair": "dora",
        ]
        directory.organisation.ombudsman = Ombudsman(
            name: "the Example Ombudsman",
            url: "https://ombudsman.example.org",
            telephone: "01632 960200"
        )
        if Shipped.procedure(procedure).bankHolidays == HolidayRegion.none {
            directory.calendar = Sample.calendar(.none)
        }
        return directory
    }

    static func story(_ name: String, _ contact: Contact) -> Story {
        Story(contact, directory: directory(name), procedure: procedure(name))
    }
}
