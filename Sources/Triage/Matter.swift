package import Casework

/// What the linear model tells apart: the nature of a contact and, of a failure, what it was that failed.
package enum Matter: Int, Sendable, CaseIterable {
    case service, policy, advice, conduct, privacy
    case firstRequest, question, suggestion, policyDisagreement, praise, other

    package init(_ nature: Nature, _ category: Category? = nil) {
        switch nature {
        case .failure: self = category == .policy ? .policy : category == .advice ? .advice : .service
        case .conduct: self = .conduct
        case .privacy: self = .privacy
        case .firstRequest: self = .firstRequest
        case .question: self = .question
        case .suggestion: self = .suggestion
        case .policyDisagreement: self = .policyDisagreement
        case .praise: self = .praise
        case .other: self = .other
        }
    }

    package var nature: Nature {
        switch self {
        case .service, .policy, .advice: .failure
        case .conduct: .conduct
        case .privacy: .privacy
        case .firstRequest: .firstRequest
        case .question: .question
        case .suggestion: .suggestion
        case .policyDisagreement: .policyDisagreement
        case .praise: .praise
        case .other: .other
        }
    }

    package var kind: Kind { nature.kind }

    /// Of a complaint.
    package var category: Category? {
        switch self {
        case .service: .service
        case .policy: .policy
        case .advice: .advice
        case .conduct: .conduct
        case .privacy: .privacy
        case .firstRequest, .question, .suggestion, .policyDisagreement, .praise, .other: nil
        }
    }
}

/// What a contact of any nature may be besides. The model says of each by itself how likely it is.
package enum Mark: Int, Sendable, CaseIterable {
    case appeal, anonymous, abusive

    package init?(name: String) {
        guard let mark = Self.allCases.first(where: { "\($0)" == name }) else { return nil }
        self = mark
    }

    /// Its place among the model's scores, behind the matters.
    package var lane: Int { Matter.allCases.count + rawValue }
}
