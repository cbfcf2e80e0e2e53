/// What the cases received in a period come to: counts without names, and none so small that it points at somebody.
package struct Report: Sendable, Equatable {
    package struct Table: Sendable, Equatable {
        package var title: String
        package var rows: [Row]
    }

    package struct Row: Sendable, Equatable {
        package var label: String
        package var figure: Figure
    }

    /// A count, as far as it may be told.
    package enum Figure: Sendable, Equatable, CustomStringConvertible {
        case count(Int)
        /// One to four.
        case few
        /// Left out, for what was hidden could be worked out from it.
        case withheld

        /// nil where it is hidden.
        package var value: Int? { if case .count(let count) = self { count } else { nil } }

        package var description: String {
            switch self {
            case .count(let count): "\(count)"
            case .few: "<5"
            case .withheld: "–"
            }
        }

        init(_ count: Int) { self = (1..<Report.least).contains(count) ? .few : .count(count) }
    }

    /// The smallest count that is told.
    static let least = 5

    package var title: String
    package var period: ReportPeriod
    /// Cases received.
    package var total: Figure
    package var tables: [Table]
    /// What customers wrote in the survey, by question; only where at least five did.
    package var comments: [(question: String, answers: [String])]

    package static let legend =
        "“<5” is one to four; “–” is left out, so that those cannot be worked out from the rest."

    package static func == (a: Report, b: Report) -> Bool {
        a.title == b.title && a.period == b.period && a.total == b.total && a.tables == b.tables
            && a.comments.elementsEqual(b.comments) { $0.question == $1.question && $0.answers == $1.answers }
    }
}

extension Report.Table {
    /// Hides small counts, and further ones until none of the small follows from the rest and the total. nil where that
    /// would leave nothing to show, or there is nothing.
    init?(_ title: String, _ counts: [(label: String, count: Int)]) {
        guard counts.contains(where: { $0.count > 0 }) else { return nil }
        self.title = title
        rows = counts.map { Report.Row(label: $0.label, figure: Report.Figure($0.count)) }
        // A total that small is hidden itself, so that nothing follows from it.
        guard counts.reduce(0, { $0 + $1.count }) >= Report.least else { return }
        while givesItselfAway(counts.map(\.count)) {
            let shown = rows.indices.filter { (rows[$0].figure.value ?? 0) >= Report.least }
            guard let next = shown.min(by: { counts[$0].count < counts[$1].count }) else { return nil }
            rows[next].figure = .withheld
        }
    }

    /// Whether a small count can be worked out: only one value of it agrees with the total and what the others can be.
    private func givesItselfAway(_ counts: [Int]) -> Bool {
        let hidden = rows.indices.filter { rows[$0].figure.value == nil }
        let total = hidden.reduce(0) { $0 + counts[$1] }
        // What is left out is the smallest of those that might have been shown.
        let most = rows.compactMap(\.figure.value).filter { $0 >= Report.least }.min() ?? total
        let ranges = hidden.map {
            rows[$0].figure == .few ? 1...(Report.least - 1) : Report.least...max(most, Report.least)
        }
        return hidden.indices.contains { index in
            guard rows[hidden[index]].figure == .few else { return false }
            let others = ranges.indices.filter { $0 != index }
            let least = max(ranges[index].lowerBound, total - others.reduce(0) { $0 + ranges[$1].upperBound })
            let most = min(ranges[index].upperBound, total - others.reduce(0) { $0 + ranges[$1].lowerBound })
            return least == most
        }
    }
}
