/// Wakes a loop. A ring while it works is kept, so that the loop looks once more; several are one.
struct Bell: Sendable {
    let rings: AsyncStream<Void>
    private let continuation: AsyncStream<Void>.Continuation

    init() {
        (rings, continuation) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
    }

    func ring() { continuation.yield() }

    /// After the ring that is kept, there are no more.
    func retire() { continuation.finish() }
}
