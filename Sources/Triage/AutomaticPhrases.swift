/// The words by which automatic mail gives itself away. Each list is one cue of `AutomaticMail`.
enum AutomaticPhrases {
    // MARK: - Subjects

    static let bounceSubject = """
        undelivered mail|message, undeliverable, undeliverable mail|message, mail|message|email undeliverable,
        delivery status notification, delivery notification, returned mail, returned to sender, returning message,
        mail|message|email delivery failed|failure|failing|error|problem|delayed|report|subsystem|system|status,
        delivery failed|failure|error|problem|delayed|report|attempt, failure notice, failure delivery, non delivery,
        nondeliverable, nondelivery, could not be delivered|sent, not delivered, unable to deliver, cannot be delivered,
        can't be delivered, mail system error, bounced mail|message, message delayed, mail status|delivery status,
        delivery has? timed|failed|delayed, still being retried, warning could not send, delivered message|successfully,
        message you sent, message status undeliverable, user unknown, mailbox full, rejected|blocked mail|message,
        mail|message rejected|blocked|returned|bounce|bounced, unzustellbar, unzustellbarkeit, unzustellbarkeitsbericht,
        nicht zugestellt|zustellbar, zustellung fehlgeschlagen, non remis|distribue|delivre, non remise,
        echec de remise|distribution|livraison, remise impossible|differee, no se pudo|puede entregar,
        no entregado|entregable, error de entrega, entrega fallida, correo no entregado, mancata consegna,
        recapito fallito|impossibile, impossibile recapitare, non recapitabile, non recapitato, onbestelbaar,
        niet bezorgd|afgeleverd, bezorging mislukt, niedostarczalna|niedostarczone, nie dostarczono, blad dostarczania,
        nao entregue, falha na entrega, nao foi possivel entregar, kunde inte levereras, gar inte att leverera,
        kunne ikke leveres, olevererbart|uleverbar, levering mislykkedes, toimitus epaonnistui, heb ei ddosbarthu,
        ni ellir danfon
        """
    static let outOfOfficeSubject = """
        is ooo, ausser haus, absent du|de, nicht im hause, out of the? office|work|town|country, out of my office, ooo,
        oof, on annual|maternity|paternity|parental|sick|holiday|study leave, away from office|my|the|email|mail,
        on vacation|holiday|holidays|leave, vacation notice|message|reply|response, away until|till|from, annual leave,
        holiday message|notice|reply, absence notice|message, away message, is away|absent,
        currently away|absent|unavailable, leave of absence, not in the office, absent du bureau, absent, absente,
        est absent|absente, absence du bureau, en conges|conge|vacances, message d'absence, hors du bureau, abwesenheit,
        abwesenheitsnotiz, abwesenheitsmeldung, abwesenheitsnachricht, abwesend, nicht im buro, im urlaub,
        fuera de la? oficina, ausente, ausencia, de vacaciones, fuori ufficio, fuori sede, assente, assenza, in ferie,
        afwezig, afwezigheid, niet aanwezig, met vakantie, nieobecny|nieobecna|nieobecnosc, poza biurem, na urlopie,
        urlop, fora do escritorio, ausencia temporaria, em ferias, de ferias, franvarande|franvaro, franvaromeddelande,
        ej pa plats, pa semester, fravaer|fravar|fravaerende, ikke til stede, ikke pa kontoret, ute av kontoret,
        pa ferie, poissa, lomalla, poissaoloviesti, allan o'r swyddfa, i ffwrdd, ar wyliau, biroja atrasanas
        """
    static let automaticSubject = """
        automatic|automated|automatically|auto acknowledgement|acknowledgment|confirmation|reply|notice|generated,
        automatische empfangsbestatigung|eingangsbestatigung|abwesenheitsnotiz|ruckantwort,
        accuse de reception automatique, automatische ontvangstbevestiging, atbildets automatiski, automaatvastus,
        automatyczna wiadomosc, automatyczne potwierdzenie, resposta automatizada, samodejni odgovor,
        automatski odgovor, raspuns automat, automated response|reply|answer|message|email,
        automatic response|reply|answer|message|email,
        automatic|automated|auto reply|response|answer|acknowledgement|acknowledgment|replay|message|notification|email|mail|receipt,
        auto, autoreply, autoresponse, autoresponder, autoanswer, auto responder|generated,
        automatically generated|sent, vacation autoreply, reponse automatique, message automatique,
        automatische antwort|nachricht|ruckmeldung|eingangsbestatigung|mitteilung, autom antwort,
        automatisch antwoord|bericht|generiert, automatische reactie, respuesta automatica, mensaje automatico,
        risposta automatica, messaggio automatico, autoodpowiedz, automatyczna odpowiedz, odpowiedz automatyczna,
        resposta automatica, autosvar, automatiskt|automatisk svar, automatsvar, automaattinen vastaus, ateb awtomatig,
        automatiska atbilde, ymateb awtomatig, automaticka odpoved, automatikus valasz, otomatik yanit
        """
    /// `Pat Doe/Unit/Firm is out of the office.`: what Notes and others title absence notes with, after the name.
    static let someoneAway = """
        is|will be? now|currently? out of the? office|town|work|country, is ooo|oof,
        is on annual|maternity|paternity|parental|sick|study|extended|medical|vacation|holiday|holidays|leave|business|travel leave|trip?,
        is away|absent|unavailable|travelling|traveling, is not in|at the? office|work,
        ist|wird ausser haus|hause|dienst, ist nicht im|am|in b|buro|buero|hause|haus|dienst|arbeitsplatz?,
        ist|befindet sich? im|in|auf urlaub|krankenstand|dienstreise|elternzeit|mutterschutz, ist abwesend|verreist,
        ist|wird au er haus,
        est|sera absent|absente|en|hors|indisponible conge|conges|cong|vacances|mission|deplacement|du?, est absent,
        est absente, e|sara fuori ufficio|sede|stanza|citta, e|sara in ferie|vacanza|missione|trasferta|maternita,
        e|sara assente, fuori ufficio, esta|estara fuera|ausente|de vacaciones|viaje|la|oficina?, no esta en|disponible,
        is|niet afwezig|aanwezig|op|met kantoor|vakantie|verlof?, is niet op|aanwezig|bereikbaar,
        jest|bedzie nieobecny|nieobecna|poza|na biurem|urlopie?,
        esta|estara ausente|fora|de|em ferias|escritorio|licenca, ar inte pa|i kontoret|tjanst|plats,
        ar franvarande|borta|bortrest|ledig|sjuk, ar pa semester|resa|resande,
        er ikke pa|til|i kontoret|stede|arbejde|jobb, er ute av kontoret, er fravaerende|fravarende|bortreist,
        er pa|har ferie|barsel|kursus|rejse|reise, on poissa|lomalla|matkalla|vapaalla,
        ei ole paikalla|toimistolla|toissa, allan o'r swyddfa, ar wyliau, yn absennol
        """
    /// What Exchange writes before the subject of an absence note, in the language of the mailbox.
    static let exchangeTitles = """
        automatic reply, automatische antwort, reponse automatique, respuesta automatica, risposta automatica,
        automatisch antwoord, odpowiedz automatyczna, resposta automatica, autosvar, automatisk svar,
        automaattinen vastaus, ateb awtomatig
        """
    static let acknowledgementSubject = """
        eingangsbestatigung, empfangsbestatigung, bestatigung des eingangs|ihrer,
        ihre anfrage|nachricht|mail|e ... eingegangen|erhalten|registriert, benachrichtigung uber,
        accuse de reception|reception, accuse reception, confirmation de reception|votre, votre demande|message a|est,
        acuse de recibo, confirmacion de recepcion, hemos recibido, conferma di ricezione|ricevimento|ricevuta,
        ricevuta di, ontvangstbevestiging, bevestiging van ontvangst|uw, potwierdzenie przyjecia|zgloszenia,
        confirmacao de leitura|rececao|receção|contato, mottagningsbekraftelse, bekraftelse pa|att, bekreftelse pa,
        kvittering for, din|ditt henvendelse|arende|mail ... mottatt|mottaget|modtaget|registrert, saapumisilmoitus,
        vastaanottoilmoitus, cydnabyddiaeth, vase|vas ... zprava|email|prijata|prevzata|dorucena, potvrzeni prijeti|o,
        prijeti, virus alert|warning|found|detected|incident|notification|infected|in, viruses detected|found,
        warning virus|e|email, blocked message|mail|email|attachment|file,
        message|mail|email|e held|quarantined|blocked, quarantined, quarantine notification|summary|report|digest,
        content alert|notification|blocked, banned content|file, secure email|message|mail,
        spam blocked|filter|confirmation, please|you verify|confirm|reply|must to?,
        verification|authentication required|needed|request, account suspended|closed|disabled|inactive,
        mailbox|account|address no|closed|suspended|not|change|changed, change of email|e|address,
        new email|e mail? address, address change|changed|has, your subscribe|subscription|unsubscribe request,
        subscription request|confirmation|results|probe|to, subscribe request|confirmation,
        unsubscribe request|confirmation, command results|results, majordomo results, request to list|mailing,
        admin request|requests waiting|s, moderator request|requests|action|waiting, held for approval,
        duplicated message, results of your, message id, abuse report, feedback report,
        mailserver|mailscanner|mailmarshal|scanmail|antigen|symantec|mimesweeper|interscan notification|alert|warning|found|has,
        not|message delivered|posted to|because, post to? rejected|denied|held, rejected posting|post,
        incident|case|request|issue|job|query|call created|opened|logged|assigned|number|received|registered|closed|resolved|updated|id,
        ticket no|n|nr, has been assigned, received your email|message|request, antivirus,
        unsafe attachment|attachments, attachment|attachments blocked, non member submission, autoreply fyi,
        encrypted mail|message notification, loop alert, blocked notification, detected a virus,
        acknowledgement of request, confirmation of|your request, action required, complaint about message from,
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
        results of your email commands, your subscription request, accuse de reception, ricevuta di ritorno,
        conferma di ricezione, potwierdzenie odbioru|otrzymania, confirmacao de recebimento|rececao,
        kvittens|kvittering, mailman results, post by non member, admin requests waiting, challenge response,
        verify your email|address|message, content violation|filter|blocked, attachment removed|blocked,
        spam notification|quarantine
        """
    static let receiptSubject = """
        read, lesebestatigung, confirmation de lecture, confirmacion de lectura, conferma di lettura, leesbevestiging,
        potwierdzenie przeczytania, lasbekraftelse, lesebekreftelse, laeskvittering, lukukuittaus, vu, gelesen worden,
        read receipt, gelesen, lu, leido, letto, gelezen, przeczytano, lida, last, lest, luettu, not read, deleted,
        return receipt, disposition notification, ungelesen geloscht
        """

