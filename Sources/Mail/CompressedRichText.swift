/// Rich text as Outlook packs it (MS-OXRTFCP): pieces of what went before are referred to by place and length.
enum CompressedRichText {
    private static let ringSize = 4096
    /// What both sides are taken to have seen before the first byte (MS-OXRTFCP §2.1.2.1).
    private static let start = Array(
        (#"{\rtf1\ansi\mac\deff0\deftab720{\fonttbl;}{\f0\fnil \froman \fswiss \fmodern \fscript "#
            + #"\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\colortbl\red0\green0\blue0"# + "\r\n"
            + #"\par \pard\plain\f0\fs20\b\i\u\tab\tx"#).utf8
    )

    /// nil where it is no such text; of one cut short, what can be had.
    static func expand(_ bytes: Bytes) -> Bytes? {
        var input = LittleEndian(bytes)
        guard input.number(4) != nil, let size = input.number(4), let form = input.number(4), input.number(4) != nil
        else { return nil }
        let data = bytes.dropFirst(16)
        switch form {
        case 0x414C_454D: return data.prefix(size)
        // Two bytes stand for seventeen at most.
        case 0x7546_5A4C: return expand(data, size: Swift.min(size, data.count * 9))
        default: return nil
        }
    }

    private static func expand(_ data: Bytes, size: Int) -> Bytes {
        var ring = start + [UInt8](repeating: 0x20, count: ringSize - start.count)
        var write = start.count
        var out: [UInt8] = []
        out.reserveCapacity(size)
        func put(_ byte: UInt8) {
            out.append(byte)
            ring[write] = byte
            write = (write + 1) % ringSize
        }
        var index = data.startIndex
        while index < data.endIndex, out.count < size {
            let control = data[index]
            index += 1
            for bit in 0..<8 where index < data.endIndex {
                guard control >> bit & 1 == 1 else {
                    put(data[index])
                    index += 1
                    continue
                }
                guard index + 1 < data.endIndex else { return out[...] }
                let reference = Int(data[index]) << 8 | Int(data[index + 1])
                index += 2
                var read = reference >> 4
                // A reference to the place of writing is the end.
                if read == write { return out[...] }
                for _ in 0..<(reference & 0xF) + 2 {
                    put(ring[read])
                    read = (read + 1) % ringSize
                }
            }
        }
        return out[...]
    }
}
