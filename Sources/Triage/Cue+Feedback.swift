import Casework

extension Cue {
    /// A first request, a question, an idea, another opinion about a policy: nobody has failed yet.
    static let feedback: [Cue] = [
        Cue(
            "first request",
            .firstRequest,
            1.7,
            """
            i need|want to, would|i'd like to report|request|book|apply|ask|order|arrange|register|change|join|make an appointment|know|find,
            i need to report|book|change|update|register|arrange|renew|speak|request|cancel,
            please could|can|would|may|will you|i|someone,
            could|can|would you please|kindly|let|send|tell|arrange|advise|confirm|help,
            please send|arrange|advise|confirm|let|provide|update|change|book|register|add|remove|call|ring|forward|can,
            could|can someone|somebody please|come|call|look|help|tell,
            i am writing to|in request|ask|enquire|report|inform|confirm|let|apply, reporting a|an|the,
            to report a|an|that|the, first time, is it|would possible|it to|be, help me with|to|find,
            how do|can|would i|we, how to, want to report|request|book|apply|change|cancel|get|know|add|update,
            i require, request for|a|an, just noticed, have just noticed|seen|moved|found, noticed that|a|the,
            needs repairing|emptying|replacing|cutting|attention|fixing, new bin|tenant|address|account|card,
            change of address, update my|our details|address|records, i'd appreciate|grateful if,
            would be grateful|helpful if, looking for|to, interested in, apply for, freedom of information,
            foi request
            """
        ),
        Cue(
            "question",
            .question,
            1.5,
            """
            i wonder|wondered|was|am wondering if|whether, can you tell|explain|confirm|advise,
            could you tell|explain|confirm|advise, do you know|have|offer|provide|accept,
            does the|your|this|anyone, what is|are|do|does|time|happens|should, when is|are|will|do|does|can,
            where is|are|can|do, how long|much|many|often|does|are|is, who is|do|should|can, which,
            why is|are|do|does|can't|has|did|was|am, is there|it|this|my|the, are there|you|we,
            i would like to know, want to know whether|if|how|what|when, enquiry, enquire, enquiring, inquiry,
            query, question about|regarding, clarify, clarification, please advise,
            am i able|allowed|eligible|entitled, can i|we, will i|there|my|the, any information,
            more information, let me know, eligible|eligibility
            """
        ),
        Cue(
            "suggestion",
            .suggestion,
            2.2,
            """
            suggest, suggestion, suggestions, suggesting, idea,
            would be good|nice|helpful|great|better|useful|beneficial|handy|lovely|easier|appreciated,
            it would|might|may help|be|make, could you consider, please consider, consider,
            maybe you|they|have|a|it|there|more|the|we, perhaps you|they|have|a|it|there|more|the|we, why not,
            how about, what about, have you|they thought|considered about,
            should|could be more|allowed|available|introduced|extended|made|able|offered|changed|provided|given|clearer|improved|considered,
            improvement, improvements, improve, recommend that|a|the|having|you, propose, proposal,
            i think|feel|believe you|it|there|that|we|they should|could|would|might, i would like to see,
            would like to see, i'd like to see, if you|there|we|they could|had|were|was,
            needs|need improving|to be|better|more, should be, shouldn't be, more staff|information|seats|seating|parking|chairs|time|signs|lighting|bins|communication|frequent|often|activities|choice|variety,
            better signage|communication|parking|lighting|information|food|facilities|if|to, could do with,
            could be improved|better, room for improvement, an option to, feature, wish there|you|they|we,
            even better if, only thing, one thing, just a thought, for the future, in future, in the future,
            going forward, might be worth, worth considering, feedback, comment, comments, my two pence,
            petition
            """
        ),
        Cue(
            "disagrees with policy",
            .policyDisagreement,
            2.3,
            negated: .keeps,
            """
            disagree|disagrees with, legislate, nationalise, revoke, review current|policy|the law, do_not|don't agree with, object to|against, objection to, oppose|opposed,
            opposition to,
            against the plan|plans|proposal|closure|policy|decision|new|idea|council's|introduction,
            your policy|policies, the policy|policies, government|council|the should|must|needs|ought,
            should not be|have|allow|spend|close|cut|charge,
            should be|have allowed|banned|free|scrapped|abolished|stopped|illegal|legal|compulsory|mandatory|reversed|stop|to,
            stop the|spending|cutting|closing|building|charging|wasting|all|using|selling,
            scrap|abolish|ban|repeal|reverse|reinstate|legalise|criminalise|nationalise|introduce|make|allow|prevent|require|increase|reduce|lower|raise|end|extend|create|fund|force|give|change|protect|save|remove|restore the|a|an|all|it|to|free|tax|law|of|uk|legal|more|people|new|illegal|and,
            government, parliament, legislation, mps, tax, taxpayers|taxpayer, in principle,
            wrong priority|priorities, waste of public|taxpayers|ratepayers|council money,
            proposed closure|changes|increase|cuts|scheme|development|cut,
            plans to|for close|cut|build|charge|reduce|introduce,
            decision to close|cut|charge|introduce|build|reduce|end|stop|sell|increase|move, the closure of,
            closing the, introduction of, new charges|charge|scheme|rules|policy|restrictions,
            council tax increase|rise, as a taxpayer, i think it is wrong|unfair that, in my opinion,
            as a matter of principle, low traffic neighbourhood, cycle lane|lanes, parking charges|permits,
            fortnightly collections, bedroom tax,
            reconsider the|your decision|plan|plans|policy|closure|proposal|to, rethink
            """
        ),
    ]

