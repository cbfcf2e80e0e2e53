extension String {
    /// Its lines as bytes, whatever ends them: to tell characters apart takes longer than most lines deserve.
    var byteLines: [ArraySlice<UInt8>] {
        let bytes = Array(utf8)
        var lines: [ArraySlice<UInt8>] = []
        var (start, index) = (0, 0)
        while index < bytes.count {
            let length = bytes.lineEnd(at: index)
            if length > 0 {
                lines.append(bytes[start..<index])
                start = index + length
            }
            index += max(length, 1)
        }
        lines.append(bytes[start...])
        return lines
    }
}

extension [UInt8] {
    /// How many bytes end a line here (`Character.isNewline`, in UTF-8); 0 where none ends.
    fileprivate func lineEnd(at index: Int) -> Int {
        func next(_ offset: Int) -> UInt8 { index + offset < count ? self[index + offset] : 0 }
        return switch self[index] {
        case 0x0D: next(1) == 0x0A ? 2 : 1
        case 0x0A...0x0C: 1
        case 0xC2: next(1) == 0x85 ? 2 : 0
        case 0xE2: next(1) == 0x80 && (0xA8...0xA9).contains(next(2)) ? 3 : 0
        default: 0
        }
    }
}

extension ArraySlice<UInt8> {
    /// Without the bytes of `characters` that it begins with; all are ASCII.
    func dropFirst(of characters: String) -> ArraySlice<UInt8> { drop { characters.utf8.contains($0) } }

    var string: String { String(decoding: self, as: UTF8.self) }
}
