import Mail

/// A message in somebody's mailbox, as Mail reads it.
struct Letter {
    let message: Message

    init(_ bytes: [UInt8]) { message = Message(parsing: bytes) }

    /// Which of Redress's letters it is, by `Redress-Letter: INSTANCE; LETTER`; nil for other mail.
    var name: String? {
        message.field("Redress-Letter")?.split(separator: ";").last.map { String($0.drop { $0 == " " }) }
    }

    var subject: String { message.subject }
    var messageID: String? { message.messageID }

    /// The text on one line, so that a phrase is found however it was wrapped and quoted.
    var words: String {
        message.text.split(separator: "\n").map { $0.hasPrefix("> ") ? $0.dropFirst(2) : $0 }
            .flatMap { $0.split { $0.isWhitespace } }.joined(separator: " ")
    }

    func field(_ name: String) -> String? { message.field(name) }
}
