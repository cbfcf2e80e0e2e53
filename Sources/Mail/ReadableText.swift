/// One text part as UTF-8 with LF line ends: decoded, HTML turned to text, flowed lines joined,
/// uuencoded files taken out.
struct ReadableText {
    private var text: Bytes
    private(set) var files: [Uuencode.File] = []
    /// The charset was wrong or absent.
    let isGuess: Bool

    init(_ entity: Entity) {
        let body = entity.decodedBody
        var label = entity.type.parameters["charset"]
        let isHTML = entity.type.value.hasSuffix("html") || entity.type.value == "application/xhtml+xml"
        if isHTML, label == nil { label = HTMLText.statedCharset(body) }
        let converted = Charset.utf8(body, label: label)
        isGuess = converted.isGuess
        text = ReadableText.withLineFeeds(converted.text)
        if text.starts(with: [0xEF, 0xBB, 0xBF]) { text = text.dropFirst(3) }
        switch entity.type.value {
        case "text/enriched", "text/richtext":
            text = HTMLText.read(text)
        case _ where isHTML || ReadableText.looksLikeHTML(text):
            text = HTMLText.read(text)
        default:
            if entity.type.parameters["format"]?.lowercased() == "flowed" {
                text = FlowedText.joined(text, deletesSpace: entity.type.parameters["delsp"]?.lowercased() == "yes")
            }
            files = Uuencode.files(in: text)
            if !files.isEmpty { text = ReadableText.removing(files, from: text) }
        }
    }

    mutating func take() -> Bytes { text }

    /// QUIRK: HTML sent as plain text. Fixture: malformed/html-as-plain.eml
    private static func looksLikeHTML(_ text: Bytes) -> Bool {
        let start = text.prefix(200).drop(while: \.isWhitespace)
        return start.begins(with: "<!doctype html") || start.begins(with: "<html")
    }

    private static func removing(_ files: [Uuencode.File], from text: Bytes) -> Bytes {
        var out: [UInt8] = []
        var position = text.startIndex
        for file in files {
            out += text[position..<file.range.lowerBound]
            position = file.range.upperBound
        }
        out += text[position...]
        return out[...]
    }

    static func withLineFeeds(_ text: Bytes) -> Bytes {
        guard let first = text.firstIndex(of: .carriageReturn, from: text.startIndex) else { return text }
        let count = text.count
        return text.withUnsafeBufferPointer { input in
            [UInt8](unsafeUninitializedCapacity: count) { out, written in
                var end = first - text.startIndex
                for index in 0..<end { out[index] = input[index] }
                var index = end
                while index < count {
                    let byte = input[index]
                    index += 1
                    if byte == .carriageReturn {
                        // CRLF, CR CRLF of bad gateways, and CR alone.
                        while index < count, input[index] == .carriageReturn, index + 1 < count,
                            input[index + 1] == .lineFeed
                        { index += 1 }
                        if index < count, input[index] == .lineFeed { index += 1 }
                        out[end] = .lineFeed
                    } else {
                        out[end] = byte
                    }
                    end += 1
                }
                written = end
            }[...]
        }
    }
}

/// `format=flowed` (RFC 3676).
enum FlowedText {
    static func joined(_ text: Bytes, deletesSpace: Bool) -> Bytes {
        var out: [UInt8] = []
        out.reserveCapacity(text.count)
        /// The depth of the line that is still open; nil after a fixed line.
        var open: Int?
        var position = text.startIndex
        while position < text.endIndex {
            var (line, next) = text.line(at: position)
            position = next
            let depth = line.prefix { $0 == .greater }.count
            line = line.dropFirst(depth)
            if line.first == .space { line = line.dropFirst() }
            let isSignature = line.elementsEqual("-- ".utf8)
            if open != depth || isSignature {
                if open != nil { out.append(.lineFeed) }
                if depth > 0 {
                    out += [UInt8](repeating: .greater, count: depth)
                    out.append(.space)
                }
            }
            let isFlowed = line.last == .space && !isSignature
            out += isFlowed && deletesSpace ? line.dropLast() : line
            if isFlowed {
                open = depth
            } else {
                out.append(.lineFeed)
                open = nil
            }
        }
        return out[...]
    }
}
