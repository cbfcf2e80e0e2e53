import TestSupport

/// One connection of Redress to a scripted IMAP server, and what the server does wrong in it.
struct Visit {
    enum Command: String, Sendable, CaseIterable {
        case greeting, capability, login, capabilityAgain, examine, search, list, fetch
    }

    enum Fault: String, Sendable, CaseIterable { case no, bad, bye, garbage, cut, cutInLine }

    var validity = 7
    /// What the mailbox has.
    var messages: [(uid: UInt32, complaint: Complaint)]
    /// The UIDs that Redress has stored.
    var known: [UInt32] = []
    /// Not given, and no more listed when asked for again.
    var vanishing: Set<UInt32> = []
    /// Listed and not given.
    var withheld: Set<UInt32> = []
    /// Everything is said twice.
    var repeats = false
    /// Said in place of each body.
    var body: String?
    /// What the listing says of each message's size.
    var size: Int?

    /// The whole conversation; with a fault, up to it.
    func lines(_ fault: Fault? = nil, at command: Command? = nil) -> [String] {
        var lines: [String] = []
        for exchange in exchanges {
            guard let fault, exchange.command == command else {
                lines += exchange.lines
                continue
            }
            lines += exchange.lines.filter { $0.hasPrefix("C:") }.prefix(1)
            return lines + said(fault, at: exchange.command)
        }
        return lines
    }

    private func said(_ fault: Fault, at command: Command) -> [String] {
        let tag = command == .greeting ? "*" : "$tag"
        // What is not given is asked for anew in a listing, to tell whether it is there still.
        let after = command == .fetch ? list("\(set(new.map(\.uid))) ", new) : []
        switch fault {
        case .no: return ["S: \(tag) NO not now"] + after
        case .bad: return ["S: \(tag) BAD what?"] + after
        case .bye: return ["S: * BYE shutting down", "cut"]
        case .garbage: return [#"S: \x00\xff\x80 {{{"#, "stall"]
        case .cut: return ["cut"]
        case .cutInLine where command == .fetch: return ["S: * 1 FETCH (UID 2 BODY[] {5000}", "send 2500", "cut"]
        case .cutInLine: return ["S~ * OK [UIDV", "cut"]
        }
    }

    private typealias Entry = (uid: UInt32, complaint: Complaint)

    private var last: UInt32 { known.max() ?? 0 }
    private var new: [Entry] { messages.filter { $0.uid > last } }
    private var gaps: [Entry] { messages.filter { $0.uid < last && !known.contains($0.uid) } }

    private var exchanges: [(command: Command, lines: [String])] {
        let capability = ["C: $tag CAPABILITY", "S: * CAPABILITY IMAP4rev1", "S: $tag OK done"]
        var exchanges: [(command: Command, lines: [String])] = [
            (.greeting, ["S: * OK ready"]),
            (.capability, capability),
            (.login, ["C: $tag LOGIN feedback ...", "S: $tag OK logged in"]),
            (.capabilityAgain, capability),
            (
                .examine,
                [
                    #"C: $tag EXAMINE "INBOX""#, "S: * \(messages.count) EXISTS",
                    "S: * OK [UIDVALIDITY \(validity)] UIDs valid", "S: $tag OK [READ-ONLY] done",
                ]
            ),
        ]
        if !known.isEmpty {
            let uids = messages.map { "\($0.uid)" }.joined(separator: " ")
            exchanges.append((.search, ["C: $tag UID SEARCH ALL", "S: * SEARCH \(uids)", "S: $tag OK done"]))
            if !gaps.isEmpty {
                exchanges.append((.list, list("\(set(gaps.map(\.uid))) ", gaps)))
                exchanges.append((.fetch, fetch(gaps)))
            }
        }
        // Nothing can be above the highest UID there is, so nothing is asked for.
        guard !messages.isEmpty, last < .max else { return exchanges }
        // Servers give the last message also when its UID is below the one asked for.
        exchanges.append((.list, list("\(last + 1):* ", new.isEmpty ? messages.suffix(1) : new)))
        if !new.isEmpty { exchanges.append((.fetch, fetch(new))) }
        return exchanges
    }

    private func list(_ uids: String, _ entries: [Entry]) -> [String] {
        let listed = entries.map { "S: * 1 FETCH (UID \($0.uid) RFC822.SIZE \(size ?? $0.complaint.octets.count))" }
        return ["C: $tag UID FETCH \(uids)(UID INTERNALDATE RFC822.SIZE)"] + twice(listed) + ["S: $tag OK done"]
    }

    private func fetch(_ entries: [Entry]) -> [String] {
        let refused = vanishing.union(withheld)
        var lines = ["C: $tag UID FETCH \(set(entries.map(\.uid))) (UID INTERNALDATE BODY.PEEK[..."]
        for entry in entries where !refused.contains(entry.uid) {
            let literal = "S: * 1 FETCH (UID \(entry.uid) BODY[] {\(entry.complaint.octets.count)}"
            lines += body.map { [$0] } ?? twice([literal, "S~ \(entry.complaint.escaped)", "S: )"])
        }
        lines.append("S: $tag OK done")
        let missing = entries.filter { refused.contains($0.uid) }
        if !missing.isEmpty {
            lines += list("\(set(missing.map(\.uid))) ", missing.filter { withheld.contains($0.uid) })
        }
        return lines
    }

    private func twice(_ lines: [String]) -> [String] { repeats ? lines + lines : lines }

    private func set(_ uids: [UInt32]) -> String {
        let isRun = uids.count > 1 && Int(uids[uids.count - 1] - uids[0]) == uids.count - 1
        return isRun ? "\(uids[0]):\(uids[uids.count - 1])" : uids.map(String.init).joined(separator: ",")
    }
}

extension Complaint {
    /// As IMAP gives it.
    var octets: [UInt8] { Array(text.replacing("\n", with: "\r\n").utf8) }
    /// As a dialogue writes it.
    var escaped: String { text.replacing("\n", with: #"\x0D\x0A"#) }
}
