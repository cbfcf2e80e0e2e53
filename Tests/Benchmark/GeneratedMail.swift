import Foundation

/// A mailbox of invented mail, the same for the same seed: plain text, alternatives with HTML, several
/// charsets and encodings, and now and then an attachment; about 50 kB a message on average.
struct GeneratedMail {
    private var random: SplitMix

    init(seed: UInt64) { random = SplitMix(state: seed) }

    mutating func message(_ number: Int) -> String {
        let kind = Int.random(in: 0..<100, using: &random)
        let words = sentences(Int.random(in: 3...40, using: &random))
        var fields = [
            "Received: from mx.example.net by mail.example.org; Mon, 2 Mar 2026 09:00:\(number % 60) +0000",
            "From: =?utf-8?q?Customer_N=C2=BA_\(number)?= <customer.\(number)@example.net>",
            "To: Feedback <feedback@example.org>",
            "Subject: =?iso-8859-1?q?Still_waiting_caf=E9_\(number)?= about the repair of 14 February",
            "Date: Mon, 2 Mar 2026 09:00:\(String(format: "%02d", number % 60)) +0000",
            "Message-ID: <generated.\(number).\(random.next())@example.net>",
            "MIME-Version: 1.0",
        ]
        let text = "The boiler in my flat is still broken and nobody came. This is a complaint.\r\n\r\n" + words
        switch kind {
        case 0..<45:
            fields += ["Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: 8bit"]
            return fields.joined(separator: "\r\n") + "\r\n\r\n" + text
        case 45..<60:
            fields += ["Content-Type: text/plain; charset=iso-8859-1", "Content-Transfer-Encoding: quoted-printable"]
            return fields.joined(separator: "\r\n") + "\r\n\r\n" + text.replacingOccurrences(of: "é", with: "=E9")
        default:
            let attachment = kind < 90 ? nil : Int(exp(Double.random(in: 11.5...13.8, using: &random)))
            fields.append("Content-Type: multipart/mixed; boundary=\"=_outer\(number)\"")
            var body =
                "--=_outer\(number)\r\nContent-Type: multipart/alternative; boundary=\"=_inner\(number)\"\r\n\r\n"
            body += "--=_inner\(number)\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n\(text)\r\n"
            body +=
                "--=_inner\(number)\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n"
            let html =
                "<html><body><p>" + text.replacingOccurrences(of: "\r\n\r\n", with: "</p><p>") + "</p></body></html>"
            body += Data(html.utf8).base64EncodedString(options: [
                .lineLength76Characters, .endLineWithCarriageReturn, .endLineWithLineFeed,
            ])
            body += "\r\n--=_inner\(number)--\r\n"
            if let attachment {
                let bytes = (0..<attachment / 8).map { _ in random.next() }.withUnsafeBytes { Data($0) }
                body += "--=_outer\(number)\r\nContent-Type: image/jpeg\r\nContent-Transfer-Encoding: base64\r\n"
                body +=
                    "Content-Disposition: attachment;\r\n\tfilename*0*=utf-8''photo%20of%20;\r\n\tfilename*1=\"damage.jpg\"\r\n\r\n"
                body += bytes.base64EncodedString(options: [
                    .lineLength76Characters, .endLineWithCarriageReturn, .endLineWithLineFeed,
                ])
                body += "\r\n"
            }
            return fields.joined(separator: "\r\n") + "\r\n\r\n" + body + "--=_outer\(number)--\r\n"
        }
    }

    private mutating func sentences(_ count: Int) -> String {
        let words =
            "we waited since the winter for the heating and rang the office where café staff said somebody would come soon but no one has been here yet"
            .split(separator: " ")
        return (0..<count).map { _ in
            (0..<Int.random(in: 6...14, using: &random)).compactMap { _ in words.randomElement(using: &random) }
                .joined(separator: " ")
        }.joined(separator: ".\r\n") + ".\r\n"
    }

    private struct SplitMix: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = state
            mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return mixed ^ (mixed >> 31)
        }
    }
}
