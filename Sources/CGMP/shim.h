#if __has_include(<gmp.h>)
#include <gmp.h>
#else
#error "GMP headers not found: run 'make deps' (or: apt-get install libgmp-dev)"
#endif
