import FoundationEssentials

// How a case ends, and how it begins again.
extension Deliberation {
    mutating func close(by: String, at instant: Date? = nil, _ text: String) {
        guard isOpen else { return }
        reach(.closed, at: instant ?? now)
        cancelClocks { rule, _ in rule?.afterClosing != true }
        file.stageBeforeClosing = file.stage
        file.stage = "closed"
        file.status = .closed
        file.closedAt = instant ?? now
        record(.closed, by: by, text)
    }
}
