import Casework

/// ` (did you mean "contacted"?)`, or nothing where no word is near.
func suggestion(for word: String, among words: some Sequence<String>) -> String {
    nearest(word, among: words).map { " (did you mean \"\($0)\"?)" } ?? ""
}
