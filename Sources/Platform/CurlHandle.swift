import CCurl
import Glibc

/// Owns one libcurl handle and the connection kept in it.
///
/// Every wait ends at once when the wakeup is signalled, so that a stop never waits for a server. The
/// handle sits in a multi handle for that reason: `curl_easy_perform` cannot be interrupted.
@safe
package struct CurlHandle: ~Copyable {
    // Both pointers are made in init, freed in deinit and never leave the handle.
    private let easy: UnsafeMutableRawPointer
    private let multi: UnsafeMutableRawPointer
    private let transfer: CurlTransfer
    private let wakeup: Wakeup
    private var isAttached = false

    /// A function, for an initialiser of a non-copyable type cannot throw once all is set.
    package static func make(wakeup: Wakeup) throws(CurlError) -> CurlHandle {
        // libcurl 7.84 and later initialise themselves safely from any thread.
        guard let easy = unsafe curl_easy_init() else { throw CurlError(.other, "libcurl has no memory") }
        guard let multi = unsafe curl_multi_init() else {
            unsafe curl_easy_cleanup(easy)
            throw CurlError(.other, "libcurl has no memory")
        }
        let handle = unsafe CurlHandle(easy: easy, multi: multi, wakeup: wakeup)
        try handle.prepare()
        return handle
    }

    private init(easy: UnsafeMutableRawPointer, multi: UnsafeMutableRawPointer, wakeup: Wakeup) {
        unsafe self.easy = easy
        unsafe self.multi = multi
        self.wakeup = wakeup
        transfer = CurlTransfer(wakeup: wakeup)
    }

    private borrowing func prepare() throws(CurlError) {
        // Safe here and below: `transfer` lives as long as the handle that calls back with it.
        let context = unsafe Unmanaged.passUnretained(transfer).toOpaque()
        try set(CURLOPT_NOSIGNAL, 1)
        try set(CURLOPT_NOPROGRESS, 0)
        try set(CURLOPT_QUICK_EXIT, 1)
        try set(CURLOPT_TCP_KEEPALIVE, 1)
        try set(CURLOPT_SSL_VERIFYPEER, 1)
        try set(CURLOPT_SSL_VERIFYHOST, 2)
        unsafe try check(redress_curl_set_progress(easy, CurlTransfer.progress))
        unsafe try check(redress_curl_set_transfer(easy, CURLOPT_READFUNCTION, CurlTransfer.read))
        unsafe try check(redress_curl_set_transfer(easy, CURLOPT_WRITEFUNCTION, CurlTransfer.write))
        unsafe try check(redress_curl_set_transfer(easy, CURLOPT_HEADERFUNCTION, CurlTransfer.header))
        for option in [CURLOPT_XFERINFODATA, CURLOPT_READDATA, CURLOPT_WRITEDATA, CURLOPT_HEADERDATA] {
            unsafe try check(redress_curl_set_pointer(easy, option, context))
        }
        unsafe try check(redress_curl_set_pointer(easy, CURLOPT_ERRORBUFFER, transfer.errorText))
    }

    deinit {
        // libcurl says QUIT or LOGOUT and would wait for the answer: with nothing to read it does not.
        if let socket { shutdown(socket, Int32(SHUT_RD)) }
        if isAttached { _ = unsafe curl_multi_remove_handle(multi, easy) }
        _ = unsafe curl_multi_cleanup(multi)
        unsafe curl_easy_cleanup(easy)
    }

    // Each setter is safe: libcurl copies strings, and a list is kept by `transfer`.
    borrowing func set(_ option: CURLoption, _ value: Int) throws(CurlError) {
        unsafe try check(redress_curl_set_long(easy, option, value))
    }
    borrowing func set(_ option: CURLoption, _ value: String?) throws(CurlError) {
        guard value?.utf8.contains(0) != true else { throw CurlError(.other, "a setting holds a zero byte") }
        unsafe try check(redress_curl_set_string(easy, option, value))
    }
    borrowing func set(_ option: CURLoption, offset value: Int) throws(CurlError) {
        unsafe try check(redress_curl_set_offset(easy, option, value))
    }
    borrowing func set(_ option: CURLoption, list: [String]) throws(CurlError) {
        unsafe try check(redress_curl_set_list(easy, option, transfer.keep(list)))
    }

    private borrowing func check(_ code: CURLcode) throws(CurlError) {
        guard code == CURLE_OK else { throw CurlError(code, detail: "") }
    }

    /// The body of the next upload.
    borrowing func setUpload(_ bytes: [UInt8]) throws(CurlError) {
        transfer.upload = bytes[...]
        try set(CURLOPT_UPLOAD, 1)
        try set(CURLOPT_INFILESIZE_LARGE, offset: bytes.count)
    }

    /// The lines the server sent during the last `perform`, without their line ends.
    package var replyLines: [String] { transfer.lines }
    /// What came in the last `perform`.
    package var body: [UInt8] { transfer.received }
    /// The whole upload was handed to libcurl.
    package var isUploaded: Bool { transfer.isUploaded }

    /// Whether the last `perform` had to open a connection.
    package var opened: Bool { value(of: CURLINFO_NUM_CONNECTS) > 0 }
    package var responseCode: Int { value(of: CURLINFO_RESPONSE_CODE) }

    private func value(of info: CURLINFO) -> Int {
        var value = 0
        // Safe: fills a local of the type the information has.
        return unsafe redress_curl_get_long(easy, info, &value) == CURLE_OK ? value : 0
    }

    /// Connects, logs in and does what is set. A signalled wakeup ends it once `grace` has passed.
    package mutating func perform(grace: Duration = .zero) throws(CurlError) {
        transfer.begin(grace: grace)
        // Safe throughout: both handles are live, and every pointer is to a local or an own buffer.
        if isAttached { _ = unsafe curl_multi_remove_handle(multi, easy) }
        guard unsafe curl_multi_add_handle(multi, easy) == CURLM_OK else {
            throw CurlError(.other, "libcurl has no memory")
        }
        isAttached = true
        while true {
            var running: Int32 = 0
            guard unsafe curl_multi_perform(multi, &running) == CURLM_OK else {
                throw CurlError(.other, "libcurl failed")
            }
            var left: Int32 = 0
            while let message = unsafe curl_multi_info_read(multi, &left) {
                guard unsafe message.pointee.msg == CURLMSG_DONE else { continue }
                let code = unsafe message.pointee.data.result
                guard code != CURLE_OK else { return }
                // While libcurl waits for the answer to the final dot, it is the callback that interrupts.
                guard code != CURLE_ABORTED_BY_CALLBACK else { throw interruption() }
                throw unsafe CurlError(code, detail: String(cString: transfer.errorText))
            }
            if transfer.isInterrupted() { throw interruption() }
            var waker = curl_waitfd(fd: wakeup.descriptor, events: Int16(CURL_WAIT_POLLIN), revents: 0)
            // In the time of grace the wakeup stays signalled: it is no longer waited for.
            _ = unsafe curl_multi_poll(multi, &waker, transfer.isInGrace ? 0 : 1, transfer.isInGrace ? 50 : 1000, nil)
        }
    }

    private borrowing func interruption() -> CurlError {
        sever()
        return CurlError(.interrupted, "interrupted")
    }

    /// Ends the connection without a farewell, so that closing it waits for nobody.
    package borrowing func sever() {
        if let socket { shutdown(socket, Int32(SHUT_RDWR)) }
    }

    private var socket: Int32? {
        var socket: curl_socket_t = -1
        // Safe: fills a local of the right type.
        return unsafe redress_curl_get_socket(easy, &socket) == CURLE_OK && socket >= 0 ? socket : nil
    }
}

