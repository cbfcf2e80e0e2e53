import Glibc

/// The path of a program that was built with the tests: it lies beside the test bundle.
package func builtProgram(_ name: String) throws -> String {
    guard let bundle = realpath("/proc/self/exe", nil) else { throw ProgramFailure("no /proc/self/exe") }
    defer { free(bundle) }
    let path = String(cString: bundle)
    guard let slash = path.lastIndex(of: "/") else { throw ProgramFailure("\(path) is in no folder") }
    let program = "\(path[..<slash])/\(name)"
    guard access(program, X_OK) == 0 else { throw ProgramFailure("\(program) is not built: swift build") }
    return program
}
