import FoundationEssentials

/// A case while it is being decided: the file as it changes, and what has come of it so far.
struct Deliberation {
    var file: CaseFile
    var events: [CaseEvent] = []
    var letters: [LetterDue] = []
    var absences: [Absence] = []
    var joins: CaseReference?
    /// What came with the message that is being decided.
    var arrived: [EnclosedFile] = []
    let now: Date
    let procedure: Procedure
    /// Changes when this very occurrence makes somebody absent.
    var directory: Directory

    init(_ file: CaseFile, now: Date, procedure: Procedure, directory: Directory) {
        self.file = file
        self.now = now
        self.procedure = procedure
        self.directory = directory
    }

    var decision: Decision {
        Decision(caseFile: file, events: events, letters: letters, absences: absences, joins: joins)
    }

    var calendar: WorkingCalendar { directory.calendar }
    var isOpen: Bool { file.status == .open }
    var isUndecided: Bool { file.flags.contains(.undecided) }

    static let redress = "redress"
    static let customer = "customer"

    mutating func record(_ kind: EventKind, by: String = redress, at: Date? = nil, _ text: String) {
        events.append(CaseEvent(at: at ?? now, kind: kind, by: by, text: text))
    }

    func name(_ person: PersonID) -> String { directory.name(person) }

    /// Queues a staff letter. Whoever gets it already gets no copy: a manager who is also co-ordinator has the
    /// letter that asks them to act.
    mutating func tell(
        _ person: PersonID,
        _ letter: LetterName,
        isCopy: Bool = false,
        _ details: LetterDetails = .init()
    ) {
        // Who was taken out of the configuration has no address.
        guard directory.people[person] != nil else { return }
        var details = details
        details.files = isCopy ? [] : files(for: person, letter, details)
        let due = LetterDue(letter, to: .person(person), isCopy: isCopy, details: details)
        let hasIt = letters.contains {
            $0.recipient == due.recipient && $0.letter == letter && (isCopy || $0.details == details)
        }
        guard !hasIt else { return }
        letters.append(due)
        if let draft = details.draft { file.shown = (file.shown ?? [:]).merging([person: draft]) { $1 } }
    }

    /// The customer's files go where their words go, once, to whoever has to act on them.
    private func files(for person: PersonID, _ letter: LetterName, _ details: LetterDetails) -> [EnclosedFile] {
        switch letter {
        case .assignment, .passedOn, .endOfChain, .complimentForward: return file.files ?? []
        case .notice where details.words != nil:
            let hasThem = letters.contains { $0.recipient == .person(person) && !$0.details.files.isEmpty }
            return hasThem ? [] : arrived
        default: return []
        }
    }

    /// Keeps what came with a message, for this handler and the next.
    mutating func keep(_ files: [EnclosedFile]) {
        arrived = files
        // The pictures in a signature come with each message.
        let known = file.files ?? []
        let new = files.filter { file in !known.contains { $0.name == file.name && $0.size == file.size } }
        if !new.isEmpty { file.files = (known + new).suffix(EnclosedFile.mostKept) }
    }

    mutating func tellCoordinators(_ letter: LetterName, isCopy: Bool = false, _ details: LetterDetails = .init()) {
        for coordinator in directory.coordinators(of: file.serviceArea) where coordinator != file.complainedAbout {
            tell(coordinator, letter, isCopy: isCopy, details)
        }
    }

    /// A notice to whoever handles the case, else to the co-ordinators.
    mutating func tellHandler(_ lines: [String], words: String? = nil) {
        let details = LetterDetails(recorded: lines, words: words)
        if let assignee = file.assignee { tell(assignee, .notice, details) }
        // Nobody else would read it before they are back.
        if file.assignee.map({ directory.absence(of: $0, at: now) != nil }) ?? true {
            tellCoordinators(.notice, details)
        }
    }

    /// The customer can and may be written to.
    var customerIsReachable: Bool {
        file.customer.address != nil && file.customer.wantsContact && file.silence == nil
    }
}
