/// The line above a quotation: `On Mon, 2 Mar 2026 at 09:15, Pat Doe <pat@example.org> wrote:`,
/// often broken over two to four lines.
enum Attribution {
    /// Marks attributions as quoted. Without quoted lines after one, everything after it is the original.
    static func mark(_ lines: inout [ReplyLine], end: Int) {
        var index = 0
        while index < end {
            defer { index += 1 }
            guard lines[index].role == .new, isCandidate(lines[index].text) else { continue }
            let quoted = isQuotationBelow(lines, index, end)
            guard let start = start(in: lines, last: index, isQuotationBelow: quoted) else { continue }
            for line in start...index { lines[line].role = .quoted }
            if !quoted {
                for line in (index + 1)..<lines.count { lines[line].role = .original }
                return
            }
        }
    }

    private static func isQuotationBelow(_ lines: [ReplyLine], _ index: Int, _ end: Int) -> Bool {
        var next = index + 1
        while next < min(end, index + 4), lines[next].isBlank { next += 1 }
        return next < end && lines[next].isQuoted
    }

    /// What an attribution's last line ends with; most lines end otherwise.
    private static func isCandidate(_ text: Bytes) -> Bool {
        guard let last = text.last, text.count < 300 else { return false }
        let content = text.drop { $0 == .hyphen || $0 == .space }
        if last == .colon || last == .hyphen && text.contains(word: "wrote") { return true }
        return text.suffix(3).elementsEqual("：".utf8) || content.suffix(5).matches("wrote")
    }

    /// The first line of the attribution that ends at `last`.
    private static func start(in lines: [ReplyLine], last: Int, isQuotationBelow: Bool) -> Int? {
        var joined: [UInt8] = []
        var first = last
        while first >= 0, last - first < 4, lines[first].role == .new, !lines[first].isBlank {
            joined = lines[first].text + [.space] + joined
            if joined.count > 500 { break }
            let text = joined[...]
            if begins(text), names(text, isQuotationBelow), isQuotationBelow || isDated(text) { return first }
            first -= 1
        }
        // Above quoted lines a verb and a colon will do, whatever the line begins with.
        let text = lines[last].text
        return isQuotationBelow && text.count < 200 && verbs.occur(in: text) ? last : nil
    }

    /// A verb, or a date and an address (`2026-03-02 9:15 GMT+01:00 Pat <pat@example.org>:`) above quoted lines.
    private static func names(_ text: Bytes, _ isQuotationBelow: Bool) -> Bool {
        verbs.occur(in: text)
            || text.contains(.at) && text.contains(.greater)
                && (isQuotationBelow && isDated(text) || text.first?.isDigit == true)
    }

    private static func isDated(_ text: Bytes) -> Bool {
        let digits = text.filter(\.isDigit).count
        return digits >= 5 || digits >= 1 && text.contains(.at)
    }

    private static func begins(_ text: Bytes) -> Bool {
        let content = text.drop { "- *_".utf8.contains($0) }
        return content.first?.isDigit == true || openings.begin(content)
    }

    private static let openings = Phrases([
        "on ", "at ", "le ", "am ", "el ", "em ", "il ", "op ", "den ", "dne ", "w dniu ", "dnia ", "la ", "in data ",
        "a ", "från", "pe ", "ti ", "ke ",
        "à ", "von ", "от ", "в ", "От ", "В ", "vào ", "pada ", "στις ", "a las ", "ons", "tirs", "mon", "tue", "wed",
        "thu", "fri",
        "sat", "sun", "lun", "mar",
        "mer", "jeu", "ven", "sam", "dim", "mo", "di", "mi", "do", "fr", "sa", "so", "ma", "vr", "za", "zo", "Пн", "Вт",
        "Ср", "Чт", "Пт", "Сб", "Вс", "пн", "вт",
        "ср", "чт", "пт", "сб", "вс",
        "понед", "вторн", "среда", "четв", "пятн", "субб", "воскр", "pon", "wto", "śro", "czw", "pią", "sob", "nie",
    ])

    private static let verbs = Phrases([
        "wrote", "writes", "a écrit", "écrivait", "écrit :", "écrit\u{A0}:", "schrieb", "geschrieben", "escribió",
        "escribio", "escreveu", "ha scritto", "scriveva", "schreef", "skrev",
        "kirjoitti", "napisał", "pisze", "napsal", "napísal", "написал", "пишет", "пише", "написав", "a scris", "írta",
        "yazdı", "έγραψε", "va escriure",
        "je napisao", "написа", "kirjutas", "rašė", "rakstīja", "đã viết", "menulis", "写道", "寫道", "のメール", "님이 작성",
        "כתב", "كتب",
    ])
}
