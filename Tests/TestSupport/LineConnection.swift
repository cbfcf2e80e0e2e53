package import Glibc

/// A client's side of a line protocol (SMTP, IMAP) on a loopback port, for tests that speak it by hand.
package struct LineConnection: ~Copyable {
    private let socket: Int32
    private var received: [UInt8] = []

    package init(port: UInt16) throws(LineConnectionError) {
        socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        var limit = timeval(tv_sec: 120, tv_usec: 0)
        setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
        var address = sockaddr_in.loopback(port: port)
        let connected = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard connected == 0 else { throw LineConnectionError("nothing listens on port \(port)") }
    }

    deinit { close(socket) }

    /// Sends bytes as they are.
    package func send(_ bytes: [UInt8]) throws(LineConnectionError) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes {
                Glibc.send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { throw LineConnectionError("the server closed the connection") }
            rest = rest.dropFirst(count)
        }
    }

    /// Sends one line; CRLF is added.
    package func send(_ line: String) throws(LineConnectionError) { try send(Array("\(line)\r\n".utf8)) }

    /// The next line, without its CRLF.
    package mutating func line() throws(LineConnectionError) -> String {
        while true {
            if let end = received.firstIndex(of: UInt8(ascii: "\n")) {
                let line = String(decoding: received[..<end], as: UTF8.self)
                received.removeFirst(end + 1)
                return line.hasSuffix("\r") ? String(line.dropLast()) : line
            }
            var buffer = [UInt8](repeating: 0, count: 16_384)
            let count = recv(socket, &buffer, buffer.count, 0)
            guard count > 0 else { throw LineConnectionError("the server said nothing more") }
            received += buffer[..<count]
        }
    }

    /// The last line of an SMTP reply, which must begin with `code` (RFC 5321 §4.2.1).
    @discardableResult
    package mutating func reply(_ code: String) throws(LineConnectionError) -> String {
        while true {
            let line = try line()
            guard line.hasPrefix(code) else { throw LineConnectionError("expected \(code), the server said \(line)") }
            if line.dropFirst(3).first != "-" { return line }
        }
    }

    /// Reads lines up to one that begins with `prefix`: an IMAP continuation request or tagged OK.
    package mutating func lines(upTo prefix: String) throws(LineConnectionError) -> [String] {
        var lines: [String] = []
        while true {
            let line = try line()
            if line.hasPrefix(prefix) { return lines }
            // A tagged NO or BAD ends the command too.
            if line.contains(" NO ") || line.contains(" BAD ") { throw LineConnectionError("the server said \(line)") }
            lines.append(line)
        }
    }
}

package struct LineConnectionError: Error, CustomStringConvertible {
    package var description: String
    package init(_ description: String) { self.description = description }
}

extension sockaddr_in {
    package static func loopback(port: UInt16) -> sockaddr_in {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        return address
    }
}

/// A loopback port that nothing uses now; below those that the system gives to outgoing connections, or one of these
/// could take it before its server does (ip(7), `ip_local_port_range`: 32768 and above).
package func freePort() -> UInt16 {
    while true {
        let port = UInt16.random(in: 10_000..<32_768)
        let socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        defer { close(socket) }
        var address = sockaddr_in.loopback(port: port)
        let isFree = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
            }
        }
        if isFree { return port }
    }
}
