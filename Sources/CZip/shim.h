#if __has_include(<zip.h>)
#include <zip.h>
#else
#error "libzip headers not found: run 'make deps' (or: apt-get install libzip-dev)"
#endif
