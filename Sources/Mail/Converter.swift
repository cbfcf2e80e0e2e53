import Glibc

/// An open iconv descriptor to UTF-8. It has state, so it is owned by one conversion.
struct Converter: ~Copyable {
    private let descriptor: iconv_t

    init?(from name: String) {
        guard let opened = iconv_open("UTF-8", name), opened != iconv_t(bitPattern: -1) else { return nil }
        descriptor = opened
    }

    deinit { iconv_close(descriptor) }

    /// All of `bytes`; each byte that cannot be converted becomes U+FFFD and counts as an error.
    func convert(_ bytes: Bytes) -> (text: [UInt8], errors: Int) {
        var errors = 0
        var source = Array(bytes)
        var out: [UInt8] = []
        out.reserveCapacity(source.count * 2)
        source.withUnsafeMutableBytes { input in
            withUnsafeTemporaryAllocation(byteCount: 4096, alignment: 1) { chunk in
                guard let room = chunk.baseAddress?.assumingMemoryBound(to: CChar.self) else { return }
                var next = input.baseAddress?.assumingMemoryBound(to: CChar.self)
                var left = input.count
                var atEnd = false
                while !atEnd {
                    var free = chunk.count
                    var target: UnsafeMutablePointer<CChar>? = room
                    errno = 0
                    // The last call, without input, flushes what a stateful charset still holds.
                    let flushing = left == 0
                    let result =
                        flushing
                        ? iconv(descriptor, nil, nil, &target, &free) : iconv(descriptor, &next, &left, &target, &free)
                    let failure = result == -1 ? errno : 0
                    out.append(contentsOf: chunk[0..<(chunk.count - free)])
                    if failure == E2BIG { continue }
                    if flushing {
                        atEnd = true
                    } else if failure != 0 {
                        // EILSEQ, or EINVAL for a character cut short at the end.
                        errors += 1
                        out.append(scalar: 0xFFFD)
                        next = next.map { $0 + 1 }
                        left -= 1
                    }
                }
            }
        }
        return (out, errors)
    }
}

extension Charset {
    func convert(_ bytes: Bytes) -> (text: Bytes, errors: Int) {
        guard let converter = Converter(from: name) else { return (Charset.windows1252(bytes), bytes.count) }
        let converted = converter.convert(bytes)
        return (converted.text[...], converted.errors)
    }
}
