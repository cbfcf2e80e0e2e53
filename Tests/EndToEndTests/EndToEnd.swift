import TestSupport
import Testing

/// Redress as its users meet it: the built program, between real mail servers. One world for all; each test has
/// domains of its own.
@Suite(.serialized, .mailWorld, .timeLimit(.minutes(20)))
enum EndToEnd {}
