#if __has_include(<openssl/evp.h>)
#include <openssl/evp.h>
#else
#error "OpenSSL headers not found: run 'make deps' (or: apt-get install libssl-dev)"
#endif
