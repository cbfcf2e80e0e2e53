/// Reads an address list with the obsolete syntax of RFC 5322 §4.4, and what is worse.
struct AddressParser {
    private let bytes: Bytes
    private let text: HeaderText
    private let limit: Int
    private var addresses: [Address] = []

    // The element being read.
    /// Words outside angle brackets: a display name, or an addr-spec that stands alone.
    private var phrase: [UInt8] = []
    /// Whether any of `phrase` was quoted.
    private var isQuoted = false
    /// What `phrase` holds: an at sign, an opening bracket; and whether its end is still a domain's.
    private var hasAt = false
    private var hasLiteral = false
    private var isInDomain = false
    private var comment: [UInt8] = []
    private var angle: [UInt8]?
    /// "Doe," of `Doe, Pat <pat@example.org>`.
    private var pending: [UInt8] = []

    init(_ bytes: Bytes, text: HeaderText, limit: Int) {
        self.bytes = bytes
        self.text = text
        self.limit = limit
    }

    mutating func list() -> [Address] {
        var index = bytes.startIndex
        while index < bytes.endIndex, addresses.count < limit {
            let byte = bytes[index]
            index += 1
            switch byte {
            case .quote: quoted(&index)
            case .leftParenthesis: parenthesised(&index)
            case .less: bracketed(&index)
            case .comma, .semicolon:
                finish(isLast: byte == .semicolon)
            case .colon:
                // A group's name; but not the colon of "mailto:" or of an address literal.
                if !hasAt, !hasLiteral { phrase = [] }
            case .at:
                // RFC 5322 §4.4: spaces around the at sign.
                if phrase.last == .space, !hasAt { phrase.removeLast() }
                while index < bytes.endIndex, bytes[index].isBlank { index += 1 }
                phrase.append(byte)
                (hasAt, isInDomain) = (true, true)
            default:
                if byte.isWhitespace {
                    if let last = phrase.last, last != .space, last != .at { phrase.append(.space) }
                } else if byte == .equals, let word = EncodedWord(in: bytes, at: index - 1) {
                    // Whatever it hides is no syntax here.
                    phrase += bytes[(index - 1)..<word.end]
                    index = word.end
                } else {
                    joinDomain(before: byte)
                    if angle != nil, phrase.isEmpty || phrase.allSatisfy(\.isWhitespace) { finishIfComplete() }
                    if byte == UInt8(ascii: "[") { hasLiteral = true }
                    phrase.append(byte)
                }
            }
        }
        finish(isLast: true)
        return addresses
    }

    /// Spaces around the dots of a domain (RFC 5322 §4.4) are taken out.
    private mutating func joinDomain(before byte: UInt8) {
        guard phrase.last == .space, isInDomain else { return }
        if byte == .dot || phrase.dropLast().last == .dot { phrase.removeLast() } else { isInDomain = false }
    }

    /// Two addresses without a comma between them.
    private mutating func finishIfComplete() {
        guard let angle, angle.contains(.at) else { return }
        finish(isLast: false)
    }

    private mutating func quoted(_ index: inout Int) {
        var content: [UInt8] = []
        var isClosed = false
        while index < bytes.endIndex {
            let byte = bytes[index]
            index += 1
            if byte == .quote {
                isClosed = true
                break
            }
            if byte == .backslash, index < bytes.endIndex {
                content.append(bytes[index])
                index += 1
            } else {
                content.append(byte)
            }
        }
        // QUIRK: a quote that is never closed: what looks like an address in it is one. Fixture: malformed/addresses.eml
        if !isClosed, let less = content.lastIndex(of: .less) {
            phrase += content[..<less]
            angle = Array(content[(less + 1)...].prefix { $0 != .greater })
            return
        }
        // A quoted local-part keeps its quotes.
        if index < bytes.endIndex, bytes[index] == .at {
            phrase.append(.quote)
            phrase += content
            phrase.append(.quote)
        } else {
            phrase += content
        }
        isQuoted = true
    }

    private mutating func parenthesised(_ index: inout Int) {
        var depth = 1
        var content: [UInt8] = []
        while index < bytes.endIndex {
            let byte = bytes[index]
            index += 1
            if byte == .backslash, index < bytes.endIndex {
                content.append(bytes[index])
                index += 1
                continue
            }
            if byte == .leftParenthesis { depth += 1 }
            if byte == .rightParenthesis { depth -= 1 }
            if depth == 0 { break }
            content.append(byte)
        }
        if comment.isEmpty { comment = content }
    }

