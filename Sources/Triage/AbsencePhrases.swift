/// What stands around the dates of an out-of-office answer.
enum AbsencePhrases {
    /// The date that follows is the day back.
    static let back = """
        back, return, returns, returning, will return, resume|resuming|resumes, available again|from, available on,
        in the office again, in the office on|from, reopen|reopens|reopening, next working|office day is,
        respond|reply on, again, retour|rentre|rentree|reprise|reprends, de retour, serai de nouveau, zuruck, wieder,
        ruckkehr, erreichbar ab, ab dem, vuelvo, vuelta, regreso, regresare, regresa, reincorporare, volvere,
        reincorporacion, rientro, rientrero, ritorno, tornero, rientra, di nuovo, terug, weer, wracam, wroce, powrot,
        powrotu, bede ponownie|znowu, dostepny|dostepna od, regresso, retorno|retornarei|volto|voltarei|regressarei,
        estarei de volta, tillbaka, ater, tilbage, tilbake, igen, palaan, takaisin, yn ol, dychwelyd, nol, back at,
        be in on, in again, next available, at my desk on|from|again, reachable from|again, kehre zuruck, zur ck,
        wieder zuruck|im|da|erreichbar, reprendrai|reprends, reviens|reviendrai,
        serai present|presente|joignable|disponible le|a, vuelvo|volvere a la, de regreso, de nuevo, me reincorporo,
        estare disponible, di ritorno, rientro in, tornero in, sara possibile, terug op, weer aanwezig|bereikbaar|terug,
        powroce, powracam, wracam do, dostepny|dostepna ponownie, regresso ao, volto ao, de volta, pa plats igen,
        aterkommer, ar ater, er igjen, tilbage igen, vender tilbage, tavattavissa, toissa taas, byddaf yn ol, dychwelaf,
        ol ar, next day|date i'm|i_am|i|i'll in|available|working|back|at|be|will, next at|in|on my|the desk|office, next in,
        next working|available|office|full day|date, answer|answering|reply|replying|read|reading|check|checking emails|mail|messages? again? from|on,
        answer|reply|respond|replies|normal ... from|as_of, next be, on duty on|from|again, regressando|voltando|retomo|retomando|retorno, retour|retur,
        igjen, takas, jalleen, rtw, return to work, torno|torna|torniamo, normal service
        """
    /// Available from then on; after a word of negation it says nothing.
    static let available = """
        disponible|joignable|disponibile|raggiungibile|disponivel|contactable|available|reachable|bereikbaar|aanwezig|erreichbar|tillganglig|tilgaengelig|tilgjengelig|tavattavissa|dostepny|dostepna|obecny|obecna|ar_gael ... from|on|a_partir_de|a_partir_du|a_partir_del|ab|ab_dem|dal|vanaf|od|fran|fra|o,
        am|be|bin|serai|estare|estarei|saro|ben|bede available|reachable|contactable|erreichbar|joignable|disponible|disponivel|disponibile|bereikbaar|dostepny|dostepna again|wieder|weer|ponownie
        """
    /// Stands after a date that is the last day away, or right before it.
    static let inclusive = """
        inclusive, included, asti, saakka, inclus, inclus|compris, einschliesslich, incluso|inclusive|incluido,
        compreso, inbegrepen, wlacznie, including, and including, inc, incl, og med, och med, en met
        """
    /// The date that follows is the last day away, or the day back.
    static let until = """
        until, untill, til, till, thru, through, up to, to, inclusive, upto, bis, bis zum,
        bis einschliesslich, jusque, jusqu au, jusqu a, au, jusquau, hasta, hasta el, al, fino al, fino a, fino,
        sino al, tot, tot en met, t m, t/m, do, do dnia, ate, ate ao, ao, till och med, tom, t o m, til og med, indtil,
        frem til, asti, saakka, tan, hyd, hyd at, last day
        """
    /// After `between`, what `until` says.
    static let and = "and, et, und, y, e, en, og, och, ja, a"
    /// The date that follows is the first day away, and one after `and` the last.
    static let between = "between, entre, zwischen, tussen, mellem, mellan, mellom, miedzy, rhwng, tra"
    /// The date that follows is the first day away.
    static let start = """
        from, since, starting, beginning, as of, du, a partir du, depuis|depuis le, des le, vom, ab, von, seit,
        desde|desde el, del, dal, vanaf, van, od|od dnia, a partir de, de, fran|fran och med, fra|fra og med, o
        """
    /// Somebody is away; a date in the same sentence is a day on which they are.
    static let away = """
        out of the? office, out of office, away, on leave, on annual leave, on holiday|holidays|vacation,
        not in the office, absent|absente, abwesend, nicht im buro, fuera de la oficina, ausente, fuori ufficio,
        assente, afwezig, nieobecny|nieobecna, poza biurem, franvarande, ikke pa kontoret, poissa, allan or swyddfa,
        unavailable, not available, closed,
        ooo, on a l, off work|sick|on, not working,
        at|attending ... conference|training|meeting|meetings|course|event|workshop,
        on ... leave|holiday|holidays|vacation|secondment|duty|service|training|course|break|sick, i|ill am|be out|off, i'm out|off,
        en conge|conges|vacances, im urlaub, in|auf urlaub, de vacaciones|baja|viaje, in ferie|malattia,
        met vakantie|verlof,
        op vakantie|reis, ben er niet, na urlopie|zwolnieniu, de|em ferias|licenca, pa semester|ferie|kurs|kursus,
        ledig,
        holder|har ferie|fri, har semester, lomalla, vuosilomalla, talvilomalla, kesalomalla, ar wyliau|gwrs, i ffwrdd
        """
    /// The week that begins on the date that follows.
    static let weekOf = "w c, wc, wk, week commencing|beginning|of|starting|from, weeks commencing"
    /// On which days of the week somebody works.
    static let worksOn = """
        i|we|i'm|only|she|he|who work|works|working, only in, part time,
        work|works only|part|three|two|four|one|monday|tuesday|wednesday|thursday|friday|mon|tue|tues|wed|weds|thu|thurs,
        my ... days|hours|pattern|week, working|work days|pattern are|is, in the? office every|each|monday|tuesday|only
        """
    /// When something is open: of its days nobody comes back.
    static let openOn = "hours, opening times, open from|on|between|monday|weekdays, manned, staffed, weekdays"
    /// On which days of the week somebody does not work.
    static let offOn = """
        do_not|don't|doesn't|never|not work|working|in, non|not working day|days|on, day|days off,
        out|away|off|unavailable|closed ... mondays|tuesdays|wednesdays|thursdays|fridays|every|each
        """
    /// Before the length of an absence.
    static let lasting =
        "for, for about|around|approximately|up_to|at_least, for the next|following|coming, next, following"

    /// English names of weekdays as people list them, Monday first.
    static let weekdays = [
        "monday mondays mon", "tuesday tuesdays tue tues", "wednesday wednesdays wed weds",
        "thursday thursdays thu thur thurs", "friday fridays fri", "saturday saturdays sat", "sunday sundays sun",
    ]
}
