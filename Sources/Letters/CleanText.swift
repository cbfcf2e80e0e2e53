extension String {
    /// Line ends made LF; control characters and the marks that turn reading order round removed.
    var cleaned: String {
        guard mayBeUnclean, unicodeScalars.contains(where: \.isUnclean) else { return self }
        var text = String.UnicodeScalarView()
        var afterReturn = false
        for scalar in unicodeScalars {
            if !scalar.isUnclean {
                if scalar != "\n" || !afterReturn { text.append(scalar) }
            } else if scalar.isForeignLineEnd {
                text.append("\n")
            }
            afterReturn = scalar == "\r"
        }
        return String(text)
    }

    /// Nearly every text is told to be clean by its bytes: control characters are ASCII or begin with C2, and the rest
    /// of what is removed begins with E2 or EF.
    private var mayBeUnclean: Bool {
        let bytes = utf8.span
        var last: UInt8 = 0
        for index in bytes.indices {
            let byte = bytes[index]
            if byte < 0x80 ? !byte.isPlain : byte == 0xE2 || byte == 0xEF || last == 0xC2 && byte < 0xA0 { return true }
            last = byte
        }
        return false
    }

    /// Fit for a header field or a line: white space of any kind is one space.
    var onOneLine: String {
        let text = withOrdinarySpaces
        return text.isPlainLine ? text : text.cleaned.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// Words in Latin letters with one space between them, as nearly every line is.
    private var isPlainLine: Bool {
        let bytes = utf8.span
        var afterSpace = true
        for index in bytes.indices {
            let byte = bytes[index]
            let isSpace = byte == UInt8(ascii: " ")
            guard byte.isLatin, !isSpace || !afterSpace else { return false }
            afterSpace = isSpace
        }
        return !afterSpace || isEmpty
    }

    /// Whether `part` stands anywhere in it, byte for byte.
    func contains(bytesOf part: String) -> Bool {
        let (text, part) = (Array(utf8), Array(part.utf8))
        return text.count >= part.count && (0...text.count - part.count).contains { text[$0...].starts(with: part) }
    }

    /// Held together in one line: no-break spaces, which the text part prints as spaces once its lines are filled.
    /// Left as it is where it is too long for that.
    var unbroken: String {
        if utf8.count > 30, count > 30 { return self }
        var unbroken: [UInt8] = []
        unbroken.reserveCapacity(utf8.count + 8)
        for byte in utf8 {
            if byte == UInt8(ascii: " ") { unbroken += [0xC2, 0xA0] } else { unbroken.append(byte) }
        }
        return String(decoding: unbroken, as: UTF8.self)
    }

    /// No-break spaces as spaces.
    var withOrdinarySpaces: String {
        guard utf8.contains(0xC2) else { return self }
        var bytes = Array(utf8)
        bytes.makeSpacesOrdinary()
        return String(decoding: bytes, as: UTF8.self)
    }

    /// At most `limit` characters, an ellipsis where something was left out.
    func shortened(to limit: Int) -> String {
        utf8.count <= limit || count <= limit ? self : prefix(limit - 1) + "…"
    }
}

extension Unicode.Scalar {
    fileprivate var isUnclean: Bool {
        switch value {
        case 0x09, 0x0A, 0x20..<0x7F: false
        case 0..<0x20, 0x7F..<0xA0, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: true
        default: false
        }
    }

    fileprivate var isForeignLineEnd: Bool { [0x0D, 0x85, 0x2028, 0x2029].contains(value) }
}

extension String {
    /// Some of its bytes, which begin and end a character, to be copied at once.
    func bytes(_ range: Range<Int>) -> Substring {
        let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
        return self[start..<utf8.index(start, offsetBy: range.count)]
    }
}

extension [UInt8] {
    /// No-break spaces as spaces: `C2 A0` in UTF-8.
    mutating func makeSpacesOrdinary() {
        guard var end = firstIndex(of: 0xC2) else { return }
        for index in end..<count {
            if self[index] == 0xA0, self[end - 1] == 0xC2 {
                self[end - 1] = UInt8(ascii: " ")
            } else {
                self[end] = self[index]
                end += 1
            }
        }
        removeLast(count - end)
    }
}

extension UInt8 {
    /// ASCII, and no control character but tabs and line feeds.
    fileprivate var isPlain: Bool { (0x20..<0x7F).contains(self) || self == 0x09 || self == 0x0A }

    /// Of a printable ASCII character, or of one from U+00C0 to U+02FF: none of those is white space, a control character,
    /// or a mark that joins the character before it.
    fileprivate var isLatin: Bool {
        (0x20..<0x7F).contains(self) || (0x80..<0xC0).contains(self) || (0xC3...0xCB).contains(self)
    }

    var isBlank: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }
}
