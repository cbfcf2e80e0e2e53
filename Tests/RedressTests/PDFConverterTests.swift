import Casework
import Foundation
import Mail
import Store
import Testing

@testable import redress

@Suite struct PDFConverterTests {
    /// What a customer got as outcome letter, with the converter that the configuration names.
    private func outcomeLetter(pdf command: String) async throws -> Message {
        let charity = try Charity(limits: "letters: { pdf: \(command) },")
        try charity.receive(mail(subject: "No heating", brokenBoiler), at: "2026-03-02T09:00")
        try await charity.round(at: "2026-03-02T09:01")
        let reference = try #require(try await charity.cases().first).reference
        let service = try await charity.service(at: "2026-03-02T10:00")
        let desk = Desk(office: charity.office, instance: service.instance, now: service.time.now)
        for words in ["outcome upheld\nreasons: The pump had failed.", "send"] {
            let message = StaffMessage(
                by: "casey",
                words: words,
                receivedAt: desk.now,
                authority: .coordinator,
                toCustomer: false
            )
            try await service.store.write { _ = try desk.apply(.staffWrote(message), to: reference, in: $0) }
        }
        try await charity.round(at: "2026-03-02T10:01")
        let isOutcome = { (letter: Message) in
            letter.to.contains { $0.addrSpec == "dana@example.net" } && letter.text.contains("The pump had failed.")
        }
        return try #require(charity.sent().first(where: isOutcome))
    }

    @Test func `an outcome letter goes with the PDF that the converter made of its HTML`() async throws {
        let letter = try await outcomeLetter(pdf: #"["/bin/sh", "-c", "printf %%PDF-1.7; cat"]"#)
        let attachment = try #require(letter.attachments.first { $0.name.hasSuffix(".pdf") })
        let pdf = String(decoding: attachment.bytes, as: UTF8.self)
        #expect(pdf.hasPrefix("%PDF-1.7"))
        #expect(pdf.contains("The pump had failed."))
        #expect(pdf.contains("</html>"))
    }

    @Test(
        arguments: [
            #"["/bin/false"]"#, #"["/nowhere/converter"]"#, #"["/bin/cat"]"#,
            #"["/bin/sh", "-c", "printf %%PDF-; kill -9 $$"]"#,
        ]
    )
    func `a converter that fails keeps no letter back`(command: String) async throws {
        let letter = try await outcomeLetter(pdf: command)
        #expect(letter.attachments.isEmpty)
    }
}
