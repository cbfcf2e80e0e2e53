import Casework
import FoundationEssentials

// Every name a letter may use. `Templates/LETTERS.md` shows this table; a test keeps the two alike.

extension LetterValues {
    /// In letters about a case.
    static let caseNames =
        organisationNames + customerNames + caseFileNames + stageNames + dateNames + staffNames
        + answerNames + outcomeNames

    /// In the digest.
    static let digestNames = organisationNames + digestOnlyNames

    static let byNameInCase = byName(caseNames)
    static let byNameInDigest = byName(digestNames)
    static let byNameInOffice = byName(organisationNames + answerNames + officeNames)

    private static func byName(_ names: [Placeholder]) -> [String: Placeholder] {
        Dictionary(names.map { ($0.name, $0) }) { first, _ in first }
    }

    static let organisationNames: [Placeholder] = [
        .text("organisation.name", "the organisation's name") { $0.organisation.name },
        .text("organisation.address", "the feedback mailbox") { $0.organisation.address },
        .text("contact.name", "who customers may speak to: organisation.contact") { $0.organisation.contactName },
        .text("contact.telephone", "their telephone number") { $0.organisation.contactTelephone?.unbroken },
        .text("contact.address", "the postal address") { $0.organisation.contactAddress },
        .text("ombudsman.name", "the ombudsman, where there is one") { $0.organisation.ombudsman?.name },
        .text("ombudsman.url", "the ombudsman's web address") { $0.organisation.ombudsman?.url },
        .text("ombudsman.telephone", "the ombudsman's telephone number") { $0.organisation.ombudsman?.telephone },
        .text("today", "the letter's date: Monday 2 March 2026") { $0.longDate($0.now) },
        .text("recipient.name", "the member of staff this letter goes to") { $0.person($0.recipient)?.name },
    ]

    static let customerNames: [Placeholder] = [
        .text("customer.salutation", "the customer's name, where it is plainly a name") {
            $0.caseFile?.customer.salutation
        },
        .text("customer.name", "the customer's name as they gave it; for staff") {
            $0.caseFile?.customer.name?.onOneLine.shortened(to: 100)
        },
        .text("customer.address", "the customer's e-mail address") { $0.caseFile?.customer.address },
        .text("customer.telephone", "the customer's telephone number") { $0.caseFile?.customer.telephone?.unbroken },
        .text("customer.postalAddress", "the customer's postal address") { $0.caseFile?.customer.postalAddress },
        .text("customer.preferredContact", "how the customer would like to be reached") {
            $0.caseFile?.customer.preferredContact
        },
        .flag("customer.noContact", "the customer asked not to be contacted") {
            $0.caseFile?.customer.wantsContact == false
        },
    ]

    static let caseFileNames: [Placeholder] =
        [
            .text("reference", "the case reference: C-2026-00041-7") { $0.caseFile?.reference.description },
            .text("reference.spoken", "the reference to read out: C 2026 00041 7") {
                $0.caseFile?.reference.description.split(separator: "-").joined(separator: " ").unbroken
            },
            .text("kind", "what the procedure calls this kind of contact: dissatisfaction") { context in
                context.caseFile.map { context.procedure.kinds[$0.kind.rawValue]?.label ?? $0.kind.rawValue }?
                    .lowercased()
            },
            .flag("isComplaint", "the case is a complaint") { $0.caseFile?.kind == .complaint },
            .flag("isFeedback", "the case is feedback") { $0.caseFile?.kind == .feedback },
            .flag("isCompliment", "the case is a compliment") { $0.caseFile?.kind == .compliment },
            .flag("isAppeal", "the customer has asked for the stage the case is at: an appeal, a review") {
                $0.caseFile?.earlier != nil
            },
            .flag("isClosed", "the case is closed") { $0.caseFile?.status == .closed },
            .text("subject", "the subject the customer wrote; for staff") {
                $0.caseFile?.subject.onOneLine.shortened(to: 80)
            },
            .text("words", "the customer's own words; for staff") { $0.caseFile?.words.shortened(to: longestWords) },
            .text("via", "how the contact came: e-mail, form, telephone") { $0.caseFile?.via },
            .text("serviceArea", "the service area") { $0.caseFile?.serviceArea },
            .text("received", "the day the contact was received") { $0.longDate($0.caseFile?.receivedAt) },
            .items("checklist", "what whoever handles this stage is asked to see to") { $0.checklist },
            .list(
                "questions",
                "the survey's questions, and what may be answered: in a line, or as boxes",
                of: ["question", "answers", "options"]
            ) { ($0.procedure.survey?.questions ?? []).map(\.members) },
            .text("related", "the reference of another case that this may belong to") {
                $0.caseFile?.related?.reference.description
            },
            .flag("related.sameCustomer", "that case is of the same customer") {
                $0.caseFile?.related?.isSameCustomer == true
            },
            .text("receiptHeld", "why the customer has had no receipt, where it was held back") {
                $0.caseFile?.receiptHeld
            },
            .flag("policyAttached", "the policy goes with this letter") {
                [.receiptComplaint, .restriction].contains($0.due?.letter) && $0.organisation.policy != nil
            },
        ]
        + Flag.allCases.map { flag in
            .flag("flag.\(flag)", "the case is marked \(flag)") { $0.caseFile?.flags.contains(flag) == true }
        }

