import Casework
import Foundation
import Mail
import Store

extension Filing.Reading {
    /// What the customer enclosed. Signatures are for programs.
    var files: [EnclosedFile] {
        message.attachments.enumerated()
            .filter { !Self.signatures.contains($0.element.type) && $0.element.size > 0 }
            .prefix(100)
            .map { EnclosedFile(message: id, number: $0.offset, name: $0.element.name, size: $0.element.size) }
    }

    private static let signatures: Set = [
        "application/pkcs7-signature", "application/x-pkcs7-signature", "application/pgp-signature",
        "application/pgp-keys",
    ]
}

extension DeliveryLoop {
    /// Adds the customer's files to a letter, out of the messages that they came with; a page that names them where
    /// the letter was refused with them.
    /// - Returns: whether it carries files.
    func enclose(to message: inout OutgoingMessage, of letter: StoredLetter) async throws -> Bool {
        let (files, areLeft) = try await service.store.read { try $0.files(of: letter.id) }
        guard !files.isEmpty else { return false }
        guard !areLeft else {
            message.attachments.append(.init(namingWhatStays: files))
            return false
        }
        for (number, of) in Dictionary(grouping: files, by: \.message).sorted(by: { $0.key < $1.key }) {
            // A message that has been erased has left nothing to send.
            guard let raw = try await service.store.read({ try $0.raw(number) }) else { continue }
            let attachments = Message(parsing: raw).attachments
            for file in of {
                let isIt: (Attachment) -> Bool = { $0.name == file.name }
                let atPlace = attachments.indices.contains(file.number) ? attachments[file.number] : nil
                guard let found = atPlace.flatMap({ isIt($0) ? $0 : nil }) ?? attachments.first(where: isIt) else {
                    continue
                }
                let type = found.isPlainData ? found.type : "application/octet-stream"
                message.attachments.append(OutgoingAttachment(name: file.name, type: type, bytes: found.bytes))
            }
        }
        return true
    }
}

extension Attachment {
    /// RFC 2046 §5.2.1 lets no message be written in base64; and a page with the name of a picture stays a page.
    fileprivate var isPlainData: Bool {
        !["message/", "multipart/", "text/html", "application/xhtml", "image/svg"].contains { type.hasPrefix($0) }
    }
}

extension OutgoingAttachment {
    fileprivate init(namingWhatStays files: [EnclosedFile]) {
        let text =
            "The mail server did not take this letter with the files that the customer sent, so it comes without them. "
            + "They are with the customer’s own message in the mailbox:\n\n"
            + files.map { "- \($0.name)\n" }.joined()
        // The mark at the beginning says UTF-8 to those who ask no header field.
        self.init(name: "Files not attached.txt", type: "text/plain", bytes: Array("\u{FEFF}\(text)".utf8))
    }
}
