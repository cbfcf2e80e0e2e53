import Casework

extension Cue {
    /// What the stories that people tell are made of. Alone none of it says much: it is the linear model that weighs it.
    static let story: [Cue] = [
        Cue(
            "kindness told",
            .praise,
            1.3,
            negated: .drops,
            """
            went out of his|her|their way, out of his|her|their way to, patience of a saint, without being asked|prompted,
            had|have all the time, took|taken the time|trouble, all the time in the world, stayed with|until|till|late|on|past|behind|calm|beside,
            sat with|down|beside me|us|him|her|my|and|on, held my|her|his|our hand|hands, made me|us|her|him|my laugh|smile|tea|feel|welcome,
            made|brought|fetched me|us|her|him? a? tea|cup|drink|water|blanket|coffee, came back on|in|three|twice|after|with|to? check|adjust|finish|see|his|her,
            rang|called|phoned|telephoned to|the ... see|check|ask|make|how, rang|called|phoned me|us|my back to check|see,
            waited with|for me|us|her|him|until, carried my|our|the|her|him|mr|mrs, wouldn't|would_not take a penny|money|payment,
            gave up his|her|their, in his|her|their own time, on his|her|their own time, own pocket, never rushed|hurried|lost|judged|late|forgets|forgot|complained|complains|grumbled,
            not once did, in no hurry|rush, never in a hurry|rush, talked to her|him|me|us like|as|all, spoke to me|us|her|him like|as|with|kindly,
            spotted|noticed that|something|i|my|the ... others|entitled|missing|owed, explained what|each|everything|it|why|how|things|so,
            stopped whenever|when i, got down on, knew|knows everyone|everyone's|each|my|his|her|their ... name|names,
            remembered my|our|her|his|me, remembers, turned round|around|it, cheers|cheered|lifts|lifted everyone|me|us|my|up|people,
            always has|have|had|got|asks a|how|time|my ... smile|word|are|joke, with a smile, smiles, smiling, smiled, hums, sings, sang, joked, jokes, gentle, gently, tireless,
            tirelessly, unflappable, calmly, level headed, down to earth, human being|touch|kindness, big heart, heart of gold, like family|royalty|a person|one|their
            """
        ),
        Cue(
            "wants it passed on",
            .praise,
            1.8,
            negated: .drops,
            """
            please? tell|thank|find|give|pass|let|see|make|show|would|could ... him|her|them ... thank|thanks|know|knows|hears|told|rise|raise|medal|pat|grateful|legend|star|heard|best,
            tell him|her|them|everyone i|he|she|they|that|from|how|thank|we, pass on|this|my|it|them ... to|on|thanks|praise|gratitude,
            pass this|it|these on to|on, let his|her|their boss|manager|managers|supervisor|bosses, his|her|their manager|managers|boss|supervisor to|should|know|knows,
            give him|her|them a|an|my|the, deserves|deserve recognition|praise|a|an|to|every|credit|thanks|promotion, put in a|in good word, ought to be proud|paid|cloned|praised|thanked,
            should be proud|praised|thanked|cloned|commended|congratulated, keep hold of, hold on to him|her|them, more like him|her|them|that, lucky to, hope he|she|they knows|know|gets|get,
            wanted|want you|him|her|them|someone|somebody to know, thought i|you|someone should|would|ought|should like|say|write|know, want|wanted|like it|that|this to? be? recorded|acknowledged|noted|known,
            credit where, give credit, fair play, hats off, cap off, take my hat, raise a glass, salute, salutes, god bless, bless, in your debt, indebted, full of admiration,
            nothing but praise, only praise, can only praise, cannot praise, sing the praises, i'd|would recommend, would recommend, have recommended, will recommend,
            wanted to say|thank|put|write|let, had to write|say|tell, felt i|that|we should|had|must|ought, it's|it is not often, don't often, doesn't often, rarely write, seldom write, never written,
            quick|short|little line|note|word to, just a|to line|note|word|say|let|thank, writing to thank|praise|commend|compliment|say|express|tell
            """
        ),
        Cue(
            "ended well",
            .praise,
            1.4,
            negated: .drops,
            """
            is|are|was|now|it's|it is|been|all fixed|working|sorted|mended|repaired|solved|resolved|done|lit|dry|warm|safe|settled|home|well|perfect|perfectly|thriving|fine|cancelled,
            same day|afternoon|morning|evening|night, next day|morning|night, within the? an|a|two|three|hour|hours|day|days|minutes|week|fortnight|ten|20|30|half,
            in|inside ten|five|two|three|12|15|20|30|half|under|a|an|the|less|no minutes|days|hours|hour|time|day|fortnight|than|flash, on the|my doorstep|spot|dot,
            by|before the? lunch|lunchtime|teatime|nine|ten|noon|evening|half, earlier|sooner|quicker|faster|better|nicer|easier than i|we|expected|you|promised|ever|hoped|before,
            to my surprise|amazement|delight|relief, pleasantly surprised, pleasant|nice|lovely surprise, changed|turned my|our|his|her life|lives|around|round, new lease, never looked back,
            would not|wouldn't|couldn't|could_not|don't have|be|know ... without|here|managed|coped|got|what|how|where, if it wasn't|hadn't for|been, but for, thanks to her|him|them|you|the|your|mr|mrs|everyone,
            for the first time in|since|for|ever, can|could now|again|see|walk|sleep|hear|breathe|bath|bend|eat|smile|cook|go|do|swim|read|use, able to again|sleep|walk|go|cook|live|swim,
            passed|passed! my|first|with|distinction, got|have a|the job|place|grant|keys|flat, confidence back, feel|feels|felt myself|alive|human|normal|lighter|better|confident|supported|lucky|blessed|loved|valued,
            i was wrong, proved me|us wrong, i take it|that back, expected|expecting|dreading|dreaded|feared|nervous|worried|anxious|apprehensive ... but|worst|it|about|beforehand|to|the, needn't have, no need to have,
            quite|very|perfectly|more|entirely|completely|totally satisfied|content|happy, pinch ourselves|myself, it|that made my|our|the|all, made all the|a difference|huge|big|world, a new|different person|woman|man|girl|boy,
            accept your|the apology, consider|regard|treat this|it|the|matter as? closed|settled|resolved|over, no further action, no|nothing more|further needed|needs|to ... do|done|ask, nothing to ask|report|add
            """
        ),
        Cue(
            "asks for an answer",
            .failure,
            1.4,
            """
            i|we'd|would like|want|expect|need|ask|demand|wish ... an|the|to|it|my|somebody|someone|your explanation|apology|answer|know|hear|investigated|cancelled|refunded|withdrawn|back|redone|reviewed|looked|meeting|refund|reply,
            want my|the|our|it ... back|refunded|cancelled|sorted|returned|done|fixed|withdrawn, want somebody|someone to|who, asking for|you ... it|proper|different|guaranteed|do|put|deal|refund|move,
            who is|are|was going|responsible|dealing|decided|agreed|in|said|told|inspects|checks, whose job|fault|idea, who decided, why was|were|did|has|have|is|wasn't|weren't|didn't|hasn't|isn't|aren't ... i|my|it|we|no|nobody|this|the|she|he|they,
            when will|is|are|am ... it|this|the|somebody|someone|my|i|we, how|when much|many|long|more|longer must|do|does|am|are|have|will|is|before, what are|is|will|do|does ... you|happening|being|going|propose|done,
            how did|could|can|is ... this|it|that|he|she|anyone|somebody ... happen|get|possible|allowed|come|be, look at it again|properly, done again|properly, put me|us|it|this|my|him|her back|right,
            please|kindly cancel|withdraw|refund|correct|explain|put|sort|stop|remove|answer|pay|repay|amend|reopen|reinstate|investigate|escalate|take, somebody|someone to ... today|senior|explain|responsibility|ring|sort|look|speak,
            deal with it|this|him|her, do your job, do something, get it|this done|fixed|sorted|right, stage 2|two, next stage, take it|this further|up, let me|us have a|my|your|an date|answer|reply|explanation|proposals|money,
            somebody|someone|anybody|anyone please, speak to her|him|them, know what|who|why|how|when you|it|is|was|this|action|will|happened|decided|he|she, make good, reimburse, recompense, waive, overturn, overturned
            """
        ),
        Cue(
            "nothing came of it",
            .failure,
            1.5,
            """
            trouble|bother|chase|nag you again|yet|about|once, any update|news|progress|joy on|yet|with|about, got|gone to with|on, still dripping|leaking|running|stuck|shut|off|down|out|ringing|unpaid|outstanding,
            been|am ringing|phoning|calling|asking|chasing|waiting|writing the|it|you|for|since|about, would|will be in touch|contact, in touch within|by|next|on|the, have|has had to be|ring|chase|ask|write|go|wait|live|sleep|buy|pay, said ... in touch,
            heard nothing|no, nothing since|happened|happens|changes|changed|done|came|back|has|was|but|except|in, and|then|since|had|have nothing, still here|there|no|not|nothing|waiting|hasn't|haven't|isn't|broken|closed|out|off|cold|wet|leaks|without|lying|has|have|floods|in,
            said|says|told|promised|assured it|he|she|they|someone|somebody|that|me|us ... would|will|was|were|had|has|been|be|on|call|ring|come|back|week|days|system,
            told ... to wait|ring|call|ignore|go|speak|contact|apply|try, each|every time|week|month|day|visit ... i|it|told|different|someone|same|the|he|she|we,
            rang|phoned|called|written|emailed|wrote|asked|reported|told ... on|and|again|then|three|four|five|six|seven|twice|since|times|yesterday|april|may|june,
            passed from|to|on|around|me, nobody's|no_one's|nobody|no_one ... will|would|seems|knows|knew|has|had|could|can|was|is|rang|told|came|answers, one says, blames, blame each,
            supposed|meant to be|have|come|ring|arrive|get|start|last|happen, should|ought have|to have been, was|were|is|are not what|as|true|the|so|done|there|on|in|given|asked|told, as promised|agreed|arranged|booked,
            turned away|up|out ... to|by|and|at|no|closed|shut|locked|nobody, cut off, rang|rings out|off, voicemail, engaged, no_show, part's on order, on order, on the system, in the system, closed as|my, marked as,
            lost in|the|it|my|them|our, gone missing, went missing, mislaid, mixed|mix up|ups|me|my, wrong house|name|address|day|date|time|size|one|leg|person|patient|tablets|file|department|form|part|way|knee|form|account,
            weeks|months|years and|on|later|now|counting|after, nine|ten|eleven|twelve|six|seven|eight|five|four|three weeks|months|years|hours ago|late|now|and|of|on|later|with|to|for|without|since, since january|february|march|april|may|june|july|august|september|october|november|december|easter|christmas|last|then|before|the,
            third|fourth|fifth|sixth|second|umpteenth|nth|eighth time|letter|email|mail|week|month|night|fortnight|visit|one|day|e-mail, in a row|week|month, yet again, over and over, same|another letter|answer|thing|reply|story|form ... again|back|twice|with
            """
        ),
        Cue("insults or threatens", .failure, 1.8, negated: .drops, FlagPhrases.abuse),
        Cue(
            "wants it decided again",
            .failure,
            1.6,
            negated: .drops,
            FlagPhrases.appealAsk + "," + FlagPhrases.appealUnhappy
        ),
        Cue("gives no name", .failure, 0.6, FlagPhrases.anonymous),
        Cue(
            "behaviour told",
            .conduct,
            1.5,
            negated: .drops,
            """
            accused me|us|him|her|my, called me|him|her|my|us a|an|the|that|names|stupid|liar|silly, made fun of, in front of everyone|everybody|people|other|my|the|a, before the whole,
            laughed, laughing, sniggered, smirked, shrugged, tutted, barked, scoffed, grabbed, pushed, shoved, slammed, drunk, smell of|it, swearing, told me|him|her|us to shut|calm|eff|get|go|grow|stop,
            told me|him|her|my ... never|lucky|off, made to feel, made me|him|her|us feel small|stupid|like|worthless|dirty|a, like a criminal|child|idiot|nuisance, talked across|over, spoke across|over, silly voice, on her|his phone, mid sentence,
            that sort|kind of boy|girl|person|family, one of those|them|you, people like you, real patients, being dramatic, wasting my|her|his|our|their time, as if i|he|she|we were|was|had, bigotry, sneering, without looking up, rolled, sighed, raised his|her voice,
            i want|would|i'd ... spoken to|apology, speak to her|him|them about, apologise to me|her|him|my, said no harm, i'll ask the, more senior, someone senior, his|her manner, no manners, away from my, near her|him|me again
            """
        ),
        Cue(
            "irony",
            .failure,
            1.6,
            """
            what a|an great|lovely|wonderful|start|welcome|service|joy|treat ... no|dead|that|don't|without|still, do|please keep up the good, congratulations on, well done on|for ... failing|missing|another|losing, so impressed|pleased|glad|grateful ... minutes|hours|weeks|still|music|that|with,
            thank|thanks you? for nothing, thank|thanks you? for ... flowers|survey|card|apology|letter|reply|leaflet|kind|listening, many thanks for ... not|nothing|ignoring|wasting, great|brilliant|marvellous|excellent|wonderful|lovely app|service|news|system|job|work ... still|no|not|never|again|except|but|only,
            lucky few|me|us|ones|three, how lucky, landlord of the year, i wonder if|whether|when|who|what, in your own time, when you have|you've finished|a|done, i look forward to ... what|another|next|seeing|december|better, am i to|supposed, are we to|supposed, improving it, learn to, what repair|help|service|visit|care,
            no doubt, i suppose, presumably, silly me, heaven forbid, needless to say, so called, so_called, apparently, pan pipes, is that|this what you|a, is this how|what|a|the
            """
        ),
        Cue(
            "first seen now",
            .firstRequest,
            1.2,
            """
            last night|evening, this morning|afternoon|evening, just|recently moved|noticed|seen|found|joined|started|bought|had|got|come|turned|retired, moved in|house|here on|last|yesterday|this|recently|from|and,
            has|have|had started|begun|begun|appeared|recently|just to|in|making|there, no rush|hurry|urgency, not urgent, isn't urgent, when someone|somebody|you is|has|get|are ... passing|chance|time|moment|area,
            when you|they|someone have|get|has|next a|chance|time, add it|this|that|them to, on|to your list, thought you'd|you should|would|ought|might want|like|know|wish, thought i'd|should|would|ought ... mention|ask|report|let|tell|say,
            what do i|you|we do|need|have, what is|what's the? first|next|best|procedure|process, who do|should|would|can|could|must i|we|one, how do|can|would|should|does i|we|one|you ... go|apply|get|pay|know|book|find|join|do|start|about,
            is|are|can|could|may|might|would|do|will i|we|there|it|you ... please|possible|qualify|able|have|need|help|send|come|take|tell|apply|bring|do|free|change|let,
            could|can|would|please|may|might someone|somebody|you|we|i ... come|measure|look|add|send|arrange|collect|clear|remove|change|ring|book|update|reissue|replace|have|take|advise,
            new tenant|baby|job|house|address|card|lid|key|bin|car|neighbour|neighbours|to, i'm|am|we're|are new, not used|done|applied|asked|been this|before|it|for, haven't|never done|used|asked|applied|had this|before|it|one|for,
            i'm|am not chasing|complaining|moaning|in, not a complaint, isn't a complaint, thank|thanks in advance, many thanks in, my fault|own, by accident|mistake i, i|we have|i've|we've|had lost|broken|dropped|mislaid|locked|changed|moved|forgotten,
            would|is it be? possible|be, at your convenience, whenever suits, any weekday|day|time, in all|most day, what times|time|day|days, is there a|any|somewhere|someone|anything, do you|i have|need|take|offer|do|know|deal|run
            """
        ),
        Cue(
            "mild view",
            .suggestion,
            1.2,
            negated: .drops,
            """
            only|just a|my|one|small|another thought|suggestion|idea|moan|view|opinion|observation, for what it's|is worth, hope this|that|it helps, no reply needed|necessary, might|may|could|would you|i|we|it ... suggest|consider|think|add|have|print|try|offer|be|help|like,
            think|thought|thinking of|about|again|it|that, if i|we|you|there could|were|had|must|may ... suggest|change|criticise|add|one, overall, in general, generally, on the whole, mostly, mixed, out of ten|10, 6|7|8 10, ok, okay, all right, alright, not bad, fair, average, reasonable,
            less good, more useful|helpful|frequent|often|choice|time|of|variety|information|exercise|games|books|seats, better if|for|signs|food|parking|to|chairs|coffee, bigger, larger, longer, clearer, earlier appointments|times|start, cheaper, softer, warmer,
            quieter, brighter, nearer, easier if|to, would|might|could|be help|make|be|have|prefer|like|liked|nice|lovely|worth|good|handy|better|easier, i'd|would|i've have liked|prefer|preferred|appreciated|love|like, wish i|there|you|it|we|they,
            shame about|that|there|it, pity that|about|there, apart from|that, other than, aside from, except for|that, only downside|thing|complaint|negative|criticism|grumble|problem|improvement|issue, slight, slightly, a bit|little, rather than, instead of, perhaps, maybe, possibly, might
            """
        ),
        Cue(
            "view of public matters",
            .policyDisagreement,
            1.4,
            """
            i|we|am|strongly|utterly against|opposed|oppose|object|disagree|support|favour, in favour of|option, register|registering my|an objection, pass my|on views|opinions|comments|feelings, make my|our views|feelings known,
            our money, my taxes, taxpayers, ratepayers, ratepayer, waste of money, vote|voting against|for|again, councillor|councillors|cabinet|board|committee to|should|will|has|have|vote|means, consultation, proposal|proposals, proposed, plans,
            see|read|hear|heard|understand|learn|learned in|that|from|about|you|the ... paper|closing|plan|plans|council|means|intend|proposing|thinking|news|close|shut|stop|charge, think again, change of heart, u turn, thin end, tax by, back door, on principle, it's the principle,
            priorities, priority should, should come first, people like us, ordinary people, working people, older|elderly|disabled people|residents, those of us|who, many|most|lots of us|people|residents, local people|families|residents|shops|businesses|traders, this country|town|village|city,
            wrong to|that, right that|to spend|close|charge, daft, bonkers, barmy, nonsense, short sighted, shortsighted, political correctness, nanny state, woke, i don't|do_not agree|think|believe|see|want|trust, as a resident|taxpayer|pensioner|christian|parent|matter, in my view|opinion, my opinion|view is
            """
        ),
        Cue(
            "somebody else's doing",
            .firstRequest,
            1.1,
            """
            my bank|landlord|employer|gp|solicitor|insurer|insurers|supplier|ex|boss|energy|neighbour|neighbours|sister|friend ... has|have|won't|will|is|are|says|said|told|took|sent|closed|owes|refuses,
            energy|gas|water|phone|bus|train|insurance|rail|broadband|mobile company|supplier|firm, private landlord, letting agent|agents, who's private, isn't|not one of yours, not yours|you, nothing to do with you,
            does|can|could|would|do your|you|your_charity|somebody ... advice|adviser|team|help|deal|advocates|support|cover|with, sort of|kind of thing you, is this|that something|the|a you|kind|sort|matter, whether you can|could|would|deal
            """
        ),
        Cue(
            "business talk",
            .other,
            1.6,
            negated: .drops,
            """
            kind|best|warm regards sales|accounts, vat, plus vat, per annum, 30|60|seven|fourteen|30_days days of|net, terms, credit control|note, sales ledger|director|team, accounts payable|receivable|department, purchase ledger, our ref, your ref, yours ref,
            find attached|enclosed|below|our, please find, as requested|promised|discussed|agreed by|please|here, further to our|the|your|my conversation|call|meeting|email|notice|telephone, act for|on behalf of, we act, without prejudice, hereby, expression of interest, tender, bidders, framework,
            quotation, estimate, quote for|attached|needed, scaffold, supply of, in stock, out of stock, back order, dispatched, despatched, delivery between|note|date|expected, pallet|pallets, track your|my, order number|confirmation|confirmed, booking confirmation|reference, rsvp, agenda, minutes of|from|attached, draft minutes,
            rota, timesheet|timesheets, payroll, payslip, annual leave, induction, facilities, it service|desk|support, planned downtime, downtime, meeting room|rooms, room b|a, toner, copier, stationery, lanyard|lanyards, fire alarm|drill test, learning portal, refresher, line manager, purchase,
            i'm|am a|an reporter|journalist|producer|student|researcher|freelance|photographer, dissertation, questionnaire, case study, spokesman|spokesperson|spokeswoman, press office, comment from|by, deadline, participants, volunteers for a, paid study,
            we are|we're a|an|the|manufacturers|family|leading ... manufacturer|supplier|company|agency|firm|business|specialists|provider|broker, our|of client|clients|customers|packages|experts|consultants|platform|team will, free|no cost|no_obligation quotation|report|sample|samples|demo|gift|audit|assessment, happy to pop|quote|send, day rates,
            hop on, jump on a, quick chat|call|question about, floating this, top of your inbox, circle back, touch base, reach out, reaching out, ten|15|fifteen|20 minutes this|for|of|to, special price|rate|introductory, half price, per cent off, % off, delivered free, offer ends|closes, before midnight, ends friday|midnight|sunday|soon, while stocks
            """
        ),
        Cue(
            "talk among friends",
            .other,
            1.2,
            negated: .drops,
            """
            love x|from|to|mum|dad, xx, xxx, lol, haha, hahaha, mate, cheers mate, see you there|on|at|then|friday|saturday|sunday|soon|tomorrow, can't do|make saturday|sunday|it|tuesday|friday, bring the|your, are you free|around|coming|about, fancy a, coffee tomorrow|later|next, for lunch|dinner|drinks,
            drinks at|on|after, raffle, bake sale, choir, flowers, coffee rota, descant, church, vicar, parish, sponsor me, for sale, ono, still for sale|available, book a table, high chair, wrong person|number, hope this is|i've|have the right|got, sorry if i've|this|wrong, this is meant for, meant for my|someone|another|a,
            please ignore, ignore my|this|that, sent|by in|by error|mistake, test message|email, testing, forward to|this, pass it on to, share this|widely, lost dog|cat, reward, buggy, who has taken, whoever, shout if, give me a shout, ta xx
            """
        ),
    ]
}
