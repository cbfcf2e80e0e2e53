import Glibc

/// Files that are whole or not there, whatever happens to the machine.
package enum DurableFile {
    /// Writes to `temporary`, flushes it to the disk, gives it the name `path` (in place of any file of
    /// that name) and flushes the folder. Both names must be on one file system.
    package static func write(
        _ bytes: [UInt8],
        to path: String,
        via temporary: String? = nil,
        mode: UInt32 = 0o600
    ) throws(SystemError) {
        let temporary = temporary ?? path + ".new"
        try create(temporary, bytes, mode: mode)
        // Safe: both strings live through the call.
        guard unsafe rename(temporary, path) == 0 else {
            let error = SystemError("rename", path: path)
            // The error is what matters; a left-over temporary file is overwritten next time.
            _ = unsafe unlink(temporary)
            throw error
        }
        try flushFolder(of: path)
    }

    /// The whole file, or its first `most` bytes.
    package static func read(_ path: String, most: Int? = nil) throws(SystemError) -> [UInt8] {
        // Safe: the string lives through the call.
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw SystemError("open", path: path) }
        defer { close(descriptor) }
        var status = stat()
        // Safe: fills a local of the right type.
        guard unsafe fstat(descriptor, &status) == 0 else { throw SystemError("stat", path: path) }
        var bytes = [UInt8](repeating: 0, count: min(Int(status.st_size), most ?? .max))
        var count = 0
        while count < bytes.count {
            // Safe: no more than what is left of the buffer is read into it.
            let read = unsafe bytes.withUnsafeMutableBytes {
                unsafe Glibc.read(descriptor, $0.baseAddress.map { unsafe $0 + count }, $0.count - count)
            }
            if read < 0, errno == EINTR { continue }
            guard read >= 0 else { throw SystemError("read", path: path) }
            if read == 0 { break }
            count += read
        }
        return count == bytes.count ? bytes : Array(bytes.prefix(count))
    }

    package static func flushFolder(of path: String) throws(SystemError) {
        let folder = path.lastIndex(of: "/").map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
        // Safe: the string lives through the call.
        let descriptor = unsafe open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw SystemError("open", path: folder) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw SystemError("fsync", path: folder) }
    }

    private static func create(_ path: String, _ bytes: [UInt8], mode: UInt32) throws(SystemError) {
        // Safe: the string lives through the call.
        let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode)
        guard descriptor >= 0 else { throw SystemError("open", path: path) }
        defer { close(descriptor) }
        var count = 0
        while count < bytes.count {
            // Safe: no more than what is left of the buffer is written from it.
            let written = unsafe bytes.withUnsafeBytes {
                unsafe Glibc.write(descriptor, $0.baseAddress.map { unsafe $0 + count }, $0.count - count)
            }
            if written < 0, errno == EINTR { continue }
            guard written >= 0 else { throw SystemError("write", path: path) }
            count += written
        }
        guard fsync(descriptor) == 0 else { throw SystemError("fsync", path: path) }
    }
}
