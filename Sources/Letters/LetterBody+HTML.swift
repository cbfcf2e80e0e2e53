extension LetterBody {
    /// The content of the HTML part; `frame` says how each element looks. Elements that Outlook's
    /// Word engine lays out badly (padded links, bordered blocks) are table cells.
    /// - Parameter survey: the link of a ready reply to the survey.
    func html(styledBy frame: LetterFrame, buttons: ReplyButton.Target?, survey: String? = nil) -> String {
        runs.map { Self.html(of: $0, frame, buttons, survey) }.filter { !$0.isEmpty }.joined(separator: "\n")
    }

    private static func html(
        of run: [Block],
        _ frame: LetterFrame,
        _ buttons: ReplyButton.Target?,
        _ survey: String?
    ) -> String {
        switch run[0] {
        case .answers(let label):
            guard let survey else { return "" }
            let link = frame.element(.link, label.escapedForHTML, href: survey)
            return frame.layoutTable([frame.element(.gap, frame.layoutTable([frame.element(.button, link)]))])
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
                guard case .row(let label, let value, let button) = block else { return "" }
                let link = button.flatMap { button in
                    buttons?.mailto(button, about: label.plainText, label: label.plainText)
                }
                let shown = link.map { frame.element(.reply, label.html, href: $0) } ?? label.html
                return "<tr>" + frame.element(.label, shown) + frame.element(.value, value.html) + "</tr>"
            }
            return frame.element(.rows, "\n" + rows.joined(separator: "\n") + "\n")
        case .button:
            guard let buttons else { return "" }
            let cells = run.map { block in
                guard case .button(let label, let button, let subject) = block else { return "" }
                let mailto = buttons.mailto(button, about: subject, label: label)
                let link = frame.element(.link, label.escapedForHTML, href: mailto)
                let lines = button.directives(about: subject).map(\.escapedForHTML).joined(separator: "<br>\n")
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
        var html = ""
        for span in self {
            switch span {
            case .lineBreak: html += "<br>\n"
            case .text(let text, bold: true): html += "<strong>" + text.escapedForHTML + "</strong>"
            case .text(let text, bold: false): html += text.escapedForHTML
            }
        }
        return html
    }
}

extension String {
    var escapedForHTML: String {
        guard utf8.contains(where: \.isMarkup) else { return self }
        var escaped: [UInt8] = []
        escaped.reserveCapacity(utf8.count + 64)
        for byte in utf8 {
            if byte.isMarkup, let entity = byte.entity { escaped += entity.utf8 } else { escaped.append(byte) }
        }
        return String(decoding: escaped, as: UTF8.self)
    }
}

extension UInt8 {
    fileprivate var isMarkup: Bool {
        switch self {
        case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"): true
        default: false
        }
    }

    /// What stands for this byte where it would be markup.
    fileprivate var entity: String? {
        switch self {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "\""): "&quot;"
        case UInt8(ascii: "'"): "&#39;"
        default: nil
        }
    }
}
