import Foundation
import Glibc
import Platform

/// A token endpoint over HTTPS on a loopback port, with a certificate of its own; it answers each request as told.
///
///     try await TokenServer.running { server in
///         async let heard = server.answer(.token("first"), .refusal("invalid_grant"))
///         … the client …
///         #expect(try await heard.map { $0["grant_type"] } == …)
///     }
///
/// `openssl s_server` does TLS: what a client sends comes out of it, and what goes in the client gets.
package actor TokenServer {
    package struct Answer: Sendable {
        /// nil: the client waits in vain.
        var response: String?

        package static func json(_ body: String, status: Int = 200) -> Answer {
            Answer(
                response: "HTTP/1.1 \(status) Told\r\nContent-Type: application/json\r\n"
                    + "Content-Length: \(body.utf8.count)\r\nConnection: close\r\n\r\n\(body)"
            )
        }
        package static func token(_ token: String, lifetime: Int = 3600, refreshToken: String? = nil) -> Answer {
            let rotated = refreshToken.map { ", \"refresh_token\": \"\($0)\"" } ?? ""
            return .json(
                #"{"token_type": "Bearer", "access_token": "\#(token)", "expires_in": \#(lifetime)\#(rotated)}"#
            )
        }
        package static func refusal(_ code: String) -> Answer { .json(#"{"error": "\#(code)"}"#, status: 400) }
        package static let silence = Answer(response: nil)
    }

    /// The fields of a form.
    package typealias Request = [String: String]

    package nonisolated let port = freePort()
    package nonisolated let folder: TemporaryFolder
    package nonisolated var url: String { "https://localhost:\(port)/token" }
    package nonisolated var caFile: String { folder.path("certificate.pem") }
    private let executor = QueueExecutor(label: "token-server")
    private let input: Int32
    private let output: Int32
    private var pending: [UInt8] = []

    package nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

    package static func running<Result>(_ body: (TokenServer) async throws -> Result) async throws -> Result {
        let folder = try TemporaryFolder("tokens")
        defer { folder.remove() }
        try await Program.succeed(
            "openssl",
            [
                "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2",
                "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost",
                "-keyout", folder.path("key.pem"), "-out", folder.path("certificate.pem"),
            ]
        )
        let server = try TokenServer(folder)
        var lifeline: [Int32] = [0, 0]
        // No other child may hold it: two servers that held each other's would never end.
        let type = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
        guard socketpair(AF_UNIX, type, 0, &lifeline) == 0 else { throw SystemError("socketpair") }
        // Ends with the test run, however that ends: then the shell's standard input is closed.
        let script = """
            trap '' INT TERM HUP
            cd "$0"
            openssl s_server -quiet -accept 127.0.0.1:$1 -cert certificate.pem -key key.pem <in >out 2>errors &
            cat >/dev/null
            kill -9 $!
            """
        let shell = try RunningProgram("sh", ["-c", script, folder.path, "\(server.port)"], input: lifeline[0])
        close(lifeline[0])
        do {
            guard try await eventually({ (try? LineConnection(port: server.port)) != nil }) else {
                throw ProgramFailure("openssl s_server does not listen")
            }
            let result = try await body(server)
            close(lifeline[1])
            _ = try await shell.ended()
            return result
        } catch {
            close(lifeline[1])
            // Thrown only when the test run is cancelled; the shell then works on alone.
            _ = try? await shell.ended()
            throw error
        }
    }

    private init(_ folder: TemporaryFolder) throws {
        self.folder = folder
        func fifo(_ name: String) throws -> Int32 {
            // Open both ways, so that neither side ever waits for the other to open it, or sees an end.
            let path = folder.path(name)
            guard mkfifo(path, 0o600) == 0 else { throw SystemError("mkfifo") }
            let descriptor = open(path, O_RDWR | O_CLOEXEC)
            guard descriptor >= 0 else { throw SystemError("open") }
            return descriptor
        }
        input = try fifo("in")
        output = try fifo("out")
    }

    deinit {
        close(input)
        close(output)
    }

    /// Waits for as many requests, and gives what was asked.
    package func answer(_ answers: Answer...) throws -> [Request] {
        try answers.map { answer in
            let request = try hear()
            let bytes = Array((answer.response ?? "").utf8)
            guard write(input, bytes, bytes.count) == bytes.count else { throw SystemError("write") }
            return request
        }
    }

    private func hear() throws -> Request {
        while true {
            let text = String(decoding: pending, as: UTF8.self)
            if let end = text.range(of: "\r\n\r\n"), let length = Self.length(text[..<end.lowerBound]),
                text[end.upperBound...].utf8.count >= length
            {
                pending = []
                return Self.fields(String(text[end.upperBound...]))
            }
            var polled = pollfd(fd: output, events: Int16(POLLIN), revents: 0)
            guard poll(&polled, 1, 20_000) > 0 else { throw ProgramFailure("nobody asked for a token") }
            var buffer = [UInt8](repeating: 0, count: 65_536)
            let count = read(output, &buffer, buffer.count)
            pending += buffer.prefix(max(0, count))
        }
    }

    private static func length(_ header: Substring) -> Int? {
        header.split(separator: "\r\n").first { $0.lowercased().hasPrefix("content-length: ") }
            .flatMap { Int($0.dropFirst("content-length: ".count)) }
    }

    private static func fields(_ form: String) -> Request {
        let pairs = form.split(separator: "&").map { $0.split(separator: "=", maxSplits: 1).map(String.init) }
        return Request(
            uniqueKeysWithValues: pairs.map { ($0[0], $0.count > 1 ? $0[1].removingPercentEncoding ?? "" : "") }
        )
    }
}
