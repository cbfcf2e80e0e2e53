import Casework
import Foundation

/// Where the files that come with the program are: procedures, letters and the sample mailbox.
///
/// A top-level folder cannot be a SwiftPM resource, so it is looked for beside the executable, as
/// `share/redress`, and else in the checkout that the executable was built in.
struct ShippedTemplates {
    let folder: String

    static func locate() throws -> ShippedTemplates {
        let executable = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        var places: [URL] = []
        var folder = executable.deletingLastPathComponent()
        while folder.path != "/" {
            places.append(folder.appendingPathComponent("share/redress"))
            places.append(folder.appendingPathComponent("Templates"))
            folder.deleteLastPathComponent()
        }
        places.append(URL(fileURLWithPath: "/usr/share/redress"))
        guard
            let found = places.first(where: {
                FileManager.default.fileExists(atPath: $0.appendingPathComponent("common").path)
            })
        else {
            throw Problem(
                "redress: its templates are missing: install them as share/redress beside the executable's folder (\(executable.path))",
                .configuration
            )
        }
        return ShippedTemplates(folder: found.path)
    }

    /// Letter by letter: the organisation's own, the procedure's, what all share.
    func letterFolders(_ procedure: String, own: String?) -> [String] {
        [own, folder + "/" + procedure, folder + "/common"].compactMap(\.self)
    }

    var procedureNames: [String] {
        // try?: an unreadable folder has no procedures.
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.filter { FileManager.default.fileExists(atPath: "\(folder)/\($0)/procedure.json5") }.sorted()
    }

    func procedureFile(_ name: String, own: String?) throws -> String {
        let places = [own.map { $0 + "/procedure.json5" }, "\(folder)/\(name)/procedure.json5"].compactMap(\.self)
        guard let path = places.first(where: FileManager.default.fileExists(atPath:)) else {
            throw Problem(
                "no procedure \"\(name)\"\(didYouMean(name, among: procedureNames)); there are: \(procedureNames.joined(separator: ", "))",
                .configuration
            )
        }
        return path
    }
}
