/*
 * sqlite.c - records as rows: documents, quotations, speakers, sources.
 *
 * A record that is there already, by its id, stays; one that has changed takes
 * the place of its former self; one that a new reading of its document does not have any
 * more goes.  So the same run twice adds nothing, and a run that was cut short may be run again.
 */
#include "out/sqlite.h"

#include <inttypes.h>
#include <stdio.h>

#include "out/place.h"
#include "out/schema_sql.inc"
#include "out/sqlite_api.h"

enum { BATCH = 1000 }; /* Documents and quotations of one transaction. */

typedef enum {
    ADD_DOCUMENT,
    FIND_DOCUMENT,
    FIND_QUOTATION,
    ADD_QUOTATION,
    RENEW_QUOTATION,
    FORGET_UTTERANCES,
    FORGET_SOURCES,
    ADD_SPEAKER,
    FIND_SPEAKER,
    ADD_UTTERANCE,
    ADD_SOURCE,
    FIND_SEEN,
    ADD_SEEN,
    CLEAR_KEPT,
    KEEP,
    FIND_GONE,
    DROP_UTTERANCES,
    DROP_SOURCES,
    DROP_QUOTATIONS,
    QUERY_N
} query;

#define GONE "FROM quotations WHERE document = ?1 AND id NOT IN (SELECT id FROM kept)"

static const char *const queries[QUERY_N] = {
    [ADD_DOCUMENT] = "INSERT INTO documents (doc, outlet, date) VALUES (?1, ?2, ?3)"
                     " ON CONFLICT (doc) DO UPDATE SET outlet = coalesce(outlet, ?2),"
                     " date = coalesce(date, ?3)",
    [FIND_DOCUMENT] = "SELECT number FROM documents WHERE doc = ?1",
    [FIND_QUOTATION] = "SELECT number, record = ?2 FROM quotations WHERE id = ?1",
    [ADD_QUOTATION] =
        "INSERT INTO quotations (id, document, kind, speaker, cue, lemma, force,"
        " quote, content, start, \"end\", paragraph, time_start, time_end, confidence,"
        " record) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13,"
        " ?14, ?15, ?16)",
    [RENEW_QUOTATION] = "UPDATE quotations SET document = ?2, kind = ?3, speaker = ?4, cue = ?5,"
                        " lemma = ?6, force = ?7, quote = ?8, content = ?9, start = ?10,"
                        " \"end\" = ?11, paragraph = ?12, time_start = ?13, time_end = ?14,"
                        " confidence = ?15, record = ?16 WHERE id = ?1",
    [FORGET_UTTERANCES] = "DELETE FROM utterances WHERE quotation = ?1",
    [FORGET_SOURCES] = "DELETE FROM sources WHERE quotation = ?1",
    [ADD_SPEAKER] = "INSERT INTO speakers (name, kind, named) VALUES (?1, ?2, ?3)"
                    " ON CONFLICT DO NOTHING",
    [FIND_SPEAKER] = "SELECT number FROM speakers WHERE name = ?1 AND kind = ?2 AND named = ?3",
    [ADD_UTTERANCE] = "INSERT INTO utterances (quotation, position, speaker, text, role,"
                      " resolved_by) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    [ADD_SOURCE] = "INSERT INTO sources (quotation, position, text, name, kind, role, how)"
                   " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
    [FIND_SEEN] = "SELECT 1 FROM seen WHERE document = ?1",
    [ADD_SEEN] = "INSERT INTO seen VALUES (?1)",
    [CLEAR_KEPT] = "DELETE FROM kept",
    [KEEP] = "INSERT OR IGNORE INTO kept VALUES (?1)",
    [FIND_GONE] = "SELECT 1 " GONE " LIMIT 1",
    [DROP_UTTERANCES] = "DELETE FROM utterances WHERE quotation IN (SELECT number " GONE ")",
    [DROP_SOURCES] = "DELETE FROM sources WHERE quotation IN (SELECT number " GONE ")",
    [DROP_QUOTATIONS] = "DELETE " GONE,
};

/* Of this run: documents that were read, records of the one at work. */
static const char notes[] = "CREATE TEMP TABLE seen (document INTEGER PRIMARY KEY);"
                            "CREATE TEMP TABLE kept (id TEXT PRIMARY KEY) WITHOUT ROWID";

