/// What Outlook packs into `winmail.dat` (MS-OXTNEF): the text, and the files with their names.
///
/// Reading is total: what is cut short or makes no sense ends the reading, and what was read till then counts.
struct WinMail {
    struct File {
        var name: String?
        var type: String?
        var bytes: Bytes = []
    }

    private var plain: Bytes?
    /// The same as a property, which is UTF-8 by now.
    private var plainProperty: Bytes?
    private var isFull = false
    private var html: Bytes?
    private var richText: Bytes?
    private(set) var files: [File] = []
    private(set) var isCutShort = false
    /// For the names and texts that are not Unicode.
    private var codePage = "windows-1252"

    static func isOne(_ entity: Entity) -> Bool {
        ["application/ms-tnef", "application/vnd.ms-tnef"].contains(entity.type.value)
            || entity.fileName?.lowercased() == "winmail.dat"
    }

    /// nil where the bytes are no TNEF stream. `limit`: files at most.
    init?(_ bytes: Bytes, limit: Int) {
        var input = LittleEndian(bytes)
        guard input.number(4) == 0x223E_9F78, input.number(2) != nil else { return nil }
        while !input.isAtEnd {
            guard input.number(1) != nil, let attribute = input.number(4), let length = input.number(4),
                let data = input.take(length), input.number(2) != nil
            else {
                isCutShort = true
                break
            }
            read(attribute, data, limit: limit)
        }
    }

    /// UTF-8, ready to be read; nil where there is none.
    var text: Bytes? {
        if let plain, !plain.isBlank { return utf8(plain) }
        if let plainProperty, !plainProperty.isBlank { return plainProperty }
        if let html {
            return HTMLText.read(Charset.utf8(html, label: HTMLText.statedCharset(html) ?? codePage).text)
        }
        return richText.flatMap(CompressedRichText.expand).map { RichText.read($0, codePage: codePage) }
    }

    /// The attributes of MS-OXTNEF §2.1.3 that say something to a reader.
    private mutating func read(_ attribute: Int, _ data: Bytes, limit: Int) {
        switch attribute {
        case 0x0002_800C: plain = plain ?? data.untilNull
        case 0x0006_9003: for property in WinMailProperty.all(in: data) { readMessage(property) }
        case 0x0006_9007:
            var input = LittleEndian(data)
            if let number = input.number(4) { codePage = Self.name(ofCodePage: number) }
        case 0x0006_9002:
            if files.count < limit { files.append(File()) } else { isFull = true }
        default: if !isFull, let last = files.indices.last { readFile(attribute, data, last) }
        }
    }

    private mutating func readFile(_ attribute: Int, _ data: Bytes, _ last: Int) {
        switch attribute {
        case 0x0001_8010: files[last].name = files[last].name ?? utf8(data.untilNull).string
        case 0x0006_800F: files[last].bytes = data
        case 0x0006_9005:
            let properties = WinMailProperty.all(in: data)
            func text(_ identifier: Int) -> String? {
                properties.first { $0.identifier == identifier }.flatMap { string($0) }
            }
            // The long name beats the one of eight and three letters.
            if let name = text(0x3707) ?? files[last].name ?? text(0x3704) ?? text(0x3001) { files[last].name = name }
            files[last].type = text(0x370E)?.lowercased()
            if files[last].bytes.isEmpty, let stored = properties.first(where: { $0.identifier == 0x3701 }) {
                files[last].bytes = stored.value
            }
        default: break
        }
    }

    private mutating func readMessage(_ property: WinMailProperty) {
        switch property.identifier {
        case 0x1000:
            if let text = string(property) { plainProperty = Bytes(text.utf8) }
        case 0x1013: html = property.value.untilNull
        case 0x1009: richText = property.value
        case 0x3FDE:
            var input = LittleEndian(property.value)
            if let number = input.number(4) { codePage = Self.name(ofCodePage: number) }
        default: break
        }
    }

