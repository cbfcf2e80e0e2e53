package import FoundationEssentials

// Who has which role, who comes after whom, and who is away.
extension Directory {
    /// The name letters and the case file use.
    package func name(_ person: PersonID) -> String { people[person]?.name ?? person }

    package func serviceArea(named name: String?) -> ServiceArea? {
        guard let name else { return nil }
        return serviceAreas.first { $0.name == name }
    }

    /// The person in a role for a service area, else for the whole organisation; nil where it is blank.
    package func person(in role: String, of area: String?) -> PersonID? {
        serviceArea(named: area)?.roles[role] ?? roles[role]
    }

    /// The co-ordinators of a service area: its own, else those of the organisation.
    package func coordinators(of area: String?) -> [PersonID] {
        if let own = serviceArea(named: area)?.coordinator { return [own] }
        return coordinators.isEmpty ? [fallback] : coordinators
    }

    /// Who is not, or no longer, in the configuration is gone.
    package func absence(of person: PersonID, at instant: Date) -> Absence? {
        guard people[person] != nil else {
            return Absence(person: person, since: instant, cause: .gone, until: nil, lapses: nil)
        }
        guard let absence = absences[person], absence.holds(on: calendar.localDate(of: instant)) else { return nil }
        return absence
    }

    /// What the digest and the status file say while no co-ordinator is here; nil where one is.
    package func coordinatorsAlarm(at instant: Date) -> String? {
        guard !coordinators.isEmpty, coordinators.allSatisfy({ absence(of: $0, at: instant) != nil }) else {
            return nil
        }
        return "Every co-ordinator is away: nobody takes up what the chain leaves."
    }

    /// The absence that an out-of-office answer or a person's word means, with the day it lapses.
    package func absence(
        of person: PersonID,
        since: Date,
        cause: Absence.Cause,
        until: LocalDate?
    ) -> Absence {
        let lapses: LocalDate? =
            switch cause {
            case .gone, .bounced: nil
            case .outOfOffice, .told:
                until ?? calendar.localDate(of: since).adding(days: absenceDays)
            }
        return Absence(person: person, since: since, cause: cause, until: until, lapses: lapses)
    }

    /// Everyone a case may be passed to, in order: blanks, repeats and the person complained about left out.
    ///
    /// Without anyone but the appeal manager, the organisation's fallback leads.
    package func chain(of caseFile: CaseFile, procedure: Procedure) -> [ChainLink] {
        let rule = procedure.chain
        var links: [ChainLink] = []
        for role in procedure.roles(of: procedure.stage(of: caseFile)) {
            guard let person = person(in: role, of: caseFile.serviceArea), person != caseFile.complainedAbout,
                !links.contains(where: { $0.person == person })
            else { continue }
            let hearsAppeals = role == rule.appealRole
            if hearsAppeals, rule.appealManager == .never { continue }
            links.append(ChainLink(person: person, role: role, hearsAppeals: hearsAppeals))
        }
        if links.allSatisfy(\.hearsAppeals), fallback != caseFile.complainedAbout {
            links.removeAll { $0.person == fallback }
            links.insert(ChainLink(person: fallback, role: "fallback", hearsAppeals: false), at: 0)
        }
        return links
    }
}

/// A person in a chain, and as what they stand there.
package struct ChainLink: Sendable, Equatable {
    package var person: PersonID
    package var role: String
    /// Would hear the case's appeal, and cannot once they have handled it.
    package var hearsAppeals: Bool
}