struct database {
    allocator from;
    sqlite_api sql;
    sqlite3 *db;
    sqlite3_stmt *of[QUERY_N];
    unsigned pending; /* Documents and quotations since the transaction began; 0: none open. */
    bool renewed;     /* Speakers may have lost their last quotation. */
    buf scratch;
    char path[160]; /* For messages. */
};

/* The document at work. */
typedef struct {
    database *db;
    const quoth_doc *d;
    offsets *o;
    int64_t document;
    int64_t quotation;
} batch;

/* --- SQLite ------------------------------------------------------------------ */

static quoth_status broken(database *db, quoth_error *err)
{
    return fail(err, QUOTH_FATAL, "%s: %s", db->path,
                db->db ? db->sql.errmsg(db->db) : "out of memory");
}

static quoth_status run(database *db, const char *sql, quoth_error *err)
{
    return db->sql.exec(db->db, sql, NULL, NULL, NULL) == SQLITE_OK ? QUOTH_OK : broken(db, err);
}

/* The answer of a query that gives one number. */
static quoth_status ask(database *db, const char *sql, int64_t *answer, quoth_error *err)
{
    sqlite3_stmt *s = NULL;
    int rc = db->sql.prepare_v2(db->db, sql, -1, &s, NULL);

    if (rc == SQLITE_OK && (rc = db->sql.step(s)) == SQLITE_ROW)
        *answer = db->sql.column_int64(s, 0);
    quoth_status status = rc == SQLITE_ROW ? QUOTH_OK : broken(db, err);
    db->sql.finalize(s);
    return status;
}

/* NULL where nothing is known. */
static void bind_text(database *db, query q, int at, str text)
{
    if (text.n)
        db->sql.bind_text64(db->of[q], at, text.p, text.n, SQLITE_STATIC, SQLITE_UTF8);
}

static void bind_number(database *db, query q, int at, int64_t x)
{
    db->sql.bind_int64(db->of[q], at, x);
}

/* Runs a statement whose values are bound, and makes it ready for the next
 * ones; up to two numbers of the first row, if any, go to out. */
static quoth_status step(database *db, query q, int64_t *out, bool *found, quoth_error *err)
{
    sqlite3_stmt *s = db->of[q];
    int rc = db->sql.step(s);
    bool ok = rc == SQLITE_ROW || rc == SQLITE_DONE;

    if (found)
        *found = rc == SQLITE_ROW;
    for (int i = 0; rc == SQLITE_ROW && out && i < db->sql.column_count(s); i++)
        out[i] = db->sql.column_int64(s, i);
    quoth_status status = ok ? QUOTH_OK : broken(db, err);
    db->sql.reset(s);
    db->sql.clear_bindings(s);
    return status;
}

/* --- Opening -------------------------------------------------------------------- */

/* Ours, or empty and made so; anything else is left alone. */
static quoth_status claim(database *db, quoth_error *err)
{
    int64_t application = 0, version = 0, tables = 0;

    TRY(ask(db, "PRAGMA application_id", &application, err));
    TRY(ask(db, "PRAGMA user_version", &version, err));
    TRY(ask(db, "SELECT count(*) FROM sqlite_master", &tables, err));
    if (application == DATABASE_APPLICATION && version == DATABASE_VERSION)
        return QUOTH_OK;
    if (application == DATABASE_APPLICATION)
        return fail(err, QUOTH_FATAL, "%s: a database of another version of quoth", db->path);
    if (application || tables)
        return fail(err, QUOTH_FATAL, "%s: a database, but none of quoth's", db->path);
    return run(db, schema_sql, err);
}

static quoth_status set_up(database *db, const char *path, quoth_error *err)
{
    int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;

    TRY(sqlite_api_get(&db->sql, SQLITE_LIBRARY, err));
    if (db->sql.open_v2(path, &db->db, flags, NULL) != SQLITE_OK)
        return broken(db, err);
    db->sql.busy_timeout(db->db, DATABASE_PATIENCE);
    TRY(run(db, "BEGIN IMMEDIATE", err));
    TRY(claim(db, err));
    TRY(run(db, "COMMIT", err));
    TRY(run(db, notes, err));
    for (int i = 0; i < QUERY_N; i++)
        if (db->sql.prepare_v2(db->db, queries[i], -1, &db->of[i], NULL) != SQLITE_OK)
            return broken(db, err);
    return QUOTH_OK;
}

