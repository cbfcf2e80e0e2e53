/// The one question every error of a step answers.
package enum Recovery: Sendable {
    /// Transient: try again later.
    case retry
    /// Permanent for this item: record it, tell a person, go on.
    case giveUp
    /// The daemon cannot work: end, and let the service manager start it again.
    case stop
}
