/// The values of one letter, by placeholder: found when a template asks for one.
struct LetterValues: Sendable {
    enum Value: Sendable, Equatable {
        case text(String)
        case flag(Bool)
        case list([[String: String]])

        var isPresent: Bool {
            switch self {
            case .text(let text): !text.isEmpty
            case .flag(let flag): flag
            case .list(let members): !members.isEmpty
            }
        }
    }

    private let value: @Sendable (String) -> Value?
    /// The members of the lists around, the innermost last.
    private var members: [[String: String]] = []
    /// What the section around depends on: it is mostly asked for again inside.
    private var shown: (name: String, value: Value)?

    init(_ values: [String: Value]) { value = { values[$0] } }

    init(_ context: LetterContext, names: [String: Placeholder]) { value = { names[$0]?.value(context) } }

    subscript(_ name: String) -> Value? {
        for member in members.reversed() {
            if let text = member[name] { return .text(text.cleaned) }
        }
        if let shown, shown.name == name { return shown.value }
        return value(name)
    }

    func text(_ name: String) -> String {
        if case .text(let text) = self[name] { text } else { "" }
    }

    /// Calls `body` with what is in sight inside a section, once for each time it is shown.
    func each(of section: Template.Section, _ body: (LetterValues) -> Void) {
        guard let value = self[section.name], value.isPresent else {
            if section.condition == .none { body(self) }
            return
        }
        var scope = self
        scope.shown = (section.name, value)
        switch (section.condition, value) {
        case (.none, _): break
        case (.each, .list(let list)):
            for member in list {
                scope.members = members + [member]
                body(scope)
            }
        case (.any, _), (.each, _): body(scope)
        }
    }
}
