/// Reads the flags of a contact: what it asks for, and what it needs care for, whatever its kind.
struct FlagReader: Sendable {
    struct Reading {
        var appeal = false
        var withdrawal = false
        var anonymous = false
        var abusive = false
        var safeguarding = false
        var conduct = false
        var privacy = false
        var representative = false
        var wantsNoReply = false
        var evidence: [String] = []
    }

    private enum Flag: Int, CaseIterable {
        case appeal, withdrawal, anonymous, abusive, safeguarding, representative, wantsNoReply, abusiveWord, notAppeal
    }

    private let phrases: PhraseTable
    private let negators: Set<UInt64>

    init() {
        phrases = PhraseTable([
            Self.appeal, Self.withdrawal, Self.anonymous, Self.abusive, Self.safeguarding, Self.representative,
            Self.wantsNoReply, Self.abusiveWords, Self.notAppeal,
        ])
        negators = Set(
            ["not", "dont", "no", "never", "didnt", "wont", "havent", "rather", "isnt", "without"].map(WordText.hash)
        )
    }

    func read(_ texts: [WordText]) -> Reading {
        var reading = Reading()
        for text in texts {
            var sightings: [Flag: Int] = [:]
            for match in phrases.matches(in: text) {
                guard let flag = Flag(rawValue: match.tag), !isNegated(match, flag, in: text) else { continue }
                sightings[flag, default: 0] += 1
                if sightings[flag] == 1, flag != .abusiveWord, flag != .notAppeal {
                    reading.evidence.append("\(flag): \(text.quote(match.words))")
                }
            }
            reading.appeal = reading.appeal || (sightings[.appeal] ?? 0) > (sightings[.notAppeal] ?? 0)
            reading.withdrawal = reading.withdrawal || sightings[.withdrawal] != nil
            reading.anonymous = reading.anonymous || sightings[.anonymous] != nil
            // One coarse word is temper; two, or one aimed at somebody, are abuse.
            reading.abusive = reading.abusive || sightings[.abusive] != nil || (sightings[.abusiveWord] ?? 0) >= 2
            reading.safeguarding = reading.safeguarding || sightings[.safeguarding] != nil
            reading.representative = reading.representative || sightings[.representative] != nil
            reading.wantsNoReply = reading.wantsNoReply || sightings[.wantsNoReply] != nil
        }
        return reading
    }

    private func isNegated(_ match: PhraseTable.Match, _ flag: Flag, in text: WordText) -> Bool {
        // Whoever may be in danger is looked after even where the danger is denied.
        guard flag != .safeguarding else { return false }
        let sentence = text.words[match.words.lowerBound].sentence
        let before = max(0, match.words.lowerBound - 4)..<match.words.lowerBound
        return before.contains { text.words[$0].sentence == sentence && negators.contains(text.words[$0].hash) }
    }

