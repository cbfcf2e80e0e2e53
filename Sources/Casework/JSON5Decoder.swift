extension JSON5 {
    /// Decodes a document strictly: a key that no type asks for is a problem, with the nearest known one.
    ///
    /// Goes on after a value of the wrong type, so that one run finds all it can. A list, table, `Bool` or optional
    /// left out is empty, false or nil. The value is nil if any problem makes it unusable.
    package static func decode<T: Decodable>(
        _ type: T.Type,
        from text: String,
        file: String
    ) -> (value: T?, problems: [JSON5Problem]) {
        let document: JSON5
        do {
            document = try parse(text)
        } catch {
            return (nil, [JSON5Problem(file: file, line: error.line, text: error.text)])
        }
        let findings = Findings()
        let root = Node(document, path: "", findings: findings)
        // What it throws is among the findings already, with its line.
        let value = try? root.decode(type)
        findings.reportUnknownKeys()
        let problems = findings.problems
            .sorted { ($0.line, $0.text) < ($1.line, $1.text) }
            .map { JSON5Problem(file: file, line: $0.line, text: $0.text) }
        return (findings.fatal ? nil : value, problems)
    }

    /// What one decoding collects. Lives only inside `decode`, on one thread.
    fileprivate final class Findings {
        var problems: [JSON5Problem] = []
        var fatal = false
        private var unknown: [(path: String, key: String, line: Int, asked: AskedKeys)] = []

        func report(_ text: String, _ line: Int) {
            fatal = true
            let problem = JSON5Problem(line: line, text: text)
            if !problems.contains(problem) { problems.append(problem) }
        }

        func note(unknown member: JSON5.Member, at path: String, asked: AskedKeys) {
            unknown.append((path, member.key, member.line, asked))
        }

        /// Only at the end is it known which keys the types asked for.
        func reportUnknownKeys() {
            for found in unknown {
                let name = found.path.isEmpty ? found.key : "\(found.path).\(found.key)"
                let hint = didYouMean(found.key, among: found.asked.keys)
                problems.append(JSON5Problem(line: found.line, text: "unknown key \"\(name)\"\(hint)"))
            }
        }
    }

    /// The keys that a type asked one table for.
    fileprivate final class AskedKeys {
        var keys: [String] = []
    }

    /// Thrown through `Decodable`'s initialisers after the problem has been reported.
    fileprivate struct Reported: Error {}
}

/// A value on the way through `Decodable`.
private struct Node: Decoder {
    let json: JSON5
    let path: String
    let findings: JSON5.Findings

    init(_ json: JSON5, path: String, findings: JSON5.Findings) {
        self.json = json
        self.path = path
        self.findings = findings
    }

    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
        switch json.value {
        case .object(let members): KeyedDecodingContainer(Table<Key>(self, members))
        case .missing: KeyedDecodingContainer(Table<Key>(self, []))
        default: throw wrong("a table in { }")
        }
    }

    func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
        switch json.value {
        case .array(let elements): return List(self, elements)
        case .missing: return List(self, [])
        default:
            // Goes on as with an empty one, to find what else is wrong.
            _ = wrong("a list in [ ]")
            return List(self, [])
        }
    }

    func singleValueContainer() throws -> any SingleValueDecodingContainer { Scalar(node: self) }

    func wrong(_ expected: String) -> JSON5.Reported {
        let name = path.isEmpty ? "the document" : "“\(path)”"
        if case .missing = json.value {
            findings.report("\(name) is missing: it should be \(expected)", json.line)
        } else {
            findings.report("\(name) should be \(expected)", json.line)
        }
        return JSON5.Reported()
    }

    func decode<T: Decodable>(_ type: T.Type) throws -> T {
        if let named = type as? any NamedValue.Type { return try decode(named, as: type) }
        do {
            return try T(from: self)
        } catch let error as DecodingError {
            if case .dataCorrupted(let context) = error {
                findings.report("“\(path)”: \(context.debugDescription)", json.line)
            } else if !findings.fatal {
                findings.report("“\(path)” cannot be read", json.line)
            }
            throw JSON5.Reported()
        }
    }

    /// A value out of a fixed set: says which are allowed.
    private func decode<T, N: NamedValue>(_ named: N.Type, as type: T.Type) throws -> T {
        guard case .string(let text) = json.value else { throw wrong("one of \(N.allNames.joined(separator: ", "))") }
        if let value = N(rawValue: text) as? T { return value }
        let hint = nearest(text, among: N.allNames).map { " (did you mean “\($0)”?)" } ?? ""
        findings.report(
            "“\(path)” is “\(text)”\(hint.isEmpty ? "; it may be " + N.allNames.joined(separator: ", ") : hint)",
            json.line
        )
        guard let first = N.allCases.first as? T else { throw JSON5.Reported() }
        return first
    }

    func child(_ json: JSON5, _ name: String) -> Node {
        Node(json, path: path.isEmpty ? name : "\(path).\(name)", findings: findings)
    }
}

/// An enumeration that files spell by name. Conforming makes a wrong name a finding that lists the right ones.
package protocol NamedValue: RawRepresentable<String>, CaseIterable {}

