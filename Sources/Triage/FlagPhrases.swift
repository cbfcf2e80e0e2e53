/// The words of the flags. Each list is one cue of `FlagReader`.
enum FlagPhrases {
    // MARK: - Appeal

    /// Asks for a decision on a complaint to be looked at again.
    static let appealAsk = """
        wish|want|like|intend|going|writing|decided|need|love|have|choose|entitled to? formally? to? appeal,
        i|we am|m|are|re? now? appealing, hereby appeal,
        appeal against|the|this|that|your|its|their decision|outcome|findings|finding|result|conclusion|response|judgement|verdict|ruling|stage,
        appeal against|the ... decision|outcome|findings|response,
        appealing against|the|this|your|that ... decision|outcome|findings|response|result|conclusion,
        lodge|lodging|submit|submitting|make|making|file|filing|register|registering|raise|raising|bring|start|launch|request|requesting|enter an? formal? appeal,
        ask|asking for an appeal, this is my|an|a formal? appeal,
        treat|accept|take|consider|regard|log|register|record this|it ... as a|an|my formal? appeal,
        letter|notice of appeal, formal appeal, my right|rights to|of appeal, exercise my right|rights,
        move|take|taken|go|going|progress|proceed|escalate|escalated|escalating|refer|referred|put|pass|push|raise|raised|forward ... to|on stage two|2|ii,
        stage two|2 complaint|review|please|request|investigation|panel,
        request|requesting|want|like|go|start|begin|trigger ... stage two|2, to the next stage,
        next stage of the|your complaints|complaint|procedure|process,
        escalate|escalating my|our|this|the|it complaint|case|matter|concern|further|to|higher|please,
        complaint|case|matter be|to be escalated|reviewed|reconsidered|reopened|looked|investigated again?,
        like|want|wish|ask|request ... it|this|complaint escalated,
        request|requesting|want|like|ask|asking|asked|need|demand|wish|seek|seeking for? a|an formal|full|independent|internal|proper|further|second? review,
        review of your|the|this|that|my ... decision|outcome|response|findings|finding|conclusion|conclusions|result|complaint,
        review|reconsider|revisit|rethink|overturn|reverse|reassess|reexamine your|the|this|that|its|my initial|original|final? decision|outcome|response|findings|finding|conclusion|conclusions|result|verdict|complaint,
        decision|outcome|findings|conclusion|result|response|complaint|case be|to be|is reviewed|reconsidered|overturned|looked|revisited|reopened|reversed,
        challenge|challenging|contest|contesting|dispute|disputing your|the|this|that|its ... decision|outcome|findings|finding|conclusion|conclusions|response|result,
        go|goes|going|referred|taken|put to|before a|the|your ... review|appeal|appeals panel|board|stage|committee|hearing,
        reopen|reopening my|the|this|our complaint|case|file|investigation, reopened,
        take my|this|our complaint further|higher, final|last stage of the|your complaints|complaint,
        look|looking|looked at|into my|the|this|our ... complaint|decision|case|outcome|findings again|afresh|anew|properly
        """
    /// Asks for another pair of eyes; only after an outcome an appeal.
    static let appealAgain = """
        look|looked|looking at|into it|this|that|everything|things|the|my ... again|afresh|anew, looked at again|afresh,
        second opinion, fresh pair of eyes|look, fresh look, another look,
        someone|somebody|anyone|person else|independent|senior|impartial|higher|different|new|neutral|more|with|above ... look|review|consider|read|investigate|check|deal|revisit,
        by someone|somebody else|independent|senior|impartial|higher|different|more|who|not,
        investigated again|properly|by|afresh, review|reviewed this|it|by|please|the|my, reconsider, reconsidered,
        think again, independent|impartial person|review|manager|investigator|panel,
        how|can|could do|can|could|may|i|to i|we? appeal, appeal form|procedure|process|stage|details|panel,
        right|rights to|of appeal, to appeal, my|an appeal, next step|steps|stage,
        what|where can|do i|we do|go next|now|from, take|taking this|it|matters|things|the ... further|higher, escalate,
        escalated, stage two|2
        """
    /// Not content with what came of a complaint.
    static let appealUnhappy = """
        not|never|hardly|far|nor at|from|very|really|entirely|fully|completely|in|the? all|least|slightest|way? happy|satisfied|content|convinced|pleased|impressed with|by|about your|the|this|that|its|how ... outcome|findings|finding|conclusion|conclusions|result|investigation|explanation|resolution,
        not|never|hardly|far|nor at|from|very|really|entirely|fully|completely|in? all|way? happy|satisfied|content|convinced|pleased with|by|about your|the|this|that|how ... outcome|findings|finding|conclusion|conclusions|result|investigation|explanation|resolution,
        unhappy|dissatisfied|disappointed|unsatisfied|angry|upset|frustrated|disagree|disappointment|dissatisfaction with|by|about|at your|the|this|that|its|how ... outcome|findings|finding|conclusion|conclusions|result|investigation|explanation|resolution,
        not|cannot|can't|cant|don't|won't|refuse|unable|nor|never|hardly accept|agree|agreed|acknowledge|to with? your|the|this|that|its|what|accept|agree ... outcome|findings|finding|conclusion|conclusions|result|explanation|verdict|offer,
        disagree|dispute|reject|rejecting|disputing|disagreeing|contest|refute with? your|the|this|that|its ... outcome|findings|finding|conclusion|conclusions|result|explanation|verdict,
        outcome|findings|conclusion|conclusions|investigation|result is|are|was|were|seems|seem|has simply|just|totally|completely|clearly|plainly|frankly|quite|very|still? wrong|unfair|unacceptable|flawed|biased|incorrect|inaccurate|one|not|a|unjust|ridiculous|inadequate|incomplete|rubbish|whitewash|nonsense|unsatisfactory,
        outcome|findings|conclusion|conclusions|investigation|response|reply|letter|answer|report ... does|did|has|fails|failed|doesn't|didn't not|to address|answer|deal|cover|mention|explain|respond,
        outcome|findings|conclusion|conclusions|investigation|response|reply|letter|answer|report does|did|has|fails|failed|ignores|ignored|misses|missed|doesn't|didn't not|to|address|answer|deal|cover|mention|most|half|the|my|everything,
        whitewash
        """
    /// The same of words that also belong to other business: *decision*, *response*.
    static let appealUnhappyWeak = """
        not|never|hardly|far|nor at|from|very|really|entirely|fully|completely|in? all|way? happy|satisfied|content|convinced|pleased with|by|about your|the|this|that|its|how ... decision|response|reply|answer|letter|complaint|handled|reasons|offer,
        unhappy|dissatisfied|disappointed|unsatisfied|disagree|disappointment|dissatisfaction with|by|about|at your|the|this|that|its|how|my ... decision|response|reply|answer|letter|handled|reasons|offer|complaint,
        not|cannot|can't|don't|won't|refuse|unable|nor|never accept|agree|to with? your|the|this|that|its|what|accept|agree ... decision|response|reply|answer|reasons|said|version,
        disagree|dispute|reject|rejecting|contest|refute with? your|the|this|that|its|what ... decision|response|reply|answer|reasons|said|version|account,
        still not|un|very? happy|unhappy|satisfied|dissatisfied|convinced|good|right,
        remain|am|feel still? unhappy|dissatisfied|unsatisfied|unconvinced,
        decision is|was|seems simply|just|totally|completely|clearly? wrong|unfair|flawed|biased|unjust
        """
    /// There was a complaint, and something came of it.
    static let appealOutcome = """
        outcome|response|reply|decision|answer|letter|findings|result|conclusion|investigation|resolution to|on|about|of|into|regarding|for|concerning my|our|the|this|her|his|their|original|a ... complaint|case|concerns|concern|grievance,
        complaint|case response|outcome|decision|reply|investigation|findings|letter|report|result,
        stage one|1 response|outcome|decision|reply|letter|answer|complaint|investigation|findings|was|has|is|of|and,
        upheld, not uphold, final response|decision|letter|reply, outcome letter|of|email,
        your findings|conclusion|conclusions|investigation|outcome, the findings|outcome|investigation,
        investigating officer|manager, investigator, closed|close|closing my|our|the complaint|case,
        complaint|case has|was been? closed|rejected|dismissed|upheld|answered|resolved|investigated|refused,
        dismissed|rejected my|our complaint|concerns|case,
        reply|response|answer|wrote|answered|responded|replied to my|our complaint,
        my|our original|first|previous|initial|earlier|recent|formal complaint,
        your letter|email|reply|response|decision|answer|outcome of|dated|on|letter|email|yesterday|last|from|says|said|states|stated|does|did|to|regarding|about|in,
        i|we have|ve now? had|received|read|got your|the letter|reply|response|decision|answer|outcome|findings,
        thank|thanks you? for your|the letter|reply|response|decision|outcome, complaint ref|reference|number|no,
        my complaint about ... was,
        how|way|manner my|our|the complaint|case|concerns ... handled|dealt|investigated|answered,
        reply|response|answer|letter|decision|outcome i|we ... got|had|received|given|sent,
        reply|response|letter|answer from your|the ... manager|team|officer, already|previously complained,
        complained before|already|last|in|to
        """
    /// Appeals that are another's business, or no appeals at all.
    static let appealElsewhere = """
        parking, fine, fines, penalty, pcn, planning, tribunal, charity, fundraising, christmas, winter, donations,
        witnesses, funds, foodbank, appeals to me, appealing to, appeal to you|your|everyone|all|the|people|our,
        benefit, benefits, pip, universal credit, dwp, hmrc, school, admission|admissions, exam, council tax, visa,
        immigration, home office, court, magistrates, insurance, insurer, conviction, sentence, sex appeal,
        broad|wide|mass|great appeal, visual|kerb|curb appeal, appeal of, an appealing,
        very|more|less|most|not|so appealing, appealing and|place|area|colour|menu, police appeal, football, referee,
        emergency|disaster appeal
        """
    /// What may come, not what is asked.
    static let appealThreat = """
        if i|we|you|this|it|nothing|the|there|not|no|my, unless, otherwise, failing, or else, or i|we will|shall|ll,
        may|might|could have|well|to? escalate|appeal|take|go,
        consider|considering escalating|appealing|taking|an|whether, reserve the right, in case, will have to|no,
        be forced to, before i|we, so that i|we do_not, hope|prefer|want not to, rather than, instead of,
        without having to, no choice but
        """

