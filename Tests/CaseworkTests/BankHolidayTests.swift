import Casework
import Testing

@Suite struct BankHolidayTests {
    /// Region, year, and the days as month-day.
    static let published: [(HolidayRegion, Int, String)] = [
        (.englandAndWales, 2012, "01-02 04-06 04-09 05-07 06-04 06-05 08-27 12-25 12-26"),
        (.englandAndWales, 2015, "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28"),
        (.englandAndWales, 2016, "01-01 03-25 03-28 05-02 05-30 08-29 12-26 12-27"),
        (.englandAndWales, 2017, "01-02 04-14 04-17 05-01 05-29 08-28 12-25 12-26"),
        (.englandAndWales, 2020, "01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28"),
        (.englandAndWales, 2021, "01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28"),
        (.englandAndWales, 2022, "01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27"),
        (.englandAndWales, 2023, "01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26"),
        (.englandAndWales, 2024, "01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26"),
        (.englandAndWales, 2025, "01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26"),
        (.englandAndWales, 2026, "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28"),
        (.englandAndWales, 2027, "01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28"),
        (.englandAndWales, 2028, "01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26"),
        (.scotland, 2021, "01-01 01-04 04-02 05-03 05-31 08-02 11-30 12-27 12-28"),
        (.scotland, 2022, "01-03 01-04 04-15 05-02 06-02 06-03 08-01 09-19 11-30 12-26 12-27"),
        (.scotland, 2023, "01-02 01-03 04-07 05-01 05-08 05-29 08-07 11-30 12-25 12-26"),
        (.scotland, 2024, "01-01 01-02 03-29 05-06 05-27 08-05 12-02 12-25 12-26"),
        (.scotland, 2025, "01-01 01-02 04-18 05-05 05-26 08-04 12-01 12-25 12-26"),
        (.scotland, 2026, "01-01 01-02 04-03 05-04 05-25 06-15 08-03 11-30 12-25 12-28"),
        (.northernIreland, 2020, "01-01 03-17 04-10 04-13 05-08 05-25 07-13 08-31 12-25 12-28"),
        (.northernIreland, 2024, "01-01 03-18 03-29 04-01 05-06 05-27 07-12 08-26 12-25 12-26"),
        (.northernIreland, 2025, "01-01 03-17 04-18 04-21 05-05 05-26 07-14 08-25 12-25 12-26"),
    ]

    @Test(arguments: published)
    func `the bank holidays are those that were published`(_ row: (HolidayRegion, Int, String)) {
        let days = row.0.holidays(in: row.1).map { String($0.date.description.dropFirst(5)) }
        #expect(days.joined(separator: " ") == row.2)
    }

    /// Easter Sundays from the tables of the Book of Common Prayer.
    @Test(arguments: [
        (2012, "04-08"), (2013, "03-31"), (2014, "04-20"), (2015, "04-05"), (2016, "03-27"), (2017, "04-16"),
        (2018, "04-01"), (2019, "04-21"), (2020, "04-12"), (2021, "04-04"), (2022, "04-17"), (2023, "04-09"),
        (2024, "03-31"), (2025, "04-20"), (2026, "04-05"), (2027, "03-28"), (2028, "04-16"), (2029, "04-01"),
        (2030, "04-21"), (2031, "04-13"), (2032, "03-28"), (2033, "04-17"), (2034, "04-09"), (2035, "03-25"),
    ])
    func `Easter falls where the tables say`(year: Int, day: String) {
        #expect(LocalDate.easterSunday(year).description == "\(year)-\(day)")
    }

    @Test(arguments: HolidayRegion.allCases)
    func `every holiday of 2012 to 2035 is a weekday, and none stands twice`(region: HolidayRegion) {
        for year in 2012...2035 {
            let days = region.holidays(in: year).map(\.date)
            #expect(days.allSatisfy { $0.weekday <= 5 && $0.year == year })
            #expect(Set(days).count == days.count)
            #expect(days == days.sorted())
            #expect(region == .none ? days.isEmpty : days.count >= 8)
        }
    }

    @Test func `a substitute day says that it is one`() {
        let names = HolidayRegion.englandAndWales.holidays(in: 2022).suffix(2).map(\.name)
        #expect(names == ["Boxing Day", "Christmas Day (substitute day)"])
    }
}
