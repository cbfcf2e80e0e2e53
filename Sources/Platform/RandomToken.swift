/// Unguessable text, from the system's generator (getrandom(2)).
package enum RandomToken {
    /// Lower-case RFC 4648 §6 letters and digits without `l` and `o`-like pairs to mistake on the
    /// telephone: five bits a character.
    private static let alphabet = Array("abcdefghijkmnpqrstuvwxyz23456789".utf8)

    package static func bytes(_ count: Int) -> [UInt8] {
        var generator = SystemRandomNumberGenerator()
        return (0..<count).map { _ in .random(in: .min ... .max, using: &generator) }
    }

    /// Two characters a byte.
    package static func hex(bytes count: Int) -> String {
        hexadecimal(bytes(count))
    }

    /// `length` characters of five bits each; 26 are 130 bits.
    package static func base32(length: Int) -> String {
        var generator = SystemRandomNumberGenerator()
        var bits: UInt64 = 0
        let characters = (0..<length).map { index in
            // Twelve characters a draw: each draw is a system call.
            bits = index % 12 == 0 ? generator.next() : bits >> 5
            return alphabet[Int(bits & 31)]
        }
        return String(decoding: characters, as: UTF8.self)
    }
}

/// Lower-case, two digits a byte.
package func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
}
