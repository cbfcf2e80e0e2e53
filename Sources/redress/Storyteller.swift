import Casework
import Foundation
import Mail
import Platform
import Store

/// Tells the story of `redress try` by living through it: mail is put into the inbox when its moment
/// comes, every round is the round of `run --once`, and what happened is read back from the store.
struct Storyteller {
    let story: Story
    /// The folder that the story happens in.
    let folder: URL
    /// Where the story's mail stands.
    let source: String
    let office: Office

    private var calendar: WorkingCalendar { office.configuration.calendar }

    func tellAll() async throws {
        for line in story.opening { standardOutput(line) }
        var told = Told()
        for step in story.steps {
            guard let at = calendar.instant(iso8601: step.at) else {
                throw Problem("redress try: story.json5: \"\(step.at)\" is no time", .configuration)
            }
            try await passTime(until: at, &told)
            heading(at, &told)
            standardOutput("  \(clockTime(at))  \(step.tell)")
            if let mail = step.mail { try await drop(mail, answering: step.answers, at: at) }
            try await round(at, &told)
        }
        standardOutput("")
        for line in story.closing { standardOutput(line.replacingOccurrences(of: "{{folder}}", with: shownFolder)) }
    }

    /// A second run: whatever was dropped into the inbox, at the time the story ended or at `now`.
    func goOn(now: Date?) async throws {
        let service = try await service(at: .distantFuture)
        let (newest, last) = try await service.store.read { snapshot in
            (
                try snapshot.newestEventTime(),
                Told(lastEvent: try snapshot.lastEvent(), lastLetter: try snapshot.lastLetter())
            )
        }
        let at = now ?? newest.map { $0.addingTimeInterval(60) } ?? Date()
        var told = last
        try await round(at, &told, caption: story.dropped)
        if told.lastEvent == last.lastEvent, told.lastLetter == last.lastLetter {
            standardOutput(
                "Nothing new in \(shownFolder)/inbox. Drop a message into \(shownFolder)/inbox/new and try again."
            )
        }
    }

    /// What has been printed already.
    private struct Told {
        var day: LocalDate?
        var lastEvent: Int64 = 0
        var lastLetter: Int64 = 0
    }

    private var shownFolder: String {
        let here = FileManager.default.currentDirectoryPath + "/"
        return folder.path.hasPrefix(here) ? String(folder.path.dropFirst(here.count)) : folder.path
    }

    private func service(at now: Date) async throws -> Service {
        try await Service.start(office, time: TimeSource(.still(now)), log: Log(threshold: .error))
    }

    /// Lives through the moments before `end` at which the service has something to do by itself.
    private func passTime(until end: Date, _ told: inout Told) async throws {
        var lived = try await service(at: end).store.read { try $0.newestEventTime() } ?? end
        while let moment = try await nextMoment(after: lived, before: end) {
            try await round(moment, &told, caption: story.timePasses)
            lived = moment
        }
    }

    private func nextMoment(after lived: Date, before end: Date) async throws -> Date? {
        let service = try await service(at: end)
        let digestAt = office.configuration.digestAt
        let calendar = calendar
        let coordinators = office.configuration.directory.allCoordinators
        return try await service.store.read { snapshot in
            var moments = [try snapshot.nextCaseDue()].compactMap(\.self)
            for coordinator in coordinators {
                let last = try snapshot.value(.lastDigestDay(coordinator)) ?? calendar.localDate(of: lived)
                moments.append(calendar.instant(calendar.workingDay(after: last), digestAt))
            }
            return moments.filter { lived < $0 && $0 < end }.min()
        }
    }