    // MARK: - Bodies

    static let bounceBody = """
        not a valid user|recipient|address|mailbox, trouble delivering, returned permanent errors|error,
        refused to accept, invalid recipient|user|address|mailbox, no mailbox here, not our customer,
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
        unrouteable address, message has been delayed|rejected|blocked|returned, does not exist, is not a known user,
        undelivered, not listed in, account has been|is disabled|suspended|closed, transcript of session,
        message you sent, will be retried|keep trying|continue to try, still trying, retry timeout, returned below,
        rejected by|your, message was|has been successfully? delivered|relayed, successfully delivered, relayed to,
        delivery status notification, delivery report, konnte nicht zugestellt, nicht zugestellt, unzustellbar,
        n'a pas pu etre remis|delivre|distribue|envoye, no se pudo|puede entregar, no ha podido|podido entregarse,
        non e stato possibile consegnare|recapitare, impossibile recapitare, kon niet worden bezorgd|afgeleverd,
        niet worden afgeleverd, nie zostala|mogla dostarczona, nao foi possivel entregar, nao pode ser entregue,
        kunde inte levereras, kunne ikke leveres, ei voitu toimittaa
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
        nicht im b|buro|buero|hause|dienst|office, bin|werde ... nicht im,
        ich werde|bin ... abwesend|urlaub|ausser|au|verreist|nicht, nicht am arbeitsplatz, in urlaub, auf urlaub,
        im krankenstand, verreist, out of town|state|country|station|reach till|until|from|on|and|this|for|next|at,
        i am out until|till|today|this|on|from|for, i'm out until|till|today|this|on|from|for,
        i will|shall|am|ll be? out|gone|away|off|leaving ... until|till|through|from|on|for|to,
        off work|sick|until|today, on jury duty,
        on my|an extended|summer|winter|christmas|honeymoon|parental|bereavement|adoption|military|field leave|trip|break|holiday|vacation,
        in the field until|till|from|and, out on leave|maternity|medical|sick, on sabbatical, on furlough, furloughed,
        away at|on|in|from a|an|business|conference|meeting|training|holiday|vacation|leave|the,
        away until|till|from|for|on|and, working remotely|from home with|until,
        not at|in work|my|the office|desk|today|until|this|next, not be in the? office|work|until|at|available,
        not be available|reachable|reading|replying|responding|able until|till|from|on|by|to|via,
        will be unavailable|unreachable|absent|traveling|travelling|closed, not have access|email|internet|regular,
        have limited|no|little|intermittent|sporadic|infrequent|irregular access|e|email|internet|connectivity,
        no email|internet|e access,
        is now|currently|presently? on|away|out|off|absent|travelling|traveling ... leave|holiday|vacation|until|office|sick|annual|maternity|business,
        is away from|until|on|at, returns|back to work|the on|office,
        do not|don't work on|mondays|tuesdays|wednesdays|thursdays|fridays|weekends|today, non working day,
        working|work days|part time are|mondays|i, absent du bureau|de|pour|jusqu|jusqu'au|et|a|le|toute,
        absente du bureau|de|pour|jusqu|et|a|le, serai|suis en|absent|absente|de|hors|indisponible|actuellement|a,
        hors du bureau, en mission|formation|deplacement|stage|congres jusqu|jusqu'au|du|a|et, en cong|conge|conges,
        pas joignable|disponible|au|present, indisponible jusqu|du|pour|a, fuera de la? oficina|ciudad|pais,
        estare|estoy|esta|estaremos fuera|ausente|de vacaciones|viaje|baja|permiso?,
        no estoy|estare|estaremos disponible|en, ausente hasta|del|desde|por|de,
        sono|saro|e in ferie|vacanza|viaggio|missione|maternita|malattia|permesso|congedo,
        non sono|saro|e in|disponibile|presente|raggiungibile, assente dal|fino|per|il, fuori ufficio|sede|stanza|citta,
        ben|is ik? tot|met|op|van|niet|afwezig|momenteel|vanaf|weer ... afwezig|vakantie|bereikbaar|aanwezig|verlof|kantoor|terug,
        niet op kantoor, niet aanwezig, vakantie tot|van|vanaf, buiten kantoor,
        jestem|jest|bede na|poza|nieobecny|nieobecna|niedostepny|niedostepna ... urlopie|biurem|delegacji|zwolnieniu,
        nie bede|jestem dostepny|dostepna|w|obecny|obecna, w delegacji, na zwolnieniu,
        estou|estarei|esta fora|ausente|de|em ... ferias|escritorio|viagem|licenca, nao estou|estarei disponivel|no|na,
        ledig|borta|bortrest|sjuk|tjanstledig|foraldraledig till|tills|fran|t|idag|och|fram,
        inte pa kontoret|plats|jobbet|arbetet, har semester|ferie|fri|sommerferie|juleferie,
        jag|jeg har|ar semester|ferie|pa,
        er|ar ute|pa|bortreist|bortrest|borta|ikke|inte|fravaerende|ferie|barsel ... kontoret|ferie|semester|reise|resa|til|till|permisjon|stede|tjanst|tjenestereise,
        ikke til stede, ikke pa kontoret|arbeid|jobb,
        olen lomalla|poissa|matkalla|vapaalla|sairauslomalla|koulutuksessa|aitiyslomalla|perhevapaalla, toimistolta,
        lomalla, saakka lomalla, ar wyliau, ar gwrs, ar absenoldeb,
        byddaf|byddai allan|i|ar|yn ... swyddfa|ffwrdd|wyliau, ddim yn|ar y? swyddfa|gael|gweithio, dwi ar|ddim|i,
        not be forwarded, be absent|away|out, mail|message|email will not be forwarded,
        am out of the? office|town|country, i am out of, am|m|be out of office, en conge|conges,
        je suis|serai absent|absente|en, nicht im hause, ausser haus, ausser hause, on maternity|paternity leave,
        talvilomalla, kesalomalla, not return until, werde ich|ab|vom ... nicht,
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
        bin ich nicht|abwesend|im, nicht im buro|haus, im urlaub, abwesend, nicht erreichbar,
        auf dienstreise|geschaftsreise, in elternzeit|mutterschutz, fuera de la oficina, estoy|estare fuera|de|ausente,
        me encuentro fuera|de|ausente, ausente de la, de vacaciones, estare ausente, no estare disponible, de baja,
        fuori ufficio, sono fuori|assente|in|attualmente, saro fuori|assente|in, in ferie, fuori sede, in maternita,
        non sono in|disponibile, ik ben afwezig|niet|momenteel|tot|met|op|van, ben ik afwezig|niet|met,
        niet aanwezig|bereikbaar|op, afwezig, met vakantie|verlof, op vakantie, zwangerschapsverlof,
        nieobecny|nieobecna, jestem nieobecny|nieobecna|poza|na, poza biurem, na urlopie, przebywam na|poza,
        nie ma mnie w, nieobecnosci, fora do escritorio, estou ausente|fora|de|em, estarei ausente|fora|de|em,
        de ferias, em ferias, ausente do|ate|de, inte pa kontoret|plats,
        jag ar|kommer franvarande|ledig|pa|inte|tillbaka|borta|ute|att, pa semester, foraldraledig, ej pa kontoret,
        franvarande, ikke pa kontoret, jeg er fravaerende|fravarende|ikke|pa|ute|borte|bortreist|for, pa ferie,
        ute av kontoret, er ikke til stede, fravaerende, pa barsel|barselsorlov,
        olen poissa|lomalla|matkoilla|toimistolta, en ole toimistolla|tavoitettavissa, poissa, vuosilomalla,
        allan o'r swyddfa, rwyf|rydw|dwi i ffwrdd|allan|ar, i ffwrdd o'r swyddfa, rwyf allan|ar
        """
    /// What such answers promise.
    static let onReturn = """
        zur ck, r ckkehr, kehre ... zuruck|zur|ck, bin ab ... wieder|zuruck, ab ... wieder im|erreichbar|da|fur,
        wieder im b|buro|buero|dienst|hause, nach|bei meiner ruckkehr|r|ckkehr, zuruck am|ab|sein|im, d s mon retour,
        mon retour, reviens|reviendrai|rentre|rentrerai le|au|lundi|mardi,
        repondrai|repondrons ... retour|rentree|reprise|conges, r pondrai, a|de mon|retour retour|le,
        will|shall be? reply|read|answer|respond|attend|deal|contact|see|process|look|handle|review|get ... return|back|monday,
        when|after|once|until|upon|on i'm|i|my|we|our get|return|am|come|are|back|arrive|vacation|holiday|leave ... back|again|office|return,
        back in office|work|the|town|on|by, back at work|my|the|in|on|desk,
        be back|in|at|with ... on|in|at|monday|tuesday|wednesday|thursday|friday|next|tomorrow|after,
        return|returning to|on|in|monday|tuesday|wednesday|thursday|friday|from the|office|work|my|january|february|march|april|may|june|july|august|september|october|november|december?,
        i return|get back|on|to|in, catch up, backlog, as quickly|soon as possible ... return|back, not before,
        volvere|vuelvo|regreso|regresare|reincorporo|reincorporare el|a|al|en, cuando regrese|vuelva,
        contestare|respondere|atendere ... regreso|vuelta|vuelva|regrese,
        tornero|rientro|rientrero|torno il|in|a|lunedi|dal, rispondero ... rientro|ritorno|torno|possibile,
        terug op|van|in|ben, weer bereikbaar|aanwezig|terug|op, vanaf ... weer|terug|bereikbaar|aanwezig,
        na mijn terugkeer|terugkomst|vakantie, beantwoord|beantwoorden ... terug|terugkomst|terugkeer|vakantie,
        po powrocie|urlopie, odpowiem ... powrocie, bede ponownie|znow|dostepny|dostepna|w|z,
        volto|voltarei|regresso|regressarei|retorno|retornarei a|ao|no|em|dia,
        responderei ... regresso|retorno|voltar|assim|possivel,
        tillbaka pa|i|den|igen|mandag|tisdag|onsdag|torsdag|fredag|efter,
        tilbake|tilbage pa|i|den|igen|mandag|tirsdag|onsdag|torsdag|fredag|efter, ater pa|i|den|igen,
        svarar|svarer ... tillbaka|tilbake|tilbage|ater|igen|semester|ferie, nar jag|jeg ar|er|kommer,
        palaan|palaamme toihin|takaisin|toimistolle, vastaan ... palattuani|paluuni|loman, tavattavissa,
        dychwelyd|dychwelaf i|ar|yn, ymateb|ateb ... dychwelyd|ol|nol, yn ol yn|ar|i, review your message, be read when,
        reply|respond as soon as possible, not return until, following my return, kehre zuruck|ab|am,
        prendrai connaissance, read when i return, am back, returning, will answer|reply|respond, maar ik zal ... terug,
        upon|on|after|when|until|at my return, when|once|after|as i am|m|get|return|come|arrive back?, when i'm back,
        once i'm back, once i return, when i return, after i return, i will|shall be? return|back|returning,
        i'll be? return|back, i return|am back on, back in the? office, returning on|to, will be back,
        be back on|in|at|by, will respond|reply|answer|get|deal|read ... when|on|upon|as|once,
        reply to your|you ... when|on|upon|as|once|after, respond to your|you ... when|on|upon|as|once|after,
        get back to you when|as|on|upon|after|once, as soon as i|possible ... return|back|get, des|a mon retour,
        de retour, serai de retour, a mon retour, je vous repondrai, nach meiner ruckkehr, ab dem ... wieder,
        bin ... wieder|zuruck, wieder erreichbar|da|im|fur, nach meinem urlaub, a mi regreso|vuelta, vuelvo el,
        regreso el, estare de vuelta, al mio ritorno|rientro, rientrero, saro di ritorno, rientro il,
        bij terugkomst|mijn, na mijn terugkomst|vakantie, ben ... weer|terug, po powrocie, po moim powrocie,
        wracam|wroce|powrot, apos|no|ao meu regresso|retorno, estarei de volta, jag ar|kommer tillbaka|ater,
        ar tillbaka|ater, er tilbage|tilbake, jeg er tilbake|tilbage, palaan|palattuani, pan fyddaf yn ol, byddaf yn ol,
        byddaf yn dychwelyd
        """
    static let alternateContact = """
        vous pouvez contacter|joindre|faire|adresser|vous|appeler|ecrire, demandes urgentes,
        pour toute|les urgence|urgences|demande|question, contactez|contacter|adressez|adresser,
        puede|pueden contactar|dirigirse|ponerse|llamar|escribir, asuntos|temas|consultas urgentes,
        puo|potete|possono contattare|rivolgersi|scrivere|chiamare, per comunicazioni|richieste|questioni urgenti,
        voor dringende|spoedeisende|vragen|urgente, neem|neemt u|dan|a? contact, u kunt|je,
        spraw|sprawach|sprawy pilnych|pilne, prosze o|kontaktowac|dzwonic|pisac, zastepuje mnie,
        assuntos|casos|questoes urgentes, por favor contacte|contate|contactar|entre, vid akuta|bradskande|fragor,
        kontakta|kontakt|ring, ved behov|sporsmal|haster|akutte, ota|ottakaa yhteytta, kiireelliset|kiireellisissa,
        kollegen|kollegin|vertretung|vertreter|stellvertreter, bei|in dringenden|eiligen fallen|angelegenheiten|fragen,
        dringende|eilige anfragen|falle|angelegenheiten|nachrichten,
        contact my|our|his|her|the|with|a colleague|colleagues|manager|assistant|secretary|backup|deputy|team|office|helpdesk|following|line?,
        get in touch with, my colleague|assistant|deputy|manager|secretary|backup|supervisor,
        urgent|immediate matters|matter|enquiries|inquiries|queries|issues|help|assistance|attention|request|requests|messages|cases,
        somebody|someone else, emergency|emergencies please|contact|call|you, if it is|can't|cannot|can,
        dealing with|covering for|in my|his|her, cover|covering|looking after my|his|her|for, os yw|oes|brys|frys,
        materion brys,
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
        dear sender|colleague|sir|madam|all, hello, hi, hallo, dear, kind|best|warm regards|wishes, regards, sincerely,
        yours, merci, bonjour, cordialement, vielen dank, danke, guten tag, sehr geehrte, mit freundlichen grussen,
        gracias, hola, saludos, grazie, buongiorno, cordiali saluti, bedankt, dank, met vriendelijke groet, dzien dobry,
        dziekuje, pozdrawiam, obrigado|obrigada, ola, tack|takk|tak, hej|hei, med vanlig|vennlig|venlig, kiitos, diolch,
        cofion
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
        mensagem automatica, nao responda, automatiskt|automatisk svar|genererat|generert|meddelande|besked|genereret,
        autosvar, automaattinen vastaus, awtomatig
        """
    /// A desk or a robot confirms that something arrived, or asks the sender to prove themselves.
    static let acknowledges = """
        your submission, an id number of, assigned to, has been assigned, infected attachment, found the|a ... virus,
        was deleted, stripped, is not allowed to, will get back with|to you shortly|soon|as, representative will,
        assigned an? id|request|ticket|number|reference, only response you will, added to my|the|recipient's ... list,
        protected by, waitlisted, guest list, detected a virus, antivirus, unsafe attachment|attachments,
        not allowed to subscribe, submission to the list, forwarded to the list, for approval, request number,
        save this email, include the|this ... subject line|number, i have received your, may take a while,
        auto responder, attachments stripped|blocked|removed, is not on the list, been quarantined|held|waitlisted,
        attachment was|has deleted|removed|blocked|been, we have|ve received your, we've received your,
        has been received, have received your,
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
        prove you|that are|human, your message is|has being|been held|quarantined|queued|waiting, sender verification,
        whitelist, approved senders list, virus was|has|detected|found|been|scanner|infected,
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
        ha lasciato la|l|l'azienda, werkt niet meer|langer, niet meer|langer werkzaam, nie pracuje juz, juz nie pracuje,
        nao trabalha mais, ja nao trabalha, nao faz mais parte, arbetar inte langre, har slutat, jobbar inte langre,
        arbejder ikke laengere, ikke laengere ansat, arbeider|jobber ikke lenger, har sluttet, ei ole enaa,
        ei tyoskentele enaa, nid yw ... gweithio, wedi gadael
        """
    /// Where disclaimers and the footers of lists and gateways begin.
    static let boilerplate = """
        this message|email|e|mail|communication and|is|may ... confidential|intended|privileged|attachments,
        any attachments, intended recipient|solely, designated recipient, scanned for|by, checked for viruses,
        mailing list, disclaimer, confidentiality notice, private and confidential, if you have received this,
        registered in england|office, please consider the environment, diese e mail enthalt, ce message est, virus free,
        alternative html|text enriched|rtf? version|part deleted, html attachment scrubbed, was scrubbed, next part,
        info help or, in the body not the subject
        """
    /// QUIRK: list archives replace parts by a note of their own; nothing of the message is left.
    /// Fixture: absence-scrubbed.eml
    static let scrubbed = "text was scrubbed, attachment was scrubbed, part was scrubbed, embedded message was scrubbed"
    /// "Your message … was read on …", which Outlook and others send instead of a disposition notification.
    static let readNotice = """
        was|has|is been? read on|at|by|am, was deleted without being|read, deleted without being read,
        was displayed on|at|to, has been displayed|opened, wurde|worden am ... gelesen, gelesen am,
        a ete lu|lue|luu|ouvert|supprime, fue leido|eliminado, ha sido leido, e stato letto|aperto|visualizzato,
        is gelezen op, zostala przeczytana, foi lida|lido|aberta, lastes|laest den, on luettu, ble lest
        """
    static let unsubscribe = """
        unsubscribe, to be removed|excluded from, opt out, update your preferences,
        manage your? subscription|subscriptions|preferences, email preferences,
        view this|in email|your in|as|browser a|browser, view in browser, you are receiving this,
        you received this email|message because, this newsletter, mailing list, remove me, removed from|our, abmelden,
        se desabonner, desinscrire, darse de baja, cancellati, uitschrijven, afmelden, wypisz
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
