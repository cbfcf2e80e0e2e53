import Casework
import Foundation
import Mail
import Triage

/// `redress examine`: what Redress makes of a message, and why.
func examine(_ arguments: Arguments) async throws -> ExitStatus {
    let calendar = WorkingCalendar.standard
    let now = try TimeSource(arguments, calendar: calendar, ticking: false).now
    let judge = Judge(calendar: calendar)
    var status = ExitStatus.ok
    for file in arguments.operands {
        guard let bytes = contents(of: file) else {
            standardError("redress examine: cannot read \(file)")
            status = .noInput
            continue
        }
        let message = Message(parsing: bytes)
        let judgement = judge.judge(message, receivedAt: message.date ?? now)
        let report = Examination(file: file, message: message, judgement: judgement, calendar: calendar)
        standardOutput(arguments.has("json") ? try jsonLine(report) : report.summary)
    }
    return status
}

private func contents(of file: String) -> [UInt8]? {
    if file == "-" { return [UInt8](FileHandle.standardInput.readDataToEndOfFile()) }
    return FileManager.default.contents(atPath: file).map { [UInt8]($0) }
}

extension WorkingCalendar {
    /// For commands that need no configuration.
    static var standard: WorkingCalendar { standard(region: .englandAndWales) }

    static func standard(region: HolidayRegion) -> WorkingCalendar {
        WorkingCalendar(
            timeZone: TimeZone(identifier: "Europe/London") ?? .gmt,
            opens: TimeOfDay(hour: 9, minute: 0),
            closes: TimeOfDay(hour: 17, minute: 0),
            region: region,
            extraHolidays: []
        )
    }
}

/// One line of `examine --json`.
struct Examination: Encodable {
    struct File: Encodable {
        var name: String
        var type: String
        var bytes: Int
    }

    var file: String
    var subject: String
    var from: Nullable<String>
    var fromName: Nullable<String>
    var date: Nullable<String>
    var text: String
    var visibleText: String
    var signature: String
    var attachments: [File]
    var automatic: String
    var absentUntil: Nullable<String>
    var delivery: Nullable<String>
    var kind: Kind
    var confidence: Double
    var category: Nullable<Category>
    var appeal: Bool
    var anonymous: Bool
    var abusive: Bool
    var evidence: [String]
    var defects: [String]

    init(file: String, message: Message, judgement: Judgement, calendar: WorkingCalendar) {
        self.file = file
        subject = message.subject
        from = Nullable(message.from.first?.addrSpec)
        fromName = Nullable(message.from.first?.displayName)
        date = Nullable(message.date.map(calendar.iso8601))
        text = message.text
        visibleText = message.visibleText
        signature = message.signature
        attachments = message.attachments.map { File(name: $0.name, type: $0.type, bytes: $0.bytes.count) }
        automatic = judgement.automatic.rawValue
        absentUntil = Nullable(judgement.absentUntil?.description)
        delivery = Nullable(judgement.delivery.map(Self.word))
        kind = judgement.kind
        confidence = (judgement.confidence * 1000).rounded() / 1000
        category = Nullable(judgement.kind == .complaint ? judgement.category : nil)
        appeal = judgement.appeal
        anonymous = judgement.anonymous
        abusive = judgement.abusive
        evidence = judgement.evidence
        defects = message.defects + judgement.defects
    }

    /// Handed on, or to a list's members, is delivered as far as anybody will hear (RFC 3464 §2.3.3).
    static func word(_ action: DeliveryStatus.Action) -> String {
        switch action {
        case .failed, .delayed: action.rawValue
        case .delivered, .relayed, .expanded: DeliveryStatus.Action.delivered.rawValue
        }
    }

    /// For people.
    var summary: String {
        var lines = [
            "\(file)",
            "  from      \(from.value ?? "nobody")\(fromName.value.map { " (\($0))" } ?? "")",
            "  subject   \(subject.isEmpty ? "none" : subject)",
        ]
        if automatic == "none" {
            lines.append(
                "  kind      \(kind.rawValue), confidence \(confidence)\(category.value.map { ", category \($0.rawValue)" } ?? "")"
            )
        } else {
            lines.append(
                "  automatic \(automatic)\(absentUntil.value.map { ", away until \($0)" } ?? "")\(delivery.value.map { ", \($0)" } ?? "")"
            )
        }
        let marks = [("appeal", appeal), ("anonymous", anonymous), ("abusive", abusive)].filter(\.1).map(\.0)
        if !marks.isEmpty { lines.append("  marks     " + marks.joined(separator: ", ")) }
        lines += evidence.map { "  because   \($0)" }
        lines += attachments.map { "  attached  \($0.name) (\($0.type), \($0.bytes) bytes)" }
        lines += defects.map { "  defect    \($0)" }
        return lines.joined(separator: "\n") + "\n\n"
            + visibleText.split(separator: "\n", omittingEmptySubsequences: false).map { "  | \($0)" }.joined(
                separator: "\n"
            ) + "\n"
    }
}
