#if __has_include(<xlsxwriter.h>)
#include <xlsxwriter.h>
#else
#error "libxlsxwriter headers not found: run 'make deps' (or: apt-get install libxlsxwriter-dev)"
#endif
