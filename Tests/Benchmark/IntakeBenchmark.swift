import Foundation
import TestSupport

/// A mailbox fetched by IMAPS and filed, everything durable, beside mbsync downloading the same mailbox with fsync.
func benchmarkIntake(_ count: Int, in folder: TemporaryFolder) async throws {
    print("\nFetching a mailbox by IMAPS and filing it")
    try await MailWorld.running { world in
        let address = "feedback@bench.example.org"
        try world.open(address)
        var generator = GeneratedMail(seed: 3)
        let now = Date()
        try world.append((0..<count).map { generator.message($0) }, to: address, receivedAt: now)

        let mbsync = try folder.file(
            "mbsyncrc",
            """
            FSync yes
            IMAPStore server
            Host localhost
            Port \(world.imapsPort)
            User \(address)
            Pass "\(world.password)"
            AuthMechs PLAIN
            SSLType IMAPS
            CertificateFile \(world.caFile)

            MaildirStore disk
            Path \(folder.path("copy"))/
            Inbox \(folder.path("copy"))/INBOX

            Channel all
            Far :server:INBOX
            Near :disk:INBOX
            Create Near
            Sync Pull
            SyncState *

            """
        )
        try folder.file("password", world.password)
        // Letters stay in the outbox: nothing listens where they would go, and delivery is another figure.
        let configuration = """
            {
              organisation: { name: "Example Homes", procedure: "acorn", address: "\(address)", domains: ["bench.example.org"] },
              intake: {
                url: "imaps://127.0.0.1:\(world.imapsPort)/INBOX", user: "\(address)", password: { file: "password" },
                caFile: "\(world.caFile)", plus: "+",
              },
              submission: { url: "smtp://127.0.0.1:\(freePort())" },
              people: { ops: { name: "Operations manager", address: "ops@bench.example.org" }, boss: { name: "Director", address: "boss@bench.example.org" } },
              serviceAreas: [{ name: "Repairs", match: ["boiler", "repair"], investigation: "ops", appeal: "boss" }],
              coordinators: ["boss"], store: "STORE",
            }
            """
        let redress = try ProcessInfo.processInfo.environment["REDRESS"] ?? builtProgram("redress")
        var ours: [Measurement] = []
        var theirs: [Measurement] = []
        for round in 0..<3 {
            try? FileManager.default.removeItem(atPath: folder.path("copy"))  // try?: not there the first time
            try FileManager.default.createDirectory(atPath: folder.path("copy"), withIntermediateDirectories: true)
            theirs.append(try await Measurement.of(program: "mbsync", ["-q", "-c", mbsync, "all"]))
            let file = try folder.file(
                "redress.json5",
                configuration.replacingOccurrences(of: "STORE", with: "\(round).sqlite")
            )
            // 75: the submission server is out of reach, as intended.
            ours.append(
                try await Measurement.of(program: redress, ["run", "--once", "--config", file], accepting: [75])
            )
        }
        let filed = try await Program.succeed(redress, ["cases", "--json", "--config", folder.path("redress.json5")])
            .output
        print("\(filed.components(separatedBy: "\"reference\"").count - 1) cases opened")
        printTable([("mbsync, fsync", median(theirs)), ("redress run --once", median(ours))], messages: count)
    }
}
