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

    private enum Subject: Int, CaseIterable { case bounce, outOfOffice, automatic, acknowledgement, receipt }
    private enum Body: Int, CaseIterable {
        case bounce, delayed, delivered, away, onReturn, alternate, courtesy, saysAutomatic, acknowledges, gone,
            unsubscribe
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
            AutomaticPhrases.unsubscribe,
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
            if body.count(.acknowledges) >= 2, body.count(.bounce) == 0 { return nil }
            evidence.append("header: multipart/report")
        } else if marks.failedRecipients, marks.isDaemon || marks.hasNullReturnPath || subject.has(.bounce) {
            evidence.append("header: X-Failed-Recipients")
        } else if marks.isDaemon, subject.has(.bounce) || body.count(.bounce) > 0 {
            evidence.append("sender: mail daemon")
        } else if marks.hasNullReturnPath || marks.hasNoSender, subject.opens(.bounce) || subject.isForeignBounce,
            !subject.isForwardOrReply
        {
            evidence.append("header: null return path, subject of a report")
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
        let away = body.count(.away) > 0 || body.count(.gone) > 0
        let cues = [Body.away, .onReturn, .alternate, .gone, .saysAutomatic].count { body.count($0) > 0 }
        let isShort = body.sentences <= 14
        // Titled out-of-office, yet the text confirms receipt and says nothing of an absence.
        let confirmsReceipt = !away && body.count(.acknowledges) >= 2
        var reason: String?
        if marks.isMarkedAutomatic, !confirmsReceipt, subject.has(.outOfOffice) || (away && body.isMostly(share: 0.3)) {
            reason = "marked automatic"
        } else if subject.opens(.outOfOffice), !subject.isForward, !confirmsReceipt,
            body.isEmpty || (away && isShort && body.isMostly(share: 0.4)) || marks.hints
        {
            reason = "titled out of office"
        } else if titled, away, isShort, body.isMostly(share: 0.4) {
            reason = "titled automatic"
        } else if titled, subject.has(.automatic), !subject.isReply, subject.isExchangeTitle, !confirmsReceipt,
            marks.hints,
            !subject.has(.acknowledgement), body.count(.acknowledges) < 2
        {
            reason = "titled automatic reply, marks of Exchange"
        } else if marks.hints, away, body.isMostly(share: 0.5), isShort {
            reason = "null return path"
        } else if isShort, body.opensWith(.away) || body.opensWith(.gone), cues >= 3, body.isMostly(share: 0.75),
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
        } else if subject.opens(.automatic), !subject.isForward, subject.words <= 12 || words > 0,
            words > 0 || marks.hints || subject.isExchangeTitle
        {
            reason = "titled automatic"
        } else if subject.opens(.acknowledgement), !subject.isForwardOrReply, words >= 2 {
            reason = "titled acknowledgement"
        } else if body.count(.saysAutomatic) > 0, body.count(.acknowledges) >= 2, !body.isLong,
            marks.isRobot || !subject.isForwardOrReply
        {
            reason = "confirms receipt by itself"
        } else if marks.isRobot, words >= 2, !marks.isList, body.count(.unsubscribe) == 0 {
            reason = "robot's sender, confirms receipt"
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

    // MARK: - Readings

    private struct SubjectReading {
        let isReply: Bool
        let isForward: Bool
        var isForwardOrReply: Bool { isReply || isForward }
        let isForeignBounce: Bool
        let isForeignAutomatic: Bool
        /// `Automatic reply: …`: Exchange's own titles for absence notes.
        let isExchangeTitle: Bool
        let words: Int
        private let found: [Int: Range<Int>]
        private let firstWord: Int
        private let text: WordText

        private static let exchangeTitles = PhraseTable([AutomaticPhrases.exchangeTitles])

        init(_ traces: MessageTraces, table: PhraseTable) {
            text = traces.subject
            let prefix = SubjectPrefix(traces.subjectText)
            isReply = prefix.isReply
            isForward = prefix.isForward
            firstWord = text.words.firstIndex { $0.bytes.lowerBound >= prefix.length } ?? text.words.count
            words = text.words.count - firstWord
            var found: [Int: Range<Int>] = [:]
            for match in table.matches(in: text) where found[match.tag] == nil && match.words.lowerBound >= firstWord {
                found[match.tag] = match.words
            }
            self.found = found
            let raw = traces.subjectText.lowercased()
            isForeignBounce =
                !text.source.allSatisfy { $0 < 0x80 }
                && AutomaticPhrases.foreignBounceSubject.contains { raw.contains($0) }
            isForeignAutomatic =
                !text.source.allSatisfy { $0 < 0x80 }
                && AutomaticPhrases.foreignAutomaticSubject.contains { raw.contains($0) }
            let opening = firstWord
            isExchangeTitle = Self.exchangeTitles.matches(in: text).contains { $0.words.lowerBound == opening }
        }

        func has(_ cue: Subject) -> Bool { found[cue.rawValue] != nil }

        /// The cue stands among the first words, or the subject is hardly longer.
        func opens(_ cue: Subject) -> Bool {
            guard let range = found[cue.rawValue] else { return false }
            return range.lowerBound - firstWord <= 1 || words - range.count <= 4
        }

        func evidence(_ cue: Subject) -> [String] {
            found[cue.rawValue].map { ["subject: \(text.quote($0))"] } ?? []
        }
    }

    private struct BodyReading {
        let sentences: Int
        let isEmpty: Bool
        /// More than a note.
        let isLong: Bool
        /// Somebody writes as themselves, at some length, with a question or an answer.
        let isPersonal: Bool
        private let counts: [Int: Int]
        private let first: [Int: Range<Int>]
        private let firstSentence: [Int: Int]
        private let explained: Double
        private let text: WordText

        init(_ text: WordText, table: PhraseTable) {
            self.text = text
            sentences = text.sentenceCount
            isEmpty = text.words.isEmpty
            isLong = text.words.count > 220
            var counts: [Int: Int] = [:]
            var first: [Int: Range<Int>] = [:]
            var firstSentence: [Int: Int] = [:]
            var explainedSentences: Set<Int> = []
            for match in table.matches(in: text) {
                counts[match.tag, default: 0] += 1
                let sentence = text.words[match.words.lowerBound].sentence
                if first[match.tag] == nil {
                    first[match.tag] = match.words
                    firstSentence[match.tag] = sentence
                }
                if [Body.away, .onReturn, .alternate, .courtesy, .saysAutomatic, .gone].contains(where: {
                    $0.rawValue == match.tag
                }) {
                    explainedSentences.insert(sentence)
                }
            }
            // Signatures, names and one-word lines say nothing either way.
            var lengths = [Int](repeating: 0, count: text.sentenceCount)
            for word in text.words { lengths[word.sentence] += 1 }
            let counted = lengths.indices.filter { lengths[$0] > 3 || explainedSentences.contains($0) }
            let total = counted.reduce(0) { $0 + min(lengths[$1], 25) }
            let covered = counted.filter { explainedSentences.contains($0) }.reduce(0) { $0 + min(lengths[$1], 25) }
            explained = total == 0 ? 1 : Double(covered) / Double(total)
            self.counts = counts
            self.first = first
            self.firstSentence = firstSentence
            let selves: Set<UInt64> = Set(["i", "ive", "id", "my", "we", "me"].map(WordText.hash))
            isPersonal = text.words.count > 15 && text.words.count { selves.contains($0.hash) } >= 1
        }

        func count(_ cue: Body) -> Int { counts[cue.rawValue] ?? 0 }
        func isMostly(share: Double) -> Bool { explained >= share }
        /// Among the first two sentences after a greeting.
        func opensWith(_ cue: Body) -> Bool { firstSentence[cue.rawValue].map { $0 <= 2 } ?? false }
        func evidence(_ cue: Body) -> [String] { first[cue.rawValue].map { ["text: \(text.quote($0))"] } ?? [] }
        var saysFailedForGood: Bool { count(.bounce) >= 3 && count(.delayed) < 2 }
    }
}

