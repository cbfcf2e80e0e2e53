import Casework
import Foundation
import Mail
import Testing
import Triage

/// Whatever comes, there is a judgement and a verdict.
@Suite struct RobustnessTests {
    static let fixtures: [String] = {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Fixtures")
        let names = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
        return names.filter { $0.hasSuffix(".eml") }.sorted()
    }()

    private func bytes(_ name: String) throws -> [UInt8] {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Fixtures")
        return Array(try Data(contentsOf: folder.appendingPathComponent(name)))
    }

    private func check(_ bytes: some Sequence<UInt8>) {
        let message = Message(parsing: Array(bytes))
        let judgement = Samples.judge(message)
        // Asked a hundred thousand times: an expectation that holds costs more than a judgement.
        if judgement.automatic != .none, judgement.kind != .other || judgement.confidence != 0 {
            Issue.record("automatic mail of a kind")
        }
        if !(0...1).contains(judgement.confidence) { Issue.record("confidence \(judgement.confidence)") }
        _ = Samples.verdict(message)
    }

    @Test(arguments: fixtures)
    func `every prefix of a fixture is judged`(name: String) throws {
        let bytes = try bytes(name)
        for end in 0...bytes.count { check(bytes[..<end]) }
    }

    @Test(arguments: fixtures)
    func `a fixture is judged after a thousand kinds of damage`(name: String) throws {
        let original = try bytes(name)
        var state: UInt64 = 0x9E37_79B9_7F4A_7C15
        func random(below bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(max(1, bound)))
        }
        let interesting: [UInt8] = [
            0x00, 0x0A, 0x0D, 0x22, 0x27, 0x2E, 0x2F, 0x3A, 0x3C, 0x3E, 0x7C, 0x80, 0xC3, 0xE2, 0xF0, 0xFF,
        ]
        for _ in 0..<1000 {
            var bytes = original
            for _ in 0...random(below: 6) where !bytes.isEmpty {
                let place = random(below: bytes.count)
                switch random(below: 4) {
                case 0: bytes[place] = interesting[random(below: interesting.count)]
                case 1: bytes.remove(at: place)
                case 2: bytes.insert(interesting[random(below: interesting.count)], at: place)
                default: bytes.removeSubrange(place..<min(bytes.count, place + random(below: 40)))
                }
            }
            check(bytes)
        }
    }
}
