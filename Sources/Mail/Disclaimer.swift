/// What organisations' servers add below every message: confidentiality notices, virus scanners'
/// lines. It is nobody's words.
enum Disclaimer {
    static func mark(_ lines: inout [ReplyLine]) {
        var index = 0
        var hasText = false
        while index < lines.count {
            guard lines[index].role == .new, !lines[index].isBlank else {
                index += 1
                continue
            }
            var end = index
            while end < lines.count, lines[end].role == .new, !lines[end].isBlank,
                end == index || !lines[end].isSeparator
            { end += 1 }
            let paragraph = index..<end
            if hasText, let start = start(in: lines, paragraph) {
                for line in start..<end { lines[line].role = .footer }
                markFrame(&lines, around: start..<end)
            } else if !lines[index].isSeparator {
                hasText = true
            }
            index = end
        }
    }

    /// The line of the paragraph where the notice begins.
    private static func start(in lines: [ReplyLine], _ paragraph: Range<Int>) -> Int? {
        let first = lines[paragraph.lowerBound].isSeparator ? paragraph.lowerBound + 1 : paragraph.lowerBound
        guard first < paragraph.upperBound else { return nil }
        var text: [UInt8] = []
        for line in first..<min(paragraph.upperBound, first + 30) {
            text += lines[line].text
            text.append(.space)
        }
        guard text.count > 40 else { return nil }
        let hits = weak.count(in: text[...], atMost: 3)
        guard hits >= 3 || hits >= 1 && strong.occur(in: text[...]) else { return nil }
        // Below a name and a telephone number the notice begins on a line of its own.
        for line in first..<paragraph.upperBound {
            let words = lines[line].text
            if weak.occur(in: words) || strong.occur(in: words) || openings.begin(words) {
                return line == first ? paragraph.lowerBound : line
            }
        }
        return paragraph.lowerBound
    }

    /// Rows of asterisks and a heading next to it.
    private static func markFrame(_ lines: inout [ReplyLine], around notice: Range<Int>) {
        var above = notice.lowerBound - 1
        while above >= 0, lines[above].role == .new,
            lines[above].isBlank || lines[above].isSeparator || isHeading(lines[above].text)
        {
            if !lines[above].isBlank { lines[above].role = .footer }
            above -= 1
        }
        var below = notice.upperBound
        while below < lines.count, lines[below].role == .new, lines[below].isBlank || lines[below].isSeparator {
            if !lines[below].isBlank { lines[below].role = .footer }
            below += 1
        }
    }

    private static func isHeading(_ text: Bytes) -> Bool {
        text.count < 40 && headings.begin(text.drop { "*-_ ".utf8.contains($0) })
    }

    private static let headings = Phrases([
        "disclaimer", "confidentiality", "important notice", "privacy notice", "legal notice",
    ])

    private static let openings = Phrases([
        "this e-mail", "this email", "this message", "the information in", "the information contained",
        "the contents of", "confidential", "disclaimer", "the original of this",
    ])

    private static let strong = Phrases([
        "intended recipient", "intended addressee", "this email and any", "this e-mail and any", "this message and any",
        "in this email and any", "in this e-mail and any", "email has been scanned", "e-mail has been scanned",
        "message has been scanned", "scanned for viruses", "swept for", "virus scanning", "virus-free",
        "received this email in error", "received this e-mail in error", "received this message in error",
        "received this in error", "received this communication in error", "intended solely for", "intended only for",
        "solely for the use", "consider the environment before", "think before you print",
        "this e-mail is confidential", "this email is confidential",
        "this email is intended", "this e-mail is intended", "this message is intended", "nicht der richtige adressat",
        "irrtümlich erhalten", "ce message et toutes les pièces", "si vous n'êtes pas le destinataire",
        "este mensaje y sus", "vertraulich",
    ])

    private static let weak = Phrases([
        "confidential", "privileged", "recipient", "in error", "virus", "disclos", "notify", "delete", "unauthorised",
        "unauthorized", "liability",
        "views expressed", "views of the", "opinions", "monitored", "recorded", "legal purposes", "attachments",
        "scanned", "legally", "copy", "addressed", "prohibited",
        "freedom of information", "data protection", "registered in england", "printing", "print", "adressat",
        "vertraulich", "destinataire", "confidenti", "malware", "free from", "please visit",
    ])
}
