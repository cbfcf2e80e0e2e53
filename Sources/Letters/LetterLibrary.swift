package import Casework
import FoundationEssentials
import Mail

/// The letters of one procedure, read and checked once.
package struct LetterLibrary: Sendable {
    let letters: [LetterName: Template]
    let frame: LetterFrame

    /// Folders are searched in order, letter by letter: the organisation's own, the procedure's, `common`.
    /// Throws on a missing letter, an unknown placeholder or forbidden wording, naming file and line.
    package init(folders: [String], procedure: Procedure) throws(LetterError) {
        let (library, problems) = LetterLibrary.read(folders: folders, procedure: procedure)
        if let problem = problems.first { throw LetterError(problem) }
        self = library
    }

    private init(letters: [LetterName: Template], frame: LetterFrame) {
        self.letters = letters
        self.frame = frame
    }

    /// Whatever can be read, and everything that is wrong with it.
    static func read(folders: [String], procedure: Procedure) -> (LetterLibrary, problems: [String]) {
        let files = TemplateFiles(folders: folders)
        let wording = ForbiddenWording(procedure.wording.never)
        var problems = files.problems
        var letters: [LetterName: Template] = [:]
        for name in LetterName.allCases {
            guard let file = files.letters[name.rawValue] else {
                problems.append("the letter \(name).letter is in none of " + folders.joined(separator: ", "))
                continue
            }
            let names =
                switch name {
                case .digest: LetterValues.byNameInDigest
                case .setAside, .answer, .caseList, .weeklyList, .alert, .report: LetterValues.byNameInOffice
                default: LetterValues.byNameInCase
                }
            var parser = TemplateParser(
                source: file.source,
                file: file.path,
                names: names.mapValues(\.shape),
                partials: files.partials.mapValues { .init(file: $0.path, source: $0.source) }
            )
            letters[name] = parser.template()
            problems += parser.problems.filter { !problems.contains($0) }
        }
        for file in files.all { problems += wording.problems(in: file.source, file: file.path) }

        var frame = LetterFrame()
        if let file = files.frame {
            frame = LetterFrame(source: file.source, file: file.path, problems: &problems)
        } else {
            problems.append("frame.html is in none of " + folders.joined(separator: ", "))
        }
        return (LetterLibrary(letters: letters, frame: frame), problems)
    }

    /// All problems of the folders at once, for `redress check`.
    package static func problems(folders: [String], procedure: Procedure, directory: Directory) -> [String] {
        let (library, problems) = read(folders: folders, procedure: procedure)
        guard problems.isEmpty else { return problems }
        let sample = SampleCase(procedure: procedure, directory: directory)
        return LetterName.allCases.compactMap { name in
            guard let message = sample.written(name, by: library) else { return "\(name).letter: cannot be written" }
            return message.subject.isEmpty || message.text.trimmed.isEmpty
                ? "\(name).letter: comes out empty with a sample case" : nil
        }
    }
}

package struct LetterError: Error, CustomStringConvertible {
    package var description: String
    package init(_ description: String) { self.description = description }
}
