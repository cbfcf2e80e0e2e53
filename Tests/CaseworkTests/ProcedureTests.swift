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

    @Test(arguments: Shipped.names)
    func `every shipped procedure reads, is sound, and finds everybody it needs`(name: String) throws {
        let (procedure, problems) = Shipped.file(name)
        #expect(problems == [])
        let shipped = try #require(procedure)
        #expect(shipped.name == name && shipped.contradictions == [])
        let notes = shipped.notes.map { "\($0.about): \($0.text)" }
        let warnings = shipped.warnings(for: Shipped.directory(name)).filter { !notes.contains($0) }
        #expect(warnings.filter { !$0.hasPrefix("Central: the same person") } == [])
    }

    @Test(arguments: Shipped.names)
    func `no text of a procedure that letters show uses a word it forbids`(name: String) {
        let procedure = Shipped.procedure(name)
        let shown =
            procedure.clocks.map(\.label) + procedure.checklist
            + procedure.stages.values.flatMap { [$0.label] + $0.checklist }
            + (procedure.survey?.questions ?? []).flatMap { [$0.text] + $0.answers }
        for phrase in procedure.wording.never {
            #expect(!shown.contains { $0.lowercased().contains(phrase.lowercased()) }, "\(phrase)")
        }
    }

    @Test func `roles that nobody has are told, for the areas that miss them`() {
        var directory = Shipped.directory("solihull")
        directory.roles["headOfService"] = nil
        directory.serviceAreas[0].roles["headOfService"] = "hilda"
        directory.roles["equality"] = nil
        directory.organisation.ombudsman = nil
        let procedure = Shipped.procedure("solihull")
        let warnings = procedure.warnings(for: directory).dropFirst(procedure.notes.count)
        #expect(
            Array(warnings) == [
                "Central: nobody is Head of Service (“headOfService”), who handles stage 2",
                "Housing: nobody is Head of Service (“headOfService”), who handles stage 2",
                "nobody is equality and diversity team (“equality”), who hears of prejudice",
                "the answers have to name the ombudsman: set “ombudsman” in the configuration",
            ]
        )
    }

    @Test func `clocks that can never start or stop are told`() {
        var broken = Shipped.procedure("lgsco-2024")
        broken.clocks[0].stop = ["contacted"].compactMap(Milestone.init)
        broken.clocks[2].stages = []
        broken.clocks[3].aim = 20
        broken.clocks[4].start = .closed
        broken.referrals = Shipped.procedure("solihull").referrals.filter { $0.about == "prejudice" }
        broken.referrals[0].words = []
        broken.categories = Array(Shipped.procedure("solihull").categories.prefix(1))
        broken.categories[0].id = "noise"
        broken.kinds["complaint"]?.formal = Shipped.procedure("vin").kinds["complaint"]?.formal
        broken.kinds["complaint"]?.formal?.enters = "court"
        #expect(
            broken.contradictions == [
                "kinds.complaint.formal: enters at “court”, which is no stage",
                "clocks.stage2Acknowledge: starts on entering a stage, and names none",
                "clocks.stage2: aims no earlier than it ends",
                "clocks.update: has no length",
                "clocks.update: starts at closing, and does not run after it",
                "referrals: “prejudice” has neither a flag nor words",
                "categories: “noise” is none; there are service, policy, advice, conduct, privacy",
            ]
        )
    }
}

@Suite struct ComparisonTests {
    private func lines(_ name: String) -> [String] {
        let procedure = Shipped.procedure(name)
        return procedure.compare.map { procedure.shortfalls(against: Shipped.procedure($0)) } ?? []
    }

    @Test func `a code keeps to itself`() {
        for name in ["housing-2024", "lgsco-2024", "nhs-2009"] {
            let code = Shipped.procedure(name)
            #expect(code.shortfalls(against: code) == [])
        }
    }

    @Test func `a council of longer times is told so, line by line`() {
        #expect(
            lines("solihull") == [
                "Stage 1 answer: allows 20 working days from receipt; the code allows 10 working days from the acknowledgement",
                "Acknowledgement of stage 2: sets no time; the code allows 5 working days from the request",
                "stage 1: an answer may lack what the complaint is, outstanding actions; the code wants it in each",
                "stage 2: an answer may lack what the complaint is, outstanding actions; the code wants it in each",
                "a case may be closed with promised actions still open; the code wants them followed to their end",
                "there is no yearly report; the code wants one, with a self-assessment",
            ]
        )
    }

    @Test func `a stage before the two is told`() {
        #expect(
            lines("connexus")
                == [
                    "a complaint goes through 3 stages (feedback, complaint, review); the code has 2, with none before or between them",
                    "complaint: may be answered by somebody who had a part; the code wants another person",
                    "complaint: an answer may lack what the complaint is, the ombudsman; the code wants it in each",
                    "review: an answer may lack what the complaint is; the code wants it in each",
                    "matters older than 3 months may be refused; the code says 12",
                    "a case may be closed with promised actions still open; the code wants them followed to their end",
                ].filter { !$0.contains("somebody who had a part") }
        )
    }

    @Test func `extensions without a limit, and later starts, are told`() {
        var own = Shipped.procedure("lgsco-2024")
        let code = own
        own.clocks[1].extension?.count = nil
        own.clocks[3].extension?.count = 30
        own.clocks[1].count = 15
        own.stages["stage2"]?.newHandler = false
        #expect(
            own.shortfalls(against: code) == [
                "Stage 1 answer: allows 15 working days; the code allows 10 working days",
                "Stage 1 answer: an extension has no limit; the code allows 10 working days more without good reason",
                "Stage 2 answer: may be extended by 30 working days; the code allows 20 working days without good reason",
                "stage 2: may be answered by somebody who had a part; the code wants another person",
            ]
        )
    }
}
