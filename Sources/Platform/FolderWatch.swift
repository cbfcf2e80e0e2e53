import Glibc

/// Says that something was put into one of a few folders (inotify(7)). It only wakes: what is there is
/// for a listing to say, and an overflowing queue loses nothing.
package struct FolderWatch: ~Copyable {
    package let descriptor: Int32

    package init(_ folders: [String]) throws(SystemError) {
        descriptor = inotify_init1(Int32(IN_CLOEXEC) | Int32(IN_NONBLOCK))
        guard descriptor >= 0 else { throw SystemError("inotify_init") }
        for folder in folders {
            let events = UInt32(IN_MOVED_TO | IN_CLOSE_WRITE | IN_CREATE)
            // Safe: the string lives through the call.
            guard unsafe inotify_add_watch(descriptor, folder, events) >= 0 else {
                throw SystemError("inotify_add_watch", path: folder)
            }
        }
    }

    deinit { close(descriptor) }

    /// Waits for a change; the events themselves are read and forgotten.
    package func wait(wakeup: Wakeup, until deadline: ContinuousClock.Instant) -> Wakeup.WaitResult {
        let result = wakeup.wait(for: descriptor, until: deadline)
        if result == .ready {
            var events = [UInt8](repeating: 0, count: 16384)
            // Safe: at most the array's size is read into it.
            while unsafe read(descriptor, &events, events.count) > 0 {}
        }
        return result
    }
}
