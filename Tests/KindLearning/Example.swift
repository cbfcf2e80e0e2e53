package import Casework
package import Foundation
package import Triage

/// One message of which the kind is known.
package struct Example: Sendable {
    /// nil where only what else is known is learned: of automatic texts, and of what people write like them.
    package var nature: Nature?
    package var subject: String
    package var text: String
    /// The name of its file in the corpus, without the ending.
    package var source: String
    /// Of a failure: `policy` or `advice`; nil for the service itself, and for all else.
    package var category: Category?
    package var marks: Set<Mark>
    package var automatic: AutomaticText?

    package init(
        nature: Nature?,
        subject: String,
        text: String,
        source: String,
        category: Category? = nil,
        marks: Set<Mark> = [],
        automatic: AutomaticText? = nil
    ) {
        self.nature = nature
        self.subject = subject
        self.text = text
        self.source = source
        self.category = category
        self.marks = marks
        self.automatic = automatic
    }

    package var kind: Kind? { nature?.kind }
    /// How much it counts in learning. Plain comments are the most like those to come, and witty ones the least.
    package var weight: Float { ["comments": 2, "cards": 0.5][source] ?? 1 }
    package var isComment: Bool { subject.isEmpty && text.utf8.count < 400 }
    package var matter: Matter? { nature.map { Matter($0, category) } }
}

/// Messages written for learning: `nature marks | subject | text` a line, `¶` for a new paragraph, `#` before a remark.
/// A mark is one of `Mark`, or of a failure `policy` or `advice`. The nature `-` is not told; after it may stand
/// `absence` or `receipt`.
package enum Corpus {
    package static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("Corpus")

    /// The source file that learning writes.
    package static let shipped = folder.appendingPathComponent("../../../Sources/Triage/LinearModel+Shipped.swift")

    package static func read() throws -> [Example] { try read(folder) }

    /// Messages that nothing is ever learned from, and of which nobody reads which are judged wrongly: they tell what to
    /// expect of mail that is yet to come.
    package static func validation() throws -> [Example] {
        try read(folder.appendingPathComponent("../Validation").standardizedFileURL)
    }

    private static func read(_ folder: URL) throws -> [Example] {
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".txt") }
        return try files.sorted().flatMap { file in
            let text = try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
            return try text.split(separator: "\n").enumerated().compactMap { number, line in
                try line.hasPrefix("#") ? nil : example(line, file: file, number: number + 1)
            }
        }
    }

    private static func example(_ line: Substring, file: String, number: Int) throws -> Example {
        let fields = line.split(separator: "|", maxSplits: 2, omittingEmptySubsequences: false).map {
            $0.trimmingCharacters(in: .whitespaces)
        }
        let marks = fields[0].split(separator: " ").map(String.init)
        let categories = marks.dropFirst().compactMap(Category.init(rawValue:))
        let others = marks.dropFirst().compactMap(Mark.init(name:))
        let automatic = marks.dropFirst().compactMap(AutomaticText.init(name:))
        guard fields.count == 3, let first = marks.first, first == "-" || Nature(rawValue: first) != nil,
            categories.count + others.count + automatic.count == marks.count - 1
        else { throw Malformed(place: "\(file):\(number)") }
        return Example(
            nature: Nature(rawValue: first),
            subject: fields[1],
            text: fields[2].replacingOccurrences(of: "¶", with: "\n\n"),
            source: String(file.dropLast(4)),
            category: categories.first,
            marks: Set(others),
            automatic: automatic.first
        )
    }

    struct Malformed: Error, CustomStringConvertible {
        let place: String
        var description: String { "\(place): not `nature marks | subject | text` with known names" }
    }
}
