extension Schema {
    /// Answers to surveys, apart from all else: no case, no address, no time, and an id at random, so that not even the
    /// order of the rows says who gave which.
    static let version2 = """
        CREATE TABLE survey_answers (
            id TEXT PRIMARY KEY,
            procedure TEXT NOT NULL,
            quarter TEXT NOT NULL,
            kind TEXT NOT NULL,
            service_area TEXT,
            outcome TEXT,
            question TEXT NOT NULL,
            answer TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX survey_answers_by_quarter ON survey_answers (quarter);
        """
}