database *database_open(allocator from, const char *path, quoth_error *err)
{
    database *db = alloc_resize(from, NULL, sizeof *db);

    if (!db) {
        (void)fail(err, QUOTH_FATAL, "out of memory");
        return NULL;
    }
    *db = (database){.from = from};
    buf_init(&db->scratch, from);
    snprintf(db->path, sizeof db->path, "%s", path);
    if (set_up(db, path, err) == QUOTH_OK)
        return db;
    database_free(db);
    return NULL;
}

/* --- Rows ---------------------------------------------------------------------- */

static str words_of(const batch *b, range r)
{
    return doc_slice(b->d, r.start, r.end);
}

static str name_or_printed(const batch *b, const party *p)
{
    return p->name.n ? p->name : words_of(b, p->range);
}

/* Statements may keep what they are given until they have run: pieces that are
 * joined go into the scratch, which is not moved before that. */
static str joined(batch *b, const range *r, size_t n)
{
    buf *s = &b->db->scratch;
    size_t from = s->n;

    if (n == 1)
        return words_of(b, *r);
    for (size_t i = 0; i < n; i++) {
        if (i)
            buf_char(s, ' ');
        buf_str(s, words_of(b, r[i]));
    }
    return (str){s->p + from, s->n - from};
}

static const party *speakers_of(const quotation *q, size_t *n)
{
    bool known = q->kind != QUOTH_MARKS && q->has_speaker;

    *n = !known ? 0 : q->speaker.members_n ? q->speaker.members_n : 1;
    return q->speaker.members_n ? q->speaker.members : &q->speaker;
}

/* "Lund; Ada Mo" */
static str speaker_of(batch *b, const quotation *q)
{
    buf *s = &b->db->scratch;
    size_t from = s->n, n;
    const party *p = speakers_of(q, &n);

    for (size_t i = 0; i < n; i++) {
        if (i)
            PUT(s, "; ");
        buf_str(s, name_or_printed(b, &p[i]));
    }
    return (str){s->p + from, s->n - from};
}

/* Room for all that joined and speaker_of put there. */
static bool clear_scratch(batch *b, const quotation *q)
{
    size_t most = 64, n;
    const party *p = speakers_of(q, &n);

    for (size_t i = 0; i < n; i++)
        most += name_or_printed(b, &p[i]).n + 2;
    for (size_t i = 0; i < q->quote_n; i++)
        most += q->quote[i].end - q->quote[i].start + 1;
    for (size_t i = 0; i < q->content_n; i++)
        most += q->content[i].end - q->content[i].start + 1;
    b->db->scratch.n = 0;
    return buf_room(&b->db->scratch, most);
}

static void bind_quotation(batch *b, query to, const quotation *q, str id, str record)
{
    database *db = b->db;
    bool cued = q->kind != QUOTH_MARKS && q->cue.start < q->cue.end;
    quoth_time t;

    bind_text(db, to, 1, id);
    bind_number(db, to, 2, b->document);
    bind_text(db, to, 3, kind_name(q->kind));
    bind_text(db, to, 4, speaker_of(b, q));
    if (cued) {
        bind_text(db, to, 5, words_of(b, q->cue));
        bind_text(db, to, 6, q->cue_lemma);
        bind_text(db, to, 7, force_name(q->force));
    }
    bind_text(db, to, 8, joined(b, q->quote, q->quote_n));
    bind_text(db, to, 9, joined(b, q->content, q->content_n));
    if (q->content_n) {
        bind_number(db, to, 10, offsets_at(b->o, q->content[0].start));
        bind_number(db, to, 11, offsets_at(b->o, q->content[q->content_n - 1].end));
    }
    if (q->paragraph)
        bind_number(db, to, 12, q->paragraph);
    if (time_of_words(b->d, q, &t)) {
        db->sql.bind_double(db->of[to], 13, t.start / 1000.0);
        db->sql.bind_double(db->of[to], 14, t.end / 1000.0);
    }
    db->sql.bind_double(db->of[to], 15, percent_of(q->confidence) / 100.0);
    bind_text(db, to, 16, record);
}

