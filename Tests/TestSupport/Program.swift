/// A program run to its end, with what it printed.
package struct Program: Sendable {
    package var status: Int32
    package var output: String
    package var errors: String

    /// Runs `program` (a path, or a name sought where Debian keeps programs) and waits for its end.
    ///
    /// Output goes through files, not pipes: a server that the program leaves behind would keep a pipe open.
    /// A cancelled test (its time limit passed) kills the program.
    package static func run(
        _ program: String,
        _ arguments: [String] = [],
        environment: [String: String] = [:]
    ) async throws -> Program {
        let folder = try TemporaryFolder("program")
        defer { folder.remove() }
        let (output, errors) = (folder.path("out"), folder.path("err"))
        let running = try RunningProgram(
            program,
            arguments,
            environment: environment,
            output: output,
            errors: errors
        )
        let status = try await running.ended()
        return Program(status: status, output: try String(readingFile: output), errors: try String(readingFile: errors))
    }

    /// `run`, for a program that must succeed.
    @discardableResult
    package static func succeed(_ program: String, _ arguments: [String]) async throws -> Program {
        let run = try await run(program, arguments)
        guard run.status == 0 else {
            throw ProgramFailure(
                "\(program) \(arguments.joined(separator: " ")): exit \(run.status): \(run.errors)"
            )
        }
        return run
    }
}

package struct ProgramFailure: Error, CustomStringConvertible {
    package var description: String
    package init(_ description: String) { self.description = description }
}
