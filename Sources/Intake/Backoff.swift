/// How long to wait before connecting again: one second, doubling to five minutes, each up to a quarter
/// longer by chance, so that many daemons do not come back to a server at once.
package struct Backoff: Sendable {
    private static let longest = Duration.seconds(300)
    private var next = Duration.seconds(1)
    private var generator: SplitMix

    package init(seed: UInt64 = .random(in: .min ... .max)) {
        generator = SplitMix(state: seed)
    }

    package mutating func delay() -> Duration {
        let delay = next
        next = min(next * 2, Self.longest)
        return delay + delay * Double.random(in: 0..<0.25, using: &generator)
    }

    /// After a success.
    package mutating func reset() {
        next = .seconds(1)
    }

    /// SplitMix64: the same delays for the same seed.
    private struct SplitMix: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = state
            mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return mixed ^ (mixed >> 31)
        }
    }
}
