/// Asks `question` every 20 ms until it answers, or until `limit` has passed; then nil.
///
/// For waiting on another process. `limit` is generous: it says when a test has failed, not how fast it must be.
package func eventually<Answer>(
    within limit: Duration = .seconds(120),
    _ question: () async throws -> Answer?
) async throws -> Answer? {
    let end = ContinuousClock.now + limit
    while true {
        if let answer = try await question() { return answer }
        guard ContinuousClock.now < end else { return nil }
        try await Task.sleep(for: .milliseconds(20))
    }
}

/// Waits until `condition` holds; false when `limit` passed first.
package func eventually(within limit: Duration = .seconds(120), _ condition: () async throws -> Bool) async throws
    -> Bool
{
    try await eventually(within: limit) { try await condition() ? true : nil } ?? false
}
