import Casework
import Foundation
import Intake
import Platform
func digestDue(now: Date, at: TimeOfDay, last: LocalDate?, calendar: WorkingCalendar) -> Bool { false }
struct IMAPSettings { init(server: ServerURL, caFile: String?, pollInterval: Duration, largest: Int) {} }
actor IMAPMailbox: MessageSource {
    init(settings: IMAPSettings) {}
    func setLogin(_ login: Login?) {}
    func connect() throws(IntakeError) {}
    let status = MailboxStatus()
    func list(beyond known: KnownMessages) throws(IntakeError) -> [ListedMessage] { [] }
    func keys() throws(IntakeError) -> Set<MailboxKey> { [] }
    func list(_ keys: [MailboxKey]) throws(IntakeError) -> [ListedMessage] { [] }
    func fetch(_ batch: [ListedMessage]) throws(IntakeError) -> [FetchedMessage] { [] }
    func waitForChange(upTo limit: Duration) throws(IntakeError) -> Bool { false }
    func disconnect() {}
}
