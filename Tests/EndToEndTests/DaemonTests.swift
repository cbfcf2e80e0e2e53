import Foundation
import TestSupport
import Testing

extension EndToEnd {
    /// The service: what its manager, its mail servers and its administrator see of it.
    struct DaemonTests {
        /// Seconds that ``messages are answered as they arrive`` lasts, beyond its first few messages.
        static let soak = ProcessInfo.processInfo.environment["REDRESS_SOAK_SECONDS"].flatMap(Double.init) ?? 5

        private static let unlimited = "limits: { perDomainPerHour: 100000, perHour: 100000, perPersonPerDay: 100000 },"

        @Test func `messages are answered as they arrive`() async throws {
            let charity = try Charity("daemon", settings: Self.unlimited)
            let daemon = try await charity.startDaemon()
            var latencies: [Duration] = []
            let end = ContinuousClock.now + .seconds(Self.soak)
            while latencies.count < 3 || ContinuousClock.now < end {
                let customer = try charity.customer("Customer \(latencies.count)")
                try customer.complains()
                let sent = ContinuousClock.now
                let isAnswered = try await eventually { try !customer.letters.isEmpty }
                let logged = try daemon.logged
                try #require(isAnswered, "\(logged)")
                latencies.append(ContinuousClock.now - sent)
                try await Task.sleep(for: .milliseconds(Int.random(in: 0...1500)))
            }
            let sorted = latencies.sorted()
            print("\(sorted.count) messages answered: median \(sorted[sorted.count / 2]), first \(latencies[0])")
            print("slowest: \(sorted.suffix(5).reversed().map(\.description).joined(separator: ", "))")
            #expect(try await charity.cases().count == latencies.count)
            #expect(try await daemon.waitForWatchdog())
            #expect(try await daemon.stop() == 0)
        }

        @Test func `the daemon stops when it is told to, and says nothing of anybody's mail`() async throws {
            let charity = try Charity("stop")
            let ada = try charity.customer("Ada Brown")
            let daemon = try await charity.startDaemon()
            try ada.complains(about: "Heating at Rowan House")
            #expect(try await eventually { try !ada.letters.isEmpty })
            let told = ContinuousClock.now
            #expect(try await daemon.stop() == 0)
            print("stopped after \(ContinuousClock.now - told)")
            for secret in ["Rowan", "Ada", "ada.brown", "boiler", charity.world.password] {
                #expect(!(try daemon.logged.contains(secret)), "the log names \(secret)")
            }
        }

        @Test func `a killed daemon loses nothing and answers nobody twice`() async throws {
            let charity = try Charity("killed", settings: Self.unlimited)
            var customers: [Customer] = []
            for wave in 0..<3 {
                let daemon = try await charity.startDaemon()
                for number in 0..<8 {
                    let customer = try charity.customer("Customer \(wave * 8 + number)")
                    try customer.complains()
                    customers.append(customer)
                }
                // The first answer is there: the others are fetched, filed or queued now, in whatever state.
                let isAnswering = try await eventually { try customers.suffix(8).contains { try !$0.letters.isEmpty } }
                #expect(isAnswering)
                try await daemon.kill()
            }
            let daemon = try await charity.startDaemon()
            let areAnswered = try await eventually(within: .seconds(60)) {
                try customers.allSatisfy { try !$0.letters.isEmpty }
            }
            #expect(areAnswered)
            try await charity.world.settle()
            #expect(try await daemon.stop() == 0)

            #expect(try await charity.cases().count == customers.count)
            for customer in customers {
                // One whose answer was on its way when the daemon died may come again, as the same message.
                #expect(Set(try customer.letters.map(\.messageID)).count == 1)
            }
            let repeated = try customers.filter { try $0.letters.count > 1 }
            #expect(repeated.count <= 3, "at most one a kill")
        }

        @Test func `a second daemon does not start`() async throws {
            let charity = try Charity("second")
            let daemon = try await charity.startDaemon()
            let second = try await charity.run("run", "--once")
            #expect(second.status == 75)
            #expect(second.errors.contains("\(daemon.pid)"), "it names who holds the store: \(second.errors)")
            #expect(try await daemon.stop() == 0)
        }

        @Test(arguments: [Charity.Security.tls, .startTLS])
        func `check logs in to both servers`(security: Charity.Security) async throws {
            let charity = try Charity("check-\(security)".lowercased(), security)
            let good = try await charity.run("check")
            #expect(good.status == 0, "\(good.output)")
            #expect(!good.output.contains("first start"))
            let ada = try charity.customer("Ada Brown")
            for days in [1.0, 8, 400] {
                let text = ada.message("Boiler", "It has been cold for weeks.")
                try charity.world.append(text, to: charity.feedback, receivedAt: .now - days * 86_400)
            }
            let old = try await charity.run("check")
            #expect(old.status == 0 && old.output.contains("2 of them were received more than seven days ago"))
            try charity.folder.file("password", "not the password")
            let bad = try await charity.run("check")
            #expect(bad.status == 78)
            #expect(!bad.output.contains("not the password") && !bad.errors.contains("not the password"))
        }

        @Test func `STARTTLS serves as well`() async throws {
            let charity = try Charity("starttls", .startTLS)
            let ada = try charity.customer("Ada Brown")
            try ada.complains()
            try await charity.round(at: Day.monday.at("10:00"))
            #expect(try ada.letters.names == ["receiptComplaint"])
        }

        @Test func `letters wait while the submission server is down`() async throws {
            let charity = try Charity("down")
            let ada = try charity.customer("Ada Brown")
            try ada.complains()
            try await charity.world.settle()
            try await charity.world.stop(.postfix)
            let once = try await charity.run("run", "--once", "--now", Day.monday.at("10:00"))
            try await charity.world.start(.postfix)

            #expect(once.status == 75)
            #expect(try await charity.onlyCase(of: ada).kind == "complaint")
            #expect(try ada.letters.isEmpty)
            try await charity.round(at: Day.monday.at("10:10"))
            #expect(try ada.letters.names == ["receiptComplaint"])
        }

        @Test func `the example configuration is sound`() async throws {
            let folder = try TemporaryFolder("example")
            defer { folder.remove() }
            let example = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
                .appendingPathComponent("../../deploy/redress.json5").path
            let file = try folder.file(
                "redress.json5",
                try String(readingFile: example).replacingOccurrences(of: "/var/lib/redress", with: folder.path)
            )
            let check = try await Program.run(
                try builtProgram("redress"),
                ["check", "--offline", "--config", file]
            )
            #expect(check.status == 0, "\(check.output)")
        }
    }
}
