import Mail

/// Finds mail that no person wrote, in the order delivery report, out-of-office, other automatic reply, bulk
/// (RFC 3834, RFC 3464, RFC 8098, and what responders do in its place).
///
/// A field alone proves little: people's mail passes through desks that mark everything, and a person writes
/// "I am out of the office" in an answer. So a body counts by the share of its sentences that such mail consists of.
struct AutomaticMail: Sendable {
    struct Finding: Sendable {
        var automatic: Judgement.Automatic
        var delivery: DeliveryStatus.Action?
        var gone = false
        var evidence: [String]
    }

    private let subjects: PhraseTable
    private let bodies: PhraseTable

    enum Subject: Int, CaseIterable { case bounce, outOfOffice, automatic, acknowledgement, receipt }
    enum Body: Int, CaseIterable {
        case bounce, delayed, delivered, away, onReturn, alternate, courtesy, saysAutomatic, acknowledges, gone,
            unsubscribe, boilerplate
    }

    init() {
        subjects = PhraseTable([
            AutomaticPhrases.bounceSubject, AutomaticPhrases.outOfOfficeSubject, AutomaticPhrases.automaticSubject,
            AutomaticPhrases.acknowledgementSubject, AutomaticPhrases.receiptSubject,
        ])
        bodies = PhraseTable([
            AutomaticPhrases.bounceBody, AutomaticPhrases.delayed, AutomaticPhrases.delivered, AutomaticPhrases.away,
            AutomaticPhrases.onReturn, AutomaticPhrases.alternateContact, AutomaticPhrases.courtesy,
            AutomaticPhrases.saysAutomatic, AutomaticPhrases.acknowledges, AutomaticPhrases.gone,
            AutomaticPhrases.unsubscribe, AutomaticPhrases.boilerplate,
        ])
    }

    func find(_ traces: MessageTraces, body: WordText, status: DeliveryStatus?) -> Finding? {
        let marks = MachineMarks(traces)
        let subject = SubjectReading(traces, table: subjects)
        let reading = BodyReading(body, table: bodies)
        return report(traces, marks, subject, reading, status)
            ?? outOfOffice(marks, subject, reading)
            ?? otherReply(traces, marks, subject, reading)
            ?? bulk(traces, marks, reading)
    }

    // MARK: - Delivery reports

    private func report(
        _ traces: MessageTraces,
        _ marks: MachineMarks,
        _ subject: SubjectReading,
        _ body: BodyReading,
        _ status: DeliveryStatus?
    ) -> Finding? {
        if traces.reportType == "disposition-notification" {
            return Finding(automatic: .autoReply, evidence: ["header: read receipt (RFC 8098)"])
        }
        var evidence: [String] = []
        if traces.mediaType == "multipart/report", traces.reportType == "delivery-status" || status != nil {
            // QUIRK: challenge-response services dress their question as a report. Fixture: challenge-as-report.eml
            if status?.recipients.isEmpty ?? true, body.count(.acknowledges) >= 2 { return nil }
            evidence.append("header: multipart/report")
        } else if marks.failedRecipients, marks.isDaemon || marks.hasNullReturnPath || subject.has(.bounce) {
            evidence.append("header: X-Failed-Recipients")
        } else if marks.isDaemon, subject.has(.bounce) || body.count(.bounce) > 0 {
            evidence.append("sender: mail daemon")
        } else if marks.hasNullReturnPath || marks.hasNoSender, subject.opens(.bounce) || subject.isForeignBounce,
            !subject.isForwardOrReply, !body.leads(.away)
        {
            evidence.append("header: null return path, subject of a report")
        } else if marks.hasNullReturnPath, marks.isReplied, body.leads(.bounce), !body.leads(.away) {
            evidence.append("header: null return path, text of a report")
        } else if subject.opens(.bounce) || subject.isForeignBounce, !subject.isForwardOrReply,
            body.count(.bounce) >= 2, status != nil || body.opensWith(.bounce) || marks.isMarkedAutomatic
        {
            evidence.append("subject and text of a report")
        } else {
            return nil
        }
        evidence += subject.evidence(.bounce) + body.evidence(.bounce)
        return Finding(automatic: .bounce, delivery: action(status, subject, body), evidence: evidence)
    }

    private func action(_ status: DeliveryStatus?, _ subject: SubjectReading, _ body: BodyReading)
        -> DeliveryStatus.Action
    {
        let actions = status?.recipients.map(\.action) ?? []
        for action in [DeliveryStatus.Action.failed, .delayed, .delivered, .relayed, .expanded]
        where actions.contains(action) {
            return action
        }
        if body.count(.delayed) > 0, !body.saysFailedForGood { return .delayed }
        return body.count(.delivered) > 0 && body.count(.delayed) == 0
            && body.count(.bounce) <= body.count(.delivered) + 1
            ? .delivered : .failed
    }

    // MARK: - Out-of-office answers

