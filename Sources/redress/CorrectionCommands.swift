import Casework
import Foundation
import Platform
import Store

/// A correction as `corrections --json` gives it.
struct CorrectionListing: Encodable {
    var id: Int64
    var at: String
    var kind: Kind
    var by: String
    var reference: Nullable<String>

    init(_ correction: StoredCorrection, calendar: WorkingCalendar) {
        id = correction.message
        at = calendar.iso8601(correction.at)
        kind = correction.kind
        by = correction.by
        reference = Nullable(correction.reference?.description)
    }
}

/// `redress corrections`, `redress corrections undo ID`.
func listCorrections(_ arguments: Arguments) async throws -> ExitStatus {
    guard arguments.operands.isEmpty else { return try await undoCorrection(arguments) }
    let reader = try StoreReader(arguments)
    let calendar = reader.office.configuration.calendar
    let listings = try await reader.store.read { snapshot in
        try snapshot.corrections().map { CorrectionListing($0, calendar: calendar) }
    }
    if arguments.has("json") {
        standardOutput(try jsonLine(listings))
    } else if listings.isEmpty {
        standardOutput("nothing was corrected")
    } else {
        let rows = listings.map {
            [String($0.id), String($0.at.prefix(16)), $0.kind.rawValue, $0.by, $0.reference.value ?? "–"]
        }
        standardOutput(table(["id", "at", "kind", "by", "case"], rows))
    }
    return .ok
}

private func undoCorrection(_ arguments: Arguments) async throws -> ExitStatus {
    guard arguments.operands.count == 2, arguments.operands[0] == "undo", let id = Int64(arguments.operands[1]),
        !arguments.has("json")
    else { throw Problem("usage: redress \(arguments.command.usage)", .usage) }
    let office = try Office.open(arguments)
    let time = try TimeSource(arguments, calendar: office.configuration.calendar, ticking: false)
    let service = try await Service.start(office, time: time, log: Log())
    guard try await service.store.write({ try $0.removeCorrection(of: id) }) else {
        throw Problem("redress corrections: there is no correction \(id)", .badData)
    }
    standardOutput("Correction \(id) is forgotten; the case stays as it is")
    return .ok
}
