import Foundation
import Mail

/// What a message is read as, in the form of the `.expected` files.
struct Golden: Codable, Equatable {
    var subject: String
    var from: [String]
    var to: [String]
    var cc: [String]
    var sender: String?
    var replyTo: [String]
    var date: String?
    var messageID: String?
    var inReplyTo: [String]
    var references: [String]
    var mediaType: String
    var text: String
    var visibleText: String
    var signature: String
    var attachments: [String]
    var deliveryStatus: [String]?
    var embedded: [String]
    var defects: [String]

    init(_ message: Message) {
        subject = message.subject
        from = message.from.map(Golden.line)
        to = message.to.map(Golden.line)
        cc = message.cc.map(Golden.line)
        sender = message.sender.map(Golden.line)
        replyTo = message.replyTo.map(Golden.line)
        date = message.date.map { MessageDate.format($0, utcOffset: 0) }
        messageID = message.messageID
        inReplyTo = message.inReplyTo
        references = message.references
        mediaType = message.mediaType
        text = message.text
        visibleText = message.visibleText
        signature = message.signature
        attachments = message.attachments.map { "\($0.name) | \($0.type) | \($0.bytes.count)" }
        deliveryStatus = message.deliveryStatus.map { report in
            [report.reportingMTA ?? "-"]
                + report.recipients.map {
                    "\($0.finalRecipient ?? "-") | \($0.originalRecipient ?? "-") | \($0.action) | \($0.status ?? "-") | \($0.diagnosticCode ?? "-")"
                }
        }
        embedded = message.embedded.map { "\($0.messageID ?? "-") | \($0.subject) | \($0.attachments.map(\.name))" }
        defects = message.defects
    }

    private static func line(_ address: Address) -> String {
        address.displayName.map { "\($0) <\(address.addrSpec)>" } ?? address.addrSpec
    }

    var json: String {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
            return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
        }
    }
}

/// The messages in Fixtures.
enum Fixtures {
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Fixtures")
    static let isUpdating = ProcessInfo.processInfo.environment["UPDATE_FIXTURES"] != nil

    /// `everyday/plain`, sorted.
    static let names: [String] = {
        let all = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
        return all.filter { $0.hasSuffix(".eml") }.map { String($0.dropLast(4)) }.sorted()
    }()

    static func bytes(_ name: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: folder.appendingPathComponent(name + ".eml")))
    }

    /// The same message with every LF as CRLF; those with bare CR stay.
    static func withCRLF(_ bytes: [UInt8]) -> [UInt8] {
        bytes.contains(0x0D) ? bytes : bytes.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }
    }
}