static quoth_status put_utterance(batch *b, const party *p, int position, quoth_error *err)
{
    database *db = b->db;
    str name = name_or_printed(b, p), kind = party_kind_name(p->kind);
    int64_t speaker = 0;

    if (!name.n)
        return QUOTH_OK;
    for (query q = ADD_SPEAKER; q <= FIND_SPEAKER; q++) {
        bind_text(db, q, 1, name);
        bind_text(db, q, 2, kind);
        bind_number(db, q, 3, p->name.n > 0);
        TRY(step(db, q, &speaker, NULL, err));
    }
    bind_number(db, ADD_UTTERANCE, 1, b->quotation);
    bind_number(db, ADD_UTTERANCE, 2, position);
    bind_number(db, ADD_UTTERANCE, 3, speaker);
    bind_text(db, ADD_UTTERANCE, 4, words_of(b, p->range));
    bind_text(db, ADD_UTTERANCE, 5, p->role);
    bind_text(db, ADD_UTTERANCE, 6, resolved_name(p->resolved_by));
    return step(db, ADD_UTTERANCE, NULL, NULL, err);
}

static quoth_status put_source(batch *b, const party *p, int position, quoth_error *err)
{
    database *db = b->db;

    bind_number(db, ADD_SOURCE, 1, b->quotation);
    bind_number(db, ADD_SOURCE, 2, position);
    bind_text(db, ADD_SOURCE, 3, words_of(b, p->range));
    bind_text(db, ADD_SOURCE, 4, p->name);
    bind_text(db, ADD_SOURCE, 5, party_kind_name(p->kind));
    bind_text(db, ADD_SOURCE, 6, p->link == QUOTH_ORIGIN ? S("origin") : S("relay"));
    bind_text(db, ADD_SOURCE, 7, p->how);
    return step(db, ADD_SOURCE, NULL, NULL, err);
}

static quoth_status put_parties(batch *b, const quotation *q, quoth_error *err)
{
    size_t n;
    const party *p = speakers_of(q, &n);

    for (size_t i = 0; i < n; i++)
        TRY(put_utterance(b, &p[i], (int)i + 1, err));
    for (size_t i = 0; i < q->source_n; i++)
        TRY(put_source(b, &q->source[i], (int)i + 1, err));
    return QUOTH_OK;
}

static quoth_status forget_parties(batch *b, quoth_error *err)
{
    b->db->renewed = true;
    for (query q = FORGET_UTTERANCES; q <= FORGET_SOURCES; q++) {
        bind_number(b->db, q, 1, b->quotation);
        TRY(step(b->db, q, NULL, NULL, err));
    }
    return QUOTH_OK;
}

static quoth_status put_quotation(batch *b, const quotation *q, str record, quoth_error *err)
{
    database *db = b->db;
    char hex[17];
    str id = {hex, 16};
    int64_t known[2] = {0, 0}; /* Its number, and whether it is the same. */
    bool found = false;

    snprintf(hex, sizeof hex, "%016" PRIx64, q->id);
    if (!clear_scratch(b, q))
        return fail(err, QUOTH_FATAL, "%s: out of memory", db->path);
    bind_text(db, FIND_QUOTATION, 1, id);
    bind_text(db, FIND_QUOTATION, 2, record);
    TRY(step(db, FIND_QUOTATION, known, &found, err));
    if (found && known[1])
        return QUOTH_OK;
    query put = found ? RENEW_QUOTATION : ADD_QUOTATION;
    bind_quotation(b, put, q, id, record);
    TRY(step(db, put, NULL, NULL, err));
    b->quotation = found ? known[0] : db->sql.last_insert_rowid(db->db);
    if (found)
        TRY(forget_parties(b, err));
    return put_parties(b, q, err);
}

static quoth_status find_document(batch *b, str id, bool *found, quoth_error *err)
{
    database *db = b->db;

    db->sql.bind_text64(db->of[FIND_DOCUMENT], 1, id.p, id.n, SQLITE_STATIC, SQLITE_UTF8);
    return step(db, FIND_DOCUMENT, &b->document, found, err);
}

