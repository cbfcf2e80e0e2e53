import Foundation
import Mail
import Testing
import Triage

/// What a customer asks for and needs care for, in the sentences that tell it from what only sounds like it.
@Suite struct FlagReaderTests {
    private func judge(_ text: String) -> Judgement { Samples.judge(Samples.message(subject: "My letter", text)) }

    @Test(arguments: [
        "I am not satisfied with the outcome of my complaint and I want it looked at again.",
        "I wish to appeal against your decision on my complaint.",
        "Please escalate my complaint to stage 2.",
        "I have received your letter of 3 May. I do not accept the findings and I would like a review by someone independent.",
        "Your response to my complaint ignores half of what I wrote. I remain dissatisfied.",
        "I would like to take my complaint to the next stage of your complaints procedure.",
        "Please accept this as my formal appeal.",
        "I disagree with the conclusion you reached about my complaint. Could a more senior manager look at it again?",
        "Thank you for your reply to my complaint, but I am still not happy. How do I appeal?",
        "I am requesting a stage two investigation.",
        "The investigation was a whitewash and I want the decision reconsidered.",
        "You did not uphold my complaint. I think that is wrong and want somebody else to look at it.",
        "Please reopen my complaint, the repair you promised in your outcome letter was never done.",
        "I'm unhappy with how my complaint was handled and the decision you came to, please can this go to a review panel.",
        "We dispute the findings of your investigation and ask for an independent review.",
        "I am writing to appeal the outcome of complaint 1234.",
        "Your final answer is not good enough. I want this escalated.",
        "I asked for a review of the decision not to uphold my complaint.",
        "Having read the stage 1 response I cannot agree with it. Please treat this as a request for stage 2.",
        "The reply I got from your manager does not address any of my points so I want to take it further.",
        "I don't agree with the outcome. What are my next steps?",
        "I feel the outcome is unfair and would ask you to reconsider.",
        "I am not happy with the explanation given in your reply to my complaint and would like it reviewed.",
    ])
    func `appeal: somebody who asks for the outcome of a complaint to be looked at again`(text: String) {
        #expect(judge(text).appeal)
    }

    @Test(arguments: [
        "I want to complain about the bins. If nothing happens I will escalate this to stage 2.",
        "I am happy with the outcome of my complaint and do not wish to appeal.",
        "I parked at the hospital and my parking fine appeal was refused by the company.",
        "This is a complaint, and I expect it to be dealt with under stage 1 of your procedure.",
        "The winter appeal you ran was wonderful.",
        "The new playground is not very appealing.",
        "My housing application was refused and I am unhappy with the decision because nobody asked me for papers.",
        "I am unhappy with the response times of your call centre.",
        "I appeal to you to mend the street light.",
        "You never answered my letter about the damp. I am making a formal complaint.",
        "Could someone more senior please ring me about the boiler?",
        "I disagree with the decision to close the library on Saturdays.",
        "Can you review the bus timetable?",
        "I had a leak and a second opinion from a plumber says the pipe is rotten.",
        "My PIP appeal is next month and I need the letter from my surgery.",
        "I would like to make a complaint about my social worker, who lost my appeal papers.",
        "Thank you for looking into my complaint. The response was fair and I accept the findings.",
        "The planning appeal was decided without telling the neighbours.",
        "I am disappointed with the service at your desk and with how I was spoken to.",
        "Please review your policy on pets.",
        "We were told the matter would be escalated but nobody came to fix the lift. I am complaining now.",
    ])
    func `appeal: words that only sound like it`(text: String) {
        #expect(!judge(text).appeal)
    }

    @Test(arguments: [
        "I would like to remain anonymous.",
        "Please keep my name out of this.",
        "I don't want to give my name.",
        "I am sending this anonymously because I fear for my tenancy.",
        "I'd rather not say who I am.",
        "Please do not tell the warden it was me who complained.",
        "I wish to stay anonymous please.",
        "This is an anonymous complaint.",
        "I do not want to be named or identified.",
        "Name and address withheld.",
        "Please treat this as anonymous.",
        "The carer must not find out that it was me.",
        "I won't be giving my details.",
        "Please don't use my name.",
        "The receptionist was rude to everyone. Nobody should be spoken to like that.\n\nAnonymous",
        "I want my identity kept confidential.",
        "No name please, I live in the block.",
        "I am not going to sign this with my name.",
        "I would prefer that my name is not mentioned to the staff.",
        "Kindly keep this anonymous.",
        "I'm not leaving my name as I am scared of what he might do.",
        "I would like this complaint to be anonymous.",
        "I ask that my anonymity is respected.",
    ])
    func `anonymous: somebody who asks not to be named`(text: String) {
        #expect(judge(text).anonymous)
    }

