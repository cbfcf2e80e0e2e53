import Casework

// Names in letters to a co-ordinator that are about no one case.
extension LetterValues {
    static let officeNames: [Placeholder] = [
        .text("message.number", "the number of a message that was set aside") { $0.message.map { "\($0.number)" } },
        .text("message.from", "who it is from") { $0.message?.from.onOneLine.shortened(to: 200) },
        .text("message.subject", "its subject") { $0.message?.subject.onOneLine.shortened(to: 120) },
        .text("message.received", "the day it was received") { $0.longDate($0.message?.receivedAt) },
        .text("message.reason", "why it was set aside") { $0.message?.reason },
        .text("message.beginning", "the first lines of its text") { $0.message?.beginning },
        .list("weekly.overdue", "a head of service's overdue cases", of: caseLine) {
            $0.lines($0.weekly?.overdue ?? [])
        },
        .list("weekly.open", "their other open cases", of: caseLine) { $0.lines($0.weekly?.open ?? []) },
        .text("weekly.count", "how many they are: 7 open cases, 2 overdue") { context in
            context.weekly.map { list in
                let count = list.overdue.count + list.open.count
                let late = list.overdue.isEmpty ? "nothing overdue" : "\(list.overdue.count) overdue"
                return "\(count) open \(count == 1 ? "case" : "cases"), \(late)"
            }
        },
        .list("cases", "the cases that were asked for", of: caseLine) { $0.lines($0.listed) },
        .text("casesListed", "how many they are: 3 open cases, or 1 overdue case") { context in
            guard case .cases(let items, let list) = context.office?.matter else { return nil }
            return "\(items.count) \(list.rawValue) \(items.count == 1 ? "case" : "cases")"
        },
        .text("report.title", "the title of a report: Report for 2026-Q3: …") { $0.report?.title },
        .text("report.period", "its days: 1 July 2026 to 30 September 2026") { $0.report?.period.inWords },
        .text("report.total", "how many cases were received") { $0.report?.total.description },
        .text("report.legend", "what its signs mean") { $0.report.map { _ in Report.legend } },
        .list("figures", "the rows of its tables; the first of each names the table", of: ["table", "label", "count"]) {
            $0.figures
        },
        .items("comments", "what customers wrote in the survey") { context in
            context.report?.comments.flatMap(\.answers).map { $0.shortened(to: 1000) } ?? []
        },
    ]
}

extension LetterContext {
    fileprivate var report: Report? { if case .report(let report) = office?.matter { report } else { nil } }

    /// The rows of all tables; the first of each has the table's name.
    fileprivate var figures: [[String: String]] {
        (report?.tables ?? []).flatMap { table in
            table.rows.enumerated().map { index, row in
                ["table": index == 0 ? table.title : "", "label": row.label, "count": row.figure.description]
            }
        }
    }

    fileprivate var message: SetAsideMessage? {
        if case .setAside(let message) = office?.matter { message } else { nil }
    }

    fileprivate var weekly: WeeklyList? { if case .weekly(let list) = office?.matter { list } else { nil } }

    fileprivate var listed: [Digest.Item] {
        if case .cases(let items, _) = office?.matter { items } else { [] }
    }
}

extension OfficeLetter {
    var recorded: [String] {
        switch matter {
        case .answer(let recorded, _): recorded
        case .alert(let lines): lines
        case .setAside, .cases, .weekly, .report: []
        }
    }

    var problems: [String] { if case .answer(_, let problems) = matter { problems } else { [] } }

    /// What a ready reply names in its subject.
    var subjectMark: String? { if case .setAside(let message) = matter { "message \(message.number)" } else { nil } }
}