/* What the document says of itself goes before what its id does. */
static quoth_status put_document(batch *b, str id, quoth_error *err)
{
    database *db = b->db;
    str outlet = place_outlet(b->d->fields[DOC_URL]);
    char date[DATE_N + 1];

    db->sql.bind_text64(db->of[ADD_DOCUMENT], 1, id.p, id.n, SQLITE_STATIC, SQLITE_UTF8);
    bind_text(db, ADD_DOCUMENT, 2, outlet.n ? outlet : place_outlet(id));
    if (place_day(b->d->fields[DOC_DATE], date) || place_date(id, date))
        bind_text(db, ADD_DOCUMENT, 3, (str){date, DATE_N});
    return step(db, ADD_DOCUMENT, NULL, NULL, err);
}

static quoth_status commit(database *db, quoth_error *err)
{
    if (db->pending)
        TRY(run(db, "COMMIT", err));
    db->pending = 0;
    return QUOTH_OK;
}

/* What is left of an earlier reading, once in a run: several documents may have one id.
 * Standard input is always another document. */
static quoth_status drop_gone(batch *b, str id, bool known, quoth_error *err)
{
    database *db = b->db;
    char hex[17];
    bool seen = false, gone = false;

    bind_number(db, FIND_SEEN, 1, b->document);
    TRY(step(db, FIND_SEEN, NULL, &seen, err));
    if (seen || (id.n && *id.p == '-' && (id.n == 1 || id.p[1] == ':')))
        return QUOTH_OK;
    bind_number(db, ADD_SEEN, 1, b->document);
    TRY(step(db, ADD_SEEN, NULL, NULL, err));
    if (!known)
        return QUOTH_OK;
    TRY(step(db, CLEAR_KEPT, NULL, NULL, err));
    for (uint32_t i = 0; i < b->d->quotations.n; i++) {
        snprintf(hex, sizeof hex, "%016" PRIx64, b->d->quotations.at[i].id);
        bind_text(db, KEEP, 1, (str){hex, 16});
        TRY(step(db, KEEP, NULL, NULL, err));
    }
    bind_number(db, FIND_GONE, 1, b->document);
    TRY(step(db, FIND_GONE, NULL, &gone, err));
    for (query q = DROP_UTTERANCES; gone && q <= DROP_QUOTATIONS; q++) {
        bind_number(db, q, 1, b->document);
        TRY(step(db, q, NULL, NULL, err));
    }
    db->renewed |= gone;
    return QUOTH_OK;
}

static quoth_status put_all(batch *b, str id, str records, quoth_error *err)
{
    bool known;

    TRY(find_document(b, id, &known, err));
    TRY(put_document(b, id, err));
    TRY(find_document(b, id, NULL, err));
    TRY(drop_gone(b, id, known, err));
    for (uint32_t i = 0; i < b->d->quotations.n; i++) {
        const char *end = memchr(records.p, '\n', records.n);
        str record = {records.p, (size_t)(end - records.p)};
        TRY(put_quotation(b, &b->d->quotations.at[i], record, err));
        records = (str){end + 1, records.n - record.n - 1};
    }
    return QUOTH_OK;
}

quoth_status database_put(database *db, const quoth_doc *d, str id, offsets *o, str records,
                          quoth_error *err)
{
    batch b = {.db = db, .d = d, .o = o};

    if (!db->pending)
        TRY(run(db, "BEGIN IMMEDIATE", err));
    db->pending += 1 + d->quotations.n;
    quoth_status status = put_all(&b, id, records, err);
    if (status != QUOTH_OK) { /* Half a document is none. */
        (void)run(db, "ROLLBACK", NULL);
        db->pending = 0;
        return status;
    }
    return db->pending < BATCH ? QUOTH_OK : commit(db, err);
}

quoth_status database_end(database *db, quoth_error *err)
{
    /* Once, for it looks at every row. */
    if (db->renewed)
        TRY(run(db, "DELETE FROM speakers WHERE number NOT IN (SELECT speaker FROM utterances)",
                err));
    db->renewed = false;
    return commit(db, err);
}

void database_free(database *db)
{
    if (!db)
        return;
    for (int i = 0; i < QUERY_N && db->of[i]; i++)
        db->sql.finalize(db->of[i]);
    if (db->db)
        db->sql.close(db->db);
    buf_free(&db->scratch);
    alloc_free(db->from, db);
}
