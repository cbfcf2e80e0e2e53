import Casework

extension Cue {
    static let all: [Cue] = complaint + feedback + praise + other + story

    /// Something failed, with a history: put it right.
    static let complaint: [Cue] = [
        Cue(
            "complains",
            .failure,
            3.0,
            negated: .turns(.suggestion, 0.8),
            """
            complaint, complaints, complain+, formal complaint, wish|want|like|writing|need to complain,
            make|making|lodge|raise|submit a? formal? complaint, official complaint, stage one|1 complaint,
            raise a grievance, letter of complaint, complaining about
            """
        ),
        Cue(
            "is angry",
            .failure,
            1.7,
            negated: .drops,
            """
            disgusted, disgusting, disgrace, disgraceful, appalled, appalling, outraged, outrageous, furious,
            angry, livid, fuming, unacceptable, unacceptably, not acceptable, inexcusable, shocking, shocked,
            scandalous, absolute joke, a joke, shambles, shambolic, ridiculous, diabolical, horrendous,
            horrific, fed up, sick of, at my wits end, had enough, farce, farcical, beyond a joke, dreadful,
            abysmal, atrocious, pathetic, hopeless, incompetent, incompetence, useless, woeful, laughable,
            thanks|ta|cheers|grateful for nothing, what is|was the point, is anyone there, whose fault, nobody cares, no one cares,
            count for nothing, come to nothing,
            insulting, insulted, deplorable, infuriating, infuriated, exasperated
            """
        ),
        Cue(
            "is dissatisfied",
            .failure,
            1.7,
            """
            unhappy, not happy, not at all happy, dissatisfied, not satisfied, unsatisfied, not pleased,
            not impressed, unimpressed, disappointed, disappointing, very poor,
            poor service|communication|care|experience|standard|standards|quality|attitude|treatment|workmanship|management|response|job,
            let down, frustrated, frustrating, frustration, upset, upsetting, distressed, distressing, dismayed,
            annoyed, annoying, bad experience|service|attitude|communication, terrible, awful, horrible, worst,
            unprofessional, substandard, sub standard, below standard, unsatisfactory, inadequate,
            not good enough, isn't good enough, wasn't good, was not good, could have been better, concern,
            concerns, concerned, worrying, left down, disappointment, lost confidence|faith|trust,
            no confidence, nightmare, traumatic, traumatised, very poorly, badly, dire
            """
        ),
        Cue(
            "broken promise",
            .failure,
            2.4,
            """
            was|were promised, promised ... but, promised me|us|that|to,
            was told ... would|it|someone|that|i|they, were told ... would|it|someone,
            said they|he|she|you|someone would, they said ... but,
            never|nobody|not turned|showed|came|called|rang|phoned|returned|replied|responded|answered|happened|arrived|received,
            no one|body ever? came|called|rang|turned|showed|has|have|phoned|got|replied|responded|answered|contacted|told|seems|listened|wants|came,
            nobody ever? came|called|rang|turned|showed|has|have|phoned|got|replied|responded|answered|contacted|told|seems|listened|wants,
            no|without any? reply|response|answer|call|explanation|apology|warning|notice|contact|communication|update|updates|feedback,
            did_not|didn't turn|show|come|arrive|call|ring|reply|respond|answer|get|receive|happen|listen|tell|help|contact|attend|know|care|give|do|work,
            have|has|had not|never heard|received|had|been|come|replied|responded|arrived|called,
            haven't|hasn't|hadn't heard|received|had|been|come|replied|responded|arrived|called|even,
            still not|no|waiting|haven't|hasn't|have|has|broken|leaking|nothing|isn't|unresolved|outstanding|without,
            yet to be|receive|hear|have, missed appointment|appointments|visit|collection|calls,
            failed to|again|twice, failure|failures to|of, has failed, fails to, let us|me|them|him|her down,
            never got|had|received|seen|saw|been|happened|came|replied|returned|again,
            kept|keep|keeps cancelling|changing|ringing|saying|telling|being|getting|having|moving|asking|waiting,
            not been|be done|fixed|repaired|resolved|completed|emptied|collected|answered|returned|paid|dealt|contacted|told|informed|given,
            wasn't|weren't|was|were not? told|informed|listened|given|offered|asked|notified|fixed|repaired|cleaned|emptied|ignored
            """
        ),
        Cue(
            "waited long",
            .failure,
            1.8,
            """
            waited ... hours|weeks|months|days|years|hour|minutes|mins,
            waiting ... hours|weeks|months|days|years|hour|minutes|mins,
            weeks|months|years|days ago ... and|still|nothing|but|no, for weeks|months|years now|and,
            over|more|than a|two|three|four|five|six|2|3|4|5|6 weeks|months|years|hours|month|year ago|late|now|waiting|delay,
            too long, long wait|waits|delay|delays|time to wait, so long to,
            took ... weeks|months|hours|days|years|ages|forever, takes ... weeks|months|hours|ages|forever,
            hours late|waiting|later|wait, delay|delays|delayed, waiting time|times, kept waiting,
            cancelled ... times|twice|again|without|at|on|my|last, cancelled|rescheduled|postponed, on hold for,
            hours|minutes|mins on hold|the phone, long waiting, waiting list|lists, slow, ages, late,
            had to wait, never on time, turned up late, no show
            """
        ),
        Cue(
            "repeated contact",
            .failure,
            2.0,
            """
            several|many|numerous|countless|multiple|three|four|five|six|3|4|5|6|ten times|occasions|calls|emails|phone|attempts,
            again and again, time and time|again,
            third|fourth|fifth|second|3rd|4th time|email|letter|call|complaint|visit,
            rang|called|phoned|emailed|written|reported|chased|contacted|complained ... times|twice|again|repeatedly|before|already|several|many,
            have rung|called|phoned|emailed|written|reported|chased|contacted|complained|asked,
            keep|kept|keeps having|being|happening|ringing|asking|telling|chasing|breaking|coming,
            chased|chasing this|it|up|you|them, yet again, once again, happened before|again|twice,
            passed from|around|between pillar|person|department|one, same problem|issue|thing,
            no further forward, ongoing issue|problem|problems|issues|for,
            reported this|it|the ... ago|times|in|to|and|but,
            despite ... calls|emails|reporting|being|asking|assurances|promises|requests|several|many|numerous|my|repeated|telling
            """
        ),
        Cue(
            "something went wrong",
            .failure,
            1.5,
            negated: .turns(.praise, 0.6),
            """
            problem|problems, issue|issues with, mistake|mistakes, error|errors, wrong, incorrect, incorrectly,
            went wrong, fault, faulty, broken, damaged, damage, leak, leaking, mould, damp, rats, dirty, filthy,
            overflowing, not working, doesn't work, didn't work, does not work, lost my|the|our|his|her,
            missing, overcharged, charged twice|wrongly|for, botched, shoddy, half finished, unfinished,
            left in|without|with|us|me|him|her|my ... mess|pain|heating|water|hot|alone|unattended|waiting|cold|dark,
            without heating|hot|water|power|food|medication|help|support, neglect, neglected, injured, hurt,
            unsafe, dangerous, hazard, made worse, worse than|off|since, ruined, misdiagnosed, misdiagnosis,
            wrong medication|address|information|person|date|diagnosis|dose, lack of, lacking, lack,
            understaffed, short staffed, shortage, not enough,
            unable to get|contact|speak|reach|see|book|access, impossible to get|contact|speak|reach|see|book,
            difficult to get|contact|speak|reach|see|book|understand,
            couldn't|cannot|can't|could_not get|contact|speak|reach|see|book|hear|find|understand,
            hard to get|contact|speak|reach|see|book|hear, chaos, chaotic, confusion, disorganised,
            disorganized, mix up, mixed up, struggle|struggled|struggling, ignored, ignoring, ignore, dismissed,
            fobbed off, brushed off, messed, not listened|listening|heard, conflicting, contradictory,
            no one|body|where|follow|support|help|help|parking|privacy|information|care|aftercare|continuity|facilities,
            didn't|not|never feel|felt|explain|explained|understand|listen,
            too many|few|little|noisy|hot|cold|rushed|busy|short, noisy, rushed,
            discharged too|early|without|with|home, in agony|pain, suffered|suffering,
            made me|us feel ... like|small|stupid|bad|worse|uncomfortable|unwelcome|a|i,
            should have been|had|told|given|done|checked|known|come|sent,
            shouldn't have, should not have, needs|need updating|sorting|fixing|repairing urgently,
            not fit for purpose, unhelpful, useless, waste of|time|my
            """
        ),
        Cue(
            "asks to put right",
            .failure,
            1.8,
            """
            put this|it|things right, sort this|it out,
            want this|it sorted|fixed|resolved|investigated|looked|dealt, look into this|it|what|why|how|the|my,
            investigate, investigated, investigation into, apology, apologise, compensation, compensated,
            refund, reimburse, reimbursed, reimbursement, resolve this|it|the|my|as,
            resolved as|urgently|immediately|before, what are you|they going to do,
            what you are going|doing|intend to|about,
            expect a|an|someone|this|the|you|to reply|response|explanation|answer|apology|call|be, explanation,
            explain why|how|what|yourselves, held accountable|to account, hold accountable, take responsibility,
            take this further|up|higher|to, taking this further|up|higher|to, legal action|advice, solicitor,
            ombudsman, go to the press|papers|media, my mp|councillor, escalate, escalated,
            as a matter of urgency, urgently, immediate action, action taken, want answers|action|to know why,
            demand, please fix, make sure this|it doesn't|does|never|happens|happen,
            does_not|doesn't|never|won't happen again|to, redress, put right, rectify, rectified, remedy
            """
        ),
        Cue(
            "decided unfairly about me",
            .failure,
            1.8,
            """
            unfair|unfairly, unjust, injustice,
            treated unfairly|badly|differently|like|with|as|poorly|appallingly|terribly, discriminated,
            discrimination, refused to|my|me|us|our|him|her|by, refusal to,
            wrongly refused|assessed|told|rejected|accused|fined|charged|closed|denied, rejected my|our|the,
            denied my|me|us|access|the|a, turned down,
            ignored my|our|the evidence|letter|emails|request|application|calls|needs|concerns|complaint,
            did not follow|take|consider, didn't follow|take|consider,
            without consulting|asking|telling|consent|my|our|any|even|warning, not taken into account,
            your decision|the decision ... me|us|my|our,
            the way i|we|my|he|she was|were|have|has treated|handled|dealt|been|spoken|assessed,
            the way|how ... was|has|been handled|dealt|treated, handling of, handled my|our|the|badly|poorly,
            not been followed, breach of, breached, failed in your|their duty, duty of care, maladministration,
            penalised
            """
        ),
        Cue(
            "bad conduct",
            .conduct,
            3.2,
            negated: .drops,
            """
            rude, rudely, rudeness, abrupt, aggressive, aggressively, shouted, shouting at, yelled, swore at|me,
            sworn at, bullied, bullying, bully, intimidated, intimidating, intimidation,
            threatened me|us|him|her|to, patronising, patronised, condescending, dismissive, sarcastic,
            disrespectful, no|lack|without of? respect, discourteous, impolite, arrogant, hostile, racist,
            racism, sexist, homophobic, prejudice, prejudiced, bias, biased, laughed at|me|in, mocked,
            belittled, humiliated, humiliating, sneered, snapped at, talked|spoke|spoken down|over to|me|at,
            hung up on|the, put the phone down on,
            bad|poor|terrible|awful|disgusting|appalling|unprofessional|attitude attitude|manner|manners|behaviour,
            attitude of, attitude was|stinks|problem, behaviour of|towards, conduct of,
            unprofessional conduct|behaviour|manner|attitude, uncaring, cold and, couldn't care less,
            didn't care, harassed, harassment, swearing, lied to|about, liar, lies, lying to,
            rolled her|his|their eyes, inappropriate comment|comments|remark|remarks|behaviour|language,
            treated me like dirt|rubbish|a|an|i, tone of voice, unkind, nasty, spoken to like|in
            """
        ),
        Cue(
            "privacy",
            .privacy,
            3.4,
            negated: .drops,
            """
            data breach, breach of confidentiality|privacy|data|gdpr|confidence|my, confidentiality, gdpr,
            data protection, information commissioner, ico,
            my personal|private|medical details|information|data|records|letter|file,
            personal data|information|details ... sent|shared|given|disclosed|passed|to|left|wrong|someone|published|visible|read|online,
            shared my|our|his|her information|details|personal|data|address|private|medical|records,
            sent my|our|his|her ... to|letter|details|information|records, disclosed my|our|to|confidential,
            someone else's|elses|another|other ... details|letter|information|records|file|name|data, privacy,
            without my consent|permission ... shared|share|disclosed|told|gave|passed,
            told my|her|his|our neighbour|neighbours|employer|family|ex|husband|wife|mother ... about,
            discussed my|me|our|his|her ... in front of|with|openly, overheard, everyone could hear
            """
        ),
        Cue(
            "wrong advice",
            .failure,
            1.6,
            """
            wrong advice|information, incorrect advice|information, misinformed, misadvised, misleading|misled,
            given|told ... wrong|incorrect|conflicting|different|contradictory|misleading,
            told different things, didn't|not|never answer|answered ... question|questions,
            unanswered question|questions, bad advice, false information, told one thing, told me the wrong,
            advised wrongly|incorrectly, questions unanswered
            """
        ),
        Cue(
            "customer's loss",
            .failure,
            1.0,
            """
            my elderly|disabled|mother|father|mum|dad|son|daughter|husband|wife|nan|gran|child|children|neighbour ... was|had|left|waited|has|were|is|in,
            cost me|us, lost wages|money|earnings|a|day's|days, day off work, out of pocket,
            stress|stressful|stressed, anxiety, affecting|affected my|our health|sleep|children|family,
            made me ill, in tears, crying, sleepless, unable to sleep|work|use, can't sleep, vulnerable
            """
        ),
    ]
}
