import Testing

@testable import Letters

@Suite struct ForbiddenWordingTests {
    private let wording = ForbiddenWording(["can't", "promise", "I'll try", "should be OK"])

    @Test(arguments: [
        ("We CAN'T", "can't", 1), ("we can’t, sorry", "can't", 1), ("one\ntwo cant", "can't", 2),
        ("We **promise**.", "promise", 1), ("I’ll\ntry", "I'll try", 1), ("it should be: ok", "should be OK", 1),
    ])
    func `forbidden words are found however they are written`(text: String, phrase: String, line: Int) {
        #expect(wording.problems(in: text, file: "a") == [#"a:\#(line): forbidden wording "\#(phrase)""#])
    }

    @Test(arguments: [
        "compromise", "a cantilever", "I'll trying", "we should be okay", "{{! promise }}", "{{promise}}",
    ])
    func `parts of words, comments and placeholders are not wording`(text: String) {
        #expect(wording.problems(in: text, file: "a").isEmpty)
    }
}
