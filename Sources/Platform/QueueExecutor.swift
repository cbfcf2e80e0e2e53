import Dispatch

/// Runs an actor's blocking calls on a queue of its own, off the cooperative pool: a slow server or
/// disk holds up that one actor and no other.
///
///     private let executor = QueueExecutor(label: "submission")
///     nonisolated var unownedExecutor: UnownedSerialExecutor { unsafe executor.asUnownedSerialExecutor() }
package final class QueueExecutor: SerialExecutor {
    private let queue: DispatchQueue

    package init(label: String) {
        queue = DispatchQueue(label: label)
    }

    package func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        queue.async {
            // Safe: the block holds this executor, and each job is run once.
            unsafe job.runSynchronously(on: self.asUnownedSerialExecutor())
        }
    }
}
