import Casework
import FoundationEssentials
import Testing
import Triage

@Suite struct CategoryTests {
    private func judge(_ text: String) -> Judgement { Samples.judge(Samples.message(subject: "Complaint", text)) }

    private static let policy = """
        I want to complain that my application for a transfer was refused. Your own policy says that medical need gives \
        priority and the rules were not applied to me.
        """
    private static let banding = """
        This is a complaint about how my banding was decided. I meet every one of the criteria, and the eligibility \
        rules were applied unfairly.
        """
    private static let deadline = """
        I am making a complaint because your adviser gave me the wrong information about the deadline and I lost my \
        claim. One person told me May and another said June.
        """
    private static let officer = """
        I wish to make a complaint about the officer who came on Monday. He was rude, swore at me and laughed at my son. \
        The officer then called me a liar.
        """
    private static let letter = """
        I am complaining because you sent a letter with my medical details to the wrong address and my neighbour read \
        it. That is a data breach.
        """

    private static let complaints: [(String, Category)] = [
        ("I want to complain. The boiler is broken, nobody came, and I have waited three weeks.", .service),
        ("I complain that my bins were missed again and that nobody answered when I rang.", .service),
        (policy, .policy), (banding, .policy), (deadline, .advice),
        ("I complain that I was misinformed. I followed your advice to cancel my claim and it was wrong.", .advice),
        (officer, .conduct), (letter, .privacy),
    ]

    @Test(arguments: complaints)
    func `a complaint has one of five categories`(text: String, category: Category) {
        let judgement = judge(text)
        #expect(judgement.kind == .complaint)
        #expect(judgement.category == category)
        #expect(judgement.byWords?.category == category)
    }

    @Test(arguments: [
        (
            "May I suggest that your advisers agree on one answer? I was given three different ones about my claim.",
            Category.advice
        ),
        ("I disagree with the policy of charging for garden bins, and with the new charges for parking.", .policy),
    ])
    func `what a form calls a complaint has one, whatever its words sound like`(text: String, category: Category) {
        let form = "Type: Complaint\nFirst name: Kit\nSurname: Roe\nDetails of case: \(text)"
        let judgement = judge(form)
        #expect(judgement.kind == .complaint)
        #expect(judgement.category == category)
    }

    @Test func `what is no complaint has none`() {
        #expect(
            Samples.judge(Samples.message("Thank you, the nurse was wonderful and so kind to my mother.")).category
                == nil
        )
    }

    @Test(arguments: [
        ("This is a complaint about the repair of 12 March 2024, which was done badly.", "2024-03-12"),
        ("I want to complain that the fence was taken down in 2023.", "2023-12-31"),
        ("I complain about the school, where I was bullied three years ago.", "2023-12-07"),
        ("I complain about work done in March 2022 and in June 2023.", "2023-06-01"),
    ])
    func `a matter long over has a day`(text: String, day: String) {
        #expect(judge(text).matterDate == Samples.day(day))
    }

    @Test(arguments: [
        "I complain that the roof has leaked since 2019.", "The damp of 2020 is still there and I complain about it.",
        "I complained in 2022 and it happened again last week.", "My boiler broke. I complain.",
        "I complain about what happened on 3 December.", "I live in flat 2010 and want to complain.",
    ])
    func `what lasts, came back or has no year is not long over`(text: String) {
        #expect(judge(text).matterDate == nil)
    }

    @Test func `a message from before every matter is read all the same`() {
        let early = Samples.message(
            fields: ["Date: Thu, 1 Jan 1970 00:00:00 +0000"],
            "I complain about the fence of 5."
        )
        #expect(Samples.judge(early).matterDate == nil)
        let message = Samples.message("One complaint about the summer of 2019, sixty years ago.")
        #expect(Samples.judge.judge(message, receivedAt: .distantPast).matterDate != LocalDate("2019-12-31"))
    }

    @Test func `a contact carries the day of its matter`() {
        let message = Samples.message(subject: "Complaint", "I complain about the repair of 12 March 2024, done badly.")
        guard case .contact(let contact, _) = Samples.verdict(message) else {
            Issue.record("not a contact")
            return
        }
        #expect(contact.matterDate == Samples.day("2024-03-12"))
    }
}
