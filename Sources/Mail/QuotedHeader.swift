/// The header of the message answered or passed on, as Outlook and others copy it into the text:
///
///     -----Original Message-----
///     From: Pat Doe [mailto:pat@example.org]
///     Sent: Monday, March 2, 2026 9:15 AM
///     To: Feedback
///     Subject: The heating
enum QuotedHeader {
    private enum Label { case from, date, to, copy, subject }

    /// Where the original begins, if the line at `index` opens it: a separator's first line above a header block.
    static func start(in lines: [ReplyLine], at index: Int) -> Int? {
        let text = lines[index].text
        if isSeparator(text) || isReplyMark(text) { return withSeparators(lines, above: index) }
        guard let first = label(of: text), first == .from || first == .date else { return nil }
        var found: Set<Label> = [first]
        var others = 0
        for next in (index + 1)..<min(lines.count, index + 14) where next < lines.count {
            let line = lines[next]
            if line.isBlank {
                others += 1
            } else if let label = label(of: line.text) {
                found.insert(label)
                others = 0
            } else {
                // A list of recipients runs on over lines.
                others += 1
            }
            if others > 3 { break }
        }
        let hasRule = index > 0 && previousText(lines, index).map { lines[$0].isSeparator } == true
        guard found.contains(.from), found.count >= (hasRule ? 2 : 3) else { return nil }
        return withSeparators(lines, above: index)
    }

    /// Behind the header block that begins at `start`.
    static func end(in lines: [ReplyLine], from start: Int) -> Int {
        var end = start
        var blanks = 0
        for index in start..<min(lines.count, start + 20) {
            if label(of: lines[index].text) != nil || isSeparator(lines[index].text) || lines[index].isSeparator {
                end = index + 1
                blanks = 0
            } else {
                blanks += 1
                if blanks > 3 { break }
            }
        }
        return end
    }

    private static func previousText(_ lines: [ReplyLine], _ index: Int) -> Int? {
        lines[..<index].lastIndex { !$0.isBlank }
    }

    private static func withSeparators(_ lines: [ReplyLine], above index: Int) -> Int {
        var start = index
        for _ in 0..<3 {
            guard let above = previousText(lines, start), lines[above].isSeparator || isSeparator(lines[above].text)
            else { break }
            start = above
        }
        return start
    }

    /// `-----Original Message-----`, `---------- Forwarded message ---------`, `Begin forwarded message:`
    private static func isSeparator(_ text: Bytes) -> Bool {
        guard text.count < 120 else { return false }
        let content = text.drop { $0 == .space || $0 == .asterisk }
        if content.begins(with: "begin forwarded message") || content.begins(with: "début du message transféré")
            || content.begins(with: "anfang der weitergeleiteten")
            || content.begins(with: "inicio del mensaje reenviado")
        {
            return true
        }
        guard content.starts(with: "--".utf8),
            text.suffix(2).elementsEqual("--".utf8) || content.starts(with: "-----".utf8)
        else { return false }
        return separatorWords.occur(in: content)
    }

    /// Whether the separator passes a message on, rather than answering it.
    static func isForwardSeparator(_ text: Bytes) -> Bool {
        guard isSeparator(text) else { return false }
        return forwardWords.occur(in: text)
    }

    /// The line some ticket systems ask people to write above.
    private static func isReplyMark(_ text: Bytes) -> Bool {
        guard text.count < 120, text.contains(word: "above this line") else { return false }
        return text.contains(word: "reply") || text.contains(word: "type") || text.contains(word: "respond")
    }

    private static let forwardOpenings = Phrases([
        "begin forwarded message", "début du message transféré", "Début du message transféré",
        "anfang der weitergeleiteten",
        "inicio del mensaje reenviado", "inizio messaggio inoltrato", "begin doorgestuurd bericht",
    ])

    private static let forwards = [
        "forward", "weitergeleitet", "transféré", "transferé", "reenviad", "encaminhad", "inoltrat", "doorgestuurd",
        "vidarebefordra",
        "videresend", "videresendt", "przekaza", "пересыл", "přeposlan", "välitetty", "továbbított",
    ]
    private static let forwardWords = Phrases(forwards)

    private static let separatorWords = Phrases(
        forwards + [
            "original message", "message d'origine", "message original", "ursprüngliche nachricht", "originalnachricht",
            "original-nachricht",
            "mensaje original", "mensagem original", "messaggio originale", "oorspronkelijk bericht",
            "origineel bericht",
            "oprindelig meddelelse", "original meddelelse", "opprinnelig melding", "ursprungligt meddelande",
            "originalmeddelande",
            "alkuperäinen viesti", "wiadomość oryginalna", "oryginalna wiadomość", "původní zpráva",
            "исходное сообщение",
            "original appointment", "original e-mail", "original email", "reply message", "eredeti üzenet",
            "mesaj original", "özgün ileti",
        ]
    )

    /// The label a line begins with, plain or between asterisks (bold, turned to text).
    private static func label(of text: Bytes) -> Label? {
        let content = text.drop { $0 == .space || $0 == .asterisk || $0 == .tab || $0 == .underscore }
        guard let colon = content.prefix(40).firstIndex(of: .colon) else { return nil }
        var name = content[content.startIndex..<colon]
        while let last = name.last, last.isBlank || last == .asterisk { name = name.dropLast() }
        // "Objet :" has a no-break space.
        if name.suffix(2).elementsEqual([0xC2, 0xA0]) { name = name.dropLast(2) }
        guard !name.isEmpty, name.count <= 30 else { return nil }
        return labels[name.string.lowercased()]
    }

    private static let labels: [String: Label] = {
        var table: [String: Label] = [:]
        func add(_ label: Label, _ names: String) { names.split(separator: "|").forEach { table[String($0)] = label } }
        add(
            .from,
            "from|de|von|van|da|od|fra|från|lähettäjä|от|от кого|feladó|de la|kimden|gönderen|expéditeur|mittente|remitente|von|από|від|saatja|reply-to|absender|差出人|发件人|寄件者|보낸 사람"
        )
        add(
            .date,
            "sent|date|envoyé|envoyé le|gesendet|datum|enviado|enviado el|enviada|enviada em|enviado em|fecha|data|inviato|data di invio|verzonden|wysłano|wysłane|data|sendt|dato|skickat|lähetetty|päivämäärä|päiväys|отправлено|дата|odesláno|elküldve|dátum|trimis|trimis la|gönderilme tarihi|tarih|date d'envoi|message du|sent at|надіслано|ημερομηνία|送信日時|发送时间|日期|보낸 날짜"
        )
        add(
            .to,
            "to|à|a|an|aan|para|til|till|do|komu|pro|vastaanottaja|кому|címzett|către|kime|destinataire|destinatario|προς|宛先|收件人|收件者|받는 사람"
        )
        add(.copy, "cc|bcc|kopie|copie|copie à|kopi|kopia|dw|udw|копия|másolatot kap|kopio|cci|cco|bilgi|参照|抄送|참조")
        add(
            .subject,
            "subject|objet|betreff|asunto|assunto|oggetto|onderwerp|temat|emne|ämne|aihe|тема|předmět|předmet|predmet|tárgy|subiect|konu|sujet|věc|θέμα|件名|主题|主旨|제목"
        )
        return table
    }()
}
