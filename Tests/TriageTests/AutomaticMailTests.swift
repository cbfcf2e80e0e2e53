import Casework
import Mail
import Testing
import Triage

@Suite struct AutomaticMailTests {
    @Test(arguments: [
        ("delivery-report.eml", Judgement.Automatic.bounce), ("delivery-delayed.eml", .bounce),
        ("delivery-success.eml", .bounce),
        ("bounce-plain.eml", .bounce), ("challenge-as-report.eml", .autoReply), ("read-receipt.eml", .autoReply),
        ("absence-icloud.eml", .outOfOffice), ("absence-scrubbed.eml", .outOfOffice),
        ("challenge-plain.eml", .autoReply),
        ("virus-notice.eml", .autoReply), ("read-plain.eml", .autoReply), ("desk-ticket.eml", .autoReply),
        ("list-held.eml", .autoReply), ("list-own.eml", .bulk),
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
        // Notes and its kin put the name first; an archive may have kept nothing else.
        ([], "Olive Stone/Repairs/Example is out of the office.", "I will be out of the office from 7 December."),
        ([], "Olive Stone/Repairs est absent(e).", "Je serai absent(e) du 07/12/2026 au 14/12/2026."),
        ([], "AUTO: Olive Stone is out of the office (returning 14.12.2026)", ""),
        ([], "Olive Stone è fuori ufficio", ""),
        ([], "Olive Stone är inte på kontoret", "Jag är tillbaka den 14 december."),
        ([], "Olive Stone er ikke til stede", "Jeg er tilbake mandag 14. desember."),
        ([], "Olive Stone on poissa toimistolta", "Palaan 14.12. ja vastaan viestiisi silloin."),
        ([], "Stone, Olive", "I am on leave until 14 December. I will answer your message when I return."),
        (
            [], "Case",
            "Olive Stone is on annual leave until 14 December. I look after her mail; if it is urgent please ring 0100."
        ),
        (
            [], "Re: Case",
            "Ich bin bis 14. Dezember im Urlaub. In dringenden Fällen wenden Sie sich bitte an Frau Holm."
        ),
        ([], "Re: Case", "Je suis en congé jusqu'au 14 décembre. Je vous répondrai à mon retour."),
        (
            ["Message-ID: <dovecot-sieve-1-2-0@example.net>", "Auto-Submitted: auto-replied"], "Re: Case",
            "Gone fishing."
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
        (
            [], "Re: Case",
            "Thank you for your email. Your enquiry has been passed to the duty team, who will reply within 3 working days."
        ),
        (
            [], "Case",
            "This is an automatic response. Nobody reads this mailbox on Sundays, and your message waits until Monday."
        ),
        ([], "Eingangsbestätigung", "Ihre Nachricht ist bei uns eingegangen und wird schnellstmöglich bearbeitet."),
        ([], "Accusé de réception", "Nous avons bien reçu votre message. Il sera traité dans les meilleurs délais."),
        ([], "Out of Office", "This mailbox is no longer in use. Your message has not been read."),
        ([], "Subscription refused", "This address is not allowed to post to the list; only members may post."),
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
        (
            [], "My complaint",
            "You said my complaint had been received and that you would reply within ten working days. Nothing came."
        ),
        ([], "Your office", "Your office is closed whenever I come and cannot be reached. Please ring me urgently."),
        ([], "Automatic reply", "I only ever get an automatic reply from you. When will somebody mend the lift?"),
        ([], "New address", "My new email address is pat@example.net. Please update your records. I moved in May."),
        ([], "Virus", "Your receptionist said a virus was going round and cancelled my appointment. I am not happy."),
        (
            [], "Re: Appointment",
            "Thank you for your email. I have received your letter, but I do not agree with what it says."
        ),
        ([], "Unsubscribe", "Could you take me off your mailing list please? I have asked three times."),
        ([], "Read this please", "The lift has been broken for a month and I was stuck in it on Monday."),
        (["Auto-Submitted: auto-forwarded"], "Heating", "My radiators are cold and nobody has come since Monday."),
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

    @Test func `what a list of the organisation's own passes on is a person's`() throws {
        let message = try Samples.fixture("list-own.eml")
        let judge = Judge(calendar: Samples.calendar, domains: ["example.org"])
        #expect(judge.judge(message, receivedAt: Samples.now).automatic == .none)
        let stranger = Judge(calendar: Samples.calendar, domains: ["example.com", "ample.org"])
        #expect(stranger.judge(message, receivedAt: Samples.now).automatic == .bulk)
    }

    @Test func `its author, not the list, is the customer`() throws {
        let message = try Samples.fixture("list-own.eml")
        let judgement = Judge(calendar: Samples.calendar, domains: ["example.org"]).judge(
            message,
            receivedAt: Samples.now
        )
        let query = MatchQuery(message: message, judgement: judgement, settings: Samples.settings)
        #expect(query.addresses == ["pat@example.net"])
        let verdict = match(
            message,
            judgement,
            query: query,
            facts: MatchFacts(),
            directory: Samples.directory,
            settings: Samples.settings,
            threshold: 0.7,
            receivedAt: Samples.now
        )
        guard case .contact(let contact, _) = verdict else {
            Issue.record("not a contact")
            return
        }
        #expect(contact.customer == Customer(name: "Pat Doe", address: "pat@example.net"))
        #expect(contact.kind == .complaint)
    }
}
