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
}
