import Casework
import Foundation
import Platform

extension Configuration {
    /// Reads a configuration, or throws all its problems at once, a line each.
    static func load(_ path: String) throws -> Configuration {
        let (configuration, problems) = read(path)
        guard let configuration, problems.isEmpty else {
            throw Problem(problems.joined(separator: "\n"), .configuration)
        }
        return configuration
    }

    /// What could be read, and every problem; nil where the file is no configuration at all.
    static func read(_ path: String) -> (configuration: Configuration?, problems: [String]) {
        guard let data = FileManager.default.contents(atPath: path) else {
            let advice = "name the configuration with --config FILE (redress try makes one to start from)"
            return (nil, ["\(path): cannot be read; \(advice)"])
        }
        let name = (path as NSString).lastPathComponent
        let document: JSON5
        do {
            document = try JSON5.parse(String(decoding: data, as: UTF8.self))
        } catch {
            return (nil, [JSON5Problem(file: name, line: error.line, text: error.text).description])
        }
        guard case .object(let members) = document.value else {
            return (nil, ["\(name):\(document.line): the configuration must be an object in braces"])
        }
        let report = SettingsReader.Report(file: name)
        let folder = (URL(fileURLWithPath: path).standardizedFileURL.path as NSString).deletingLastPathComponent
        let configuration = SettingsReader(members, at: "", line: 1, report: report).reading { root in
            Configuration(root, path: path, folder: folder)
        }
        return (configuration, report.sentences)
    }

    private init(_ root: SettingsReader, path: String, folder: String) {
        func absolute(_ path: String) -> String { path.hasPrefix("/") ? path : folder + "/" + path }

        self.path = path
        var calendar = CalendarSettings()
        var procedure = ""
        var organisation = Organisation(name: "", address: "", domains: [])
        let hasOrganisation: Void? = root.object("organisation") { reader in
            organisation = Organisation(reader, absolute: absolute)
            procedure = reader.required("procedure", "the procedure's name, such as \"acorn\"")
            calendar = CalendarSettings(reader)
        }
        if hasOrganisation == nil, !root.has("organisation") {
            root.problem("organisation", "\"organisation\" is missing: who the letters come from")
        }
        organisation.ombudsman = root.object("ombudsman") {
            Ombudsman(
                name: $0.required("name", "whom customers may turn to"),
                url: $0.string("url"),
                telephone: $0.string("telephone")
            )
        }
        self.organisation = organisation
        procedureName = procedure
        self.calendar = calendar.calendar
        namesBankHolidays = calendar.namesRegion

        let caFile = root.string("caFile").map(absolute)
        var matching = MatchingSettings()
        var since: LocalDate?
        intake =
            root.object("intake") { reader in
                matching.plus = reader.string("plus")
                matching.authservID = reader.string("authservID")
                matching.internalMark = reader.string("internalMark")
                matching.forms = (reader.strings("forms") ?? []).map { $0.lowercased() }
                if let text = reader.string("since") {
                    since = LocalDate(text)
                    if since == nil { reader.problem("since", "\"intake.since\" must be a date like \"2026-03-02\"") }
                }
                let poll = reader.integer("pollSeconds", in: 1...3600) ?? 60
                if let maildir = reader.string("maildir") { return .maildir(absolute(maildir)) }
                return .imap(
                    Server(reader, schemes: ["imaps", "imap"], caFile: caFile, absolute: absolute),
                    pollSeconds: poll
                )
            } ?? .maildir("")
        if !root.has("intake") {
            root.problem(
                "intake",
                "\"intake\" is missing: the mailbox to watch, { url: \"imaps://…\" } or { maildir: \"inbox\" }"
            )
        }
        self.matching = matching
        self.since = since
        submission =
            root.object("submission") { reader in
                if let maildir = reader.string("maildir") { return .maildir(absolute(maildir)) }
                return .smtp(Server(reader, schemes: ["smtps", "smtp"], caFile: caFile, absolute: absolute))
            } ?? .maildir("")
        if !root.has("submission") {
            root.problem(
                "submission",
                "\"submission\" is missing: how letters leave, { url: \"smtps://…\" } or { maildir: \"outbox\" }"
            )
        }

        people =
            root.object("people") { reader in
                var people: [PersonID: Person] = [:]
                for id in reader.keys {
                    people[id] = reader.object(id) { person in
                        let address = person.required("address", "their e-mail address")
                        if !address.isEmpty, !address.contains("@") {
                            person.problem("address", "\"\(person.name("address"))\" is no e-mail address")
                        }
                        return Person(id: id, name: person.string("name") ?? id, address: address)
                    }
                }
                return people
            } ?? [:]
        let known = people
        func person(_ reader: SettingsReader, _ key: String, _ id: String?) -> PersonID? {
            guard let id, !id.isEmpty else { return nil }
            guard known[id] != nil else {
                reader.problem(
                    key,
                    "\"\(reader.name(key))\" names \"\(id)\", who is not in \"people\"\(didYouMean(id, among: known.keys.sorted()))"
                )
                return nil
            }
            return id
        }
        serviceAreas =
            root.objects("serviceAreas") { reader in
                let own = ["name", "match", "coordinator"]
                var roles: [String: PersonID] = [:]
                for role in reader.keys where !own.contains(role) {
                    roles[role] = person(reader, role, reader.string(role))
                }
                return ServiceArea(
                    name: reader.required("name", "what the area is called in letters"),
                    match: reader.strings("match") ?? [],
                    roles: roles,
                    coordinator: person(reader, "coordinator", reader.string("coordinator"))
                )
            } ?? []
        coordinators = (root.strings("coordinators") ?? []).compactMap { person(root, "coordinators", $0) }
        if coordinators.isEmpty {
            root.problem(
                "coordinators",
                "\"coordinators\" is empty: name at least one person who decides what the program cannot"
            )
        }
        fallback = person(root, "fallback", root.string("fallback")) ?? coordinators.first ?? ""
        compliments = root.strings("compliments") ?? []
        roles =
            root.object("roles") { reader in
                var roles: [String: PersonID] = [:]
                for role in reader.keys { roles[role] = person(reader, role, reader.string(role)) }
                return roles
            } ?? [:]

        store = absolute(root.string("store") ?? "redress.sqlite")
        _ = root.string("casebook")
        digestAt =
            root.object("digest") { reader -> TimeOfDay? in
                guard let text = reader.string("at") else { return nil }
                guard let time = TimeOfDay(text) else {
                    reader.problem("at", "\"digest.at\" must be a time like \"08:30\"")
                    return nil
                }
                return time
            }?.flatMap(\.self) ?? TimeOfDay(hour: 8, minute: 30)
        limits = root.object("limits", Limits.init) ?? Limits()
        templates = root.string("templates").map(absolute)
        pdfCommand = root.object("letters") { reader -> [String]? in
            guard let command = reader.strings("pdf") else { return nil }
            guard command.first?.hasPrefix("/") == true else {
                reader.problem(
                    "pdf",
                    "\"letters.pdf\" must begin with the full path of a program, as \"/usr/bin/weasyprint\""
                )
                return nil
            }
            return command
        }?.flatMap(\.self)
        confidence = root.object("triage") { $0.number("confidence", in: 0...1) }?.flatMap(\.self) ?? 0.7
        absenceDays = root.integer("absenceDays", in: 1...365) ?? 14
        statusFile = root.string("statusFile").map(absolute)
    }
}

