/// The words of the flags. Each list is one cue of `FlagReader`.
enum FlagPhrases {
    // MARK: - Appeal

    /// Asks for a decision on a complaint to be looked at again.
    static let appealAsk = """
        wish|wishes|want|wants|like|intend|intends|going|writing|decided|need|needs|love|have|choose|entitled to? formally? to? appeal,
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
        review|reconsider|revisit|rethink|overturn|reverse|reassess|reexamine your|the|this|that|my initial|original|final? decision|outcome|response|findings|finding|conclusion|conclusions|result|verdict|complaint,
        decision|outcome|findings|conclusion|result|response|complaint|case be|to be|is reviewed|reconsidered|overturned|looked|revisited|reopened|reversed,
        challenge|challenging|contest|contesting|dispute|disputing your|the|this|that|its ... decision|outcome|findings|finding|conclusion|conclusions|response|result,
        go|goes|going|referred|taken|put to|before a|the|your ... review|appeal|appeals panel|board|stage|committee|hearing,
        reopen|reopening my|the|this|our complaint|case|file|investigation, reopened,
        take my|this|our complaint further|higher, final|last stage of the|your complaints|complaint,
        look|looking|looked at|into my|the|this|our ... complaint|decision|case|outcome|findings again|afresh|anew|properly,
        appeal please|case|form, please appeal, be set aside, set the|your|this|that decision|finding|findings|outcome aside, decision|finding|findings|outcome ... set aside|quashed|overturned|changed,
        matter|complaint|case|decision|it|this|everything be? considered|heard|investigated|looked|examined|decided|gone at|into|through|over? afresh|anew,
        overturn it|this|that|them, review of your|the|this|that ... decision|outcome|findings,
        go|put|come|bring|brought|taken|heard|placed|laid|sent ... before|to|by the|a|your|any ... review|complaints|appeal|appeals|independent panel|manager|board|committee|adjudicator|officer,
        put|send|pass|refer|take|submit it|this|my|them|everything ... to|before the|a|your ... panel, review|reviews|appeal|appeals panel,
        pass|send|put|refer|forward|hand this|it|my|the ... to whoever ... reviews|review|decides|hears|appeals|above,
        next|higher|second stage|level|tier|step please, to|at|for the next|second|higher|final|last stage|level|tier|step, take|send|move|push|bring|carry ... next|higher stage|level|tier|step,
        challenge|challenging|contest|contesting|dispute|disputing that|this|the|your|those ... finding|findings|decision|conclusion|conclusions|outcome|verdict|result,
        this is that|my|a|the formal? request for a? review, request for a|an|stage formal|full|independent|internal|2|two? review|reconsideration|appeal,
        ask|asking|asked|request|apply|applying|application for a|the|your|this decision|outcome|finding|findings|reconsideration|rehearing,
        different|another|second|new|fresh|independent|impartial person|investigator|manager|officer|somebody|someone ... decide|decides|decision|investigate|reinvestigate|investigates, fresh|new|second|proper|independent investigation|enquiry|inquiry ... by|into|of|please,
        reinvestigate, re_investigate, reinvestigated, re_investigated, re_examine|examined your|the|my|this|by, reexamined, re_open my|the|this|our, re_opened, re_opening, open|opened|opening my|the|this|our complaint|case|file again,
        complaint|case|matter|it|this|file reopened, want|like|need|ask|have|get it|this|my|the ... opened up? again, want|like|ask|wish|invite someone|somebody|anyone|you ... to? overturn|reverse|change|revisit|withdraw ... decision|finding|findings|conclusion|outcome|verdict,
        i'm|we're|he's|she's|they're|i_am|we_are now|hereby|also|therefore|definitely? appealing, second|next|final|last stage please|of|complaint|now|review, proceed|progress|proceeding to|with the|a second|next|final stage, speak|talk|write|put to|through whoever|someone|somebody|the ... appeals,
        deals|deal with appeals, change|alter|rethink|amend|withdraw|rescind the|your|this|that ... decision|finding|findings|outcome|conclusion|verdict, exercise|invoke|use|exercising|invoking my|our|the right|rights, right|rights to|of have|a|an? this|it|that|review|appeal,
        review|reviewed of? the|my|this|our|her|his case|complaint|handling|matter|outcome by|please|again|and|because|as|since,
        considered|reviewed|heard|decided|examined|investigated|looked|read ... by another|a_different|someone_else|somebody_else|somebody|someone ... member|manager|person|senior|independent|team|officer, under the|your review|appeal|appeals provision|provisions|process|procedure|stage|clause|section, pursue|pursuing the|my remaining|other|outstanding points|points|complaint|matter|further,
        put|taken|referred|sent|passed|shown ... to the director|trustees|board|governors|ombudsperson|head|president|vice_chancellor|chair, request|want|demand|ask an? independent person|investigator|view|look|assessment|adjudicator, think again about|before, go about|to challenging|appealing|contesting|disputing it|this|that|them
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
        escalated, stage two|2,
        who is|who's above|over you|him|her, people|person|anyone|someone|somebody|those|one|whoever above|over you|him|her, your superior|superiors|boss|manager's|bosses,
        someone|somebody|anyone|person|people|else|pair|one who|that ... involved|met|know|knows|connected|part|there, someone|somebody|anyone|person|people outside|unconnected|unrelated|neutral|objective|independent|impartial|detached,
        second|different|another|fresh|new|third person|manager|officer|investigator|pair|look|view|reader, a different|another someone|team|department,
        heard|looked|considered|read|seen|decided|checked|examined|reviewed|answered|handled|dealt ... by|at by? someone|somebody|anyone|another|a|the senior|higher|independent|else|different|outside|impartial|more,
        opened again, open it|this|that|mine again, considered|looked|investigated|examined|dealt|answered|read at|into|with? afresh|properly|again|fairly, from the beginning|start|scratch|top,
        contest it|this|that, challenge it|this|that, fight it|this, don't|do_not|can't|cannot|won't agree with|to? it|this|that|any, let it|this|that|things rest|lie|drop|go|stand, leave it there|at|here|like, not|never having it, not letting this|it go|drop|lie,
        pass this|it|that up, panel, reconsideration, rehear, reheard, set aside, overturn, overturned, appeal manager|officer|panel|process|form|procedure, have another|a|one ... look|think|go,
        go over|through it|this|that|everything|the ... again|once, answer|answered|address|deal|respond|look ... points|questions|point|question|what i|everything|properly, look|think|consider|read it|this|again more carefully|properly, take it|this|that|things|matters|my on|up|beyond|higher|all|above, where|who do|can|could|should|would i|we take|go|turn|write, what are|is|can|do my|i|the next|other options|rights|steps, what|how happens|do i do? next,
        remain|still dissatisfied|unhappy|unsatisfied,
        go|going|take|taking|taken it|this? higher|upstairs|further, second stage, whoever|who deals|handles|hears with? appeals|reviews|escalations, look into it|this|that|the|my yourself|personally|again, change the|your|this|that ... decision|finding|outcome|conclusion|mind,
        someone|somebody|anyone|person|people|manager|officer|department|team else|independent|senior|impartial|higher|different|new|neutral|more|with|above|outside|fresh ... look|review|consider|read|investigate|check|deal|revisit|handle|decide|hear|examine|see,
        someone|somebody|anyone|person who|that was|is|has|had|hasn't|wasn't|isn't|knows not|no? involved|nothing|connected|part|read|connection|already|in|at, look|looked|looking|think|consider|considered again|afresh at|about|over, look|looking at my|our|the|this complaint|case|evidence|photos|photographs|facts again|properly|fairly,
        meeting|meet|speak|talk with|to ... not involved|in charge|above|senior|more, further response|investigation|answer|reply|consideration|review, outstanding|unanswered concerns|points|issues|questions|matters, considered|looked|reviewed again, what|where|how|who next|now|else can|do|should, be|being looked|considered|reviewed|heard again,
        challenging|contesting|appealing|disputing it|this|that|them, looked|look into further|deeper|more|properly|again, think again, another manager|person|member|officer|investigator|someone, your|the boss|manager|director|superior to? read|look|see|decide|consider, any way|chance|possibility ... looked|reviewed|reconsidered|considered|changed, stage two|2 please|now|request|complaint|review
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
        whitewash,
        unhappy|dissatisfied|disappointed|unsatisfied|disagree|disagreement|not_happy|not_satisfied|dissatisfaction with|at|about|by outcome|findings|result|decision|conclusion|conclusions|response,
        unhappy|upset|dissatisfied|disappointed|hurt|angry|insulted|disgusted|appalled|shocked|dismayed|saddened|astonished|amazed|puzzled|offended with|by|at|about your|the|this|that|his|her|their ... reply|conclusion|conclusions|findings|outcome|result|report|explanation|verdict|offer,
        not|don't|cannot|can't|won't|do_not|unable|refuse|hard|never accept|agree|recognise|live|believe with|to? mr|mrs|ms|miss|dr|his|her|their ... conclusion|conclusions|findings|finding|decision|report|outcome|version|explanation|account,
        i|we challenge|dispute|contest|reject|question that|this|those|the|your|these|his|her|their ... finding|findings|conclusion|conclusions|outcome|verdict|decision|report|account|version,
        outcome|decision|findings|conclusion|conclusions|result|verdict|response|reply ... isn't|not|isnt|hardly|far ... fair|right|good|acceptable|reasonable|correct|just|enough|what|true|accurate,
        not|isn't|hardly|wasn't|don't|nothing what happened, marked|marking your|their own homework, so_called investigation|review|report|enquiry|inquiry,
        final word|answer|response|decision|position|reply ... wrong|unfair|not|ignores|mean|insult, you got|have|ve got? it|this|that|everything wrong, has|have|had|got the|his|her|their|your dates|facts|names|name|details|events|date wrong,
        letter|reply|response|report|answer|decision|findings|outcome|it leaves|left|misses|missed|ignores|ignored|overlooks|overlooked|skips|skipped|forgets out? half|the|my|most|several|all|whole|what|everything, you decide|decided|say|said|found|conclude|concluded|claim|find ... did|done|was|have|is|were nothing|no wrong|fault|evidence|harm|breach|failing|failings|record,
        they|you|he|she took|takes|accepted|believed|preferred the|his|her|their ... word|version|side over|against|instead|and|not, partly upheld, not addressed|answered|dealt|covered|considered|mentioned|looked
        """
    /// The same of words that also belong to other business: *decision*, *response*.
    static let appealUnhappyWeak = """
        not|never|hardly|far|nor at|from|very|really|entirely|fully|completely|in? all|way? happy|satisfied|content|convinced|pleased with|by|about your|the|this|that|its|how ... decision|response|reply|answer|letter|complaint|handled|reasons|offer,
        unhappy|dissatisfied|disappointed|unsatisfied|disagree|disappointment|dissatisfaction with|by|about|at your|the|this|that|its|how|my ... decision|response|reply|answer|letter|handled|reasons|offer|complaint,
        not|cannot|can't|don't|won't|refuse|unable|nor|never accept|agree|to with? your|the|this|that|its|what|accept|agree ... decision|response|reply|answer|reasons|said|version,
        disagree|dispute|reject|rejecting|contest|refute with? your|the|this|that|its|what ... decision|response|reply|answer|reasons|said|version|account,
        still not|un|very? happy|unhappy|satisfied|dissatisfied|convinced|good|right,
        remain|am|feel still? unhappy|dissatisfied|unsatisfied|unconvinced,
        decision is|was|seems simply|just|totally|completely|clearly? wrong|unfair|flawed|biased|unjust,
        not|no|don't|can't|cannot|won't|never|do_not|refuse|am not|isn't|no_way|no way|way i'm|to accept|accepting|accepted|take|taking|swallow|having|buying|satisfied it|this|that|them|what|any|your|the|with,
        derisory|insult|insulting|paltry|pitiful|joke|unacceptable|pathetic|laughable|inadequate|disappointing|shoddy|superficial|poor offer|sum|amount|reply|response|answer|letter|explanation|apology|report|effort|figure|conclusion, offer|offered|sum|amount|compensation|apology|reply|response|answer|letter|report|explanation ... derisory|insult|insulting|paltry|pitiful|unacceptable|pathetic|laughable|inadequate|disappointing|superficial|worthless|rubbish|nonsense|meaningless,
        contradicted by, contrary to|what, at odds with, not|isn't|isnt|hardly|so|very|how fair|unfair|just|right|true, took|taken|take|taking|believe|believed his|her|their|its|the|your ... side|word|version|story, call|calls|calling|called me|us ... liar|liars|dishonest, tough|basically|simply|just repeats|repeat|repeated|saying|says|restates|rehashes|copied, nobody|no_one|didn't|did_not|never|nor|did ... rang|ring|spoke|speak|asked|ask|look|looked|read|interviewed|contacted|viewed|watched|check|checked|anyone ... witness|witnesses|me|us|fence|cctv|footage|photos|evidence|go|file|records|neighbours|notes|log,
        not|un|isn't|hardly? prepared|willing|going|ready to accept|agree|let|leave, unwilling to accept, one sided|one_sided, biased, swallowed|taken whole|as|at, hoping|hoped for more|better, haven't|have_not|hasn't|didn't|never|not said|explained|told|answered|addressed|grasped|understood|considered ... why|how|what|my|the|who|point|question|serious|seriousness, investigated|cleared|judged yourselves|themselves|itself, falls apart, that's not what happened, gutted|shocked|stunned|appalled ... rejected|dismissed|refused|decision|outcome|result
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
        complained before|already|last|in|to,
        not|have|has|you|partly|partially|fully? upheld, upheld my|our|the|one|two|part|in, you|they|have|has|ve|your decide|decided|concluded|conclude|ruled|found|find ... that|in|against|not|no|wrong|nothing|on|to,
        what|how|that you|they|he|she decided|concluded|found, have|has|had|ve not upheld|found|rejected|dismissed|refused, your|the|his|her|their|this finding|findings|conclusion|conclusions|verdict|ruling|judgement|result|outcome,
        your|mr|mrs|ms|dr|'s final? reply|answer|response|explanation|report|result|letter|decision|conclusion|conclusions|offer|email reads|says|said|is|was|about|leaves|left|ignores|misses|doesn't|does|did|didn't|makes|made|half|has|had|of|to|dated|only|simply|just|regarding|which|and|but|arrived|came|on|refers|shows|suggests|contains|ignored|came,
        her|his|their|the|its final? reply|answer|response|explanation|conclusion|decision|findings|report|letter was|is|did|does|doesn't|didn't|reads|says|said|ignores|misses|just|simply,
        read|reading|received|seen|had|got|considered|studied your|the|his|her|their stage|long|full|final? reply|answer|response|report|findings|letter|outcome|decision|result|conclusion|explanation,
        final word|position|say|answer, close|closed|closing|closure of? my|our|this|the|it case|complaint|file|off|as|down|without|on, agree|happy|accept to|with it|this|that|being? closed,
        the|your|this|that|my|of outcome, complaint|case|ref|reference ... outcome, your|the investigator|investigating|investigation, has|have rejected|dismissed|refused|turned my|our|the|this|down complaint|concerns|points|it,
        offer|offered|offering of? £|$|a|an|me|us|to|of ... goodwill|voucher|gesture|compensation|apology|pounds|for, offer of, you accept that|my|the|it|there|some, you state|stated|maintain|maintained|claim|conclude that|in|my|the,
        your complaints|complaint|customer|feedback team|department|officer|manager|people|section|unit, procedure|policy|leaflet|letter allows|says|gives|invites|mentions|mentioned|tells|offers|sets|lets,
        opened|got|read|had|received|have|seen your|the|a|this|that letter|reply|email|answer|response|report, the|your report|letter|reply|email|decision says|states|claims|said|concludes|concluded|that|shows, complaint was|is|has|had been? upheld|dismissed|rejected|closed|refused|turned|marked,
        sum|amount|compensation|payment|figure you|offered|awarded|of|is|was, conclusion|finding|decision|claim|statement|explanation that|of|there, been|gone|went through your|the ... procedure|process|stages|stage, got|had|received|from|with a|an|the? reply|response|answer|letter|email from|back|yesterday|today|about|saying,
        marked|flagged|shown|logged|listed as resolved|closed|completed|complete|done, case handler|officer|manager, apology and|or|of|but|is|doesn't|for, get|got two|a|one|three|half paragraphs|page|lines|sentences|paragraph, response|reply|conclusion|decision|letter to her|his|their|our|my complaint|concerns,
        your|the|this determination|adjudication|ruling|judgement, investigation|investigating report, upheld ... of|points|parts|part|elements|heads, you've|you|you_have|they|they've rejected|dismissed|refused|offered|upheld|found|investigated|decided|concluded, had|have|read|seen|received mr|mrs|ms|dr|your|the's? ... letter|report|reply|email|response|findings
        """
    /// Appeals that are another's business, or no appeals at all.
    static let appealElsewhere = """
        parking, fine, fines, penalty, pcn, planning, tribunal, charity, fundraising, christmas, winter, donations,
        witnesses, funds, foodbank, appeals to me, appealing to, appeal to you|your|everyone|all|the|people|our,
        benefit, benefits, pip, universal credit, dwp, hmrc, school, admission|admissions, exam, council tax, visa,
        immigration, home office, court, magistrates, insurance, insurer, conviction, sentence, sex appeal,
        broad|wide|mass|great appeal, visual|kerb|curb appeal, appeal of, an appealing,
        very|more|less|most|not|so appealing, appealing and|place|area|colour|menu, police appeal, football, referee,
        emergency|disaster appeal,
        fit for work, work|capability assessment, employer's, train|rail|railway|bus company, the train|railway|bank, universities, ofsted, referee's, inspector, inspectorate, solicitor|solicitors|counsel|counsel's,
        the court, lawyers, barrister, bundle, landlord's, dvla, mortgage, ucas, harvest|spring|summer|autumn|easter|lent|annual|toy|blanket|coat|hospice|church|roof|lifeboat|radio|television appeal, our appeal, appeal raised|fund|for|launch|launched|leaflet|envelope,
        appeal for|to witnesses|information|help|funds|donations|volunteers|calm|children|families|younger|youngsters|me|us|customers|anyone, committee, planners, cabinet, adjudicator, to the good|better|conscience
        """
    /// What may come, not what is asked.
    static let appealThreat = """
        if i|we|you|this|it|nothing|the|there|not|no|my, unless, otherwise, failing, or else, or i|we will|shall|ll,
        may|might|could have|well|to? escalate|appeal|take|go,
        consider|considering escalating|appealing|taking|an|whether, reserve the right, in case, will have to|no,
        be forced to, before i|we, so that i|we do_not, hope|prefer|want not to, rather than, instead of,
        without having to, no choice but,
        shan't|won't|needn't|don't|not have|need|want|wish|be|plan|intend ... to, trust i|we|it|you|this, hope, hoping, i'd|would|should hate|be|only ... to, want|wish|like to avoid, how|explain|tell|what|who|where|whether|understand ... one|people|tenants|someone|residents|somebody|hears
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
        do_not|don't use|mention|share|disclose|reveal|pass|put|include|publish my|our name|names|identity,
        can't|cannot|can_not|won't|wouldn't|don't|do_not|not|rather|shan't|never|daren't|unable|prefer|without|afraid|scared|reluctant|refuse|unwilling|wish|hesitant|nor|needn't ... say|saying|tell|telling|give|giving|put|putting|sign|signing|leave|leaving|reveal|revealing|disclose|disclosing|state|provide|providing|share|sharing|mention|attach|use|include|write|know|need ... who|which|where i|we|family|flat|house|department|ward|team|office|child ... am|are|live|work|is|it,
        can't|cannot|won't|wouldn't|rather|shan't|daren't|prefer|unable|afraid|scared|reluctant|feel|refuse|unwilling|decided|chosen|choose|chose not|un? able|to|not|comfortable|safe|happy|confident|ready? to|giving|give|put|sign|leave|say|providing|leaving|signing|putting|saying ... my|her|his|our|a|any ... name|names|identity|details|contact,
        not|n't|without|than|against|rather giving|leaving|signing|putting|supplying|providing|including|stating|sharing my|our|any|a|her|his|their name|names|contact|identity|details, my|our not|without giving|leaving|signing|putting|sharing a|my|any|our name|names|details, without my|our|a|any name|names|signature because|as|since|for|on, feel|feeling ... to? give|giving|put|sign|leave ... name|names|mine, mind my|our|me|us not giving|signing|leaving|saying|putting, this|it without my|our|a name, don't|dont|do_not|needn't need my|our|a|to name|names|know,
        rather|prefer|wish|can't|won't|shan't|choose|afraid|not|going|will|don't ... sign|signing this|it|my|off, leave|leaving|left|send|sent|sending|submit|submitting this|it|my ... unsigned, reason|why ... unsigned, unsigned for|deliberately|on,
        my|our own? name|names|identity|details ... be|being|is|are|to|not|could|should|would|can|left|stay|stays|stay|remain|must|kept|never|being ... left|kept|stay|stays|remain|remains|withheld|out|off|protected|hidden|secret|private|confidential|removed|redacted|revealed|disclosed|mentioned|divulged|attached|linked|connected|associated|known,
        my|our name|names|identity|identities ... comes|come|gets|get|came|got|leaks|leaked|be out|known|back, keep|keeping|leave|leaving|kept|left me|us|my|our ... out of this|it|the|any|that|things|all,
        keep|keeping|kept this|it|my|what|between ... between|under ourselves|us|you|your|wraps|hat, between ourselves, between you and me|i|these, just between us|you|ourselves, strictly between, in strict|strictest|complete|total|absolute|full confidence|confidentiality, in confidence please|because|as|and|only,
        never|not|n't|didn't|did_not hear|heard|get|got this|it|that from me|us, my|our|me|us not giving|signing|leaving|saying, her|his|their|or name or mine, wasn't|never|not me who|that|you|told, came|comes|coming|come|originated from me|us|this,
        no names, no name please|as|for|because|on|i, name|names withheld|supplied|omitted ... by|request, not|isn't my|our real|true|actual name|email, made|make|made_up|fake|false|throwaway|temporary|dummy|invented|borrowed|disposable|friend's up? name|address|account|email|e_mail because|for|so|as,
        find|finding|work|working|trace|tracing|track|tracking|guess|figure|look|looking|ask|wonder|try|trying|identify|discover ... out|who|down|back|it|where ... who|whose ... sent|send|wrote|writes|told|tells|reported|complained|i|am|it|this|raised|said|spoke|we,
        traced|tracked|linked|lead|leads|pointed|point|attributed|trace|track ... back? to me|us|our,
        who|whoever|where i|we|this|it ... am|are|sent|wrote|came|from ... secret|private|confidential|hidden|unknown|between|out, needn't|need not|don't|do_not|dont need|have|want ... know|worry|ask ... who i|my|me|name, need my|to name|know who i|i'm,
        mustn't|must not|never|can't|cannot|shouldn't|not|nobody|no_one|don't|do_not|ensure|unless|if|should|afraid|scared|frightened|terrified|worried|case|until|when ... know|knows|knew|learn|learns|find|finds|found|realise|realises|hear|hears|discover|discovers|guess|guesses|suspect|suspects out? it|that|who|about|i|we|this ... me|i|i'd|i've|it|who|us|was|am|have|had ... wrote|written|writing|complained|complaining|told|reported|said|sent|spoken|spoke|one|me|raised|you|contacted|speaking|talking,
        protect|protecting|conceal|hide|guard|preserve|safeguard|respect my|our|me|the|it identity|name|anonymity|identities|confidentiality|privacy, please protect it|me,
        anonymity, treat|regard|take|accept|consider|log|record|file me|this|it|us|my ... as|an? anonymous, anonymous source|informant|whistleblower|concern|tip|report|complaint|referral|feedback|resident|parent|tenant|employee|member|reporter, strictly|completely|totally|entirely|remain|staying|stay|be anonymous,
        don't|do_not|not|never|without|avoid|fear|afraid|rather|prefer|hope ... being|be|to|get identified|named|recognised|exposed|identifiable|outed, whistleblower|whistleblowing|whistle_blower|whistle_blowing, blow|blowing|blew the whistle,
        say|saying|tell|give|reveal whose|which|what|where parent|mum|mother|father|son|daughter|relative|flat|house|family|child|team|ward|department i|we, not|n't|rather|never|nobody|no_one|don't|prefer ... find|finds|found|finding|learn|learns|know|knows|knew out? it|that? who|which|whose told|tells|said|wrote|reported|complained|raised|sent|i|we|contacted|spoke|was|it,
        not|don't|do_not|rather|won't|prefer|without|unable|refuse|nor ... give|giving|provide|providing|share|sharing|supply|leave|disclose|include any|my|our personal|contact|own|private|identifying details|information|data|particulars, name withheld|supplied|not, my|our own details|name|identity ... confidential|private|secret|out|anonymous,
        account|email|address|phone|number ... isn't|not in my|our name, isn't|not my|our real|actual|own name|email|address|account, yours ... a_resident|a_tenant|anonymous|concerned|worried,
        leave|leaving|left me|us out, no|any|without|never need|reason ... know|ask who i|we|sent|wrote, can't|cannot|mustn't|must_not|couldn't|shouldn't|daren't|can_not|not afford|risk? to? be being? identified|named|recognised|seen|known|quoted, getting|get|gets|comes|come|going|go back to him|her|them|the|my|our ... that|it was|who|i|we|me|us, don't|do_not|not|without|never ... print|publish|quote|print|repeat|pass|circulate my|our|this|me name|names|letter|identity|with, as ... serving|current|present officer|employee|member ... can't|cannot|not, keep my|our identity|name from|away|off, change|remove the|any|my details ... identified|recognised|worked|traced, worked out who|it, put my|our name|names to|on|against it|this|that ... in_case|because|as|for
        """
    /// What would tell who writes.
    static let ownName = """
        my|our own|real|full|actual? name|names|identity, who|which|whose ... i|we am|are|live|work, who|that i|we am|are, my|our personal|contact|own details|information, who ... wrote|told|sent|reported|complained, it was|is me, came from me
        """
    /// What keeps a name back. With `ownName` in one sentence, it asks for that.
    static let concealed = """
        rather|prefer|want|wish|like|need|going|willing|ready|prepared|able|dare|comfortable|safe|afraid|scared|frightened|nervous|worried|reluctant|wary ... not|n't|never|without,
        not|don't|do_not|won't|wouldn't|can't|cannot|daren't|shan't|didn't ... want|wish|like|prepared|willing|able|dare|comfortable|safe|going|feel|happy|ready|give|put|sign|say|leave|appear|used|use|mention|mentioned|named|shared|share|known|know|attached|linked|disclose|reveal|involved|find|told|tell,
        withhold|withheld|conceal|concealed|hide|hidden|secret|confidential|private|confidence, kept|keep|stay|stays|remain|left|leave out|off|back|from|between|quiet|under, protect|protected|shield, never|not be? known|mentioned|revealed|appear|come|comes|used|shared|repeated|passed, anonymous|anonymously|anonymity, afraid|scared|frightened|fear|terrified|worried ... if|of|for|to|in
        """
    /// A name that is lost, wrong or given away already, or somebody else's.
    static let nameElsewhere = """
        gave|given|told|passed|shared|revealed|leaked|disclosed|promised|lost|wrong|spelt|spelled|misspelt|misspelled|correct|corrected|incorrect|list|lists|register|rota|records|system|changed|change|called|calls|call|asked|knew|know my|remember|remembered|remembers|forgot|forgotten|tenancy|licence|account|accounts|bill|bills|envelope|certificate|refused|refuses|badge|cleared|clear|blacken|blackened|mud|happy|fine|glad|willing|ok|okay to|for|with|of? be|give|my|named|you,
        gave|told|passed|shared|revealed|leaked|disclosed|lost|wrong|spelt|spelled|misspelt|misspelled|correct|corrected|incorrect|register|rota|records|changed|called|calls|knew|remember|remembered|remembers|forgot|tenancy|licence|certificate|refused|badge|blackened|mud, who|what i am|was speaking|talking|to|dealing|meant|supposed|allowed|entitled|told|in|not|and|now|sure|going, who we are|were dealing|speaking|talking|meant|supposed,
        who i|we should|ought|was|need|have|can|could|must|might ... write|writing|speak|speaking|ask|contact|talk|be|to|dealing, what i am, used|known to|by|as
        """
    /// Who signs so gives no name.
    static let nobody = """
        concerned|worried|anxious|angry|disgusted|unhappy|fed_up|upset|frightened|scared|disgruntled resident|residents|neighbour|neighbours|parent|parents|mum|mother|dad|father|tenant|tenants|citizen|relative|relatives|employee|colleague|volunteer|patient|carer|member|friend|local|passenger|student|taxpayer|ratepayer|customer|daughter|son of? staff|the|public|family?,
        a well|well_wisher wisher?, a_friend, a_wellwisher, name_withheld, no_name, somebody|someone|one who cares|knows, from_a_friend, a member of staff|the|your staff|public|team
        """
    /// Somebody else is anonymous, or a form is.
    static let notAnonymous = """
        anonymous survey|surveys|questionnaire|questionnaires|form|forms|feedback|call|calls|caller|callers|note|notes|tip|tips|neighbour|donor|donors|user|users|data|browsing|alcoholics|box|poll|vote|reporting|hotline|line|accounts|account|comments|phone|voice|person|reviews|review|statistics,
        alcoholics|narcotics|gamblers anonymous,
        received|got|had|sent|get|through|found|getting|receiving|about|from|with a|an|some|these|several|another|by|to? anonymous,
        from|by an|some anonymous,
        anonymous letter|letters|complaint|complaints|report|reports|allegation|allegations|email|emails|message|messages about|against|through|from|was|were|on|that|saying|which|sent|he|she|they|pushed|posted,
        reported|accused|complained about|of|against me|us|my ... anonymously,
        was|were|been|being|has|have|made|somebody|someone|neighbour|they ... reported|made|sent|left|posted|accused|submitted|complained anonymously,
        survey|questionnaire|poll|form is|was|should|could|be|to|were|says|said|are anonymous,
        happy|fine|ok|okay|willing|glad ... named|name|identified, anonymised,
        not|no|don't|doesn't|isn't|nothing ... anonymous, happy to give|share|leave|provide my name,
        my name on|down the|a|your|on ... list|register|rota|waiting|mailing|records, put my name down,
        asked|told|begged|instructed|promised|requested|specifically you|your|them|him|her|the|not|officer|staff ... not|never to? give|tell|share|pass|disclose|reveal|mention|use, gave|given|told|passed|shared|disclosed|revealed|used|leaked|mentioned my|our name|details|identity to|with|out|without|in|when|despite|even|though,
        wouldn't|won't|refused|would|refuses|did|didn't|not|would_not|unwilling to? give|tell|say me|us|her|his|their ... name|names|who, he|she|they|nobody|no_one|staff|man|woman|lady|clerk|officer|agent ... give|gave|say|tell|leave|sign ... his|her|their|name|names|who, anonymous|anonymised|anonymized cv|screening|hiring|data|letter|form|survey|suggestion|call,
        who|whoever|whose it|this|that ... is|was|from|by, fill|filled|complete|completed ... anonymously, questions|put|post|posting|comment|comments ... anonymously, letter|note|email|letters|card ... unsigned, an? unsigned, refused|refuses to sign,
        don't|do_not|not|no mind|need to? being|be anonymous|named, promised|assured|told|said ... i'd|it|would|be|stay|remain|was anonymous
        """

