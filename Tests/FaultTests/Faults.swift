import Testing

/// What goes wrong around Redress, played against the built program: nothing is lost, nobody is answered twice, the
/// daemon lives or stops with the right exit status, and its operator is told.
@Suite(.timeLimit(.minutes(60)))
enum Faults {}
