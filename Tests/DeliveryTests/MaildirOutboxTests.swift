import Foundation
import TestSupport
import Testing

@testable import Delivery

@Test func `a letter delivered twice is one file, also once it was read`() throws {
    let folder = try TemporaryFolder("outbox")
    defer { folder.remove() }
    let outbox = try MaildirOutbox(folder: folder.path)
    let bytes = Array("Subject: Hello\r\n\r\nDear\r\n".utf8)
    func names(_ place: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path(place))
    }

    #expect(outbox.deliver(bytes, messageID: "a.1@example.org") == .sent(reply: "delivered"))
    #expect(outbox.deliver(bytes, messageID: "a.1@example.org") == .sent(reply: "delivered"))
    #expect(outbox.deliver(bytes, messageID: "a.2@example.org") == .sent(reply: "delivered"))
    #expect(try names("new").count == 2)
    #expect(try names("tmp").isEmpty)

    let name = MaildirOutbox.fileName(for: "a.1@example.org")
    #expect(try String(readingFile: folder.path("new/" + name)).utf8.elementsEqual(bytes))
    try FileManager.default.moveItem(atPath: folder.path("new/" + name), toPath: folder.path("cur/\(name):2,S"))
    #expect(outbox.deliver(bytes, messageID: "a.1@example.org") == .sent(reply: "delivered before"))
    #expect(try names("new").count == 1)
}

@Test(arguments: [
    "../../etc/passwd", ".hidden@example.org", "a:2,S@example.org", "a/b@example.org", "é\r\n@example.org",
])
func `no Message-ID leads out of the folder`(messageID: String) {
    let name = MaildirOutbox.fileName(for: messageID)
    #expect(!name.hasPrefix("."))
    #expect(name.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: ":") })
}

@Test func `Message-IDs that look alike are different files`() {
    #expect(MaildirOutbox.fileName(for: "a/b@example.org") != MaildirOutbox.fileName(for: "a:b@example.org"))
}
