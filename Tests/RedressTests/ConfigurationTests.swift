import Casework
import Foundation
import Testing

@testable import redress

/// Each broken file with the exact text a person sees. Rewrite the texts: UPDATE_FIXTURES=1 swift test
@Suite struct ConfigurationTests {
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("Fixtures/configurations")

    static var broken: [String] {
        get throws {
            try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".json5") }.sorted()
        }
    }

    @Test(arguments: try broken)
    func `a broken configuration is told all its problems at once`(name: String) throws {
        let file = Self.folder.appendingPathComponent(name)
        let expected = file.deletingPathExtension().appendingPathExtension("expected")
        let (_, problems) = Configuration.read(file.path)
        #expect(!problems.isEmpty, "\(name) was taken as sound")
        let text = problems.joined(separator: "\n") + "\n"
        if ProcessInfo.processInfo.environment["UPDATE_FIXTURES"] != nil {
            try text.write(to: expected, atomically: true, encoding: .utf8)
        }
        #expect(try text == String(contentsOf: expected, encoding: .utf8))
    }

    @Test func `the sample configuration is sound, and its paths are beside it`() throws {
        let file = try ShippedTemplates.locate().folder + "/try/redress.json5"
        let configuration = try Configuration.load(file)
        #expect(configuration.organisation.name == "Willow Bridge Support")
        #expect(configuration.store.hasSuffix("/try/redress.sqlite"))
        #expect(configuration.store.hasPrefix("/"))
        #expect(configuration.people.count == 5)
    }

    @Test func `a missing file is named, with what to do`() {
        let (configuration, problems) = Configuration.read("/nowhere/redress.json5")
        #expect(configuration == nil)
        #expect(problems.first?.contains("--config FILE") == true)
    }

    @Test func `a secret's error names its place and never its value`() {
        let unset = Configuration.Secret.environment("REDRESS_TEST_UNSET")
        #expect(throws: Configuration.Secret.Unavailable.self) { try unset.read() }
        let error = #expect(throws: Configuration.Secret.Unavailable.self) {
            try Configuration.Secret.file("/nowhere/password").read()
        }
        #expect(error?.description.contains("/nowhere/password") == true)
    }
}
