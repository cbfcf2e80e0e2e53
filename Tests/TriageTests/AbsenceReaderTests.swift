import Casework
import Testing

@testable import Triage

@Suite struct AbsenceReaderTests {
    /// Monday 7 December 2026.
    let reference = LocalDate(dayNumber: 20_794)

    private func read(_ text: String, on day: LocalDate? = nil) -> ReturnDate {
        AbsenceReader(calendar: Samples.calendar).read([WordText(text)], writtenOn: day ?? reference)
    }

    @Test(arguments: [
        // Back on, returning.
        ("I will be back on Monday 14 December.", "2026-12-14"), ("I am away and return on 15/12.", "2026-12-15"),
        ("Returning on the 15th.", "2026-12-15"), ("I'm back in the office tomorrow.", "2026-12-08"),
        ("I am on leave, back next week.", "2026-12-14"), ("I shall be back at my desk on Thursday.", "2026-12-10"),
        ("I am back Saturday 12 December.", "2026-12-12"),
        ("From 15 December I will be available again.", "2026-12-15"),
        ("I will not be back until 15 December.", "2026-12-15"),
        ("Je serai de retour le 15 décembre.", "2026-12-15"), ("Ich bin ab dem 15.12. wieder im Büro.", "2026-12-15"),
        ("Vuelvo el 15 de diciembre.", "2026-12-15"), ("Rientro il 15 dicembre.", "2026-12-15"),
        ("Ik ben terug op 15 december.", "2026-12-15"), ("Wracam 15 grudnia.", "2026-12-15"),
        ("Estarei de volta no dia 15 de dezembro.", "2026-12-15"), ("Jag är tillbaka den 15 december.", "2026-12-15"),
        // Until, to: the working day after.
        ("I am away until Thursday 10 December.", "2026-12-11"),
        ("I am on leave until Friday 11 December.", "2026-12-14"),
        ("Out of the office until 11/12.", "2026-12-14"), ("away from 1 to 11 December", "2026-12-14"),
        ("I am on holiday from 8 December to 10 December.", "2026-12-11"), ("On leave 8 - 10 December.", "2026-12-11"),
        ("On leave 8/12 - 10/12.", "2026-12-11"), ("Je suis absent jusqu'au 10 décembre.", "2026-12-11"),
        ("Je suis absente du 7 au 10 décembre.", "2026-12-11"), ("Ich bin bis 10.12.2026 nicht im Büro.", "2026-12-11"),
        ("Vom 7. bis 10. Dezember bin ich im Urlaub.", "2026-12-11"),
        ("Estoy fuera hasta el 10 de diciembre.", "2026-12-11"),
        ("Sono assente fino al 10 dicembre.", "2026-12-11"), ("Ik ben afwezig tot en met 10 december.", "2026-12-11"),
        ("Jestem nieobecny do 10 grudnia.", "2026-12-11"),
        // A Monday, or the first working day after a holiday, is the day back.
        ("I am away until Monday 14 December.", "2026-12-14"),
        ("I am on leave until Tuesday 29 December.", "2026-12-29"),
        ("I am on leave until 30 December.", "2026-12-31"), ("On leave until 24 December.", "2026-12-29"),
        // Both ends, in any order and any writing.
        ("I am out starting 8 December and will not return until 15 December.", "2026-12-15"),
        ("Je serai absent à partir du 08/12/2026, de retour le 15/12/2026.", "2026-12-15"),
        ("I will be out of the office starting 12/18/2026 and will not return until 01/05/2027.", "2027-01-05"),
        ("Out of office 20.12.-31.12., back after that.", "2027-01-04"),
        ("Leave: 7-Dec-2026 to 10-Dec-2026.", "2026-12-11"),
        ("Out of the office December 8-10.", "2026-12-11"), ("I am away between 8 and 10 December.", "2026-12-11"),
        ("Away from Tues 8th Dec thru Thurs 10th Dec.", "2026-12-11"),
        ("I'm on leave until 2pm on Thursday 10 December.", "2026-12-11"),
        ("I shall be out of the office up to and including 10 December.", "2026-12-11"),
        ("On annual leave, last day 10 December.", "2026-12-11"), ("Out until EOB 10/12/26.", "2026-12-11"),
        ("Ik ben van 7 t/m 10 december afwezig.", "2026-12-11"), ("Poissa 7.12.–10.12.", "2026-12-11"),
        ("Olen lomalla 10.12. asti.", "2026-12-11"), ("Jestem na urlopie od 7 do 10 grudnia włącznie.", "2026-12-11"),
        ("Estarei ausente de 7 a 10 de dezembro.", "2026-12-11"), ("Jag är ledig t.o.m. 10 december.", "2026-12-11"),
        ("Jeg er på ferie til og med 10. desember.", "2026-12-11"), ("Rwyf ar wyliau tan 10 Rhagfyr.", "2026-12-11"),
        ("Jeg holder ferie frem til 10. december.", "2026-12-11"),
        ("Sono in ferie dal 7 al 10 dicembre.", "2026-12-11"),
        ("Estoy de vacaciones del 7 al 10 de diciembre.", "2026-12-11"),
        ("In der Zeit vom 07.12.2026 bis einschließlich 10.12.2026 bin ich im Urlaub.", "2026-12-11"),
        // Back.
        ("Ich kehre zurück am 15.12.2026.", "2026-12-15"),
        ("Ab Dienstag, dem 15.12., bin ich wieder erreichbar.", "2026-12-15"),
        ("Je serai joignable à partir du 15 décembre.", "2026-12-15"), ("Je reviens mardi 15 décembre.", "2026-12-15"),
        ("Estaré disponible a partir del 15 de diciembre.", "2026-12-15"),
        ("Me reincorporo el 15 de diciembre.", "2026-12-15"),
        ("Sarò di nuovo disponibile dal 15 dicembre.", "2026-12-15"),
        ("Vanaf 15 december ben ik weer bereikbaar.", "2026-12-15"),
        ("Będę ponownie dostępny od 15 grudnia.", "2026-12-15"), ("Regresso a 15 de dezembro.", "2026-12-15"),
        ("Jag är åter på plats den 15 december.", "2026-12-15"), ("Jeg er tilbake 15. desember.", "2026-12-15"),
        ("Jeg er tilbage igen den 15. december.", "2026-12-15"), ("Palaan töihin 15.12.", "2026-12-15"),
        ("Byddaf yn ôl ar 15 Rhagfyr.", "2026-12-15"), ("Back on the first of February.", "2027-02-01"),
        ("Je serai de retour le premier février.", "2027-02-01"), ("Back in mid-January.", "2027-01-15"),
        ("Je suis en congé jusqu'à la mi-janvier.", "2027-01-18"), ("I am back Tuesday week.", "2026-12-15"),
        // Periods.
        ("I am on leave this week.", "2026-12-14"), ("I am on annual leave next week.", "2026-12-21"),
        ("I am away for the rest of the month.", "2027-01-04"), ("I am on holiday all of January.", "2027-02-01"),
        ("I am out of the office on Tuesday 8 and Wednesday 9 December.", "2026-12-10"),
        // Only today.
        ("I am out of the office today.", "2026-12-08"),
        // A year not stated, at the turn of the year.
        ("I return on 4 January.", "2027-01-04"), ("I was back on 3 December.", "2026-12-03"),
    ])
    func `the first day back is what the words mean`(text: String, day: String) {
        #expect(read(text).until?.description == day)
    }

    @Test(arguments: [
        "I am out of the office.", "I am away from 8 December.", "I am away until 2060, back on 1 March 2060.",
        "Your message of 3 December has arrived.", "Ring me between 9 and 5.",
    ])
    func `without a return date there is none`(text: String) {
        #expect(read(text).until == nil)
    }

    @Test func `of two dates the later wins, with a defect`() {
        let reading = read("I am back on 10 December. I will return on 15 December.")
        #expect(reading.until?.description == "2026-12-15")
        #expect(reading.defects == ["contradictory return dates"])
    }

    @Test func `the last day away and the day back do not contradict one another`() {
        let reading = read("I am away until Friday 11 December and back on Monday 14 December.")
        #expect(reading.until?.description == "2026-12-14")
        #expect(reading.defects.isEmpty)
    }
}
