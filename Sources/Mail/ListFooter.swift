/// What mailing-list servers add below every message: a line of underscores, the list's name and address.
enum ListFooter {
    static func mark(_ lines: inout [ReplyLine]) {
        for index in lines.indices
        where lines[index].role == .new && lines[index].text.count >= 2
            && lines[index].text.allSatisfy({ $0 == .underscore })
        {
            let rest = (index + 1)..<min(lines.count, index + 8)
            let below = lines[rest].filter { !$0.isBlank }
            guard (1...6).contains(below.count), lines.count - index <= 10,
                below.contains(where: {
                    $0.text.contains(word: "mailing list") || $0.text.contains(word: "listinfo")
                        || $0.text.contains(word: "unsubscribe")
                })
            else { continue }
            for line in index..<lines.count where lines[line].role == .new { lines[line].role = .footer }
            return
        }
    }
}
