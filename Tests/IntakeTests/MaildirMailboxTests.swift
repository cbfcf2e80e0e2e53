import Foundation
import TestSupport
import Testing

@testable import Intake

private func withMaildir(_ body: (TemporaryFolder, MaildirMailbox) async throws -> Void) async throws {
    let folder = try TemporaryFolder("maildir")
    defer { folder.remove() }
    let mailbox = try MaildirMailbox(folder: folder.path, largest: 2 << 20)
    try await body(folder, mailbox)
}

@Test func `messages are found in new, in cur and as eml files, under their unique names`() async throws {
    try await withMaildir { folder, mailbox in
        try folder.file("new/1.a", "A: new\n\n")
        try folder.file("cur/2.b:2,FS", "A: cur\n\n")
        try folder.file("3.eml", "A: eml\n\n")
        try folder.file("readme.txt", "no message")
        try folder.file("tmp/4.d", "on its way")
        try await mailbox.connect()
        let listed = try await mailbox.list(beyond: .names([]))
        #expect(Set(listed.map(\.key)) == [.maildir("1.a"), .maildir("2.b"), .maildir("3.eml")])
        #expect(try await mailbox.keys() == Set(listed.map(\.key)))
        let fetched = try await mailbox.fetch(listed)
        #expect(
            Set(fetched.map { String(decoding: $0.bytes, as: UTF8.self) }) == [
                "A: new\n\n", "A: cur\n\n", "A: eml\n\n",
            ]
        )
        #expect(try await mailbox.list(beyond: .names(["1.a", "2.b", "3.eml"])).isEmpty)
        #expect(FileManager.default.fileExists(atPath: folder.path("cur/2.b:2,FS")))
    }
}

@Test func `a message's time of receipt is its file's, and the oldest comes first`() async throws {
    try await withMaildir { folder, mailbox in
        for (name, seconds) in [("later.eml", 2000.5), ("earlier.eml", 1000.0)] {
            let path = try folder.file(name, "A: b\n\n")
            let attributes = [FileAttributeKey.modificationDate: Date(timeIntervalSince1970: seconds)]
            try FileManager.default.setAttributes(attributes, ofItemAtPath: path)
        }
        try await mailbox.connect()
        let listed = try await mailbox.list(beyond: .names([]))
        #expect(listed.map(\.key) == [.maildir("earlier.eml"), .maildir("later.eml")])
        #expect(listed.first?.receivedAt == Date(timeIntervalSince1970: 1000))
    }
}

@Test func `a file that still grows is left for the next time`() async throws {
    try await withMaildir { folder, mailbox in
        let path = try folder.file("growing.eml", "A: b\n\n")
        try await mailbox.connect()
        let growing = Task {
            while !Task.isCancelled {
                let file = try FileHandle(forWritingTo: URL(filePath: path))
                try file.seekToEnd()
                try file.write(contentsOf: Data("x".utf8))
                try await Task.sleep(for: .milliseconds(1))
            }
        }
        // On a busy machine nothing may be written between two looks; then the file is taken, and rightly.
        let isLeft = try await eventually { try await mailbox.list(beyond: .names([])).isEmpty }
        growing.cancel()
        _ = await growing.result
        #expect(isLeft)
        #expect(try await mailbox.list(beyond: .names([])).count == 1)
    }
}

@Test func `of a message over the limit the first megabyte is read`() async throws {
    try await withMaildir { folder, mailbox in
        try folder.file("large.eml", bytes: Array(repeating: 0x41, count: 3 << 20))
        try await mailbox.connect()
        let fetched = try await mailbox.fetch(try await mailbox.list(beyond: .names([])))
        #expect(fetched.map(\.bytes.count) == [1 << 20])
        #expect(fetched.map(\.truncatedFrom) == [3 << 20])
    }
}

@Test func `a message that vanished since it was listed is left out`() async throws {
    try await withMaildir { folder, mailbox in
        let path = try folder.file("new/1.a", "A: b\n\n")
        try folder.file("new/2.b", "A: b\n\n")
        try await mailbox.connect()
        let listed = try await mailbox.list(beyond: .names([]))
        try FileManager.default.removeItem(atPath: path)
        #expect(try await mailbox.fetch(listed).map(\.key) == [.maildir("2.b")])
    }
}

@Test func `a new file ends the wait`() async throws {
    try await withMaildir { folder, mailbox in
        try folder.file("new/1.a", "A: b\n\n")
        try await mailbox.connect()
        try folder.file("new/2.b", "A: b\n\n")
        #expect(try await mailbox.waitForChange(upTo: .seconds(3600)))
    }
}

@Test func `a cancelled task does not wait for a file`() async throws {
    try await withMaildir { _, mailbox in
        try await mailbox.connect()
        let waiting = Task { try await mailbox.waitForChange(upTo: .seconds(3600)) }
        try await Task.sleep(for: .milliseconds(50))
        waiting.cancel()
        await #expect(throws: IntakeError.cancelled) { try await waiting.value }
    }
}

@Test func `a folder that is not there is said by its name`() async throws {
    let mailbox = try MaildirMailbox(folder: "/nowhere/inbox")
    let error = await #expect(throws: IntakeError.self) { try await mailbox.connect() }
    #expect(error?.description == "the Maildir cannot be read: opendir /nowhere/inbox: No such file or directory")
}
