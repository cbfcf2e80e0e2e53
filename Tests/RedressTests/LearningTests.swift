import Casework
import Foundation
import Mail
import Store
import TestSupport
import Testing

@testable import redress

/// What people say of the kind of messages changes the judgement of mail like them.
@Suite struct LearningTests {
    let charity: Charity

    init() throws { charity = try Charity() }

    private let rota = "The walking group would like the rota for the hedge path sent to the marshal again. Sam Reed"

    private func receive(_ words: String, from: String, id: String, at: String) async throws -> CaseFile {
        try charity.receive(mail(from: from, subject: "Rota", words, id: id), at: at)
        try await charity.round(at: at)
        return try #require(try await charity.cases().last)
    }

    private func say(_ words: String, of reference: CaseReference, at: String) async throws {
        let service = try await charity.service(at: at)
        let desk = Desk(office: charity.office, instance: service.instance, now: try charity.time(at))
        let message = StaffMessage(
            by: "casey",
            words: words,
            receivedAt: desk.now,
            authority: .coordinator,
            toCustomer: false
        )
        try await service.store.write { _ = try desk.apply(.staffWrote(message), to: reference, in: $0) }
    }

    private func corrections(at: String) async throws -> [StoredCorrection] {
        try await charity.service(at: at).store.read { try $0.corrections() }
    }

    @Test func `mail like what was corrected is judged as the person said, until it is undone`() async throws {
        let first = try await receive(rota, from: "sam@example.net", id: "rota-1", at: "2026-03-02T09:00")
        #expect(first.kind != .compliment)
        try await say("kind compliment", of: first.reference, at: "2026-03-02T10:00")
        let learned = try await corrections(at: "2026-03-02T10:01")
        #expect(learned.map(\.kind) == [.compliment] && learned[0].reference == first.reference)
        #expect(!learned[0].likeness.contains("hedge"), "no word of the message is kept")

        let second = try await receive(rota, from: "kim@example.net", id: "rota-2", at: "2026-03-02T11:00")
        #expect(second.kind == .compliment)

        let service = try await charity.service(at: "2026-03-02T12:00")
        #expect(try await service.store.write { try $0.removeCorrection(of: learned[0].message) })
        let third = try await receive(rota, from: "ali@example.net", id: "rota-3", at: "2026-03-02T13:00")
        #expect(third.kind == first.kind)
    }

    @Test func `a later word on the same message replaces the earlier`() async throws {
        let file = try await receive(rota, from: "sam@example.net", id: "rota-1", at: "2026-03-02T09:00")
        try await say("kind complaint", of: file.reference, at: "2026-03-02T10:00")
        try await say("kind feedback", of: file.reference, at: "2026-03-02T11:00")
        #expect(try await corrections(at: "2026-03-02T12:00").map(\.kind) == [.feedback])
    }

    @Test func `other directives teach nothing`() async throws {
        let file = try await receive(brokenBoiler, from: "dana@example.net", id: "b-1", at: "2026-03-02T09:00")
        try await say("contacted\nnote she was out", of: file.reference, at: "2026-03-02T10:00")
        #expect(try await corrections(at: "2026-03-02T12:00").isEmpty)
    }
}
