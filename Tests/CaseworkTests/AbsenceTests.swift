import Casework
import Foundation
import Testing

@Suite struct AbsenceTests {
    @Test func `an out-of-office answer passes the case up, and the deadline does not move`() {
        var story = Story()
        let before = story.clocks
        story.away("pat", at: "2026-03-02T10:05", until: "2026-12-14")
        #expect(story.file.assignee == "sam" && story.clocks == before)
        #expect(story.post == ["passedOn>sam", "passedOn>cora (copy)"])
        #expect(story.events.suffix(2).map(\.kind) == [.absent, .passedOn])
        #expect(story.events.last?.text == "Passed from Pat Doe to Sam Roe: Pat Doe is away until 14 December 2026.")
        #expect(story.letters.first?.details.previous == "pat")
    }

    @Test func `the same answer again, or a later date, changes nothing`() {
        var story = Story()
        story.away("pat", at: "2026-03-02T10:05", until: "2026-03-10")
        let (file, count) = (story.file, story.events.count)
        story.away("pat", at: "2026-03-02T10:06", until: "2026-03-10")
        story.away("pat", at: "2026-03-03T10:06", until: "2026-03-20")
        #expect(story.file == file && story.events.count == count && story.post == [])
    }

    @Test func `the next case of somebody known to be away goes straight up`() {
        var first = Story()
        first.away("pat", at: "2026-03-02T10:05", until: "2026-03-10")
        let second = Story(Story.contact(at: "2026-03-03T09:00"), directory: first.directory)
        #expect(second.file.assignee == "sam")
        #expect(second.post == ["receiptComplaint>customer", "assignment>sam", "assignment>cora (copy)"])
        let back = Story(Story.contact(at: "2026-03-10T09:00"), directory: first.directory)
        #expect(back.file.assignee == "pat")
    }

    /// Who is away, appeal manager's rule, service area; who ends up with the case, and whether it is flagged.
    static let chains: [(String, String, String, Bool, Bool)] = [
        // away; area; handler; appealConflict; endOfChain
        ("pat", "Repairs", "sam", false, false),
        ("pat sam", "Repairs", "alex", true, false),
        ("pat sam alex", "Repairs", "cora", false, true),
        ("sam", "Repairs", "pat", false, false),
        ("alex", "Central", "cora", false, true),
        ("kim", "Housing", "alex", true, false),
        ("kim alex", "Housing", "cole", false, true),
    ]

    @Test(arguments: chains)
    func `those who are away are passed over`(_ row: (String, String, String, Bool, Bool)) {
        let absences = row.0.split(separator: " ").map {
            Absence(person: String($0), since: Sample.at("2026-03-01"), cause: .gone, until: nil, lapses: nil)
        }
        let story = Story(Story.contact(area: row.1), directory: Sample.directory(absent: absences))
        #expect(story.file.assignee == row.2)
        #expect(story.file.flags.contains(.appealConflict) == row.3)
        #expect((story.count(.endOfChain) == 1) == row.4)
        #expect(story.post.contains("endOfChain>\(row.2)") == row.4)
    }

    @Test(arguments: chains)
    func `it comes to the same when they answer one after another`(_ row: (String, String, String, Bool, Bool)) {
        var story = Story(Story.contact(area: row.1))
        for person in row.0.split(separator: " ") { story.away(String(person), at: "2026-03-02T10:05", until: nil) }
        #expect(story.file.assignee == row.2)
        #expect(story.file.flags.contains(.appealConflict) == (row.3 || row.0 == "pat sam alex" || row.0 == "kim alex"))
        #expect((story.count(.endOfChain) == 1) == row.4)
    }

    @Test func `never means that absence does not reach the appeal manager`() {
        var procedure = Sample.acorn
        procedure.chain.appealManager = .never
        var story = Story(procedure: procedure)
        story.away("pat", at: "2026-03-02T10:05", until: nil)
        story.away("sam", at: "2026-03-02T10:06", until: nil)
        #expect(story.file.assignee == "cora" && !story.file.flags.contains(.appealConflict))
    }

    @Test func `at the end of the chain every co-ordinator is told, and the first who is here has the case`() {
        let directory = Sample.directory(coordinators: ["cora", "cole"])
        var story = Story(Story.contact(area: "Central"), directory: directory)
        story.away("cora", at: "2026-03-02T10:04", until: nil)
        story.away("alex", at: "2026-03-02T10:05", until: nil)
        #expect(story.file.assignee == "cole")
        #expect(story.post == ["endOfChain>cole", "endOfChain>cora (copy)"])
    }

    @Test func `when an area’s own co-ordinator is away, one of the organisation’s has the case`() {
        var story = Story(Story.contact(area: "Housing"))
        story.away("cole", at: "2026-03-02T10:04", until: nil)
        story.away("kim", at: "2026-03-02T10:05", until: nil)
        story.away("alex", at: "2026-03-02T10:06", until: nil)
        #expect(story.file.assignee == "cora" && story.post.contains("endOfChain>cora"))
        let undecided = Story(
            Story.contact(at: "2026-03-03T10:00", area: "Housing", flags: [.undecided], confidence: 0.4),
            directory: story.directory
        )
        #expect(undecided.file.assignee == "cora")
    }

