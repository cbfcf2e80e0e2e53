/// The commands that reading a mailbox needs; none of them changes it. The text has no tag and no line end.
enum IMAPCommand: Equatable {
    case capability
    /// SELECT without the right to change anything (RFC 3501 §6.3.2).
    case examine(String)
    case noop
    /// RFC 2177.
    case idle
    case logout
    /// Every UID there.
    case searchAll
    /// `UID FETCH 813:* …` also gives the last message when its UID is below 813.
    case listFrom(UInt32)
    case list([UInt32])
    /// PEEK leaves \Seen alone.
    case fetch([UInt32])
    case fetchPart(UInt32, bytes: Int)

    var text: String {
        switch self {
        case .capability: "CAPABILITY"
        case .examine(let mailbox): "EXAMINE \(Self.quoted(Self.modifiedUTF7(mailbox)))"
        case .noop: "NOOP"
        case .idle: "IDLE"
        case .logout: "LOGOUT"
        case .searchAll: "UID SEARCH ALL"
        case .listFrom(let uid): "UID FETCH \(uid):* (UID INTERNALDATE RFC822.SIZE)"
        case .list(let uids): "UID FETCH \(Self.set(uids)) (UID INTERNALDATE RFC822.SIZE)"
        case .fetch(let uids): "UID FETCH \(Self.set(uids)) (UID INTERNALDATE BODY.PEEK[])"
        case .fetchPart(let uid, let bytes): "UID FETCH \(uid) (UID INTERNALDATE BODY.PEEK[]<0.\(bytes)>)"
        }
    }

    /// For error texts: the mailbox's name may be a person's.
    var name: String {
        let words = text.split(separator: " ")
        return words[0] == "UID" ? "\(words[0]) \(words[1])" : String(words[0])
    }

    /// `1:3,7`: no UID that was not asked for.
    static func set(_ uids: [UInt32]) -> String {
        var ranges: [ClosedRange<UInt32>] = []
        for uid in uids.sorted() {
            if let last = ranges.last, uid <= last.upperBound || uid - last.upperBound == 1 {
                ranges[ranges.count - 1] = last.lowerBound...max(uid, last.upperBound)
            } else {
                ranges.append(uid...uid)
            }
        }
        return ranges.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound):\($0.upperBound)" }
            .joined(separator: ",")
    }

    static func quoted(_ text: String) -> String {
        "\"" + text.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : String($0) }.joined() + "\""
    }

    /// How mailbox names travel (RFC 3501 §5.1.3): `Entw&APw-rfe`.
    static func modifiedUTF7(_ name: String) -> String {
        var encoded = ""
        var pending: [UInt8] = []
        func flush() {
            guard !pending.isEmpty else { return }
            encoded += "&" + modifiedBase64(pending) + "-"
            pending = []
        }
        for unit in name.utf16 {
            if (0x20...0x7E).contains(unit), let scalar = Unicode.Scalar(unit) {
                flush()
                encoded += scalar == "&" ? "&-" : String(scalar)
            } else {
                pending += [UInt8(unit >> 8), UInt8(unit & 0xFF)]
            }
        }
        flush()
        return encoded
    }

    /// With a comma for the slash, and no padding.
    private static func modifiedBase64(_ bytes: [UInt8]) -> String {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+,")
        var text = ""
        var bits: UInt32 = 0
        var count = 0
        for byte in bytes {
            bits = bits << 8 | UInt32(byte)
            count += 8
            while count >= 6 {
                count -= 6
                text.append(alphabet[Int(bits >> count) & 63])
            }
        }
        if count > 0 { text.append(alphabet[Int(bits << (6 - count)) & 63]) }
        return text
    }
}
