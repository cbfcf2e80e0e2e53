/// The words by which automatic mail gives itself away. Each list is one cue of `AutomaticMail`.
enum AutomaticPhrases {
    // MARK: - Subjects

    static let bounceSubject = """
        undelivered mail|message, undeliverable, undeliverable mail|message, mail|message|email undeliverable,
        delivery status notification, delivery notification, returned mail, returned to sender, returning message,
        mail|message|email delivery failed|failure|failing|error|problem|delayed|report|subsystem|system|status,
        delivery failed|failure|error|problem|delayed|report|attempt, failure notice, failure delivery,
        non delivery, nondeliverable, nondelivery, could not be delivered|sent, not delivered, unable to deliver,
        cannot be delivered, can't be delivered, mail system error, bounced mail|message, message delayed,
        mail status|delivery status, delivery has? timed|failed|delayed, still being retried,
        warning could not send, delivered message|successfully, message you sent, message status undeliverable,
        user unknown, mailbox full, rejected|blocked mail|message,
        mail|message rejected|blocked|returned|bounce|bounced, unzustellbar, unzustellbarkeit,
        unzustellbarkeitsbericht, nicht zugestellt|zustellbar, zustellung fehlgeschlagen,
        non remis|distribue|delivre, non remise, echec de remise|distribution|livraison, remise impossible|differee,
        no se pudo|puede entregar, no entregado|entregable, error de entrega, entrega fallida, correo no entregado,
        mancata consegna, recapito fallito|impossibile, impossibile recapitare, non recapitabile, non recapitato,
        onbestelbaar, niet bezorgd|afgeleverd, bezorging mislukt, niedostarczalna|niedostarczone, nie dostarczono,
        blad dostarczania, nao entregue, falha na entrega, nao foi possivel entregar, kunde inte levereras,
        gar inte att leverera, kunne ikke leveres, olevererbart|uleverbar, levering mislykkedes,
        toimitus epaonnistui, heb ei ddosbarthu, ni ellir danfon
        """
    static let outOfOfficeSubject = """
        is ooo,
        ausser haus, absent du|de, nicht im hause,
        out of the? office|work|town|country, out of my office, ooo, oof,
        on annual|maternity|paternity|parental|sick|holiday|study leave, away from office|my|the|email|mail,
        on vacation|holiday|holidays|leave, vacation notice|message|reply|response, away until|till|from,
        annual leave, holiday message|notice|reply, absence notice|message, away message, is away|absent,
        currently away|absent|unavailable, leave of absence, not in the office, absent du bureau, absent, absente,
        est absent|absente, absence du bureau, en conges|conge|vacances, message d'absence, hors du bureau,
        abwesenheit, abwesenheitsnotiz, abwesenheitsmeldung, abwesenheitsnachricht, abwesend, nicht im buro,
        im urlaub, ausser haus, fuera de la? oficina, ausente, ausencia, de vacaciones, fuori ufficio, fuori sede,
        assente, assenza, in ferie, afwezig, afwezigheid, niet aanwezig, met vakantie,
        nieobecny|nieobecna|nieobecnosc, poza biurem, na urlopie, urlop, fora do escritorio, ausencia temporaria,
        em ferias, de ferias, franvarande|franvaro, franvaromeddelande, ej pa plats, pa semester,
        fravaer|fravar|fravaerende, ikke til stede, ikke pa kontoret, ute av kontoret, pa ferie, poissa, lomalla,
        poissaoloviesti, allan o'r swyddfa, i ffwrdd, ar wyliau, biroja atrasanas
        """
    static let automaticSubject = """
        automated response|reply|answer|message|email, automatic response|reply|answer|message|email,
        automatic|automated|auto reply|response|answer|acknowledgement|acknowledgment|replay|message|notification|email|mail|receipt,
        auto, autoreply, autoresponse, autoresponder, autoanswer, auto responder|generated,
        automatically generated|sent, vacation autoreply, reponse automatique, message automatique,
        automatische antwort|nachricht|ruckmeldung|eingangsbestatigung|mitteilung, autom antwort,
        automatisch antwoord|bericht|generiert, automatische reactie, respuesta automatica, mensaje automatico,
        risposta automatica, messaggio automatico, autoodpowiedz, automatyczna odpowiedz, odpowiedz automatyczna,
        resposta automatica, autosvar, automatiskt|automatisk svar, automatsvar, automaattinen vastaus,
        ateb awtomatig, automatiska atbilde, ymateb awtomatig, automaticka odpoved, automatikus valasz,
        otomatik yanit
        """
    /// What Exchange writes before the subject of an absence note, in the language of the mailbox.
    static let exchangeTitles = """
        automatic reply, automatische antwort, reponse automatique, respuesta automatica, risposta automatica,
        automatisch antwoord, odpowiedz automatyczna, resposta automatica, autosvar, automatisk svar,
        automaattinen vastaus, ateb awtomatig
        """
    static let acknowledgementSubject = """
        ticket no|n, has been assigned, received your email|message|request, antivirus, unsafe attachment|attachments, attachment|attachments blocked, non member submission, autoreply fyi, encrypted mail|message notification, loop alert, blocked notification,
        detected a virus, acknowledgement of request, confirmation of|your request, action required, complaint about message from,
        we have? received your,
        your email|e|message|enquiry|request|ticket|case|query has been received|logged|created|opened|assigned,
        request received, message received, email received,
        ticket created|opened|received|update|closed|resolved|number|id, new ticket, support request received,
        case created|opened|logged|number, acknowledgement of receipt, acknowledgement|acknowledgment,
        acknowledging your, confirmation of receipt, receipt of your,
        thank you for contacting|your email|your enquiry|your message|your request|writing,
        thanks for contacting|your email|your message|reaching, confirmation request|required, please confirm your,
        confirm subscription|your, moderator approval, awaits moderator,
        virus found|detected|incident|alert|warning|notification|notice|check|report, virus in, virus,
        results of your email commands, your subscription request, eingangsbestatigung, empfangsbestatigung,
        accuse de reception, acuse de recibo, ricevuta di ritorno, conferma di ricezione, ontvangstbevestiging,
        potwierdzenie odbioru|otrzymania, confirmacao de recebimento|rececao, kvittens|kvittering, mailman results,
        non member submission, post by non member, admin requests waiting, challenge response,
        verify your email|address|message, content violation|filter|blocked, attachment removed|blocked,
        spam notification|quarantine
        """
    static let receiptSubject = """
        read, read receipt, gelesen, lu, leido, letto, gelezen, przeczytano, lida, last, lest, luettu, not read,
        deleted, return receipt, disposition notification, ungelesen geloscht
        """

