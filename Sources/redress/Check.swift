import Casework
import Delivery
import Foundation
import Intake
import Letters
import Platform
import Store

/// `redress check`: everything that could keep the service from its work, all at once.
///
/// Exit status 0 with warnings, 78 with errors.
func check(_ arguments: Arguments) async throws -> ExitStatus {
    var findings = Findings()
    let path = arguments.configurationPath
    let (configuration, problems) = Configuration.read(path)
    for sentence in problems { findings.error(sentence) }
    guard let configuration else { return findings.report() }
    if problems.isEmpty { findings.good("configuration \(path)") }
    if !configuration.procedureName.isEmpty { checkFiles(configuration, &findings) }
    await checkStore(configuration, &findings)
    if arguments.has("offline") {
        findings.warning("the servers were not asked (--offline)")
    } else if !problems.isEmpty {
        findings.warning("the servers were not asked: mend the configuration first")
    } else {
        do {
            let logins = try accessTokens(configuration, now: Date())
            await checkIntake(configuration, logins, &findings)
            await checkSubmission(configuration, logins, &findings)
        } catch {
            findings.error("\(error)")
        }
    }
    return findings.report()
}

/// What a check found, printed in the order found.
private struct Findings {
    private var lines: [String] = []
    private var errors = 0
    private var warnings = 0

    mutating func good(_ text: String) { lines.append("ok       \(text)") }

    mutating func warning(_ text: String) {
        warnings += 1
        lines.append("warning  \(text)")
    }

    mutating func error(_ text: String) {
        errors += 1
        lines.append("error    \(text)")
    }

    func report() -> ExitStatus {
        for line in lines { standardOutput(line) }
        let words = [(errors, "error"), (warnings, "warning")].map { "\($0) \($1)\($0 == 1 ? "" : "s")" }
        standardOutput(errors + warnings == 0 ? "all is well" : words.joined(separator: ", "))
        return errors == 0 ? .ok : .configuration
    }
}

/// The procedure, its letters, and what the configuration leaves unsaid.
private func checkFiles(_ configuration: Configuration, _ findings: inout Findings) {
    if TimeZone(identifier: "Europe/London") == nil {
        findings.error("there is no time zone data, so deadlines would be wrong: install Debian's package tzdata")
    }
    do {
        let shipped = try ShippedTemplates.locate()
        let file = try shipped.procedureFile(configuration.procedureName, own: configuration.templates)
        let procedure = try Office.procedure(at: file)
        findings.good("procedure \(procedure.name) (\(file))")
        for text in procedure.contradictions { findings.error("procedure \(procedure.name): \(text)") }
        for text in procedure.warnings(for: configuration.directory) {
            findings.warning("procedure \(procedure.name): \(text)")
        }
        if configuration.namesBankHolidays, let region = procedure.bankHolidays,
            region != configuration.calendar.region
        {
            findings.warning(
                "procedure \(procedure.name): it says bankHolidays \"\(region.rawValue)\", and \"organisation.bankHolidays\" says \"\(configuration.calendar.region.rawValue)\", which wins"
            )
        }
        try compare(procedure, shipped, configuration, &findings)
        let problems = LetterLibrary.problems(
            folders: shipped.letterFolders(configuration.procedureName, own: configuration.templates),
            procedure: procedure,
            directory: configuration.directory
        )
        for problem in problems { findings.error(problem) }
        if problems.isEmpty { findings.good("letters") }
        checkPeople(configuration, procedure, &findings)
    } catch let problem as Problem {
        for line in problem.text.split(separator: "\n") { findings.error(String(line)) }
    } catch {
        findings.error("\(error)")
    }
    if let program = configuration.pdfCommand?.first, !FileManager.default.isExecutableFile(atPath: program) {
        findings.error("\"letters.pdf\": there is no program \(program), or Redress may not run it")
    }
    if configuration.matching.authservID == nil {
        findings.warning(
            "\"intake.authservID\" is not set: letters from staff are trusted by key and sender alone; name the server whose Authentication-Results count"
        )
    }
    if configuration.matching.plus == nil {
        findings.warning(
            "\"intake.plus\" is not set: bounces are matched by Message-ID alone; set it to \"+\" if the mail server takes local+tag addresses"
        )
    }
}

/// Where the procedure falls short of the code it names.
private func compare(
    _ procedure: Procedure,
    _ shipped: ShippedTemplates,
    _ configuration: Configuration,
    _ findings: inout Findings
) throws {
    guard let name = procedure.compare else { return }
    let code = try Office.procedure(at: shipped.procedureFile(name, own: nil))
    let lines = procedure.shortfalls(against: code)
    if lines.isEmpty { findings.good("procedure \(procedure.name) keeps to \(name)") }
    for line in lines { findings.warning("procedure \(procedure.name) against \(name): \(line)") }
}

