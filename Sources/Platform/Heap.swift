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

/// Gives back the pages of the program and its libraries that only the start needed; what is used again is mapped again
/// from the file, without being read from disk while that is in memory anyway (madvise(2), MADV_DONTNEED).
///
/// Linking forty libraries and making ready leave some fifteen megabytes mapped that the work never looks at.
package func returnPagesOfStart() {
    // Without the list they stay, which costs nothing but the memory.
    guard let list = unsafe fopen("/proc/self/smaps", "re") else { return }
    defer { unsafe fclose(list) }
    var mapping: (start: UInt, end: UInt)?
    // Line by line: the list whole would take more than is given back.
    var buffer = [CChar](repeating: 0, count: 4096)
    // Safe: the buffer's own length bounds what is read, and a string ends in it.
    while unsafe fgets(&buffer, Int32(buffer.count), list) != nil {
        let line = String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        if line.first?.isUppercase == false {
            // `7f5c00000000-7f5c00021000 r-xp 00000000 08:01 1234 /usr/lib/…`: of a file, and never written to from here.
            let fields = line.split(separator: " ", maxSplits: 5)
            let ends = fields[0].split(separator: "-").compactMap { UInt($0, radix: 16) }
            let isFile = fields.count > 5 && fields[5].contains("/") && fields[1].hasPrefix("r-")
            mapping = isFile && ends.count == 2 && ends[0] < ends[1] ? (ends[0], ends[1]) : nil
        } else if let (start, end) = mapping, line.hasPrefix("Anonymous:"), line.contains(" 0 kB") {
            // No page of it differs from the file. Safe: the range is one mapping of this process.
            unsafe madvise(UnsafeMutableRawPointer(bitPattern: start), Int(end - start), MADV_DONTNEED)
        }
    }
}
