/// `Re:`, `Fwd:`, `[list]` and their kin before a subject proper.
struct SubjectPrefix: Sendable {
    private(set) var isReply = false
    private(set) var isForward = false
    /// Bytes of the subject that it takes up.
    private(set) var length = 0

    init(_ subject: String) {
        let bytes = Array(subject.utf8)
        var position = 0
        while position < bytes.count {
            if bytes[position] == 0x20 || bytes[position] == UInt8(ascii: "*") {
                position += 1
            } else if bytes[position] == UInt8(ascii: "["),
                let end = bytes[position...].firstIndex(of: UInt8(ascii: "]")), end < bytes.count - 1
            {
                position = end + 1
            } else if let colon = bytes[position...].prefix(8).firstIndex(of: UInt8(ascii: ":")) {
                let word = String(decoding: bytes[position..<colon], as: UTF8.self).lowercased().filter { $0.isLetter }
                if Self.replies.contains(word) {
                    isReply = true
                } else if Self.forwards.contains(word) {
                    isForward = true
                } else {
                    break
                }
                position = colon + 1
            } else {
                break
            }
        }
        length = position
    }

    private static let replies: Set<String> = [
        "re", "aw", "sv", "vs", "antw", "odp", "ref", "res", "r", "ynt", "ateb", "rép", "rif",
    ]
    private static let forwards: Set<String> = [
        "fw", "fwd", "wg", "tr", "rv", "i", "doorst", "pd", "enc", "vb", "vl", "ymlaen",
    ]
}
