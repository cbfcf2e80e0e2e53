/// What the words of a text say that no person wrote to the one who reads it.
package enum AutomaticText: Int, Sendable, CaseIterable {
    /// Somebody is away, or gone for good.
    case absence
    /// Something arrived, was booked, or is not read by anybody: all other automatic answers.
    case receipt

    package init?(name: String) {
        guard let text = Self.allCases.first(where: { "\($0)" == name }) else { return nil }
        self = text
    }

    /// Its place among the model's scores, behind the marks.
    package var lane: Int { Matter.allCases.count + Mark.allCases.count + rawValue }
}
