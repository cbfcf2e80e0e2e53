/// Reads Message-IDs (RFC 5322 §3.6.4), without their angle brackets.
enum MessageID {
    /// In References and In-Reply-To, in order.
    static func list(_ raw: Bytes, limit: Int) -> [String] {
        let text = HeaderText.unfold(raw)
        var found: [String] = []
        var index = text.startIndex
        while found.count < limit, let open = text.firstIndex(of: .less, from: index) {
            let rest = text[(open + 1)...]
            let content = rest.prefix { $0 != .greater && $0 != .less }
            index = content.endIndex
            // Folding may have put spaces inside.
            let id = content.filter { !$0.isWhitespace }
            if !id.isEmpty { found.append(id.string) }
        }
        guard found.isEmpty else { return found }
        // QUIRK: no brackets; In-Reply-To may also be a sentence (RFC 822). Fixture: malformed/message-ids.eml
        for word in text.split(whereSeparator: { $0.isWhitespace || $0 == .comma })
        where found.count < limit && word.contains(.at) {
            found.append(word.filter { $0 != .quote && $0 != .semicolon && $0 != .greater }.string)
        }
        return found
    }

    static func first(_ raw: Bytes) -> String? {
        if let id = list(raw, limit: 1).first { return id }
        let text = HeaderText.unfold(raw).filter { !$0.isWhitespace && $0 != .less && $0 != .greater }
        return text.isEmpty ? nil : text.string
    }
}
