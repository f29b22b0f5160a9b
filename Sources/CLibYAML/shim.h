#if __has_include(<yaml.h>)
#include <yaml.h>
#else
#error "libyaml headers not found: run 'make deps' (or: apt-get install libyaml-dev)"
#endif
