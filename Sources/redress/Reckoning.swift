import Casework
import Foundation

/// `redress calendar YEAR`: `YYYY-MM-DD name` a line.
func printCalendar(_ arguments: Arguments) async throws -> ExitStatus {
    let word = arguments.operands[0]
    guard let year = Int(word), (1900...2199).contains(year) else {
        throw Problem("redress calendar: \"\(word)\" is no year; write it as 2026", .usage)
    }
    for holiday in try region(arguments).holidays(in: year) {
        standardOutput("\(holiday.date) \(holiday.name)")
    }
    return .ok
}

/// `redress deadline DATE COUNT UNIT`: the due time first, then the days that did not count.
func printDeadline(_ arguments: Arguments) async throws -> ExitStatus {
    let words = arguments.operands
    var calendar = WorkingCalendar.standard(region: try region(arguments))
    if arguments.has("config") || ProcessInfo.processInfo.environment["REDRESS_CONFIG"] != nil, !arguments.has("region")
    {
        calendar = try Configuration.load(arguments.configurationPath).calendar
    }
    guard let start = calendar.instant(iso8601: words[0]) else {
        throw Problem(
            "redress deadline: \"\(words[0])\" is no date; write it as 2026-03-02 or 2026-03-02T14:30",
            .usage
        )
    }
    guard let count = Int(words[1]), (0...10_000).contains(count) else {
        throw Problem("redress deadline: \"\(words[1])\" is no count; write a whole number such as 10", .usage)
    }
    let units = TimeUnit.allCases.map(\.rawValue)
    guard let unit = TimeUnit(rawValue: words[2]) else {
        throw Problem(
            "redress deadline: no unit \"\(words[2])\"\(didYouMean(words[2], among: units)); one of \(units.joined(separator: ", "))",
            .usage
        )
    }
    let deadline = calendar.deadline(from: start, count: count, unit: unit)
    standardOutput(calendar.iso8601(deadline.dueAt))
    for day in deadline.skipped { standardOutput("\(day.date) \(day.name)") }
    return .ok
}

private func region(_ arguments: Arguments) throws -> HolidayRegion {
    guard let name = arguments.value("region") else { return .englandAndWales }
    guard let region = HolidayRegion(rawValue: name) else {
        let all = HolidayRegion.allCases.map(\.rawValue)
        throw Problem(
            "redress: no region \"\(name)\"\(didYouMean(name, among: all)); one of \(all.joined(separator: ", "))",
            .usage
        )
    }
    return region
}
