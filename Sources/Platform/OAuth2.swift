/// Asks an authority for access tokens (RFC 6749), one request at a time.
///
///     POST /token                                     200 OK
///     grant_type=refresh_token&refresh_token=…        {"token_type": "Bearer", "access_token": "…",
///     &client_id=redress&client_secret=…               "expires_in": 3599, "refresh_token": "…"}
package actor OAuth2 {
    /// With a refresh token that one is used (§6); else the client's own credentials (§4.4).
    package struct Request: Sendable {
        package var tokenURL: String
        package var clientID: String
        package var clientSecret: String?
        package var scope: String?
        package var refreshToken: String?
        /// PEM certificates of a private authority; nil for the system's.
        package var caFile: String?
        package var limit = Duration.seconds(30)

        package init(
            tokenURL: String,
            clientID: String,
            clientSecret: String? = nil,
            scope: String? = nil,
            refreshToken: String? = nil,
            caFile: String? = nil
        ) {
            self.tokenURL = tokenURL
            self.clientID = clientID
            self.clientSecret = clientSecret
            self.scope = scope
            self.refreshToken = refreshToken
            self.caFile = caFile
        }
    }

    package struct Token: Sendable {
        package var access: Secret
        package var lifetime: Duration
        /// Takes the place of the one that was used, where the authority gives a new one each time.
        package var refreshToken: String?
    }

    private let wakeup: Wakeup
    private let executor = QueueExecutor(label: "redress.oauth2")

    /// On the actor's own queue.
    package nonisolated var unownedExecutor: UnownedSerialExecutor { unsafe executor.asUnownedSerialExecutor() }

    package init() throws(SystemError) {
        wakeup = try Wakeup()
    }

    /// A cancelled task ends it at once.
    package func token(_ request: Request) async throws(OAuth2Error) -> Token {
        let outcome = await withTaskCancellationHandler {
            wakeup.reset()
            return Result<Token, OAuth2Error> { () throws(OAuth2Error) in
                guard !Task.isCancelled else { throw .cancelled }
                return try post(request)
            }
        } onCancel: {
            wakeup.signal()
        }
        return try outcome.get()
    }

    private func post(_ request: Request) throws(OAuth2Error) -> Token {
        let url: ServerURL
        do throws(ServerURL.Failure) {
            url = try ServerURL(request.tokenURL, allowing: [.https])
        } catch {
            throw .malformedURL(reason: error.description)
        }
        let answer: (status: Int, body: [UInt8])
        do throws(CurlError) {
            var curl = try CurlHandle.make(wakeup: wakeup)
            try curl.setPost(
                request.form,
                to: request.tokenURL,
                isLoopback: url.isLoopback,
                caFile: request.caFile,
                within: request.limit
            )
            try curl.perform()
            answer = (curl.responseCode, curl.body)
        } catch {
            throw OAuth2Error(error, server: url.description)
        }
        return try OAuth2Answer(answer.body).token(status: answer.status, server: url.description)
    }
}

extension OAuth2.Request {
    /// `application/x-www-form-urlencoded`. The secret stands in it (RFC 6749 §2.3.1), as Microsoft and Google
    /// have it, not in an Authorization field.
    fileprivate var form: String {
        let fields: [(String, String?)] = [
            ("grant_type", refreshToken == nil ? "client_credentials" : "refresh_token"),
            ("refresh_token", refreshToken),
            ("client_id", clientID),
            ("client_secret", clientSecret),
            ("scope", scope),
        ]
        return fields.compactMap { name, value in value.map { "\(name)=\(Self.escaped($0))" } }.joined(separator: "&")
    }

    private static func escaped(_ text: String) -> String {
        var escaped = ""
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
                UInt8(ascii: "~"):
                escaped.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                escaped += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            }
        }
        return escaped
    }
}