/// What the header says about who, or what, wrote a message.
struct MachineMarks: Sendable {
    /// RFC 3834 `auto-replied`, or one of the fields that responders used before it.
    let isReplied: Bool
    /// RFC 3834 `auto-generated` and the like.
    let isGenerated: Bool
    let isList: Bool
    let isDaemon: Bool
    /// `noreply@`, `notifications@`: a sender that nobody answers for.
    let isRobot: Bool
    let failedRecipients: Bool
    let hasNullReturnPath: Bool
    let hasNoSender: Bool
    /// Suggests a machine and proves nothing.
    let hints: Bool
    let evidence: [String]

    var isMarkedAutomatic: Bool { isReplied || (isGenerated && !isList) }

    init(_ traces: MessageTraces) {
        var evidence: [String] = []
        let submitted = traces.value("auto-submitted").map { $0.prefix { $0 != ";" && $0 != " " && $0 != "(" } } ?? "no"
        var replied = submitted == "auto-replied" || submitted == "auto-notified"
        var generated = submitted == "auto-generated" || (!replied && submitted != "no")
        if replied || generated { evidence.append("header: Auto-Submitted: \(submitted)") }
        for name in Self.responderFields {
            if let value = traces.value(name), value != "no", value != "none", value != "false", value != "0",
                value != "disabled"
            {
                replied = true
                evidence.append("header: \(name)")
            }
        }
        if traces.values("delivered-to").contains(where: { $0.hasPrefix("autoresponder") }) {
            replied = true
            evidence.append("header: Delivered-To: Autoresponder")
        }
        let precedence = traces.value("precedence") ?? ""
        if precedence.hasPrefix("auto") || (traces.value("x-precedence") ?? "").hasPrefix("auto") {
            replied = true
            evidence.append("header: Precedence: auto_reply")
        }
        if let mailer = traces.value("x-mailer"),
            ["vacation", "autorespon", "auto-respon", "autoreply"].contains(where: { mailer.contains($0) })
        {
            replied = true
            evidence.append("header: X-Mailer")
        }
        if (traces.value("x-fc-machinegenerated") ?? "no") == "true" {
            generated = true
            evidence.append("header: X-FC-MachineGenerated")
        }
        isReplied = replied
        isGenerated = generated
        isList = [
            "list-id", "list-unsubscribe", "list-post", "list-help", "x-mailing-list", "mailing-list", "x-campaign",
            "x-campaignid", "feedback-id", "x-mailman-version",
        ]
        .contains { traces.has($0) }
        let local = traces.senderLocalPart.filter { $0.isLetter || $0.isNumber }
        let bare = traces.senderLocalPart.prefix { $0 != "+" && $0 != "=" }.filter { $0.isLetter || $0.isNumber }
        isDaemon =
            Self.daemons.contains(bare) || Self.daemons.contains(local) || local.hasPrefix("mailerdaemon")
            || local.hasPrefix("maildelivery")
            || Self.daemonNames.matches(in: traces.senderName).contains { $0.words.lowerBound == 0 }
        isRobot = Self.robots.contains { bare.hasPrefix($0) }
        failedRecipients = traces.has("x-failed-recipients")
        hasNullReturnPath = traces.hasNullReturnPath
        hasNoSender = traces.senderLocalPart.isEmpty
        hints =
            hasNullReturnPath || precedence == "junk" || precedence == "bulk" || traces.has("x-auto-response-suppress")
            || traces.has("x-autogenerated") || traces.has("x-loop")
        if isDaemon { evidence.append("sender: \(bare)") }
        if hasNullReturnPath { evidence.append("header: Return-Path: <>") }
        self.evidence = evidence
    }

