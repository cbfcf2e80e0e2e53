/// Names of months and days, and the small words of dates, in the languages that automatic replies come in.
struct DateWords: Sendable {
    /// What a word may mean inside a date. A word may have several meanings (`mar` is March and Tuesday).
    struct Meaning: Sendable {
        var month: Int?
        var weekday: Int?
    }

    static let table = DateWords()

    private let meanings: [UInt64: Meaning]
    private let fillers: Set<UInt64>
    let today: Set<UInt64>
    let tomorrow: Set<UInt64>
    let next: Set<UInt64>
    let week: Set<UInt64>
    let month: Set<UInt64>
    let year: Set<UInt64>
    let day: Set<UInt64>
    let end: Set<UInt64>
    let middle: Set<UInt64>
    let first: Set<UInt64>
    /// `this`, `rest of`: the week or month under way.
    let this: Set<UInt64>
    let newWord: Set<UInt64>
    let inWords: Set<UInt64>
    let counts: [UInt64: Int]

    func meaning(of word: WordText.Word) -> Meaning { meanings[word.hash] ?? Meaning() }
    /// `the`, `of`, `den`, `de`: may stand inside a date.
    func isFiller(_ word: WordText.Word) -> Bool { fillers.contains(word.hash) }

    private init() {
        var meanings: [UInt64: Meaning] = [:]
        for (index, names) in Self.months.enumerated() {
            for name in names.split(separator: " ") {
                meanings[WordText.hash(String(name)), default: .init()].month = index + 1
            }
        }
        for (index, names) in Self.weekdays.enumerated() {
            for name in names.split(separator: " ") {
                meanings[WordText.hash(String(name)), default: .init()].weekday = index + 1
            }
        }
        self.meanings = meanings
        fillers = Self.set(
            "the of de del den der dem di d le la el il o os a de på pa on am dnia en het på kl y r ar fis ddydd dydd dag d feira dia"
        )
        today = Self.set("today heute oggi hoy hoje vandaag dzis dzisiaj idag heddiw tanaan aujourdhui")
        tomorrow = Self.set("tomorrow tomorow morgen demain domani manana amanha jutro imorgen imorgon yfory huomenna")
        next = Self.set(
            "next coming following nachste nachsten nachster kommenden kommende kommender prochain prochaine proxima proximo prossima prossimo volgende komende przyszlym przyszly nastepnym przyszlego nasta neste naeste ensi seuraava"
        )
        week = Self.set(
            "week weeks wk woche wochen semaine semaines semana semanas settimana settimane weken uge uger vecka veckan veckor uke uka uker tydzien tydzien tygodniu tygodnia viikko viikolla viikon wythnos"
        )
        month = Self.set(
            "month months monat monate monaten mois mes meses mese mesi maand maanden miesiac miesiacu miesiaca manad manaden maned maneden kuukausi kuussa mis"
        )
        year = Self.set("year years jahr annee ano anno jaar")
        day = Self.set("day days tag tage tagen jour jours dia dias giorno giorni dag dagen dni")
        end = Self.set("end ende fin fine final finales eind einde konca slutet slutningen slutten diwedd")
        middle = Self.set("mid middle mitte mi meta mediados meados half medio polowie mitten")
        first = Self.set("first premier ersten erste primero primo eerste pierwszego forste forsta primeiro cyntaf")
        this = Self.set("this rest remainder all diese dieser cette esta questa deze denna denne whole entire")
        newWord = Self.set("new neue neuen nouvel nouvelle nuevo nuovo nieuwe nowy nowym novo nya nye uusi")
        inWords = Self.set("in dans within en tra om")
        counts = Dictionary(
            uniqueKeysWithValues: [
                "a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "ten": 10,
            ].map { (WordText.hash($0), $1) }
        )
    }

    private static func set(_ words: String) -> Set<UInt64> {
        Set(words.split(separator: " ").map { WordText.hash(String($0)) })
    }

    private static let months = [
        "january jan janvier janv januar januari enero ene gennaio gen stycznia styczen styczniu janeiro ionawr tammikuu tammikuuta janner",
        "february feb febr fevrier fevr fev februar februari febrero febbraio lutego luty lutym fevereiro chwefror helmikuu helmikuuta",
        "march mar mars marz maerz maart mrt marzo marca marzec marcu marco mawrth maaliskuu maaliskuuta",
        "april apr avril avr abril abr aprile kwietnia kwiecien kwietniu ebrill huhtikuu huhtikuuta",
        "may mai mayo maggio mag mei maja maj maio toukokuu toukokuuta",
        "june jun juin juni junio giugno giu czerwca czerwiec czerwcu junho mehefin kesakuu kesakuuta",
        "july jul juillet juil juli julio luglio lug lipca lipiec lipcu julho gorffennaf heinakuu heinakuuta",
        "august aug aout augustus agosto ago sierpnia sierpien sierpniu augusti awst elokuu elokuuta",
        "september sep sept septembre septiembre setiembre settembre set wrzesnia wrzesien wrzesniu setembro medi syyskuu syyskuuta",
        "october oct octobre oktober okt octubre ottobre ott pazdziernika pazdziernik pazdzierniku outubro out hydref lokakuu lokakuuta",
        "november nov novembre noviembre listopada listopad listopadzie novembro tachwedd marraskuu marraskuuta",
        "december dec decembre dezember dez diciembre dic dicembre grudnia grudzien grudniu dezembro desember des rhagfyr joulukuu joulukuuta",
    ]

    private static let weekdays = [
        "monday mon lundi montag mo lunes lunedi maandag poniedzialek poniedzialku poniedzialkiem segunda mandag mandagen mandagen måndag llun maanantai maanantaina maanantaista",
        "tuesday tue tues mardi dienstag martes martedi dinsdag wtorek wtorku terca tirsdag tisdag mawrth tiistai tiistaina tiistaista",
        "wednesday wed weds mercredi mittwoch miercoles mercoledi woensdag sroda srode srody quarta onsdag mercher keskiviikko keskiviikkona keskiviikosta",
        "thursday thu thur thurs jeudi donnerstag jueves giovedi donderdag czwartek czwartku quinta torsdag iau torstai torstaina torstaista",
        "friday fri vendredi freitag viernes venerdi vrijdag piatek piatku sexta fredag gwener perjantai perjantaina perjantaista",
        "saturday sat samedi samstag sonnabend sabado sabato zaterdag sobota sobote soboty lordag sadwrn lauantai lauantaina",
        "sunday sun dimanche sonntag domingo domenica zondag niedziela niedziele niedzieli sondag sul sunnuntai sunnuntaina",
    ]
}
