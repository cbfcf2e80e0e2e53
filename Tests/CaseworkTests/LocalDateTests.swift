import Casework
import Testing

@Suite struct LocalDateTests {
    @Test func `every day of four centuries follows the one before`() {
        let first = Sample.day("1899-12-31").dayNumber
        let days = (first...Sample.day("2300-01-01").dayNumber).map(LocalDate.init(dayNumber:))
        #expect(days.indices.allSatisfy { days[$0].dayNumber == first + $0 })
        #expect(zip(days, days.dropFirst()).allSatisfy { $0 < $1 && $1.weekday == $0.weekday % 7 + 1 })
    }

    @Test(arguments: [("1970-01-01", 4), ("2026-03-02", 1), ("2026-11-22", 7), ("1969-12-31", 3), ("2000-02-29", 2)])
    func `a day knows its weekday`(day: String, weekday: Int) {
        #expect(Sample.day(day).weekday == weekday)
    }

    @Test(arguments: ["2026-02-29", "2026-13-01", "2026-00-10", "26-01-01", "2026-1-1", "2026-01-+1", "", "----"])
    func `what is no day is not read as one`(text: String) {
        #expect(LocalDate(text) == nil)
    }

    @Test(arguments: [
        ("2026-01-31", 1, "2026-02-28"), ("2024-01-31", 1, "2024-02-29"), ("2026-11-30", 3, "2027-02-28"),
        ("2026-05-15", 12, "2027-05-15"),
    ])
    func `a month later is the same day, or the month’s last`(day: String, months: Int, later: String) {
        #expect(Sample.day(day).adding(months: months).description == later)
    }
}
