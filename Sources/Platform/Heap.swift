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
/// Linking forty libraries leaves some fifteen megabytes mapped that the work never looks at.
package func returnPagesOfStart() {
    // Without the list they stay, which costs nothing but the memory.
    guard let maps = try? String(contentsOfFile: "/proc/self/maps", encoding: .utf8) else { return }
    for line in maps.split(separator: "\n") {
        let fields = line.split(separator: " ", omittingEmptySubsequences: true)
        // Pages that are never written: code, and the constants at the head of a file. What the linker wrote to and
        // made read-only afterwards stands further on, and would be lost.
        guard fields.count > 5, fields[5].hasPrefix("/"),
            fields[1] == "r-xp" || (fields[1] == "r--p" && fields[2].allSatisfy { $0 == "0" })
        else { continue }
        let ends = fields[0].split(separator: "-").compactMap { UInt($0, radix: 16) }
        guard ends.count == 2, ends[0] < ends[1] else { continue }
        // Safe: the range is one mapping of this process, and its pages are the file's.
        unsafe madvise(UnsafeMutableRawPointer(bitPattern: ends[0]), Int(ends[1] - ends[0]), MADV_DONTNEED)
    }
}
