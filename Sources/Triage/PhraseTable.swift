/// Many phrases found in one pass over a text: an automaton whose edges are words.
///
/// A phrase is words with spaces between. `a|b` is either, `word?` may be left out, `complain+` stands for
/// its inflections as well (complains, complained, complaining), `...` skips up to three words, `do_not` is two words
/// that count as one.
struct PhraseTable: Sendable {
    struct Match: Sendable {
        /// What the phrase was registered under.
        let tag: Int
        let words: Range<Int>
    }

    private struct Edge: Hashable {
        let node: Int32
        let word: UInt64
    }

    private var edges: [Edge: Int32] = [:]
    private var tags: [[Int]] = []
    /// The node behind a gap, by the node before it.
    private var gaps: [Int32: Int32] = [:]

    private static let gapWords = 3

    init(_ phrases: [(phrase: String, tag: Int)]) {
        var graph = PhraseGraph()
        for (phrase, tag) in phrases { graph.insert(phrase, tag: tag) }
        self.init(graph)
    }

    /// Lists of phrases parted by commas; each is tagged with the place of its list.
    init(_ lists: [String]) {
        self.init(
            lists.enumerated().flatMap { index, list in
                list.split { $0 == "," || $0.isNewline }.map { (String($0), index) }
            }
        )
    }

    /// Makes the graph deterministic: each node here stands for all the nodes there that the same words lead to.
    private init(_ graph: PhraseGraph) {
        var numbers: [[Int32]: Int32] = [:]
        var sets: [[Int32]] = []
        func number(_ set: [Int32]) -> Int32 {
            if let known = numbers[set] { return known }
            let new = Int32(sets.count)
            numbers[set] = new
            sets.append(set)
            return new
        }
        var node = number([0])
        while node < sets.count {
            let set = sets[Int(node)]
            tags.append(Set(set.flatMap { graph.tags[Int($0)] }).sorted())
            var following: [UInt64: Set<Int32>] = [:]
            for member in set {
                for (word, next) in graph.steps[Int(member)] { following[word, default: []].insert(next) }
            }
            for (word, next) in following { edges[Edge(node: node, word: word)] = number(next.sorted()) }
            let behind = set.compactMap { graph.gaps[$0] }
            if !behind.isEmpty { gaps[node] = number(behind.sorted()) }
            node += 1
        }
    }

    /// Every match, by where it begins. A match never crosses the end of a sentence.
    func matches(in text: WordText) -> [Match] {
        var found: [Match] = []
        for start in text.words.indices {
            guard let node = edges[Edge(node: 0, word: text.words[start].hash)] else { continue }
            walk(from: node, start: start, position: start + 1, in: text, into: &found)
        }
        return found
    }

    func firstMatch(in text: WordText) -> Match? {
        matches(in: text).first
    }

    private func walk(from node: Int32, start: Int, position: Int, in text: WordText, into found: inout [Match]) {
        for tag in tags[Int(node)] where !(found.last.map { $0.tag == tag && $0.words.lowerBound == start } ?? false) {
            found.append(Match(tag: tag, words: start..<position))
        }
        step(from: node, start: start, position: position, in: text, into: &found)
        guard let gap = gaps[node] else { return }
        for skipped in 0...Self.gapWords {
            step(from: gap, start: start, position: position + skipped, in: text, into: &found)
        }
    }

    private func step(from node: Int32, start: Int, position: Int, in text: WordText, into found: inout [Match]) {
        guard position < text.words.count, text.words[position].sentence == text.words[start].sentence,
            let next = edges[Edge(node: node, word: text.words[position].hash)]
        else { return }
        walk(from: next, start: start, position: position + 1, in: text, into: &found)
    }
}
