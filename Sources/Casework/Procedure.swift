/// An organisation's procedure, as its `procedure.json5` states it.
package struct Procedure: Codable, Sendable {
    package var name: String
    package var title: String
    package var kinds: [String: KindRule]
    package var checklist: [String]
    package var wording: Wording

    package struct KindRule: Codable, Sendable {
        /// What the procedure calls it: acorn's feedback is "dissatisfaction".
        package var label: String
        /// The stage it enters at.
        package var enters: String
        package var receipt: LetterName
    }

    package struct Wording: Codable, Sendable {
        /// Words and phrases no letter may use.
        package var never: [String]
    }
}
