import Foundation
import Mail
import TestSupport

/// Every header field, part and text decoded, beside GMime 3 on the same files.
func benchmarkParsing(_ count: Int, in folder: TemporaryFolder) async throws {
    print("\nReading and decoding every field and part")
    var generator = GeneratedMail(seed: 1)
    for number in 0..<count { try folder.file("mail/\(number).eml", generator.message(number)) }
    let peer = folder.path("gmime-peer")
    let source = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("gmime-peer.c").path
    let flags = try await Program.succeed("pkg-config", ["--cflags", "--libs", "gmime-3.0"]).output
        .split(whereSeparator: \.isWhitespace).map(String.init)
    try await Program.succeed("gcc", ["-O2", "-o", peer, source] + flags)

    var ours: [Measurement] = []
    var theirs: [Measurement] = []
    for _ in 0..<5 {
        theirs.append(try await Measurement.of(program: peer, [folder.path("mail")]))
        ours.append(
            try Measurement.of {
                for number in 0..<count {
                    let bytes = try Data(contentsOf: URL(fileURLWithPath: folder.path("mail/\(number).eml")))
                    let message = Message(parsing: [UInt8](bytes))
                    precondition(!message.text.isEmpty)
                    for attachment in message.attachments { precondition(!attachment.bytes.isEmpty) }
                }
            }
        )
    }
    printTable([("GMime 3 (C)", median(theirs)), ("Redress: Message(parsing:)", median(ours))], messages: count)
}
