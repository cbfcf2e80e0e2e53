import Glibc

/// A charset as mail names it (RFC 2045 §5.1), and the way from it to UTF-8.
struct Charset: Equatable {
    enum Family: Equatable {
        case utf8
        /// ASCII, ISO-8859-1 and Windows-1252 alike: who writes the first two means the third (WHATWG Encoding).
        case windows1252
        /// One byte a character: any bytes are valid, so UTF-8 under a wrong label shows itself.
        case singleByte
        case multiByte
        /// ASCII bytes that do not mean ASCII: ISO-2022, UTF-7, UTF-16.
        case stateful
    }

    let family: Family
    /// As glibc's iconv knows it.
    let name: String

    static let utf8 = Charset(family: .utf8, name: "UTF-8")
    static let windows1252 = Charset(family: .windows1252, name: "CP1252")
    static let iso2022JP = Charset(family: .stateful, name: "ISO-2022-JP")

    private init(family: Family, name: String) {
        self.family = family
        self.name = name
    }

    /// nil where the label says nothing.
    init?(label: String) {
        var label = label.lowercased()
        label.removeAll { $0 == "\"" || $0 == "'" || $0 == " " }
        if label.hasPrefix("charset=") { label.removeFirst(8) }
        guard !label.isEmpty, label.utf8.count < 40,
            label.utf8.allSatisfy({
                $0.isLetter || $0.isDigit || $0 == .hyphen || $0 == .underscore || $0 == .dot || $0 == .colon
            })
        else { return nil }
        switch label {
        case "utf-8", "utf8", "utf_8", "unicode-1-1-utf-8", "utf-8-sig", "utf8mb4", "cp65001": self = .utf8
        case "us-ascii", "ascii", "ansi_x3.4-1968", "iso646-us", "iso-8859-1", "iso8859-1", "iso_8859-1", "iso88591",
            "8859-1", "latin1", "latin-1", "l1", "cp819", "windows-1252", "cp1252", "cp-1252", "x-cp1252",
            "windows1252",
            "ansi", "iso-8859-1-windows-3.1-latin-1", "westerneuropeaniso":
            self = .windows1252
        case "unknown-8bit", "x-unknown", "unknown", "default", "default_charset", "binary", "8bit", "none",
            "x-user-defined":
            return nil
        default:
            let name = Charset.iconvNames[label] ?? Charset.dropPrefix(label)
            guard let converter = Converter(from: name) else { return nil }
            _ = consume converter
            self.init(family: Charset.family(of: name), name: name)
        }
    }

    /// Labels that iconv does not know, or takes for too small a charset (a GB2312 label is GBK in practice).
    private static let iconvNames = [
        "gb2312": "GB18030", "gb_2312-80": "GB18030", "gbk": "GB18030", "x-gbk": "GB18030", "cp936": "GB18030",
        "euc-cn": "GB18030", "chinese": "GB18030", "cn-gb": "GB18030",
        "ks_c_5601-1987": "UHC", "ks_c_5601": "UHC", "ksc5601": "UHC", "ksc_5601": "UHC", "ks_c_5601-1989": "UHC",
        "euc-kr": "UHC", "euckr": "UHC", "korean": "UHC", "windows-949": "UHC", "cp949": "UHC",
        "shift_jis": "CP932", "shift-jis": "CP932", "sjis": "CP932", "x-sjis": "CP932", "ms_kanji": "CP932",
        "windows-31j": "CP932", "x-euc-jp": "EUC-JP-MS", "euc-jp": "EUC-JP-MS", "eucjp": "EUC-JP-MS",
        "iso-2022-jp": "ISO-2022-JP-3", "csiso2022jp": "ISO-2022-JP-3", "iso-2022-jp-ms": "ISO-2022-JP-3",
        "big5": "BIG5-HKSCS", "x-x-big5": "BIG5-HKSCS", "cn-big5": "BIG5-HKSCS", "cp950": "BIG5-HKSCS",
        "windows-874": "CP874", "iso-8859-11": "CP874", "tis-620": "CP874", "iso-8859-8-i": "ISO-8859-8",
        "iso-8859-8-e": "ISO-8859-8", "iso-8859-6-i": "ISO-8859-6", "logical": "ISO-8859-8", "iso-8859-9": "CP1254",
        "latin5": "CP1254", "macintosh": "MACINTOSH", "x-mac-roman": "MACINTOSH", "mac": "MACINTOSH",
        "x-mac-cyrillic": "MAC-CYRILLIC", "x-mac-ce": "MAC-CENTRALEUROPE", "unicode-1-1-utf-7": "UTF-7",
        "utf7": "UTF-7", "x-unicode-2-0-utf-7": "UTF-7", "koi8": "KOI8-R", "cp-850": "CP850", "cp-437": "CP437",
        "iso-8859-15": "ISO-8859-15", "latin9": "ISO-8859-15", "unicode": "UTF-16", "utf16": "UTF-16",
    ]

