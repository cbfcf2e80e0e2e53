/// Many phrases found in one pass over a text: a trie whose edges are words.
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
    private var tags: [[Int]] = [[]]
    /// The node behind a gap, by the node before it.
    private var gaps: [Int32: Int32] = [:]

    private static let gapWords = 3

    init(_ phrases: [(phrase: String, tag: Int)]) {
        for (phrase, tag) in phrases { insert(phrase, tag: tag) }
    }

    /// Lists of phrases parted by commas; each is tagged with the place of its list.
    init(_ lists: [String]) {
        self.init(
            lists.enumerated().flatMap { index, list in
                list.split { $0 == "," || $0.isNewline }.map { (String($0), index) }
            }
        )
    }

    private mutating func insert(_ phrase: String, tag: Int) {
        var nodes: [Int32] = [0]
        for element in phrase.split(separator: " ") {
            if element == "..." {
                nodes = nodes.map { gapNode(after: $0) }
                continue
            }
            let isOptional = element.hasSuffix("?")
            let alternatives = element.drop(while: { $0 == "?" }).split(separator: "|").map { part in
                part.hasSuffix("?") ? String(part.dropLast()) : String(part)
            }
            var reached: [Int32] = isOptional ? nodes : []
            for form in alternatives.flatMap(Self.inflections) {
                let hashes = WordText(form).words.map(\.hash)
                for node in nodes { reached.append(hashes.reduce(node) { child(of: $0, by: $1) }) }
            }
            nodes = reached
        }
        for node in nodes where node != 0 && !tags[Int(node)].contains(tag) { tags[Int(node)].append(tag) }
    }

    private mutating func child(of node: Int32, by word: UInt64) -> Int32 {
        let edge = Edge(node: node, word: word)
        if let existing = edges[edge] { return existing }
        let new = newNode()
        edges[edge] = new
        return new
    }

    private mutating func gapNode(after node: Int32) -> Int32 {
        if let existing = gaps[node] { return existing }
        let new = newNode()
        gaps[node] = new
        return new
    }

    private mutating func newNode() -> Int32 {
        tags.append([])
        return Int32(tags.count - 1)
    }

    private static func inflections(_ form: String) -> [String] {
        guard form.hasSuffix("+") else { return [form] }
        let stem = String(form.dropLast())
        if stem.hasSuffix("e") {
            let short = String(stem.dropLast())
            return [stem, stem + "s", stem + "d", short + "ing"]
        }
        if stem.hasSuffix("y"), let before = stem.dropLast().last, !"aeiou".contains(before) {
            let short = String(stem.dropLast())
            return [stem, short + "ies", short + "ied", stem + "ing"]
        }
        return [stem, stem + "s", stem + "es", stem + "ed", stem + "ing"]
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