    /// Thanks, and nothing to put right.
    static let praise: [Cue] = [
        Cue(
            "praise",
            .praise,
            2.0,
            negated: .turns(.failure, 1.6),
            """
            the best, best service|care|support|team|staff|hospital|experience|thing, couldn't|could_not have done|been|had|asked|wished ... better, nothing ... better|improve|improved, don't think ... better, spot on, felt|feel|kept|keep|keeping me? safe, changed my life, no faults, so good, excellent, brilliant, fantastic, wonderful, wonderfully, amazing, outstanding, superb, exceptional,
            exceptionally, first class, top class, marvellous, fabulous, terrific, perfect, perfectly,
            faultless, second to none, exemplary, impressed, impressive, pleased, delighted,
            very|so|really|extremely|always|most|more happy|satisfied|good|helpful|kind|friendly|caring|professional|polite|efficient|patient|supportive|reassuring|understanding|informative|thorough|pleasant|attentive|knowledgeable|quick|prompt|clear|nice|well|clean|comfortable|welcoming|considerate|courteous|respectful|accommodating|lovely|grateful|impressed|thankful|gentle|positive,
            helpful, kind, kindness, friendly, caring, compassionate, compassion, professional, professionalism,
            polite, courteous, efficient, efficiently, efficiency, supportive, reassuring, reassured, attentive,
            knowledgeable, considerate, thoughtful, welcoming, approachable, dedicated, patient and, thorough,
            prompt, promptly, lovely, great,
            good service|care|experience|job|work|communication|treatment|advice|attitude|explanation|staff,
            well done, well looked after, looked after me|us|my|her|him, well cared, above and beyond,
            extra mile, nothing was|is too much,
            couldn't|can't|cannot|could_not fault|have asked|ask|praise|thank|have wished|be better|recommend,
            no complaints, 10 10|out, 5 star|stars, five star, star, gem, angels, a credit to, asset to,
            recommend to|you|this|them|it|your|the|highly, highly recommend, keep up the, at ease,
            made|put me|us feel|at ease|comfortable|welcome|safe|relaxed|cared|special|better,
            explained everything|things|clearly|well|what|fully|the, listened to|me, listens|listened,
            took the|their time to|with, on time, very quick|quickly,
            well organised|organized|run|managed|informed, smooth|smoothly, compliment, compliments, commend,
            commendable, congratulate, congratulations, pleasure, cheerful, respectful, respected, dignity,
            very well, everything was|is|went good|great|fine|well|excellent|perfect|ok|explained, satisfied,
            pleasant, quick, good, nice, happy, easy to, clean, calm, calming, understanding, comforting,
            saved my, happy with
            """
        ),
        Cue(
            "thanks",
            .praise,
            1.8,
            negated: .drops,
            """
            thank you so|very|to|for|all ... much|everyone|staff|team|your|all|the|her|his|helping|help|looking,
            thanks to|so ... staff|team|everyone|all|much|the|her|him|your, many thanks to,
            a big|huge|massive|heartfelt|sincere|special thank|thanks, grateful to|for|that, thankful,
            gratitude, appreciate all|everything|the|how|what|your|their,
            appreciated the|all|her|his|how|very|everything, can't thank ... enough, cannot thank ... enough,
            pass on my|our|this|thanks, pass my|our thanks|gratitude|regards|compliments,
            wanted to|just say|thank a? thank|thanks|you|how|well,
            i would like to thank|praise|commend|compliment|say|express,
            i'd like to thank|praise|commend|compliment|say|express,
            writing to thank|praise|say|express|commend|compliment, please thank
            """
        ),
        Cue(
            "turned out well",
            .praise,
            2.2,
            negated: .drops,
            """
            all sorted, sorted within|in|by|out|the, put it|things|everything right, over the moon, hats off, bravo, bless you|them|her|him,
            needn't have been|worried, couldn't have been more wrong, what a difference|joy|relief|treat|gentleman|service,
            tell her|him|them|their ... thank|boss|that|how, let her|him|them know how, means|meant a lot|so|the,
            gave me|us my|our ... back, gave me my life back, saved our|her|his, owe it|them|her|him|you, lucky to have, proud,
            for the first time in|since|for, never once, no fuss, a pleasure, can walk|sleep|see|hear|smile again, home now,
            deserve|deserves a, a medal, star, stars, heroes, treasure, smitten, kept your|his|her|their word|patience|temper,
            good word for, credit where, full marks, case closed, solved, cheered, made my|her|his|our day, nicer, kinder
            """
        ),
        Cue(
            "courtesy",
            .praise,
            0.15,
            """
            thank you, thanks, many thanks, thanks in advance, kind regards, best regards, thank you in advance,
            thank you for your help|time|attention|reading|assistance
            """
        ),
        Cue(
            "turn of the tale",
            .failure,
            0.9,
            """
            however, but unfortunately|the|i|when|it|they|no|not|then|this|was|there, unfortunately, although,
            except, let down by, on the other hand, sadly
            """
        ),
        Cue(
            "nothing to complain of",
            .praise,
            2.2,
            """
            no complaints, nothing to complain, not|isn't a complaint, nothing bad, nothing|no negative,
            nothing could|needs|to be|improve|improved|change, all good, can't fault, cannot fault,
            couldn't fault, could not fault, no problems, no issues, not a single
            """
        ),
    ]

