/// Header values as tokens that a line may be folded between: spaces between tokens are part of the
/// value. Encoded-words where the value is not plain ASCII (RFC 2047), parameters in RFC 2231.
enum HeaderWriter {
    /// Words; a run that needs encoding becomes encoded-words, each of whole characters.
    static func unstructured(_ text: String) -> [String] {
        let words = clean(text).split(separator: " ", omittingEmptySubsequences: false)
        let isPlain = words.allSatisfy(isPlainWord) && !words.contains("") && !(words.count == 1 && words[0].isEmpty)
        return isPlain ? words.map(String.init) : text.isEmpty ? [] : encodedWords(clean(text))
    }

    static func address(_ address: Address) -> [String] {
        let spec = "<" + addrSpec(address.addrSpec) + ">"
        guard let name = address.displayName.map(clean), !name.isEmpty else {
            return [String(spec.dropFirst().dropLast())]
        }
        let words = name.split(separator: " ", omittingEmptySubsequences: false)
        if words.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(isAtomCharacter) && isPlainWord($0) }) {
            return words.map(String.init) + [spec]
        }
        if words.allSatisfy({ !$0.isEmpty && isPlainWord($0) }), name.utf8.count < 60 {
            let quoted = name.flatMap { $0 == "\"" || $0 == "\\" ? ["\\", $0] : [$0] }
            return ["\"" + String(quoted) + "\"", spec]
        }
        return encodedWords(name) + [spec]
    }

    static func messageID(_ id: String) -> String {
        "<" + String(clean(id).filter { $0 != " " && $0 != "<" && $0 != ">" }) + ">"
    }

    static func fieldName(_ name: String) -> String {
        let letters = name.utf8.filter { $0 > .space && $0 < 0x7F && $0 != .colon }
        return letters.isEmpty ? "X-Unnamed" : letters.string
    }

    static func mediaType(_ type: String) -> String {
        let isToken = type.utf8.allSatisfy { $0.isLetter || $0.isDigit || "/.+-_".utf8.contains($0) }
        return isToken && type.utf8.filter { $0 == .slash }.count == 1 ? type : "application/octet-stream"
    }

    /// `name="…"` or, where it is not ASCII, in the sections of RFC 2231 §4.1.
    static func parameter(_ name: String, _ value: String) -> [String] {
        if value.utf8.count < 60, isPlainWord(value[...].filter { $0 != " " }[...]) {
            return [name + "=\"" + quotedContent(value) + "\""]
        }
        var pieces: [String] = []
        var piece = "UTF-8''"
        for character in value {
            let encoded = character.utf8.map { byte in
                byte.isLetter || byte.isDigit || byte == .dot || byte == .hyphen || byte == .underscore
                    ? String(UnicodeScalar(byte)) : "%" + hex(byte)
            }
            for unit in encoded {
                if piece.utf8.count + unit.utf8.count > 60 {
                    pieces.append(piece)
                    piece = ""
                }
                piece += unit
            }
        }
        pieces.append(piece)
        guard pieces.count > 1 else { return ["\(name)*=\(piece)"] }
        return pieces.enumerated().map {
            "\(name)*\($0.offset)*=\($0.element)" + ($0.offset < pieces.count - 1 ? ";" : "")
        }
    }

    /// Old programs read only `name`, and that as encoded-words, which RFC 2047 §5 does not allow.
    static func nameForOldPrograms(_ name: String) -> [String] {
        if isPlainWord(name[...].filter { $0 != " " }[...]), name.utf8.count < 60 {
            return ["name=\"" + quotedContent(name) + "\""]
        }
        var words = encodedWords(name)
        words[0] = "name=\"" + words[0]
        words[words.count - 1] += "\""
        return words
    }

    private static func quotedContent(_ value: String) -> String {
        String(value.flatMap { $0 == "\"" || $0 == "\\" ? ["\\", $0] : [$0] })
    }

    private static func addrSpec(_ spec: String) -> String {
        String(
            clean(spec).filter {
                $0 != "<" && $0 != ">" && $0 != "," && $0 != " " || spec.hasPrefix("\"") && $0 != "<" && $0 != ">"
            }
        )
    }

    /// At most 75 characters each, cut between characters (RFC 2047 §2, §5).
    private static func encodedWords(_ text: String) -> [String] {
        var words: [String] = []
        var chunk: [UInt8] = []
        func flush() {
            if !chunk.isEmpty { words.append("=?utf-8?B?" + Base64.encode(chunk[...], inLines: false).string + "?=") }
            chunk = []
        }
        for scalar in text.unicodeScalars {
            let encoded = Array(String(scalar).utf8)
            if chunk.count + encoded.count > 42 { flush() }
            chunk += encoded
        }
        flush()
        return words
    }

    /// Every control character, line ends among them, becomes a space.
    static func clean(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isControl) else { return text }
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { scalars.append(isControl(scalar) ? " " : scalar) }
        return String(scalars)
    }

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value) || scalar.value == 0x2028 || scalar.value == 0x2029
    }

    /// Printable ASCII that no reader takes for an encoded-word, and short enough to fold.
    private static func isPlainWord(_ word: Substring) -> Bool {
        word.utf8.allSatisfy { $0 > .space && $0 < 0x7F } && !word.contains("=?") && word.utf8.count < 200
    }

    private static func isAtomCharacter(_ byte: UInt8) -> Bool {
        byte.isLetter || byte.isDigit || "!#$%&'*+-/=?^_`{|}~".utf8.contains(byte)
    }

    private static func hex(_ byte: UInt8) -> String {
        [QuotedPrintable.hex[Int(byte >> 4)], QuotedPrintable.hex[Int(byte & 15)]].string
    }
}
