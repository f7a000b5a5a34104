/* sqlite_search.c - quoth_search: records of a database, by their words. */
#include "base/buf.h"
#include "out/out.h"
#include "out/place.h"
#include "out/sqlite.h"
#include "out/sqlite_api.h"

#define COLUMNS                                                                                    \
    "SELECT q.record, d.doc, d.date, q.content, q.speaker, q.cue, q.force, q.kind,"                \
    " printf('%.2f', q.confidence) FROM quotations q JOIN documents d ON d.number = q.document"
#define SINCE " (?2 IS NULL OR d.date >= ?2)"
#define ORDER " ORDER BY d.date, d.number, q.start, q.number"

enum { RECORD, DOC, DATE, CONTENT, SPEAKER, CUE, FORCE, KIND, CONFIDENCE };

static const char of_words[] =
    COLUMNS " WHERE q.number IN (SELECT rowid FROM quotation_words WHERE quotation_words MATCH ?1)"
            " AND" SINCE ORDER;
static const char of_any[] = COLUMNS " WHERE" SINCE ORDER;

typedef struct {
    const char *path;
    const quoth_query *query;
    sqlite_api sql;
    sqlite3 *db;
    sqlite3_stmt *rows;
    quoth_write_fn *fn;
    void *ctx;
    buf b;   /* The record at work. */
    buf doc; /* to text: the document of the record before. */
    size_t hits;
} search;

/* --- The question ------------------------------------------------------------- */

/* A word, or several as a phrase, as FTS5 quotes it; * at its end stands for
 * any ending. */
static void put_phrase(buf *b, const char *words)
{
    size_t n = strlen(words);
    bool open = n > 1 && words[n - 1] == '*';

    buf_char(b, '"');
    for (size_t i = 0; i < n - open; i++) {
        if (words[i] == '"')
            buf_char(b, '"');
        buf_char(b, words[i]);
    }
    buf_str(b, open ? S("\" *") : S("\""));
}

/* content : ("bridge" AND "beyond repair") AND speaker : ("Ruiz") */
static void put_match(buf *b, const quoth_query *q)
{
    if (q->words_n)
        PUT(b, "content : (");
    for (size_t i = 0; i < q->words_n; i++) {
        if (i)
            PUT(b, " AND ");
        put_phrase(b, q->words[i]);
    }
    if (q->words_n)
        PUT(b, ")");
    if (q->speaker) {
        buf_str(b, q->words_n ? S(" AND speaker : (") : S("speaker : ("));
        put_phrase(b, q->speaker);
        PUT(b, ")");
    }
    buf_char(b, '\0');
}

/* 2026, 2026-11 or 2026-11-03 */
static bool is_day(const char *s)
{
    static const char full[] = "1000-01-01";
    char day[DATE_N + 1], found[DATE_N + 1];
    size_t n = strlen(s);

    if (n != 4 && n != 7 && n != DATE_N)
        return false;
    memcpy(day, full, sizeof day);
    memcpy(day, s, n);
    return day[4] == '-' && place_date((str){day, DATE_N}, found);
}

/* --- The answer ---------------------------------------------------------------- */

static str column(search *s, int at)
{
    const char *p = (const char *)s->sql.column_text(s->rows, at);
    return p ? (str){p, (size_t)s->sql.column_bytes(s->rows, at)} : S("");
}

static void put_part(buf *b, str before, str part)
{
    if (part.n) {
        buf_str(b, before);
        buf_str(b, part);
    }
}

/* minister.txt · 2026-11-03, before the first of its quotations. */
static void put_document(search *s)
{
    str doc = column(s, DOC);
    buf line;

    if (s->hits && str_eq(doc, (str){s->doc.p, s->doc.n}))
        return;
    s->doc.n = 0;
    buf_str(&s->doc, doc);
    buf_init(&line, s->b.from);
    buf_str(&line, doc);
    put_part(&line, S(" · "), column(s, DATE));
    if (s->hits)
        buf_char(&s->b, '\n');
    text_lines(&s->b, 0, (str){line.p, line.n});
    s->b.failed |= line.failed;
    buf_free(&line);
}

static void put_text(search *s)
{
    str speaker = column(s, SPEAKER), force = column(s, FORCE);
    buf facts;

    put_document(s);
    text_lines(&s->b, 2, column(s, CONTENT));
    buf_init(&facts, s->b.from);
    PUT(&facts, "— ");
    buf_str(&facts, speaker.n ? speaker : S("speaker not named"));
    put_part(&facts, S(" · "), column(s, CUE));
    if (!str_eq(force, S("asserted")))
        put_part(&facts, S(" · "), force);
    put_part(&facts, S(" · "), column(s, KIND));
    put_part(&facts, S(" · "), column(s, CONFIDENCE));
    text_lines(&s->b, 4, (str){facts.p, facts.n});
    s->b.failed |= facts.failed;
    buf_free(&facts);
}

