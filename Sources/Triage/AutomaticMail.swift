import Mail

/// Finds mail that no person wrote, in the order delivery report, out-of-office, other automatic reply, bulk
/// (RFC 3834, RFC 3464, RFC 8098, and what responders do in its place).
///
/// A field alone proves little: people's mail passes through desks that mark everything, and a person writes
/// "I am out of the office" in an answer. So a body counts by the share of its sentences that such mail consists of, and
/// by what the linear model makes of its words.
struct AutomaticMail: Sendable {
    struct Finding: Sendable {
        var automatic: Judgement.Automatic
        var delivery: DeliveryStatus.Action?
        var gone = false
        var evidence: [String]
    }

    enum Subject: Int, CaseIterable { case bounce, outOfOffice, automatic, acknowledgement, receipt, someoneAway }
    enum Body: Int, CaseIterable {
        case bounce, delayed, delivered, away, onReturn, alternate, courtesy, saysAutomatic, acknowledges, gone,
            unsubscribe, boilerplate, saysReply, confirms, contentNotice, challenge, listRobot, deadBox, readNotice,
            matter, speaks, scrubbed, handsOver
    }

    private static let subjects = PhraseTable([
        AutomaticPhrases.bounceSubject, AutomaticPhrases.outOfOfficeSubject, AutomaticPhrases.automaticSubject,
        AutomaticPhrases.acknowledgementSubject, AutomaticPhrases.receiptSubject,
        AutomaticPhrases.someoneAway,
    ])
    static let bodies = PhraseTable([
        AutomaticPhrases.bounceBody, AutomaticPhrases.delayed, AutomaticPhrases.delivered, AutomaticPhrases.away,
        AutomaticPhrases.onReturn, AutomaticPhrases.alternateContact, AutomaticPhrases.courtesy,
        AutomaticPhrases.saysAutomatic, AutomaticPhrases.acknowledges, AutomaticPhrases.gone,
        AutomaticPhrases.unsubscribe, AutomaticPhrases.boilerplate, RobotPhrases.saysReply, RobotPhrases.confirms,
        RobotPhrases.contentNotice, RobotPhrases.challenge, RobotPhrases.listRobot, RobotPhrases.deadBox,
        AutomaticPhrases.readNotice, RobotPhrases.matter, RobotPhrases.speaks, AutomaticPhrases.scrubbed,
        RobotPhrases.handsOver,
    ])

