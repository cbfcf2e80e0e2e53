import Testing

@testable import redress

@Suite struct ArgumentsTests {
    private func problem(_ words: String...) -> Problem? {
        do {
            _ = try Arguments(words)
            return nil
        } catch {
            return error as? Problem
        }
    }

    @Test func `options stand before or behind the command`() throws {
        let arguments = try Arguments(["--config", "a.json5", "cases", "--overdue", "--now=2026-03-02", "--json"])
        #expect(arguments.command.name == "cases")
        #expect(arguments.configurationPath == "a.json5")
        #expect(arguments.value("now") == "2026-03-02")
        #expect(arguments.has("overdue") && arguments.has("json"))
    }

    @Test func `a wrong word is answered with the nearest right one`() {
        #expect(problem("chek")?.text == "redress: no command \"chek\" (did you mean \"check\"?); see redress --help")
        #expect(problem("cases", "--overdo")?.text.contains("(did you mean \"--overdue\"?)") == true)
        #expect(problem("chek")?.status == .usage)
    }

    @Test func `an option of another command is refused by name`() {
        #expect(
            problem("--overdue", "check")?.text == "redress check has no option --overdue; see redress check --help"
        )
    }

    @Test func `a missing operand shows the usage`() {
        #expect(problem("case")?.text == "usage: redress case REF [--json]")
    }

    @Test func `what follows two dashes is an operand`() throws {
        #expect(try Arguments(["examine", "--", "--odd.eml"]).operands == ["--odd.eml"])
    }

    @Test func `help goes with every command`() throws {
        let arguments = try Arguments(["cases", "--help"])
        #expect(arguments.command.name == "help")
        #expect(arguments.operands == ["cases"])
        for command in Command.all { #expect(command.helpText.contains("usage: redress \(command.name)")) }
    }
}
