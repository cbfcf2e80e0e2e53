extension String {
    /// Line ends made LF; control characters and the marks that turn reading order round removed.
    var cleaned: String {
        var text = ""
        for scalar in replacing("\r\n", with: "\n").unicodeScalars {
            switch scalar.value {
            case 0x0D, 0x85, 0x2028, 0x2029: text += "\n"
            case 0x09, 0x0A: text.unicodeScalars.append(scalar)
            case 0..<0x20, 0x7F..<0xA0, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: continue
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text
    }

    /// Fit for a header field or a line: white space of any kind is one space.
    var onOneLine: String { cleaned.split(whereSeparator: \.isWhitespace).joined(separator: " ") }

    /// Held together in one line: no-break spaces, which the text part prints as spaces once its lines are filled.
    /// Left as it is where it is too long for that.
    var unbroken: String { count > 30 ? self : replacing(" ", with: String.noBreakSpace) }

    static let noBreakSpace = "\u{A0}"

    /// At most `limit` characters, an ellipsis where something was left out.
    func shortened(to limit: Int) -> String {
        count <= limit ? self : prefix(limit - 1) + "…"
    }
}
