import Casework
import Foundation
import Intake
import Mail
import Triage

// libFuzzer's entry point. The first byte picks the parser, the rest is its input:
//   swift build --sanitize fuzzer --product Fuzz --scratch-path .build-fuzz
//   SWIFT_BACKTRACE=enable=no .build-fuzz/debug/Fuzz -max_total_time=60 CORPUS
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let input = Array(UnsafeBufferPointer(start: start, count: count))
    guard let picked = input.first else { return 0 }
    let bytes = Array(input.dropFirst())
    let text = String(decoding: bytes, as: UTF8.self)
    switch picked % 16 {
    case 0: _ = Address.list(parsing: text)
    case 1: _ = MessageDate.parse(text)
    case 2: _ = DeliveryStatus(parsing: bytes)
    case 3: compose(from: bytes)
    case 4: respond(with: bytes)
    case 5: roundTrip(CaseReference(text))
    // A mistake is an answer too.
    case 6: _ = try? JSON5.parse(text)
    case 7: roundTrip(readDate(text, reference: Reader.day))
    case 8: _ = ContactForm(reading: text)
    case 9: judge(Message(parsing: Reader.complaint + bytes))
    case 10: judge(Message(parsing: Reader.absence + bytes))
    case 11: judge(Message(parsing: Reader.winMail + Array(Data(bytes).base64EncodedString().utf8)))
    // Most of the bytes that may come are a message.
    default: judge(Message(parsing: bytes))
    }
    return 0
}

/// Whatever a letter's values are, it has one recipient and the fields it should.
private func compose(from bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    let letter = OutgoingMessage(
        from: Address(text, displayName: text),
        to: Address("pat@example.org", displayName: text),
        subject: text,
        date: .distantPast,
        utcOffset: 0,
        messageID: text,
        fields: [HeaderField(name: "X-Text", body: text)],
        text: text,
        attachments: [OutgoingAttachment(name: text, type: text, bytes: bytes)]
    )
    precondition(Message(parsing: letter.encoded()).field("Bcc") == nil)
}

/// A server's bytes come in pieces; where they are cut makes no difference.
private func respond(with bytes: [UInt8]) {
    func responses(_ pieces: [ArraySlice<UInt8>]) -> [String] {
        var parser = IMAPResponseParser()
        var responses: [String] = []
        do {
            for piece in pieces {
                parser.append(Array(piece))
                while let response = try parser.next() { responses.append("\(response)") }
            }
        } catch {
            responses.append("\(error)")
        }
        return responses
    }
    let middle = bytes.count / 2
    precondition(responses([bytes[...]]) == responses([bytes[..<middle], bytes[middle...]]))
}

private func roundTrip(_ reference: CaseReference?) {
    precondition(reference.map { CaseReference("\($0)") == $0 } ?? true)
}

/// What was read is a day of the calendar.
private func roundTrip(_ day: LocalDate?) {
    precondition(day.map { LocalDate("\($0)") == $0 } ?? true)
}

/// Made once: reading the tables of words takes longer than a thousand messages.
private enum Reader {
    static let judge = Judge(
        calendar: WorkingCalendar(
            timeZone: .gmt,
            opens: TimeOfDay(hour: 9, minute: 0),
            closes: TimeOfDay(hour: 17, minute: 0),
            region: .englandAndWales,
            extraHolidays: []
        ),
        domains: ["example.org"]
    )
    /// Monday 7 December 2026.
    static let day = LocalDate(dayNumber: 20_794)
    static let complaint = Array("From: pat@example.net\nSubject: Complaint\n\n".utf8)
    static let winMail = Array(
        "From: pat@example.net\nContent-Type: application/ms-tnef\nContent-Transfer-Encoding: base64\n\n".utf8
    )
    static let absence = Array("From: pat@example.net\nAuto-Submitted: auto-replied\nSubject: Away\n\n".utf8)
    static let settings = MatchSettings(
        address: "feedback@example.org",
        plus: "+",
        authservID: nil,
        internalMark: nil,
        forms: [],
        instance: "fuzz",
        areas: ServiceAreaReader([])
    )
}

private func judge(_ message: Message) {
    _ = message.attachments.map(\.bytes)
    let judgement = Reader.judge.judge(message, receivedAt: .distantPast)
    _ = MatchQuery(message: message, judgement: judgement, settings: Reader.settings)
    precondition((0...1).contains(judgement.confidence))
    // A machine's mail is of no kind.
    precondition(judgement.automatic == .none || judgement.kind == .other)
}