extension NamedValue {
    fileprivate static var allNames: [String] { allCases.map(\.rawValue) }
}

private struct Scalar: SingleValueDecodingContainer {
    let node: Node
    var codingPath: [any CodingKey] { [] }

    func decodeNil() -> Bool {
        switch node.json.value {
        case .null, .missing: true
        default: false
        }
    }

    func decode(_ type: Bool.Type) throws -> Bool {
        switch node.json.value {
        case .bool(let value): value
        case .missing: false
        default: instead(false, of: "true or false")
        }
    }

    func decode(_ type: String.Type) throws -> String {
        guard case .string(let value) = node.json.value else { return instead("", of: "a text in quotes") }
        return value
    }

    func decode(_ type: Double.Type) throws -> Double {
        guard case .number(let value) = node.json.value else { return instead(0, of: "a number") }
        return value
    }

    /// Reports, and lets the decoding go on to find what else is wrong.
    private func instead<T>(_ value: T, of expected: String) -> T {
        _ = node.wrong(expected)
        return value
    }

    private func integer<T: FixedWidthInteger>(_ type: T.Type) throws -> T {
        guard case .number(let value) = node.json.value, let whole = T(exactly: value) else {
            return instead(0, of: "a whole number")
        }
        return whole
    }

    func decode(_ type: Float.Type) throws -> Float { Float(try decode(Double.self)) }
    func decode(_ type: Int.Type) throws -> Int { try integer(type) }
    func decode(_ type: Int8.Type) throws -> Int8 { try integer(type) }
    func decode(_ type: Int16.Type) throws -> Int16 { try integer(type) }
    func decode(_ type: Int32.Type) throws -> Int32 { try integer(type) }
    func decode(_ type: Int64.Type) throws -> Int64 { try integer(type) }
    func decode(_ type: UInt.Type) throws -> UInt { try integer(type) }
    func decode(_ type: UInt8.Type) throws -> UInt8 { try integer(type) }
    func decode(_ type: UInt16.Type) throws -> UInt16 { try integer(type) }
    func decode(_ type: UInt32.Type) throws -> UInt32 { try integer(type) }
    func decode(_ type: UInt64.Type) throws -> UInt64 { try integer(type) }
    func decode<T: Decodable>(_ type: T.Type) throws -> T { try node.decode(type) }
}

private struct Table<Key: CodingKey>: KeyedDecodingContainerProtocol {
    let node: Node
    let members: [String: JSON5]
    let allKeys: [Key]
    let asked = JSON5.AskedKeys()

    init(_ node: Node, _ members: [JSON5.Member]) {
        self.node = node
        var known: [String: JSON5] = [:]
        for member in members {
            if known.updateValue(member.value, forKey: member.key) != nil {
                node.findings.report("the key \"\(member.key)\" stands twice", member.line)
            }
            if Key(stringValue: member.key) == nil {
                node.findings.note(unknown: member, at: node.path, asked: asked)
            }
        }
        self.members = known
        allKeys = members.compactMap { Key(stringValue: $0.key) }
    }

    var codingPath: [any CodingKey] { [] }

    private func node(_ key: Key) -> Node {
        asked.keys.append(key.stringValue)
        return node.child(members[key.stringValue] ?? JSON5(value: .missing, line: node.json.line), key.stringValue)
    }

    func contains(_ key: Key) -> Bool {
        asked.keys.append(key.stringValue)
        return members[key.stringValue] != nil
    }

    func decodeNil(forKey key: Key) throws -> Bool { Scalar(node: node(key)).decodeNil() }
    func decode<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T { try node(key).decode(type) }

    func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type,
        forKey key: Key
    ) throws -> KeyedDecodingContainer<Nested> { try node(key).container(keyedBy: type) }

    func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
        try node(key).unkeyedContainer()
    }

    func superDecoder() throws -> any Decoder { node }
    func superDecoder(forKey key: Key) throws -> any Decoder { node(key) }
}

private struct List: UnkeyedDecodingContainer {
    let node: Node
    let elements: [JSON5]
    private(set) var currentIndex = 0

    init(_ node: Node, _ elements: [JSON5]) {
        self.node = node
        self.elements = elements
    }

    var codingPath: [any CodingKey] { [] }
    var count: Int? { elements.count }
    var isAtEnd: Bool { currentIndex >= elements.count }

    private mutating func next() throws -> Node {
        guard currentIndex < elements.count else { throw node.wrong("a longer list") }
        defer { currentIndex += 1 }
        return Node(elements[currentIndex], path: "\(node.path)[\(currentIndex)]", findings: node.findings)
    }

    mutating func decodeNil() throws -> Bool {
        guard currentIndex < elements.count, case .null = elements[currentIndex].value else { return false }
        currentIndex += 1
        return true
    }

    mutating func decode<T: Decodable>(_ type: T.Type) throws -> T { try next().decode(type) }

    mutating func nestedContainer<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
        try next().container(keyedBy: type)
    }

    mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer { try next().unkeyedContainer() }
    mutating func superDecoder() throws -> any Decoder { try next() }
}
