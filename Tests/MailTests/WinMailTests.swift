import Foundation
import Mail
import Testing

/// What Outlook packs into `winmail.dat`, packed by a small encoder of our own (MS-OXTNEF).
@Suite struct WinMailTests {
    private let plain = WinMailEncoder()
        .attribute(0x0006_9007, .number(1252))
        .attribute(0x0002_800C, .string("The gate is locked again.\r\nNobody has the key."))
        .file("photo.jpg", [1, 2, 3])
        .file("GATE~1.DOC", [4, 5], longName: "gate – plan.docx", type: "application/msword")

    @Test func `the text and the files are read`() {
        let message = Message(parsing: plain.message)
        #expect(message.text == "The gate is locked again.\nNobody has the key.")
        #expect(message.visibleText == message.text)
        #expect(message.attachments.map(\.name) == ["photo.jpg", "gate – plan.docx"])
        #expect(message.attachments.map(\.bytes) == [[1, 2, 3], [4, 5]])
        #expect(message.attachments[1].type == "application/msword")
        #expect(!message.defects.contains { $0.contains("winmail") })
    }

    @Test func `a readable part beside it is read, and the files are listed all the same`() {
        let message = Message(parsing: plain.message(beside: "In plain words."))
        #expect(message.text == "In plain words.")
        #expect(message.attachments.map(\.name) == ["photo.jpg", "gate – plan.docx"])
    }

    @Test func `HTML is read as text`() {
        let html = "<html><body><p>The lift is <b>out</b>.</p><p>Again.</p></body></html>"
        let encoder = WinMailEncoder().properties([.init(0x1013, .binary(Array(html.utf8)))])
        #expect(Message(parsing: encoder.message).text == "The lift is out.\n\nAgain.")
    }