    static let dateNames: [Placeholder] =
        [
            .list("deadlines", "what staff must still do on this case, soonest first", of: ["label", "due", "overdue"])
            {
                $0.deadlines
            },
            .text("clock.label", "the deadline a reminder is about") { $0.clockOfLetter?.label },
            .text("clock.due", "when it is due") { $0.longDate($0.clockOfLetter?.dueAt) },
            .flag("clock.overdue", "it is past") { context in
                context.clockOfLetter.map { $0.dueAt < context.now } ?? false
            },
        ]
        + [
            .text("due.contact", "when somebody must be in touch with the customer, at any stage") { context in
                context.dueDate(context.caseFile.flatMap { context.procedure.contactDue($0) })
            },
            .text("due.answer", "when the answer of the stage is due, or the latest it can be") {
                $0.dueDate($0.answerDue)
            },
        ]
        + clocks.map { id, meaning in .text("due.\(id)", meaning) { $0.dueDate($0.clock(id)?.dueAt) } }

    private static let clocks: KeyValuePairs = [
        "firstContact": "when the first contact is due", "update": "when the next news is due",
        "outcome": "when the outcome is due", "lessons": "when the lessons learned are due",
        "appealWindow": "the last day for an appeal", "appealContact": "when the appeal manager's contact is due",
        "appealOutcome": "when the appeal's outcome is due", "acknowledge": "when the acknowledgement is due",
        "stage1": "when the stage 1 answer is due", "stage2Acknowledge": "when stage 2 must be acknowledged",
        "stage2": "when the stage 2 answer is due",
    ]

    static let staffNames: [Placeholder] = [
        .text("handler.name", "who has the case") { $0.person($0.caseFile?.assignee)?.name },
        .text("handler.role", "as what they have it: investigator") { context in
            context.caseFile?.assignment.flatMap { context.procedure.roles[$0.role] }
        },
        .text("handler.since", "the day they were given it") { $0.longDate($0.caseFile?.assignment?.since) },
        .text("coordinator.name", "the co-ordinator of the service area") { $0.person($0.coordinator)?.name },
        .flag("isHandler", "this letter goes to whoever has the case") {
            $0.recipient != nil && $0.recipient == $0.caseFile?.assignee
        },
        .flag("isCoordinator", "this letter goes to the co-ordinator of the service area") {
            $0.recipient != nil && $0.recipient == $0.coordinator
        },
        .flag("isCopy", "this letter is for information only") { $0.due?.isCopy == true },
        .text("previous.name", "who had the case before") { $0.person($0.due?.details.previous)?.name },
        .flag("previous.away", "they are away") {
            [.outOfOffice, .told].contains($0.due?.details.absence?.cause)
        },
        .text("previous.back", "the day they are back, where known") {
            $0.due?.details.absence?.until?.longForm.unbroken
        },
        .flag("previous.gone", "they no longer work here") { $0.due?.details.absence?.cause == .gone },
        .flag("previous.bounced", "a letter to them came back") { $0.due?.details.absence?.cause == .bounced },
        .flag("previous.silent", "they did not answer") {
            $0.due?.details.previous != nil && $0.due?.details.absence == nil
        },
        .text("draft", "the customer's letter that waits for “send”, in a confirmation") { $0.draft },
        .text("newWords", "what the customer has newly written") {
            $0.due?.details.words?.shortened(to: longestWords)
        },
        .items("files", "the customer's files that are attached to this letter") { $0.files.travelling.map(\.listed) },
        .items("keptFiles", "the customer's files that are not, and why") { context in
            context.files.kept.map { "\($0.file.listed): \($0.obstacle.words)" }
        },
    ]

    static let answerNames: [Placeholder] = [
        .items("recorded", "what was recorded, or what a notice tells") {
            $0.due?.details.recorded ?? $0.office?.recorded ?? []
        },
        .items("problems", "what was not understood") { $0.due?.details.problems ?? $0.office?.problems ?? [] },
    ]

    static let outcomeNames: [Placeholder] = [
        .text("outcome", "upheld, partly upheld or not upheld") { $0.caseFile?.outcome?.words },
        .flag("isUpheld", "the complaint is upheld") { $0.caseFile?.outcome == .upheld },
        .flag("isPartlyUpheld", "the complaint is partly upheld") { $0.caseFile?.outcome == .partlyUpheld },
        .flag("isNotUpheld", "the complaint is not upheld") { $0.caseFile?.outcome == .notUpheld },
        .text("reasons", "the reasons for the outcome") { $0.caseFile?.reasons },
        .text("remedy", "what puts it right") { $0.caseFile?.remedy },
        .items("actions", "what the organisation has done or will do") { $0.caseFile?.actions ?? [] },
        .items("learning", "what was learnt") { $0.caseFile?.learning.map(\.text) ?? [] },
    ]

