#ifndef DEALER_AUDIT_LIBZIP_H
#define DEALER_AUDIT_LIBZIP_H

#if __has_include(<zip.h>)
#include <zip.h>
#else
#error "libzip headers not found: run 'make deps' (or: apt-get install libzip-dev)"
#endif
#include <dlfcn.h>

// What the program calls of the library. A program that is linked with it loads it at every start, with the libcrypto it
// needs: that takes longer than scoring an audit, and most runs read no archive.
#define LIBZIP_FUNCTIONS(each) \
    each(zip_discard) each(zip_error_code_zip) each(zip_error_fini) each(zip_error_init) each(zip_fclose) \
    each(zip_file_get_error) each(zip_fopen_index) each(zip_fread) each(zip_get_error) each(zip_get_num_entries) \
    each(zip_open_from_source) each(zip_source_buffer_create) each(zip_source_free) each(zip_stat_index)

typedef struct {
#define FIELD(name) __typeof__(name) *name;
    LIBZIP_FUNCTIONS(FIELD)
#undef FIELD
} LibZip;

// Opens the library of that file name and finds its functions. Null, or what is missing in the words of the loader.
static inline const char *openLibZip(LibZip *library, const char *name) {
    void *handle = dlopen(name, RTLD_LAZY | RTLD_LOCAL);
    if (!handle) return dlerror();
#define FIND(name) if (!(library->name = (__typeof__(name) *)dlsym(handle, #name))) return dlerror();
    LIBZIP_FUNCTIONS(FIND)
#undef FIND
    return 0;
}

#endif