    // MARK: - Abusive

    static let abuse = [hardInsults, aimedInsults, swearsAt, threats].joined(separator: ",")

    /// Slurs and insults that nobody means kindly.
    static let hardInsults = """
        cunt|cunts, wanker|wankers, bastard|bastards, twat|twats, prick|pricks, arsehole|arseholes|asshole|assholes,
        dickhead|dickheads, bitch|bitches, slag|slags, slut|sluts, whore|whores, scumbag|scumbags,
        motherfucker|motherfuckers, fucker|fuckers, bellend|bellends, knobhead|knobheads, tosser|tossers,
        shithead|shitheads, wanka, retard|retards, retarded, spastic|spastics, spaz, mong, faggot|faggots,
        poofter|poofters, paki|pakis, nigger|niggers, chink|chinks, wog|wogs, pikey|pikeys, gyppo|gyppos,
        raghead|ragheads, tranny|trannies, kike|kikes, dirty|filthy|bloody foreigner|foreigners|immigrant|immigrants,
        gobshite|gobshites, fuckwit|fuckwits, dipshit|dipshits, piece|pieces of shit|filth|dirt|scum|crap,
        nonce|nonces, paedo|paedos, nazi|nazis|fascist|fascists scum|pigs|bastards|lot|bitch,
        go|get back to where|your|africa|india|pakistan|poland|romania ... came|come|own|from|country, back to your own country, not|speak|get|want|someone|somebody|give ... someone|me ... english|white who|that|person|not, bloody|dirty|filthy|stinking|thieving foreigners|gypsies|immigrants|muslims|jews|blacks|poles|gypsy|foreigner|polack|arab|arabs,
        back where|to where? they|you|he|she|her|his|their own? came|come|belong|belongs|from|country, send|sent|ship|shipped|deport|kick them|him|her|you|all|these|lot of? them? all? back|home to? where, shouldn't|should_not|never ... let|allowed|be in|into|to the|this|our|come country|here, proper|real|decent|white|proper_english english|british|white|christian doctor|nurse|person|people|staff|worker|one|man|woman
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
        pathetic little|excuse,
        to|dear the|all|you|your ... imbeciles|idiots|morons|cretins|clowns|muppets|halfwits|vermin|parasites|scum|liars|thieves|crooks|cowards|numpties|jobsworths|monkeys|buffoons|incompetents|fools in|at|of|who|that|running|behind|on|and|responsible,
        pea brain|brains|brained, bird brain|brained|brains, brain dead, braindead, brain_dead, jumped_up|jumped up little|hitler|clerk|nobody|traffic|jobsworth, little hitler|hitlers|dictator|tyrant, smug git|cow|bastard|little|bitch, spineless|gutless|heartless|evil|lying|thieving|cheating|corrupt|vile|wicked|vicious|nasty|poisonous|smarmy|slimy|greasy|sneaky|two_faced|arrogant|ignorant|disgusting|repulsive little? cretin|cretins|witch|cow|toad|weasel|rat|rats|coward|cowards|worm|worms|snake|snakes|pig|pigs|bitch|hag|git|swine|jobsworth|parasite|parasites|vermin|creature|creatures|monster|monsters|animal|animals|crooks|scum|leeches|toerag|liar|liars|dog|dogs|harpy|shits,
        silly|stupid|daft|old|miserable|nasty|sour|ugly|ignorant|fat|bitter|useless|lazy|gormless bag|bat|hag|crone|trout|witch|bugger|bint|mare|mutt|lump|lard|oaf|moo, old bag|bat|hag|trout shouldn't|should|on|in|at|who, waste of oxygen|air|space|skin|breath, isn't|not|is worth|fit the? steam|air|shit|spit|lick, are you lot|all|people|really|just? thick|stupid|blind|simple|dumb|dense|mental|retarded|brainless, you|the lot are? thick|stupid|brainless|braindead|dumb,
        couldn't|can't|cannot|could_not|would find|organise|run ... arse|arses|backside|backsides|piss|brewery|elbow, quack and|who|is|of|should|like, pervert|perverts, half wit|wits, nitwit|nitwits, dunce|dunces, wretch|wretches|cur|curs|reptile|reptiles|slime|slimeball|slimeballs|sleazebag|toerag|toerags|arsewipe|jerk|jerks|dumbass|dumbasses|tool|douche|moron|morons|cretin|cretins|imbecile|imbeciles|numpty|numpties you|your|like|couldn't|can't|in|at|on|who|come|sort|the|with|so|fix|get|have|left|and,
        some|another|complete|total|absolute|utter|blithering|bumbling|gormless|clueless|brainless|useless|dozy|ignorant idiot|idiots|moron|morons|imbecile|imbeciles|cretin|cretins|halfwit|clown|clowns|muppet|muppets|retard|fool|fools|numpty|pillock|plonker|oaf|oafs|buffoon in|at|on|who|that|of|from|could|couldn't|can't|has|is|are|and|you|left|have,
        you useless|pathetic|lazy|stupid|spineless|evil|wicked|vile|horrible|nasty|bloody|fat|smug|ignorant|arrogant|corrupt|lying|cheating|thieving|heartless|disgusting|miserable|dirty|filthy|thick|brainless|brain_dead|blithering|incompetent|despicable ... lot|people|man|woman|shower|bunch|creature|creatures|animals|monsters|monster|witch|crew|sods|things, and you are|re stupid|evil|scum|vermin,
        pen_pushing|pen_pushers|penpushing|jumped_up|jumped_up|overpaid|self_serving|workshy|work_shy|useless|idle|bloodsucking|blood_sucking|money_grabbing|bureaucratic parasites|parasite|leeches|scroungers|jobsworths|jobsworth|scum|morons|idiots|pigs|clowns|imbeciles|cretins|crooks|thieves, stuck up|stuck_up bitch|cow|madam|snob|little|old, ugly|fat|stupid|miserable|old|silly|nasty cow in|at|on|who|needs|wants|behind|is, manners of a pig,
        are you taking the, taking the piss, which_ever|whichever|whatever|what idiot|moron|genius|clown|imbecile|fool|cretin|muppet made|decided|thought|wrote|designed|sent|came|did|dreamed, spineless|pathetic|nasty|horrible|vile|odious|ghastly little|excuse man|woman|person|people|worm|weasel|git|creature, dirty|filthy|sick pervert|perverts|pig|pigs|beast|animal|animals, too stupid|thick|dim|dense to, communist|fascist|marxist|tory|leftie|woke scum|pigs|vermin|bastards|idiots,
        robbing|thieving|murdering|cheating|lying|overpaid|two_faced|stuck_up|arrogant|repellent|odious|loathsome|repulsive|hateful|slimy|useless|idle|greedy|smug|stupid|bloody|little|nasty gits|git|sods|sod|swine|trollop|trollops|toad|toads|chimp|chimps|baboon|baboons|rodent|rodents|insect|insects|devils|devil|woman|man|fool|beggars|hags|monkeys|monkey|traitors|traitor, traitors on|in|at|like|you, deaf as well as, scraped|wiped|stepped ... off|in my shoe|boot|shoes, staffed|run|manned by ... chimps|apes|baboons|monkeys|sheep|children|cretins, you|the swine, oi you
        """
    /// Swearing at somebody.
    static let swearsAt = """
        fuck|fck|fuk you|off|yourself|yourselves|your|him|her|them|the|right, go fuck|f, piss off, sod off, bugger off,
        screw you|your, up yours, shove it|your|that|this|them ... arse|ass|where|backside,
        stick it|your|that|this ... arse|ass|where|backside, kiss my arse|ass, go to hell, drop dead, rot in hell,
        burn in hell, eat shit, shut your mouth|face|trap|gob, get stuffed,
        you|your|youre|staff|manager|he|she|they ... fucking|effing|shitty,
        fucking you|your|idiots|idiot|useless|morons|liars|clowns|joke|people|staff|manager|incompetent|lazy|stupid|pathetic|thick,
        what|who|why|how the fuck|hell is|are|do|did wrong|you|your? ... you|your, full of shit,
        f you|off|your|the|them|him|her, eff off|you, naff off, shove your|the|that|it|this|them ... up|arse|arses, up your|yours arse|arses|backside|jacksie|bum, bog off, get lost you, go and boil|hang, go hang|whistle, drop dead, damn you, curse you|your|on, may you rot|burn|suffer|never|all, lick my|boots, suck my|it, bite me, sit on it, shut up you|and|with, shut the|your fuck|hell|f, get off your|their fat|lazy|backsides|backside|arse|arses|bums|bum, your|their fat|lazy arse|arses|backsides|behind|backside
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
        you|youll|he|she|they|youre|someone|somebody|you're will|ll|re|are|gonna|going|is|to going|gonna|all|to|be? to? regret|get be|have|this|it|hurt|what|killed|stabbed|beaten,
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
        look over your shoulder,
        coming|come|turn|be|popping down|round|over|there|up ... with a|my|some ... bat|hammer|knife|brick|crowbar|axe|petrol|gun|mates|boys|brothers|lads|shotgun|machete|chainsaw|iron|baseball|bar|stick|dog|dogs, i'll|we'll|i|we be waiting for you|him|her|them, wait for him|her|you|them outside|after|in, outside your|his|her|the house|home|office|work ... wait|waiting|tonight|tomorrow,
        know|have|got|found your|his|her|their|where ... home|house|car|number|address|car|registration|reg|kids|wife|family|children|school|street|drink|drinks|live|lives|sleep|park|parks, sleep well|tight|soundly|easy, set the|my dogs|dog on|dogs, through|in your window|windows|letterbox|letter_box with|brick|next|tonight|and, brick through your, petrol through|in, a|good|bloody|damn hiding|thrashing|kicking|pasting|hammering|slapping|battering|beating|leathering, give|gives|giving|need|needs|deserve|deserves|get|gets|after|wants|wanting him|her|them|you|a|shooting ... hiding|thrashing|kicking|slap|slapping|smack|punch|pasting|hammering|shooting|beating|battering|black,
        you'll|you_will|youll|they'll|he'll|she'll regret|be|wish|pay|get|suffer ... it|sorry|born|what's|yours|dearly, live to regret, regret it|this|the|ever, so will your|that|his wife|kids|family|husband|children|mother, make your|his|her|their life|lives ... hell|misery|miserable|nightmare|living, i'll|i_will|ill|we'll have you|him|her|them|the|every, have every one|last of, won't|wont|not be laughing|smiling|smirking|so, laughing when i|we, you|youve|they|he|she have|has|had|ve been warned, you|youve been warned, last|final|only warning|chance you|or|before|i, or else, or i will|ll come|get|take|be|make|do, take it|matters|the into|out my|of own|your hands|hide, get even|my own, payback, blood will, pay for this|it|what with|in|dearly, pay with,
        break|snap|rip|tear|pull|smash|kick|punch|knock|shoot|blow|bash|cave|rearrange|ram|wring|chop your|his|her|their ... legs|leg|arms|neck|head|face|teeth|fingers|tongue|throat|kneecaps|knees|brains|door|nose|skull|hands|balls|guts|car|windows|in|off|out, want|wants|need|needs|ought|deserve|deserves|should|somebody ... shooting|hanging|stringing|shot|hanged|strung|horsewhipping|drowning|gassing|sterilising|castrating|locking, be|was|were strung up, be put down|against|up like|the|a|before, against a wall, hang|hanged from a|the|every lamppost|lamp|tree, lynch|lynched, string|strung you|him|her|them up, burn|burnt the|your|this|that|it place|office|house|building|down, burn in|with, better watch yourself|yourselves|out|your|it, hope|wish|pray ... die|dies|dead|cancer|rot|rots|suffer|suffers|crash|burn|burns|hell|painfully|fall|drop, die|dies|dying of|in|slowly|a ... cancer|pain|agony|slow|horrible|fire|alone|painful, i'd|i_would|i|we'd|gladly|love happily|gladly|love|willingly to? punch|throttle|strangle|kill|swing|shoot|smash|slap|see|wring,
        slap|punch|hit|smack|thump|deck|floor|belt|clout|batter|flatten|swing her|him|you|them|for|one if|when|next|the|of|again|at, come and|to get|find|see|sort|do|have it|you|him|her|them|what, you're|youre|hes|shes|theyre a? dead man|woman|meat, dead man|meat,
        someone|somebody|people|you|they is|are|will|s|going|gonna ... get hurt|killed|stabbed|injured|die|shot, looking|look over your|my shoulder if|from, nothing left to lose, dragged|drag out|into|through|by, beaten up|to|senseless|and|black, deserves|deserve|ought|should|want|wants|needs ... dragged|beaten|flogged|whipped|hurt|punished|strung|shot|hung|slap|slapping|kicking|smack|smacking|punch|punching,
        ram|shove|stuff|push|stick it|that|this|them|your|the ... down|up ... throat|throats|arse|nose|backside, jump off|under|in a|the|front bridge|cliff|building|train|bus|lake|of|river, get|getting|got|have what's|whats|what_is|what|all coming|deserve|deserves|deserved to|for, hope|wish|pray ... what's|whats coming, coming to that|your|the|you ... office|place|house|desk|counter|building ... and|with|tomorrow|tonight, going to|gonna break|smash|kill|hurt|batter|punch|kick|slap|find|get|ruin|burn his|her|your|their|him|them|you|it,
        i'll|i_will|we'll|ill find him|her|them|you|out|that|the|whoever ... and|where|live|kill|who, know what|which|where|the ... car|route|bus|school|pub he|she|you|they|your|his|her ... drives|drive|takes|walks|goes|go|kids|drink|drinks|lives|live|park|parks|parked, and i'll|i_will|i'll|we'll kill|hurt|break|smash|burn|get|find|stab|shoot|batter him|her|you|them|it|your|his|everyone,
        my brothers|mates|lads|boys|brother|family|cousins|husband|dad ... will|shall|'ll be|come|pay|sort|have|visit, won't|wont|will_not|not|never be? walk|walking|leave|leaving|make it|limp|crawl out|away|home, carried|carry out|home ... box|stretcher|bag, hope|wish|pray ... gets|get|is|are run|hit|knocked|struck|mugged|burgled|sacked_and over|by|down, never sleep easy|well|again, find out|where where|out you|u|he|she|they live|lives|work, take a|some|my scalpel|knife|hammer|bat|axe|brick to, dump it|this|that|them on your desk|doorstep|lawn, or i'll|i_will|i_shall|we'll come|be|dump|burn|smash|break|find|kick|do|take|have
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
