import Glibc
import Platform
import TestSupport
import Testing

/// A datagram socket as systemd's, by path or, with `@`, abstract.
private final class NotifySocket {
    private let descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue), 0)

    init(_ name: String) throws {
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        var bytes = Array(name.utf8)
        if bytes.first == UInt8(ascii: "@") { bytes[0] = 0 }
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes) }
        let length = socklen_t(2 + bytes.count)
        let bound = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(descriptor, $0, length) }
        }
        guard bound == 0 else { throw SystemError("bind", path: name) }
    }

    deinit { close(descriptor) }

    func next() -> String {
        var bytes = [UInt8](repeating: 0, count: 512)
        let count = recv(descriptor, &bytes, bytes.count, Int32(MSG_DONTWAIT))
        return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
    }
}

@Test(arguments: [false, true])
func `the service manager hears how the daemon is`(isAbstract: Bool) throws {
    let folder = try TemporaryFolder("notify")
    defer { folder.remove() }
    let name = isAbstract ? "@redress-\(RandomToken.hex(bytes: 8))" : folder.path("notify")
    let socket = try NotifySocket(name)
    let manager = ServiceManager(environment: ["NOTIFY_SOCKET": name])
    manager.ready(status: "3 cases\nopen")
    manager.status("idle")
    manager.watchdog()
    manager.stopping()
    #expect(
        (0..<5).map { _ in socket.next() } == [
            "READY=1\nSTATUS=3 cases open", "STATUS=idle", "WATCHDOG=1", "STOPPING=1", "",
        ]
    )
}

@Test(.timeLimit(.minutes(5)))
func `a service manager that reads nothing does not hold up the daemon`() throws {
    let folder = try TemporaryFolder("notify")
    defer { folder.remove() }
    let socket = try NotifySocket(folder.path("notify"))
    let manager = ServiceManager(environment: ["NOTIFY_SOCKET": folder.path("notify")])
    // More than the kernel keeps for a socket that nobody reads.
    for _ in 0..<5000 { manager.watchdog() }
    #expect(socket.next() == "WATCHDOG=1")
}

@Test func `without a service manager nothing happens`() {
    ServiceManager(environment: [:]).ready()
    ServiceManager(environment: ["NOTIFY_SOCKET": "/nowhere/notify"]).ready()
    ServiceManager(environment: ["NOTIFY_SOCKET": String(repeating: "x", count: 500)]).ready()
}

@Test func `the watchdog is fed at half its limit, when it is ours`() {
    func interval(_ environment: [String: String]) -> Duration? {
        ServiceManager(environment: environment).watchdogInterval
    }
    #expect(interval(["WATCHDOG_USEC": "30000000"]) == .seconds(15))
    #expect(interval(["WATCHDOG_USEC": "30000000", "WATCHDOG_PID": "\(getpid())"]) == .seconds(15))
    #expect(interval(["WATCHDOG_USEC": "30000000", "WATCHDOG_PID": "1"]) == nil)
    #expect(interval([:]) == nil)
    #expect(interval(["WATCHDOG_USEC": "soon"]) == nil)
}