    @Test(arguments: [
        "I filled in your anonymous survey and heard nothing.",
        "Somebody reported me anonymously and you believed them.",
        "I had an anonymous note through my door about the noise.",
        "The member of staff refused to give her name.",
        "You may use my name, I am happy to be named.",
        "I don't need to be anonymous about this.",
        "He would not tell me his name.",
        "An anonymous caller told you that I sublet.",
        "Please correct my name on your records.",
        "Please don't put my name on the list for swimming.",
        "My name is spelled wrong in your letter.",
        "The feedback form says it is anonymous but then asks for an e-mail address.",
        "Please pass my name and thanks to the nurse.",
        "I wish to remain a tenant.",
        "Please keep me informed.",
        "You lost my details and would not say who has them.",
        "Nobody asked for my name.",
    ])
    func `anonymous: words that only sound like it`(text: String) {
        #expect(!judge(text).anonymous)
    }

    @Test(arguments: [
        "You are a bunch of useless idiots.",
        "I will come down there and smash your face in.",
        "Your manager is a lying bastard.",
        "Fuck off and fix my boiler.",
        "The lot of you are scum.",
        "I know where you live.",
        "You stupid cow, answer your phone.",
        "I hope you all rot.",
        "You fucking morons have cut off my heating.",
        "Your staff are thick as two short planks and you are a waste of oxygen.",
        "Somebody should be shot for this.",
        "Get that fat lazy cow off the desk.",
        "Listen you muppets, sort it out.",
        "You people are disgusting parasites.",
        "Stick your letter up your arse.",
        "If I see him again I'm going to break his legs.",
        "What the fuck is wrong with you people?",
        "Tell that retard on reception to do her job.",
        "Watch your back.",
        "You'll be sorry when I get hold of you.",
        "Are you all brain dead?",
        "He is a complete imbecile and so are you.",
        "You are all wankers.",
    ])
    func `abusive: somebody who insults or threatens`(text: String) {
        #expect(judge(text).abusive)
    }

    @Test(arguments: [
        "The receptionist called me a stupid cow.",
        "He told me to fuck off and hung up.",
        "It is damn cold in my flat.",
        "It's bloody freezing and nobody cares.",
        "The driver shouted \"get off you idiot\" at my son.",
        "Do you think I am an idiot?",
        "You made me feel like an idiot.",
        "I will come down to your office on Monday with the letter.",
        "The service is useless and your communication is pathetic.",
        "You will pay for this damage or I shall go to the small claims court.",
        "This is a crap service.",
        "Your nurse said I was a stupid old woman.",
        "Someone sprayed 'scum' on my door and you have not cleaned it.",
        "I feel like a right idiot for trusting you.",
        "My neighbour threatened to kill me and you did nothing.",
        "The lift is a joke and I am fed up.",
        "The dog mess is shit and disgusting.",
        "The stupid form would not let me send it.",
        "I was sick as a pig after the meal.",
        "The school bully calls my daughter a bitch.",
        "I could kill for a warm bath.",
        "I want to kill myself.",
        "You are useless at answering the telephone.",
        "The doctor was an absolute star and I'd be an idiot not to thank her.",
    ])
    func `abusive: words that only sound like it`(text: String) {
        #expect(!judge(text).abusive)
    }

    @Test(arguments: [
        "I would like to withdraw my complaint.",
        "All sorted now, thanks.",
        "Please close my case, the engineer came today.",
        "I no longer wish to pursue this.",
        "Please ignore my last email, the bin has been collected.",
        "I don't want to take it any further.",
        "My complaint has now been resolved, thank you.",
        "Please cancel my complaint.",
        "Could you withdraw this please?",
    ])
    func `withdrawal: somebody who takes the complaint back`(text: String) {
        #expect(judge(text).withdrawal)
    }

    @Test(arguments: [
        "I will not withdraw my complaint.",
        "Your officer pressured me to drop my complaint.",
        "Please close the window in the hall.",
        "Do not consider this matter closed.",
        "You closed my case without telling me.",
        "I want to withdraw money from my rent account.",
        "I do not want to take my tablets at the desk.",
        "I refuse to drop the complaint.",
        "If it is fixed by Friday I will withdraw my complaint.",
        "I no longer want to live here.",
        "The problem is sorted for a day and then comes back.",
        "Why was my case closed?",
    ])
    func `withdrawal: words that only sound like it`(text: String) {
        #expect(!judge(text).withdrawal)
    }

    @Test(arguments: [
        "No reply needed.",
        "There is no need to reply.",
        "I do not need a response.",
        "Please don't reply.",
        "You don't need to answer this.",
        "No response is required, I just wanted you to know.",
        "I'm not looking for a reply.",
        "Please do not contact me.",
    ])
    func `wantsNoReply: somebody who says that no answer is wanted`(text: String) {
        #expect(judge(text).wantsNoReply)
    }

