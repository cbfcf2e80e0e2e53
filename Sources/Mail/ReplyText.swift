/// A text divided into what its sender newly wrote and their signature; the rest is quoted.
struct ReplyText {
    let visible: String
    let signature: String

    init(_ text: String, from: Address?) {
        visible = text
        signature = ""
    }
}
