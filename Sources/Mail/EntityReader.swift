/// Cuts a message into its tree of body parts (RFC 2046 §5.1) in one pass over the bytes: every
/// delimiter of every open multipart is looked for at once, so nesting costs nothing.
struct EntityReader {
    private let bytes: [UInt8]
    private let limits: MessageLimits
    private var boundaries: [Bytes] = []
    private var partCount = 0
    private(set) var defects = Defects()

    /// Where a body ended.
    private struct Stop {
        /// The end of the body, before the line end that belongs to the delimiter.
        var bodyEnd: Int
        /// After the delimiter line.
        var next: Int
        /// The open boundary that ended it; nil at the end of the message.
        var boundary: Int?
        var isFinal = false
    }

    init(_ bytes: [UInt8], limits: MessageLimits) {
        self.bytes = bytes
        self.limits = limits
    }

    /// The whole message, from the first line that is not blank.
    mutating func message(depth: Int = 0) -> Entity {
        var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        while start < bytes.count, bytes[start] == .lineFeed || bytes[start] == .carriageReturn { start += 1 }
        return entity(from: start, depth: depth, default: .plainText).entity
    }

    private mutating func entity(from start: Int, depth: Int, default defaultType: MediaType) -> (
        entity: Entity, stop: Stop
    ) {
        let open = boundaries
        let header = HeaderBlock(bytes, from: start, limit: limits.fields, defects: &defects) { line in
            EntityReader.delimiter(bytes, line, of: open) != nil
        }
        let text = HeaderText()
        let stated = header.first("content-type").map { MediaType($0.body, text: text) }
        var type = stated ?? defaultType
        if !type.value.contains("/") {
            // RFC 2045 §5.2 takes what it cannot read as plain text.
            if stated != nil { defects.add("media type not understood") }
            type = type.value == "text" || stated == nil ? MediaType(value: "text/plain") : type
        }
        var encoding = TransferEncoding.identity
        if let field = header.first("content-transfer-encoding") {
            encoding = TransferEncoding(HeaderText.unfold(field.body))
        }
        var entity = Entity(
            header: header,
            type: type,
            isTypeStated: stated != nil,
            disposition: header.first("content-disposition").map { MediaType($0.body, text: text) },
            encoding: encoding,
            body: bytes[header.end..<header.end],
            depth: depth
        )

        let mayNest = depth < limits.depth && partCount < limits.parts
        if !mayNest, type.isMultipart || type.isMessage { defects.add("more parts or deeper nesting than the limit") }
        if mayNest, type.isMultipart, let boundary = boundary(of: entity) {
            let stop = multipart(&entity, boundary: boundary)
            return (entity, stop)
        }
        if mayNest, type.isMessage, case .identity = encoding {
            partCount += 1
            let inner = self.entity(from: firstContent(from: header.end), depth: depth + 1, default: .plainText)
            entity.message = [inner.entity]
            entity.body = bytes[header.end..<max(header.end, inner.stop.bodyEnd)]
            return (entity, inner.stop)
        }
        let stop = nextDelimiter(from: header.end)
        entity.body = bytes[header.end..<max(header.end, stop.bodyEnd)]
        return (entity, stop)
    }

    private mutating func multipart(_ entity: inout Entity, boundary: Bytes) -> Stop {
        let mine = boundaries.count
        boundaries.append(boundary)
        let childDefault = entity.type.value == "multipart/digest" ? MediaType(value: "message/rfc822") : .plainText
        var stop = nextDelimiter(from: entity.header.end)
        if stop.boundary != mine { defects.add("multipart without its parts") }
        while stop.boundary == mine, !stop.isFinal, partCount < limits.parts {
            partCount += 1
            let child = self.entity(from: stop.next, depth: entity.depth + 1, default: childDefault)
            entity.parts.append(child.entity)
            stop = child.stop
        }
        boundaries.removeLast()
        if stop.boundary == mine {
            if !stop.isFinal { defects.add("more parts or deeper nesting than the limit") }
            // What follows the last delimiter is of no meaning (RFC 2046 §5.1.1).
            stop = nextDelimiter(from: stop.next)
        } else if !entity.parts.isEmpty {
            defects.add("no final boundary")
        }
        entity.body = bytes[entity.header.end..<max(entity.header.end, stop.bodyEnd)]
        return stop
    }

    /// The stated boundary; where it is missing, the first line that looks like one.
    private mutating func boundary(of entity: Entity) -> Bytes? {
        if let stated = entity.type.parameters["boundary"], !stated.isEmpty, stated.utf8.count <= 1000 {
            return Bytes(stated)
        }
        defects.add("multipart without a boundary")
        // QUIRK: fixture malformed/boundary-not-stated.eml
        var position = entity.header.end
        for _ in 0..<20 where position < bytes.count {
            let line = bytes.line(at: position)
            if line.count > 4, bytes[line.lowerBound] == .hyphen, bytes[line.lowerBound + 1] == .hyphen {
                return bytes[(line.lowerBound + 2)..<line.upperBound]
            }
            position = bytes.afterLine(line)
        }
        return nil
    }

    /// A message inside another may begin with blank lines.
    private func firstContent(from start: Int) -> Int {
        var start = start
        while start < bytes.count, bytes[start] == .lineFeed || bytes[start] == .carriageReturn { start += 1 }
        return start
    }

    private func nextDelimiter(from start: Int) -> Stop {
        guard !boundaries.isEmpty else { return Stop(bodyEnd: bytes.count, next: bytes.count) }
        var position = start
        while position < bytes.count {
            if bytes[position] == .hyphen, position + 1 < bytes.count, bytes[position + 1] == .hyphen {
                let line = bytes.line(at: position)
                if let found = EntityReader.delimiter(bytes, line, of: boundaries) {
                    var end = position
                    if end > start, bytes[end - 1] == .lineFeed { end -= 1 }
                    if end > start, end < position, bytes[end - 1] == .carriageReturn { end -= 1 }
                    return Stop(
                        bodyEnd: end,
                        next: bytes.afterLine(line),
                        boundary: found.index,
                        isFinal: found.isFinal
                    )
                }
            }
            guard let feed = bytes.firstIndex(of: .lineFeed, from: position) else { break }
            position = feed + 1
        }
        return Stop(bodyEnd: bytes.count, next: bytes.count)
    }

    /// Which open boundary, the innermost first, the line is the delimiter of.
    private static func delimiter(_ bytes: [UInt8], _ line: Range<Int>, of boundaries: [Bytes]) -> (
        index: Int, isFinal: Bool
    )? {
        let line = bytes[line]
        guard line.count > 2, line[line.startIndex + 1] == .hyphen else { return nil }
        let content = line.dropFirst(2)
        for index in boundaries.indices.reversed() where content.starts(with: boundaries[index]) {
            let rest = content.dropFirst(boundaries[index].count)
            if rest.isBlank { return (index, false) }
            if rest.count >= 2, rest.starts(with: "--".utf8), rest.dropFirst(2).isBlank { return (index, true) }
        }
        return nil
    }
}
