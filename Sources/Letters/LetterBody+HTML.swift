extension LetterBody {
    /// The content of the HTML part; `frame` says how each element looks. Elements that Outlook's
    /// Word engine lays out badly (padded links, bordered blocks) are table cells.
    /// - Parameter survey: the link of a ready reply to the survey, asked for where the letter has a place for it.
    func html(
        styledBy frame: LetterFrame,
        buttons: ReplyButton.Target?,
        survey: @autoclosure () -> String? = nil
    ) -> String {
        var writer = HTMLWriter(styledBy: frame)
        for run in runs {
            let leadsNowhere =
                switch run.first {
                case .button: buttons == nil
                case .answers: survey() == nil
                default: false
                }
            if leadsNowhere { continue }
            if !writer.html.isEmpty { writer.markup("\n") }
            writer.append(run, buttons, survey)
        }
        return writer.html
    }
}

extension HTMLWriter {
    fileprivate mutating func append(
        _ run: ArraySlice<LetterBody.Block>,
        _ buttons: ReplyButton.Target?,
        _ survey: () -> String?
    ) {
        switch run[run.startIndex] {
        case .answers(let label):
            guard let survey = survey() else { return }
            layoutTable { html in
                html.element(.gap) { html in
                    html.layoutTable { html in
                        html.element(.button) { $0.element(.link, href: survey) { $0.text(label) } }
                    }
                }
            }
        case .heading(let spans): element(.h2) { $0.append(spans) }
        case .paragraph(let spans): element(.p) { $0.append(spans) }
        case .quote(let spans):
            layoutTable { html in
                html.element(.gap) { html in
                    html.layoutTable { html in html.element(.quote) { $0.append(spans) } }
                }
            }
        case .key(let key):
            element(.key) { html in
                html.markup("Key: ")
                html.text(key)
            }
        case .item(_, let ordered):
            list(ordered ? .ol : .ul, run) { html, block in
                guard case .item(let spans, _) = block else { return }
                html.element(.li) { $0.append(spans) }
            }
        case .row:
            list(.rows, run) { html, block in
                guard case .row(let label, let value, let button) = block else { return }
                let link = button.flatMap { button in
                    buttons?.mailto(button, about: label.plainText, label: label.plainText)
                }
                html.markup("<tr>")
                html.element(.label) { html in
                    if let link { html.element(.reply, href: link) { $0.append(label) } } else { html.append(label) }
                }
                html.element(.value) { $0.append(value) }
                html.markup("</tr>")
            }
        case .button:
            guard let buttons else { return }
            layoutTable(run) { html, block in
                guard case .button(let label, let button, let subject) = block else { return }
                html.element(.gap) { html in
                    html.layoutTable { html in
                        html.element(.button) { html in
                            let mailto = buttons.mailto(button, about: subject, label: label)
                            html.element(.link, href: mailto) { $0.text(label) }
                        }
                    }
                    html.markup("\n")
                    html.element(.lines) { html in
                        for (index, line) in button.directives(about: subject).enumerated() {
                            if index > 0 { html.markup("<br>\n") }
                            html.text(line)
                        }
                    }
                }
            }
        }
    }

    /// An element whose parts stand on a line each.
    private mutating func list(
        _ element: LetterFrame.Element,
        _ run: ArraySlice<LetterBody.Block>,
        _ part: (inout HTMLWriter, LetterBody.Block) -> Void
    ) {
        self.element(element) { html in
            html.markup("\n")
            for block in run {
                part(&html, block)
                html.markup("\n")
            }
        }
    }

    private mutating func append(_ spans: [LetterBody.Span]) {
        for span in spans {
            switch span {
            case .lineBreak: markup("<br>\n")
            case .text(let text, bold: false): self.text(text)
            case .text(let text, bold: true):
                markup("<strong>")
                self.text(text)
                markup("</strong>")
            }
        }
    }
}
