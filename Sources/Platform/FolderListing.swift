import Glibc

/// What is in a folder, without `.`, `..` and hidden files; in no order.
package enum FolderListing {
    package static func names(in folder: String) throws(SystemError) -> [String] {
        // Safe: the stream is ours until closedir, and each entry is copied before the next is read.
        guard let stream = unsafe opendir(folder) else { throw SystemError("opendir", path: folder) }
        defer { unsafe closedir(stream) }
        var names: [String] = []
        errno = 0
        while let entry = unsafe readdir(stream) {
            let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                unsafe pointer.withMemoryRebound(to: UInt8.self, capacity: 256) { unsafe String(cString: $0) }
            }
            if !name.hasPrefix(".") { names.append(name) }
        }
        guard errno == 0 else { throw SystemError("readdir", path: folder) }
        return names
    }

    package struct File: Sendable, Equatable {
        package let size: Int
        /// Seconds since 1970.
        package let modified: Double
    }

    /// Nil where there is no such plain file.
    package static func file(_ path: String) -> File? {
        var status = stat()
        // Safe: fills a local of the right type.
        guard unsafe stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        let modified = Double(status.st_mtim.tv_sec) + Double(status.st_mtim.tv_nsec) / 1e9
        return File(size: Int(status.st_size), modified: modified)
    }
}
