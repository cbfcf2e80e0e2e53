import Casework
import Foundation
import KindLearning
import Testing
import Triage

@Suite struct LinearModelTests {
    @Test func `learning the corpus again gives the shipped model`() throws {
        let shipped = try String(contentsOf: Corpus.shipped, encoding: .utf8)
        // How sharp it is, five other models say: that is `Learn validate`'s work, and shown by what it says of new mail.
        let sharpness = try #require(shipped.firstMatch(of: /sharpness: ([0-9.]+)/).flatMap { Float($0.1) })
        // Told apart first: the texts are long.
        let isShipped = try Learning(Corpus.read()).weights().source(sharpness: sharpness) == shipped
        #expect(isShipped, "run `swift run -c release Learn`")
    }

    @Test func `mail that nothing was learned from is judged well`() throws {
        let reader = KindReader()
        let figures = try Corpus.validation().reduce(into: Figures()) { figures, example in
            figures.add(reader.read(subject: example.subject, body: example.text), of: example)
        }
        #expect(figures.macroF1 >= 0.9, "\(figures.summary)")
        #expect(figures.accuracyOfSurest >= 0.96, "\(figures.summary)")
        #expect(figures.lostComplaints <= 0.01, "\(figures.summary)")
        for mark in Mark.allCases {
            #expect(figures[mark].precision >= 0.9, "\(mark): \(figures.summary)")
            #expect(figures[mark].recall >= 0.85, "\(mark): \(figures.summary)")
        }
    }

    @Test func `the words that weighed most are named`() {
        let text = "The lift is broken again and nobody has answered my letters."
        let evidence = KindReader().read(subject: "", body: text).evidence
        let words = evidence.last { $0.hasPrefix("words: ") }?.dropFirst(7).components(separatedBy: ", ") ?? []
        #expect(!words.isEmpty && words.allSatisfy { text.contains($0) })
        // Somebody waits for something: what the sentence is about says less.
        let telling = ["nobody", "again", "broken", "answered"]
        #expect(words.contains { word in telling.contains { word.contains($0) } }, "\(words)")
    }
}
