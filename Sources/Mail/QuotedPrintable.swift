/// RFC 2045 §6.7.
enum QuotedPrintable {
    /// An equals sign that is no code stands for itself.
    static func decode(_ bytes: Bytes) -> [UInt8] {
        bytes.withUnsafeBufferPointer { input in
            [UInt8](unsafeUninitializedCapacity: input.count) { out, written in
                var (index, end) = (0, 0)
                /// Where white space that may turn out to end a line begins in `out`.
                var blanks = 0
                let count = input.count
                while index < count {
                    let byte = input[index]
                    index += 1
                    if byte == .equals {
                        if index + 1 < count, let high = input[index].hexDigit, let low = input[index + 1].hexDigit {
                            out[end] = high << 4 | low
                            index += 2
                            end += 1
                            blanks = end
                            continue
                        }
                        var probe = index
                        while probe < count, input[probe].isBlank { probe += 1 }
                        if probe < count, input[probe] == .carriageReturn { probe += 1 }
                        if probe == count || input[probe] == .lineFeed {
                            index = Swift.min(count, probe + 1)
                            blanks = end
                            continue
                        }
                    } else if byte == .lineFeed
                        || (byte == .carriageReturn && index < count && input[index] == .lineFeed)
                    {
                        // White space at the end of a line was added on the way.
                        end = blanks
                    }
                    out[end] = byte
                    end += 1
                    if !byte.isBlank { blanks = end }
                }
                written = end
            }
        }
    }

    /// CRLF lines of at most 76 characters. `text` has LF line ends.
    static func encode(_ text: Bytes) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(text.count + text.count / 4)
        var column = 0
        var index = text.startIndex
        while index < text.endIndex {
            let byte = text[index]
            index += 1
            if byte == .lineFeed {
                out.append(contentsOf: [.carriageReturn, .lineFeed])
                column = 0
                continue
            }
            let atLineEnd = index == text.endIndex || text[index] == .lineFeed
            // "From " at the start of a line and a lone dot are changed on the way by old mail programs.
            let literal =
                (byte > .space && byte < 0x7F && byte != .equals && !(column == 0 && (byte == .dot || byte == 0x46)))
                || (byte.isBlank && !atLineEnd)
            let width = literal ? 1 : 3
            if column + width > (atLineEnd ? 76 : 75) {
                out.append(contentsOf: [.equals, .carriageReturn, .lineFeed])
                column = 0
                // The byte now starts a line: look at it again.
                index -= 1
                continue
            }
            if literal {
                out.append(byte)
            } else {
                out.append(.equals)
                out.append(hex[Int(byte >> 4)])
                out.append(hex[Int(byte & 15)])
            }
            column += width
        }
        return out
    }

    static let hex = Array("0123456789ABCDEF".utf8)
}
