-- The database of --to=sqlite, version 2; quoth-records(7) describes it.
-- Positions count code points, as substr() does.

PRAGMA application_id = 1903521652; -- "quot"
PRAGMA user_version = 2;

CREATE TABLE documents (
    number INTEGER PRIMARY KEY,
    doc TEXT NOT NULL UNIQUE, -- the document's id
    outlet TEXT, -- the host of its URL
    date TEXT, -- YYYY-MM-DD, as the document says, else as doc does
    added TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))
);
CREATE INDEX documents_by_date ON documents (date);

CREATE TABLE quotations (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE, -- the record's id
    document INTEGER NOT NULL REFERENCES documents,
    kind TEXT NOT NULL,
    speaker TEXT, -- names, or the words printed
    cue TEXT,
    lemma TEXT,
    force TEXT,
    quote TEXT,
    content TEXT,
    start INTEGER, -- of the content
    "end" INTEGER,
    paragraph INTEGER,
    time_start REAL, -- in seconds; of subtitles only
    time_end REAL,
    confidence REAL NOT NULL,
    record TEXT NOT NULL -- all of it, in JSON
);
CREATE INDEX quotations_by_document ON quotations (document, start);

-- Who has the same name is one speaker here: the text knows no more.
CREATE TABLE speakers (
    number INTEGER PRIMARY KEY,
    name TEXT NOT NULL, -- or the words printed, where named is 0
    kind TEXT NOT NULL,
    named INTEGER NOT NULL,
    UNIQUE (name, kind, named)
);

-- One row a speaker of a quotation: several for "Lund and Mo said".
CREATE TABLE utterances (
    quotation INTEGER NOT NULL REFERENCES quotations,
    position INTEGER NOT NULL,
    speaker INTEGER NOT NULL REFERENCES speakers,
    text TEXT, -- as printed: "she"
    role TEXT,
    resolved_by TEXT NOT NULL,
    PRIMARY KEY (quotation, position)
) WITHOUT ROWID;
CREATE INDEX utterances_by_speaker ON utterances (speaker);

-- The source chain, nearest to the words first.
CREATE TABLE sources (
    quotation INTEGER NOT NULL REFERENCES quotations,
    position INTEGER NOT NULL,
    text TEXT,
    name TEXT,
    kind TEXT NOT NULL,
    role TEXT NOT NULL,
    how TEXT,
    PRIMARY KEY (quotation, position)
) WITHOUT ROWID;

CREATE VIRTUAL TABLE quotation_words USING fts5 (
    content, speaker, content = 'quotations', content_rowid = 'number',
    tokenize = 'unicode61 remove_diacritics 2'
);
CREATE TRIGGER quotation_added AFTER INSERT ON quotations BEGIN
    INSERT INTO quotation_words (rowid, content, speaker)
    VALUES (new.number, new.content, new.speaker);
END;
CREATE TRIGGER quotation_removed AFTER DELETE ON quotations BEGIN
    INSERT INTO quotation_words (quotation_words, rowid, content, speaker)
    VALUES ('delete', old.number, old.content, old.speaker);
END;
CREATE TRIGGER quotation_changed AFTER UPDATE ON quotations BEGIN
    INSERT INTO quotation_words (quotation_words, rowid, content, speaker)
    VALUES ('delete', old.number, old.content, old.speaker);
    INSERT INTO quotation_words (rowid, content, speaker)
    VALUES (new.number, new.content, new.speaker);
END;

-- Everything X said: WHERE speaker = 'Ana Ruiz'.
CREATE VIEW statements AS
SELECT s.name AS speaker, s.kind AS speaker_kind, s.named, u.role, q.kind, q.force, q.quote,
    q.content, q.confidence, d.doc, d.outlet, d.date, q.start, q."end",
    q.time_start, q.time_end, q.id
FROM utterances u
JOIN speakers s ON s.number = u.speaker
JOIN quotations q ON q.number = u.quotation
JOIN documents d ON d.number = q.document;

-- How often an outlet leaves its speakers and sources unnamed.
CREATE VIEW unnamed_by_outlet AS
SELECT outlet, count(DISTINCT document) AS documents, count(*) AS quotations,
    sum(by_unnamed) AS by_unnamed, sum(from_unnamed) AS from_unnamed,
    round(1.0 * sum(by_unnamed OR from_unnamed) / count(*), 3) AS share
FROM (
    SELECT d.outlet, q.document,
        EXISTS (SELECT 1 FROM utterances u JOIN speakers s ON s.number = u.speaker
            WHERE u.quotation = q.number AND s.kind = 'unnamed') AS by_unnamed,
        EXISTS (SELECT 1 FROM sources c
            WHERE c.quotation = q.number AND c.kind = 'unnamed') AS from_unnamed
    FROM quotations q JOIN documents d ON d.number = q.document
    WHERE q.kind <> 'marks'
)
GROUP BY outlet;
