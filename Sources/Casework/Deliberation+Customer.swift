// The customer wrote again.
extension Deliberation {
    mutating func customerWrote(_ message: CustomerMessage) {}
}