    // MARK: - Bodies

    static let bounceBody = """
        not a valid user|recipient|address|mailbox, trouble delivering, returned permanent errors|error, refused to accept, invalid recipient|user|address|mailbox, no mailbox here, not our customer,
        could not be delivered, couldn't be delivered, was not delivered, wasn't delivered, not been delivered,
        cannot be delivered, unable to deliver, was undeliverable, undeliverable,
        delivery to the following recipient|recipients|address|addresses,
        the following address|addresses|recipient|recipients failed|had|have|did|could, permanent fatal errors,
        transient non fatal errors, delivery failed|failure, delivery has been delayed|failed,
        message|mail delivery failed, user unknown, unknown user|recipient|address,
        no such user|recipient|mailbox|account|address|person|domain, recipient address rejected,
        mailbox unavailable|full|not|is, quota exceeded, over quota, host|domain unknown|not, reporting mta,
        final recipient, action failed|delayed|delivered|relayed, diagnostic code, did not reach the following,
        has not reached|been, returned to sender, sorry it didn't work out, i wasn't able to deliver,
        unrouteable address, message has been delayed|rejected|blocked|returned, does not exist,
        is not a known user, undelivered, not listed in, account has been|is disabled|suspended|closed,
        transcript of session, message you sent, will be retried|keep trying|continue to try, still trying,
        retry timeout, returned below, rejected by|your, message was|has been successfully? delivered|relayed,
        successfully delivered, relayed to, delivery status notification, delivery report, konnte nicht zugestellt,
        nicht zugestellt, unzustellbar, n'a pas pu etre remis|delivre|distribue|envoye, no se pudo|puede entregar,
        no ha podido|podido entregarse, non e stato possibile consegnare|recapitare, impossibile recapitare,
        kon niet worden bezorgd|afgeleverd, niet worden afgeleverd, nie zostala|mogla dostarczona,
        nao foi possivel entregar, nao pode ser entregue, kunde inte levereras, kunne ikke leveres,
        ei voitu toimittaa
        """
    static let delayed = """
        delayed, delay, not yet been delivered, still being retried, still trying, keep trying, continue to try,
        will be retried, no action is required, you do not need to resend, transient non fatal errors,
        warning message only, this is a warning, will retry, temporarily deferred, verzogert, retardee, retrasado,
        ritardo, vertraagd, opoznione, atrasada, forsenad, forsinket
        """
    static let delivered = """
        successfully delivered, delivered successfully, was delivered, has been delivered, delivery successful,
        successful delivery, successful mail delivery, relayed to, delivered to the following, wurde zugestellt,
        a ete remis, entregado correctamente
        """
    /// Someone is away.
    static let away = """
        not be forwarded, be absent|away|out, mail|message|email will not be forwarded,
        am out of the? office|town|country, i am out of, am|m|be out of office, en conge|conges, je suis|serai absent|absente|en,
        nicht im hause, ausser haus, ausser hause, on maternity|paternity leave, talvilomalla, kesalomalla, not return until, werde ich|ab|vom ... nicht,
        i am|m|was currently? out of the? office|town|country|work, im currently? out of the? office|town|country,
        i will|ll be out of the? office|town|country, i'll be out of the? office,
        i will|shall be? away|absent|travelling|traveling|on, i am|was now|currently|presently? away,
        im now|currently|presently? away,
        i am currently|presently|now? on annual|maternity|paternity|parental|sick|study|holiday|vacation|extended|leave|holidays|sabbatical,
        im currently? on annual|maternity|paternity|sick|leave|holiday|vacation|holidays, i am not in the office,
        im not in the office, i will not be in the office, i won't be in the office,
        i am unavailable|away|absent|travelling|traveling, i will be unavailable|travelling|traveling,
        out of the office, out of office, currently out|away|absent, is away|absent,
        away from my|the desk|email|mail|office,
        on annual|maternity|paternity|parental|sick|study|long|compassionate|extended leave, on vacation,
        on holiday|holidays until|till|from|and, on leave until|till|from|and,
        limited|no|intermittent|irregular|sporadic access to my? email|e|emails|mail|internet,
        not be checking|reading my? email|e|emails|mail, i do_not|don't work on, my working|office days|hours are,
        office is|will be now|currently? closed, we are closed, am not available|here, not available until,
        unavailable until, leave of absence, on business trip|travel, on a business trip, attending a conference,
        is out of the? office, will be out of the? office, is on leave|vacation|holiday|maternity|annual,
        absent du bureau, je suis absent|absente|actuellement|en, je serai absent|absente|en|de, est absent|absente,
        serai absent|absente, absent|absente du|jusqu|jusqu'au|a|le, en conges|conge|vacances|deplacement|arret,
        absence du bureau, ich bin derzeit|momentan|zur|zurzeit|bis|ab|vom|im|am|nicht|aktuell|heute|wieder|auf,
        bin ich nicht|abwesend|im, nicht im buro|haus, im urlaub, abwesend, ausser haus, nicht erreichbar,
        auf dienstreise|geschaftsreise, in elternzeit|mutterschutz, fuera de la oficina,
        estoy|estare fuera|de|ausente, me encuentro fuera|de|ausente, ausente de la, de vacaciones, estare ausente,
        no estare disponible, de baja, fuori ufficio, sono fuori|assente|in|attualmente, saro fuori|assente|in,
        in ferie, fuori sede, in maternita, non sono in|disponibile, ik ben afwezig|niet|momenteel|tot|met|op|van,
        ben ik afwezig|niet|met, niet aanwezig|bereikbaar|op, afwezig, met vakantie|verlof, op vakantie,
        zwangerschapsverlof, nieobecny|nieobecna, jestem nieobecny|nieobecna|poza|na, poza biurem, na urlopie,
        przebywam na|poza, nie ma mnie w, nieobecnosci, fora do escritorio, estou ausente|fora|de|em,
        estarei ausente|fora|de|em, de ferias, em ferias, ausente do|ate|de, inte pa kontoret|plats,
        jag ar|kommer franvarande|ledig|pa|inte|tillbaka|borta|ute|att, pa semester, foraldraledig, ej pa kontoret,
        franvarande, ikke pa kontoret, jeg er fravaerende|fravarende|ikke|pa|ute|borte|bortreist|for, pa ferie,
        ute av kontoret, er ikke til stede, fravaerende, pa barsel|barselsorlov,
        olen poissa|lomalla|matkoilla|toimistolta, en ole toimistolla|tavoitettavissa, poissa, vuosilomalla,
        allan o'r swyddfa, rwyf|rydw|dwi i ffwrdd|allan|ar, ar wyliau, i ffwrdd o'r swyddfa, rwyf allan|ar
        """
    /// What such answers promise.
    static let onReturn = """
        review your message, be read when,
        reply|respond as soon as possible, not return until, following my return, kehre zuruck|ab|am, prendrai connaissance,
        read when i return, am back, returning, will answer|reply|respond, maar ik zal ... terug,
        upon|on|after|when|until|at my return, when|once|after|as i am|m|get|return|come|arrive back?,
        when i'm back, once i'm back, once i return, when i return, after i return,
        i will|shall be? return|back|returning, i'll be? return|back, i return|am back on, back in the? office,
        returning on|to, will be back, be back on|in|at|by,
        will respond|reply|answer|get|deal|read ... when|on|upon|as|once,
        reply to your|you ... when|on|upon|as|once|after, respond to your|you ... when|on|upon|as|once|after,
        get back to you when|as|on|upon|after|once, as soon as i|possible ... return|back|get, des|a mon retour,
        de retour, serai de retour, a mon retour, je vous repondrai, nach meiner ruckkehr, ab dem ... wieder,
        bin ... wieder|zuruck, wieder erreichbar|da|im|fur, nach meinem urlaub, a mi regreso|vuelta, vuelvo el,
        regreso el, estare de vuelta, al mio ritorno|rientro, rientrero, saro di ritorno, rientro il,
        bij terugkomst|mijn, na mijn terugkomst|vakantie, ben ... weer|terug, po powrocie, po moim powrocie,
        wracam|wroce|powrot, apos|no|ao meu regresso|retorno, estarei de volta, jag ar|kommer tillbaka|ater,
        ar tillbaka|ater, er tilbage|tilbake, jeg er tilbake|tilbage, palaan|palattuani, pan fyddaf yn ol,
        byddaf yn ol, byddaf yn dychwelyd
        """
    static let alternateContact = """
        please|kindly contact|call|phone|ring|email|mail|e|speak|direct|forward|send|refer|use|resend|redirect,
        if urgent|immediate,
        if your|the|this|it|you|its matter|message|enquiry|email|query|is|need|require|have|has|requires urgent|urgently|immediate|assistance|help|a|an|to,
        for urgent|immediate|any|all urgent?|emergency|emergencies|matters|enquiries|assistance|help|issues|queries,
        in my absence, in urgent cases, in case of urgency|emergency, in an emergency, in dringenden fallen,
        wenden sie sich, en cas d'urgence, en mon absence, vous pouvez contacter|joindre, veuillez contacter,
        merci de contacter, en caso de urgencia, pongase en contacto, contacte con|a, per urgenze|emergenze,
        in caso di urgenza, contattare, rivolgersi, in dringende gevallen, neem contact, kunt u contact,
        w pilnych sprawach, prosze o kontakt, prosze kontaktowac, em caso de urgencia, contactar|contacte|contacto,
        vid bradskande|akuta, kontakta, ved hastende|spoersmal|behov|haste, kontakt, vennligst kontakt,
        kiireellisissa asioissa, cysylltwch a, os yw'n|oes
        """
    static let courtesy = """
        thank you|thanks for|very your|much|email|e|message|mail|writing|contacting, thank you, thanks, many thanks,
        dear sender|colleague|sir|madam|all, hello, hi, hallo, dear, kind|best|warm regards|wishes, regards,
        sincerely, yours, merci, bonjour, cordialement, vielen dank, danke, guten tag, sehr geehrte,
        mit freundlichen grussen, gracias, hola, saludos, grazie, buongiorno, cordiali saluti, bedankt, dank,
        met vriendelijke groet, dzien dobry, dziekuje, pozdrawiam, obrigado|obrigada, ola, tack|takk|tak, hej|hei,
        med vanlig|vennlig|venlig, kiitos, diolch, cofion
        """
    /// The message says that no person wrote it.
    static let saysAutomatic = """
        this is|was an? auto|automatic|automated|automatically|autogenerated|computer|system|unmonitored|auto-generated,
        this message|email|mail|e|reply|response|notification was|is|has mail? been? automatically|auto|generated|sent|an|computer automatic|automatically|automated|by,
        automatic|automated|automatically|auto reply|response|acknowledgement|message|email|e|generated|notification|receipt|responder|answer|mail,
        autoreply|autoresponse|autoresponder, do_not|don't reply|respond to this|directly, please do not reply,
        no reply is necessary|needed|required, not monitored, unmonitored, unattended mailbox, system generated,
        computer generated, automatically generated, reponse automatique, message automatique, ne pas repondre,
        automatische|automatisch antwort|nachricht|generiert|erstellt|erzeugt|email|mail|antwoord|bericht|gegenereerd,
        antworten sie nicht, respuesta automatica, mensaje automatico|generado, no responda, risposta automatica,
        messaggio automatico|generato, non rispondere, niet te beantwoorden,
        automatyczna|automatycznie odpowiedz|wiadomosc|wygenerowana, nie odpowiadaj, resposta automatica,
        mensagem automatica, nao responda,
        automatiskt|automatisk svar|genererat|generert|meddelande|besked|genereret, autosvar, automaattinen vastaus,
        awtomatig
        """
    /// A desk or a robot confirms that something arrived, or asks the sender to prove themselves.
    static let acknowledges = """
        your submission, an id number of, assigned to, has been assigned, infected attachment, found the|a ... virus, was deleted, stripped, is not allowed to,
        will get back with|to you shortly|soon|as, representative will, assigned an? id|request|ticket|number|reference, only response you will, added to my|the|recipient's ... list, protected by,
        waitlisted, guest list, detected a virus, antivirus, unsafe attachment|attachments, not allowed to subscribe, submission to the list, forwarded to the list, for approval,
        request number, save this email, include the|this ... subject line|number, i have received your, may take a while, auto responder, attachments stripped|blocked|removed, save this email, is not on the list,
        been quarantined|held|waitlisted, attachment was|has deleted|removed|blocked|been,
        we have|ve received your, we've received your, has been received, have received your,
        your email|message|enquiry|request|query|ticket|case|report|complaint|submission|order has been|was received|logged|created|opened|assigned|forwarded|registered|queued,
        ticket|case|request|incident|reference|tracking|job number|id|no|ref is|has|was|for|below,
        a ticket|case|new|member|support ticket?|case?|of|representative|agent has|will our|the|been|be|support,
        will respond|reply|answer|contact|get|be ... within, aim|endeavour|try to respond|reply|answer,
        within|in the next 24|48|72|two|three|five|2|3|5|10|ten hours|working|business, thank you for contacting,
        thank you for your email|enquiry|message|inquiry|submission|interest|request|order|report,
        thanks for contacting|reaching|getting, we will|ll be in touch, we will respond|reply|contact|get,
        acknowledge receipt, acknowledges receipt, confirm receipt,
        one of our team|representatives|agents|advisers|staff, we are|have experiencing|currently high|a,
        to confirm that you|your, confirm your email|message|subscription|address|request|identity,
        click|follow the|this|on link|here|below to confirm|verify|deliver|prove|validate, verify that you|your,
        prove you|that are|human, your message is|has being|been held|quarantined|queued|waiting,
        sender verification, whitelist, approved senders list, virus was|has|detected|found|been|scanner|infected,
        infected with|by|attachment, found a virus, your mail to ... list, awaits moderator, is being held until,
        subscription request, members only|list, only members may|can post, has been|was changed to,
        email address has|will changed|change, new email|e address is, wir haben ihre, ist bei uns eingegangen,
        haben ihre nachricht|anfrage|mail|email erhalten, werden uns|sie ... bearbeiten|melden|antworten,
        nous avons bien? recu|reçu, bien recu votre, votre demande|message a ete|bien|est, hemos recibido su,
        su mensaje|solicitud|consulta ha sido, abbiamo ricevuto, la sua richiesta, hebben uw|je ... ontvangen,
        otrzymalismy, recebemos a|o|sua|seu, vi har tagit emot|mottagit|mottatt|modtaget, rydym wedi derbyn
        """
    static let gone = """
        no longer works|work|working|employed, no longer with|at us|the|our|this, no longer be|being working|employed,
        has|have now? left the? company|organisation|organization|firm|university|council|business|school|trust|department|team|employment,
        have|has now? left, i left the? company|organisation|organization|firm|university|council|trust,
        have|has now? retired, is|am no longer employed|working|with|at,
        left the? company|organisation|organization|firm|employment|university|council|trust on|in|and|as|effective,
        now retired, have moved on from, no longer an? employee, is|has now|has? left our|us, ne travaille plus,
        ne fait plus partie, a quitte la|l|le|notre|l'entreprise|ses, n'est plus dans|employe|en|parmi,
        arbeitet nicht mehr, nicht mehr bei|im|fur ... tatig|beschaftigt|unternehmen, hat das unternehmen verlassen,
        ist nicht mehr, ya no trabaja|trabajo|forma, ha dejado la|de, non lavora piu, non fa piu parte,
        ha lasciato la|l|l'azienda, werkt niet meer|langer, niet meer|langer werkzaam, nie pracuje juz,
        juz nie pracuje, nao trabalha mais, ja nao trabalha, nao faz mais parte, arbetar inte langre, har slutat,
        jobbar inte langre, arbejder ikke laengere, ikke laengere ansat, arbeider|jobber ikke lenger, har sluttet,
        ei ole enaa, ei tyoskentele enaa, nid yw ... gweithio, wedi gadael
        """
    /// Where disclaimers and the footers of lists and gateways begin.
    static let boilerplate = """
        this message|email|e|mail|communication and|is|may ... confidential|intended|privileged|attachments, any attachments, intended recipient|solely,
        designated recipient, scanned for|by, checked for viruses, mailing list, disclaimer, confidentiality notice, private and confidential,
        if you have received this, registered in england|office, please consider the environment, diese e mail enthalt, ce message est,
        virus free
        """
    static let unsubscribe = """
        unsubscribe, to be removed|excluded from, opt out, update your preferences,
        manage your? subscription|subscriptions|preferences, email preferences,
        view this|in email|your in|as|browser a|browser, view in browser, you are receiving this,
        you received this email|message because, this newsletter, mailing list, remove me, removed from|our,
        abmelden, se desabonner, desinscrire, darse de baja, cancellati, uitschrijven, afmelden, wypisz
        """

    /// Scripts that the tables of words do not cover, searched in the raw subject.
    static let foreignBounceSubject = [
        "配信不能", "配信できません", "送信できません", "届けられません", "配達できません", "エラーメール", "退信", "无法送达", "無法傳遞", "投递失败", "未送达", "반송",
        "недоставленное", "не доставлено", "ошибка доставки", "не удалось доставить", "невозможно доставить",
        "μη παραδοτέο",
    ]
    static let foreignAutomaticSubject = [
        "自动回复", "自動回覆", "自動返信", "自動応答", "不在", "автоответ", "автоматический ответ", "вне офиса", "нет на работе", "부재중",
        "자동 응답", "αυτόματη απάντηση",
    ]
}
