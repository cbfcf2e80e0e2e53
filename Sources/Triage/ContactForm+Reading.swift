import Casework

extension ContactForm {
    /// Reads a contact form out of a message's text: `Label: value` lines, or rows of a two-column table whose cells
    /// are parted by `|` or a tab; labels in any case and order. nil where the text is no form.
    package init?(reading text: String) {
        var fields: [Field: String] = [:]
        var current: Field?
        func append(_ line: ArraySlice<UInt8>, to field: Field?) {
            guard let field else { return }
            let words = line.string.trimmed(of: " \t|")
            if field == .details || field == .address {
                fields[field, default: ""] += "\n" + words
            } else if fields[field, default: ""].isEmpty {
                // The value stands below its label.
                fields[field] = words
            }
        }
        for line in text.byteLines {
            if let (field, value) = Self.labelled(line) {
                // A label that comes twice is text of a longer answer, unless the first was left blank.
                if let known = fields[field], !known.isEmpty {
                    append(line, to: current)
                    continue
                }
                fields[field] = value
                current = field
            } else {
                append(line, to: current)
            }
        }
        guard fields.count >= 3, fields.keys.contains(where: \.isTelling) else { return nil }
        self.init()
        func value(_ field: Field) -> String? {
            let text = (fields[field] ?? "").trimmed(of: " \t\n")
            return text.isEmpty ? nil : text
        }
        kind = value(.type).flatMap(Self.kind)
        firstName = value(.firstName)
        surname = value(.surname)
        address = value(.address)
        telephone = value(.telephone)
        email = value(.email).flatMap(Self.addrSpec)
        receivedVia = value(.receivedVia)
        receivedFrom = value(.receivedFrom)
        details = value(.details)
        happyToBeContacted = value(.happy).flatMap(Self.answer)
        bestWay = value(.bestWay)
        dateCompleted = value(.dateCompleted)
        completedBy = value(.completedBy)
        passedTo = value(.passedTo)
    }

    /// First name and surname; nil where neither is given.
    var name: String? {
        let name = [firstName, surname].compactMap(\.self).joined(separator: " ")
        return name.isEmpty ? nil : name
    }

    private enum Field: Hashable {
        case type, firstName, surname, address, telephone, email, receivedVia, receivedFrom, details, happy, bestWay
        case dateCompleted, completedBy, passedTo, passedOn

        /// Labels that business letters do not have.
        var isTelling: Bool {
            switch self {
            case .type, .surname, .firstName, .details, .receivedVia, .receivedFrom, .happy, .bestWay: true
            default: false
            }
        }
    }

    private static let labels: [String: Field] = [
        "type": .type, "type of contact": .type, "contact type": .type, "type of feedback": .type,
        "feedback type": .type,
        "first name": .firstName, "forename": .firstName, "name": .firstName, "full name": .firstName,
        "your name": .firstName,
        "customer name": .firstName, "surname": .surname, "last name": .surname, "family name": .surname,
        "current address": .address, "address": .address, "postal address": .address, "home address": .address,
        "contact number": .telephone, "telephone": .telephone, "telephone number": .telephone, "phone": .telephone,
        "phone number": .telephone, "mobile": .telephone, "tel": .telephone, "email address": .email, "email": .email,
        "e mail": .email, "e mail address": .email, "your email": .email, "case received via": .receivedVia,
        "received via": .receivedVia, "case received from": .receivedFrom, "received from": .receivedFrom,
        "details of case": .details, "details of the case": .details, "details": .details, "case details": .details,
        "message": .details, "your message": .details, "comments": .details, "happy to be contacted": .happy,
        "is the customer happy to be contacted": .happy, "best way to make contact": .bestWay,
        "best way to contact": .bestWay,
        "best way to be contacted": .bestWay, "preferred contact": .bestWay, "date completed": .dateCompleted,
        "completed by": .completedBy, "passed to": .passedTo, "date passed on": .passedOn,
    ]

    private static func labelled(_ line: ArraySlice<UInt8>) -> (Field, String)? {
        var row = line.dropFirst(of: " \t")
        if row.first == UInt8(ascii: "|") { row = row.dropFirst().dropFirst(of: " \t") }
        var name: [UInt8] = []
        let end = row.firstIndex { byte in
            switch byte {
            case UInt8(ascii: ":"), UInt8(ascii: "|"), UInt8(ascii: "\t"), UInt8(ascii: "?"): return true
            case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "_"):
                if name.last != UInt8(ascii: " ") { name.append(UInt8(ascii: " ")) }
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): name.append(byte | 0x20)
            default: name.append(byte)
            }
            // No label is as long: most lines of a letter end here.
            return name.count > 40
        }
        guard name.count <= 40, let field = labels[name[...].string.trimmed(of: " ")] else { return nil }
        return (field, row[(end ?? row.endIndex)...].string.trimmed(of: " \t:|?*"))
    }

    /// nil for a form that lists all kinds: it has not been filled in.
    private static func kind(_ value: String) -> Kind? {
        let name = value.lowercased()
        let chosen = Set(kinds.filter { name.contains($0.key) }.values)
        return chosen.count == 1 ? chosen.first : nil
    }

    private static let kinds: [String: Kind] = [
        "complaint": .complaint, "dissatisfaction": .feedback, "feedback": .feedback, "comment": .feedback,
        "suggestion": .feedback, "compliment": .compliment,
    ]

    private static func addrSpec(_ value: String) -> String? {
        value.split { " \t<>();,|[]".contains($0) }
            .map { $0.hasPrefix("mailto:") ? $0.dropFirst(7) : $0 }
            .first { $0.contains("@") && $0.first != "@" && $0.last != "@" }
            .map(String.init)
    }

    private static func answer(_ value: String) -> Bool? {
        guard let first = WordText(value).words.first?.hash else { return nil }
        if ["yes", "y", "true", "ok", "happy"].contains(where: { WordText.hash($0) == first }) { return true }
        return ["no", "n", "false", "not", "dont"].contains { WordText.hash($0) == first } ? false : nil
    }
}
