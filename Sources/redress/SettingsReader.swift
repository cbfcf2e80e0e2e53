import Casework

/// Reads one JSON5 object key by key and gathers every problem instead of stopping at the first.
///
/// A key that nobody asked for is a problem too: `finish()` names it with the nearest right word.
final class SettingsReader {
    /// Where the problems of a whole file come together.
    final class Report {
        let file: String
        private(set) var problems: [JSON5Problem] = []

        init(file: String) { self.file = file }

        func add(_ line: Int, _ text: String) {
            problems.append(JSON5Problem(file: file, line: line, text: text))
        }

        var sentences: [String] { problems.sorted { $0.line < $1.line }.map(\.description) }
    }

    let report: Report
    private let path: String
    private let line: Int
    private let members: [JSON5.Member]
    private var asked: [String] = []

    init(_ members: [JSON5.Member], at path: String, line: Int, report: Report) {
        self.members = members
        self.path = path
        self.line = line
        self.report = report
        for (index, member) in members.enumerated() where members[..<index].contains(where: { $0.key == member.key }) {
            report.add(member.line, "\"\(name(member.key))\" is given twice")
        }
    }

    /// In the order written.
    var keys: [String] { members.map(\.key) }

    func name(_ key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }

    func has(_ key: String) -> Bool { member(key) != nil }

    /// Reports a problem where `key` stands, or where its object begins.
    func problem(_ key: String, _ text: String) { report.add(member(key)?.line ?? line, text) }

    private func member(_ key: String) -> JSON5.Member? { members.first { $0.key == key } }

    func value(_ key: String) -> JSON5.Value? {
        asked.append(key)
        if case .null? = member(key)?.value.value { return nil }
        return member(key)?.value.value
    }

    func string(_ key: String) -> String? {
        typed(key, "a text in quotes") { if case .string(let text) = $0 { text } else { nil } }
    }

    func required(_ key: String, _ why: String) -> String {
        guard let text = string(key) else {
            if member(key) == nil { problem(key, "\"\(name(key))\" is missing: \(why)") }
            return ""
        }
        if text.isEmpty { problem(key, "\"\(name(key))\" is empty: \(why)") }
        return text
    }

    func integer(_ key: String, in range: ClosedRange<Int>) -> Int? {
        typed(key, "a whole number from \(range.lowerBound) to \(range.upperBound)") {
            if case .number(let number) = $0, let whole = Int(exactly: number), range.contains(whole) {
                whole
            } else {
                nil
            }
        }
    }

    func number(_ key: String, in range: ClosedRange<Double>) -> Double? {
        typed(key, "a number from \(range.lowerBound) to \(range.upperBound)") {
            if case .number(let number) = $0, range.contains(number) { number } else { nil }
        }
    }

    func strings(_ key: String) -> [String]? {
        typed(key, "a list of texts") { value in
            guard case .array(let items) = value else { return nil }
            let texts = items.compactMap { if case .string(let text) = $0.value { text } else { nil } }
            return texts.count == items.count ? texts : nil
        }
    }

    /// Reads the object at `key`; `body` asks for its keys.
    func object<R>(_ key: String, _ body: (SettingsReader) -> R) -> R? {
        guard let inner = typed(key, "an object in braces", { if case .object(let o) = $0 { o } else { nil } }) else {
            return nil
        }
        return SettingsReader(inner, at: name(key), line: member(key)?.line ?? line, report: report).reading(body)
    }

    func objects<R>(_ key: String, _ body: (SettingsReader) -> R) -> [R]? {
        guard let items = typed(key, "a list", { if case .array(let a) = $0 { a } else { nil } }) else { return nil }
        return items.enumerated().compactMap { index, item in
            guard case .object(let inner) = item.value else {
                report.add(item.line, "\"\(name(key))[\(index)]\" must be an object in braces")
                return nil
            }
            return SettingsReader(inner, at: "\(name(key))[\(index)]", line: item.line, report: report).reading(body)
        }
    }

    func reading<R>(_ body: (SettingsReader) -> R) -> R {
        let result = body(self)
        for key in keys where !asked.contains(key) {
            problem(key, "unknown key \"\(name(key))\"\(didYouMean(key, among: asked))")
        }
        return result
    }

    private func typed<T>(_ key: String, _ shape: String, _ read: (JSON5.Value) -> T?) -> T? {
        guard let value = value(key) else { return nil }
        guard let result = read(value) else {
            problem(key, "\"\(name(key))\" must be \(shape)")
            return nil
        }
        return result
    }
}
