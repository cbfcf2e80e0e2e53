import Casework

extension LetterContext {
    var files: (travelling: [EnclosedFile], kept: [(file: EnclosedFile, obstacle: EnclosedFile.Obstacle)]) {
        EnclosedFile.sorted(due?.details.files ?? [])
    }
}

extension EnclosedFile {
    /// `leak.jpg, 2.1 MB`: in one line, and unable to pass for more than a name.
    var listed: String {
        "\(name.onOneLine.shortened(to: 120)), \(sizeInWords.unbroken)"
    }

    private var sizeInWords: String {
        if size < 1000 { return "1 kB" }
        if size < 999_500 { return "\((size + 500) / 1000) kB" }
        let tenths = (size + 50_000) / 100_000
        return tenths < 100 ? "\(tenths / 10).\(tenths % 10) MB" : "\((tenths + 5) / 10) MB"
    }
}

extension EnclosedFile.Obstacle {
    var words: String {
        switch self {
        case .program: "a kind of file that can do harm; open it only if you know what it is"
        case .size: "too large for an e-mail"
        case .number: "too many files for one e-mail"
        }
    }
}
