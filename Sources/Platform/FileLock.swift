import Glibc

/// Holds a lock file (flock(2)) while it lives: one daemon a store. The kernel lets go of it when the
/// process ends, however it ends; the file stays and names the last holder.
package struct FileLock: ~Copyable {
    private let descriptor: Int32

    package enum Failure: Error, Sendable, Equatable, CustomStringConvertible {
        /// `holder` is `process 4711 on mail1`, or `another process`.
        case held(path: String, holder: String)
        case system(SystemError)

        package var description: String {
            switch self {
            case .held(let path, let holder): "\(path) is locked by \(holder): only one daemon can work on a store"
            case .system(let error): "the lock cannot be taken: \(error)"
            }
        }
        package var recovery: Recovery {
            switch self {
            case .held: .retry
            case .system(let error): error.recovery
            }
        }
    }

    package init(path: String) throws(Failure) {
        // Safe: the string lives through the call.
        let opened = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
        guard opened >= 0 else { throw .system(SystemError("open", path: path)) }
        if flock(opened, LOCK_EX | LOCK_NB) != 0 {
            let error = SystemError("flock", path: path)
            let holder = Self.holder(opened)
            close(opened)
            throw error.code == EWOULDBLOCK ? .held(path: path, holder: holder) : .system(error)
        }
        descriptor = opened
        let line = Array("\(getpid()) \(Self.hostName())\n".utf8)
        // The text only helps people; the lock holds without it. Safe: the array's own buffer.
        if ftruncate(descriptor, 0) == 0 { _ = unsafe pwrite(descriptor, line, line.count, 0) }
    }

    deinit { close(descriptor) }

    private static func holder(_ descriptor: Int32) -> String {
        var bytes = [UInt8](repeating: 0, count: 256)
        // Safe: at most the array's size is read into it.
        let count = unsafe pread(descriptor, &bytes, bytes.count, 0)
        let words = String(decoding: bytes.prefix(max(0, count)), as: UTF8.self).split(whereSeparator: \.isWhitespace)
        guard words.count == 2 else { return "another process" }
        return "process \(words[0]) on \(words[1])"
    }

    private static func hostName() -> String {
        var name = [CChar](repeating: 0, count: 256)
        // Safe: one byte less than the array is written, so that it ends in zero.
        guard unsafe gethostname(&name, name.count - 1) == 0 else { return "localhost" }
        return String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
}
