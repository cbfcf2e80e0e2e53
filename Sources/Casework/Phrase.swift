/// The first of `phrases` that stands in `text` as whole words, compared without regard to case, punctuation and
/// line ends.
func phrase(of phrases: [String], in text: String) -> String? {
    guard !phrases.isEmpty else { return nil }
    let words = wholeWords(text)
    return phrases.first { phrase in
        let wanted = wholeWords(phrase)
        guard !wanted.isEmpty, wanted.count <= words.count else { return false }
        return (0...(words.count - wanted.count)).contains { words[$0...].starts(with: wanted) }
    }
}

func wholeWords(_ text: String) -> [String] {
    text.lowercased().filter { !"'’‘ʼ`´".contains($0) }.split { !$0.isLetter && !$0.isNumber }.map(String.init)
}