/// Who would get what: roles left blank, and people who stand twice in a chain.
private func checkPeople(_ configuration: Configuration, _ procedure: Procedure, _ findings: inout Findings) {
    let roles = procedure.chain.roles
    let known = procedure.namedRoles
    for area in configuration.serviceAreas {
        for role in area.roles.keys.sorted() where !known.contains(role) && configuration.roles[role] == nil {
            findings.warning(
                "service area \"\(area.name)\": the procedure knows no role \"\(role)\"\(didYouMean(role, among: known.sorted()))"
            )
        }
        guard let first = roles.first else { continue }
        if area.roles[first] == nil {
            findings.warning(
                "service area \"\(area.name)\" has nobody as \"\(first)\": its cases go to the next in the chain"
            )
        }
        if area.match.isEmpty {
            findings.warning(
                "service area \"\(area.name)\" has no words to \"match\": only a co-ordinator can give it a case"
            )
        }
    }
    if configuration.serviceAreas.isEmpty {
        findings.warning("there are no \"serviceAreas\": every case goes to \"\(configuration.fallback)\"")
    }
    if configuration.compliments.isEmpty {
        findings.warning("\"compliments\" is empty: compliments are thanked and passed on to co-ordinators alone")
    }
    if configuration.directory.person(address: configuration.organisation.address) != nil {
        findings.error(
            "a person in \"people\" has the feedback mailbox as address: letters to them would come back as contacts"
        )
    }
}

private func checkStore(_ configuration: Configuration, _ findings: inout Findings) async {
    let path = configuration.store
    guard FileManager.default.fileExists(atPath: path) else {
        let folder = (path as NSString).deletingLastPathComponent
        if FileManager.default.isWritableFile(atPath: folder) {
            findings.good("store \(path) (not there yet: the first run makes it)")
        } else {
            findings.error("store: the folder \(folder) cannot be written by this user")
        }
        return
    }
    do {
        let store = try CaseStore(readOnly: path)
        let problems = try await store.integrityProblems()
        for problem in problems { findings.error("store: \(problem)") }
        guard problems.isEmpty else { return }
        findings.good("store \(path)")
        let (old, setAside) = try await store.read {
            (try $0.countMessages(in: .old), try $0.countMessages(in: .setAside))
        }
        if old > 0 { findings.warning("\(old) messages from before the first start were listed and opened no case") }
        if setAside > 0 { findings.warning("\(setAside) messages wait for a decision: redress set-aside") }
    } catch let error as StoreError {
        guard case .olderSchema = error.problem else { return findings.error("store \(path): \(error)") }
        findings.warning("store \(path) is of an earlier version: the next start brings it up to date")
    } catch {
        findings.error("store \(path): \(error)")
    }
}

/// A check may be what a refresh token is exchanged by: the new one goes into the store, made if need be.
private func accessTokens(_ configuration: Configuration, now: Date) throws -> AccessTokens {
    let path = configuration.store
    return try AccessTokens { toWrite in
        if toWrite { return try CaseStore(path: path, now: now) }
        return FileManager.default.fileExists(atPath: path) ? try CaseStore(readOnly: path) : nil
    }
}

private func login(
    to server: Configuration.Server,
    _ logins: AccessTokens,
    _ findings: inout Findings
) async throws -> Login? {
    let login = try await logins.login(to: server)
    if case .oauth2(let settings)? = server.login { findings.good("access token from \(settings.tokenURL)") }
    return login
}

private func checkIntake(_ configuration: Configuration, _ logins: AccessTokens, _ findings: inout Findings) async {
    do {
        let (source, name) = try messageSource(configuration)
        if let imap = source as? IMAPMailbox, let server = configuration.intakeServer {
            await imap.setLogin(try await login(to: server, logins, &findings))
        }
        try await source.connect()
        findings.good("mailbox \(name): \(await source.status.exists) messages")
        if !FileManager.default.fileExists(atPath: configuration.store) {
            try await checkOldMessages(source, configuration, &findings)
        }
        await source.disconnect()
    } catch let problem as Problem {
        findings.error(problem.text)
    } catch {
        findings.error("mailbox: \(error)")
    }
}

/// What the first start would list and leave.
private func checkOldMessages(
    _ source: any MessageSource,
    _ configuration: Configuration,
    _ findings: inout Findings
) async throws {
    let calendar = configuration.calendar
    let known: KnownMessages = if source is IMAPMailbox { .uid(0) } else { .names([]) }
    let week = Date().addingTimeInterval(-7 * 86_400)
    let old = try await source.list(beyond: known).count { message in
        configuration.since.map { calendar.localDate(of: message.receivedAt) < $0 } ?? (message.receivedAt < week)
    }
    guard old > 0 else { return }
    let since = configuration.since.map { "before \($0.longForm)" } ?? "more than seven days ago"
    findings.warning(
        "\(old) of them were received \(since): the first start lists them and opens no case; intake.since sets another day"
    )
}

private func checkSubmission(_ configuration: Configuration, _ logins: AccessTokens, _ findings: inout Findings) async {
    if case .maildir(let folder) = configuration.submission {
        return findings.good("letters go to the Maildir \(folder)")
    }
    do {
        guard case .smtp(let submission) = try DeliveryLoop.Target(configuration) else { return }
        if let server = configuration.submissionServer {
            await submission.setLogin(try await login(to: server, logins, &findings))
        }
        switch await submission.probe() {
        case .sent: findings.good("submission server")
        case let other: findings.error("submission: \(other.reply)")
        }
    } catch let problem as Problem {
        findings.error(problem.text)
    } catch {
        findings.error("submission: \(error)")
    }
}
