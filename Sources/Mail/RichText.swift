/// The words of a text in RTF: paragraphs, tabs and characters; fonts, colours, pictures and fields are passed over.
struct RichText {
    private let bytes: Bytes
    private var index: Int
    private var codePage: String
    private var out: [UInt8] = []
    /// Characters of the code page that are not yet converted.
    private var pending: [UInt8] = []
    /// Of each open group: whether it is passed over, and how many characters stand in for a Unicode one.
    private var groups: [(isHidden: Bool, standIns: Int)] = [(false, 1)]
    /// Characters to pass over after a Unicode one.
    private var skipped = 0

    /// Deeper than any program nests.
    private static let depth = 200
    private static let hidden: Set<String> = [
        "fonttbl", "colortbl", "stylesheet", "info", "pict", "object", "header", "footer", "listtable",
        "listoverridetable", "rsidtbl", "generator", "themedata", "datastore", "latentstyles", "fldinst",
    ]

    /// `codePage`: a charset's name, for `\'e9`.
    static func read(_ bytes: Bytes, codePage: String) -> Bytes {
        var reader = RichText(bytes: bytes, index: bytes.startIndex, codePage: codePage)
        reader.read()
        return reader.out[...]
    }

    private init(bytes: Bytes, index: Int, codePage: String) {
        self.bytes = bytes
        self.index = index
        self.codePage = codePage
    }

    private var isHidden: Bool { groups.last?.isHidden ?? false }

    private mutating func read() {
        while index < bytes.endIndex {
            let byte = bytes[index]
            index += 1
            switch byte {
            case UInt8(ascii: "{"):
                skipped = 0
                if groups.count < Self.depth { groups.append(groups.last ?? (false, 1)) }
            case UInt8(ascii: "}"):
                skipped = 0
                if groups.count > 1 { groups.removeLast() }
            case .backslash: control()
            case .carriageReturn, .lineFeed, 0: break
            default: character(byte)
            }
        }
        flush()
    }

    private mutating func control() {
        guard index < bytes.endIndex else { return }
        let first = bytes[index]
        guard first.isLetter else {
            index += 1
            return symbol(first)
        }
        let word = bytes[index...].prefix { $0.isLetter }
        index = word.endIndex
        let sign = bytes[index...].prefix(1).prefix { $0 == .hyphen }
        let digits = bytes[sign.endIndex...].prefix { $0.isDigit }
        let number = Int(bytes[index..<digits.endIndex].string)
        if number != nil { index = digits.endIndex }
        if index < bytes.endIndex, bytes[index] == .space { index += 1 }
        apply(word.string, number)
    }

    private mutating func symbol(_ byte: UInt8) {
        switch byte {
        case .apostrophe:
            guard index + 1 < bytes.endIndex, let high = bytes[index].hexDigit, let low = bytes[index + 1].hexDigit
            else { return }
            index += 2
            character(high << 4 | low)
        case .asterisk: hide()
        case UInt8(ascii: "~"): character(.space)
        case UInt8(ascii: "_"): character(.hyphen)
        case .backslash, UInt8(ascii: "{"), UInt8(ascii: "}"): character(byte)
        case .carriageReturn, .lineFeed: write("\n")
        default: break
        }
    }

    private mutating func apply(_ word: String, _ number: Int?) {
        switch word {
        case "par", "line", "row", "sect", "page": write("\n")
        case "ansicpg":
            flush()
            codePage = WinMail.name(ofCodePage: number ?? 1252)
        case "tab", "cell": write("\t")
        case "emdash": write("—")
        case "endash": write("–")
        case "lquote": write("‘")
        case "rquote": write("’")
        case "ldblquote": write("“")
        case "rdblquote": write("”")
        case "bullet": write("•")
        case "uc": if !groups.isEmpty { groups[groups.count - 1].standIns = max(0, min(4, number ?? 1)) }
        case "u":
            // Negative above 32767. Half of a pair alone is no character.
            let unit = UInt32(truncatingIfNeeded: number ?? 0x3F) & 0xFFFF
            if let scalar = Unicode.Scalar(unit) { write(String(Character(scalar))) }
            skipped = groups.last?.standIns ?? 1
        case "bin": index = min(bytes.endIndex, index + max(0, min(number ?? 0, bytes.count)))
        default: if Self.hidden.contains(word) { hide() }
        }
    }

    private mutating func hide() {
        if groups.count > 1 { groups[groups.count - 1].isHidden = true }
    }

    private mutating func character(_ byte: UInt8) {
        if skipped > 0 {
            skipped -= 1
        } else if !isHidden {
            pending.append(byte)
        }
    }

    private mutating func write(_ text: String) {
        guard !isHidden else { return }
        flush()
        out += Array(text.utf8)
    }

    private mutating func flush() {
        guard !pending.isEmpty else { return }
        out += Charset.utf8(pending[...], label: codePage).text
        pending.removeAll(keepingCapacity: true)
    }
}
