-- What came in, what it says, how it was coded: rows are added, never changed.
-- `record` is the record as JSON without the columns beside it; times are UTC and never compared.

CREATE TABLE items (
    seq INTEGER PRIMARY KEY,
    location TEXT NOT NULL,
    digest TEXT NOT NULL,
    content BLOB NOT NULL,  -- the bytes, deflated
    record TEXT NOT NULL,
    collected TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
    UNIQUE (location, digest)
);

CREATE TABLE documents (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL,
    revision INTEGER NOT NULL,
    position INTEGER NOT NULL,  -- seq of the first revision: ledger order
    given TEXT NOT NULL,  -- the id that it came with; several may have come with one
    item INTEGER REFERENCES items (seq),
    text TEXT NOT NULL,
    record TEXT NOT NULL,
    added TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
    UNIQUE (id, revision)
);
CREATE INDEX documents_position ON documents (position);
CREATE INDEX documents_given ON documents (given, revision);
CREATE INDEX documents_item ON documents (item);

CREATE VIEW newest AS
SELECT * FROM documents AS document WHERE NOT EXISTS (
    SELECT 1 FROM documents AS later
    WHERE later.id = document.id AND later.revision > document.revision
);

CREATE TABLE codings (
    seq INTEGER PRIMARY KEY,
    document INTEGER NOT NULL REFERENCES documents (seq),
    codebook TEXT NOT NULL,
    record TEXT NOT NULL,
    added TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
    UNIQUE (document, codebook)
);

-- Of an input that became no item, an item that became no document (`item`), or a document that
-- one codebook could not code (`document`, `codebook`).
CREATE TABLE refusals (
    seq INTEGER PRIMARY KEY,
    location TEXT NOT NULL,
    found TEXT NOT NULL,
    advice TEXT NOT NULL,
    item INTEGER REFERENCES items (seq),
    document INTEGER REFERENCES documents (seq),
    codebook TEXT,
    added TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
);
CREATE UNIQUE INDEX refusals_once ON refusals (
    location, found, advice, ifnull(item, 0), ifnull(document, 0), ifnull(codebook, '')
);
CREATE INDEX refusals_item ON refusals (item);
CREATE INDEX refusals_document ON refusals (document, codebook);

CREATE TRIGGER items_stay BEFORE UPDATE ON items
BEGIN SELECT raise(ABORT, 'items are never changed'); END;
CREATE TRIGGER items_remain BEFORE DELETE ON items
BEGIN SELECT raise(ABORT, 'items are never deleted'); END;
CREATE TRIGGER documents_stay BEFORE UPDATE ON documents
BEGIN SELECT raise(ABORT, 'documents are never changed'); END;
CREATE TRIGGER documents_remain BEFORE DELETE ON documents
BEGIN SELECT raise(ABORT, 'documents are never deleted'); END;
CREATE TRIGGER codings_stay BEFORE UPDATE ON codings
BEGIN SELECT raise(ABORT, 'codings are never changed'); END;
CREATE TRIGGER codings_remain BEFORE DELETE ON codings
BEGIN SELECT raise(ABORT, 'codings are never deleted'); END;
CREATE TRIGGER refusals_stay BEFORE UPDATE ON refusals
BEGIN SELECT raise(ABORT, 'refusals are never changed'); END;
CREATE TRIGGER refusals_remain BEFORE DELETE ON refusals
BEGIN SELECT raise(ABORT, 'refusals are never deleted'); END;

-- The words of the newest revision of each document.
CREATE VIRTUAL TABLE words USING fts5 (
    text, content = 'documents', content_rowid = 'seq', tokenize = 'unicode61 remove_diacritics 2'
);
CREATE TRIGGER documents_words AFTER INSERT ON documents
BEGIN
    INSERT INTO words (words, rowid, text)
    SELECT 'delete', seq, text FROM documents
    WHERE id = new.id AND revision = new.revision - 1;
    INSERT INTO words (rowid, text) VALUES (new.seq, new.text);
END;

-- Derived: replaced as a whole whenever the codings are resolved again.
CREATE TABLE entries (position INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, record TEXT NOT NULL);
CREATE TABLE claims (
    position INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, status TEXT NOT NULL,
    record TEXT NOT NULL
);
CREATE TABLE threads (
    position INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, status TEXT NOT NULL,
    record TEXT NOT NULL
);
