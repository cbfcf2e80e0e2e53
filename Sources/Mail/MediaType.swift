/// A structured value with parameters: Content-Type (RFC 2045 §5) and Content-Disposition (RFC 2183).
/// Parameters may be split and in a charset (RFC 2231).
struct MediaType {
    /// Lower-case, without parameters: `text/plain`, `attachment`.
    let value: String
    /// Names lower-case.
    let parameters: [String: String]

    static let plainText = MediaType(value: "text/plain")

    init(value: String) {
        self.value = value
        parameters = [:]
    }

    init(_ raw: Bytes, text: HeaderText) {
        let unfolded = HeaderText.unfold(raw)
        let head = unfolded.prefix { $0 != .semicolon }
        // QUIRK: no semicolon before the parameters: `text/plain charset=utf-8`.
        let word = head.trimmed().prefix { !$0.isWhitespace && $0 != .leftParenthesis }
        value = word.filter { $0 != .quote }.lowercasedString
        let rest =
            head.trimmed().count > word.count && head.contains(.equals)
            ? unfolded[word.endIndex...] : unfolded[head.endIndex...]
        var parser = ParameterParser(rest, text: text)
        parameters = parser.parameters()
    }

    /// `text` of `text/plain`.
    var type: Substring { value.prefix { $0 != "/" } }
    var isMultipart: Bool { value.hasPrefix("multipart/") }
    var isMessage: Bool { value == "message/rfc822" || value == "message/global" || value == "message/news" }
}

/// `; name=value; name="value"; name*=utf-8''value; name*0=va; name*1=lue`
private struct ParameterParser {
    private struct Piece {
        let section: Int
        let isExtended: Bool
        let value: Bytes
    }

    private let bytes: Bytes
    private let text: HeaderText
    private var index: Int
    /// A quote was not closed: no later one is.
    private var hasOpenQuote = false

    init(_ bytes: Bytes, text: HeaderText) {
        self.bytes = bytes
        self.text = text
        index = bytes.startIndex
    }

    mutating func parameters() -> [String: String] {
        var plain: [String: String] = [:]
        var pieces: [String: [Piece]] = [:]
        var count = 0
        while let (name, value) = next(), count < 1000 {
            count += 1
            let parts = name.split(separator: .asterisk, omittingEmptySubsequences: false)
            guard let base = parts.first, !base.isEmpty else { continue }
            let key = base.lowercasedString
            if parts.count == 1 {
                if plain[key] == nil { plain[key] = text.decode(value) }
            } else if parts[1].isEmpty {
                pieces[key, default: []].append(Piece(section: 0, isExtended: true, value: value))
            } else if let section = Int(parts[1].string) {
                pieces[key, default: []].append(Piece(section: section, isExtended: parts.count > 2, value: value))
            }
        }
        for (key, list) in pieces { plain[key] = joined(list) }
        return plain
    }

    private mutating func next() -> (name: Bytes, value: Bytes)? {
        while index < bytes.endIndex, bytes[index] == .semicolon || bytes[index].isWhitespace { index += 1 }
        guard index < bytes.endIndex else { return nil }
        let word = bytes[index...].prefix { $0 != .equals && $0 != .semicolon }
        let name = word.trimmed()
        index = word.endIndex
        // No value: a comment, or nothing that means anything.
        guard index < bytes.endIndex, bytes[index] == .equals else { return ([], []) }
        index += 1
        while index < bytes.endIndex, bytes[index].isWhitespace { index += 1 }
        if index < bytes.endIndex, bytes[index] == .quote, !hasOpenQuote { return (name, quoted()) }
        // QUIRK: file names with spaces and no quotes; elsewhere a space ends the value. Fixture: malformed/file-names.eml
        let isName = name.begins(with: "name") || name.begins(with: "filename")
        let value = bytes[index...].prefix { $0 != .semicolon && (isName || !$0.isWhitespace) }
        index = value.endIndex
        return (name, value.trimmed())
    }

    private mutating func quoted() -> Bytes {
        index += 1
        let start = index
        var content: [UInt8] = []
        while index < bytes.endIndex, bytes[index] != .quote {
            // QUIRK: Windows paths are not escaped: a backslash counts only before a quote or another backslash.
            if bytes[index] == .backslash, index + 1 < bytes.endIndex,
                bytes[index + 1] == .quote || bytes[index + 1] == .backslash
            {
                index += 1
            }
            content.append(bytes[index])
            index += 1
        }
        if index >= bytes.endIndex {
            // Never closed: up to the next parameter.
            let value = bytes[start...].prefix { $0 != .semicolon }
            index = value.endIndex
            hasOpenQuote = true
            return value.trimmed()
        }
        index += 1
        while index < bytes.endIndex, bytes[index] != .semicolon { index += 1 }
        return content[...]
    }

    /// RFC 2231 §3 and §4. A missing section is stepped over.
    private func joined(_ pieces: [Piece]) -> String {
        var charset: String?
        var out: [UInt8] = []
        let ordered = pieces.sorted { $0.section < $1.section }
        for (position, piece) in ordered.enumerated() {
            var value = piece.value
            if piece.isExtended, position == 0, let first = value.firstIndex(of: .apostrophe),
                let second = value[(first + 1)...].firstIndex(of: .apostrophe)
            {
                charset = value[..<first].string
                value = value[(second + 1)...]
            }
            if piece.isExtended { out += ParameterParser.percentDecoded(value) } else { out += value }
        }
        // QUIRK: encoded-words cut into sections. Fixture: malformed/file-names.eml
        guard ordered.contains(where: \.isExtended) else { return text.decode(out[...]) }
        let decoded = Charset.utf8(out[...], label: charset, fallback: text.fallback).text
        return text.clean(
            EncodedWord.start(in: decoded, from: decoded.startIndex) == nil ? decoded : text.decodedBytes(decoded)
        ).string
    }

    private static func percentDecoded(_ value: Bytes) -> [UInt8] {
        var out: [UInt8] = []
        var index = value.startIndex
        while index < value.endIndex {
            if value[index] == UInt8(ascii: "%"), index + 2 < value.endIndex, let high = value[index + 1].hexDigit,
                let low = value[index + 2].hexDigit
            {
                out.append(high << 4 | low)
                index += 3
            } else {
                out.append(value[index])
                index += 1
            }
        }
        return out
    }
}
