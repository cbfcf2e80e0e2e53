import Testing

@testable import Triage

@Suite struct PhraseTableTests {
    private func found(_ phrases: [String], in text: String) -> [String] {
        let words = WordText(text)
        return PhraseTable(phrases).matches(in: words).map { "\($0.tag): \(words.quote($0.words))" }
    }

    @Test func `a phrase's alternatives, inflections, gaps and words left out are found`() {
        #expect(found(["a|the cat"], in: "The cat and a cat") == ["0: The cat", "0: a cat"])
        #expect(found(["complain+"], in: "She complained of his complaining") == ["0: complained", "0: complaining"])
        #expect(found(["not ... happy"], in: "I am not at all that happy") == ["0: not at all that happy"])
        #expect(found(["very? good"], in: "very good") == ["0: very good", "0: good"])
    }

    @Test func `phrases that share their beginnings keep their own ends`() {
        let phrases = ["one|two three", "one four", "two|five four"]
        #expect(found(phrases, in: "one four") == ["1: one four"])
        #expect(found(phrases, in: "two four. five three. two three") == ["2: two four", "0: two three"])
    }

    @Test func `no match crosses the end of a sentence`() {
        #expect(found(["lift ... broken"], in: "The lift. It is broken") == [])
    }

    /// Were the alternatives multiplied, this table would fill every machine's memory.
    @Test func `alternatives meet again`() {
        let words = (0..<40).map { "w\($0)" }.joined(separator: "|")
        let phrase = Array(repeating: words, count: 12).joined(separator: " ")
        let text = (0..<12).map { "w\($0 * 3)" }.joined(separator: " ")
        #expect(found([phrase], in: text) == ["0: \(text)"])
    }
}
