import CCurl

/// What libcurl's callbacks read and write. One lives beside each handle and dies after it.
@safe
final class CurlTransfer {
    var upload: ArraySlice<UInt8> = []
    private(set) var isUploaded = false
    private(set) var lines: [String] = []
    private(set) var received: [UInt8] = []
    // Both buffers are made in init, freed in deinit, and libcurl forgets them before.
    let errorText: UnsafeMutablePointer<CChar>
    private let chunk: UnsafeMutableRawBufferPointer
    private var list: UnsafeMutablePointer<curl_slist>?
    private let wakeup: Wakeup
    private var grace = Duration.zero
    private var end: ContinuousClock.Instant?

    /// A server that answers more than this is not one we understand.
    private static let mostLines = 1000
    private static let mostReceived = 4 << 20

    init(wakeup: Wakeup) {
        self.wakeup = wakeup
        unsafe errorText = .allocate(capacity: Int(CURL_ERROR_SIZE))
        unsafe errorText.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
        unsafe chunk = .allocate(byteCount: 262_144, alignment: 16)
        unsafe list = nil
    }

    deinit {
        unsafe errorText.deallocate()
        unsafe chunk.deallocate()
        unsafe curl_slist_free_all(list)
    }

    func begin(grace: Duration) {
        self.grace = grace
        end = nil
        isUploaded = false
        lines = []
        received = []
        unsafe errorText[0] = 0
    }

    var isInGrace: Bool { end != nil }

    /// Whether the wakeup was signalled and the time of grace is over.
    func isInterrupted() -> Bool {
        if end == nil, wakeup.isSignalled { end = .now + grace }
        return end.map { $0 <= .now } ?? false
    }

    /// libcurl copies no list: it is kept until the next one or the end.
    func keep(_ values: [String]) -> UnsafeMutablePointer<curl_slist>? {
        unsafe curl_slist_free_all(list)
        unsafe list = nil
        // Safe: libcurl copies each string into the list.
        for value in values { unsafe list = curl_slist_append(list, value) }
        return unsafe list
    }

    func chunk<Result>(_ most: Int, _ body: (UnsafeMutableRawBufferPointer) -> Result) -> Result {
        unsafe body(UnsafeMutableRawBufferPointer(rebasing: chunk.prefix(most)))
    }

    func appendChunk(_ count: Int, to buffer: inout [UInt8]) {
        unsafe buffer.append(contentsOf: chunk.prefix(count))
    }

    // The callbacks are safe: libcurl passes `size * count` valid bytes, and the context set with them.

    private static func from(_ context: UnsafeMutableRawPointer?) -> CurlTransfer? {
        unsafe context.map { unsafe Unmanaged<CurlTransfer>.fromOpaque($0).takeUnretainedValue() }
    }

    static let read: redress_curl_transfer = { bytes, size, count, context in
        guard let transfer = unsafe from(context), let bytes = unsafe bytes else { return 0 }
        let part = transfer.upload.prefix(size * count)
        unsafe UnsafeMutableRawBufferPointer(start: bytes, count: size * count).copyBytes(from: part)
        transfer.upload = transfer.upload.dropFirst(part.count)
        transfer.isUploaded = transfer.upload.isEmpty
        return part.count
    }

    static let write: redress_curl_transfer = { bytes, size, count, context in
        guard let transfer = unsafe from(context), let bytes = unsafe bytes else { return 0 }
        guard transfer.received.count + size * count <= mostReceived else { return 0 }
        unsafe transfer.received.append(contentsOf: UnsafeRawBufferPointer(start: bytes, count: size * count))
        return size * count
    }

    static let header: redress_curl_transfer = { bytes, size, count, context in
        guard let transfer = unsafe from(context), let bytes = unsafe bytes else { return 0 }
        guard transfer.lines.count < mostLines else { return 0 }
        var line = unsafe Array(UnsafeRawBufferPointer(start: bytes, count: size * count))
        while let last = line.last, last == 0x0A || last == 0x0D { line.removeLast() }
        transfer.lines.append(String(decoding: line, as: UTF8.self))
        return size * count
    }

    static let progress: redress_curl_progress = { context, _, _, _, _ in
        unsafe from(context)?.isInterrupted() == true ? 1 : 0
    }
}
