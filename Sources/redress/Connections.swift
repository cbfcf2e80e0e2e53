import Delivery
import Foundation
import Intake
import Platform

// Configuration to connections. Secrets are read here, each time a connection is made, and kept nowhere.

/// Where messages come from, and the mailbox's name in the store.
func messageSource(_ service: Service) throws -> (any MessageSource, String) {
    let configuration = service.office.configuration
    switch configuration.intake {
    case .maildir(let folder):
        return (try MaildirMailbox(folder: folder, largest: configuration.limits.message), folder)
    case .imap(let server, let pollSeconds):
        let url = try serverURL(server, "intake.url")
        let settings = IMAPSettings(
            server: url, login: nil, caFile: server.caFile, poll: .seconds(pollSeconds),
            largest: configuration.limits.message)
        return (try IMAPMailbox(settings), "\(url)/\(url.path)")
    }
}

extension DeliveryLoop {
    init(service: Service) throws {
        switch service.office.configuration.submission {
        case .maildir(let folder):
            self.init(service: service, target: .maildir(MaildirOutbox(folder: folder)))
        case .smtp(let server):
            let settings = SubmissionSettings(
                server: try serverURL(server, "submission.url"), login: nil, caFile: server.caFile)
            self.init(service: service, target: .smtp(try Submission(settings: settings)))
        }
    }
}

private func serverURL(_ server: Configuration.Server, _ key: String) throws -> ServerURL {
    do throws(ServerURL.Failure) {
        return try ServerURL(server.url)
    } catch {
        throw Problem("redress: \(key): \(error)", .configuration)
    }
}

extension Configuration.Server {
    /// Reads the secret anew: a password changed on disk, or a renewed token, counts from the next connection on.
    func currentLogin() throws -> Login? {
        guard let user, let login else { return nil }
        switch login {
        case .password(let secret): return Login(user: user, secret: .password(try secret.read()))
        case .oauth2: return nil
        }
    }
}
