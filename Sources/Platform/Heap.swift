import CCurl

/// Keeps a process that works for months as small as its work: one heap for all threads, whose few allocations at a
/// time do not contend, and blocks of a message's size mapped for themselves and given back (mallopt(3)).
///
/// Called before the first thread starts.
package func boundHeap() {
    mallopt(M_ARENA_MAX, 1)
    mallopt(M_MMAP_THRESHOLD, 256 * 1024)
    mallopt(M_TRIM_THRESHOLD, 1024 * 1024)
}
