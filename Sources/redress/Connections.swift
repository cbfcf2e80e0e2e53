import Delivery
import Foundation
import Intake
import Letters
import Platform

// Configuration to connections. Secrets are read here, each time a connection is made, and kept nowhere.

/// Where messages come from, and the mailbox's name in the store.
func messageSource(_ configuration: Configuration) throws -> (any MessageSource, String) {
    switch configuration.intake {
    case .maildir(let folder):
        return (try MaildirMailbox(folder: folder, largest: configuration.limits.message), folder)
    case .imap(let server, let pollSeconds):
        let url = try server.parsed("intake.url")
        guard let login = try server.currentLogin() else {
            throw Problem("redress: \"intake.user\" is missing: a mailbox is opened by somebody", .configuration)
        }
        let settings = IMAPSettings(
            server: url,
            caFile: server.caFile,
            pollInterval: .seconds(pollSeconds),
            largest: configuration.limits.message
        )
        return (try IMAPMailbox(settings: settings, login: login), "\(url)/\(settings.mailbox)")
    }
}

extension DeliveryLoop.Target {
    init(_ configuration: Configuration) throws {
        switch configuration.submission {
        case .maildir(let folder):
            self = .maildir(try MaildirOutbox(folder: folder))
        case .smtp(let server):
            let settings = SubmissionSettings(server: try server.parsed("submission.url"), caFile: server.caFile)
            self = .smtp(try Submission(settings: settings))
        }
    }
}

extension Configuration.IntakeSource {
    func login() throws -> Login? {
        if case .imap(let server, _) = self { try server.currentLogin() } else { nil }
    }
}

extension Configuration.SubmissionTarget {
    func login() throws -> Login? {
        if case .smtp(let server) = self { try server.currentLogin() } else { nil }
    }
}

extension Configuration.Server {
    fileprivate func parsed(_ key: String) throws -> ServerURL {
        do throws(ServerURL.Failure) {
            return try ServerURL(url)
        } catch {
            throw Problem("redress: \(key): \(error)", .configuration)
        }
    }

    /// Reads the secret anew: a password changed on disk counts from the next connection on.
    fileprivate func currentLogin() throws -> Login? {
        guard let user, let login else { return nil }
        switch login {
        case .password(let secret): return Login(user: user, secret: .password(try secret.read()))
        case .oauth2: return nil
        }
    }
}