    @Test func `rich text is read without its fonts, fields and pictures`() {
        let rich = #"""
            {\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0 Arial;}}{\*\generator Nothing 1;}\uc1\pard\f0 Dear caf\'e9,\par
            the lift \u8211- yes, the lift \emdash is {\b out}.{\field{\*\fldinst HYPERLINK "x"}{\fldrslt Look here}}\par
            {\pict\bin4 ab{}}Pat \{Mercer\}}
            """#
        let encoder = WinMailEncoder().properties([.init(0x1009, .binary(WinMailEncoder.stored(Array(rich.utf8))))])
        let text = Message(parsing: encoder.message).text
        #expect(text == "Dear café,\nthe lift – yes, the lift —is out.Look here\nPat {Mercer}")
    }

    /// The example of MS-OXRTFCP §4.1.
    @Test func `rich text is expanded`() {
        let packed: [UInt8] = [
            0x2d, 0x00, 0x00, 0x00, 0x2b, 0x00, 0x00, 0x00, 0x4c, 0x5a, 0x46, 0x75, 0xf1, 0xc5, 0xc7, 0xa7, 0x03, 0x00,
            0x0a, 0x00, 0x72, 0x63, 0x70, 0x67, 0x31, 0x32, 0x35, 0x42, 0x32, 0x0a, 0xf3, 0x20, 0x68, 0x65, 0x6c, 0x09,
            0x00, 0x20, 0x62, 0x77, 0x05, 0xb0, 0x6c, 0x64, 0x7d, 0x0a, 0x80, 0x0f, 0xa0,
        ]
        let encoder = WinMailEncoder().properties([.init(0x1009, .binary(packed))])
        #expect(Message(parsing: encoder.message).text == "hello world")
    }

    @Test func `Unicode text and properties with names are read`() {
        let encoder = WinMailEncoder().properties([
            .init(0x8005, .unicode("Chaos"), name: "Keywords"), .init(0x0017, .number(1)),
            .init(0x1000, .unicode("Grüße")),
        ])
        #expect(Message(parsing: encoder.message).text == "Grüße")
    }

    @Test func `what is no such stream is a file like others`() {
        let message = Message(parsing: WinMailEncoder.message(holding: Array("nothing of the kind".utf8)))
        #expect(message.attachments.map(\.name) == ["winmail.dat"])
        #expect(message.defects.contains("winmail.dat not understood"))
    }

    @Test func `files beyond the limit are left out`() {
        var encoder = WinMailEncoder()
        for _ in 0..<3000 { encoder = encoder.file("a.txt", []) }
        #expect(Message(parsing: encoder.message).attachments.count == MessageLimits().parts)
    }

    @Test func `every prefix is read`() {
        for length in 6..<plain.bytes.count {
            let message = Message(parsing: WinMailEncoder.message(holding: Array(plain.bytes[..<length])))
            #expect(message.attachments.count < 4)
        }
    }

    @Test func `damaged streams are read`() {
        let rich = WinMailEncoder.stored(Array(#"{\rtf1\uc4\u-1 {\pict\bin99999999999 x}{\b \'e}}"#.utf8))
        let original =
            plain.properties([.init(0x1009, .binary(rich)), .init(0x8001, .unicode("a"), name: "b")]).bytes
        var random = SeededGenerator(seed: 20_260_306)
        for _ in 0..<1000 {
            var bytes = original
            for _ in 0..<Int.random(in: 1...6, using: &random) {
                bytes[Int.random(in: 6..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
            }
            let message = Message(parsing: WinMailEncoder.message(holding: bytes))
            #expect(message.attachments.allSatisfy { !$0.name.contains("/") && !$0.name.isEmpty })
        }
    }
}

/// Packs a `winmail.dat`.
struct WinMailEncoder {
    enum Value {
        case number(Int), string(String), unicode(String), binary([UInt8])

        fileprivate var type: Int {
            switch self {
            case .number: 0x0003
            case .string: 0x001E
            case .unicode: 0x001F
            case .binary: 0x0102
            }
        }

        fileprivate var bytes: [UInt8] {
            switch self {
            case .number(let number): little(number, 4)
            case .string(let text): text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) } + [0]
            case .unicode(let text): text.utf16.flatMap { little(Int($0), 2) } + [0, 0]
            case .binary(let bytes): bytes
            }
        }
    }

    struct Property {
        let identifier: Int
        let value: Value
        let name: String?

        init(_ identifier: Int, _ value: Value, name: String? = nil) {
            self.identifier = identifier
            self.value = value
            self.name = name
        }

        fileprivate var bytes: [UInt8] {
            var bytes = little(value.type, 2) + little(identifier, 2)
            if let name {
                let text = Value.unicode(name).bytes
                bytes += [UInt8](repeating: 7, count: 16) + little(1, 4) + little(text.count, 4) + padded(text)
            }
            if value.type == 0x0003 { return bytes + value.bytes }
            return bytes + little(1, 4) + little(value.bytes.count, 4) + padded(value.bytes)
        }
    }

    private(set) var bytes = little(0x223E_9F78, 4) + little(1, 2)

    func attribute(_ identifier: Int, _ value: Value, level: Int = 1) -> WinMailEncoder {
        var copy = self
        let data = value.bytes
        let sum = data.reduce(0) { ($0 + Int($1)) & 0xFFFF }
        copy.bytes += little(level, 1) + little(identifier, 4) + little(data.count, 4) + data + little(sum, 2)
        return copy
    }

    func properties(_ properties: [Property], attribute: Int = 0x0006_9003, level: Int = 1) -> WinMailEncoder {
        self.attribute(
            attribute,
            .binary(little(properties.count, 4) + properties.flatMap(\.bytes)),
            level: level
        )
    }

    func file(_ name: String, _ bytes: [UInt8], longName: String? = nil, type: String? = nil) -> WinMailEncoder {
        var copy = attribute(0x0006_9002, .binary([0, 0]), level: 2)
            .attribute(0x0001_8010, .string(name), level: 2)
            .attribute(0x0006_800F, .binary(bytes), level: 2)
        if let longName, let type {
            copy = copy.properties(
                [.init(0x3707, .unicode(longName)), .init(0x370E, .string(type))],
                attribute: 0x0006_9005,
                level: 2
            )
        }
        return copy
    }

    /// Rich text as it may be stored uncompressed (MS-OXRTFCP §2.1.3.1).
    static func stored(_ text: [UInt8]) -> [UInt8] {
        little(text.count + 12, 4) + little(text.count, 4) + little(0x414C_454D, 4) + little(0, 4) + text
    }

    var message: [UInt8] { Self.message(holding: bytes) }

    func message(beside text: String) -> [UInt8] { Self.message(holding: bytes, beside: text) }

    static func message(holding bytes: [UInt8], beside text: String = "") -> [UInt8] {
        Array(
            """
            From: Pat Mercer <pat@example.net>
            Subject: The gate
            Date: Mon, 2 Mar 2026 09:00:00 +0000
            Message-ID: <winmail@example.net>
            Content-Type: multipart/mixed; boundary=b

            --b
            Content-Type: text/plain

            \(text)
            --b
            Content-Type: application/ms-tnef; name="winmail.dat"
            Content-Transfer-Encoding: base64

            \(Data(bytes).base64EncodedString())
            --b--

            """.utf8
        )
    }
}

private func little(_ number: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
}

private func padded(_ bytes: [UInt8]) -> [UInt8] { bytes + [UInt8](repeating: 0, count: (4 - bytes.count % 4) % 4) }
