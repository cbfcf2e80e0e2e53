/// Part of a message: it shares the message's storage, so taking one copies nothing.
package typealias Bytes = ArraySlice<UInt8>

extension UInt8 {
    static let tab: UInt8 = 0x09
    static let lineFeed: UInt8 = 0x0A
    static let carriageReturn: UInt8 = 0x0D
    static let escape: UInt8 = 0x1B
    static let space: UInt8 = 0x20
    static let quote: UInt8 = 0x22
    static let apostrophe: UInt8 = 0x27
    static let leftParenthesis: UInt8 = 0x28
    static let rightParenthesis: UInt8 = 0x29
    static let asterisk: UInt8 = 0x2A
    static let comma: UInt8 = 0x2C
    static let hyphen: UInt8 = 0x2D
    static let dot: UInt8 = 0x2E
    static let slash: UInt8 = 0x2F
    static let colon: UInt8 = 0x3A
    static let semicolon: UInt8 = 0x3B
    static let less: UInt8 = 0x3C
    static let equals: UInt8 = 0x3D
    static let greater: UInt8 = 0x3E
    static let question: UInt8 = 0x3F
    static let at: UInt8 = 0x40
    static let backslash: UInt8 = 0x5C
    static let underscore: UInt8 = 0x5F

    /// Space or tab.
    var isBlank: Bool { self == .space || self == .tab }
    /// Space, tab, CR, LF, vertical tab or form feed.
    var isWhitespace: Bool { self == .space || (0x09...0x0D).contains(self) }
    var isDigit: Bool { (0x30...0x39).contains(self) }
    var isLetter: Bool { (0x61...0x7A).contains(self | 0x20) }
    var lowercased: UInt8 { (0x41...0x5A).contains(self) ? self | 0x20 : self }

    var hexDigit: UInt8? {
        switch self {
        case 0x30...0x39: self - 0x30
        case 0x41...0x46: self - 0x37
        case 0x61...0x66: self - 0x57
        default: nil
        }
    }
}

extension Collection where Element == UInt8 {
    var string: String { String(decoding: self, as: UTF8.self) }

    /// Compared with an ASCII `word` in lower case, without regard to case.
    func matches(_ word: String) -> Bool {
        elementsEqual(word.utf8) { $0.lowercased == $1 }
    }

    /// Begins with an ASCII `word` in lower case, without regard to case.
    func begins(with word: String) -> Bool {
        var index = startIndex
        for byte in word.utf8 {
            guard index < endIndex, self[index].lowercased == byte else { return false }
            formIndex(after: &index)
        }
        return true
    }

    var lowercasedString: String { String(decoding: map(\.lowercased), as: UTF8.self) }
}

extension Bytes {
    init(_ text: String) { self = ArraySlice(text.utf8) }

    /// Without white space at either end.
    func trimmed() -> Bytes {
        var (low, high) = (startIndex, endIndex)
        while low < high, self[low].isWhitespace { low += 1 }
        while high > low, self[high - 1].isWhitespace { high -= 1 }
        return self[low..<high]
    }

    var isBlank: Bool { allSatisfy(\.isWhitespace) }

    /// Whether the ASCII `word`, in lower case, stands anywhere, without regard to case.
    func contains(word: StaticString) -> Bool {
        let wanted = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
        guard let first = wanted.first, wanted.count <= count else { return false }
        return withUnsafeBufferPointer { bytes in
            for start in 0...(bytes.count - wanted.count) where bytes[start].lowercased == first {
                var length = 1
                while length < wanted.count, bytes[start + length].lowercased == wanted[length] { length += 1 }
                if length == wanted.count { return true }
            }
            return false
        }
    }
}
