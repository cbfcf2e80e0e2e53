/// ` (did you mean "contacted"?)`, or nothing where no word is near.
func suggestion(for word: String, among words: some Sequence<String>) -> String {
    let nearest = words.map { (distance: editDistance(word.lowercased(), $0.lowercased()), word: $0) }
        .min { ($0.distance, $0.word) < ($1.distance, $1.word) }
    guard let nearest, nearest.distance <= max(2, word.count / 3) else { return "" }
    return " (did you mean \"\(nearest.word)\"?)"
}

/// Levenshtein's: insertions, deletions and substitutions.
private func editDistance(_ a: String, _ b: String) -> Int {
    let b = Array(b)
    var row = Array(0...b.count)
    for (i, character) in a.enumerated() {
        var diagonal = row[0]
        row[0] = i + 1
        for j in b.indices {
            let cost = min(diagonal + (character == b[j] ? 0 : 1), row[j] + 1, row[j + 1] + 1)
            (diagonal, row[j + 1]) = (row[j + 1], cost)
        }
    }
    return row[b.count]
}
