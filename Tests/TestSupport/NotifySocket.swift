import Glibc

/// The service manager's end of sd_notify(3): a datagram socket that a daemon tells how it is.
package struct NotifySocket: ~Copyable {
    /// For the daemon's `NOTIFY_SOCKET`.
    package let path: String
    private let socket: Int32

    package init(path: String) throws {
        self.path = path
        socket = Glibc.socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue) | Int32(SOCK_NONBLOCK.rawValue), 0)
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        guard path.utf8.count < MemoryLayout.size(ofValue: address.sun_path) else {
            throw ProgramFailure("\(path) is too long for a socket")
        }
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
        let bound = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(socket, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
        guard bound == 0 else { throw ProgramFailure("cannot bind \(path): \(String(cString: strerror(errno)))") }
    }

    deinit {
        close(socket)
        unlink(path)
    }

    /// The next thing the daemon said, or nil where it has said no more: `READY=1`.
    package func next() -> String? {
        var buffer = [UInt8](repeating: 0, count: 4096)
        let count = recv(socket, &buffer, buffer.count, 0)
        return count > 0 ? String(decoding: buffer[..<count], as: UTF8.self) : nil
    }

    /// Reads what the daemon says until something holds `word`.
    package func wait(for word: String, within limit: Duration = .seconds(120)) async throws -> Bool {
        let end = ContinuousClock.now + limit
        while ContinuousClock.now < end {
            while let said = next() { if said.contains(word) { return true } }
            try await Task.sleep(for: .milliseconds(20))
        }
        return false
    }
}
