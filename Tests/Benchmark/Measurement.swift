import Foundation
import Glibc
import TestSupport

/// One run of a program or a loop.
struct Measurement {
    var seconds: Double
    /// Processor time, user and system, of this run.
    var processorSeconds: Double
    /// Largest resident size, bytes; 0 where it was not asked.
    var memory = 0

    static func of(_ body: () throws -> Void) rethrows -> Measurement {
        let (start, used) = (ContinuousClock.now, usage(RUSAGE_SELF))
        try body()
        let now = usage(RUSAGE_SELF)
        return Measurement(seconds: (ContinuousClock.now - start) / .seconds(1), processorSeconds: now - used)
    }

    /// Runs a program to its end; `accepting` its exit status.
    static func of(program: String, _ arguments: [String], accepting: Set<Int32> = [0]) async throws -> Measurement {
        let (start, used) = (ContinuousClock.now, usage(RUSAGE_CHILDREN))
        let run = try await Program.run("/usr/bin/time", ["-f", "%M", program] + arguments)
        guard accepting.contains(run.status) else {
            throw ProgramFailure("\(program): exit \(run.status): \(run.errors.suffix(500))")
        }
        let kilobytes = run.errors.split(separator: "\n").last.flatMap { Int($0) } ?? 0
        return Measurement(
            seconds: (ContinuousClock.now - start) / .seconds(1),
            processorSeconds: usage(RUSAGE_CHILDREN) - used,
            memory: kilobytes * 1024
        )
    }

    private static func usage(_ who: __rusage_who) -> Double {
        var usage = rusage()
        getrusage(__rusage_who_t(who.rawValue), &usage)
        func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1_000_000 }
        return seconds(usage.ru_utime) + seconds(usage.ru_stime)
    }
}

/// The run with the median time.
func median(_ runs: [Measurement]) -> Measurement {
    runs.sorted { $0.seconds < $1.seconds }[runs.count / 2]
}

func printTable(_ rows: [(name: String, run: Measurement)], messages: Int) {
    let reference = rows[0].run.seconds
    print("".padding(toLength: 34, withPad: " ", startingAt: 0) + " messages/s   CPU ms each   memory MB   ratio")
    for (name, run) in rows {
        let columns = [
            String(format: "%11.0f", Double(messages) / run.seconds),
            String(format: "%13.2f", run.processorSeconds * 1000 / Double(messages)),
            run.memory == 0 ? "          –" : String(format: "%11.1f", Double(run.memory) / 1_048_576),
            String(format: "%7.2f", reference / run.seconds),
        ]
        print(name.padding(toLength: 34, withPad: " ", startingAt: 0) + columns.joined(separator: " "))
    }
}
