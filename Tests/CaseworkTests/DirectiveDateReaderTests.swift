import Casework
import Testing

@Suite struct DirectiveDateReaderTests {
    /// Read on Wednesday 25 November 2026.
    static let today = Sample.day("2026-11-25")

    @Test(arguments: [
        ("2026-12-03", "2026-12-03", ""), ("3 December", "2026-12-03", ""), ("3 Dec", "2026-12-03", ""),
        ("3rd of December 2026", "2026-12-03", ""), ("Dec 3", "2026-12-03", ""),
        ("December 3rd, 2027", "2027-12-03", ""),
        ("03/12/2026", "2026-12-03", ""), ("3/12", "2026-12-03", ""), ("3.12.26", "2026-12-03", ""),
        ("Monday", "2026-11-30", ""), ("next Wednesday", "2026-12-02", ""), ("Thu", "2026-11-26", ""),
        ("Monday 7 December", "2026-12-07", ""), ("Mon, 7 Dec 2026", "2026-12-07", ""), ("tomorrow", "2026-11-26", ""),
        ("2 March", "2027-03-02", ""), ("29 February", "2028-02-29", ""), ("25 November", "2026-11-25", ""),
        ("to 3 Dec because the part is late", "2026-12-03", "because the part is late"),
        ("by 3 December: parts", "2026-12-03", "parts"),
        ("Friday - waiting for a part", "2026-11-27", "waiting for a part"),
    ])
    func `a date is read as staff write it`(text: String, date: String, rest: String) throws {
        let found = try #require(DirectiveDateReader(today: Self.today, direction: .ahead).read(text))
        #expect(found.date.description == date)
        #expect(found.rest == rest)
    }

    @Test(arguments: [
        ("Monday", "2026-11-23"), ("Wednesday", "2026-11-25"), ("26 November", "2025-11-26"),
        ("yesterday", "2026-11-24"),
    ])
    func `looking back, a date without a year is the latest that is past`(text: String, date: String) {
        #expect(DirectiveDateReader(today: Self.today, direction: .behind).read(text)?.date.description == date)
    }

    @Test(arguments: [
        "", "soon", "30 February", "31/11/2026", "Monday 8 December 2026", "the part", "12", "May", "3", "13/13",
        "1/2/3/4",
    ])
    func `what is no date is not read as one`(text: String) {
        #expect(DirectiveDateReader(today: Self.today, direction: .ahead).read(text) == nil)
    }
}
