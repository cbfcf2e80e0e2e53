import FoundationEssentials
import Mail

/// What the detection of automatic mail looks at, apart from the body: fields, subject, sender.
struct MessageTraces: Sendable {
    /// Field bodies by lower-case name, in order.
    private let fields: [String: [String]]
    let subject: WordText
    let subjectText: String
    let senderLocalPart: String
    let senderName: WordText
    let mediaType: String
    /// `report-type` of a multipart/report, lower-case.
    let reportType: String?
    let isReplyToSomething: Bool

    init(
        fields: [HeaderField],
        subject: String,
        sender: String,
        senderName: String = "",
        mediaType: String = "text/plain",
        reportType: String? = nil
    ) {
        var byName: [String: [String]] = [:]
        for field in fields { byName[field.name.lowercased(), default: []].append(field.body) }
        self.fields = byName
        subjectText = subject
        self.subject = WordText(subject)
        senderLocalPart = String(sender.split(separator: "@").first ?? "").lowercased()
        self.senderName = WordText(senderName)
        self.mediaType = mediaType
        self.reportType = reportType
        isReplyToSomething = byName["in-reply-to"] != nil || byName["references"] != nil
    }

    init(_ message: Message) {
        let sender = message.from.first ?? message.sender
        self.init(
            fields: message.fields,
            subject: message.subject,
            sender: sender?.addrSpec ?? "",
            senderName: sender?.displayName ?? "",
            mediaType: message.mediaType,
            reportType: message.mediaParameters["report-type"]?.lowercased()
        )
    }

    /// Lower-case, sorted.
    var names: [String] { fields.keys.sorted() }

    func has(_ name: String) -> Bool { fields[name] != nil }

    /// The body of the first field of this lower-case name, itself lower-case.
    func value(_ name: String) -> String? { fields[name]?.first?.lowercased() }

    func values(_ name: String) -> [String] { (fields[name] ?? []).map { $0.lowercased() } }

    /// `Return-Path: <>`, as the final server writes it for reports and automatic responses (RFC 5321 §6.1).
    var hasNullReturnPath: Bool {
        value("return-path").map { $0.filter { !$0.isWhitespace } == "<>" } ?? false
    }
}
