package import Testing

/// Gives a suite a world of mail servers: `@Suite(.serialized, .mailWorld)`, then `MailWorld.current`.
package struct MailWorldTrait: SuiteTrait, TestScoping {
    @concurrent package func provideScope(
        for test: Test,
        testCase: Test.Case?,
        performing body: @concurrent @Sendable () async throws -> Void
    ) async throws {
        try await MailWorld.running { world in
            try await MailWorld.$scoped.withValue(world) { try await body() }
        }
    }
}

extension Trait where Self == MailWorldTrait {
    package static var mailWorld: MailWorldTrait { MailWorldTrait() }
}

extension MailWorld {
    @TaskLocal fileprivate static var scoped: MailWorld?

    /// The world of the suite that runs.
    package static var current: MailWorld {
        get throws {
            guard let scoped else { throw MailWorldError("this suite has no .mailWorld") }
            return scoped
        }
    }
}
