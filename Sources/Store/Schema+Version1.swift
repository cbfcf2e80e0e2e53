extension Schema {
    static let version1 = """
        CREATE TABLE meta (
            name TEXT PRIMARY KEY,
            value ANY NOT NULL
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE messages (
            id INTEGER PRIMARY KEY,
            mailbox TEXT NOT NULL,
            validity INTEGER,
            uid INTEGER,
            maildir_name TEXT,
            received_at INTEGER NOT NULL,
            fetched_at INTEGER NOT NULL,
            size INTEGER NOT NULL,
            truncated_from INTEGER,
            digest BLOB,
            message_id TEXT,
            from_address TEXT,
            subject TEXT,
            state TEXT NOT NULL CHECK (state IN ('fetched', 'filed', 'setAside', 'old', 'duplicate', 'gone')),
            reason TEXT,
            case_reference TEXT REFERENCES cases (reference),
            direction TEXT NOT NULL DEFAULT 'in' CHECK (direction IN ('in', 'out')),
            attempts INTEGER NOT NULL DEFAULT 0,
            CHECK ((maildir_name IS NULL) = (uid IS NOT NULL) AND (uid IS NULL) = (validity IS NULL))
        ) STRICT;
        CREATE UNIQUE INDEX messages_by_uid ON messages (mailbox, validity, uid) WHERE uid IS NOT NULL;
        CREATE UNIQUE INDEX messages_by_maildir_name ON messages (mailbox, maildir_name)
            WHERE maildir_name IS NOT NULL;
        CREATE INDEX messages_by_state ON messages (state);
        CREATE INDEX messages_by_digest ON messages (digest) WHERE digest IS NOT NULL;
        CREATE INDEX messages_by_message_id ON messages (message_id, case_reference)
            WHERE message_id IS NOT NULL AND case_reference IS NOT NULL;
        CREATE INDEX messages_by_case ON messages (case_reference) WHERE case_reference IS NOT NULL;

        CREATE TABLE raw_messages (
            message INTEGER PRIMARY KEY REFERENCES messages (id),
            bytes BLOB NOT NULL
        ) STRICT;

        CREATE TABLE cases (
            reference TEXT PRIMARY KEY,
            year INTEGER NOT NULL,
            number INTEGER NOT NULL,
            opening_message INTEGER UNIQUE REFERENCES messages (id),
            status TEXT NOT NULL CHECK (status IN ('open', 'closed')),
            kind TEXT NOT NULL,
            customer_address TEXT,
            assignee TEXT,
            service_area TEXT,
            closed_at INTEGER,
            next_due INTEGER,
            earliest_deadline INTEGER,
            body TEXT NOT NULL,
            UNIQUE (year, number)
        ) STRICT;
        CREATE INDEX cases_by_status ON cases (status, year, number);
        CREATE INDEX cases_by_customer ON cases (customer_address, status, year, number)
            WHERE customer_address IS NOT NULL;
        CREATE INDEX cases_by_assignee ON cases (assignee, status, year, number) WHERE assignee IS NOT NULL;
        CREATE INDEX cases_by_next_due ON cases (next_due) WHERE next_due IS NOT NULL;

        CREATE TABLE events (
            id INTEGER PRIMARY KEY,
            case_reference TEXT NOT NULL REFERENCES cases (reference),
            at INTEGER NOT NULL,
            kind TEXT NOT NULL,
            author TEXT NOT NULL,
            text TEXT NOT NULL
        ) STRICT;
        CREATE INDEX events_by_case ON events (case_reference);
        CREATE INDEX events_by_time ON events (at);
        CREATE TRIGGER events_are_not_changed BEFORE UPDATE ON events
            BEGIN SELECT RAISE (ABORT, 'events are only ever added'); END;
        CREATE TRIGGER events_are_not_deleted BEFORE DELETE ON events
            BEGIN SELECT RAISE (ABORT, 'events are only ever added'); END;

        CREATE TABLE letters (
            id INTEGER PRIMARY KEY,
            case_reference TEXT REFERENCES cases (reference),
            letter TEXT NOT NULL,
            recipient TEXT NOT NULL CHECK (recipient IN ('customer', 'person', 'address')),
            person TEXT,
            address TEXT NOT NULL,
            domain TEXT NOT NULL,
            token TEXT NOT NULL UNIQUE,
            key TEXT UNIQUE,
            key_expires INTEGER,
            message_id TEXT NOT NULL UNIQUE,
            state TEXT NOT NULL CHECK (state IN ('queued', 'sent', 'deferred', 'failed')),
            queued_at INTEGER NOT NULL,
            changed_at INTEGER NOT NULL,
            sent_at INTEGER,
            attempts INTEGER NOT NULL DEFAULT 0,
            next_attempt INTEGER,
            reply TEXT,
            answered_at INTEGER,
            CHECK ((next_attempt IS NOT NULL) = (state IN ('queued', 'deferred'))),
            CHECK (state <> 'sent' OR sent_at IS NOT NULL),
            CHECK ((person IS NOT NULL) = (recipient = 'person'))
        ) STRICT;
        CREATE UNIQUE INDEX one_receipt_a_case ON letters (case_reference)
            WHERE recipient = 'customer'
            AND letter IN ('receiptComplaint', 'receiptFeedback', 'receiptNeutral', 'thanksCompliment');
        CREATE INDEX letters_by_case ON letters (case_reference) WHERE case_reference IS NOT NULL;
        CREATE INDEX letters_by_next_attempt ON letters (next_attempt) WHERE next_attempt IS NOT NULL;
        CREATE INDEX letters_by_address ON letters (address, queued_at);
        CREATE INDEX letters_by_domain ON letters (domain, queued_at) WHERE recipient = 'customer';
        CREATE INDEX letters_by_person ON letters (person, queued_at) WHERE person IS NOT NULL;
        CREATE INDEX letters_to_customers ON letters (queued_at) WHERE recipient = 'customer';
        CREATE INDEX letters_by_time_sent ON letters (sent_at, recipient, domain, address, person)
            WHERE sent_at IS NOT NULL;
        CREATE INDEX letters_in_trouble ON letters (changed_at) WHERE state IN ('deferred', 'failed');

        CREATE TABLE letter_contents (
            letter INTEGER PRIMARY KEY REFERENCES letters (id),
            head TEXT NOT NULL,
            text TEXT NOT NULL,
            html TEXT
        ) STRICT;

        CREATE TABLE attachments (
            id INTEGER PRIMARY KEY,
            size INTEGER NOT NULL,
            bytes BLOB NOT NULL
        ) STRICT;
        CREATE INDEX attachments_by_size ON attachments (size);

        CREATE TABLE letter_attachments (
            letter INTEGER NOT NULL REFERENCES letters (id),
            position INTEGER NOT NULL,
            attachment INTEGER NOT NULL REFERENCES attachments (id),
            name TEXT NOT NULL,
            type TEXT NOT NULL,
            PRIMARY KEY (letter, position)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX letter_attachments_by_attachment ON letter_attachments (attachment);

        CREATE TABLE absences (
            person TEXT PRIMARY KEY,
            since INTEGER NOT NULL,
            cause TEXT NOT NULL,
            until TEXT,
            lapses TEXT
        ) STRICT, WITHOUT ROWID;
        """
}
