import FoundationEssentials
import Intake
import Mail

// libFuzzer's entry point. The first byte picks the parser, the rest is its input:
//   swift build --sanitize fuzzer --product Fuzz --scratch-path .build-fuzz
//   SWIFT_BACKTRACE=enable=no .build-fuzz/debug/Fuzz -max_total_time=60 CORPUS
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let input = Array(UnsafeBufferPointer(start: start, count: count))
    guard let picked = input.first else { return 0 }
    let bytes = Array(input.dropFirst())
    switch picked % 8 {
    case 0: _ = Address.list(parsing: String(decoding: bytes, as: UTF8.self))
    case 1: _ = MessageDate.parse(String(decoding: bytes, as: UTF8.self))
    case 2: _ = DeliveryStatus(parsing: bytes)
    case 3: composed(from: bytes)
    case 4: responses(in: bytes)
    // Most of the bytes that may come are a message.
    default: _ = Message(parsing: bytes).attachments.map(\.bytes)
    }
    return 0
}

/// Whatever a letter's values are, it has one recipient and the fields it should.
private func composed(from bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    let letter = OutgoingMessage(
        from: Address(text, displayName: text),
        to: Address("pat@example.org", displayName: text),
        subject: text,
        date: .distantPast,
        utcOffset: 0,
        messageID: text,
        fields: [HeaderField(name: "X-Text", body: text)],
        text: text,
        attachments: [OutgoingAttachment(name: text, type: text, bytes: bytes)]
    )
    precondition(Message(parsing: letter.encoded()).field("Bcc") == nil)
}

/// What an IMAP server may send: whole, or malformed.
private func responses(in bytes: [UInt8]) {
    var parser = IMAPResponseParser()
    parser.append(bytes)
    // Only traps count here; malformed input is as good as any.
    while let response = try? parser.next() { _ = response }
}
