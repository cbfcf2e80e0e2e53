import FoundationEssentials

/// One consistent state of the store, to read from. Lives as long as the closure it is given to.
package class Snapshot {
    let database: Database

    init(_ database: Database) { self.database = database }

    /// Decodes a JSON column.
    func decode<Value: Decodable>(_ type: Value.Type, from text: String) throws(StoreError) -> Value {
        do {
            return try JSONDecoder().decode(type, from: Data(text.utf8))
        } catch {
            // The decoding error is left out: it may quote the value.
            throw StoreError(.unreadable, "a stored \(type) has another form")
        }
    }
}

/// A snapshot that can also be changed; what it changes is committed as one.
package final class Transaction: Snapshot {
    /// Attachments that letters of this transaction enclose: those of a batch share the policy's buffer,
    /// and comparing a buffer with itself costs nothing.
    var attachments: [(bytes: [UInt8], id: Int64)] = []

    func encode(_ value: some Encodable) throws(StoreError) -> String {
        do {
            return String(decoding: try JSONEncoder().encode(value), as: UTF8.self)
        } catch {
            throw StoreError(.unreadable, "a \(type(of: value)) cannot be written as JSON")
        }
    }
}