    // MARK: - Anonymous

    static let anonymous = """
        remain|remaining|stay|staying|be|keep|kept|keeping|rather|prefer|treated|treat|this|me|us|it|complaint|feedback|comments|completely|strictly|totally|entirely|please|wish|want|request|am|submitted|submitting|sending|made|making|from|by|yours|signed|post|me|all as|to|be? anonymous,
        yours anonymously,
        i|we|i'm|i'd|m|d am|want|wish|prefer|would|like|have|must|need|to|prefer|rather|writing|sending|reporting|submitting|write|report|do|complain|send|raise|doing|raising|making|complaining ... anonymously,
        report|reporting|complain|complaining|submit|submitted|raise|say|write|writing|sent|send|sending|sharing|share this|it|anonymously? anonymously,
        an anonymous complaint|comment|letter|email|message|concern|report please|because|as|from|and|so|about,
        this is|must|has|should|will ... anonymous,
        my|our|request|want|wish|guarantee|ensure|respect|protect|need|assured|for|of my|our? anonymity,
        my|our anonymity, annonymous, anonimous, anonomous,
        do_not|don't|not|wont|won't|cannot|can't|never|rather|prefer|without|refuse|nor ... give|giving|leave|leaving|share|sharing|say|put|putting|reveal|disclose|provide|state|sign|signing|attach|use|using|mention|mentioning|tell|pass|include|publish|supply|add my|our|you|me full|real|own|first|personal? name|names|identity|surname|details|who,
        do_not|don't|not|never|rather|prefer|without|refuse to|wish|want|like|being|to|be? to|be? be? named|identified|identifiable|traced,
        not be named|identified|identifiable|traced,
        keep|keeping|leave|kept|hold|withhold|withholding|hide|protect my|our name|names|identity|details|surname ... out|private|confidential|secret|hidden|anonymous|back|off|from|to|please,
        withhold|withholding|withheld my|name|our|and, name|names and? address? withheld|supplied,
        my name|identity|details|names is|are|be|to|must|should|not|kept ... confidential,
        my name|identity|details|names is|are not|never mentioned|shared|used|passed|disclosed|revealed|given,
        my name|identity|details|names kept confidential||secret|private|withheld|hidden|anonymous|out|mentioned|shared|used|passed|disclosed|revealed|known,
        remain|stay|be unnamed|nameless|unidentified|incognito,
        do_not|don't|please|not|never tell|let|want|inform ... know|it|who|that i|my|me|it am|was|name|complained|wrote|reported|said|sent,
        do_not|don't|please|not|never tell|let|inform ... it|that was|is me,
        not|never|don't|won't|cannot|nobody|without ... find|know|knowing|guess|learn|discover|work ... was|is me,
        not|never|nobody|without ... find|know|knowing|guess|learn|discover|work ... who i,
        not|never|don't ... sign ... name, not say|saying|tell|telling|give|sign who|with|my i|name|my,
        no names please|as|for, no name given|supplied|please|because|as, name not given|supplied|provided,
        unsigned because|as|for|and,
        do_not|don't use|mention|share|disclose|reveal|pass|put|include|publish my|our name|names|identity
        """
    /// Somebody else is anonymous, or a form is.
    static let notAnonymous = """
        anonymous survey|surveys|questionnaire|questionnaires|form|forms|feedback|call|calls|caller|callers|note|notes|tip|tips|neighbour|donor|donors|user|users|data|browsing|alcoholics|box|poll|vote|reporting|hotline|line|accounts|account|comments|phone|voice|person|reviews|review|source|statistics,
        alcoholics|narcotics|gamblers anonymous,
        received|got|had|sent|get|through|found|getting|receiving|about|from|with a|an|some|these|several|another|by|to? anonymous,
        from|by an|some anonymous,
        anonymous letter|letters|complaint|complaints|report|reports|allegation|allegations|email|emails|message|messages about|against|through|from|was|were|on|that|saying|which|sent|he|she|they|pushed|posted,
        reported|accused|complained about|of|against me|us|my ... anonymously,
        was|were|been|being|has|have|made|somebody|someone|neighbour|they ... reported|made|sent|left|posted|accused|submitted|complained anonymously,
        survey|questionnaire|poll|form is|was|should|could|be|to|were|says|said|are anonymous,
        happy|fine|ok|okay|willing|glad ... named|name|identified, anonymised,
        not|no|don't|doesn't|isn't|nothing ... anonymous, happy to give|share|leave|provide my name,
        my name on|down the|a|your|on ... list|register|rota|waiting|mailing|records, put my name down
        """

