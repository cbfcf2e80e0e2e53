import Platform

/// Where a conversation with a submission server ended, and what that means for the letter.
struct SubmissionOutcome {
    /// nil where libcurl saw the letter accepted.
    let error: CurlError?
    /// What the server said in this conversation.
    let lines: [String]
    /// The last byte of the letter was handed over: the final dot may have been sent.
    let isUploaded: Bool
    /// The conversation began on a connection kept from an earlier letter.
    let isReused: Bool

    init(performing handle: inout CurlHandle, grace: Duration) {
        do throws(CurlError) {
            try handle.perform(grace: grace)
            error = nil
        } catch let failure {
            error = failure
        }
        lines = handle.replyLines
        isUploaded = handle.isUploaded
        isReused = !handle.opened
    }

    init(error: CurlError?, lines: [String], isUploaded: Bool = false, isReused: Bool = false) {
        self.error = error
        self.lines = lines
        self.isUploaded = isUploaded
        self.isReused = isReused
    }

    var isInterrupted: Bool { error?.kind == .interrupted }

    /// The server had hung up before it saw this letter, as after a long pause: worth one fresh connection.
    var isStaleConnection: Bool {
        guard let error, isReused, !sawData, error.kind != .interrupted, error.kind != .timedOut else { return false }
        return errorReply.map { $0.code == 421 } ?? true
    }

    /// 354 came: the letter itself was asked for.
    private var sawData: Bool { lines.contains { $0.hasPrefix("354") } }

    private var errorReply: SMTPReply? {
        SMTPReply(last: lines).flatMap { $0.isTransient || $0.isPermanent ? $0 : nil }
    }

    /// The server will have no letter of ours, whoever it is to; libcurl names the command. 552 is about the size
    /// that was announced (RFC 1870 §6.1), and so about this letter.
    ///
    /// QUIRK: Exchange Online says so after the letter, to a mailbox that may not send as its address;
    /// `send-as-denied.smtp`.
    private var isSenderRefused: Bool {
        guard let error, let reply = errorReply, reply.isPermanent else { return false }
        return error.text.hasPrefix("MAIL failed") && reply.code != 552 || reply.enhanced == "5.7.60"
            || reply.text.contains("SendAsDenied")
    }

    var result: SubmissionResult {
        guard let error else { return .sent(reply: SMTPReply(last: lines)?.description ?? "accepted") }
        let reply = errorReply
        let text = reply?.description ?? error.text
        switch error.kind {
        case .tls:
            return .refused(reply: "TLS: \(error.text)")
        case .tlsMissing where reply?.isTransient != true:
            return .refused(reply: "the server offers no TLS: \(text)")
        case .loginRefused where reply?.isTransient != true:
            return .refused(reply: "the log-in is refused: \(text)")
        case .refused where reply?.isPermanent == true && !sawData:
            return .refused(reply: text)
        default: break
        }
        guard let reply else {
            if lines.isEmpty, !isInterrupted { return .unreachable(reply: text) }
            return sawData && isUploaded ? .unknown(reply: text) : .deferred(reply: text)
        }
        // Authentication demanded or insufficient, wherever the server says so (RFC 4954 §6).
        if [530, 534, 535, 538].contains(reply.code) { return .refused(reply: text) }
        if isSenderRefused { return .refused(reply: "the sender is refused: \(text)") }
        return reply.isTransient ? .deferred(reply: text) : .failed(reply: text)
    }
}
