import Platform

/// A server's reply (RFC 5321 §4.2) with its enhanced status code (RFC 3463), addresses taken out:
///
///     550-5.1.1 <pat@example.org>: Recipient address
///     550 5.1.1 rejected
struct SMTPReply: Equatable, CustomStringConvertible {
    let code: Int
    /// `class.subject.detail`: `5.1.1`.
    let enhanced: String?
    let text: String

    /// The last reply among the lines of a conversation; nil where no line is one.
    init?(last lines: [String]) {
        guard let end = lines.lastIndex(where: { Self.code(of: $0) != nil }), let code = Self.code(of: lines[end])
        else { return nil }
        let begin = lines[..<end].lastIndex { !$0.hasPrefix("\(code)-") }.map { $0 + 1 } ?? 0
        var enhanced: String?
        var texts: [Substring] = []
        for line in lines[begin...end] {
            var text = line.dropFirst(4)
            if let status = Self.enhancedStatus(text) {
                enhanced = String(status)
                text = text.dropFirst(status.count + 1)
            }
            texts.append(text)
        }
        self.code = code
        self.enhanced = enhanced
        self.text = withoutAddresses(texts.joined(separator: " "))
    }

    /// Three digits, then a space, a hyphen or nothing.
    private static func code(of line: String) -> Int? {
        let digits = line.prefix(3)
        guard digits.utf8.count == 3, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        guard let next = line.dropFirst(3).first else { return Int(digits) }
        return next == " " || next == "-" ? Int(digits) : nil
    }

    private static func enhancedStatus(_ text: Substring) -> Substring? {
        let word = text.prefix { $0 != " " }
        let numbers = word.split(separator: ".", omittingEmptySubsequences: false)
        guard numbers.count == 3, ["2", "4", "5"].contains(numbers[0]) else { return nil }
        return numbers.allSatisfy { (1...3).contains($0.count) && $0.allSatisfy(\.isASCIIDigit) } ? word : nil
    }

    /// 4xx: the same may succeed later.
    var isTransient: Bool { (400..<500).contains(code) }
    var isPermanent: Bool { (500..<600).contains(code) }

    var description: String {
        [String(code), enhanced, text.isEmpty ? nil : text].compactMap(\.self).joined(separator: " ")
    }
}

extension Character {
    fileprivate var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
