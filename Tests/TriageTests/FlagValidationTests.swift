import KindLearning
import Mail
import Testing
import Triage

/// The flags on whole messages that nothing was learned from.
@Suite struct FlagValidationTests {
    private struct Counts {
        var right = 0
        var wrong = 0
        var missed = 0
        var precision: Double { Double(right) / Double(max(1, right + wrong)) }
        var recall: Double { Double(right) / Double(max(1, right + missed)) }
    }

    private func counts(_ flag: String, in source: String) throws -> Counts {
        var counts = Counts()
        for example in try Corpus.validation() where example.source == source {
            let judgement = Samples.judge(Samples.message(subject: example.subject, example.text))
            let flags = ["appeal": judgement.appeal, "anonymous": judgement.anonymous, "abusive": judgement.abusive]
            switch (flags[flag] == true, example.flags.contains(flag)) {
            case (true, true): counts.right += 1
            case (true, false): counts.wrong += 1
            case (false, true): counts.missed += 1
            case (false, false): break
            }
        }
        return counts
    }

    /// Words were found for the flags by reading these: that they are found says little of other messages.
    @Test(arguments: ["flags", "letters", "evasive"], ["appeal", "anonymous", "abusive"])
    func `what the words were found by is flagged, and what only sounds like it is not`(
        source: String,
        flag: String
    ) throws {
        let counts = try counts(flag, in: source)
        #expect(counts.precision >= 0.85)
        #expect(counts.recall >= 0.9)
    }
}
