import Casework

/// A button of a staff letter: a link that opens a ready reply (RFC 6068). What it says is the
/// directives a reply could be written with by hand; the text part shows those.
enum ReplyButton: String, CaseIterable, Sendable {
    case contacted, moreTime, outcome, lessons, passOn, notComplaint, send
    case isComplaint, isFeedback, isCompliment
    case acknowledged, agreedDate, definition, satisfied, nextStage, agreed
    case openComplaint, openFeedback, openCompliment, joinCase, ignore, show

    /// Lines of the reply. What stands in brackets must be filled in: left alone it is not understood, and answered.
    /// - Parameter subject: what the first line is about, such as the number of a message; may be empty.
    func directives(about subject: String = "") -> [String] {
        guard !subject.isEmpty, let first = skeleton.first else { return skeleton }
        return ["\(first) \(subject)"] + skeleton.dropFirst()
    }

    private var skeleton: [String] {
        switch self {
        case .contacted: ["contacted"]
        case .moreTime: ["extend [new date] [reason]"]
        case .outcome: ["outcome: [upheld, partly upheld or not upheld]", "reasons:", "remedy:", "actions:"]
        case .lessons: ["learning:", "shared: [the day the team heard of it]"]
        case .passOn: ["assign [name]"]
        case .send: ["send"]
        case .notComplaint, .isFeedback: ["kind feedback"]
        case .isComplaint: ["kind complaint"]
        case .isCompliment: ["kind compliment"]
        case .acknowledged: ["acknowledged"]
        case .agreedDate: ["agreed [the date agreed with the customer]"]
        case .definition: ["definition:"]
        case .satisfied: ["satisfied"]
        case .nextStage: ["appeal"]
        case .agreed: ["agreed"]
        case .openComplaint: ["open complaint"]
        case .openFeedback: ["open feedback"]
        case .openCompliment: ["open compliment"]
        case .joinCase: ["join [reference of the case]"]
        case .ignore: ["ignore"]
        case .show: ["show"]
        }
    }

    /// Where the replies of one letter go, and what proves who writes them.
    struct Target: Sendable {
        var address: String
        /// A case reference, or the number of a message; empty where the letter is about neither.
        var mark: String
        var key: String

        func mailto(_ button: ReplyButton, about matter: String, label: String) -> String {
            let subject = (mark.isEmpty ? "" : "[\(mark)] ") + "\(label) [\(key)]"
            let body = button.directives(about: matter).joined(separator: "\r\n") + "\r\n"
            return Letters.mailto(address, subject: subject, body: body)
        }
    }
}

/// The button of a survey letter: a reply with its questions in it. It carries no key, as no customer's letter does;
/// the tag of its address, or the subject and the sender, say what it answers.
struct SurveyButton {
    private let questions: [Procedure.Question]

    init(_ questions: [Procedure.Question]) { self.questions = questions }

    /// The questions go in as far as every mail program takes the link (RFC 6068 §5); beyond that their numbers.
    func mailto(_ address: String, mark: String) -> String {
        let whole = link(address, mark) { "\($0 + 1). \($1)\r\nAnswer: \r\n" }
        return whole.utf8.count < 1900 ? whole : link(address, mark) { number, _ in "\(number + 1). \r\n" }
    }

    private func link(_ address: String, _ mark: String, _ line: (Int, String) -> String) -> String {
        let body = questions.enumerated().map { line($0.offset, $0.element.text) }.joined(separator: "\r\n")
        let subject = "Survey answers [\(mark)]"
        return Letters.mailto(address, subject: subject, body: body)
    }
}

/// The link that opens a message (RFC 6068).
private func mailto(_ address: String, subject: String, body: String) -> String {
    var link = Array("mailto:".utf8)
    link.reserveCapacity(500)
    link.append(percentEncoded: address)
    link += "?subject=".utf8
    link.append(percentEncoded: subject)
    link += "&body=".utf8
    link.append(percentEncoded: body)
    return String(decoding: link, as: UTF8.self)
}

extension [UInt8] {
    /// Everything but RFC 3986's unreserved characters and `@`: some programs read a bare `+` as a space.
    fileprivate mutating func append(percentEncoded text: String) {
        func hex(_ digit: UInt8) -> UInt8 { digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") + digit - 10 }
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
                UInt8(ascii: "~"), UInt8(ascii: "@"):
                append(byte)
            default:
                append(UInt8(ascii: "%"))
                append(hex(byte >> 4))
                append(hex(byte & 15))
            }
        }
    }
}