    /// Not for this mailbox at all.
    static let other: [Cue] = [
        Cue(
            "invoice",
            .other,
            3.6,
            negated: .drops,
            """
            please find attached|enclosed ... invoice|remittance|statement|quotation|quote,
            attached invoice|invoices|remittance|purchase,
            invoice number|no|attached|dated|enclosed|due|for payment|from, invoice|invoices inv,
            remittance advice, purchase order, proforma, pro forma invoice, statement of account, payment terms,
            our bank details, bacs payment, overdue invoice, payment of invoice, your account is overdue
            """
        ),
        Cue(
            "job application",
            .other,
            3.6,
            negated: .drops,
            """
            my cv, attached cv|resume, curriculum vitae, my resume,
            apply for the|a position|role|post|job|vacancy,
            application for the ... post|role|position|vacancy|job, job application, vacancy|vacancies,
            covering letter, cover letter, work experience placement, seeking employment,
            candidate|candidates for, recruitment agency|consultant,
            look forward to an interview|hearing about the role
            """
        ),
        Cue(
            "sales pitch",
            .other,
            2.8,
            negated: .drops,
            """
            special offer|offers, limited time|offer,
            free trial|quote|consultation|demo|shipping|sample|gift|access,
            our products|services|solutions|range|prices|platform|software|clients|customers include,
            we offer|specialise|specialize|provide|supply|manufacture|are ... in|a|services|solutions|leading|wide|range,
            leading supplier|provider|manufacturer|company|agency, increase your|sales|traffic|revenue,
            boost your, save up|money|time to|on|with, discount, price list, seo, search engine,
            google ranking|rankings|first, website design|traffic|redesign, book a demo|call,
            schedule a call|demo|meeting, quick call, 15 minute|min call, partnership opportunity,
            business opportunity|proposal|loan, guest post, marketing, promotion|promotional, order now|today,
            buy now, click here|below, visit our website|site, subscribe, sponsor|sponsorship, exhibition stand,
            trade show, webinar, our brochure|catalogue|newsletter, decision maker, right person to speak,
            cost effective, competitive prices|rates, lead generation, per month only, unsubscribe, opt out,
            no obligation, money back, guaranteed, act now, don't miss
            """
        ),
        Cue(
            "junk",
            .other,
            3.4,
            negated: .drops,
            """
            million us|united|dollars, mutually beneficial, utmost|strictly confidential|confidence, urgent assistance, university degree|degrees, diploma, your mailing list, cable descrambler, no prescription, printer cartridges, stock alert|pick|tip, hot stock, adult site|sites|content, viagra, cialis, casino, lottery, winner, you have|ve won, bitcoin, crypto, investment opportunity,
            million dollars|usd|pounds, inheritance, next of kin, beneficiary, western union,
            mortgage rates|rate|quote|refinance, refinance, pre approved, work from home, earn money|extra|$|up,
            make money, weight loss, lose weight, adult|porn|sex|xxx|hardcore, enlargement, credit card debt,
            debt consolidation, herbal, meds, pharmacy online, online pharmacy, prescription drugs, replica,
            rolex, removal instructions, removed from this|our|future|the, bulk email, email addresses,
            toner|inkjet cartridges, home based, multi level, get rich, risk free, dear friend,
            confidential business, bank transfer of, dear beneficiary, password expires|expired,
            verify your account, your mailbox is full, hot singles|girls|teens, free membership, life insurance,
            long distance, copy dvd, affiliate, webmaster, opt in, mlm, advertise, advertisement, adv
            """
        ),
        Cue(
            "newsletter",
            .other,
            2.0,
            negated: .drops,
            """
            newsletter, press release, for immediate release, this month's|weeks issue|edition|news,
            media enquiry, save the date, you are invited, register now, register your place, early bird,
            in this issue
            """
        ),
    ]
}
