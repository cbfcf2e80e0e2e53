import Casework
import Foundation

/// `redress procedure [NAME]`: a procedure as a person would read it; without a name, those there are.
func printProcedure(_ arguments: Arguments) async throws -> ExitStatus {
    let shipped = try ShippedTemplates.locate()
    guard let name = arguments.operands.first else {
        for name in shipped.procedureNames {
            let procedure = try Office.procedure(at: shipped.procedureFile(name, own: nil))
            standardOutput("\(name.padding(toLength: 14, withPad: " ", startingAt: 0))\(procedure.title)")
        }
        return .ok
    }
    // An organisation's own file and calendar count where a configuration is named.
    let isConfigured = arguments.has("config") || ProcessInfo.processInfo.environment["REDRESS_CONFIG"] != nil
    let configuration = isConfigured ? try Configuration.load(arguments.configurationPath) : nil
    let own = configuration.flatMap { $0.procedureName == name ? $0.templates : nil }
    let procedure = try Office.procedure(at: shipped.procedureFile(name, own: own))
    var calendar = configuration?.calendar ?? .standard(region: .englandAndWales)
    if configuration?.namesBankHolidays != true, let region = procedure.bankHolidays {
        calendar = calendar.observing(region)
    }
    let today = calendar.localDate(of: try TimeSource(arguments, calendar: calendar, ticking: false).now)
    standardOutput(procedure.description(receivedOn: today, calendar: calendar))
    if let code = procedure.compare {
        let lines = procedure.shortfalls(against: try Office.procedure(at: shipped.procedureFile(code, own: nil)))
        standardOutput("Beside \(code)\n")
        standardOutput(
            lines.isEmpty ? "  It keeps to every figure of that code." : lines.map { "  \($0)" }.joined(separator: "\n")
        )
    }
    return .ok
}
