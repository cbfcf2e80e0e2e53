import Glibc
import Platform
import TestSupport

/// A small file system of its own, which can be full or read-only; it ends with the test.
///
/// As the mail servers do, it needs root.
final class Mount {
    private let folder: TemporaryFolder
    var path: String { folder.path }

    init(megabytes: Int) throws {
        folder = try TemporaryFolder("redress-disk")
        guard mount("redress", folder.path, "tmpfs", 0, "size=\(megabytes)m") == 0 else {
            throw SystemError("mount", path: folder.path)
        }
    }

    deinit {
        // A program that still has files open keeps it a little longer.
        umount2(folder.path, Int32(MNT_DETACH))
        folder.remove()
    }

    func makeReadOnly() throws {
        guard mount("redress", folder.path, "tmpfs", UInt(MS_REMOUNT | MS_RDONLY), nil) == 0 else {
            throw SystemError("mount", path: folder.path)
        }
    }

    /// Fills it to the last byte.
    func fill() throws {
        let file = open("\(path)/filling", O_WRONLY | O_CREAT | O_APPEND, 0o600)
        guard file >= 0 else { throw SystemError("open", path: "\(path)/filling") }
        defer { close(file) }
        let bytes = [UInt8](repeating: 0, count: 4096)
        while write(file, bytes, bytes.count) > 0 {}
        guard errno == ENOSPC else { throw SystemError("write") }
    }

    func makeRoom() { unlink("\(path)/filling") }
}
