import Platform

extension FetchedMessage {
    /// SHA-256 of the message from its first field that is no trace of the way it took.
    ///
    /// The same message fetched again, or delivered by two routes, has the same digest.
    package var digest: [UInt8] { SHA256.digest(of: bytes[firstAuthoredField(of: bytes)...]) }
}

/// The offset of the first field that the author's side wrote: relays put theirs above it.
func firstAuthoredField(of bytes: [UInt8]) -> Int {
    var start = 0
    while start < bytes.count {
        let name = bytes[start...].prefix { $0 != UInt8(ascii: ":") && $0 != 10 && $0 != 13 }
        guard start + name.count < bytes.count, bytes[start + name.count] == UInt8(ascii: ":"), isTrace(name) else {
            break
        }
        start = endOfField(bytes, from: start + name.count)
    }
    return start
}

private func isTrace(_ name: ArraySlice<UInt8>) -> Bool {
    let name = String(decoding: name, as: UTF8.self).lowercased()
    return name.hasPrefix("x-")
        || ["received", "return-path", "delivered-to", "authentication-results"].contains(name)
}

/// After the line end that no white space follows.
private func endOfField(_ bytes: [UInt8], from offset: Int) -> Int {
    var index = offset
    while let end = bytes[index...].firstIndex(of: 10) {
        index = end + 1
        guard index < bytes.count, bytes[index] == 32 || bytes[index] == 9 else { return index }
    }
    return bytes.count
}
