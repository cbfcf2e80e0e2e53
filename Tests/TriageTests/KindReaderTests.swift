import Casework
import Testing
import Triage

@Suite struct KindReaderTests {
    struct Example: Sendable, CustomTestStringConvertible {
        let kind: Kind
        let text: String
        var testDescription: String { "\(kind): \(text.prefix(40))" }
        init(_ kind: Kind, _ text: String) {
            self.kind = kind
            self.text = text
        }
    }

    @Test(arguments: [
        Example(
            .complaint,
            "I reported the broken boiler three weeks ago. Your engineer never turned up on Monday, nobody rang, and I have a small baby. I want this put right now."
        ),
        Example(
            .complaint,
            "I wish to make a formal complaint about the way my mother's move was handled. We were promised a ramp and there is still none."
        ),
        Example(
            .complaint,
            "For the third time my bin was not emptied. I have called twice already and been fobbed off both times. This is unacceptable."
        ),
        Example(
            .complaint,
            "The woman at the front desk was rude to me and laughed at my question in front of everybody. I expect an apology."
        ),
        Example(
            .complaint,
            "You sent my medical letter to my neighbour. That is a breach of confidentiality and I want to know how it happened."
        ),
        Example(
            .complaint,
            "Thank you for your kind words on the telephone. However the roof still leaks, nobody has come, and I am fed up with waiting since August."
        ),
        Example(
            .complaint,
            "I was told the wrong date for my assessment and lost my place because of your mistake. Please look into it."
        ),
        Example(
            .complaint,
            "The carer was not helpful at all. She did not turn up on Tuesday, and my father was left without food until the evening."
        ),
        Example(
            .feedback,
            "I would like to report a street lamp that is out in Mill Lane. Could you please arrange for someone to look at it?"
        ),
        Example(
            .feedback,
            "Could you tell me what time the office opens on Saturdays, and whether I need an appointment?"
        ),
        Example(
            .feedback,
            "It would be nice if there were more benches in the park. Perhaps you could consider putting one by the pond."
        ),
        Example(
            .feedback,
            "I disagree with the council's plan to close the library on Mondays. I think you should keep it open and reconsider the decision."
        ),
        Example(.feedback, "I object to the new parking charges policy. In my opinion residents should be exempt."),
        Example(
            .compliment,
            "I just wanted to say thank you to Kim, who was so kind and patient with my mother. She is a credit to your team."
        ),
        Example(
            .compliment,
            "The repair was done brilliantly and the men were friendly, polite and left everything clean. Excellent service."
        ),
        Example(
            .compliment,
            "Nothing was too much trouble for your staff. We could not have asked for better care. Thank you all very much."
        ),
        Example(.compliment, "No complaints at all: quick, friendly and very helpful."),
        Example(
            .other,
            "Please find attached invoice number 4711 for October. Payment terms are thirty days; our bank details have changed."
        ),
        Example(
            .other,
            "I would like to apply for the post of gardener. Please find attached my CV and covering letter."
        ),
        Example(
            .other,
            "We are a leading supplier of window blinds and offer a special discount. Visit our website or book a demo."
        ),
    ])
    func `a clear contact is judged rightly and surely`(example: Example) {
        let judgement = Samples.judge(Samples.message(example.text))
        #expect(judgement.kind == example.kind)
        #expect(judgement.confidence >= 0.7)
        #expect(!judgement.evidence.isEmpty)
    }

    @Test(arguments: ["Hello.", "It is about the flat.", "Please ring me.", "", "1 Mill Lane"])
    func `an unclear contact is left to a person`(text: String) {
        #expect(Samples.judge(Samples.message(text)).confidence < 0.7)
    }

    /// French, Polish, Welsh, Russian, Urdu, Chinese: nothing was learned of these.
    @Test(arguments: [
        """
        Bonjour, ma chaudière est en panne depuis trois semaines. J'ai téléphoné quatre fois et personne n'est venu. Ma \
        mère a quatre-vingts ans et il fait froid chez elle. Je vous prie de faire le nécessaire au plus vite.
        """,
        """
        Dzień dobry, od trzech tygodni nie działa u mnie ogrzewanie. Dzwoniłem cztery razy i nikt nie przyjechał. Moja \
        mama ma osiemdziesiąt lat i w mieszkaniu jest zimno. Proszę o pilną naprawę.
        """,
        """
        Annwyl Syr, mae fy moeler wedi torri ers tair wythnos. Ffoniais bedair gwaith ac ni ddaeth neb. Mae fy mam yn \
        wyth deg oed ac mae'n oer yn y tŷ. Rwy'n disgwyl i chi ei drwsio ar unwaith os gwelwch yn dda.
        """,
        """
        Здравствуйте, у меня уже три недели не работает отопление. Я звонил четыре раза, и никто не пришёл. Моей матери \
        восемьдесят лет, и в квартире холодно. Прошу вас срочно прислать мастера.
        """,
        """
        میرا ہیٹر تین ہفتوں سے خراب ہے۔ میں نے چار بار فون کیا اور کوئی نہیں آیا۔ میری والدہ اسی سال کی ہیں اور گھر میں بہت \
        سردی ہے۔ براہ کرم جلد از جلد کسی کو بھیجیں تاکہ وہ اسے ٹھیک کر سکے۔ ہم بہت پریشان ہیں اور جواب کے منتظر ہیں۔
        """,
        "我家的暖气坏了三个星期。我打了四次电话，没有人来。我母亲八十岁了，家里很冷。请尽快派人来修理。",
        String(repeating: "Zxqv brblt wpfk. ", count: 20),
    ])
    func `what is in a language that was not learned is left to a person, without a mark`(text: String) {
        let judgement = Samples.judge(Samples.message(subject: "", text))
        #expect(judgement.confidence < 0.7)
        #expect(!judgement.appeal)
        #expect(!judgement.anonymous)
        #expect(!judgement.abusive)
    }

