/// Many phrases found in one pass over a text: an automaton whose edges are words.
///
/// A phrase is words with spaces between. `a|b` is either, `word?` may be left out, `complain+` stands for
/// its inflections as well (complains, complained, complaining), `...` skips up to three words, `do_not` is two words
/// that count as one.
struct PhraseTable: Sendable {
    struct Match: Sendable {
        /// What the phrase was registered under.
        let tag: Int
        fileprivate(set) var words: Range<Int>
    }

    /// The node that a word leads to, by `edge`.
    private var edges = KeyTable(minimumCapacity: 4096)
    /// The tags of all nodes, one node's after another's; those of a node begin at its `tagStarts`.
    private var tags: [Int] = []
    private var tagStarts: [Int] = [0]
    /// The node behind a gap, by the node before it; negative where there is none.
    private var gaps: [Int32] = []

    private static let gapWords = 3
    /// Of several phrases of one list that begin at the same word, the longest is matched (`til og med`), not the first
    /// that ends.
    private let isGreedy: Bool

    init(_ phrases: [(phrase: String, tag: Int)], isGreedy: Bool = false) {
        var graph = PhraseGraph()
        for (phrase, tag) in phrases { graph.insert(phrase, tag: tag) }
        self.init(graph, isGreedy: isGreedy)
    }

    /// Lists of phrases parted by commas; each is tagged with the place of its list.
    init(_ lists: [String], isGreedy: Bool = false) {
        self.init(
            lists.enumerated().flatMap { index, list in
                list.split { $0 == "," || $0.isNewline }.map { (String($0), index) }
            },
            isGreedy: isGreedy
        )
    }

    /// Makes the graph deterministic: each node here stands for all the nodes there that the same words lead to.
    private init(_ graph: PhraseGraph, isGreedy: Bool) {
        self.isGreedy = isGreedy
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
            tags += Set(set.flatMap { graph.tags[Int($0)] }).sorted()
            tagStarts.append(tags.count)
            var following: [UInt64: Set<Int32>] = [:]
            for member in set {
                for (word, next) in graph.steps[Int(member)] { following[word, default: []].insert(next) }
            }
            for (word, next) in following { edges.insert(Self.edge(from: node, by: word), number(next.sorted())) }
            let behind = set.compactMap { graph.gaps[$0] }
            gaps.append(behind.isEmpty ? -1 : number(behind.sorted()))
            node += 1
        }
    }

    /// Every match, by where it begins. A match never crosses the end of a sentence.
    func matches(in text: WordText) -> [Match] {
        var found: [Match] = []
        for start in text.words.indices {
            let node = edges.value(of: Self.edge(from: 0, by: text.words[start].hash))
            guard node >= 0 else { continue }
            walk(from: node, start: start, position: start + 1, in: text, into: &found)
        }
        return found
    }

    private static func edge(from node: Int32, by word: UInt64) -> UInt64 {
        let mixed = (word ^ UInt64(UInt32(bitPattern: node)) &* 0x9e37_79b9_7f4a_7c15) &* 0xd6e8_feb8_6659_fd93
        return mixed ^ mixed >> 32
    }

    func firstMatch(in text: WordText) -> Match? {
        matches(in: text).first
    }

    private func walk(from node: Int32, start: Int, position: Int, in text: WordText, into found: inout [Match]) {
        for tag in tags[tagStarts[Int(node)]..<tagStarts[Int(node) + 1]] {
            if let last = found.last, last.tag == tag, last.words.lowerBound == start {
                if isGreedy, position > last.words.upperBound { found[found.count - 1].words = start..<position }
            } else {
                found.append(Match(tag: tag, words: start..<position))
            }
        }
        step(from: node, start: start, position: position, in: text, into: &found)
        let gap = gaps[Int(node)]
        guard gap >= 0 else { return }
        for skipped in 0...Self.gapWords {
            step(from: gap, start: start, position: position + skipped, in: text, into: &found)
        }
    }

    private func step(from node: Int32, start: Int, position: Int, in text: WordText, into found: inout [Match]) {
        guard position < text.words.count, text.words[position].sentence == text.words[start].sentence else { return }
        let next = edges.value(of: Self.edge(from: node, by: text.words[position].hash))
        guard next >= 0 else { return }
        walk(from: next, start: start, position: position + 1, in: text, into: &found)
    }
}
