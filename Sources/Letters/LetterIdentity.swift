package import Casework

/// What makes one letter this letter: fixed when its outbox row is written.
package struct LetterIdentity: Sendable {
    /// Without angle brackets.
    package var messageID: String
    /// In a customer's letter: for Reply-To where plus addressing is on. In every letter: for the envelope sender.
    package var token: String
    /// The authority key of a staff letter: `xxxx-xxxx-xxxx`.
    package var key: String?
    /// This store's instance, for `Redress-Letter`.
    package var instance: String
    /// The plus separator, nil without plus addressing.
    package var plus: String?
    /// Message-ID of the message this letter answers, where that is not the one that opened the case: a confirmation's.
    package var inReplyTo: String?

    package init(
        messageID: String,
        token: String,
        key: String?,
        instance: String,
        plus: String?,
        inReplyTo: String? = nil
    ) {
        self.messageID = messageID
        self.token = token
        self.key = key
        self.instance = instance
        self.plus = plus
        self.inReplyTo = inReplyTo
    }

    /// The reverse-path of this letter: real, or no delivery report would come back.
    package func envelopeSender(of organisation: Organisation) -> String { tagged("b", token, organisation.address) }

    /// Where answers of a customer go.
    func customerReplyAddress(of organisation: Organisation) -> String { tagged("c", token, organisation.address) }

    /// Where answers of a member of staff go.
    func staffReplyAddress(of organisation: Organisation) -> String {
        guard let key else { return organisation.address }
        return tagged("k", key, organisation.address)
    }

    /// `local+b.TOKEN@domain`, or the address itself without plus addressing.
    private func tagged(_ kind: Character, _ tag: String, _ address: String) -> String {
        guard let plus, let at = address.utf8.lastIndex(of: UInt8(ascii: "@")) else { return address }
        return address[..<at] + "\(plus)\(kind).\(tag)" + address[at...]
    }
}
