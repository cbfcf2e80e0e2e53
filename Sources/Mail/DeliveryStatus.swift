/// The fields of a `message/delivery-status` part (RFC 3464; internationalised: RFC 6533).
package struct DeliveryStatus: Sendable {
    package enum Action: String, Sendable { case failed, delayed, delivered, relayed, expanded }

    package struct Recipient: Sendable {
        /// Without its address type: `pat@example.org`.
        package let finalRecipient: String?
        package let originalRecipient: String?
        package let action: Action
        /// RFC 3463: `5.1.1`.
        package let status: String?
        package let diagnosticCode: String?
    }

    package let reportingMTA: String?
    package let recipients: [Recipient]

    /// Reads the body of such a part, leniently.
    package init(parsing bytes: [UInt8]) { self.init(parsing: bytes[...]) }

    init(parsing body: Bytes) {
        let bytes = Array(body)
        let text = HeaderText()
        var position = 0
        var mta: String?
        var recipients: [Recipient] = []
        while position < bytes.count, recipients.count < 1000 {
            var ignored = Defects()
            let block = HeaderBlock(bytes, from: position, limit: 100, defects: &ignored) { _ in false }
            // What is no field ends a block without moving: step over the line.
            position = block.end > position ? block.end : bytes.afterLine(bytes.line(at: position))
            func value(_ name: String) -> String? {
                block.first(name).map { text.decode($0.body) }.flatMap { $0.isEmpty ? nil : $0 }
            }
            if mta == nil, let stated = value("reporting-mta") { mta = DeliveryStatus.withoutType(stated) }
            let status = value("status").flatMap(DeliveryStatus.code)
            let action = value("action").flatMap {
                Action(rawValue: $0.lowercased().split(separator: " ").first.map(String.init) ?? "")
            }
            let final = value("final-recipient").map(DeliveryStatus.address)
            let original = value("original-recipient").map(DeliveryStatus.address)
            guard action != nil || final != nil || status != nil || original != nil else { continue }
            recipients.append(
                Recipient(
                    finalRecipient: final,
                    originalRecipient: original,
                    action: action ?? DeliveryStatus.action(for: status),
                    status: status,
                    diagnosticCode: value("diagnostic-code").map(DeliveryStatus.withoutType)
                )
            )
        }
        reportingMTA = mta
        self.recipients = recipients
    }

    /// What the class of a status says, where no action is stated.
    private static func action(for status: String?) -> Action {
        switch status?.first {
        case "2": .delivered
        case "4": .delayed
        default: .failed
        }
    }

    /// `5.1.1 (bad destination)` is `5.1.1`.
    private static func code(_ value: String) -> String? {
        let code = value.prefix { $0 == "." || $0.isASCII && $0.isNumber }
        return code.isEmpty ? nil : String(code)
    }

    /// `smtp; 550 5.1.1 …` without `smtp;`.
    private static func withoutType(_ value: String) -> String {
        guard let semicolon = value.firstIndex(of: ";"),
            value[..<semicolon].allSatisfy({ $0.isLetter || $0.isNumber || $0 == "-" || $0 == " " })
        else { return value }
        return trimmed(value[value.index(after: semicolon)...])
    }

    private static func address(_ value: String) -> String {
        let plain = withoutType(value)
        let inside = plain.hasPrefix("<") ? String(plain.dropFirst().prefix { $0 != ">" }) : plain
        return decodedXText(inside)
    }

    /// RFC 3461 §4: `+3D` is an equals sign. A plus before anything else stands for itself.
    private static func decodedXText(_ value: String) -> String {
        let bytes = Array(value.utf8)
        guard bytes.contains(UInt8(ascii: "+")) else { return value }
        var out: [UInt8] = []
        var index = 0
        while index < bytes.count {
            let upper = { (position: Int) in
                position < bytes.count && (bytes[position].isDigit || (0x41...0x46).contains(bytes[position]))
            }
            if bytes[index] == UInt8(ascii: "+"), upper(index + 1), upper(index + 2),
                let high = bytes[index + 1].hexDigit,
                let low = bytes[index + 2].hexDigit, [0x2B, 0x3D].contains(high << 4 | low) || high << 4 | low <= 0x20
            {
                out.append(high << 4 | low)
                index += 3
            } else {
                out.append(bytes[index])
                index += 1
            }
        }
        return out.string
    }

    private static func trimmed(_ text: Substring) -> String { Bytes(text.utf8).trimmed().string }
}
