import Casework
import Testing
import Triage

@Suite struct DateReaderTests {
    /// A Wednesday.
    let reference = LocalDate(dayNumber: 20_789)

    @Test func `the reference of these tests is a Wednesday`() {
        #expect(reference.description == "2026-12-02")
        #expect(reference.weekday == 3)
    }

    @Test(arguments: [
        ("14 December", "2026-12-14"), ("14th December 2026", "2026-12-14"), ("the 14th of December", "2026-12-14"),
        ("Dec 14th", "2026-12-14"), ("December 14, 2026", "2026-12-14"), ("Dec. 14", "2026-12-14"),
        ("14 Dec 26", "2026-12-14"), ("14/12", "2026-12-14"), ("14/12/2026", "2026-12-14"), ("14/12/26", "2026-12-14"),
        ("14-12-2026", "2026-12-14"), ("14.12.2026", "2026-12-14"), ("14.12.", "2026-12-14"),
        ("2026-12-14", "2026-12-14"),
        ("2026/12/14", "2026-12-14"), ("3/4/2027", "2027-04-03"), ("12/31/2026", "2026-12-31"),
        ("Monday 14 December", "2026-12-14"), ("Monday, December 14th", "2026-12-14"), ("Mon 14 Dec", "2026-12-14"),
        ("5 January", "2027-01-05"), ("29 February", "2028-02-29"), ("28 November", "2026-11-28"),
        ("20 November", "2027-11-20"), ("the 5th", "2026-12-05"), ("on the 1st", "2027-01-01"),
        ("Monday", "2026-12-07"), ("next Monday", "2026-12-07"), ("Wednesday", "2026-12-09"),
        ("Monday week", "2026-12-14"), ("tomorrow", "2026-12-03"), ("today", "2026-12-02"), ("next week", "2026-12-07"),
        ("next month", "2027-01-01"), ("in two weeks", "2026-12-16"), ("in 3 days", "2026-12-05"),
        ("end of January", "2027-01-31"), ("the end of next week", "2026-12-11"),
        ("the end of the month", "2026-12-31"),
        ("le 3 janvier", "2027-01-03"), ("1er mars 2027", "2027-03-01"), ("14. Dezember", "2026-12-14"),
        ("3. März 2027", "2027-03-03"), ("el 3 de enero de 2027", "2027-01-03"), ("il 3 gennaio", "2027-01-03"),
        ("maandag 14 december", "2026-12-14"), ("14 grudnia", "2026-12-14"), ("3 de janeiro", "2027-01-03"),
        ("den 14 december", "2026-12-14"), ("14. joulukuuta", "2026-12-14"), ("14 Rhagfyr", "2026-12-14"),
        ("the first of March", "2027-03-01"), ("le premier mars", "2027-03-01"), ("mid-January", "2027-01-15"),
        ("Mitte Januar", "2027-01-15"), ("the new year", "2027-01-02"), ("14-Dec-2026", "2026-12-14"),
        ("demain", "2026-12-03"), ("lundi", "2026-12-07"),
    ])
    func `a date is read as people write it`(text: String, day: String) {
        #expect(readDate(text, reference: reference)?.description == day)
    }

    @Test(arguments: [
        "", "soon", "10.30", "at 5 pm", "we sat in the sun", "31 February", "room 12", "may I", "32/12/2026",
        "1000-2000",
        "the 5th time",
    ])
    func `what is no date is not read as one`(text: String) {
        #expect(readDate(text, reference: reference) == nil)
    }
}
