#ifndef REDRESS_CSQLITE_SHIM_H
#define REDRESS_CSQLITE_SHIM_H
#include <sqlite3.h>

// SQLITE_TRANSIENT is a cast to a function pointer, which Swift cannot import.
static inline int redress_sqlite_bind_text(sqlite3_stmt *s, int index, const char *text, int bytes) {
    return sqlite3_bind_text(s, index, text, bytes, SQLITE_TRANSIENT);
}
static inline int redress_sqlite_bind_blob(sqlite3_stmt *s, int index, const void *bytes, int count) {
    return sqlite3_bind_blob(s, index, bytes, count, SQLITE_TRANSIENT);
}
#endif
