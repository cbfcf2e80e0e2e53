/// Many phrases looked for at once in one pass over a text, without regard to the case of ASCII letters.
struct Phrases: Sendable {
    private let phrases: [[UInt8]]
    /// The phrases that begin with each byte.
    private let starting: [[Int]]

    /// Lower-case.
    init(_ list: [String]) {
        let phrases = list.map { Array($0.utf8) }.filter { !$0.isEmpty }
        var starting = [[Int]](repeating: [], count: 256)
        for (index, phrase) in phrases.enumerated() { starting[Int(phrase[0])].append(index) }
        self.phrases = phrases
        self.starting = starting
    }

    func occur(in text: Bytes) -> Bool { count(in: text, atMost: 1) > 0 }

    /// How many different phrases stand in the text; the search ends at `limit`.
    func count(in text: Bytes, atMost limit: Int) -> Int {
        var found: [Int] = []
        return text.withUnsafeBufferPointer { bytes in
            starting.withUnsafeBufferPointer { starting in
                for position in 0..<bytes.count {
                    let candidates = starting[Int(bytes[position].lowercased)]
                    if candidates.isEmpty { continue }
                    for index in candidates where !found.contains(index) && stands(index, in: bytes, at: position) {
                        found.append(index)
                        if found.count >= limit { return found.count }
                    }
                }
                return found.count
            }
        }
    }

    /// Whether the text begins with one of them.
    func begin(_ text: Bytes) -> Bool {
        guard let first = text.first else { return false }
        let candidates = starting[Int(first.lowercased)]
        return !candidates.isEmpty
            && text.withUnsafeBufferPointer { bytes in candidates.contains { stands($0, in: bytes, at: 0) } }
    }

    private func stands(_ index: Int, in bytes: UnsafeBufferPointer<UInt8>, at position: Int) -> Bool {
        let phrase = phrases[index]
        guard position + phrase.count <= bytes.count else { return false }
        for offset in 1..<max(1, phrase.count) where bytes[position + offset].lowercased != phrase[offset] {
            return false
        }
        return true
    }
}
