import Casework
import FoundationEssentials
import Mail

/// An invented case with something in every place, to see whether letters can be written.
struct SampleCase {
    let caseFile: CaseFile
    let now: Date
    private let procedure: Procedure
    private let directory: Directory

    init(procedure: Procedure, directory: Directory) {
        self.procedure = procedure
        self.directory = directory
        // Monday 2 March 2026, 10:00 UTC.
        let start = Date(timeIntervalSince1970: 1_772_445_600)
        now = start
        let handler = directory.fallback
        var file = CaseFile(
            reference: CaseReference(year: 2026, number: 41),
            kind: .complaint,
            confidence: 0.95,
            stage: procedure.rule(of: .complaint)?.enters ?? "complaint",
            customer: Customer(
                name: "Pat Doe",
                address: "pat.doe@example.net",
                telephone: "01632 960123",
                postalAddress: "1 Example Street",
                preferredContact: "telephone"
            ),
            subject: "Nobody came to the appointment",
            words: "I waited in all morning and nobody came.\n\nPlease tell me what happened.",
            receivedAt: now
        )
        file.serviceArea = directory.serviceAreas.first?.name
        file.assignment = Assignment(person: handler, role: "investigation", since: now)
        file.clocks = procedure.clocks.filter { $0.kinds.contains(.complaint) }.map { rule in
            let due = directory.calendar.deadline(from: start, count: rule.count ?? 7, unit: rule.unit ?? .days).dueAt
            return Clock(id: rule.id, label: rule.label, startedAt: start, dueAt: due)
        }
        file.definition = "Nobody came to the appointment of 2 March, and nobody rang."
        file.extended = Extended(
            to: LocalDate(year: 2026, month: 3, day: 30) ?? directory.calendar.localDate(of: start),
            reason: "We are waiting for records."
        )
        let day = directory.calendar.localDate(of: start)
        file.restriction = Restriction(
            reason: "Thirty messages came in one day",
            since: day,
            until: day.adding(months: 6),
            review: day.adding(months: 3),
            reader: handler,
            agreedBy: [handler]
        )
        file.refusal = "It has been answered already, on 2 February."
        file.outcome = .upheld
        file.reasons = "The appointment was not in our diary."
        file.remedy = "A new appointment on a day of your choice."
        file.actions = ["Every appointment is now confirmed by telephone the day before."]
        file.learning = [LearningEntry(category: nil, text: "Appointments are entered while the customer is there.")]
        file.openedBy = "sample@example.net"
        caseFile = file
    }

    /// The letter as this case would bring it about.
    func written(_ letter: LetterName, by library: LetterLibrary) -> OutgoingMessage? {
        let identity = LetterIdentity(
            messageID: "sample@example.org",
            token: "sample",
            key: "aaaa-bbbb-cccc",
            instance: "sample",
            plus: "+"
        )
        if letter == .digest {
            let facts = DigestFacts(
                cases: [caseFile],
                setAside: [],
                letterTrouble: [],
                lastFetchAt: now,
                lastMessageAt: now
            )
            let digest = Digest(
                for: directory.fallback,
                facts: facts,
                now: now,
                procedure: procedure,
                directory: directory
            )
            return library.write(digest, identity: identity, now: now, procedure: procedure, directory: directory)
        }
        if let office = officeLetter(letter) {
            return library.write(office, identity: identity, now: now, procedure: procedure, directory: directory)
        }
        let details = LetterDetails(
            previous: directory.coordinators.first,
            clock: caseFile.clocks.first?.id,
            recorded: ["You spoke to the customer."],
            words: "Is there any news?"
        )
        let due = LetterDue(letter, to: recipient(of: letter), details: details)
        return library.write(
            due,
            about: caseFile,
            identity: identity,
            now: now,
            procedure: procedure,
            directory: directory
        )
    }

    private func officeLetter(_ letter: LetterName) -> OfficeLetter? {
        let matter: OfficeLetter.Matter? =
            switch letter {
            case .setAside:
                .setAside(
                    SetAsideMessage(
                        number: 17,
                        from: "Pat Doe <pat.doe@example.net>",
                        subject: "The gate",
                        receivedAt: now,
                        reason: "only its beginning was fetched",
                        beginning: "The gate has been locked since Monday."
                    )
                )
            case .answer: .answer(recorded: ["Message 17 is ignored"], problems: [])
            case .caseList:
                .cases([Digest.Item(reference: caseFile.reference, line: "Complaint", dueAt: now)], .open)
            case .weeklyList:
                .weekly(
                    WeeklyList(
                        overdue: [],
                        open: [Digest.Item(reference: caseFile.reference, line: "Complaint", dueAt: now)]
                    )
                )
            case .alert: .alert(["Letters to customers are being held back for a while."])
            case .report:
                ReportPeriod("2026-Q1").map { period in
                    .report(Report(period, files: [caseFile], answers: [:], procedure: procedure, directory: directory))
                }
            default: nil
            }
        return matter.map { OfficeLetter(to: directory.fallback, $0) }
    }

    private func recipient(of letter: LetterName) -> LetterDue.Recipient {
        switch letter {
        case .receiptComplaint, .receiptFeedback, .receiptNeutral, .thanksCompliment, .survey, .outcome, .extension,
            .holding, .acknowledgement, .refusal, .restriction:
            .customer
        case .complimentForward: .address("reception@example.org")
        case .assignment, .passedOn, .reminder, .endOfChain, .digest, .confirmation, .safeguarding, .notice,
            .caseSummary, .setAside, .answer, .caseList, .weeklyList, .alert, .report:
            .person(directory.fallback)
        }
    }
}
