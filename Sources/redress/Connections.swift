import Delivery
import Foundation
import Intake
import Letters
import Platform

// Configuration to connections, without the log-in: AccessTokens has it.

/// Where messages come from, and the mailbox's name in the store.
func messageSource(_ configuration: Configuration) throws -> (any MessageSource, String) {
    switch configuration.intake {
    case .maildir(let folder):
        return (try MaildirMailbox(folder: folder, largest: configuration.limits.message), folder)
    case .imap(let server, let pollSeconds):
        let url = try server.parsed("intake.url")
        let settings = IMAPSettings(
            server: url,
            caFile: server.caFile,
            pollInterval: .seconds(pollSeconds),
            largest: configuration.limits.message
        )
        return (try IMAPMailbox(settings: settings), "\(url)/\(settings.mailbox)")
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

extension Configuration.Server {
    fileprivate func parsed(_ key: String) throws -> ServerURL {
        do throws(ServerURL.Failure) {
            return try ServerURL(url)
        } catch {
            throw Problem("redress: \(key): \(error)", .configuration)
        }
    }
}
