import Foundation
import Testing

@testable import Delivery

@Test(arguments: [(1, 60.0), (2, 300), (3, 900), (4, 3600), (5, 3600), (100, 3600)])
func `a deferred letter is tried again after 1, 5, 15 and 60 minutes, then hourly`(attempts: Int, seconds: Double) {
    let queuedAt = Date(timeIntervalSince1970: 0)
    let now = Date(timeIntervalSince1970: 5000)
    #expect(RetrySchedule.nextAttempt(after: attempts, queuedAt: queuedAt, now: now) == now + seconds)
}

@Test func `a letter that waited for our own server has its first attempts still`() {
    let queuedAt = Date(timeIntervalSince1970: 0)
    #expect(RetrySchedule.nextAttempt(after: 1, queuedAt: queuedAt, now: queuedAt + 6 * 86400) != nil)
}

@Test func `after five days it has failed`() {
    let queuedAt = Date(timeIntervalSince1970: 0)
    let last = queuedAt + 5 * 86400 - 3600
    #expect(RetrySchedule.nextAttempt(after: 120, queuedAt: queuedAt, now: last) == queuedAt + 5 * 86400)
    #expect(RetrySchedule.nextAttempt(after: 121, queuedAt: queuedAt, now: last + 1) == nil)
}