    // MARK: - Abusive

    /// Slurs and insults that nobody means kindly.
    static let hardInsults = """
        cunt|cunts, wanker|wankers, bastard|bastards, twat|twats, prick|pricks, arsehole|arseholes|asshole|assholes,
        dickhead|dickheads, bitch|bitches, slag|slags, slut|sluts, whore|whores, scumbag|scumbags,
        motherfucker|motherfuckers, fucker|fuckers, bellend|bellends, knobhead|knobheads, tosser|tossers,
        shithead|shitheads, wanka, retard|retards, retarded, spastic|spastics, spaz, mong, faggot|faggots,
        poofter|poofters, paki|pakis, nigger|niggers, chink|chinks, wog|wogs, pikey|pikeys, gyppo|gyppos,
        raghead|ragheads, tranny|trannies, kike|kikes, dirty|filthy|bloody foreigner|foreigners|immigrant|immigrants,
        gobshite|gobshites, fuckwit|fuckwits, dipshit|dipshits, piece|pieces of shit|filth|dirt|scum|crap
        """
    /// Insults where they are aimed at somebody.
    static let aimedInsults = """
        you ... idiot|idiots|moron|morons|scum|liar|liars|clown|clowns|muppet|muppets|cretin|cretins|imbecile|imbeciles|parasite|parasites|vermin|thieves|thief|crook|crooks|coward|cowards|pig|pigs|fool|fools|cow|rat|rats|leech|leeches|halfwit|halfwits|dimwit|dimwits|simpleton|simpletons|lowlife|lowlifes|pillock|pillocks|plonker|plonkers|numpty|numpties|monkeys|cockroach|cockroaches|buffoon|buffoons|swine|brainless|thick|stupid|pathetic|disgusting|evil|subhuman,
        your|that|the|this|those|these|some idiot|idiots|moron|morons|moronic|idiotic|scum|clown|clowns|muppet|muppets|cretin|cretins|imbecile|imbeciles|parasites|vermin|halfwit|halfwits|lowlife|pillock|plonker|numpty|buffoon|buffoons|brainless|stupid|pathetic|useless|thick|ugly|fat|lazy|ignorant|jumped|dozy|silly|miserable of|excuse|little|a|in|on|at|up? ... manager|staff|woman|man|girl|boy|receptionist|officer|worker|workers|people|cow|pig|git|cretin|idiot|moron|doctor|nurse|nurses|carer|carers|driver|lump|sod|fool|caretaker,
        your|the|this|that ... is|are|was|were ... idiot|idiots|moron|morons|scum|clown|clowns|muppet|muppets|cretin|cretins|imbecile|imbeciles|parasite|parasites|vermin|crook|crooks|thieves|pig|pigs|halfwit|halfwits|lowlife|pillock|numpty|numpties|buffoon|buffoons|brainless|subhuman|liars|monkeys|cockroaches,
        he|she|they|hes|shes|theyre|everyone is|s|are|re|was|were ... idiot|idiots|moron|morons|scum|clown|clowns|muppet|muppets|cretin|cretins|imbecile|imbeciles|parasite|parasites|vermin|pig|pigs|halfwit|halfwits|lowlife|pillock|numpty|cow|buffoon|brainless|subhuman,
        bunch|load|pack|shower|lot|set|gang|department|team|office|full|nest of ... idiots|morons|clowns|crooks|thieves|muppets|cretins|imbeciles|scum|liars|cowards|parasites|vermin|pigs|fools|halfwits|numpties|monkeys|cockroaches|jokers|cowboys|rats|buffoons|criminals,
        run|staffed|managed|served|answered|manned by ... idiots|morons|clowns|monkeys|imbeciles|cretins|muppets|scum|halfwits|numpties|pigs,
        stupid|fat|lazy|silly|miserable|useless|ugly|old|thick|dozy cow|bitch|git|pig|sod|slob|bint,
        waste of space|oxygen|skin|air, brain dead|donors, half brained, pond life, braindead, thick as,
        oxygen thief|thieves, lower than vermin, excuse for a human|person|man|woman, how stupid|thick are you,
        are you stupid|thick|retarded|mental|deaf, idiots like you, people like you should|are|deserve,
        you people are|re ... disgusting|vermin|scum|pathetic|stupid|animals, you|your make me sick, you disgust me,
        pathetic little|excuse
        """
    /// Swearing at somebody.
    static let swearsAt = """
        fuck|fck|fuk you|off|yourself|yourselves|your|him|her|them|the|right, go fuck|f, piss off, sod off, bugger off,
        screw you|your, up yours, shove it|your|that|this|them ... arse|ass|where|backside,
        stick it|your|that|this ... arse|ass|where|backside, kiss my arse|ass, go to hell, drop dead, rot in hell,
        burn in hell, eat shit, shut your mouth|face|trap|gob, get stuffed,
        you|your|youre|staff|manager|he|she|they ... fucking|effing|shitty,
        fucking you|your|idiots|idiot|useless|morons|liars|clowns|joke|people|staff|manager|incompetent|lazy|stupid|pathetic|thick,
        what|who|why|how the fuck|hell is|are|do|did wrong|you|your? ... you|your, full of shit
        """
    /// Threats of violence.
    static let threats = """
        i|we|i'll|we'll|ill will|ll|shall|am|m|are|going|gonna|want|d|swear|to to|going|gonna|love|like|happily|be|personally|be? to? kill|hurt|smash|burn|break|batter|punch|hit|slap|stab|shoot|strangle|beat|destroy|knock|throttle|wring|hunt|torch|bomb|slit|cut|deck|thump you|your|yours|him|her|them|his|their|that|the|someone|somebody|every|this|one|up|down|all,
        i'm|we're going|gonna to? kill|hurt|smash|burn|break|batter|punch|hit|slap|stab|shoot|strangle|beat|destroy|knock|throttle|hunt|torch|deck you|your|him|her|them|his|their|that|someone|somebody|every,
        and|to|gonna kill|smash|break|punch|batter|kick|stab|shoot|strangle|burn|hurt you|your|his|her|their|him|them face|faces|head|heads|teeth|legs|arms|neck|windows|house|office|in|down,
        going to kill|smash|break|punch|batter|stab|shoot|strangle|hurt you|your|his|their|him|them,
        be sorry when|if|you,
        i'll|we'll|ill kill|hurt|smash|burn|break|batter|punch|hit|slap|stab|shoot|strangle|beat|destroy|knock|hunt|torch|wring you|your|him|her|them|his|their|that|someone|somebody|one|down|the,
        i'll|i will|ll|am|m|going? to? find|come for|after|you|and|out? where|you|find|get you|live|him|her|them,
        come|coming after|for you|him|her|them|all,
        know where you|she|he|they|your all|staff? live|lives|work|works|park|parks|walk|are|drink,
        watch|watching your|her|his|their back|backs|step,
        you|youll|he|she|they|youre|someone|somebody|you're will|ll|re|are|gonna|going|is|to? going|gonna|all|to|be? to? regret|get be|have|this|it|hurt|what|killed|stabbed|beaten,
        live|lived to regret, you'll|youll|you regret this|it|crossing|messing,
        make you|him|her|them|sure regret|suffer|pay|you|he|she|they|never ... for|regret|suffer|work|again|this,
        hope|wish you|she|he|they|your|someone ... die|rot|burn|burns|suffer|suffers|get_cancer|choke|dies|dead|rots|gets_cancer,
        i hope you|they|she|he die|rot|burn|suffer|choke,
        should|ought|deserve|deserves|want|need|needs to? be? shot|hanged|hung|strung|killed|beaten|stabbed|lynched|horsewhipped,
        deserve|deserves to die, kill yourself|yourselves, end|finish you|him|her|them for|off, sleep with one eye,
        your days are numbered, know what|who is|you coming|are to, be a bullet,
        bring|got|get a|my knife|gun|bat|baseball|petrol,
        burn|burning|blow|blowing|smash|torch ... down|up|place|office|building|windows ... down|up|place|office|building|ground,
        got|get|have what|whats|it coming, see what happens to you|him|her, blood on, your family will|should|better,
        look over your shoulder
        """
    /// Coarse words; at whom, the sentence says.
    static let coarse = """
        fuck, fucking, fucked, fuckin, motherfucking, effing, f ing, shit, shite, shitty, bullshit, bollocks
        """
    /// Somebody else's words are told.
    static let reports = """
        called|calls|calling|call me|us|him|her|my|them|our|it|a|an|one|patients|residents|tenants|customers|people|another|someone,
        told me|us|him|her|my|them|our|patients|another|to|that|one,
        said|says|saying|shouted|shouting|screamed|screaming|yelled|yelling|swore|muttered|replied|answered|texted|wrote|writes|mouthed|hissed|remarked|graffiti|graffitied|sprayed|painted|written|scrawled|chanted|heard|overheard|used|using|uses|words|word|language|phrase|threatened|shouts|yells|screams|daubed|named|name calling,
        referred to me|us|him|her|as, threatening me|us|him|her|to
        """

