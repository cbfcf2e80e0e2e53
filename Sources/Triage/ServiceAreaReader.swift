package import Casework

/// Finds the service area whose `match` words a text names most often; of equals, the one named first.
package struct ServiceAreaReader: Sendable {
    private let areas: [ServiceArea]
    private let phrases: PhraseTable

    package init(_ areas: [ServiceArea]) {
        self.areas = areas
        // `repair` also finds `repairs` and `repaired`.
        phrases = PhraseTable(
            areas.map { area in
                area.match.map { $0.split(separator: " ").map { $0 + "+" }.joined(separator: " ") }.joined(
                    separator: ","
                )
            }
        )
    }

    func read(_ text: WordText) -> ServiceArea? {
        var counts: [Int: Int] = [:]
        var order: [Int] = []
        for match in phrases.matches(in: text) {
            if counts[match.tag] == nil { order.append(match.tag) }
            counts[match.tag, default: 0] += 1
        }
        let most = counts.values.max()
        return order.first { counts[$0] == most }.map { areas[$0] }
    }
}
