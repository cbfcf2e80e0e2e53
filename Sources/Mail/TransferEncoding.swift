/// Content-Transfer-Encoding (RFC 2045 §6).
enum TransferEncoding: Sendable {
    case identity, base64, quotedPrintable, uuencode

    /// What is not known is taken as it stands.
    init(_ value: Bytes) {
        let word = value.trimmed().prefix { !$0.isWhitespace && $0 != .semicolon && $0 != .leftParenthesis }
        if word.matches("base64") {
            self = .base64
        } else if word.matches("quoted-printable") || word.matches("quotedprintable") {
            self = .quotedPrintable
        } else if word.matches("x-uuencode") || word.matches("uuencode") || word.matches("x-uue") {
            self = .uuencode
        } else {
            self = .identity
        }
    }

    func decode(_ bytes: Bytes) -> Bytes {
        switch self {
        case .identity: bytes
        case .base64: Base64.decode(bytes)[...]
        case .quotedPrintable: QuotedPrintable.decode(bytes)[...]
        case .uuencode: Uuencode.first(in: bytes)?.bytes[...] ?? bytes
        }
    }
}

/// RFC 2045 §6.8.
enum Base64 {
    /// 0…63 for a digit, 64 for padding, 255 for anything else.
    private static let digits: [UInt8] = {
        var table = [UInt8](repeating: 255, count: 256)
        for (value, byte) in alphabet.enumerated() { table[Int(byte)] = UInt8(value) }
        table[Int(UInt8.equals)] = 64
        return table
    }()

    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    /// Whatever is not of the alphabet is stepped over; padding in the middle starts anew, as where two
    /// encodings were put one after the other.
    static func decode(_ bytes: Bytes) -> [UInt8] {
        digits.withUnsafeBufferPointer { table in
            bytes.withUnsafeBufferPointer { input in
                [UInt8](unsafeUninitializedCapacity: input.count / 4 * 3 + 3) { out, written in
                    var (group, held, index, end) = (UInt32(0), 0, 0, 0)
                    let count = input.count
                    while index < count {
                        if held == 0 {
                            while index + 4 <= count {
                                let (a, b) = (table[Int(input[index])], table[Int(input[index + 1])])
                                let (c, d) = (table[Int(input[index + 2])], table[Int(input[index + 3])])
                                guard a | b | c | d < 64 else { break }
                                out[end] = a << 2 | b >> 4
                                out[end + 1] = b << 4 | c >> 2
                                out[end + 2] = c << 6 | d
                                end += 3
                                index += 4
                            }
                            guard index < count else { break }
                        }
                        let digit = table[Int(input[index])]
                        index += 1
                        if digit < 64 {
                            group = group << 6 | UInt32(digit)
                            held += 1
                            if held == 4 {
                                out[end] = UInt8(truncatingIfNeeded: group >> 16)
                                out[end + 1] = UInt8(truncatingIfNeeded: group >> 8)
                                out[end + 2] = UInt8(truncatingIfNeeded: group)
                                end += 3
                                (group, held) = (0, 0)
                            }
                        } else if digit == 64 {
                            end += flush(group, held, out, end)
                            (group, held) = (0, 0)
                            // What else stands on the line is no encoding.
                            while index < count, input[index] != .lineFeed { index += 1 }
                        }
                    }
                    end += flush(group, held, out, end)
                    written = end
                }
            }
        }
    }

    private static func flush(_ group: UInt32, _ held: Int, _ out: UnsafeMutableBufferPointer<UInt8>, _ end: Int) -> Int
    {
        switch held {
        case 2:
            out[end] = UInt8(truncatingIfNeeded: group >> 4)
            return 1
        case 3:
            out[end] = UInt8(truncatingIfNeeded: group >> 10)
            out[end + 1] = UInt8(truncatingIfNeeded: group >> 2)
            return 2
        default: return 0
        }
    }

    /// In lines of 76 characters with CRLF, or in one line.
    static func encode(_ bytes: Bytes, inLines: Bool) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count / 3 * 4 + bytes.count / 57 * 2 + 8)
        var index = bytes.startIndex
        var column = 0
        while index < bytes.endIndex {
            let length = Swift.min(3, bytes.endIndex - index)
            var group = UInt32(bytes[index]) << 16
            if length > 1 { group |= UInt32(bytes[index + 1]) << 8 }
            if length > 2 { group |= UInt32(bytes[index + 2]) }
            for position in 0..<4 {
                out.append(position > length ? .equals : alphabet[Int(group >> (18 - 6 * position) & 0x3F)])
            }
            index += length
            column += 4
            if inLines, column == 76, index < bytes.endIndex {
                out.append(contentsOf: [.carriageReturn, .lineFeed])
                column = 0
            }
        }
        return out
    }
}
