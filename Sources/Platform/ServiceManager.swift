import FoundationEssentials
import Glibc

/// Tells systemd how the daemon is (sd_notify(3)): datagrams to the socket named by NOTIFY_SOCKET.
/// Without that variable every call does nothing.
package struct ServiceManager: Sendable {
    /// A path, or `@name` for an abstract socket.
    private let socketName: String?
    /// How often `watchdog` must be called; nil where the unit has no WatchdogSec.
    package let watchdogInterval: Duration?

    package init(environment: [String: String] = ProcessInfo.processInfo.environment) {
        socketName = environment["NOTIFY_SOCKET"].flatMap { $0.isEmpty ? nil : $0 }
        let isForUs = environment["WATCHDOG_PID"].map { $0 == String(getpid()) } ?? true
        if isForUs, let microseconds = environment["WATCHDOG_USEC"].flatMap(Int64.init), microseconds > 0 {
            // Half of the limit, as sd_watchdog_enabled(3) advises.
            watchdogInterval = .microseconds(microseconds / 2)
        } else {
            watchdogInterval = nil
        }
    }

    package func ready(status: String? = nil) {
        notify("READY=1" + (status.map { "\nSTATUS=\(Self.oneLine($0))" } ?? ""))
    }
    package func stopping() { notify("STOPPING=1") }
    package func status(_ text: String) { notify("STATUS=\(Self.oneLine(text))") }
    package func watchdog() { notify("WATCHDOG=1") }

    private static func oneLine(_ text: String) -> String {
        String(text.map { $0.isNewline ? " " : $0 })
    }

    /// Best effort: a service manager that is gone, or reads nothing more, must not stop the daemon.
    private func notify(_ state: String) {
        guard let socketName else { return }
        let descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { return }
        defer { close(descriptor) }

        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        var name = Array(socketName.utf8)
        if name.first == UInt8(ascii: "@") { name[0] = 0 }
        // Safe: the copy is bounded by the field's size, and the field is what is written.
        let capacity = MemoryLayout.size(ofValue: address.sun_path)
        guard name.count <= capacity else { return }
        unsafe withUnsafeMutableBytes(of: &address.sun_path) { path in unsafe path.copyBytes(from: name) }
        let length = socklen_t(MemoryLayout<sa_family_t>.size + name.count)
        let bytes = Array(state.utf8)
        // Safe: sockaddr_un is passed as the sockaddr it begins with, with its true length.
        unsafe withUnsafePointer(to: &address) { pointer in
            unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { socketAddress in
                let flags = Int32(MSG_NOSIGNAL) | Int32(MSG_DONTWAIT)
                _ = unsafe sendto(descriptor, bytes, bytes.count, flags, socketAddress, length)
            }
        }
    }
}
