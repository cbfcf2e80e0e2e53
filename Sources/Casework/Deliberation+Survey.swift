// The survey: to whom it goes, once, and what an answer to it means for the case.
extension Deliberation {
    /// A survey goes once, to a customer who consents as the procedure means it, and never about a reopened case.
    var surveyIsDue: Bool {
        guard let survey = procedure.survey, survey.kinds.contains(file.kind), file.reopenedAt == nil,
            consents(to: survey), file.flags.isDisjoint(with: [.anonymous, .restricted]), isInSample(survey)
        else { return false }
        return !file.clocks.contains {
            $0.metAt != nil && procedure.rule(of: $0, kind: file.kind)?.stop.contains(.surveyed) == true
        }
    }

    /// A later No counts, whatever was said before.
    private func consents(to survey: Procedure.SurveyRule) -> Bool {
        guard file.customer.wantsContact, file.refusesSurvey != true else { return false }
        return switch survey.consent {
        case .unlessRefused: true
        case .asked: file.customer.agreedToContact == true
        }
    }

    /// Spread evenly over the references, and the same whenever it is asked.
    private func isInSample(_ survey: Procedure.SurveyRule) -> Bool {
        guard let sample = survey.sample else { return true }
        // Knuth's multiplicative hash: neighbouring numbers fall far apart.
        return UInt32(truncatingIfNeeded: file.reference.number) &* 2_654_435_761 >> 16 % 100 < UInt32(max(0, sample))
    }

    mutating func sendSurvey() {
        guard let at = file.surveyDue(procedure, calendar), now >= at else { return }
        guard surveyIsDue else {
            return cancelClocks { rule, _ in rule?.stop.contains(.surveyed) == true }
        }
        if customerIsReachable, !file.flags.contains(.undeliverable) {
            letters.append(LetterDue(.survey, to: .customer))
            record(.note, "The survey went to the customer.")
        } else {
            let line = "The survey is due, and there is no e-mail address: please send it on paper. It reads as below."
            tellCoordinators(.notice, LetterDetails(recorded: [line], draft: .survey))
            record(.note, "The survey is for the co-ordinator to send on paper.")
        }
        reach(.surveyed, at: now)
    }

    /// What was answered is kept without the customer's name, so the handler hears nothing of it. A wish to talk, and
    /// words that may mean more than an answer, go to the co-ordinator: whether “not satisfied with what came of it” is
    /// an appeal, a person sees.
    mutating func surveyAnswered(_ answered: SurveyAnswered) {
        if answered.safeguarding {
            file.flags.insert(.safeguarding)
            tellCoordinators(.safeguarding, LetterDetails(words: answered.words))
        }
        file.surveyAnswered = Set((file.surveyAnswered ?? []) + answered.questions).sorted()
        record(.received, by: Self.customer, at: answered.receivedAt, "The customer answered the survey.")
        var lines = answered.contact
        if answered.words != nil {
            var line = "The customer has answered the survey, and wrote something that a person should read"
            if answered.complaint { line += ": it may be a new complaint" }
            if answered.appeal {
                line += ". They may wish to appeal: if so, reply “appeal”, alone on its line"
            } else if !isOpen, answered.complaint {
                line += ". Reply “reopen” to take the case up again"
            }
            lines.append(line + ".")
        }
        guard !lines.isEmpty else { return }
        tellCoordinators(.notice, LetterDetails(recorded: lines, words: answered.words))
    }
}
