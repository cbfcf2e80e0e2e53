import Foundation
import Mail
import TestSupport
import Testing

extension EndToEnd {
    /// What customers enclose, on its way to whoever looks after their case.
    struct FileTests {
        private static let complaint = """
            I want to make a complaint. The boiler has been broken for two weeks and nobody came to repair it. I enclose
            a picture.
            """

        private func file(_ name: String, _ size: Int) -> OutgoingAttachment {
            let bytes = (0..<size).map { _ in UInt8.random(in: 0...255) }
            return OutgoingAttachment(name: name, type: "application/octet-stream", bytes: bytes)
        }

        @Test func `what a customer encloses reaches whoever has the case, and whoever has it next`() async throws {
            let charity = try Charity("files")
            let ada = try charity.customer("Ada Brown")
            let (picture, program) = (file("damp.jpg", 30_000), file("setup.exe", 2_000))
            try charity.world.setVacation(charity.address("pat"), "Back on \((Day.monday + 21).inWords).")
            try ada.writes("Boiler", Self.complaint, files: [picture, program])
            try await charity.round(at: Day.monday.at("10:00"))
            try await charity.round(at: Day.monday.at("10:05"))

            for (person, name) in [("pat", "assignment"), ("sam", "passedOn")] {
                let letter = try #require(try charity.letters(to: person).first)
                #expect(letter.name == name)
                #expect(letter.message.attachments.map(\.name) == ["damp.jpg"])
                #expect(letter.message.attachments.first?.bytes == picture.bytes)
                #expect(letter.words.contains("- damp.jpg, 30"))
                #expect(letter.words.contains("- setup.exe, 2 kB: a kind of file that can do harm"))
            }
            #expect(try charity.letters(to: "alex").allSatisfy(\.message.attachments.isEmpty), "copies carry none")
            #expect(try ada.letters.allSatisfy { $0.message.attachments.allSatisfy { $0.name.hasSuffix(".pdf") } })

            let later = file("it is worse.png", 4_000)
            try ada.writes("Re: Boiler", "It is worse now.", inReplyTo: ada.letters.first, files: [later])
            try await charity.round(at: Day.monday.at("11:00"))
            let notice = try #require(try charity.letters(to: "sam").last)
            #expect(notice.name == "notice")
            #expect(notice.message.attachments.map(\.name) == ["it is worse.png"])
            #expect(notice.message.attachments.first?.bytes == later.bytes)
        }

        @Test(arguments: [true, false])
        func `a letter that is refused for its files goes without them, and nobody is taken to be away`(
            byMailbox: Bool
        ) async throws {
            let charity = try Charity(byMailbox ? "large" : "refused")
            let ada = try charity.customer("Ada Brown")
            let name = byMailbox ? "damp.jpg" : MailWorld.refusedFile
            if byMailbox { try charity.world.open(charity.address("pat"), kilobytes: 150) }
            try charity.world.append(
                ada.message("Boiler", Self.complaint, files: [file(name, 200_000)]),
                to: charity.feedback,
                receivedAt: .now
            )
            for minute in ["00", "05", "10"] { try await charity.round(at: Day.monday.at("10:\(minute)")) }

            let letters = try charity.letters(to: "pat")
            #expect(letters.names == ["assignment"])
            let note = try #require(letters.first?.message.attachments.first)
            #expect(letters.first?.message.attachments.count == 1 && note.name == "Files not attached.txt")
            #expect(String(decoding: note.bytes, as: UTF8.self).contains("- \(name)\n"))
            let file = try await charity.onlyCase(of: ada)
            #expect(file.assignee?.id == "pat" && file.events("absent").isEmpty)
            #expect(file.messages?.filter { $0.to == [charity.address("pat")] }.map(\.state) == ["sent"])
        }

        @Test func `a dead address is found out all the same`() async throws {
            let charity = try Charity("dead")
            let ada = try charity.customer("Ada Brown")
            try charity.world.close(charity.address("pat"))
            try ada.writes("Boiler", Self.complaint, files: [file("damp.jpg", 1_000)])
            for minute in ["00", "05", "10"] { try await charity.round(at: Day.monday.at("10:\(minute)")) }
            #expect(try await charity.onlyCase(of: ada).assignee?.id == "sam")
            #expect(try charity.letters(to: "sam").first?.message.attachments.map(\.name) == ["damp.jpg"])
        }
    }
}
