/// What the server has said of the selected mailbox so far. Untagged responses come amid any answer, so
/// each is taken in here, whichever command it came with.
struct SelectedMailbox {
    private(set) var status = MailboxStatus()
    /// Messages came since the last listing began.
    private(set) var hasNews = false

    /// Call as a listing begins: whatever comes during it is news again.
    mutating func beginListing() {
        hasNews = false
    }

    mutating func receive(_ response: IMAPResponse.Untagged) {
        switch response {
        case .exists(let count):
            if count > status.exists { hasNews = true }
            status.exists = count
        case .expunge: status.exists = max(0, status.exists - 1)
        case .status(let condition): receive(condition)
        default: break
        }
    }

    mutating func receive(_ condition: IMAPStatus) {
        switch condition.code {
        case .uidValidity(let validity): status.validity = validity
        case .uidNext(let next): status.next = next
        default: break
        }
    }
}
