// A member of staff wrote.
extension Deliberation {
    mutating func staffWrote(_ message: StaffMessage) {}
}
