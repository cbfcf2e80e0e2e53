/// Cuts what a server sends into responses. Feed it with `append` and take with `next` until nil: nil
/// means that more is needed, an error that this is not IMAP and the connection is of no more use.
package struct IMAPResponseParser {
    package struct Limits: Sendable {
        /// A response without its literals; `* SEARCH` of two million UIDs fits.
        package var line = 16 << 20
        /// All literals of one response.
        package var literals = 160 << 20
        package init() {}
    }

    package struct Malformed: Error, Equatable, Sendable {
        /// What was expected, as RFC 3501 §9 calls it; none of the server's bytes.
        package let production: String
    }

    /// Bytes of capacity that are worth keeping; a message that needed more was an exception.
    private static let kept = 4 << 20

    private let limits: Limits
    private var bytes: [UInt8] = []
    /// Where the response in hand begins, where its present line begins, and from where to look for that
    /// line's end: nothing is looked at twice.
    private var start = 0
    private var line = 0
    private var unseen = 0
    private var literalBytes = 0

    package init(limits: Limits = Limits()) {
        self.limits = limits
    }

    package mutating func append(_ more: [UInt8]) {
        bytes += more
    }

    /// Lets `body` append to the bytes in place.
    package mutating func append<Result, Failure: Error>(
        _ body: (inout [UInt8]) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try body(&bytes)
    }

    package mutating func next() throws(Malformed) -> IMAPResponse? {
        guard let end = try endOfResponse() else { return nil }
        var cursor = IMAPCursor(bytes: bytes, position: start, end: end)
        let response = try cursor.response()
        // Gives the array back before it changes, or it would be copied.
        cursor = IMAPCursor(bytes: [], position: 0, end: 0)
        finish(at: end)
        return response
    }

    private mutating func finish(at end: Int) {
        if bytes.capacity > Self.kept {
            bytes = Array(bytes[end...])
            start = 0
        } else if end == bytes.count {
            bytes.removeAll(keepingCapacity: true)
            start = 0
        } else if end > 1 << 20 {
            bytes.removeSubrange(..<end)
            start = 0
        } else {
            start = end
        }
        line = start
        unseen = start
        literalBytes = 0
    }

    /// Behind the line end of the first whole response.
    private mutating func endOfResponse() throws(Malformed) -> Int? {
        while unseen < bytes.count {
            guard let lineFeed = bytes[unseen...].firstIndex(of: 0x0A) else {
                unseen = bytes.count
                guard unseen - start - literalBytes <= limits.line else { throw Malformed(production: "line limit") }
                return nil
            }
            guard let count = try literalCount(before: lineFeed) else { return lineFeed + 1 }
            literalBytes += count
            guard literalBytes <= limits.literals else { throw Malformed(production: "literal limit") }
            line = lineFeed + 1 + count
            unseen = line
            bytes.reserveCapacity(line + 4096)
        }
        return nil
    }

    /// The octets that follow a line which ends in `{4827}` (RFC 3501 §4.3), `{4827+}` or `~{4827}`.
    private func literalCount(before lineFeed: Int) throws(Malformed) -> Int? {
        var end = lineFeed
        if end > line, bytes[end - 1] == 0x0D { end -= 1 }
        guard end > line, bytes[end - 1] == UInt8(ascii: "}"), mayHoldLiteral else { return nil }
        end -= 1
        if end > line, bytes[end - 1] == UInt8(ascii: "+") { end -= 1 }
        var digits = end
        while digits > line, (0x30...0x39).contains(bytes[digits - 1]) { digits -= 1 }
        guard digits < end, digits > line, bytes[digits - 1] == UInt8(ascii: "{") else { return nil }
        guard end - digits <= 12, let count = Int(String(decoding: bytes[digits..<end], as: UTF8.self)) else {
            throw Malformed(production: "literal")
        }
        return count
    }

    /// Status responses end in text for people, which may look like a literal: `* OK see {1}`.
    private var mayHoldLiteral: Bool {
        let head = bytes[start...].prefix(6)
        guard head.first == UInt8(ascii: "*") else { return false }
        let word = String(decoding: head.dropFirst(2), as: UTF8.self).uppercased()
        return !["OK ", "NO ", "BAD ", "BYE "].contains { word.hasPrefix($0) }
    }
}
