import Glibc

/// A system call that failed: what was tried, on what, and the C library's words for why.
package struct SystemError: Error, Sendable, Equatable, CustomStringConvertible {
    package let call: String
    package let path: String?
    package let code: Int32

    /// Takes the thread's `errno`; make it directly after the call.
    package init(_ call: String, path: String? = nil, code: Int32 = errno) {
        self.call = call
        self.path = path
        self.code = code
    }

    package var reason: String {
        // Safe: strerror returns a static or thread-local C string, copied at once.
        unsafe String(cString: strerror(code))
    }

    package var description: String {
        let subject = path.map { " \($0)" } ?? ""
        return "\(call)\(subject): \(reason)"
    }

    package var recovery: Recovery {
        switch code {
        case EACCES, EPERM, EROFS, ENOTDIR: .stop
        case ENOENT, EISDIR, ENAMETOOLONG: .giveUp
        default: .retry
        }
    }
}
