import Glibc

extension [UInt8] {
    /// The first `byte` at or after `start`.
    func firstIndex(of byte: UInt8, from start: Int) -> Int? {
        withUnsafeBufferPointer { buffer in
            guard let base = buffer.baseAddress, start < buffer.count,
                let hit = memchr(base + start, Int32(byte), buffer.count - start)
            else { return nil }
            return UnsafeRawPointer(hit) - UnsafeRawPointer(base)
        }
    }
}

extension Bytes {
    /// The first `byte` at or after `start`.
    func firstIndex(of byte: UInt8, from start: Int) -> Int? {
        withUnsafeBufferPointer { buffer in
            guard let base = buffer.baseAddress, start >= startIndex, start < endIndex,
                let hit = memchr(base + (start - startIndex), Int32(byte), endIndex - start)
            else { return nil }
            return UnsafeRawPointer(hit) - UnsafeRawPointer(base) + startIndex
        }
    }

    /// No byte above 0x7F.
    var isASCII: Bool {
        withUnsafeBytes { raw in
            var index = 0
            while index + 8 <= raw.count {
                if raw.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 != 0 {
                    return false
                }
                index += 8
            }
            while index < raw.count {
                if raw[index] >= 0x80 { return false }
                index += 1
            }
            return true
        }
    }

    /// Well-formed UTF-8 (RFC 3629).
    var isUTF8: Bool {
        withUnsafeBufferPointer { bytes in
            var index = 0
            while index < bytes.count {
                let lead = bytes[index]
                if lead < 0x80 {
                    index += 1
                    continue
                }
                guard let length = UTF8Sequence.length(of: bytes, at: index) else { return false }
                index += length
            }
            return true
        }
    }
}

enum UTF8Sequence {
    /// The length of the well-formed sequence at `index`, which holds a byte above 0x7F; nil where it is malformed.
    static func length(of bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int? {
        let lead = bytes[index]
        let length: Int
        var second: ClosedRange<UInt8> = 0x80...0xBF
        switch lead {
        case 0xC2...0xDF: length = 2
        case 0xE0: (length, second) = (3, 0xA0...0xBF)
        case 0xED: (length, second) = (3, 0x80...0x9F)
        case 0xE1...0xEF: length = 3
        case 0xF0: (length, second) = (4, 0x90...0xBF)
        case 0xF1...0xF3: length = 4
        case 0xF4: (length, second) = (4, 0x80...0x8F)
        default: return nil
        }
        guard index + length <= bytes.count, second.contains(bytes[index + 1]) else { return nil }
        for offset in 2..<max(2, length) where bytes[index + offset] & 0xC0 != 0x80 { return nil }
        return length
    }
}
