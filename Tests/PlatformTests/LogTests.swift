import Foundation
import Platform
import TestSupport
import Testing

@Test func `a line has its priority, its event and its fields`() {
    #expect(Log.line(.info, "fetched", ["uid": 812, "case": "A-2026-0042"]) == "<6>fetched uid=812 case=A-2026-0042")
    #expect(
        Log.line(nil, "deferred", ["reply": "450 4.2.0 later", "next": nil]) == "deferred reply=\"450 4.2.0 later\""
    )
}

@Test(arguments: [
    ("", "\"\""), ("a=b", "\"a=b\""), ("say \"no\" \\", "\"say \\\"no\\\" \\\\\""), ("two\nlines", "\"two lines\""),
    ("\u{1B}[31mred", "\" [31mred\""), ("Zürich", "Zürich"), ("a\u{85}b", "a b"),
])
func `a value stays on its line and in its quotes`(value: String, shown: String) {
    #expect(Log.line(nil, "event", ["key": value]) == "event key=\(shown)")
}

@Test func `what is below the threshold is not written, and a file gets priorities`() throws {
    let folder = try TemporaryFolder("log")
    defer { folder.remove() }
    let path = try folder.file("log", "")
    let file = try FileHandle(forWritingTo: URL(filePath: path))
    let log = Log(threshold: .notice, descriptor: file.fileDescriptor)
    log.info("fetched")
    log.error("stopped", ["reason": "disk full"])
    #expect(try String(readingFile: path) == "<3>stopped reason=\"disk full\"\n")
}
