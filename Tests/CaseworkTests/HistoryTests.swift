import Casework
import Foundation
import Testing

/// Whatever happens, in whatever order: generated histories from fixed seeds.
@Suite struct HistoryTests {
    static let lines = [
        "contacted", "acknowledged", "note: x", "update by 3 April 2026", "extend 1 May 2026 late", "outcome upheld",
        "reasons: r", "remedy: m", "actions: a", "learning: l", "shared today", "category conduct", "kind feedback",
        "kind complaint", "kind compliment", "kind other", "area Housing", "assign kim", "assign alex",
        "away until 1 April 2026",
        "appeal", "withdraw", "send", "sent today", "close", "reopen", "help", "outcom upheld", "hello",
        "agreed", "agreed 10 April 2026", "extend 1 May 2026 late\nagreed customer", "definition: d", "refuse: old",
        "satisfied", "done", "authority", "category service and advice", "category suggestion", "learning service: l",
        "learning: l\nshared today\nreasons: r\nremedy: m\nactions: a\ndefinition: d\noutcome notupheld",
        "outcome not upheld\nreasons: r\nremedy: m\nactions: a\ndefinition: d\nauthority\nsent today",
    ]
    static let people = [
        "pat", "sam", "alex", "cora", "kim", "fay", "hilda", "otto", "petra", "rita", "chloe", "charlie", "corin",
    ]

    static func history(_ seed: UInt64, of procedure: String = "acorn", check: (Story) -> Void = { _ in }) -> Story {
        var random = Seeded(seed)
        var story = Story(
            Story.contact(
                Kind.allCases.randomElement(using: &random) ?? .complaint,
                area: ["Repairs", "Central", "Housing", nil].randomElement(using: &random) ?? nil,
                flags: Set(Flag.allCases.filter { _ in Int.random(in: 0..<8, using: &random) == 0 }),
                confidence: Double.random(in: 0...1, using: &random),
                nature: Nature.allCases.randomElement(using: &random),
                about: Int.random(in: 0..<6, using: &random) == 0 ? people.randomElement(using: &random) : nil,
                customer: Customer(
                    name: "Jo",
                    address: Bool.random(using: &random) ? "jo@example.net" : nil,
                    wantsContact: Int.random(in: 0..<5, using: &random) > 0
                )
            ),
            directory: Shipped.directory(procedure),
            procedure: Shipped.procedure(procedure)
        )
        check(story)
        for _ in 0..<30 {
            story.now += Double(Int.random(in: 0..<150_000, using: &random))
            let person = people.randomElement(using: &random) ?? "pat"
            let at = story.now
            switch Int.random(in: 0..<10, using: &random) {
            case 0:
                let absence = story.directory.absence(
                    of: person,
                    since: at,
                    cause: [.outOfOffice, .gone].randomElement(using: &random) ?? .gone,
                    until: story.directory.calendar.localDate(of: at).adding(
                        days: Int.random(in: -2..<20, using: &random)
                    )
                )
                story.directory.absences[person] = absence
                story.step(.absent(person, absence))
            case 1:
                story.step(
                    .bounced(
                        BouncedLetter(
                            letter: .assignment,
                            person: Bool.random(using: &random) ? person : nil,
                            status: "5.0.0",
                            isCertain: Bool.random(using: &random)
                        )
                    )
                )
            case 2:
                story.step(
                    .customerWrote(
                        CustomerMessage(
                            words: "?",
                            receivedAt: at,
                            appeal: Bool.random(using: &random),
                            withdrawal: Bool.random(using: &random)
                        )
                    )
                )
            case 3, 4, 5, 6:
                let words = (0..<Int.random(in: 1..<5, using: &random))
                    .compactMap { _ in lines.randomElement(using: &random) }.joined(separator: "\n")
                let authority: StaffMessage.Authority =
                    [.handler, .coordinator, .none].randomElement(using: &random) ?? .none
                story.step(
                    .staffWrote(
                        StaffMessage(
                            by: person,
                            words: words,
                            receivedAt: at,
                            authority: authority,
                            toCustomer: Int.random(in: 0..<6, using: &random) == 0
                        )
                    )
                )
            default: story.step(.time)
            }
            check(story)
        }
        return story
    }

