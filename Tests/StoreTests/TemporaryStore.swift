import Casework
import Foundation
import Mail
import Testing

@testable import Store

/// A folder that ends with the test, and the store in it.
struct TemporaryStore: ~Copyable {
    let folder: String
    var path: String { folder + "/redress.sqlite" }

    init() throws {
        folder = NSTemporaryDirectory() + "/redress-store-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }

    deinit {
        // A folder left behind in the temporary directory does no harm.
        try? FileManager.default.removeItem(atPath: folder)
    }

    func open() throws -> CaseStore { try CaseStore(path: path, now: Sample.now) }

    /// A second connection, as another process would have.
    func connection() throws -> Database { try Database(path: path, access: .readWrite) }
}

enum Sample {
    static let now = Date(timeIntervalSince1970: 1_772_443_800)
    static let heading = MessageHeading(
        messageID: "1@example.org",
        fromAddress: "pat@example.org",
        subject: "No heating"
    )

    static func message(_ uid: UInt32, validity: UInt32 = 7, text: String = "Subject: hello\r\n\r\nHello") -> NewMessage
    {
        NewMessage(
            key: .imap(validity: validity, uid: uid),
            receivedAt: now,
            bytes: Array(text.utf8),
            digest: Array("digest \(uid)".utf8)
        )
    }

    static let surveyAnswer = SurveyAnswer(
        procedure: "acorn",
        quarter: "2026-Q1",
        kind: .complaint,
        serviceArea: nil,
        outcome: .partlyUpheld,
        question: "Did we listen?",
        answer: "Yes"
    )

    static func caseFile(_ number: Int, address: String? = "Pat@Example.org", assignee: PersonID? = "ops") -> CaseFile {
        var file = CaseFile(
            reference: CaseReference(year: 2026, number: number),
            kind: .complaint,
            confidence: 0.9,
            stage: "complaint",
            customer: Customer(name: "Pat Doe", address: address),
            subject: "No heating",
            words: "It is cold.",
            receivedAt: now
        )
        file.assignment = assignee.map { Assignment(person: $0, role: "investigation", since: now) }
        file.serviceArea = "Repairs"
        file.flags = [.conduct]
        file.clocks = [Clock(id: "firstContact", label: "First contact", startedAt: now, dueAt: now + 3 * 86_400)]
        return file
    }

    static func outgoing(_ id: Int, to address: String, attachments: [OutgoingAttachment] = []) -> OutgoingMessage {
        OutgoingMessage(
            from: Address("feedback@example.org"),
            to: Address(address),
            subject: "Your message",
            date: now,
            utcOffset: 0,
            messageID: "letter-\(id)@example.org",
            fields: [HeaderField(name: "Importance", body: "high")],
            text: "Thank you.",
            attachments: attachments
        )
    }

    static func letter(
        _ id: Int,
        _ name: LetterName = .assignment,
        case number: Int? = 1,
        to recipient: LetterDue.Recipient = .person("ops"),
        address: String = "ops@example.org",
        key: String? = nil,
        attachments: [OutgoingAttachment] = [],
        files: [EnclosedFile] = [],
        handling: NewLetter.Handling = .send
    ) -> NewLetter {
        NewLetter(
            letter: name,
            reference: number.map { CaseReference(year: 2026, number: $0) },
            recipient: recipient,
            address: address,
            token: "token-\(id)",
            key: key,
            message: outgoing(id, to: address, attachments: attachments),
            files: files,
            handling: handling
        )
    }
}
