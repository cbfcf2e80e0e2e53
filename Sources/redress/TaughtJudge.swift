import Foundation
import Store
import Triage

/// A judge that knows what people corrected, whichever process wrote it down.
struct TaughtJudge: Sendable {
    private(set) var judge: Judge
    /// Of the corrections it knows.
    private var version = 0

    init(_ judge: Judge) { self.judge = judge }

    /// The same where nothing was corrected since.
    func renewed(by snapshot: Snapshot) throws -> TaughtJudge {
        let current = try snapshot.correctionsVersion()
        guard current != version else { return self }
        var renewed = self
        renewed.version = current
        renewed.judge = judge.taught(by: try Corrections(snapshot.corrections()))
        return renewed
    }
}

extension Corrections {
    init(_ stored: [StoredCorrection]) throws {
        self.init(
            try stored.map { correction in
                let likeness = try JSONDecoder().decode(Likeness.self, from: Data(correction.likeness.utf8))
                return Correction(likeness, correction.kind)
            }
        )
    }
}
