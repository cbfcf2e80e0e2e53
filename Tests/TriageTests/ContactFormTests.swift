import Casework
import Mail
import Testing

@testable import Triage

@Suite struct ContactFormTests {
    let text = """
        TYPE: Complaint
        Surname: Roe
        First name : Kim
        Current address: 1 Mill Lane
        Exampleton
        Contact number:
        Email Address: Kim <kim@example.net>
        Case received via: Telephone
        Details of case: The boiler is cold.
        It broke in October.

        Note: the baby is ill.
        Happy to be contacted? Yes
        Best way to make contact: ring after six
        Passed to: Olive
        """

    @Test func `a form is read line by line, in any order`() throws {
        let form = try #require(ContactForm(reading: text))
        #expect(form.kind == .complaint)
        #expect(form.name == "Kim Roe")
        #expect(form.address == "1 Mill Lane\nExampleton")
        #expect(form.telephone == nil)
        #expect(form.email == "kim@example.net")
        #expect(form.receivedVia == "Telephone")
        #expect(form.details == "The boiler is cold.\nIt broke in October.\n\nNote: the baby is ill.")
        #expect(form.happyToBeContacted == true)
        #expect(form.bestWay == "ring after six")
        #expect(form.passedTo == "Olive")
    }

    @Test(arguments: [
        "Type | Complaint\nSurname | Roe\nDetails of case | Cold.",
        "Type\tComplaint\nSurname\tRoe\nDetails of case\tCold.",
        "| Type | Complaint |\n| Surname | Roe |\n| Details of case | Cold. |",
        "Type:\nComplaint\nSurname:\nRoe\nDetails of case:\nCold.",
    ])
    func `tables and values below their labels are read alike`(text: String) throws {
        let form = try #require(ContactForm(reading: text))
        #expect(form.kind == .complaint)
        #expect(form.surname == "Roe")
        #expect(form.details == "Cold.")
    }

    @Test func `a form that names every kind states none`() {
        #expect(
            ContactForm(reading: "Type: Complaint / Feedback / Compliment\nSurname: Roe\nDetails: Cold.")?.kind == nil
        )
    }

    @Test(arguments: ["", "Dear all,\nMy address: 1 Mill Lane.\nThe boiler is cold.", "Name: Kim\nPhone: 1"])
    func `a letter is no form`(text: String) {
        #expect(ContactForm(reading: text) == nil)
    }

    @Test func `an HTML table is a form`() throws {
        let form = try #require(Samples.judge(try Samples.fixture("form-table.eml")).form)
        #expect(form.kind == .compliment)
        #expect(form.email == "kim@example.net")
        #expect(form.happyToBeContacted == false)
    }
}

@Suite struct ForwardedContactTests {
    @Test(arguments: ["forward-apple.eml", "forward-outlook.eml", "forward-attached.eml"])
    func `the innermost message of a forward is the customer's`(name: String) throws {
        let forwarded = try #require(Samples.judge(try Samples.fixture(name)).forwarded)
        #expect(forwarded.from.addrSpec == "kim@example.net")
        #expect(forwarded.from.displayName == "Kim Roe")
        #expect(forwarded.subject == "Our lift")
        #expect(
            forwarded.text
                == "The lift has been broken for three weeks and nobody answers my calls. I use a wheelchair."
        )
    }

    @Test func `an answer with its quoted original is no forward`() {
        let message = Samples.message(
            subject: "Re: Our lift",
            "Thank you.\n\nFrom: Kim Roe <kim@example.net>\nSent: yesterday\nTo: us\nSubject: Our lift\n\nBroken."
        )
        #expect(Samples.judge(message).forwards.isEmpty)
    }
}
