package import FoundationEssentials

/// An entry of the register of restricted correspondence, kept in the case that gave cause for it. It concerns the
/// customer: whatever they write is filed and not answered, and `reader` sees it.
package struct Restriction: Codable, Sendable, Equatable {
    package var reason: String
    package var since: LocalDate
    /// The last day on which it holds.
    package var until: LocalDate
    /// The day on which the digest begins to ask whether it is still needed.
    package var review: LocalDate
    /// The co-ordinator who asked for it, or looked at it last: reads each message for new matters.
    package var reader: PersonID
    /// Those who agreed to it, or the one who decided where the procedure asks nobody else.
    package var agreedBy: [PersonID]
    /// When the customer was told, and how to challenge it.
    package var toldAt: Date?

    package init(
        reason: String,
        since: LocalDate,
        until: LocalDate,
        review: LocalDate,
        reader: PersonID,
        agreedBy: [PersonID] = []
    ) {
        self.reason = reason
        self.since = since
        self.until = until
        self.review = review
        self.reader = reader
        self.agreedBy = agreedBy
    }
}

extension Directory {
    /// Who reads the mail of a restricted customer now: its reader, or in their absence the co-ordinators.
    package func readers(of file: CaseFile, at instant: Date) -> [PersonID] {
        if let reader = file.restriction?.reader, absence(of: reader, at: instant) == nil { return [reader] }
        let others = coordinators(of: file.serviceArea).filter { $0 != file.complainedAbout }
        // Somebody sees each message, be it somebody who is away.
        let last = [file.restriction?.reader, fallback].compactMap(\.self).filter { $0 != file.complainedAbout }
        return others.isEmpty ? Array(last.prefix(1)) : others
    }
}

extension CaseFile {
    /// Marks the case, or takes the mark away, as contact with its customer is restricted in another.
    package mutating func heed(restrictionIn other: CaseReference?) {
        guard other != restrictedBy else { return }
        restrictedBy = other
        if other != nil { flags.insert(.restricted) } else if restriction == nil { flags.remove(.restricted) }
    }
}

extension Digest {
    /// The register as a co-ordinator asks for it: what is reviewed first comes first.
    package static func restrictions(
        _ files: [CaseFile],
        for coordinator: PersonID,
        directory: Directory
    ) -> [Item] {
        files.filter { directory.looksAfter($0, coordinator) }
            .compactMap { file in file.restriction.map { (file.reference, $0) } }
            .sorted { ($0.1.review, $0.0) < ($1.1.review, $1.0) }
            .map { Item(reference: $0, line: line(of: $1, directory), dueAt: nil) }
    }

    /// `Until Wednesday 3 June 2026: reason. To be reviewed …`
    static func line(of restriction: Restriction, _ directory: Directory) -> String {
        let agreed = restriction.agreedBy.map(directory.name).joined(separator: " and ")
        return "Until \(restriction.until.longForm): \(restriction.reason). Agreed by \(agreed); reviewed by "
            + "\(restriction.review.longForm); \(directory.name(restriction.reader)) reads what the customer writes"
    }
}
