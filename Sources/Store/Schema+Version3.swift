extension Schema {
    /// The customers' files that go with staff letters: their bytes stay in the messages that they came with. And a way
    /// to find what was filed and still waits for a reader.
    static let version3 = """
        CREATE TABLE letter_files (
            letter INTEGER NOT NULL REFERENCES letters (id),
            position INTEGER NOT NULL,
            message INTEGER NOT NULL REFERENCES messages (id),
            number INTEGER NOT NULL,
            name TEXT NOT NULL,
            size INTEGER NOT NULL,
            is_left INTEGER NOT NULL DEFAULT 0,
            PRIMARY KEY (letter, position)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX letter_files_by_message ON letter_files (message);
        CREATE INDEX messages_filed_by_reason ON messages (reason) WHERE state = 'filed' AND reason IS NOT NULL;
        """
}
