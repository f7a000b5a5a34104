/* sqlite_none.c - a libquoth that was built without SQLite. */
#include "out/sqlite.h"

static quoth_status absent(quoth_error *err)
{
    return fail(err, QUOTH_FATAL, "this quoth was built without SQLite");
}

database *database_open(allocator from, const char *path, quoth_error *err)
{
    (void)from, (void)path, (void)absent(err);
    return NULL;
}

quoth_status database_put(database *db, const quoth_doc *d, str id, offsets *o, str records,
                          quoth_error *err)
{
    (void)db, (void)d, (void)id, (void)o, (void)records;
    return absent(err);
}

quoth_status database_end(database *db, quoth_error *err)
{
    (void)db;
    return absent(err);
}

void database_free(database *db)
{
    (void)db;
}

quoth_status quoth_search(const char *path, const quoth_query *q, quoth_write_fn *fn, void *ctx,
                          quoth_error *err)
{
    (void)path, (void)q, (void)fn, (void)ctx;
    return absent(err);
}
