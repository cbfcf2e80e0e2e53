/// A JSON5 document as a tree that remembers the line of every value, so that each mistake in a configuration or
/// a procedure is reported where it stands. JSONDecoder reads JSON5 too, but knows no lines and stops at the first
/// mistake.
package struct JSON5: Sendable {
    package indirect enum Value: Sendable {
        case null
        case bool(Bool)
        case number(Double)
        case string(String)
        case array([JSON5])
        /// In the order written; a key written twice stands twice.
        case object([Member])
        /// What a decoder sees where a key was left out: an empty list or table.
        case missing
    }

    package struct Member: Sendable {
        package var key: String
        package var line: Int
        package var value: JSON5
    }

    package var value: Value
    package var line: Int

    /// Reads a whole document.
    package static func parse(_ text: String) throws(JSON5Problem) -> JSON5 {
        var parser = JSON5Parser(text)
        return try parser.document()
    }
}

/// A mistake in a JSON5 file: `procedure.json5:14: unknown key "clocks[0].lable" (did you mean "label"?)`.
package struct JSON5Problem: Error, Sendable, Equatable, CustomStringConvertible {
    package var file: String = ""
    package var line: Int
    package var text: String

    package init(file: String = "", line: Int, text: String) {
        self.file = file
        self.line = line
        self.text = text
    }

    package var description: String { file.isEmpty ? "line \(line): \(text)" : "\(file):\(line): \(text)" }
}

/// Recursive descent over the grammar of JSON5 1.0.0, with a limit on depth.
private struct JSON5Parser {
    private let scalars: [Unicode.Scalar]
    private var position = 0
    private var line = 1
    private static let deepest = 64

    init(_ text: String) { scalars = Array(text.unicodeScalars) }

    mutating func document() throws(JSON5Problem) -> JSON5 {
        if peek == "\u{FEFF}" { position += 1 }
        let value = try value(depth: 0)
        try skipBlanks()
        if let extra = peek { throw problem("“\(extra)” after the end of the document") }
        return value
    }

    private var peek: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

    private func problem(_ text: String) -> JSON5Problem { JSON5Problem(line: line, text: text) }

    private mutating func advance() {
        if peek == "\n" || (peek == "\r" && !(position + 1 < scalars.count && scalars[position + 1] == "\n")) {
            line += 1
        }
        position += 1
    }

    private mutating func skipBlanks() throws(JSON5Problem) {
        while let next = peek {
            if next == "/" {
                try skipComment()
            } else if next.properties.isWhitespace || next == "\u{FEFF}" {
                advance()
            } else {
                return
            }
        }
    }

    private mutating func skipComment() throws(JSON5Problem) {
        let second = position + 1 < scalars.count ? scalars[position + 1] : nil
        if second == "/" {
            while let next = peek, next != "\n", next != "\r" { advance() }
        } else if second == "*" {
            let start = problem("a comment that begins with /* is not closed")
            position += 2
            while let next = peek {
                advance()
                if next == "*", peek == "/" {
                    advance()
                    return
                }
            }
            throw start
        } else {
            throw problem("“/” begins neither a value nor a comment")
        }
    }

    private mutating func value(depth: Int) throws(JSON5Problem) -> JSON5 {
        try skipBlanks()
        guard depth < Self.deepest else { throw problem("values are nested too deeply") }
        let start = line
        switch peek {
        case nil: throw problem("the file ends where a value is expected")
        case "{": return JSON5(value: .object(try members(depth: depth)), line: start)
        case "[": return JSON5(value: .array(try elements(depth: depth)), line: start)
        case "\"", "'": return JSON5(value: .string(try quoted()), line: start)
        default: return JSON5(value: try word(), line: start)
        }
    }

    private mutating func members(depth: Int) throws(JSON5Problem) -> [JSON5.Member] {
        let opening = line
        advance()
        var members: [JSON5.Member] = []
        while true {
            try skipBlanks()
            guard let next = peek else { throw unclosed("{", opening) }
            if next == "}" { break }
            let start = line
            let key = next == "\"" || next == "'" ? try quoted() : try bareKey()
            try skipBlanks()
            guard peek == ":" else { throw problem("“:” is expected after the key “\(key)”") }
            advance()
            members.append(JSON5.Member(key: key, line: start, value: try value(depth: depth + 1)))
            guard try anotherFollows(before: "}", opening) else { break }
        }
        advance()
        return members
    }

    private mutating func elements(depth: Int) throws(JSON5Problem) -> [JSON5] {
        let opening = line
        advance()
        var elements: [JSON5] = []
        while true {
            try skipBlanks()
            guard let next = peek else { throw unclosed("[", opening) }
            if next == "]" { break }
            elements.append(try value(depth: depth + 1))
            guard try anotherFollows(before: "]", opening) else { break }
        }
        advance()
        return elements
    }

