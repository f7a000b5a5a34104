/* sqlite.h - a database that records are added to (sqlite.c; without SQLite
 * sqlite_none.c, which says so). */
#ifndef OUT_SQLITE_H
#define OUT_SQLITE_H

#include "out/out.h"

/* What schema.sql marks it with; how long to wait for others who write. */
enum {
    DATABASE_APPLICATION = 1903521652,
    DATABASE_VERSION = 2,
    DATABASE_PATIENCE = 20000 /* ms */
};

typedef struct database database;

/* Opens or makes it; NULL: err says why.  from allocates the object; SQLite
 * itself uses malloc. */
MUST_USE database *database_open(allocator from, const char *path, quoth_error *err);

/* Adds or renews the quotations of d; records are what jsonl_render made of
 * them.  After a failure what was not committed is lost. */
MUST_USE quoth_status database_put(database *db, const quoth_doc *d, str id, offsets *o,
                                   str records, quoth_error *err);

/* Commits what has not been yet. */
MUST_USE quoth_status database_end(database *db, quoth_error *err);

/* Without database_end the last batch is lost. */
void database_free(database *db);

#endif
