import Casework
import Testing

@Suite struct ProcedureTests {
    @Test func `the acorn procedure reads without a problem`() throws {
        let (procedure, problems) = Sample.acornFile()
        #expect(problems == [])
        let acorn = try #require(procedure)
        #expect(acorn.checklist.count == 17)
        #expect(acorn.survey?.questions.count == 7)
        #expect(acorn.rule(of: .feedback)?.label == "dissatisfaction")
    }

    @Test func `the acorn procedure is sound, and says which readings it takes`() {
        #expect(Sample.acorn.contradictions == [])
        let warnings = Sample.acorn.warnings(for: Sample.directory())
        #expect(warnings.contains { $0.hasPrefix("outcome: The 10 working days") })
        #expect(warnings.filter { $0.hasPrefix("Central: the same person") }.count == 1)
        #expect(!warnings.contains { $0.hasPrefix("Repairs") })
    }

    @Test func `an unsound procedure is told all that is wrong`() {
        var broken = Sample.acorn
        broken.kinds["complaint"]?.enters = "nowhere"
        broken.kinds["praise"] = broken.kinds["compliment"]
        broken.stages["appeal"]?.next = "court"
        broken.clocks[0].stop = []
        broken.clocks[1].unit = nil
        broken.chain.answerWithin?.remind = 2
        #expect(
            broken.contradictions == [
                "kinds: “praise” is no kind", "kinds.complaint: enters at “nowhere”, which is no stage",
                "stages.appeal: no case can reach it", "stages.appeal: is followed by “court”, which is no stage",
                "stages.complaint: no case can reach it", "clocks.firstContact: nothing stops it",
                "clocks.outcome: a count needs a unit, and a unit a count",
                "chain.answerWithin: the reminder comes no earlier than the step",
            ]
        )
    }

    @Test func `no text of the procedure that letters show uses a word it forbids`() {
        let acorn = Sample.acorn
        let shown =
            acorn.clocks.map(\.label) + acorn.checklist + acorn.stages.values.map(\.label)
            + (acorn.survey?.questions ?? []).flatMap { [$0.text] + $0.answers }
        for phrase in acorn.wording.never {
            #expect(!shown.contains { $0.lowercased().contains(phrase.lowercased()) }, "\(phrase)")
        }
    }
}
