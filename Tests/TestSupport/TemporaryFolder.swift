import Foundation

/// A fresh folder for one test, under the system's temporary folder or another.
package struct TemporaryFolder: Sendable {
    package let path: String

    package init(_ name: String, in parent: String = NSTemporaryDirectory()) throws {
        path = "\(parent)/\(name)-\(UInt32.random(in: 0...UInt32.max))"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    package func remove() {
        // A folder that cannot be removed is litter in the temporary folder, and no test result.
        try? FileManager.default.removeItem(atPath: path)
    }

    package func path(_ name: String) -> String { "\(path)/\(name)" }

    /// Writes a file, making the folders it stands in, and gives its path.
    @discardableResult
    package func file(_ name: String, _ text: String) throws -> String { try file(name, bytes: Array(text.utf8)) }

    @discardableResult
    package func file(_ name: String, bytes: [UInt8]) throws -> String {
        let file = URL(fileURLWithPath: path(name))
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(),
            withIntermediateDirectories: true
        )
        try Data(bytes).write(to: file)
        return file.path
    }
}

extension String {
    /// The text of a file; bytes that are no UTF-8 become replacement characters.
    package init(readingFile path: String) throws {
        self.init(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
    }
}
