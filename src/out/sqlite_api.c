/* sqlite_api.c - where the functions of SQLite are. */
#include "out/sqlite_api.h"

#define CHECK(type, name, parameters)                                                              \
    _Static_assert(_Generic(&sqlite3_##name, type(*) parameters : 1, default : 0),                 \
                   "sqlite3_" #name " is declared otherwise in sqlite3.h");
SQLITE_FUNCTIONS(CHECK)

#ifdef LOAD_SQLITE
#include <dlfcn.h>

quoth_status sqlite_api_get(sqlite_api *api, const char *library, quoth_error *err)
{
    void *sqlite = dlopen(library, RTLD_NOW | RTLD_LOCAL);

    if (!sqlite)
        return fail(err, QUOTH_FATAL, "databases need SQLite: cannot load %s", library);
#define FIND(type, name, parameters)                                                               \
    if (!(api->name = (type(*) parameters)dlsym(sqlite, "sqlite3_" #name)))                        \
        return fail(err, QUOTH_FATAL, "databases need SQLite: no sqlite3_" #name " in %s", library);
    SQLITE_FUNCTIONS(FIND)
    return QUOTH_OK;
}
#else
quoth_status sqlite_api_get(sqlite_api *api, const char *library, quoth_error *err)
{
    (void)library, (void)err;
#define TAKE(type, name, parameters) api->name = sqlite3_##name;
    SQLITE_FUNCTIONS(TAKE)
    return QUOTH_OK;
}
#endif
