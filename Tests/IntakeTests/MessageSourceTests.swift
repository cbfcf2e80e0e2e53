import Foundation
import Testing

@testable import Intake

private func sizes(_ sizes: [Int], bytes: Int, count: Int) -> [[Int]] {
    let messages = sizes.enumerated().map { index, size in
        ListedMessage(key: .maildir("\(index)"), receivedAt: .distantPast, size: size)
    }
    return ListedMessage.batches(of: messages, bytes: bytes, count: count).map { $0.map(\.size) }
}

@Test func `a batch is bounded by bytes and by count`() {
    #expect(sizes([], bytes: 10, count: 3) == [])
    #expect(sizes([4, 6, 1], bytes: 10, count: 3) == [[4, 6], [1]])
    #expect(sizes([1, 1, 1, 1], bytes: 10, count: 3) == [[1, 1, 1], [1]])
    #expect(sizes([5, 50, 5], bytes: 10, count: 3) == [[5], [50], [5]])
}

@Test func `waiting doubles to five minutes and begins anew after a success`() {
    var backoff = Backoff(seed: 1)
    let delays = (0..<12).map { _ in backoff.delay() }
    for (index, delay) in delays.enumerated() {
        let base = min(Duration.seconds(1 << index), .seconds(300))
        #expect(delay >= base && delay <= base * 1.25)
    }
    backoff.reset()
    #expect(backoff.delay() < .seconds(2))
    var same = Backoff(seed: 1)
    #expect((0..<12).map { _ in same.delay() } == delays)
}
