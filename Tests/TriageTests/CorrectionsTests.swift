import Casework
import Foundation
import KindLearning
import Testing
import Triage

@Suite struct CorrectionsTests {
    private static let rota = "The walking group would like the rota for the hedge path sent to the marshal again."
    private static let sibling = "Could the rota for the hedge path please be sent to the marshal of our walking group?"
    private static let stranger = "My boiler has been broken for three weeks and nobody has come."

    private func reading(_ text: String, after corrections: [(String, Kind)]) -> KindReading {
        let learned = Corrections(corrections.map { Correction(Likeness(subject: "", body: $0.0), $0.1) })
        return KindReader(corrections: learned).read(subject: "", body: text)
    }

    @Test func `a corrected message is judged as the person said`() {
        let judged = reading(Self.rota, after: [(Self.rota, .other)])
        #expect(judged.kind == .other)
        #expect(judged.confidence >= 0.9)
    }

    @Test func `mail like it follows`() {
        #expect(reading(Self.sibling, after: []).kind != .other)
        #expect(reading(Self.sibling, after: [(Self.rota, .other)]).kind == .other)
    }

    @Test func `other mail is judged exactly as before`() {
        #expect(reading(Self.stranger, after: [(Self.rota, .other)]) == reading(Self.stranger, after: []))
    }

    @Test func `of two corrections the later prevails, and without it the earlier`() {
        let both = [(Self.rota, Kind.other), (Self.rota, .compliment)]
        #expect(reading(Self.rota, after: both).kind == .compliment)
        #expect(reading(Self.rota, after: [both[0]]).kind == .other)
    }

    @Test func `a correction keeps no word of the message`() throws {
        let stored = try JSONEncoder().encode(Correction(Likeness(subject: "Rota", body: Self.rota), .other))
        #expect(!String(decoding: stored, as: UTF8.self).contains("hedge"))
        let read = try JSONDecoder().decode(Correction.self, from: stored)
        #expect(read == Correction(Likeness(subject: "Rota", body: Self.rota), .other))
    }

    @Test func `forty corrections make nothing worse on the corpus`() throws {
        let examples = try Corpus.read().filter { $0.kind != nil }
        let taught = examples.enumerated().filter { $0.offset % (examples.count / 40) == 0 }.prefix(40).map(\.element)
        let learned = Corrections(
            taught.compactMap { example in
                example.kind.map { Correction(Likeness(subject: example.subject, body: example.text), $0) }
            }
        )
        let (before, after) = (KindReader(), KindReader(corrections: learned))
        var worse: [String] = []
        for example in examples {
            let old = before.read(subject: example.subject, body: example.text)
            let new = after.read(subject: example.subject, body: example.text)
            if old.kind == example.kind, new.kind != example.kind { worse.append(example.text) }
        }
        #expect(worse.isEmpty)
        for example in taught {
            #expect(after.read(subject: example.subject, body: example.text).kind == example.kind)
        }
    }
}
