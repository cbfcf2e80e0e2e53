/// A message or body part (RFC 2045 §2.4): its header, and its body as it stands or as parts.
struct Entity {
    let header: HeaderBlock
    let type: MediaType
    /// Without a Content-Type field the default was taken.
    let isTypeStated: Bool
    let disposition: MediaType?
    let encoding: TransferEncoding
    /// From the header's end up to the delimiter; still encoded.
    var body: Bytes
    var parts: [Entity] = []
    /// The message inside a `message/rfc822`: none or one.
    var message: [Entity] = []
    /// How deep it lies; the top is 0.
    let depth: Int

    /// The stated file name, as it was sent.
    var fileName: String? {
        for name in [disposition?.parameters["filename"], type.parameters["name"], disposition?.parameters["name"]] {
            if let name, !name.isEmpty { return name }
        }
        return nil
    }

    var isAttachment: Bool { disposition?.value == "attachment" }
    var decodedBody: Bytes { encoding.decode(body) }
    var headerText: HeaderText { HeaderText(fallback: type.parameters["charset"].flatMap(Charset.init(label:))) }
}
