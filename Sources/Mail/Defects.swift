/// What was found wrong, each phrase once, in the order found.
struct Defects {
    private(set) var phrases: [String] = []

    mutating func add(_ phrase: String) {
        if !phrases.contains(phrase) { phrases.append(phrase) }
    }

    mutating func add(_ others: Defects) { others.phrases.forEach { add($0) } }
}
