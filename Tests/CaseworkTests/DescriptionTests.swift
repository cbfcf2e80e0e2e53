import Casework
import Foundation
import Testing

/// Procedures as people read them. `UPDATE_FIXTURES=1` writes the files anew; read the difference.
@Suite struct DescriptionTests {
    @Test(arguments: Shipped.names)
    func `a procedure reads as it should`(name: String) throws {
        let calendar = Shipped.directory(name).calendar
        let text = Shipped.procedure(name).description(receivedOn: Sample.day("2025-12-22"), calendar: calendar)
        #expect(text.split(separator: "\n").allSatisfy { $0.count <= 100 })
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/\(name).txt")
        if ProcessInfo.processInfo.environment["UPDATE_FIXTURES"] == "1" {
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(),
                withIntermediateDirectories: true
            )
            try Data(text.utf8).write(to: file)
        }
        #expect(try String(contentsOf: file, encoding: .utf8) == text, "UPDATE_FIXTURES=1 rewrites \(name).txt")
    }
}
