import Foundation
import Platform

/// Makes a letter's PDF by the command that `letters.pdf` names: HTML on its standard input, PDF on its standard output.
///
/// Both are files without a name: a letter leaves nothing on the disk, whatever ends first.
actor PDFConverter {
    private let command: [String]
    private let folder: String
    private let executor = QueueExecutor(label: "redress.pdf")

    /// On the actor's own queue.
    nonisolated var unownedExecutor: UnownedSerialExecutor { unsafe executor.asUnownedSerialExecutor() }

    /// Seconds a command may take for one letter.
    private static let limit = 60.0

    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    /// - Parameters:
    ///   - command: an absolute path and its arguments.
    ///   - folder: on whose file system the two files are.
    init(command: [String], folder: String) {
        self.command = command
        self.folder = folder
    }

    func convert(_ html: String) throws(Failure) -> [UInt8] {
        let input = try unnamedFile()
        let output = try unnamedFile()
        let name = command.first ?? ""
        do {
            try input.write(contentsOf: Data(html.utf8))
            try input.seek(toOffset: 0)
            let process = Process()
            process.executableURL = URL(fileURLWithPath: name)
            process.arguments = Array(command.dropFirst())
            process.standardInput = input
            process.standardOutput = output
            process.standardError = FileHandle.nullDevice
            try process.run()
            let number = process.processIdentifier
            let end = DispatchWorkItem { kill(number, SIGKILL) }
            DispatchQueue.global().asyncAfter(deadline: .now() + Self.limit, execute: end)
            process.waitUntilExit()
            end.cancel()
            guard process.terminationReason == .exit, process.terminationStatus == 0 else {
                throw Failure(description: "\(name) ended with \(process.terminationStatus)")
            }
            try output.seek(toOffset: 0)
            let bytes = [UInt8](try output.readToEnd() ?? Data())
            guard bytes.starts(with: Array("%PDF-".utf8)) else { throw Failure(description: "\(name) wrote no PDF") }
            return bytes
        } catch let failure as Failure {
            throw failure
        } catch {
            throw Failure(description: "\(name) cannot be run: \(error.localizedDescription)")
        }
    }

    private func unnamedFile() throws(Failure) -> FileHandle {
        var name = Array((folder + "/.redress-XXXXXX").utf8CString)
        let descriptor = mkstemp(&name)
        guard descriptor >= 0 else { throw Failure(description: "no file for it can be made in \(folder)") }
        unlink(name)
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
        return FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    }
}
