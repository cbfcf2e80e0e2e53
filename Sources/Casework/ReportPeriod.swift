/// What a report is about: whole days, from the first to the last.
package struct ReportPeriod: Sendable, Equatable {
    /// As it was asked for: `2026-Q3`.
    package let name: String
    package let first: LocalDate
    package let last: LocalDate

    /// Reads `2026`, `2026-Q3`, `2026-10`, `2026-10-05`, or two of these with `..` between them. nil for anything else,
    /// and for what ends before it begins.
    package init?(_ text: some StringProtocol) {
        var name = text.trimmed(of: " \t,;").uppercased()
        if name.hasSuffix("."), !name.hasSuffix("..") { name.removeLast() }
        let ends = name.split(separator: "..", omittingEmptySubsequences: false).map { Self.span($0.trimmed(of: " ")) }
        guard ends.count <= 2, let from = ends.first ?? nil, let to = ends.last ?? nil, from.first <= to.last,
            to.last.year < 9999
        else { return nil }
        self.name = name
        (first, last) = (from.first, to.last)
    }

    private static func span(_ text: String) -> (first: LocalDate, last: LocalDate)? {
        if let day = LocalDate(text) { return (day, day) }
        let parts = text.split(separator: "-")
        guard (1...2).contains(parts.count), parts[0].count == 4, let year = Int(parts[0]), year >= 1900 else {
            return nil
        }
        let (month, months): (Int, Int)
        if parts.count == 1 {
            (month, months) = (1, 12)
        } else if parts[1].hasPrefix("Q") {
            guard parts[1].count == 2, let quarter = Int(parts[1].dropFirst()), (1...4).contains(quarter) else {
                return nil
            }
            (month, months) = (quarter * 3 - 2, 3)
        } else {
            guard parts[1].count == 2, let number = Int(parts[1]) else { return nil }
            (month, months) = (number, 1)
        }
        guard let first = LocalDate(year: year, month: month, day: 1) else { return nil }
        return (first, first.adding(months: months).adding(days: -1))
    }

    package func contains(_ day: LocalDate) -> Bool { first <= day && day <= last }

    /// The quarters that lie in it whole: answers to surveys are kept by the quarter.
    package var quarters: [String] {
        var quarters: [String] = []
        var month = first
        while month <= last {
            let start = LocalDate(year: month.year, month: (month.month - 1) / 3 * 3 + 1, day: 1)
            if let start, start >= first, start.adding(months: 3).adding(days: -1) <= last,
                quarters.last != start.quarter
            {
                quarters.append(start.quarter)
            }
            month = month.adding(months: 1)
        }
        return quarters
    }

    /// `1 July 2026 to 30 September 2026`.
    package var inWords: String { first == last ? first.longForm : "\(first.longForm) to \(last.longForm)" }
}
