import Foundation
import Testing

@testable import Casework

@Suite struct RestrictionTests {
    @Test func `a restriction because of another case is ended there, and nowhere else`() {
        var story = Story()
        let other = CaseReference(year: 2026, number: 7)
        story.file.heed(restrictionIn: other)
        #expect(story.file.flags.contains(.restricted))
        story.staff("cora", at: "2026-03-02T11:00", "restrict off", authority: .coordinator)
        #expect(story.problems.first?.contains("because of \(other)") == true)
        story.file.heed(restrictionIn: nil)
        #expect(!story.file.flags.contains(.restricted) && story.file.restrictedBy == nil)
    }

    private func story(_ procedure: Procedure = Sample.acorn) -> Story { Story(procedure: procedure) }

    @Test func `the person whom the procedure names agrees, and then it holds`() throws {
        var directory = Sample.directory()
        directory.roles["headOfService"] = "kim"
        var story = Story(directory: directory, procedure: Shipped.procedure("solihull"))
        story.staff("cora", at: "2026-03-03T10:00", "restrict until 1 June, reason: abuse", authority: .coordinator)
        #expect(story.file.restriction == nil && story.post == ["notice>kim", "confirmation>cora"])
        story.staff("kim", at: "2026-03-04T10:00", "agreed")
        let restriction = try #require(story.file.restriction)
        #expect(restriction.agreedBy == ["kim"] && restriction.reader == "cora")
        #expect(restriction.until == Sample.day("2026-06-01") && restriction.review == Sample.day("2026-06-01"))
        #expect(story.file.flags.contains(.restricted) && story.count(.restricted) == 1)
        #expect(story.post.contains("confirmation>cora"))
    }

    @Test(arguments: [
        ("restrict", "restrict until 3 December"), ("restrict until 1 June", "give the reason"),
        ("restrict until 1 June 2028 reason abuse", "within the coming year"),
        ("restrict until 2 March 2026 reason abuse", "within the coming year"),
        ("restrict off", "not restricted"), ("restrict keep", "not restricted"),
    ])
    func `a restriction has an end and a reason`(line: String, problem: String) {
        var story = story()
        story.staff("cora", at: "2026-03-03T10:00", line, authority: .coordinator)
        #expect(story.problems.first?.contains(problem) == true, "\(story.problems)")
        #expect(story.file.restriction == nil)
    }

    @Test func `what the customer writes is answered by nobody, and a wish to appeal is told to the reader`() {
        var story = story()
        story.staff("pat", at: "2026-03-03T10:00", "outcome not upheld\nreasons: none\nremedy: none\nsent today")
        story.staff("cora", at: "2026-03-03T11:00", "restrict until 1 June because abuse", authority: .coordinator)
        story.customer(at: "2026-03-04T10:00", "You again!")
        #expect(story.post == [])
        story.customer(at: "2026-03-04T11:00", "I appeal.", appeal: true)
        #expect(story.post == ["notice>cora"] && story.file.stage == "complaint")
        story.staff("cora", at: "2026-03-04T12:00", "appeal", authority: .coordinator)
        #expect(story.file.stage == "appeal")
    }

    @Test func `a closed case can be restricted, and the restriction ends there too`() {
        var story = story()
        story.staff("pat", at: "2026-03-03T10:00", "withdraw")
        story.staff("cora", at: "2026-03-03T11:00", "restrict until 5 March because abuse", authority: .coordinator)
        #expect(story.file.status == .closed && story.file.restriction != nil)
        story.wait(until: "2026-03-05T23:59:59")
        #expect(story.file.restriction != nil)
        story.wait(until: "2026-03-06T00:00")
        #expect(story.file.restriction == nil && !story.file.flags.contains(.restricted))
        #expect(story.post.contains("notice>cora"))
    }

    @Test func `while its reader is away the co-ordinators read`() {
        var story = story()
        story.staff("cora", at: "2026-03-03T11:00", "restrict until 1 June because abuse", authority: .coordinator)
        let at = Sample.at("2026-03-04T10:00")
        #expect(story.directory.readers(of: story.file, at: at) == ["cora"])
        story.directory.coordinators = ["cole"]
        story.directory.absences["cora"] = story.directory.absence(of: "cora", since: at, cause: .told, until: nil)
        #expect(story.directory.readers(of: story.file, at: at) == ["cole"])
    }

    @Test func `the customer is told by a letter that the co-ordinator has seen, in a closed case too`() {
        var story = story()
        story.staff("pat", at: "2026-03-03T10:00", "withdraw")
        story.staff("cora", at: "2026-03-03T11:00", "restrict until 1 June because abuse", authority: .coordinator)
        #expect(story.letters.last { $0.letter == .confirmation }?.details.draft == .restriction)
        story.staff("pat", at: "2026-03-03T11:30", "send")
        #expect(story.problems.first?.contains("co-ordinator’s to send") == true)
        story.staff("cora", at: "2026-03-03T12:00", "send", authority: .coordinator)
        #expect(story.post == ["restriction>customer", "confirmation>cora"])
        story.staff("cora", at: "2026-03-03T12:05", "send", authority: .coordinator)
        #expect(!story.post.contains("restriction>customer") && !story.problems.isEmpty)
    }
}
