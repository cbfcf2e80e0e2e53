import Foundation
import Mail

/// How the programs that people read mail with compose a reply: what they quote, mark up and sign by themselves.
enum MailProgram {
    case outlook, gmail, appleMail, iPhone, outlookForAndroid

    /// A whole message in answer to a letter.
    func reply(_ words: String, to letter: OutgoingMessage, from name: String, _ address: String) -> String {
        let target = letter.replyTo?.addrSpec ?? letter.from.addrSpec
        let prefix = self == .outlook || self == .outlookForAndroid ? "RE" : "Re"
        var fields = [
            "From: \(name) <\(address)>", "To: \(letter.from.displayName ?? "") <\(target)>",
            "Subject: \(prefix): \(letter.subject)", "Date: Mon, 2 Mar 2026 10:00:00 +0000",
            "Message-ID: <\(UUID().uuidString)@hill.example.org>", "In-Reply-To: <\(letter.messageID)>",
            "References: <\(letter.messageID)>", "MIME-Version: 1.0",
        ]
        if self == .outlook { fields += ["Thread-Topic: \(letter.subject)", "X-MS-Has-Attach:"] }
        let plain = text(words, letter, name)
        guard let html = html(words, letter, name) else {
            fields.append("Content-Type: text/plain; charset=us-ascii")
            fields.append("Content-Transfer-Encoding: 8bit")
            return fields.joined(separator: "\n") + "\n\n" + plain + "\n"
        }
        fields.append("Content-Type: multipart/alternative; boundary=\"_000_reply\"")
        return fields.joined(separator: "\n") + """


            --_000_reply
            Content-Type: text/plain; charset=utf-8
            Content-Transfer-Encoding: 8bit

            \(plain)

            --_000_reply
            Content-Type: text/html; charset=utf-8
            Content-Transfer-Encoding: 8bit

            \(html)

            --_000_reply--

            """
    }

    private func text(_ words: String, _ letter: OutgoingMessage, _ name: String) -> String {
        let sender = "\(letter.from.displayName ?? "") <\(letter.from.addrSpec)>"
        let quoted = letter.text.split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0.isEmpty ? ">" : "> \($0)" }.joined(separator: "\n")
        switch self {
        case .outlook, .outlookForAndroid:
            let block = """
                From: \(sender)
                Sent: 02 March 2026 09:01
                To: \(name) <\(letter.to.addrSpec)>
                Subject: \(letter.subject)

                \(letter.text)
                """
            return self == .outlook
                ? "\(words)\n\nKind regards\n\n\(name)\nHousing manager | Hill Charity\nT: 01632 960111\n\n\(block)"
                : "\(words)\n\nGet Outlook for Android<https://aka.example.com/android>\n________________________________\n\(block)"
        case .gmail:
            return
                "\(words)\n\nOn Mon, 2 Mar 2026 at 09:01, \(letter.from.displayName ?? "") <\n\(letter.from.addrSpec)> wrote:\n\n"
                + quoted + "\n>\n\n\n-- \n\(name)\nHousing manager"
        case .appleMail:
            return "\(words)\n\nBest wishes,\n\(name)\n\n> On 2 Mar 2026, at 09:01, \(sender) wrote:\n> \n\(quoted)"
        case .iPhone:
            return "\(words)\n\nSent from my iPhone\n\n> On 2 Mar 2026, at 09:01, \(sender) wrote:\n> \n> \(quoted)"
        }
    }

    private func html(_ words: String, _ letter: OutgoingMessage, _ name: String) -> String? {
        let lines = words.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let letterBody = letter.html ?? ""
        switch self {
        case .outlook, .outlookForAndroid:
            let paragraphs = lines.map { "<p class=MsoNormal>\($0.isEmpty ? "<o:p>&nbsp;</o:p>" : $0)</p>" }
            let signature =
                self == .outlook
                ? "<p class=MsoNormal>Kind regards</p><p class=MsoNormal>\(name)</p><p class=MsoNormal>T: 01632 960111</p>"
                : "<div id=\"ms-outlook-mobile-signature\">Get <a href=\"https://aka.example.com/android\">Outlook for Android</a></div>"
            return """
                <html xmlns:o="urn:schemas-microsoft-com:office:office"><body lang=EN-GB><div class=WordSection1>
                \(paragraphs.joined(separator: "\n"))<p class=MsoNormal><o:p>&nbsp;</o:p></p>\(signature)
                <div style='border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm' id="divRplyFwdMsg">
                <p class=MsoNormal><b>From:</b> Hill Charity &lt;\(letter.from.addrSpec)&gt;<br>
                <b>Sent:</b> 02 March 2026 09:01<br><b>To:</b> \(name)<br><b>Subject:</b> \(letter.subject)</p></div>
                \(letterBody)</div></body></html>
                """
        case .gmail:
            return """
                <div dir="ltr">\(lines.map { "<div>\($0.isEmpty ? "<br>" : $0)</div>" }.joined())</div><br>
                <div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">On Mon, 2 Mar 2026 at 09:01,
                Hill Charity &lt;<a href="mailto:\(letter.from.addrSpec)">\(letter.from.addrSpec)</a>&gt; wrote:<br></div>
                <blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex">\(letterBody)</blockquote></div>
                <div><span class="gmail_signature_prefix">-- </span><br><div class="gmail_signature">\(name)</div></div>
                """
        case .appleMail:
            return """
                <html><body style="overflow-wrap: break-word;">\(lines.joined(separator: "<br>"))<br><br>Best wishes,<br>\(name)
                <div><br><blockquote type="cite"><div>On 2 Mar 2026, at 09:01, Hill Charity wrote:</div><br>
                \(letterBody)</blockquote></div></body></html>
                """
        case .iPhone: return nil
        }
    }
}
