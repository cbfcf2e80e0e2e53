import FoundationEssentials
import Glibc

/// One line an event on standard error: `filed uid=812 case=A-2026-0042-7`. Where nobody watches, each
/// line opens with its priority (`<6>`, sd-daemon(3)), which journald takes off and keeps.
///
/// Never log mail content, a name, an address or a credential; case references, UIDs and digests are
/// what to log.
package struct Log: Sendable {
    /// syslog(3) priorities.
    package enum Level: Int, Sendable, Comparable {
        case error = 3, warning, notice, info, debug
        package static func < (one: Level, other: Level) -> Bool { one.rawValue < other.rawValue }
    }

    /// The least urgent level written.
    package let threshold: Level
    private let descriptor: Int32
    private let showsPriority: Bool

    package init(threshold: Level = .info, descriptor: Int32 = STDERR_FILENO, showsPriority: Bool? = nil) {
        self.threshold = threshold
        self.descriptor = descriptor
        self.showsPriority = showsPriority ?? (isatty(descriptor) == 0)
    }

    package typealias Value = any CustomStringConvertible & Sendable

    package func error(_ event: String, _ fields: KeyValuePairs<String, Value?> = [:]) { write(.error, event, fields) }
    package func warning(_ event: String, _ fields: KeyValuePairs<String, Value?> = [:]) {
        write(.warning, event, fields)
    }
    package func notice(_ event: String, _ fields: KeyValuePairs<String, Value?> = [:]) {
        write(.notice, event, fields)
    }
    package func info(_ event: String, _ fields: KeyValuePairs<String, Value?> = [:]) { write(.info, event, fields) }
    package func debug(_ event: String, _ fields: KeyValuePairs<String, Value?> = [:]) { write(.debug, event, fields) }

    private func write(_ level: Level, _ event: String, _ fields: KeyValuePairs<String, Value?>) {
        guard level <= threshold else { return }
        let line = Array((Self.line(showsPriority ? level : nil, event, fields) + "\n").utf8)
        // One write a line, so that lines of several threads do not mix. A log that cannot be written
        // has nowhere to be told of. Safe: the buffer is the array's own.
        _ = unsafe line.withUnsafeBytes { unsafe Glibc.write(descriptor, $0.baseAddress, $0.count) }
    }

    /// Fields without a value are left out.
    package static func line(_ level: Level?, _ event: String, _ fields: KeyValuePairs<String, Value?>) -> String {
        var line = level.map { "<\($0.rawValue)>" } ?? ""
        line += visible(event)
        for (key, value) in fields {
            guard let value else { continue }
            line += " \(key)=\(quoted(String(describing: value)))"
        }
        return line
    }

    private static func quoted(_ value: String) -> String {
        let isBare = !value.isEmpty && value.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F && $0 != 0x22 && $0 != 0x3D }
        if isBare { return visible(value) }
        let escaped = value.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : String($0) }.joined()
        return "\"\(visible(escaped))\""
    }

    /// Control characters become spaces: one event stays one line, whatever a server said.
    private static func visible(_ text: String) -> String {
        String(
            String.UnicodeScalarView(text.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 })
        )
    }
}