    // MARK: - The rest

    static let withdrawal = """
        withdraw my|our|the|this complaint|case|concern|concerns|appeal|feedback|enquiry|review|grievance,
        wish|want|like|decided to withdraw it|them|what|this|everything|from|please,
        complaint|appeal|case to be withdrawn, withdrawing my|our|the|this complaint|case|appeal|concerns,
        withdraw it|this please, drop|dropping my|our|the|this complaint|case|appeal|matter, complaint be|is withdrawn,
        no longer wish|want|need|intend|require to? proceed|pursue|complain|pursuing|complaint|you,
        no longer wish|want|intend to? continue|go|take|carry|have|you ... complaint|further|case|on|investigate|investigated|investigation|appeal,
        do_not|don't wish|want|need|intend|think|require|feel to|you|i|we|my to? proceed|pursue|take|continue|go|want|investigate ... further|any|complaint|case|matter|it|this|pursue|forward,
        do_not|don't wish|want to? take|continue|go|pursue|carry this|it|the|my|with|ahead|any|anything|things|on ... further|complaint|case|matter,
        close my|our|this|the complaint|case|enquiry|ticket|matter|file, all sorted,
        please close this|it now|as|thanks|thank|please|off,
        all|everything|its|is|been|now|problem|issue sorted|resolved|fixed|solved now|out|so|thank|thanks|please,
        cancel|cancelling my|our|the|this complaint|case|appeal,
        no need to investigate|pursue|continue|proceed|take|do|look|act ... further|now|any|anymore|more|it|this|complaint,
        no further action is? needed|required|necessary|please|now, forget about my|our|the complaint|email|letter,
        please|just disregard|ignore my|our|the complaint|email|letter|previous|last|earlier,
        consider|regard|treat this|the|my|it matter|complaint|case|as closed|resolved|settled|withdrawn,
        complaint|matter|issue|problem has|have now? been now? resolved|sorted|settled|fixed|withdrawn,
        complaint|matter|issue is now resolved|sorted|settled|fixed|withdrawn
        """
    /// Others want it dropped.
    static let notWithdrawal = """
        told|asked|asking|pressured|pressurised|forced|persuade|persuaded|persuading|made|bullied|advised|encouraged|invited|urged|want|wants|wanted|tried|trying|expect|expected me|us|to|you,
        refuse|refused|refusing,
        will|shall|do|am|would|did|won't|wont|cannot|can't|dont|never not|be|going|want|wish|withdraw|drop ... withdraw|withdrawing|drop|dropping|close|consider|cancel,
        why, if, until, unless, once, when, without, before, should|would|could|may|might|can i|we
        """
    static let representative = """
        on behalf of my|our|mr|mrs|ms|miss|dr|his|her|your|someone|an|one|him|them|this|two|several ... mother|father|mum|dad|son|daughter|wife|husband|partner|sister|brother|aunt|uncle|gran|grandmother|grandfather|nan|neighbour|neighbours|friend|client|clients|constituent|constituents|resident|residents|tenant|tenants|patient|member|family|parents|nephew|niece|person|gentleman|lady|customer|cousin|mrs|mr|elderly|disabled|service,
        on behalf of mr|mrs|ms|miss|dr, on her|his|their behalf, on behalf of my, behalf of my,
        on my mother's|father's|mum's|dad's|son's|daughter's|wife's|husband's|partner's|client's|neighbour's|friend's|sister's|brother's|gran's|nan's|aunt's|uncle's behalf,
        writing|complaining|contacting|acting|emailing|ringing|calling|speaking|asking|making|raising|complain|write for|this|a my|complaint|for mother|father|mum|dad|son|daughter|wife|husband|partner|sister|brother|neighbour|friend|client|gran|nan|aunt|uncle|grandmother|my,
        my client|clients, power of attorney, lasting power, attorney for, my constituent|constituents,
        i am|m the|her|his|their|an|a|mrs|mr? carer|advocate|representative|solicitor|son|daughter|guardian|appointee|executor|deputy|councillor|mp|caseworker|attorney|keyworker of|for|to|and|at|representing|from|acting|in,
        i|we|i'm am|m|are|re? her|his|their|my|mothers|fathers full|time|main|live|in? carer|advocate|representative|solicitor|guardian|appointee|support|social|son|daughter|key|attorney,
        as her|his|their|my|the|an carer|advocate|representative|son|daughter|guardian|solicitor|appointee|mother's|father's|councillor|mp|attorney|next|executor,
        i represent, we represent|act, we|i act for, acting for|as|on, instructed by, next of kin for|to|of|and,
        has|have|had asked|authorised|authorized|given|appointed|requested me|us|permission|consent|to|authority to? write|contact|complain|email|act|speak|deal|raise|make|on|help,
        deputy for, from citizens|age advice|uk|concern, my ward councillor
        """
    static let wantsNoReply = """
        no reply|response|answer|acknowledgement|acknowledgment|feedback|follow is|up|are? needed|necessary|required|expected|wanted|please|requested,
        no need to|for reply|respond|answer|contact|write|acknowledge,
        no need for|to a|any|you|get|write ... reply|back|response|answer,
        do_not|don't|not need|want|require|wish|looking|asking|seeking|after for? a|an|any|your reply|response|answer|acknowledgement|letter,
        do_not|don't need|want|require|wish you|to|for ... reply|respond|answer|write|contact|contacted|back,
        do_not|don't need|want|require reply|replying|answering,
        do_not|don't bother|trouble replying|responding|answering|writing,
        do_not|don't bother|trouble|need|have to reply|respond|answer|write|contact,
        please do_not|don't reply|respond|contact|answer|write back?, not necessary to reply|respond|answer,
        you needn't reply|respond|answer, you need not reply|respond|answer,
        you don't|do_not need|have to reply|respond|answer|write, no further contact, do not contact me
        """
    /// What follows makes it a matter of how, not whether.
    static let notNoReply = """
        contact|contacted|call|reply|respond|me|back|write|answer by|on|at|before|after|until|till|between|during|in|through|via|with|unless|without|using|from|about|if|when|to|saying|like|that|just,
        another|standard|template|generic|more|excuses|apology|from|telling|saying|until|unless,
        i|we want|need|expect|demand action|a|the|somebody|someone|it|this|you|my
        """
    static let safeguarding = """
        suicide, suicidal, kill|killed|killing myself|himself|herself|themselves,
        end|ending my|his|her|their|it life|lives|all, take|taking|took my|his|her|their own life|lives,
        don't want to live|be here|wake|carry, do not want to live|be here|wake|carry, no reason to live,
        nothing|not worth|left? living, better off dead|without me, no point in? living|going|carrying,
        self harm|harming|harmed, harm|harming|hurt|hurting myself|himself|herself|themselves,
        cut|cutting|cuts myself|herself|himself|themselves, overdose, overdosed,
        abused by|as|at|in|her|him|me|my|for|and|when,
        is|was|been|being|are|were|getting physically|sexually|emotionally|financially|verbally? abused,
        abuse of|by my|him|her|a|children|child|residents|elderly|vulnerable|carer|carers|staff|patients,
        abusing my|him|her|a|the|his|their|children|residents|patients, abuser,
        sexual|physical|child|elder|emotional|financial|domestic abuse|assault|violence|exploitation|harassment,
        sexually assaulted|abused|harassed|touched, assaulted, raped, rape, molested, groomed by|online|and, grooming,
        touched me|her|him|my inappropriately|sexually, inappropriately touched,
        violent partner|husband|boyfriend|ex|towards|father|man|to|with,
        hits|hit|hitting|beats|beat|beating|slapped|slapping|slaps|punched|punches|kicked|kicks|pushed|shoved|choked|strangled|dragged|grabbed|pinched|burned|bit|throttled me|him|her|them|us|my|his|child|children|residents|patients,
        bruise, bruises, bruising, bruised, black eye, hand marks|prints, neglected by|in|at|and|her|him|my,
        neglect of my|her|him|residents|patients|children|vulnerable|a|elderly,
        severe|serious|shocking|gross|of|suspected neglect, safeguarding, child protection,
        at risk of|from harm|abuse|him|her|violence|suicide|serious|being|starving|dying,
        children|child|she|he|life|lives|baby|mum|dad|mother|father|i|we is|are|am at|in risk|danger,
        in|real|serious|immediate|grave danger,
        afraid|scared|frightened|terrified of|for|that|to my|him|her|his|for|going|to|he|she|they|life|safety|go|leave|what|hurt|kill,
        fear for|of my|her|his|their|our|him life|safety|lives, starving,
        without food|heating ... days|baby|children|child|elderly|old,
        not been? eaten|fed|washed|bathed|changed|given for|in|since|any|all|her|his|food|water,
        not been fed|washed|bathed|given, no food in|for|and|left|or|since|all, unable to feed,
        locked in his|her|their|the|a|my|inside|and ... room|bedroom|cupboard|house|flat|cellar|toilet|shed|bathroom,
        locked him|her|them|me|up, modern slavery, trafficked, trafficking, forced marriage|to marry|labour,
        being|was|were|is|are|been exploited, sexual|criminal|financial exploitation, cuckooed, cuckooing, county lines,
        honour based|killing|violence, female genital, fgm, radicalised, unexplained injury|injuries|marks|bruises,
        child|children|baby|toddler|toddlers|year|old alone|unattended|left|crying|screaming|missing,
        left alone|unattended|unsupervised with|in|for|all|on|at|near, threatened to kill|hurt|harm|stab|burn|rape,
        threatens to kill|hurt|harm, threatening to kill|hurt|harm|stab|throw,
        stole|stealing|taking|takes|took her|his|mum's|dad's|gran's|my money|savings|pension|bank from|by|off|out|card,
        stalking, stalked, stalker, has a knife|gun, weapon, collapsed and, unconscious, not breathing
        """
    static let notSafeguarding = """
        in danger of missing|losing|becoming|falling|closing|being|running|collapse|collapsing,
        abuse of power|trust|position|process|office|the|funds,
        abused my|our|the trust|patience|system|position|goodwill|kindness|generosity, killing me, starving hungry,
        was|were|am|i'm starving by|and|after, alcohol|drug|substance abuse,
        hit my|me pocket|hard|head|wallet|car|budget|with|for|when|like,
        hit|pushed|kicked me|us with|for|into|out|off|from ... bill|charge|arrears|pillar|list|post|account,
        scared of|to heights|spiders|dentists|needles|lifts|ask|use, afraid i|we|that|to|not say|cannot|ask|report,
        black eye peas, trolley|car|door|gate|bike|ball|cyclist hit, weapon of
        """
    static let conduct = """
        rude|ruder|rudest to|and|about|with|on|in|when|because|as|member|manner|man|woman|person|nurse|doctor|receptionist|staff|attitude|comment|comments|remark|at|he|she|they|or|towards|driver|officer,
        rudeness,
        was|were|is|are|so|very|extremely|incredibly|really|quite|unbelievably|be|been|being|just|downright|plain|too|always|most rude|aggressive|abusive|offensive|racist|sexist|threatening|intimidating|sarcastic|dismissive|unprofessional|hostile|patronising|condescending|disrespectful|arrogant|insulting|insolent|nasty|bullying|obnoxious|spiteful|vile|belittling|sneering|abrupt|discourteous|impolite|drunk|homophobic|ageist,
        shouted|shouting|screamed|swore|sworn|yelled|laughed|sneered|snapped|spat|swearing|laughing|sniggered|smirked|rolled|lunged at|his|her|their|and|over|in me|us|eyes|my|him|her|them|the|face|down|loudly,
        talked|spoke|spoken down|over|to to|me|us|like|my ... like|me|us|child|idiot|dirt, hung up on|when,
        slammed the|down, put the phone down,
        called me|us|him|her|my|them a|an|names|stupid|fat|old|lazy|mad|thick|dear|love, bullied, bullying, harassed,
        harassment by|from|of, intimidated, humiliated, belittled, discriminated, discrimination, discriminatory,
        victimised, mocked, ridiculed,
        racist|sexist|homophobic|inappropriate|offensive|sexual|lewd|rude|nasty|snide|derogatory|transphobic|suggestive remark|remarks|comment|comments|language|behaviour|joke|jokes|manner|abuse|gesture|advances|conduct|slur,
        racial abuse|slur, racially abused, foul|bad|abusive|offensive language,
        smelt|smelled|reeked|stank|stinking|smelling of alcohol|drink|beer|booze|cannabis, drunk on|at duty|work,
        asleep on|at duty|work,
        poor|bad|terrible|appalling|awful|disgusting|attitude|behaviour|unprofessional|shocking|dreadful attitude|behaviour|conduct|manner|problem|from|of|towards|stinks,
        behaviour|conduct|attitude|manner of|was|is|towards|by|from|stank ... staff|member|worker|officer|nurse|driver|operative|your|manager|disgusting|appalling|disgraceful|unacceptable|awful|aggressive|rude|unprofessional|shocking|terrible|dreadful|poor,
        lied to|about me|us|my|it|the|having, liar|lying to|about|through,
        refused to give|tell his|her|their|me name|names,
        treated me|us|him|her|my like|with|as ... dirt|child|idiot|contempt|criminal|animal|disdain|nothing|rubbish|second|stupid|nuisance|fool|disrespect|scum,
        no respect, stole|stolen|steal|theft|helped themselves|himself|herself from|by|my|our|to|her|his
        """
    /// Those whose conduct is ours to answer for.
    static let staff = """
        staff, employee, employees, receptionist, reception, officer, officers, manager, managers, nurse, nurses,
        doctor, doctors, gp, consultant, surgeon, dentist, midwife, carer, carers, worker, workers, operative,
        operatives, engineer, engineers, plumber, electrician, contractor, contractors, driver, drivers, caretaker,
        warden, cleaner, cleaners, adviser, advisor, agent, operator, clerk, assistant, porter, matron, teacher,
        teachers, librarian, lifeguard, instructor, inspector, surveyor, workman, workmen, handyman, joiner, roofer,
        gasman, security guard, guard, housing officer,
        your team|people|lady|man|woman|guy|bloke|colleague|colleagues|chap|call|member, call handler,
        the lady|man|woman|girl|person|guy|gentleman|bloke|chap who|on|at|in|i|that|behind, councillor,
        customer services|service, help desk|line,
        he|she told|said|shouted|was|swore|just|then|called|hung|laughed|snapped|refused|slammed,
        they were|told|laughed|shouted, the team, crew, binmen, binman, bin men|man|crew, team leader, whoever answered,
        person who|on
        """
    static let neighbours = """
        neighbour, neighbours, neighbour's, tenant, tenants, youths, youth, teenagers, kids, gang, resident, residents,
        passenger, passengers, patient, ex, landlord, dog, customers, visitors, parent, flat upstairs|above|below|next,
        next door, upstairs, downstairs, other patients|customers|users|passengers
        """
    static let privacy = """
        letter|letters|details|statement|email|information|records|report|results ... went|sent|delivered|posted|emailed|gone|given to the? wrong,
        data breach, data protection breach|act|laws|law|rules,
        breach of gdpr|data|confidentiality|privacy|confidence|my|patient|trust, gdpr breach|violation|rules|complaint,
        under gdpr|the data,
        breached my|gdpr|data|confidentiality|patient|our|the|her|his ... privacy|confidentiality|data|confidence|rights|rules|act,
        confidentiality was|has|breach|breached|broken, broke|broken confidentiality,
        personal|private|confidential|sensitive|medical|financial|bank|contact|my data|details|information|records|file|notes|history|business|letter|letters|results|address|number ... shared|disclosed|leaked|revealed|discussed|divulged|published|exposed|passed|posted|lost|breached|visible|accessed,
        given|gave|giving|passed|passing|shared|sharing|disclosed|disclosing|leaked|revealed|told|sent|sending|emailed|posted|divulged|handed|published|forwarded|discussed|disclose|gives|send out|on|about|all? my|our|her|his|their|personal|confidential|private|someone|another|other|people's ... details|information|data|address|number|records|notes|diagnosis|condition|letter|letters|file|results|business|circumstances|history|complaint|statement|arrears ... to|with|in|on|without|out|through|over,
        without my|our|her|his|their|any|asking consent|permission|knowledge|agreement|authority|me ... shared|passed|details|information|photo|data|photograph,
        details|information|data|records|photo|photograph|picture|name ... without my|our|her|his|any|their consent|permission|knowledge,
        someone|somebody else's|elses|other details|letter|information|data|records|results|post|bill|notes|medication|statement,
        other|another people's|tenants'|tenant's|patient's|patients'|person's|customer's|family's|resident's|residents' details|information|data|letter|records|names|results|addresses|medical|personal|private,
        wrong address|person|email|house|recipient|patient ... details|letter|information|results|records|opened,
        letter|letters|details|results|statement|email|information|records|report ... went|sent|delivered|posted|addressed|emailed|gone|given ... to|wrong neighbour|neighbours|wrong|next|someone|somebody|another|everyone|stranger|strangers,
        opened my post|mail|letter|letters|parcel, reading my notes|file|records|post|letters|emails,
        read|looked|looking|accessed|snooping|nosing in|out|through|at|into? my|her|his|our notes|file|records|letters|details|emails|medical,
        discussed|discussing|talked|talking|spoke|read|shouted|announced ... my|our|her|his|confidential|personal|private ... in front of|public|waiting|corridor|reception|everyone|earshot|loudly|other,
        in front of|the everyone|other|waiting|a|all|whole ... room|patients|people|customers|queue|everyone|heard,
        in earshot, overhear|overheard|hear my|our|private|personal|medical,
        cc'd|copied ... everyone|all|other|tenants|residents|customers|addresses, everyone's email|address|addresses,
        invasion of privacy, my privacy, no privacy, subject access request, data controller, information commissioner,
        ico
        """
}
