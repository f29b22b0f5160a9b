// The functions of the one algorithm, which OpenSSL 3 calls deprecated: `EVP_Digest` would bring every algorithm of the
// library into the program, and their tables would be relocated at every start, which takes longer than loading an audit.
#define OPENSSL_SUPPRESS_DEPRECATED
#if __has_include(<openssl/sha.h>)
#include <openssl/sha.h>
#else
#error "OpenSSL headers not found: run 'make deps' (or: apt-get install libssl-dev)"
#endif
