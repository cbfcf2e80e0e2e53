extension String {
    /// Line ends made LF; control characters and the marks that turn reading order round removed.
    var cleaned: String {
        guard unicodeScalars.contains(where: \.isUnclean) else { return self }
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

    /// Fit for a header field or a line: white space of any kind is one space.
    var onOneLine: String { cleaned.split(whereSeparator: \.isWhitespace).joined(separator: " ") }

    /// Held together in one line: no-break spaces, which the text part prints as spaces once its lines are filled.
    /// Left as it is where it is too long for that.
    var unbroken: String {
        count > 30
            ? self : split(separator: " ", omittingEmptySubsequences: false).joined(separator: String.noBreakSpace)
    }

    static let noBreakSpace = "\u{A0}"

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

extension UInt8 {
    var isBlank: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }
}
