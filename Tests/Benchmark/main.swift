import Foundation
import TestSupport

// deploy/bench [intake|parsing|judging] [MESSAGES]
//
// Each figure stands beside a named peer on the same input in the same run: the machines differ, the ratio does
// not. Nothing here asserts; a test would be a timed test.
let arguments = CommandLine.arguments.dropFirst()
let what = arguments.first ?? "all"
let count = arguments.dropFirst().first.flatMap { Int($0) } ?? 1000
let folder = try TemporaryFolder("redress-benchmark")
defer { folder.remove() }

do {
    print("\(count) generated messages, \(ProcessInfo.processInfo.processorCount) cores")
    if ["all", "parsing"].contains(what) { try await benchmarkParsing(count, in: folder) }
    if ["all", "judging"].contains(what) { try benchmarkJudging(count) }
    if ["all", "intake"].contains(what) { try await benchmarkIntake(count, in: folder) }
} catch {
    print("\(error)")
    exit(70)
}
