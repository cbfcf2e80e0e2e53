import Casework
import Testing

@Suite struct EnclosedFileTests {
    private static func file(_ name: String, _ size: Int = 1000, number: Int = 0) -> EnclosedFile {
        EnclosedFile(message: 7, number: number, name: name, size: size)
    }

    private static func story(_ files: [EnclosedFile], _ kind: Kind = .complaint) -> Story {
        var contact = Story.contact(kind)
        contact.files = files
        return Story(contact)
    }

    /// `assignment>pat: damp.jpg`, for letters with files.
    private func carriers(_ story: Story) -> [String] {
        zip(story.post, story.letters).filter { !$1.details.files.isEmpty }
            .map { "\($0): \($1.details.files.map(\.name).joined(separator: ", "))" }
    }

    @Test func `whoever has the case has the files, and copies and customers have none`() {
        var story = Self.story([Self.file("damp.jpg")])
        #expect(carriers(story) == ["assignment>pat: damp.jpg"])
        story.away("pat", at: "2026-03-02T10:05", until: nil)
        #expect(carriers(story) == ["passedOn>sam: damp.jpg"])
    }

    @Test func `new files go with new words, and all of them to the next handler`() {
        var story = Self.story([Self.file("damp.jpg")])
        story.now = Sample.at("2026-03-03T10:00")
        let message = CustomerMessage(words: "Worse.", receivedAt: story.now, files: [Self.file("more.jpg", number: 1)])
        story.step(.customerWrote(message))
        #expect(carriers(story) == ["notice>pat: more.jpg"])
        story.away("pat", at: "2026-03-03T10:05", until: nil)
        #expect(carriers(story) == ["passedOn>sam: damp.jpg, more.jpg"])
    }

    @Test func `an appeal’s files go once to whoever hears it`() {
        var story = CustomerTests.answered()
        story.now = Sample.at("2026-03-10T10:00")
        story.step(
            .customerWrote(
                CustomerMessage(words: "I appeal.", receivedAt: story.now, appeal: true, files: [Self.file("a.pdf")])
            )
        )
        #expect(carriers(story) == ["assignment>alex: a.pdf"])
    }

    @Test func `a picture that comes with each message is kept once, and the latest files of many`() {
        var story = Self.story([Self.file("logo.png"), Self.file("damp.jpg", 2000, number: 1)])
        for number in 1...250 {
            let files = [Self.file("logo.png"), Self.file("\(number).jpg", 10, number: 1)]
            story.step(.customerWrote(CustomerMessage(words: "More.", receivedAt: story.now, files: files)))
        }
        #expect(story.letters.first?.details.files.map(\.name) == ["logo.png", "250.jpg"])
        let kept = story.file.files?.map(\.name) ?? []
        #expect(kept.count == 200 && kept.last == "250.jpg" && kept.count { $0 == "logo.png" } <= 2)
    }

    @Test func `a compliment’s files go to those who hear it`() {
        let story = Self.story([Self.file("drawing.png")], .compliment)
        #expect(carriers(story) == ["complimentForward>reception@example.org: drawing.png"])
    }

    @Test func `a joined contact brings its files`() {
        var story = Story()
        let files = [Self.file("late.jpg")]
        story.step(.joined(JoinedMessage(words: "x", by: "cora", from: nil, isSameCustomer: true, files: files)))
        #expect(carriers(story) == ["notice>pat: late.jpg"])
        #expect(story.file.files == files)
    }

    @Test(arguments: ["setup.exe", "Invoice.PDF.js", "page.html", "picture.svg", "a.b.LNK"])
    func `what could do harm stays`(name: String) {
        let sorted = EnclosedFile.sorted([Self.file(name)])
        #expect(sorted.travelling.isEmpty && sorted.kept.map(\.obstacle) == [.program])
    }

    @Test(arguments: ["exe", "damp.jpg", "letter.docx", "Notes from js.txt", "bundle.zip", "message.eml"])
    func `what people send travels`(name: String) {
        #expect(EnclosedFile.sorted([Self.file(name)]).travelling.count == 1)
    }

    @Test func `a letter carries seven million bytes, the small files before a large one, in their order`() {
        let files = [
            Self.file("film.mp4", 5_000_000, number: 0), Self.file("b.jpg", 3_000_000, number: 1),
            Self.file("c.jpg", 4_000_000, number: 2),
        ]
        let sorted = EnclosedFile.sorted(files)
        #expect(sorted.travelling.map(\.name) == ["b.jpg", "c.jpg"])
        #expect(sorted.kept.map(\.file.name) == ["film.mp4"] && sorted.kept.first?.obstacle == .size)
        let many = EnclosedFile.sorted((0..<55).map { Self.file("\($0).jpg", number: $0) })
        #expect(many.travelling.count == 50 && many.kept.allSatisfy { $0.obstacle == .number })
    }
}
