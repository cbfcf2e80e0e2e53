import Foundation
import Glibc
import Platform
import TestSupport
import Testing

@Test func `a lock is held by one, and names its holder`() throws {
    let folder = try TemporaryFolder("lock")
    defer { folder.remove() }
    let path = folder.path("redress.lock")
    do {
        let first = try FileLock(path: path)
        let failure = #expect(throws: FileLock.Failure.self) { _ = try FileLock(path: path) }
        #expect(failure?.recovery == .retry)
        #expect(failure?.description.hasPrefix("\(path) is locked by process \(getpid()) on ") == true)
        _ = consume first
    }
    _ = try FileLock(path: path)
}

@Test func `a durable file takes the place of the old one and leaves nothing else`() throws {
    let folder = try TemporaryFolder("durable")
    defer { folder.remove() }
    let path = try folder.file("state", "old")
    try DurableFile.write(Array("new".utf8), to: path)
    #expect(try DurableFile.read(path) == Array("new".utf8))
    #expect(try DurableFile.read(path, most: 2) == Array("ne".utf8))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["state"])
    let error = #expect(throws: SystemError.self) { try DurableFile.write([], to: "/nowhere/state") }
    #expect(error?.description == "open /nowhere/state.new: No such file or directory")
}

@Test func `a signal wakes, and stands until it is reset`() throws {
    let wakeup = try Wakeup()
    #expect(wakeup.wait(for: nil, until: .now) == .timedOut)
    wakeup.signal()
    wakeup.signal()
    #expect(wakeup.wait(for: nil, until: nil) == .woken)
    #expect(wakeup.isSignalled)
    wakeup.reset()
    #expect(!wakeup.isSignalled)
}

private actor Blocking {
    private let executor = QueueExecutor(label: "blocking")
    nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }
    func wait(_ wakeup: Wakeup) -> Bool { wakeup.wait(for: nil, until: .now + .seconds(300)) == .woken }
}

@Test func `a blocked actor holds up no other`() async throws {
    // More of them than the cooperative pool has threads.
    let wakeups = try (0..<16).map { _ in try Wakeup() }
    let waiting = wakeups.map { wakeup in Task { await Blocking().wait(wakeup) } }
    for wakeup in wakeups { wakeup.signal() }
    for task in waiting { #expect(await task.value) }
}

@Test func `every signal to the process arrives in the stream`() async throws {
    var signals = await Signal.stream(of: [.hangUp]).makeAsyncIterator()
    for _ in 0..<100 {
        kill(getpid(), SIGHUP)
        #expect(await signals.next() == .hangUp)
    }
}

@Test func `tokens are long, plain and never the same`() {
    let tokens = (0..<1000).map { _ in RandomToken.base32(length: 26) }
    #expect(Set(tokens).count == 1000)
    #expect(tokens.allSatisfy { $0.count == 26 && $0.allSatisfy { $0.isASCII && !"l1o0".contains($0) } })
    #expect(Set(tokens.joined()).count == 32)
    #expect(RandomToken.hex(bytes: 16).count == 32)
}
