// swift-tools-version: 6.2
// A message is fetched by Intake and stored raw; Mail reads it; Triage says what it is and which
// case it belongs to; Casework decides what happens and which letters are due; Store commits all
// of it in one transaction; Letters writes each letter from its template; Delivery submits it and
// retries until it is sent or has failed; redress runs the loops.
import PackageDescription

let package = Package(
    name: "redress",
    products: [.executable(name: "redress", targets: ["redress"])],
    targets: [
        // The steps, in the order of the sentence. The compiler refuses an arrow not drawn here.
        .target(name: "Intake", dependencies: ["Platform"]),
        .target(name: "Mail"),
        .target(name: "Triage", dependencies: ["Mail", "Casework"]),
        .target(name: "Casework"),
        .target(name: "Store", dependencies: ["Mail", "Casework", "CSQLite", "Platform"]),
        .target(name: "Letters", dependencies: ["Mail", "Casework"]),
        .target(name: "Delivery", dependencies: ["Mail", "Platform"]),
        .executableTarget(
            name: "redress",
            dependencies: [
                "Intake", "Mail", "Triage", "Casework", "Store", "Letters", "Delivery", "Platform",
            ]
        ),

        // The operating system and C, wrapped once.
        .target(name: "Platform", dependencies: ["CCurl"]),
        .systemLibrary(name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
        .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),

        // Tests mirror Sources.
        .target(name: "TestSupport", dependencies: ["Platform"], path: "Tests/TestSupport"),
        .testTarget(name: "PlatformTests", dependencies: ["Platform", "TestSupport"]),
        .testTarget(name: "IntakeTests", dependencies: ["Intake", "Platform", "TestSupport"], exclude: ["Dialogues"]),
        .testTarget(name: "MailTests", dependencies: ["Mail", "TestSupport"], exclude: ["Fixtures"]),
        .testTarget(
            name: "TriageTests",
            dependencies: ["Triage", "Mail", "Casework", "KindLearning", "TestSupport"],
            exclude: ["Fixtures"]
        ),
        .testTarget(name: "CaseworkTests", dependencies: ["Casework", "TestSupport"], exclude: ["Fixtures"]),
        .testTarget(name: "StoreTests", dependencies: ["Store", "Mail", "Casework", "Platform", "TestSupport"]),
        .testTarget(
            name: "LettersTests",
            dependencies: ["Letters", "Mail", "Casework", "TestSupport"],
            exclude: ["Fixtures"]
        ),
        .testTarget(
            name: "DeliveryTests",
            dependencies: ["Delivery", "Mail", "Platform", "TestSupport"],
            exclude: ["Dialogues"]
        ),
        .testTarget(
            name: "RedressTests",
            dependencies: ["redress", "Mail", "Triage", "Casework", "Store", "TestSupport"],
            exclude: ["Fixtures"]
        ),
        .testTarget(name: "EndToEndTests", dependencies: ["Mail", "Platform", "TestSupport"]),
        .executableTarget(
            name: "Benchmark",
            dependencies: ["Mail", "Triage", "Casework", "TestSupport"],
            path: "Tests/Benchmark",
            exclude: ["gmime-peer.c"]
        ),
        .testTarget(name: "FaultTests", dependencies: ["Intake", "Mail", "Platform", "Store", "TestSupport"]),
        .target(
            name: "KindLearning",
            dependencies: ["Triage", "Casework"],
            path: "Tests/KindLearning",
            exclude: ["Corpus", "Validation"]
        ),
        .executableTarget(name: "Learn", dependencies: ["KindLearning", "Triage", "Casework"], path: "Tests/Learn"),
        .executableTarget(name: "Fuzz", dependencies: ["Mail", "Triage", "Intake", "Casework"], path: "Tests/Fuzz"),
    ],
    swiftLanguageModes: [.v6]
)

for target in package.targets where target.type != .system {
    var settings: [SwiftSetting] = [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
        .treatAllWarnings(as: .error),
    ]
    // Where pointers are handled, each unsafe expression says so.
    if ["Platform", "Store", "Intake", "Delivery"].contains(target.name) {
        settings.append(.strictMemorySafety())
    }
    // A test learns the corpus anew, which takes minutes where each sum is a call.
    if target.name == "KindLearning" { settings.append(.unsafeFlags(["-O"])) }
    target.swiftSettings = settings
}
