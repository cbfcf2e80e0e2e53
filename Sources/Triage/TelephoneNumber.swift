/// The last telephone number of a text, as it stands there: people put it under their name.
///
/// Numbers that begin with `0` or `+` and have ten to thirteen digits; anything shorter is an order number,
/// a date or a house.
func telephoneNumber(in text: String) -> String? {
    let bytes = Array(text.utf8)
    var found: String?
    var index = 0
    while index < bytes.count {
        let isStart = bytes[index] == UInt8(ascii: "0") || bytes[index] == UInt8(ascii: "+")
        guard isStart, index == 0 || !isPartOfWord(bytes[index - 1]) else {
            index += 1
            continue
        }
        let run = bytes[index...].prefix { isDigit($0) || " +-().".utf8.contains($0) }
        let digits = run.count(where: isDigit)
        let next = index + run.count < bytes.count ? bytes[index + run.count] : 0
        if (10...13).contains(digits), !isPartOfWord(next), next != UInt8(ascii: "@") {
            let trimmed = run.reversed().drop { !isDigit($0) }.reversed()
            found = String(decoding: trimmed, as: UTF8.self)
        }
        index += run.count
    }
    return found
}

private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

private func isPartOfWord(_ byte: UInt8) -> Bool {
    isDigit(byte) || (0x41...0x5A).contains(byte & 0xDF) || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "_")
}
