import CCurl

/// What libcurl says went wrong. The text is libcurl's or the server's, without addresses.
package struct CurlError: Error, Sendable, Equatable, CustomStringConvertible {
    package enum Kind: Sendable {
        /// No such host, no answer, or a connection that ended or broke.
        case unreachable
        case timedOut
        /// The certificate, or the TLS version, is not accepted.
        case tls
        /// The server offers no TLS where it is demanded.
        case tlsMissing
        case loginRefused
        /// The server answered, but not as hoped; its reply says why.
        case refused
        /// `Wakeup.signal` ended it.
        case interrupted
        case other
    }

    package let kind: Kind
    package let text: String

    package var description: String { text }

    package init(_ kind: Kind, _ text: String) {
        self.kind = kind
        self.text = text
    }

    init(_ code: CURLcode, detail: String) {
        // Safe: libcurl returns a static C string.
        let general = unsafe String(cString: curl_easy_strerror(code))
        self.init(Kind(code), withoutAddresses(detail.isEmpty ? general : detail))
    }
}

extension CurlError.Kind {
    init(_ code: CURLcode) {
        self =
            switch code {
            case CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_RESOLVE_PROXY, CURLE_COULDNT_CONNECT, CURLE_GOT_NOTHING,
                CURLE_SEND_ERROR, CURLE_RECV_ERROR, CURLE_SSL_CONNECT_ERROR, CURLE_PARTIAL_FILE:
                .unreachable
            case CURLE_OPERATION_TIMEDOUT: .timedOut
            case CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CACERT_BADFILE, CURLE_SSL_CERTPROBLEM, CURLE_SSL_CIPHER,
                CURLE_SSL_ISSUER_ERROR, CURLE_SSL_CRL_BADFILE, CURLE_SSL_INVALIDCERTSTATUS:
                .tls
            case CURLE_USE_SSL_FAILED: .tlsMissing
            case CURLE_LOGIN_DENIED, CURLE_AUTH_ERROR: .loginRefused
            case CURLE_REMOTE_ACCESS_DENIED, CURLE_WEIRD_SERVER_REPLY, CURLE_HTTP_RETURNED_ERROR: .refused
            case CURLE_ABORTED_BY_CALLBACK: .interrupted
            default: .other
            }
    }
}

/// A server's words with every address in them replaced, for error texts and logs:
/// `550 5.1.1 <address>: Recipient address rejected`.
package func withoutAddresses(_ text: String) -> String {
    let printable = text.map { $0.isNewline || $0 == "\t" ? " " : $0 }
    return String(printable).split(separator: " ", omittingEmptySubsequences: true)
        .map { word in
            guard word.contains("@") else { return String(word) }
            let opens = word.hasPrefix("<")
            let tail = opens ? word.firstIndex(of: ">").map { word[$0...].dropFirst() } ?? "" : ""
            return (opens ? "<address>" : "(address)") + (tail.contains("@") ? "" : tail)
        }
        .joined(separator: " ")
}
