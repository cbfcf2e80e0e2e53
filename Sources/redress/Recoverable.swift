import Intake
import Platform
import Store

/// Errors of the steps: each answers whether to try again.
protocol Recoverable: Error, Sendable, CustomStringConvertible {
    var recovery: Recovery { get }
}

extension IntakeError: Recoverable {}
extension OAuth2Error: Recoverable {}
extension StoreError: Recoverable {}
extension SystemError: Recoverable {}
