import Casework
import Testing

/// A procedure that nobody wrote Swift for: a library with one stage and a reading group that reviews.
@Suite struct NinthProcedureTests {
    static let file = """
        {
          name: "library",
          title: "Comments on the library",
          kinds: {
            complaint: { label: "concern", enters: "desk", receipt: "receiptComplaint" },
            feedback: { label: "idea", enters: "box", receipt: "receiptFeedback" },
            compliment: { label: "thanks", enters: "wall", receipt: "thanksCompliment", closesAtOnce: true },
          },
          natures: { failure: "complaint", suggestion: "feedback", praise: "compliment" },
          stages: {
            triage: { label: "waiting for a decision", role: "coordinator" },
            desk: { label: "the desk", role: "librarian", next: "readers", answer: ["outcome", "reasons"] },
            readers: { label: "the readers' group", role: "reader", newHandler: true, answer: ["outcome", "reasons"] },
            box: { label: "idea", role: "librarian" },
            wall: { label: "thanks", role: "coordinator" },
          },
          clocks: [
            {
              id: "hello", label: "A word with the reader", kinds: ["complaint"], stages: ["desk"],
              start: "entered", stop: ["contacted"], count: 2, unit: "workingDays", breach: ["coordinator"],
            },
            {
              id: "reply", label: "Reply", kinds: ["complaint"], start: "entered", stages: ["desk", "readers"],
              stop: ["outcome"], count: 1, unit: "months", remind: [3], breach: ["handler"],
              extension: { count: 1, unit: "weeks" },
            },
          ],
          chain: { roles: ["librarian"] },
          roles: { librarian: "librarian", reader: "chair of the readers' group" },
          closing: { complaint: { requires: ["outcome"] } },
          compare: "nhs-2009",
        }
        """

    @Test func `needs a file and nothing else`() throws {
        let (procedure, problems) = Procedure.read(Self.file, file: "procedure.json5")
        #expect(problems == [])
        let library = try #require(procedure)
        #expect(library.contradictions == [])
        var directory = Sample.directory()
        directory.roles = ["librarian": "kim", "reader": "sam"]
        #expect(library.warnings(for: directory) == [])

        var story = Story(Story.contact(at: "2026-01-30T10:00", area: nil), directory: directory, procedure: library)
        #expect(story.file.assignee == "kim" && story.due("hello") == "2026-02-03T17:00:00+00:00")
        #expect(story.due("reply") == "2026-02-28T23:59:59+00:00")
        story.staff("kim", at: "2026-02-02T09:00", "contacted\nextend 6 March: the book is away")
        #expect(story.due("reply") == "2026-03-06T17:00:00+00:00" && story.clock("hello") == .met)
        story.staff("kim", at: "2026-03-02T09:00", "outcome not upheld\nreasons: It came back.\nsent today\nclose")
        story.customer(at: "2026-03-03T09:00", "Then the readers should say", appeal: true)
        #expect(story.file.assignee == "sam" && story.file.clocks.last?.id == "reply#2")
        story.staff("sam", at: "2026-03-20T09:00", "outcome upheld\nreasons: It did not.\nsent today\nclose")
        #expect(story.file.status == .closed && story.file.clocks.allSatisfy { !$0.isUnmet })
        #expect(
            library.shortfalls(against: Shipped.procedure("nhs-2009")).first
                == "a complaint goes through 2 stages (the desk, the readers' group); the code has 1, with none before or between them"
        )
    }
}
