/// Where a sender's signature stands in a run of lines they wrote.
enum SignatureBlock {
    /// The lines of the signature. It ends the run, but for a postscript after it.
    static func find(in lines: [ReplyLine], run: Range<Int>, hasTextAbove: Bool, hasTextBelow: Bool, from: Address?)
        -> Range<Int>?
    {
        let texts = run.filter { !lines[$0].isBlank }
        guard let first = texts.first, let last = texts.last else { return nil }
        var end = last + 1
        if let postscript = texts.last(where: { isPostscript(lines[$0].text) && last - $0 < 8 }), postscript > first {
            end = postscript
        }
        var starts = [
            delimiter(lines, texts, hasTextAbove), mobile(lines, texts, hasTextAbove), closing(lines, texts, end),
        ]
        if !hasTextBelow {
            starts += [dashedName(lines, texts), senderName(lines, texts, from), nameBlock(lines, texts)]
        }
        let start = starts.compactMap { $0 }.min()
        guard let start, start < end else { return nil }
        if start == first, !hasTextAbove {
            // A signature alone is no message; a phone's line above the text is only that line.
            return isMobile(lines[start].text) ? start..<(start + 1) : nil
        }
        return start..<end
    }

    /// `-- ` (RFC 3676 §4.3), and what people type for it.
    private static func delimiter(_ lines: [ReplyLine], _ texts: [Int], _ hasTextAbove: Bool) -> Int? {
        for (order, index) in texts.enumerated() {
            let text = lines[index].text
            let left = texts.count - order - 1
            guard order > 0 || hasTextAbove else { continue }
            if text.elementsEqual("--".utf8) || text.elementsEqual("- --".utf8) || text.elementsEqual("—".utf8) {
                if left <= 20 { return index }
            } else if isRule(text), (1...7).contains(left),
                texts[(order + 1)...].allSatisfy({ isShort(lines[$0].text) }),
                looksLikeName(lines[texts[order + 1]].text)
            {
                return index
            }
        }
        return nil
    }

    /// A drawn line: `-----`, `_____`, `—————`.
    private static func isRule(_ text: Bytes) -> Bool {
        guard text.count >= 3, let first = text.first, first == .underscore || first == .hyphen || first == 0xE2 else {
            return false
        }
        return text.allSatisfy { $0 == .underscore } || text.allSatisfy { $0 == .hyphen }
            || text.string.allSatisfy { $0 == "—" || $0 == "–" || $0 == "―" }
    }

    private static func mobile(_ lines: [ReplyLine], _ texts: [Int], _ hasTextAbove: Bool) -> Int? {
        texts.first { index in
            isMobile(lines[index].text)
                && (index + 1 >= lines.count || lines[index + 1].isBlank || lines[index + 1].role != .new
                    || index == texts.last)
        }
    }

    /// `Sent from my iPhone`, and the like: short, on its own, no sentence.
    private static func isMobile(_ text: Bytes) -> Bool {
        let text = text.drop { "*_(<- ".utf8.contains($0) }
        guard text.count < 200, mobilePhrases.begin(text) else { return false }
        // A link behind the product's name.
        var words = text.prefix { $0 != .less }.trimmed()
        while let last = words.last, " )*_>!".utf8.contains(last) { words = words.dropLast() }
        let count = words.split(separator: .space).count
        return words.count <= 75 && !words.contains(word: ", ") && count <= 10 && (words.last != .dot || count <= 7)
    }

    private static let mobilePhrases = Phrases([
        "sent from my ", "sent from ", "sent via ", "sent using ", "sent with ", "sent on the go", "sent by mailspring",
        "get outlook for ", "get yahoo mail", "download mailspring", "my iphone", "on the go with",
        "via mobile", "envoyé de mon ", "envoyé depuis ", "envoyé à partir de ", "envoyé par ", "télécharger outlook",
        "obtenez outlook", "von meinem ", "gesendet von ", "gesendet mit ", "diese nachricht wurde von meinem ",
        "meinem iphone gesendet",
        "enviado desde ", "enviado de ", "enviado do ", "enviado a partir ", "enviado con ", "enviado por ",
        "obtener outlook", "obter o outlook", "inviato da ", "inviato dal ", "scarica outlook",
        "verstuurd vanaf ", "verzonden vanaf ", "verzonden met ", "verzonden vanuit ", "sendt fra ", "skickat från ",
        "skickat frå", "lähetetty ", "wysłane z ", "wysłano z ", "odesláno z ", "odoslané z ", "Отправлено с ",
        "Отправлено из ", "Отправлено от ", "отправлено с ",
        "отправлено из ",
        "отправлено от ", "trimis de pe ", "trimis din ", "küldve: ", "надіслано з ", "iphone'umdan gönderildi",
        "iphone 'dan gönderildi",
    ])

