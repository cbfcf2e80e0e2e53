/// A file that came with a message.
package struct Attachment: Sendable {
    /// Made safe: no path, no control characters; a name is made where there is none.
    package let name: String
    /// Lower-case media type: `image/png`.
    package let type: String
    private let raw: Bytes
    private let encoding: TransferEncoding

    init(name: String, type: String, raw: Bytes, encoding: TransferEncoding = .identity) {
        self.name = name
        self.type = type
        self.raw = raw
        self.encoding = encoding
    }

    /// About how many bytes they are when decoded: base64 has four characters for three, and ends its lines.
    package var size: Int { encoding == .base64 ? raw.count * 73 / 100 : raw.count }

    /// Decoded when asked for: most attachments are only listed.
    package var bytes: [UInt8] { Array(encoding.decode(raw)) }
}