    @Test(arguments: [
        "I have had no reply to my letters.",
        "Please do not call me at work, write instead.",
        "Please do not contact me by telephone.",
        "I don't expect a reply as you never answer.",
        "I do not want a reply, I want a repair.",
        "No response was received for weeks.",
        "Please do not reply with another template.",
        "I don't want to be contacted on Sundays.",
        "A reply is needed by Friday.",
    ])
    func `wantsNoReply: words that only sound like it`(text: String) {
        #expect(!judge(text).wantsNoReply)
    }

    @Test(arguments: [
        "I want to kill myself.",
        "My neighbour hits his children.",
        "The carer slapped my mother.",
        "She has bruises on her arms that nobody can explain.",
        "I am frightened of my ex partner.",
        "Dad was not fed for two days.",
        "My support worker is taking her money from the bank.",
        "He said he would end his life.",
        "A child is left alone in the flat all night.",
        "I am scared to go home.",
    ])
    func `safeguarding: somebody who may be in danger`(text: String) {
        #expect(judge(text).safeguarding)
    }

    @Test(arguments: [
        "We are in danger of missing the deadline.",
        "The stairs are killing me.",
        "You abused my trust.",
        "The council tax rise hit me hard.",
        "I was starving by the time the food came.",
        "The door hit me on the way in.",
        "I am afraid I cannot come on Monday.",
        "The bus was locked in the depot.",
    ])
    func `safeguarding: words that only sound like it`(text: String) {
        #expect(!judge(text).safeguarding)
    }

    @Test(arguments: [
        "I am writing on behalf of my mother.",
        "I am his carer and he has asked me to complain.",
        "I act for Mrs Doe, who is my client.",
        "My constituent has asked me to write to you.",
        "I hold power of attorney for my father.",
        "I'm her son and she cannot write herself.",
        "I am complaining for my neighbour, who is blind.",
    ])
    func `representative: somebody who writes for somebody else`(text: String) {
        #expect(judge(text).representative)
    }

    @Test(arguments: [
        "I booked a taxi for my mother.",
        "Please thank the team on behalf of the whole street.",
        "I went to Citizens Advice about it.",
        "My son broke the window.",
        "You apologised on behalf of the council.",
        "My mother and I live here.",
    ])
    func `representative: words that only sound like it`(text: String) {
        #expect(!judge(text).representative)
    }

    @Test(arguments: [
        ("The driver was rude and shouted at me when I asked for the ramp. I want to complain about him.", true),
        ("I complain about your receptionist, who laughed at me and hung up on me.", true),
        ("My neighbour shouted at me and you have done nothing about my complaint since May.", false),
        ("I complain that the driver was never rude but always an hour late.", false),
    ])
    func `conduct is that of people we answer for`(text: String, isConduct: Bool) {
        #expect(judge(text).conduct == isConduct)
    }

    @Test(arguments: [
        ("I complain that my letter with my medical details was sent to the wrong address.", true),
        ("I want to complain. Your officer told my ex my new address without my consent.", true),
        ("I complain that you sent the plumber to the wrong house twice and nobody came since.", false),
    ])
    func `privacy is about what was told to whom`(text: String, isPrivacy: Bool) {
        #expect(judge(text).privacy == isPrivacy)
    }

    private static let letter = """
        I am writing about the bins in our street. They were collected late on three Tuesdays in a row, and the lids are \
        left open in the road. My neighbour had to move hers with a stick. %@ Please let me know when the next \
        collection is due.
        """

    @Test(arguments: [
        ("I wish to remain anonymous.", "anonymous"), ("Please do not give my name to anybody.", "anonymous"),
        ("I wish to escalate my complaint to stage 2.", "appeal"),
        ("I am not satisfied with your answer to my complaint and ask for it to be reviewed at stage two.", "appeal"),
        ("If that driver comes here again I will kill him.", "abusive"),
        ("I know where you live and I will come and break your legs.", "abusive"),
        ("You are a bunch of useless idiots.", "abusive"),
    ])
    func `what is said outright counts in whatever letter it stands`(sentence: String, mark: String) {
        func marks(_ sentence: String) -> [String] {
            let judgement = judge(Self.letter.replacingOccurrences(of: "%@", with: sentence))
            return [
                ("appeal", judgement.appeal), ("anonymous", judgement.anonymous), ("abusive", judgement.abusive),
            ]
            .filter(\.1).map(\.0)
        }
        #expect(marks(sentence) == [mark])
        #expect(marks("").isEmpty)
    }

    @Test(arguments: [
        "Complaint", "See attached complaint letter.", "Complaint form attached.", "Re my complaint", "Attached.",
        "???",
        "Useless.",
    ])
    func `a word or two put on no mark that was not asked for`(text: String) {
        let judgement = Samples.judge(Samples.message(subject: "Re: Your complaint", text))
        #expect(!judgement.appeal)
        #expect(!judgement.anonymous)
        #expect(!judgement.abusive)
    }
}
