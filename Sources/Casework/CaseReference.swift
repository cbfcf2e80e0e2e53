/// A case's name for life, made to survive the telephone: `C-2026-00041-7`.
///
/// The last character is ISO/IEC 7064 MOD 11-2 over the nine digits before it (0–9 or X), which
/// catches every wrong digit and every pair of swapped neighbours.
package struct CaseReference: Hashable, Comparable, Sendable {
    package let year: Int
    package let number: Int

    package init(year: Int, number: Int) {
        self.year = year
        self.number = number
    }

    /// Reads a reference as people type it: any case, dashes, dots, spaces or nothing between the groups.
    package init?(_ text: some StringProtocol) {
        let compact = text.uppercased().filter { !"-–—.  \u{2011}".contains($0) }
        guard compact.first == "C", let check = compact.last, compact.count >= 11 else { return nil }
        let digits = compact.dropFirst().dropLast()
        guard digits.allSatisfy({ $0.isASCII && $0.isNumber }), let year = Int(digits.prefix(4)),
            let number = Int(digits.dropFirst(4)), CaseReference(year: year, number: number).check == check
        else { return nil }
        self.init(year: year, number: number)
    }

    /// ISO/IEC 7064 MOD 11-2.
    package var check: Character {
        let remainder = digits.reduce(0) { (($0 + $1) * 2) % 11 }
        let value = (12 - remainder) % 11
        return value == 10 ? "X" : Character(String(value))
    }

    private var digits: [Int] {
        (padded(year, to: 4) + padded(number, to: 5)).utf8.map { Int($0) - Int(UInt8(ascii: "0")) }
    }

    package static func < (a: CaseReference, b: CaseReference) -> Bool { (a.year, a.number) < (b.year, b.number) }
}

extension CaseReference: CustomStringConvertible {
    package var description: String { "C-\(padded(year, to: 4))-\(padded(number, to: 5))-\(check)" }
}

extension CaseReference: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let reference = CaseReference(text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a case reference")
        }
        self = reference
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
