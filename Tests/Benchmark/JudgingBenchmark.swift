import Casework
import Foundation
import Mail
import Triage

/// The whole judgement of a message: reading it, and what Triage makes of it, on one core.
func benchmarkJudging(_ count: Int) throws {
    print("\nReading and judging (what `redress examine` does)")
    var generator = GeneratedMail(seed: 2)
    let messages = (0..<count).map { [UInt8](generator.message($0).utf8) }
    let calendar = WorkingCalendar(
        timeZone: TimeZone(identifier: "Europe/London") ?? .gmt,
        opens: TimeOfDay(hour: 9, minute: 0),
        closes: TimeOfDay(hour: 17, minute: 0),
        region: .englandAndWales,
        extraHolidays: []
    )
    let judge = Judge(calendar: calendar)
    let parsed = messages.map { Message(parsing: $0) }
    let reading = median((0..<5).map { _ in Measurement.of { for bytes in messages { _ = Message(parsing: bytes) } } })
    let judging = median(
        (0..<5).map { _ in Measurement.of { for message in parsed { _ = judge.judge(message, receivedAt: Date()) } } }
    )
    let both = median(
        (0..<5).map { _ in
            Measurement.of { for bytes in messages { _ = judge.judge(Message(parsing: bytes), receivedAt: Date()) } }
        }
    )
    printTable([("both", both), ("reading alone", reading), ("judging alone", judging)], messages: count)
}
