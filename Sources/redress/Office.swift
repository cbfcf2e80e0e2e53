import Casework
import Foundation
import Letters
import Triage

/// One organisation ready to work: its configuration with the procedure and letters it names.
struct Office: Sendable {
    let configuration: Configuration
    let procedure: Procedure
    let letters: LetterLibrary
    let judge: Judge
    private let areas: ServiceAreaReader

    /// Throws every problem of the files at once.
    static func open(_ arguments: Arguments) throws -> Office {
        try Office(Configuration.load(arguments.configurationPath))
    }

    init(_ configuration: Configuration) throws {
        let shipped = try ShippedTemplates.locate()
        let file = try shipped.procedureFile(configuration.procedureName, own: configuration.templates)
        procedure = try Office.procedure(at: file)
        var configuration = configuration
        if !configuration.namesBankHolidays, let region = procedure.bankHolidays {
            configuration.calendar = configuration.calendar.observing(region)
        }
        self.configuration = configuration
        do throws(LetterError) {
            letters = try LetterLibrary(
                folders: shipped.letterFolders(configuration.procedureName, own: configuration.templates),
                procedure: procedure
            )
        } catch {
            throw Problem(error.description, .configuration)
        }
        areas = ServiceAreaReader(configuration.directory.serviceAreas)
        judge = Judge(calendar: configuration.calendar, domains: configuration.directory.organisation.domains)
    }

    static func procedure(at file: String) throws -> Procedure {
        guard let data = FileManager.default.contents(atPath: file) else {
            throw Problem("\(file): cannot be read", .configuration)
        }
        let name = file.split(separator: "/").suffix(2).joined(separator: "/")
        let (procedure, problems) = Procedure.read(String(decoding: data, as: UTF8.self), file: name)
        guard let procedure, problems.isEmpty else {
            throw Problem(problems.map(\.description).joined(separator: "\n"), .configuration)
        }
        return procedure
    }

    /// The organisation as decisions see it, with who is away.
    func directory(absences: [PersonID: Absence]) -> Directory {
        var directory = configuration.directory
        directory.absences = absences
        return directory
    }

    func matchSettings(instance: String) -> MatchSettings {
        let matching = configuration.matching
        return MatchSettings(
            address: configuration.organisation.address,
            plus: matching.plus,
            authservID: matching.authservID,
            internalMark: matching.internalMark,
            forms: matching.forms,
            instance: instance,
            areas: areas
        )
    }
}