    private func string(_ property: WinMailProperty) -> String? {
        switch property.type {
        case 0x001F: property.value.utf16LittleEndian
        case 0x001E: utf8(property.value.untilNull).string
        default: nil
        }
    }

    private func utf8(_ bytes: Bytes) -> Bytes { Charset.utf8(bytes, label: codePage).text }

    static func name(ofCodePage number: Int) -> String {
        switch number {
        case 65001: "utf-8"
        case 20127: "us-ascii"
        case 28591...28606: "iso-8859-\(number - 28590)"
        case 874, 1250...1258: "windows-\(number)"
        default: "cp\(number)"
        }
    }
}

/// One MAPI property (MS-OXTNEF §2.1.3.4): of several values the first.
struct WinMailProperty {
    let identifier: Int
    let type: Int
    let value: Bytes

    static func all(in data: Bytes) -> [WinMailProperty] {
        var input = LittleEndian(data)
        var properties: [WinMailProperty] = []
        for _ in 0..<(input.number(4) ?? 0) {
            guard let property = next(&input) else { break }
            properties.append(property)
        }
        return properties
    }

    private static func next(_ input: inout LittleEndian) -> WinMailProperty? {
        guard let type = input.number(2), let identifier = input.number(2) else { return nil }
        if identifier >= 0x8000 {
            // A named property: a GUID, then its number or its name.
            guard input.take(16) != nil, let kind = input.number(4), let number = input.number(4) else { return nil }
            guard kind == 0 || input.takePadded(number) != nil else { return nil }
        }
        let base = type & 0x0FFF
        let isVariable = [0x000D, 0x001E, 0x001F, 0x0102].contains(base)
        var count = 1
        if isVariable || type & 0x1000 != 0 {
            guard let stated = input.number(4) else { return nil }
            count = stated
        }
        var first: Bytes?
        for _ in 0..<count {
            let length: Int
            if isVariable {
                guard let stated = input.number(4) else { return nil }
                length = stated
            } else {
                guard let fixed = size[base] else { return nil }
                length = fixed
            }
            guard let value = input.takePadded(length) else { return nil }
            first = first ?? value
        }
        return WinMailProperty(identifier: identifier, type: base, value: first ?? [])
    }

    private static let size = [
        0x0002: 2, 0x0003: 4, 0x0004: 4, 0x0005: 8, 0x0006: 8, 0x0007: 8, 0x000A: 4, 0x000B: 2, 0x0014: 8, 0x0040: 8,
        0x0048: 16,
    ]
}

/// Reads numbers and runs of bytes, and nothing beyond the end.
struct LittleEndian {
    private var rest: Bytes

    init(_ bytes: Bytes) { rest = bytes }

    var isAtEnd: Bool { rest.isEmpty }

    /// `bytes`: 1, 2 or 4.
    mutating func number(_ bytes: Int) -> Int? {
        take(bytes)?.reversed().reduce(0) { $0 << 8 | Int($1) }
    }

    mutating func take(_ count: Int) -> Bytes? {
        guard count <= rest.count else { return nil }
        let taken = rest.prefix(count)
        rest = rest.dropFirst(count)
        return taken
    }

    /// Values end at a multiple of four; the last one's filling may be missing.
    mutating func takePadded(_ count: Int) -> Bytes? {
        guard let taken = take(count) else { return nil }
        rest = rest.dropFirst((4 - count % 4) % 4)
        return taken
    }
}

extension Bytes {
    fileprivate var untilNull: Bytes { prefix { $0 != 0 } }

    fileprivate var utf16LittleEndian: String {
        let units = stride(from: startIndex, to: endIndex - 1, by: 2).map {
            UInt16(self[$0]) | UInt16(self[$0 + 1]) << 8
        }
        return String(decoding: units.prefix { $0 != 0 }, as: UTF16.self)
    }
}
