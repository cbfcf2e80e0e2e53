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
    static let mostFiles = 20

    /// What travels with a letter, and why the rest does not: small files before large ones.
    package static func sorted(
        _ files: [EnclosedFile]
    ) -> (travelling: [EnclosedFile], kept: [(file: EnclosedFile, obstacle: Obstacle)]) {
        var travelling: [EnclosedFile] = []
        var obstacles: [(file: EnclosedFile, obstacle: Obstacle)] = []
        var room = mostBytes
        for file in files.sorted(by: { $0.size < $1.size }) {
            if file.isProgram {
                obstacles.append((file, .program))
            } else if file.size > room {
                obstacles.append((file, .size))
            } else if travelling.count == mostFiles {
                obstacles.append((file, .number))
            } else {
                room -= file.size
                travelling.append(file)
            }
        }
        // In the order in which they came.
        return (
            files.filter(travelling.contains), files.compactMap { file in obstacles.first { $0.file == file } }
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