    @Test(arguments: Shipped.names, 0..<4)
    func `in every history the case is somebody’s, in time order and never of the person complained about`(
        procedure: String,
        batch: Int
    ) {
        for seed in 0..<50 {
            var receipts = 0
            _ = Self.history(UInt64(batch * 1000 + seed), of: procedure) { story in
                let file = story.file
                if file.status == .open { #expect(file.assignee != nil) }
                if let about = file.complainedAbout { #expect(file.assignee != about) }
                #expect(file.clocks.allSatisfy { $0.dueAt >= $0.startedAt })
                #expect(file.clocks.allSatisfy { ($0.metAt != nil) == ($0.state == .met || $0.state == .metLate) })
                #expect(Set(file.clocks.map(\.id)).count == file.clocks.count)
                #expect(
                    (file.status == .closed) == (file.closedAt != nil)
                        && (file.status == .closed) == (file.stage == "closed")
                )
                if file.status == .closed {
                    let rules = story.procedure.clocks.filter(\.afterClosing).map(\.id)
                    #expect(file.clocks.allSatisfy { !$0.isRunning || rules.contains($0.ruleID) })
                    #expect(file.awaited == nil)
                }
                if story.post.contains("outcome>customer") {
                    let parts = story.procedure.stages[file.stage]?.answer ?? []
                    #expect(!parts.contains(.reasons) || file.reasons != nil)
                    #expect(!parts.contains(.remedy) || file.remedy != nil)
                    #expect(!parts.contains(.definition) || file.definition != nil)
                    #expect(!parts.contains(.authority) || !file.flags.contains(.representative))
                }
                // Nobody is handed a later stage after a part in an earlier one, but the co-ordinators to find somebody.
                if story.procedure.stages[file.stage]?.newHandler == true, let assignee = file.assignee,
                    story.decision?.events.contains(where: { $0.kind == .assigned || $0.kind == .passedOn }) == true
                {
                    let had = file.handlers.contains { $0.person == assignee && $0.stage != file.stage }
                    #expect(!had || ["cora", "cole", "fay"].contains(assignee))
                }
                receipts += story.letters.count {
                    $0.recipient == .customer
                        && ![.outcome, .survey, .extension, .refusal, .acknowledgement].contains($0.letter)
                }
                #expect(receipts <= 1)
                #expect(
                    story.letters.allSatisfy {
                        $0.recipient != .customer || file.customer.address != nil && file.customer.wantsContact
                    }
                )
                let letters = story.letters.map { "\($0.recipient) \($0.letter) \($0.details)" }
                #expect(Set(letters).count == letters.count)
            }
        }
    }

    @Test(arguments: Shipped.names, 0..<4)
    func `every clock ends when time goes on, and time falls silent`(procedure: String, batch: Int) {
        for seed in 0..<50 {
            var story = Self.history(UInt64(batch * 1000 + seed), of: procedure)
            story.wait(until: "2028-01-01")
            #expect(story.file.clocks.allSatisfy { !$0.isRunning })
            #expect(story.file.nextDue(now: story.now, procedure: story.procedure, directory: story.directory) == nil)
        }
    }

    @Test func `the same history gives the same case`() {
        for procedure in Shipped.names {
            for seed in 0..<25 {
                let first = Self.history(UInt64(seed), of: procedure)
                let second = Self.history(UInt64(seed), of: procedure)
                #expect(first.file == second.file && first.events == second.events)
            }
        }
    }

    @Test func `a case file survives its JSON`() throws {
        for seed in 0..<100 {
            let file = Self.history(UInt64(seed), of: Shipped.names[seed % Shipped.names.count]).file
            let data = try JSONEncoder().encode(file)
            #expect(try JSONDecoder().decode(CaseFile.self, from: data) == file)
        }
    }
}