    private static let appeal = """
        appeal against|the|this|that|your|my, wish|want|like|would|intend|going|writing to appeal, formal appeal,
        my appeal, appeal form|procedure|process|stage, an appeal, i appeal, appealing against|the|this|your,
        stage two|2, second stage, next stage,
        review of|your|the|this ... decision|outcome|response|complaint|case|findings,
        review your|the|this decision|outcome|response|findings, reviewed by someone|a|another|an,
        not|am dissatisfied|unhappy|satisfied|happy|accept|content|disagree with|the your|the|this outcome|response|decision|answer|reply|findings|conclusion|result|investigation|explanation,
        not accept your|the|this|that outcome|response|decision|answer|findings|conclusion|explanation,
        don't accept your|the|this outcome|response|decision|answer|findings|conclusion|explanation,
        do not agree with your|the|this outcome|response|decision|findings|conclusion,
        don't agree with your|the|this outcome|response|decision|findings|conclusion,
        disagree with your|the|this outcome|response|decision|findings|conclusion,
        unhappy with your|the|this outcome|response|decision|findings|conclusion|reply|answer,
        dissatisfied with your|the|this outcome|response|decision|findings|conclusion|reply|answer,
        not happy|satisfied with|about your|the|this outcome|response|decision|findings|conclusion|reply|answer,
        escalate my|this|the complaint|case|matter|to, escalated to stage|the next|review|a,
        take my|this complaint to|further|higher, reconsider your|the|my decision|outcome|complaint|case|findings,
        look at my|this complaint|case|decision again, someone else|senior to review|look,
        challenge your|the|this decision|outcome|findings, request a review, ask for a review, want a review
        """
    private static let notAppeal = """
        charity appeal, fundraising appeal, christmas appeal, winter appeal, your appeal for,
        appeal for donations|witnesses|funds|help, foodbank appeal, appeals to me, appealing to
        """
    private static let withdrawal = """
        withdraw my|the|this|our complaint|case|concern|concerns|appeal|feedback, wish|want|like to withdraw it|them|what,
        withdrawing my|the|this complaint|case|appeal, drop my|the|this complaint|case,
        no longer wish|want to proceed|pursue|complain|continue|take,
        do_not|don't wish|want to proceed|pursue|take|continue with|this|further|it|my,
        close my|the|this complaint|case, please close this|it|the|my, all sorted now|thanks|thank,
        cancel my|the|this complaint, no need to investigate|pursue|continue|proceed|take,
        forget about my|the complaint, consider this|the|my matter|complaint|case closed|resolved,
        complaint|matter|issue has now been resolved|sorted
        """
    private static let anonymous = """
        anonymous, anonymously, not|don't want|wish|like to give|leave|share|say|put my|our name|names|details, not|don't want|wish ... be named|identified|known, anonymity,
        not give|giving|leave|leaving|share|sharing|say my|our name|names|details,
        keep my|our name|names|identity|details out|private|confidential|secret|hidden, withhold my|name,
        name|identity withheld, remain unnamed|nameless, prefer|rather not to? say|give my|who,
        without giving my name, won't give|say my name|who, not reveal|disclose my,
        please don't|do_not use|mention|tell|pass|share my name|who|them|him|her|identity
        """
    private static let abusive = """
        you bastard|bastards|idiots|idiot|morons|moron|scum|bitch|bitches|cunts|cunt|wankers|wanker|pricks|prick|arseholes|arsehole|twats|twat|liars|clowns|parasites|fucking|fuckers|piece|pieces|lazy|stupid|useless|thick|pathetic|vermin,
        fuck you|off|yourself|the|your,
        fucking idiots|idiot|useless|morons|scum|liars|clowns|joke|cunts|bastards|incompetent|disgrace|lazy|stupid|pathetic,
        piss off, go to hell, drop dead, hope you|she|he|they die|rot|burn|suffer|get|all,
        i will|ll find|come|kill|hurt|get|make|burn|smash you|down|round|and|your|him|her|them,
        i'll find|kill|hurt|smash|burn|get you|him|her|them|your, watch your back,
        you'll|you will regret|pay for|this|be sorry, know where you|she|he|they live|work|park,
        bunch of idiots|morons|clowns|cunts|wankers|crooks|thieves|muppets|imbeciles|scum|liars|bastards|cretins,
        stupid cow|bitch|idiot|woman|man|people|bastard|cunt,
        fat|lazy|stupid|silly|miserable cow|bitch|bastard|bastards|git|slag, scumbag|scumbags,
        retard|retards|retarded, cretin|cretins, imbecile|imbeciles, kill you|yourselves|yourself you,
        should be shot|hanged|hung, screw you
        """
    private static let abusiveWords = """
        fuck, fucking, fucked, fuckers, cunt|cunts, bastard|bastards, wanker|wankers, bollocks, shit|shite|shitty,
        bullshit, arsehole|arseholes|asshole|assholes, prick|pricks, twat|twats, bitch|bitches,
        morons|moron|idiots|idiot|scum|vermin, crap, f ing, effing, pissed
        """
    private static let safeguarding = """
        suicide, suicidal, kill|killed|killing myself|himself|herself|themselves, end my|his|her|their life,
        take my|his|her own life, don't want to live|be here, do not want to live|be here, no reason to live,
        self harm, self harming, harm|harming|hurt|hurting myself|himself|herself,
        cut|cutting myself|herself|himself, overdose, abused, abuse of|by|from|my|him|her|a, abusing, being abused,
        abuser, sexual abuse|assault, sexually assaulted|abused, assaulted, raped|rape, molested, groomed|grooming,
        domestic abuse|violence, violent partner|husband|boyfriend|ex|towards,
        hits|hit|hitting|beats|beating|slapped|slapping|punched|kicked|pushed|choked me|him|her|them|my|the,
        bruise|bruises|bruising, neglected by|in|at|for|and, neglect of, severe|serious neglect, safeguarding,
        child protection, at risk of|from harm|abuse|him|her|violence, in danger,
        afraid|scared|frightened of|for my|him|her|his|for|going|to life|safety|go home,
        fear for my|her|his|their|our life|safety, starving, no food, not eaten|been fed, unable to feed,
        locked in|up|him|her|them|inside, modern slavery, trafficked, forced marriage, exploited|exploitation,
        unexplained injury|injuries|marks, child|children|baby alone|unattended|left|in danger,
        threatened to kill|hurt|harm
        """
    private static let representative = """
        on behalf of my|our|a|mr|mrs|ms|miss|the|his|her|your|this|one, behalf of my,
        writing|complaining|contacting|acting|emailing|ringing for|on behalf|my,
        for my mother|father|mum|dad|neighbour|friend|client, my client|clients, power of attorney, lasting power,
        attorney for,
        i am|m the|her|his|their|an? carer|advocate|representative|solicitor|son|daughter|guardian|appointee|social|support of|for|and,
        as her|his|their|my carer|advocate|representative|son|daughter|guardian|solicitor|appointee|mother's|father's,
        my constituent|constituents, i am a|the councillor|mp|advocate|solicitor, i represent, instructed by,
        next of kin, has|have asked me to write|contact|complain|email, deputy for, citizens advice
        """
    private static let wantsNoReply = """
        no reply|response|answer is? needed|necessary|required|expected|wanted,
        no need to reply|respond|answer|contact|write,
        do_not|don't need|want|require|expect|wish a|an|any|you|to|for reply|response|answer|be|contact,
        don't|not|no bother reply|replying|to|contact|need,
        please do_not|don't contact|reply|respond|call|ring|write|phone, not necessary to reply|respond|answer,
        you needn't reply|respond, no further contact, do not contact me
        """
}
