import Glibc
import Testing

/// `redress run` as its service manager sees it.
package final class Daemon {
    private let program: RunningProgram
    private let manager: NotifySocket
    private let log: String
    private var hasEnded = false

    package init(configuration: String, in folder: TemporaryFolder, _ options: String...) throws {
        let number = UInt32.random(in: 0...UInt32.max)
        manager = try NotifySocket(path: folder.path("notify-\(number)"))
        log = folder.path("log-\(number)")
        program = try RunningProgram(
            try builtProgram("redress"),
            ["run", "--config", configuration] + options,
            environment: ["NOTIFY_SOCKET": manager.path, "WATCHDOG_USEC": "2000000"],
            errors: log
        )
    }

    /// A test that failed leaves no daemon behind.
    deinit { if !hasEnded { program.send(SIGKILL) } }

    package func waitUntilReady() async throws {
        let isReady = try await manager.wait(for: "READY=1")
        let logged = try logged
        try #require(isReady, "\(logged)")
    }

    /// Whether the daemon says that it still works, as `WATCHDOG_USEC` asks.
    package func waitForWatchdog() async throws -> Bool { try await manager.wait(for: "WATCHDOG=1") }

    /// Asks it to stop, as systemd does, and gives its exit status.
    package func stop() async throws -> Int32 {
        program.send(SIGTERM)
        return try await end()
    }

    package func kill() async throws {
        program.send(SIGKILL)
        _ = try await end()
    }

    /// Waits for its end, and gives its exit status.
    package func end() async throws -> Int32 {
        let status = try await program.ended()
        hasEnded = true
        return status
    }

    package var pid: Int32 { program.pid }

    package var logged: String { get throws { try String(readingFile: log) } }
}