    private func outOfOffice(_ marks: MachineMarks, _ subject: SubjectReading, _ body: BodyReading) -> Finding? {
        let titled = (subject.opens(.outOfOffice) || subject.opens(.automatic)) && !subject.isForward
        let away = body.leads(.away) || body.leads(.gone)
        let cues = [Body.away, .onReturn, .alternate, .gone, .saysAutomatic].count { body.leads($0) }
        // Titled out-of-office, yet the text confirms receipt and says nothing of an absence.
        let confirmsReceipt = !away && body.count(.acknowledges) >= 2
        var reason: String?
        if marks.isMarkedAutomatic, !confirmsReceipt, subject.has(.outOfOffice) || away {
            reason = "marked automatic"
        } else if subject.has(.outOfOffice), !subject.isForward, away,
            subject.isReply ? body.lead >= 0.6 : body.opening >= 0.4
        {
            reason = "titled out of office"
        } else if subject.opens(.outOfOffice), !subject.isForward, !confirmsReceipt,
            body.isEmpty || marks.hints || (subject.has(.automatic) && !subject.isReply)
        {
            reason = "titled out of office"
        } else if titled, away, body.opening >= 0.4 {
            reason = "titled automatic"
        } else if titled, subject.isExchangeTitle, !subject.isReply, !confirmsReceipt, marks.hints,
            !subject.has(.acknowledgement)
        {
            reason = "titled automatic reply, marks of Exchange"
        } else if marks.hints, !marks.isList, away, body.lead >= 0.5 {
            reason = "null return path"
        } else if body.opensWith(.away) || body.opensWith(.gone), cues >= 2, body.lead >= 0.8, !body.isLong,
            !subject.isForward
        {
            reason = "nothing but an absence note"
        }
        guard let reason else { return nil }
        return Finding(
            automatic: .outOfOffice,
            gone: body.count(.gone) > 0,
            evidence: ["out of office: \(reason)"] + marks.evidence + subject.evidence(.outOfOffice)
                + subject.evidence(.automatic) + body.evidence(.away) + body.evidence(.gone).map { "gone: " + $0 }
        )
    }

    // MARK: - Other automatic replies

    private func otherReply(
        _ traces: MessageTraces,
        _ marks: MachineMarks,
        _ subject: SubjectReading,
        _ body: BodyReading
    ) -> Finding? {
        let words = body.count(.saysAutomatic) + body.count(.acknowledges)
        var reason: String?
        if marks.isReplied {
            // QUIRK: desks mark the answers that people write in them as automatic. Fixture: desk-answer.eml
            guard !(traces.isReplyToSomething && words == 0 && body.isPersonal && !subject.has(.automatic)) else {
                return nil
            }
            reason = "marked automatic"
        } else if marks.isGenerated, !marks.isList {
            guard !(traces.isReplyToSomething && words == 0 && body.isPersonal && !subject.has(.automatic)) else {
                return nil
            }
            reason = "marked as generated"
        } else if traces.mediaType == "multipart/report" {
            reason = "multipart/report"
        } else if subject.opens(.automatic), !subject.isForwardOrReply,
            words > 0 || marks.hints || subject.isExchangeTitle || subject.starts(.automatic)
        {
            reason = "titled automatic"
        } else if subject.opens(.acknowledgement), !subject.isForwardOrReply, words >= 2 || body.isEmpty {
            reason = "titled acknowledgement"
        } else if body.opensWith(.saysAutomatic), body.count(.acknowledges) >= 2 || marks.isRobot, !subject.isForward {
            reason = "confirms receipt by itself"
        } else if marks.isRobot, words >= 2, !marks.isList, body.count(.unsubscribe) == 0 {
            reason = "robot's sender, confirms receipt"
        } else if body.opensWith(.acknowledges), body.count(.acknowledges) >= 3, !body.isPersonal, !subject.isForward,
            !marks.isList
        {
            reason = "only confirms receipt"
        } else if subject.isForeignAutomatic {
            reason = "titled automatic"
        } else if marks.hints, !marks.isList, words >= 2 {
            reason = "null return path, confirms receipt"
        }
        guard let reason else { return nil }
        return Finding(
            automatic: .autoReply,
            evidence: ["automatic reply: \(reason)"] + marks.evidence + subject.evidence(.automatic)
                + subject.evidence(.acknowledgement) + body.evidence(.saysAutomatic) + body.evidence(.acknowledges)
        )
    }

    // MARK: - Lists and bulk

    private func bulk(_ traces: MessageTraces, _ marks: MachineMarks, _ body: BodyReading) -> Finding? {
        var evidence: [String] = []
        if marks.isList {
            evidence.append("header: mailing list")
        } else if let precedence = traces.value("precedence"), ["bulk", "list", "junk"].contains(precedence) {
            evidence.append("header: Precedence: \(precedence)")
        } else if body.count(.unsubscribe) >= 2 || (body.count(.unsubscribe) > 0 && marks.isRobot) {
            evidence += body.evidence(.unsubscribe)
        }
        return evidence.isEmpty ? nil : Finding(automatic: .bulk, evidence: evidence)
    }
}
