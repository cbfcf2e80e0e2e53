/// What a letter says, with its values in and no markup left: the text and the HTML part are two
/// ways to print it.
struct LetterBody: Sendable {
    var blocks: [Block]

    enum Block: Sendable, Equatable {
        case heading([Span])
        case paragraph([Span])
        /// Neighbours make one list.
        case item([Span], ordered: Bool)
        /// Neighbours make one table. With a button the label is a link that opens its reply about what the label names.
        case row([Span], [Span], ReplyButton?)
        /// Somebody's own words; lines stand as they were written.
        case quote([Span])
        /// `subject`: what the reply is about, such as the number of a message; empty where that goes without saying.
        case button(label: String, ReplyButton, subject: String)
        /// A ready reply to the survey; the text part has the questions themselves.
        case answers(label: String)
        /// The authority key, the last line of a staff letter.
        case key(String)
    }

    enum Span: Sendable, Equatable {
        case text(String, bold: Bool)
        case lineBreak
    }

    /// Blocks with the run they stand in: a list, a table and a column of buttons are printed whole.
    var runs: [ArraySlice<Block>] {
        var runs: [ArraySlice<Block>] = []
        var start = 0
        for end in 1..<max(blocks.count + 1, 1) where end == blocks.count || !blocks[end - 1].joins(blocks[end]) {
            runs.append(blocks[start..<end])
            start = end
        }
        return runs
    }
}

extension LetterBody.Block {
    fileprivate func joins(_ next: LetterBody.Block) -> Bool {
        switch (self, next) {
        case (.item(_, let a), .item(_, let b)): a == b
        case (.row, .row), (.button, .button): true
        default: false
        }
    }
}
