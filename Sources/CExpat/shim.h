#if __has_include(<expat.h>)
#include <expat.h>
#else
#error "expat headers not found: run 'make deps' (or: apt-get install libexpat1-dev)"
#endif
