import Casework
import TestSupport
import Testing

/// `redress update`, as somebody at a terminal gives directives.
@Suite struct UpdateTests {
    let charity: Charity

    init() throws { charity = try Charity() }

    private func update(_ words: String...) async throws -> Program {
        try await Program.run(
            try builtProgram("redress"),
            ["update"] + words + ["--now", "2026-03-03T11:00", "--config", charity.folder.path("redress.json5")]
        )
    }

    private func openCase() async throws -> String {
        try charity.receive(mail(subject: "No heating", brokenBoiler), at: "2026-03-02T09:00")
        try await charity.round(at: "2026-03-02T09:01")
        return try #require(try await charity.cases().first).reference.description
    }

    @Test func `what came of directives is printed and not mailed`() async throws {
        let reference = try await openCase()
        let before = try await charity.posted()
        let run = try await update(reference, "contacted", "outcome upheld", "--by", "pat")
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.output.contains("This is what came of your reply"))
        #expect(run.output.contains("Still open") && run.output.contains("Pat Mercer"))
        #expect(!run.output.contains("Key:"))
        #expect(try await charity.posted() == before)
        #expect(try await charity.cases().first?.outcome == .upheld)
    }

    @Test func `a mistake records nothing and says what is meant`() async throws {
        let reference = try await openCase()
        let before = try await charity.posted()
        let run = try await update(reference, "contacted", "outcome perhaps", "--by", "pat")
        #expect(run.status == 65 && run.output.isEmpty)
        #expect(run.errors.contains("nothing has been recorded") && run.errors.contains("upheld"))
        #expect(try await charity.posted() == before)
        #expect(try await charity.cases().first?.clocks.first { $0.id == "firstContact" }?.metAt == nil)
    }

    @Test func `a letter to the customer is shown whole before it goes`() async throws {
        let reference = try await openCase()
        _ = try await update(reference, "contacted", "--by", "pat")
        let run = try await update(
            reference,
            "outcome upheld",
            "reasons: The engineer was sent to another street.",
            "remedy: We paid £50.",
            "actions: Two engineers are on call.",
            "--by",
            "pat"
        )
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.output.contains("This letter has not been sent") && run.output.contains("another street"))
    }

    @Test func `an unknown person or case is named`() async throws {
        let reference = try await openCase()
        let person = try await update(reference, "contacted", "--by", "patt")
        #expect(person.status == 64 && person.errors.contains("did you mean \"pat\"?"))
        let other = try await update(CaseReference(year: 2026, number: 99).description, "contacted")
        #expect(other.status == 65 && other.errors.contains("there is no case"))
    }
}