extension Configuration.Limits {
    fileprivate init(_ reader: SettingsReader) {
        self.init()
        let any = 1...1_000_000
        perAddressPerDay = reader.integer("perAddressPerDay", in: any) ?? perAddressPerDay
        perSubjectPerDay = reader.integer("perSubjectPerDay", in: any) ?? perSubjectPerDay
        perDomainPerHour = reader.integer("perDomainPerHour", in: any) ?? perDomainPerHour
        perHour = reader.integer("perHour", in: any) ?? perHour
        perPersonPerDay = reader.integer("perPersonPerDay", in: any) ?? perPersonPerDay
        message = reader.integer("message", in: 1024...(1 << 31)) ?? message
    }
}

extension Organisation {
    fileprivate init(_ reader: SettingsReader, absolute: (String) -> String) {
        let address = reader.required("address", "the feedback mailbox that customers write to")
        self.init(
            name: reader.required("name", "the organisation's name, as letters give it"),
            address: address,
            domains: (reader.strings("domains") ?? []).map { $0.lowercased() }
        )
        if !address.isEmpty, address.split(separator: "@").count != 2 {
            reader.problem("address", "\"organisation.address\" is no e-mail address")
        }
        reader.object("contact") {
            contactName = $0.string("name")
            contactTelephone = $0.string("telephone")
            contactAddress = $0.string("address")
        }
        if let path = reader.string("policy") {
            if let data = FileManager.default.contents(atPath: absolute(path)) {
                policy = PolicyDocument(name: (path as NSString).lastPathComponent, bytes: [UInt8](data))
            } else {
                reader.problem(
                    "policy",
                    "\"organisation.policy\": \(path) cannot be read; customers get it with the receipt of a complaint"
                )
            }
        }
    }
}

/// The keys of `organisation` that make its calendar.
private struct CalendarSettings {
    var timeZone = TimeZone(identifier: "Europe/London")
    var opens = TimeOfDay(hour: 9, minute: 0)
    var closes = TimeOfDay(hour: 17, minute: 0)
    var region = HolidayRegion.englandAndWales
    var namesRegion = false
    var extra: [LocalDate] = []

    init() {}