    @Test func `who is no longer in the configuration is gone, and the case moves at the next look`() {
        var story = Story()
        story.directory.people["pat"] = nil
        #expect(
            story.file.nextDue(now: story.now, procedure: story.procedure, directory: story.directory) == story.now
        )
        story.time("2026-03-02T10:30")
        #expect(story.file.assignee == "sam" && story.post == ["passedOn>sam", "passedOn>cora (copy)"])
        #expect(story.events.suffix(2).map(\.kind) == [.absent, .passedOn])
        story.directory.people["sam"] = nil
        story.customer(at: "2026-03-03T10:00", "Hello?")
        #expect(story.file.assignee == "alex" && story.post.contains("notice>alex"))
        #expect(!story.post.contains { $0.contains("pat") || $0.contains("sam") })
    }

    @Test func `when every co-ordinator is away the letters go all the same`() {
        var story = Story(Story.contact(area: "Central"))
        story.away("cora", at: "2026-03-02T10:04", until: nil)
        story.away("alex", at: "2026-03-02T10:05", until: nil)
        #expect(story.file.assignee == "cora" && story.post == ["endOfChain>cora"])
        story.away("cora", at: "2026-03-02T10:06", until: nil)
        #expect(story.file.assignee == "cora" && story.post == [])
    }

    @Test func `a case whose contact is made stays if nothing falls due before the return`() {
        var story = Story()
        story.staff("pat", at: "2026-03-03T09:00", "contacted")
        story.away("pat", at: "2026-03-03T10:00", until: "2026-03-10")
        #expect(story.file.assignee == "pat" && story.post == [])
        // Later than the outcome is due: now it cannot wait.
        story.away("pat", at: "2026-03-09T10:00", until: "2026-03-20")
        #expect(story.file.assignee == "sam")
    }

    @Test func `an absence of somebody who does not have the case moves nothing`() {
        var story = Story()
        story.away("sam", at: "2026-03-02T10:05", until: "2026-03-10")
        #expect(story.file.assignee == "pat" && story.post == [])
    }

    @Test func `an absence that is over moves nothing`() {
        var story = Story()
        story.away("pat", at: "2026-03-02T10:05", until: "2026-03-02")
        #expect(story.file.assignee == "pat")
    }

    @Test func `an absence without a date lasts as long as the organisation says`() {
        let absence = Sample.directory().absence(
            of: "pat",
            since: Sample.at("2026-03-02"),
            cause: .outOfOffice,
            until: nil
        )
        #expect(absence.lapses == Sample.day("2026-03-16"))
        #expect(absence.holds(on: Sample.day("2026-03-15")) && !absence.holds(on: Sample.day("2026-03-16")))
        let gone = Sample.directory().absence(of: "pat", since: Sample.at("2026-03-02"), cause: .gone, until: nil)
        #expect(gone.holds(on: Sample.day("2036-03-02")))
    }

    @Test func `an answer without a date says nothing against a date that is known`() {
        let (directory, day) = (Sample.directory(), Sample.day("2026-03-03"))
        func absence(_ cause: Absence.Cause, until: String?) -> Absence {
            directory.absence(of: "pat", since: Sample.at("2026-03-02"), cause: cause, until: until.map(Sample.day))
        }
        let undated = absence(.outOfOffice, until: nil)
        for known in [absence(.told, until: "2026-12-14"), absence(.gone, until: nil), absence(.bounced, until: nil)] {
            #expect(undated.completed(by: known, on: day) == known)
        }
        for known in [nil, absence(.told, until: "2026-03-03"), undated] {
            #expect(undated.completed(by: known, on: day) == undated)
        }
        let dated = absence(.outOfOffice, until: "2026-03-09")
        #expect(dated.completed(by: absence(.told, until: "2026-12-14"), on: day) == dated)
        let gone = absence(.gone, until: nil)
        #expect(gone.completed(by: absence(.told, until: "2026-12-14"), on: day) == gone)
    }

    @Test func `a letter that comes back makes its manager absent until a person says otherwise`() {
        var story = Story()
        story.bounce(.assignment, of: "pat", at: "2026-03-02T10:01")
        #expect(story.file.assignee == "sam" && story.post == ["passedOn>sam", "passedOn>cora (copy)"])
        #expect(story.decision?.absences.first?.cause == .bounced && story.decision?.absences.first?.lapses == nil)
        story.bounce(.assignment, of: "pat", at: "2026-03-02T10:02")
        #expect(story.file.assignee == "sam" && story.post == [] && story.decision?.absences == [])
    }

    @Test func `a customer’s letter that comes back asks the handler to ring, once`() {
        var story = Story()
        story.bounce(.receiptComplaint, of: nil, at: "2026-03-02T10:01")
        #expect(story.post == ["notice>pat"] && story.file.flags.contains(.undeliverable))
        #expect(story.count(.bounced) == 1)
        story.bounce(.receiptComplaint, of: nil, at: "2026-03-02T10:02")
        #expect(story.post == [])
        story.bounce(.outcome, of: nil, at: "2026-03-02T10:03")
        #expect(story.post == ["notice>pat"], "nobody has told them the outcome")
    }

    @Test func `a report that names no letter is told, and moves nothing`() {
        var story = Story()
        story.bounce(.assignment, of: "pat", at: "2026-03-02T10:01", isCertain: false)
        #expect(story.file.assignee == "pat" && story.decision?.absences == [])
        #expect(story.post == ["notice>cora"] && story.count(.bounced) == 1)
        // Never mail to the address that a report names.
        story.bounce(.assignment, of: "cora", at: "2026-03-02T10:02", isCertain: false)
        #expect(story.post == [])
        story.bounce(.receiptComplaint, of: nil, at: "2026-03-02T10:03", isCertain: false)
        #expect(story.post == ["notice>pat"] && !story.file.flags.contains(.undeliverable))
    }

    @Test func `away until says it in advance`() {
        var story = Story()
        story.staff("pat", at: "2026-03-02T11:00", "away until 16 March")
        #expect(story.file.assignee == "sam")
        #expect(story.decision?.absences.first?.until == Sample.day("2026-03-16"))
        #expect(story.recorded == ["Away until Monday 16 March 2026"])
    }
}
