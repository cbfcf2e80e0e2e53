import Casework
import Foundation
import KindLearning
import Testing
import Triage

@Suite struct KindModelTests {
    @Test func `learning the corpus again gives the shipped model, which judges well what it has not seen`() throws {
        let learning = try Learning(Corpus.read())
        let logits = learning.crossValidated()
        // Told apart first: the texts are long.
        let isShipped = try learning.source(logits) == String(contentsOf: Corpus.shipped, encoding: .utf8)
        #expect(isShipped, "run `swift run -c release Learn`")

        let sharpness = learning.sharpness(logits)
        var mails = Figures()
        for (example, row) in zip(learning.examples, logits)
        where !example.subject.isEmpty && !["stories", "conduct"].contains(example.source) {
            mails.add(KindModel.softmax(row * sharpness), truth: example.kind)
        }
        #expect(mails.macroF1 >= 0.84)
        #expect(mails.accuracyOfSurest > 0.91)
        #expect(mails.lostComplaints <= 0.01)
    }

    @Test func `the words that weighed most are named`() {
        let reading = KindReader().read(
            subject: "",
            body: "The lift is broken again and nobody has answered my letters."
        )
        let words = reading.evidence.last { $0.hasPrefix("words: ") }
        #expect(words?.contains("nobody") == true)
    }
}