    /// `domains`: the organisation's own, lower-case; what its own lists pass on is not bulk.
    func find(
        _ traces: MessageTraces,
        _ look: KindReader.Look,
        status: DeliveryStatus?,
        domains: [String] = []
    ) -> Finding? {
        let marks = MachineMarks(traces, domains: domains)
        let subject = SubjectReading(traces, table: Self.subjects)
        let body = look.automatic
        return report(traces, marks, subject, body, status)
            ?? outOfOffice(marks, subject, body, look.leanings)
            ?? otherReply(traces, marks, subject, body, look.leanings)
            ?? bulk(traces, marks, body)
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
        // A filter that took something out speaks of nothing else; a report on it says which recipient failed.
        if status == nil, !marks.isDaemon, body.isContentNotice, body.count(.bounce) <= 2 { return nil }
        var evidence: [String] = []
        if traces.mediaType == "multipart/report", traces.reportType == "delivery-status" || status != nil {
            // QUIRK: challenge-response services dress their question as a report. Fixture: challenge-as-report.eml
            if body.isChallenge, !body.leads(.bounce) { return nil }
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

    private func outOfOffice(
        _ marks: MachineMarks,
        _ subject: SubjectReading,
        _ body: BodyReading,
        _ leanings: LinearModel.Reading
    ) -> Finding? {
        let (absence, receipt) = (leanings[.absence], leanings[.receipt])
        let away = body.leads(.away) || body.leads(.gone)
        let cues = [Body.away, .onReturn, .alternate, .gone, .saysAutomatic].count { body.leads($0) }
        let isMarked = marks.isMarkedAutomatic
        let isPersons = !isMarked && body.count(.matter) + body.count(.handsOver) > 0
        let namesSomeone = subject.announces(.someoneAway) && !subject.isForwardOrReply
        let isTitled = namesSomeone || subject.isTitle
        var reason: String?
        if marks.isVacation, away || body.count(.acknowledges) + body.count(.confirms) < 2 {
            reason = "marked as a vacation answer"
        } else if body.isEmpty {
            let isTitle = subject.opens(.outOfOffice) && !subject.isForward || subject.isExchangeTitle && marks.hints
            if namesSomeone || isTitle { reason = "titled, and no text" }
        } else if isMarked || isTitled || marks.hints {
            // That a machine answers, the header or the title says; for what, the words say.
            let least =
                isPersons ? 0.8 : subject.has(.acknowledgement) && !away ? 0.5 : isMarked || isTitled ? 0.15 : 0.85
            if absence > max(least, 1.4 * receipt) {
                reason =
                    isMarked ? "marked automatic" : isTitled ? "titled as an absence note" : "reads as an absence note"
            }
        } else if isPersons || absence < 0.05 || subject.isForward {
            // `I am on leave, so please ring my daughter.`
        } else if subject.has(.outOfOffice), away, subject.isReply ? body.lead >= 0.6 : body.opening >= 0.4 {
            if absence > 0.3 { reason = "titled out of office" }
        } else if subject.isReply, cues < 2 || absence < 0.85 || body.isAnswer {
            // A program has a title of its own; people who answer say too that they, or others, are away.
        } else if body.opensWith(.away) || body.opensWith(.gone), !body.isLong, !body.asks,
            absence > 0.3, cues >= 2 && body.lead >= 0.75 || cues >= 3 && body.lead >= 0.55
        {
            reason = "nothing but an absence note"
        } else if absence > 0.9, !body.asks {
            reason = "reads as an absence note"
        }
        guard let reason else { return nil }
        return Finding(
            automatic: .outOfOffice,
            gone: body.leads(.gone),
            evidence: ["out of office: \(reason)"] + marks.evidence + subject.evidence(.outOfOffice)
                + subject.evidence(.automatic) + body.evidence(.away) + body.evidence(.gone).map { "gone: " + $0 }
        )
    }

    // MARK: - Other automatic replies

    private func otherReply(
        _ traces: MessageTraces,
        _ marks: MachineMarks,
        _ subject: SubjectReading,
        _ body: BodyReading,
        _ leanings: LinearModel.Reading
    ) -> Finding? {
        let words =
            body.robotMatches + body.count(.saysAutomatic) + body.count(.acknowledges)
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
        } else if subject.isForward {
            return nil
        } else if subject.opens(.automatic), !subject.isReply, body.count(.matter) == 0 || !body.speaksAsOne,
            words > 0 || marks.hints || subject.isExchangeTitle || subject.starts(.automatic),
            marks.hints || body.isEmpty || leanings[.receipt] + leanings[.absence] > 0.05
        {
            reason = "titled automatic"
        } else if subject.opens(.acknowledgement), !subject.isReply, body.count(.matter) == 0,
            marks.hints || body.isBrief || body.count(.saysAutomatic) > 0
                || body.robotMatches >= 2 || leanings[.receipt] > 0.5,
            words >= 2 || body.isBrief || (subject.consists(of: .acknowledgement) && !body.speaksAsOne && !body.asks)
        {
            reason = "titled acknowledgement"
        } else if subject.isReceipt, body.count(.readNotice) > 0 || body.isEmpty {
            reason = "read receipt"
        } else if subject.isForeignAutomatic {
            reason = "titled automatic"
        } else if marks.hints, !marks.isList, words >= 2 {
            reason = "null return path, confirms receipt"
        } else {
            reason = robot(marks, subject, body, leanings)
        }
        guard let reason else { return nil }
        return Finding(
            automatic: .autoReply,
            evidence: ["automatic reply: \(reason)"] + marks.evidence + subject.evidence(.automatic)
                + subject.evidence(.acknowledgement) + body.evidence(.saysAutomatic) + body.evidence(.acknowledges)
        )
    }

    /// What only the words give away: nothing in them is a person's own matter, and robots' sentences lead.
    private func robot(
        _ marks: MachineMarks,
        _ subject: SubjectReading,
        _ body: BodyReading,
        _ leanings: LinearModel.Reading
    ) -> String? {
        if body.announcesItself, body.robotLead >= 0.2 { return "says that it is an automatic reply" }
        guard body.count(.matter) == 0 else { return nil }
        if body.isChallenge { return "asks the sender to prove themselves" }
        guard body.count(.speaks) == 0, !body.asks else { return nil }
        if body.isContentNotice, body.robotMatches >= 2 || subject.has(.acknowledgement) { return "a filter's notice" }
        if body.opensWith(.listRobot), body.sightings(.listRobot) >= 2, body.robotLead >= 0.5 {
            return "a list server's notice"
        }
        if body.opensWith(.deadBox), !body.isLong, body.robotLead >= 0.6,
            subject.has(.outOfOffice) || subject.has(.automatic) || marks.hints
                || (body.sightings(.deadBox) >= 2 && !body.speaksAsOne)
        {
            return "nobody reads this mailbox"
        }
        guard !marks.isList, !body.speaksAsOne, !body.demands, body.count(.unsubscribe) == 0, leanings[.receipt] > 0.3
        else {
            return nil
        }
        if body.opensWith(.saysAutomatic), words(of: body) >= 2 || marks.isRobot, body.count(.confirms) > 0 {
            return "confirms receipt by itself"
        }
        if marks.isRobot, words(of: body) >= 2 { return "robot's sender, confirms receipt" }
        if body.sightings(.confirms) >= 2, body.robotLead >= 0.6 { return "only confirms receipt" }
        if body.sightings(.confirms) >= 1, body.opensWith(.acknowledges), body.robotLead >= 0.75 {
            return "thanks for a message and confirms receipt"
        }
        return leanings[.receipt] > 0.9 && !subject.isReply && !body.isBrief ? "reads as a receipt" : nil
    }

    private func words(of body: BodyReading) -> Int { body.sightings(.confirms) + body.count(.acknowledges) }

    // MARK: - Lists and bulk

    private func bulk(_ traces: MessageTraces, _ marks: MachineMarks, _ body: BodyReading) -> Finding? {
        var evidence: [String] = []
        if marks.isList {
            evidence.append("header: mailing list")
        } else if !marks.isOwnList, let precedence = traces.value("precedence"),
            ["bulk", "list", "junk"].contains(precedence)
        {
            evidence.append("header: Precedence: \(precedence)")
        } else if body.count(.unsubscribe) >= (marks.isOwnList ? 4 : 2)
            || (body.count(.unsubscribe) > 0 && marks.isRobot)
        {
            evidence += body.evidence(.unsubscribe)
        }
        return evidence.isEmpty ? nil : Finding(automatic: .bulk, evidence: evidence)
    }
}
