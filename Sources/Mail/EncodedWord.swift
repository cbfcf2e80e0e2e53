/// Header text into UTF-8: unfolded (RFC 5322 §2.2.3), encoded-words decoded (RFC 2047), raw 8-bit
/// characters (RFC 6532) understood.
struct HeaderText {
    /// The charset of raw 8-bit header text that is not UTF-8: the one the message's body names.
    var fallback: Charset?

    /// On one line, without control characters, trimmed.
    func decode(_ raw: Bytes) -> String {
        clean(decodedBytes(HeaderText.unfold(raw))).string
    }

    /// Folds become one space. Copies nothing where there is none.
    static func unfold(_ raw: Bytes) -> Bytes {
        let raw = raw.trimmed()
        guard raw.firstIndex(of: .lineFeed, from: raw.startIndex) != nil else { return raw }
        var out: [UInt8] = []
        out.reserveCapacity(raw.count)
        var index = raw.startIndex
        while index < raw.endIndex {
            let byte = raw[index]
            index += 1
            guard byte == .lineFeed || byte == .carriageReturn else {
                out.append(byte)
                continue
            }
            while let last = out.last, last.isBlank { out.removeLast() }
            while index < raw.endIndex, raw[index].isWhitespace { index += 1 }
            out.append(.space)
        }
        return out[...]
    }

    func decodedBytes(_ text: Bytes) -> Bytes {
        guard let first = EncodedWord.start(in: text, from: text.startIndex) else {
            return Charset.utf8(text, label: nil, fallback: fallback).text
        }
        var out: [UInt8] = []
        out.reserveCapacity(text.count)
        var plain = text.startIndex
        var next: Int? = first
        /// Neighbours in one charset are converted together: a character may be split between them.
        var run: (charset: String, bytes: [UInt8])?
        func flush() {
            guard let finished = run else { return }
            out.append(contentsOf: Charset.utf8(finished.bytes[...], label: finished.charset).text)
            run = nil
        }
        while let start = next {
            guard let word = EncodedWord(in: text, at: start) else {
                next = EncodedWord.start(in: text, from: start + 2)
                continue
            }
            let between = text[plain..<start]
            // White space between two encoded-words is not part of the text (RFC 2047 §6.2).
            if !(run != nil && between.isBlank) || (run == nil && !between.isEmpty) {
                flush()
                out.append(contentsOf: Charset.utf8(between, label: nil, fallback: fallback).text)
            }
            if run?.charset == word.charset {
                run?.bytes += word.bytes
            } else {
                flush()
                run = (word.charset, word.bytes)
            }
            plain = word.end
            next = EncodedWord.start(in: text, from: word.end)
        }
        flush()
        out.append(contentsOf: Charset.utf8(text[plain...], label: nil, fallback: fallback).text)
        return out[...]
    }

    /// Control characters become spaces: an encoded-word may hide a line end.
    func clean(_ text: Bytes) -> Bytes {
        guard text.contains(where: { $0 < .space || $0 == 0x7F }) else { return text.trimmed() }
        return ArraySlice(text.map { $0 < .space || $0 == 0x7F ? .space : $0 }).trimmed()
    }
}

/// `=?utf-8?Q?caf=C3=A9?=` (RFC 2047 §2), the charset with or without a language (RFC 2231 §5).
struct EncodedWord {
    /// Lower-case.
    let charset: String
    let bytes: [UInt8]
    let end: Int

    static func start(in text: Bytes, from position: Int) -> Int? {
        var position = position
        while let hit = text.firstIndex(of: .equals, from: position) {
            if hit + 1 < text.endIndex, text[hit + 1] == .question { return hit }
            position = hit + 1
        }
        return nil
    }

    init?(in text: Bytes, at start: Int) {
        guard start + 1 < text.endIndex, text[start + 1] == .question else { return nil }
        // Charset and encoding are short: what is longer is no encoded-word, and is not searched.
        let head = text[(start + 2)..<min(text.endIndex, start + 80)]
        guard let mark = head.firstIndex(of: .question), mark > head.startIndex, mark + 2 < text.endIndex,
            text[mark + 2] == .question
        else { return nil }
        let label = head[head.startIndex..<mark].prefix { $0 != .asterisk }
        guard label.allSatisfy({ $0 > .space && $0 < 0x7F }) else { return nil }
        let content = text[(mark + 3)...]
        // QUIRK: spaces inside, and a last word cut off. Fixture: malformed/encoded-words.eml
        var finish = content.startIndex
        var isClosed = false
        while let question = content.firstIndex(of: .question, from: finish) {
            if question + 1 < content.endIndex, content[question + 1] == .equals {
                finish = question
                isClosed = true
                break
            }
            // Another word's beginning: this one was never closed.
            if question > content.startIndex, content[question - 1] == .equals {
                finish = question - 1
                break
            }
            finish = question + 1
        }
        if !isClosed, finish <= content.startIndex || content[..<finish].last == .question { finish = content.endIndex }
        let body = content[content.startIndex..<finish]
        switch text[mark + 1].lowercased {
        case UInt8(ascii: "b"): bytes = Base64.decode(body)
        case UInt8(ascii: "q"): bytes = EncodedWord.decodeQ(body)
        default: return nil
        }
        charset = label.lowercasedString
        end = isClosed ? finish + 2 : finish
    }

    private static func decodeQ(_ body: Bytes) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(body.count)
        var index = body.startIndex
        while index < body.endIndex {
            let byte = body[index]
            index += 1
            if byte == .underscore {
                out.append(.space)
            } else if byte == .equals, index + 1 < body.endIndex, let high = body[index].hexDigit,
                let low = body[index + 1].hexDigit
            {
                out.append(high << 4 | low)
                index += 2
            } else {
                out.append(byte)
            }
        }
        return out
    }
}
