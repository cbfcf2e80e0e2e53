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

        fileprivate init(_ count: Int) { self = (1..<Report.least).contains(count) ? .few : .count(count) }
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
    /// Hides small counts, and a further one where the hidden could be had by taking the rest from the total.
    init?(_ title: String, _ counts: [(label: String, count: Int)]) {
        guard counts.contains(where: { $0.count > 0 }) else { return nil }
        self.title = title
        rows = counts.map { Report.Row(label: $0.label, figure: Report.Figure($0.count)) }
        let hidden = counts.filter { (1..<Report.least).contains($0.count) }
        guard !hidden.isEmpty, hidden.count == 1 || hidden.reduce(0, { $0 + $1.count }) < Report.least else { return }
        let next = counts.indices.filter { counts[$0].count >= Report.least }.min {
            counts[$0].count < counts[$1].count
        }
        if let next { rows[next].figure = .withheld }
    }
}
