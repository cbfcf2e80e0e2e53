import Foundation
import TestSupport
import Testing

extension EndToEnd {
    struct DigestTests {
        @Test func `a breach is in the digest of the next working day, and none comes on Saturday or Sunday`()
            async throws
        {
            let charity = try Charity("digest")
            let ada = try charity.customer("Ada Brown")
            func digests() throws -> [Letter] { try charity.letters(to: "alex").filter { $0.name == "digest" } }
            try ada.complains()
            try await charity.round(at: Day.monday.at("10:00"))
            let reference = try await charity.onlyCase(of: ada).reference

            try await charity.round(at: Day.thursday.at("16:59"))
            #expect(try await charity.onlyCase(of: ada).clock("firstContact")?.state == "running")
            try await charity.round(at: Day.thursday.at("17:01"))
            let file = try await charity.onlyCase(of: ada)
            #expect(file.clock("firstContact")?.state == "breached")
            #expect(file.events("breached").map { $0.at.prefix(16) } == [Day.thursday.at("17:00").prefix(16)])

            try await charity.round(at: Day.friday.at("08:29"))
            let before = try digests().count
            try await charity.round(at: Day.friday.at("08:31"))
            #expect(try digests().count == before + 1)
            let digest = try #require(try digests().last)
            #expect(digest.subject.lowercased().contains("digest"))
            let overdue = try #require(digest.words.range(of: "overdue", options: .caseInsensitive))
            #expect(digest.words[overdue.upperBound...].contains(reference))
            #expect(digest.field("Auto-Submitted") == "auto-generated")

            try await charity.round(at: Day.friday.at("15:00"))
            try await charity.round(at: Day.saturday.at("09:00"))
            try await charity.round(at: Day.sunday.at("09:00"))
            #expect(try digests().count == before + 1)
            try await charity.round(at: Day.nextMonday.at("08:31"))
            #expect(try digests().count == before + 2)
        }
    }
}
