/* sqlite_api.h - the functions of SQLite that are called here: linked, or loaded with the first
 * database, for loading takes as long as all else at start-up (configure --with-sqlite). */
#ifndef OUT_SQLITE_API_H
#define OUT_SQLITE_API_H

#include "config.h"

#include <sqlite3.h>

#include "base/base.h"

/* F(type, name without sqlite3_, parameters) */
#define SQLITE_FUNCTIONS(F)                                                                        \
    F(int, bind_double, (sqlite3_stmt *, int, double))                                             \
    F(int, bind_int64, (sqlite3_stmt *, int, sqlite3_int64))                                       \
    F(int, bind_text64,                                                                            \
      (sqlite3_stmt *, int, const char *, sqlite3_uint64, void (*)(void *), unsigned char))        \
    F(int, busy_timeout, (sqlite3 *, int))                                                         \
    F(int, clear_bindings, (sqlite3_stmt *))                                                       \
    F(int, close, (sqlite3 *))                                                                     \
    F(int, column_bytes, (sqlite3_stmt *, int))                                                    \
    F(int, column_count, (sqlite3_stmt *))                                                         \
    F(sqlite3_int64, column_int64, (sqlite3_stmt *, int))                                          \
    F(const unsigned char *, column_text, (sqlite3_stmt *, int))                                   \
    F(int, errcode, (sqlite3 *))                                                                   \
    F(const char *, errmsg, (sqlite3 *))                                                           \
    F(int, exec,                                                                                   \
      (sqlite3 *, const char *, int (*)(void *, int, char **, char **), void *, char **))          \
    F(int, finalize, (sqlite3_stmt *))                                                             \
    F(sqlite3_int64, last_insert_rowid, (sqlite3 *))                                               \
    F(int, open_v2, (const char *, sqlite3 **, int, const char *))                                 \
    F(int, prepare_v2, (sqlite3 *, const char *, int, sqlite3_stmt **, const char **))             \
    F(int, reset, (sqlite3_stmt *))                                                                \
    F(int, step, (sqlite3_stmt *))

typedef struct {
#define MEMBER(type, name, parameters) type(*name) parameters;
    SQLITE_FUNCTIONS(MEMBER)
#undef MEMBER
} sqlite_api;

/* library, where there is one to load, is SQLITE_LIBRARY (but in tests); it stays in the process. */
MUST_USE quoth_status sqlite_api_get(sqlite_api *api, const char *library, quoth_error *err);

#endif
