import Casework
import Foundation
import Platform

/// Everything `redress.json5` says, with defaults filled in and paths made absolute.
struct Configuration: Sendable {
    /// The file it was read from.
    var path: String
    var organisation: Organisation
    var procedureName: String
    var calendar: WorkingCalendar
    /// The organisation says itself whose bank holidays count; else the procedure may.
    var namesBankHolidays: Bool
    var intake: IntakeSource
    var submission: SubmissionTarget
    var matching: MatchingSettings
    var people: [PersonID: Person]
    var serviceAreas: [ServiceArea]
    var fallback: PersonID
    var coordinators: [PersonID]
    var compliments: [String]
    var roles: [String: PersonID]
    var store: String
    var digestAt: TimeOfDay
    var limits: Limits
    var templates: String?
    /// An absolute path and its arguments; nil where outcome letters go without a PDF.
    var pdfCommand: [String]?
    var confidence: Double
    var absenceDays: Int
    var statusFile: String?
    /// Messages received before this day open no case on the first start; nil: seven days before it.
    var since: LocalDate?

    struct MatchingSettings: Sendable {
        var plus: String?
        var authservID: String?
        var internalMark: String?
        var forms: [String] = []
    }

    /// Where mail comes from. Exactly one is configured.
    enum IntakeSource: Sendable {
        case imap(Server, pollSeconds: Int)
        case maildir(String)
    }

    enum SubmissionTarget: Sendable {
        case smtp(Server)
        case maildir(String)
    }

    var intakeServer: Server? { if case .imap(let server, _) = intake { server } else { nil } }
    var submissionServer: Server? { if case .smtp(let server) = submission { server } else { nil } }

    /// A server to log in to; the secret is read when it is needed, never kept in the configuration.
    struct Server: Sendable {
        var url: String
        var user: String?
        var login: Login?
        var caFile: String?
    }

    enum Login: Sendable {
        case password(Secret)
        case oauth2(OAuth2Settings)
    }

    struct OAuth2Settings: Sendable, Hashable {
        var tokenURL: String
        var clientID: String
        var clientSecret: Secret?
        var scope: String?
        var refreshToken: Secret?
        var caFile: String?
    }

    /// Where a secret stands. Never the secret itself.
    enum Secret: Sendable, Hashable {
        case credential(String)
        case file(String)
        case environment(String)
    }

    /// Automatic letters to customers, and the size of a message (bytes).
    struct Limits: Sendable {
        var perAddressPerDay = 5
        /// To one address about one subject: more is what two machines answering one another look like.
        var perSubjectPerDay = 2
        var perDomainPerHour = 50
        var perHour = 200
        var perPersonPerDay = 200
        var message = 64 << 20
    }

    /// Throws where a secret cannot be read.
    func readSecrets() throws(Secret.Unavailable) {
        for server in [intakeServer, submissionServer] {
            switch server?.login {
            case .password(let secret): _ = try secret.read()
            case .oauth2(let settings):
                _ = try settings.refreshToken?.read()
                _ = try settings.clientSecret?.read()
            case nil: break
            }
        }
    }

    /// What Casework knows of the organisation, without anyone's absence.
    var directory: Directory {
        Directory(
            organisation: organisation,
            people: people,
            serviceAreas: serviceAreas,
            fallback: fallback,
            coordinators: coordinators,
            compliments: compliments,
            roles: roles,
            calendar: calendar,
            absenceDays: absenceDays
        )
    }
}

extension Configuration.Secret {
    struct Unavailable: Recoverable {
        let description: String
        /// At the start it ends the program; later, a file that is being exchanged comes back.
        let recovery = Recovery.retry
    }

    /// Reads the secret; the error names the place and never the value.
    func read() throws(Unavailable) -> String {
        let environment = ProcessInfo.processInfo.environment
        func contents(_ path: String, _ what: String) throws(Unavailable) -> String {
            guard let data = FileManager.default.contents(atPath: path) else {
                throw Unavailable(
                    description:
                        "cannot read \(what) at \(path): check that the file exists and that Redress may read it"
                )
            }
            return String(decoding: data, as: UTF8.self).trimmingCharacters(in: .newlines)
        }
        switch self {
        case .credential(let name):
            guard let folder = environment["CREDENTIALS_DIRECTORY"] else {
                throw Unavailable(
                    description:
                        "no credential \"\(name)\": systemd gives it to the service (LoadCredential=\(name):FILE); by hand, set CREDENTIALS_DIRECTORY to a folder that holds a file \"\(name)\""
                )
            }
            return try contents(folder + "/" + name, "the credential \"\(name)\"")
        case .file(let path):
            return try contents(path, "the password file")
        case .environment(let name):
            guard let value = environment[name], !value.isEmpty else {
                throw Unavailable(
                    description: "the environment variable \(name), which should hold the password, is not set"
                )
            }
            return value
        }
    }
}
