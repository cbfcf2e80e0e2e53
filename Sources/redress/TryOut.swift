import Casework
import Foundation
import Mail
import Platform

/// `redress try [DIR]`: the story of `Templates/try`, told by running it.
///
/// Mail is put into DIR/inbox when its moment comes, with that moment as the file's time, and each
/// round is the round of `run --once`. DIR stays: drop a message into its inbox and try it again.
func tryOut(_ arguments: Arguments) async throws -> ExitStatus {
    let folder = URL(fileURLWithPath: arguments.operands.first ?? "redress-try").standardizedFileURL
    let shipped = try ShippedTemplates.locate()
    let story = try Story.read(shipped.folder + "/try")
    let isNew = !FileManager.default.fileExists(atPath: folder.appendingPathComponent("redress.json5").path)
    if isNew { try makeFolder(folder, from: shipped) }
    let configuration = try Configuration.load(folder.appendingPathComponent("redress.json5").path)
    let teller = Storyteller(
        story: story,
        folder: folder,
        source: shipped.folder + "/try",
        office: try Office(configuration)
    )
    if isNew {
        try await teller.tellAll()
    } else {
        let time = try TimeSource(arguments, calendar: configuration.calendar, ticking: false)
        try await teller.goOn(now: arguments.has("now") ? time.now : nil)
    }
    return .ok
}

private func makeFolder(_ folder: URL, from shipped: ShippedTemplates) throws {
    let files = FileManager.default
    do {
        for name in ["inbox/new", "inbox/cur", "inbox/tmp", "outbox", "letters"] {
            try files.createDirectory(at: folder.appendingPathComponent(name), withIntermediateDirectories: true)
        }
        try files.copyItem(atPath: shipped.folder + "/try/redress.json5", toPath: folder.path + "/redress.json5")
    } catch {
        throw Problem(
            "redress try: cannot make \(folder.path): \(error.localizedDescription); name another folder: redress try DIR",
            .cannotCreate
        )
    }
}

/// `story.json5`: what arrives when, and the lines between.
struct Story: Decodable {
    struct Step: Decodable {
        var at: String
        var mail: String?
        var answers: Answered?
        var tell: String
    }

    /// The letter that a step's mail answers: the newest of this name to this address.
    struct Answered: Decodable {
        var letter: String
        var to: String
        /// The address of the case's customer, where there are several cases.
        var about: String?
    }

    var opening: [String]
    var steps: [Step]
    var closing: [String]
    /// Said when the service acts without mail.
    var timePasses: String
    /// Said when a later run finds mail that was dropped into the inbox.
    var dropped: String
    var letters: [String: String]

    static func read(_ folder: String) throws -> Story {
        let decoder = JSONDecoder()
        decoder.allowsJSON5 = true
        do {
            return try decoder.decode(Story.self, from: Data(contentsOf: URL(fileURLWithPath: folder + "/story.json5")))
        } catch {
            throw Problem("redress try: \(folder)/story.json5 cannot be read: \(error)", .configuration)
        }
    }
}
