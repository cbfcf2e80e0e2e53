import Foundation

/// What a scripted server says and hears, in the notation of the RFCs:
///
///     # A comment.
///     S: * OK ready
///     C: $tag EXAMINE "INBOX"
///     S: $tag OK [READ-ONLY] done
///
/// `C:` is one line of the client's. `$tag` takes a word there and gives it back in `S:`; `...` stands for
/// any rest. `S:` sends the line with its CRLF, `S~` without; both know `\xNN`. Further lines:
/// `data` hears lines up to a lone dot and keeps them; `send N` sends N bytes of filling; `cut` ends the
/// connection; `stall` waits until the client ends it; `new connection` waits for the next one; and
/// `tell` ends the test's wait in `told`.
package struct Dialogue: Sendable {
    enum Step: Sendable, Equatable {
        case say([UInt8])
        case hear(String)
        case hearData
        case fill(Int)
        case cut
        case stall
        case newConnection
        case tell
    }

    let steps: [Step]

    package init(_ text: String) {
        steps = text.split(whereSeparator: \.isNewline).compactMap { Self.step(String($0)) }
    }

    /// A file in the folder `Dialogues` beside the test.
    package init(named name: String, beside file: String = #filePath) throws {
        let folder = URL(filePath: file).deletingLastPathComponent().appending(path: "Dialogues")
        self.init(try String(contentsOf: folder.appending(path: name), encoding: .utf8))
    }

    private static func step(_ line: String) -> Step? {
        if line.hasPrefix("#") || line.isEmpty { return nil }
        if line.hasPrefix("S:") { return .say(unescaped(line.dropFirst(3)) + [13, 10]) }
        if line.hasPrefix("S~") { return .say(unescaped(line.dropFirst(3))) }
        if line.hasPrefix("C:") { return .hear(String(line.dropFirst(3))) }
        switch line {
        case "data": return .hearData
        case "cut": return .cut
        case "stall": return .stall
        case "new connection": return .newConnection
        case "tell": return .tell
        default:
            let words = line.split(separator: " ")
            precondition(words.count == 2 && words[0] == "send", "no such step in a dialogue: \(line)")
            return .fill(Int(words[1]) ?? 0)
        }
    }

    private static func unescaped(_ text: Substring) -> [UInt8] {
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "\\"), rest.first == UInt8(ascii: "x"),
                let value = UInt8(String(decoding: rest.dropFirst().prefix(2), as: UTF8.self), radix: 16)
            {
                bytes.append(value)
                rest = rest.dropFirst(3)
            } else {
                bytes.append(byte)
            }
        }
        return bytes
    }
}
