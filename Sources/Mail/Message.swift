package import FoundationEssentials

/// A message as read (RFC 5322, RFC 2045–2049). Reading is total: whatever the bytes, there is a
/// message, and `defects` says what was wrong with it.
package struct Message: Sendable {
    /// The top-level header fields in the order they stand.
    package let fields: [HeaderField]
    /// The decoded subject on one line; empty where there is none.
    package let subject: String
    package let from: [Address]
    package let sender: Address?
    package let replyTo: [Address]
    package let to: [Address]
    package let cc: [Address]
    package let date: Date?
    /// Without angle brackets.
    package let messageID: String?
    package let inReplyTo: [String]
    package let references: [String]
    /// What a person reads: the best alternative, HTML turned to text, attachments left out.
    package let text: String
    /// What this sender newly wrote: no quotes, no signature, no forwarded original.
    package let visibleText: String
    package let signature: String
    package let attachments: [Attachment]
    /// The fields of a `message/delivery-status` part (RFC 3464), where there is one.
    package let deliveryStatus: DeliveryStatus?
    /// Messages inside this one (`message/rfc822`, `text/rfc822-headers`): the original of a bounce or a forward.
    package let embedded: [Message]
    /// What was wrong with the message, each a short phrase without any of its content.
    package let defects: [String]
    /// The media type at the top, lower-case: `multipart/report`.
    package let mediaType: String
    /// The top Content-Type's parameters, names lower-case: `report-type`.
    package let mediaParameters: [String: String]

    package init(parsing bytes: [UInt8], limits: MessageLimits = MessageLimits()) {
        self.init(parsing: bytes, limits: limits, depth: 0)
    }

    /// `depth`: of the part that holds these bytes.
    init(parsing bytes: [UInt8], limits: MessageLimits, depth: Int) {
        var defects = Defects()
        var reader = EntityReader(Message.withLineFeeds(bytes, &defects), limits: limits)
        let root = reader.message(depth: depth)
        defects.add(reader.defects)
        self.init(root, limits: limits, defects: defects)
    }

    init(_ root: Entity, limits: MessageLimits, defects: Defects) {
        var defects = defects
        var content = MessageContent(limits: limits)
        content.read(root)
        let text = HeaderText(fallback: content.charset)
        fields = root.header.fields.map { HeaderField(name: $0.name.string, body: text.decode($0.body)) }
        func addresses(_ name: String) -> [Address] {
            var list: [Address] = []
            for field in root.header.fields where field.name.matches(name) && list.count < limits.addresses {
                list += Address.list(field.body, text: text, limit: limits.addresses - list.count)
            }
            return list
        }
        subject = root.header.first("subject").map { text.decode($0.body) } ?? ""
        // Of several From fields the first counts, as in what most mail programs show.
        from = root.header.first("from").map { Address.list($0.body, text: text, limit: limits.addresses) } ?? []
        sender = addresses("sender").first
        replyTo = addresses("reply-to")
        to = addresses("to")
        cc = addresses("cc")
        let stated = root.header.first("date")
        date = stated.flatMap { MessageDate.parse($0.body) }
        messageID = root.header.first("message-id").flatMap { MessageID.first($0.body) }
        inReplyTo = root.header.first("in-reply-to").map { MessageID.list($0.body, limit: limits.addresses) } ?? []
        references = root.header.first("references").map { MessageID.list($0.body, limit: limits.addresses) } ?? []
        self.text = content.text
        let reply = ReplyText(content.text, from: from.first)
        visibleText = reply.visible
        signature = reply.signature
        attachments = content.attachments
        deliveryStatus = content.deliveryStatus
        embedded = content.embedded
        mediaType = root.type.value
        mediaParameters = root.type.parameters

        if fields.isEmpty { defects.add("no header") }
        if from.isEmpty { defects.add("no From address") }
        if root.header.fields.filter({ $0.name.matches("from") }).count > 1 { defects.add("several From fields") }
        if stated == nil { defects.add("no Date field") } else if date == nil { defects.add("date not understood") }
        if messageID == nil { defects.add("no Message-ID") }
        if !root.header.fields.allSatisfy({ $0.body.isASCII }) { defects.add("8-bit characters in the header") }
        defects.add(content.defects)
        self.defects = defects.phrases
    }

    /// The unfolded, decoded body of the first field of this name, compared without regard to case.
    package func field(_ name: String) -> String? {
        let wanted = name.lowercased()
        return fields.first { $0.name.utf8.matches(wanted) }?.body
    }

    /// Of every field of this name, in order.
    package func fieldValues(_ name: String) -> [String] {
        let wanted = name.lowercased()
        return fields.filter { $0.name.utf8.matches(wanted) }.map(\.body)
    }

    /// QUIRK: lines that end in CR alone, from old Macintosh programs. Fixture: malformed/cr-only.eml
    private static func withLineFeeds(_ bytes: [UInt8], _ defects: inout Defects) -> [UInt8] {
        guard bytes.firstIndex(of: .lineFeed, from: 0) == nil, bytes.firstIndex(of: .carriageReturn, from: 0) != nil
        else { return bytes }
        defects.add("lines end in CR alone")
        return bytes.map { $0 == .carriageReturn ? .lineFeed : $0 }
    }
}

/// What one message may cost. What is beyond a limit is left out, with a defect.
package struct MessageLimits: Sendable {
    package var depth = 32
    package var parts = 1000
    package var fields = 2000
    package var addresses = 2000

    package init() {}
}