/// After `perform` with CURLOPT_CONNECT_ONLY: the bare, authenticated connection.
extension CurlHandle {
    package borrowing func send(_ bytes: [UInt8], until deadline: ContinuousClock.Instant) throws(CurlError) {
        var sent = 0
        while sent < bytes.count {
            var count = 0
            // Safe: the pointer and the count are those of what is left of the array.
            let code = unsafe bytes.withUnsafeBytes {
                unsafe curl_easy_send(easy, $0.baseAddress.map { unsafe $0 + sent }, $0.count - sent, &count)
            }
            sent += count
            if code == CURLE_AGAIN {
                guard try wait(.output, until: deadline) else { throw CurlError(.timedOut, "the server reads nothing") }
            } else if code != CURLE_OK {
                throw CurlError(code, detail: "")
            }
        }
    }

    /// Appends what has come, up to `most` bytes, and says how many; nil where nothing has come yet.
    /// Read until nil before waiting: TLS holds bytes back that `poll` cannot see.
    package borrowing func receive(into buffer: inout [UInt8], most: Int = 262_144) throws(CurlError) -> Int? {
        var count = 0
        let code = unsafe transfer.chunk(most) { chunk in
            // Safe: no more than the chunk's size is read into it.
            unsafe curl_easy_recv(easy, chunk.baseAddress, chunk.count, &count)
        }
        if code == CURLE_AGAIN { return nil }
        guard code == CURLE_OK else { throw CurlError(code, detail: "") }
        guard count > 0 else { throw CurlError(.unreachable, "the server closed the connection") }
        transfer.appendChunk(count, to: &buffer)
        return count
    }

    /// False once the deadline has passed.
    package borrowing func wait(
        _ direction: Wakeup.Direction,
        until deadline: ContinuousClock.Instant
    ) throws(CurlError) -> Bool {
        guard let socket else { throw CurlError(.unreachable, "the connection is gone") }
        switch wakeup.wait(for: socket, direction, until: deadline) {
        case .ready: return true
        case .timedOut: return false
        case .woken: throw interruption()
        }
    }
}
