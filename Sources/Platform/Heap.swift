import CCurl
import Foundation

/// Keeps a process that works for months as small as its work: one heap for all threads, whose few allocations at a
/// time do not contend, and blocks of a message's size mapped for themselves and given back (mallopt(3)).
///
/// Called before the first thread starts.
package func boundHeap() {
    mallopt(M_ARENA_MAX, 1)
    mallopt(M_MMAP_THRESHOLD, 256 * 1024)
    mallopt(M_TRIM_THRESHOLD, 1024 * 1024)
}

/// The pages of the program and of the libraries it was linked with that nobody ever writes to.
///
/// Linking forty libraries and making ready leave some fifteen megabytes mapped that the work never looks at. Given back,
/// a page that is used again is mapped again from the file, without being read from disk while that is in memory anyway
/// (madvise(2), MADV_DONTNEED).
package struct PagesOfStart: Sendable {
    /// Addresses: start and end of each mapping.
    private let mappings: [(start: UInt, end: UInt)]

    /// Called before other threads may load a library. Without the list, nothing is given back.
    package init() {
        guard let list = unsafe fopen("/proc/self/smaps", "re") else {
            mappings = []
            return
        }
        defer { unsafe fclose(list) }
        var found: [(start: UInt, end: UInt)] = []
        var mapping: (start: UInt, end: UInt)?
        // Line by line: the list whole would take more than is given back.
        var buffer = [CChar](repeating: 0, count: 4096)
        // Safe: the buffer's own length bounds what is read, and a string ends in it.
        while unsafe fgets(&buffer, Int32(buffer.count), list) != nil {
            let line = String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
            if line.first?.isUppercase == false {
                // `7f5c00000000-7f5c00021000 r-xp 00000000 08:01 1234 /usr/lib/…`: of a file, and never written to.
                let fields = line.split(separator: " ", maxSplits: 5)
                let ends = fields[0].split(separator: "-").compactMap { UInt($0, radix: 16) }
                let isFile = fields.count > 5 && fields[5].contains("/") && fields[1].hasPrefix("r-")
                mapping = isFile && ends.count == 2 && ends[0] < ends[1] ? (ends[0], ends[1]) : nil
            } else if line.hasPrefix("Anonymous:") || line.hasPrefix("Swap:"), !line.contains(" 0 kB") {
                // The linker wrote to it before: it differs from the file.
                mapping = nil
            } else if line.hasPrefix("VmFlags:"), let clean = mapping {
                found.append(clean)
            }
        }
        mappings = found
    }

    package func giveBack() {
        for (start, end) in mappings {
            // Safe: a read-only mapping of this process that is never unmapped, whose pages are the file's.
            unsafe madvise(UnsafeMutableRawPointer(bitPattern: start), Int(end - start), MADV_DONTNEED)
        }
    }
}
