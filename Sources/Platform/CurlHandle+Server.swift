import CCurl

extension CurlHandle {
    /// Where to connect and as whom. TLS is always verified, and demanded except of a loopback address
    /// for which no authority is named: a local relay commonly has a certificate nobody signed.
    package borrowing func setServer(
        _ url: ServerURL,
        path: String = "",
        login: Login?,
        caFile: String?
    ) throws(CurlError) {
        try set(CURLOPT_URL, url.description + "/" + path)
        try set(CURLOPT_PROTOCOLS_STR, url.scheme.rawValue)
        let needsTLS = url.isTLS || !url.isLoopback || caFile != nil
        try set(CURLOPT_USE_SSL, Int((needsTLS ? CURLUSESSL_ALL : CURLUSESSL_NONE).rawValue))
        if let caFile { try set(CURLOPT_CAINFO, caFile) }
        // A proxy in the environment is for web pages.
        try set(CURLOPT_PROXY, "")
        guard let login else { return }
        try set(CURLOPT_USERNAME, login.user)
        // Exchange offers Kerberos and NTLM first, which libcurl would take and which are not what the
        // configuration gave.
        switch login.secret {
        case .password(let password):
            try set(CURLOPT_PASSWORD, password)
            if url.scheme == .smtp || url.scheme == .smtps { try set(CURLOPT_LOGIN_OPTIONS, "AUTH=PLAIN;AUTH=LOGIN") }
        case .bearer(let token):
            try set(CURLOPT_XOAUTH2_BEARER, token)
            try set(CURLOPT_LOGIN_OPTIONS, "AUTH=OAUTHBEARER;AUTH=XOAUTH2")
        }
    }

    /// Prepares one POST over HTTPS that is answered within `limit`; a redirection is not followed. Here a proxy
    /// in the environment counts, except on the way to this machine.
    borrowing func setPost(
        _ form: String,
        to url: String,
        isLoopback: Bool,
        caFile: String?,
        within limit: Duration
    ) throws(CurlError) {
        try set(CURLOPT_URL, url)
        try set(CURLOPT_PROTOCOLS_STR, ServerURL.Scheme.https.rawValue)
        if isLoopback { try set(CURLOPT_PROXY, "") }
        if let caFile { try set(CURLOPT_CAINFO, caFile) }
        try set(CURLOPT_TIMEOUT_MS, limit.milliseconds)
        try set(CURLOPT_HTTPHEADER, list: ["Accept: application/json"])
        try set(CURLOPT_COPYPOSTFIELDS, form)
    }

    /// Prepares a bare connection for `send` and `receive`.
    package borrowing func setConnectOnly(within limit: Duration) throws(CurlError) {
        try set(CURLOPT_CONNECT_ONLY, 1)
        try set(CURLOPT_CONNECTTIMEOUT_MS, limit.milliseconds)
        try set(CURLOPT_TIMEOUT_MS, limit.milliseconds)
    }

    /// Prepares one letter: one recipient a transaction, the reverse-path set anew each time.
    package borrowing func setLetter(
        _ bytes: [UInt8],
        from reversePath: String,
        to recipient: String
    ) throws(CurlError) {
        try set(CURLOPT_MAIL_FROM, "<\(reversePath)>")
        try set(CURLOPT_MAIL_RCPT, list: ["<\(recipient)>"])
        try setUpload(bytes)
    }

    /// Time-outs for SMTP. A server may take ten minutes to answer the final dot (RFC 5321 §4.5.3.2.6).
    /// A connection idle for longer than `idle` is not used again.
    package borrowing func setSubmission(connectWithin limit: Duration, idle: Duration) throws(CurlError) {
        try set(CURLOPT_CONNECTTIMEOUT_MS, limit.milliseconds)
        try set(CURLOPT_SERVER_RESPONSE_TIMEOUT, 600)
        try set(CURLOPT_LOW_SPEED_LIMIT, 1)
        try set(CURLOPT_LOW_SPEED_TIME, 600)
        try set(CURLOPT_MAXAGE_CONN, Int(idle.components.seconds))
    }

    package borrowing func useFreshConnection(_ isFresh: Bool) throws(CurlError) {
        try set(CURLOPT_FRESH_CONNECT, isFresh ? 1 : 0)
    }
}