    private mutating func bracketed(_ index: inout Int) {
        var content: [UInt8] = []
        var inQuotes = false
        var hasAt = false
        while index < bytes.endIndex {
            let byte = bytes[index]
            if byte == .quote { inQuotes.toggle() }
            if byte == .greater, !inQuotes {
                index += 1
                break
            }
            if byte == .less {
                index += 1
                (content, hasAt) = ([], false)
                continue
            }
            // QUIRK: no closing bracket: the address ends with the element.
            if byte == .comma, !inQuotes, hasAt, content.first != .at { break }
            if byte == .at { hasAt = true }
            index += 1
            if inQuotes || !byte.isWhitespace { content.append(byte) }
        }
        // A route before the address (RFC 5322 §4.4): <@one,@two:pat@example.org>
        if content.first == .at, let colon = content.firstIndex(of: .colon) { content.removeSubrange(...colon) }
        if content.starts(with: "mailto:".utf8) { content.removeFirst(7) }
        if angle != nil, angle?.isEmpty == false { finish(isLast: false) }
        angle = content
    }

    private mutating func finish(isLast: Bool) {
        defer {
            phrase = []
            comment = []
            angle = nil
            isQuoted = false
            (hasAt, hasLiteral, isInDomain) = (false, false, false)
        }
        let words = phrase[...].trimmed()
        if var spec = angle {
            if spec.isEmpty, words.contains(.at) { spec = Array(words) }
            guard !spec.isEmpty else { return pending = [] }
            var name = Array(words)
            if !pending.isEmpty { name = pending + [.comma, .space] + name }
            pending = []
            add(spec[...], name: name.isEmpty ? comment[...] : name[...])
        } else if words.contains(.at) {
            pending = []
            // QUIRK: `Pat Doe pat@example.org`: the word with the at sign is the address.
            let parts = words.split(separator: .space)
            if parts.count > 1, parts.allSatisfy({ $0.contains(.at) && $0.first != .quote }) {
                for part in parts where addresses.count < limit { add(part, name: []) }
                return
            }
            let spec = isQuoted && words.contains(.quote) ? words : parts.last { $0.contains(.at) } ?? words
            let name = words[..<spec.startIndex].trimmed()
            add(spec, name: name.isEmpty ? comment[...] : name)
        } else if words.starts(with: "=?".utf8) {
            // QUIRK: the whole mailbox, address too, in one encoded-word. Fixture: malformed/addresses.eml
            let decoded = text.decodedBytes(words)
            if decoded.contains(.at), decoded.isASCII || !decoded.starts(with: "=?".utf8),
                let angleStart = decoded.firstIndex(of: .less)
            {
                let spec = decoded[(angleStart + 1)...].prefix { $0 != .greater }
                addresses.append(
                    Address(spec.string, displayName: AddressParser.name(text.clean(decoded[..<angleStart])))
                )
            } else if decoded.contains(.at), !decoded.contains(.space) {
                addresses.append(Address(text.clean(decoded).string))
            } else {
                pending = Array(words)
            }
        } else if !isLast {
            pending = pending.isEmpty || pending.count > 200 ? Array(words) : pending + [.comma, .space] + words
        } else {
            pending = []
        }
    }

    private mutating func add(_ spec: Bytes, name: Bytes) {
        var spec = spec.trimmed()
        while let last = spec.last, last == .greater || last == .dot || last == .comma { spec.removeLast() }
        while spec.first == .apostrophe || spec.first == .less { spec.removeFirst() }
        if spec.last == .apostrophe { spec.removeLast() }
        guard !spec.isEmpty else { return }
        let plain = text.clean(
            EncodedWord.start(in: spec, from: spec.startIndex) == nil
                ? Charset.utf8(spec, label: nil).text : text.decodedBytes(spec)
        )
        addresses.append(Address(plain.string, displayName: AddressParser.name(text.clean(text.decodedBytes(name)))))
    }

    /// nil for an empty name; without quotes around it.
    private static func name(_ name: Bytes) -> String? {
        var name = name.trimmed()
        for mark in [UInt8.quote, .apostrophe] where name.count > 1 && name.first == mark && name.last == mark {
            name = name.dropFirst().dropLast().trimmed()
        }
        return name.isEmpty ? nil : name.string
    }
}
