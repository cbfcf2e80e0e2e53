/// Walks the parts of a message and sorts them into text to read, attachments, reports and messages.
struct MessageContent {
    private let limits: MessageLimits
    private var pieces: [Bytes] = []
    private(set) var attachments: [Attachment] = []
    private(set) var embedded: [Message] = []
    private(set) var deliveryStatus: DeliveryStatus?
    private(set) var defects = Defects()
    /// The charset the first text names: raw 8-bit header text is likely in it too.
    private(set) var charset: Charset?

    init(limits: MessageLimits) { self.limits = limits }

    /// All pieces of text, an empty line between two of them.
    var text: String {
        let parts = pieces.map { $0.withoutOuterBlankLines() }.filter { !$0.isEmpty }
        guard let first = parts.first else { return "" }
        guard parts.count > 1 else { return first.string }
        return Bytes(parts.joined(separator: [.lineFeed, .lineFeed])).string
    }

    mutating func read(_ root: Entity) {
        visit(root, isShown: true, isRoot: true)
        // QUIRK: the only text has a file name. Fixture: malformed/text-with-file-name.eml
        if pieces.isEmpty, let named { show(named) }
        // QUIRK: Outlook's rich text, where the readable part is blank or missing.
        if let packed, pieces.allSatisfy(\.isBlank) { pieces = [ReadableText.withLineFeeds(packed)] }
    }

    /// The first text part that went to the attachments for its name alone.
    private var named: Entity?

    /// The text of a `winmail.dat`.
    private var packed: Bytes?

    /// `isShown`: false inside the alternatives that were not chosen; their attachments count all the same.
    private mutating func visit(_ entity: Entity, isShown: Bool, isRoot: Bool = false) {
        if entity.type.isMultipart, !entity.parts.isEmpty {
            let shown = shownPart(of: entity)
            for (index, part) in entity.parts.enumerated() {
                visit(part, isShown: isShown && (shown == nil || shown == index))
            }
        } else if entity.type.isMessage {
            message(entity)
        } else if entity.type.value == "message/delivery-status"
            || entity.type.value == "message/global-delivery-status"
        {
            if deliveryStatus == nil { deliveryStatus = DeliveryStatus(parsing: entity.decodedBody) }
        } else if entity.type.value == "text/rfc822-headers" || entity.type.value == "message/global-headers" {
            if embedded.count < limits.parts {
                embedded.append(Message(parsing: Array(entity.decodedBody), limits: limits, depth: entity.depth + 1))
            }
        } else if entity.type.value == "message/disposition-notification"
            || entity.type.value == "message/feedback-report"
        {
            // For machines; the text part beside it says the same.
            return
        } else if isText(entity, isRoot: isRoot) {
            if isShown { show(entity) }
        } else if WinMail.isOne(entity), unpack(entity) {
            return
        } else {
            if isShown, named == nil, entity.type.value == "text/plain", !entity.isAttachment { named = entity }
            attach(entity)
        }
    }

    /// The one part of an alternative or related multipart to read; nil: all of them.
    private func shownPart(of entity: Entity) -> Int? {
        switch entity.type.value {
        case "multipart/alternative":
            let ranks = entity.parts.map { rank($0) }
            if let poor = entity.parts.firstIndex(where: { $0.type.value == "text/plain" && isPoor($0) }),
                let html = ranks.lastIndex(of: Rank.html),
                entity.parts[html].body.count > 8 * entity.parts[poor].body.count
            {
                return html
            }
            guard let best = ranks.max(), best > 0 else { return nil }
            return best == Rank.html ? ranks.lastIndex(of: best) : ranks.firstIndex(of: best)
        case "multipart/related":
            return entity.parts.firstIndex { rank($0) > 0 }
        default: return nil
        }
    }

    private enum Rank {
        static let plain = 3
        static let html = 2
        static let other = 1
    }

