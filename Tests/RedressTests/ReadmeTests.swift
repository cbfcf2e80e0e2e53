import Foundation
import Testing

/// README tells the truth: what it lists is what the code cites, and the other way round.
@Suite struct ReadmeTests {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    private static func text(_ path: String) throws -> String {
        try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
    }

    @Test func `every RFC that the code cites stands in the table of standards`() throws {
        let readme = try Self.text("README.md")
        let table = try #require(
            readme.components(separatedBy: "## Standards").last?.components(separatedBy: "\n## ").first
        )
        let listed = Set(table.matches(of: /\b\d{4}\b/).map { String($0.output) })
        var cited: Set<String> = []
        let sources = try #require(
            FileManager.default.enumerator(
                at: Self.root.appendingPathComponent("Sources"),
                includingPropertiesForKeys: nil
            )
        )
        for case let file as URL in sources where file.pathExtension == "swift" {
            let source = try String(contentsOf: file, encoding: .utf8)
            cited.formUnion(source.matches(of: /RFC (\d{4})/).map { String($0.output.1) })
        }
        #expect(cited.subtracting(listed).sorted() == [], "cited in Sources, missing in README")
        #expect(listed.subtracting(cited).sorted() == [], "listed in README, cited nowhere")
    }

    @Test func `every command of the README is one that the program has`() throws {
        let readme = try Self.text("README.md")
        let known = try Self.text("Sources/redress/Command.swift")
        for match in readme.matches(of: /`redress ([a-z-]+)/) {
            #expect(known.contains("name: \"\(match.output.1)\""), "redress \(match.output.1)")
        }
    }
}