    init(_ reader: SettingsReader) {
        let zone = reader.string("timeZone") ?? "Europe/London"
        timeZone = TimeZone(identifier: zone)
        if timeZone == nil {
            reader.problem(
                "timeZone",
                "\"organisation.timeZone\": no time zone \"\(zone)\" (is Debian's package tzdata installed?)"
            )
        }
        if let hours = reader.strings("officeHours") {
            if hours.count == 2, let from = TimeOfDay(hours[0]), let to = TimeOfDay(hours[1]), from < to {
                (opens, closes) = (from, to)
            } else {
                reader.problem(
                    "officeHours",
                    "\"organisation.officeHours\" must be two times in order, such as [\"09:00\", \"17:00\"]"
                )
            }
        }
        if let name = reader.string("bankHolidays") {
            if let known = HolidayRegion(rawValue: name) {
                region = known
                namesRegion = true
            } else {
                let all = HolidayRegion.allCases.map(\.rawValue)
                reader.problem(
                    "bankHolidays",
                    "\"organisation.bankHolidays\": no region \"\(name)\"\(didYouMean(name, among: all)); one of \(all.joined(separator: ", "))"
                )
            }
        }
        extra = (reader.strings("extraHolidays") ?? []).compactMap { text in
            let date = LocalDate(text)
            if date == nil {
                reader.problem(
                    "extraHolidays",
                    "\"organisation.extraHolidays\": \"\(text)\" is no date like \"2026-12-28\""
                )
            }
            return date
        }
    }

    var calendar: WorkingCalendar {
        WorkingCalendar(
            timeZone: timeZone ?? .gmt,
            opens: opens,
            closes: closes,
            region: region,
            extraHolidays: extra
        )
    }
}

extension Configuration.Server {
    fileprivate init(_ reader: SettingsReader, schemes: [String], caFile: String?, absolute: (String) -> String) {
        self.init(url: reader.required("url", "the server, such as \"\(schemes[0])://mail.example.org\""))
        let scheme = url.split(separator: ":").first.map(String.init) ?? ""
        if !url.isEmpty, !schemes.contains(scheme) {
            reader.problem(
                "url",
                "\"\(reader.name("url"))\" must begin with \(schemes.map { $0 + "://" }.joined(separator: " or "))"
            )
        }
        user = reader.string("user")
        self.caFile = reader.string("caFile").map(absolute) ?? caFile
        if case .string? = reader.value("password") {
            reader.problem(
                "password",
                "\"\(reader.name("password"))\" must not stand in the file: use { credential: NAME }, { file: PATH } or { environment: NAME }"
            )
        } else if let secret = Configuration.Secret(reader, "password", absolute: absolute) {
            login = .password(secret)
        }
        if let settings = reader.object("oauth2", { Configuration.OAuth2Settings($0, absolute: absolute) }) {
            if login != nil {
                reader.problem("oauth2", "\"\(reader.name("oauth2"))\" and \"password\" are both given: keep one")
            }
            login = .oauth2(settings)
        }
        if user == nil, schemes.contains("imaps") {
            reader.problem("user", "\"\(reader.name("user"))\" is missing: a mailbox is opened by somebody")
        } else if user == nil, login != nil {
            reader.problem("user", "\"\(reader.name("user"))\" is missing: who logs in")
        }
        if user != nil, login == nil, reader.value("password") == nil {
            reader.problem("user", "\"\(reader.name("user"))\" has no password: add password: { credential: NAME }")
        }
    }

    private init(url: String) {
        self.url = url
    }
}

extension Configuration.OAuth2Settings {
    fileprivate init(_ reader: SettingsReader, absolute: (String) -> String) {
        self.init(
            tokenURL: reader.required("tokenURL", "where tokens are had, an https address"),
            clientID: reader.required("clientID", "the application's id"),
            clientSecret: Configuration.Secret(reader, "clientSecret", absolute: absolute),
            scope: reader.string("scope"),
            refreshToken: Configuration.Secret(reader, "refreshToken", absolute: absolute),
            caFile: reader.string("caFile").map(absolute)
        )
        do throws(ServerURL.Failure) {
            if !tokenURL.isEmpty { _ = try ServerURL(tokenURL, allowing: [.https]) }
        } catch {
            reader.problem("tokenURL", "\"\(reader.name("tokenURL"))\": \(error)")
        }
        if !reader.has("clientSecret"), !reader.has("refreshToken") {
            reader.problem(
                "clientSecret",
                "\"\(reader.name("clientSecret"))\" is missing: { credential: NAME }, a refreshToken, or both"
            )
        }
    }
}

extension Configuration.Secret {
    fileprivate init?(_ reader: SettingsReader, _ key: String, absolute: (String) -> String) {
        let secret: Self?? = reader.object(key) { place in
            let credential = place.string("credential")
            let file = place.string("file")
            let environment = place.string("environment")
            switch (credential, file, environment) {
            case (let name?, nil, nil): return .credential(name)
            case (nil, let path?, nil): return .file(absolute(path))
            case (nil, nil, let name?): return .environment(name)
            default:
                reader.problem(
                    key,
                    "\"\(reader.name(key))\" must be one of { credential: NAME }, { file: PATH } or { environment: NAME }"
                )
                return nil
            }
        }
        guard let secret = secret ?? nil else { return nil }
        self = secret
    }
}