static void put_record(search *s)
{
    if (s->query->to == QUOTH_TO_TEXT) {
        put_text(s);
        return;
    }
    if (s->query->to == QUOTH_TO_JSON)
        buf_str(&s->b, s->hits ? S(",\n") : S("[\n"));
    buf_str(&s->b, column(s, RECORD));
    if (s->query->to == QUOTH_TO_JSONL)
        buf_char(&s->b, '\n');
}

static quoth_status broken(search *s, quoth_error *err)
{
    return fail(err, QUOTH_FATAL, "%s: %s", s->path,
                s->db ? s->sql.errmsg(s->db) : "out of memory");
}

static quoth_status emit(search *s, quoth_error *err)
{
    if (s->b.failed || s->doc.failed)
        return fail(err, QUOTH_FATAL, "out of memory");
    if (s->b.n && s->fn(s->ctx, s->b.p, s->b.n) != 0)
        return fail(err, QUOTH_FATAL, "cannot write");
    s->b.n = 0;
    return QUOTH_OK;
}

static quoth_status put_all(search *s, quoth_error *err)
{
    int rc;

    while ((rc = s->sql.step(s->rows)) == SQLITE_ROW) {
        put_record(s);
        s->hits++;
        TRY(emit(s, err));
    }
    if (rc != SQLITE_DONE)
        return broken(s, err);
    if (s->query->to == QUOTH_TO_JSON)
        buf_str(&s->b, s->hits ? S("\n]\n") : S("[]\n"));
    return emit(s, err);
}

/* --- Opening -------------------------------------------------------------------- */

/* False: none of quoth's, or it cannot be read, as sqlite3_errcode says. */
static bool is_ours(search *s)
{
    static const char sql[] = "SELECT 1 FROM pragma_application_id, pragma_user_version"
                              " WHERE application_id = ?1 AND user_version = ?2";
    sqlite3_stmt *p = NULL;
    bool ours = false;

    if (s->sql.prepare_v2(s->db, sql, -1, &p, NULL) == SQLITE_OK) {
        s->sql.bind_int64(p, 1, DATABASE_APPLICATION);
        s->sql.bind_int64(p, 2, DATABASE_VERSION);
        ours = s->sql.step(p) == SQLITE_ROW;
    }
    s->sql.finalize(p);
    return ours;
}

static void bind_text(search *s, int at, const char *text)
{
    s->sql.bind_text64(s->rows, at, text, strlen(text), SQLITE_STATIC, SQLITE_UTF8);
}

static quoth_status ask(search *s, const char *match, quoth_error *err)
{
    const quoth_query *q = s->query;

    TRY(sqlite_api_get(&s->sql, SQLITE_LIBRARY, err));
    if (s->sql.open_v2(s->path, &s->db, SQLITE_OPEN_READONLY, NULL) != SQLITE_OK)
        return broken(s, err);
    s->sql.busy_timeout(s->db, DATABASE_PATIENCE);
    if (!is_ours(s)) {
        int rc = s->sql.errcode(s->db);
        if (rc != SQLITE_OK && rc != SQLITE_DONE)
            return broken(s, err);
        return fail(err, QUOTH_FATAL, "%s: not a database of quoth's", s->path);
    }
    if (s->sql.prepare_v2(s->db, *match ? of_words : of_any, -1, &s->rows, NULL) != SQLITE_OK)
        return broken(s, err);
    if (*match)
        bind_text(s, 1, match);
    if (q->after)
        bind_text(s, 2, q->after);
    return put_all(s, err);
}

quoth_status quoth_search(const char *path, const quoth_query *q, quoth_write_fn *fn, void *ctx,
                          quoth_error *err)
{
    allocator from = alloc_or_malloc(NULL, NULL);
    search s = {.path = path, .query = q, .fn = fn, .ctx = ctx};
    quoth_status status;
    buf match;

    if (q->to != QUOTH_TO_JSONL && q->to != QUOTH_TO_JSON && q->to != QUOTH_TO_TEXT)
        return fail(err, QUOTH_FATAL, "a search writes JSON Lines, JSON or text");
    if (!q->words_n && !q->speaker && !q->after)
        return fail(err, QUOTH_FATAL, "a search needs a word, a speaker or a day");
    if (q->after && !is_day(q->after))
        return fail(err, QUOTH_FATAL, "'%.40s' is no day: write 2026, 2026-11 or 2026-11-03",
                    q->after);
    buf_init(&s.b, from);
    buf_init(&s.doc, from);
    buf_init(&match, from);
    put_match(&match, q);
    status = match.failed ? fail(err, QUOTH_FATAL, "out of memory") : ask(&s, match.p, err);
    if (s.rows)
        s.sql.finalize(s.rows);
    if (s.db)
        s.sql.close(s.db);
    buf_free(&match);
    buf_free(&s.doc);
    buf_free(&s.b);
    return status;
}