    /// - Parameter caption: said before what happened, if anything did.
    private func round(_ now: Date, _ told: inout Told, caption: String? = nil) async throws {
        let service = try await service(at: now)
        _ = try await Round(service).run()
        let seen = told
        let (events, letters) = try await service.store.read { snapshot in
            (
                try snapshot.events(after: seen.lastEvent),
                try snapshot.letters(after: seen.lastLetter).map { ($0, try snapshot.content(of: $0.id)) }
            )
        }
        if let caption, !events.isEmpty || !letters.isEmpty {
            heading(now, &told)
            standardOutput("  \(clockTime(now))  \(caption)")
        }
        for entry in events {
            let text = entry.event.text.replacingOccurrences(of: "\n", with: "\n" + String(repeating: " ", count: 27))
            standardOutput("           \(entry.reference)  \(text)")
            told.lastEvent = entry.id
        }
        for (letter, content) in letters {
            let name = story.letters[letter.letter.rawValue] ?? letter.letter.rawValue
            let to = office.configuration.directory.person(address: letter.address)?.name ?? letter.address
            standardOutput("         → \(to): \(name)")
            if let content { try keepPage(letter, content, now) }
            told.lastLetter = letter.id
        }
    }

    private func heading(_ at: Date, _ told: inout Told) {
        let day = calendar.localDate(of: at)
        guard told.day != day else { return }
        told.day = day
        standardOutput("\n\(calendar.longDate(at))")
    }

    private func clockTime(_ at: Date) -> String { String(calendar.iso8601(at).dropFirst(11).prefix(5)) }

    /// The letter's HTML, for a browser.
    private func keepPage(_ letter: StoredLetter, _ message: OutgoingMessage, _ now: Date) throws {
        guard let html = message.html else { return }
        let stamp = calendar.iso8601(now).prefix(16).replacingOccurrences(of: "T", with: " ").replacingOccurrences(
            of: ":",
            with: ""
        )
        let to = letter.address.split(separator: "@").first.map(String.init) ?? "somebody"
        let about = letter.reference.map { " \($0)" } ?? ""
        let name = "\(stamp)\(about) \(letter.letter.rawValue) to \(to).html"
        try Data(html.utf8).write(to: folder.appendingPathComponent("letters/\(name)"))
    }

    /// Puts a message of the story into the inbox, its file's time being the time of receipt.
    private func drop(_ name: String, answering: Story.Answered?, at: Date) async throws {
        guard let data = FileManager.default.contents(atPath: "\(source)/\(name)") else {
            throw Problem("redress try: \(source)/\(name) is missing", .configuration)
        }
        var text = String(decoding: data, as: UTF8.self)
        if let answering {
            guard let (letter, message) = try await letter(answering, at: at) else {
                throw Problem(
                    "redress try: \(name) answers a letter that was not written: \(answering.letter) to \(answering.to)",
                    .internalError
                )
            }
            let values = [
                "message-id": letter.messageID, "subject": message.subject, "key": letter.key ?? "",
                "reply-to": (message.replyTo ?? message.from).addrSpec,
                "reference": letter.reference?.description ?? "",
            ]
            for (placeholder, value) in values {
                text = text.replacingOccurrences(of: "{{\(placeholder)}}", with: value)
            }
        }
        let path = folder.appendingPathComponent("inbox/new/\(Int(at.timeIntervalSince1970)).\(name.dropLast(4)).story")
            .path
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        try FileManager.default.setAttributes([.modificationDate: at], ofItemAtPath: path)
    }

    private func letter(_ answered: Story.Answered, at: Date) async throws -> (StoredLetter, OutgoingMessage)? {
        let service = try await service(at: at)
        return try await service.store.read { snapshot in
            let candidates = try snapshot.letters(toAddress: answered.to, since: .distantPast)
                .filter { $0.letter.rawValue == answered.letter }
            let letter = try candidates.first { letter in
                guard let customer = answered.about else { return true }
                return try letter.reference.flatMap { try snapshot.outline($0) }?.customerAddress == customer
            }
            guard let letter, let message = try snapshot.content(of: letter.id) else { return nil }
            return (letter, message)
        }
    }
}
