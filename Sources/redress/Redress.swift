import Foundation
import Platform

/// `redress COMMAND …`: arguments to command, and errors to sentences and exit codes.
@main
struct Redress {
    static func main() async {
        boundHeap()
        let status: ExitStatus
        do {
            let arguments = try Arguments(CommandLine.arguments.dropFirst())
            status = try await arguments.command.run(arguments)
        } catch let problem as Problem {
            standardError(problem.text)
            status = problem.status
        } catch {
            standardError("redress: \(error)")
            let isHopeless = (error as? any Recoverable)?.recovery == .stop
            status = isHopeless ? .cannotCreate : .tryAgain
        }
        exit(status.rawValue)
    }
}

/// sysexits(3), as far as used.
enum ExitStatus: Int32 {
    case ok = 0
    case usage = 64
    case badData = 65
    case noInput = 66
    case internalError = 70
    case cannotCreate = 73
    case tryAgain = 75
    case configuration = 78
}

/// A failure with the sentence for the person at the terminal and the exit code for programs.
struct Problem: Error {
    var text: String
    var status: ExitStatus

    init(_ text: String, _ status: ExitStatus) {
        self.text = text
        self.status = status
    }
}

func standardOutput(_ text: String, terminator: String = "\n") {
    FileHandle.standardOutput.write(Data((text + terminator).utf8))
}

func standardError(_ text: String) {
    FileHandle.standardError.write(Data((text + "\n").utf8))
}
