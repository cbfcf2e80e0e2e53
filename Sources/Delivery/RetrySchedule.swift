package import FoundationEssentials

/// When a deferred letter is tried again: after 1, 5, 15 and 60 minutes, then hourly until five days
/// have passed since it was queued. Then it has failed; but a letter that our own server kept waiting has
/// its first attempts still.
package enum RetrySchedule {
    private static let first: [TimeInterval] = [60, 300, 900, 3600]
    private static let later: TimeInterval = 3600
    package static let limit: TimeInterval = 5 * 86400

    /// `attempts` counts the one that was just deferred, at `now`. Nil: the letter has failed.
    package static func nextAttempt(after attempts: Int, queuedAt: Date, now: Date) -> Date? {
        let index = max(0, attempts - 1)
        let next = now + (index < first.count ? first[index] : later)
        return index < first.count || next <= queuedAt + limit ? next : nil
    }
}
