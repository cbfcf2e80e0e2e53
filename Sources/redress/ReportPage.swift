import Casework
import Foundation

extension Report {
    /// One page that needs nothing else: for the screen, by day and by night, and for paper.
    var page: String {
        let tables = tables.map(Report.section).joined(separator: "\n")
        let words = comments.map { comment in
            let items = comment.answers.map { "<li>\($0.escaped)</li>" }.joined(separator: "\n")
            return "<section>\n<h2>\(comment.question.escaped)</h2>\n<ul>\n\(items)\n</ul>\n</section>"
        }
        return """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>\(title.escaped)</title>
            <style>
            :root { --paper: #ffffff; --ink: #1c2326; --faint: #5d686d; --line: #d9dfe1; --bar: #17596a; }
            @media (prefers-color-scheme: dark) {
              :root { --paper: #14191b; --ink: #e6ebed; --faint: #9aa7ac; --line: #333d41; --bar: #6fb7c9; }
            }
            @media print { :root { --paper: #ffffff; --ink: #000000; --faint: #444444; --line: #bbbbbb; --bar: #555555; } }
            body { margin: 0 auto; padding: 24px; max-width: 860px; background: var(--paper); color: var(--ink);
              font: 16px/1.5 system-ui, sans-serif; }
            h1 { font-size: 24px; line-height: 1.25; }
            h2 { font-size: 18px; line-height: 1.3; margin: 32px 0 8px; }
            p.note { color: var(--faint); }
            p.total { font-size: 20px; }
            section { break-inside: avoid; }
            table { border-collapse: collapse; width: 100%; }
            th, td { padding: 5px 8px 5px 0; border-bottom: 1px solid var(--line); vertical-align: middle; }
            th { text-align: left; font-weight: normal; width: 45%; }
            td.count { text-align: right; width: 4em; font-variant-numeric: tabular-nums; }
            svg { display: block; width: 100%; height: 14px; }
            rect { fill: var(--bar); -webkit-print-color-adjust: exact; print-color-adjust: exact; }
            </style>
            </head>
            <body>
            <h1>\(title.escaped)</h1>
            <p class="note">\(period.inWords.escaped)</p>
            <p class="total">Cases received: <strong>\(total.description.escaped)</strong></p>
            \(tables)
            \(words.joined(separator: "\n"))
            <p class="note">\(Report.legend.escaped)</p>
            </body>
            </html>

            """
    }

    /// A table whose bars are as long as its longest allows. What is hidden has none.
    private static func section(_ table: Table) -> String {
        let most = max(1, table.rows.compactMap(\.figure.value).max() ?? 1)
        let rows = table.rows.map { row in
            let width = (row.figure.value ?? 0) * 100 / most
            let bar =
                width > 0
                ? "<svg viewBox=\"0 0 100 10\" preserveAspectRatio=\"none\" aria-hidden=\"true\">"
                    + "<rect width=\"\(width)\" height=\"10\"/></svg>" : ""
            return "<tr><th scope=\"row\">\(row.label.escaped)</th><td class=\"count\">"
                + "\(row.figure.description.escaped)</td><td>\(bar)</td></tr>"
        }
        return
            "<section>\n<h2>\(table.title.escaped)</h2>\n<table>\n\(rows.joined(separator: "\n"))\n</table>\n</section>"
    }
}

extension String {
    fileprivate var escaped: String {
        var escaped = ""
        for character in unicodeScalars {
            switch character {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case "'": escaped += "&#39;"
            default: escaped.unicodeScalars.append(character)
            }
        }
        return escaped
    }
}
