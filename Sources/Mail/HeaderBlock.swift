/// A header field as it stands in the message: still folded and encoded.
struct RawField {
    let name: Bytes
    /// What follows the colon, up to and without the last line end.
    let body: Bytes
}

/// The header of a message or body part (RFC 5322 §2.2, §4.5), cut into fields.
struct HeaderBlock {
    private(set) var fields: [RawField] = []
    /// Where the body begins.
    private(set) var end: Int

    /// Reads from `start` until a blank line, a line that `isDelimiter`, or something that is no header.
    init(
        _ bytes: [UInt8],
        from start: Int,
        limit: Int,
        defects: inout Defects,
        isDelimiter: (_ line: Range<Int>) -> Bool
    ) {
        end = start
        var position = start
        var open: (name: Range<Int>, body: Range<Int>)?
        func close(_ fields: inout [RawField], _ defects: inout Defects) {
            guard let field = open else { return }
            if fields.count < limit {
                fields.append(RawField(name: bytes[field.name], body: bytes[field.body]))
            } else {
                defects.add("more header fields than the limit")
            }
            open = nil
        }
        while position < bytes.count {
            let line = bytes.line(at: position)
            let next = min(bytes.count, bytes.afterLine(line))
            if line.isEmpty {
                position = next
                break
            }
            let first = bytes[line.lowerBound]
            if first.isBlank {
                // QUIRK: a "blank" line that holds a space ends the header, unless fields go on after it.
                // RFC 5322 §4.2 reads it as folding. Fixture: malformed/blank-line-with-space.eml
                if bytes[line].isBlank, !HeaderBlock.goesOn(bytes, at: next) {
                    defects.add("white space on the line that ends the header")
                    position = next
                    break
                }
                if let field = open { open = (field.name, field.body.lowerBound..<line.upperBound) }
                position = next
                continue
            }
            if first == .hyphen, isDelimiter(line) { break }
            if let colon = HeaderBlock.colon(in: bytes, line: line) {
                close(&fields, &defects)
                open = (line.lowerBound..<colon.nameEnd, (colon.position + 1)..<line.upperBound)
            } else {
                // QUIRK: broken lines inside a header ("From " of mbox, half a field) are stepped over
                // when more fields follow. Fixture: malformed/line-without-colon.eml
                let mbox = bytes[line].starts(with: "From ".utf8) || bytes[line].starts(with: ">From ".utf8)
                guard mbox || (!(fields.isEmpty && open == nil) && HeaderBlock.goesOn(bytes, at: next)) else {
                    defects.add("no blank line after the header")
                    break
                }
                if !mbox { defects.add("header line without a colon") }
                close(&fields, &defects)
            }
            position = next
        }
        close(&fields, &defects)
        end = position
    }

    func first(_ name: String) -> RawField? { fields.first { $0.name.matches(name) } }

    /// The colon that ends a field name in this line, and where the name ends.
    private static func colon(in bytes: [UInt8], line: Range<Int>) -> (position: Int, nameEnd: Int)? {
        var index = line.lowerBound
        while index < line.upperBound, bytes[index] > .space, bytes[index] < 0x7F, bytes[index] != .colon { index += 1 }
        let nameEnd = index
        // RFC 5322 §4.5.3: white space before the colon.
        while index < line.upperBound, bytes[index].isBlank { index += 1 }
        guard index < line.upperBound, bytes[index] == .colon, nameEnd > line.lowerBound else { return nil }
        return (index, nameEnd)
    }

    private static func goesOn(_ bytes: [UInt8], at position: Int) -> Bool {
        guard position < bytes.count else { return false }
        var line = bytes.line(at: position)
        // Folded lines of the same field may come first.
        for _ in 0..<8 where line.lowerBound < bytes.count && !line.isEmpty && bytes[line.lowerBound].isBlank {
            line = bytes.line(at: bytes.afterLine(line))
        }
        guard let colon = colon(in: bytes, line: line) else { return false }
        // A sentence may hold a colon; a field name holds no slash, and "http:" is none.
        return !bytes[line.lowerBound..<colon.nameEnd].contains(.slash)
            && !(colon.position + 2 < line.upperBound && bytes[colon.position + 1] == .slash)
    }
}

extension [UInt8] {
    /// The line that starts at `start`, without its LF or CRLF.
    func line(at start: Int) -> Range<Int> {
        let feed = firstIndex(of: .lineFeed, from: start) ?? count
        let isCRLF = feed < count && feed > start && self[feed - 1] == .carriageReturn
        return start..<(isCRLF ? feed - 1 : feed)
    }

    /// Where the next line starts, at most one past the end.
    func afterLine(_ line: Range<Int>) -> Int {
        var index = line.upperBound
        if index < count, self[index] == .carriageReturn { index += 1 }
        return Swift.min(index + 1, count)
    }
}
