import Dispatch
import Foundation
import Glibc

/// A program while it runs: the daemon under test, or one that `Program` waits for.
///
/// Not Foundation's `Process`, whose end never comes when the program leaves a daemon behind, as mail servers do.
package struct RunningProgram: Sendable {
    package let pid: Int32
    private let ending: Task<Int32, Never>

    /// `output` and `errors` are paths of files to write; `input` is a file descriptor to read.
    package init(
        _ program: String,
        _ arguments: [String],
        environment: [String: String] = [:],
        input: Int32? = nil,
        output: String = "/dev/null",
        errors: String = "/dev/null"
    ) throws {
        guard let path = RunningProgram.path(of: program) else {
            throw ProgramFailure("\(program) is not installed: deploy/test installs what the tests need")
        }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        if let input {
            posix_spawn_file_actions_adddup2(&actions, input, 0)
        } else {
            posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        }
        posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
        posix_spawn_file_actions_addopen(&actions, 2, errors, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
        // glibc passes over those that are not open.
        for descriptor in Int32(3)..<256 { posix_spawn_file_actions_addclose(&actions, descriptor) }

        // Dispatch's threads block signals, and a child inherits that.
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var signals = sigset_t()
        sigemptyset(&signals)
        posix_spawnattr_setsigmask(&attributes, &signals)
        sigfillset(&signals)
        posix_spawnattr_setsigdefault(&attributes, &signals)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))

        let variables = ProcessInfo.processInfo.environment.merging(environment) { _, new in new }
        var argv = ([path] + arguments).map { strdup($0) } + [nil]
        var envp = variables.map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { (argv + envp).forEach { free($0) } }
        var child: Int32 = 0
        let failure = posix_spawn(&child, path, &actions, &attributes, &argv, &envp)
        guard failure == 0 else { throw ProgramFailure("\(path) did not start: \(String(cString: strerror(failure)))") }
        pid = child
        ending = Task { [child] in
            await withCheckedContinuation { ended in
                // A thread of its own: the wait may last as long as the test.
                DispatchQueue(label: "wait for \(child)").async {
                    var status: Int32 = 0
                    while waitpid(child, &status, 0) == -1, errno == EINTR {}
                    ended.resume(returning: status & 0x7F == 0 ? (status >> 8) & 0xFF : -(status & 0x7F))
                }
            }
        }
    }

    package func send(_ signal: Int32) { kill(pid, signal) }

    /// Waits for the end and gives the exit status, or minus the number of the signal that ended it.
    ///
    /// Kills the program when the test is cancelled.
    package func ended() async throws -> Int32 {
        let status = await withTaskCancellationHandler {
            await ending.value
        } onCancel: { [pid] in
            kill(pid, SIGKILL)
        }
        try Task.checkCancellation()
        return status
    }

    /// Where a program is: itself for a path, else where Debian keeps programs; nil where there is none.
    package static func path(of program: String) -> String? {
        if program.contains("/") { return program }
        return ["/usr/sbin", "/usr/bin", "/sbin", "/bin", "/usr/local/bin"].map { "\($0)/\(program)" }
            .first { access($0, X_OK) == 0 }
    }
}
