import Casework
import Mail
import Testing
import Triage

@Suite struct AutomaticMailTests {
    @Test(arguments: [
        ("delivery-report.eml", Judgement.Automatic.bounce), ("delivery-delayed.eml", .bounce),
        ("delivery-success.eml", .bounce),
        ("bounce-plain.eml", .bounce), ("challenge-as-report.eml", .autoReply), ("read-receipt.eml", .autoReply),
        ("desk-answer.eml", .none), ("forwarded-bounce.eml", .none), ("list-post.eml", .bulk),
    ])
    func `each kind of automatic mail is told from the others`(name: String, automatic: Judgement.Automatic) throws {
        let judgement = Samples.judge(try Samples.fixture(name))
        #expect(judgement.automatic == automatic)
        #expect(automatic == .none || !judgement.evidence.isEmpty)
    }

    @Test(arguments: [
        ("delivery-report.eml", DeliveryStatus.Action.failed), ("delivery-delayed.eml", .delayed),
        ("delivery-success.eml", .delivered), ("bounce-plain.eml", .failed),
    ])
    func `a delivery report says whether anything failed`(name: String, action: DeliveryStatus.Action) throws {
        #expect(Samples.judge(try Samples.fixture(name)).delivery == action)
    }

    @Test(arguments: [
        (["Auto-Submitted: auto-replied"], "Re: Case C-2026-00041", "I am out of the office until Friday 11 December."),
        (["X-Autoreply: yes"], "Re: Case", "I am on annual leave, back on 14 December."),
        (["Delivered-To: Autoresponder"], "Re: Case", "I am away from my desk until Monday."),
        (["Precedence: auto_reply"], "Away", "I am currently out of the office."),
        ([], "Automatic reply: Case", "I am on leave until Monday. For urgent matters please contact Kim."),
        ([], "Out of Office", "I will be out of the office until 11 December. Please contact Kim in my absence."),
        (
            [], "Pat Doe is out of the office.",
            "I will be out of the office starting 7 December and will not return until 14 December."
        ),
        ([], "Réponse automatique : Dossier", "Je suis absent du bureau jusqu'au 3 janvier."),
        ([], "Automatische Antwort: Fall", "Ich bin bis 14.12.2026 nicht im Büro."),
        ([], "Respuesta automática: Caso", "Estoy fuera de la oficina hasta el 14 de diciembre."),
        ([], "Risposta automatica: Caso", "Sono fuori ufficio fino al 14 dicembre."),
        ([], "Automatisch antwoord: Zaak", "Ik ben afwezig tot 14 december."),
        ([], "Odpowiedź automatyczna: Sprawa", "Jestem na urlopie do 14 grudnia."),
        ([], "Resposta automática: Caso", "Estou ausente até 14 de dezembro."),
        ([], "Autosvar: Ärende", "Jag är på semester och är tillbaka den 14 december."),
        ([], "Ateb awtomatig: Achos", "Rwyf allan o'r swyddfa tan 14 Rhagfyr."),
        (
            [], "Re: Case",
            "I am out of the office until Friday. I will reply when I return. If urgent, please contact Kim."
        ),
    ])
    func `an absence note is known by its marks, its title or its words`(
        fields: [String],
        subject: String,
        text: String
    ) {
        #expect(Samples.judge(Samples.message(subject: subject, fields: fields, text)).automatic == .outOfOffice)
    }

    @Test(arguments: [
        (["Auto-Submitted: auto-replied"], "Your enquiry", "Your request has been received and given the number 12."),
        (
            [], "Ticket created: 4711",
            "Thank you for contacting us. A ticket has been opened. This is an automated message."
        ),
        ([], "Automatic reply: your message", "We have received your email and will respond within five working days."),
    ])
    func `another automatic reply is not an absence`(fields: [String], subject: String, text: String) {
        #expect(Samples.judge(Samples.message(subject: subject, fields: fields, text)).automatic == .autoReply)
    }

    @Test(arguments: [
        (
            [], "Re: Your visit",
            "I am out of the office on Thursday, but I can meet you on Friday at ten. Does the flat still have no heating?"
        ),
        (
            [], "Complaint",
            "Every time I write I get \"I am out of the office\". I want somebody to repair my boiler, which broke in May."
        ),
        (
            ["Auto-Submitted: no"], "Complaint",
            "Nobody has come to repair the roof since October and I am fed up with it."
        ),
        (["X-Auto-Response-Suppress: All"], "Complaint", "My bins have not been collected for three weeks now."),
        ([], "Auto: the motor show", "I would like to suggest more parking at the motor show."),
        ([], "Undelivered parcel", "You said the new keys would be posted. They never arrived and nobody rings back."),
        (
            [], "Fwd: Undelivered Mail Returned to Sender",
            "Your address does not work, please see below and tell me where to complain."
        ),
        ([], "Out of office hours service", "Your out of hours line never answers, I waited forty minutes on Sunday."),
    ])
    func `a person is not taken for a machine`(fields: [String], subject: String, text: String) {
        #expect(Samples.judge(Samples.message(subject: subject, fields: fields, text)).automatic == .none)
    }

    @Test func `a mail with the precedence of a list is from a list`() {
        let message = Samples.message(subject: "News", fields: ["Precedence: bulk"], "The news of the month.")
        #expect(Samples.judge(message).automatic == .bulk)
    }

    @Test(arguments: [
        "Pat Doe no longer works for Example Homes.", "I have left the company. Please contact Kim.",
        "Frau Doe arbeitet nicht mehr bei uns.", "Pat Doe ne travaille plus ici.",
    ])
    func `somebody who left is away for good`(text: String) {
        let judgement = Samples.judge(
            Samples.message(subject: "Automatic reply: Case", fields: ["Auto-Submitted: auto-replied"], text)
        )
        #expect(judgement.automatic == .outOfOffice)
        #expect(judgement.gone)
        #expect(judgement.absentUntil == nil)
        #expect(judgement.evidence.contains { $0.hasPrefix("gone") })
    }

    @Test func `automatic mail is of no kind`() {
        let message = Samples.message(
            subject: "Automatic reply: Case",
            fields: ["Auto-Submitted: auto-replied"],
            "I am on leave until Friday 11 December."
        )
        let judgement = Samples.judge(message)
        #expect(judgement.kind == .other)
        #expect(judgement.confidence == 0)
        #expect(judgement.absentUntil == Samples.day("2026-12-14"))
    }
}