    static let digestOnlyNames: [Placeholder] = [
        .items("alarms", "what needs a person before anything else") { $0.digest?.alarms ?? [] },
        .list("overdue", "cases with a deadline that is past", of: caseLine) { $0.lines(\.overdue) },
        .list("dueSoon", "cases with a deadline that is near", of: caseLine) { $0.lines(\.dueSoon) },
        .list("undecided", "cases whose kind a person must decide", of: caseLine) { $0.lines(\.undecided) },
        .list("newCases", "cases opened since the last digest", of: caseLine) { $0.lines(\.newCases) },
        .list("restrictions", "restrictions of contact to be looked at again", of: caseLine) {
            $0.lines(\.restrictions)
        },
        .list("setAside", "messages that wait for a decision", of: ["number", "line"]) { context in
            (context.digest?.setAside ?? []).map { ["number": "\($0.number)", "line": $0.line] }
        },
        .text("setAsideNumbers", "their numbers: 17 18") { context in
            context.digest?.setAside.map { "\($0.number)" }.joined(separator: " ")
        },
        .items("setAsideNotes", "more about such messages") { $0.digest?.setAsideNotes ?? [] },
        .items("letterTrouble", "letters that were held back or failed") { $0.digest?.letterTrouble ?? [] },
        .items("away", "who is away") { $0.digest?.away ?? [] },
        .text("openCases", "how many cases are open: 12 open cases") {
            $0.digest.map { "\($0.openCount) open \($0.openCount == 1 ? "case" : "cases")" }
        },
        .text("overdueCases", "how many are overdue: 2 overdue, or nothing overdue") {
            $0.digest.map { $0.overdue.isEmpty ? "nothing overdue" : "\($0.overdue.count) overdue" }
        },
        .flag("nothingDue", "nothing in the digest asks for anything") { $0.digest?.asksNothing == true },
    ]

    static let caseLine = ["reference", "line", "due"]

    /// Characters of a customer's words in a letter; the rest is in the case file.
    private static let longestWords = 20_000
}

extension Procedure.Question {
    fileprivate var members: [String: String] {
        let boxes = answers.enumerated().map { "[ ] \($0.offset + 1) \($0.element)" }
        return [
            "question": text, "answers": answers.joined(separator: ", ").lowercased(),
            "options": boxes.isEmpty ? "Answer:" : boxes.joined(separator: "\n"),
        ]
    }
}

extension LetterContext {
    fileprivate var clockOfLetter: Clock? {
        guard let id = due?.details.clock else { return nil }
        return caseFile?.clocks.last { $0.id == id }
    }

    /// A day that something is due. A customer is promised none that is past.
    fileprivate func dueDate(_ instant: Date?) -> String? {
        guard let instant, due?.recipient != .customer || instant >= now else { return nil }
        return longDate(instant)
    }

    fileprivate var deadlines: [[String: String]] {
        (caseFile?.clocks ?? [])
            .filter { $0.isUnmet && isTask($0) && ($0.isRunning || appliesNow($0)) }
            .sorted { $0.dueAt < $1.dueAt }
            .map {
                [
                    "label": $0.label, "due": longDate($0.dueAt) ?? "",
                    "overdue": $0.dueAt < now ? "overdue" : "",
                ]
            }
    }

    /// A window is the customer's, and a survey goes by itself.
    private func isTask(_ clock: Clock) -> Bool {
        let rule = caseFile.flatMap { procedure.rule(of: clock, kind: $0.kind) }
        return rule?.lapses != true && rule?.stop.contains(.surveyed) != true
    }

    /// What an earlier stage missed is nobody's task any more.
    private func appliesNow(_ clock: Clock) -> Bool { caseFile.map { procedure.applies(clock, to: $0) } ?? false }

    fileprivate func lines(_ items: KeyPath<Digest, [Digest.Item]>) -> [[String: String]] {
        lines(digest?[keyPath: items] ?? [])
    }

    func lines(_ items: [Digest.Item]) -> [[String: String]] {
        items.map {
            ["reference": $0.reference.description, "line": $0.line, "due": longDate($0.dueAt) ?? ""]
        }
    }
}

extension Digest {
    fileprivate var asksNothing: Bool {
        alarms.isEmpty && overdue.isEmpty && dueSoon.isEmpty && undecided.isEmpty && setAside.isEmpty
            && setAsideNotes.isEmpty && restrictions.isEmpty && letterTrouble.isEmpty
    }
}

extension Customer {
    /// The name where it is plainly one. A receipt goes to an address that anyone can put in a From
    /// field: it must not carry a stranger's advertisement there in place of a name.
    fileprivate var salutation: String? {
        guard let name = name?.onOneLine, (2...60).contains(name.count), name.split(separator: " ").count <= 5,
            name.allSatisfy({ $0.isLetter || " -'’.".contains($0) }), name.contains(where: \.isLetter),
            name.split(separator: ".").dropFirst().allSatisfy({ $0.first == " " })
        else { return nil }
        return name
    }
}