    @Test(arguments: [
        "I want to complain.", "I wish to complain about Mr Jones.", "This is a formal complaint against your company.",
        "Please find attached my complaint.", "I want to make a formal complaint.", "Complaint",
    ])
    func `who says no more than that they complain complains`(text: String) {
        #expect(Samples.judge(Samples.message(subject: "", text)).kind == .complaint)
    }

    @Test func `a negated word of praise is no praise`() {
        #expect(Samples.judge(Samples.message("Your staff were not helpful and not at all kind.")).kind == .complaint)
    }

    @Test(arguments: [
        ("Your clerk was rude and shouted at me. I want to complain.", Category.conduct),
        ("You shared my personal information with my neighbour. I want to complain about this data breach.", .privacy),
        ("My complaint: the heating has not been repaired, nobody came.", .service),
    ])
    func `a complaint has a category`(text: String, category: Category) {
        #expect(Samples.judge(Samples.message(text)).category == category)
    }

    @Test func `what is no complaint has no category`() {
        #expect(Samples.judge(Samples.message("Thank you, Kim was wonderful and so very kind.")).category == nil)
    }

    @Test(arguments: [
        ("I want to appeal against your decision.", true),
        ("I do not accept your findings and ask for a review.", true),
        ("I am not satisfied with the outcome of my complaint.", true),
        ("I give to your Christmas appeal each year.", false),
        ("The colour appeals to me.", false),
    ])
    func `words of appeal are heard`(text: String, appeal: Bool) {
        #expect(Samples.judge(Samples.message(text)).appeal == appeal)
    }

    @Test(arguments: [
        ("I withdraw my complaint.", true), ("Please close this, all sorted.", true),
        ("I will not withdraw my complaint.", false),
        ("I want to withdraw money.", false),
    ])
    func `a withdrawal is heard`(text: String, withdrawal: Bool) {
        #expect(Samples.judge(Samples.message(text)).withdrawal == withdrawal)
    }

    @Test(arguments: [
        ("Please treat this as anonymous.", true), ("I do not want to give my name.", true),
        ("I wish to remain anonymous.", true),
        ("I do not wish to be anonymous.", false), ("My name is Kim.", false),
    ])
    func `anonymity is asked for, not guessed`(text: String, anonymous: Bool) {
        #expect(Samples.judge(Samples.message(text)).anonymous == anonymous)
    }

    @Test(arguments: [
        ("You lazy bastards, I know where you live.", true), ("The lift is crap and I am angry.", false),
        ("Your decision is a disgrace.", false),
    ])
    func `abuse is more than temper`(text: String, abusive: Bool) {
        #expect(Samples.judge(Samples.message(text)).abusive == abusive)
    }

    @Test func `words of danger are heard even where they are denied`() {
        #expect(Samples.judge(Samples.message("He says he is not suicidal, but I am frightened for him.")).safeguarding)
        #expect(!Samples.judge(Samples.message("The bench in the park is broken.")).safeguarding)
    }

    @Test func `a representative says for whom they write`() {
        #expect(
            Samples.judge(Samples.message("I am writing on behalf of my mother, who lives in your house."))
                .representative
        )
        #expect(!Samples.judge(Samples.message("My mother lives in your house.")).representative)
    }

    @Test func `no reply is wanted only when that is said outright`() {
        #expect(Samples.judge(Samples.message("There is no need to reply.")).wantsNoReply)
        #expect(!Samples.judge(Samples.message("Nobody replied to me. I need a reply.")).wantsNoReply)
    }

    @Test func `a form's type decides the kind`() throws {
        let judgement = Samples.judge(try Samples.fixture("form-table.eml"))
        #expect(judgement.kind == .compliment)
        #expect(judgement.confidence == 1)
    }

    @Test func `the service area is the one named most clearly`() {
        let judge = Samples.judge as Judge
        let message = Samples.message(subject: "Boiler", "The boiler was repaired twice; ask at the viewing.")
        #expect(judge.serviceArea(of: message, among: Samples.directory.serviceAreas)?.name == "Repairs")
        #expect(judge.serviceArea(of: Samples.message("Good morning."), among: Samples.directory.serviceAreas) == nil)
    }
}
