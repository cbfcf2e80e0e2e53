import Mail

/// What the organisation's own server found out about a sender (RFC 8601).
enum Authentication: Sendable {
    /// The organisation names no server whose word counts.
    case notConfigured
    case passed
    case failed
    /// The server said nothing either way.
    case none

    /// Only the topmost run of fields from `settings.authservID` counts: what stands below was in the message before.
    init(_ message: Message, settings: MatchSettings) {
        guard let server = settings.authservID?.lowercased() else {
            self = .notConfigured
            return
        }
        if let mark = settings.internalMark, message.field(mark) != nil {
            self = .passed
            return
        }
        let domain = message.from.first?.domain ?? ""
        var results: [Authentication] = []
        var inRun = false
        for field in message.fields {
            let isResults = field.name.lowercased() == "authentication-results"
            let results_ = isResults ? Self.results(field.body, by: server) : nil
            if let results_ {
                inRun = true
                results.append(Self.judge(results_, domain: domain))
            } else if inRun {
                break
            }
        }
        self = results.contains { $0 == .failed } ? .failed : results.contains { $0 == .passed } ? .passed : .none
    }

    /// The `method=result` pieces of a field of that server; nil for another's.
    private static func results(_ body: String, by server: String) -> [String]? {
        let pieces = withoutComments(body).lowercased().split(separator: ";").map { $0.trimmed(of: " \t") }
        guard pieces.first?.split(whereSeparator: \.isWhitespace).first.map(String.init) == server else { return nil }
        return Array(pieces.dropFirst())
    }

    private static func judge(_ results: [String], domain: String) -> Authentication {
        var verdict = Authentication.none
        for result in results {
            let words = result.split(whereSeparator: \.isWhitespace)
            let stated = words.first { $0.hasPrefix("header.from=") }?.dropFirst("header.from=".count)
            switch words.first {
            case "dmarc=fail", "auth=fail": return .failed
            // A pass for another domain says nothing about this sender.
            case "dmarc=pass" where stated.map { $0 == domain || domain.hasSuffix("." + $0) } ?? true: verdict = .passed
            case "auth=pass": verdict = .passed
            default: continue
            }
        }
        return verdict
    }

    private static func withoutComments(_ text: String) -> String {
        var depth = 0
        return String(
            text.filter { character in
                if character == "(" { depth += 1 }
                defer { if character == ")" { depth = max(0, depth - 1) } }
                return depth == 0
            }
        )
    }
}
