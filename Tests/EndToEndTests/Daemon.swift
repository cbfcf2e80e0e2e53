import Glibc
import TestSupport
import Testing

/// `redress run` as its service manager sees it.
final class Daemon {
    private let program: RunningProgram
    private let manager: NotifySocket
    private let log: String
    private var hasEnded = false

    init(_ charity: Charity) throws {
        let number = UInt32.random(in: 0...UInt32.max)
        manager = try NotifySocket(path: charity.folder.path("notify-\(number)"))
        log = charity.folder.path("log-\(number)")
        program = try RunningProgram(
            try builtProgram("redress"),
            ["run", "--config", charity.folder.path("redress.json5")],
            environment: ["NOTIFY_SOCKET": manager.path, "WATCHDOG_USEC": "2000000"],
            errors: log
        )
    }

    /// A test that failed leaves no daemon behind.
    deinit { if !hasEnded { program.send(SIGKILL) } }

    func waitUntilReady() async throws {
        let isReady = try await manager.wait(for: "READY=1")
        let logged = try logged
        try #require(isReady, "\(logged)")
    }

    /// Whether the daemon says that it still works, as `WATCHDOG_USEC` asks.
    func waitForWatchdog() async throws -> Bool { try await manager.wait(for: "WATCHDOG=1") }

    /// Asks it to stop, as systemd does, and gives its exit status.
    func stop() async throws -> Int32 {
        program.send(SIGTERM)
        return try await end()
    }

    func kill() async throws {
        program.send(SIGKILL)
        _ = try await end()
    }

    private func end() async throws -> Int32 {
        let status = try await program.ended()
        hasEnded = true
        return status
    }

    var pid: Int32 { program.pid }

    var logged: String { get throws { try String(readingFile: log) } }
}
