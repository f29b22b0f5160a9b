/* What the C peers over a folder share: its files in the order of their names' bytes, each read whole. */
#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { LARGEST = 1 << 20 };

static int by_bytes(const void *a, const void *b) { return strcmp(*(char *const *)a, *(char *const *)b); }

/* Calls `use` with the bytes of every file; gives the number of files. */
static size_t each_file(const char *path, void (*use)(const unsigned char *, size_t)) {
    static unsigned char bytes[LARGEST];
    DIR *folder = opendir(path);
    if (!folder) {
        perror(path);
        exit(74);
    }
    size_t count = 0, room = 1024;
    char **names = malloc(room * sizeof *names);
    for (struct dirent *entry; (entry = readdir(folder));) {
        if (entry->d_name[0] == '.') continue;
        if (count == room) names = realloc(names, (room *= 2) * sizeof *names);
        names[count++] = strdup(entry->d_name);
    }
    qsort(names, count, sizeof *names, by_bytes);
    for (size_t i = 0; i < count; i++) {
        int file = openat(dirfd(folder), names[i], O_RDONLY);
        ssize_t size = 0, got = 0;
        while (file >= 0 && (got = read(file, bytes + size, LARGEST - (size_t)size)) > 0) size += got;
        if (file < 0 || got < 0) {
            perror(names[i]);
            exit(74);
        }
        close(file);
        use(bytes, (size_t)size);
    }
    return count;
}
