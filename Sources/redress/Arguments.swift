import Casework
import Foundation

/// The command line: `redress [GLOBAL…] COMMAND [OPTION…] [OPERAND…]`, options in any place.
struct Arguments {
    let command: Command
    private(set) var operands: [String] = []
    private var options: [String: String] = [:]

    private static let global: [Option] = [
        Option("config", takes: "FILE", "the configuration (else $REDRESS_CONFIG, else /etc/redress/redress.json5)"),
        Option("now", takes: "TIME", "act as if it were TIME (ISO 8601; local time without an offset)"),
        Option("help", takes: nil, "this text"),
    ]

    init(_ words: some Sequence<String>) throws {
        var words = Array(words)
        if words == ["--version"] { words = ["version"] }
        var rest: [String] = []
        var chosen: Command?
        var onlyOperands = false
        var index = 0
        while index < words.count {
            let word = words[index]
            index += 1
            guard !onlyOperands, word.hasPrefix("-"), word.count > 1 else {
                if chosen == nil { chosen = try Arguments.command(word) } else { rest.append(word) }
                continue
            }
            if word == "--" {
                onlyOperands = true
                continue
            }
            let (name, attached) = Arguments.split(word == "-h" ? "--help" : word)
            let known = Arguments.global + (chosen?.options ?? Command.all.flatMap(\.options))
            guard let option = known.first(where: { $0.name == name }) else {
                let names = known.map(\.name)
                throw Problem(
                    "redress: unknown option --\(name)\(didYouMean(name, among: names, prefix: "--"))",
                    .usage
                )
            }
            guard option.takes != nil else {
                options[name] = ""
                continue
            }
            guard let value = attached ?? (index < words.count ? words[index] : nil) else {
                throw Problem("redress: --\(name) needs \(option.takes ?? "a value") after it", .usage)
            }
            if attached == nil { index += 1 }
            options[name] = value
        }
        guard let chosen else {
            if options["help"] != nil {
                command = .help
                return
            }
            throw Problem(Command.overview, .usage)
        }
        if options["help"] != nil {
            command = .help
            operands = [chosen.name]
            return
        }
        command = chosen
        operands = rest
        let allowed = Set((Arguments.global + chosen.options).map(\.name))
        if let stray = options.keys.sorted().first(where: { !allowed.contains($0) }) {
            throw Problem("redress \(chosen.name) has no option --\(stray); see redress \(chosen.name) --help", .usage)
        }
        guard chosen.operands.contains(operands.count) else {
            throw Problem("usage: redress \(chosen.usage)", .usage)
        }
    }

    func has(_ name: String) -> Bool { options[name] != nil }
    func value(_ name: String) -> String? { options[name] }

    /// The configuration's path, by the order `--help` states.
    var configurationPath: String {
        value("config") ?? ProcessInfo.processInfo.environment["REDRESS_CONFIG"] ?? "/etc/redress/redress.json5"
    }

    static var globalHelp: String {
        global.map(\.help).joined(separator: "\n")
    }

    private static func command(_ word: String) throws -> Command {
        if let command = Command.all.first(where: { $0.name == word }) { return command }
        let names = Command.all.map(\.name)
        throw Problem(
            "redress: no command \"\(word)\"\(didYouMean(word, among: names)); see redress --help",
            .usage
        )
    }

    private static func split(_ word: String) -> (name: String, value: String?) {
        let body = word.drop { $0 == "-" }
        guard let equals = body.firstIndex(of: "=") else { return (String(body), nil) }
        return (String(body[..<equals]), String(body[body.index(after: equals)...]))
    }
}

struct Option {
    let name: String
    /// What stands for the value in the help text; nil for a switch.
    let takes: String?
    let purpose: String

    init(_ name: String, takes: String?, _ purpose: String) {
        self.name = name
        self.takes = takes
        self.purpose = purpose
    }

    var help: String {
        let form = "--\(name)" + (takes.map { " \($0)" } ?? "")
        return "  " + form.padding(toLength: max(22, form.count + 2), withPad: " ", startingAt: 0) + purpose
    }
}
