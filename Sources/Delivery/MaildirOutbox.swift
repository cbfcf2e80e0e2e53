import Glibc
package import Platform

/// Delivers letters into a Maildir in place of a server: to look at, or for another program to take.
///
/// The file's name is made from the Message-ID, so that a letter delivered twice is one file.
package struct MaildirOutbox: Sendable {
    private let folder: String

    /// Makes the folders that are not there.
    package init(folder: String) throws(SystemError) {
        self.folder = folder
        for path in [folder, folder + "/tmp", folder + "/new", folder + "/cur"] {
            // Safe: the string lives through the call.
            guard unsafe mkdir(path, 0o700) == 0 || errno == EEXIST else { throw SystemError("mkdir", path: path) }
        }
    }

    package func deliver(_ bytes: [UInt8], messageID: String) -> SubmissionResult {
        let name = Self.fileName(for: messageID)
        do throws(SystemError) {
            if try isRead(name) { return .sent(reply: "delivered before") }
            try DurableFile.write(bytes, to: "\(folder)/new/\(name)", via: "\(folder)/tmp/\(name)")
            return .sent(reply: "delivered")
        } catch {
            return .deferred(reply: error.description)
        }
    }

    /// The Message-ID's letters, digits and dots, for a person to recognise, and enough of its digest to
    /// tell two apart.
    package static func fileName(for messageID: String) -> String {
        let plain = messageID.unicodeScalars.map { scalar in
            let isPlain = scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
            return isPlain || scalar == "." || scalar == "-" ? Character(scalar) : "_"
        }
        let readable = String(plain.drop { $0 == "." }.prefix(80))
        return readable + "." + SHA256.hexDigest(of: Array(messageID.utf8)).prefix(16)
    }

    /// A reader moves the file to `cur` and adds its flags: `name:2,S`.
    private func isRead(_ name: String) throws(SystemError) -> Bool {
        try FolderListing.names(in: folder + "/cur").contains { $0 == name || $0.hasPrefix(name + ":") }
    }
}