    private mutating func anotherFollows(before closing: Unicode.Scalar, _ opening: Int) throws(JSON5Problem) -> Bool {
        try skipBlanks()
        if peek == "," {
            advance()
            return true
        }
        if peek == closing { return false }
        guard peek != nil else { throw unclosed(closing == "}" ? "{" : "[", opening) }
        throw problem("“,” or “\(closing)” is expected")
    }

    private func unclosed(_ bracket: String, _ opening: Int) -> JSON5Problem {
        JSON5Problem(line: opening, text: "“\(bracket)” is not closed")
    }

    private mutating func bareKey() throws(JSON5Problem) -> String {
        var key = String.UnicodeScalarView()
        while let next = peek, next == "_" || next == "$" || next.properties.isIDContinue {
            key.append(next)
            advance()
        }
        guard !key.isEmpty else { throw problem("a key is expected; put it in quotes if it has unusual characters") }
        return String(key)
    }

    private mutating func word() throws(JSON5Problem) -> JSON5.Value {
        var word = ""
        while let next = peek, next.isASCII,
            next.properties.isAlphabetic || "+-._0123456789".unicodeScalars.contains(next)
        {
            word.unicodeScalars.append(next)
            advance()
        }
        switch word {
        case "true": return .bool(true)
        case "false": return .bool(false)
        case "null": return .null
        default: break
        }
        if let number = number(word) { return .number(number) }
        throw problem(word.isEmpty ? "a value is expected" : "“\(word)” is no value; put text in quotes")
    }

    private func number(_ word: String) -> Double? {
        let negative = word.hasPrefix("-")
        let digits = negative || word.hasPrefix("+") ? String(word.dropFirst()) : word
        guard let first = digits.first, first.isASCIIDigit || first == "." else { return nil }
        let magnitude: Double?
        if digits.lowercased().hasPrefix("0x") {
            magnitude = UInt64(digits.dropFirst(2), radix: 16).map { Double($0) }
        } else {
            guard digits.count == 1 || first != "0" || digits.dropFirst().first?.isASCIIDigit != true else {
                return nil
            }
            var decimal = first == "." ? "0" + digits : digits
            if decimal.last == "." { decimal += "0" }
            magnitude = Double(decimal)
        }
        guard let magnitude, magnitude.isFinite else { return nil }
        return negative ? -magnitude : magnitude
    }

    private mutating func quoted() throws(JSON5Problem) -> String {
        let quote = peek
        let unclosed = problem("a text in quotes is not closed on its line")
        advance()
        var text = String.UnicodeScalarView()
        while let next = peek, next != "\n", next != "\r" {
            advance()
            if next == quote { return String(text) }
            if next == "\\" { try escape(into: &text) } else { text.append(next) }
        }
        throw unclosed
    }

    private mutating func escape(into text: inout String.UnicodeScalarView) throws(JSON5Problem) {
        guard let next = peek else { return }
        advance()
        switch next {
        case "n": text.append("\n")
        case "t": text.append("\t")
        case "r": text.append("\r")
        case "b": text.append("\u{8}")
        case "f": text.append("\u{C}")
        case "v": text.append("\u{B}")
        case "0": text.append("\u{0}")
        case "\n", "\u{2028}", "\u{2029}": break
        case "\r": if peek == "\n" { advance() }
        case "x": text.append(try hexadecimal(2))
        case "u": text.append(try hexadecimal(4))
        default: text.append(next)
        }
    }

    /// A code unit; a surrogate pair is put together.
    private mutating func hexadecimal(_ count: Int) throws(JSON5Problem) -> Unicode.Scalar {
        let first = try codeUnit(count)
        if let scalar = Unicode.Scalar(first) { return scalar }
        if count == 4, (0xD800..<0xDC00).contains(first), peek == "\\" {
            advance()
            guard peek == "u" else { throw problem("half of a surrogate pair") }
            advance()
            let second = try codeUnit(4)
            if (0xDC00..<0xE000).contains(second),
                let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
            {
                return scalar
            }
        }
        throw problem("half of a surrogate pair")
    }

    private mutating func codeUnit(_ count: Int) throws(JSON5Problem) -> UInt32 {
        var digits = ""
        while digits.count < count, let next = peek, next.isASCII, next.properties.isASCIIHexDigit {
            digits.unicodeScalars.append(next)
            advance()
        }
        guard digits.count == count, let unit = UInt32(digits, radix: 16) else {
            throw problem("\(count) hexadecimal digits are expected")
        }
        return unit
    }
}