    private static let responderFields = [
        "x-autoreply", "x-autoreply-from", "x-mail-autoreply", "x-autorespond", "x-autoresponder", "x-auto-reply",
        "x-vacation", "x-autoreply-domain", "x-autoresponse", "x-away-message", "x-amazon-auto-reply",
        "x-post-messageclass", "x-autoreplyfrom", "x-ms-exchange-generated-message-source-oof", "x-ezmlm-autoresponder",
        "x-kmail-autoresponder",
    ]
    private static let daemons: Set<String> = [
        "mailerdaemon", "postmaster", "maildaemon", "mdaemon", "mailer", "mailadmin", "mailadministrator", "mailsystem",
        "maildeliverysystem", "maildeliverysubsystem", "mailerdeamon", "daemon", "bounce", "bounces", "root", "smtp",
        "mailgateway", "mmdf", "postoffice", "systemadministrator",
        "microsoftexchange329e71ec88ae4615bbc36ab6ce41109e", "emaildeliveryservice", "mailagent", "mailserver",
        "nobody",
    ]
    private static let daemonNames = PhraseTable([
        [
            "mail delivery system|subsystem|service|agent", "mailer daemon", "mail administrator",
            "system administrator", "postmaster", "internet mail delivery", "microsoft outlook", "microsoft exchange",
            "mail system", "mail router",
        ]
    ])
    private static let robots = [
        "noreply", "donotreply", "notreply", "nepasrepondre", "nichtantworten", "nonrispondere", "noresponder",
        "notification", "notify", "automated", "autoreply", "autoresponse", "autoresponder", "auto", "robot", "mailman",
        "majordomo", "listserv", "newsletter", "news", "mailing", "marketing", "alerts", "system",
    ]
}

/// `Re:`, `Fwd:`, `[list]` and their kin before a subject proper.
struct SubjectPrefix: Sendable {
    private(set) var isReply = false
    private(set) var isForward = false
    /// Bytes of the subject that it takes up.
    private(set) var length = 0

    init(_ subject: String) {
        let bytes = Array(subject.utf8)
        var position = 0
        while position < bytes.count {
            if bytes[position] == 0x20 || bytes[position] == UInt8(ascii: "*") {
                position += 1
            } else if bytes[position] == UInt8(ascii: "["),
                let end = bytes[position...].firstIndex(of: UInt8(ascii: "]")), end < bytes.count - 1
            {
                position = end + 1
            } else if let colon = bytes[position...].prefix(8).firstIndex(of: UInt8(ascii: ":")) {
                let word = String(decoding: bytes[position..<colon], as: UTF8.self).lowercased().filter { $0.isLetter }
                if Self.replies.contains(word) {
                    isReply = true
                } else if Self.forwards.contains(word) {
                    isForward = true
                } else {
                    break
                }
                position = colon + 1
            } else {
                break
            }
        }
        length = position
    }

    private static let replies: Set<String> = [
        "re", "aw", "sv", "vs", "antw", "odp", "ref", "res", "r", "ynt", "ateb", "rép", "rif",
    ]
    private static let forwards: Set<String> = [
        "fw", "fwd", "wg", "tr", "rv", "i", "doorst", "pd", "enc", "vb", "vl", "ymlaen",
    ]
}
