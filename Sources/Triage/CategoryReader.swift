import Casework

/// What a complaint is about, in the codes' five categories: the service itself, how a policy was applied, wrong advice,
/// somebody's conduct, privacy.
struct CategoryReader: Sendable {
    private enum Cue: Int { case advice, policy, service }

    private static let phrases = PhraseTable([advice, policy, service])

    /// `conduct`, `privacy`: how often the flags saw them. Service is what most complaints are about, so another
    /// category must outweigh it.
    func read(_ texts: [WordText], nature: Nature?, conduct: Int, privacy: Int) -> Category {
        var sightings: [Cue: Double] = [:]
        for text in texts {
            var reached: [Int: Int] = [:]
            let last = text.sentenceCount - 1
            for match in Self.phrases.matches(in: text) {
                guard let cue = Cue(rawValue: match.tag), match.words.lowerBound >= reached[match.tag] ?? 0 else {
                    continue
                }
                reached[match.tag] = match.words.upperBound
                let isClosing = last > 1 && text.words[match.words.lowerBound].sentence == last
                sightings[cue, default: 0] += isClosing ? 1.3 : 1
            }
        }
        let scores: [(Category, Double)] = [
            (.service, 0.8 + min(1.6, 0.35 * (sightings[.service] ?? 0))),
            (.privacy, 1.4 * Double(min(privacy, 3)) + (nature == .privacy ? 0.9 : 0)),
            (.conduct, 0.75 * Double(min(conduct, 4)) + (nature == .conduct ? 0.9 : 0)),
            (.advice, 1.2 * min(3, sightings[.advice] ?? 0)),
            (.policy, 0.7 * min(4, sightings[.policy] ?? 0) + (nature == .policyDisagreement ? 0.7 : 0)),
        ]
        return scores.max { $0.1 < $1.1 }?.0 ?? .service
    }

    private static let advice = """
        wrong|incorrect|bad|misleading|conflicting|contradictory|inaccurate|false|mixed|inconsistent|incomplete|outdated|duff advice|information|info|guidance|answers|answer|instructions|figures|figure|form|forms|directions|messages,
        misinformed, misled, misadvised, mis-advised, badly|wrongly|incorrectly|poorly advised|told|informed|directed,
        given|gave|giving|give me|us|him|her? the|a|an? wrong|incorrect|different|conflicting|false|misleading ... advice|information|answer|form|date|figure|details|story|answers,
        advice|information|guidance i|we|was|is|were|given|turned ... wrong|incorrect|misleading|false|untrue|inaccurate|contradictory|outdated|rubbish,
        one person|adviser|officer|member|department says|said|told|tells|saying, told one thing,
        different thing|things|story|answer every|each|by|from|depending,
        following|followed|acted|acting|relied|relying|based on? your|the|this|that|their|his|her ... advice|information|guidance,
        on the advice of,
        told|advised|assured|informed me|us|him|her? that? i|we|it|he|she ... wrong|incorrect|untrue|false,
        nobody|never|not|didn't|failed told|tell|explained|explain|warned|warn|informed|inform|advised|advise|mentioned|mention|to ... me|us|about|that|deadline|charge|cost|change,
        told|advised|assured|informed i|we|me|us ... entitled|eligible|qualify|qualified|exempt|covered|free,
        turned out to be wrong|untrue|incorrect|false, only to be told|find|discover,
        because of|on your|the|that|this|wrong|bad advice,
        your adviser|advisor|website|leaflet|letter|booklet said|says|told|stated ... but,
        out of date website|information|leaflet|advice|form
        """
    private static let policy = """
        policy, policies, rule, rules, criteria, criterion, eligibility, eligible, ineligible, banding, band,
        allocation|allocations scheme|policy|system, points system|based, regulations, threshold, thresholds,
        means test|tested|testing, discretion, discretionary, exemption, exempt, exception, exceptions,
        applied|apply|applying the|your|this|that ... policy|rule|rules|criteria|charge|tariff,
        refused|rejected|denied|declined|disallowed my|our|her|his|the ... application|claim|request|grant|transfer|bid|appeal|permit|reduction|discount|refund,
        application|claim|request|grant|transfer|bid|permit was|is|has|were been? refused|rejected|denied|declined|disallowed|turned,
        turned down my|our|for|because|by, not entitled|eligible|qualify, don't|do_not|didn't qualify|meet,
        unfair|unfairly|discriminatory|unreasonable|arbitrary|harsh policy|rule|decision|treatment|charge|charges|fee|fees|increase|rules|way|treated|applied|assessed,
        way|how|manner the|your|this|my ... decision|policy|rules|application|claim|case|points|band ... made|applied|decided|assessed|calculated|reached|worked,
        decision was|is|to|on|about ... based|refuse|reject|deny|charge|band|unfair|wrong,
        charged ... even|despite|although|wrongly|twice|anyway,
        your own policy|rules|procedure|procedures|guidelines|criteria,
        against|breach|contrary|follow|followed|ignored|ignoring|breaching to|of|your? your|own|the ... policy|policies|procedure|procedures|rules|guidelines
        """
    private static let service = """
        repair|repaired|repairs|mended, broken, leak|leaking|leaks, missed, appointment|appointments,
        waiting|waited|wait, late, delay|delays|delayed, cancelled,
        never came|arrived|turned|rang|called|replied|answered, no reply|answer|response|show,
        no one|nobody came|rang|called|answered|turned|replied, collected|collection|collections,
        still not|no|waiting|broken|leaking, queue|queues, dirty|filthy|unclean, cold|freezing,
        not working|fixed|done|finished|cleaned|emptied, poor service|quality|workmanship|standard, lost,
        heating|boiler, damp|mould|mold, rubbish|bins, unanswered, ignored, on hold, botched, unfinished, damaged,
        wrong item|size|order|medication, chased|chasing
        """
}
