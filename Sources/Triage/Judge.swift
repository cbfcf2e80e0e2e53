package import Casework
package import FoundationEssentials
package import Mail

/// Judges messages. Immutable and cheap to share.
package struct Judge: Sendable {
    private let calendar: WorkingCalendar
    private let automaticMail = AutomaticMail()
    private let absences: AbsenceReader
    private var kinds: KindReader
    private let matterDates = MatterDateReader()

    private let domains: [String]

    /// - Parameters:
    ///   - domains: the organisation's own: what their lists pass on is a person's mail, not bulk.
    ///   - corrections: what people said of earlier mail.
    package init(calendar: WorkingCalendar, domains: [String] = [], corrections: Corrections = Corrections()) {
        self.calendar = calendar
        self.domains = domains.map { $0.lowercased() }
        kinds = KindReader(corrections: corrections)
        absences = AbsenceReader(calendar: calendar)
    }

    /// The same judge after other corrections.
    package func taught(by corrections: Corrections) -> Judge {
        var judge = self
        judge.kinds = KindReader(corrections: corrections)
        return judge
    }

    /// Makes the tables that judging needs, which else the first message would wait for.
    package func prepare() {
        let words = "Subject: Complaint\n\nI want to complain: nobody came to repair the boiler.\n"
        _ = judge(Message(parsing: Array(words.utf8)), receivedAt: Date(timeIntervalSince1970: 0))
    }

    /// - Parameters:
    ///   - receivedAt: for dates without a year where the message has no usable date.
    ///   - isWebForm: a web form's mail is a machine's and a customer's all the same; only what comes back to the form,
    ///     a delivery report or an absence note, is automatic.
    package func judge(_ message: Message, receivedAt: Date, isWebForm: Bool = false) -> Judgement {
        let visible = message.visibleText.isEmpty ? message.text : message.visibleText
        let look = kinds.look(subject: Self.subject(message.subject), body: WordText(visible))
        let traces = MessageTraces(message)
        if let finding = automaticMail.find(traces, look, status: message.deliveryStatus, domains: domains),
            !isWebForm || [.bounce, .outOfOffice].contains(finding.automatic)
        {
            return judgement(finding, traces, look.body, writtenOn: day(of: message, receivedAt: receivedAt))
        }
        return contact(message, visible: visible, look, writtenOn: day(of: message, receivedAt: receivedAt))
    }

    /// Without its `Re:` and `Fwd:`.
    private static func subject(_ text: String) -> WordText {
        WordText(String(decoding: Array(text.utf8).dropFirst(SubjectPrefix(text).length), as: UTF8.self))
    }

    /// The service area whose `match` words the text names most clearly.
    package func serviceArea(of message: Message, among areas: [ServiceArea]) -> ServiceArea? {
        ServiceAreaReader(areas).read(WordText(message.subject + ".\n\n" + message.visibleText))
    }

    private func judgement(
        _ finding: AutomaticMail.Finding,
        _ traces: MessageTraces,
        _ body: WordText,
        writtenOn day: LocalDate
    ) -> Judgement {
        var judgement = Judgement()
        judgement.automatic = finding.automatic
        judgement.delivery = finding.delivery
        judgement.evidence = finding.evidence
        guard finding.automatic == .outOfOffice else { return judgement }
        let back = absences.read(body, title: traces.subject, writtenOn: day)
        // Who is away until a day has not left: it was a colleague, or a room.
        judgement.gone = finding.gone && !back.isStated
        if !judgement.gone {
            judgement.evidence.removeAll { $0.hasPrefix("gone: ") }
            judgement.absentUntil = back.until
            judgement.evidence += back.evidence
            judgement.defects = back.defects
        }
        return judgement
    }

    /// `look`: that at the message's `visible` words, which are mostly what is to be judged.
    private func contact(
        _ message: Message,
        visible: String,
        _ look: KindReader.Look,
        writtenOn day: LocalDate
    ) -> Judgement {
        var judgement = Judgement()
        let own = findParts(of: message, in: &judgement)
        let (subject, body) = words(of: message, own: own, judgement)
        let isSeen = body == visible && subject == message.subject
        let look = isSeen ? look : kinds.look(subject: Self.subject(subject), body: WordText(body))
        let reading = kinds.read(look)
        judgement.byWords = reading
        judgement.kind = reading.kind
        judgement.nature = reading.nature
        judgement.confidence = reading.confidence
        judgement.category = reading.category
        judgement.evidence = reading.evidence
        if let stated = judgement.form?.kind {
            judgement.kind = stated
            judgement.confidence = 1
            judgement.nature = reading.kind == stated ? reading.nature : stated.plainNature
            judgement.category = stated == .complaint ? reading.complaintCategory : nil
            judgement.evidence.insert("form: Type", at: 0)
        }
        add(look.flags, reading.marks, to: &judgement)
        judgement.matterDate = matterDates.read(look.body, writtenOn: day)
        judgement.anonymous =
            judgement.anonymous || (message.from.isEmpty && message.replyTo.isEmpty && judgement.form == nil)
        return judgement
    }

    /// What a correction of this message's kind is remembered by.
    package func likeness(of message: Message) -> Likeness {
        var judgement = Judgement()
        let own = findParts(of: message, in: &judgement)
        let (subject, body) = words(of: message, own: own, judgement)
        return Likeness(subject: Self.subject(subject), body: WordText(body))
    }

    /// Finds the form and what is forwarded; returns what the sender wrote themselves.
    private func findParts(of message: Message, in judgement: inout Judgement) -> String {
        judgement.forwards = ForwardedContact.all(in: message)
        let own = message.visibleText.isEmpty && judgement.forwards.isEmpty ? message.text : message.visibleText
        // What is quoted was filled in by somebody else, at another time.
        judgement.form =
            ContactForm(reading: own)
            ?? judgement.forwards.reversed().lazy.compactMap { ContactForm(reading: $0.text) }.first
        return own
    }

    /// What the customer says, in a form, forwarded or of their own.
    private func words(
        of message: Message,
        own: String,
        _ judgement: Judgement
    ) -> (subject: String, body: String) {
        var words = judgement.form?.details ?? own
        var subjectText = message.subject
        if judgement.form == nil, let forwarded = judgement.forwarded, own.utf8.count < 200 {
            words = own + "\n\n" + forwarded.text
            subjectText = forwarded.subject
        }
        return (subjectText, words)
    }

    private func add(_ reading: FlagReader.Reading, _ marks: Set<Mark>, to judgement: inout Judgement) {
        judgement.appeal = marks.contains(.appeal)
        judgement.anonymous = marks.contains(.anonymous)
        judgement.abusive = marks.contains(.abusive)
        judgement.withdrawal = reading.withdrawal
        judgement.safeguarding = reading.safeguarding
        judgement.representative = reading.representative
        judgement.wantsNoReply = reading.wantsNoReply
        guard judgement.kind == .complaint else { return judgement.evidence += reading.evidence }
        judgement.conduct = reading.conduct || judgement.byWords?.nature == .conduct
        judgement.privacy = reading.privacy || judgement.byWords?.nature == .privacy
        judgement.evidence += reading.evidence
    }

    /// The message's own date; a date in the future, or a year old, is a wrong clock's.
    private func day(of message: Message, receivedAt: Date) -> LocalDate {
        guard let date = message.date, date <= receivedAt.addingTimeInterval(2 * 86_400) else {
            return calendar.localDate(of: receivedAt)
        }
        return calendar.localDate(of: date)
    }
}

extension Kind {
    /// The nature of a contact of which only the kind is known.
    var plainNature: Nature {
        switch self {
        case .complaint: .failure
        case .feedback: .suggestion
        case .compliment: .praise
        case .other: .other
        }
    }
}
