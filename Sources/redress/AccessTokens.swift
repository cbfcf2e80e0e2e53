import Platform
import Store

/// Who logs in to a server: a password, read anew each time, or an access token, shared by the servers with the
/// same settings and renewed a minute before its end.
///
/// What survives a crash: a refresh token that takes the place of another is committed before it is used. From then
/// on it is used and not the configured one, until that one is changed. An access token is held in memory only.
actor AccessTokens {
    typealias Settings = Configuration.OAuth2Settings

    private struct Held {
        var secret: Secret
        var obtainedAt: ContinuousClock.Instant
        var endsAt: ContinuousClock.Instant
        /// The one before was refused: where this one is too, a third would fare no better.
        var followsRefusal: Bool
    }

    private let authority: OAuth2
    private let store: @Sendable (_ toWrite: Bool) throws -> CaseStore?
    private var held: [Settings: Held] = [:]
    /// Refresh tokens that the store could not take yet.
    private var uncommitted: [String: String] = [:]
    private var isBusy = false
    private var waiting: [CheckedContinuation<Void, Never>] = []

    /// `store` answers nil where there is none to read from.
    init(store: @escaping @Sendable (_ toWrite: Bool) throws -> CaseStore?) throws(SystemError) {
        authority = try OAuth2()
        self.store = store
    }

    /// nil where the server asks for none, or, after `refused`, where there is no other to try.
    func login(to server: Configuration.Server, refused: Login? = nil) async throws -> Login? {
        guard let user = server.user, let login = server.login else { return nil }
        switch login {
        case .password(let secret):
            return refused == nil ? Login(user: user, secret: .password(try secret.read())) : nil
        case .oauth2(let settings):
            return try await inTurn {
                let isRefused = refused != nil && held[settings]?.secret == refused?.secret
                if let held = held[settings] {
                    if isRefused, held.followsRefusal { return nil }
                    if !isRefused, .now < held.endsAt - .seconds(60) { return Login(user: user, secret: held.secret) }
                }
                return Login(user: user, secret: try await renew(settings, followsRefusal: isRefused))
            }
        }
    }

    /// Uses the refresh token at least once a day: authorities forget one that nobody uses for some weeks, and a
    /// connection may last as long.
    func renewDaily(_ server: Configuration.Server) async throws {
        guard case .oauth2(let settings)? = server.login, settings.refreshToken != nil else { return }
        try await inTurn {
            if let held = held[settings], .now < held.obtainedAt + .seconds(86_400) { return }
            _ = try await renew(settings, followsRefusal: false)
        }
    }

    /// One request at a time: an authority that exchanges refresh tokens takes one used twice for a stolen one.
    private func inTurn<Result>(_ work: () async throws -> Result) async rethrows -> Result {
        if isBusy { await withCheckedContinuation { waiting.append($0) } }
        isBusy = true
        defer {
            if waiting.isEmpty { isBusy = false } else { waiting.removeFirst().resume() }
        }
        return try await work()
    }

    private func renew(_ settings: Settings, followsRefusal: Bool) async throws -> Secret {
        let configured = try settings.refreshToken?.read()
        var request = OAuth2.Request(
            tokenURL: settings.tokenURL,
            clientID: settings.clientID,
            clientSecret: try settings.clientSecret?.read(),
            scope: settings.scope,
            refreshToken: configured,
            caFile: settings.caFile
        )
        let key = configured.map { settings.refreshTokenKey(configured: $0) }
        if let key {
            try await commit(key)
            request.refreshToken = try await store(false)?.read { try $0.value(key) } ?? configured
        }
        let start = ContinuousClock.now
        let token = try await authority.token(request)
        if let key, let next = token.refreshToken, next != request.refreshToken {
            uncommitted[key.name] = next
            try await commit(key)
        }
        held[settings] = Held(
            secret: token.access,
            obtainedAt: start,
            endsAt: start + token.lifetime,
            followsRefusal: followsRefusal
        )
        return token.access
    }

    private func commit(_ key: MetaKey<String>) async throws {
        guard let next = uncommitted[key.name] else { return }
        try await store(true)?.write { try $0.set(key, to: next) }
        uncommitted[key.name] = nil
    }
}

extension Configuration.OAuth2Settings {
    /// Another configured token is another key, so that what its predecessor was exchanged for no longer counts.
    func refreshTokenKey(configured: String) -> MetaKey<String> {
        let origin = SHA256.hexDigest(of: Array([tokenURL, clientID, configured].joined(separator: " ").utf8))
        return MetaKey("refreshToken \(origin.prefix(16))")
    }
}
