/// What `cases --json` and `case REF --json` promise, as a program of somebody else would read it.
struct CaseListing: Decodable {
    struct Customer: Decodable {
        var name: String?
        var address: String?
    }

    struct Person: Decodable {
        var id: String
        var name: String
        var address: String
    }

    struct Clock: Decodable {
        var id: String
        var dueAt: String
        var metAt: String?
        var state: String
    }

    struct Event: Decodable {
        var at: String
        var kind: String
        var by: String
        var text: String
    }

    struct Message: Decodable {
        var direction: String
        var at: String
        var from: String?
        var to: [String]
        var subject: String
        var letter: String?
        var state: String
    }

    var reference: String
    var kind: String
    var status: String
    var stage: String
    var customer: Customer
    var subject: String
    var serviceArea: String?
    var assignee: Person?
    var receivedAt: String
    var closedAt: String?
    var clocks: [Clock]
    var categories: [String]
    var flags: [String]
    /// Only of one case.
    var events: [Event]?
    var messages: [Message]?

    func clock(_ id: String) -> Clock? { clocks.first { $0.id == id } }
    func events(_ kind: String) -> [Event] { (events ?? []).filter { $0.kind == kind } }
}

struct SetAsideListing: Decodable {
    var id: Int
    var receivedAt: String
    var from: String?
    var subject: String
    var reason: String
}
