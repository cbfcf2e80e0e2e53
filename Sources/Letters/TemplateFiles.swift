import Casework
import FoundationEssentials

/// The letters, partials and frame of some folders; what an earlier folder has hides what a later one has.
struct TemplateFiles {
    struct File {
        var path: String
        var source: String
    }

    private(set) var letters: [String: File] = [:]
    private(set) var partials: [String: File] = [:]
    private(set) var frame: File?
    /// Folders and files that cannot be read, letters with a name that no letter has.
    private(set) var problems: [String] = []

    init(folders: [String]) {
        for folder in folders {
            do {
                for entry in try FileManager.default.contentsOfDirectory(atPath: folder).sorted() {
                    read(entry, in: folder)
                }
            } catch {
                problems.append("\(folder): the folder of letters cannot be read")
            }
        }
    }

    var all: [File] { (Array(letters.values) + Array(partials.values)).sorted { $0.path < $1.path } }

    private mutating func read(_ entry: String, in folder: String) {
        let path = folder + "/" + entry
        let name = entry.split(separator: ".").first.map(String.init) ?? ""
        let isLetter = entry.hasSuffix(".letter")
        guard isLetter || entry.hasSuffix(".partial") || entry == "frame.html" else { return }
        guard let source = try? String(contentsOfFile: path, encoding: .utf8) else {
            // The problem says all there is to say: what the system answered adds nothing a person can act on.
            problems.append("\(path): cannot be read as UTF-8 text")
            return
        }
        let file = File(path: path, source: source)
        if entry == "frame.html" {
            frame = frame ?? file
        } else if !isLetter {
            partials[name] = partials[name] ?? file
        } else if LetterName(rawValue: name) == nil {
            problems.append(
                "\(path): there is no letter \"\(name)\""
                    + didYouMean(name, among: LetterName.allCases.map(\.rawValue))
            )
        } else {
            letters[name] = letters[name] ?? file
        }
    }
}
