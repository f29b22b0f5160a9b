#if __has_include(<sqlite3.h>)
#include <sqlite3.h>
#else
#error "SQLite headers not found: run 'make deps' (or: apt-get install libsqlite3-dev)"
#endif
