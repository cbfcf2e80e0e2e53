/// The phrases of a `PhraseTable` as they are written: phrases with the same beginning share it, and alternatives
/// meet again behind themselves, so that its size is that of the text and not the product of the alternatives.
struct PhraseGraph {
    /// Where each word leads from each node; one word may lead to several nodes.
    private(set) var steps: [[(word: UInt64, next: Int32)]] = [[]]
    private(set) var tags: [[Int]] = [[]]
    /// The node behind a gap, by the node before it.
    private(set) var gaps: [Int32: Int32] = [:]
    private var children: [Child: Int32] = [:]

    private struct Child: Hashable {
        let node: Int32
        let element: Substring
    }

    mutating func insert(_ phrase: String, tag: Int) {
        var nodes: [Int32] = [0]
        for element in phrase.split(separator: " ") {
            if element == "..." {
                nodes = nodes.map { gapNode(after: $0) }
            } else {
                nodes = (element.hasSuffix("?") ? nodes : []) + nodes.map { child(of: $0, by: element) }
            }
        }
        for node in nodes where node != 0 && !tags[Int(node)].contains(tag) { tags[Int(node)].append(tag) }
    }

    /// The node behind an element, whichever of its alternatives was met.
    private mutating func child(of node: Int32, by element: Substring) -> Int32 {
        let key = Child(node: node, element: element)
        if let existing = children[key] { return existing }
        let end = newNode()
        children[key] = end
        for alternative in element.drop(while: { $0 == "?" }).split(separator: "|") {
            let form = alternative.hasSuffix("?") ? alternative.dropLast() : alternative
            for inflection in Self.inflections(String(form)) {
                var place = node
                let words = WordText(inflection).words.map(\.hash)
                for (index, word) in words.enumerated() {
                    let next = index == words.count - 1 ? end : newNode()
                    steps[Int(place)].append((word, next))
                    place = next
                }
            }
        }
        return end
    }

    private mutating func gapNode(after node: Int32) -> Int32 {
        if let existing = gaps[node] { return existing }
        let new = newNode()
        gaps[node] = new
        return new
    }

    private mutating func newNode() -> Int32 {
        steps.append([])
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
}
