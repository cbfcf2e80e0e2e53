import Testing

@testable import Casework

/// Whatever a reply holds, it is read.
@Suite struct DirectiveRobustnessTests {
    private static let replies = [
        "contacted 3 March by phone\nupdate by 14/03/2026\nextend 20 March waiting for the surveyor\nnote she is deaf",
        "outcome partly upheld\nreasons: the visit was missed\nand nobody rang\nremedy £50 by 3/4\nlearning staff: rota\nsend",
        "kind complaint\narea Repairs\ncategory service\nassign lee\nrestrict until 1 June: threats\njoin A-26-0007\nclose",
        "away until Monday 9 March\nacknowledged\nsent yesterday\nappeal\nwithdraw\nreopen\nhelp\n\n> kind other",
    ]

    private func read(_ text: String) -> DirectiveReply {
        DirectiveReader(directory: Sample.directory(), procedure: Sample.acorn, today: Sample.day("2026-03-03"))
            .read(text)
    }

    @Test(arguments: replies)
    func `every prefix of a reply is read`(text: String) {
        for end in text.indices {
            let words = String(text[..<end])
            // A line is one thing at most.
            if read(words).directives.count > words.split(separator: "\n").count { Issue.record("\(words)") }
        }
    }

    @Test(arguments: replies)
    func `a reply damaged a thousand times is read`(text: String) {
        let original = Array(text.utf8)
        var state: UInt64 = 7
        func random(below bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        for _ in 0..<1000 {
            var bytes = original
            for _ in 0...random(below: 6) { bytes[random(below: bytes.count)] = UInt8(random(below: 256)) }
            let words = String(decoding: bytes, as: UTF8.self)
            if read(words).directives.count > words.split(whereSeparator: \.isNewline).count {
                Issue.record("\(words)")
            }
        }
    }
}
