import Casework
import Foundation
import Testing

@testable import Store

struct StoredCorrectionTests {
    private func correction(_ message: Int64, _ kind: Kind, after seconds: Double) -> StoredCorrection {
        StoredCorrection(
            message: message,
            kind: kind,
            at: Sample.now.addingTimeInterval(seconds),
            by: "ops",
            reference: nil,
            likeness: "{}"
        )
    }

    @Test func `corrections come back in the order in which they were made, the latest of each message`() async throws {
        let store = try TemporaryStore().open()
        let (tenth, second, again) = (
            correction(10, .complaint, after: 1), correction(2, .other, after: 2), correction(10, .feedback, after: 3)
        )
        try await store.write {
            for one in [tenth, second, again] { try $0.record(one) }
        }
        #expect(try await store.read { try $0.corrections() } == [second, again])
    }

    @Test func `each change is seen by another reader, and what is undone is gone`() async throws {
        let temporary = try TemporaryStore()
        let store = try temporary.open()
        let one = correction(1, .complaint, after: 0)
        #expect(try await store.read { try $0.correctionsVersion() } == 0)
        try await store.write { try $0.record(one) }
        #expect(try await store.read { try $0.correctionsVersion() } == 1)
        #expect(try await store.write { try $0.removeCorrection(of: 1) })
        #expect(try await store.read { try $0.correctionsVersion() } == 2)
        #expect(try await store.read { try $0.corrections() }.isEmpty)
        #expect(try await store.write { try $0.removeCorrection(of: 1) } == false)
    }
}
