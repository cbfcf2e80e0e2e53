import FoundationEssentials
import Platform

/// Reads a Maildir, or a folder of `.eml` files. Nothing in it is renamed, flagged or removed.
///
/// A message's key is its file name before `:2,`, which stays when a mail program moves it from `new` to
/// `cur` and adds flags. A file is taken once its size and time are equal at two looks: what is being
/// copied into the folder by hand is not read by halves.
package actor MaildirMailbox: MessageSource {
    private let folder: String
    private let largest: Int
    private let wakeup: Wakeup
    private var watch: FolderWatch?
    private let executor = QueueExecutor(label: "redress.maildir")
    package private(set) var status = MailboxStatus()

    /// On the actor's own queue.
    package nonisolated var unownedExecutor: UnownedSerialExecutor { unsafe executor.asUnownedSerialExecutor() }

    /// Between two looks at a file.
    private static let look = Duration.milliseconds(200)
    /// The watch may miss a change, as on a network file system.
    private static let poll = Duration.seconds(60)
    /// What is read of a message over the limit.
    private static let part = 1 << 20

    /// `largest`: of a message over so many bytes, only the first megabyte is read.
    package init(folder: String, largest: Int = 64 << 20) throws(IntakeError) {
        self.folder = folder
        self.largest = largest
        do { wakeup = try Wakeup() } catch { throw .files(error) }
    }

    package func connect() throws(IntakeError) {
        do throws(SystemError) {
            // Before the first listing, so that nothing comes between the two unseen.
            watch = try FolderWatch(try folders())
            status.exists = try files().count
        } catch {
            throw .files(error)
        }
    }

    package func list(beyond known: KnownMessages) async throws(IntakeError) -> [ListedMessage] {
        let names = if case .names(let names) = known { names } else { Set<String>() }
        return try await stable(try found().filter { !names.contains($0.key) })
    }

    package func keys() throws(IntakeError) -> Set<MailboxKey> {
        Set(try found().keys.map(MailboxKey.maildir))
    }

    package func list(_ keys: [MailboxKey]) async throws(IntakeError) -> [ListedMessage] {
        let keys = Set(keys)
        return try await stable(try found().filter { keys.contains(.maildir($0.key)) })
    }

    package func fetch(_ batch: [ListedMessage]) throws(IntakeError) -> [FetchedMessage] {
        let files = try found()
        var messages: [FetchedMessage] = []
        for listed in batch {
            guard case .maildir(let name) = listed.key, let path = files[name] else { continue }
            do throws(SystemError) {
                let isLarge = listed.size > largest
                let bytes = try DurableFile.read(path, most: isLarge ? Self.part : nil)
                messages.append(
                    FetchedMessage(
                        key: listed.key,
                        receivedAt: listed.receivedAt,
                        bytes: bytes,
                        truncatedFrom: isLarge ? listed.size : nil
                    )
                )
            } catch {
                // Moved or removed since the listing: the next one says which.
                if error.recovery == .giveUp { continue }
                throw .files(error)
            }
        }
        return messages
    }

    package func waitForChange(upTo limit: Duration) async throws(IntakeError) -> Bool {
        let deadline = ContinuousClock.now + min(limit, Self.poll)
        let result = await withTaskCancellationHandler {
            wakeup.reset()
            guard !Task.isCancelled else { return Wakeup.WaitResult.woken }
            return watch?.wait(wakeup: wakeup, until: deadline) ?? wakeup.wait(for: nil, until: deadline)
        } onCancel: {
            wakeup.signal()
        }
        guard result != .woken else { throw .cancelled }
        return result == .ready
    }

    package func disconnect() {
        watch = nil
    }

    /// `new` and `cur` where they are there, and the folder itself for its `.eml` files.
    private func folders() throws(SystemError) -> [String] {
        let names = try FolderListing.names(in: folder)
        return [folder] + ["new", "cur"].filter(names.contains).map { "\(folder)/\($0)" }
    }

    /// Unique name to path.
    private func found() throws(IntakeError) -> [String: String] {
        do { return try files() } catch { throw .files(error) }
    }

    private func files() throws(SystemError) -> [String: String] {
        var paths: [String: String] = [:]
        for place in try folders() {
            for name in try FolderListing.names(in: place) where place != folder || name.hasSuffix(".eml") {
                let unique = name.firstRange(of: ":2,").map { String(name[..<$0.lowerBound]) } ?? name
                paths[unique] = "\(place)/\(name)"
            }
        }
        return paths
    }

    /// Those of the files that do not change between two looks, oldest first.
    private func stable(_ files: [String: String]) async throws(IntakeError) -> [ListedMessage] {
        guard !files.isEmpty else { return [] }
        let first = files.compactMapValues { FolderListing.file($0) }
        do { try await Task.sleep(for: Self.look) } catch { throw .cancelled }
        var listed: [ListedMessage] = []
        for (name, path) in files {
            guard let before = first[name], FolderListing.file(path) == before else { continue }
            let receivedAt = Date(timeIntervalSince1970: before.modified)
            listed.append(ListedMessage(key: .maildir(name), receivedAt: receivedAt, size: before.size))
        }
        return listed.sorted { ($0.receivedAt, $0.name) < ($1.receivedAt, $1.name) }
    }
}

extension ListedMessage {
    fileprivate var name: String {
        if case .maildir(let name) = key { name } else { "" }
    }
}