    private static func dropPrefix(_ label: String) -> String {
        label.hasPrefix("x-") ? String(label.dropFirst(2)) : label
    }

    private static func family(of name: String) -> Family {
        let name = name.uppercased()
        if name.hasPrefix("ISO-2022") || name.hasPrefix("UTF-7") || name.hasPrefix("UTF-16") || name.hasPrefix("UTF-32")
            || name.hasPrefix("UCS") || name == "UTF16" || name.hasPrefix("UNICODE") || name.hasPrefix("CSUNICODE")
        {
            return .stateful
        }
        let wide = [
            "GB", "UHC", "CP932", "EUC", "BIG5", "SHIFT", "JOHAB", "CP949", "CP94", "CP93", "IBM9", "IBM13", "TSCII",
        ]
        return wide.contains { name.hasPrefix($0) } ? .multiByte : .singleByte
    }
}

extension Charset {
    /// UTF-8 for `bytes` said to be in the charset of `label`. Where the label is wrong or absent,
    /// what the bytes themselves show counts: valid UTF-8 first, Windows-1252 last.
    static func utf8(_ bytes: Bytes, label: String?, fallback: Charset? = nil) -> (text: Bytes, isGuess: Bool) {
        let isASCII = bytes.isASCII
        let charset = label.flatMap { label in isASCII && Charset.isPlain(label) ? nil : Charset(label: label) }
        if isASCII {
            if let charset, charset.family == .stateful { return (charset.convert(bytes).text, false) }
            // QUIRK: Japanese mail without a label. Fixture: malformed/iso-2022-jp-unlabelled.eml
            if bytes.contains(.escape), Charset.hasJapaneseEscape(bytes) {
                return (iso2022JP.convert(bytes).text, true)
            }
            return (bytes, false)
        }
        guard let charset = charset ?? fallback else {
            return bytes.isUTF8 ? (bytes, false) : (windows1252(bytes), true)
        }
        switch charset.family {
        case .utf8:
            if bytes.isUTF8 { return (bytes, false) }
            return (repaired(bytes), true)
        case .windows1252:
            // QUIRK: UTF-8 under a Latin-1 label, from web forms. Fixture: malformed/utf-8-as-latin-1.eml
            return bytes.isUTF8 ? (bytes, true) : (windows1252(bytes), false)
        case .singleByte:
            return bytes.isUTF8 ? (bytes, true) : (charset.convert(bytes).text, false)
        case .multiByte:
            let converted = charset.convert(bytes)
            return converted.errors > 0 && bytes.isUTF8 ? (bytes, true) : (converted.text, converted.errors > 0)
        case .stateful:
            let converted = charset.convert(bytes)
            return converted.errors > 0 && bytes.isUTF8 ? (bytes, true) : (converted.text, converted.errors > 0)
        }
    }

    private static func isPlain(_ label: String) -> Bool {
        let bytes = label.utf8
        return bytes.begins(with: "utf-8") || bytes.begins(with: "us-ascii") || bytes.begins(with: "iso-8859-")
            || bytes.begins(with: "windows-12")
    }

    private static func hasJapaneseEscape(_ bytes: Bytes) -> Bool {
        guard let start = bytes.firstIndex(of: .escape), start + 2 < bytes.endIndex else { return false }
        return bytes[start + 1] == UInt8(ascii: "$")
            || (bytes[start + 1] == .leftParenthesis && bytes[start + 2] == UInt8(ascii: "J"))
    }

    /// Broken UTF-8: each bad byte a replacement character, or all of it Windows-1252 where
    /// bad bytes outnumber the good sequences.
    private static func repaired(_ bytes: Bytes) -> Bytes {
        var (good, bad) = (0, 0)
        bytes.withUnsafeBufferPointer { buffer in
            var index = 0
            while index < buffer.count {
                if buffer[index] < 0x80 {
                    index += 1
                } else if let length = UTF8Sequence.length(of: buffer, at: index) {
                    good += 1
                    index += length
                } else {
                    bad += 1
                    index += 1
                }
            }
        }
        return bad > good ? windows1252(bytes) : ArraySlice(bytes.string.utf8)
    }

    /// The C1 positions of Windows-1252; the five unassigned ones stay control characters.
    static let c1: [UInt16] = [
        0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,
        0x017D,
        0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153,
        0x9D,
        0x017E, 0x0178,
    ]

    static func windows1252(_ bytes: Bytes) -> Bytes {
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count + bytes.count / 4)
        for byte in bytes {
            if byte < 0x80 {
                out.append(byte)
            } else {
                out.append(scalar: byte < 0xA0 ? UInt32(c1[Int(byte - 0x80)]) : UInt32(byte))
            }
        }
        return out[...]
    }
}

extension [UInt8] {
    /// Appends the UTF-8 of a scalar value; U+FFFD for what is none.
    mutating func append(scalar value: UInt32) {
        let scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
        append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
}
