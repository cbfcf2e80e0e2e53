import Casework
import Foundation
import Mail
import Store
import Triage

/// Where answers to surveys are read, parted from names, and put away.
struct SurveyDesk {
    let filing: Filing
    let now: Date

    private var office: Office { filing.office }

    /// Reads an answer. What was understood is counted without a name, and the message forgotten; what was not, and
    /// words that may be more than an answer, go to a person. The first answer to a question stays.
    func read(
        _ reading: Filing.Reading,
        answering letter: SentLetter,
        of reference: CaseReference,
        receivedAt: Date,
        in transaction: Transaction
    ) throws -> Filing.Filed {
        let questions = office.procedure.survey?.questions ?? []
        let text = try transaction.content(of: letter.id)?.text ?? ""
        var reply = SurveyReader(questions, letter: text)
            .read(reading.message.text, written: reading.message.visibleText, signature: reading.message.signature)
        guard let file = try transaction.caseFile(reference) else {
            return try filing.file(
                reading,
                surveyOf: reference,
                unread: ["the case"],
                forgets: false,
                now: now,
                in: transaction
            )
        }
        reply.leaveOut(file.customer.name)

        let known = Set(file.surveyAnswered ?? [])
        let answers = reply.answers.filter { questions.indices.contains($0.key - 1) && !known.contains($0.key) }
        let quarter = office.configuration.calendar.localDate(of: receivedAt).quarter
        try transaction.record(
            answers.filter { !questions[$0.key - 1].contact }.sorted { $0.key < $1.key }.map { number, answer in
                SurveyAnswer(
                    procedure: office.procedure.name,
                    quarter: quarter,
                    kind: file.kind,
                    serviceArea: file.serviceArea,
                    outcome: file.outcome,
                    question: questions[number - 1].text,
                    answer: answer
                )
            }
        )
        try transaction.markAnswered(letter.id, now: now)

        var answered = SurveyAnswered(receivedAt: receivedAt, questions: answers.keys.sorted())
        answered.contact = wish(answers, questions)
        addWords(of: reply, reading, questions, to: &answered)
        let desk = Desk(office: office, instance: filing.instance, now: now)
        _ = try desk.apply(.surveyAnswered(answered), to: reference, in: transaction)
        return try filing.file(
            reading,
            surveyOf: reference,
            unread: reply.unread,
            forgets: reply.isUnderstood && reply.remarks.isEmpty && answered.words == nil
                && answers.count == reply.answers.count && reading.message.attachments.isEmpty,
            now: now,
            in: transaction
        )
    }

    /// Questions about contact are no answers to count: a Yes is a request to the co-ordinator.
    private func wish(_ answers: [Int: String], _ questions: [Procedure.Question]) -> [String] {
        let asked = answers.filter { questions[$0.key - 1].contact }.sorted { $0.key < $1.key }
        guard !asked.isEmpty, !asked.contains(where: { $0.value.lowercased() == "no" }) else { return [] }
        return ["The customer would like to talk about their answers to the survey. Please be in touch with them."]
            + asked.map { "\(questions[$0.key - 1].text) \($0.value)" }
    }

    /// What the customer says in words of their own is looked at as any message would be; the questions they quote, and
    /// how satisfied they are, are not.
    private func addWords(
        of reply: SurveyReply,
        _ reading: Filing.Reading,
        _ questions: [Procedure.Question],
        to answered: inout SurveyAnswered
    ) {
        let isAnswer = !reply.answers.isEmpty || !reply.unread.isEmpty
        let words = isAnswer ? reply.ownWords(questions) : reading.message.visibleText
        let judgement = office.judge.judge(
            Message(parsing: Array("Content-Type: text/plain; charset=utf-8\r\n\r\n\(words)".utf8)),
            receivedAt: answered.receivedAt
        )
        answered.safeguarding = judgement.safeguarding || reading.judgement.safeguarding
        answered.appeal = judgement.appeal || reading.judgement.appeal
        // What is asked for in a few words, as answers are, says little of its kind.
        let length = words.split(whereSeparator: \.isWhitespace).count
        answered.complaint =
            judgement.kind == .complaint && judgement.confidence >= office.configuration.confidence && length > 8
        let hasMore = reply.remarks.joined(separator: " ").split(separator: " ").count > 8
        let isMore = answered.safeguarding || answered.appeal || answered.complaint || hasMore
        if isMore || !isAnswer || !reading.message.attachments.isEmpty {
            answered.words = words.isEmpty || judgement.appeal != answered.appeal ? reading.message.visibleText : words
        }
    }
}

extension SurveyReply {
    /// People put their name under what they write.
    fileprivate mutating func leaveOut(_ name: String?) {
        let parts = Set((name ?? "").lowercased().split { !$0.isLetter })
        guard !parts.isEmpty else { return }
        func isName(_ line: String) -> Bool {
            let words = line.lowercased().split { !$0.isLetter }
            return !words.isEmpty && words.allSatisfy { parts.contains($0) }
        }
        remarks.removeAll(where: isName)
        for (number, answer) in answers {
            let lines = answer.split(separator: "\n").map(String.init)
            guard lines.count > 1, let last = lines.last, isName(last) else { continue }
            answers[number] = lines.dropLast().joined(separator: "\n")
        }
    }
}