    /// How good a text a part of an alternative has.
    private func rank(_ entity: Entity) -> Int {
        if !entity.parts.isEmpty { return entity.parts.map { rank($0) }.max() ?? 0 }
        guard isText(entity, isRoot: false) else { return 0 }
        switch entity.type.value {
        case "text/html": return Rank.html
        case "text/plain": return entity.encoding.decode(entity.body.prefix(4096)).isBlank ? 0 : Rank.plain
        default: return Rank.other
        }
    }

    private static let readerWords = Phrases([
        "view", "support", "client", "enable", "program", "reader", "anzeig", "afficher",
    ])

    /// Only a sentence that says the reader needs HTML.
    private func isPoor(_ entity: Entity) -> Bool {
        guard entity.body.count < 2000 else { return false }
        let text = entity.decodedBody.trimmed()
        guard text.count < 300, text.contains(word: "html") else { return false }
        return ["view", "support", "client", "enable", "program", "reader", "anzeig", "afficher"].contains {
            text.contains(word: $0)
        }
    }

    private func isText(_ entity: Entity, isRoot: Bool) -> Bool {
        guard !entity.isAttachment || isRoot && entity.fileName == nil else { return false }
        guard isRoot || entity.fileName == nil || entity.type.value == "text/html" && entity.disposition == nil else {
            return false
        }
        switch entity.type.value {
        case "text/plain", "text/html", "text/enriched", "text/richtext", "text", "text/x-markdown", "text/markdown",
            "text/xhtml",
            "application/xhtml+xml":
            return true
        default:
            return entity.type.isMultipart
        }
    }

    private mutating func show(_ entity: Entity) {
        let label = entity.type.parameters["charset"]
        if charset == nil, let label { charset = Charset(label: label) }
        var readable = ReadableText(entity)
        if readable.isGuess { defects.add("charset is wrong or not stated") }
        pieces.append(readable.take())
        for file in readable.files {
            attachments.append(
                Attachment(
                    name: AttachmentName.safe(file.name.string) ?? AttachmentName.made(for: "application/octet-stream"),
                    type: "application/octet-stream",
                    raw: file.bytes[...]
                )
            )
        }
    }

    /// False where it is no `winmail.dat` after all: then it is a file like others.
    private mutating func unpack(_ entity: Entity) -> Bool {
        guard let mail = WinMail(entity.decodedBody, limit: max(0, limits.parts - attachments.count)) else {
            defects.add("winmail.dat not understood")
            return false
        }
        if mail.isCutShort { defects.add("winmail.dat is cut short") }
        packed = packed ?? mail.text
        for file in mail.files {
            let type = file.type ?? "application/octet-stream"
            let name = file.name.flatMap(AttachmentName.safe) ?? AttachmentName.made(for: type)
            attachments.append(Attachment(name: name, type: type, raw: file.bytes))
        }
        return true
    }

    private mutating func message(_ entity: Entity) {
        let inner: Message
        if let root = entity.message.first {
            inner = Message(root, limits: limits, defects: Defects())
        } else if entity.depth < limits.depth, embedded.count < limits.parts {
            inner = Message(parsing: Array(entity.decodedBody), limits: limits, depth: entity.depth + 1)
        } else {
            return attach(entity)
        }
        embedded.append(inner)
        let stated = entity.fileName ?? (inner.subject.isEmpty ? nil : inner.subject + ".eml")
        attach(entity, named: stated)
    }

    private mutating func attach(_ entity: Entity, named: String? = nil) {
        let stated =
            named ?? entity.fileName
            ?? entity.header.first("content-description").map { entity.headerText.decode($0.body) }
        attachments.append(
            Attachment(
                name: stated.flatMap(AttachmentName.safe) ?? AttachmentName.made(for: entity.type.value),
                type: entity.type.value,
                raw: entity.body,
                encoding: entity.encoding
            )
        )
    }
}

extension Bytes {
    func withoutOuterBlankLines() -> Bytes {
        var end = endIndex
        while end > startIndex, self[end - 1].isWhitespace { end -= 1 }
        var start = startIndex
        var probe = startIndex
        while probe < end, self[probe].isWhitespace {
            probe += 1
            if self[probe - 1] == .lineFeed { start = probe }
        }
        return self[start..<Swift.max(start, end)]
    }
}
