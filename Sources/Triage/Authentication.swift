import Casework
import Mail

/// What the organisation's own server found out about a sender (RFC 8601).
enum Authentication: Sendable {
    /// The organisation names neither a server nor a mark whose word counts.
    case notConfigured
    case passed
    case failed
    /// The server said nothing either way.
    case none

    /// Only the topmost run of fields from `settings.authservID` counts: what stands below was in the message before.
    init(_ message: Message, settings: MatchSettings) {
        guard settings.authservID != nil || settings.internalMark != nil else {
            self = .notConfigured
            return
        }
        let results = settings.authservID.map { Self.results(in: message, by: $0.lowercased()) } ?? []
        let isMarked = settings.internalMark.map { message.field($0) != nil } ?? false
        // A failure outweighs all else: a mark is only a field, and may have come with the message.
        if results.contains(where: { $0 == .failed }) {
            self = .failed
        } else {
            self = isMarked || results.contains { $0 == .passed } ? .passed : .none
        }
    }

    /// What each field of the topmost run says.
    private static func results(in message: Message, by server: String) -> [Authentication] {
        let domain = message.from.first?.domain ?? ""
        var results: [Authentication] = []
        var inRun = false
        for field in message.fields {
            let isResults = field.name.lowercased() == "authentication-results"
            if isResults, let pieces = pieces(field.body, by: server) {
                inRun = true
                results.append(judge(pieces, domain: domain))
            } else if inRun {
                break
            }
        }
        return results
    }

    /// The `method=result` pieces of a field of that server; nil for another's.
    private static func pieces(_ body: String, by server: String) -> [String]? {
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
