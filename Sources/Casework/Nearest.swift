/// The candidate that `word` was most likely meant to be: at most two letters off, and fewer for short words.
///
/// Of equally near ones the first. nil when none is near, or `word` is one of them.
package func nearest(_ word: String, among candidates: some Sequence<String>) -> String? {
    let wanted = Array(word.lowercased())
    let tolerance = wanted.count <= 5 ? 1 : 2
    var best: (distance: Int, candidate: String)?
    for candidate in candidates {
        let distance = editDistance(wanted, Array(candidate.lowercased()))
        if distance <= tolerance, distance < best?.distance ?? .max { best = (distance, candidate) }
    }
    return best?.candidate
}

/// ` (did you mean "contacted"?)`, or nothing where no word is near.
package func didYouMean(_ word: String, among words: some Sequence<String>, prefix: String = "") -> String {
    nearest(word, among: words).map { " (did you mean \"\(prefix)\($0)\"?)" } ?? ""
}

/// Insertions, deletions, replacements and swaps of neighbours that turn one into the other (optimal string
/// alignment: the commonest slips of the finger are one step).
private func editDistance(_ a: [Character], _ b: [Character]) -> Int {
    // Words this far apart in length are no slip; the exact figure does not matter.
    guard abs(a.count - b.count) <= 3, !a.isEmpty, !b.isEmpty else { return max(a.count, b.count) }
    var beforeLast: [Int] = []
    var last = Array(0...b.count)
    for i in 1...a.count {
        var row = [i]
        for j in 1...b.count {
            var cost = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
            if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] { cost = min(cost, beforeLast[j - 2] + 1) }
            row.append(cost)
        }
        (beforeLast, last) = (last, row)
    }
    return last[b.count]
}
