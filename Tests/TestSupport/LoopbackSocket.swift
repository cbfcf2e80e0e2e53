import Glibc
import Platform

/// A socket that listens on a loopback port.
package func listeningSocket(_ port: UInt16) throws -> Int32 {
    let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    var yes: Int32 = 1
    setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
    let isListening = withLoopback(port) { bind(listener, $0, $1) == 0 && listen(listener, 16) == 0 }
    guard isListening else { throw SystemError("bind") }
    return listener
}

/// The next connection to a listening socket; no program started meanwhile holds it open.
package func acceptedSocket(_ listener: Int32) -> Int32 {
    let connection = accept(listener, nil, nil)
    if connection >= 0 { _ = fcntl(connection, F_SETFD, FD_CLOEXEC) }
    return connection
}

/// A connection to a loopback port.
package func connectedSocket(_ port: UInt16) throws -> Int32 {
    let connection = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    guard withLoopback(port, { connect(connection, $0, $1) == 0 }) else {
        let error = SystemError("connect")
        close(connection)
        throw error
    }
    return connection
}

private func withLoopback<Result>(_ port: UInt16, _ body: (UnsafePointer<sockaddr>, socklen_t) -> Result) -> Result {
    var address = sockaddr_in.loopback(port: port)
    return withUnsafePointer(to: &address) {
        $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { body($0, socklen_t(MemoryLayout<sockaddr_in>.size)) }
    }
}
