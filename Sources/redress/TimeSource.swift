import Casework
import Foundation

/// The one clock of a process: the real time, or a rehearsed one given by `--now`.
///
/// Everything below takes `now` as a parameter.
struct TimeSource: Sendable {
    enum Pace: Sendable {
        case real
        /// Starts at a given time and ticks at real speed.
        case rehearsed(from: Date, since: ContinuousClock.Instant)
        case still(Date)
    }

    private let pace: Pace

    init(_ pace: Pace) { self.pace = pace }

    /// `ticking`: whether time goes on from `--now` (the daemon) or stands still (commands).
    init(_ arguments: Arguments, calendar: WorkingCalendar, ticking: Bool) throws {
        guard let text = arguments.value("now") else {
            pace = .real
            return
        }
        guard let start = calendar.instant(iso8601: text) else {
            throw Problem(
                "redress: --now \"\(text)\" is no time; write it as 2026-03-02T09:30 or 2026-03-02T09:30:00+01:00",
                .usage
            )
        }
        pace = ticking ? .rehearsed(from: start, since: .now) : .still(start)
    }

    var now: Date {
        switch pace {
        case .real: Date()
        case .still(let instant): instant
        case .rehearsed(let start, let since):
            start.addingTimeInterval(Double((ContinuousClock.now - since) / .milliseconds(1)) / 1000)
        }
    }
}
