import Testing

@testable import Triage

@Suite struct TelephoneNumberTests {
    @Test(arguments: [
        ("Dana Whitlock\n07700 900318", "07700 900318"),
        ("ring me on +44 (0)1632 960114.", "+44 (0)1632 960114"),
        ("Tel: 01632-960-114, after six", "01632-960-114"),
        ("old 01632 960001, new 01632 960002", "01632 960002"),
    ])
    func `a number is found as it was written`(text: String, number: String) {
        #expect(telephoneNumber(in: text) == number)
    }

    @Test(arguments: [
        "my order 004711 of 02/03/2026", "C-2026-00001-7", "since 2026-03-02 09:00", "ref AB0770090031812345", "", "0",
    ])
    func `other numbers are none`(text: String) {
        #expect(telephoneNumber(in: text) == nil)
    }
}
