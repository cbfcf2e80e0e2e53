extension LetterBody {
    /// The content of the HTML part; `frame` says how each element looks. Elements that Outlook's
    /// Word engine lays out badly (padded links, bordered blocks) are table cells.
    func html(styledBy frame: LetterFrame, buttons: ReplyButton.Target?) -> String {
        runs.map { Self.html(of: $0, frame, buttons) }.filter { !$0.isEmpty }.joined(separator: "\n")
    }

    private static func html(of run: [Block], _ frame: LetterFrame, _ buttons: ReplyButton.Target?) -> String {
        switch run[0] {
        case .heading(let spans): return frame.element(.h2, spans.html)
        case .paragraph(let spans): return frame.element(.p, spans.html)
        case .quote(let spans):
            return frame.layoutTable([
                frame.element(.gap, frame.layoutTable([frame.element(.quote, spans.html)]))
            ])
        case .key(let key): return frame.element(.key, "Key: " + key.escapedForHTML)
        case .item(_, let ordered):
            let items = run.map { block in
                if case .item(let spans, _) = block { frame.element(.li, spans.html) } else { "" }
            }
            return frame.element(ordered ? .ol : .ul, "\n" + items.joined(separator: "\n") + "\n")
        case .row:
            let rows = run.map { block in
                guard case .row(let label, let value) = block else { return "" }
                return "<tr>" + frame.element(.label, label.html) + frame.element(.value, value.html) + "</tr>"
            }
            return frame.element(.rows, "\n" + rows.joined(separator: "\n") + "\n")
        case .button:
            guard let buttons else { return "" }
            let cells = run.map { block in
                guard case .button(let label, let button) = block else { return "" }
                let link = frame.element(.link, label.escapedForHTML, href: buttons.mailto(button, label: label))
                let lines = button.directives.map(\.escapedForHTML).joined(separator: "<br>\n")
                return frame.element(
                    .gap,
                    frame.layoutTable([frame.element(.button, link)]) + "\n" + frame.element(.lines, lines)
                )
            }
            return frame.layoutTable(cells)
        }
    }
}

extension [LetterBody.Span] {
    fileprivate var html: String {
        map {
            switch $0 {
            case .lineBreak: "<br>\n"
            case .text(let text, bold: true): "<strong>" + text.escapedForHTML + "</strong>"
            case .text(let text, bold: false): text.escapedForHTML
            }
        }.joined()
    }
}

extension String {
    var escapedForHTML: String {
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