    /// `Kind regards,` with a name below.
    private static func closing(_ lines: [ReplyLine], _ texts: [Int], _ end: Int) -> Int? {
        let inside = texts.filter { $0 < end }
        for order in inside.indices.suffix(18).reversed() {
            let line = lines[inside[order]].text
            guard let kind = closingKind(line) else { continue }
            let below = inside[(order + 1)...].map { lines[$0].text }
            switch kind {
            case .withName:
                guard below.count <= 12, isSignature(below) else { continue }
            case .alone:
                guard let name = below.first, below.count <= 14, looksLikeName(name),
                    isSignature(Array(below.dropFirst()))
                else { continue }
            }
            // "Thanks again," above "Kind regards," belongs to it.
            if order > 1, lines[inside[order - 1]].text.last == .comma,
                closingKind(lines[inside[order - 1]].text) == .alone
            {
                return inside[order - 1]
            }
            return inside[order]
        }
        return nil
    }

    private enum ClosingKind { case alone, withName }

    private static func closingKind(_ text: Bytes) -> ClosingKind? {
        guard text.count <= 60, closingWords.begin(text.drop { "-*_~/ ".utf8.contains($0) }) else { return nil }
        let line = text.string.lowercased()
        let words = line.trimmingPunctuation
        if closings.contains(words) { return .alone }
        guard let comma = line.firstIndex(of: ",") else { return nil }
        let before = String(line[..<comma]).trimmingPunctuation
        let after = text.string[
            text.string.index(text.string.startIndex, offsetBy: line.distance(from: line.startIndex, to: comma))...
        ].dropFirst()
        guard closings.contains(before), looksLikeName(Bytes(after.utf8).trimmed()) else { return nil }
        return .withName
    }

    private static let closings = Set(closingList)
    /// Which lines are worth a closer look.
    private static let closingWords = Phrases(
        closingList + ["С уважением", "С наилучшими", "Спасибо", "З повагою", "Üdvözlettel", "Με εκτίμηση"]
    )

    private static let closingList: [String] = """
        regards|best regards|kind regards|kindest regards|warm regards|warmest regards|with regards|with kind regards|with best regards|many regards|rgds|best|best wishes|with best wishes|all the best|cheers|thanks|thank you|many thanks|
        thanks again|thank you again|thanks and regards|thanks & regards|thanks and best regards|thanks in advance|thank you in advance|many thanks in advance|thank you very much|thank you so much|thanks very much|thanks so much|thanks a lot|
        thank you and kind regards|many thanks and kind regards|thank you and best wishes|sincerely|sincerely yours|yours sincerely|yours faithfully|yours truly|yours respectfully|respectfully|respectfully yours|yours|yours aye|cordially|warmly|
        love|lots of love|take care|kind wishes|warm wishes|in kindness|with thanks|with many thanks|with gratitude|gratefully|kr|br|thx|ta|sent with thanks|best of luck|have a nice day|have a great day|speak soon|
        mit freundlichen grüßen|mit freundlichem gruß|mit freundlichen gruessen|freundliche grüße|viele grüße|beste grüße|liebe grüße|herzliche grüße|mit besten grüßen|schöne grüße|mfg|lg|vg|gruß|grüße|hochachtungsvoll|vielen dank|danke|
        cordialement|bien cordialement|bien à vous|salutations|meilleures salutations|sincères salutations|amicalement|bonne journée|merci|merci d'avance|respectueusement|cdt|
        saludos|un saludo|saludos cordiales|un cordial saludo|atentamente|atte|gracias|muchas gracias|un abrazo|cordialmente|
        atenciosamente|cumprimentos|com os melhores cumprimentos|melhores cumprimentos|obrigado|obrigada|abraço|abraços|att|
        cordiali saluti|distinti saluti|saluti|un saluto|grazie|cordialmente|buona giornata|
        met vriendelijke groet|met vriendelijke groeten|vriendelijke groet|vriendelijke groeten|groet|groeten|hartelijke groet|mvg|bedankt|dank u|alvast bedankt|
        med venlig hilsen|venlig hilsen|venlige hilsner|de bedste hilsner|mvh|vh|kh|hilsen|med vennlig hilsen|vennlig hilsen|beste hilsen|tak|takk|
        med vänlig hälsning|med vänliga hälsningar|vänliga hälsningar|hälsningar|vänligen|tack|tack på förhand|
        ystävällisin terveisin|terveisin|parhain terveisin|kiitos|z poważaniem|pozdrawiam|pozdrawiam serdecznie|z pozdrowieniami|dziękuję|s pozdravem|s přátelským pozdravem|děkuji|s pozdravom|
        с уважением|с наилучшими пожеланиями|спасибо|з повагою|cu stimă|cu respect|mulțumesc|üdvözlettel|tisztelettel|saygılarımla|με εκτίμηση
        """.split(whereSeparator: { $0 == "|" || $0.isNewline }).map { String($0).trimmingPunctuation }

