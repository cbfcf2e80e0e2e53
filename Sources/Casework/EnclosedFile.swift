/// A file that came with a customer's message, and where it is kept.
package struct EnclosedFile: Codable, Sendable, Equatable {
    /// The stored message that it came with.
    package var message: Int64
    /// Its place among that message's attachments, from 0.
    package var number: Int
    /// Safe to show and to write.
    package var name: String
    /// Bytes, about: they are counted without being decoded.
    package var size: Int

    package init(message: Int64, number: Int, name: String, size: Int) {
        self.message = message
        self.number = number
        self.name = name
        self.size = size
    }
}

extension EnclosedFile {
    /// Why a file does not travel with a letter.
    package enum Obstacle: Sendable, Equatable {
        /// It could do harm when opened, so that mail servers refuse the letter.
        case program
        case size
        case number
    }

    /// Bytes of files in one letter. In base64 they are a third more, and Postfix takes messages of 10,240,000 bytes.
    static let mostBytes = 7_000_000
    static let mostFiles = 50
    /// That a case remembers, the latest.
    static let mostKept = 200

    /// What travels with a letter, and why the rest does not: small files before large ones, in the order in which they
    /// came.
    package static func sorted(
        _ files: [EnclosedFile]
    ) -> (travelling: [EnclosedFile], kept: [(file: EnclosedFile, obstacle: Obstacle)]) {
        var obstacles: [Obstacle?] = files.map { $0.isProgram ? .program : nil }
        var (room, count) = (mostBytes, 0)
        for index in files.indices.sorted(by: { (files[$0].size, $0) < (files[$1].size, $1) })
        where obstacles[index] == nil {
            if files[index].size > room {
                obstacles[index] = .size
            } else if count == mostFiles {
                obstacles[index] = .number
            } else {
                room -= files[index].size
                count += 1
            }
        }
        let sorted = zip(files, obstacles)
        return (
            sorted.filter { $0.1 == nil }.map(\.0), sorted.compactMap { file, obstacle in obstacle.map { (file, $0) } }
        )
    }

    private var isProgram: Bool {
        name.split(separator: ".").dropFirst().last.map { Self.programs.contains($0.lowercased()) } ?? false
    }

    /// Endings that Gmail and Outlook refuse, and pages, which a stranger could make look like a log-in.
    private static let programs: Set<String> = [
        "ade", "adp", "apk", "appx", "appxbundle", "bat", "cab", "chm", "cmd", "com", "cpl", "diagcab", "dll", "dmg",
        "exe", "hta", "htm", "html", "img", "ins", "iso", "isp", "jar", "js", "jse", "lib", "lnk", "mde", "mht",
        "mhtml",
        "msc", "msi", "msix", "msp", "mst", "nsh", "pif", "ps1", "psm1", "py", "reg", "scf", "scr", "sct",
        "settingcontent-ms",
        "sh", "shb", "shtml", "svg", "sys", "url", "vb", "vbe", "vbs", "vhd", "vhdx", "vxd", "wsc", "wsf", "wsh",
        "xhtml",
        "xll",
    ]
}
