import Casework

/// The day on which a customer says that a matter was over: what an organisation may find too old to look into.
///
/// Conservative: only dates with their year, and `three years ago`; the latest counts; nothing where the text speaks of
/// anything that lasts, came back or happened of late.
struct MatterDateReader: Sendable {
    private static let lasting = PhraseTable([
        """
        since, still, ongoing, ever since, continues, continuing, continued, keeps, keep, again, yet, recent, recently,
        now, currently, today, yesterday, tomorrow, this morning|afternoon|week|month|year, tonight,
        last night|week|month|monday|tuesday|wednesday|thursday|friday|saturday|sunday, few|couple of days|weeks,
        to this day, even now, every day|week|month|time, days|weeks ago, the other day, just, latest, months later,
        not yet, has|have been
        """
    ])
    private let ago: Set<UInt64> = Set(["ago", "earlier", "back"].map(WordText.hash))
    private let before: Set<UInt64> = Set(
        [
            "in", "during", "of", "around", "summer", "winter", "spring", "autumn", "late", "early", "mid", "year",
            "about",
        ]
        .map(WordText.hash)
    )

    func read(_ text: WordText, writtenOn reference: LocalDate) -> LocalDate? {
        guard Self.lasting.firstMatch(in: text) == nil else { return nil }
        let words = DateWords.table
        var latest: LocalDate?
        for mention in DateReader(text: text, reference: reference).mentions() {
            // A date without its year is of late or to come.
            guard mention.statesYear else { return nil }
            latest = max(latest ?? mention.date, mention.date)
        }
        for index in text.words.indices {
            guard let number = text.words[index].number ?? words.counts[text.words[index].hash] else { continue }
            if number >= 1990, number <= reference.year, index > 0, before.contains(text.words[index - 1].hash) {
                let date = LocalDate(year: number, month: 12, day: 31) ?? reference
                latest = max(latest ?? date, date)
            } else if index + 2 < text.words.count, ago.contains(text.words[index + 2].hash), (1...60).contains(number)
            {
                let unit = text.words[index + 1].hash
                let months = words.year.contains(unit) ? 12 * number : words.month.contains(unit) ? number : 0
                guard months > 0 else { continue }
                let date = reference.adding(months: -months)
                latest = max(latest ?? date, date)
            }
        }
        return latest.flatMap { $0 < reference ? $0 : nil }
    }
}
