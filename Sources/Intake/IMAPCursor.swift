import FoundationEssentials

/// Reads one whole response; its methods are named for the productions of RFC 3501 §9.
struct IMAPCursor {
    typealias Malformed = IMAPResponseParser.Malformed

    let bytes: [UInt8]
    var position: Int
    let end: Int

    private static let deepest = 32

    mutating func response() throws(Malformed) -> IMAPResponse {
        if take("+") { return .continuation }
        if take("*") {
            try space()
            return .untagged(try responseData())
        }
        let tag = try atom()
        try space()
        guard let condition = IMAPStatus.Condition(rawValue: try atom().uppercased()) else {
            throw Malformed(production: "response-tagged")
        }
        return .tagged(tag: tag, try status(condition))
    }

    private mutating func responseData() throws(Malformed) -> IMAPResponse.Untagged {
        if let first = peek, (0x30...0x39).contains(first) {
            let number = try number()
            try space()
            switch try atom().uppercased() {
            case "EXISTS": return .exists(number)
            case "EXPUNGE": return .expunge(number)
            case "FETCH":
                try space()
                return .fetch(try messageData())
            case let name: return .other(name)
            }
        }
        let name = try atom().uppercased()
        if let condition = IMAPStatus.Condition(rawValue: name) { return .status(try status(condition)) }
        switch name {
        case "CAPABILITY": return .capability(words(until: end))
        case "SEARCH": return .search(try searchResult())
        default: return .other(name)
        }
    }

    /// resp-cond-state with its resp-text.
    private mutating func status(_ condition: IMAPStatus.Condition) throws(Malformed) -> IMAPStatus {
        // QUIRK: some servers end a line behind the condition; RFC 3501 §7.1 wants a text. Dialogue quirks.imap.
        _ = take(" ")
        var code: IMAPStatus.Code?
        if take("[") {
            let name = try atom().uppercased()
            guard let close = bytes[position..<end].firstIndex(of: UInt8(ascii: "]")) else {
                throw Malformed(production: "resp-text-code")
            }
            switch name {
            case "UIDVALIDITY":
                try space()
                code = .uidValidity(try uniqueID())
            case "UIDNEXT":
                try space()
                code = .uidNext(try uniqueID())
            case "CAPABILITY": code = .capability(words(until: close))
            default: code = .other(name)
            }
            position = close + 1
            _ = take(" ")
        }
        return IMAPStatus(condition: condition, code: code, text: words(until: end).joined(separator: " "))
    }

    private mutating func searchResult() throws(Malformed) -> [UInt32] {
        var numbers: [UInt32] = []
        // QUIRK: some servers put a space behind the last number. Dialogue quirks.imap.
        while take(" ") {
            // CONDSTORE appends `(MODSEQ n)` (RFC 7162 §3.1.5).
            guard let first = peek, (0x30...0x39).contains(first) else { break }
            numbers.append(try uniqueID())
        }
        return numbers
    }

    /// msg-att: items in any order, unknown ones passed over.
    private mutating func messageData() throws(Malformed) -> IMAPFetch {
        var fetch = IMAPFetch()
        guard take("(") else { throw Malformed(production: "msg-att") }
        while !take(")") {
            let name = try itemName()
            try space()
            switch name {
            case "UID": fetch.uid = try uniqueID()
            case "RFC822.SIZE": fetch.size = try number()
            case "INTERNALDATE": fetch.internalDate = IMAPDate.date(parsing: try string() ?? [])
            case "BODY[]", "BODY[]<0>": fetch.body = try string()
            default: try skipValue(depth: 0)
            }
            _ = take(" ")
        }
        return fetch
    }

    /// `BODY[HEADER.FIELDS (TO)]<0>` is one name.
    private mutating func itemName() throws(Malformed) -> String {
        let begin = position
        var brackets = 0
        while let byte = peek, brackets > 0 || !(byte == 0x20 || byte == UInt8(ascii: "(") || byte == UInt8(ascii: ")"))
        {
            guard byte >= 0x20 else { break }
            if byte == UInt8(ascii: "[") { brackets += 1 }
            if byte == UInt8(ascii: "]") { brackets -= 1 }
            position += 1
        }
        guard position > begin else { throw Malformed(production: "msg-att item") }
        return String(decoding: bytes[begin..<position], as: UTF8.self).uppercased()
    }

    private mutating func skipValue(depth: Int) throws(Malformed) {
        guard depth < Self.deepest else { throw Malformed(production: "nesting limit") }
        if take("(") {
            while !take(")") {
                try skipValue(depth: depth + 1)
                _ = take(" ")
            }
        } else if let first = peek,
            first == UInt8(ascii: "\"") || first == UInt8(ascii: "{") || first == UInt8(ascii: "~")
        {
            _ = try string()
        } else {
            _ = try atom()
        }
    }
}

/// The terminals.
extension IMAPCursor {
    private var peek: UInt8? { position < end ? bytes[position] : nil }

    private mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard peek == UInt8(ascii: character) else { return false }
        position += 1
        return true
    }

    private mutating func space() throws(Malformed) {
        guard take(" ") else { throw Malformed(production: "SP") }
    }

    /// Any run without space, control, bracket, parenthesis or quote; flags begin with a backslash.
    private mutating func atom() throws(Malformed) -> String {
        let begin = position
        while let byte = peek, byte > 0x20, byte != 0x7F, !Self.isSpecial(byte) { position += 1 }
        guard position > begin else { throw Malformed(production: "atom") }
        return String(decoding: bytes[begin..<position], as: UTF8.self)
    }

    private static func isSpecial(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"),
            UInt8(ascii: "\""):
            true
        default: false
        }
    }

    private mutating func number() throws(Malformed) -> Int {
        let begin = position
        var value = 0
        while let byte = peek, (0x30...0x39).contains(byte) {
            guard position - begin < 18 else { throw Malformed(production: "number") }
            value = value * 10 + Int(byte - 0x30)
            position += 1
        }
        guard position > begin else { throw Malformed(production: "number") }
        return value
    }

    private mutating func uniqueID() throws(Malformed) -> UInt32 {
        guard let value = UInt32(exactly: try number()), value > 0 else { throw Malformed(production: "nz-number") }
        return value
    }

    /// nstring: quoted, literal, or NIL as nil.
    private mutating func string() throws(Malformed) -> [UInt8]? {
        if take("\"") { return try quoted() }
        _ = take("~")
        if take("{") { return Array(try literal()) }
        guard try atom().uppercased() == "NIL" else { throw Malformed(production: "nstring") }
        return nil
    }

    private mutating func quoted() throws(Malformed) -> [UInt8] {
        var content: [UInt8] = []
        while let byte = peek, byte != 0x0A {
            position += 1
            if byte == UInt8(ascii: "\"") { return content }
            if byte == UInt8(ascii: "\\"), let escaped = peek {
                content.append(escaped)
                position += 1
            } else {
                content.append(byte)
            }
        }
        throw Malformed(production: "quoted")
    }

    private mutating func literal() throws(Malformed) -> ArraySlice<UInt8> {
        let count = try number()
        _ = take("+")
        guard take("}") else { throw Malformed(production: "literal") }
        _ = take("\r")
        guard take("\n"), position + count <= end else { throw Malformed(production: "literal") }
        defer { position += count }
        return bytes[position..<position + count]
    }

    /// Printable words; control characters part them.
    private mutating func words(until limit: Int) -> [String] {
        defer { position = limit }
        return bytes[position..<limit].split { $0 <= 0x20 || $0 == 0x7F }.map { String(decoding: $0, as: UTF8.self) }
    }
}
