/// Many phrases looked for at once in one pass over a text, without regard to the case of ASCII letters.
struct Phrases: Sendable {
    private let phrases: [[UInt8]]
    /// The phrases that begin with each byte.
    private let starting: [[Int]]
    /// One bit for each pair of bytes that begins a phrase: nearly every position of a text ends here.
    private let pairs: [UInt64]

    /// Lower-case, each of two bytes or more.
    init(_ list: [String]) {
        let phrases = list.map { Array($0.utf8) }.filter { $0.count > 1 }
        var starting = [[Int]](repeating: [], count: 256)
        var pairs = [UInt64](repeating: 0, count: 1024)
        for (index, phrase) in phrases.enumerated() {
            starting[Int(phrase[0])].append(index)
            let pair = Int(phrase[0]) << 8 | Int(phrase[1])
            pairs[pair >> 6] |= 1 << UInt64(pair & 63)
        }
        self.pairs = pairs
        self.phrases = phrases
        self.starting = starting
    }

    func occur(in text: Bytes) -> Bool { count(in: text, atMost: 1) > 0 }

    /// How many different phrases stand in the text; the search ends at `limit`.
    func count(in text: Bytes, atMost limit: Int) -> Int {
        var found: [Int] = []
        return text.withUnsafeBufferPointer { bytes in
            pairs.withUnsafeBufferPointer { pairs in
                for position in 0..<max(0, bytes.count - 1) {
                    let first = Int(bytes[position].lowercased)
                    let pair = first << 8 | Int(bytes[position + 1].lowercased)
                    guard pairs[pair >> 6] & 1 << UInt64(pair & 63) != 0 else { continue }
                    for index in starting[first] where !found.contains(index) && stands(index, in: bytes, at: position)
                    {
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
