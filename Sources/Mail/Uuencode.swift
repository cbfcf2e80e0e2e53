/// Files inside a text, between `begin 644 name` and `end` (POSIX uuencode).
enum Uuencode {
    struct File {
        let name: Bytes
        let bytes: [UInt8]
        /// All its lines.
        let range: Range<Int>
    }

    static func first(in text: Bytes) -> File? { files(in: text).first }

    static func files(in text: Bytes) -> [File] {
        var files: [File] = []
        guard text.contains(word: "begin ") else { return [] }
        var position = text.startIndex
        while position < text.endIndex {
            let (line, next) = text.line(at: position)
            guard let name = name(of: line) else {
                position = next
                continue
            }
            // What is read as data is not looked at again, or hostile text would cost its square.
            var (cursor, isComplete, bytes) = (next, false, [UInt8]())
            while cursor < text.endIndex, !isComplete {
                let (data, after) = text.line(at: cursor)
                isComplete = data.trimmed().matches("end")
                guard isComplete || decode(data, into: &bytes) else { break }
                cursor = after
            }
            if isComplete { files.append(File(name: name, bytes: bytes, range: position..<cursor)) }
            position = cursor
        }
        return files
    }

    /// The name in `begin MODE NAME`.
    private static func name(of line: Bytes) -> Bytes? {
        guard line.starts(with: "begin ".utf8) else { return nil }
        let rest = line.dropFirst(6)
        let mode = rest.prefix { (0x30...0x37).contains($0) }
        let name = rest.dropFirst(mode.count)
        guard (3...4).contains(mode.count), name.first == .space, !name.isBlank else { return nil }
        return name.trimmed()
    }

    /// One data line: its length, then four characters for three bytes. False where it is none.
    private static func decode(_ line: Bytes, into out: inout [UInt8]) -> Bool {
        guard let first = line.first, (0x20...0x60).contains(first) else { return line.isEmpty }
        let length = Int(first - 0x20) & 0x3F
        let data = line.dropFirst()
        guard data.count <= 64 + 4, (length + 2) / 3 * 4 <= data.count + 3 else { return false }
        var left = length
        var index = data.startIndex
        while left > 0 {
            var group: UInt32 = 0
            for offset in 0..<4 {
                let byte = index + offset < data.endIndex ? data[index + offset] : 0x60
                guard (0x20...0x60).contains(byte) else { return false }
                group = group << 6 | UInt32((byte - 0x20) & 0x3F)
            }
            for shift in [UInt32(16), 8, 0] where left > 0 {
                out.append(UInt8(truncatingIfNeeded: group >> shift))
                left -= 1
            }
            index += 4
        }
        return true
    }
}

extension Bytes {
    /// The line at `start` without its LF or CRLF, and where the next begins.
    func line(at start: Int) -> (line: Bytes, next: Int) {
        guard let feed = firstIndex(of: .lineFeed, from: start) else { return (self[start..<endIndex], endIndex) }
        let end = feed > start && self[feed - 1] == .carriageReturn ? feed - 1 : feed
        return (self[start..<end], feed + 1)
    }
}