    /// `-Pat Doe` as the last line.
    private static func dashedName(_ lines: [ReplyLine], _ texts: [Int]) -> Int? {
        guard let last = texts.last, texts.count > 1, last > 0, lines[last - 1].isBlank else { return nil }
        let text = lines[last].text.string
        guard let mark = text.first, "-—–~".contains(mark) else { return nil }
        let name = text.drop { "-—–~ ".contains($0) }
        // An item of a list looks alike.
        let above = lines[texts[texts.count - 2]].text
        guard above.first != .hyphen,
            text.dropFirst(mark == "-" && text.hasPrefix("--") ? 2 : 1).first != " " || mark != "-"
        else { return nil }
        return isCapitalised(name) && name.utf8.count < 40 ? last : nil
    }

    /// The sender's own name on a line, with little below.
    private static func senderName(_ lines: [ReplyLine], _ texts: [Int], _ from: Address?) -> Int? {
        guard let name = from?.displayName?.lowercased().trimmingPunctuation, name.utf8.count > 2 else { return nil }
        let firstName = name.split(separator: " ").first.map(String.init) ?? name
        for order in texts.indices.suffix(10) where order > 0 {
            let line = lines[texts[order]].text
            guard line.count < 60, lines[texts[order] - 1].isBlank || lines[texts[order] - 1].role != .new else {
                continue
            }
            let words = line.string.lowercased().trimmingPunctuation
            guard words == name || words == firstName || words.hasPrefix(name + " ") || words.hasPrefix(name + ",")
            else { continue }
            let below = texts[(order + 1)...].map { lines[$0].text }
            if below.count <= 12, isSignature(below) { return texts[order] }
        }
        return nil
    }

    /// The last paragraph: a name with telephone numbers and addresses, or with a title and little more.
    private static func nameBlock(_ lines: [ReplyLine], _ texts: [Int]) -> Int? {
        guard let first = texts.first, let last = texts.last else { return nil }
        var start = last
        while start > first, !lines[start - 1].isBlank { start -= 1 }
        let block = lines[start...last].map(\.text)
        guard start > first, (2...10).contains(block.count), block.allSatisfy(isShort), looksLikeName(block[0]) else {
            return nil
        }
        if block.filter(isContact).count >= 2 { return start }
        let name = block[0].string
        let isFullName = (2...3).contains(name.split(separator: " ").count) && isCapitalised(name[...])
        return isFullName && name.utf8.allSatisfy { $0.isLetter || $0 == .space || $0 >= 0x80 || $0 == .hyphen }
            && block.count <= 4
            && block.dropFirst().allSatisfy { $0.split(separator: .space).count <= 5 && !endsSentence($0) }
            ? start : nil
    }

    private static func isPostscript(_ text: Bytes) -> Bool {
        text.begins(with: "ps ") || text.begins(with: "ps:") || text.begins(with: "p.s.") || text.begins(with: "p.s ")
            || text.begins(with: "ps.")
    }

    /// Lines that may stand below a name: no prose, unless there is a way to reach the sender too.
    private static func isSignature(_ below: [Bytes]) -> Bool {
        let prose = below.filter(isProse).count
        return prose == 0 || prose <= 2 && below.contains(where: isContact)
    }

    private static func isProse(_ line: Bytes) -> Bool {
        let words = line.split(separator: .space).count
        return words > 14 || words > 6 && endsSentence(line)
    }

    private static func endsSentence(_ line: Bytes) -> Bool {
        [.dot, .question, UInt8(ascii: "!")].contains(line.last)
    }

    private static func isShort(_ line: Bytes) -> Bool { line.count <= 90 && !isProse(line) }

    private static func isContact(_ line: Bytes) -> Bool {
        if line.contains(.at) && line.contains(.dot) || line.contains(word: "www.") || line.contains(word: "http") {
            return true
        }
        let digits = line.filter(\.isDigit).count
        return digits >= 6 && line.filter(\.isLetter).count <= 30
    }

    /// One to five words, the first capitalised, no sentence.
    private static func looksLikeName(_ line: Bytes) -> Bool {
        guard !line.isEmpty, line.count <= 60, ![.question, UInt8(ascii: "!"), .colon, .semicolon].contains(line.last)
        else { return false }
        let text = line.string
        let words = text.split(separator: " ")
        guard (1...6).contains(words.count), !text.contains("@"), !text.hasPrefix(">") else { return false }
        if words.count > 2, text.hasSuffix("."), !text.hasSuffix("r.") { return false }
        return words.count <= 2 || isCapitalised(text[...])
            || words.filter { $0.first?.isUppercase == true }.count * 2 >= words.count
    }

    private static func isCapitalised(_ text: Substring) -> Bool {
        let words = text.split(separator: " ")
        return (1...5).contains(words.count)
            && words.allSatisfy {
                $0.first?.isUppercase == true || $0.first == "("
                    || ["of", "de", "van", "von", "der", "the", "&", "and"].contains($0)
            }
    }
}

extension String {
    /// Without the punctuation and spaces around it.
    fileprivate var trimmingPunctuation: String {
        func isOuter(_ character: Character) -> Bool { ",.!;:-–—*_~ \u{A0}".contains(character) }
        var rest = self[...]
        while let first = rest.first, isOuter(first) { rest.removeFirst() }
        while let last = rest.last, isOuter(last) { rest.removeLast() }
        return String(rest)
    }
}
